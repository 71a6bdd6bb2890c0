//! The editions of a playbook: whose they are, where, and how far each is.

use super::super::alphabet::Alphabet;
use super::super::at::At;
use super::super::views;
use crate::model::{Fact, Kind, ListedEdition, Target};

pub(in crate::render) fn editions(at: &At<'_>) -> views::Editions {
    let playbook = at.site.playbook;
    let alphabet = Alphabet::of(&playbook.language);
    let mut all: Vec<_> = playbook.editions.iter().collect();
    all.sort_by_cached_key(|one| (alphabet.key(called(one)), one.id.clone()));
    let editions: Vec<_> = all.into_iter().map(|one| edition(at, one)).collect();
    views::Editions {
        newest: playbook.version.clone(),
        behind: editions.iter().filter(|one| one.is_behind).count(),
        editions,
    }
}

fn called(edition: &ListedEdition) -> &str {
    if edition.name.is_empty() { &edition.id } else { &edition.name }
}

fn edition(at: &At<'_>, edition: &ListedEdition) -> views::ListedEdition {
    let facts = [(Fact::Type, &edition.body_type), (Fact::Nation, &edition.nation)];
    let facts = facts.into_iter().filter_map(|(fact, id)| listed(at, fact, id.as_deref()?));
    let coverage = edition.coverage.iter();
    views::ListedEdition {
        name: called(edition).to_owned(),
        url: edition.url.clone(),
        facts: facts.collect(),
        version: edition.national.clone(),
        is_behind: is_older(&edition.national, &at.site.playbook.version),
        is_built: edition.is_built,
        missing: edition.missing.iter().map(|id| page(at, id)).collect(),
        languages: coverage
            .map(|(tag, words)| views::LanguageShare {
                name: at.site.language_names.get(tag).unwrap_or(tag).clone(),
                tag: tag.clone(),
                percent: words.percent(),
            })
            .collect(),
    }
}

/// What a kind of council or a nation is called.
fn listed(at: &At<'_>, fact: Fact, id: &str) -> Option<String> {
    let listed = at.site.playbook.listed(fact);
    listed.into_iter().find(|one| one.id == id).map(|one| at.title_of(fact.name(), one))
}

/// A page of the playbook by its title.
fn page(at: &At<'_>, id: &str) -> String {
    match at.site.index.find(Kind::Page, id) {
        Some(Target::Page(ix)) => at.words(&at.site.playbook.pages[ix.0].title),
        _ => at.id_in_words(id),
    }
}

fn is_older(version: &str, than: &str) -> bool {
    let parsed = |version: &str| semver::Version::parse(version).ok();
    parsed(version).zip(parsed(than)).is_some_and(|(version, than)| version < than)
}
