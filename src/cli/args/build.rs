//! What `build` is asked for.

use super::{Checks, Over};
use crate::load::Drafts;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in crate::cli) struct Build {
    /// The folder to build into [default: public, beside the playbook where this folder is in it]; with --single-file, the file to write [default: ID.html]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) out: Option<PathBuf>,
    /// Build every edition that has a folder in this one, each into a folder of its own
    #[arg(long, value_name = "DIR", conflicts_with_all = ["edition", "single_file", "dry_run", "report", "against"])]
    pub(in crate::cli) editions: Option<PathBuf>,
    /// Write the whole site as one HTML file, for email or a memory stick
    #[arg(long, conflicts_with_all = ["dry_run", "report", "precompress"])]
    pub(in crate::cli) single_file: bool,
    /// Say which pages would be added, changed, removed or redirected, and write nothing
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
    /// Compare with the manifest.json of an earlier site: a page that is gone must forward
    #[arg(long, value_name = "MANIFEST")]
    pub(in crate::cli) against: Option<PathBuf>,
    /// Write what was built, its sizes, what changed and every warning into a JSON file
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) report: Option<PathBuf>,
    /// Put compressed copies (.gz and .br) beside text files, for servers that send them
    #[arg(long)]
    pub(in crate::cli) precompress: bool,
    #[command(flatten)]
    pub(in crate::cli) shown: Shown,
    #[command(flatten)]
    pub(in crate::cli) over: Over,
    #[command(flatten)]
    pub(in crate::cli) dates: Dates,
    #[command(flatten)]
    pub(in crate::cli) checks: Checks,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Shown {
    /// Put in what is marked `draft: true`, with a mark before its name
    #[arg(long)]
    drafts: bool,
}

impl Shown {
    /// What becomes of drafts.
    pub(in crate::cli) fn drafts(&self) -> Drafts {
        if self.drafts { Drafts::Kept } else { Drafts::LeftOut }
    }
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Dates {
    /// Say on each page when its file was last changed, as git tells
    #[arg(long)]
    pub(in crate::cli) git_dates: bool,
}
