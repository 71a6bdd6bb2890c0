//! Signs in a line that YAML reads otherwise than its author meant them.

use super::Slip;
use super::line::Line;
use super::words::{first_words, is_odd_space, name_of_space};

impl Line<'_> {
    pub(super) fn tab(&self) -> Option<Slip> {
        let blank = self.text.len() - self.text.trim_start().len();
        let at = self.text[..blank.max(self.indent)].find('\t').or_else(|| {
            let after = self.text[self.value_at..].starts_with('\t');
            after.then_some(self.value_at)
        })?;
        let help = "Replace the tab by spaces: YAML takes no tabs there. Most editors can do it for a whole file (\"convert indentation to spaces\").";
        Some(self.slip_at(at..at + 1, "there is a tab where spaces belong", help))
    }

    /// A space that YAML does not take for one, at the line's beginning or after its colon or hyphen.
    pub(super) fn odd_space(&self) -> Option<Slip> {
        let (mut at, mut before) = (0, ' ');
        for c in self.text.chars() {
            if is_odd_space(c) && matches!(before, ' ' | ':' | '-') {
                let name = name_of_space(c);
                let reason = format!("there is {name} where an ordinary space belongs");
                let help = "It looks like a space and comes with text pasted from Word or from a web page. Delete it and type a space.";
                return Some(self.slip_at(at..at + c.len_utf8(), reason, help));
            }
            if !matches!(c, ' ' | '-') && before == ' ' && at > self.value_at {
                break;
            }
            (at, before) = (at + c.len_utf8(), c);
        }
        None
    }

    /// Signs that word processors make of a hyphen or a colon.
    pub(super) fn odd_sign(&self) -> Option<Slip> {
        let rest = &self.text[self.indent..];
        let first = rest.chars().next()?;
        if "–—−•·‣▪".contains(first) && rest[first.len_utf8()..].starts_with(' ') {
            let place = self.indent..self.indent + first.len_utf8();
            return Some(self.slip_at(
                place,
                format!("`{first}` is not a hyphen"),
                "Begin the item of a list with a hyphen and a space: `- …`.",
            ));
        }
        let word = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').count();
        let colon =
            rest[word..].chars().next().filter(|c| word > 0 && matches!(c, '：' | '꞉' | '∶'))?;
        let at = self.indent + word;
        Some(self.slip_at(
            at..at + colon.len_utf8(),
            format!("`{colon}` (U+{:04X}) is not a colon", u32::from(colon)),
            "It looks like one. Delete it and type a colon and a space.",
        ))
    }

    pub(super) fn no_space(&self) -> Option<Slip> {
        if let Some(rest) = self.text[self.indent..].strip_prefix('-')
            && rest.starts_with(|c: char| c.is_alphanumeric() || "\"'*[`".contains(c))
        {
            let help = format!("Write `- {}`.", first_words(rest));
            return Some(self.slip_at(
                self.indent..self.indent + 1,
                "a space is missing after the hyphen",
                help,
            ));
        }
        let key = self.key?;
        let colon = self.indent + key.len();
        let follows = self.text[colon + 1..].chars().next()?;
        if follows.is_whitespace() || self.text[colon + 1..].starts_with("//") {
            return None;
        }
        let help = format!("Write {}.", self.with_key(&first_words(self.value)));
        Some(self.slip_at(colon..colon + 1, "a space is missing after the colon", help))
    }
}
