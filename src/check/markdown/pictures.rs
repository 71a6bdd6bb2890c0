//! Whether a file of `media/` can be shown where a text shows it.

use crate::diag::Diagnostic;
use crate::model::{Media, picture_width};
use crate::source::{Seen, Span};

/// What keeps a picture or a table from being shown as its reference asks.
pub(super) fn fault(
    media: &Media,
    asked: Option<&str>,
    span: Span,
    url: &str,
) -> Option<Diagnostic> {
    match &media.content.seen {
        Seen::Sheet(Ok(_)) => None,
        Seen::Sheet(Err(reason)) => Some(Diagnostic::broken_sheet(span, url, reason)),
        _ if !media.is_image => Some(Diagnostic::not_a_picture(span, url)),
        _ => asked
            .is_some_and(|asked| picture_width(asked).is_none())
            .then(|| Diagnostic::bad_width(span, url)),
    }
}
