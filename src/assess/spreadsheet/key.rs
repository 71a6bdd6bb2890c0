//! What the words of a table mean: a workbook brings its key along, so that its answers can be read whatever became of the
//! playbook, its words and its sheets since.

use super::words::{folded, plain};
use super::{FORMAT, FORMAT_VERSION, SpreadsheetError};
use crate::model::Id;
use crate::tables::{Row, Table};
use std::collections::{BTreeMap, HashMap};

/// A line of a key: `words` mean `id`, of the question `of` where only there. Several may mean the same. `more` is a level's first action, whether a
/// question may be N/A, and the version of the playbook and the format.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Entry {
    /// The kind: `format`, `playbook`, `question`, `local`, `level`, `reason`, `state`, `head`, `field`, or a list to choose from.
    pub what: String,
    /// A question's id.
    pub of: String,
    /// What is meant.
    pub id: String,
    /// How it is said; the revision of a question.
    pub words: String,
    /// Whatever else the line says.
    pub more: String,
}

/// Heads of the columns that say something of a question, in the order in which they are looked at, as a key names them.
pub(super) const SAID: [&str; 10] = [
    "answer",
    "target",
    "confidence",
    "note",
    "published",
    "evidence",
    "address",
    "date",
    "owner",
    "due",
];
/// Heads of the other columns.
const OTHERS: [&str; 5] = ["id", "line", "ticked", "playbook", "revision"];

/// A key, to look things up in.
#[derive(Debug, Clone, Default)]
pub(super) struct Key {
    pub(super) playbook: String,
    pub(super) version: String,
    questions: BTreeMap<String, Question>,
    /// Words and ids, by kind and question.
    lists: HashMap<(String, String), Vec<(String, String)>>,
}

/// A question as it was asked.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub(super) rev: u64,
    allows_na: bool,
    levels: Vec<Level>,
}

#[derive(Debug, Clone)]
struct Level {
    id: String,
    /// What it is called, in the languages of the site.
    names: Vec<String>,
    action: String,
}

/// What was said to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    Nothing,
    Level(String),
    Unknown,
    Na(Option<String>),
}

/// The key that a workbook brings along.
pub(super) fn brought(tables: &[Table]) -> Result<Option<Vec<Entry>>, SpreadsheetError> {
    let is_key = |table: &&Table| {
        table
            .rows
            .first()
            .is_some_and(|row| row.cell(0).words() == "format" && row.cell(2).words() == FORMAT)
    };
    let Some(table) = tables.iter().find(is_key) else { return Ok(None) };
    match whole(table.rows[0].cell(3).words()) {
        Some(version @ 1..) if version <= FORMAT_VERSION => {}
        Some(version @ 1..) => return Err(SpreadsheetError::Newer(version)),
        _ => {
            let words = "its sheet Key does not say which version it has".to_owned();
            return Err(SpreadsheetError::Unreadable(words));
        }
    }
    Ok(Some(table.rows.iter().map(entry).collect()))
}

/// A whole number in digits alone.
fn whole(text: &str) -> Option<u64> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

fn entry(row: &Row) -> Entry {
    let [what, of, id, words, more] = [0, 1, 2, 3, 4].map(|at| row.cell(at).words().to_owned());
    Entry { what, of, id, words, more }
}

impl Key {
    pub(super) fn of(entries: Vec<Entry>) -> Self {
        let mut key = Self::default();
        for Entry { what, of, id, words, more } in entries {
            match what.as_str() {
                "playbook" => (key.playbook, key.version) = (id, words),
                "question" => {
                    let rev = whole(&words).unwrap_or(1);
                    let allows_na = more == "na";
                    let question = Question { rev, allows_na, levels: Vec::new() };
                    key.questions.entry(id).or_insert(question);
                }
                "level" => {
                    if let Some(question) = key.questions.get_mut(&of) {
                        question.add(id, folded(plain(&words)), more);
                    }
                }
                _ => key.lists.entry((what, of)).or_default().push((folded(plain(&words)), id)),
            }
        }
        key
    }

    /// The id that words mean; none where they mean several.
    pub(super) fn meant(&self, what: &str, of: &str, text: &str) -> Option<&str> {
        let list = self.lists.get(&(what.to_owned(), of.to_owned()))?;
        only(list.iter().map(|(words, id)| (words.as_str(), id.as_str())), text)
    }

    /// Whether a question is an edition's own.
    pub(super) fn is_local(&self, id: &str) -> bool {
        let local = self.lists.get(&("local".to_owned(), String::new()));
        local.is_some_and(|list| list.iter().any(|(_, own)| own == id))
    }

    /// Whether a question that is not asked here can be one of an edition: what is before the first dot of its id begins no id of the
    /// playbook's own questions.
    pub(super) fn is_of_edition(&self, id: &str) -> bool {
        let id = folded(id);
        let Some((edition, _)) = id.split_once('.').filter(|_| Id::parse(&id).is_ok()) else {
            return false;
        };
        let mut own = self.questions.keys().filter(|own| !self.is_local(own));
        !own.any(|own| own.split_once('.').is_some_and(|(first, _)| first == edition))
    }

    /// The head that a cell is.
    pub(super) fn head(&self, text: &str) -> Option<&'static str> {
        let meant = self.meant("head", "", text);
        let name = meant.map_or_else(|| folded(text), str::to_owned);
        SAID.into_iter().chain(OTHERS).find(|head| *head == name)
    }

    pub(super) fn question(&self, id: &str) -> Option<(&str, &Question)> {
        self.questions.get_key_value(&folded(id)).map(|(id, question)| (id.as_str(), question))
    }

    /// What the text of a cell says to a question.
    pub(super) fn answer(&self, id: &str, text: &str) -> Option<Said> {
        let (id, question) = self.question(id)?;
        if let Some(level) = question.named(text) {
            return Some(Said::Level(level.to_owned()));
        }
        let said = match self.meant("state", "", text) {
            Some("none") => Some(Said::Nothing),
            Some("unknown") => Some(Said::Unknown),
            Some("na") => Some(Said::Na(None)),
            _ => self.meant("reason", id, text).map(|reason| Said::Na(Some(reason.to_owned()))),
        };
        let said = said.filter(|said| !matches!(said, Said::Na(_)) || question.allows_na);
        said.or_else(|| question.numbered(text).map(|level| Said::Level(level.to_owned())))
    }

    /// The level that the text of a cell names.
    pub(super) fn level(&self, id: &str, text: &str) -> Option<&str> {
        let (_, question) = self.question(id)?;
        question.named(text).or_else(|| question.numbered(text))
    }
}

impl Level {
    /// Each name, with the id.
    fn named(&self) -> impl Iterator<Item = (&str, &str)> + Clone {
        self.names.iter().map(|name| (name.as_str(), self.id.as_str()))
    }
}

impl Question {
    /// A level, or another name of one.
    fn add(&mut self, id: String, name: String, action: String) {
        match self.levels.iter_mut().find(|level| level.id == id) {
            Some(level) => level.names.push(name),
            None => self.levels.push(Level { id, names: vec![name], action }),
        }
    }

    fn named(&self, text: &str) -> Option<&str> {
        only(self.levels.iter().flat_map(Level::named), text)
    }

    /// By its place from 1, where no level is named by a number.
    fn numbered(&self, text: &str) -> Option<&str> {
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let mut names = self.levels.iter().flat_map(|level| &level.names);
        if !is_number(text) || names.any(|name| is_number(name)) {
            return None;
        }
        let place = text.parse::<usize>().ok()?.checked_sub(1)?;
        self.levels.get(place).map(|level| level.id.as_str())
    }

    /// The first action of a level.
    pub(super) fn action(&self, level: &str) -> Option<&str> {
        let level = self.levels.iter().find(|own| own.id == level)?;
        Some(level.action.as_str()).filter(|action| !action.is_empty())
    }
}

/// The one id that words mean, or that they are.
fn only<'k>(list: impl Iterator<Item = (&'k str, &'k str)> + Clone, text: &str) -> Option<&'k str> {
    let text = folded(text);
    let mut named = list.clone().filter(|(words, _)| *words == text).map(|(_, id)| id);
    match named.next() {
        Some(id) => named.all(|other| other == id).then_some(id),
        None => list.map(|(_, id)| id).find(|id| *id == text),
    }
}
