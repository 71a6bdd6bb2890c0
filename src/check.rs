//! The rules that a loaded playbook is held to, one file each.

mod events;
mod links;
mod markdown;
mod matrix;
mod media;
mod questions;
mod readability;
mod reviews;
mod sample_words;
mod standard_pages;
mod stories;
mod titles;

use crate::diag::Diagnostic;
use crate::model::{Index, PageIx, Placed, Playbook, texts};
use crate::source::SourceTree;
use jiff::civil::Date;
use rayon::prelude::*;

/// What every rule sees.
struct Context<'a> {
    playbook: &'a Playbook,
    tree: &'a SourceTree,
    index: &'a Index<'a>,
    texts: Vec<Placed<'a>>,
    /// The day against which review dates are held; without it they are not.
    today: Option<Date>,
}

type Rule = fn(&Context<'_>, &mut Vec<Diagnostic>);

/// All rules but those of Markdown; the order is of no consequence.
const RULES: &[Rule] = &[
    events::check,
    matrix::check,
    media::check,
    questions::check,
    reviews::check,
    sample_words::check,
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
    /// With what was found elsewhere.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.diagnostics.extend(other.diagnostics);
        self.anchored.extend(other.anchored);
        self
    }
}

/// Runs every rule. `notes` tells whether it is also looked for what could be better and is no
/// mistake, which takes longer than all else.
pub fn check(
    playbook: &Playbook,
    index: &Index<'_>,
    tree: &SourceTree,
    today: Option<Date>,
    notes: bool,
) -> Checked {
    let (checked, of_pages) = rayon::join(
        || check_but_pages(playbook, index, tree, today, notes),
        || check_pages(playbook, index, tree),
    );
    checked.and(of_pages)
}

/// The same, but for the Markdown of free pages: see [`check_page`].
pub fn check_but_pages(
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

/// The Markdown of every free page.
pub fn check_pages(playbook: &Playbook, index: &Index<'_>, tree: &SourceTree) -> Checked {
    let pages = (0..playbook.pages.len()).into_par_iter().map(PageIx);
    pages.map(|page| check_page(playbook, index, tree, page)).reduce(Checked::default, Checked::and)
}

pub use markdown::{AnchorLink, check_page};
pub use readability::{PageGrade, page_grades};
