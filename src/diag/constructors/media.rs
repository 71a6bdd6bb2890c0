//! The words about files of `media/`, and about files that are not read.

use crate::diag::{Code, Diagnostic};
use crate::source::{Refusal, Span};

/// How names on the web are written.
const RENAME: &str = "Rename it with lower-case letters, digits, hyphens and dots.";

impl Diagnostic {
    /// A link, a device or a name that is not read.
    pub(crate) fn refused(span: Span, path: &str, refusal: Refusal) -> Self {
        let (reason, help) = match refusal {
            Refusal::LeadsOut => (
                "it is a link that leads out of the playbook or nowhere",
                "Put the file itself in its place: a build reads nothing outside the playbook.",
            ),
            Refusal::LinkedFolder => (
                "it is a link to a folder",
                "Put the folder itself in its place: links to folders are not followed.",
            ),
            Refusal::NotAFile => (
                "it is a device or a pipe",
                "Take it out of the playbook, or put a file in its place.",
            ),
            Refusal::NameNotUtf8 => ("its name is not UTF-8", RENAME),
            Refusal::TooDeep => (
                "it is a folder below 15 others, and folders below it are not read",
                "Move it up, or take it out of the playbook.",
            ),
            Refusal::AllTooLarge => (
                "all files of media/ together have more than 1 GiB",
                "Make pictures smaller, and put films and archives elsewhere.",
            ),
        };
        Self::bad_path(span, path, reason, help)
    }

    /// A drawing that can run a script.
    pub(crate) fn running_drawing(span: Span, what: &str) -> Self {
        let message = format!("this drawing can run a script: {what}");
        let help = "Take it out, or save the drawing again as \"plain SVG\". Opened by itself, a drawing runs with the rights of the site, and a script in it could read what readers answered.";
        Self::new(Code::UnsafeDrawing, Some(span), "runs", message, help.into())
    }

    /// A drawing that loads something, or leads somewhere.
    pub(crate) fn asking_drawing(span: Span, what: &str) -> Self {
        let message = format!("this drawing asks for something outside itself: {what}");
        let help = "Put into the drawing what it needs: text as paths, a picture as embedded .png or .jpg, a style as attributes. A link belongs on the page, beside the drawing.";
        Self::new(Code::UnsafeDrawing, Some(span), "outside", message, help.into())
    }

    /// A picture that no browser can show.
    pub(crate) fn broken_picture(span: Span, path: &str, reason: &str) -> Self {
        let message = format!("`{path}` cannot be shown: {reason}");
        let help = "Open it in a picture program, save it again under the right ending, and put it in its place.";
        Self::new(Code::BrokenPicture, Some(span), "this picture", message, help.into())
    }

    /// A document where a picture is to be shown.
    pub(crate) fn not_a_picture(span: Span, url: &str) -> Self {
        let message = format!("`{url}` is not a picture");
        let help =
            format!("Link to it instead: `[what it is]({url})`, without the exclamation mark.");
        Self::new(Code::BrokenPicture, Some(span), "shown here", message, help)
    }

    /// A file that is to be shown as a table, and is none.
    pub fn broken_sheet(span: Span, url: &str, reason: &str) -> Self {
        let message = format!("`{url}` cannot be shown as a table: {reason}");
        let help = format!(
            "Save it again as CSV, with the heads of the columns in its first line. To link to it instead, leave the exclamation mark out: `[what it is]({url})`."
        );
        Self::new(Code::LooseTable, Some(span), "shown here", message, help)
    }

    /// A picture with a width that is none.
    pub fn bad_width(span: Span, url: &str) -> Self {
        let message =
            format!("`{url}` asks for a width that is not a number of pixels from 16 to 4000");
        let help = "Write the width behind the file's name: `(media:street.jpg#width=320)`.";
        Self::new(Code::BadValue, Some(span), "this width", message, help.into())
    }

    /// A file that is published, and that nothing links to.
    pub(crate) fn unused_media(span: Span, path: &str) -> Self {
        let message = format!("nothing links to `{path}`, and it is published all the same");
        let help = "Link to it or show it, or take it out of media/.";
        Self::new(Code::UnusedMedia, Some(span), "this file", message, help.into())
    }

    /// A picture that takes long to load. `size` is in bytes.
    pub(crate) fn large_picture(
        span: Span,
        path: &str,
        size: u64,
        sides: Option<[u32; 2]>,
    ) -> Self {
        let bytes = match size {
            ..1_000_000 => format!("{} kB", size.div_ceil(1000)),
            _ => format!("{}.{} MB", size / 1_000_000, size % 1_000_000 / 100_000),
        };
        let sides = sides.map(|[width, height]| format!(" and {width} × {height} pixels"));
        let message = format!("`{path}` has {bytes}{}", sides.unwrap_or_default());
        let help = "Save it at most 1600 pixels wide, a photograph as .jpg or .webp at 80 % quality: readers on a phone wait for it and pay for it.";
        Self::new(Code::LargePicture, Some(span), "this picture", message, help.into())
    }
}
