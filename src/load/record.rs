//! Reading records from nodes: every mistake is reported, and what is right is kept.
//!
//! [`record!`] declares a record once; from that come the struct, its reader and its JSON Schema.

use super::raw::Words;
use super::yaml::{Node, Value};
use crate::diag::{Diagnostic, Wanted, meant_as_flag};
use crate::model::Written;
use crate::source::{Span, Spanned};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// What a file's readers share: the mistakes found so far.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The key whose value is being read.
    key: &'static str,
}

/// Words at a place.
pub(super) fn written(value: &str, span: Span) -> Words {
    Arc::new(Spanned { value: value.to_owned(), span }.into())
}

/// Something that can be read from a node; `None` where it cannot, which is then reported.
pub(super) trait Read: Sized {
    /// The keys of a record, those first that it needs.
    const KEYS: &'static [&'static str] = &[];

    fn read(node: &Node, reader: &mut Reader) -> Option<Self>;
}

/// The keys of one mapping, while a record takes its fields from it.
pub(super) struct Fields<'a> {
    pairs: Vec<(&'a str, &'a Node, Span)>,
    pub(super) span: Span,
    record: &'static str,
}

impl Reader {
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    fn wrong_type(&mut self, node: &Node, wanted: Wanted<'_>) {
        let found = node.value.found();
        self.report(Diagnostic::wrong_type(node.span, self.key, wanted, found));
    }

    /// The keys of a record's mapping; keys that are unknown or stand twice are reported.
    pub(super) fn fields<'a>(
        &mut self,
        node: &'a Node,
        record: &'static str,
        known: &[&str],
    ) -> Option<Fields<'a>> {
        let Value::Map(pairs) = &node.value else {
            self.wrong_type(node, Wanted::Keys(record, known));
            return None;
        };
        let mut fields = Fields { pairs: Vec::new(), span: start_of(node, pairs), record };
        let mut before = None;
        for (key, value, span) in self.distinct(pairs) {
            if known.contains(&key) {
                fields.pairs.push((key, value, span));
            } else {
                self.report(match cut_off(key, value, before) {
                    Some(before) => Diagnostic::cut_at_comma(span, key, record, before),
                    None => Diagnostic::unknown_key(span, key, record, known),
                });
            }
            before = Some((key, value));
        }
        Some(fields)
    }

    /// The pairs of a mapping, the first of each key; a second one is reported.
    fn distinct<'a>(&mut self, pairs: &'a [(Node, Node)]) -> Vec<(&'a str, &'a Node, Span)> {
        let mut seen: Vec<(&str, &Node, Span)> = Vec::with_capacity(pairs.len());
        let mut places: FxHashMap<&str, Span> = FxHashMap::default();
        for (key, value) in pairs {
            let Value::Scalar(name) = &key.value else {
                self.wrong_type(key, Wanted::Key);
                continue;
            };
            if let Some(first) = places.get(name.as_str()) {
                self.report(Diagnostic::duplicate_key(key.span, name, *first));
                continue;
            }
            places.insert(name, key.span);
            seen.push((name, value, key.span));
        }
        seen
    }

    pub(super) fn required<T: Read>(
        &mut self,
        fields: &Fields<'_>,
        key: &'static str,
    ) -> Option<T> {
        if !fields.pairs.iter().any(|(name, _, _)| *name == key) {
            self.report(Diagnostic::missing_key(fields.span, key, fields.record));
        }
        self.optional(fields, key)
    }

    pub(super) fn optional<T: Read>(
        &mut self,
        fields: &Fields<'_>,
        key: &'static str,
    ) -> Option<T> {
        let (_, node, key_span) = fields.pairs.iter().find(|(name, _, _)| *name == key)?;
        self.key = key;
        self.read(node, *key_span, key)
    }

    /// A value, where there is one. `name` is how a message calls it, and `place` where it points
    /// if nothing is written at all.
    fn read<T: Read>(&mut self, node: &Node, place: Span, name: &str) -> Option<T> {
        let empty = match &node.value {
            Value::Null => Some(place),
            Value::Scalar(value) if value.trim().is_empty() => Some(node.span),
            _ => None,
        };
        match empty {
            Some(span) => {
                self.report(Diagnostic::empty_text(span, name));
                None
            }
            None => T::read(node, self),
        }
    }
}

/// The key and the text before an unknown key that is no key but the rest of that text, cut off at a
/// comma between `{` and `}`: it has no value, and looks like no key or follows on the same line.
fn cut_off<'a>(
    key: &str,
    value: &Node,
    before: Option<(&'a str, &'a Node)>,
) -> Option<(&'a str, &'a str)> {
    let (name, before) = before?;
    let Value::Scalar(text) = &before.value else { return None };
    let is_word = key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    (matches!(value.value, Value::Null) && !is_word).then_some((name, text))
}

/// The place of a mapping is its first key: the parser gives a block mapping no extent.
fn start_of(node: &Node, pairs: &[(Node, Node)]) -> Span {
    pairs.first().map_or(node.span, |(key, _)| key.span)
}

impl Read for Spanned<String> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::Scalar(value) = &node.value else {
            reader.wrong_type(node, Wanted::Text);
            return None;
        };
        Some(Spanned { value: value.clone(), span: node.span })
    }
}

impl Read for Arc<Written> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        Spanned::<String>::read(node, reader).map(|words| Arc::new(words.into()))
    }
}

impl Read for Spanned<i64> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Spanned::<String>::read(node, reader)?;
        if let Ok(value) = text.value.parse() {
            return Some(Spanned { value, span: text.span });
        }
        reader.wrong_type(node, Wanted::Number);
        // `30%` and `2023-24` say what is meant, so that nothing else is said of them.
        let digits = text.value.split(|c: char| !c.is_ascii_digit()).next()?;
        let is_whole = !text.value[digits.len()..].starts_with(['.', ',']);
        let value = digits.parse().ok().filter(|_| is_whole)?;
        Some(Spanned { value, span: text.span })
    }
}

impl Read for Spanned<bool> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Spanned::<String>::read(node, reader)?;
        let value = match text.value.as_str() {
            "true" | "True" | "TRUE" => true,
            "false" | "False" | "FALSE" => false,
            other => {
                reader.wrong_type(node, Wanted::Flag);
                meant_as_flag(other)?
            }
        };
        Some(Spanned { value, span: text.span })
    }
}

/// Items that cannot be read are reported and left out.
impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if let Value::List(items) = &node.value {
            let read = |item: &Node| reader.read(item, item.span, "this item");
            return Some(items.iter().filter_map(read).collect());
        }
        reader.wrong_type(node, Wanted::List);
        None
    }
}

/// A mapping whose keys are ids or names, in the order of the file.
#[derive(Debug)]
pub(super) struct Named<T>(pub(super) Vec<(Words, T)>);

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Read> Read for Named<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::Map(pairs) = &node.value else {
            reader.wrong_type(node, Wanted::Group);
            return None;
        };
        let distinct = reader.distinct(pairs);
        let read = distinct.into_iter().filter_map(|(key, value, span)| {
            let value = reader.read(value, span, key);
            Some((written(key, span), value?))
        });
        Some(Self(read.collect()))
    }
}

/// Declares a record: its struct, with a field for each key (`None` where the key is missing or
/// wrong, which is then reported), and its reader.
macro_rules! record {
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (
        $(#[$meta:meta])*
        $name:ident: $called:literal {
            required { $($(#[$required_meta:meta])* $required:ident: $required_type:ty,)* }
            optional { $($(#[$optional_meta:meta])* $optional:ident $(= $key:literal)?: $optional_type:ty,)* }
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, schemars::JsonSchema)]
        #[schemars(deny_unknown_fields)]
        pub(in crate::load) struct $name {
            $($(#[$required_meta])* #[schemars(required)] pub(in crate::load) $required: Option<$required_type>,)*
            $($(#[$optional_meta])* $(#[schemars(rename = $key)])? pub(in crate::load) $optional: Option<$optional_type>,)*
            /// Where the record begins.
            #[schemars(skip)]
            #[allow(dead_code, reason = "not every record is ever pointed at as a whole")]
            pub(in crate::load) span: crate::source::Span,
        }

        impl crate::load::record::Read for $name {
            const KEYS: &'static [&'static str] = &[$(stringify!($required),)* $(record!(@key $optional $($key)?),)*];

            fn read(node: &crate::load::yaml::Node, reader: &mut crate::load::record::Reader) -> Option<Self> {
                let fields = reader.fields(node, $called, Self::KEYS)?;
                Some(Self {
                    $($required: reader.required(&fields, stringify!($required)),)*
                    $($optional: reader.optional(&fields, record!(@key $optional $($key)?)),)*
                    span: fields.span,
                })
            }
        }
    };
}
pub(super) use record;
