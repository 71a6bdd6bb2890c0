//! What figures hide: every set of answers to small models is tried.

use super::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Questions as area, principle, weight and points.
fn model(questions: &[(&str, &str, u32, &[u32])], area_weights: [u32; 2]) -> ScoringModel {
    let levels = |points: &[u32]| -> Vec<Value> {
        points.iter().map(|one| json!({"id": format!("l{one}"), "points": one})).collect()
    };
    let questions: Vec<_> = questions
        .iter()
        .enumerate()
        .map(|(at, (area, principle, weight, points))| {
            json!({"id": format!("q{at}"), "area": area, "principle": principle, "weight": weight, "levels": levels(points)})
        })
        .collect();
    let areas: Vec<_> = ["a", "b"]
        .iter()
        .zip(area_weights)
        .filter(|(id, _)| questions.iter().any(|one| one["area"] == **id))
        .map(|(id, weight)| json!({"id": id, "weight": weight}))
        .collect();
    let model = json!({"id": "pb", "version": "1.0.0", "areas": areas, "principles": ["p", "r"], "questions": questions});
    serde_json::from_value(model).unwrap()
}

const FIVE: &[u32] = &[0, 25, 50, 75, 100];
const THREE: &[u32] = &[0, 40, 100];

fn models() -> Vec<ScoringModel> {
    vec![
        model(&[("a", "p", 1, FIVE), ("a", "p", 1, FIVE)], [1, 1]),
        model(&[("a", "p", 1, THREE), ("a", "r", 1, THREE)], [1, 1]),
        model(&[("a", "p", 5, FIVE), ("a", "p", 1, FIVE)], [1, 1]),
        model(&[("a", "p", 1, &[0, 100]), ("a", "p", 1, &[0, 100]), ("a", "r", 2, FIVE)], [1, 1]),
        model(
            &[("a", "p", 1, FIVE), ("a", "r", 2, THREE), ("b", "p", 1, FIVE), ("b", "r", 1, FIVE)],
            [5, 1],
        ),
    ]
}

/// All sets of levels, by position.
fn vectors(model: &ScoringModel) -> Vec<Vec<usize>> {
    model.questions.iter().fold(vec![Vec::new()], |vectors, question| {
        let with = |vector: &Vec<usize>| -> Vec<Vec<usize>> {
            (0..question.levels.len()).map(|at| [vector.clone(), vec![at]].concat()).collect()
        };
        vectors.iter().flat_map(with).collect()
    })
}

/// The score of a group by the scoring itself, not by the sums of this module.
fn scored(model: &ScoringModel, vector: &[usize]) -> Vec<Option<u32>> {
    let answer = |(question, at): (&Question, &usize)| {
        (question.id.clone(), json!({"state": "level", "level": question.levels[*at].id}))
    };
    let answers: serde_json::Map<_, _> = model.questions.iter().zip(vector).map(answer).collect();
    let answers = serde_json::from_value(Value::Object(answers)).unwrap();
    let scores = crate::assess::score(model, &Subject::default(), &answers, None).unwrap();
    let groups = scores.areas.0.iter().map(|(_, one)| one.score_bp);
    let principles = scores.principles.0.iter().map(|(_, one)| one.score_bp);
    let cells = scores.cells.0.iter().flat_map(|(_, row)| &row.0).map(|(_, one)| one.score_bp);
    [scores.overall.score_bp].into_iter().chain(groups).chain(principles).chain(cells).collect()
}

#[test]
fn behind_every_figure_are_two_scores_and_two_levels_of_each_question() {
    for model in models() {
        let vectors: Vec<_> =
            vectors(&model).into_iter().map(|one| (scored(&model, &one), one)).collect();
        for (place, scope) in scopes(&model).into_iter().enumerate() {
            let Some(rounding) = Rounding::of(&model, scope) else { continue };
            let mut behind: BTreeMap<u32, Vec<(u32, &Vec<usize>)>> = BTreeMap::new();
            for (scores, vector) in &vectors {
                let Some(score) = scores[place] else { continue };
                behind.entry(rounding.figure(score)).or_default().push((score, vector));
            }
            assert!(behind.len() > 1, "{scope:?}: one figure says nothing");
            for (figure, possible) in behind {
                assert_eq!(figure % STEP, 0);
                let scores: BTreeSet<_> = possible.iter().map(|(score, _)| score).collect();
                assert!(scores.len() > 1, "{scope:?}: {figure} is always {scores:?}");
                for (at, _) in
                    model.questions.iter().enumerate().filter(|(_, one)| scope.holds(one))
                {
                    let levels: BTreeSet<_> =
                        possible.iter().map(|(_, vector)| vector[at]).collect();
                    assert!(levels.len() > 1, "{scope:?}: {figure} gives question {at} away");
                }
            }
        }
    }
}

#[test]
fn a_group_of_one_question_has_no_figures() {
    let mut model = models().remove(1);
    assert_eq!(Rounding::of(&model, Scope::Cell("a", "p")), None);
    assert!(Rounding::of(&model, Scope::Area("a")).is_some());
    // Only one of the two is asked in England.
    let lists = json!({"types": [], "nations": ["england", "wales"]});
    model.subject = serde_json::from_value(lists).unwrap();
    model.questions[0].applies_to = serde_json::from_value(json!({"nations": ["wales"]})).unwrap();
    assert_eq!(Rounding::of(&model, Scope::Area("a")), None);
}

#[test]
fn large_groups_are_rounded_to_five_points() {
    let questions: Vec<_> =
        (0..18).map(|at| (["a", "b"][at % 2], ["p", "r"][at % 2], 1, FIVE)).collect();
    let rounding = Rounding::of(&model(&questions, [1, 1]), Scope::All).unwrap();
    for bp in (500..=9500).step_by(10) {
        let nearest = u32::try_from(bin(bp)).unwrap() * STEP;
        assert!(rounding.figure(bp).abs_diff(nearest) <= STEP, "{bp}");
    }
    assert_eq!([2249, 2250, 5000, 7300].map(|bp| rounding.figure(bp)), [2000, 2500, 5000, 7500]);
}
