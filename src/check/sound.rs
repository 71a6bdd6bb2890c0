//! Whether a style or a script of a playbook's theme is whole, and loads nothing from elsewhere. Files of a bundle are joined, so
//! a bracket that is never closed in one swallows those behind it.

use crate::assets::{Fault, fault};

/// The first fault of a file of a theme, by the kind of its path.
pub(super) fn fault_of(path: &str, text: &str) -> Option<Fault> {
    match path.rsplit_once('.') {
        Some((_, "css")) => in_style(text),
        Some((_, "js")) => in_script(text),
        _ => None,
    }
}

/// The first fault of a stylesheet.
fn in_style(text: &str) -> Option<Fault> {
    let mut reader = Reader::new(text);
    while let Some(byte) = reader.peek() {
        let at = reader.at;
        match byte {
            b'/' if reader.rest().starts_with("/*") => reader.comment(),
            b'"' | b'\'' => reader.string(byte),
            b'\\' => reader.at += 2,
            b'@' if begins(reader.rest(), "@import") => {
                let reason = "`@import` loads nothing here: every style is part of one file";
                return Some(fault(at, reason));
            }
            _ if begins(reader.rest(), "url(") && !reader.is_in_word() => reader.url(),
            _ => reader.bracket(byte),
        }
        if reader.fault.is_some() {
            return reader.fault;
        }
    }
    reader.unclosed()
}

/// The first fault of a script, as far as its strings, comments and brackets show it.
fn in_script(text: &str) -> Option<Fault> {
    let mut reader = Reader::new(text);
    while let Some(byte) = reader.peek() {
        match byte {
            b'/' if reader.rest().starts_with("/*") => reader.comment(),
            b'/' if reader.rest().starts_with("//") => reader.line(),
            b'/' if reader.may_begin_pattern() => reader.pattern(),
            b'"' | b'\'' => reader.string(byte),
            b'`' => reader.template(),
            // What is between `${` and `}` of a template is script again.
            b'}' if reader.open.last().is_some_and(|(open, _)| *open == b'$') => {
                reader.open.pop();
                reader.template();
            }
            _ => reader.bracket(byte),
        }
        if reader.fault.is_some() {
            return reader.fault;
        }
    }
    reader.unclosed()
}

fn begins(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Brackets that are open, with their places; `$` for one within a template of a script.
    open: Vec<(u8, usize)>,
    /// The last byte that was neither white space nor comment.
    last: u8,
    fault: Option<Fault>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, at: 0, open: Vec::new(), last: b';', fault: None }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// What is left, from the beginning of a character.
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn bracket(&mut self, byte: u8) {
        match byte {
            b'(' | b'[' | b'{' => self.open.push((byte, self.at)),
            b')' | b']' | b'}' => self.close(byte),
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            self.last = byte;
        }
        self.at += 1;
    }

    fn close(&mut self, byte: u8) {
        let expected = match self.open.pop() {
            Some((b'(', _)) => b')',
            Some((b'[', _)) => b']',
            Some((b'{', _)) => b'}',
            _ => 0,
        };
        if byte != expected {
            let reason = match expected {
                0 => format!("the `{}` here closes nothing", char::from(byte)),
                _ => format!(
                    "expected `{}` here, found `{}`",
                    char::from(expected),
                    char::from(byte)
                ),
            };
            self.fault = Some(fault(self.at, reason));
        }
    }

    fn comment(&mut self) {
        match self.rest()[2..].find("*/") {
            Some(length) => self.at += length + 4,
            None => self.fault = Some(fault(self.at, "the comment that begins here never ends")),
        }
    }

    fn line(&mut self) {
        self.at += self.rest().find('\n').unwrap_or(self.rest().len());
    }

    fn string(&mut self, quote: u8) {
        self.until(quote, "the string that begins here does not end on its line");
    }

    /// What comes after a quote or a slash up to the next that is not escaped, on the same line; also not within `[…]` for a pattern.
    fn until(&mut self, end: u8, reason: &str) {
        let (start, mut in_class) = (self.at, false);
        let bytes = self.text.as_bytes();
        self.at += 1;
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                b'\\' if bytes[self.at + 1..].starts_with(b"\r\n") => self.at += 2,
                b'\\' => self.at += 1,
                b'\n' => break,
                b'[' if end == b'/' => in_class = true,
                b']' => in_class = false,
                byte if *byte == end && !in_class => {
                    (self.at, self.last) = (self.at + 1, b'"');
                    return;
                }
                _ => {}
            }
            self.at += 1;
        }
        self.fault = Some(fault(start, reason));
    }

    /// The address between `url(` and `)`.
    fn url(&mut self) {
        let start = self.at;
        let inner = self.rest()["url(".len()..].trim_start();
        let quote = inner.chars().next().filter(|sign| matches!(sign, '"' | '\''));
        let inner = inner.strip_prefix(['"', '\'']).unwrap_or(inner);
        let Some(length) = inner.find(quote.unwrap_or(')')) else {
            self.fault = Some(fault(start, "the `url(` here is never closed"));
            return;
        };
        let address = inner[..length].trim();
        if is_foreign(address) {
            let reason =
                format!("`{address}` is on another site, and pages load nothing from there");
            self.fault = Some(fault(start, reason));
        }
        let after = self.text.len() - inner.len() + length;
        let end = self.text[after..].find(')').map_or(self.text.len(), |end| after + end + 1);
        self.at = end;
    }

    /// Whether letters come right before.
    fn is_in_word(&self) -> bool {
        self.text[..self.at]
            .ends_with(|sign: char| sign.is_alphanumeric() || sign == '-' || sign == '_')
    }

    /// Whether a slash begins a pattern: after a value it divides.
    fn may_begin_pattern(&self) -> bool {
        const WORDS: [&str; 8] = ["return", "typeof", "case", "in", "of", "delete", "void", "else"];
        let before = self.text[..self.at].trim_end();
        let is_value = self.last.is_ascii_alphanumeric()
            || matches!(self.last, b'_' | b'$' | b')' | b']' | b'}' | b'"' | 128..);
        let word = before
            .rsplit(|sign: char| !sign.is_alphanumeric() && sign != '_' && sign != '$')
            .next();
        !is_value || word.is_some_and(|word| WORDS.contains(&word))
    }

    fn pattern(&mut self) {
        self.until(b'/', "the pattern that begins here does not end on its line");
    }

    /// A template of a script, or the rest of one, up to its end or to the next `${`.
    fn template(&mut self) {
        let start = self.at;
        let bytes = self.text.as_bytes();
        self.at += 1;
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                b'\\' => self.at += 1,
                b'`' => {
                    (self.at, self.last) = (self.at + 1, b'"');
                    return;
                }
                b'$' if bytes.get(self.at + 1) == Some(&b'{') => {
                    self.open.push((b'$', self.at));
                    (self.at, self.last) = (self.at + 2, b'{');
                    return;
                }
                _ => {}
            }
            self.at += 1;
        }
        self.fault = Some(fault(start, "the template that begins here never ends"));
    }

    fn unclosed(self) -> Option<Fault> {
        let (bracket, at) = *self.open.last()?;
        let bracket =
            if bracket == b'$' { "${".to_owned() } else { char::from(bracket).to_string() };
        Some(fault(at, format!("the `{bracket}` here is never closed")))
    }
}

/// Whether an address of a stylesheet leads away from the site.
fn is_foreign(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    let has_scheme = scheme.is_some_and(|scheme| {
        scheme.starts_with(|sign: char| sign.is_ascii_alphabetic())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte))
    });
    address.starts_with("//") || has_scheme && !begins(address, "data:")
}

#[cfg(test)]
mod tests;
