//! Three councils on two versions of one playbook: a metropolitan one in England, a unitary one in Wales with Welsh first, and a
//! district that hides an area, a route and four sections.

use super::{LOCAL, fixture, national};
use crate::support::{over, places, run};
use local_normal::assess::{Results, ScoringModel, migrate, score, score_local};
use local_normal::load::load;
use local_normal::model::{Playbook, Question};
use local_normal::source::{Content, SourceFile, SourceTree};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const COUNCILS: [&str; 3] = ["northbeck", "glanfaen", "eastmere"];

/// The version that the editions were written for.
fn old() -> SourceTree {
    national(LOCAL)
}

/// A later one: texts changed, a practice, two stories and a question gone, and a principle with another id.
fn new() -> SourceTree {
    let mut files: Vec<SourceFile> = old().iter().map(|(_, file)| file.clone()).collect();
    files.retain(|file| {
        !["stories/older-form.md", "stories/same-year.md"].contains(&file.path.as_str())
    });
    for file in &mut files {
        let Content::Text(text) = &file.content else { continue };
        let changed = changed(&file.path, text);
        file.content = Content::Text(changed.into());
        if file.path == "principles/share.yaml" {
            "principles/lend.yaml".clone_into(&mut file.path);
        }
    }
    SourceTree::new(files)
}

fn changed(path: &str, text: &str) -> String {
    let text =
        text.replace("principle: share", "principle: lend").replace("\n  share:", "\n  lend:");
    let text = text.replace("principle:share", "principle:lend");
    let text = text.replace("[first-story, older-form]", "[first-story]");
    let text = text.replace("[older-form, first-story]", "[first-story]");
    let text = text.replace("story: older-form", "story: first-story");
    let text = text.replace("story:older-form", "story:first-story");
    match path {
        "playbook.yaml" => text
            .replace("version: 1.2.0", "version: 1.3.0")
            .replace("principles: [simplify, share]", "principles: [simplify, lend]")
            .replace("moved:\n", "moved:\n  principles/share.html: principle:lend\n"),
        "areas/workstyles.yaml" => text
            .replace(
                "    summary: Share rooms with partners.",
                "    summary: Lend rooms to partners.",
            )
            .replace("Is there one rule", "Is there a single rule"),
        _ => text.replace("[share]", "[lend]").replace("[simplify, share]", "[simplify, lend]"),
    }
}

fn edition(national: &SourceTree, council: &str) -> SourceTree {
    national.clone().with_edition(&over(fixture(council), &[]))
}

#[test]
fn each_is_built_on_both_versions_and_told_what_is_right() {
    let warnings = [[vec![], vec![]], [vec![], vec![]], [vec![], vec!["LN113 edition.yaml:6:27"]]];
    for (council, expected) in COUNCILS.iter().zip(warnings) {
        for (national, expected) in [old(), new()].iter().zip(expected) {
            let tree = edition(national, council);
            let outcome = run(&tree);
            assert_eq!(places(&tree, &outcome), expected, "{council}");
            assert!(outcome.site.is_some(), "{council}");
        }
    }
}

/// The audit of a build refuses links that lead nowhere and ids that are there twice; what a site of the playbook has at an
/// address leads somewhere in each edition.
#[test]
fn no_address_of_the_playbook_is_lost() {
    for national in [old(), new()] {
        let pages = |tree: &SourceTree| -> BTreeSet<String> {
            let site = run(tree).site.unwrap().files;
            let paths = site.iter().map(|(path, _)| path.to_string());
            paths.filter(|path| path.ends_with(".html")).collect()
        };
        let mut own = pages(&national);
        // Of all editions the playbook's own site alone tells.
        assert!(own.remove("editions.html"));
        for council in ["northbeck", "eastmere"] {
            let lost: Vec<_> =
                own.difference(&pages(&edition(&national, council))).cloned().collect();
            assert!(lost.is_empty(), "{council}: {lost:?}");
        }
    }
}

/// Numbers that look random and are the same in every run.
pub(super) struct Numbers(pub(super) u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

/// Some answer, or none, to each question.
fn answers<'q>(questions: impl Iterator<Item = &'q Question>, numbers: &mut Numbers) -> Value {
    let mut answers = serde_json::Map::new();
    for question in questions {
        let levels = question.levels.len();
        let answer = match numbers.below(levels + 2) {
            0 => continue,
            1 => json!({"rev": *question.rev, "state": "unknown"}),
            at => {
                json!({"rev": *question.rev, "state": "level", "level": question.levels[at - 2].id.value})
            }
        };
        answers.insert(question.id.value.to_string(), answer);
    }
    answers.into()
}

/// A results file with answers to a playbook's questions, and to those of editions.
pub(super) fn answered(
    playbook: &Playbook,
    editions: &[&Playbook],
    numbers: &mut Numbers,
) -> Results {
    let local = editions.iter().flat_map(|edition| edition.local_questions());
    let file = json!({
        "format": "local-normal-results",
        "format_version": 1,
        "model": {"id": playbook.id, "version": playbook.version},
        "answers": answers(playbook.questions.iter(), numbers),
        "local": {"answers": answers(local, numbers)},
    });
    Results::parse(file.to_string().as_bytes()).unwrap()
}

pub(super) fn scores(playbook: &Playbook, results: &Results) -> Value {
    let model = ScoringModel::of(playbook);
    let (results, _) = migrate(&model, results).unwrap();
    assert!(!results.local().is_empty() || results.document()["local"]["answers"] == json!({}));
    let scores = score(&model, results.subject(), results.answers(), results.profile());
    serde_json::to_value(scores.unwrap()).unwrap()
}

/// The score of an edition's own questions is made of the answers to them alone, whoever else's are in the file.
#[test]
fn an_editions_own_score_knows_no_other_answers() {
    let mut numbers = Numbers(22);
    let playbook = load(&old()).playbook.unwrap();
    let [northbeck, glanfaen] =
        ["northbeck", "glanfaen"].map(|id| load(&edition(&old(), id)).playbook.unwrap());
    let model = ScoringModel::of(&northbeck);
    let own = |results: &Results| {
        score_local(&model, results.subject(), results.local(), results.profile()).unwrap()
    };
    let mut seen = BTreeSet::new();
    for _ in 0..50 {
        let both = answered(&playbook, &[&northbeck, &glanfaen], &mut numbers);
        let mut file = Value::Object(both.document().clone());
        file["answers"] = json!({});
        let local = file["local"]["answers"].as_object_mut().unwrap();
        local.retain(|id, _| id.starts_with("northbeck."));
        let alone = Results::parse(file.to_string().as_bytes()).unwrap();
        assert_eq!(own(&both), own(&alone));
        seen.insert(own(&both).overall.score_bp);
    }
    assert!(seen.len() > 3, "{seen:?}");
}

#[test]
fn an_edition_scores_as_the_playbook_does() {
    let mut numbers = Numbers(21);
    for national in [old(), new()] {
        let playbook = load(&national).playbook.unwrap();
        let of = |council| load(&edition(&national, council)).playbook.unwrap();
        let [northbeck, glanfaen, eastmere] = COUNCILS.map(of);
        for _ in 0..100 {
            let results = answered(&playbook, &[&northbeck, &glanfaen], &mut numbers);
            let expected = scores(&playbook, &results);
            assert_eq!(scores(&northbeck, &results), expected);
            assert_eq!(scores(&glanfaen, &results), expected);
            // What is hidden is not asked; all else is as it was.
            let own = scores(&eastmere, &results);
            assert_eq!(own["areas"]["service-design"], expected["areas"]["service-design"]);
            assert!(
                own["areas"].get("workstyles").is_none()
                    && expected["areas"]["workstyles"].is_object()
            );
        }
    }
}
