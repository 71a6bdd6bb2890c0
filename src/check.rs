//! The rules for a loaded playbook, one file each.

mod bands;
mod events;
mod ids;
mod links;
mod markdown;
mod matrix;
mod media;
mod migrations;
mod monday;
mod questions;
mod readability;
mod reviews;
mod sample_words;
mod sources;
mod standard_pages;
mod stories;
mod titles;

use crate::diag::Diagnostic;
use crate::model::{Index, Placed, Playbook, texts};
use crate::source::SourceTree;
use jiff::civil::Date;

/// What every rule sees.
struct Context<'a> {
    playbook: &'a Playbook,
    tree: &'a SourceTree,
    index: &'a Index<'a>,
    texts: Vec<Placed<'a>>,
    /// The day with which dates of reviews and events are compared; without it they are not checked.
    today: Option<Date>,
}

type Rule = fn(&Context<'_>, &mut Vec<Diagnostic>);

/// All rules but those of Markdown; the order is of no consequence.
const RULES: &[Rule] = &[
    bands::check,
    events::check,
    ids::check,
    matrix::check,
    media::check,
    migrations::check,
    monday::check,
    questions::check,
    reviews::check,
    sample_words::check,
    sources::check,
    standard_pages::check,
    stories::check,
    titles::check,
];

/// What checking finds.
#[derive(Debug, Default)]
pub struct Checked {
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

/// Runs every rule. `notes` also asks for advice on what is no mistake (LN048, LN083), the slowest part of all.
pub fn check(
    playbook: &Playbook,
    index: &Index<'_>,
    tree: &SourceTree,
    today: Option<Date>,
    notes: bool,
) -> Checked {
    let texts = texts(playbook, index);
    let context = Context { playbook, tree, index, texts, today };
    let by_rules = || {
        let mut diagnostics = Vec::new();
        for rule in RULES {
            rule(&context, &mut diagnostics);
        }
        diagnostics
    };
    let (mut checked, found) = rayon::join(|| markdown::check(&context), by_rules);
    checked.diagnostics.extend(found);
    if notes {
        media::check_sizes(&context, &mut checked.diagnostics);
        readability::check(&context, &mut checked.diagnostics);
    }
    checked
}

pub use markdown::AnchorLink;
pub use readability::{PageGrade, page_grades};
