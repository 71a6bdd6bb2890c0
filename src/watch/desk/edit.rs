//! One change of a file.

use super::Refused;
use crate::edit::{
    Change, Step, body, change, change_body, change_front_matter, is_readable, value, without,
    written,
};
use crate::po;
use crate::translate::Slot;

/// What is changed in a file, and what it becomes.
#[derive(Debug, Clone)]
pub(in crate::watch) enum Edit {
    /// A value of a YAML file, or of the front matter of a Markdown file; without a step the Markdown below that.
    Value { way: Vec<Step>, what: Change },
    /// A translation. `fits` is whether it is good for the text as it is, though it may be the same as before.
    Translation { slot: Slot, words: String, fits: bool },
}

impl Edit {
    /// What it changes.
    fn way(&self) -> Vec<Step> {
        match self {
            Self::Value { way, .. } => way.clone(),
            Self::Translation { slot, .. } => {
                slot.key().map(|part| Step::Key(part.to_owned())).to_vec()
            }
        }
    }

    /// What is shown of it: where an item goes, or goes elsewhere, it is the list.
    pub(super) fn shown_at(&self) -> Vec<Step> {
        let mut way = self.way();
        if !self.is_typed() && !self.is_of_key() {
            way.pop();
        }
        way
    }

    /// What the text of a file says there, for people to read: groups and lists as YAML.
    pub(super) fn shown(&self, path: &str, text: &str) -> Option<String> {
        self.said(path, text).or_else(|| match self {
            Self::Value { .. } => written(text, path.ends_with(".md"), &self.shown_at()),
            Self::Translation { .. } => None,
        })
    }

    /// The list of the item that it is about, from the top; `None` where it is about none.
    pub(super) fn list(&self) -> Option<&[Step]> {
        let Self::Value { way, .. } = self else { return None };
        let at = way.iter().position(|step| matches!(step, Step::Item(_)))?;
        Some(&way[..at])
    }

    /// Refuses a text in which no value can be found.
    pub(super) fn reads(&self, path: &str, text: &str) -> Result<(), Refused> {
        let is_read = match self {
            Self::Value { .. } => is_readable(text, path.ends_with(".md")),
            Self::Translation { .. } => po::read(text).is_ok(),
        };
        if is_read { Ok(()) } else { Err(Refused::Broken { files: vec![path.to_owned()] }) }
    }

    /// What the text of a file says there.
    pub(super) fn said(&self, path: &str, text: &str) -> Option<String> {
        match self {
            Self::Value { way, .. } => said(path, text, way),
            Self::Translation { slot, .. } => slot.said(text),
        }
    }

    /// The text of a file with this change.
    pub(super) fn applied(&self, path: &str, text: &str) -> Option<String> {
        match self {
            Self::Value { way, what } => applied(path, text, way, what),
            Self::Translation { slot, words, fits } => slot.put(text, words, *fits),
        }
    }

    /// Whether it is what somebody types, letter by letter.
    fn is_typed(&self) -> bool {
        match self {
            Self::Value { what: Change::Set { .. }, .. } | Self::Translation { .. } => true,
            Self::Value { what: Change::Remove, .. } => self.is_of_key(),
            Self::Value { what: Change::Add(_) | Change::Move(_), .. } => false,
        }
    }

    fn is_of_key(&self) -> bool {
        !matches!(self, Self::Value { way, .. } if matches!(way.last(), Some(Step::Item(_))))
    }

    /// Whether it goes on with what another one began.
    pub(super) fn goes_on(&self, before: &Self) -> bool {
        self.way() == before.way() && self.is_typed() && before.is_typed()
    }

    /// Whether it takes a key away.
    pub(super) fn is_emptying(&self) -> bool {
        matches!(self, Self::Value { what: Change::Remove, .. }) && self.is_of_key()
    }

    /// The same with the line ends that the text had.
    pub(super) fn ended(mut self, old: Option<&str>) -> Self {
        match &mut self {
            Self::Value { what: Change::Set { value, .. }, .. } => *value = ended(value, old),
            Self::Translation { words, .. } => *words = ended(words, Some(old.unwrap_or_default())),
            Self::Value { .. } => {}
        }
        self
    }
}

/// Whether a list says the same in two texts of a file, but for what was typed into its items.
pub(super) fn is_list_the_same(
    list: &[Step],
    changes: &[Edit],
    path: &str,
    texts: [&str; 2],
) -> bool {
    let own = changes.iter().filter(|edit| edit.list() == Some(list));
    let (typed, others): (Vec<_>, Vec<_>) = own.partition(|edit| edit.is_typed());
    let ways = typed.into_iter().map(|edit| edit.way()[list.len()..].to_vec());
    // Where an item came from elsewhere, the places of what was typed after that are not those of the file.
    let ways: Vec<_> = if others.is_empty() { ways.collect() } else { Vec::new() };
    let [one, other] = texts.map(|text| without(text, path.ends_with(".md"), list, &ways));
    one == other
}

/// What a file says at the end of a way; without a step it is the Markdown below the front matter.
pub(in crate::watch) fn said(path: &str, text: &str, way: &[Step]) -> Option<String> {
    match (path.ends_with(".md"), way) {
        (true, []) => body(text),
        _ => value(text, path.ends_with(".md"), way),
    }
}

fn applied(path: &str, text: &str, way: &[Step], what: &Change) -> Option<String> {
    match (path.ends_with(".md"), way, what) {
        (true, [], Change::Set { value, .. }) => change_body(text, value),
        (true, ..) => change_front_matter(text, way, what),
        (false, ..) => change(text, way, what),
    }
}

/// A text as a field shows it: without the line ends after it.
fn shown(text: &str) -> &str {
    text.trim_end_matches('\n')
}

/// What a field gives, with the line ends that the text had; one of several lines that is new ends with one.
fn ended(given: &str, old: Option<&str>) -> String {
    let given = given.replace("\r\n", "\n");
    let text = shown(&given);
    let end = match old {
        Some(old) => &old[shown(old).len()..],
        None if text.contains('\n') => "\n",
        None => "",
    };
    format!("{text}{end}")
}
