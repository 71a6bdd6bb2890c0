//! The home page: the matrix as its map.

use super::super::at::At;
use super::super::table::{PageId, has_only_pages};
use super::super::views;
use super::assessment::quick_count;
use super::pages_of;
use super::sections::first_pages;
use crate::model::{AreaIx, PrincipleIx, Section, StoryIx, StoryOutcome};

pub(in crate::render) fn home(at: &At<'_>) -> views::Home {
    let playbook = at.site.playbook;
    let text = |text: &Option<crate::model::Text>| {
        text.as_ref().map(|text| at.plain(text)).unwrap_or_default()
    };
    let only_pages = has_only_pages(playbook);
    views::Home {
        summary: text(&playbook.summary),
        intro: playbook.intro.as_ref().map(|intro| at.block(intro)).unwrap_or_default(),
        start: at.inlines(&playbook.start),
        matrix: matrix(at, |area, principle| at.url_at(PageId::Area(area), principle)),
        stages: at.stages(),
        routes: at.routes(),
        routes_url: at.url_where_shown(PageId::Routes),
        stories: at.stories(&three_stories(at)),
        stories_url: at.url_where_shown(PageId::Stories),
        story_count: playbook.stories.len(),
        assessment_url: at.url_where_shown(PageId::Assessment),
        quick_count: quick_count(playbook),
        full_count: playbook.questions.len(),
        pages: if only_pages { Vec::new() } else { pages_of(at, Section::Home) },
        sections: if only_pages { first_pages(at) } else { Vec::new() },
        pages_url: at.url_where_shown(PageId::Pages).filter(|_| only_pages),
    }
}

/// The first story of each outcome.
fn three_stories(at: &At<'_>) -> Vec<StoryIx> {
    let first = |outcome| at.stories_where(|story| story.outcome == outcome).first().copied();
    [StoryOutcome::Success, StoryOutcome::Mixed, StoryOutcome::Failing]
        .into_iter()
        .filter_map(first)
        .collect()
}

/// Areas by principles; `url` leads from an area and a principle's id to the practice.
pub(in crate::render) fn matrix(
    at: &At<'_>,
    url: impl Fn(AreaIx, &str) -> String,
) -> views::Matrix {
    let playbook = at.site.playbook;
    let principles: Vec<_> =
        (0..playbook.principles.len()).map(|ix| at.principle(PrincipleIx(ix))).collect();
    let rows = playbook.areas.iter().enumerate().map(|(row, area)| {
        let cells = principles.iter().enumerate().map(|(column, principle)| {
            let practice = area.practice(PrincipleIx(column))?;
            Some(views::MatrixCell {
                principle: principle.title.clone(),
                title: at.plain(practice.title.as_deref().unwrap_or(&practice.summary)),
                summary: at.plain(&practice.summary),
                url: url(AreaIx(row), &principle.id),
            })
        });
        views::MatrixRow { area: at.area(AreaIx(row)), cells: cells.collect() }
    });
    views::Matrix { rows: rows.collect(), principles: principles.clone() }
}
