//! Where every page is.

use super::table::{PageId, all, row};
use crate::model::{PageIx, Playbook, StoryIx, Target};
use crate::output::OutPath;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// The paths of all pages, made once.
#[derive(Debug)]
pub(crate) struct Paths {
    /// The folder of all that is of one language: the only place that knows where that is.
    folder: String,
    /// In the order of the playbook, like [`Self::free`]: there may be thousands.
    stories: Vec<OutPath>,
    free: Vec<OutPath>,
    others: FxHashMap<PageId, OutPath>,
}

impl Paths {
    /// The paths of a playbook's pages.
    pub(crate) fn of(playbook: &Playbook) -> Self {
        let folder = playbook.folder_of(&playbook.language);
        let path = |page| row(playbook, page).path().below(&folder);
        let numbered = |count: usize, page: fn(usize) -> PageId| {
            (0..count).into_par_iter().map(|ix| path(page(ix))).collect()
        };
        let is_other = |page: &PageId| !matches!(page, PageId::Story(_) | PageId::Free(_));
        let others = all(playbook).into_iter().filter(is_other);
        Self {
            stories: numbered(playbook.stories.len(), |ix| PageId::Story(StoryIx(ix))),
            free: numbered(playbook.pages.len(), |ix| PageId::Free(PageIx(ix))),
            others: others.map(|page| (page, path(page))).collect(),
            folder,
        }
    }

    /// A file of this language, by its path in a site of one language.
    pub(crate) fn own(&self, path: &OutPath) -> OutPath {
        path.below(&self.folder)
    }

    /// The address of the home page in this language, for a site at an address.
    pub(crate) fn home_at(&self, base_url: &str) -> String {
        if self.folder.is_empty() {
            base_url.to_owned()
        } else {
            format!("{base_url}{}/", self.folder)
        }
    }

    /// The path of a page in a site of one language, by its path in this one.
    pub(crate) fn without_folder<'p>(&self, path: &'p OutPath) -> &'p str {
        let below = path.as_str().strip_prefix(&self.folder);
        below.map_or(path.as_str(), |below| below.trim_start_matches('/'))
    }

    /// Where a page is.
    pub(crate) fn page(&self, page: PageId) -> &OutPath {
        match page {
            PageId::Story(ix) => &self.stories[ix.0],
            PageId::Free(ix) => &self.free[ix.0],
            other => &self.others[&other],
        }
    }

    /// Where the page is that shows a target.
    pub(crate) fn showing(&self, playbook: &Playbook, target: Target) -> Option<&OutPath> {
        showing(playbook, target).map(|page| self.page(page))
    }
}

/// The page that shows a target.
pub(super) fn showing(playbook: &Playbook, target: Target) -> Option<PageId> {
    Some(match target {
        Target::Area(ix) => PageId::Area(ix),
        Target::Principle(ix) => PageId::Principle(ix),
        Target::Stage(ix) => PageId::Stage(ix),
        Target::Story(ix) => PageId::Story(ix),
        Target::Route(ix) => PageId::Route(ix),
        Target::Page(ix) => PageId::Free(ix),
        Target::Question(ix) => PageId::AssessmentArea(playbook.questions[ix.0].area),
        Target::LocalQuestion(index) => {
            PageId::AssessmentArea(playbook.local_questions().nth(index)?.area)
        }
        Target::Term(_) => PageId::Glossary,
        Target::Media(_) => return None,
    })
}

/// The place on the page that shows a target: the one that is `asked` for where that page has it, or the target's own; `None` for the
/// whole page.
pub(crate) fn place<'a>(
    playbook: &'a Playbook,
    target: Target,
    asked: Option<&'a str>,
) -> Option<&'a str> {
    let asked = asked.filter(|place| !playbook.lacks_place(target, place));
    asked.or_else(|| own_place(playbook, target))
}

fn own_place(playbook: &Playbook, target: Target) -> Option<&str> {
    match target {
        Target::Question(ix) => Some(playbook.questions[ix.0].id.value.as_str()),
        Target::LocalQuestion(index) => {
            playbook.local_questions().nth(index).map(|question| question.id.value.as_str())
        }
        Target::Term(ix) => Some(playbook.glossary.terms[ix.0].id.value.as_str()),
        _ => None,
    }
}

/// The path of a file of `media/`.
pub(crate) fn media(path: &str) -> OutPath {
    OutPath::parse(&format!("media/{path}")).expect("loading refuses media with other names")
}
