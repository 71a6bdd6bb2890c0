//! The rules for a loaded playbook, one file each.

mod bands;
mod editions;
mod events;
mod groups;
mod icons;
mod ids;
mod layout;
mod links;
mod local_notes;
mod local_questions;
mod markdown;
mod matrix;
mod media;
mod migrations;
mod monday;
mod moves;
mod profiles;
mod questions;
mod readability;
mod reviews;
mod sample_words;
mod sound;
mod sources;
mod standard_pages;
mod stories;
mod strings;
mod subject;
mod theme;
mod titles;
mod translations;
mod vanished;

use crate::assets::Theme;
use crate::diag::Diagnostic;
use crate::manifest::Manifest;
use crate::model::{Index, Placed, Playbook, texts};
use crate::source::SourceTree;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::ops::Deref;

/// A playbook with all that its rules look at.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub(crate) playbook: &'a Playbook,
    pub(crate) index: &'a Index<'a>,
    pub(crate) tree: &'a SourceTree,
    pub(crate) theme: &'a Theme<'a>,
    /// Gives the paths of all pages that do not forward.
    pub(crate) pages: fn(&Playbook) -> BTreeSet<String>,
    /// The site that was published before; none of its pages may be lost.
    pub(crate) earlier: Option<&'a Manifest>,
    /// The day with which dates of reviews and events are compared; without it they are not checked.
    pub(crate) today: Option<Date>,
    /// Whether notes are wanted too: advice on how a page could be better (LN048, LN083), the slowest checks of all.
    pub(crate) notes: bool,
}

/// What every rule sees.
struct Context<'a> {
    subject: Subject<'a>,
    texts: Vec<Placed<'a>>,
}

impl<'a> Deref for Context<'a> {
    type Target = Subject<'a>;

    fn deref(&self) -> &Self::Target {
        &self.subject
    }
}

type Rule = fn(&Context<'_>, &mut Vec<Diagnostic>);

/// All rules but those of Markdown; the order is of no consequence.
const RULES: &[Rule] = &[
    bands::check,
    editions::check,
    events::check,
    groups::check,
    icons::check,
    ids::check,
    layout::check,
    local_notes::check,
    local_questions::check,
    matrix::check,
    media::check,
    migrations::check,
    monday::check,
    moves::check,
    profiles::check,
    questions::check,
    reviews::check,
    sample_words::check,
    sources::check,
    standard_pages::check,
    stories::check,
    strings::check,
    subject::check,
    theme::check,
    titles::check,
    translations::check,
    vanished::check,
];

/// What checking finds.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    /// Every mistake.
    pub diagnostics: Vec<Diagnostic>,
    /// Links to places that are known only once their pages are rendered.
    pub anchored: Vec<AnchorLink>,
}

impl Checked {
    fn and(mut self, other: Self) -> Self {
        self.diagnostics.extend(other.diagnostics);
        self.anchored.extend(other.anchored);
        self
    }
}

/// Runs every rule.
pub(crate) fn check(subject: Subject<'_>) -> Checked {
    let texts = texts(subject.playbook, subject.index);
    let context = Context { subject, texts };
    let by_rules = || {
        let mut diagnostics = Vec::new();
        for rule in RULES {
            rule(&context, &mut diagnostics);
        }
        diagnostics
    };
    let (mut checked, found) = rayon::join(|| markdown::check(&context), by_rules);
    checked.diagnostics.extend(found);
    if subject.notes {
        media::check_sizes(&context, &mut checked.diagnostics);
        readability::check(&context, &mut checked.diagnostics);
        translations::check_parts(&context, &mut checked.diagnostics);
    }
    checked
}

pub(crate) use markdown::AnchorLink;
pub use readability::{PageGrade, page_grades};
