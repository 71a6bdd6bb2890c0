//! What stands around a page's content: head, navigation, breadcrumb, footer.

use super::at::At;
use super::bundles::Assets;
use super::moves;
use super::routes::{IN_FOOTER, PageId, STANDARD_PAGES, has_list_of_pages};
use super::strings::Strings;
use super::views::{Frame, Link, NavigationItem, Page, Site};
use crate::model::{PageIx, Playbook};

/// The site as templates see it.
pub(super) fn site(playbook: &Playbook, strings: &Strings) -> Site {
    let language = &playbook.languages[0];
    let text = |text: &crate::model::Text| text.as_str().to_owned();
    Site {
        id: playbook.id.to_string(),
        title: text(&playbook.title),
        summary: playbook.summary.as_ref().map_or_else(|| strings.get("site-summary"), text),
        version: playbook.version.clone(),
        publisher: playbook.publisher.as_ref().map(text),
        licence: playbook
            .licence
            .as_ref()
            .map(|licence| Link { label: text(&licence.name), url: licence.url.clone() }),
        lang: language.tag(),
        dir: language.direction().to_owned(),
        base_url: playbook.base_url.clone(),
        policy: super::POLICY.to_owned(),
    }
}

/// What pages of one kind in one folder share.
pub(super) fn shared(at: &At<'_>, id: PageId, assets: &Assets) -> Frame {
    let kind = kind(id);
    Frame {
        kind: kind.to_owned(),
        root: at.here.root(),
        home: at.url(PageId::Home),
        search: at.url(PageId::Search),
        navigation: navigation(at, id),
        breadcrumb: breadcrumb(at, id),
        footer: footer(at),
        icon: at.here.url_to(&assets.icon.path),
        stylesheets: assets.stylesheet_urls(at, kind),
        scripts: assets.script_urls(at, kind),
    }
}

/// What a page's head and title tell of it.
pub(super) fn page(at: &At<'_>, id: PageId) -> Page {
    let (title, summary) = title_and_summary(at, id);
    Page {
        canonical: canonical(at, id),
        title,
        summary,
        kind: kind(id).to_owned(),
        root: at.here.root(),
        home: at.url(PageId::Home),
        notes: at.take_notes(),
    }
}

/// The one address of a page's content, where the site has one.
fn canonical(at: &At<'_>, id: PageId) -> Option<String> {
    let base = at.site.playbook.base_url.as_ref()?;
    match id {
        PageId::NotFound => None,
        PageId::Home => Some(base.clone()),
        PageId::Moved(ix) => Some(format!("{base}{}", moves::target(at.site, ix)?.path)),
        _ => Some(format!("{base}{}", at.here)),
    }
}

/// A page's kind, by which it is dressed.
pub(super) fn kind(id: PageId) -> &'static str {
    match id {
        PageId::Home => "home",
        PageId::Area(_) => "area",
        PageId::Principle(_) => "principle",
        PageId::Stage(_) => "stage",
        PageId::Stories => "stories",
        PageId::Story(_) => "story",
        PageId::Routes => "routes",
        PageId::Route(_) => "route",
        PageId::Assessment => "assessment",
        PageId::AssessmentArea(_) => "assessment-area",
        PageId::Results => "assessment-results",
        PageId::Team => "assessment-team",
        PageId::AssessmentPrint => "assessment-print",
        PageId::Workshop(_) => "workshop",
        PageId::Network => "network",
        PageId::Events => "events",
        PageId::Glossary => "glossary",
        PageId::Search => "search",
        PageId::Print => "print",
        PageId::Pages => "pages",
        PageId::Free(_) => "page",
        PageId::NotFound => "not-found",
        PageId::Moved(_) => "moved",
    }
}

/// The template of a page.
pub(super) fn template(id: PageId) -> String {
    match id {
        PageId::NotFound => "404.html".to_owned(),
        _ => format!("{}.html", kind(id)),
    }
}

/// A page's title, and one sentence about it.
fn title_and_summary(at: &At<'_>, id: PageId) -> (String, String) {
    let playbook = at.site.playbook;
    let optional = |text: &Option<crate::model::Text>| {
        text.as_ref().map(|text| at.plain(text)).unwrap_or_default()
    };
    match id {
        PageId::Home => (at.words(&playbook.title), optional(&playbook.summary)),
        PageId::Area(ix) => {
            (at.words(&playbook.areas[ix.0].title), at.plain(&playbook.areas[ix.0].summary))
        }
        PageId::AssessmentArea(ix) => {
            (at.words(&playbook.areas[ix.0].title), at.string("summary-assessment-area"))
        }
        PageId::Workshop(ix) => (
            at.string_with("title-workshop", "title", at.words(&playbook.areas[ix.0].title)),
            at.string("summary-workshop"),
        ),
        PageId::Principle(ix) => (
            at.words(&playbook.principles[ix.0].title),
            at.plain(&playbook.principles[ix.0].summary),
        ),
        PageId::Stage(ix) => {
            (at.words(&playbook.stages[ix.0].title), at.plain(&playbook.stages[ix.0].summary))
        }
        PageId::Story(ix) => {
            let story = at.story(ix);
            (story.title, story.summary)
        }
        PageId::Route(ix) => {
            (at.words(&playbook.routes[ix.0].title), at.plain(&playbook.routes[ix.0].summary))
        }
        PageId::Free(ix) => {
            (at.words(&playbook.pages[ix.0].title), optional(&playbook.pages[ix.0].summary))
        }
        PageId::Routes => {
            (at.string("title-routes"), at.count("summary-routes", playbook.routes.len()))
        }
        other => (
            at.string(&format!("title-{}", kind(other))),
            at.string(&format!("summary-{}", kind(other))),
        ),
    }
}

/// The parts of the site that the navigation leads to, in order: a name, a page, and a place on it.
const SECTIONS: [(&str, PageId, &str); 5] = [
    ("areas", PageId::Home, "#areas"),
    ("stories", PageId::Stories, ""),
    ("routes", PageId::Routes, ""),
    ("assessment", PageId::Assessment, ""),
    ("network", PageId::Network, ""),
];

fn navigation(at: &At<'_>, id: PageId) -> Vec<NavigationItem> {
    let current = section_of(id);
    let item = |(name, page, place): (&str, PageId, &str)| NavigationItem {
        label: at.string(&format!("nav-{name}")),
        url: format!("{}{place}", at.url(page)),
        current: current == Some(name),
    };
    SECTIONS.into_iter().map(item).collect()
}

fn section_of(id: PageId) -> Option<&'static str> {
    match id {
        PageId::Area(_) | PageId::Principle(_) | PageId::Stage(_) => Some("areas"),
        PageId::Stories | PageId::Story(_) => Some("stories"),
        PageId::Routes | PageId::Route(_) => Some("routes"),
        PageId::Assessment
        | PageId::AssessmentArea(_)
        | PageId::Results
        | PageId::Team
        | PageId::AssessmentPrint => Some("assessment"),
        PageId::Network | PageId::Events | PageId::Workshop(_) => Some("network"),
        _ => None,
    }
}

fn breadcrumb(at: &At<'_>, id: PageId) -> Vec<Link> {
    let home = Link { label: at.string("nav-home"), url: at.url(PageId::Home) };
    let section =
        |name: &str, page| Link { label: at.string(&format!("nav-{name}")), url: at.url(page) };
    match id {
        PageId::Home | PageId::NotFound | PageId::Moved(_) => Vec::new(),
        PageId::Story(_) => vec![home, section("stories", PageId::Stories)],
        PageId::Route(_) => vec![home, section("routes", PageId::Routes)],
        PageId::AssessmentArea(_) | PageId::Results | PageId::Team | PageId::AssessmentPrint => {
            vec![home, section("assessment", PageId::Assessment)]
        }
        PageId::Events | PageId::Workshop(_) => vec![home, section("network", PageId::Network)],
        PageId::Free(ix) if at.site.playbook.pages[ix.0].id.contains('/') => {
            vec![home, Link { label: at.string("title-pages"), url: at.url(PageId::Pages) }]
        }
        _ => vec![home],
    }
}

/// Free pages in their order, then the pages that every site has, the standard pages last.
fn footer(at: &At<'_>) -> Vec<Link> {
    let pages = &at.site.playbook.pages;
    let link =
        |ix: PageIx| Link { label: at.words(&pages[ix.0].title), url: at.url(PageId::Free(ix)) };
    // Pages in folders are reached by their sections.
    let (standard, own): (Vec<_>, Vec<_>) =
        at.site.sections.loose().partition(|ix| STANDARD_PAGES.contains(&pages[ix.0].id.as_str()));
    let all = has_list_of_pages(at.site.playbook).then_some(("pages", PageId::Pages));
    let fixed =
        [("events", PageId::Events), ("glossary", PageId::Glossary), ("print", PageId::Print)];
    let fixed = all
        .into_iter()
        .chain(fixed)
        .map(|(name, page)| Link { label: at.string(&format!("title-{name}")), url: at.url(page) });
    own.into_iter()
        .take(IN_FOOTER)
        .map(link)
        .chain(fixed)
        .chain(standard.into_iter().map(link))
        .collect()
}

/// What search calls a page; `None` for pages that only list or repeat others.
pub(super) fn search_kind(at: &At<'_>, id: PageId) -> Option<String> {
    let key = match id {
        PageId::Area(_) => "kind-area",
        PageId::Principle(_) => "kind-principle",
        PageId::Stage(_) => "kind-stage",
        PageId::Story(_) => "kind-story",
        PageId::Route(_) => "kind-route",
        PageId::AssessmentArea(_) | PageId::Assessment => "kind-assessment",
        PageId::Workshop(_) => "kind-workshop",
        PageId::Free(_) | PageId::Network | PageId::Events => "kind-page",
        _ => return None,
    };
    Some(at.string(key))
}
