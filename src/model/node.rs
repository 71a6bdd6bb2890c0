//! A file's YAML as a tree that knows its places. Records are read from it.

use super::Words;
use crate::diag::Found;
use crate::source::Span;
use rustc_hash::FxHashMap;

/// A value and its place.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// Its place.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// The value of a node. Scalars are the text that they were written as, whatever YAML takes it for.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// Nothing.
    Null,
    /// A text, a number, a flag.
    Scalar(Words),
    /// Items.
    List(Vec<Node>),
    /// Keys with their values, in the order of the file.
    Map(Vec<(Key, Node)>),
}

/// The word before a colon.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    /// Its place.
    pub span: Span,
    /// `None` where nothing was written.
    pub name: Option<Box<str>>,
}

impl Node {
    /// A scalar's text.
    pub(crate) fn word(&self) -> Option<&Words> {
        match &self.value {
            Value::Scalar(words) => Some(words),
            _ => None,
        }
    }

    /// The items of a list; none for any other value.
    pub(crate) fn items(&self) -> &[Self] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The pairs of a group of keys; none for any other value.
    pub(crate) fn pairs(&self) -> &[(Key, Self)] {
        match &self.value {
            Value::Map(pairs) => pairs,
            _ => &[],
        }
    }

    /// The value of a key, the first where there are several.
    pub(crate) fn at(&self, key: &str) -> Option<&Self> {
        self.pairs().iter().find(|(name, _)| name.is(key)).map(|(_, value)| value)
    }

    /// The same with other texts in some places.
    pub(crate) fn with_texts(&self, texts: &FxHashMap<Span, Words>) -> Self {
        let value = match &self.value {
            Value::Null => Value::Null,
            Value::Scalar(words) => Value::Scalar(texts.get(&words.span).unwrap_or(words).clone()),
            Value::List(items) => {
                Value::List(items.iter().map(|item| item.with_texts(texts)).collect())
            }
            Value::Map(pairs) => {
                let pair = |(key, value): &(Key, Self)| (key.clone(), value.with_texts(texts));
                Value::Map(pairs.iter().map(pair).collect())
            }
        };
        Self { span: self.span, value }
    }

    /// Where the last scalar in it ends.
    pub(crate) fn end(&self) -> usize {
        let inside = match &self.value {
            Value::List(items) => items.iter().map(Self::end).max(),
            Value::Map(pairs) => {
                pairs.iter().map(|(key, value)| key.span.end.max(value.end())).max()
            }
            Value::Null | Value::Scalar(_) => None,
        };
        inside.unwrap_or(0).max(self.span.end)
    }

    /// What a message calls the value.
    pub(crate) fn found(&self) -> Found<'_> {
        match &self.value {
            Value::Null => Found::Nothing,
            Value::Scalar(words) => Found::Single(&words.value),
            Value::List(_) => Found::List,
            Value::Map(_) => Found::Keys,
        }
    }
}

impl Key {
    /// Whether the key has this name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.as_deref() == Some(name)
    }
}
