//! Results files: read and checked whole, kept as they are, written back (docs/results-file.md).

use super::answers::{Answers, Subject};
use super::file_rules::{FORMAT, FORMAT_VERSION, MAX_BYTES};
use super::validate::{Mistake, mistakes, quoted, whole_number};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::fmt;

/// How many mistakes of a file are shown.
const MOST_SHOWN: usize = 50;

/// A results file without a mistake.
///
/// The whole document is kept, so that fields which this version does not know survive a load and a save.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    document: Map<String, Value>,
    model: AnsweredModel,
    subject: Subject,
    answers: Answers,
    local: Answers,
}

/// What the file says of questions of editions.
#[derive(Default, Deserialize)]
struct Local {
    #[serde(default)]
    answers: Option<Answers>,
}

/// The playbook that was answered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct AnsweredModel {
    /// Its id.
    pub id: String,
    /// Its version at that time.
    #[serde(default)]
    pub version: Option<String>,
}

/// Why a file cannot be taken. Nothing of it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResultsError {
    /// More than [`MAX_BYTES`]; the number is the file's size in bytes.
    TooLarge(usize),
    /// HTML, such as the site's report.
    Page,
    /// No UTF-8; the number is the offset of the first bad byte.
    NotUtf8(usize),
    /// No JSON, or JSON nested too deep.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// The parser's words.
        reason: String,
    },
    /// JSON of another kind; the text is its `format`, if it has one.
    OtherFormat(Option<String>),
    /// Written by a newer version of this program; the number is its `format_version`.
    Newer(u64),
    /// A results file with mistakes: all of them, in the order of the file's fields.
    Mistakes(Vec<Mistake>),
}

/// Whether a file is a page.
fn is_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    bytes.first() == Some(&b'<')
}

impl Results {
    /// Reads a results file.
    pub fn parse(bytes: &[u8]) -> Result<Self, ResultsError> {
        if bytes.len() > MAX_BYTES {
            return Err(ResultsError::TooLarge(bytes.len()));
        }
        if is_page(bytes) {
            return Err(ResultsError::Page);
        }
        let text = std::str::from_utf8(bytes)
            .map_err(|error| ResultsError::NotUtf8(error.valid_up_to()))?;
        // Some editors put a byte order mark before a text.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        match serde_json::from_str(text) {
            Ok(Value::Object(document)) => Self::from_document(document),
            Ok(_) => Err(ResultsError::OtherFormat(None)),
            Err(error) => Err(ResultsError::NotJson {
                line: error.line(),
                column: error.column(),
                reason: reason_of(&error),
            }),
        }
    }

    /// Takes a document that is already JSON.
    pub(super) fn from_document(document: Map<String, Value>) -> Result<Self, ResultsError> {
        let format = document.get("format").and_then(Value::as_str);
        if format != Some(FORMAT) {
            return Err(ResultsError::OtherFormat(format.map(str::to_owned)));
        }
        match document.get("format_version").and_then(whole_number) {
            Some(newer) if newer > FORMAT_VERSION => return Err(ResultsError::Newer(newer)),
            Some(1..) => {}
            _ => return Err(ResultsError::Mistakes(vec![no_version()])),
        }
        let mistakes = mistakes(&document);
        if !mistakes.is_empty() {
            return Err(ResultsError::Mistakes(mistakes));
        }
        let model = part(&document, "model")?;
        let subject = part::<Option<Subject>>(&document, "subject")?.unwrap_or_default();
        let answers = part::<Answers>(&document, "answers")?;
        let local = part::<Option<Local>>(&document, "local")?.unwrap_or_default();
        let local = local.answers.unwrap_or_default();
        Ok(Self { document, model, subject, answers, local })
    }

    /// The file's text, with every field it came with; ends with a line break.
    pub fn to_json(&self) -> String {
        let text =
            serde_json::to_string_pretty(&self.document).expect("a JSON document can be written");
        text + "\n"
    }

    /// The playbook that was answered.
    pub fn model(&self) -> &AnsweredModel {
        &self.model
    }

    /// The council, as far as it matters to scoring.
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// The answers, as far as they matter to scoring.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The answers to questions of editions, whichever these are: an edition knows its own by their ids.
    pub fn local(&self) -> &Answers {
        &self.local
    }

    /// The id of the profile whose targets were chosen; empty is none.
    pub fn profile(&self) -> Option<&str> {
        self.document.get("profile").and_then(Value::as_str)
    }

    /// The lines that are ticked at a question, whether it is answered or not.
    pub fn ticked(&self, question: &str) -> Vec<u64> {
        let of = |part: &str| self.document.get(part)?.get(question)?.get("criteria")?.as_array();
        let lines = of("answers").or_else(|| of("remarks"));
        lines.into_iter().flatten().filter_map(whole_number).collect()
    }

    /// The whole document.
    pub fn document(&self) -> &Map<String, Value> {
        &self.document
    }

    /// A text of the document by its path, such as `["subject", "name"]`; it is the file's, so escape it.
    pub fn text(&self, path: [&str; 2]) -> Option<&str> {
        self.document.get(path[0])?.get(path[1])?.as_str()
    }
}

fn part<T: for<'d> Deserialize<'d>>(
    document: &Map<String, Value>,
    key: &str,
) -> Result<T, ResultsError> {
    let value = document.get(key).cloned().unwrap_or(Value::Null);
    // What passed the check fits; should the two ever part, it is said rather than half taken.
    let mistake =
        |error: serde_json::Error| Mistake { path: key.to_owned(), message: error.to_string() };
    serde_json::from_value(value).map_err(|error| ResultsError::Mistakes(vec![mistake(error)]))
}

fn no_version() -> Mistake {
    let message = "expected a whole number from 1".to_owned();
    Mistake { path: "format_version".to_owned(), message }
}

/// The parser's words without the place, which is said apart.
fn reason_of(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ").map_or(text.clone(), |(reason, _)| reason.to_owned())
}

impl fmt::Display for ResultsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge(size) => {
                write!(f, "this file has {size} bytes; a results file has at most {MAX_BYTES}")
            }
            Self::Page => f.write_str(
                "this is a web page, such as the report, for reading; give the JSON file that the results page saves",
            ),
            Self::NotUtf8(at) => write!(f, "this is not UTF-8 text: byte {at} does not fit"),
            Self::NotJson { line, column, reason } => {
                write!(f, "this is not JSON: {reason} (line {line}, column {column})")
            }
            Self::OtherFormat(None) => {
                write!(f, "this is not a results file: it has no `format` \"{FORMAT}\"")
            }
            Self::OtherFormat(Some(format)) => {
                write!(
                    f,
                    "this is not a results file: its `format` is {}, not \"{FORMAT}\"",
                    quoted(format)
                )
            }
            Self::Newer(version) => write!(
                f,
                "this results file has format version {version}, and this program reads up to {FORMAT_VERSION}: use a newer local-normal"
            ),
            Self::Mistakes(mistakes) => {
                let count = match mistakes.len() {
                    1 => "1 mistake".to_owned(),
                    count => format!("{count} mistakes"),
                };
                write!(f, "this results file has {count}; nothing was taken from it")?;
                let shown = &mistakes[..mistakes.len().min(MOST_SHOWN)];
                shown.iter().try_for_each(|mistake| write!(f, "\n  {mistake}"))?;
                match mistakes.len() - shown.len() {
                    0 => Ok(()),
                    more => write!(f, "\n  and {more} more"),
                }
            }
        }
    }
}

impl std::error::Error for ResultsError {}

#[cfg(test)]
mod tests;
