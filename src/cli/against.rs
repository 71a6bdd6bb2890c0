//! `local-normal check --against OLD`: whether answers to an older copy of the playbook carry over, and what becomes of them.

use super::folders::Folders;
use super::named_files::{self, shown};
use super::{Exit, model};
use crate::assess::unmarked::unmarked;
use crate::assess::{self, Changes, Entry, Results, ScoringModel};
use std::path::{Path, PathBuf};

/// Says what changed without a word, and of each file what becomes of its answers.
pub(super) fn compare(folders: &Folders, old: &Path, files: &[PathBuf]) -> Result<Exit, Exit> {
    let (playbook, key) = model::playbook(folders)?;
    let (before, now) = (earlier(old)?, ScoringModel::of(&playbook));
    if before.id != now.id {
        say!("error: {} is another playbook, `{}`", shown(old), before.id);
        return Err(Exit::WrongUse);
    }
    let unmarked = unmarked(&before, &now, &playbook.moved);
    for one in &unmarked {
        say!("error: {one}");
    }
    if unmarked.is_empty() {
        say!(
            "Answers to version {} carry over to {}, or are set aside.",
            before.version,
            now.version
        );
    }
    let mut is_read = true;
    for file in named_files::all(files) {
        match Carried::of(&file, &key, &before, &now) {
            Ok(carried) => carried.say(&file),
            Err(reason) => {
                is_read = false;
                say!("error: {} cannot be read: {reason}", shown(&file));
            }
        }
    }
    Ok(match (unmarked.is_empty(), is_read) {
        (false, _) => Exit::PlaybookErrors,
        (true, false) => Exit::WrongUse,
        (true, true) => Exit::Fine,
    })
}

/// The model of the older copy, whatever else is wrong with it.
fn earlier(folder: &Path) -> Result<ScoringModel, Exit> {
    Ok(ScoringModel::of(&model::earlier(folder)?.0))
}

/// What became of the answers in a file.
struct Carried {
    changes: Changes,
    /// Overall, as people see it: as the older copy scores it, and as this one does.
    scores: [Option<String>; 2],
}

impl Carried {
    fn of(
        file: &Path,
        key: &[Entry],
        before: &ScoringModel,
        now: &ScoringModel,
    ) -> Result<Self, String> {
        let bytes = named_files::read(file).map_err(|cause| named_files::reason(file, &cause))?;
        let taken = assess::as_results_file(&bytes, key).map_err(|error| error.to_string())?;
        let results = Results::parse(&taken.bytes).map_err(|error| error.to_string())?;
        let (moved, changes) = assess::migrate(now, &results).map_err(|error| error.to_string())?;
        let old = assess::migrate(before, &results).map_err(|error| error.to_string())?.0;
        let scores = [overall(before, &old), overall(now, &moved)];
        Ok(Self { changes, scores })
    }

    fn say(&self, file: &Path) {
        let Changes { kept, check, orphaned, .. } = &self.changes;
        let said =
            |score: &Option<String>| score.clone().unwrap_or_else(|| "no overall score".to_owned());
        let [before, after] = self.scores.each_ref().map(said);
        say!(
            "{}: {kept} kept, {} to check, {} set aside; {before} before, {after} now",
            shown(file),
            check.len(),
            orphaned.len()
        );
        for one in check {
            let [from, to] =
                [&one.from, &one.to].map(|level| level.as_deref().unwrap_or("no level"));
            say!("  to check: {}, {from} became {to}", one.question);
        }
        for one in orphaned {
            let instead =
                one.replaced_by.as_ref().map_or_else(String::new, |id| format!(", see {id}"));
            say!("  set aside: {}, {}{instead}", one.question, one.reason);
        }
    }
}

/// The overall score; none where an answer cannot be scored.
fn overall(model: &ScoringModel, results: &Results) -> Option<String> {
    let scores = assess::score(model, results.subject(), results.answers(), results.profile());
    scores.ok()?.overall.figures.said()
}
