//! The home page: its parts in the playbook's order, the matrix as its map.

use super::super::at::At;
use super::super::fit;
use super::super::table::{PageId, home_parts};
use super::super::views;
use super::pages_of;
use super::sections::first_pages;
use super::town::town;
use crate::model::{
    AreaGroup, AreaIx, HomePart, HomePicture, Kind, PrincipleIx, Question, Section, StoryIx,
    StoryOutcome, Target,
};

pub(in crate::render) fn home(at: &At<'_>) -> views::Home {
    let playbook = at.site.playbook;
    let text = |text: &Option<crate::model::Text>| {
        text.as_ref().map(|text| at.plain(text)).unwrap_or_default()
    };
    let parts = home_parts(playbook);
    let (lists_pages, has_intro) =
        (parts.contains(&HomePart::Pages), parts.contains(&HomePart::Intro));
    let intro = playbook.intro.as_ref().filter(|_| has_intro);
    let mut home = views::Home {
        headline: at.words(playbook.layout.headline.as_ref().unwrap_or(&playbook.title)),
        summary: text(&playbook.summary),
        parts: Vec::new(),
        town: town(at),
        picture: picture(at),
        intro: intro.map(|intro| at.block(intro)).unwrap_or_default(),
        start: if has_intro { at.inlines(&playbook.start) } else { Vec::new() },
        matrix: matrix(at, |area, principle| at.url_at(PageId::Area(area), principle)),
        stages: at.stages(),
        routes: at.routes(),
        routes_url: at.url_where_shown(PageId::Routes),
        stories: at.stories(&three_stories(at)),
        stories_url: at.url_where_shown(PageId::Stories),
        story_count: playbook.stories.len(),
        assessment_url: at.url_where_shown(PageId::Assessment),
        quick_count: playbook.quick_count(),
        full_count: playbook.questions.len(),
        pages: if lists_pages { Vec::new() } else { pages_of(at, Section::Home) },
        sections: if lists_pages { first_pages(at) } else { Vec::new() },
        pages_url: at.url_where_shown(PageId::Pages).filter(|_| lists_pages),
    };
    let shown = parts.into_iter().filter(|part| has_content(&home, *part));
    home.parts = shown.map(HomePart::name).collect();
    home
}

fn has_content(home: &views::Home, part: HomePart) -> bool {
    match part {
        HomePart::Intro => {
            !(home.intro.0.is_empty() && home.start.is_empty() && home.pages.is_empty())
        }
        HomePart::Map => home.matrix.groups.iter().any(|group| !group.rows.is_empty()),
        HomePart::Stages => !home.stages.is_empty(),
        HomePart::Assessment => home.assessment_url.is_some(),
        HomePart::Stories => !home.stories.is_empty(),
        HomePart::Routes => !home.routes.is_empty(),
        HomePart::Pages => !home.sections.is_empty(),
    }
}

/// The playbook's own picture at the head of the page.
fn picture(at: &At<'_>) -> Option<views::Picture> {
    let playbook = at.site.playbook;
    let HomePicture::File(path) = &playbook.layout.picture.as_ref()?.value else { return None };
    let target = at.site.index.find(Kind::Media, path)?;
    let Target::Media(ix) = target else { return None };
    let size = playbook.media[ix].dimensions;
    Some(views::Picture {
        url: at.url_of(target, None),
        alt: playbook.layout.picture_alt.as_ref().map(|alt| at.words(alt)).unwrap_or_default(),
        width: size.map(|size| size.width),
        height: size.map(|size| size.height),
    })
}

/// The first story of each outcome.
fn three_stories(at: &At<'_>) -> Vec<StoryIx> {
    let first = |outcome| at.stories_where(|story| story.outcome == outcome).first().copied();
    [StoryOutcome::Success, StoryOutcome::Mixed, StoryOutcome::Failing]
        .into_iter()
        .filter_map(first)
        .collect()
}

/// Areas by principles, or one cell for each area where there are no columns; `url` leads from an area and a principle's
/// id to the practice.
pub(in crate::render) fn matrix(
    at: &At<'_>,
    url: impl Fn(AreaIx, &str) -> String,
) -> views::Matrix {
    let playbook = at.site.playbook;
    let columns = playbook.columns().len();
    let rows = (0..playbook.areas.len()).map(AreaIx).map(|area| views::MatrixRow {
        area: at.area(area),
        cells: (0..columns.max(1)).map(|ix| cell(at, area, PrincipleIx(ix), &url)).collect(),
    });
    views::Matrix {
        fit: fit::map(playbook.columns()),
        groups: grouped(at, rows.collect()),
        principles: (0..columns).map(|ix| at.principle(PrincipleIx(ix))).collect(),
    }
}

fn grouped(at: &At<'_>, mut rows: Vec<views::MatrixRow>) -> Vec<views::MatrixGroup> {
    let groups = &at.site.playbook.assessment.groups;
    if groups.is_empty() {
        return vec![views::MatrixGroup { title: None, rows }];
    }
    let mut group = |group: &AreaGroup| views::MatrixGroup {
        title: Some(at.words(&group.title)),
        rows: rows.drain(..group.areas.len().min(rows.len())).collect(),
    };
    groups.iter().map(&mut group).collect()
}

fn cell(
    at: &At<'_>,
    ix: AreaIx,
    principle: PrincipleIx,
    url: impl Fn(AreaIx, &str) -> String,
) -> views::MatrixCell {
    let playbook = at.site.playbook;
    let area = &playbook.areas[ix.0];
    let practice = area.practice(principle).map(|practice| views::MatrixPractice {
        title: at.plain(practice.title.as_deref().unwrap_or(&practice.summary)),
        summary: at.plain(&practice.summary),
        url: url(ix, playbook.principles[principle.0].id.as_str()),
    });
    views::MatrixCell {
        practice,
        questions: questions(at, ix, principle),
        is_blank: area.is_not_here(principle),
    }
}

/// The questions of a cell, or of the whole area where there are no columns.
fn questions(at: &At<'_>, area: AreaIx, principle: PrincipleIx) -> Option<views::CellQuestions> {
    let playbook = at.site.playbook;
    let page = PageId::AssessmentArea(area);
    let all = playbook.questions_of(area);
    let column = playbook.columns().get(principle.0);
    let is_in_it = |question: &Question| column.is_none() || question.principle == Some(principle);
    let count = all.filter(|(_, question)| is_in_it(question)).count();
    let url = || match column {
        None => at.url(page),
        Some(column) => at.url_at(page, &format!("_{}", column.id)),
    };
    (count > 0).then(|| views::CellQuestions { count, url: url() })
}
