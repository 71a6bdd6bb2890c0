//! What a build came to: as JSON for programs (`--report`), as lines for people (`--dry-run`).
//!
//! The JSON is described by `docs/publishing/report.schema.json`.

use super::{Exit, report, say};
use crate::compress;
use crate::manifest::{self, Changes, Identity};
use crate::pipeline::Site;
use crate::write::Stale;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeSet;

/// The `format` of a report.
pub(super) const FORMAT: &str = "local-normal-report";

/// The report on one build.
#[derive(Serialize)]
pub(super) struct BuildReport<'a> {
    format: &'static str,
    format_version: u32,
    outcome: Outcome,
    /// What was built; `None` where there were errors.
    site: Option<SiteReport<'a>>,
    #[serde(flatten)]
    listed: report::Listed<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Outcome {
    Built,
    DryRun,
    Errors,
}

#[derive(Serialize)]
struct SiteReport<'a> {
    playbook: &'a Identity,
    digest: &'a str,
    pages: usize,
    totals: Size,
    changes: Changes,
    files: Vec<FileReport<'a>>,
}

#[derive(Serialize)]
struct FileReport<'a> {
    path: &'a str,
    #[serde(flatten)]
    size: Size,
    sha256: &'a str,
}

/// In bytes.
#[derive(Serialize)]
struct Size {
    size: u64,
    /// As a server sends it compressed; the size itself where there is nothing to compress.
    gzip: u64,
}

impl<'a> BuildReport<'a> {
    pub(super) fn new(
        built: Option<(&'a Site, Changes)>,
        is_dry: bool,
        listed: report::Listed<'a>,
    ) -> Self {
        let outcome = match (&built, is_dry) {
            (None, _) => Outcome::Errors,
            (Some(_), true) => Outcome::DryRun,
            (Some(_), false) => Outcome::Built,
        };
        Self {
            format: FORMAT,
            format_version: 1,
            outcome,
            site: built.map(|(site, changes)| SiteReport::new(site, changes)),
            listed,
        }
    }

    pub(super) fn to_json(&self) -> Vec<u8> {
        let mut json =
            serde_json::to_vec_pretty(self).expect("texts and numbers always become JSON");
        json.push(b'\n');
        json
    }
}

impl<'a> SiteReport<'a> {
    fn new(site: &'a Site, changes: Changes) -> Self {
        // The manifest lists every file but itself, and both are in the order of paths.
        let listed: Vec<_> =
            site.files.iter().filter(|(path, _)| path.as_str() != manifest::PATH).collect();
        let files: Vec<_> = listed
            .into_par_iter()
            .zip(&site.built.manifest.files)
            .map(|((path, bytes), entry)| {
                let size = bytes.len() as u64;
                let is_text = compress::is_text(path.as_str());
                let gzip = if is_text { compress::gzip(bytes).len() as u64 } else { size };
                FileReport { path: path.as_str(), size: Size { size, gzip }, sha256: &entry.sha256 }
            })
            .collect();
        let sum = |of: fn(&Size) -> u64| files.iter().map(|file| of(&file.size)).sum();
        Self {
            playbook: &site.built.manifest.playbook,
            digest: &site.built.manifest.digest,
            pages: site.built.pages,
            totals: Size { size: sum(|size| size.size), gzip: sum(|size| size.gzip) },
            changes,
            files,
        }
    }
}

/// Lists on standard output which pages would change, and which files would go.
pub(super) fn say_changes(changes: &Changes, stale: &Stale) -> Exit {
    let mut text = String::new();
    let mut list = |word: &str, paths: &[String]| {
        for path in paths {
            text.push_str(&format!("{word:<11}{path}\n"));
        }
    };
    list("added", &changes.added);
    list("changed", &changes.changed);
    list("removed", &removed(changes, stale));
    list("stays", &stale.kept.iter().map(ToString::to_string).collect::<Vec<_>>());
    for (from, to) in &changes.redirected {
        text.push_str(&format!("{:<11}{from} -> {to}\n", "redirected"));
    }
    let printed = say::data(&text);
    say!(
        "{} pages would be added, {} changed, {} removed, {} redirected; {} other files would change. Nothing was written.",
        changes.added.len(),
        changes.changed.len(),
        changes.removed.len(),
        changes.redirected.len(),
        changes.other_files,
    );
    printed
}

/// Pages that the site would lose and files that the folder would, but for those that stay.
fn removed(changes: &Changes, stale: &Stale) -> Vec<String> {
    let mut removed: BTreeSet<_> = stale.removed.iter().map(ToString::to_string).collect();
    removed.extend(changes.removed.iter().cloned());
    for path in &stale.kept {
        removed.remove(path.as_str());
    }
    removed.into_iter().collect()
}
