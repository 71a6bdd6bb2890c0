//! Where every page stands.

use crate::model::{
    self, AreaIx, PageIx, Playbook, PrincipleIx, RouteIx, StageIx, StoryIx, Target,
};
use crate::output::OutPath;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// A page of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageId {
    /// `index.html`
    Home,
    /// `areas/ID.html`
    Area(AreaIx),
    /// `principles/ID.html`
    Principle(PrincipleIx),
    /// `stages/ID.html`
    Stage(StageIx),
    /// `stories/index.html`
    Stories,
    /// `stories/ID.html`
    Story(StoryIx),
    /// `routes/index.html`
    Routes,
    /// `routes/ID.html`
    Route(RouteIx),
    /// `assessment/index.html`
    Assessment,
    /// `assessment/AREA.html`
    AssessmentArea(AreaIx),
    /// `assessment/results.html`
    Results,
    /// `assessment/team.html`
    Team,
    /// `assessment/print.html`
    AssessmentPrint,
    /// `workshops/AREA.html`, where the area has questions
    Workshop(AreaIx),
    /// `network.html`
    Network,
    /// `events.html`
    Events,
    /// `glossary.html`
    Glossary,
    /// `search.html`
    Search,
    /// `print.html`
    Print,
    /// `pages/index.html`, where there are pages in folders
    Pages,
    /// `pages/ID.html`, but for the two that every site has
    Free(PageIx),
    /// `404.html`
    NotFound,
    /// An old path that forwards, by its place under `moved:`
    Moved(usize),
}

/// Free pages that stand at the root, where people look for them.
pub const STANDARD_PAGES: [&str; 2] = ["accessibility", "privacy"];

/// How many free pages in no folder each page links to in its footer. Where there are more, the list of pages
/// has the others: a link to each page on each page would be too many for readers, and for a large site.
pub(super) const IN_FOOTER: usize = 20;

/// Whether there are more of them.
pub(super) fn is_footer_full(playbook: &Playbook) -> bool {
    let is_loose =
        |page: &&model::Page| !page.id.contains('/') && !STANDARD_PAGES.contains(&page.id.as_str());
    playbook.pages.iter().filter(is_loose).count() > IN_FOOTER
}

/// Whether a site has a list of its free pages.
pub(super) fn has_list_of_pages(playbook: &Playbook) -> bool {
    playbook.pages.iter().any(|page| page.id.contains('/')) || is_footer_full(playbook)
}

/// Every page of a playbook's site.
pub fn pages(playbook: &Playbook) -> Vec<PageId> {
    let mut pages = vec![
        PageId::Home,
        PageId::Stories,
        PageId::Routes,
        PageId::Assessment,
        PageId::Results,
        PageId::Team,
        PageId::AssessmentPrint,
        PageId::Network,
        PageId::Events,
        PageId::Glossary,
        PageId::Search,
        PageId::Print,
        PageId::NotFound,
    ];
    pages.extend(
        (0..playbook.areas.len())
            .flat_map(|ix| [PageId::Area(AreaIx(ix)), PageId::AssessmentArea(AreaIx(ix))]),
    );
    let areas = (0..playbook.areas.len()).map(AreaIx);
    pages.extend(areas.filter(|ix| has_workshop(playbook, *ix)).map(PageId::Workshop));
    pages.extend((0..playbook.principles.len()).map(|ix| PageId::Principle(PrincipleIx(ix))));
    pages.extend((0..playbook.stages.len()).map(|ix| PageId::Stage(StageIx(ix))));
    pages.extend((0..playbook.stories.len()).map(|ix| PageId::Story(StoryIx(ix))));
    pages.extend((0..playbook.routes.len()).map(|ix| PageId::Route(RouteIx(ix))));
    pages.extend((0..playbook.pages.len()).map(|ix| PageId::Free(PageIx(ix))));
    if has_list_of_pages(playbook) {
        pages.push(PageId::Pages);
    }
    pages.extend((0..playbook.moved.len()).map(PageId::Moved));
    pages
}

/// The paths of all pages, made once.
#[derive(Debug)]
pub struct Paths {
    /// In the order of the playbook, like [`Self::free`]: there may be thousands.
    stories: Vec<OutPath>,
    free: Vec<OutPath>,
    others: FxHashMap<PageId, OutPath>,
}

impl Paths {
    /// The paths of a playbook's pages.
    pub fn of(playbook: &Playbook) -> Self {
        let numbered = |count: usize, page: fn(usize) -> PageId| {
            (0..count).into_par_iter().map(|ix| path(playbook, page(ix))).collect()
        };
        let is_other = |page: &PageId| !matches!(page, PageId::Story(_) | PageId::Free(_));
        let others = pages(playbook).into_iter().filter(is_other);
        Self {
            stories: numbered(playbook.stories.len(), |ix| PageId::Story(StoryIx(ix))),
            free: numbered(playbook.pages.len(), |ix| PageId::Free(PageIx(ix))),
            others: others.map(|page| (page, path(playbook, page))).collect(),
        }
    }

    /// Where a page stands.
    pub fn page(&self, page: PageId) -> &OutPath {
        match page {
            PageId::Story(ix) => &self.stories[ix.0],
            PageId::Free(ix) => &self.free[ix.0],
            other => &self.others[&other],
        }
    }

    /// Where the page stands that shows a target.
    pub fn showing(&self, playbook: &Playbook, target: Target) -> Option<&OutPath> {
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
        Target::Term(_) => PageId::Glossary,
        Target::Media(_) => return None,
    })
}

/// The place of a target on the page that shows it; `None` where it is the whole page.
pub fn place(playbook: &Playbook, target: Target) -> Option<&str> {
    match target {
        Target::Question(ix) => Some(playbook.questions[ix.0].id.value.as_str()),
        Target::Term(ix) => Some(playbook.glossary.terms[ix.0].id.value.as_str()),
        _ => None,
    }
}

/// Whether an area has anything to score together.
pub fn has_workshop(playbook: &Playbook, area: AreaIx) -> bool {
    playbook.questions_of(area).next().is_some()
}

/// The path of a page.
fn path(playbook: &Playbook, page: PageId) -> OutPath {
    let text = match page {
        PageId::Home => "index.html".to_owned(),
        PageId::Area(ix) => format!("areas/{}.html", playbook.areas[ix.0].id),
        PageId::Principle(ix) => format!("principles/{}.html", playbook.principles[ix.0].id),
        PageId::Stage(ix) => format!("stages/{}.html", playbook.stages[ix.0].id),
        PageId::Stories => "stories/index.html".to_owned(),
        PageId::Story(ix) => format!("stories/{}.html", playbook.stories[ix.0].id),
        PageId::Routes => "routes/index.html".to_owned(),
        PageId::Route(ix) => format!("routes/{}.html", playbook.routes[ix.0].id),
        PageId::Assessment => "assessment/index.html".to_owned(),
        PageId::AssessmentArea(ix) => format!("assessment/{}.html", playbook.areas[ix.0].id),
        PageId::Results => "assessment/results.html".to_owned(),
        PageId::Team => "assessment/team.html".to_owned(),
        PageId::AssessmentPrint => "assessment/print.html".to_owned(),
        PageId::Workshop(ix) => format!("workshops/{}.html", playbook.areas[ix.0].id),
        PageId::Network => "network.html".to_owned(),
        PageId::Events => "events.html".to_owned(),
        PageId::Glossary => "glossary.html".to_owned(),
        PageId::Search => "search.html".to_owned(),
        PageId::Print => "print.html".to_owned(),
        PageId::Pages => "pages/index.html".to_owned(),
        PageId::Free(ix) => free_page(&playbook.pages[ix.0].id),
        PageId::NotFound => "404.html".to_owned(),
        PageId::Moved(ix) => playbook.moved[ix].from.value.clone(),
    };
    OutPath::parse(&text).expect("loading refuses names that make no path")
}

fn free_page(id: &str) -> String {
    if STANDARD_PAGES.contains(&id) { format!("{id}.html") } else { format!("pages/{id}.html") }
}

/// The path of a file of `media/`.
pub fn media(path: &str) -> OutPath {
    OutPath::parse(&format!("media/{path}")).expect("loading refuses media with other names")
}
