//! How hard each page is to read, for playbooks in English.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::{AreaIx, Index, Placed, Playbook, Reading, Role, Target, texts};
use crate::source::Span;
use rayon::prelude::*;

/// Pages above this grade are reported. The aim for a page is 10, and a page of law may need more.
const HARDEST: f64 = 12.0;
/// The formula is made for texts of a hundred words and more.
const FEWEST_WORDS: usize = 100;

/// How hard a page is to read.
#[derive(Debug, Clone)]
pub struct PageGrade {
    /// Flesch and Kincaid's grade.
    pub grade: f64,
    /// The place of its hardest text.
    pub hardest: Span,
}

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for page in grades(context.playbook, &context.texts) {
        if page.grade > HARDEST {
            diagnostics.push(Diagnostic::hard_to_read(page.hardest, page.grade, HARDEST));
        }
    }
}

/// The grade of every page with a hundred words or more, in reading order; none where the playbook is not
/// in English.
pub fn page_grades(playbook: &Playbook) -> Vec<PageGrade> {
    grades(playbook, &texts(playbook, &Index::of(playbook)))
}

fn grades(playbook: &Playbook, texts: &[Placed<'_>]) -> Vec<PageGrade> {
    if playbook.language.identifier().language.as_str() != "en" {
        return Vec::new();
    }
    let page = |placed: &Placed<'_>| placed.owner.map(|owner| page_of(playbook, owner));
    texts.par_chunk_by(|a, b| page(a) == page(b)).filter_map(page_grade).collect()
}

/// A page with several texts.
#[derive(PartialEq, Eq)]
enum ReadPage {
    Own(Target),
    Questions(AreaIx),
    Glossary,
}

fn page_of(playbook: &Playbook, owner: Target) -> ReadPage {
    match owner {
        Target::Question(ix) => ReadPage::Questions(playbook.questions[ix.0].area),
        Target::Term(_) => ReadPage::Glossary,
        owner => ReadPage::Own(owner),
    }
}

fn page_grade(texts: &[Placed<'_>]) -> Option<PageGrade> {
    let mut all = Reading::default();
    let mut hardest: Option<(f64, Span)> = None;
    for placed in texts.iter().filter(|placed| placed.role != Role::Plain) {
        let reading = placed.text.original().reading();
        all += reading;
        let harder = reading.grade().filter(|grade| hardest.is_none_or(|(most, _)| *grade > most));
        hardest = harder.map(|grade| (grade, placed.text.span())).or(hardest);
    }
    let grade = all.grade().filter(|_| all.words >= FEWEST_WORDS)?;
    Some(PageGrade { grade, hardest: hardest?.1 })
}
