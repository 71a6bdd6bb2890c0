//! The languages of a site, and what they are called.

use crate::assets::{Messages, Theme};
use crate::model::{Language, Playbook};
use fluent_syntax::ast::PatternElement;
use std::collections::{BTreeMap, BTreeSet};

/// The message with a language's own name. It has no other than its own: in English it would name English.
const NAME: &str = "language-name";

/// A language of the site.
pub(super) struct SiteLanguage {
    pub(super) tag: String,
    /// Its own name for itself.
    pub(super) name: String,
    /// The folder of its pages.
    pub(super) folder: String,
}

/// All languages of a site, that of the pages at the root first.
pub(super) fn all(playbook: &Playbook, theme: &Theme<'_>) -> Vec<SiteLanguage> {
    let of = |language: &Language| SiteLanguage {
        tag: language.tag(),
        name: language_name(theme, language),
        folder: playbook.folder_of(language),
    };
    playbook.languages.iter().map(of).collect()
}

/// The names of the languages that editions are translated into, by tag: those that the theme knows.
pub(super) fn of_editions(playbook: &Playbook, theme: &Theme<'_>) -> BTreeMap<String, String> {
    let tags: BTreeSet<_> = playbook.editions.iter().flat_map(|one| one.coverage.keys()).collect();
    let named = |tag: &String| Some((tag.clone(), name(theme, &Language::parse(tag)?)?));
    tags.into_iter().filter_map(named).collect()
}

/// A language's own name for itself; its tag where the theme does not have one.
pub(crate) fn language_name(theme: &Theme<'_>, language: &Language) -> String {
    name(theme, language).unwrap_or_else(|| language.tag())
}

fn name(theme: &Theme<'_>, language: &Language) -> Option<String> {
    let files = theme.strings(language.identifier().language.as_str()).iter().rev();
    let (_, pattern) = files.flat_map(Messages::texts).find(|(id, _)| *id == NAME)?;
    let words = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { .. } => String::new(),
    };
    Some(pattern.elements.iter().map(words).collect())
}
