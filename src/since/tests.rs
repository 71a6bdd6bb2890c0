//! Small versions of a playbook compared.

mod glossary;
mod lines;
mod translated;
mod untold;

use super::*;
use serde_json::{Value, json};

fn playbook() -> Value {
    json!({
        "id": "test", "version": "1.0.0", "title": "Test", "summary": null,
        "areas": [
            {"id": "parks", "title": "Parks", "weight": 1, "scope": ["Trees", "Ponds"],
             "practices": {"share": {"title": "Share", "body": "We wait\nfor others."}}},
            {"id": "roads", "title": "Roads"},
        ],
        "questions": [
            {"id": "p-one", "text": "One?", "levels": [{"id": "none", "text": "None", "actions": [{"id": "go", "text": "Go"}]}]},
            {"id": "p-two", "text": "Two?"},
            {"id": "p-three", "text": "Three?"},
        ],
        "stories": [{"id": "old", "title": "Old"}, {"id": "kept", "title": "Kept"}],
        "pages": [], "moved": {}, "retired": [],
        "addresses": ["index.html", "stories/kept.html", "stories/old.html", "stories/index.html"],
    })
}

fn compared(old: &Value, new: &Value) -> Since {
    since(Version::of(old).unwrap(), &Version::of(new).unwrap(), &[], &|_| unreachable!())
}

fn keys(since: &Since) -> Vec<String> {
    let of = |changed: &Changed| {
        let id = changed.named.id.clone();
        changed.texts.iter().map(move |text| format!("{id} {}", text.key)).collect::<Vec<_>>()
    };
    since.changed.iter().flat_map(of).collect()
}

#[test]
fn a_version_says_the_same_as_itself() {
    assert!(compared(&playbook(), &playbook()).is_empty());
    let mut rewrapped = playbook();
    rewrapped["areas"][0]["practices"]["share"]["body"] = json!("We wait for\nothers.\n");
    assert!(compared(&playbook(), &rewrapped).is_empty(), "only where lines end has changed");
    rewrapped["areas"][0]["practices"]["share"]["body"] = json!("We wait\n\nfor others.");
    assert_eq!(keys(&compared(&playbook(), &rewrapped)), ["parks practices.share.body"]);
}

#[test]
fn every_value_is_told_by_the_ids_that_lead_to_it() {
    let mut new = playbook();
    new["title"] = json!("Tests");
    new["questions"][0]["levels"][0]["actions"][0]["text"] = json!("Start");
    new["areas"][0]["scope"] = json!(["Trees"]);
    new["areas"][0]["practices"] = json!({});
    new["areas"].as_array_mut().unwrap().reverse();
    let since = compared(&playbook(), &new);
    let expected = [
        "test title",
        "p-one levels.none.actions.go.text",
        "parks practices.share.body",
        "parks practices.share.title",
        "parks scope",
    ];
    assert_eq!(keys(&since), expected);
    let scope = &since.changed[2].texts[2];
    assert_eq!(scope.before.as_deref(), Some("Trees\n\nPonds"));
    assert_eq!(since.changed[2].texts[0].after, None);
}

#[test]
fn what_is_gone_says_what_took_its_place() {
    let mut new = playbook();
    new["questions"] = json!([{"id": "p-one", "text": "One?", "levels": new["questions"][0]["levels"]}, {"id": "p-2", "text": "Two?"}]);
    new["stories"] = json!([{"id": "new", "title": "Old"}]);
    new["retired"] =
        json!([{"id": "p-two", "replaced_by": "p-2"}, {"id": "p-three", "replaced_by": null}]);
    new["moved"] = json!({"stories/old.html": "stories/index.html"});
    new["addresses"] = json!(["index.html", "stories/index.html", "stories/new.html"]);
    let since = compared(&playbook(), &new);
    let added: Vec<_> = since.added.iter().map(|named| named.id.as_str()).collect();
    assert_eq!(added, ["p-2", "new"]);
    let gone = since
        .gone
        .iter()
        .map(|gone| (gone.named.id.as_str(), gone.is_retired, gone.became.as_deref()));
    let expected = [
        ("p-two", true, Some("p-2")),
        ("p-three", true, None),
        ("old", false, Some("stories/index.html")),
        ("kept", false, None),
    ];
    assert_eq!(gone.collect::<Vec<_>>(), expected);
    let Addresses { gained, lost, forwarded } = &since.addresses;
    assert_eq!(gained, &["stories/new.html"]);
    assert_eq!(lost, &["stories/kept.html"]);
    assert_eq!(forwarded["stories/old.html"], "stories/index.html");
}

/// Addresses that forward are addresses too.
#[test]
fn an_address_that_forwarded_is_lost_or_leads_elsewhere() {
    let mut old = playbook();
    old["moved"] = json!({"a.html": "story:old", "b.html": "story:old#top", "c.html": "stories/old.html", "d.html": "story:kept"});
    let addresses = |moved: Value| {
        let mut new = old.clone();
        new["moved"] = moved;
        compared(&old, &new)
    };
    assert!(addresses(old["moved"].clone()).is_empty());
    let mut new = old["moved"].clone();
    new.as_object_mut().unwrap().remove("a.html");
    new["b.html"] = json!("story:kept");
    new["e.html"] = json!("story:kept");
    let since = addresses(new);
    let Addresses { gained, lost, forwarded } = &since.addresses;
    assert!(gained.is_empty() && !since.is_empty(), "{since:?}");
    assert_eq!(lost, &["a.html"]);
    let forwarded: Vec<_> = forwarded.iter().map(|(from, to)| format!("{from} {to}")).collect();
    assert_eq!(forwarded, ["b.html story:kept", "e.html story:kept"]);
    assert!(markdown(&since).contains("- lost `a.html`\n- forwards: `b.html` to `story:kept`\n"));
    let mut new = old.clone();
    new["stories"][0]["id"] = json!("older");
    new["addresses"] =
        json!(["index.html", "stories/kept.html", "stories/older.html", "stories/index.html"]);
    new["moved"] = json!({"a.html": "story:older", "b.html": "story:older#top", "c.html": "stories/older.html", "d.html": "story:kept", "stories/old.html": "stories/older.html"});
    let since = compared(&old, &new);
    let forwarded: Vec<_> = since.addresses.forwarded.keys().collect();
    assert_eq!(forwarded, ["stories/old.html"], "what leads to a renamed story leads there still");
    new["moved"].as_object_mut().unwrap().remove("stories/old.html");
    new["addresses"] = json!(["index.html", "a.html"]);
    new["moved"].as_object_mut().unwrap().remove("a.html");
    let since = compared(&old, &new);
    assert_eq!(since.addresses.gained, ["a.html"]);
    assert!(!since.addresses.lost.contains(&"a.html".to_owned()), "{since:?}");
}

/// What became of a question says where its answers go, and that its id is not used again.
#[test]
fn what_is_said_of_retired_questions_is_compared() {
    let mut old = playbook();
    old["retired"] = json!([
        {"id": "q-free", "replaced_by": null}, {"id": "q-led", "replaced_by": "p-one"},
        {"id": "q-same", "replaced_by": "p-two"},
    ]);
    let mut new = old.clone();
    new["retired"] = json!([
        {"id": "q-led", "replaced_by": "p-two"}, {"id": "q-same", "replaced_by": "p-two"},
        {"id": "q-never", "replaced_by": null}, {"id": "p-three", "replaced_by": "p-one"},
    ]);
    new["questions"].as_array_mut().unwrap().pop();
    let since = compared(&old, &new);
    let expected = ["q-free", "q-led", "q-never"].map(|id| format!("test assessment.retired.{id}"));
    assert_eq!(keys(&since), expected);
    let text = markdown(&since);
    assert!(
        text.contains("`assessment.retired.q-led`: q-led, now <del>p-one</del><ins>p-two</ins>"),
        "{text}"
    );
    assert!(text.contains("- question `p-three`: Three? – now asked by `p-one`"), "{text}");
}

/// What has another id is compared with what it was, and what refers to it has not changed.
#[test]
fn what_has_another_id_is_the_same_thing() {
    let mut old = playbook();
    old["questions"][0]["area"] = json!("parks");
    old["stories"][1]["areas"] = json!(["roads", "parks"]);
    old["stories"][1]["body"] =
        json!("See [parks](area:parks), [more](area:parks#why) and [lots](area:parks-and-more).");
    let mut new = old.clone();
    new["areas"][0] = json!({"id": "greens", "title": "Parks", "weight": 1, "scope": ["Trees", "Ponds"],
        "practices": {"lend": {"title": "Share", "body": "We act."}}});
    new["questions"][0]["area"] = json!("greens");
    new["stories"][1]["areas"] = json!(["roads", "greens"]);
    new["stories"][1]["body"] =
        json!("See [parks](area:greens), [more](area:greens#why) and [lots](area:parks-and-more).");
    for (value, id, stage, page) in
        [(&mut old, "share", "reset", "help"), (&mut new, "lend", "begin", "using")]
    {
        value["principles"] = json!([{"id": id, "title": "Share"}]);
        value["stages"] = json!([{"id": stage, "title": "Reset"}]);
        value["pages"] = json!([{"id": page, "title": "Help"}]);
        value["areas"][0]["first_steps"] = json!({stage: ["Ask."]});
        value["areas"][0]["practices"][id]["steps"] = json!({stage: ["Go."]});
        value["corrections"] = json!(format!("page:{page}"));
        value["nav"] = json!([{"to": "areas", "title": null}, {"to": format!("page:{page}"), "title": "Help"}]);
    }
    new["moved"] = json!({
        "areas/parks.html": "area:greens", "principles/share.html": "principles/lend.html",
        "stages/reset.html": "stage:begin", "pages/help.html": "page:using",
    });
    let since = compared(&old, &new);
    assert_eq!(keys(&since), ["greens practices.lend.body"]);
    assert!(since.added.is_empty() && since.gone.is_empty(), "{since:?}");
    let text = markdown(&since);
    assert!(text.contains("### Renamed (4)\n\n- area `greens`: Parks, before `parks`\n"), "{text}");
}

#[test]
fn what_is_no_playbook_is_refused() {
    for wrong in [json!([]), json!({"id": "a"}), json!({"id": 1, "version": "1"}), json!(null)] {
        assert!(Version::of(&wrong).is_none(), "{wrong}");
    }
    let odd = json!({"id": "a", "version": "1", "areas": [1, {"id": 2}, {"id": "b", "title": [[]]}], "moved": [], "retired": {}});
    assert!(compared(&odd, &odd).is_empty());
}

#[test]
fn the_report_shows_words_that_went_and_came() {
    let mut new = playbook();
    new["version"] = json!("1.1.0");
    new["areas"][0]["practices"]["share"]["body"] = json!("We act for others. @others* <now>.");
    let text = markdown(&compared(&playbook(), &new));
    assert!(text.starts_with("## The national text: 1.0.0 to 1.1.0\n"), "{text}");
    assert!(text.contains("- area `parks`: Parks\n  - `practices.share.body`: We <del>wait</del><ins>act</ins> for"), "{text}");
    assert!(text.contains("@\u{200b}others\\* &lt;now&gt;."), "{text}");
    let same = markdown(&compared(&playbook(), &playbook()));
    assert!(same.contains("No text has changed."), "{same}");
}

#[test]
fn words_far_from_a_change_are_left_out() {
    let many = |word: &str| format!("{}{word}{}", "before ".repeat(60), " after".repeat(60));
    let text = words::shown(&many("old"), &many("new"));
    assert!(text.starts_with("…") && text.ends_with('…'), "{text}");
    assert!(text.contains("before <del>old</del><ins>new</ins> after"), "{text}");
    assert_eq!(
        words::shown("we go on", "you do go"),
        "<del>we</del><ins>you do</ins> go<del> on</del>"
    );
    assert_eq!(words::shown("a b c", "d e c"), "<del>a b</del><ins>d e</ins> c");
    assert_eq!(words::shown("", "new"), "<ins>new</ins>");
    assert!(text.len() < 300, "{text}");
}

#[test]
fn a_pull_request_has_room_for_the_report() {
    let mut new = playbook();
    let long = "word ".repeat(200);
    let story = |at: usize| json!({"id": format!("story-{at}"), "title": "Story", "body": format!("{long}{at}")});
    let mut old = playbook();
    old["stories"] = (0..3_000).map(story).collect();
    new["stories"] = (0..3_000)
        .map(|at| json!({"id": format!("story-{at}"), "title": "Story", "body": "other"}))
        .collect();
    let text = markdown(&compared(&old, &new));
    assert!(text.len() < 65_536, "{}", text.len());
    assert!(text.contains("Changed texts (3000)") && text.contains(" more\n"), "{}", &text[..500]);
}

#[test]
fn an_edition_is_told_what_changed_under_its_words() {
    let mut new = playbook();
    new["areas"][0]["practices"]["share"]["body"] = json!("We act.");
    new["areas"][1]["title"] = json!("Streets");
    new["stories"] = json!([{"id": "kept", "title": "Kept"}]);
    let anchor =
        |why, kind, id: &str, key: &str| Anchor { why, kind, id: id.into(), key: key.into() };
    let anchors = [
        anchor(Why::Notes, "area", "parks", "practices.share"),
        anchor(Why::Notes, "area", "parks", "practices.sha"),
        anchor(Why::Notes, "area", "roads", "practices.share"),
        anchor(Why::Hides, "story", "old", ""),
        anchor(Why::Hides, "story", "kept", ""),
        anchor(Why::Replaces, "page", "roads", ""),
    ];
    let since = compared(&playbook(), &new).touching(&anchors);
    let told = since.yours.iter().map(|one| (one.why, one.named.id.as_str(), one.keys.join(" ")));
    let expected = [
        (Why::Notes, "parks", "practices.share.body".to_owned()),
        (Why::Hides, "old", String::new()),
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
    let text = markdown(&since);
    assert!(
        text.contains("- you have a note on the area `parks`: Parks – `practices.share.body`\n"),
        "{text}"
    );
    assert!(text.contains("- you hide the story `old`: Old – it is gone\n"), "{text}");
}
