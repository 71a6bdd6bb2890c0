//! The words of the command line.

use crate::diag::Code;
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::str::FromStr;

/// Turns a playbook, a folder of YAML and Markdown, into a static website.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true)]
pub struct Arguments {
    /// The folder that holds playbook.yaml [default: the current one, else playbook/ below it]
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) playbook: Option<PathBuf>,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Build the website
    Build(Build),
    /// Build again on every save, and show the site in the browser as it changes
    Watch(Watch),
    /// Name every mistake in the playbook, without building
    Check(Check),
    /// Tell more about a check, with a bad and a good example
    Explain(Explain),
    /// Print the JSON Schema of a kind of file, for editors
    Schema(Schema),
    /// Score a results file that a reader saved
    Score(Score),
    /// Make peers.json of many contributions, without naming anyone
    Aggregate(Aggregate),
}

#[derive(Debug, Args)]
pub(super) struct Build {
    /// The folder to build into
    #[arg(long, value_name = "DIR", default_value = "public")]
    pub(super) out: PathBuf,
    #[command(flatten)]
    pub(super) checks: Checks,
}

#[derive(Debug, Args)]
pub(super) struct Watch {
    /// The port to serve at; the next free one where it is in use
    #[arg(long, value_name = "N", default_value_t = 4321)]
    pub(super) port: u16,
    /// Serve at this address, so that other computers reach the site [default: this computer alone]
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST), hide_default_value = true)]
    pub(super) host: IpAddr,
    /// Open the site in the browser
    #[arg(long)]
    pub(super) open: bool,
    /// Look for changes again and again, where the system does not tell of them
    #[arg(long)]
    pub(super) poll: bool,
    /// Only report mistakes, without serving the site
    #[arg(long, conflicts_with_all = ["port", "host", "open"])]
    pub(super) no_serve: bool,
    #[command(flatten)]
    pub(super) checks: Checks,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) checks: Checks,
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
pub(super) struct Score {
    /// The results file
    #[arg(value_name = "RESULTS.json")]
    pub(super) file: PathBuf,
    /// How to show the scores
    #[arg(long, value_enum, default_value_t = ScoreFormat::Human)]
    pub(super) format: ScoreFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ScoreFormat {
    /// For people
    Human,
    /// For programs
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Aggregate {
    /// The contributions
    #[arg(required = true, value_name = "FILES")]
    pub(super) files: Vec<PathBuf>,
    /// Where to write
    #[arg(long, value_name = "FILE", default_value = "peers.json")]
    pub(super) out: PathBuf,
}

/// How mistakes are weighed and shown.
#[derive(Debug, Args)]
pub(super) struct Checks {
    /// How to show mistakes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,
    /// Make a check an error: its code, or `warnings` for all warnings; may be repeated
    #[arg(long, value_name = "CODE|warnings")]
    deny: Vec<Deny>,
    /// The day against which review dates are held, as 2026-11-21 [default: today]
    #[arg(long, value_name = "DATE")]
    pub(super) today: Option<Date>,
}

impl Checks {
    pub(super) fn denied_codes(&self) -> Vec<Code> {
        self.deny
            .iter()
            .filter_map(|deny| match deny {
                Deny::Code(code) => Some(*code),
                Deny::Warnings => None,
            })
            .collect()
    }

    pub(super) fn denies_warnings(&self) -> bool {
        self.deny.contains(&Deny::Warnings)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people
    Human,
    /// For programs
    Json,
    /// For annotations on a pull request
    Github,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deny {
    Warnings,
    Code(Code),
}

impl FromStr for Deny {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "warnings" {
            return Ok(Self::Warnings);
        }
        text.parse().map(Self::Code).map_err(|near: Option<&str>| match near {
            Some(near) => format!("there is no such check; did you mean `{near}`?"),
            None => "there is no such check; `local-normal explain` lists them".to_owned(),
        })
    }
}
