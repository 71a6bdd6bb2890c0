//! The self-assessment: where to begin, its questions, and the pages that scripts fill.

use super::super::at::At;
use super::super::markdown::is_phrase;
use super::super::table::PageId;
use super::super::views;
use super::packs::own_workshops;
use super::pages_of;
use super::places::network_workshops;
use super::scale::{bands, profiles, scale};
use crate::model::{
    self, AreaIx, Fact, HiddenArea, LevelIx, PrincipleIx, Question, Section, Unanswered,
};
use fluent_bundle::FluentArgs;

/// The path of the workbook.
pub(in crate::render) const WORKBOOK: &str = "assessment.xlsx";

pub(in crate::render) fn assessment(at: &At<'_>) -> views::Assessment {
    let playbook = at.site.playbook;
    let count = |ix, only_quick: bool| {
        playbook.questions_of(ix).filter(|(_, question)| question.quick || !only_quick).count()
    };
    let assessed = |ix| views::AssessedArea {
        group: playbook.group_from(ix).map(|group| at.words(&group.title)),
        area: at.assessed_area(ix),
        quick_count: count(ix, true),
        full_count: count(ix, false),
    };
    let areas: Vec<_> = (0..playbook.areas.len()).map(AreaIx).map(assessed).collect();
    let first = areas.first().filter(|_| areas.len() > 1).map_or(0, |area| area.quick_count);
    let each = if areas.iter().all(|area| area.quick_count == first) { first } else { 0 };
    let quick = |count| views::Quick { count, minutes: minutes(count), each };
    let most = areas.iter().map(|area| area.full_count).max().unwrap_or_default();
    views::Assessment {
        areas,
        quick: playbook.quick_count().map(quick),
        full: full(playbook.questions.len(), most),
        profiles: profiles(at),
        asks_type: !playbook.asked(Fact::Type).is_empty(),
        asks_nation: !playbook.asked(Fact::Nation).is_empty(),
        counts_open: playbook.assessment.unanswered == Unanswered::Zero,
        scale: scale(at),
        scale_text: playbook.assessment.scale_text.as_ref().map(|text| at.inline(text)),
        bands: bands(at),
        results_url: at.url(PageId::Results),
        team_url: at.url(PageId::Team),
        evidence_url: at.url(PageId::Evidence),
        print_url: at.url(PageId::AssessmentPrint),
        workshops_url: network_workshops(at),
        workshops: own_workshops(at),
        workbook_url: at.url_of_own(WORKBOOK),
        pages: pages_of(at, Section::Assessment),
    }
}

/// How long a group needs for some questions, at two minutes each: in quarters of an hour.
fn minutes(questions: usize) -> usize {
    ((questions * 2 + 7) / 15).max(1) * 15
}

/// How long a team needs for the area with the most questions, at six to nine minutes each: in steps of five minutes.
fn full(count: usize, most: usize) -> views::Full {
    let low = (most * 6).next_multiple_of(5);
    views::Full { count, low, high: (low * 3 / 2).next_multiple_of(5) }
}

pub(in crate::render) fn tool(at: &At<'_>) -> views::AssessmentTool {
    // Its scripts show them.
    at.site.playbook.questions.iter().for_each(|question| at.see(&question.text));
    views::AssessmentTool {
        index_url: at.url(PageId::Assessment),
        print_url: at.url(PageId::AssessmentPrint),
        results_url: at.url(PageId::Results),
        not_asked: not_asked(at),
        evidence_url: at.url(PageId::Evidence),
        areas: (0..at.site.playbook.areas.len()).map(AreaIx).map(|ix| at.area(ix)).collect(),
        principles: (0..at.site.playbook.principles.len())
            .map(PrincipleIx)
            .map(|ix| at.principle(ix))
            .collect(),
    }
}

/// An area's questions, by principle and then as the area lists them.
pub(in crate::render) fn in_order<'a>(at: &At<'a>, ix: AreaIx) -> Vec<&'a Question> {
    let mut questions: Vec<_> =
        at.site.playbook.questions_of(ix).map(|(_, question)| question).collect();
    questions.sort_by_key(|question| question.principle);
    questions
}

pub(super) fn questions(at: &At<'_>, ix: AreaIx, shown: Shown) -> Vec<views::Question> {
    let numbered = in_order(at, ix).into_iter().zip(1..);
    numbered.map(|(question, number)| self::question(at, number, question, shown)).collect()
}

/// What a page shows of its questions.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// All that is said before an answer: what to do next has its own page.
    All,
    /// The levels, with what to do next.
    Actions,
    /// The levels.
    Levels,
}

/// The texts are made in the order of the page, so that footnotes are numbered in it.
pub(super) fn question(
    at: &At<'_>,
    number: usize,
    question: &Question,
    shown: Shown,
) -> views::Question {
    let is_whole = shown == Shown::All;
    let text = at.phrase(&question.text);
    let why = question.why.as_ref().filter(|_| is_whole).map(|text| at.block(text));
    let must_have = must_have(at, question);
    let mut levels: Vec<_> =
        (0..question.levels.len()).map(|ix| level(at, question, LevelIx(ix), shown)).collect();
    let evidence = if is_whole { at.inlines(&question.evidence) } else { Vec::new() };
    if shown == Shown::Actions {
        for (view, level) in levels.iter_mut().zip(&question.levels) {
            view.actions = level.actions.iter().map(|action| self::action(at, action)).collect();
        }
    }
    views::Question {
        id: question.id.value.to_string(),
        number,
        code: question.code.as_ref().map(|code| at.words(code)),
        references: question.references.iter().map(|source| at.source(source)).collect(),
        text,
        why,
        principle: at.column_of(question),
        quick: question.quick && at.site.playbook.quick_count().is_some(),
        weight: *question.weight,
        must_have,
        has_actions: question.has_actions(),
        local: None,
        steps: Vec::new(),
        levels,
        evidence,
        na_reasons: reasons(at, question),
        applies_to: question.applies_to.as_ref().map(|applies| applies_to(at, applies)),
        stories: at.story_links(&question.stories),
    }
}

fn must_have(at: &At<'_>, question: &Question) -> Option<views::MustHave> {
    let level = level_name(at, question, question.least_level()?);
    let why = question.must_have.as_ref()?.why.as_ref();
    Some(views::MustHave { level, why: why.map(|text| at.inline(text)) })
}

fn level(at: &At<'_>, question: &Question, ix: LevelIx, shown: Shown) -> views::Level {
    let level = &question.levels[ix.0];
    let text = at.inline(&level.text);
    let body = level.body.as_ref().filter(|_| shown == Shown::All);
    views::Level {
        id: level.id.value.to_string(),
        input: format!("{}--{}", question.id.value, level.id.value),
        title: level_title(at, level),
        name: level_name(at, question, ix),
        is_label: is_phrase(&text) && !text.0.contains("<a "),
        text,
        criteria: at.inlines(&level.criteria),
        body: body.map(|text| at.block(text)),
        weighted: *level.points * *question.weight,
        actions: Vec::new(),
    }
}

pub(super) fn action(at: &At<'_>, action: &model::Action) -> views::Action {
    views::Action {
        text: at.inline(&action.text),
        effort: *action.effort,
        stage: action.stage.map(|stage| at.stage(stage)),
        story: action.story.map(|story| at.story_link(story)),
    }
}

/// What a level is called: its title, or else its place among the others.
pub(in crate::render) fn level_name(at: &At<'_>, question: &Question, ix: LevelIx) -> String {
    level_title(at, &question.levels[ix.0]).unwrap_or_else(|| {
        let mut arguments = FluentArgs::new();
        arguments.set("n", ix.0 + 1);
        arguments.set("m", question.levels.len());
        at.string_of("level-number", &arguments)
    })
}

/// A level's own name, or else its name on the scale.
fn level_title(at: &At<'_>, level: &model::Level) -> Option<String> {
    let scale = &at.site.playbook.assessment.scale;
    let named =
        || scale.iter().find(|step| step.id.value == level.id.value).map(|step| &step.title);
    level.title.as_ref().or_else(named).map(|title| at.words(title))
}

pub(in crate::render) fn reasons(at: &At<'_>, question: &Question) -> Vec<views::Reason> {
    if !question.na.allowed {
        return Vec::new();
    }
    let own = &at.site.playbook.assessment.na_reasons;
    let label = |id: &model::Id| match own.iter().find(|reason| reason.id.value == *id) {
        Some(reason) => at.words(&reason.title),
        None => {
            at.find_string(&format!("reason-{id}")).unwrap_or_else(|| at.id_in_words(id.as_str()))
        }
    };
    let mut reasons: Vec<_> = question
        .na
        .reasons
        .iter()
        .map(|id| views::Reason { id: id.to_string(), label: label(id) })
        .collect();
    if reasons.is_empty() {
        reasons.push(views::Reason { id: "other".to_owned(), label: at.string("reason-other") });
    }
    reasons
}

pub(in crate::render) fn applies_to(at: &At<'_>, applies: &model::AppliesTo) -> String {
    let named = |fact: Fact, words: &str| {
        let listed = at.site.playbook.listed(fact).into_iter();
        let named = listed.filter(|one| applies.of(fact).is_some() && applies.is_for(fact, one.id));
        let named: Vec<_> = named.map(|one| at.title_of(words, one)).collect();
        named.join(&at.string("script-comma"))
    };
    let parts = [named(Fact::Type, "types"), named(Fact::Nation, "nation")];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// The titles of areas whose questions the edition leaves out.
fn not_asked(at: &At<'_>) -> Vec<String> {
    let hidden = at.site.playbook.hidden.areas.iter().filter(|area| !area.questions.is_empty());
    let title = |area: &HiddenArea| {
        area.title.as_ref().map_or_else(|| at.id_in_words(&area.id), |title| at.words(title))
    };
    hidden.map(title).collect()
}
