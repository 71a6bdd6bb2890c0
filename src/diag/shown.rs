//! Which of many diagnostics are shown: enough of each kind to see what is meant, never a flood.

use super::{Code, Diagnostic, Severity};
use crate::source::FileId;
use std::collections::HashMap;

/// Most diagnostics of one code that are shown of one file.
pub(super) const MOST_OF_A_KIND: usize = 20;
/// Most that are shown in all.
const MOST: usize = 300;

/// A choice of diagnostics, and how many are not in it.
#[derive(Debug)]
pub(crate) struct Shown<'a> {
    /// Those to show, in their order.
    pub diagnostics: Vec<&'a Diagnostic>,
    /// Kinds of which there are more, in the order of the first.
    pub left_out: Vec<LeftOut>,
    /// How many more there are of other kinds and in other files.
    pub others: usize,
}

/// What is not shown of one kind.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct LeftOut {
    /// The kind.
    pub code: Code,
    /// The file; `None` for what concerns the playbook as a whole.
    pub file: Option<FileId>,
    /// How many.
    pub count: usize,
}

impl<'a> Shown<'a> {
    /// Chooses: errors before warnings before notes where there are too many of all.
    pub(crate) fn of(all: &'a [Diagnostic]) -> Self {
        let mut chosen = Vec::new();
        let mut kinds: HashMap<_, usize> = HashMap::new();
        let mut others = 0;
        for severity in [Severity::Error, Severity::Warning, Severity::Note] {
            for (at, diagnostic) in all.iter().enumerate().filter(|(_, d)| d.severity() == severity)
            {
                let count = kinds.entry(kind(diagnostic)).or_default();
                *count += 1;
                if *count <= MOST_OF_A_KIND {
                    if chosen.len() < MOST {
                        chosen.push(at);
                    } else {
                        others += 1;
                    }
                }
            }
        }
        chosen.sort_unstable();
        let diagnostics: Vec<_> = chosen.into_iter().map(|at| &all[at]).collect();
        let mut left_out = Vec::new();
        for (code, file) in diagnostics.iter().map(|diagnostic| kind(diagnostic)) {
            let count = kinds.remove(&(code, file)).unwrap_or(0).saturating_sub(MOST_OF_A_KIND);
            if count > 0 {
                left_out.push(LeftOut { code, file, count });
            }
        }
        // Kinds of which none is shown.
        others += kinds.values().map(|count| count.saturating_sub(MOST_OF_A_KIND)).sum::<usize>();
        Self { diagnostics, left_out, others }
    }
}

fn kind(diagnostic: &Diagnostic) -> (Code, Option<FileId>) {
    (diagnostic.code(), diagnostic.label().map(|label| label.span.file))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Span, tests::file};

    fn many(count: usize, file: FileId) -> impl Iterator<Item = Diagnostic> {
        (0..count).map(move |start| {
            Diagnostic::empty_text(Span { file, start, end: start }, &format!("key {start}"))
        })
    }

    #[test]
    fn twenty_of_a_kind_in_a_file_are_shown_and_the_rest_is_counted() {
        let all: Vec<_> = many(319, file(0)).chain(many(3, file(1))).collect();
        let shown = Shown::of(&all);
        assert_eq!(shown.diagnostics.len(), 23);
        let left_out = LeftOut { code: Code::EmptyText, file: Some(file(0)), count: 299 };
        assert_eq!((shown.left_out, shown.others), (vec![left_out], 0));
    }

    #[test]
    fn errors_are_shown_before_what_weighs_less_and_none_is_lost() {
        let mut all: Vec<_> = (0..400).flat_map(|number| many(1, file(number))).collect();
        all.iter_mut().take(399).for_each(|d| *d = d.clone().at(Severity::Warning));
        all.extend(many(25, file(500)).map(|d| d.at(Severity::Note)));
        let shown = Shown::of(&all);
        assert_eq!(shown.diagnostics.len(), MOST);
        assert_eq!(shown.diagnostics.last().unwrap().severity(), Severity::Error);
        assert_eq!((shown.left_out, shown.others), (vec![], 125));
    }
}
