//! Values that are written as one text.

use super::{Reader, Scalar};
use crate::diag::Diagnostic;
use crate::model::{Collector, Host, Id, IdError, Language, Reference, Words, address_fault};
use crate::source::{Span, Spanned};
use jiff::civil::{Date, DateTime, Time};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};
use std::fmt;
use std::ops::Deref;

/// Words that are read further elsewhere.
impl Scalar for Words {
    fn parse(words: &Words, _: &mut Reader<'_>) -> Option<Self> {
        Some(Self::clone(words))
    }
}

/// What an id looks like: see [`Id`].
pub(super) const ID: &str = "^[a-z0-9]+([.-][a-z0-9]+)*$";

/// The schema of a text that matches a regular expression.
pub(crate) fn pattern(pattern: &str) -> Value {
    json!({"type": "string", "pattern": pattern})
}

impl Scalar for Id {
    /// One that is malformed is reported and replaced by the nearest that is not.
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self::parse(&words.value).unwrap_or_else(|error| {
            let suggestion = Self::suggest(&words.value);
            let shown = suggestion.as_ref().filter(|_| error == IdError::Malformed);
            let shown = shown.map(ToString::to_string);
            reader.report(Diagnostic::bad_id(words.span, &words.value, shown));
            suggestion.unwrap_or_else(Self::missing)
        }))
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self::missing())
    }

    fn schema() -> Value {
        pattern(ID)
    }
}

/// The id of something that is looked up where all of its kind are known.
#[derive(Debug, Clone)]
pub struct Name(pub Words);

impl Deref for Name {
    type Target = Words;

    fn deref(&self) -> &Words {
        &self.0
    }
}

impl Scalar for Name {
    fn parse(words: &Words, _: &mut Reader<'_>) -> Option<Self> {
        Some(Self(Words::clone(words)))
    }

    fn schema() -> Value {
        pattern(ID)
    }
}

impl Scalar for Date {
    /// The library also takes a date with a time, and would drop the time unsaid.
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        let is_alone = words.value.len() == "2027-05-01".len();
        let date: Option<Self> = words.value.parse().ok().filter(|_| is_alone);
        if date.is_none() {
            reader.bad_value(words, "a date", "Write it as year, month and day: 2027-05-01.");
        }
        date
    }

    fn schema() -> Value {
        pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    }
}

/// A day, with or without a time.
impl Scalar for DateTime {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        match Self::strptime("%Y-%m-%d %H:%M", words.value.as_str()) {
            Ok(moment) => Some(moment),
            Err(_) => <Date as Scalar>::parse(words, reader).map(|date| date.at(0, 0, 0, 0)),
        }
    }

    fn schema() -> Value {
        pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?$")
    }
}

impl Scalar for Time {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        let time = Self::strptime("%H:%M", words.value.as_str()).ok();
        if time.is_none() {
            reader.bad_value(words, "a time", "Write hours and minutes: \"09:30\".");
        }
        time
    }

    fn schema() -> Value {
        pattern("^[0-9]{1,2}:[0-9]{2}$")
    }
}

impl Scalar for Language {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        let language = Self::parse(&words.value);
        if language.is_none() {
            reader.bad_value(words, "a language", "Write a tag such as en, cy or gd.");
        }
        language
    }
}

/// A web address.
#[derive(Debug, Clone)]
pub struct Url(Spanned<String>);

impl Url {
    /// Its place.
    pub fn span(&self) -> Span {
        self.0.span
    }
}

impl Deref for Url {
    type Target = String;

    fn deref(&self) -> &String {
        &self.0.value
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl Serialize for Url {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl Scalar for Url {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        if let Reference::Outside(url) = Reference::parse(&words.value)
            && !url.contains(char::is_whitespace)
        {
            return Some(Self(Spanned { value: url.to_owned(), span: words.span }));
        }
        match address_fault(&words.value) {
            Some(fault) => reader.bad_value(
                words,
                &format!("a web address that can be linked: {fault}"),
                "Open the page in a browser and copy its address from there.",
            ),
            None => reader.bad_value(
                words,
                "a web address",
                "Write a whole address that begins with https://.",
            ),
        }
        None
    }

    fn texts<'a>(&'a self, found: &mut Collector<'a>) {
        found.add_address(self);
    }
}

impl Scalar for Host {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        let host = Self::parse(&words.value);
        if host.is_none() {
            let help = "Write the host alone, such as example.org: hosts below it are meant too.";
            reader.bad_value(words, "a host", help);
        }
        host
    }
}
