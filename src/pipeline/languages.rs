//! A playbook in every language of its site.

use super::Source;
use crate::assets::Theme;
use crate::load::{ParsedTree, in_other_languages, theme_of, translated_into};
use crate::model::{Index, Language, Playbook};
use crate::output::OutPath;
use crate::render::{Strings, Templates, language_name};
use crate::source::SourceTree;
use std::collections::HashSet;
use std::sync::OnceLock;

/// A playbook in one language, with the templates of its pages.
pub(super) struct InLanguage {
    pub(super) playbook: Playbook,
    pub(super) templates: Templates,
}

/// A playbook as it is written, and in the other languages of its site.
pub(super) struct Languages {
    original: InLanguage,
    /// The original without marks before the names of drafts, where it has any.
    unmarked: Option<Playbook>,
    /// Loaded when pages are made.
    others: OnceLock<Vec<InLanguage>>,
    /// What all of them are loaded from.
    parsed: ParsedTree,
}

impl Languages {
    pub(super) fn of(
        playbook: Playbook,
        templates: Templates,
        parsed: ParsedTree,
        theme: &Theme<'_>,
    ) -> Self {
        let unmarked = playbook.has_drafts().then(|| playbook.clone());
        let original = InLanguage { playbook: marked(playbook, theme), templates };
        Self { original, unmarked, others: OnceLock::new(), parsed }
    }

    /// The playbook as it is written.
    pub(super) fn original(&self) -> &Playbook {
        self.unmarked.as_ref().unwrap_or(&self.original.playbook)
    }

    /// The playbook in every language as it is shown, in the order of the site.
    pub(super) fn all(&self, Source { tree, theme, .. }: Source<'_>) -> Vec<&InLanguage> {
        let InLanguage { playbook, templates } = &self.original;
        let others = self.others.get_or_init(|| {
            let others = in_other_languages(playbook, tree, &self.parsed).into_iter();
            let other = |other| InLanguage {
                playbook: marked(other, theme),
                templates: templates.for_another(),
            };
            others.map(other).collect()
        });
        let mut all: Vec<_> = std::iter::once(&self.original).chain(others).collect();
        let place = |one: &&InLanguage| {
            playbook.languages.iter().position(|language| *language == one.playbook.language)
        };
        all.sort_by_key(place);
        all
    }

    /// The playbook as it is written, where all of these pages are in its language; else in every language.
    pub(super) fn of_pages(
        &self,
        pages: &HashSet<OutPath>,
        source: Source<'_>,
    ) -> Vec<&InLanguage> {
        let playbook = &self.original.playbook;
        let is_own = |page: &OutPath| playbook.language_of(page.as_str()) == &playbook.language;
        if !pages.is_empty() && pages.iter().all(is_own) {
            vec![&self.original]
        } else {
            self.all(source)
        }
    }
}

/// A playbook with a mark before the name of each draft, in its language.
fn marked(playbook: Playbook, theme: &Theme<'_>) -> Playbook {
    if !playbook.has_drafts() {
        return playbook;
    }
    let mark = Strings::load(theme, &playbook).get("draft-mark");
    playbook.with_drafts_marked(&mark)
}

/// What finds things of the playbook by their ids, in each language.
pub(super) fn indices_of<'a>(languages: &[&'a InLanguage]) -> Vec<Index<'a>> {
    languages.iter().map(|one| Index::of(&one.playbook)).collect()
}

/// The languages that a playbook is translated into, each with its own name for itself.
pub(crate) fn translated_languages(tree: &SourceTree) -> Vec<(Language, String)> {
    let languages = translated_into(tree);
    if languages.is_empty() {
        return Vec::new();
    }
    let theme = Theme::load(theme_of(tree).name(), tree, &mut Vec::new());
    let named = |language: Language| {
        let name = language_name(&theme, &language);
        (language, name)
    };
    languages.into_iter().map(named).collect()
}
