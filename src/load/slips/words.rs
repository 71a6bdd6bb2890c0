//! Quotes, brackets and odd signs in a line.

/// Where a quoted text ends that begins with `quote`.
pub(super) fn closing(value: &str, quote: char) -> Option<usize> {
    let mut at = 1;
    while let Some(found) = value.get(at..)?.find([quote, '\\']) {
        let place = at + found;
        let rest = &value[place..];
        if rest.starts_with('\\') {
            let escaped = rest.chars().nth(1).map_or(0, char::len_utf8);
            at = place + 1 + if quote == '"' { escaped } else { 0 };
        } else if quote == '\'' && rest.starts_with("''") {
            at = place + 2;
        } else {
            return Some(place);
        }
    }
    None
}

/// Where the brackets end that a text begins with; `None` where they stay open.
pub(super) fn balanced(value: &str) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(c) = value[at..].chars().next() {
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            '"' | '\'' if value[..at].ends_with(['[', '{', ' ', ',', ':']) => {
                at += closing(&value[at..], c)?;
            }
            _ => {}
        }
        at += c.len_utf8();
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// A text in quotes that it does not contain itself.
pub(super) fn quoted(text: &str) -> String {
    let text = first_words(text);
    if text.contains('"') && !text.contains('\'') {
        format!("'{text}'")
    } else {
        format!("\"{}\"", text.replace('"', "\\\""))
    }
}

/// The beginning of a text, enough to know it again.
pub(super) fn first_words(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.trim_end().to_owned(),
    }
}

pub(super) fn is_odd_space(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200b}' | '\u{202f}' | '\u{205f}' | '\u{2060}' | '\u{3000}' | '\u{feff}'
    )
}

pub(super) fn name_of_space(c: char) -> String {
    let name = match c {
        '\u{a0}' | '\u{202f}' => "a no-break space",
        '\u{200b}' | '\u{2060}' | '\u{feff}' => "an invisible character",
        _ => "an unusual space",
    };
    format!("{name} (U+{:04X})", u32::from(c))
}
