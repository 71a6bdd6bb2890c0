//! Which files count, in which figures, and when a comparison may follow another.

mod random;

use super::*;
use crate::assess::model::OverallFigure;
use crate::assess::peers::Figures;
use serde_json::{Value, json};

/// A cell of one question, a cell of two, and an area that only Wales is asked about; the first three are the quick check.
fn aggregation() -> Aggregation {
    let levels = json!([{"id": "no", "points": 0}, {"id": "some", "points": 40}, {"id": "all", "points": 100}]);
    let question = |id: &str, area: &str, principle: &str| json!({"id": id, "area": area, "principle": principle, "levels": levels});
    let mut questions = vec![
        question("q1", "a", "p"),
        question("q2", "a", "r"),
        question("q3", "a", "r"),
        question("q4", "b", "p"),
        question("q5", "b", "p"),
    ];
    questions[3]["applies_to"] = json!({"nations": ["wales"]});
    let areas = json!([{"id": "a"}, {"id": "b"}]);
    let model = json!({"id": "pb", "version": "2.1.0", "areas": areas, "principles": ["p", "r"], "questions": questions});
    let full: ScoringModel = serde_json::from_value(model).unwrap();
    let quick = full.only(|id| ["q1", "q2", "q3"].contains(&id));
    Aggregation { full: Asked::new(full), quick: Asked::new(quick) }
}

fn level(id: &str) -> Value {
    json!({"state": "level", "level": id, "note": {"text": "SECRET", "visibility": "internal"}})
}

fn full() -> Value {
    let answers = [("q1", "all"), ("q2", "some"), ("q3", "no"), ("q4", "no"), ("q5", "some")];
    Value::Object(answers.iter().map(|(id, one)| ((*id).to_owned(), level(one))).collect())
}

fn document(answers: &Value) -> Value {
    json!({
        "format": "local-normal-results", "format_version": 1,
        "model": {"id": "pb", "version": "2.0.0"}, "subject": {"name": "SECRET"}, "answers": answers,
    })
}

/// A contribution with an id; other numbers give other ids.
fn numbered(at: usize, kind: &str, answers: &Value) -> Value {
    let mut file = document(answers);
    file["contribution_id"] = json!(format!("id-{at}"));
    file["kind"] = json!(kind);
    file
}

type Read = Result<Contribution, LeftOut>;

fn read(name: &str, file: &Value) -> Read {
    aggregation().read(name.to_owned(), file.to_string().as_bytes())
}

fn compare(files: &[(&str, Value)]) -> Aggregate {
    let read = files.iter().map(|(name, file)| read(name, file).unwrap()).collect();
    aggregation().compare(read, None).unwrap()
}

fn many(range: std::ops::Range<usize>, kind: &str) -> Vec<Contribution> {
    range.map(|at| read(&format!("{at:03}"), &numbered(at, kind, &full())).unwrap()).collect()
}

fn n(figures: Option<&Figures>) -> Option<usize> {
    figures.and_then(|figures| figures.overall.as_ref()?.n)
}

#[test]
fn medians_from_five_quartiles_from_ten_and_counts_rounded_down() {
    let of = |n: usize| aggregation().compare(many(0..n, "full"), None).unwrap().peers.full;
    assert_eq!(of(4), None);
    let five = of(5).unwrap().overall.unwrap();
    assert_eq!(
        (five.n, five.spread.median.is_some(), five.spread.quartiles),
        (Some(5), true, None)
    );
    assert_eq!(n(of(9).as_ref()), Some(5));
    assert!(of(10).unwrap().overall.unwrap().spread.quartiles.is_some());
}

#[test]
fn where_areas_are_not_added_up_there_is_no_figure_for_all_of_them() {
    let mut full = aggregation().full.model;
    full.overall = OverallFigure::None;
    let asked = comparison::Asked::new(full);
    let taken = many(0..10, "full");
    let scores: Vec<_> = taken.iter().map(|one| &one.scores).collect();
    let figures = asked.figures(&scores, Vec::new());
    assert_eq!(figures.overall, None);
    let json = serde_json::to_value(&figures).unwrap();
    assert!(json.get("overall").is_none() && json["areas"]["a"]["n"] == 10, "{json}");
    assert_eq!(serde_json::from_value::<Figures>(json).unwrap(), figures);
}

#[test]
fn a_contribution_counts_once_however_often_it_comes() {
    let mut changed = full();
    changed["q1"] = level("no");
    let mut colleague = document(&full());
    colleague["answers"]["q1"]["note"]["text"] = json!("another note");
    let files = [
        ("a", numbered(1, "full", &full())),
        ("a", numbered(1, "full", &full())),
        ("copy", numbered(1, "full", &full())),
        ("changed", numbered(1, "full", &changed)),
        ("quick", numbered(1, "quick", &full())),
        ("other", numbered(2, "full", &full())),
        ("no id", colleague),
    ];
    let result = compare(&files);
    let taken: Vec<_> = result.taken.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(taken.len(), 2, "{taken:?}");
    assert!(taken.contains(&"other"));
    assert_eq!(result.left_out.len(), 5, "{:?}", result.left_out);
    assert!(
        result
            .left_out
            .iter()
            .any(|one| one.name == "no id" && matches!(one.reason, Omission::Same(_)))
    );
    assert!(result.left_out.iter().any(|one| matches!(one.reason, Omission::Superseded(_))));
}

#[test]
fn two_ids_with_the_same_answers_both_count_and_are_said() {
    let result =
        compare(&[("a", numbered(1, "full", &full())), ("b", numbered(2, "full", &full()))]);
    assert_eq!(result.taken.len(), 2);
    assert_eq!(result.alike.len(), 1);
}

#[test]
fn of_a_council_the_newest_file_counts() {
    let with = |updated: &str, code: &str| {
        let mut file = document(&full());
        file["subject"]["council"] = json!(code);
        file["updated"] = json!(updated);
        file
    };
    let (older, newer) = ("2026-01-01T00:00:00+02:00", "2026-01-01T00:00:00+01:00");
    let mut old = with(older, "e07000001");
    old["answers"]["q1"] = level("no");
    let result = compare(&[("older", old), ("newer", with(newer, "E07000001"))]);
    assert_eq!(result.taken[0].name, "newer");
    assert_eq!(
        result.left_out[0].to_string(),
        "older: it is of the same subject or contribution as newer, which is newer or fuller"
    );
}

#[test]
fn quick_checks_have_figures_of_their_own() {
    let quick = json!({"q1": level("all"), "q2": level("some"), "q3": level("no")});
    let mut files = many(0..7, "full");
    files
        .extend((10..16).map(|at| read(&format!("{at}"), &numbered(at, "quick", &quick)).unwrap()));
    // Without a word on the kind, answers to quick questions alone are a quick check.
    files.push(read("unsaid", &document(&json!({"q1": level("no"), "q2": level("no")}))).unwrap());
    let result = aggregation().compare(files, None).unwrap();
    assert_eq!((n(result.peers.full.as_ref()), n(result.peers.quick.as_ref())), (Some(5), Some(5)));
    assert_eq!(result.taken.iter().filter(|one| one.kind == Kind::Quick).count(), 7);
    let area = result.peers.quick.unwrap().areas;
    assert_eq!(area.get("b").unwrap().n, None, "nothing of it is asked in the quick check");
}

#[test]
fn files_that_do_not_count_say_why() {
    let with = |change: &dyn Fn(&mut Value)| {
        let mut file = document(&full());
        change(&mut file);
        read("f", &file).unwrap_err().reason.to_string()
    };
    assert_eq!(with(&|file| file["model"]["id"] = json!("x")), "it answers another playbook, `x`");
    assert_eq!(
        with(&|file| file["model"]["version"] = json!("1.9.9")),
        "it answers version \"1.9.9\", of another major version"
    );
    assert_eq!(
        with(&|file| file["model"] = json!({"id": "pb"})),
        "it does not say which version it answers"
    );
    assert_eq!(
        with(&|file| file["answers"] = json!({"q5": level("all")})),
        "20% of the assessment is answered, and 60% is needed"
    );
    let little = &|file: &mut Value| {
        file["kind"] = json!("quick");
        file["answers"] = json!({"q1": level("all")});
    };
    assert_eq!(with(little), "33% of the quick check is answered, and 60% is needed");
    assert!(with(&|file| file["answers"]["q1"] = level("most")).contains("no such level"));
    assert!(with(&|file| file["kind"] = json!("half")).contains("kind"));
}

#[test]
fn a_comparison_after_another_needs_five_new_of_a_kind() {
    let to = aggregation();
    let first = to.compare(many(0..40, "full"), None).unwrap().peers;
    let few = to.compare(many(0..44, "full"), Some(&first)).unwrap_err();
    assert_eq!((few.full, few.quick), (4, Some(0)));
    // Five in place of five others are new; one that was there before is not, however it changed.
    let second = to.compare(many(5..45, "full"), Some(&first)).unwrap().peers;
    let again = many(0..40, "full").into_iter().chain(many(45..49, "full")).collect();
    assert_eq!(
        to.compare(again, Some(&second)).unwrap_err().full,
        4,
        "who was there before is not new"
    );
    // Of a kind with too few new ones the figures stay as they were.
    let both = many(5..46, "full").into_iter().chain(many(100..105, "quick")).collect();
    let third = to.compare(both, Some(&second)).unwrap();
    assert_eq!(third.peers.full, second.full);
    assert_eq!(n(third.peers.quick.as_ref()), Some(5));
    assert_eq!(third.unchanged, [(Kind::Full, 1)]);
}

#[test]
fn files_without_an_id_cannot_be_new() {
    let to = aggregation();
    let first = to.compare(many(0..5, "full"), None).unwrap().peers;
    let unknown =
        ["no", "some"].iter().flat_map(|one| ["no", "some", "all"].map(|other| (*one, other)));
    let unknown = unknown.map(|(one, other)| {
        let mut answers = full();
        answers["q1"] = level(one);
        answers["q2"] = level(other);
        read(&format!("{one} {other}"), &document(&answers)).unwrap()
    });
    let few = to
        .compare(many(0..5, "full").into_iter().chain(unknown).collect(), Some(&first))
        .unwrap_err();
    assert_eq!((few.full, few.untold), (0, 6));
    assert!(few.to_string().contains("6 more have no `contribution_id`"));
}

#[test]
fn what_is_known_is_no_exact_count_and_no_answer() {
    let of = |n: usize| {
        aggregation().compare(many(0..n, "full"), None).unwrap().peers.full.unwrap().known
    };
    assert_eq!([5, 9, 10].map(|n| of(n).len()), [10, 10, 15]);
    assert!(of(5).iter().all(|digest| digest.len() == 32 && digest.is_ascii()));
    assert!(of(5).is_sorted());
}
