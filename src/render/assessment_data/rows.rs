//! Areas and principles as scripts know them: the rows and columns of results.

use crate::model::{AreaGroup, AreaIx, PrincipleIx};
use crate::render::at::At;
use crate::render::table::PageId;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Area {
    id: String,
    title: String,
    /// The class of its colour: `a1` to `a24`.
    colour: String,
    /// Its questions.
    url: String,
    /// The area's own page.
    page: String,
    /// Principles by which nothing is asked here, so that their cells are blank.
    not_asked: Vec<String>,
}

/// A heading before its first area.
#[derive(Serialize)]
pub(super) struct Group {
    id: String,
    title: String,
    first: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Principle {
    id: String,
    title: String,
    url: String,
}

pub(super) fn area(at: &At<'_>, ix: AreaIx) -> Area {
    let assessed = at.assessed_area(ix);
    Area {
        id: assessed.id,
        title: assessed.title,
        colour: assessed.colour,
        url: assessed.url,
        page: at.url(PageId::Area(ix)),
        not_asked: not_asked(at, ix),
    }
}

fn not_asked(at: &At<'_>, area: AreaIx) -> Vec<String> {
    let playbook = at.site.playbook;
    let is_asked = |column: PrincipleIx| {
        playbook.questions_of(area).any(|(_, question)| question.principle == Some(column))
    };
    let columns = (0..playbook.columns().len()).map(PrincipleIx);
    columns.filter(|ix| !is_asked(*ix)).map(|ix| at.principle(ix).id).collect()
}

pub(super) fn group(at: &At<'_>, group: &AreaGroup) -> Group {
    let first = group.areas.first().map(|named| at.area(named.value).id);
    Group { id: group.id.value.to_string(), title: at.words(&group.title), first }
}

pub(super) fn principle(at: &At<'_>, ix: PrincipleIx) -> Principle {
    let principle = at.principle(ix);
    Principle { id: principle.id, title: principle.title, url: principle.url }
}
