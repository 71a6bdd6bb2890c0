//! What the self-assessment's scripts need to know of the playbook, as `window.localNormal.assessment`: the scoring
//! model, and the words around it. Texts are plain but for those of actions, which are parts (`rich`); URLs are relative to the folder `assessment/`.
//!
//! It comes in three files: what every page of the assessment needs; the words of the questions; and what only results
//! need: the stages, the long texts of levels and actions, and the model's actions, without which all scores are the same.

use super::at::{At, SiteContext};
use super::pages::assessment::{applies_to, band_title, level_name, reasons};
use super::rich::{Rich, rich};
use super::table::PageId;
use super::views::{Link, Reason};
use crate::assess::file_rules::{FILE_RULES, FileRules};
use crate::assess::{ScoringModel, model as scoring};
use crate::assets::{Asset, asset};
use crate::manifest::sha256;
use crate::model::{self, AreaIx, CouncilType, LevelIx, Nation, PrincipleIx};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Data {
    id: String,
    version: String,
    /// The program that made the site.
    tool: &'static str,
    /// SHA-256 of the model's JSON, in hexadecimal.
    sha256: String,
    /// The rules for results files.
    file: FileRules,
    model: ScoringModel,
    /// Titles by id.
    bands: BTreeMap<String, String>,
    areas: Vec<Area>,
    principles: Vec<Principle>,
    questions: BTreeMap<String, Question>,
    councils: Vec<Choice>,
    nations: Vec<Choice>,
    urls: Urls,
}

#[derive(Serialize)]
struct Area {
    id: String,
    title: String,
    /// The class of its colour: `a1` to `a8`.
    colour: String,
    /// Its questions.
    url: String,
    /// The area's own page.
    page: String,
}

#[derive(Serialize)]
struct Principle {
    id: String,
    title: String,
    url: String,
}

#[derive(Serialize)]
struct Titled {
    title: String,
    url: String,
}

/// What is left out is added by `lookup.js`: its number, and the questions of an area.
#[derive(Serialize)]
struct Question {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    quick: bool,
    /// For which councils, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    applies_to: Option<String>,
}

/// What the second file adds to a question.
#[derive(Serialize)]
struct Words {
    text: String,
    levels: Vec<Level>,
    na_reasons: Vec<Reason>,
}

/// What the third file adds to it.
#[derive(Serialize)]
struct Texts {
    /// Of its levels, in order.
    texts: Vec<String>,
    actions: BTreeMap<String, Action>,
    /// The model's actions, level by level.
    steps: Vec<Vec<scoring::Action>>,
}

#[derive(Serialize)]
struct Level {
    id: String,
    title: String,
}

#[derive(Serialize)]
struct Action {
    text: Rich,
    /// A stage's id.
    stage: Option<String>,
    story: Option<Titled>,
}

#[derive(Serialize)]
struct Choice {
    id: &'static str,
    label: String,
}

#[derive(Serialize)]
struct Urls {
    index: String,
    results: String,
    team: String,
    print: String,
}

/// The script that every page of the assessment loads before its own.
pub(super) fn script(context: &SiteContext<'_>) -> Asset {
    let json = json(&data(&At::new(context, PageId::Results)));
    let script = format!(
        "window.localNormal = window.localNormal || {{}};\nwindow.localNormal.assessment = {json};\n"
    );
    asset("assessment-data", "js", script.into_bytes())
}

/// Adds the second file's content to the first's.
const ADD_WORDS: &str = "(function (words) {
const { questions } = window.localNormal.assessment;
for (const id of Object.keys(words)) Object.assign(questions[id], words[id]);
})";

/// The script that adds the words of the questions.
pub(super) fn words_script(context: &SiteContext<'_>) -> Asset {
    let at = At::new(context, PageId::Results);
    let questions = context.playbook.questions.iter();
    let words: BTreeMap<_, _> =
        questions.map(|asked| (asked.id.value.as_str(), words(&at, asked))).collect();
    let script = format!("{ADD_WORDS}({});\n", json(&words));
    asset("assessment-words", "js", script.into_bytes())
}

/// What results need beside the words of the questions.
#[derive(Serialize)]
struct Added<'a> {
    stages: BTreeMap<String, Titled>,
    questions: BTreeMap<&'a str, Texts>,
}

/// Adds the third file's content to both.
const ADD_TEXTS: &str = "(function (added) {
const { assessment } = window.localNormal;
const { model, questions } = assessment;
assessment.stages = added.stages;
for (const { id, levels } of model.questions) {
const { texts, actions, steps } = added.questions[id];
questions[id].actions = actions;
questions[id].levels.forEach((level, at) => { level.text = texts[at]; });
levels.forEach((level, at) => { level.actions = steps[at]; });
}
})";

/// The script that adds the long texts and the model's actions, where the words have been added.
pub(super) fn texts_script(context: &SiteContext<'_>) -> Asset {
    let at = At::new(context, PageId::Results);
    let model = ScoringModel::of(context.playbook);
    let questions = context.playbook.questions.iter().zip(model.questions);
    let stages = at.stages().into_iter();
    let added = Added {
        stages: stages
            .map(|stage| (stage.id, Titled { title: stage.title, url: stage.url }))
            .collect(),
        questions: questions
            .map(|(asked, scored)| (asked.id.value.as_str(), texts(&at, asked, scored)))
            .collect(),
    };
    let script = format!("{ADD_TEXTS}({});\n", json(&added));
    asset("assessment-texts", "js", script.into_bytes())
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("texts and numbers always become JSON")
}

fn data(at: &At<'_>) -> Data {
    let playbook = at.site.playbook;
    let mut model = ScoringModel::of(playbook);
    let sha256 = sha256(json(&model).as_bytes());
    for level in model.questions.iter_mut().flat_map(|question| &mut question.levels) {
        level.actions.clear();
    }
    Data {
        id: model.id.clone(),
        version: model.version.clone(),
        tool: env!("CARGO_PKG_VERSION"),
        sha256,
        file: FILE_RULES,
        model,
        bands: playbook
            .assessment
            .bands
            .iter()
            .map(|band| (band.id.value.to_string(), band_title(at, band)))
            .collect(),
        areas: (0..playbook.areas.len()).map(|ix| area(at, AreaIx(ix))).collect(),
        principles: (0..playbook.principles.len())
            .map(|ix| principle(at, PrincipleIx(ix)))
            .collect(),
        questions: playbook
            .questions
            .iter()
            .map(|asked| (asked.id.value.to_string(), question(at, asked)))
            .collect(),
        councils: choices(at, "workbook-type", CouncilType::NAMES),
        nations: choices(at, "nation", Nation::NAMES),
        urls: urls(at),
    }
}

fn area(at: &At<'_>, ix: AreaIx) -> Area {
    let assessed = at.assessed_area(ix);
    Area {
        id: assessed.id,
        title: assessed.title,
        colour: assessed.colour,
        url: assessed.url,
        page: at.url(PageId::Area(ix)),
    }
}

fn principle(at: &At<'_>, ix: PrincipleIx) -> Principle {
    let principle = at.principle(ix);
    Principle { id: principle.id, title: principle.title, url: principle.url }
}

fn question(at: &At<'_>, question: &model::Question) -> Question {
    let applies_to = question.applies_to.as_ref().map(|to| applies_to(at, to));
    Question { quick: question.quick, applies_to }
}

fn words(at: &At<'_>, question: &model::Question) -> Words {
    Words {
        text: at.plain(&question.text),
        levels: (0..question.levels.len()).map(|ix| self::level(at, question, ix)).collect(),
        na_reasons: reasons(at, question),
    }
}

fn texts(at: &At<'_>, question: &model::Question, scored: scoring::Question) -> Texts {
    let actions = question.levels.iter().flat_map(|level| &level.actions);
    Texts {
        texts: question.levels.iter().map(|level| at.plain(&level.text)).collect(),
        actions: actions
            .map(|action| (action.id.value.to_string(), self::action(at, action)))
            .collect(),
        steps: scored.levels.into_iter().map(|level| level.actions).collect(),
    }
}

/// A level by its name.
fn level(at: &At<'_>, question: &model::Question, ix: usize) -> Level {
    Level {
        id: question.levels[ix].id.value.to_string(),
        title: level_name(at, question, LevelIx(ix)),
    }
}

fn action(at: &At<'_>, action: &model::Action) -> Action {
    let story = action.story.map(|ix| {
        let Link { label, url } = at.story_link(ix);
        Titled { title: label, url }
    });
    Action { text: rich(at, &action.text), stage: action.stage.map(|ix| at.stage(ix).id), story }
}

fn choices(at: &At<'_>, kind: &str, ids: &[&'static str]) -> Vec<Choice> {
    ids.iter().map(|id| Choice { id, label: at.string(&format!("{kind}-{id}")) }).collect()
}

fn urls(at: &At<'_>) -> Urls {
    Urls {
        index: at.url(PageId::Assessment),
        results: at.url(PageId::Results),
        team: at.url(PageId::Team),
        print: at.url(PageId::AssessmentPrint),
    }
}
