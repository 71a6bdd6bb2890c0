//! Diagnostics: what is wrong in a playbook, where, and how to mend it.
//!
//! A [`Diagnostic`] is made only by a constructor named after its [`Code`] (in `constructors`),
//! so that a code always reads the same and always carries its help.

mod code;
mod constructors;
mod order;
mod severities;
mod shown;
mod suggestions;

pub use code::Code;
pub(crate) use constructors::{Found, Wanted, id_help, meant_as_flag};
pub(crate) use order::{in_order, saved_first};
pub use severities::Severities;
pub(crate) use shown::{LeftOut, Shown};
pub use suggestions::nearest;
pub(crate) use suggestions::{Suggestions, near};

use crate::source::Span;
use std::borrow::Cow;

/// How much a diagnostic weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is built.
    Error,
    /// The site is built; somebody should look.
    Warning,
    /// The site is built; it could be better. Never an error unless it is asked for by its code.
    Note,
}

impl Severity {
    /// `error`, `warning` or `note`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A place, and what to say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// A few words beside the marked source.
    pub text: Cow<'static, str>,
}

/// One mistake. A text of a megabyte can have several hundred thousand of them, so it is small, and
/// words that are always the same are not copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    code: Code,
    severity: Severity,
    message: Cow<'static, str>,
    label: Option<Label>,
    related: Option<Box<Label>>,
    help: Cow<'static, str>,
}

impl Diagnostic {
    /// The stable code.
    pub fn code(&self) -> Code {
        self.code
    }

    /// Error, warning or note, after the playbook's own settings.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// What is wrong, in one sentence without a full stop.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Where; `None` for what concerns the playbook as a whole.
    pub fn label(&self) -> Option<&Label> {
        self.label.as_ref()
    }

    /// Another place that explains the first, such as the first use of an id.
    pub fn related(&self) -> Option<&Label> {
        self.related.as_deref()
    }

    /// How to mend it.
    pub fn help(&self) -> &str {
        &self.help
    }

    /// The same diagnostic at another weight.
    #[must_use]
    pub fn at(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }
}

/// Whether any of these keeps the site from being built.
pub(crate) fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}
