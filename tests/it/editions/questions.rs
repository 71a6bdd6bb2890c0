//! An edition's own questions: what they are asked for, where they are shown, and what keeps them apart.

use super::{LOCAL, fixture, national, northbeck};
use crate::html::Element;
use crate::support::{over, places, run, with};
use local_normal::assess::workbook::{Words, key};
use local_normal::assess::{Aggregation, Results, ScoringModel, migrate, score, score_local};
use local_normal::load::load;
use local_normal::output::OutputTree;
use local_normal::source::SourceTree;
use serde_json::{Value, json};

const FILE: &str = "areas/service-design.local.yaml";

fn site(tree: &SourceTree) -> OutputTree {
    let outcome = run(tree);
    assert_eq!(places(tree, &outcome), Vec::<String>::new());
    outcome.site.unwrap().files
}

fn text<'a>(site: &'a OutputTree, path: &str) -> &'a str {
    let (_, bytes) = site.iter().find(|(own, _)| own.as_str().starts_with(path)).expect(path);
    std::str::from_utf8(bytes).unwrap()
}

/// A file with one question, in which `lines` are among its keys.
fn one(id: &str, lines: &str) -> String {
    format!(
        "questions:\n  - id: {id}\n{lines}    text: Is it done by phone too?\n    levels:\n      - {{id: none, points: 0, text: 'No.', actions: [{{id: list, text: List it.}}]}}\n      - {{id: every, points: 100, text: 'Yes.'}}\n"
    )
}

#[test]
fn each_mistake_has_its_place() {
    let simplify = "    principle: simplify\n";
    let cases = [
        (one("phone", simplify), vec!["LN115 FILE:2:9"]),
        (one("southbeck.phone", simplify), vec!["LN115 FILE:2:9"]),
        (one("northbeckphone", simplify), vec!["LN115 FILE:2:9"]),
        (one("service-design.fewer-steps", simplify), vec!["LN008 FILE:2:9", "LN115 FILE:2:9"]),
        (one("northbeck.phone", ""), vec!["LN004 FILE:2:5"]),
        (one("northbeck.phone", "    principle: simpilfy\n"), vec!["LN012 FILE:3:16"]),
        (one("northbeck.phone", &format!("{simplify}    quick: true\n")), vec!["LN006 FILE:2:5"]),
        (
            one("northbeck.phone", &format!("{simplify}    answers: none\n")),
            vec!["LN012 FILE:4:14"],
        ),
        (
            one("northbeck.phone", simplify).replace("points: 100", "points: 90"),
            vec!["LN040 FILE:7:29"],
        ),
        (
            one("northbeck.phone", simplify).replace("id: every", "id: none"),
            vec!["LN008 FILE:7:14"],
        ),
        (one("northbeck.phone", &format!("{simplify}    extra: 1\n")), vec!["LN002 FILE:4:5"]),
    ];
    for (text, expected) in cases {
        let tree = northbeck(&[(FILE, &text)]);
        let expected: Vec<_> = expected.iter().map(|place| place.replace("FILE", FILE)).collect();
        assert_eq!(places(&tree, &run(&tree)), expected, "{text}");
    }
}

#[test]
fn an_id_is_used_once_in_the_edition() {
    let simplify = "    principle: simplify\n";
    let text = one("northbeck.phone", simplify);
    let tree = northbeck(&[(FILE, &text), ("areas/workstyles.local.yaml", &text)]);
    assert_eq!(places(&tree, &run(&tree)), ["LN008 areas/workstyles.local.yaml:2:9"]);
}

#[test]
fn questions_on_an_area_that_is_gone_are_a_warning() {
    let tree =
        northbeck(&[("areas/gone.local.yaml", &one("northbeck.x", "    principle: simplify\n"))]);
    let outcome = run(&tree);
    assert_eq!(places(&tree, &outcome), ["LN114 areas/gone.local.yaml:1:1"]);
    assert!(!text(&outcome.site.unwrap().files, "assets/assessment-data.").contains("northbeck.x"));
}

#[test]
fn they_are_a_form_of_their_own_after_that_of_the_playbook() {
    let site = site(&northbeck(&[]));
    let page = Element::parse(text(&site, "assessment/service-design.html"));
    let forms: Vec<&Element> = page.named("form").collect();
    let [first, own] = forms[..] else { panic!("two forms") };
    assert!(!first.words().contains("by phone"));
    for words in [
        "Our own questions: Northbeck",
        "3 Can everything that is online also be done by phone?",
        "List what nobody can do by phone.",
    ] {
        assert!(own.words().contains(words), "{words}: {}", own.words());
    }
    // Their points add up apart: counting begins anew.
    assert!(own.words().contains("of 300 points"), "{}", own.words());
    let paper = Element::parse(text(&site, "assessment/print.html")).words();
    assert!(paper.contains("Our own questions: Northbeck") && paper.contains("health service"));
    let alone = run(&national(LOCAL)).site.unwrap().files;
    assert!(!text(&alone, "assessment/service-design.html").contains("local-questions"));
}

#[test]
fn only_what_speaks_of_them_has_them() {
    let site = site(&northbeck(&[]));
    let has = |path: &str| text(&site, path).contains("northbeck.phone-first");
    for path in ["assessment/service-design.html", "assets/assessment-data.", "playbook.json"] {
        assert!(has(path), "{path}");
    }
    for path in ["steps/service-design.html", "areas/service-design.html", "index.html"] {
        assert!(!has(path) && !text(&site, path).contains("by phone"), "{path}");
    }
    let pack = Element::parse(text(&site, "workshops/service-design.html"));
    let own = pack.all().find(|element| element.has_class("local-questions")).unwrap();
    for words in
        ["Our own questions: Northbeck", "also be done by phone?", "List what nobody can do"]
    {
        assert!(own.words().contains(words), "{words}: {}", own.words());
    }
    assert_eq!(pack.words().matches("also be done by phone?").count(), 1);
    let export: Value = serde_json::from_str(text(&site, "playbook.json")).unwrap();
    let own = &export["areas"][0]["local"]["questions"][0];
    assert_eq!((&own["id"], &own["origin"]), (&json!("northbeck.phone-first"), &json!("edition")));
    let ids = |list: &Value| {
        list.as_array().unwrap().iter().map(|one| one["id"].to_string()).collect::<String>()
    };
    assert!(!ids(&export["questions"]).contains("northbeck"));
}

/// A text of the edition refers to one like to any question.
#[test]
fn a_link_leads_to_one() {
    let page = "---\ntitle: Phones\n---\nWe ask [one question](question:northbeck.phone-first).\n";
    let site = site(&northbeck(&[("pages/phones.md", page)]));
    let link = "href=\"../assessment/service-design.html#northbeck.phone-first\"";
    assert!(
        text(&site, "pages/phones.html").contains(link),
        "{}",
        text(&site, "pages/phones.html")
    );
}

/// The playbook renames a principle, and says where its page went: the question goes along.
#[test]
fn a_question_goes_along_with_a_principle_that_has_another_id_now() {
    let top = super::with_moves("moved: {principles/less.html: \"principle:simplify\"}");
    let question = one("northbeck.phone", "    principle: less\n");
    let tree = top.with_edition(&over(fixture("northbeck"), &[(FILE, &question)]));
    assert_eq!(places(&tree, &run(&tree)), Vec::<String>::new());
    let playbook = load(&tree).playbook.unwrap();
    let question = playbook.local_questions().next().unwrap();
    assert_eq!(playbook.principles[question.principle.unwrap().0].id.as_str(), "simplify");
}

/// A results file that answers one question of the playbook and two of editions.
fn file(playbook: &str, version: &str) -> Results {
    let file = json!({
        "format": "local-normal-results", "format_version": 1,
        "model": {"id": playbook, "version": version},
        "answers": {"service-design.fewer-steps": {"rev": 1, "state": "level", "level": "some"}},
        "local": {
            "answers": {
                "northbeck.phone-first": {"rev": 1, "state": "level", "level": "most", "note": {"text": "Ask again."}},
                "southbeck.other": {"rev": 7, "state": "level", "level": "gone"},
            },
            "remarks": {"northbeck.shared-desk": {"target": "every"}},
        },
    });
    Results::parse(file.to_string().as_bytes()).unwrap()
}

#[test]
fn whoever_does_not_ask_them_sets_answers_aside_and_keeps_them() {
    let own = load(&northbeck(&[])).playbook.unwrap();
    let alone = load(&national(LOCAL)).playbook.unwrap();
    let without = load(&northbeck(&[(FILE, "intro: Nothing asked.\n")])).playbook.unwrap();
    let given = file(own.id.as_str(), &own.version);
    for (playbook, is_asked) in [(&own, true), (&alone, false), (&without, false)] {
        let model = ScoringModel::of(playbook);
        let (kept, changes) = migrate(&model, &given).unwrap();
        assert_eq!((changes.kept, changes.check.len(), changes.orphaned.len()), (1, 0, 0));
        assert_eq!(kept.document()["local"], given.document()["local"]);
        let again = Results::parse(kept.to_json().as_bytes()).unwrap();
        assert_eq!(again.document()["local"], given.document()["local"]);
        assert!(score(&model, kept.subject(), kept.answers(), None).is_ok());
        let scores = score_local(&model, kept.subject(), kept.local(), None);
        let score = scores.map(|scores| scores.areas.get("service-design").unwrap().low);
        // One of the two, which weighs one of three.
        assert_eq!(score, is_asked.then_some(Some(2000)));
    }
}

/// What counts of a file is the same in an edition and without one, and the same as if nothing local were in it.
#[test]
fn a_comparison_of_councils_knows_nothing_of_them() {
    let [own, alone] = [northbeck(&[]), national(LOCAL)].map(|tree| load(&tree).playbook.unwrap());
    let mut whole = Value::Object(file(own.id.as_str(), &own.version).document().clone());
    for question in &own.questions {
        let level = question.levels[0].id.value.as_str();
        whole["answers"][question.id.value.as_str()] =
            json!({"rev": *question.rev, "state": "level", "level": level});
    }
    let mut without = whole.clone();
    without.as_object_mut().unwrap().remove("local");
    let read = |playbook, file: &Value| {
        let bytes = file.to_string().into_bytes();
        Aggregation::of(playbook).read("one.json".to_owned(), &bytes).unwrap()
    };
    let expected = read(&alone, &without);
    for (playbook, file) in [(&own, &whole), (&own, &without), (&alone, &whole)] {
        assert_eq!(read(playbook, file), expected);
    }
}

#[test]
fn a_workbooks_key_says_which_they_are() {
    let playbook = load(&northbeck(&[])).playbook.unwrap();
    let entries = key([(&playbook, Words::of(str::to_owned))]);
    let local: Vec<_> = entries.iter().filter(|entry| entry.what == "local").collect();
    let ids: Vec<_> = local.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, ["northbeck.phone-first", "northbeck.shared-desk"]);
    let questions =
        |id: &str| entries.iter().any(|entry| entry.what == "question" && entry.id == id);
    assert!(ids.iter().all(|id| questions(id)));
    // As pages call levels without a name.
    let mut names = entries.iter().filter(|entry| entry.what == "level" && entry.of == ids[0]);
    assert!(names.any(|entry| entry.words == "level-number"));
}

/// What only one of them depends on has to be known, and so is asked for.
#[test]
fn a_fact_that_only_they_depend_on_is_asked_for() {
    let lines = "    principle: simplify\n    applies_to: {nations: [wales]}\n";
    let notes = one("northbeck.phone", lines);
    let top = "id: northbeck\ncouncil: {name: Northbeck}\n";
    let edition = over(Vec::new(), &[("edition.yaml", top), (FILE, &notes)]);
    let alone = with(&[]);
    let own = alone.clone().with_edition(&edition);
    let asks = |tree: &SourceTree, name: &str| {
        let outcome = run(tree);
        let site = outcome.site.expect("it has no mistake").files;
        text(&site, "assessment/index.html").contains(name)
    };
    assert_eq!([&own, &alone].map(|tree| asks(tree, "id=\"body-nation\"")), [true, false]);
    assert!(!asks(&own, "id=\"body-type\""));
    let model = ScoringModel::of(&load(&own).playbook.unwrap());
    for (nation, is_asked) in [("england", false), ("wales", true)] {
        let file = json!({
            "format": "local-normal-results", "format_version": 1, "model": {"id": "example-playbook"},
            "subject": {"nation": nation}, "answers": {},
            "local": {"answers": {"northbeck.phone": {"rev": 1, "state": "level", "level": "every"}}},
        });
        let file = Results::parse(file.to_string().as_bytes()).unwrap();
        let scores = score_local(&model, file.subject(), file.local(), None).unwrap();
        let score = scores.areas.get("service-design").unwrap();
        assert_eq!(score.low, is_asked.then_some(10000), "{nation}");
    }
}
