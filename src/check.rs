//! The rules that a loaded playbook is held to, one file each.

mod markdown;
mod matrix;
mod questions;
mod readability;
mod reviews;
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
    index: Index<'a>,
    texts: Vec<Placed<'a>>,
    /// The day against which review dates are held; without it they are not.
    today: Option<Date>,
}

type Rule = fn(&Context<'_>, &mut Vec<Diagnostic>);

/// All rules; the order is of no consequence.
const RULES: &[Rule] = &[
    markdown::check,
    matrix::check,
    questions::check,
    reviews::check,
    standard_pages::check,
    stories::check,
    titles::check,
];

/// What checking finds.
#[derive(Debug)]
pub struct Checked {
    /// Every mistake.
    pub diagnostics: Vec<Diagnostic>,
    /// Links to places that are known only once their pages are rendered.
    pub anchored: Vec<AnchorLink>,
}

/// Runs every rule. `notes` tells whether it is also looked for what could be better and is no
/// mistake, which takes longer than all else.
pub fn check(playbook: &Playbook, tree: &SourceTree, today: Option<Date>, notes: bool) -> Checked {
    let context =
        Context { playbook, tree, index: Index::of(playbook), texts: texts(playbook), today };
    let mut diagnostics = Vec::new();
    for rule in RULES {
        rule(&context, &mut diagnostics);
    }
    if notes {
        readability::check(&context, &mut diagnostics);
    }
    Checked { diagnostics, anchored: markdown::anchor_links(&context) }
}

pub use markdown::AnchorLink;
pub use readability::{PageGrade, page_grades};
