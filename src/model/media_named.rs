//! The files of `media/` that a text names.

use memchr::memmem;

/// The paths below `media/` that a text names, wherever in it. What is only mentioned counts too: better a file too many than a
/// wrong word.
pub(crate) fn media_named(text: &str) -> impl Iterator<Item = &str> {
    let is_end = |c: char| !(c.is_ascii_alphanumeric() || "-_./".contains(c));
    memmem::find_iter(text.as_bytes(), "media")
        .filter_map(|at| text[at + "media".len()..].strip_prefix([':', '/']))
        .map(move |rest| rest.split(is_end).next().unwrap_or_default().trim_end_matches('.'))
}
