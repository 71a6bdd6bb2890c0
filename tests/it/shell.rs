//! What packages put beside the program: completions for shells, and manual pages.

use assert_cmd::Command;
use clap::CommandFactory as _;
use local_normal::cli::Arguments;
use std::fs;
use tempfile::TempDir;

fn command() -> Command {
    Command::new(assert_cmd::cargo::cargo_bin!("local-normal"))
}

fn printed(arguments: &[&str]) -> String {
    let assert = command().args(arguments).assert().code(0);
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

/// Runs a program of the system; where it is not there, the failure says how to install it.
#[cfg(target_os = "linux")]
fn run(program: &str, package: &str, arguments: &[&str]) -> std::process::Output {
    std::process::Command::new(program).args(arguments).output().unwrap_or_else(|error| {
        panic!("{program} is needed, run `apt-get install {package}`: {error}")
    })
}

fn command_names() -> Vec<String> {
    let names = Arguments::command()
        .get_subcommands()
        .map(|one| one.get_name().to_owned())
        .collect::<Vec<_>>();
    assert!(names.len() >= 10, "{names:?}");
    names
}

#[test]
fn every_shell_completes_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = printed(&["completions", shell]);
        for name in command_names() {
            assert!(script.contains(&name), "{shell} does not know {name}");
        }
    }
    command().args(["completions", "cmd"]).assert().code(2);
}

#[cfg(target_os = "linux")]
#[test]
fn bash_reads_its_script_and_offers_commands() {
    let folder = TempDir::new().unwrap();
    let script = folder.path().join("completions.bash");
    let text = printed(&["completions", "bash"]);
    let function = text.split("complete -F ").nth(1).unwrap().split(' ').next().unwrap();
    fs::write(&script, &text).unwrap();
    let asked = format!(
        "source '{}' && COMP_WORDS=(local-normal ne) COMP_CWORD=1 && {function} local-normal ne local-normal && echo \"${{COMPREPLY[@]}}\"",
        script.display()
    );
    let output = run("bash", "bash", &["-c", &asked]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "new\n");
}

#[cfg(target_os = "linux")]
#[test]
fn every_command_has_a_page_that_groff_sets_without_a_warning() {
    let folder = TempDir::new().unwrap();
    let pages = folder.path().join("man1");
    command().args(["man", pages.to_str().unwrap()]).assert().code(0);
    for name in command_names() {
        assert!(pages.join(format!("local-normal-{name}.1")).is_file(), "{name} has no page");
    }
    for entry in fs::read_dir(&pages).unwrap() {
        let path = entry.unwrap().path();
        let output =
            run("groff", "groff-base", &["-man", "-ww", "-Tutf8", "-z", path.to_str().unwrap()]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && said.is_empty(), "{}: {said}", path.display());
    }
    let main = fs::read_to_string(pages.join("local-normal.1")).unwrap();
    assert_eq!(main, printed(&["man"]));
    assert!(main.contains("local\\-normal\\-build(1)"));
}
