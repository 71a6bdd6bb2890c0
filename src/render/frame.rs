//! What stands around a page's content: head, navigation, breadcrumb, footer; and the site's lists of pages.

use super::assessment_data;
use super::at::{At, SiteContext};
use super::moves;
use super::routes::{self, PageId, STANDARD_PAGES};
use super::scripts::{self, Parts};
use super::strings::Strings;
use super::views::{Frame, Link, NavigationItem, Page, Site};
use crate::assets::{Asset, Theme, asset};
use crate::model::{PageIx, Playbook, StoryIx};
use crate::output::OutPath;
use serde::Serialize;
use std::collections::BTreeMap;

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

/// The bundle of every page.
const EVERY_PAGE: &str = "site";

/// The bundle whose stylesheet adds up the points of a form.
const WITH_POINTS: &str = "assessment-area";

/// Stylesheets and scripts, and which page needs which.
pub(super) struct Assets {
    bundles: BTreeMap<String, Bundle>,
    /// Made of the playbook, by the names that a theme calls them.
    data: BTreeMap<&'static str, Asset>,
    icon: Asset,
}

/// What a page of one kind loads, or what a script asks for.
#[derive(Default)]
struct Bundle {
    stylesheet: Option<Asset>,
    /// The names of the bundles before it.
    with: Vec<String>,
    /// The names of its data.
    data: Vec<String>,
    /// The strings that it shows stand at its head.
    script: Option<Asset>,
}

impl Assets {
    pub(super) fn new(context: &SiteContext<'_>, theme: &Theme<'_>) -> Self {
        let data = data(context);
        let strings = context.strings.for_scripts();
        let bundle = |name: &str, parts: &Parts<'_>| {
            let script = theme.script(name).map(|script| {
                let before = scripts::strings(&strings, &script, parts);
                asset(name, "js", (before + &script).into_bytes())
            });
            let mut stylesheet = theme.stylesheet(name);
            if name == WITH_POINTS {
                stylesheet.push_str(&scripts::points(context.playbook));
            }
            Bundle {
                stylesheet: (!stylesheet.is_empty())
                    .then(|| asset(name, "css", stylesheet.into_bytes())),
                with: theme.with(name).to_vec(),
                data: theme.data(name).to_vec(),
                script,
            }
        };
        let (whole, asking): (Vec<_>, Vec<_>) =
            theme.bundles().partition(|name| theme.parts(name).is_empty());
        let mut bundles: BTreeMap<String, Bundle> =
            whole.iter().map(|name| ((*name).to_owned(), bundle(name, &Parts::new()))).collect();
        let with_parts = asking.iter().map(|name| {
            let asked = theme.parts(name).iter().filter_map(|part| {
                let files = bundles.get(part)?.files(&data).map(|asset| file_name(&asset.path));
                Some((part.as_str(), files.collect()))
            });
            ((*name).to_owned(), bundle(name, &asked.collect()))
        });
        let with_parts: Vec<_> = with_parts.collect();
        bundles.extend(with_parts);
        Self { bundles, data, icon: theme.site_icon() }
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Asset> {
        let of_bundles = self
            .bundles
            .values()
            .flat_map(|bundle| [&bundle.stylesheet, &bundle.script].into_iter().flatten());
        of_bundles.chain(self.data.values()).chain([&self.icon])
    }

    /// The bundle of every page, then the one named like the kind, or else like its first word, with those before it.
    fn of_kind(&self, kind: &str) -> impl Iterator<Item = &Bundle> {
        let first_word = kind.split('-').next().unwrap_or(kind);
        let own = self.bundles.get(kind).or_else(|| self.bundles.get(first_word));
        let with = own.into_iter().flat_map(|own| &own.with);
        let before = with.filter_map(|name| self.bundles.get(name));
        self.bundles.get(EVERY_PAGE).into_iter().chain(before).chain(own)
    }

    fn stylesheet_urls(&self, at: &At<'_>, kind: &str) -> Vec<String> {
        let bundles = self.of_kind(kind).filter_map(|bundle| bundle.stylesheet.as_ref());
        bundles.map(|asset| at.here.url_to(&asset.path)).collect()
    }

    fn script_urls(&self, at: &At<'_>, kind: &str) -> Vec<String> {
        let scripts = self.of_kind(kind).flat_map(|bundle| bundle.scripts(&self.data));
        scripts.map(|asset| at.here.url_to(&asset.path)).collect()
    }
}

impl Bundle {
    /// Its scripts in order: what they are about first.
    fn scripts<'a>(
        &'a self,
        data: &'a BTreeMap<&'static str, Asset>,
    ) -> impl Iterator<Item = &'a Asset> {
        self.data.iter().filter_map(|name| data.get(name.as_str())).chain(&self.script)
    }

    /// All that a script has to load for it.
    fn files<'a>(
        &'a self,
        data: &'a BTreeMap<&'static str, Asset>,
    ) -> impl Iterator<Item = &'a Asset> {
        self.stylesheet.iter().chain(self.scripts(data))
    }
}

/// The scripts made of the playbook; the comparison with peers where there is one.
fn data(context: &SiteContext<'_>) -> BTreeMap<&'static str, Asset> {
    let [core, words, texts, peers] = crate::assets::DATA;
    let always = [
        (core, assessment_data::script(context)),
        (words, assessment_data::words_script(context)),
        (texts, assessment_data::texts_script(context)),
    ];
    always.into_iter().chain(scripts::peers(context.playbook).map(|asset| (peers, asset))).collect()
}

fn file_name(path: &OutPath) -> &str {
    path.as_str().rsplit('/').next().unwrap_or_default()
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
    let playbook = at.site.playbook;
    let link = |ix: usize| Link {
        label: at.words(&playbook.pages[ix].title),
        url: at.url(PageId::Free(PageIx(ix))),
    };
    // Pages in folders are reached by their sections.
    let (standard, own): (Vec<_>, Vec<_>) = (0..playbook.pages.len())
        .filter(|ix| !playbook.pages[*ix].id.contains('/'))
        .partition(|ix| STANDARD_PAGES.contains(&playbook.pages[*ix].id.as_str()));
    let all = (!at.site.sections.is_empty()).then_some(("pages", PageId::Pages));
    let fixed =
        [("events", PageId::Events), ("glossary", PageId::Glossary), ("print", PageId::Print)];
    let fixed = all
        .into_iter()
        .chain(fixed)
        .map(|(name, page)| Link { label: at.string(&format!("title-{name}")), url: at.url(page) });
    own.into_iter().map(link).chain(fixed).chain(standard.into_iter().map(link)).collect()
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

/// `sitemap.xml`
#[derive(Debug, Serialize)]
pub(super) struct Sitemap {
    urls: Vec<String>,
}

/// The sitemap of a site that has an address.
pub(super) fn sitemap(context: &SiteContext<'_>) -> Option<Sitemap> {
    let base = context.playbook.base_url.as_ref()?;
    let mut paths: Vec<_> = routes::pages(context.playbook)
        .into_iter()
        .filter(|id| !matches!(id, PageId::NotFound | PageId::Search | PageId::Moved(_)))
        .map(|id| context.paths.page(id))
        .collect();
    paths.sort();
    Some(Sitemap { urls: paths.into_iter().map(|path| format!("{base}{path}")).collect() })
}

/// `feed.xml`: the stories.
#[derive(Debug, Serialize)]
pub(super) struct Feed {
    url: String,
    home: String,
    updated: String,
    entries: Vec<FeedEntry>,
}

#[derive(Debug, Serialize)]
struct FeedEntry {
    title: String,
    url: String,
    summary: String,
    updated: String,
}

/// How many stories the feed holds.
const FEED_LENGTH: usize = 50;

/// Whether a site has a feed: that needs an address and a date.
pub(super) fn has_feed(playbook: &Playbook) -> bool {
    playbook.base_url.is_some() && playbook.released.is_some()
}

/// The feed of a site that can have one.
pub(super) fn feed(context: &SiteContext<'_>) -> Option<Feed> {
    let playbook = context.playbook;
    let base = playbook.base_url.as_ref()?;
    let updated = format!("{}T00:00:00Z", playbook.released?);
    let at = At::new(context, PageId::Home);
    let entries = (0..playbook.stories.len().min(FEED_LENGTH)).map(|ix| {
        let story = at.story(StoryIx(ix));
        FeedEntry {
            url: format!("{base}{}", story.url),
            title: story.title,
            summary: story.summary,
            updated: updated.clone(),
        }
    });
    Some(Feed {
        url: format!("{base}feed.xml"),
        home: base.clone(),
        entries: entries.collect(),
        updated: updated.clone(),
    })
}
