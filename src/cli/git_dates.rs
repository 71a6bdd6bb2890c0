//! When the files of a playbook were last changed, as git tells.

use super::Exit;
use super::edit::{shown, wrong};
use crate::render::DaysOfFiles;
use crate::source::Origin;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Stdio};

/// One call for all files. Of a commit come the day that it says itself and what is known of its place in the history, then the
/// names of its files; nothing of it depends on the machine or on a reader's settings.
const ARGUMENTS: [&str; 16] = [
    "--no-pager",
    "-c",
    "core.quotePath=false",
    "-c",
    "log.showSignature=false",
    "log",
    "-z",
    "--format=%x01%cs %D",
    "--name-only",
    "--decorate=full",
    "--no-merges",
    "--no-renames",
    "--no-ext-diff",
    "--relative",
    "--",
    ".",
];

/// How the oldest commit of a history that was not fetched whole is marked.
const CUT: &str = "grafted";

/// The day of the last commit of each file below a folder. Files that the oldest commit of a shallow clone has are left
/// out: who changed them last is not known there.
pub(super) fn dates(origin: Origin, folder: &Path) -> Result<DaysOfFiles, Exit> {
    let log = log(folder)?;
    let history = read(&log);
    if history.is_shallow {
        say!(
            "The history of {} is not here as a whole: pages that were last changed before its first commit have no date. In a CI job, fetch all of it (fetch-depth: 0).",
            shown(folder)
        );
    } else if history.dates.is_empty() {
        say!("git has no commit of a file in {}: no page has a date from it.", shown(folder));
    }
    Ok(history.dates.into_iter().map(|(path, day)| ((origin, path), day)).collect())
}

fn log(folder: &Path) -> Result<String, Exit> {
    let mut git = Command::new("git");
    git.current_dir(folder).args(ARGUMENTS).stdin(Stdio::null());
    git.env("LC_ALL", "C").env("GIT_OPTIONAL_LOCKS", "0").env("GIT_NO_REPLACE_OBJECTS", "1");
    let output = git.output().map_err(|cause| {
        if cause.kind() == ErrorKind::NotFound {
            say!("error: --git-dates needs git, and there is none here\n  help: install git, or build without --git-dates");
        } else {
            say!("error: cannot run git: {cause}");
        }
        Exit::MachineFailed
    })?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let message = format!(
        "git tells no dates of {}: {}",
        shown(folder),
        said.lines().next().unwrap_or("it failed")
    );
    let help = "--git-dates needs a playbook that is in a git repository with a commit; build without it, or write `changed:` at the head of pages";
    Err(wrong(&message, help))
}

/// What git told.
#[derive(Debug, Default, PartialEq, Eq)]
struct History {
    dates: BTreeMap<String, Date>,
    is_shallow: bool,
}

/// Commits come from the newest on, so the first that names a file is its last.
fn read(log: &str) -> History {
    let mut history = History::default();
    let (mut day, mut is_cut) = (None, false);
    let mut unknown = BTreeSet::new();
    for part in log.split('\0').map(|part| part.trim_start_matches('\n')) {
        if let Some(head) = part.strip_prefix('\u{1}') {
            let (date, place) = head.split_once(' ').unwrap_or((head, ""));
            (day, is_cut) = (date.parse::<Date>().ok(), place.split(", ").any(|one| one == CUT));
            history.is_shallow |= is_cut;
        } else if is_cut {
            unknown.insert(part);
        } else if let Some(day) = day.filter(|_| !part.is_empty() && !unknown.contains(part)) {
            history.dates.entry(part.to_owned()).or_insert(day);
        }
    }
    history
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn the_newest_commit_of_a_file_counts() {
        let log = "\u{1}2026-03-02 HEAD -> main\0\nb.md\0t\u{177} x/c.md\0\u{1}2026-01-02 \0\na.yaml\0b.md\0";
        let history = read(log);
        assert!(!history.is_shallow);
        let expected =
            [("a.yaml", "2026-01-02"), ("b.md", "2026-03-02"), ("t\u{177} x/c.md", "2026-03-02")];
        let expected = expected.map(|(path, date)| (path.to_owned(), day(date)));
        assert_eq!(history.dates, BTreeMap::from(expected));
    }

    #[test]
    fn where_the_history_is_cut_nothing_is_known() {
        let log = "\u{1}2026-03-02 HEAD -> main\0\nb.md\0\u{1}2026-01-02 grafted, origin/main\0\na.yaml\0b.md\0";
        let history = read(log);
        assert!(history.is_shallow);
        assert_eq!(history.dates, BTreeMap::from([("b.md".to_owned(), day("2026-03-02"))]));
        assert_eq!(read(""), History::default());
    }
}
