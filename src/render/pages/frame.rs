//! Principles, stages, free pages and pages that forward.

use super::super::POLICY;
use super::super::alternates;
use super::super::at::{At, place};
use super::super::moves;
use super::super::navigation::navigation;
use super::super::table::PageId;
use super::super::views;
use super::sections::neighbours;
use super::town::has_town;
use crate::manifest::{BLANK, SHOWN_ON};
use crate::model::{AreaIx, PageIx, PrincipleIx, StageIx, StoryIx};
use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha256};

/// Stories that a page names itself, then the others that fit, without repeats.
fn own_first(named: &[StoryIx], fitting: Vec<StoryIx>) -> Vec<StoryIx> {
    let others = fitting.into_iter().filter(|ix| !named.contains(ix));
    named.iter().copied().chain(others).collect()
}

pub(in crate::render) fn principle(at: &At<'_>, ix: PrincipleIx) -> views::Principle {
    let playbook = at.site.playbook;
    let principle = &playbook.principles[ix.0];
    let link = at.principle(ix);
    let practices = playbook.areas.iter().enumerate().filter_map(|(row, area)| {
        let practice = area.practice(ix)?;
        Some(views::AreaPractice {
            area: at.area(AreaIx(row)),
            title: at.plain(practice.title.as_deref().unwrap_or(&practice.summary)),
            summary: at.plain(&practice.summary),
            url: at.url_at(PageId::Area(AreaIx(row)), &link.id),
        })
    });
    let stories =
        own_first(&principle.stories, at.stories_where(|story| story.principles.contains(&ix)));
    views::Principle {
        test: principle.test.as_ref().map(|text| at.plain(text)),
        failure: principle.failure.as_ref().map(|text| at.plain(text)),
        body: principle.body.as_ref().map(|text| at.block(text)),
        practices: practices.collect(),
        stories: at.stories(&stories),
        neighbours: At::neighbours(ix.0, playbook.principles.len(), |ix| {
            let other = at.principle(PrincipleIx(ix));
            views::Link { label: other.title, url: other.url }
        }),
        principle: link,
    }
}

pub(in crate::render) fn stage(at: &At<'_>, ix: StageIx) -> views::Stage {
    let playbook = at.site.playbook;
    let stage = &playbook.stages[ix.0];
    let areas = playbook.areas.iter().enumerate().filter_map(|(row, area)| {
        let steps = area.first_steps.get(ix)?;
        Some(views::AreaSteps { area: at.area(AreaIx(row)), steps: at.inlines(steps) })
    });
    let stories = own_first(&stage.stories, at.stories_where(|story| story.stage == Some(ix)));
    views::Stage {
        stage: at.stage(ix),
        stages: at.stages(),
        body: stage.body.as_ref().map(|text| at.block(text)),
        signs: at.inlines(&stage.signs),
        areas: areas.collect(),
        stories: at.stories(&stories),
        neighbours: At::neighbours(ix.0, playbook.stages.len(), |ix| {
            let other = at.stage(StageIx(ix));
            views::Link { label: other.title, url: other.url }
        }),
    }
}

/// A page that forwards. Where it leads nowhere, which is an error, the page is never written.
pub(in crate::render) fn moved(at: &At<'_>, ix: usize) -> views::Moved {
    let target = moves::target(at.site, ix);
    let url = target.map(|target| target.url(at.here.url_to(&target.path)));
    views::Moved { url: url.unwrap_or_default() }
}

/// A page that names no file, since servers show it at any address: its style is in it, and its policy names that by hash.
pub(in crate::render) fn not_found(at: &At<'_>) -> views::NotFound {
    // Pages are written without indents.
    let lines = at.site.style_of_not_found.lines().map(str::trim);
    let style = lines.collect::<Vec<_>>().join("\n");
    let hash = Base64::encode_string(&Sha256::digest(&style));
    let own = format!("style-src 'self' 'sha256-{hash}'");
    let home = at.site.address();
    let links = home.iter().flat_map(|home| {
        let parts = navigation(at, PageId::NotFound).into_iter();
        parts.map(move |item| views::Link { label: item.label, url: format!("{home}{}", item.url) })
    });
    views::NotFound {
        links: links.collect(),
        languages: alternates::homes(at),
        home,
        has_town: has_town(at),
        policy: POLICY.replace("style-src 'self'", &own),
        style,
    }
}

pub(in crate::render) fn free_page(at: &At<'_>, ix: PageIx) -> views::FreePage {
    let page = &at.site.playbook.pages[ix.0];
    let headings = page.body.original().headings().iter();
    let genuine = place("genuine", headings.clone().any(|heading| heading.anchor == "genuine"));
    let shows_digest = at.site.paths.without_folder(at.here) == SHOWN_ON;
    let genuine_link = shows_digest
        .then(|| views::Link { label: at.string("genuine-title"), url: format!("#{genuine}") });
    let contents: Vec<_> = headings
        .filter(|heading| heading.level == 2)
        .map(|heading| views::Link {
            label: at.part_of(&page.body, &heading.text, &heading.range),
            url: format!("#{}", heading.anchor),
        })
        .chain(genuine_link)
        .collect();
    views::FreePage {
        body: at.block(&page.body),
        contents: if contents.len() < 3 { Vec::new() } else { contents },
        review: at.review(page.review.as_ref()),
        digest: shows_digest.then_some(BLANK),
        genuine,
        neighbours: neighbours(at, ix),
    }
}
