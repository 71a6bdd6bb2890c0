//! The command line: what the commands share, and which is which.

mod aggregate;
mod aggregate_report;
mod args;
mod build;
mod build_report;
mod check;
mod completions;
mod exit;
mod explain;
mod init;
mod man;
mod model;
mod named_files;
mod named_output;
mod new;
mod place;
mod report;
mod schema;
mod score;
mod single_file;
mod stop;
mod verify;
mod watch;

pub use args::Arguments;
pub use exit::Exit;

use crate::pipeline::Options;
use crate::read::{self, ReadError};
use crate::source::SourceTree;
use args::{Checks, Command};
use std::path::{Path, PathBuf};

/// Runs a command.
pub fn run(arguments: Arguments) -> Exit {
    let playbook = arguments.playbook;
    match arguments.command {
        Command::Init(command) => init::run(&command),
        Command::New(command) => new::run(playbook.as_deref(), &command),
        Command::Build(command) => build::run(playbook.as_deref(), &command),
        Command::Watch(command) => watch::run(playbook.as_deref(), &command),
        Command::Check(command) => check::run(playbook.as_deref(), &command),
        Command::Verify(command) => verify::run(&command),
        Command::Explain(command) => explain::run(&command),
        Command::Schema(command) => schema::run(&command),
        Command::Score(command) => score::run(playbook.as_deref(), &command),
        Command::Aggregate(command) => aggregate::run(playbook.as_deref(), &command),
        Command::Completions(command) => completions::run(&command),
        Command::Man(command) => man::run(&command),
    }
}

fn read_playbook(folder: Option<&Path>) -> Result<(PathBuf, SourceTree), Exit> {
    let folder = playbook_folder(folder)?;
    let tree = read_folder(&folder)?;
    Ok((folder, tree))
}

fn read_folder(folder: &Path) -> Result<SourceTree, Exit> {
    read::read(folder).map_err(|error| unreadable(&error))
}

fn unreadable(error: &ReadError) -> Exit {
    eprintln!("error: cannot read {}: {}", error.path.display(), error.cause);
    Exit::MachineFailed
}

/// The folder that was named; else the current one where it holds a playbook, else `playbook/` below it.
fn playbook_folder(named: Option<&Path>) -> Result<PathBuf, Exit> {
    let holds_playbook = |folder: &Path| folder.join("playbook.yaml").is_file();
    if let Some(folder) = named {
        if folder.is_dir() {
            return Ok(folder.to_owned());
        }
        eprintln!(
            "error: there is no folder {}\n  help: give the folder that holds playbook.yaml",
            folder.display()
        );
        return Err(Exit::WrongUse);
    }
    let candidates = [PathBuf::from("."), PathBuf::from("playbook")];
    candidates.into_iter().find(|folder| holds_playbook(folder)).ok_or_else(|| {
        eprintln!(
            "error: there is no playbook here\n  help: change to a folder that holds playbook.yaml or playbook/playbook.yaml, or name it with --playbook DIR"
        );
        Exit::WrongUse
    })
}

fn options(checks: &Checks) -> Options {
    let today = checks.today.unwrap_or_else(|| jiff::Zoned::now().date());
    Options {
        today: Some(today),
        deny: checks.denied_codes(),
        deny_warnings: checks.denies_warnings(),
        ..Options::default()
    }
}
