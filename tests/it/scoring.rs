//! Runs the cases of tests/vectors, most of which the browser's scripts run in tests/browser/scoring.test.mjs.

use crate::support::with;
use local_normal::assess::file_rules::FILE_RULES;
use local_normal::assess::model::Question;
use local_normal::assess::{
    Aggregation, Answers, Display, Results, ResultsError, ScoringModel, Subject, migrate, score,
    score_local,
};
use local_normal::load::load;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const VECTORS: &str = include_str!("../vectors/vectors.json");
const MORE: &str = include_str!("../vectors/more.json");
const FIGURES: &str = include_str!("../vectors/figures.json");
const FILES: &str = include_str!("../vectors/results-files.json");
const DEFAULTS: &str = include_str!("../vectors/defaults.json");
const LOCAL: &str = include_str!("../vectors/local.json");
const CRITERIA: &str = include_str!("../vectors/criteria.json");
const SAID: &str = include_str!("../vectors/said.json");
const PEERS: &str = include_str!("../vectors/peers.json");
const MIGRATIONS: &str = include_str!("../vectors/migrations.json");

#[derive(Deserialize)]
struct Suite<T> {
    cases: Vec<T>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    model: ScoringModel,
    subject: Subject,
    answers: Answers,
    profile: Option<String>,
    expected: Value,
}

#[derive(Deserialize)]
struct Files {
    rules: Value,
    cases: Vec<FileCase>,
}

#[derive(Deserialize)]
struct FileCase {
    name: String,
    file: Option<Value>,
    text: Option<String>,
    expected: Value,
}

#[derive(Deserialize)]
struct Migration {
    name: String,
    model: ScoringModel,
    results: Value,
    expected: Value,
}

fn cases<T: for<'d> Deserialize<'d>>(text: &str) -> Vec<T> {
    let suite: Suite<T> = serde_json::from_str(text).unwrap();
    assert!(!suite.cases.is_empty());
    suite.cases
}

fn scored(case: &Case) -> Value {
    let scores = match score(&case.model, &case.subject, &case.answers, case.profile.as_deref()) {
        Ok(scores) => scores,
        Err(rejected) => return json!({ "rejected": rejected }),
    };
    let Value::Object(mut scores) = serde_json::to_value(scores).unwrap() else {
        panic!("scores are an object")
    };
    assert_eq!(scores.remove("format"), Some(json!("local-normal-scores")));
    assert_eq!(scores.remove("format_version"), Some(json!(1)));
    assert_eq!(
        scores.remove("model"),
        Some(json!({"id": case.model.id, "version": case.model.version}))
    );
    Value::Object(scores)
}

#[test]
fn scores_are_those_of_the_vectors() {
    for case in [VECTORS, MORE, FIGURES].into_iter().flat_map(cases::<Case>) {
        assert_eq!(scored(&case), case.expected, "{}", case.name);
    }
}

#[derive(Deserialize)]
struct LocalCase {
    #[serde(flatten)]
    case: Case,
    local: Answers,
}

/// The figures of the playbook's own questions are what they are without the edition's.
#[test]
fn an_editions_questions_are_scored_apart() {
    for LocalCase { case, local } in cases::<LocalCase>(LOCAL) {
        let Case { name, model, subject, answers, profile, expected } = case;
        let found = score_local(&model, &subject, &local, profile.as_deref());
        assert_eq!(serde_json::to_value(found).unwrap(), expected, "{name}");
        let alone = ScoringModel { local: None, ..model.clone() };
        let of = |model| score(model, &subject, &answers, profile.as_deref()).unwrap();
        assert_eq!(of(&model), of(&alone), "{name}");
        assert_eq!(score_local(&alone, &subject, &local, profile.as_deref()), None, "{name}");
    }
}

#[derive(Deserialize)]
struct Ticks {
    name: String,
    levels: Vec<Lines>,
    ticked: Vec<u64>,
    suggested: Option<String>,
}

#[derive(Deserialize)]
struct Lines {
    id: String,
    #[serde(default)]
    criteria: usize,
}

#[test]
fn ticked_lines_suggest_the_levels_of_the_vectors() {
    for case in cases::<Ticks>(CRITERIA) {
        let levels = case.levels.iter();
        let levels: Vec<_> = levels
            .map(|Lines { id, criteria }| json!({"id": id, "points": 0, "criteria": criteria}))
            .collect();
        let question: Question =
            serde_json::from_value(json!({"id": "q", "area": "a", "levels": levels})).unwrap();
        let found = question.suggested(&case.ticked).map(|level| level.id.clone());
        assert_eq!(found, case.suggested, "{}", case.name);
    }
}

/// What the vectors call the outcome of reading a file.
fn verdict(result: Result<Results, ResultsError>) -> Value {
    match result {
        Ok(_) => json!("good"),
        Err(ResultsError::OtherFormat(_)) => json!("format"),
        Err(ResultsError::Newer(_)) => json!("newer"),
        Err(ResultsError::Mistakes(mistakes)) => {
            let mut places: Vec<_> = mistakes.into_iter().map(|mistake| mistake.path).collect();
            places.sort();
            json!({ "mistakes": places })
        }
        Err(_) => json!("refused"),
    }
}

#[test]
fn results_files_are_judged_as_in_the_vectors() {
    let files: Files = serde_json::from_str(FILES).unwrap();
    assert_eq!(files.rules, json!(FILE_RULES), "what the browser gets is what its tests have");
    for mut case in files.cases {
        let text = case.text.unwrap_or_else(|| case.file.unwrap_or_default().to_string());
        if let Some(places) = case.expected.get_mut("mistakes").and_then(Value::as_array_mut) {
            places.sort_by_key(ToString::to_string);
        }
        assert_eq!(verdict(Results::parse(text.as_bytes())), case.expected, "{}", case.name);
    }
}

#[test]
fn migrations_are_those_of_the_vectors() {
    for case in cases::<Migration>(MIGRATIONS) {
        let results = Results::parse(case.results.to_string().as_bytes()).unwrap();
        let found = match migrate(&case.model, &results) {
            Ok((results, changes)) => json!({"results": results.document(), "changes": changes}),
            Err(_) => json!({"other_playbook": results.model().id}),
        };
        assert_eq!(found, case.expected, "{}", case.name);
    }
}

/// What the browser gets with every model, and other programs from this file.
#[test]
fn what_a_model_has_by_default_is_in_the_vectors() {
    let empty = json!({"areas": [], "principles": [], "questions": []});
    let model: ScoringModel = serde_json::from_value(empty).unwrap();
    let expected: Value = serde_json::from_str(DEFAULTS).unwrap();
    assert_eq!(json!({"bands": model.bands, "rules": model.rules}), expected);
}

#[derive(Deserialize)]
struct Said {
    name: String,
    asked: Value,
    bands: Vec<u32>,
    decimals: u32,
    said: BTreeMap<String, String>,
}

#[test]
fn scores_are_said_as_the_vectors_say_them() {
    for case in cases::<Said>(SAID) {
        let bands = case.bands.iter().enumerate();
        let bands: Vec<_> =
            bands.map(|(ix, from)| json!({"id": format!("b{ix}"), "from": from})).collect();
        let assessment = json!({"display": case.asked, "bands": bands});
        let top = format!(
            "id: p\ntitle: P\nversion: 1.0.0\nareas: [service-design]\nprinciples: [simplify]\nassessment: {assessment}\n"
        );
        let playbook = load(&with(&[("playbook.yaml", &top)])).playbook.unwrap();
        let display = Display::of(&playbook.assessment);
        assert_eq!(display.decimals, case.decimals, "{}", case.name);
        for (bp, said) in &case.said {
            assert_eq!(
                display.say(display.figure(bp.parse().unwrap())),
                *said,
                "{}: {bp}",
                case.name
            );
        }
    }
}

#[test]
fn a_model_survives_its_own_json() {
    for case in cases::<Case>(VECTORS) {
        let again: ScoringModel =
            serde_json::from_str(&serde_json::to_string(&case.model).unwrap()).unwrap();
        assert_eq!(again, case.model, "{}", case.name);
    }
}

/// Contributions to a playbook, and the figures that they make; without the digests of who took part.
#[derive(Deserialize)]
struct Comparison {
    name: String,
    playbook: BTreeMap<String, String>,
    model: ScoringModel,
    contributions: Vec<Value>,
    left_out: usize,
    expected: Value,
}

#[test]
fn comparisons_are_those_of_the_vectors() {
    for case in cases::<Comparison>(PEERS) {
        let files: Vec<_> =
            case.playbook.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let playbook = load(&with(&files)).playbook.expect("the playbook loads");
        assert_eq!(
            questions(&ScoringModel::of(&playbook)),
            questions(&case.model),
            "{}",
            case.name
        );
        let aggregation = Aggregation::of(&playbook);
        let read = |(at, file): (usize, &Value)| {
            aggregation.read(at.to_string(), file.to_string().as_bytes())
        };
        let read: Vec<_> = case.contributions.iter().enumerate().map(read).collect();
        assert_eq!(read.iter().filter(|one| one.is_err()).count(), case.left_out, "{}", case.name);
        let counted = read.into_iter().filter_map(Result::ok).collect();
        let peers = aggregation.compare(counted, None).unwrap().peers;
        let mut found = json!({"full": peers.full, "quick": peers.quick});
        for figures in found.as_object_mut().unwrap().values_mut().filter_map(Value::as_object_mut)
        {
            figures.remove("known");
        }
        assert_eq!(found, case.expected, "{}", case.name);
    }
}

/// Weight and points of each question, which figures depend on.
fn questions(model: &ScoringModel) -> Vec<(String, u32, Vec<u32>)> {
    let points = |question: &Question| question.levels.iter().map(|level| level.points).collect();
    let facts = |question: &Question| (question.id.clone(), question.weight, points(question));
    model.questions.iter().map(facts).collect()
}
