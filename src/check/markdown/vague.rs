//! Words of links that could lead anywhere.

use crate::model::{Link, Reference};

/// Whether a link's words are the reference that it is written with, as in `<page:privacy>`.
pub(super) fn is_reference(link: &Link) -> bool {
    let url = link.url.as_deref().unwrap_or_default();
    matches!(Reference::parse(url), Reference::Own { .. }) && link.words.trim() == url
}

/// Whether words say nothing about where a link leads.
pub(super) fn is_vague(text: &str) -> bool {
    const VAGUE: &[&str] = &[
        "click",
        "click here",
        "continue",
        "details",
        "find out more",
        "follow this link",
        "go",
        "here",
        "info",
        "learn more",
        "link",
        "more",
        "more info",
        "more information",
        "page",
        "read more",
        "see here",
        "see more",
        "this",
        "this link",
        "this page",
        "website",
    ];
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    VAGUE.iter().any(|vague| vague.eq_ignore_ascii_case(text))
}
