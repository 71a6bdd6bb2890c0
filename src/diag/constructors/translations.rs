//! The words about translations.

use crate::diag::{Code, Diagnostic};
use crate::source::Span;

impl Diagnostic {
    /// A file of translations that cannot be read; `first` is the place that the fault contradicts.
    pub(crate) fn broken_translations(
        span: Span,
        message: String,
        help: String,
        first: Option<Span>,
    ) -> Self {
        let diagnostic = Self::new(Code::BrokenTranslations, Some(span), "here", message, help);
        match first {
            Some(first) => diagnostic.and(first, "the first is here"),
            None => diagnostic,
        }
    }
}
