//! Which templates others need. The engine asks for everything that a template names, and most sites need few of a theme's templates.

use memchr::memchr_iter;
use std::collections::BTreeMap;

/// Templates by name.
pub(super) type Texts<'a> = BTreeMap<&'a str, &'a str>;

/// Some of a theme's templates, and all that they need.
pub(super) fn with_all_needed<'a>(
    theme: &Texts<'a>,
    names: impl IntoIterator<Item = &'a str>,
) -> Texts<'a> {
    let components = components(theme);
    let mut needed = Texts::new();
    let mut waiting: Vec<_> = names.into_iter().collect();
    while let Some(name) = waiting.pop() {
        let name = components.get(name).copied().unwrap_or(name);
        let Some(text) = theme.get(name).copied() else { continue };
        if needed.insert(name, text).is_none() {
            waiting.extend(tags(text).filter_map(named));
        }
    }
    needed
}

/// The template in which each component is.
fn components<'a>(theme: &Texts<'a>) -> BTreeMap<&'a str, &'a str> {
    let of_template = |(name, text): (&&'a str, &&'a str)| {
        let name = *name;
        let defined = move |tag: &'a str| Some((word(tag.strip_prefix("component ")?), name));
        tags(text).filter_map(defined)
    };
    theme.iter().flat_map(of_template).collect()
}

/// Texts that each begin with the words of a tag.
fn tags(text: &str) -> impl Iterator<Item = &str> {
    let begins = memchr_iter(b'{', text.as_bytes()).map(|at| &text[at + 1..]);
    let inner = begins.filter_map(|rest| rest.strip_prefix(['{', '%']));
    inner.map(|tag| tag.trim_start_matches('-').trim_start())
}

/// The component or template that a tag names.
fn named(tag: &str) -> Option<&str> {
    let template = ["extends \"", "include \""].iter().find_map(|begin| tag.strip_prefix(begin));
    let template = template.and_then(|rest| rest.split('"').next());
    template.or_else(|| tag.strip_prefix('<').map(word))
}

/// The word that a text begins with.
fn word(text: &str) -> &str {
    let end = text.find(|sign: char| !sign.is_alphanumeric() && sign != '_');
    &text[..end.unwrap_or(text.len())]
}
