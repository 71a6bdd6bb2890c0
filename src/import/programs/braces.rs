//! What a program of MDX has between brackets and quotes, also in others and over several lines.

use std::mem::replace;

/// How many bytes between braces are looked at.
const LONGEST: usize = 8_000;

/// Follows the brackets, quotes and comments of a program, sign by sign.
#[derive(Default)]
pub(super) struct Brackets {
    /// What began and has not ended. A comment begins with `*` or `/`.
    open: Vec<char>,
    is_escaped: bool,
    last: Option<char>,
    before: Option<char>,
}

impl Brackets {
    pub(super) fn take(&mut self, sign: char) {
        let (last, before) = (self.last, self.before);
        (self.last, self.before) = (Some(sign), last);
        let was_escaped = replace(&mut self.is_escaped, false);
        match self.open.last() {
            Some('*') => self.end_if(sign == '/' && last == Some('*')),
            Some('/') => self.end_if(sign == '\n'),
            Some(_) if was_escaped => {}
            Some('"' | '\'' | '`') if sign == '\\' => self.is_escaped = true,
            Some(quote @ ('"' | '\'')) => self.end_if(sign == *quote || sign == '\n'),
            Some('`') if sign == '{' && last == Some('$') => self.open.push('{'),
            Some('`') => self.end_if(sign == '`'),
            _ => self.source(sign, last, before),
        }
    }

    /// A sign that is in no quotes. An apostrophe within a word is no quote, and two slashes in an address begin no comment.
    fn source(&mut self, sign: char, last: Option<char>, before: Option<char>) {
        let is_word = last.is_some_and(char::is_alphanumeric);
        let is_address = before == Some(':');
        match sign {
            '*' if last == Some('/') => self.open.push('*'),
            '/' if last == Some('/') && !is_address => self.open.push('/'),
            '"' | '`' | '{' | '(' | '[' => self.open.push(sign),
            '\'' if !is_word => self.open.push(sign),
            ')' => self.end_if(self.open.last() == Some(&'(')),
            ']' => self.end_if(self.open.last() == Some(&'[')),
            '}' => {
                let start = self.open.iter().rposition(|open| *open == '{');
                self.open.truncate(start.unwrap_or(self.open.len()));
            }
            _ => {}
        }
    }

    fn end_if(&mut self, is_end: bool) {
        if is_end {
            self.open.pop();
        }
    }

    /// Whether all that began has ended.
    pub(super) fn is_even(&self) -> bool {
        self.open.is_empty()
    }

    /// Whether the words at hand are between backticks, which go on over empty lines.
    pub(super) fn is_quoted(&self) -> bool {
        self.open.contains(&'`')
    }
}

/// Where the brace ends with which a text begins, behind the one that closes it.
pub(super) fn end(text: &str) -> Option<usize> {
    let mut brackets = Brackets::default();
    let mut signs = text.char_indices().take_while(|(at, _)| *at < LONGEST);
    signs.find_map(|(at, sign)| {
        brackets.take(sign);
        brackets.is_even().then_some(at + sign.len_utf8())
    })
}
