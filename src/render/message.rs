//! `t(key="…", n=…)` of templates: a message of the interface, with values and markup in their places.

use super::strings::Strings;
use fluent_bundle::{FluentArgs, FluentValue};
use tera::{Error, Kwargs, TeraResult, Value, escape_html};

/// What is around the number of a value that is markup while the message is made. No text has it: it is no character.
const MARK: char = '\u{fdd0}';

/// A message. It is text, and markup where one of its values is: that value stays as it is, and all else is escaped.
pub(super) fn of(strings: &Strings, arguments: &Kwargs) -> TeraResult<Value> {
    let id: &str = arguments.must_get("key")?;
    let mut values = FluentArgs::new();
    let mut markup = Vec::new();
    for (name, value) in arguments.iter().filter(|(name, _)| name.to_string() != "key") {
        let is_markup = value.as_str().is_some() && value.is_safe();
        let value = if is_markup {
            markup.push(value.to_string());
            format!("{MARK}{}{MARK}", markup.len() - 1).into()
        } else {
            fluent_value(value)
        };
        values.set(name.to_string(), value);
    }
    let text = strings.marked(id, Some(&values)).map_err(Error::message)?;
    Ok(if markup.is_empty() {
        Value::from(text)
    } else {
        Value::safe_string(&filled(&text, &markup))
    })
}

fn fluent_value(value: &Value) -> FluentValue<'static> {
    match value.as_i64() {
        Some(number) => number.into(),
        None => value.to_string().into(),
    }
}

/// A text with markup in the place of its numbers.
fn filled(text: &str, markup: &[String]) -> String {
    let mut whole = Vec::new();
    for (at, piece) in text.split(MARK).enumerate() {
        let value = (at % 2 == 1).then(|| markup.get(piece.parse::<usize>().ok()?)).flatten();
        match value {
            Some(value) => whole.extend_from_slice(value.as_bytes()),
            None => escape_html(piece, &mut whole).expect("memory takes it"),
        }
    }
    String::from_utf8(whole).expect("it is text")
}
