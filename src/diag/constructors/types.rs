//! The words about values of another kind than was expected.

use crate::diag::{Code, Diagnostic};
use crate::source::Span;

/// What is expected at a place.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Wanted<'a> {
    /// Words.
    Text,
    /// A whole number.
    Number,
    /// True or false.
    Flag,
    /// Items.
    List,
    /// A record, by its name with an article and the keys that describe it best.
    Keys(&'a str, &'a [&'a str]),
    /// Keys that the author chooses.
    Group,
    /// The word before a colon.
    Key,
}

/// What is there.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Found<'a> {
    /// Nothing.
    Nothing,
    /// A single value.
    Single(&'a str),
    /// A list.
    List,
    /// A group of keys.
    Keys,
}

impl Diagnostic {
    /// A list where a text was expected, and the like. `key` is what the value belongs to.
    pub(crate) fn wrong_type(span: Span, key: &str, wanted: Wanted<'_>, found: Found<'_>) -> Self {
        let expected = match wanted {
            Wanted::Text => "a text".to_owned(),
            Wanted::Number => "a whole number".to_owned(),
            Wanted::Flag => "true or false".to_owned(),
            Wanted::List => "a list".to_owned(),
            Wanted::Keys(record, _) => format!("{record}, which is a group of keys"),
            Wanted::Group => "a group of keys".to_owned(),
            Wanted::Key => "a key".to_owned(),
        };
        let found_words = match found {
            Found::Nothing => "nothing".to_owned(),
            Found::Single(value) if matches!(wanted, Wanted::Number | Wanted::Flag) => {
                format!("`{value}`")
            }
            Found::Single(_) => "a single value".to_owned(),
            Found::List => "a list".to_owned(),
            Found::Keys => "a group of keys".to_owned(),
        };
        let message = format!("expected {expected}, found {found_words}");
        let help = help(key, wanted, found);
        Self::new(Code::WrongType, Some(span), found_words, message, help)
    }
}

/// Whether a word that is neither `true` nor `false`, such as `yes`, means one of them.
pub(crate) fn meant_as_flag(value: &str) -> Option<bool> {
    match value.to_lowercase().as_str() {
        "yes" | "y" | "on" | "1" | "true" => Some(true),
        "no" | "n" | "off" | "0" | "false" => Some(false),
        _ => None,
    }
}

fn help(key: &str, wanted: Wanted<'_>, found: Found<'_>) -> String {
    match (wanted, found) {
        (Wanted::Flag, Found::Single(value)) => match meant_as_flag(value) {
            Some(meant) => format!("Write `{meant}`."),
            None => "Write `true` or `false`.".to_owned(),
        },
        (Wanted::Number, Found::Single(value)) => number(key, value),
        (Wanted::List, Found::Single(value)) => list(value),
        (Wanted::List, _) => {
            "Begin each entry of the list with a hyphen and a space: `- …`.".to_owned()
        }
        (Wanted::Keys(_, keys), Found::Single(value)) => group(key, keys, value),
        (Wanted::Keys(..) | Wanted::Group, Found::List) => {
            "Take the hyphens or the square brackets away: keys belong here, not items.".to_owned()
        }
        (Wanted::Keys(..) | Wanted::Group, _) => {
            "Write its keys below it, each on a line of its own and indented: `key: value`.".to_owned()
        }
        (Wanted::Text, Found::List) => {
            "One text belongs here: take the hyphen or the square brackets away. A text that begins with `[` or `- ` needs quotes round it.".to_owned()
        }
        (Wanted::Text, _) => {
            "One text belongs here. Put quotes round a text that contains `: ` or begins with `{`.".to_owned()
        }
        (Wanted::Number | Wanted::Flag, _) => "Write a single value here.".to_owned(),
        (Wanted::Key, _) => "A key is a word before a colon: `key: value`.".to_owned(),
    }
}

fn number(key: &str, value: &str) -> String {
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    let (leading, rest) = value.split_at(digits);
    let range = match key {
        "points" => " from 0 to 100",
        "weight" => " from 1 to 5",
        "effort" => ": 1 for little, 2 for some or 3 for much",
        "from" => " of hundredths of a per cent: 2500 for a score of 25",
        "year" => return year(leading),
        _ => "",
    };
    match rest.trim() {
        "%" if key == "from" => format!("Write hundredths of a per cent: `{leading}00`."),
        "%" => format!("Write the number alone: `{leading}`."),
        _ if key == "effort" => format!("Write a whole number{range}."),
        _ => format!("Write a whole number{range}, without a point, a comma or a unit."),
    }
}

fn year(leading: &str) -> String {
    let year = if leading.len() == 4 { leading } else { "2025" };
    format!(
        "Write one year: `year: {year}`. A longer time goes into `period`, as in `period: 2023 to 2025`."
    )
}

fn list(value: &str) -> String {
    let items: Vec<_> =
        value.split([',', ';']).map(str::trim).filter(|item| !item.is_empty()).collect();
    let is_names =
        !items.is_empty() && items.iter().all(|item| !item.contains(' ') && item.len() < 60);
    match value.strip_prefix('-') {
        Some(rest) => {
            let first = rest.split(" -").next().unwrap_or(rest).trim();
            format!("Put a space after the hyphen of each item: `- {first}`.")
        }
        None if is_names => format!("Write a list: `[{}]`.", items.join(", ")),
        None => {
            "Write each item on a line of its own that begins with a hyphen and a space: `- …`."
                .to_owned()
        }
    }
}

fn group(key: &str, keys: &[&str], value: &str) -> String {
    match key {
        "na" => {
            let allowed = meant_as_flag(value).unwrap_or(false);
            format!("Write `na: {{allowed: {allowed}}}`.")
        }
        "must_have" => format!("Write `must_have: {{min: {value}}}`."),
        _ => {
            let keys: Vec<_> = keys.iter().take(2).map(|key| format!("{key}: …")).collect();
            format!("Write it by its keys, as in `{{{}}}`.", keys.join(", "))
        }
    }
}
