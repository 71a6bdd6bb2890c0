//! YAML text to a tree of nodes that know their place.
//!
//! Records are read from this tree and not by serde itself, because serde stops at a file's first
//! mistake, and an author should see all of them in one run. The parser, its limits and its spans
//! are `serde-saphyr`'s.

use super::slips;
use crate::diag::Diagnostic;
use crate::model::{Key, Node, Value, written};
use crate::source::{FileId, Span};
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_saphyr::budget::BudgetBreach;
use serde_saphyr::{DuplicateKeyPolicy, Location, MergeKeyPolicy, Options};
use std::fmt;
use std::ops::Range;

/// Deepest nesting of lists and groups.
pub(super) const MAX_DEPTH: usize = 24;
/// Most nodes of one file.
pub(super) const MAX_NODES: usize = 200_000;
/// Most aliases (`*name`) of one file.
pub(super) const MAX_ALIASES: usize = 200;

/// Parses one document. `offset` is where `text` begins in its file: 0 but for front matter.
pub(super) fn parse(file: FileId, text: &str, offset: usize) -> Result<Node, Diagnostic> {
    let parsed: Result<RawNode, _> = serde_saphyr::from_str_with_options(text, options());
    match parsed {
        Ok(raw) => Ok(raw.place(file, text, offset)),
        Err(error) => Err(explain(&error, file, text, offset)),
    }
}

fn options() -> Options {
    serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_depth: MAX_DEPTH,
            max_nodes: MAX_NODES,
            max_events: 4 * MAX_NODES,
            max_aliases: MAX_ALIASES,
            max_anchors: MAX_ALIASES,
            max_documents: 1,
        },
        // Passed through, so that both places can be shown.
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::AsOrdinary,
        strict_booleans: true,
    }
}

fn explain(error: &serde_saphyr::Error, file: FileId, text: &str, offset: usize) -> Diagnostic {
    let error = error.without_snippet();
    let at = error.location().map_or(0, |location| byte_of(text, location));
    let end = (at + text[at..].chars().next().map_or(0, char::len_utf8)).max(at);
    let span = Span { file, start: offset + at, end: offset + end };
    let reason = reason_of(&error.to_string());
    match error {
        serde_saphyr::Error::Budget { breach: BudgetBreach::Documents { .. }, .. } => {
            Diagnostic::yaml_syntax(
                span,
                "a second document begins here, and a file has only one",
                Some("Take this line `---` away, or make a file of each part."),
            )
        }
        serde_saphyr::Error::Budget { .. }
        | serde_saphyr::Error::AliasReplayLimitExceeded { .. }
        | serde_saphyr::Error::AliasExpansionLimitExceeded { .. }
        | serde_saphyr::Error::AliasReplayStackDepthExceeded { .. } => Diagnostic::over_limit(
            Some(span),
            format!("this file is deeper or longer than a playbook's may be: {reason}"),
        ),
        _ => match slips::find(text, at) {
            Some(slip) => {
                let (start, end) = (offset + slip.place.start, offset + slip.place.end);
                let span = Span { file, start, end };
                Diagnostic::yaml_syntax(span, &slip.reason, Some(&slip.help))
            }
            None => Diagnostic::yaml_syntax(span, &reason, None),
        },
    }
}

/// The parser's words without the position, which the report shows itself.
fn reason_of(message: &str) -> String {
    let first = message.lines().next().unwrap_or(message);
    first.split(" at line ").next().unwrap_or(first).to_owned()
}

/// Byte offset of a location in `text`; the parser counts columns in characters.
fn byte_of(text: &str, location: Location) -> usize {
    if let Some(byte) = location.span().byte_offset() {
        return floor_boundary(text, usize::try_from(byte).unwrap_or(text.len()));
    }
    let line = usize::try_from(location.line()).unwrap_or(1).max(1) - 1;
    let column = usize::try_from(location.column()).unwrap_or(1).max(1) - 1;
    let start = text.split_inclusive('\n').take(line).map(str::len).sum::<usize>();
    let rest = text.get(start..).unwrap_or("");
    start + rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at)
}

fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

struct RawNode {
    location: Location,
    value: RawValue,
}

enum RawValue {
    Null,
    /// A string that the parser unquoted or unfolded.
    Text(String),
    /// A number or boolean: its text is taken from the source.
    Typed,
    List(Vec<RawNode>),
    Map(Vec<(RawNode, RawNode)>),
}

impl RawNode {
    /// Bytes of the text.
    fn extent(&self, text: &str) -> Range<usize> {
        let start = byte_of(text, self.location);
        let length = self
            .location
            .span()
            .byte_len()
            .and_then(|length| usize::try_from(length).ok())
            .unwrap_or(0);
        let end = floor_boundary(text, start + length).max(start);
        start..end
    }

    fn place(self, file: FileId, text: &str, offset: usize) -> Node {
        let Range { start, end } = self.extent(text);
        let span = Span { file, start: offset + start, end: offset + end };
        let each = |node: RawNode| node.place(file, text, offset);
        let value = match self.value {
            RawValue::Null => Value::Null,
            RawValue::Text(value) => Value::Scalar(written(&value, span)),
            RawValue::Typed => Value::Scalar(written(text[start..end].trim(), span)),
            RawValue::List(items) => Value::List(items.into_iter().map(each).collect()),
            RawValue::Map(pairs) => {
                let pair = |(key, value): (RawNode, RawNode)| {
                    (key.place_key(file, text, offset), each(value))
                };
                Value::Map(pairs.into_iter().map(pair).collect())
            }
        };
        Node { span, value }
    }

    fn place_key(self, file: FileId, text: &str, offset: usize) -> Key {
        let Range { start, end } = self.extent(text);
        let name = match self.value {
            RawValue::Text(name) => Some(name.into()),
            RawValue::Typed => Some(text[start..end].trim().into()),
            RawValue::Null | RawValue::List(_) | RawValue::Map(_) => None,
        };
        Key { span: Span { file, start: offset + start, end: offset + end }, name }
    }
}

impl<'de> Deserialize<'de> for RawNode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = serde_saphyr::Spanned::<RawValue>::deserialize(deserializer)?;
        Ok(Self { location: spanned.defined, value: spanned.value })
    }
}

impl<'de> Deserialize<'de> for RawValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = RawValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a list or a group of keys")
    }

    fn visit_str<E>(self, value: &str) -> Result<RawValue, E> {
        Ok(RawValue::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<RawValue, E> {
        Ok(RawValue::Text(value))
    }

    fn visit_bool<E>(self, _: bool) -> Result<RawValue, E> {
        Ok(RawValue::Typed)
    }

    fn visit_i64<E>(self, _: i64) -> Result<RawValue, E> {
        Ok(RawValue::Typed)
    }

    fn visit_i128<E>(self, _: i128) -> Result<RawValue, E> {
        Ok(RawValue::Typed)
    }

    fn visit_u64<E>(self, _: u64) -> Result<RawValue, E> {
        Ok(RawValue::Typed)
    }

    fn visit_u128<E>(self, _: u128) -> Result<RawValue, E> {
        Ok(RawValue::Typed)
    }

    fn visit_f64<E>(self, _: f64) -> Result<RawValue, E> {
        Ok(RawValue::Typed)
    }

    fn visit_unit<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_none<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_bytes<E: serde::de::Error>(self, _: &[u8]) -> Result<RawValue, E> {
        Err(E::custom("binary values are not used in a playbook"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<RawValue, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(RawValue::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<RawValue, A::Error> {
        let mut pairs = Vec::new();
        while let Some(key) = entries.next_key::<RawNode>()? {
            if matches!(key.value, RawValue::List(_) | RawValue::Map(_)) {
                return Err(A::Error::custom("a key must be a single word"));
            }
            pairs.push((key, entries.next_value()?));
        }
        Ok(RawValue::Map(pairs))
    }
}
