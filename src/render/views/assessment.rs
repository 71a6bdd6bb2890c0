//! Views of the self-assessment.

use super::{AreaLink, Html, Link, Neighbours, PrincipleLink, RouteLink, StageLink};
use serde::Serialize;

/// `assessment.html`
#[derive(Debug, Serialize)]
pub(crate) struct Assessment {
    pub areas: Vec<AssessedArea>,
    /// Where a quick check leaves questions out.
    pub quick: Option<Quick>,
    pub full: Full,
    /// Sets of targets to choose.
    pub profiles: Vec<Profile>,
    /// Whether a question is only for some types.
    pub asks_type: bool,
    /// Whether a question is only for some nations.
    pub asks_nation: bool,
    /// Whether open questions count as no points.
    pub counts_open: bool,
    pub scale: Vec<ScaleStep>,
    pub scale_text: Option<Html>,
    pub bands: Vec<Band>,
    pub results_url: String,
    pub team_url: String,
    pub evidence_url: String,
    pub print_url: String,
    /// The list of workshop packs on the network's page; `None` where there is no such page.
    pub workshops_url: Option<String>,
    /// The workshop packs, where that is so.
    pub workshops: Vec<AreaLink>,
    pub workbook_url: String,
    /// Free pages with `section: assessment`.
    pub pages: Vec<RouteLink>,
}

/// How many questions the quick check has.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Quick {
    pub count: usize,
    /// How long a group needs for all of them.
    pub minutes: usize,
    /// In each of several areas; 0 where they have different numbers of them.
    pub each: usize,
}

/// A set of targets.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Profile {
    pub id: String,
    pub title: String,
    pub summary: Option<Html>,
}

/// How many questions there are.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Full {
    pub count: usize,
    /// How long a group needs for the area with the most, at least.
    pub low: usize,
    /// And at most.
    pub high: usize,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct AssessedArea {
    /// The heading before it.
    pub group: Option<String>,
    /// Its `url` goes to the area's questions.
    pub area: AreaLink,
    pub quick_count: usize,
    pub full_count: usize,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ScaleStep {
    pub title: String,
    pub means: String,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Band {
    pub id: String,
    pub title: String,
    /// First score of the band, as it is said.
    pub from: String,
}

/// `assessment-area.html`
#[derive(Debug, Serialize)]
pub(crate) struct AssessmentArea {
    /// Its `url` goes to the area's page.
    pub area: AreaLink,
    pub questions: Vec<Question>,
    pub points: Points,
    /// Where an edition asks some of its own.
    pub local: Option<LocalQuestions>,
    /// The page of what to do next; `None` where no question says it.
    pub steps_url: Option<String>,
    pub index_url: String,
    pub results_url: String,
    pub neighbours: Neighbours,
}

/// `steps.html`: what to do next, level by level.
#[derive(Debug, Serialize)]
pub(crate) struct Steps {
    pub area: AreaLink,
    /// Those that say it.
    pub questions: Vec<NextSteps>,
    pub form_url: String,
    pub results_url: String,
    pub neighbours: Neighbours,
}

/// What to do next on a question.
#[derive(Debug, Serialize)]
pub(crate) struct NextSteps {
    /// The question's id.
    pub id: String,
    /// As on the form.
    pub number: usize,
    pub text: Html,
    /// Where there are several to tell apart.
    pub principle: Option<PrincipleLink>,
    pub levels: Vec<StepsFrom>,
    pub stories: Vec<Link>,
}

/// What to do next at a level.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StepsFrom {
    pub name: String,
    pub text: Html,
    pub actions: Vec<Action>,
}

/// An edition's own questions on an area.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LocalQuestions {
    /// What the council is called in a sentence.
    pub council: String,
    pub questions: Vec<Question>,
    pub points: Points,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Question {
    /// The question's permanent id; also its `id` on the page and the radios' `name`.
    pub id: String,
    /// From 1, within the area.
    pub number: usize,
    /// What it is called elsewhere.
    pub code: Option<String>,
    /// What it goes back to; a URL may be empty.
    pub references: Vec<Link>,
    pub text: Html,
    pub why: Option<Html>,
    /// Where there are several to tell apart.
    pub principle: Option<PrincipleLink>,
    pub quick: bool,
    pub weight: u32,
    pub levels: Vec<Level>,
    /// Whether a level says what to do next.
    pub has_actions: bool,
    /// The council whose own question it is, as it is called in a sentence.
    pub local: Option<String>,
    /// What to do next, where that is said beside the question and not on a page of its own.
    pub steps: Vec<StepsFrom>,
    pub evidence: Vec<Html>,
    pub must_have: Option<MustHave>,
    /// Reasons for "does not apply"; empty where it may not be said.
    pub na_reasons: Vec<Reason>,
    /// For whom, in words; `None` where for all.
    pub applies_to: Option<String>,
    pub stories: Vec<Link>,
}

/// The level that an answer must reach.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MustHave {
    pub level: String,
    /// The law that asks for it; `None` where the playbook does.
    pub why: Option<Html>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Reason {
    pub id: String,
    pub label: String,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Level {
    pub id: String,
    /// `QUESTION--LEVEL`: the radio's `id`.
    pub input: String,
    /// The level's name on the scale, where it has one.
    pub title: Option<String>,
    /// Its title, or else its place among the others.
    pub name: String,
    pub text: Html,
    /// Whether the text can be in a label: it is running text without links.
    pub is_label: bool,
    /// Lines to tick.
    pub criteria: Vec<Html>,
    /// More about it, in a fold.
    pub body: Option<Html>,
    /// Points times weight: what the CSS counter adds (class `add-N`).
    pub weighted: u32,
    pub actions: Vec<Action>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Action {
    pub text: Html,
    /// 1 to 3.
    pub effort: u32,
    pub stage: Option<StageLink>,
    pub story: Option<Link>,
}

/// The table that turns a sum of points into a band, where every question is answered.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Points {
    pub most: u32,
    pub rows: Vec<PointsRow>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PointsRow {
    pub band: String,
    pub from: u32,
    pub to: u32,
}

/// `assessment-results.html`, `assessment-team.html` and `assessment-evidence.html`
#[derive(Debug, Serialize)]
pub(crate) struct AssessmentTool {
    pub index_url: String,
    pub print_url: String,
    pub results_url: String,
    /// The titles of areas whose questions the edition leaves out.
    pub not_asked: Vec<String>,
    pub evidence_url: String,
    /// In reading order; their icons are on the page once, and scripts point to them.
    pub areas: Vec<AreaLink>,
    pub principles: Vec<PrincipleLink>,
}

/// `assessment-print.html`: the blank questionnaire.
#[derive(Debug, Serialize)]
pub(crate) struct AssessmentPrint {
    pub areas: Vec<PrintedArea>,
    pub scale: Vec<ScaleStep>,
    pub index_url: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct PrintedArea {
    pub area: AreaLink,
    pub questions: Vec<Question>,
    pub points: Points,
    /// Where an edition asks some of its own.
    pub local: Option<LocalQuestions>,
}
