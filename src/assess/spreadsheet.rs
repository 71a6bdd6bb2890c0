//! Answers that were given in a spreadsheet: in the workbook, or in the table that the results page gives out
//! (docs/results-file.md, "Answers in a spreadsheet"). `spreadsheet/answers.js` is its twin.

mod document;
mod given;
mod key;
mod tables;
mod words;

pub use key::Entry;

use super::file_rules::MAX_BYTES;
use super::results::{Results, ResultsError};
use super::validate::Mistake;
use crate::tables::{Kind, Table, values, workbook};
use given::Given;
use key::Key;
use std::borrow::Cow;
use std::fmt;

/// The `format` that a workbook names.
pub(super) const FORMAT: &str = "local-normal-workbook";
/// The newest version of it that is read.
pub(super) const FORMAT_VERSION: u64 = 1;

/// Why nothing is taken of a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpreadsheetError {
    /// It cannot be read at all; the words say why.
    Unreadable(String),
    /// It answers another playbook; the text is its id.
    OtherPlaybook(String),
    /// A newer version of this program wrote it; the number is its version.
    Newer(u64),
    /// No sheet has the heads of answers.
    NoAnswers,
    /// Cells that cannot be read: all of them, by sheet, row and column.
    Mistakes(Vec<Mistake>),
    /// What was read of it is no results file.
    Broken(ResultsError),
}

/// What is taken of a file.
#[derive(Debug)]
pub struct Taken<'b> {
    /// The bytes of a results file.
    pub bytes: Cow<'b, [u8]>,
    /// Ids of questions of editions that are not asked here. What a table says to them is passed over: the words of their
    /// levels are not known.
    pub passed_over: Vec<String>,
}

/// A results file: the bytes that are given, or what a spreadsheet comes to. `key` says what the words of this
/// playbook's tables mean; of a workbook that brings its own, only the playbook is taken.
pub fn as_results_file<'b>(bytes: &'b [u8], key: &[Entry]) -> Result<Taken<'b>, SpreadsheetError> {
    let tables = match Kind::of(bytes) {
        Kind::Other => return Ok(Taken { bytes: bytes.into(), passed_over: Vec::new() }),
        _ if bytes.len() > MAX_BYTES => {
            let words = format!("it has more than {MAX_BYTES} bytes");
            return Err(SpreadsheetError::Unreadable(words));
        }
        Kind::Compound => {
            let words = "it is locked with a password, or of an older Excel: save it as .xlsx without a password";
            return Err(SpreadsheetError::Unreadable(words.to_owned()));
        }
        Kind::Packed => workbook(bytes).map_err(SpreadsheetError::Unreadable)?,
        Kind::Values => vec![values(bytes).map_err(SpreadsheetError::Unreadable)?],
    };
    let (results, passed_over) = results(&tables, key.to_vec())?;
    Ok(Taken { bytes: results.to_json().into_bytes().into(), passed_over })
}

/// The answers in tables, of the version of the playbook that they were given to, and which questions were passed over.
fn results(
    tables: &[Table],
    known: Vec<Entry>,
) -> Result<(Results, Vec<String>), SpreadsheetError> {
    let here = Key::of(known);
    let own = key::brought(tables)?;
    let mut key = own.map_or_else(|| here.clone(), Key::of);
    let mut given = Given::of(tables, &key)?;
    let passed_over = std::mem::take(&mut given.passed_over).into_iter().collect();
    if let Some((id, version)) = given.playbook.clone() {
        (key.playbook, key.version) = (id, version);
    }
    if key.playbook != here.playbook {
        return Err(SpreadsheetError::OtherPlaybook(key.playbook));
    }
    let document = document::of(&key, given).map_err(SpreadsheetError::Mistakes)?;
    let results = Results::from_document(document).map_err(SpreadsheetError::Broken)?;
    Ok((results, passed_over))
}

impl fmt::Display for SpreadsheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(words) => f.write_str(words),
            Self::OtherPlaybook(id) => write!(f, "it answers another playbook, `{id}`"),
            Self::Newer(version) => write!(
                f,
                "this workbook has format version {version}, and this program reads up to {FORMAT_VERSION}: use a newer local-normal"
            ),
            Self::NoAnswers => f.write_str(
                "no sheet of it has a row of heads with `id` and `answer`, in these words or in those of this playbook",
            ),
            Self::Mistakes(mistakes) => {
                let count = match mistakes.len() {
                    1 => "1 cell".to_owned(),
                    count => format!("{count} cells"),
                };
                write!(f, "{count} cannot be read; nothing was taken")?;
                mistakes.iter().try_for_each(|mistake| write!(f, "\n  {mistake}"))
            }
            Self::Broken(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for SpreadsheetError {}

#[cfg(test)]
mod tests;
