//! What makes the view of each kind of page from the playbook.

mod area;
pub(super) mod assessment;
mod editions;
mod form;
mod frame;
mod home;
mod lists;
mod local;
mod packs;
mod places;
mod print;
mod route;
pub(super) mod scale;
mod sections;
mod steps;
mod stories;
mod story;
mod town;
mod workshop;

use super::at::At;
use super::table::PageId;
use super::views::{Link, Search};
use crate::assets::Asset;
use crate::model::{AreaIx, PageIx};
use serde::Serialize;
use tera::{TeraResult, Value};

pub(super) use area::area;
pub(super) use assessment::{assessment, tool};
pub(super) use editions::editions;
pub(super) use form::{assessment_area, assessment_print};
pub(super) use frame::{free_page, moved, not_found, principle, stage};
use home::{home, matrix};
pub(super) use lists::{events, glossary, network, pages_of};
pub(super) use packs::{link as workshop_link, workshops};
pub(super) use print::print;
pub(super) use route::{route, routes};
pub(super) use sections::{all_pages, section_list};
pub(super) use steps::steps;
pub(super) use stories::stories;
pub(super) use story::story;
pub(super) use town::has_town;
pub(super) use workshop::workshop;

/// The view of a page, as its template sees it. `index` is the entry of the search index, which the search page names.
pub(super) fn view(at: &At<'_>, page: PageId, index: Option<&Asset>) -> TeraResult<Value> {
    match page {
        PageId::Home => seen(&home(at)),
        PageId::Area(ix) => seen(&area(at, ix)),
        PageId::Principle(ix) => seen(&principle(at, ix)),
        PageId::Stage(ix) => seen(&stage(at, ix)),
        PageId::Stories => seen(&stories(at)),
        PageId::Story(ix) => seen(&story(at, ix)),
        PageId::Routes => seen(&routes(at)),
        PageId::Route(ix) => seen(&route(at, ix)),
        PageId::Assessment => seen(&assessment(at)),
        PageId::AssessmentArea(ix) => seen(&assessment_area(at, ix)),
        PageId::Results | PageId::Team | PageId::Evidence => seen(&tool(at)),
        PageId::AssessmentPrint => seen(&assessment_print(at)),
        PageId::Steps(ix) => seen(&steps(at, ix)),
        PageId::Workshop(ix) => seen(&workshop(at, ix)),
        PageId::Network => seen(&network(at)),
        PageId::Events => seen(&events(at)),
        PageId::Glossary => seen(&glossary(at)),
        PageId::Editions => seen(&editions(at)),
        PageId::Search => {
            let index = index.map(|asset| at.here.url_to(&asset.path)).unwrap_or_default();
            let glossary = at.url_where_shown(PageId::Glossary);
            seen(&Search { suggestions: suggestions(at), index, glossary })
        }
        PageId::Print => seen(&print(at)),
        PageId::Pages => seen(&all_pages(at)),
        PageId::Free(ix) => seen(&free_page(at, ix)),
        PageId::Moved(ix) => seen(&moved(at, ix)),
        PageId::NotFound => seen(&not_found(at)),
    }
}

/// How many things the search page suggests: all areas, and pages where these are fewer.
const SUGGESTED: usize = 6;

fn suggestions(at: &At<'_>) -> Vec<Link> {
    let playbook = at.site.playbook;
    let area = |ix| {
        let area = at.area(AreaIx(ix));
        Link { label: area.title, url: area.url }
    };
    let page = |ix: PageIx| Link {
        label: at.words(&playbook.pages[ix.0].title),
        url: at.url(PageId::Free(ix)),
    };
    let areas = (0..playbook.areas.len()).map(area);
    let most = SUGGESTED.max(playbook.areas.len());
    areas.chain((0..playbook.pages.len()).map(PageIx).map(page)).take(most).collect()
}

fn seen(view: &impl Serialize) -> TeraResult<Value> {
    Value::try_from_serializable(view)
}
