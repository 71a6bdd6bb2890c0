//! The first entry of a file: what the file says of itself.

use super::File;
use super::entry::{Entry, Field};
use super::fault::{Fault, FaultKind};
use super::formula::Formula;
use std::ops::Range;

/// A file's header.
#[derive(Debug)]
pub struct Header<'a> {
    entry: &'a Entry,
}

/// How many forms a message with a number has, and which one a number takes.
#[derive(Debug, Clone)]
pub struct Plurals {
    count: usize,
    formula: Formula,
}

impl<'a> Header<'a> {
    pub(super) fn of(entry: &'a Entry) -> Self {
        Self { entry }
    }

    /// The value of a field, whatever the case of its name.
    pub fn field(&self, name: &str) -> Option<&'a str> {
        let mut pairs = self.entry.text().lines().filter_map(|line| line.split_once(':'));
        pairs.find(|(own, _)| own.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    /// What it says of plurals; `None` where it says nothing.
    pub fn plurals(&self) -> Option<Result<Plurals, String>> {
        self.field("Plural-Forms").map(Plurals::read)
    }

    fn place(&self) -> Range<usize> {
        self.entry.place(Field::Text(None))
    }
}

/// Numbers that the forms are tried with: languages look at the last two digits, and at whole millions.
const TRIED: u64 = 1_000;

impl Plurals {
    /// Reads `nplurals=2; plural=(n != 1);`, or says why it cannot be used.
    pub fn read(text: &str) -> Result<Self, String> {
        let value = |name: &str| {
            let mut parts = text.split(';').filter_map(|part| part.split_once('='));
            parts.find(|(own, _)| own.trim() == name).map(|(_, value)| value.trim())
        };
        let count = value("nplurals").and_then(|count| count.parse().ok());
        let count = count.filter(|count| (1..=20).contains(count));
        let count = count.ok_or("nplurals is not a number from 1 to 20")?;
        let formula = value("plural").ok_or("there is no plural=…")?;
        let plurals = Self { count, formula: Formula::read(formula)? };
        plurals.try_all()?;
        Ok(plurals)
    }

    /// How many forms there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The form that a number takes, from 0.
    pub fn form(&self, n: u64) -> Option<usize> {
        usize::try_from(self.formula.value(n)?).ok()
    }

    /// Every number has a form that there is, and every form has a number.
    fn try_all(&self) -> Result<(), String> {
        let mut used = vec![false; self.count];
        for n in (0..TRIED).chain([1_000_000, 1_000_001]) {
            let form = self.form(n).ok_or_else(|| format!("plural has no value for {n}"))?;
            let Some(used) = used.get_mut(form) else {
                return Err(format!("{n} takes form {form}, and there are {} from 0", self.count));
            };
            *used = true;
        }
        match used.iter().position(|used| !used) {
            Some(form) => Err(format!("no number takes form {form}")),
            None => Ok(()),
        }
    }
}

/// What is wrong with the header, and what contradicts it.
pub(super) fn faults(file: &File) -> Vec<Fault> {
    let Some(header) = file.header() else { return Vec::new() };
    let mut faults = Vec::new();
    if let Some(charset) = wrong_charset(&header) {
        faults.push(Fault::new(FaultKind::Charset(charset), header.place()));
    }
    match header.plurals() {
        Some(Ok(plurals)) => faults.extend(wrong_counts(file, plurals.count)),
        Some(Err(why)) => faults.push(Fault::new(FaultKind::Formula(why), header.place())),
        None => {}
    }
    faults
}

/// `CHARSET` is what a template says.
fn wrong_charset(header: &Header<'_>) -> Option<String> {
    let (_, charset) = header.field("Content-Type")?.split_once("charset=")?;
    let is_fine = ["utf-8", "utf8", "charset", "ascii", "us-ascii"]
        .iter()
        .any(|fine| charset.trim().eq_ignore_ascii_case(fine));
    (!is_fine).then(|| charset.trim().to_owned())
}

fn wrong_counts(file: &File, wanted: usize) -> impl Iterator<Item = Fault> {
    let plural = file.entries().filter(|entry| entry.plural().is_some() && !entry.is_obsolete());
    plural.filter_map(move |entry| {
        let found = entry.texts().count();
        let kind = FaultKind::Forms(found, wanted);
        (found != wanted).then(|| Fault::new(kind, entry.place(Field::Plural)))
    })
}
