//! Pages that moved: an old path is free to forward, and it leads straight to a page of the site.

use super::Context;
use crate::diag::{Diagnostic, Suggestions, nearest};
use crate::model::{Index, Kind, Move, Reference, split_fragment};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let moved = &context.playbook.moved;
    if moved.is_empty() {
        return;
    }
    let mut moves = Moves {
        index: context.index,
        pages: (context.pages)(context.playbook),
        moved: moved.iter().map(|step| (step.from.value.as_str(), step)).collect(),
        ends: BTreeMap::new(),
        suggestions: Suggestions::default(),
    };
    for step in moved {
        diagnostics.extend(in_a_language(context, step));
        diagnostics.extend(moves.check_origin(step));
        diagnostics.extend(moves.check_target(step));
    }
}

/// An old path in the folder of a language, whose pages forward like those at the root.
fn in_a_language(context: &Context<'_>, step: &Move) -> Option<Diagnostic> {
    let (below, is_in_folder) = context.playbook.without_folder(&step.from.value);
    let message = "a path is the same in every language".to_owned();
    let help = format!("Write it without the folder of a language: `{below}`.");
    is_in_folder.then(|| Diagnostic::bad_value(step.from.span, message, help))
}

/// What moves are checked with.
struct Moves<'a> {
    index: &'a Index<'a>,
    /// The paths of all pages that do not forward.
    pages: BTreeSet<String>,
    /// Moves by their old path.
    moved: BTreeMap<&'a str, &'a Move>,
    /// The ends of chains of moves that were followed already; `None` for a circle.
    ends: BTreeMap<&'a str, Option<&'a str>>,
    suggestions: Suggestions,
}

impl<'a> Moves<'a> {
    fn check_origin(&self, step: &Move) -> Option<Diagnostic> {
        let path = &step.from.value;
        self.pages.contains(path).then(|| Diagnostic::move_over_page(step.from.span, path))
    }

    fn check_target(&mut self, step: &'a Move) -> Option<Diagnostic> {
        let (to, span) = (step.to.value.as_str(), step.to.span);
        match Reference::parse(to) {
            Reference::Own { kind, id, .. } => {
                let is_known = self.index.find(kind, id).is_some() || self.index.may_lack(kind, id);
                (!is_known).then(|| {
                    let near = self.suggestions.nearest(span.file, id, self.index.ids(kind));
                    Diagnostic::unknown_reference(span, kind.name(), id, near)
                })
            }
            Reference::Unchecked(path) => {
                let (path, _) = split_fragment(path);
                if self.moved.contains_key(path) {
                    return Some(Diagnostic::move_in_a_chain(span, path, self.end_of(path)));
                }
                (!self.pages.contains(path)).then(|| {
                    let pages = self.pages.iter().map(String::as_str);
                    let near = self.suggestions.nearest(span.file, path, pages);
                    Diagnostic::move_to_nowhere(span, to, near)
                })
            }
            Reference::UnknownKind(kind) => {
                let near = nearest(kind, Kind::ALL.map(Kind::name));
                Some(Diagnostic::unknown_reference(span, "kind of reference", kind, near))
            }
            Reference::Here(_) | Reference::Outside(_) => {
                Some(Diagnostic::move_to_nowhere(span, to, None))
            }
        }
    }

    /// The end of a chain of moves; `None` for a circle. Each move is followed once.
    fn end_of(&mut self, path: &'a str) -> Option<&'a str> {
        let (mut passed, mut at) = (BTreeSet::new(), path);
        let end = loop {
            if let Some(end) = self.ends.get(at) {
                break *end;
            }
            let step = self.moved.get(at).filter(|_| passed.insert(at));
            let Some(step) = step else { break None };
            at = split_fragment(&step.to.value).0;
            if !self.moved.contains_key(at) {
                break Some(step.to.value.as_str());
            }
        };
        self.ends.extend(passed.into_iter().map(|path| (path, end)));
        end
    }
}
