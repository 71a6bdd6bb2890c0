//! `local-normal aggregate`

use super::aggregate_report::{self, Report};
use super::args::Aggregate;
use super::folders::Folders;
use super::named_files::{self, shown};
use super::named_output::{Output, Sign};
use super::{Exit, model};
use crate::assess::aggregate::TooFewNew;
use crate::assess::file_rules::MAX_BYTES;
use crate::assess::{self, Aggregation, Contribution, Entry, Kind, LeftOut, Omission, Peers};
use crate::model::PEERS_FORMAT;
use rayon::prelude::*;
use std::path::{Path, PathBuf};

/// How many files that are left out are named one by one.
const NAMED: usize = 20;

pub(super) fn run(playbook: Option<&Path>, command: &Aggregate) -> Exit {
    match write_peers(playbook, command) {
        Ok(()) => Exit::Fine,
        Err(exit) => exit,
    }
}

fn write_peers(folder: Option<&Path>, command: &Aggregate) -> Result<(), Exit> {
    let (playbook, key) = model::playbook(&Folders::find(folder, None)?)?;
    let aggregation = Aggregation::of(&playbook);
    let out = Output::free(&command.out, Sign::Format(PEERS_FORMAT))?;
    if command.report.as_ref() == Some(&command.out) {
        say!("error: --out and --report name the same file; nothing was written");
        return Err(Exit::WrongUse);
    }
    let report = command.report.as_deref().map(free_report).transpose()?;
    let previous = command.previous.as_deref();
    let previous = previous.map(|file| earlier(&aggregation, file)).transpose()?;
    let files = named_files::all(&command.files);
    let (contributions, unread) = read(&aggregation, &key, &files);
    let mut aggregate = match aggregation.compare(contributions, previous.as_ref()) {
        Ok(aggregate) => aggregate,
        Err(few) => return Err(refuse(&unread, &few)),
    };
    aggregate.left_out.extend(unread);
    aggregate.left_out.sort();
    say_left_out(&aggregate.left_out);
    if aggregate.taken.is_empty() {
        say!(
            "error: none of these files can be counted\n  help: give the files that were saved under \"Contribute to a comparison\"; nothing was written"
        );
        return Err(Exit::WrongUse);
    }
    out.put(aggregate.peers.to_json().as_bytes())?;
    say(&aggregation, &aggregate, files.len(), command, &out);
    report.map_or(Ok(()), |report| report.put(Report::new(&aggregate, &files).to_json().as_bytes()))
}

/// A report names files, so it is kept out of every playbook and site.
fn free_report(path: &Path) -> Result<Output, Exit> {
    Output::free(path, Sign::Format(aggregate_report::FORMAT))
}

/// The comparison that was published before.
fn earlier(aggregation: &Aggregation, file: &Path) -> Result<Peers, Exit> {
    let refuse = |reason: String| {
        say!(
            "error: {} is not an earlier comparison: {reason}\n  help: name the peers.json that was published before, or leave out --previous where there was none; nothing was written",
            shown(file)
        );
        Exit::WrongUse
    };
    let bytes = model::file(file, MAX_BYTES as u64)?;
    let peers = Peers::parse(&bytes).map_err(|error| refuse(error.to_string()))?;
    if aggregation.continues(&peers) {
        return Ok(peers);
    }
    Err(refuse(format!("it compares answers to {} {}", peers.model.id, peers.model.version)))
}

/// What is read of the files, many at a time; no file is kept.
fn read(
    aggregation: &Aggregation,
    key: &[Entry],
    files: &[PathBuf],
) -> (Vec<Contribution>, Vec<LeftOut>) {
    let one = |path: &PathBuf| {
        let name = shown(path);
        let bytes = named_files::read(path).map_err(|cause| named_files::reason(path, &cause));
        let unreadable =
            |reason| LeftOut { name: name.clone(), reason: Omission::Unreadable(reason) };
        let bytes = bytes.map_err(unreadable)?;
        let taken = assess::as_results_file(&bytes, key);
        let taken = taken.map_err(|error| unreadable(error.to_string()))?;
        aggregation.read(name, &taken.bytes)
    };
    let read: Vec<_> = files.par_iter().map(one).collect();
    let (mut contributions, mut left_out) = (Vec::new(), Vec::new());
    for one in read {
        match one {
            Ok(contribution) => contributions.push(contribution),
            Err(unread) => left_out.push(unread),
        }
    }
    (contributions, left_out)
}

fn refuse(unread: &[LeftOut], few: &TooFewNew) -> Exit {
    say_left_out(unread);
    say!(
        "error: {few}\n  help: wait for more contributions, and keep the comparison that is published; nothing was written"
    );
    Exit::WrongUse
}

fn say_left_out(left_out: &[LeftOut]) {
    for one in left_out.iter().take(NAMED) {
        say!("left out: {one}");
    }
    if left_out.len() > NAMED {
        say!("left out: {} more; --report FILE lists them all", left_out.len() - NAMED);
    }
}

fn say(
    aggregation: &Aggregation,
    aggregate: &assess::Aggregate,
    files: usize,
    command: &Aggregate,
    out: &Output,
) {
    let named = |kind| named(kind, aggregation.has_quick());
    for (one, other) in aggregate.alike.iter().take(NAMED) {
        say!(
            "note: {one} and {other} give the same answers; leave one out where the same people sent both"
        );
    }
    for (kind, new) in &aggregate.unchanged {
        say!(
            "note: the figures of {} are those of before: {new} are new, and 5 are needed",
            named(*kind)
        );
    }
    let of = |kind| aggregate.taken.iter().filter(|one| one.kind == kind).count();
    let (full, quick) = (of(Kind::Full), of(Kind::Quick));
    for (kind, count) in [(Kind::Full, full), (Kind::Quick, quick)] {
        if (1..5).contains(&count) {
            say!("note: {} has no figures yet: 5 contributions are needed", named(kind));
        }
    }
    if command.previous.is_none() && out.replaced {
        say!(
            "note: {} was there before. Where it was published, keep a copy and name that with --previous: fewer than 5 new contributions could be told by comparing the two",
            shown(&command.out)
        );
    }
    let parts = if aggregation.has_quick() {
        format!(": {full} full assessments, {quick} quick checks")
    } else {
        String::new()
    };
    say!("{} of {files} files went into {}{parts}.", aggregate.taken.len(), shown(&command.out));
}

fn named(kind: Kind, has_quick: bool) -> &'static str {
    match kind {
        Kind::Full if has_quick => "full assessments",
        Kind::Full => "assessments",
        Kind::Quick => "quick checks",
    }
}
