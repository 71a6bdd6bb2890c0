//! Characters that no text needs and that deceive: terminals obey them, feeds break on them, and
//! some turn the order of what is read.

use std::borrow::Cow;

/// Whether this character may be in no text of a playbook: controls but tab and line end, embeddings
/// and overrides of the writing direction, and what Unicode says is not a character.
pub(crate) fn is_forbidden(c: char) -> bool {
    // Most letters of most texts, told apart at once.
    if matches!(c, ' '..='~') {
        return false;
    }
    let is_control = c.is_control() && !matches!(c, '\t' | '\n');
    let is_no_character = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
    is_control || is_no_character || matches!(c, '\u{202a}'..='\u{202e}')
}

/// The text as it can be shown to a person: `\u{1b}` in place of a character that deceives.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    escaped(text, |c| is_forbidden(c) || matches!(c, '\u{2066}'..='\u{2069}'))
}

/// The same for what belongs on one line, such as a file's name.
pub(crate) fn visible_line(text: &str) -> Cow<'_, str> {
    escaped(text, |c| is_forbidden(c) || matches!(c, '\t' | '\n' | '\u{2066}'..='\u{2069}'))
}

fn escaped(text: &str, deceives: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&deceives) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if deceives(c) {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_deceives_is_shown_by_its_number() {
        assert_eq!(visible("a\u{1b}[31m\tb\n"), "a\\u{1b}[31m\tb\n");
        assert_eq!(visible("\u{202e}x\u{2066}y"), "\\u{202e}x\\u{2066}y");
        assert_eq!(visible_line("a\nmissing"), "a\\u{a}missing");
        assert!(matches!(visible("Tŷ Mawr – 東京 🏠"), Cow::Borrowed(_)));
    }

    #[test]
    fn letters_of_every_script_are_allowed() {
        for c in "aé東שء\u{200f}\u{2068}\u{200d}\u{a0}\u{e000}🏠\t\n".chars() {
            assert!(!is_forbidden(c), "{c:?}");
        }
        for c in "\0\u{7}\u{b}\r\u{7f}\u{85}\u{9f}\u{202e}\u{fffe}\u{ffff}\u{1ffff}".chars() {
            assert!(is_forbidden(c), "{c:?}");
        }
    }
}
