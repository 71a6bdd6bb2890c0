//! A playbook and its theme as loaded, and the step from there to a site.

use super::languages::Languages;
use super::{Options, Outcome, Source, conclude};
use crate::assets::Theme;
use crate::check::{AnchorLink, Subject, check};
use crate::diag::{Diagnostic, Severities};
use crate::load::{Loaded, ParsedTree, theme_of};
use crate::model::Index;
use crate::render::{self, Templates};
use crate::source::SourceTree;

/// A theme, ready to be filled.
pub(super) struct Themed<'a> {
    pub(super) theme: Theme<'a>,
    /// `None` where one of them cannot be parsed, which is then reported.
    templates: Option<Templates>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Themed<'a> {
    pub(super) fn load(tree: &'a SourceTree) -> Self {
        let mut diagnostics = Vec::new();
        let theme = Theme::load(theme_of(tree).name(), tree, &mut diagnostics);
        let templates = Templates::of(&theme, &mut diagnostics);
        Self { theme, templates, diagnostics }
    }
}

/// A playbook and its templates as loaded, and all that was found so far.
pub(super) struct Project {
    pub(super) languages: Languages,
    pub(super) severities: Severities,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Project {
    /// Lays together what was loaded; where that is too little to go on, what was found. The theme borrows
    /// from the tree, so it stays beside the project.
    pub(super) fn of<'a, S>(
        (loaded, parsed): (Loaded, ParsedTree),
        themed: Themed<'a>,
        options: &Options,
    ) -> (Theme<'a>, Result<Self, Outcome<S>>) {
        let Loaded { playbook, mut severities, mut diagnostics } = loaded;
        options.weigh(&mut severities);
        diagnostics.extend(themed.diagnostics);
        let project = match playbook.zip(themed.templates) {
            Some((playbook, templates)) => {
                let languages = Languages::of(playbook, templates, parsed, &themed.theme);
                Ok(Self { languages, severities, diagnostics })
            }
            None => Err(conclude(None, &severities, diagnostics)),
        };
        (themed.theme, project)
    }

    /// Checks the playbook, and where loading found no error does something beside that. Gives that, and links that only
    /// finished pages can answer; `None` where there is an error by now.
    pub(super) fn check_beside<T: Send>(
        &self,
        Source { tree, theme, options }: Source<'_>,
        found: &mut Vec<Diagnostic>,
        beside: impl FnOnce() -> T + Send,
    ) -> Option<(T, Vec<AnchorLink>)> {
        let Self { languages, severities, .. } = self;
        let is_loaded = severities.let_pass(found);
        let playbook = languages.original();
        let subject = Subject {
            playbook,
            index: &Index::of(playbook),
            tree,
            theme,
            pages: render::page_paths,
            earlier: options.against.as_ref(),
            today: options.today,
            notes: options.notes(severities),
        };
        let (checked, beside) = rayon::join(|| check(subject), || is_loaded.then(beside));
        found.extend(checked.diagnostics);
        if !severities.let_pass(found) {
            return None;
        }
        Some((beside?, checked.anchored))
    }
}
