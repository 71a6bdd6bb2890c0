//! The whole playbook on one page. Anchors carry the id of what they belong to, so none clash.

use super::super::at::At;
use super::super::table::PageId;
use super::super::views::{self, Part};
use super::super::whole;
use super::lists::sorted_terms;
use super::{area, free_page, matrix, principle, route, stage, story};
use crate::model::{AreaIx, PageIx, PrincipleIx, RouteIx, StageIx};

pub(in crate::render) fn print(at: &At<'_>) -> views::Print {
    let playbook = at.site.playbook;
    let intro = part(at, PageId::Home, |at| {
        playbook.intro.as_ref().map(|intro| at.block(intro)).unwrap_or_default()
    });
    let principles = (0..playbook.principles.len()).map(PrincipleIx);
    let stages = (0..playbook.stages.len()).map(StageIx);
    let areas = (0..playbook.areas.len()).map(AreaIx);
    let routes = (0..playbook.routes.len()).map(RouteIx);
    views::Print {
        intro,
        matrix: matrix(at, |ix, principle| at.url_at(PageId::Area(ix), principle)),
        principles: principles
            .map(|ix| part(at, PageId::Principle(ix), |at| principle(at, ix)))
            .collect(),
        stages: stages.map(|ix| part(at, PageId::Stage(ix), |at| stage(at, ix))).collect(),
        areas: areas.map(|ix| part(at, PageId::Area(ix), |at| area(at, ix))).collect(),
        routes: routes.map(|ix| part(at, PageId::Route(ix), |at| route(at, ix))).collect(),
        stories: whole::stories(playbook)
            .map(|ix| part(at, PageId::Story(ix), |at| story(at, ix)))
            .collect(),
        pages: whole::pages(playbook)
            .map(|ix| part(at, PageId::Free(ix), |at| whole_page(at, ix)))
            .collect(),
        stories_url: whole::leaves_out_stories(playbook).then(|| at.url(PageId::Stories)),
        pages_url: whole::leaves_out_pages(playbook).then(|| at.url(PageId::Pages)),
        glossary: part(at, PageId::Glossary, sorted_terms),
    }
}

/// What a page shows, as a part of this one with its footnotes.
fn part<T>(at: &At<'_>, page: PageId, make: impl FnOnce(&At<'_>) -> T) -> Part<T> {
    // The intro of the home page is at the top, which needs no name; its headings and footnotes do.
    let id = whole::part(at.site.playbook, page).unwrap_or_else(|| "home".to_owned());
    let at = at.part(&id);
    let view = make(&at);
    Part { id, view, notes: at.take_notes() }
}

fn whole_page(at: &At<'_>, ix: PageIx) -> views::WholePage {
    let page = &at.site.playbook.pages[ix.0];
    views::WholePage {
        title: at.words(&page.title),
        summary: page.summary.as_ref().map(|text| at.plain(text)).unwrap_or_default(),
        page: free_page(at, ix),
    }
}
