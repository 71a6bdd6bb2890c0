//! Keys to press, such as `++ctrl+alt+del++`, as code.

use crate::import::draft::Draft;
use crate::model::markdown;
use crate::source::Splice;
use pulldown_cmark::Event;

/// The names of keys that have more than one sign, and none of which is a word that somebody may have inserted.
const NAMES: &[&str] = &[
    "alt",
    "altgr",
    "backspace",
    "caps-lock",
    "cmd",
    "command",
    "control",
    "ctrl",
    "del",
    "delete",
    "enter",
    "esc",
    "escape",
    "fn",
    "insert",
    "meta",
    "option",
    "page-down",
    "page-up",
    "print-screen",
    "return",
    "shift",
    "space",
    "super",
    "tab",
    "win",
    "windows",
];

pub(super) fn mend(draft: &mut Draft) {
    let text = draft.text();
    let mut splices = Vec::new();
    for (event, range) in markdown::events(text) {
        if matches!(event, Event::Text(_)) {
            let found = found(&text[range.clone()]).into_iter();
            splices.extend(found.map(|(at, keys)| {
                Splice::new(range.start + at..range.start + at + keys.len() + 4, code(keys))
            }));
        }
    }
    draft.splice(splices);
}

/// What is between two pairs of signs, and where they begin.
fn found(words: &str) -> Vec<(usize, &str)> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(start) = words[at..].find("++").map(|step| at + step) {
        let keys = words[start + 2..].find("++").map(|end| &words[start + 2..start + 2 + end]);
        match keys {
            None => break,
            Some(keys) if are_keys(keys) => {
                found.push((start, keys));
                at = start + keys.len() + 4;
            }
            Some(_) => at = start + 2,
        }
    }
    found
}

fn are_keys(keys: &str) -> bool {
    let is_letter =
        |key: &str| key.len() == 1 && key.starts_with(|sign: char| sign.is_alphanumeric());
    let is_function =
        |key: &str| key.strip_prefix('f').is_some_and(|rest| rest.parse::<u8>().is_ok());
    let is_named =
        |key: &str| NAMES.contains(&key) || key.starts_with("arrow-") || is_function(key);
    let mut all = keys.split('+').map(str::to_ascii_lowercase);
    all.clone().any(|key| is_named(&key)) && all.all(|key| is_named(&key) || is_letter(&key))
}

/// Keys as they are written on them.
fn code(keys: &str) -> String {
    let key = |key: &str| {
        let mut letters = key.chars();
        let first = letters.next().map(char::to_uppercase).into_iter().flatten();
        first.chain(letters).collect::<String>().replace('-', " ")
    };
    format!("`{}`", keys.split('+').map(key).collect::<Vec<_>>().join("+"))
}
