//! A playbook and its theme as loaded, and the step from there to a site.

use super::languages::{Languages, indices_of};
use super::making::Making;
use super::{Options, Outcome, conclude};
use crate::assets::Theme;
use crate::check::{AnchorLink, Subject, check};
use crate::diag::{Diagnostic, Severities};
use crate::load::{Loaded, ParsedTree, theme_of};
use crate::model::Index;
use crate::output::Sink;
use crate::render::{self, Templates};
use crate::source::SourceTree;
use std::sync::OnceLock;

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

    /// Checks the playbook and, where no error is found, makes a site: `make` is given what
    /// makes its files, links that only finished pages can answer, and where to report.
    pub(super) fn make<'a, S>(
        &'a mut self,
        tree: &'a SourceTree,
        theme: &'a Theme<'a>,
        options: &'a Options,
        sink: &'a dyn Sink,
        make: impl FnOnce(Making<'_>, Vec<AnchorLink>, &mut Vec<Diagnostic>) -> Option<S>,
    ) -> Option<S> {
        let Self { languages, severities, diagnostics } = self;
        let is_loaded = severities.let_pass(diagnostics);
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
        let indices = OnceLock::new();
        let making = || {
            let all = languages.all(tree, theme);
            let indices = indices.get_or_init(|| indices_of(&all));
            Making::new(&all, indices, options.origins(tree), theme, sink)
        };
        let (checked, making) = rayon::join(|| check(subject), || is_loaded.then(making));
        diagnostics.extend(checked.diagnostics);
        if !severities.let_pass(diagnostics) {
            return None;
        }
        make(making?, checked.anchored, diagnostics)
    }
}
