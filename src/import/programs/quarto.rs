//! Containers of Quarto and Pandoc: what no page shows, and boxes whose title is a heading in them.

use super::call::words as words_of;
use crate::import::callouts::classes;

/// Whether a page of the program that they come from does not show a container: `::: {.hidden}`, `::: notes` for who
/// speaks, `::: {.content-hidden when-format="html"}` and `::: {.content-visible when-format="pdf"}`.
pub(super) fn is_unseen(words: &str) -> bool {
    let name = words.split(['{', ' ']).next().unwrap_or_default();
    let all: Vec<_> = classes(words).chain([name]).collect();
    let is = |class: &str| all.contains(&class);
    let met: Option<Vec<bool>> =
        conditions(words).iter().map(|(key, value)| holds(key, value)).collect();
    let is_met = met.map(|met| met.into_iter().all(|is_met| is_met));
    is("hidden")
        || is("notes")
        || is("content-hidden") && is_met == Some(true)
        || is("content-visible") && is_met == Some(false)
}

fn conditions(words: &str) -> Vec<(String, String)> {
    let attributes = words.split_once('{').map_or("", |(_, rest)| rest.trim_end_matches('}'));
    let is_condition = |key: &str| key.starts_with("when-") || key.starts_with("unless-");
    words_of(attributes).into_iter().filter(|(key, _)| is_condition(key)).collect()
}

/// Whether a condition holds on pages of HTML. `None` where only the program can tell.
fn holds(key: &str, value: &str) -> Option<bool> {
    let is_page = value.split(':').next().is_some_and(|format| format.starts_with("html"));
    match key {
        "when-format" => Some(is_page),
        "unless-format" => Some(!is_page),
        _ => None,
    }
}

fn is_callout(words: &str) -> bool {
    classes(words).any(|class| class.starts_with("callout-"))
}

/// Whether a box is one that opens.
pub(super) fn is_folded(words: &str) -> bool {
    let is_closed = |(key, value): &(String, String)| key == "collapse" && value == "true";
    is_callout(words) && words_of(words.trim_matches(['{', '}'])).iter().any(is_closed)
}

/// The title of a container and its other words. The heading with which a box of Quarto begins is its title.
pub(super) fn headed<'a>(words: &str, title: String, inner: &'a str) -> (String, &'a str) {
    let (first, rest) = inner.trim_start_matches('\n').split_once('\n').unwrap_or((inner, ""));
    let bare = first.trim_start_matches('#');
    let is_heading = first.starts_with('#') && bare.starts_with(' ');
    if !is_heading || !title.is_empty() || !is_callout(words) {
        return (title, inner);
    }
    let heading = bare.trim().trim_end_matches('#').trim_end();
    let attributes = heading.rsplit_once(" {").filter(|_| heading.ends_with('}'));
    (attributes.map_or(heading, |(words, _)| words).to_owned(), rest)
}
