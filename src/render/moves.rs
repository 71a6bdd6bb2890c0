//! Pages that moved: where each old path leads now, and the mistakes in those that lead nowhere.

use super::at::SiteContext;
use super::routes::{self, Paths};
use super::table::{self, PageId};
use crate::diag::{Diagnostic, Suggestions, nearest};
use crate::model::{Index, Kind, Move, Playbook, Reference, Target};
use crate::output::OutPath;
use std::collections::{BTreeMap, BTreeSet};

/// Where an old path leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    /// A file of the site.
    pub path: OutPath,
    /// A place on it.
    pub fragment: Option<String>,
}

/// Where a move leads; `None` where [`check`] finds fault with it.
pub(super) fn target(site: &SiteContext<'_>, ix: usize) -> Option<Destination> {
    let playbook = site.playbook;
    let to = playbook.moved[ix].to.value.as_str();
    match Reference::parse(to) {
        Reference::Own { kind, id, fragment } => {
            let target = site.index.find(kind, id)?;
            let path = match target {
                Target::Media(ix) => routes::media(&playbook.media[ix].path),
                target => site.paths.showing(playbook, target)?.clone(),
            };
            let fragment = fragment.or(routes::place(playbook, target)).map(str::to_owned);
            Some(Destination { path, fragment })
        }
        Reference::Unchecked(path) => {
            let (path, fragment) = split(path);
            let path = OutPath::parse(path)?;
            Some(Destination { path, fragment: fragment.map(str::to_owned) })
        }
        _ => None,
    }
}

/// Every old path and the URL below the root that it leads to.
pub(super) fn all(site: &SiteContext<'_>) -> BTreeMap<String, String> {
    let moves = site.playbook.moved.iter().enumerate();
    let found = moves.filter_map(|(ix, from)| {
        let Destination { path, fragment } = target(site, ix)?;
        let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
        Some((from.from.value.clone(), format!("{path}{fragment}")))
    });
    found.collect()
}

/// The mistakes in the moves of a playbook.
pub fn check(playbook: &Playbook, index: &Index<'_>) -> Vec<Diagnostic> {
    if playbook.moved.is_empty() {
        return Vec::new();
    }
    let is_page = |id: &PageId| !matches!(id, PageId::Moved(_));
    let (ids, paths) = (table::all(playbook), Paths::of(playbook));
    let pages = ids.into_iter().filter(is_page).map(|id| paths.page(id).to_string());
    let mut site = Site {
        index,
        pages: pages.collect(),
        moved: playbook.moved.iter().map(|step| (step.from.value.as_str(), step)).collect(),
        ends: BTreeMap::new(),
        suggestions: Suggestions::default(),
    };
    playbook.moved.iter().flat_map(|step| site.check(step)).collect()
}

/// What moves are checked against.
struct Site<'a> {
    index: &'a Index<'a>,
    /// The paths of all pages that do not forward.
    pages: BTreeSet<String>,
    /// Moves by their old path.
    moved: BTreeMap<&'a str, &'a Move>,
    /// Where chains of moves end that were followed already; `None` where they turn in a circle.
    ends: BTreeMap<&'a str, Option<&'a str>>,
    suggestions: Suggestions,
}

impl<'a> Site<'a> {
    fn check(&mut self, step: &'a Move) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        if self.pages.contains(&step.from.value) {
            diagnostics.push(Diagnostic::move_over_page(step.from.span, &step.from.value));
        }
        diagnostics.extend(self.check_target(step));
        diagnostics
    }

    fn check_target(&mut self, step: &'a Move) -> Option<Diagnostic> {
        let (to, span) = (step.to.value.as_str(), step.to.span);
        match Reference::parse(to) {
            Reference::Own { kind, id, .. } => {
                let is_known =
                    self.index.find(kind, id).is_some() || self.index.may_be_unread(kind, id);
                (!is_known).then(|| {
                    let near = self.suggestions.nearest(span.file, id, self.index.ids(kind));
                    Diagnostic::unknown_reference(span, kind.name(), id, near)
                })
            }
            Reference::Unchecked(path) => {
                let (path, _) = split(path);
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

    /// Where a chain of moves ends; `None` where it turns in a circle. Each move is followed once.
    fn end_of(&mut self, path: &'a str) -> Option<&'a str> {
        let (mut passed, mut at) = (BTreeSet::new(), path);
        let end = loop {
            if let Some(end) = self.ends.get(at) {
                break *end;
            }
            let step = self.moved.get(at).filter(|_| passed.insert(at));
            let Some(step) = step else { break None };
            at = split(&step.to.value).0;
            if !self.moved.contains_key(at) {
                break Some(step.to.value.as_str());
            }
        };
        self.ends.extend(passed.into_iter().map(|path| (path, end)));
        end
    }
}

fn split(url: &str) -> (&str, Option<&str>) {
    url.split_once('#').map_or((url, None), |(path, fragment)| (path, Some(fragment)))
}
