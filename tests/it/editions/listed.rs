//! The page of editions on the playbook's own site.

use super::Place;
use crate::cli::stderr;
use crate::html::Element;
use crate::support::{over, places, run, settle, with};
use serde_json::{Value, json};
use std::fs;

/// An `editions.json` of some editions, which have what each does not say.
fn list(editions: &[Value]) -> String {
    json!({"format": "local-normal-editions", "format_version": 1, "editions": editions})
        .to_string()
}

fn northbeck(more: &Value) -> Value {
    let mut edition = json!({
        "id": "northbeck", "name": "Northbeck Council", "type": "metropolitan", "nation": "england",
        "url": "https://northbeck.example/normal/", "national": "1.0.0", "is_built": true,
    });
    let object = edition.as_object_mut().unwrap();
    object.extend(more.as_object().unwrap().clone());
    edition
}

/// The words of each edition on the page, and where its name leads.
fn shown(list: &str, lines: &str) -> Vec<(String, Option<String>)> {
    let top = with(&[]);
    let top = top.iter().find(|(_, file)| file.path == "playbook.yaml").unwrap().0;
    let playbook = format!("{}\n{lines}\n", with(&[]).text(top));
    let site = run(&with(&[("playbook.yaml", &playbook), ("editions.json", list)])).site.unwrap();
    let page = site.files.iter().find(|(path, _)| path.as_str() == "editions.html").unwrap().1;
    let page = Element::parse(std::str::from_utf8(page).unwrap());
    let list = page.named("ul").find(|list| list.attribute("class") == Some("editions")).unwrap();
    let item = |item: &Element| {
        let link = item.named("a").next();
        let words =
            |of: &Element, tag| of.named(tag).map(Element::words).collect::<Vec<_>>().join(", ");
        let facts = item
            .named("dl")
            .next()
            .unwrap()
            .named("div")
            .map(|fact| format!("{}: {}", words(fact, "dt"), words(fact, "dd")));
        let whose = [words(item, "h2"), words(item, "p")];
        let words = whose.into_iter().chain(facts).collect::<Vec<_>>().join("; ");
        (words, link.and_then(|link| link.attribute("href")).map(str::to_owned))
    };
    list.named("li").map(item).collect()
}

#[test]
fn what_a_run_wrote_is_what_the_page_shows_and_changes_no_edition() {
    let place = Place::of_editions(&["northbeck", "eastmere"]);
    let append = |line| place.append("editions/eastmere/edition.yaml", line);
    append("languages: [en, cy]\n");
    fs::remove_file(place.path("editions/eastmere/pages/privacy.md")).unwrap();
    settle();
    let said = stderr(&place.build(1));
    assert!(said.contains("1 of 2 editions"), "{said}");
    fs::copy(place.path("public/editions.json"), place.path("playbook/editions.json")).unwrap();
    let said = stderr(&place.build(1));
    assert!(said.contains("1 of them as they were"), "the list changes no edition: {said}");
    place.run(&["build", "--out", "national"]).code(0);
    let page = fs::read_to_string(place.path("national/editions.html")).unwrap();
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    assert!(at("Council of eastmere") < at("Council of northbeck"));
    assert!(at("href=\"https://northbeck.example/\"") > at("Privacy"));
    assert!(at("lang=\"cy\">Cymraeg</span> 0%") > 0);
    let home = fs::read_to_string(place.path("national/index.html")).unwrap();
    assert!(home.contains("<a href=\"editions.html\">Editions</a>"), "the foot leads there");
    place.run(&["build", "--edition", "editions/northbeck", "--out", "alone"]).code(0);
    assert!(!place.path("alone/editions.html").exists(), "no edition lists the others");
}

#[test]
fn each_edition_says_whose_it_is_and_how_far_it_is() {
    let coverage = json!({"words": 300, "done": 299, "stale": 1, "missing": 0, "drafts": 0});
    let editions = [
        northbeck(&json!({})),
        northbeck(&json!({
            "id": "glanfaen", "name": "Cyngor Glanfaen", "type": "unitary", "nation": "wales",
            "national": "0.9.0", "missing": ["accessibility", "gone-since"], "coverage": {"cy": coverage, "pl": coverage},
        })),
        json!({"id": "broken-since"}),
    ];
    let [broken, glanfaen, northbeck] = shown(&list(&editions), "").try_into().unwrap();
    assert_eq!(broken.0, "broken-since; ; Site: As it was: the last build failed");
    assert_eq!(
        glanfaen.0,
        "Cyngor Glanfaen; Unitary council, Wales; Text: Version 0.9.0 Not the newest; Translated: Cymraeg 99%, pl 99%; Pages still missing: Accessibility statement, Gone since"
    );
    assert_eq!(
        northbeck.0,
        "Northbeck Council; Metropolitan district, England; Text: Version 1.0.0"
    );
    assert_eq!([broken.1, northbeck.1], [None, Some("https://northbeck.example/normal/".into())]);
}

/// Its own address goes first; of one that was never built nobody knows that it is there.
#[test]
fn an_edition_without_an_address_is_in_the_folder_of_all() {
    let editions = [
        northbeck(&json!({"id": "a", "name": "A", "url": null})),
        northbeck(&json!({"id": "b", "name": "B", "url": null, "is_built": false})),
        northbeck(&json!({"id": "c", "name": "C"})),
    ];
    let lines = "editions_url: https://example.org/editions";
    let found: Vec<_> = shown(&list(&editions), lines).into_iter().map(|(_, url)| url).collect();
    let url = |url: &str| Some(url.to_owned());
    let wanted =
        [url("https://example.org/editions/a/"), None, url("https://northbeck.example/normal/")];
    assert_eq!(found, wanted);
    let found: Vec<_> = shown(&list(&editions), "").into_iter().map(|(_, url)| url).collect();
    assert_eq!(found[0], None);
}

#[test]
fn a_list_that_cannot_be_shown_is_refused_at_its_place() {
    let odd = |more: Value| list(&[northbeck(&more)]);
    for (text, place) in [
        ("{}".to_owned(), "1:2"),
        ("{\n  \"format\": 7\n}".to_owned(), "2:"),
        (list(&[]).replace("\"editions\"", "\"edition\""), "1:"),
        (list(&[]).replace(":1", ":2"), "1:1"),
        (list(&[]).replace("normal-editions", "normal-peers"), "1:1"),
        (odd(json!({"url": "javascript:alert(1)"})), "1:"),
        (odd(json!({"url": "northbeck"})), "1:"),
        (odd(json!({"name": "North\u{202e}beck"})), "1:"),
        (odd(json!({"pages": -1})), "1:"),
    ] {
        let tree = with(&[("editions.json", &text)]);
        let outcome = run(&tree);
        let wanted = format!("LN006 editions.json:{place}");
        let found = places(&tree, &outcome);
        assert!(
            outcome.site.is_none() && found.iter().any(|one| one.starts_with(&wanted)),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn without_editions_there_is_no_such_page_and_an_edition_has_no_such_file() {
    let site = run(&with(&[("editions.json", &list(&[]))])).site.unwrap();
    assert!(!site.files.iter().any(|(path, _)| path.as_str() == "editions.html"));
    let edition = over(super::fixture("eastmere"), &[("editions.json", &list(&[]))]);
    let tree = super::national(super::LOCAL).with_edition(&edition);
    assert!(places(&tree, &run(&tree)).contains(&"LN111 editions.json:1:1".to_owned()));
}
