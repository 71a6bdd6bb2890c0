//! Nothing in a comparison gives a small number of councils away.

use super::*;
use crate::assess::peers::Group;
use crate::assess::statistics::Spread;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// A cell of one question, a cell of two, and an area that only Wales is asked about.
fn model() -> ScoringModel {
    let levels = json!([{"id": "no", "points": 0}, {"id": "some", "points": 40}, {"id": "all", "points": 100}]);
    let question = |id: &str, area: &str, principle: &str| json!({"id": id, "area": area, "principle": principle, "levels": levels});
    let mut questions = vec![
        question("q1", "a", "p"),
        question("q2", "a", "r"),
        question("q3", "a", "r"),
        question("q4", "b", "p"),
    ];
    questions[3]["applies_to"] = json!({"nations": ["wales"]});
    let areas = json!([{"id": "a"}, {"id": "b"}]);
    let model = json!({"id": "pb", "version": "2.1.0", "areas": areas, "principles": ["p", "r"], "questions": questions});
    serde_json::from_value(model).unwrap()
}

fn contribution(name: &str, subject: &Value, answers: &Value) -> Contribution {
    let document = json!({
        "format": "local-normal-results", "format_version": 1,
        "model": {"id": "pb", "version": "2.0.0"}, "subject": subject, "answers": answers,
    });
    Contribution {
        name: name.to_owned(),
        results: Results::parse(document.to_string().as_bytes()).unwrap(),
    }
}

fn level(id: &str) -> Value {
    json!({"state": "level", "level": id, "note": {"text": "SECRET", "visibility": "internal"}})
}

prop_compose! {
    fn file()(kind in 0_usize..4, nation in 0_usize..4, chosen in prop::collection::vec(0_usize..7, 4)) -> Contribution {
        let kinds = [json!("district"), json!("unitary"), json!("county"), Value::Null];
        let nations = [json!("england"), json!("wales"), json!("england"), Value::Null];
        let subject = json!({"type": kinds[kind], "nation": nations[nation], "name": "SECRET"});
        // Mostly levels, and the lowest most often, so that small and large counts both come up.
        let answer = |one: usize| match one {
            0..=3 => level("no"),
            4 => level("some"),
            5 => level("all"),
            _ => json!({"state": "na", "na_reason": "other"}),
        };
        let answers: serde_json::Map<_, _> = chosen.iter().enumerate().map(|(at, one)| (format!("q{}", at + 1), answer(*one))).collect();
        contribution("SECRET", &subject, &Value::Object(answers))
    }
}

fn small(count: usize) -> bool {
    (1..=4).contains(&count)
}

fn groups(peers: &Peers) -> Vec<&Group> {
    let cells = peers.cells.0.iter().flat_map(|(_, row)| &row.0);
    let named =
        peers.areas.0.iter().chain(&peers.principles.0).chain(cells).map(|(_, group)| group);
    [&peers.overall].into_iter().chain(named).collect()
}

/// Every sum of some of the parts.
fn sums(parts: &[usize]) -> Vec<usize> {
    let sum = |subset: usize| {
        parts.iter().enumerate().filter(|(at, _)| subset >> at & 1 == 1).map(|(_, n)| n).sum()
    };
    (0..1 << parts.len()).map(sum).collect()
}

fn assert_group_is_safe(group: &Group) {
    let n = group.n.unwrap_or(0);
    assert!(!small(n));
    assert!(group.spread.median.is_none() || n >= 5);
    assert!(group.spread.quartiles.is_none() || n >= 10);
    for parts in [&group.by_type, &group.by_nation] {
        let shown: Vec<_> = parts.0.iter().map(|(_, part)| part.n).collect();
        assert!(
            sums(&shown).into_iter().all(|sum| !small(sum) && sum <= n && !small(n - sum)),
            "{group:?}"
        );
        for (_, part) in &parts.0 {
            assert!(part.spread.median.is_none() || part.n >= 5);
            assert!(part.spread.quartiles.is_none() || part.n >= 10);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_small_number_is_shown_or_left_over(files in prop::collection::vec(file(), 0..40)) {
        let peers = aggregate(&model(), &files).peers;
        groups(&peers).into_iter().for_each(assert_group_is_safe);
        for (_, question) in &peers.questions.0 {
            let shown: Vec<_> = question.levels.0.iter().filter_map(|(_, count)| *count).collect();
            let n = question.n.unwrap_or(0);
            prop_assert!(!small(n) && shown.iter().all(|count| !small(*count)));
            prop_assert!(question.n.is_some() || shown.is_empty());
            prop_assert!(sums(&shown).into_iter().all(|sum| !small(n - sum)));
            prop_assert!(question.levels.0.len() - shown.len() != 1, "one hidden count is no secret");
        }
        prop_assert!(!peers.to_json().contains("SECRET"));
    }

    #[test]
    fn the_order_of_files_changes_no_byte(files in prop::collection::vec(file(), 0..30), seed in any::<u64>()) {
        let mut shuffled = files.clone();
        let mut state = seed;
        for at in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(at, usize::try_from(state >> 33).unwrap() % (at + 1));
        }
        let (one, other) = (aggregate(&model(), &files), aggregate(&model(), &shuffled));
        prop_assert_eq!(one.peers.to_json(), other.peers.to_json());
        prop_assert_eq!(one.left_out, other.left_out);
    }

    /// Both breakdowns stand side by side only where no type within a nation is small, or where there is only one type.
    #[test]
    fn types_and_nations_cannot_be_subtracted(files in prop::collection::vec(file(), 0..60)) {
        let peers = aggregate(&model(), &files).peers;
        let mut within = BTreeMap::<_, usize>::new();
        let is_scored = |scores: &Scores| scores.cells.get("a").unwrap().get("p").unwrap().score_bp.is_some();
        let is_in = |file: &&Contribution| peer(&model(), &file.results).is_ok_and(|peer| is_scored(&peer.scores));
        for file in files.iter().filter(is_in) {
            let subject = file.results.subject();
            *within.entry((subject.kind.clone(), subject.nation.clone())).or_default() += 1;
        }
        let kinds: BTreeSet<_> = within.keys().map(|(kind, _)| kind).collect();
        let group = peers.cells.get("a").unwrap().get("p").unwrap();
        if kinds.len() > 1 && within.values().any(|count| small(*count)) {
            prop_assert!(group.by_nation.0.is_empty());
        }
    }
}

/// One question that decides everything: somebody who knows the rules lists all tables that give the same file.
#[test]
fn the_scores_of_one_question_give_no_count_away() {
    for (levels, most) in [(2, 20), (3, 13)] {
        let mut model = model();
        model.questions.truncate(1);
        // Of "no", "some" and "all", two keep their ends.
        model.questions[0].levels.drain(1..4 - levels);
        for total in 5..=most {
            let mut by_output: BTreeMap<String, Vec<Vec<usize>>> = BTreeMap::new();
            for table in tables(total, levels) {
                by_output.entry(comparison_of(&model, &table)).or_default().push(table);
            }
            for (output, tables) in &by_output {
                assert_nothing_follows(output, tables);
            }
        }
    }
}

/// Every table of `places` counts that add up to `total`.
fn tables(total: usize, places: usize) -> Vec<Vec<usize>> {
    if places == 1 {
        return vec![vec![total]];
    }
    let begin = |first| {
        tables(total - first, places - 1).into_iter().map(move |rest| [vec![first], rest].concat())
    };
    (0..=total).flat_map(begin).collect()
}

fn assert_nothing_follows(output: &str, tables: &[Vec<usize>]) {
    let possible: Vec<_> = tables.iter().map(|table| sums(table)).collect();
    for subset in 1..possible[0].len() {
        let values: BTreeSet<_> = possible.iter().map(|sums| sums[subset]).collect();
        assert!(
            values.len() > 1 || !values.iter().any(|sum| small(*sum)),
            "only {tables:?} give {output}"
        );
    }
}

fn comparison_of(model: &ScoringModel, table: &[usize]) -> String {
    let ids = model.questions[0].levels.iter().map(|level| level.id.as_str());
    let chosen = ids.zip(table).flat_map(|(id, count)| std::iter::repeat_n(id, *count));
    let files: Vec<_> =
        chosen.map(|id| contribution("f", &json!({}), &json!({"q1": level(id)}))).collect();
    aggregate(model, &files).peers.to_json()
}

#[test]
fn medians_from_five_and_quartiles_from_ten() {
    let all =
        json!({"q1": level("all"), "q2": level("some"), "q3": level("no"), "q4": level("no")});
    let of =
        |n: usize| aggregate(&model(), &vec![contribution("f", &json!({}), &all); n]).peers.overall;
    assert_eq!((of(4).n, of(4).spread), (None, Spread::default()));
    assert_eq!(of(0).n, Some(0));
    assert_eq!((of(5).n, of(5).spread.quartiles), (Some(5), None));
    assert!(of(5).spread.median.is_some());
    assert!(of(10).spread.quartiles.is_some());
}

#[test]
fn files_that_do_not_count_are_named() {
    let full =
        json!({"q1": level("all"), "q2": level("some"), "q3": level("no"), "q4": level("no")});
    let with = |name: &str, change: &dyn Fn(&mut Value)| {
        let mut document =
            Value::Object(contribution(name, &json!({}), &full).results.document().clone());
        change(&mut document);
        Contribution {
            name: name.to_owned(),
            results: Results::parse(document.to_string().as_bytes()).unwrap(),
        }
    };
    let files = [
        with("good", &|_| ()),
        with("other playbook", &|file| file["model"]["id"] = json!("x")),
        with("other major", &|file| file["model"]["version"] = json!("1.9.9")),
        with("no version", &|file| file["model"] = json!({"id": "pb"})),
        with("too little", &|file| file["answers"] = json!({"q1": level("all")})),
        with("wrong level", &|file| file["answers"]["q1"] = level("most")),
        with("older", &|file| {
            file["subject"]["council"] = json!("e07000001");
            file["updated"] = json!("2026-01-01T00:00:00+02:00");
        }),
        with("newer", &|file| {
            file["subject"]["council"] = json!("E07000001");
            file["updated"] = json!("2026-01-01T00:00:00+01:00");
        }),
    ];
    let result = aggregate(&model(), &files);
    assert_eq!(result.included, 2);
    let names: Vec<_> = result.left_out.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(
        names,
        ["no version", "older", "other major", "other playbook", "too little", "wrong level"]
    );
    let said: Vec<_> = result.left_out.iter().map(ToString::to_string).collect();
    assert_eq!(said[4], "too little is left out: 25% is answered, and 60% is needed");
}
