//! The words about the home page and the navigation.

use crate::diag::{Code, Diagnostic};
use crate::source::Span;

impl Diagnostic {
    /// Something that the home page or the navigation has twice.
    pub(crate) fn named_twice(span: Span, name: &str, whole: &str, first: Span) -> Self {
        let message = format!("the {whole} has `{name}` twice");
        let help = "Take one of the two out.".into();
        Self::new(Code::DuplicateId, Some(span), "again", message, help).and(first, "first here")
    }

    /// A picture that people who cannot see it are told nothing of.
    pub(crate) fn home_picture_without_alt(span: Span, path: &str) -> Self {
        let message = format!("the picture `media/{path}` has no alternative text");
        let help = "Say what it shows, in a line of its own: `picture_alt: Three people at the desk of a library`.";
        Self::new(Code::MissingAlt, Some(span), "no text", message, help.into())
    }

    /// The words of a picture that is not there.
    pub(crate) fn alt_without_picture(span: Span) -> Self {
        let message =
            "these are the words of a picture of your own, and the home page has no such picture";
        let help = "Take `picture_alt` out, or name a picture: `picture: media/our-street.svg`.";
        Self::bad_value(span, message.into(), help.into())
    }

    /// The words of a logo that is not there.
    pub(crate) fn alt_without_logo(span: Span) -> Self {
        let message = "these are the words of a logo, and the brand has none";
        let help = "Take `alt` out, or name a logo: `logo: media/logo.svg`.";
        Self::bad_value(span, message.into(), help.into())
    }

    /// A file that no page can show as a picture.
    pub(crate) fn not_a_home_picture(span: Span, path: &str) -> Self {
        let message = format!("`media/{path}` is not a picture");
        let help = "Name a file that ends in .svg, .png, .jpg, .webp, .avif or .gif.".into();
        Self::new(Code::BrokenPicture, Some(span), "shown here", message, help)
    }
}
