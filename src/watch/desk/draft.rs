//! What is not saved of one file.

use super::saved::{Clash, Saved};
use crate::edit::{Change, Step, body, change, change_body, change_front_matter, value};

/// A file with something that is not saved.
#[derive(Clone)]
pub(super) struct Draft {
    /// The file as it was when the first of these changes was made; `None` where it is gone since.
    pub(super) base: Option<String>,
    pub(super) text: String,
    /// Without the last change.
    pub(super) before: String,
    pub(super) changes: Vec<(Vec<Step>, Change)>,
}

impl Draft {
    /// A file in which nothing is changed yet.
    pub(super) fn of(base: String) -> Self {
        Self { text: base.clone(), before: base.clone(), base: Some(base), changes: Vec::new() }
    }

    /// The same with one more change; `None` where there is no way to write it. What is typed into one value is one change,
    /// made in the text before it: so the style does not hang on words that were there for a moment.
    pub(super) fn with(&self, path: &str, way: Vec<Step>, mut what: Change) -> Option<Self> {
        let is_key = !matches!(way.last(), Some(Step::Item(_)));
        let is_typed = |what: &Change| match what {
            Change::Set { .. } => true,
            Change::Remove => is_key,
            Change::Add(_) | Change::Move(_) => false,
        };
        let goes_on = self
            .changes
            .last()
            .is_some_and(|(last, before)| *last == way && is_typed(before) && is_typed(&what));
        let before = if goes_on { &self.before } else { &self.text };
        if let Change::Set { value, .. } = &mut what {
            *value = ended(value, said(path, before, &way).as_deref());
        }
        let is_gone = what == Change::Remove && is_key && said(path, before, &way).is_none();
        let text =
            if is_gone && goes_on { before.clone() } else { applied(path, before, &way, &what)? };
        let mut changes = self.changes.clone();
        if goes_on {
            changes.pop();
        }
        changes.push((way, what));
        Some(Self { base: self.base.clone(), before: before.clone(), text, changes })
    }

    pub(super) fn saved(&self, path: &str) -> Saved {
        let before = self.base.clone().map(String::into_bytes);
        Saved { path: path.to_owned(), before, after: Some(self.text.clone().into_bytes()) }
    }

    /// What was changed here, beside what the file says now if it is there.
    pub(super) fn clashes(&self, path: &str, now: Option<&str>) -> Vec<Clash> {
        let mut ways: Vec<_> = self.changes.iter().map(|(way, _)| way.clone()).collect();
        ways.dedup();
        let clash = |way: Vec<Step>| Clash {
            file: path.to_owned(),
            gone: now.is_none(),
            theirs: now.and_then(|now| said(path, now, &way)),
            mine: said(path, &self.text, &way),
            way,
        };
        ways.into_iter().map(clash).collect()
    }
}

/// What a file says at the end of a way; without a step it is the Markdown below the front matter.
pub(in crate::watch) fn said(path: &str, text: &str, way: &[Step]) -> Option<String> {
    match (path.ends_with(".md"), way) {
        (true, []) => body(text),
        _ => value(text, path.ends_with(".md"), way),
    }
}

pub(super) fn applied(path: &str, text: &str, way: &[Step], what: &Change) -> Option<String> {
    match (path.ends_with(".md"), way, what) {
        (true, [], Change::Set { value, .. }) => change_body(text, value),
        (true, ..) => change_front_matter(text, way, what),
        (false, ..) => change(text, way, what),
    }
}

/// A text as a field shows it: without the line ends after it.
pub(super) fn shown(text: &str) -> &str {
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
