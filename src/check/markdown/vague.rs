//! Words of links that could lead anywhere.

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
