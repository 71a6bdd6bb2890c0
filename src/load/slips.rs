//! What a text that is no YAML was meant to be. The parser knows where it could not go on; these
//! look there, and on the lines before, for what people get wrong.

use std::ops::Range;

/// A slip: its place as bytes of the text, what is wrong, and what to write instead.
#[derive(Debug)]
pub(super) struct Slip {
    pub(super) place: Range<usize>,
    pub(super) reason: String,
    pub(super) help: String,
}

/// Lines looked at before the one where the parser stopped.
const BACK: usize = 3;
/// Lines looked at for a quote or a bracket that is still open.
const FAR_BACK: usize = 100;

/// The slip behind an error of the parser at `at`.
pub(super) fn find(text: &str, at: usize) -> Option<Slip> {
    let at = at.min(text.len());
    let upwards: Vec<Line<'_>> = lines_upwards(text, at).take(FAR_BACK).collect();
    let near = || upwards.iter().take(BACK + 1);
    near()
        .find_map(Line::slip)
        .or_else(|| upwards.iter().find_map(Line::left_open))
        .or_else(|| near().find_map(Line::looks_like_a_key))
        .or_else(|| indentation(&upwards))
}

/// The line of a place and those before it, without the empty ones.
fn lines_upwards(text: &str, at: usize) -> impl Iterator<Item = Line<'_>> {
    let mut end = Some(text[at..].find('\n').map_or(text.len(), |end| at + end));
    let all = std::iter::from_fn(move || {
        let to = end?;
        let start = text[..to].rfind('\n').map_or(0, |before| before + 1);
        end = start.checked_sub(1);
        Some(Line::new(start, &text[start..to]))
    });
    all.filter(|line| !line.text.trim().is_empty() && !line.text.trim_start().starts_with('#'))
}

/// A line of YAML, taken apart as an author sees it.
struct Line<'a> {
    /// Where it begins in the text.
    start: usize,
    text: &'a str,
    /// The bytes before its first word, hyphens of lists among them.
    indent: usize,
    /// The key, where it looks like one.
    key: Option<&'a str>,
    /// Where what stands behind the key or the hyphen begins.
    value_at: usize,
    value: &'a str,
}

impl<'a> Line<'a> {
    fn new(start: usize, text: &'a str) -> Self {
        let mut indent = text.len() - text.trim_start().len();
        while text[indent..].starts_with("- ") {
            indent += 2;
            indent += text[indent..].len() - text[indent..].trim_start_matches(' ').len();
        }
        let rest = &text[indent..];
        let length =
            rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || b"_.-".contains(b)).count();
        let has_key = length > 0 && rest[length..].starts_with(':');
        let value_at = indent + if has_key { length + 1 } else { 0 };
        let value = &text[value_at..];
        let value_at = value_at + value.len() - value.trim_start_matches(' ').len();
        let value = text[value_at..].trim_end();
        Self { start, text, indent, key: has_key.then(|| &rest[..length]), value_at, value }
    }

    /// A slip in a part of the line, given as bytes of it.
    fn slip_at(
        &self,
        part: Range<usize>,
        reason: impl Into<String>,
        help: impl Into<String>,
    ) -> Slip {
        let place = self.start + part.start..self.start + part.end;
        Slip { place, reason: reason.into(), help: help.into() }
    }

    fn value_slip(
        &self,
        length: usize,
        reason: impl Into<String>,
        help: impl Into<String>,
    ) -> Slip {
        self.slip_at(self.value_at..self.value_at + length, reason, help)
    }

    /// The value as it should be written, after its key.
    fn with_key(&self, value: &str) -> String {
        match self.key {
            Some(key) => format!("`{key}: {value}`"),
            None => format!("`{value}`"),
        }
    }

    /// What is wrong with the line whatever stands before it.
    fn slip(&self) -> Option<Slip> {
        self.tab()
            .or_else(|| self.odd_space())
            .or_else(|| self.odd_sign())
            .or_else(|| self.no_space())
            .or_else(|| self.text_after_quotes())
            .or_else(|| self.text_after_brackets())
            .or_else(|| self.list_on_the_line_of_its_key())
            .or_else(|| self.curly_quotes())
            .or_else(|| self.special_beginning())
    }

    fn tab(&self) -> Option<Slip> {
        let blank = self.text.len() - self.text.trim_start().len();
        let at = self.text[..blank.max(self.indent)].find('\t').or_else(|| {
            let after = self.text[self.value_at..].starts_with('\t');
            after.then_some(self.value_at)
        })?;
        let help = "Replace the tab by spaces: YAML takes no tabs there. Most editors can do it for a whole file (\"convert indentation to spaces\").";
        Some(self.slip_at(at..at + 1, "there is a tab where spaces belong", help))
    }

    /// A space that is none for YAML, at the line's beginning or behind its colon or hyphen.
    fn odd_space(&self) -> Option<Slip> {
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
    fn odd_sign(&self) -> Option<Slip> {
        let rest = &self.text[self.indent..];
        let first = rest.chars().next()?;
        if "–—−•·‣▪".contains(first) && rest[first.len_utf8()..].starts_with(' ') {
            let place = self.indent..self.indent + first.len_utf8();
            return Some(self.slip_at(
                place,
                format!("`{first}` is no hyphen"),
                "Begin the item of a list with a hyphen and a space: `- …`.",
            ));
        }
        let word = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').count();
        let colon =
            rest[word..].chars().next().filter(|c| word > 0 && matches!(c, '：' | '꞉' | '∶'))?;
        let at = self.indent + word;
        Some(self.slip_at(
            at..at + colon.len_utf8(),
            format!("`{colon}` (U+{:04X}) is no colon", u32::from(colon)),
            "It looks like one. Delete it and type a colon and a space.",
        ))
    }

    fn no_space(&self) -> Option<Slip> {
        if let Some(rest) = self.text[self.indent..].strip_prefix('-')
            && rest.starts_with(|c: char| c.is_alphanumeric() || "\"'*[`".contains(c))
        {
            let help = format!("Write `- {}`.", first_words(rest));
            return Some(self.slip_at(
                self.indent..self.indent + 1,
                "there is no space after the hyphen",
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
        Some(self.slip_at(colon..colon + 1, "there is no space after the colon", help))
    }

    /// `'Don't ask'` and `"Quiet" hour`.
    fn text_after_quotes(&self) -> Option<Slip> {
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
    fn text_after_brackets(&self) -> Option<Slip> {
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

    fn list_on_the_line_of_its_key(&self) -> Option<Slip> {
        let (key, item) = (self.key?, self.value.strip_prefix("- ")?.trim());
        let help = format!("Begin the list on the next line, or write `{key}: [{item}]`.");
        Some(self.value_slip(1, "a list cannot begin on the line of its key", help))
    }

    fn curly_quotes(&self) -> Option<Slip> {
        let first = self.value.chars().next().filter(|c| "“”„‟‘’‚«»".contains(*c))?;
        self.value.contains(": ").then(|| {
            let reason = format!("`{first}` is no quote for YAML, so the text ends at its `: `");
            let inner = self.value.trim_matches(|c| "“”„‟‘’‚«»".contains(c));
            let help = format!("Put straight quotes round it: {}.", self.with_key(&quoted(inner)));
            self.value_slip(first.len_utf8(), reason, help)
        })
    }

    /// Signs that mean something to YAML at the beginning of a text.
    fn special_beginning(&self) -> Option<Slip> {
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
    fn looks_like_a_key(&self) -> Option<Slip> {
        if self.value.starts_with(['"', '\'', '[', '{', '|', '>']) {
            return None;
        }
        let at = self.value.find(": ").or_else(|| self.value.strip_suffix(':').map(str::len))?;
        self.key?;
        let help = format!("Put quotes round the text: {}.", self.with_key(&quoted(self.value)));
        let place = self.value_at + at..self.value_at + at + 1;
        Some(self.slip_at(place, "a colon in the text makes what stands before it a key", help))
    }

    /// A quote or a bracket that is not closed on its line.
    fn left_open(&self) -> Option<Slip> {
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

/// A line that goes with none of those before it.
fn indentation(upwards: &[Line<'_>]) -> Option<Slip> {
    let blank = |line: &Line<'_>| line.text.len() - line.text.trim_start_matches(' ').len();
    let (line, above) = (upwards.first()?, upwards.get(1)?);
    let (here, before) = (blank(line), blank(above));
    let goes_with = |indent: usize| upwards[1..].iter().any(|other| blank(other) == indent);
    if here == before || (here < before && goes_with(here)) {
        return None;
    }
    let reason = format!("this line begins after {here} spaces, the one before it after {before}");
    let help = "Lines of one group begin at the same column: give it as many spaces as the lines that it goes with.";
    Some(line.slip_at(here..line.text.trim_end().len(), reason, help))
}

/// Where a quoted text ends that begins with `quote`.
fn closing(value: &str, quote: char) -> Option<usize> {
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
fn balanced(value: &str) -> Option<usize> {
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

/// A text in quotes that it does not hold.
fn quoted(text: &str) -> String {
    let text = first_words(text);
    if text.contains('"') && !text.contains('\'') {
        format!("'{text}'")
    } else {
        format!("\"{}\"", text.replace('"', "\\\""))
    }
}

/// The beginning of a text, enough to know it again.
fn first_words(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.trim_end().to_owned(),
    }
}

fn is_odd_space(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200b}' | '\u{202f}' | '\u{205f}' | '\u{2060}' | '\u{3000}' | '\u{feff}'
    )
}

fn name_of_space(c: char) -> String {
    let name = match c {
        '\u{a0}' | '\u{202f}' => "a no-break space",
        '\u{200b}' | '\u{2060}' | '\u{feff}' => "an invisible character",
        _ => "an unusual space",
    };
    format!("{name} (U+{:04X})", u32::from(c))
}
