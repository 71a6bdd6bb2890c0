//! A start tag of MDX or Vue as it is written.

use crate::import::programs::braces;

/// How many bytes of a tag are looked at.
const LONGEST: usize = 8_000;

pub(in crate::import::programs) struct Tag {
    pub(in crate::import::programs) name: String,
    /// What is given to it, by names; what is spread over it has none.
    pub(super) values: Vec<(String, Value)>,
    pub(in crate::import::programs) end: usize,
    pub(super) is_whole: bool,
    /// Whether a program works anything out, so that it is no HTML.
    pub(super) is_worked_out: bool,
}

/// What is given to a tag.
pub(super) enum Value {
    /// A name alone.
    Bare,
    Words(String),
    /// What is between braces.
    Braces(String),
    /// What a program is to do.
    Program(String),
}

impl Value {
    pub(super) fn is_bare(&self) -> bool {
        matches!(self, Self::Bare)
    }

    pub(super) fn source(&self) -> &str {
        match self {
            Self::Bare => "",
            Self::Words(words) | Self::Braces(words) | Self::Program(words) => words.trim(),
        }
    }

    /// The words, where they are written in the tag.
    pub(super) fn words(&self) -> Option<String> {
        match self {
            Self::Words(words) => Some(words.clone()),
            Self::Braces(source) => {
                let source = source.trim();
                let call = ["require(", "useBaseUrl("].iter().find_map(|name| {
                    let rest = source.strip_prefix(name)?.trim_start();
                    quoted(rest).map(|(words, _)| words)
                });
                let whole = quoted(source)
                    .filter(|(words, length)| *length == source.len() && !words.contains("${"));
                let is_number =
                    !source.is_empty() && source.bytes().all(|byte| byte.is_ascii_digit());
                call.or(whole.map(|(words, _)| words))
                    .or_else(|| is_number.then(|| source.to_owned()))
            }
            Self::Bare | Self::Program(_) => None,
        }
    }
}

impl Tag {
    /// The words that are given by a name.
    pub(in crate::import::programs) fn get(&self, name: &str) -> Option<String> {
        self.values.iter().find(|(key, _)| key == name).and_then(|(_, value)| value.words())
    }

    /// The tag that begins at a place.
    pub(in crate::import::programs) fn read(text: &str, start: usize) -> Option<Self> {
        let mut reader = Reader { text, at: start + 1 };
        let name = reader.name(|sign| sign.is_ascii_alphanumeric() || sign == '-')?;
        name.starts_with(|sign: char| sign.is_ascii_alphabetic()).then_some(())?;
        let mut tag = Self {
            name: name.to_owned(),
            values: Vec::new(),
            end: 0,
            is_whole: false,
            is_worked_out: false,
        };
        loop {
            let is_apart = reader.spaces();
            let rest = reader.rest();
            if let Some(length) =
                ["/>", ">"].iter().find(|end| rest.starts_with(**end)).map(|end| end.len())
            {
                tag.end = reader.at + length;
                tag.is_whole = length > 1;
                return Some(tag);
            }
            if !is_apart || reader.at > start + LONGEST {
                return None;
            }
            let (name, value) = reader.given()?;
            tag.is_worked_out |= matches!(value, Value::Braces(_) | Value::Program(_));
            tag.values.push((name, value));
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn name(&mut self, is_part: impl Fn(char) -> bool) -> Option<&'a str> {
        let rest = self.rest();
        let length = rest.find(|sign| !is_part(sign)).unwrap_or(rest.len());
        self.at += length;
        (length > 0).then(|| &rest[..length])
    }

    /// Goes over white space without an empty line. Whether there was any.
    fn spaces(&mut self) -> bool {
        let rest = self.rest();
        let length = rest.len() - rest.trim_start().len();
        if rest[..length].contains("\n\n") {
            return false;
        }
        self.at += length;
        length > 0
    }

    /// A name with what is given by it, or what is spread over the tag.
    fn given(&mut self) -> Option<(String, Value)> {
        if self.rest().starts_with('{') {
            let spread = self.braces()?;
            return Some((String::new(), Value::Program(spread)));
        }
        let name = self.name(|sign| sign.is_alphanumeric() || "_:@.-#".contains(sign))?.to_owned();
        let Some(value) = self.rest().strip_prefix('=') else { return Some((name, Value::Bare)) };
        self.at += "=".len();
        let value = match value.chars().next()? {
            '{' => Value::Braces(self.braces()?),
            '"' | '\'' => {
                let (words, length) = quoted(value)?;
                self.at += length;
                // Vue sets a sign before the name of what it works out.
                if name.starts_with('@') { Value::Program(words) } else { Value::Words(words) }
            }
            _ => Value::Words(
                self.name(|sign| !sign.is_whitespace() && !"\"'=<>`".contains(sign))?.to_owned(),
            ),
        };
        Some((name, value))
    }

    /// What is between braces, of which there may be others in it.
    fn braces(&mut self) -> Option<String> {
        let rest = self.rest();
        let length = braces::end(rest)?;
        self.at += length;
        Some(rest[1..length - 1].to_owned())
    }
}

/// The words between the quotes that a text begins with, and how long these are together.
pub(super) fn quoted(text: &str) -> Option<(String, usize)> {
    let quote = text.chars().next().filter(|sign| "\"'`".contains(*sign))?;
    let length = text[1..].find(quote)?;
    Some((text[1..=length].to_owned(), length + 2))
}
