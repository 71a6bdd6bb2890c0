//! What is added to the self-assessment's data when it is asked for, a file each: the words of the questions; the steps from level
//! to level, with the model's actions, without which all scores are the same; and what each level means.

use super::at::{At, SiteContext};
use super::pages::assessment::{level_name, reasons};
use super::rich::{Rich, rich};
use super::table::PageId;
use super::tongues::Tongues;
use super::views::{Link, Reason};
use crate::assets::{Asset, asset};
use crate::model::{self, AreaIx, LevelIx, PrincipleIx, Question, StoryIx};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Words {
    text: String,
    levels: Vec<Level>,
    na_reasons: Vec<Reason>,
}

/// A level by its name.
#[derive(Serialize)]
struct Level {
    id: String,
    title: String,
    /// Its lines, without marks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    criteria: Vec<String>,
}

#[derive(Serialize)]
struct Steps<'a> {
    stages: BTreeMap<String, Titled>,
    /// Those that a step names, or a question.
    stories: BTreeMap<&'a str, Told>,
    /// By the area's id, then by the principle's.
    practices: BTreeMap<&'a str, BTreeMap<&'a str, Titled>>,
    /// Ids of stories, by the question's id.
    related: BTreeMap<&'a str, Vec<&'a str>>,
    /// Level by level, by the question's id.
    questions: BTreeMap<&'a str, Vec<Vec<Step<'a>>>>,
    /// What each level means, where no level has a step: results then say by it what comes next.
    #[serde(skip_serializing_if = "Option::is_none")]
    levels: Option<BTreeMap<&'a str, Vec<String>>>,
}

#[derive(Serialize)]
struct Titled {
    title: String,
    url: String,
}

/// A story, with how it ended.
#[derive(Serialize)]
struct Told {
    title: String,
    url: String,
    outcome: &'static str,
}

#[derive(Serialize)]
struct Step<'a> {
    id: &'a str,
    effort: u32,
    text: Rich,
    /// A stage's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    stage: Option<String>,
    /// A story's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    story: Option<&'a str>,
}

const ADD_WORDS: &str = "(function (words) {
const { questions } = window.localNormal.assessment;
for (const id of Object.keys(words)) questions[id] = Object.assign(words[id], questions[id]);
})";

const ADD_STEPS: &str = "(function (added) {
const { assessment } = window.localNormal;
const { model, questions } = assessment;
Object.assign(assessment, { stages: added.stages, stories: added.stories, practices: added.practices });
for (const question of model.questions) {
const steps = added.questions[question.id];
questions[question.id].related = added.related[question.id];
questions[question.id].actions = Object.fromEntries(steps.flat().map((step) => [step.id, step]));
question.levels.forEach((level, at) => { level.actions = steps[at].map(({ id, effort }) => ({ id, effort })); });
}
const { levels = {} } = added;
for (const id of Object.keys(levels)) questions[id].levels.forEach((level, at) => { level.text = levels[id][at]; });
})";

/// Where the words have been added.
const ADD_LEVELS: &str = "(function (texts) {
const { questions } = window.localNormal.assessment;
for (const id of Object.keys(texts)) questions[id].levels.forEach((level, at) => { level.text = texts[id][at]; });
})";

/// The script that adds the words of the questions.
pub(super) fn words_script(context: &SiteContext<'_>) -> Asset {
    let at = At::new(context, PageId::Results);
    script(
        context,
        "assessment-words",
        ADD_WORDS,
        &by_question(context.playbook.all_questions(), |question| words(&at, question)),
    )
}

/// The script that adds the steps from level to level.
pub(super) fn steps_script(context: &SiteContext<'_>) -> Asset {
    let at = At::new(context, PageId::Results);
    let stages = at.stages().into_iter();
    let steps = Steps {
        stages: stages
            .map(|stage| (stage.id, Titled { title: stage.title, url: stage.url }))
            .collect(),
        stories: stories(&at),
        practices: practices(&at),
        related: by_question(context.playbook.questions.iter(), |question| {
            question.stories.iter().map(|ix| id_of(&at, *ix)).collect()
        }),
        questions: by_question(context.playbook.questions.iter(), |question| steps(&at, question)),
        levels: (!context.playbook.has_actions()).then(|| level_texts(context)),
    };
    script(context, "assessment-steps", ADD_STEPS, &steps)
}

/// The script that adds what each level means.
pub(super) fn levels_script(context: &SiteContext<'_>) -> Asset {
    script(context, "assessment-levels", ADD_LEVELS, &level_texts(context))
}

fn level_texts<'a>(context: &SiteContext<'a>) -> BTreeMap<&'a str, Vec<String>> {
    let at = At::new(context, PageId::Results);
    by_question(context.playbook.all_questions(), |question| {
        question.levels.iter().map(|level| at.plain(&level.text)).collect()
    })
}

/// A script that calls the function `add` with a value.
fn script(context: &SiteContext<'_>, name: &str, add: &str, value: &impl Serialize) -> Asset {
    let json = serde_json::to_string(value).expect("texts and numbers always become JSON");
    let json = Tongues::of(context.playbook).read_by_scripts(json);
    asset(name, "js", format!("{add}({json});\n").into_bytes())
}

fn by_question<'a, T>(
    questions: impl Iterator<Item = &'a Question>,
    value: impl Fn(&'a Question) -> T,
) -> BTreeMap<&'a str, T> {
    questions.map(|question| (question.id.value.as_str(), value(question))).collect()
}

fn words(at: &At<'_>, question: &Question) -> Words {
    let level = |ix: usize| Level {
        id: question.levels[ix].id.value.to_string(),
        title: level_name(at, question, LevelIx(ix)),
        criteria: question.levels[ix].criteria.iter().map(|line| at.plain(line)).collect(),
    };
    Words {
        text: at.asked(question),
        levels: (0..question.levels.len()).map(level).collect(),
        na_reasons: reasons(at, question),
    }
}

/// By the id of the area, then of the principle: where a step's question belongs, and how it is done.
fn practices<'a>(at: &At<'a>) -> BTreeMap<&'a str, BTreeMap<&'a str, Titled>> {
    let playbook = at.site.playbook;
    let of_area = |(ix, area): (usize, &'a model::Area)| {
        let titled = |(principle, practice): &'a (PrincipleIx, model::Practice)| {
            let id = playbook.principles[principle.0].id.as_str();
            let title = practice.title.as_ref().unwrap_or(&playbook.principles[principle.0].title);
            let url = at.url_at(PageId::Area(AreaIx(ix)), id);
            (id, Titled { title: at.words(title), url })
        };
        (area.id.as_str(), area.practices.iter().map(titled).collect())
    };
    playbook.areas.iter().enumerate().map(of_area).collect()
}

fn stories<'a>(at: &At<'a>) -> BTreeMap<&'a str, Told> {
    let playbook = at.site.playbook;
    let levels = playbook.questions.iter().flat_map(|question| &question.levels);
    let named = levels.flat_map(|level| &level.actions).filter_map(|action| action.story);
    let related = playbook.questions.iter().flat_map(|question| question.stories.iter().copied());
    named
        .chain(related)
        .map(|ix| {
            let Link { label, url } = at.story_link(ix);
            let outcome = playbook.stories[ix.0].outcome.name();
            (id_of(at, ix), Told { title: label, url, outcome })
        })
        .collect()
}

fn id_of<'a>(at: &At<'a>, ix: StoryIx) -> &'a str {
    at.site.playbook.stories[ix.0].id.as_str()
}

fn steps<'a>(at: &At<'a>, question: &'a Question) -> Vec<Vec<Step<'a>>> {
    let of_level = |level: &'a model::Level| level.actions.iter().map(|action| step(at, action));
    question.levels.iter().map(|level| of_level(level).collect()).collect()
}

fn step<'a>(at: &At<'a>, action: &'a model::Action) -> Step<'a> {
    Step {
        id: action.id.value.as_str(),
        effort: *action.effort,
        text: rich(at, &action.text),
        stage: action.stage.map(|ix| at.stage(ix).id),
        story: action.story.map(|ix| id_of(at, ix)),
    }
}
