//! Rebuilds when a file that is embedded comes or goes: the compiler alone does not see that.

fn main() {
    for folder in ["themes", "playbook", "starter"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
