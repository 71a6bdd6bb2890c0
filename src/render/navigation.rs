//! What the navigation leads to.

use super::at::{At, SiteContext};
use super::sections::FIRST_PAGE;
use super::table::{self, PageId};
use super::views::NavigationItem;
use crate::model::{Kind, NavItem, NavTarget, PageIx, Playbook, SitePart, Target};

/// The items that the playbook names, or the usual ones; of both those that the site has.
pub(super) fn navigation(at: &At<'_>, here: PageId) -> Vec<NavigationItem> {
    let playbook = at.site.playbook;
    match &playbook.layout.nav {
        Some(items) => items.iter().filter_map(|item| named(at, here, item)).collect(),
        None => {
            SitePart::USUAL.into_iter().filter_map(|site_part| part(at, here, site_part)).collect()
        }
    }
}

fn named(at: &At<'_>, here: PageId, item: &NavItem) -> Option<NavigationItem> {
    let mut shown = match &item.to {
        NavTarget::Part(site_part) => part(at, here, *site_part)?,
        NavTarget::Page(id) => page(at, here, find(at, &id.value)?),
    };
    if let Some(title) = &item.title {
        shown.label = at.words(title);
    }
    Some(shown)
}

fn part(at: &At<'_>, here: PageId, part: SitePart) -> Option<NavigationItem> {
    let (_, page, place) = part.link();
    part.is_shown(at.site.playbook).then(|| NavigationItem {
        label: label(at, part),
        url: format!("{}{place}", at.url(page)),
        current: table::row(at.site.playbook, here).section == Some(part)
            || (place.is_empty() && here == page),
    })
}

/// What a part is called: areas by principles are a map.
pub(super) fn label(at: &At<'_>, part: SitePart) -> String {
    let is_map = part == SitePart::Areas && !at.site.playbook.columns().is_empty();
    at.string(if is_map { "home-map" } else { part.link().0 })
}

fn page(at: &At<'_>, here: PageId, page: PageIx) -> NavigationItem {
    let playbook = at.site.playbook;
    NavigationItem {
        label: at.words(&playbook.pages[page.0].title),
        url: at.url(PageId::Free(page)),
        current: leads_to(playbook, page, here),
    }
}

/// Whether a page is the one that an item leads to, or is in the folder that the item's page is the first of.
fn leads_to(playbook: &Playbook, page: PageIx, here: PageId) -> bool {
    let PageId::Free(here) = here else { return false };
    let folder = |page: PageIx| playbook.pages[page.0].id.rsplit_once('/');
    let is_first_of = |folder_here: &str| folder(page) == Some((folder_here, FIRST_PAGE));
    here == page || folder(here).is_some_and(|(folder_here, _)| is_first_of(folder_here))
}

/// Whether the navigation leads to a page, so that its header is its own.
pub(super) fn is_led_to(context: &SiteContext<'_>, page: PageId) -> bool {
    let PageId::Free(page) = page else { return false };
    let id = context.playbook.pages[page.0].id.as_str();
    let leads =
        |item: &NavItem| matches!(&item.to, NavTarget::Page(named) if named.value.as_str() == id);
    context.playbook.layout.nav.iter().flatten().any(leads)
}

fn find(at: &At<'_>, id: &str) -> Option<PageIx> {
    match at.site.index.find(Kind::Page, id)? {
        Target::Page(page) => Some(page),
        _ => None,
    }
}
