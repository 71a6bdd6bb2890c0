//! `local-normal build`

mod failure;

use super::args::Build;
use super::build_report::{self, BuildReport};
use super::folders::Folders;
use super::named_output::{Output, Sign};
use super::progress::Progress;
use super::stop::when_stopped;
use super::{Exit, git_dates, model, options, report, single_file, site_folder, unreadable};
use crate::manifest::{self, Changes, Manifest, compare};
use crate::output::OutPath;
use crate::pipeline::{self, Built, Options, Outcome, Site};
use crate::read::Listing;
use crate::record::{Kept, Record};
use crate::source::{Origin, SourceTree};
use crate::write::{Staging, Written, present_manifest, rehearse, write};
pub(super) use failure::explain;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

pub(super) fn run(playbook: Option<&Path>, command: &Build) -> Exit {
    build(playbook, command).unwrap_or_else(|exit| exit)
}

fn build(playbook: Option<&Path>, command: &Build) -> Result<Exit, Exit> {
    let started = Instant::now();
    let progress = Progress::begin(command.checks.format, "Reading");
    let against = command.against.as_deref().map(earlier_manifest).transpose()?;
    let folders = Folders::find(playbook, command.over.folder())?;
    let options = Options { against, ..wanted(command, &folders)? };
    let usual = site_folder(&folders.playbook);
    let out = command.out.as_deref().unwrap_or(&usual);
    let report = command.report.as_deref().map(|path| report_in(path, out)).transpose()?;
    let only_writes = !command.single_file && !command.dry_run && command.report.is_none();
    let kept = if only_writes { Kept::of(out) } else { None };
    let found = find(&folders, kept, |listed| {
        only_writes
            .then(|| {
                Record::new(out, &listed.iter().collect::<Vec<_>>(), &wishes(&options, &folders))
            })
            .flatten()
    });
    let (tree, record) = match found? {
        Found::Changed { tree, record } => (tree, record),
        Found::Unchanged(said) => {
            let took = started.elapsed().as_secs_f64();
            say!("Nothing has changed: {said} in {}, checked in {took:.2} s.", out.display());
            return Ok(Exit::Fine);
        }
    };
    progress.say("Checking");
    let build = Run { command, out, report, folders, tree, options, started, progress };
    if command.single_file {
        build.write_one()
    } else if command.dry_run || command.report.is_some() {
        build.tell()
    } else {
        build.write(record.as_ref())
    }
}

/// What is asked of a site, but for comparing it with an earlier one.
pub(super) fn wanted(command: &Build, folders: &Folders) -> Result<Options, Exit> {
    let mut changed = BTreeMap::new();
    if command.dates.git_dates {
        changed = git_dates::dates(Origin::Playbook, &folders.playbook)?;
        if let Some(edition) = &folders.edition {
            changed.extend(git_dates::dates(Origin::Edition, edition)?);
        }
    }
    Ok(Options {
        drafts: command.shown.drafts(),
        precompress: command.precompress,
        changed,
        ..options(&command.checks)
    })
}

/// What is in a playbook's folder.
enum Found {
    /// The same as before: the earlier build said this.
    Unchanged(String),
    /// Sources, and what a record will be made of.
    Changed { tree: SourceTree, record: Option<Record> },
}

/// Looks at a playbook, beside the site that was made of it, and reads it where the two may differ.
fn find(
    folders: &Folders,
    kept: Option<Kept>,
    record: impl FnOnce(&[Listing]) -> Option<Record>,
) -> Result<Found, Exit> {
    let (listed, earlier) = rayon::join(|| folders.list(), || kept.and_then(Kept::site));
    let listed = listed.map_err(|error| unreadable(&error))?;
    let record = record(&listed);
    let said =
        record.as_ref().zip(earlier.as_ref()).and_then(|(record, earlier)| record.holds(earlier));
    let found = match said {
        Some(said) => Found::Unchanged(said.to_owned()),
        None => Found::Changed { tree: Folders::read_listed(&listed)?, record },
    };
    Ok(found)
}

/// One run of the command.
struct Run<'a> {
    command: &'a Build,
    out: &'a Path,
    report: Option<Output>,
    folders: Folders,
    tree: SourceTree,
    options: Options,
    started: Instant,
    progress: Progress,
}

impl Run<'_> {
    /// Builds into the folder.
    fn write(&self, record: Option<&Record>) -> Result<Exit, Exit> {
        let staging = Arc::new(Staging::begin(self.out, &self.folders.all()).map_err(explain)?);
        let stopped = Arc::clone(&staging);
        when_stopped(move || stopped.stop());
        let ended = self.write_by(&staging, record);
        staging.close();
        ended
    }

    /// Makes each file and hands it over at once; puts all in place when they are made.
    fn write_by(&self, staging: &Staging, record: Option<&Record>) -> Result<Exit, Exit> {
        let counting = self.progress.counting(staging);
        let outcome = pipeline::run_into(&self.tree, &self.options, &counting);
        let printed = self.say_mistakes(&outcome);
        let has_warnings = !outcome.diagnostics.is_empty();
        let Some(built) = outcome.site else {
            return Ok(self.nothing_built().and_printed(printed));
        };
        self.progress.say("Writing");
        let written = staging.commit(&built.manifest).map_err(explain)?;
        self.say(&built, &written);
        // What would be said again must be found again.
        if let Some(record) = record.filter(|_| !has_warnings && built.drafts == 0) {
            record.keep(&format!("{} pages", built.pages), &built.manifest);
        }
        Ok(printed)
    }

    /// Builds in memory, where all can be looked at, and writes what was asked for.
    fn tell(&self) -> Result<Exit, Exit> {
        let (out, dry_run) = (self.out, self.command.dry_run);
        let before = match &self.options.against {
            Some(earlier) => Some(earlier.clone()),
            None => present_manifest(out).map_err(explain)?,
        };
        let outcome = pipeline::run(&self.tree, &self.options);
        let mut printed = self.say_mistakes(&outcome);
        let Some(site) = &outcome.site else {
            self.write_report(&outcome, None)?;
            return Ok(self.nothing_built().and_printed(printed));
        };
        let changes = compare(before.as_ref(), &site.built.manifest, &site.built.moved);
        if dry_run {
            let stale = rehearse(&site.files, out, &self.folders.all()).map_err(explain)?;
            printed = printed.and_printed(build_report::say_changes(&changes, &stale));
            say_drafts(site.built.drafts);
        } else {
            let manifest = &site.built.manifest;
            let written =
                write(&site.files, manifest, out, &self.folders.all()).map_err(explain)?;
            self.say(&site.built, &written);
        }
        self.write_report(&outcome, Some((site, changes)))?;
        Ok(printed)
    }

    /// Builds the whole site as one file.
    fn write_one(&self) -> Result<Exit, Exit> {
        let outcome = pipeline::run(&self.tree, &self.options);
        let printed = self.say_mistakes(&outcome);
        let Some(site) = &outcome.site else {
            say!("Nothing was built.");
            return Ok(Exit::PlaybookErrors.and_printed(printed));
        };
        single_file::write(site, self.command.out.as_deref())?;
        say_drafts(site.built.drafts);
        Ok(printed)
    }

    fn say_mistakes<S>(&self, outcome: &Outcome<S>) -> Exit {
        let format = self.command.checks.format;
        report::print(&outcome.diagnostics, &self.tree, &self.folders, format)
    }

    fn nothing_built(&self) -> Exit {
        say!("Nothing was built: {} is as it was.", self.out.display());
        Exit::PlaybookErrors
    }

    fn write_report(&self, outcome: &Outcome, built: Option<(&Site, Changes)>) -> Result<(), Exit> {
        let Some(place) = &self.report else { return Ok(()) };
        let diagnostics = report::listed(&outcome.diagnostics, &self.tree, &self.folders);
        place.put(&BuildReport::new(built, self.command.dry_run, diagnostics).to_json())
    }

    fn say(&self, built: &Built, written: &Written) {
        if !built.has_base_url {
            let file = self.folders.edition.as_ref().map_or("playbook.yaml", |_| "edition.yaml");
            say!("No base_url in {file}: feed, sitemap and canonical links are left out.");
        }
        let Written { written, unchanged, stale } = written;
        say_kept(&stale.kept);
        let removed = stale.removed.len();
        say!(
            "Built {} pages into {} in {:.2} s: {written} files written, {unchanged} unchanged, {removed} removed.\nDigest of the site: {}",
            built.pages,
            self.out.display(),
            self.started.elapsed().as_secs_f64(),
            built.manifest.digest,
        );
        say_drafts(built.drafts);
    }
}

/// Says how many drafts are not in a site.
fn say_drafts(count: usize) {
    match count {
        0 => {}
        1 => say!("1 draft is left out; --drafts puts it in."),
        _ => say!("{count} drafts are left out; --drafts puts them in."),
    }
}

/// Kept files named after a build.
const NAMED: usize = 20;

/// Names what an earlier build wrote and somebody has changed since.
fn say_kept(kept: &[OutPath]) {
    for path in kept.iter().take(NAMED) {
        say!("{path} stays: it is not part of the site, and not as an earlier build wrote it.");
    }
    if kept.len() > NAMED {
        say!("{} more stay.", kept.len() - NAMED);
    }
}

/// A place for a report, which is outside the site that is about to be built.
fn report_in(path: &Path, out: &Path) -> Result<Output, Exit> {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if absolute(path).starts_with(absolute(out)) {
        say!(
            "error: {} would be a part of the site in {}\n  help: name another file; nothing was written",
            path.display(),
            out.display()
        );
        return Err(Exit::WrongUse);
    }
    Output::free(path, Sign::Format(build_report::FORMAT))
}

/// All that a build depends on besides files, in words.
pub(super) fn wishes(options: &Options, folders: &Folders) -> String {
    let real: Vec<_> =
        folders.all().iter().map(|folder| folder.canonicalize().unwrap_or_default()).collect();
    format!("{real:?} {options:?}")
}

fn earlier_manifest(path: &Path) -> Result<Manifest, Exit> {
    Manifest::parse(&model::file(path, manifest::MAX_SIZE)?).ok_or_else(|| {
        say!(
            "error: {} is not the manifest of a site\n  help: give the manifest.json in the folder of the earlier site",
            path.display()
        );
        Exit::WrongUse
    })
}
