//! Somebody who knows the rules, and of all councils but one every answer, learns no answer, no score and no small count.

use super::comparison::Asked;
use super::contribution::Profile;
use super::rounding::scopes;
use crate::assess::answers::{Answers, Subject};
use crate::assess::model::ScoringModel;
use crate::assess::peers::Figures;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Two questions of three levels in one cell: all groups have the same scores.
fn model() -> ScoringModel {
    let levels = json!([{"id": "no", "points": 0}, {"id": "some", "points": 40}, {"id": "all", "points": 100}]);
    let question = |id: &str| json!({"id": id, "area": "a", "principle": "p", "levels": levels});
    serde_json::from_value(json!({
        "id": "pb", "version": "1.0.0", "areas": [{"id": "a"}], "principles": ["p"],
        "questions": [question("q1"), question("q2")],
        "subject": {"types": ["county", "district", "unitary"], "nations": []},
    }))
    .unwrap()
}

/// A council by its two answers; `None` is not answered.
type Council = [Option<usize>; 2];

fn councils() -> Vec<Council> {
    let answers = [None, Some(0), Some(1), Some(2)];
    let pairs = answers.iter().flat_map(|one| answers.iter().map(move |other| [*one, *other]));
    pairs.filter(|council| council.iter().any(Option::is_some)).collect()
}

fn profile(model: &ScoringModel, council: Council) -> Profile {
    let level = |at: usize| json!({"state": "level", "level": (["no", "some", "all"][at])});
    let given = ["q1", "q2"]
        .iter()
        .zip(council)
        .filter_map(|(id, at)| Some(((*id).to_owned(), level(at?))));
    let answers: Answers = serde_json::from_value(Value::Object(given.collect())).unwrap();
    let subject = Subject::default();
    Profile::of(model, &subject, &crate::assess::score(model, &subject, &answers, None).unwrap())
}

fn published(asked: &Asked, profiles: &[&Profile]) -> String {
    let figures: Figures = asked.figures(profiles, Vec::new());
    serde_json::to_string(&figures).unwrap()
}

/// Every choice of `n` from `of` things, in any number each.
fn choices(of: usize, n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![Vec::new()];
    }
    let with = |choice: Vec<usize>| {
        let from = choice.last().copied().unwrap_or(0);
        (from..of).map(move |one| [choice.clone(), vec![one]].concat())
    };
    choices(of, n - 1).into_iter().flat_map(with).collect()
}

/// All populations of 5 and some of 10, whose quartiles are shown: the unknown one is every council that there can be.
#[test]
fn whoever_knows_all_but_one_learns_nothing_exact() {
    let asked = Asked::new(model());
    let councils = councils();
    let profiles: Vec<_> = councils.iter().map(|one| profile(&asked.model, *one)).collect();
    // A few councils that differ in their scores are enough for the larger one.
    let few: Vec<_> = (0..profiles.len()).step_by(4).collect();
    let four = choices(profiles.len(), 4);
    let nine =
        choices(few.len(), 9).into_iter().map(|rest| rest.iter().map(|at| few[*at]).collect());
    for rest in four.into_iter().chain(nine) {
        let known: Vec<_> = rest.iter().map(|at: &usize| &profiles[*at]).collect();
        let mut behind: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (unknown, profile) in profiles.iter().enumerate() {
            let all: Vec<_> = known.iter().copied().chain([profile]).collect();
            behind.entry(published(&asked, &all)).or_default().push(unknown);
        }
        for possible in behind.values() {
            let scores: BTreeSet<_> = possible.iter().map(|at| profiles[*at].scores[0]).collect();
            // That too little was answered can show: who knows all others sees their number grow or not.
            let is_told = scores.len() == 1 && scores.iter().all(Option::is_some);
            assert!(!is_told, "{rest:?} leave the score {scores:?}");
            let answers_to = |question: usize| -> BTreeSet<_> {
                possible.iter().map(|at| councils[*at][question]).collect()
            };
            for answers in [answers_to(0), answers_to(1)] {
                assert!(answers.len() > 1, "{rest:?} leave the answer {answers:?}");
            }
        }
    }
}

/// Two publications, with and without the unknown one, and both with it, say no more than one.
#[test]
fn two_publications_side_by_side_say_nothing_exact() {
    let asked = Asked::new(model());
    let profiles: Vec<_> = councils().into_iter().map(|one| profile(&asked.model, one)).collect();
    let five_more: Vec<_> = [0, 4, 7, 9, 13].iter().map(|at| &profiles[*at]).collect();
    for rest in choices(profiles.len(), 4).into_iter().step_by(7) {
        let known: Vec<_> = rest.iter().map(|at| &profiles[*at]).collect();
        let mut behind: BTreeMap<[String; 2], BTreeSet<Option<u32>>> = BTreeMap::new();
        for profile in &profiles {
            let first: Vec<_> = known.iter().copied().chain([profile]).collect();
            let second: Vec<_> = first.iter().copied().chain(five_more.iter().copied()).collect();
            let both = [published(&asked, &first), published(&asked, &second)];
            behind.entry(both).or_default().insert(profile.scores[0]);
        }
        for scores in behind.values() {
            let is_told = scores.len() == 1 && scores.iter().all(Option::is_some);
            assert!(!is_told, "{rest:?} leave {scores:?}");
        }
    }
}

#[test]
fn that_all_agree_is_not_told() {
    let asked = Asked::new(model());
    let of = |council| profile(&asked.model, council);
    let [low, middle, high] = [[Some(0), Some(0)], [Some(1), Some(1)], [Some(2), Some(2)]].map(of);
    let agreeing = published(&asked, &[&middle, &middle, &middle, &middle, &middle]);
    assert_eq!(agreeing, published(&asked, &[&low, &middle, &middle, &middle, &high]));
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

/// Every sum of some of the counts.
fn sums(table: &[usize]) -> Vec<usize> {
    let sum = |subset: usize| {
        table.iter().enumerate().filter(|(at, _)| subset >> at & 1 == 1).map(|(_, n)| n).sum()
    };
    (1..1 << table.len()).map(sum).collect()
}

/// Who lists all tables of types that give what is shown finds no count from 1 to 4, of a type or of what is left beside types.
#[test]
fn no_small_count_of_a_type_or_of_its_complement_follows() {
    let asked = Asked::new(model());
    let groups = scopes(&asked.model).len();
    let one = |kind: usize| Profile { kind, nation: 0, scores: vec![Some(4000); groups] };
    let kinds = [one(0), one(1), one(2), one(3)];
    let mut behind: BTreeMap<String, Vec<Vec<usize>>> = BTreeMap::new();
    for table in (0..=15).flat_map(|total| tables(total, kinds.len())) {
        let profiles: Vec<_> =
            table.iter().zip(&kinds).flat_map(|(n, kind)| std::iter::repeat_n(kind, *n)).collect();
        behind.entry(published(&asked, &profiles)).or_default().push(sums(&table));
    }
    for (shown, possible) in behind {
        for subset in 0..possible[0].len() {
            let values: BTreeSet<_> = possible.iter().map(|sums| sums[subset]).collect();
            let is_told = values.len() == 1 && values.iter().all(|sum| (1..5).contains(sum));
            assert!(!is_told, "{shown} tells {values:?}");
        }
    }
}
