//! Reading records from nodes: every mistake is reported, and the rest is kept.

use super::{Field, Record, Scalar};
use crate::diag::{Diagnostic, Found, Suggestions, Wanted};
use crate::model::{Body, Id, Key, Kind, Names, Node, Question, Value, Words, written};
use crate::source::Span;
use rustc_hash::FxHashMap;

/// The file whose record is read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    /// Its name as an id, or, of a page, its path.
    pub(crate) name: &'a str,
    /// Its place among the files of its kind.
    pub(crate) index: usize,
    /// The file as a whole.
    pub(crate) span: Span,
    /// The Markdown below the front matter.
    pub(crate) body: Option<&'a Words>,
}

/// What the records of a file share while they are read.
pub(crate) struct Reader<'a> {
    pub(crate) found: Findings,
    names: &'a Names,
    file: Place<'a>,
    suggestions: Suggestions,
    /// The key whose value is being read.
    key: &'static str,
}

/// What reading a file gives besides its record.
#[derive(Default)]
pub(crate) struct Findings {
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// References to names that nothing has.
    pub(crate) unknown: Vec<Unknown>,
    /// Whether something of the file was left out.
    pub(crate) is_partial: bool,
    /// The questions of an area, which the playbook keeps in one list.
    pub(crate) questions: Vec<Question>,
}

/// A reference to a name that nothing has, unless a file has it that could not be read.
pub(crate) struct Unknown {
    pub(crate) kind: Kind,
    pub(crate) id: String,
    pub(crate) diagnostic: Diagnostic,
}

/// The keys of one group, while a record takes its values from it.
pub(crate) struct Keys<'a> {
    pairs: Vec<(&'a str, &'a Node, Span)>,
    /// The first key: the parser gives a group of keys no extent.
    pub(crate) place: Span,
    record: &'static str,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(file: Place<'a>, names: &'a Names) -> Self {
        let suggestions = Suggestions::default();
        Self { found: Findings::default(), names, file, suggestions, key: "" }
    }

    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.found.diagnostics.push(diagnostic);
    }

    /// Reports what keeps a part of the file from being read as it was meant.
    fn report_unread(&mut self, diagnostic: Diagnostic) {
        self.found.is_partial = true;
        self.report(diagnostic);
    }

    pub(crate) fn wrong_type(&mut self, span: Span, wanted: Wanted<'_>, found: Found<'_>) {
        self.report_unread(Diagnostic::wrong_type(span, self.key, wanted, found));
    }

    /// The keys of a record; those that are unknown or there twice are reported.
    pub(crate) fn keys<'n, T: Record>(&mut self, node: &'n Node) -> Option<Keys<'n>> {
        let Value::Map(pairs) = &node.value else {
            self.wrong_type(node.span, Wanted::Keys(T::CALLED, T::KEYS), node.found());
            return None;
        };
        let place = pairs.first().map_or(node.span, |(key, _)| key.span);
        let mut keys = Keys { pairs: Vec::new(), place, record: T::CALLED };
        let mut before = None;
        for (key, value, span) in self.distinct(pairs) {
            if T::KEYS.contains(&key) {
                keys.pairs.push((key, value, span));
            } else {
                self.report_unread(match cut_off(key, value, before) {
                    Some(before) => Diagnostic::cut_at_comma(span, key, T::CALLED, before),
                    None => Diagnostic::unknown_key(span, key, T::CALLED, T::KEYS),
                });
            }
            before = Some((key, value));
        }
        Some(keys)
    }

    /// The pairs of a group of keys, the first of each key; a second one is reported.
    fn distinct<'n>(&mut self, pairs: &'n [(Key, Node)]) -> Vec<(&'n str, &'n Node, Span)> {
        let mut seen: Vec<(&str, &Node, Span)> = Vec::with_capacity(pairs.len());
        let mut places: FxHashMap<&str, Span> = FxHashMap::default();
        for (key, value) in pairs {
            let Some(name) = key.name.as_deref() else {
                self.wrong_type(key.span, Wanted::Key, Found::Nothing);
                continue;
            };
            if let Some(first) = places.get(name) {
                self.report_unread(Diagnostic::duplicate_key(key.span, name, *first));
                continue;
            }
            places.insert(name, key.span);
            seen.push((name, value, key.span));
        }
        seen
    }

    pub(crate) fn required<T: Field>(&mut self, keys: &Keys<'_>, key: &'static str) -> Option<T> {
        if !keys.pairs.iter().any(|(name, _, _)| *name == key) {
            self.report_unread(Diagnostic::missing_key(keys.place, key, keys.record));
        }
        self.optional(keys, key)
    }

    pub(crate) fn optional<T: Field>(&mut self, keys: &Keys<'_>, key: &'static str) -> Option<T> {
        let (_, node, span) = keys.pairs.iter().find(|(name, _, _)| *name == key)?;
        let outer = std::mem::replace(&mut self.key, key);
        let value = self.value(node, *span, key);
        self.key = outer;
        value
    }

    /// A value, where there is one. `name` is how a message calls it, and `place` where it points
    /// if nothing is written at all.
    pub(crate) fn value<T: Field>(&mut self, node: &Node, place: Span, name: &str) -> Option<T> {
        let empty = match &node.value {
            Value::Null => Some(place),
            Value::Scalar(words) if words.value.trim().is_empty() => Some(node.span),
            _ => None,
        };
        match empty {
            Some(span) => {
                self.report_unread(Diagnostic::empty_text(span, name));
                None
            }
            None => T::read(node, self),
        }
    }

    /// The items of a list; those that cannot be read are reported and left out.
    pub(crate) fn items<T: Field>(&mut self, items: &[Node]) -> Vec<T> {
        items.iter().filter_map(|item| self.value(item, item.span, "this item")).collect()
    }

    /// The pairs of a group whose keys the author chooses.
    pub(crate) fn pairs<K: Scalar, V: Field>(&mut self, node: &Node) -> Option<Vec<(K, V)>> {
        let Value::Map(pairs) = &node.value else {
            self.wrong_type(node.span, Wanted::Group, node.found());
            return None;
        };
        let distinct = self.distinct(pairs);
        let read = distinct.into_iter().filter_map(|(key, value, span)| {
            let value = self.value(value, span, key)?;
            Some((K::parse(&written(key, span), self)?, value))
        });
        Some(read.collect())
    }

    /// The index of what an id refers to.
    pub(crate) fn resolve(&mut self, kind: Kind, words: &Words) -> Option<usize> {
        let found = self.names.find(kind, &words.value);
        if found.is_none() && self.names.is_gone(kind, &words.value) {
            self.report(Diagnostic::gone(words.span, kind.name(), &words.value));
        } else if found.is_none() && !self.names.is_hidden(kind, &words.value) {
            let id = words.value.to_string();
            let ids = self.names.ids(kind);
            let near = self.suggestions.nearest(words.span.file, &id, ids);
            let diagnostic = Diagnostic::unknown_reference(words.span, kind.name(), &id, near);
            self.found.unknown.push(Unknown { kind, id, diagnostic });
        }
        found
    }

    /// Which of a few words it is. `called` is what a message calls one of them, with an article.
    pub(crate) fn choice(&mut self, words: &Words, called: &str, all: &[&str]) -> Option<usize> {
        let found = all.iter().position(|name| *name == words.value.as_str());
        if found.is_none() {
            self.report(Diagnostic::bad_choice(words.span, &words.value, called, all));
        }
        found
    }

    /// Reports a value that is not what its key asks for. `help` says how to write it.
    pub(crate) fn bad_value(&mut self, words: &Words, what: &str, help: &str) {
        let message = format!("`{}` is not {what}", words.value);
        self.report(Diagnostic::bad_value(words.span, message, help.to_owned()));
    }

    /// The key whose value is being read.
    pub(crate) fn key(&self) -> &'static str {
        self.key
    }

    /// The place of the file among those of its kind.
    pub(crate) fn index(&self) -> usize {
        self.file.index
    }

    /// The file as a whole.
    pub(crate) fn file_span(&self) -> Span {
        self.file.span
    }

    /// The file's name as an id.
    pub(crate) fn file_id(&mut self) -> Id {
        self.part_of_name(self.file.name)
    }

    /// The page's name as a path: every part of it is an id.
    pub(crate) fn page_path(&mut self) -> String {
        let name = self.file.name;
        name.split('/').for_each(|part| drop(self.part_of_name(part)));
        name.to_owned()
    }

    fn part_of_name(&mut self, name: &str) -> Id {
        let words = written(name, self.file.span);
        <Id as Scalar>::parse(&words, self).unwrap_or_else(Id::missing)
    }

    /// The Markdown below the front matter; empty for a file without any.
    pub(crate) fn body(&self) -> Body {
        let words = self.file.body.cloned();
        Body::new(words.unwrap_or_else(|| written("", self.file.span)))
    }

    /// Keeps the questions of an area apart from it.
    pub(crate) fn keep_questions(&mut self, questions: Vec<Question>) {
        self.found.questions = questions;
    }
}

/// The key and the text before an unknown key that is not a key but the rest of that text, cut off at a
/// comma between `{` and `}`: it has no value, and does not look like a key.
fn cut_off<'a>(
    key: &str,
    value: &Node,
    before: Option<(&'a str, &'a Node)>,
) -> Option<(&'a str, &'a str)> {
    let (name, before) = before?;
    let text = before.word()?;
    let is_word = key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    (matches!(value.value, Value::Null) && !is_word).then_some((name, text.value.as_str()))
}
