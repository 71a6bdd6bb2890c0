//! Words that several commands have: how mistakes are weighed and shown.

use crate::diag::Code;
use clap::{Args, ValueEnum};
use jiff::civil::Date;
use std::str::FromStr;

/// How mistakes are weighed and shown.
#[derive(Debug, Args)]
pub(in crate::cli) struct Checks {
    /// How to show mistakes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(in crate::cli) format: Format,
    /// Make a check an error: its code, or `warnings` for all warnings; may be repeated
    #[arg(long, value_name = "CODE|warnings")]
    deny: Vec<Deny>,
    /// The day with which dates of reviews and events are compared, as 2026-11-21 [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(in crate::cli) today: Option<Date>,
}

impl Checks {
    pub(in crate::cli) fn denied_codes(&self) -> Vec<Code> {
        self.deny
            .iter()
            .filter_map(|deny| match deny {
                Deny::Code(code) => Some(*code),
                Deny::Warnings => None,
            })
            .collect()
    }

    pub(in crate::cli) fn denies_warnings(&self) -> bool {
        self.deny.contains(&Deny::Warnings)
    }
}

/// A day of the calendar. The library would also take times, and says in its own words what is wrong.
fn day(text: &str) -> Result<Date, String> {
    let day = Date::strptime("%Y-%m-%d", text).ok().filter(|day| day.to_string() == text);
    day.ok_or_else(|| "there is no such day; write it as 2026-11-21".to_owned())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Format {
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
