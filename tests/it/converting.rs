//! Answers from spreadsheets on the command line, and what becomes of answers when a playbook changes.

use crate::cli::{command, place, stderr, stdout};
use crate::support::{copy_folder, root};
use std::fs;
use std::path::Path;

const QUESTION: &str = "service-design.fewer-steps";

/// Runs the program in a place, and gives what it said there and what it printed.
fn run(place: &Path, words: &[&str], code: i32) -> (String, String) {
    let assert = command().current_dir(place).args(words).assert().code(code);
    (stderr(&assert), stdout(&assert))
}

#[test]
fn a_table_is_converted_scored_and_named_by_its_cells() {
    let place = place();
    let place = place.path();
    fs::write(place.join("good.csv"), format!("id;answer;note\r\n{QUESTION};Every;'=1\r\n"))
        .unwrap();
    let (said, printed) = run(place, &["convert", "good.csv"], 0);
    assert!(said.contains("1 of 1 questions are answered"), "{said}");
    let json: serde_json::Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(json["answers"][QUESTION]["level"], "every");
    assert_eq!(json["answers"][QUESTION]["note"]["text"], "=1");
    let (_, scored) = run(place, &["score", "good.csv"], 0);
    assert!(scored.contains("Overall: 100 of 100"), "{scored}");
    fs::write(
        place.join("bad.csv"),
        format!("id,answer,note\n{QUESTION},Perhaps,\nother,Every,\n"),
    )
    .unwrap();
    let (said, printed) = run(place, &["convert", "bad.csv"], 2);
    assert!(said.contains("\n  B2: ") && said.contains("\n  A3: "), "{said}");
    assert!(printed.is_empty());
    let (said, _) = run(place, &["score", "bad.csv"], 2);
    assert!(said.contains("2 cells cannot be read; nothing was taken"), "{said}");
}

#[test]
fn words_of_pages_in_every_language_of_the_site_are_known() {
    let place = place();
    let place = place.path();
    let first = format!("Id,Answer,Note\r\n{QUESTION},Answer 1 of 2,\r\n");
    fs::write(place.join("answers.csv"), first).unwrap();
    let (_, printed) = run(place, &["convert", "answers.csv"], 0);
    let json: serde_json::Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(json["answers"][QUESTION]["level"], "none");
    let real = root().join("playbook").display().to_string();
    let tables = [
        "Dynodwr,Ateb,Sicrwydd\nsvc-simplify,Nid ydym yn gwybod,Siŵr\n",
        "Id,Ateb,Confidence\nsvc-simplify,We do not know,siŵr\n",
    ];
    for table in tables {
        fs::write(place.join("answers.csv"), table).unwrap();
        let (_, printed) = run(place, &["convert", "answers.csv", "--playbook", &real], 0);
        let json: serde_json::Value = serde_json::from_str(&printed).unwrap();
        let answer = serde_json::json!({"rev": 2, "state": "unknown", "confidence": "high"});
        assert_eq!(json["answers"]["svc-simplify"], answer, "{table}");
    }
}

#[test]
fn answers_to_questions_of_an_edition_are_passed_over_with_a_word() {
    let place = place();
    let place = place.path();
    let rows = format!("{QUESTION},Every,\nnorthbeck.q,Whatever,\nnorthbeck.r,Not answered,\n");
    fs::write(place.join("answers.csv"), format!("Id,Answer,Note\n{rows}")).unwrap();
    let (said, printed) = run(place, &["convert", "answers.csv"], 0);
    assert!(said.contains("a question of an edition were passed over: northbeck.q; "), "{said}");
    let json: serde_json::Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(json["answers"].as_object().unwrap().len(), 1);
    let (said, scored) = run(place, &["score", "answers.csv"], 0);
    assert!(said.contains("northbeck.q; ") && scored.contains("Overall: 100 of 100"), "{said}");
}

#[test]
fn a_file_is_written_once_and_never_into_a_playbook() {
    let place = place();
    let place = place.path();
    fs::write(place.join("a.csv"), format!("id,answer,note\n{QUESTION},every,\n")).unwrap();
    run(place, &["convert", "a.csv", "--out", "results.json"], 0);
    let written = fs::read_to_string(place.join("results.json")).unwrap();
    let (said, _) = run(place, &["convert", "a.csv", "--out", "results.json"], 2);
    assert!(said.contains("results.json is there already"), "{said}");
    assert_eq!(fs::read_to_string(place.join("results.json")).unwrap(), written);
    let (said, _) = run(place, &["convert", "a.csv", "--out", "playbook/results.json"], 2);
    assert!(said.contains("part of the playbook"), "{said}");
    assert!(!place.join("playbook/results.json").exists());
    let (said, _) = run(place, &["convert", "results.json"], 2);
    assert!(said.contains("neither a workbook"), "{said}");
}

/// A place with an older copy of its playbook, and a file of answers to that.
fn revised(change: impl Fn(&str) -> String) -> tempfile::TempDir {
    let place = place();
    copy_folder(&place.path().join("playbook"), &place.path().join("old"));
    let area = place.path().join("playbook/areas/service-design.yaml");
    let text = fs::read_to_string(&area).unwrap();
    let changed = change(&text);
    assert_ne!(changed, text);
    fs::write(&area, changed).unwrap();
    let csv = format!("id,answer,note\n{QUESTION},every,\n");
    fs::write(place.path().join("answers.csv"), csv).unwrap();
    run(&place.path().join("old"), &["convert", "../answers.csv", "--out", "../answers.json"], 0);
    place
}

const AGAINST: [&str; 5] = ["check", "--against", "old", "--results", "answers.json"];

#[test]
fn a_question_that_changed_without_a_word_is_named() {
    let place =
        revised(|text| text.replace("principle: simplify", "principle: simplify\n    weight: 3"));
    let (said, _) = run(place.path(), &AGAINST, 1);
    assert!(said.contains(&format!("`{QUESTION}` has changed in its weight")), "{said}");
    let place = revised(|text| text.replace("id: every", "id: all"));
    let (said, _) = run(place.path(), &AGAINST, 1);
    assert!(said.contains("has changed in the ids of its levels"), "{said}");
    let place = revised(|text| text.replace(QUESTION, "service-design.shorter"));
    let (said, _) = run(place.path(), &AGAINST, 1);
    assert!(said.contains(&format!("`{QUESTION}` is gone")), "{said}");
    assert!(said.contains("there is no such question"), "{said}");
}

#[test]
fn an_area_or_a_principle_with_another_id_is_the_same() {
    let place = revised(|text| format!("{text}\n"));
    for (kind, old, new) in
        [("area", "service-design", "services"), ("principle", "simplify", "make-it-simple")]
    {
        run(place.path(), &["rename", kind, old, new, "--yes"], 0);
        let (said, _) = run(place.path(), &AGAINST, 0);
        let kept = "answers.json: 1 kept, 0 to check, 0 set aside; 100 before, 100 now";
        assert!(said.contains(kept), "{kind}: {said}");
    }
    // Without the line in `moved` it is another area.
    let top = place.path().join("playbook/playbook.yaml");
    let text = fs::read_to_string(&top).unwrap();
    fs::write(&top, &text[..text.find("moved:").unwrap()]).unwrap();
    let (said, _) = run(place.path(), &AGAINST, 1);
    assert!(said.contains("has changed in its area or principle"), "{said}");
}

#[test]
fn an_area_that_another_took_in_is_not_the_same() {
    let place = revised(|text| format!("{text}\n"));
    for folder in ["playbook", "old"] {
        let area = place.path().join(folder).join("areas/parks.yaml");
        fs::write(area, "title: Parks\nsummary: Green places.\n").unwrap();
        let top = place.path().join(folder).join("playbook.yaml");
        let text = fs::read_to_string(&top).unwrap();
        fs::write(&top, text.replace("[service-design]", "[service-design, parks]")).unwrap();
    }
    let playbook = place.path().join("playbook");
    let design = fs::read_to_string(playbook.join("areas/service-design.yaml")).unwrap();
    let questions = &design[design.find("questions:").unwrap()..];
    let parks = format!("title: Parks\nsummary: Green places.\n{questions}");
    fs::write(playbook.join("areas/parks.yaml"), parks).unwrap();
    fs::remove_file(playbook.join("areas/service-design.yaml")).unwrap();
    let story = playbook.join("stories/first-story.md");
    let text = fs::read_to_string(&story).unwrap();
    fs::write(story, text.replace("[service-design]", "[parks]")).unwrap();
    let top = fs::read_to_string(playbook.join("playbook.yaml")).unwrap();
    let top = top.replace("[service-design, parks]", "[parks]");
    let moved = "moved:\n  areas/service-design.html: area:parks\n";
    fs::write(playbook.join("playbook.yaml"), format!("{top}{moved}")).unwrap();
    let (said, _) = run(place.path(), &AGAINST, 1);
    assert!(said.contains("has changed in its area or principle"), "{said}");
}

#[test]
fn what_becomes_of_the_answers_of_each_file_is_said() {
    let place = revised(|text| {
        let text = text.replace("principle: simplify", "principle: simplify\n    rev: 2");
        text.replace("id: every", "id: all")
    });
    let (said, _) = run(place.path(), &AGAINST, 0);
    assert!(
        said.contains(
            "answers.json: 0 kept, 0 to check, 1 set aside; 100 before, no overall score now"
        ),
        "{said}"
    );
    assert!(said.contains("the question means something else now"), "{said}");
    let playbook = place.path().join("playbook/playbook.yaml");
    let text = fs::read_to_string(&playbook).unwrap();
    let map = format!(
        "assessment:\n  migrations:\n    - {{question: {QUESTION}, from: 1, to: 2, map: {{every: all}}}}\n"
    );
    fs::write(&playbook, format!("{text}{map}")).unwrap();
    let (said, _) = run(place.path(), &AGAINST, 0);
    assert!(said.contains("0 kept, 1 to check, 0 set aside; 100 before, 100 now"), "{said}");
    assert!(said.contains(&format!("to check: {QUESTION}, every became all")), "{said}");
    fs::write(place.path().join("answers.json"), "{").unwrap();
    let (said, _) = run(place.path(), &AGAINST, 2);
    assert!(said.contains("answers.json cannot be read"), "{said}");
}
