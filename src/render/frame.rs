//! What is around a page's content: head, navigation, breadcrumb, footer.

use super::alternates;
use super::at::{At, SiteContext};
use super::bundles::Assets;
use super::mark::Mark;
use super::moves;
use super::navigation::{self, navigation};
use super::previews::{self, Preview};
use super::table::{self, Canonical, PageId, Parent, Row, Words, has_map, is_shown};
use super::tongues::marked;
use super::translated::Translated;
use super::views::{Brand, Day, Frame, Link, LinkGroup, LocalTeam, Page, Picture, Site};
use crate::assets::{Scheme, Theme};
use crate::model::{
    self, AreaIx, Corrections, Kind, LocalContact, MediaPath, PageIx, Playbook, Target, Text,
    encoded,
};
use crate::source::Spanned;

/// The site as templates see it.
pub(super) fn site(playbook: &Playbook, theme: &Theme<'_>) -> Site {
    let paper = |scheme| theme.colour("--paper", scheme);
    let language = &playbook.language;
    let text = |text: &Text| marked(text.as_str(), text.original().in_original());
    let seats: Vec<_> = (0..playbook.areas.len()).map(|ix| playbook.seat(AreaIx(ix))).collect();
    Site {
        id: playbook.id.to_string(),
        title: text(&playbook.title),
        summary: playbook.summary.as_ref().map(text).unwrap_or_default(),
        version: playbook.version.clone(),
        publisher: playbook.publisher.as_deref().map(text),
        licence: playbook
            .licence
            .as_ref()
            .map(|licence| Link { label: text(&licence.name), url: licence.url.to_string() }),
        lang: language.tag(),
        dir: language.direction().to_owned(),
        base_url: playbook.base_url.clone(),
        policy: super::POLICY.to_owned(),
        mark: Mark::of(&seats),
        papers: paper(Scheme::Light).zip(paper(Scheme::Dark)).map(<[String; 2]>::from),
    }
}

/// What pages of one kind in one folder share.
pub(super) fn shared(at: &At<'_>, id: PageId, assets: &Assets) -> Frame {
    let row = table::row(at.site.playbook, id);
    Frame {
        kind: row.kind.to_owned(),
        root: at.here.root(),
        home: at.url(PageId::Home),
        search: at.url(PageId::Search),
        brand: at.site.playbook.layout.brand.as_ref().map(|brand| self::brand(at, brand)),
        navigation: navigation(at, id),
        breadcrumb: breadcrumb(at, &row),
        footer: footer(at, row.kind),
        contact: contact(at),
        icon: at.here.url_to(&assets.icon.path),
        stylesheets: assets.stylesheet_urls(at, row.kind),
        scripts: assets.script_urls(at, row.kind),
    }
}

/// Whom readers of an edition turn to.
fn contact(at: &At<'_>) -> Option<LocalTeam> {
    let LocalContact { text, email, url } = at.site.playbook.edition.as_ref()?.contact.as_ref()?;
    Some(LocalTeam {
        label: at.words(text),
        purpose: None,
        email: email.as_ref().map(|words| words.value.to_string()),
        url: url.as_ref().map(ToString::to_string),
    })
}

fn brand(at: &At<'_>, brand: &model::Brand) -> Brand {
    let name = at.words(&brand.name);
    let alt = brand.alt.as_ref().map_or_else(|| name.clone(), |alt| at.words(alt));
    let logo = |path: &Option<Spanned<MediaPath>>| {
        let target = at.site.index.find(Kind::Media, &path.as_ref()?.value.0)?;
        let Target::Media(ix) = target else { return None };
        let size = at.site.playbook.media[ix].dimensions;
        Some(Picture {
            url: at.url_of(target, None),
            alt: alt.clone(),
            width: size.map(|size| size.width),
            height: size.map(|size| size.height),
        })
    };
    Brand {
        url: brand.url.as_ref().map(ToString::to_string),
        logo: logo(&brand.logo),
        logo_dark: logo(&brand.logo_dark),
        name,
    }
}

/// What a page's head and title tell of it.
pub(super) fn page(at: &At<'_>, id: PageId, row: &Row<'_>) -> Page {
    let SiteContext { playbook, origins, .. } = at.site;
    let interface = |part: &str| format!("{part}-{}", row.kind);
    let canonical = canonical(at, row);
    // A page of the assessment is for one task.
    let has_end = origins.has_file(playbook, id) && !row.kind.starts_with("assessment");
    Page {
        preview: canonical.as_ref().map(|_| preview(at, id)),
        languages: alternates::links(at),
        alternates: alternates::of_page(at, &row.canonical),
        canonical,
        title: words(at, row.title, &interface("title"), At::words),
        summary: words(at, row.summary, &interface("summary"), At::plain),
        kind: row.kind.to_owned(),
        root: at.here.root(),
        home: at.url(PageId::Home),
        map: map(at),
        edit_url: origins.edit_url(playbook, id),
        corrections: if has_end { corrections(at, row) } else { None },
        changed: origins
            .changed(playbook, id)
            .map(|date| Day { text: at.date(date), iso: date.to_string() }),
        // When all texts are made.
        is_draft: at.translated().is_some_and(Translated::has_draft),
        is_mostly_original: at.translated().is_some_and(|texts| texts.is_mostly_original(id)),
        notes: at.take_notes(),
    }
}

fn words<'a>(
    at: &At<'a>,
    words: Words<'_>,
    string: &str,
    of: impl Fn(&At<'a>, &Text) -> String,
) -> String {
    match words {
        Words::Interface => at.string(string),
        Words::InterfaceWith(text) => at.string_with(string, "title", of(at, text)),
        Words::Text(text) => of(at, text),
        Words::Empty => String::new(),
    }
}

fn preview(at: &At<'_>, id: PageId) -> Picture {
    let preview = Preview::of(at.site.playbook, id);
    let base = at.site.playbook.base_url.as_deref().unwrap_or_default();
    let [width, height] = previews::SIZE;
    Picture {
        url: format!("{base}{}", preview.path(at.site.playbook)),
        alt: preview.alt(at),
        width: Some(width),
        height: Some(height),
    }
}

/// Where to send corrections of a page: a mail says in its subject which page it is.
fn corrections(at: &At<'_>, row: &Row<'_>) -> Option<String> {
    let playbook = at.site.playbook;
    Some(match &playbook.layout.corrections.as_ref()?.value {
        Corrections::Web(url) => url.clone(),
        Corrections::Page(id) => at.url_of(at.site.index.find(Kind::Page, id)?, None),
        Corrections::Mail(url) => {
            let title = words(at, row.title, &format!("title-{}", row.kind), At::words);
            let subject = format!("{}: {title}", playbook.title.as_str());
            format!("{url}?subject={}", encoded(&subject))
        }
    })
}

/// The map on the home page, where there is one.
fn map(at: &At<'_>) -> Option<String> {
    has_map(at.site.playbook).then(|| format!("{}#areas", at.url(PageId::Home)))
}

/// The one address of a page's content, where the site has one.
fn canonical(at: &At<'_>, row: &Row<'_>) -> Option<String> {
    let base = at.site.playbook.base_url.as_ref()?;
    match row.canonical {
        Canonical::Nothing => None,
        Canonical::Site => at.site.address(),
        Canonical::Target(ix) => Some(format!("{base}{}", moves::target(at.site, ix)?.path)),
        Canonical::Own => Some(format!("{base}{}", at.here)),
    }
}

fn breadcrumb(at: &At<'_>, row: &Row<'_>) -> Vec<Link> {
    let link = |string, page| Link { label: at.string(string), url: at.url(page) };
    let home = || link("nav-home", PageId::Home);
    match row.parent {
        Parent::Nothing => Vec::new(),
        Parent::Home => vec![home()],
        Parent::Pages => vec![home(), link("title-pages", PageId::Pages)],
        // Without a map on the home page there is nothing between that and an area.
        Parent::Section(section) if !section.is_shown(at.site.playbook) => vec![home()],
        Parent::Section(section) => {
            let (_, page, place) = section.link();
            let url = format!("{}{place}", at.url(page));
            vec![home(), Link { label: navigation::label(at, section), url }]
        }
    }
}

/// Free pages in their order; pages to look things up; those that every site has. A page of the assessment is for one task,
/// and leaves the free pages out.
fn footer(at: &At<'_>, kind: &str) -> Vec<LinkGroup> {
    let pages = &at.site.playbook.pages;
    let link =
        |ix: PageIx| Link { label: at.words(&pages[ix.0].title), url: at.url(PageId::Free(ix)) };
    // Pages in folders are reached by their sections.
    let (standard, own): (Vec<_>, Vec<_>) = at
        .site
        .sections
        .loose()
        .partition(|ix| model::Page::STANDARD.contains(&pages[ix.0].id.as_str()));
    let in_footer = if kind.starts_with("assessment") { 0 } else { model::Page::IN_FOOTER };
    let has_dates = !at.site.playbook.events.events.is_empty();
    let fixed = [
        ("pages", PageId::Pages),
        ("events", PageId::Events),
        ("glossary", PageId::Glossary),
        ("editions", PageId::Editions),
        ("print", PageId::Print),
    ];
    let fixed = fixed
        .into_iter()
        .filter(|(_, page)| is_shown(at.site.playbook, *page))
        .filter(|(_, page)| *page != PageId::Events || has_dates)
        .map(|(name, page)| Link { label: at.string(&format!("title-{name}")), url: at.url(page) });
    let groups = [
        ("footer-pages", own.into_iter().take(in_footer).map(link).collect::<Vec<_>>()),
        ("footer-look-up", fixed.collect()),
        ("footer-site", standard.into_iter().map(link).collect()),
    ];
    let shown = groups.into_iter().filter(|(_, links)| !links.is_empty());
    shown.map(|(title, links)| LinkGroup { title: at.string(title), links }).collect()
}
