//! Whole numbers in a range, and flags.

use super::{Reader, Scalar};
use crate::diag::{Diagnostic, Found, Wanted, meant_as_flag};
use crate::model::Words;
use crate::source::Span;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};
use std::fmt;
use std::ops::Deref;

/// A whole number from `MIN` to `MAX`.
#[derive(Debug, Clone, Copy)]
pub struct Number<const MIN: u32, const MAX: u32> {
    value: u32,
    span: Option<Span>,
}

impl<const MIN: u32, const MAX: u32> Number<MIN, MAX> {
    /// Where it is written; `None` for a default.
    pub fn span(self) -> Option<Span> {
        self.span
    }
}

impl<const MIN: u32, const MAX: u32> From<u32> for Number<MIN, MAX> {
    fn from(value: u32) -> Self {
        Self { value: value.clamp(MIN, MAX), span: None }
    }
}

impl<const MIN: u32, const MAX: u32> Deref for Number<MIN, MAX> {
    type Target = u32;

    fn deref(&self) -> &u32 {
        &self.value
    }
}

impl<const MIN: u32, const MAX: u32> Serialize for Number<MIN, MAX> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.value)
    }
}

impl<const MIN: u32, const MAX: u32> fmt::Display for Number<MIN, MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<const MIN: u32, const MAX: u32> Scalar for Number<MIN, MAX> {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        let number = whole_number(words, reader)?;
        let value = u32::try_from(number).ok().filter(|value| (MIN..=MAX).contains(value));
        if value.is_none() {
            let shown =
                if number == TOO_LARGE { words.value.to_string() } else { number.to_string() };
            let message = format!("`{}` is {shown}, and it can be {MIN} to {MAX}", reader.key());
            let help = format!("Write a whole number from {MIN} to {MAX}.");
            reader.report(Diagnostic::bad_value(words.span, message, help));
        }
        Some(Self { value: value?, span: Some(words.span) })
    }

    fn schema() -> Value {
        json!({"type": "integer", "format": "int64", "minimum": MIN, "maximum": MAX})
    }
}

/// In place of a number that has more digits than one can be read of.
const TOO_LARGE: i64 = i64::MAX;

fn whole_number(words: &Words, reader: &mut Reader<'_>) -> Option<i64> {
    if let Ok(number) = words.value.parse() {
        return Some(number);
    }
    let digits = words.value.trim_start_matches('-');
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(TOO_LARGE);
    }
    reader.wrong_type(words.span, Wanted::Number, Found::Single(&words.value));
    // `30%` and `2023-24` show the number that is meant, so it is kept and nothing follows from the mistake.
    let digits = words.value.split(|c: char| !c.is_ascii_digit()).next()?;
    let is_whole = !words.value[digits.len()..].starts_with(['.', ',']);
    digits.parse().ok().filter(|_| is_whole)
}

/// How many decimals a [`Decimal`] can have.
const DECIMALS: u32 = 4;

/// A number from 0 to 1000 with up to four decimals.
#[derive(Debug, Clone, Copy)]
pub struct Decimal {
    /// In ten-thousandths.
    value: u32,
    span: Span,
}

impl Decimal {
    /// So many ten-thousandths, as if they were written in `span`.
    pub fn new(ten_thousandths: u32, span: Span) -> Self {
        Self { value: ten_thousandths, span }
    }

    /// Where it is written.
    pub fn span(self) -> Span {
        self.span
    }

    /// In ten-thousandths.
    pub fn ten_thousandths(self) -> u64 {
        u64::from(self.value)
    }

    /// As a whole number of steps of the last of so many decimals; `None` where it has more.
    pub fn in_steps(self, decimals: u32) -> Option<u64> {
        let scaled = self.ten_thousandths() * 10_u64.pow(decimals);
        let one = 10_u64.pow(DECIMALS);
        scaled.is_multiple_of(one).then(|| scaled / one)
    }
}

impl Scalar for Decimal {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        let value = ten_thousandths(&words.value).filter(|value| *value <= 10_000_000);
        if value.is_none() {
            let message = format!(
                "`{}` is `{}`, and it can be a number from 0 to 1000 with up to {DECIMALS} decimals",
                reader.key(),
                words.value
            );
            reader.report(Diagnostic::bad_value(words.span, message, "Write it as `1.5`.".into()));
        }
        Some(Self { value: value?, span: words.span })
    }

    fn schema() -> Value {
        json!({"type": "number", "minimum": 0, "maximum": 1000})
    }
}

fn ten_thousandths(text: &str) -> Option<u32> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let most = DECIMALS as usize;
    let is_number = is_digits(whole) && is_digits(decimals) && decimals.len() <= most;
    is_number.then(|| format!("{whole}{decimals:0<most$}").parse().ok()).flatten()
}

impl Scalar for bool {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        match words.value.as_str() {
            "true" | "True" | "TRUE" => Some(true),
            "false" | "False" | "FALSE" => Some(false),
            other => {
                reader.wrong_type(words.span, Wanted::Flag, Found::Single(other));
                meant_as_flag(other)
            }
        }
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(false)
    }

    fn schema() -> Value {
        json!({"type": "boolean"})
    }
}
