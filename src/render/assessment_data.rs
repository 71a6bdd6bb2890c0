//! What the self-assessment's scripts need to know of the playbook, as `window.localNormal.assessment`: the scoring
//! model, and the words around it. Texts are plain but for those of actions, which are parts (`rich`); URLs are relative to the folder `assessment/`.
//!
//! Here is what every page of the assessment needs; `assessment_words` has what is added to it when it is asked for.

mod rows;

use self::rows::{Area, Group, Principle, area, group, principle};
use super::at::{At, SiteContext};
use super::pages::assessment::applies_to;
use super::pages::scale::band_title;
use super::table::PageId;
use super::tongues::Tongues;
use super::{colours, fit};
use crate::assess::ScoringModel;
use crate::assess::file_rules::{FILE_RULES, FileRules};
use crate::assets::{Asset, asset};
use crate::manifest::sha256;
use crate::model::{self, AreaIx, Council, Entry, Fact, PrincipleIx};
use crate::source::Spanned;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Data {
    id: String,
    /// The folder of the language with a stroke after it.
    #[serde(skip_serializing_if = "String::is_empty")]
    folder: String,
    title: String,
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
    /// Areas under headings.
    groups: Vec<Group>,
    /// Titles of profiles by id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    profiles: BTreeMap<String, String>,
    /// The columns of results.
    principles: Vec<Principle>,
    /// The classes that say how much room their table needs.
    fit: String,
    /// The rules of the colours on paper of areas beyond the theme's, for files that have no stylesheet.
    #[serde(skip_serializing_if = "String::is_empty")]
    colours: String,
    /// Whether any level says what to do next.
    steps: bool,
    /// By id, of those that there is something to say of: an entry for each would make every page heavier.
    questions: BTreeMap<String, Question>,
    types: Vec<Choice>,
    nations: Vec<Choice>,
    urls: Urls,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<Edition>,
}

/// The edition of a council, and what is known of that.
#[derive(Serialize)]
struct Edition {
    id: String,
    version: String,
    /// What the council is called in a sentence.
    council: String,
    /// As a results file has it.
    subject: BTreeMap<&'static str, String>,
}

/// What a question's page shows of it beside its words; nothing of most, and those are left out.
#[derive(Serialize, PartialEq, Default)]
struct Question {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    quick: bool,
    /// For whom, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    applies_to: Option<String>,
}

#[derive(Serialize)]
struct Choice {
    id: String,
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
    let json = Tongues::of(context.playbook).read_by_scripts(json);
    let script = format!(
        "window.localNormal = window.localNormal || {{}};\nwindow.localNormal.assessment = {json};\n"
    );
    asset("assessment-data", "js", script.into_bytes())
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("texts and numbers always become JSON")
}

fn data(at: &At<'_>) -> Data {
    let playbook = at.site.playbook;
    let mut model = ScoringModel::of(playbook);
    let sha256 = sha256(json(&model).as_bytes());
    let local = model.local.iter_mut().flat_map(|local| &mut local.questions);
    for question in model.questions.iter_mut().chain(local) {
        question.levels.iter_mut().for_each(|level| level.actions.clear());
    }
    Data {
        id: model.id.clone(),
        folder: at.site.paths.home_at(""),
        title: at.words(&playbook.title),
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
        groups: playbook.assessment.groups.iter().map(|one| group(at, one)).collect(),
        profiles: playbook
            .assessment
            .profiles
            .iter()
            .map(|profile| (profile.id.value.to_string(), at.words(&profile.title)))
            .collect(),
        principles: (0..playbook.columns().len())
            .map(|ix| principle(at, PrincipleIx(ix)))
            .collect(),
        fit: fit::scores(playbook.columns()),
        colours: colours::on_paper(playbook.seats()),
        steps: playbook.has_actions(),
        questions: playbook
            .all_questions()
            .map(|asked| (asked.id.value.to_string(), question(at, asked)))
            .filter(|(_, said)| *said != Question::default())
            .collect(),
        types: choices(at, Fact::Type),
        nations: choices(at, Fact::Nation),
        urls: urls(at),
        edition: playbook.edition.as_ref().map(|one| edition(at, one)),
    }
}

fn edition(at: &At<'_>, edition: &model::Edition) -> Edition {
    let Council { name, code, kind, nation, short: _, url: _ } = &edition.council;
    let id = |id: &Option<Spanned<model::Id>>| id.as_ref().map(|id| id.value.to_string());
    let known = [
        ("council", code.as_ref().map(|code| code.value.to_string())),
        ("name", Some(name.as_str().to_owned())),
        ("type", id(kind)),
        ("nation", id(nation)),
    ];
    let known = known.into_iter().filter_map(|(key, value)| Some((key, value?)));
    let (id, version) = (edition.id.to_string(), edition.version.clone());
    Edition { id, version, council: at.words(edition.council.called()), subject: known.collect() }
}

fn question(at: &At<'_>, question: &model::Question) -> Question {
    let applies_to = question.applies_to.as_ref().map(|to| applies_to(at, to));
    Question { quick: question.quick, applies_to }
}

fn choices(at: &At<'_>, fact: Fact) -> Vec<Choice> {
    let listed = at.site.playbook.asked(fact).into_iter();
    let choice =
        |one: Entry<'_>| Choice { id: one.id.to_owned(), label: at.title_of(fact.name(), one) };
    listed.map(choice).collect()
}

fn urls(at: &At<'_>) -> Urls {
    Urls {
        index: at.url(PageId::Assessment),
        results: at.url(PageId::Results),
        team: at.url(PageId::Team),
        print: at.url(PageId::AssessmentPrint),
    }
}
