//! The whole playbook on one page. Anchors carry the id of what they belong to, so none clash.

use super::super::at::At;
use super::super::views;
use super::lists::sorted_terms;
use super::{area, matrix, principle, route, stage, story};
use crate::model::{AreaIx, PrincipleIx, RouteIx, StageIx, StoryIx};

pub(in crate::render) fn print(at: &At<'_>) -> views::Print {
    let playbook = at.site.playbook;
    let within = |kind: &str, id: &str| at.with_prefix(&format!("{kind}-{id}"));
    let principles = playbook.principles.iter().enumerate();
    let stages = playbook.stages.iter().enumerate();
    let areas = playbook.areas.iter().enumerate();
    let routes = playbook.routes.iter().enumerate();
    let stories = playbook.stories.iter().enumerate();
    views::Print {
        intro: playbook.intro.as_ref().map(|intro| at.block(intro)).unwrap_or_default(),
        matrix: matrix(at, |ix, principle| {
            format!("#area-{}--{principle}", playbook.areas[ix.0].id)
        }),
        principles: principles
            .map(|(ix, p)| principle(&within("principle", p.id.as_str()), PrincipleIx(ix)))
            .collect(),
        stages: stages.map(|(ix, s)| stage(&within("stage", s.id.as_str()), StageIx(ix))).collect(),
        areas: areas.map(|(ix, a)| area(&within("area", a.id.as_str()), AreaIx(ix))).collect(),
        routes: routes.map(|(ix, r)| route(&within("route", r.id.as_str()), RouteIx(ix))).collect(),
        stories: stories
            .map(|(ix, s)| story(&within("story", s.id.as_str()), StoryIx(ix)))
            .collect(),
        glossary: sorted_terms(&at.with_prefix("term")),
    }
}
