//! The order in which diagnostics are shown, and which of them can be believed.

use super::{Code, Diagnostic, Label, Severity};
use crate::source::FileId;
use std::collections::HashSet;

impl Code {
    /// Whether nothing of the file could be read.
    fn is_of_reading(self) -> bool {
        matches!(
            self,
            Self::YamlSyntax
                | Self::ConflictMarks
                | Self::OverLimit
                | Self::NotUtf8
                | Self::BadPath
                | Self::NoFrontMatter
        )
    }

    /// Whether some of the file was not read as it was meant.
    fn is_of_keys(self) -> bool {
        matches!(
            self,
            Self::UnknownKey
                | Self::DuplicateKey
                | Self::MissingKey
                | Self::WrongType
                | Self::BadValue
                | Self::EmptyText
        )
    }

    /// Whether it judges what a file says, or misses something in it.
    fn judges(self) -> bool {
        matches!(
            self,
            Self::NoSource
                | Self::NotVerified
                | Self::NoPractice
                | Self::Points
                | Self::EmptyCell
                | Self::NoAction
                | Self::Unreachable
                | Self::SameLevelText
                | Self::PointlessMustHave
        )
    }
}

/// Puts diagnostics into order – files that could not be read first, then what concerns the playbook
/// as a whole, then the rest by file and place – and drops repeats, and judgements of what was not
/// read as it was meant: of a story with `verified: perhaps` nobody knows whether it is verified.
pub(crate) fn in_order(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let file = |d: &Diagnostic| d.label.as_ref().map(|label| label.span.file);
    let misread: HashSet<FileId> = diagnostics
        .iter()
        .filter(|d| d.severity == Severity::Error && d.code.is_of_keys())
        .filter_map(file)
        .collect();
    diagnostics
        .retain(|d| !(d.code.judges() && file(d).is_some_and(|file| misread.contains(&file))));
    diagnostics.sort_unstable_by(|a, b| place_in_order(a).cmp(&place_in_order(b)));
    diagnostics.dedup();
    diagnostics
}

/// What tells any two diagnostics apart, without copying anything.
fn place_in_order(d: &Diagnostic) -> impl Ord {
    let place = |label: &Label| label.span;
    (
        !d.code.is_of_reading(),
        d.label.as_ref().map(place),
        d.code,
        d.message.as_ref(),
        d.related.as_deref().map(place),
        d.help.as_ref(),
    )
}

/// Puts diagnostics that are in order behind one another as somebody wants to see them who has just
/// saved some files: errors first, of them those in the saved files first.
pub(crate) fn saved_first(diagnostics: &mut [Diagnostic], is_saved: impl Fn(FileId) -> bool) {
    diagnostics.sort_by_key(|d| {
        let is_elsewhere = d.label.as_ref().is_none_or(|label| !is_saved(label.span.file));
        (d.severity, is_elsewhere)
    });
}
