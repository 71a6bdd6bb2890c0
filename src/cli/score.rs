//! `local-normal score`

use super::args::{Score, ScoreFormat};
use super::folders::Folders;
use super::named_files::shown;
use super::{Exit, model, say};
use crate::assess::file_rules::MAX_BYTES;
use crate::assess::{self, Changes, Results, Scores, ScoringModel};
use crate::model::Playbook;
use std::path::Path;

pub(super) fn run(playbook: Option<&Path>, command: &Score) -> Exit {
    match score(playbook, command) {
        Ok(text) => say::data(&text),
        Err(exit) => exit,
    }
}

fn score(folder: Option<&Path>, command: &Score) -> Result<String, Exit> {
    let folders = Folders::find(folder, command.over.folder())?;
    let (playbook, key) = model::playbook(&folders)?;
    let bytes = model::file(&command.file, MAX_BYTES as u64)?;
    let taken =
        assess::as_results_file(&bytes, &key).map_err(|error| refuse(&command.file, &error))?;
    model::say_what_is_passed_over(&taken);
    let (results, changes) = carry_over(&playbook, &taken.bytes, &command.file)?;
    let scores = scores(&playbook, &results, &command.file)?;
    Ok(match command.format {
        ScoreFormat::Human => assess::report(&playbook, &results, &scores, Some(&changes)),
        ScoreFormat::Json => {
            let mut json = serde_json::to_string_pretty(&scores)
                .expect("texts and numbers always become JSON");
            json.push('\n');
            json
        }
    })
}

/// The results as answers to this version of the playbook, and what that changed.
fn carry_over(playbook: &Playbook, bytes: &[u8], file: &Path) -> Result<(Results, Changes), Exit> {
    let results = Results::parse(bytes).map_err(|error| refuse(file, &error))?;
    assess::migrate(&ScoringModel::of(playbook), &results).map_err(|error| refuse(file, &error))
}

fn scores(playbook: &Playbook, results: &Results, file: &Path) -> Result<Scores, Exit> {
    let model = ScoringModel::of(playbook);
    let (subject, profile) = (results.subject(), results.profile());
    let scores = assess::score(&model, subject, results.answers(), profile);
    let local = assess::score_local(&model, subject, results.local(), profile);
    scores.map(|scores| Scores { local, ..scores }).map_err(|rejected| {
        let reasons: Vec<_> = rejected.iter().map(ToString::to_string).collect();
        refuse(file, &reasons.join("\n       "))
    })
}

fn refuse(file: &Path, reason: &impl std::fmt::Display) -> Exit {
    say!("error: {} cannot be scored: {reason}", shown(file));
    Exit::WrongUse
}
