//! Files of translations: `translations/LANGUAGE/….po`, one beside each file of the playbook.

use super::control;
use crate::diag::Diagnostic;
use crate::model::Language;
use crate::po;
use crate::source::{FileId, Span, is_forbidden};

/// What a name below `translations/` says of its file.
pub(super) enum Named {
    Messages,
    /// What programs of translators leave behind: templates, and compiled files.
    OfAProgram,
    Else,
}

/// What a file is by its path below `translations/`.
pub(super) fn kind(name: &str) -> Named {
    let Some((language, path)) = name.split_once('/') else { return Named::Else };
    match path.rsplit_once('.') {
        _ if Language::parse(language).is_none_or(|own| own.tag() != language) => Named::Else,
        Some((_, "po")) => Named::Messages,
        Some((_, "mo" | "pot")) => Named::OfAProgram,
        _ => Named::Else,
    }
}

/// Reads a file of translations.
pub(super) fn read(id: FileId, text: &str) -> Result<po::File, Vec<Diagnostic>> {
    let hidden = control::written(id, text);
    if !hidden.is_empty() {
        return Err(hidden);
    }
    let file = po::read(text);
    let file =
        file.map_err(|faults| faults.iter().map(|fault| told(id, fault)).collect::<Vec<_>>())?;
    let made: Vec<_> = file.entries().filter_map(|entry| made(id, entry)).collect();
    if made.is_empty() { Ok(file) } else { Err(made) }
}

/// A character that an escape makes, and that no text needs.
fn made(file: FileId, entry: &po::Entry) -> Option<Diagnostic> {
    let is_made = |c: &char| is_forbidden(*c) && !c.is_whitespace();
    let made = entry.texts().flat_map(str::chars).find(is_made)?;
    let at = entry.place(po::Field::Text(None));
    Some(Diagnostic::control_character(Span { file, start: at.start, end: at.end }, made))
}

fn told(file: FileId, fault: &po::Fault) -> Diagnostic {
    let span = |at: std::ops::Range<usize>| Span { file, start: at.start, end: at.end };
    let first = fault.first().map(span);
    Diagnostic::broken_translations(span(fault.at()), fault.to_string(), fault.help(), first)
}
