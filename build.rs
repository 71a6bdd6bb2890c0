//! Rebuilds when a file of the embedded theme changes: the compiler alone does not see that.

fn main() {
    println!("cargo::rerun-if-changed=themes");
}
