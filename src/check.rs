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
    index: &'a Index<'a>,
    texts: Vec<Placed<'a>>,
    /// The day against which review dates are held; without it they are not.
    today: Option<Date>,
}

type Rule = fn(&Context<'_>, &mut Vec<Diagnostic>);

/// All rules but those of Markdown; the order is of no consequence.
const RULES: &[Rule] = &[
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
    let (Checked { mut diagnostics, anchored }, found) =
        rayon::join(|| markdown::check(&context), by_rules);
    diagnostics.extend(found);
    if notes {
        readability::check(&context, &mut diagnostics);
    }
    Checked { diagnostics, anchored }
}

pub use markdown::AnchorLink;
pub use readability::{PageGrade, page_grades};
