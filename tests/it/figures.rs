//! Figures are those of the exact sums, for any model: the rule of docs/scoring.md, "How scores are said", worked out with fractions.

use local_normal::assess::scores::Scores;
use local_normal::assess::{Answers, Display, Figures, ScoringModel, Subject, score};
use proptest::prelude::*;
use serde_json::json;

/// An area: its weight, and of each question the weight and the points that are chosen.
type Area = (u32, Vec<(u32, u32)>);

fn areas() -> impl Strategy<Value = Vec<Area>> {
    let questions = proptest::collection::vec((1u32..=5, 0u32..=100), 1..8);
    proptest::collection::vec((1u32..=5, questions), 1..7)
}

/// Scales, of which some have figures at no whole number of basis points.
const SCALES: [(u32, u32); 9] =
    [(100, 0), (3, 2), (3, 0), (7, 2), (5, 1), (12, 2), (9, 3), (100, 2), (1000, 1)];

fn displays() -> impl Strategy<Value = Display> {
    proptest::sample::select(&SCALES[..]).prop_map(|(max, decimals)| Display { max, decimals })
}

/// The scores of a model in which everything is answered.
fn scored(areas: &[Area], display: Display) -> Scores {
    let each = || areas.iter().enumerate();
    let ids = |(area, (_, questions)): (usize, &Area)| {
        let points: Vec<_> = questions.iter().copied().enumerate().collect();
        points.into_iter().map(move |(at, facts)| (area, format!("q{area}.{at}"), facts))
    };
    let questions: Vec<_> = each().flat_map(ids).collect();
    let question = |(area, id, (weight, points)): &(usize, String, (u32, u32))| {
        let levels =
            [0, *points, 100].map(|points| json!({"id": format!("l{points}"), "points": points}));
        json!({"id": id, "area": format!("a{area}"), "principle": "p", "weight": weight, "levels": levels})
    };
    let answer = |(_, id, (_, points)): &(usize, String, (u32, u32))| {
        (id.clone(), json!({"rev": 1, "state": "level", "level": format!("l{points}")}))
    };
    let model = json!({
        "areas": each().map(|(at, (weight, _))| json!({"id": format!("a{at}"), "weight": weight})).collect::<Vec<_>>(),
        "principles": ["p"],
        "questions": questions.iter().map(question).collect::<Vec<_>>(),
        "display": display,
    });
    let model: ScoringModel = serde_json::from_value(model).unwrap();
    let answers: serde_json::Map<_, _> = questions.iter().map(answer).collect();
    let answers: Answers = serde_json::from_value(answers.into()).unwrap();
    score(&model, &Subject::default(), &answers, None).unwrap()
}

/// An exact share of the highest score.
#[derive(Debug, Clone, Copy)]
struct Fraction(u128, u128);

impl Fraction {
    fn of_area((_, questions): &Area) -> Self {
        let sum = |part: fn(&(u32, u32)) -> u32| questions.iter().map(part).sum::<u32>().into();
        Self(sum(|(weight, points)| weight * points), 100 * sum(|(weight, _)| *weight))
    }

    /// The mean of areas by their weights.
    fn of_all(areas: &[Area]) -> Self {
        let weights: u128 = areas.iter().map(|(weight, _)| u128::from(*weight)).sum();
        let sum = areas.iter().fold(Self(0, 1), |Self(n, d), area| {
            let Self(own, of) = Self::of_area(area);
            Self(n * of + u128::from(area.0) * own * d, d * of)
        });
        Self(sum.0, sum.1 * weights)
    }

    /// The last figure that it reaches, with so much of a step added.
    fn cut(self, steps: u64, (n, d): (u128, u128)) -> u64 {
        u64::try_from((self.0 * u128::from(steps) * d + n * self.1) / (self.1 * d)).unwrap()
    }
}

/// Where a figure is not the exact score cut off, its basis points reach it, or a ten-thousandth of a step is lacking.
fn is_by_the_rule(display: Display, exact: Fraction, bp: u32, figures: &Figures) -> bool {
    let cut = exact.cut(display.steps(), (0, 1));
    let nearly = exact.cut(display.steps(), (1, 10_000));
    let figure = figures.score.unwrap();
    figure >= cut && [cut, nearly, display.figure(bp)].contains(&figure)
}

proptest! {
    #[test]
    fn figures_are_the_exact_scores_cut_off_once(areas in areas(), display in displays()) {
        let scores = scored(&areas, display);
        for (area, (_, one)) in areas.iter().zip(&scores.areas.0) {
            let (exact, bp) = (Fraction::of_area(area), one.score_bp.unwrap());
            // No rounding comes before that of one area.
            let rule = exact.cut(display.steps(), (0, 1)).max(display.figure(bp));
            prop_assert_eq!(one.figures.score, Some(rule), "{:?} {:?}", exact, bp);
        }
        let overall = &scores.overall;
        let exact = Fraction::of_all(&areas);
        prop_assert!(is_by_the_rule(display, exact, overall.score_bp.unwrap(), &overall.figures), "{:?} {:?}", exact, overall);
    }

    #[test]
    fn an_exact_figure_is_said_as_it_is(questions in 1u32..40, at in 0u32..=100, display in displays()) {
        // So many questions of 100 points, and one that makes the rest up.
        let areas = vec![(1, (0..questions).map(|one| (1, if one % 2 == 0 { at } else { 100 - at })).collect())];
        let exact = Fraction::of_area(&areas[0]);
        let scaled = exact.0 * u128::from(display.steps());
        prop_assume!(scaled.is_multiple_of(exact.1));
        let figures = scored(&areas, display).overall.figures;
        prop_assert_eq!(u128::from(figures.score.unwrap()), scaled / exact.1);
    }

    #[test]
    fn of_100_in_whole_points_figures_are_hundreds_of_basis_points(areas in areas()) {
        let scores = scored(&areas, Display::default());
        let all = scores.areas.0.iter().map(|(_, area)| (area.score_bp, area.figures));
        for (bp, figures) in all.chain([(scores.overall.score_bp, scores.overall.figures)]) {
            prop_assert_eq!(figures.score, bp.map(|bp| u64::from(bp / 100)));
        }
        prop_assert!(!serde_json::to_string(&scores).unwrap().contains("figures"));
    }
}
