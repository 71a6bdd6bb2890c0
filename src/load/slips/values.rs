//! What is wrong with the value of a line.

use super::Slip;
use super::line::Line;
use super::words::{balanced, closing, quoted};

impl Line<'_> {
    /// `'Don't ask'` and `"Quiet" hour`.
    pub(super) fn text_after_quotes(&self) -> Option<Slip> {
        let quote = self.value.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
        let end = closing(self.value, quote)?;
        let rest = self.value[end + 1..].trim_start();
        if rest.is_empty() || rest.starts_with(['#', ',', '}', ']', ':']) {
            return None;
        }
        let inner = self.value.trim_matches(quote);
        if quote == '\'' && self.value.len() > 1 && self.value.ends_with('\'') {
            let help =
                format!("Put it in double quotes: {}.", self.with_key(&format!("\"{inner}\"")));
            return Some(self.value_slip(
                end + 1,
                "an apostrophe ends the text in single quotes",
                help,
            ));
        }
        let other = if quote == '"' { '\'' } else { '"' };
        let help = format!(
            "Put the whole text in quotes of the other kind: {}.",
            self.with_key(&format!("{other}{}{other}", self.value))
        );
        Some(self.value_slip(end + 1, "the text goes on behind its closing quote", help))
    }

    /// `[Draft] plan` and `[see](page:x) first`.
    pub(super) fn text_after_brackets(&self) -> Option<Slip> {
        let open = self.value.chars().next().filter(|c| matches!(c, '[' | '{'))?;
        let end = balanced(self.value)?;
        let rest = self.value[end..].trim_start();
        let is_template = self.value.starts_with("{{") || self.value.starts_with("{%");
        if !is_template && (rest.is_empty() || rest.starts_with('#')) {
            return None;
        }
        let help = format!("Put quotes round the text: {}.", self.with_key(&quoted(self.value)));
        Some(self.value_slip(1, format!("a text cannot begin with `{open}`"), help))
    }

    pub(super) fn list_on_the_line_of_its_key(&self) -> Option<Slip> {
        let (key, item) = (self.key?, self.value.strip_prefix("- ")?.trim());
        let help = format!("Begin the list on the next line, or write `{key}: [{item}]`.");
        Some(self.value_slip(1, "a list cannot begin on the line of its key", help))
    }

    pub(super) fn curly_quotes(&self) -> Option<Slip> {
        let first = self.value.chars().next().filter(|c| "“”„‟‘’‚«»".contains(*c))?;
        self.value.contains(": ").then(|| {
            let reason = format!("`{first}` is not a quote in YAML, so the text ends at its `: `");
            let inner = self.value.trim_matches(|c| "“”„‟‘’‚«»".contains(c));
            let help = format!("Put straight quotes round it: {}.", self.with_key(&quoted(inner)));
            self.value_slip(first.len_utf8(), reason, help)
        })
    }

    /// Signs that mean something to YAML at the beginning of a text.
    pub(super) fn special_beginning(&self) -> Option<Slip> {
        let first = self.value.chars().next()?;
        let after = self.value[first.len_utf8()..].trim_start_matches(['+', '-']);
        let is_block = matches!(first, '|' | '>');
        if is_block
            && !after.is_empty()
            && !after.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '#')
        {
            let help = format!(
                "Begin the text on the next line, indented; or put quotes round it: {}.",
                self.with_key(&quoted(self.value))
            );
            return Some(self.value_slip(
                1,
                format!("no text can follow `{first}` on its line"),
                help,
            ));
        }
        let is_special = matches!(first, '*' | '&' | '!' | '%' | '@' | '`')
            || (first == '?' && after.starts_with(' '));
        is_special.then(|| {
            let help =
                format!("Put quotes round the text: {}.", self.with_key(&quoted(self.value)));
            self.value_slip(1, format!("a text cannot begin with `{first}`"), help)
        })
    }

    /// `title: A: b`, after all that is surer.
    pub(super) fn looks_like_a_key(&self) -> Option<Slip> {
        if self.value.starts_with(['"', '\'', '[', '{', '|', '>']) {
            return None;
        }
        let at = self.value.find(": ").or_else(|| self.value.strip_suffix(':').map(str::len))?;
        self.key?;
        let help = format!("Put quotes round the text: {}.", self.with_key(&quoted(self.value)));
        let place = self.value_at + at..self.value_at + at + 1;
        Some(self.slip_at(place, "a colon in the text makes a key of the words before it", help))
    }

    /// A quote or a bracket that is not closed on its line.
    pub(super) fn left_open(&self) -> Option<Slip> {
        let first = self.value.chars().next()?;
        match first {
            '"' | '\'' if closing(self.value, first).is_none() => Some(self.value_slip(
                1,
                "the quote that begins here is not closed",
                format!("Write `{first}` at the end of the text."),
            )),
            '[' | '{' if balanced(self.value).is_none() => {
                let close = if first == '[' { ']' } else { '}' };
                let help = format!("Write `{close}` where it ends.");
                Some(self.value_slip(
                    1,
                    format!("the `{first}` that begins here is not closed"),
                    help,
                ))
            }
            _ => None,
        }
    }
}
