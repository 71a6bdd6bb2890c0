//! `local-normal convert`

use super::args::Convert;
use super::folders::Folders;
use super::named_files::shown;
use super::named_output::{Output, Sign};
use super::{Exit, model, say};
use crate::assess::file_rules::MAX_BYTES;
use crate::assess::{self, Results};
use std::borrow::Cow;
use std::path::Path;

pub(super) fn run(playbook: Option<&Path>, command: &Convert) -> Exit {
    match convert(playbook, command) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn convert(folder: Option<&Path>, command: &Convert) -> Result<Exit, Exit> {
    let (playbook, key) = model::playbook(&Folders::find(folder, command.over.folder())?)?;
    let out = command.out.as_deref().map(|out| Output::free(out, Sign::New)).transpose()?;
    let bytes = model::file(&command.file, MAX_BYTES as u64)?;
    let made = assess::as_results_file(&bytes, &key).map_err(|error| refuse(command, &error))?;
    let Cow::Owned(text) = &made.bytes else {
        let other = "it is neither a workbook (.xlsx) nor a table of answers (.csv)";
        return Err(refuse(command, &other));
    };
    model::say_what_is_passed_over(&made);
    let results = Results::parse(text).map_err(|error| refuse(command, &error))?;
    say!("{} of {} questions are answered.", results.answers().len(), playbook.questions.len());
    if !results.local().is_empty() {
        let (count, asked) = (results.local().len(), playbook.local_questions().count());
        say!("{count} of {asked} questions of the edition are answered.");
    }
    if let Some(version) = results.model().version.as_ref().filter(|own| **own != playbook.version)
    {
        say!(
            "note: version {version} was answered; `score` and the site carry that over to {}",
            playbook.version
        );
    }
    match out {
        Some(out) => out.put(text).map(|()| Exit::Fine),
        None => Ok(say::data(&results.to_json())),
    }
}

fn refuse(command: &Convert, reason: &impl std::fmt::Display) -> Exit {
    say!("error: {} cannot be converted: {reason}", shown(&command.file));
    Exit::WrongUse
}
