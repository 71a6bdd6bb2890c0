//! Workshop packs: an agenda of 90 minutes for each area, made from its questions.

use super::super::at::At;
use super::super::table::PageId;
use super::super::views::{self, AgendaPart, WorkshopStory};
use super::assessment::{Shown, in_order, question};
use super::form::local;
use super::packs::{areas, link};
use super::places::workshops_url;
use crate::model::{AreaIx, Question, StoryIx, StoryOutcome};
use std::collections::BTreeSet;

/// How long a workshop is, in minutes.
const LENGTH: u32 = 90;
/// The minutes that the questions share; the rest goes to choosing actions.
const DISCUSSION: u32 = 48;
/// So that each question has six minutes or more.
const MOST_QUESTIONS: usize = 8;
/// The rows of the sheet for actions.
const ROWS: u32 = 5;

pub(in crate::render) fn workshop(at: &At<'_>, ix: AreaIx) -> views::Workshop {
    let all = in_order(at, ix);
    let rest = all.len();
    let chosen = chosen(at, all);
    let count = u32::try_from(chosen.len()).unwrap_or(1).max(1);
    let areas = areas(at.site.playbook);
    let position = areas.iter().position(|area| *area == ix).unwrap_or_default();
    let evidence = evidence(at, &chosen);
    let story = story(at, ix, &chosen).map(|ix| told(at, ix));
    let numbered = chosen.iter().zip(1..);
    views::Workshop {
        area: at.area(ix),
        agenda: agenda(count, story.is_some(), at.site.playbook.has_actions()),
        minutes: LENGTH,
        minutes_each: DISCUSSION / count,
        questions: numbered
            .map(|(asked, number)| question(at, number, asked, Shown::Actions))
            .collect(),
        local: local(at, ix, Shown::Actions, chosen.len()),
        rest: rest - chosen.len(),
        evidence,
        story,
        rows: (1..=ROWS).collect(),
        form_url: at.url(PageId::AssessmentArea(ix)),
        workshops_url: workshops_url(at),
        neighbours: At::neighbours(position, areas.len(), |position| link(at, areas[position])),
    }
}

/// The quick check of the area; where it has none, the first question of each principle, or all where there are no principles.
fn chosen<'a>(at: &At<'a>, all: Vec<&'a Question>) -> Vec<&'a Question> {
    let mut chosen: Vec<_> = all.iter().copied().filter(|question| question.quick).collect();
    if chosen.is_empty() {
        chosen = all;
        if !at.site.playbook.columns().is_empty() {
            chosen.dedup_by_key(|question| question.principle);
        }
    }
    chosen.truncate(MOST_QUESTIONS);
    chosen
}

/// The parts of the agenda, which add up to its length. Where there is no story to read, choosing has its minutes.
fn agenda(questions: u32, has_story: bool, has_actions: bool) -> Vec<AgendaPart> {
    let discussion = DISCUSSION / questions * questions;
    let parts = [("open", 5), ("story", 8), ("alone", 8), ("discuss", discussion)];
    let parts = parts.into_iter().filter(|(id, _)| *id != "story" || has_story);
    let before: u32 = parts.clone().map(|(_, minutes)| minutes).sum();
    let close = 6;
    let choose = if has_actions { "choose" } else { "choose-own" };
    let parts = parts.chain([(choose, LENGTH - before - close), ("close", close)]);
    let mut from = 0;
    parts
        .map(|(id, minutes)| {
            let part = AgendaPart { id: id.to_owned(), from, to: from + minutes, minutes };
            from = part.to;
            part
        })
        .collect()
}

/// What the questions ask to be looked at, each once.
fn evidence(at: &At<'_>, questions: &[&Question]) -> Vec<views::Html> {
    let mut seen = BTreeSet::new();
    let all = questions.iter().flat_map(|question| &question.evidence);
    all.filter(|text| seen.insert(at.words(text))).map(|text| at.inline(text)).collect()
}

/// A story to begin with, of the questions' own or else of the area's: one that went wrong in part
/// if there is one, because somebody else's trouble is easier to talk about first.
fn story(at: &At<'_>, ix: AreaIx, questions: &[&Question]) -> Option<StoryIx> {
    let stories = &at.site.playbook.stories;
    let own = questions.iter().flat_map(|question| question.stories.iter().copied());
    let order = |story: &StoryIx| match stories[story.0].outcome {
        StoryOutcome::Mixed => 0,
        StoryOutcome::Failing => 1,
        StoryOutcome::Success => 2,
    };
    own.filter(|story| stories[story.0].areas.contains(&ix))
        .chain(at.stories_where(|story| story.areas.contains(&ix)))
        .min_by_key(order)
}

fn told(at: &At<'_>, ix: StoryIx) -> WorkshopStory {
    let card = at.story(ix);
    let story = &at.site.playbook.stories[ix.0];
    WorkshopStory {
        link: at.story_link(ix),
        outcome_label: card.outcome_label,
        // Without a summary a card says the lesson, which follows anyway.
        summary: if story.summary.is_some() { card.summary } else { String::new() },
        measure: story.measure.as_ref().map(|text| at.inline(text)),
        lesson: story.lesson.as_ref().map(|text| at.inline(text)),
    }
}
