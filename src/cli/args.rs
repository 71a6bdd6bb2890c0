//! The words of the command line.

mod answers;
mod build;
mod checks;
mod edition;
mod init;
mod reshape;
mod watch;

pub(super) use answers::{Aggregate, Convert, Score, ScoreFormat};
pub(super) use build::Build;
pub(super) use checks::{Checks, Format};
pub(super) use edition::Over;
pub(super) use init::{Init, Language, Service, Shape};
pub(super) use reshape::{Remove, Rename};
pub(super) use watch::Watch;

use crate::starter::Kind;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::path::PathBuf;

/// Turns a playbook, a folder of YAML and Markdown, into a static website.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true)]
pub struct Arguments {
    /// The folder with playbook.yaml in it, or in playbook/ below it [default: the current one, or one that it is in]
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) playbook: Option<PathBuf>,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Start a playbook in a new or empty folder
    Init(Init),
    /// Add an area, principle, stage, story, route, page, question, event or term, with sample words
    New(New),
    /// Give something another id, with every reference to it; its old address forwards
    Rename(Rename),
    /// Take something out, with every reference to it; its address leads to the list that it was in
    Remove(Remove),
    /// Take in what exists elsewhere: Markdown as pages or stories, a spreadsheet as questions
    Import(Import),
    /// Write the texts of the playbook into files for translators, and bring these up to date
    Translate(Translate),
    /// Build the website
    Build(Build),
    /// Build again on every save, and show the site in the browser as it changes
    Watch(Watch),
    /// Name every mistake in the playbook, without building
    Check(Check),
    /// Check that a copy of a site is complete and unchanged
    Verify(Verify),
    /// Tell more about a check, with a bad and a good example
    Explain(Explain),
    /// Print the JSON Schema of a kind of file, for editors; with --playbook, with the ids of that playbook as choices
    Schema(Schema),
    /// List the files of the theme, print one, or copy it into the playbook to change it
    Theme(Theme),
    /// Make a results file of a workbook or a table that a reader filled in
    Convert(Convert),
    /// Score a results file or a workbook that a reader saved
    Score(Score),
    /// Make peers.json of many contributions, without naming anyone
    Aggregate(Aggregate),
    /// Print a script that lets a shell complete commands and options
    Completions(Completions),
    /// Print the manual page, or write one for each command
    Man(Man),
}

#[derive(Debug, Args)]
pub(super) struct New {
    #[command(subcommand)]
    pub(super) part: Part,
}

#[derive(Debug, Subcommand)]
pub(super) enum Part {
    /// Add an area: a file, and its line in playbook.yaml
    Area(Named),
    /// Add a principle: a file, and its line in playbook.yaml
    Principle(Named),
    /// Add a stage: a file, and its line in playbook.yaml
    Stage(Named),
    /// Add a story: a file, and its line in playbook.yaml where stories are listed there
    Story(Named),
    /// Add a delivery route: a file, and its line in playbook.yaml
    Route(Named),
    /// Add a free page: a file, and its line in playbook.yaml where pages are listed there
    Page(Named),
    /// Add a question to the file of its area
    Question(NewQuestion),
    /// Add an event to events.yaml
    Event(Named),
    /// Add a word and what it means to glossary.yaml
    Term(Named),
    /// Begin an edition of a council: a folder that is laid over the playbook
    Edition(Named),
}

#[derive(Debug, Args)]
pub(super) struct Named {
    /// Its permanent id: lower-case letters and digits, with hyphens or dots between them
    id: String,
}

#[derive(Debug, Args)]
pub(super) struct NewQuestion {
    #[command(flatten)]
    named: Named,
    /// The area's id [default: the one that ID begins with, or the only one]
    #[arg(long)]
    area: Option<String>,
    /// The principle's id [default: the first without a question in the area]
    #[arg(long)]
    principle: Option<String>,
}

impl Part {
    /// What is to be added, and its id; `None` for an edition, which is no part of the playbook.
    pub(super) fn named(&self) -> (Option<Kind<'_>>, &str) {
        let (kind, id) = match self {
            Self::Area(named) => (Kind::Area, named.id.as_str()),
            Self::Principle(named) => (Kind::Principle, named.id.as_str()),
            Self::Stage(named) => (Kind::Stage, named.id.as_str()),
            Self::Story(named) => (Kind::Story, named.id.as_str()),
            Self::Route(named) => (Kind::Route, named.id.as_str()),
            Self::Page(named) => (Kind::Page, named.id.as_str()),
            Self::Question(question) => {
                let (area, principle) = (question.area.as_deref(), question.principle.as_deref());
                (Kind::Question { area, principle }, question.named.id.as_str())
            }
            Self::Event(named) => (Kind::Event, named.id.as_str()),
            Self::Term(named) => (Kind::Term, named.id.as_str()),
            Self::Edition(named) => return (None, &named.id),
        };
        (Some(kind), id)
    }
}

#[derive(Debug, Args)]
pub(super) struct Import {
    /// A Markdown file, a folder of them, or a spreadsheet of questions (.xlsx, .csv)
    #[arg(value_name = "FILE|DIR")]
    pub(super) source: PathBuf,
    /// What Markdown becomes
    #[arg(long = "as", value_enum, value_name = "KIND", default_value_t = ImportAs::Page)]
    pub(super) kind: ImportAs,
}

#[derive(Debug, Args)]
pub(super) struct Translate {
    /// The language to translate into, as a tag such as cy, gd or pl
    #[arg(value_name = "LANGUAGE")]
    pub(super) language: String,
    /// A file or a folder of the playbook; without it all of them
    #[arg(value_name = "PATH")]
    pub(super) path: Option<PathBuf>,
    #[command(flatten)]
    pub(super) over: Over,
}

/// What texts become that are taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ImportAs {
    /// Free pages
    Page,
    /// Stories, with sample words for the keys that a story needs
    Story,
}

#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell
    pub(super) shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct Man {
    /// A folder to write a page for each command into; without it the main page is printed
    #[arg(value_name = "DIR")]
    pub(super) folder: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// Compare with an older copy of the playbook: what changed its answers must say so
    #[arg(long, value_name = "OLD")]
    pub(super) against: Option<PathBuf>,
    /// Tell what changed in the texts since an older version: its folder, or the playbook.json of its site
    #[arg(long, value_name = "OLD")]
    pub(super) since: Option<PathBuf>,
    /// Say of each of these results files what becomes of its answers
    #[arg(long, value_name = "FILES", requires = "against", num_args = 1..)]
    pub(super) results: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) over: Over,
    #[command(flatten)]
    pub(super) checks: Checks,
}

#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The folder of the copy, with its manifest.json
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
    /// The digest that the publisher has made known: the copy must be of that site
    #[arg(long, value_name = "SHA256", value_parser = digest)]
    pub(super) digest: Option<String>,
}

/// A digest in hexadecimal, in lower case.
fn digest(text: &str) -> Result<String, &'static str> {
    let digest = text.trim().to_ascii_lowercase();
    let is_digest = digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_digest.then_some(digest).ok_or("a digest has 64 signs, each 0 to 9 or a to f")
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The check's code or name, such as LN012 or unknown-reference; all are listed without one
    pub(super) code: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Schema {
    /// The kind of file, such as area or story; all of them, by name, without one
    pub(super) kind: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Theme {
    /// The path of a file in the theme, such as components/base/tokens.css: it is printed; all are listed without one
    pub(super) path: Option<String>,
    /// Copy the file into theme/ of the playbook, where it takes the original's place
    #[arg(long, requires = "path")]
    pub(super) copy: bool,
}
