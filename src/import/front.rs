//! The head of a Markdown file, as other programs write it: YAML between lines `---`, or TOML between lines `+++`.

use crate::load::parsed;
use crate::model::{Node, Value};
use crate::source::position;
use toml_edit::{DocumentMut, Item};

/// A key of a head.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) value: Given,
    /// Its line in the file.
    pub(super) line: usize,
}

/// The value of a key.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Given {
    Nothing,
    One(String),
    Many(Vec<String>),
    /// A group of keys, or a list of such groups.
    Group,
}

/// A file in its two parts.
#[derive(Debug, Default)]
pub(super) struct Parts<'a> {
    pub(super) fields: Vec<Field>,
    pub(super) body: &'a str,
    /// The line of the file on which the body begins.
    pub(super) line: usize,
}

/// A line of a file, and why its head cannot be read.
pub(super) type Unreadable = (usize, String);

/// Splits a file at its fences, if it has any.
pub(super) fn split(text: &str) -> Result<Parts<'_>, Unreadable> {
    let whole = || Ok(Parts { fields: Vec::new(), body: text, line: 1 });
    let (fence, ends) = match text.lines().next().map(str::trim_end) {
        Some("---") => ("---", &["---", "..."][..]),
        Some("+++") => ("+++", &["+++"][..]),
        _ => return whole(),
    };
    let start = text.find('\n').map_or(text.len(), |at| at + 1);
    let mut end = start;
    let found = text[start..].split_inclusive('\n').find(|line| {
        let is_end = ends.contains(&line.trim_end());
        if !is_end {
            end += line.len();
        }
        is_end
    });
    let Some(last) = found else { return whole() };
    let body = &text[end + last.len()..];
    let line = position(text, end + last.len()).line;
    let head = &text[start..end];
    let fields = if fence == "---" { of_yaml(head)? } else { Some(of_toml(head)?) };
    match fields {
        Some(fields) => Ok(Parts { fields, body, line }),
        // A line of hyphens above words is no head.
        None => whole(),
    }
}

fn of_yaml(head: &str) -> Result<Option<Vec<Field>>, Unreadable> {
    let node = parsed(head).map_err(|diagnostic| {
        let at = diagnostic.label().map_or(0, |label| label.span.start);
        (position(head, at).line + 1, format!("the head cannot be read: {}", diagnostic.message()))
    })?;
    match &node.value {
        Value::Null => Ok(Some(Vec::new())),
        Value::Map(pairs) => Ok(Some(
            pairs
                .iter()
                .map(|(key, value)| Field {
                    name: key.name.as_deref().unwrap_or_default().to_owned(),
                    value: given(value),
                    line: position(head, key.span.start).line + 1,
                })
                .collect(),
        )),
        Value::Scalar(_) | Value::List(_) => Ok(None),
    }
}

fn given(node: &Node) -> Given {
    match &node.value {
        Value::Null => Given::Nothing,
        Value::Scalar(words) => Given::One(words.value.to_string()),
        Value::List(items) if items.is_empty() => Given::Nothing,
        Value::List(items) => {
            let words: Option<Vec<_>> =
                items.iter().map(|item| Some(item.word()?.value.to_string())).collect();
            words.map_or(Given::Group, Given::Many)
        }
        Value::Map(_) => Given::Group,
    }
}

fn of_toml(head: &str) -> Result<Vec<Field>, Unreadable> {
    let document: DocumentMut = head.parse().map_err(|error: toml_edit::TomlError| {
        let at = error.span().map_or(0, |span| span.start);
        let reason = error.message().lines().next().unwrap_or_default().to_owned();
        (position(head, at).line + 1, format!("the head cannot be read: {reason}"))
    })?;
    let line = |name: &str| {
        let is_key = |line: &str| line.trim_start_matches(['[', ' ', '"']).starts_with(name);
        head.lines().position(is_key).map_or(1, |at| at + 2)
    };
    let fields = document.iter().map(|(name, item)| Field {
        name: name.to_owned(),
        value: of_item(item),
        line: line(name),
    });
    Ok(fields.collect())
}

fn of_item(item: &Item) -> Given {
    match item.as_value() {
        Some(toml_edit::Value::Array(items)) => {
            let words: Option<Vec<_>> = items.iter().map(word).collect();
            words.map_or(Given::Group, Given::Many)
        }
        Some(value) => word(value).map_or(Given::Group, Given::One),
        None => Given::Group,
    }
}

fn word(value: &toml_edit::Value) -> Option<String> {
    use toml_edit::Value as Toml;
    Some(match value {
        Toml::String(text) => text.value().clone(),
        Toml::Integer(number) => number.value().to_string(),
        Toml::Float(number) => number.value().to_string(),
        Toml::Boolean(flag) => flag.value().to_string(),
        Toml::Datetime(time) => time.value().to_string(),
        Toml::Array(_) | Toml::InlineTable(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_both_kinds_are_read() {
        let yaml = "---\ntitle: A\ntags: [b, c]\nx: {y: 1}\n---\nWords.\n";
        let toml = "+++\ntitle = \"A\"\ntags = [\"b\", \"c\"]\n[x]\ny = 1\n+++\nWords.\n";
        for text in [yaml, toml] {
            let parts = split(text).unwrap();
            let many = Given::Many(vec!["b".to_owned(), "c".to_owned()]);
            let values: Vec<_> = parts.fields.iter().map(|field| &field.value).collect();
            assert_eq!(values, [&Given::One("A".to_owned()), &many, &Given::Group]);
            assert_eq!(parts.body, "Words.\n");
            assert_eq!(parts.fields[1].line, 3);
        }
        assert_eq!(split(yaml).unwrap().line, 6);
    }

    #[test]
    fn what_is_no_head_stays() {
        for text in ["---\nWords\n---\n", "---\nWords", "# A\n", "", "+++"] {
            assert_eq!(split(text).unwrap().body, text);
        }
        assert_eq!(split("---\na: 'b\n---\n").unwrap_err().0, 2);
        assert!(split("+++\na = \n+++\n").is_err());
    }
}
