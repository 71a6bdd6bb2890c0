//! What an edition adds is on its site beside all that the playbook has.

use super::{LOCAL, national, northbeck};
use crate::html::Element;
use crate::support::{over, places, run};
use local_normal::output::OutputTree;

fn site() -> OutputTree {
    let tree = northbeck(&[]);
    let outcome = run(&tree);
    assert_eq!(places(&tree, &outcome), Vec::<String>::new());
    outcome.site.unwrap().files
}

fn text<'a>(site: &'a OutputTree, path: &str) -> &'a str {
    let (_, bytes) = site.iter().find(|(own, _)| own.as_str() == path).expect(path);
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn its_files_are_on_pages_with_those_of_the_playbook() {
    let site = site();
    let shown = [
        ("stories/index.html", ["Bins that say when they are full", "A shorter form for parking"]),
        ("stories/northbeck-bins.html", ["We read", "stories/first-story.html\">the first story"]),
        ("accessibility.html", ["Accessibility of the Northbeck site", "Northbeck Council runs"]),
        ("events.html", ["A day in Northbeck", "Open day"]),
        ("network.html", ["Our map of bins", "Our parking form"]),
        ("glossary.html", ["The day on which a bin is emptied", "parking"]),
    ];
    for (path, words) in shown {
        let page = text(&site, path);
        for words in words {
            let words = words.replace("stories/first", "first");
            assert!(page.contains(&words), "{path}: {words}");
        }
    }
    assert!(site.bodies().any(|(path, _)| path.as_str() == "media/logo.svg"));
    let page = Element::parse(text(&site, "areas/workstyles.html"));
    let logo = page.named("header").next().unwrap().named("img").next().unwrap();
    assert_eq!(logo.attribute("alt"), Some("Northbeck Council"));
}

#[test]
fn its_address_is_its_own() {
    let site = site();
    assert!(
        text(&site, "sitemap.xml")
            .contains("https://northbeck.example/normal/stories/northbeck-bins.html")
    );
    let of_playbook = "https://www.example.org/playbook/";
    for (path, bytes) in site.iter().filter(|(path, _)| path.as_str().ends_with(".html")) {
        assert!(!std::str::from_utf8(bytes).unwrap().contains(of_playbook), "{path}");
    }
}

/// Where the playbook lists its stories, those of an edition are in no list, and come first.
#[test]
fn what_no_list_names_is_no_mistake() {
    let tree =
        national(&format!("{LOCAL}\nstories: [first-story, older-form, shared-rooms, same-year]"));
    let tree = tree.with_edition(&over(super::fixture("northbeck"), &[]));
    let outcome = run(&tree);
    assert_eq!(places(&tree, &outcome), Vec::<String>::new());
    let site = outcome.site.unwrap().files;
    let list = text(&site, "stories/index.html");
    let at = |words: &str| list.find(words).expect(words);
    assert!(at("Bins that say") < at("A shorter form"));
}

/// Whoever runs an edition cannot mend the playbook, and is not told of what could be better there.
#[test]
fn advice_on_the_playbook_is_for_those_who_keep_it() {
    let overdue =
        |path| (path, "---\ntitle: Old\nreview: {owner: Us, due: 2020-01-01}\n---\nWords.\n");
    let (path, old) = overdue("pages/about.md");
    let playbook =
        over(national(LOCAL).iter().map(|(_, file)| file.clone()).collect(), &[(path, old)]);
    assert!(places(&playbook, &run(&playbook)).contains(&"LN031 pages/about.md:3:26".to_owned()));
    let (own, old) = overdue("pages/ours.md");
    let edition = over(super::fixture("northbeck"), &[(own, old)]);
    let both = playbook.with_edition(&edition);
    let found = places(&both, &run(&both));
    assert!(found.iter().all(|place| !place.contains("about.md")), "{found:?}");
    assert!(found.contains(&"LN031 pages/ours.md:3:26".to_owned()), "{found:?}");
}
