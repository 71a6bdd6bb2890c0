//! The workbook against the scores: `LibreOffice` works filled workbooks out, and every figure must be that of `score`.

mod back;
mod figures;
mod format;
mod local;
mod made;
mod office;
mod reading;

use crate::support::{real, root};
use local_normal::assess::answers::State;
use local_normal::assess::workbook::{Filled, Words, workbook};
use local_normal::assess::{Answer, Answers, ScoringModel, Subject};
use local_normal::assets::Theme;
use local_normal::load::load;
use local_normal::model::{Fact, Playbook, Question};
use local_normal::render::Strings;
use local_normal::source::SourceTree;
use serde::Deserialize;
use std::sync::OnceLock;

const VECTORS: [&str; 3] =
    ["tests/vectors/vectors.json", "tests/vectors/more.json", "tests/vectors/figures.json"];
const FILLED_AT_RANDOM: u64 = 16;

#[derive(Deserialize)]
struct Suite {
    cases: Vec<Case>,
}

/// A model and answers to it.
#[derive(Deserialize)]
struct Case {
    name: String,
    model: ScoringModel,
    subject: Subject,
    answers: Answers,
    profile: Option<String>,
}

/// The real playbook.
fn national() -> Playbook {
    load(&SourceTree::new(real())).playbook.expect("the real playbook loads")
}

/// The workbook's words in English; every one of them is there.
fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(read_words)
}

fn read_words() -> Words {
    let tree = SourceTree::new(real());
    let mut diagnostics = Vec::new();
    let theme = Theme::load("default", &tree, &mut diagnostics);
    let strings = Strings::load(&theme, &national());
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    Words::of(|id| {
        let words = strings.of_workbook(id);
        assert_ne!(words, id, "it is there");
        words
    })
}

fn filled(playbook: &Playbook, case: &Case) -> Vec<u8> {
    workbook(playbook, words(), Some(to_fill(case)), None)
}

fn to_fill(case: &Case) -> Filled<'_> {
    let Case { subject, answers, profile, .. } = case;
    Filled { subject, answers, local: None, profile: profile.as_deref(), is_quick: false }
}

/// Lets `LibreOffice` work out the workbooks of some cases, and compares each with its scores.
fn compare(cases: &[(Playbook, Case)]) {
    let filled: Vec<_> = cases.iter().map(|(playbook, case)| filled(playbook, case)).collect();
    for ((playbook, case), sheets) in cases.iter().zip(office::worked_out(&filled)) {
        figures::compare(playbook, case, words(), &sheets);
    }
}

#[test]
fn the_vectors_score_the_same_in_the_workbook() {
    let mut cases = Vec::new();
    for path in VECTORS {
        let text = std::fs::read_to_string(root().join(path)).unwrap();
        let suite: Suite = serde_json::from_str(&text).unwrap();
        cases.extend(suite.cases.into_iter().map(|case| (made::playbook(&case.model), case)));
    }
    assert!(cases.len() > 90, "the vectors are there");
    compare(&cases);
}

#[test]
fn the_real_playbook_scores_the_same_in_the_workbook() {
    let cases = (0..FILLED_AT_RANDOM).map(|seed| (national(), at_random(&national(), seed)));
    compare(&cases.collect::<Vec<_>>());
}

/// The quick check is scored as a model with its questions only.
#[test]
fn a_quick_check_scores_the_same_in_the_workbook() {
    let playbook = national();
    let quick: Vec<_> = playbook.questions.iter().filter(|question| question.quick).collect();
    assert!(!quick.is_empty() && quick.len() < playbook.questions.len());
    let is_quick = |id: &str| quick.iter().any(|question| question.id.value.as_str() == id);
    let mut cases: Vec<_> = (20..24).map(|seed| at_random(&playbook, seed)).collect();
    let filled: Vec<_> = cases
        .iter()
        .map(|case| {
            workbook(&playbook, words(), Some(Filled { is_quick: true, ..to_fill(case) }), None)
        })
        .collect();
    for (case, sheets) in cases.iter_mut().zip(office::worked_out(&filled)) {
        case.model.questions.retain(|question| is_quick(&question.id));
        case.answers.retain(|id, _| is_quick(id));
        figures::compare(&playbook, case, words(), &sheets);
    }
}

/// Random numbers that are the same in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// A council that answers all, most or some of the questions.
fn at_random(playbook: &Playbook, seed: u64) -> Case {
    let mut dice = Dice(seed + 1);
    let answered = [100, 95, 80, 60][usize::try_from(seed).unwrap() % 4];
    let answers = answers_at_random(playbook.questions.iter(), answered, &mut dice);
    let pick = |dice: &mut Dice, from: &[&str]| {
        from.get(dice.below(from.len() + 1)).map(|id| (*id).to_owned())
    };
    let subject = Subject {
        kind: pick(&mut dice, Fact::Type.defaults()),
        nation: pick(&mut dice, Fact::Nation.defaults()),
    };
    let model = ScoringModel::of(playbook);
    Case { name: format!("at random {seed}"), model, subject, answers, profile: None }
}

/// Answers to so many of a hundred questions.
fn answers_at_random<'q>(
    questions: impl Iterator<Item = &'q Question>,
    answered: usize,
    dice: &mut Dice,
) -> Answers {
    let mut answers = Answers::new();
    for question in questions {
        let level = |dice: &mut Dice| {
            question.levels[dice.below(question.levels.len())].id.value.to_string()
        };
        let roll = dice.below(100);
        let state = match roll {
            roll if roll >= answered => continue,
            roll if roll % 10 == 0 => State::Unknown,
            roll if roll % 10 < 4 && question.na.allowed => State::Na,
            _ => State::Level,
        };
        let chosen = (state == State::Level).then(|| level(dice));
        let target = (dice.below(2) == 0).then(|| level(dice));
        answers.insert(
            question.id.value.to_string(),
            Answer { rev: *question.rev, state, level: chosen, target },
        );
    }
    answers
}
