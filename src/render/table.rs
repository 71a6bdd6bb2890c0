//! The table of pages: what there is to say of each kind of page, in one place.
//!
//! A new kind of page is a variant of [`PageId`], a row in [`row()`] and its place in [`all`]; a view with what makes it in
//! `pages`; a template; and its strings, `title-KIND` and `summary-KIND`.

mod row;
mod shown;

use crate::model::{
    self, AreaIx, PageIx, Playbook, PrincipleIx, RouteIx, SitePart, StageIx, StoryIx,
};

pub(super) use row::{Canonical, Parent, Place, Row, Words};
pub(super) use shown::{has_map, has_steps, has_workshop, home_parts, is_shown};

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
    /// `assessment/evidence-register.html`
    Evidence,
    /// `assessment/print.html`
    AssessmentPrint,
    /// `steps/AREA.html`, where a question of the area says what to do next
    Steps(AreaIx),
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
    /// `editions.html`, where the playbook lists its editions
    Editions,
    /// `pages/index.html`, where there are pages in folders, or more than the footer has room for
    Pages,
    /// `pages/ID.html`, but for the two that every site has
    Free(PageIx),
    /// `404.html`
    NotFound,
    /// An old path that forwards, by its place under `moved:`
    Moved(usize),
}

/// The row of a page.
pub(super) fn row(playbook: &Playbook, page: PageId) -> Row<'_> {
    use Place::At;
    match page {
        PageId::Home => home(playbook),
        PageId::Area(ix) => area(playbook, ix),
        PageId::Principle(ix) => principle(playbook, ix),
        PageId::Stage(ix) => stage(playbook, ix),
        PageId::Stories => {
            Row::of("stories", "stories.html", At("stories/index.html")).within(SitePart::Stories)
        }
        PageId::Story(ix) => story(playbook, ix),
        PageId::Routes => {
            Row::of("routes", "routes.html", At("routes/index.html")).within(SitePart::Routes)
        }
        PageId::Route(ix) => route(playbook, ix),
        PageId::Assessment => Row::of("assessment", "assessment.html", At("assessment/index.html"))
            .within(SitePart::Assessment)
            .found_as("kind-assessment"),
        PageId::AssessmentArea(ix) => assessment_area(playbook, ix),
        PageId::Results => {
            let at = At("assessment/results.html");
            Row::of("assessment-results", "assessment-results.html", at).below(SitePart::Assessment)
        }
        PageId::Team => {
            let at = At("assessment/team.html");
            Row::of("assessment-team", "assessment-team.html", at).below(SitePart::Assessment)
        }
        PageId::Evidence => {
            let at = At("assessment/evidence-register.html");
            Row::of("assessment-evidence", "assessment-evidence.html", at)
                .below(SitePart::Assessment)
        }
        PageId::AssessmentPrint => {
            let at = At("assessment/print.html");
            Row::of("assessment-print", "assessment-print.html", at).below(SitePart::Assessment)
        }
        PageId::Steps(ix) => steps(playbook, ix),
        PageId::Workshop(ix) => workshop(playbook, ix),
        PageId::Network => Row::of("network", "network.html", At("network.html"))
            .within(SitePart::Network)
            .found_as("kind-page"),
        PageId::Events => events(playbook),
        PageId::Glossary => Row::of("glossary", "glossary.html", At("glossary.html")),
        PageId::Editions => {
            Row::of("editions", "editions.html", At("editions.html")).found_as("kind-page")
        }
        PageId::Search => Row::of("search", "search.html", At("search.html")).unlisted(),
        PageId::Print => Row::of("print", "print.html", At("print.html")),
        PageId::Pages => Row::of("pages", "pages.html", At("pages/index.html")),
        PageId::Free(ix) => free_page(playbook, ix),
        PageId::NotFound => not_found(),
        PageId::Moved(ix) => moved(playbook, ix),
    }
}

fn home(playbook: &Playbook) -> Row<'_> {
    Row {
        parent: Parent::Nothing,
        canonical: Canonical::Site,
        ..Row::of("home", "home.html", Place::At("index.html"))
            .titled(&playbook.title, playbook.summary.as_ref())
    }
}

fn area(playbook: &Playbook, ix: AreaIx) -> Row<'_> {
    let area = &playbook.areas[ix.0];
    Row::of("area", "area.html", Place::In("areas", area.id.as_str()))
        .titled(&area.title, &area.summary)
        .below(SitePart::Areas)
        .read()
        .found_as("kind-area")
}

fn principle(playbook: &Playbook, ix: PrincipleIx) -> Row<'_> {
    let principle = &playbook.principles[ix.0];
    Row::of("principle", "principle.html", Place::In("principles", principle.id.as_str()))
        .titled(&principle.title, &principle.summary)
        .below(SitePart::Areas)
        .read()
        .found_as("kind-principle")
}

fn stage(playbook: &Playbook, ix: StageIx) -> Row<'_> {
    let stage = &playbook.stages[ix.0];
    Row::of("stage", "stage.html", Place::In("stages", stage.id.as_str()))
        .titled(&stage.title, &stage.summary)
        .below(SitePart::Areas)
        .read()
        .found_as("kind-stage")
}

fn story(playbook: &Playbook, ix: StoryIx) -> Row<'_> {
    let story = &playbook.stories[ix.0];
    Row::of("story", "story.html", Place::In("stories", story.id.as_str()))
        .titled(&story.title, story.summary.as_ref().or(story.lesson.as_ref()))
        .below(SitePart::Stories)
        .read()
        .found_as("kind-story")
}

fn route(playbook: &Playbook, ix: RouteIx) -> Row<'_> {
    let route = &playbook.routes[ix.0];
    Row::of("route", "route.html", Place::In("routes", route.id.as_str()))
        .titled(&route.title, &route.summary)
        .below(SitePart::Routes)
        .read()
        .found_as("kind-route")
}

fn assessment_area(playbook: &Playbook, ix: AreaIx) -> Row<'_> {
    let area = &playbook.areas[ix.0];
    let place = Place::In("assessment", area.id.as_str());
    Row {
        title: Words::InterfaceWith(&area.title),
        ..Row::of("assessment-area", "assessment-area.html", place)
            .below(SitePart::Assessment)
            .found_as("kind-assessment")
    }
}

fn steps(playbook: &Playbook, ix: AreaIx) -> Row<'_> {
    let area = &playbook.areas[ix.0];
    Row {
        title: Words::InterfaceWith(&area.title),
        ..Row::of("steps", "steps.html", Place::In("steps", area.id.as_str()))
            .below(SitePart::Assessment)
            .found_as("kind-assessment")
    }
}

fn workshop(playbook: &Playbook, ix: AreaIx) -> Row<'_> {
    let area = &playbook.areas[ix.0];
    Row {
        title: Words::InterfaceWith(&area.title),
        ..Row::of("workshop", "workshop.html", Place::In("workshops", area.id.as_str()))
            .below(SitePart::Network.or(SitePart::Assessment, playbook))
            .found_as("kind-workshop")
    }
}

fn events(playbook: &Playbook) -> Row<'_> {
    let row = Row::of("events", "events.html", Place::At("events.html")).found_as("kind-page");
    if is_shown(playbook, PageId::Network) { row.below(SitePart::Network) } else { row }
}

fn free_page(playbook: &Playbook, ix: PageIx) -> Row<'_> {
    let page = &playbook.pages[ix.0];
    Row {
        parent: if page.is_in_folder() { Parent::Pages } else { Parent::Home },
        ..Row::of("page", "page.html", Place::In(model::Page::folder(&page.id), &page.id))
            .titled(&page.title, page.summary.as_ref())
            .read()
            .found_as("kind-page")
    }
}

fn not_found<'p>() -> Row<'p> {
    Row {
        parent: Parent::Nothing,
        canonical: Canonical::Nothing,
        ..Row::of("not-found", "404.html", Place::At("404.html")).unlisted()
    }
}

fn moved(playbook: &Playbook, ix: usize) -> Row<'_> {
    Row {
        parent: Parent::Nothing,
        canonical: Canonical::Target(ix),
        ..Row::of("moved", "moved.html", Place::At(&playbook.moved[ix].from.value)).unlisted()
    }
}

/// Whether a site has more free pages than a footer has room for.
pub(super) fn is_footer_full(playbook: &Playbook) -> bool {
    model::Page::fill_footer(playbook.pages.iter().map(|page| page.id.as_str()))
}

/// Whether a site has a list of its free pages.
pub(super) fn has_list_of_pages(playbook: &Playbook) -> bool {
    model::Page::need_list(playbook.pages.iter().map(|page| page.id.as_str()))
}

/// Every page of a playbook's site: those for which it has content.
pub(super) fn all(playbook: &Playbook) -> Vec<PageId> {
    let areas = || (0..playbook.areas.len()).map(AreaIx);
    let mut pages = vec![
        PageId::Home,
        PageId::Stories,
        PageId::Routes,
        PageId::Assessment,
        PageId::Results,
        PageId::Team,
        PageId::Evidence,
        PageId::AssessmentPrint,
        PageId::Network,
        PageId::Events,
        PageId::Glossary,
        PageId::Editions,
        PageId::Search,
        PageId::Print,
        PageId::Pages,
        PageId::NotFound,
    ];
    pages.extend(areas().flat_map(|ix| [PageId::Area(ix), PageId::AssessmentArea(ix)]));
    pages.extend(areas().flat_map(|ix| [PageId::Steps(ix), PageId::Workshop(ix)]));
    pages.extend((0..playbook.principles.len()).map(|ix| PageId::Principle(PrincipleIx(ix))));
    pages.extend((0..playbook.stages.len()).map(|ix| PageId::Stage(StageIx(ix))));
    pages.extend((0..playbook.stories.len()).map(|ix| PageId::Story(StoryIx(ix))));
    pages.extend((0..playbook.routes.len()).map(|ix| PageId::Route(RouteIx(ix))));
    pages.extend((0..playbook.pages.len()).map(|ix| PageId::Free(PageIx(ix))));
    pages.extend((0..playbook.moved.len()).map(PageId::Moved));
    pages.retain(|page| is_shown(playbook, *page));
    pages
}
