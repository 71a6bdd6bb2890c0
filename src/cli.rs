//! The command line: what the commands share, and which is which.

#[macro_use]
mod say;

mod against;
mod aggregate;
mod aggregate_report;
mod args;
mod build;
mod build_report;
mod check;
mod completions;
mod convert;
mod coverage;
mod edit;
mod editions;
mod exit;
mod explain;
mod folders;
mod git_dates;
mod import;
mod init;
mod man;
mod model;
mod named_files;
mod named_output;
mod new;
mod place;
mod progress;
mod report;
mod reshape;
mod schema;
mod score;
mod since;
mod single_file;
mod stop;
mod theme;
mod together;
mod translate;
mod verify;
mod watch;
mod whole;
mod written;

pub use args::Arguments;
pub use exit::Exit;

use crate::pipeline::Options;
use crate::read::{self, ReadError};
use crate::source::SourceTree;
use args::{Checks, Command};
use clap::Parser as _;
use std::ffi::OsString;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

/// Runs a command, given the words of the command line with the program's name first.
pub fn run(words: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments = match Arguments::try_parse_from(words) {
        Ok(arguments) => arguments,
        Err(answer) => return show(&answer),
    };
    let playbook = arguments.playbook;
    match arguments.command {
        Command::Init(command) => init::run(&command),
        Command::New(command) => new::run(playbook.as_deref(), &command),
        Command::Rename(command) => reshape::run_rename(playbook.as_deref(), &command),
        Command::Remove(command) => reshape::run_remove(playbook.as_deref(), &command),
        Command::Import(command) => import::run(playbook.as_deref(), &command),
        Command::Translate(command) => translate::run(playbook.as_deref(), &command),
        Command::Build(command) => match &command.editions {
            Some(folder) => editions::run(playbook.as_deref(), &command, folder),
            None => build::run(playbook.as_deref(), &command),
        },
        Command::Watch(command) => watch::run(playbook.as_deref(), &command),
        Command::Check(command) => check::run(playbook.as_deref(), &command),
        Command::Verify(command) => verify::run(&command),
        Command::Explain(command) => explain::run(&command),
        Command::Schema(command) => schema::run(playbook.as_deref(), &command),
        Command::Theme(command) => theme::run(playbook.as_deref(), &command),
        Command::Convert(command) => convert::run(playbook.as_deref(), &command),
        Command::Score(command) => score::run(playbook.as_deref(), &command),
        Command::Aggregate(command) => aggregate::run(playbook.as_deref(), &command),
        Command::Completions(command) => completions::run(&command),
        Command::Man(command) => man::run(&command),
    }
}

/// Shows help or the version that was asked for, or the mistake in the arguments.
fn show(answer: &clap::Error) -> Exit {
    let text = answer.render();
    let shown =
        |is_terminal: bool| if is_terminal { text.ansi().to_string() } else { text.to_string() };
    if answer.use_stderr() {
        say::report(&shown(io::stderr().is_terminal()));
        return Exit::WrongUse;
    }
    say::data(&shown(io::stdout().is_terminal()))
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
    say!("error: cannot read {}: {}", error.path.display(), error.cause);
    Exit::MachineFailed
}

/// The folder that was named, or `playbook/` below it; else the current one, `playbook/` below it, or one that
/// the current one is in: whichever has a playbook.yaml.
fn playbook_folder(named: Option<&Path>) -> Result<PathBuf, Exit> {
    find_playbook(named).ok_or_else(|| {
        let (words, help) = no_playbook(named, named.unwrap_or(Path::new(".")));
        say!("error: {words}\n  help: {help}");
        Exit::WrongUse
    })
}

fn find_playbook(named: Option<&Path>) -> Option<PathBuf> {
    let start = named.unwrap_or(Path::new("."));
    // Without a name, so that messages say `playbook` and not `./playbook`.
    let below = named.unwrap_or(Path::new("")).join("playbook");
    let candidates = [start.to_owned(), below].into_iter();
    let above = folders_above().take_while(|_| named.is_none());
    candidates.chain(above).find(|folder| folder.join("playbook.yaml").is_file())
}

/// The folders that the current one is in, as paths from it: `..`, `../..` and so on.
fn folders_above() -> impl Iterator<Item = PathBuf> {
    let depth = std::env::current_dir().map_or(0, |here| here.ancestors().count() - 1);
    (1..=depth).map(|up| std::iter::repeat_n("..", up).collect())
}

/// Where a site goes that nobody named a folder for: `public` here or, inside of the playbook, beside that.
fn site_folder(playbook: &Path) -> PathBuf {
    let (here, there) = (Path::new(".").canonicalize(), playbook.canonicalize());
    let is_inside = here.ok().zip(there.ok()).is_some_and(|(here, there)| here.starts_with(there));
    let beside = playbook.strip_prefix(".").unwrap_or(playbook).join("../public");
    if is_inside { beside } else { PathBuf::from("public") }
}

/// What is missing, and what to do.
fn no_playbook(named: Option<&Path>, start: &Path) -> (String, String) {
    let shown = start.display();
    let misnamed = ["playbook.yml", "Playbook.yaml", "playbook.yaml.txt", "playbook.YAML"]
        .into_iter()
        .find(|name| start.join(name).is_file());
    match (named, misnamed) {
        (Some(_), _) if start.is_file() => (
            format!("{shown} is a file"),
            "give the folder with playbook.yaml in it".to_owned(),
        ),
        (Some(_), _) if !start.is_dir() => (
            format!("there is no folder {shown}"),
            "give the folder with playbook.yaml in it".to_owned(),
        ),
        (_, Some(name)) => (
            format!("there is no playbook.yaml in {shown}"),
            format!("it has {name}: rename that to playbook.yaml"),
        ),
        (Some(_), None) => (
            format!("there is no playbook.yaml in {shown}, and none in {shown}/playbook"),
            "give the folder with playbook.yaml in it, or start one with local-normal init".to_owned(),
        ),
        (None, None) => (
            "there is no playbook here".to_owned(),
            "change to a folder with playbook.yaml or playbook/playbook.yaml in it, or name it with --playbook DIR".to_owned(),
        ),
    }
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
