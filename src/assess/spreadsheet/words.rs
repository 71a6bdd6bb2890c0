//! How texts of cells are compared.

/// A text for comparing: small letters, one space between words.
pub(super) fn folded(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// A text without the apostrophe that keeps it from being a formula.
pub(super) fn plain(text: &str) -> &str {
    let is_kept = text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if is_kept { text.strip_prefix('\'').unwrap_or(text) } else { text }
}
