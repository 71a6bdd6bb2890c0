//! Every story can be found in at least three ways besides the list of all stories, and nothing
//! that is not checked is published.

use crate::support::{real, run};
use local_normal::source::SourceTree;
use std::collections::{BTreeMap, BTreeSet};

fn pages() -> BTreeMap<String, String> {
    let site = run(&SourceTree::new(real())).site.unwrap();
    let html = site.files.iter().filter(|(path, _)| path.as_str().ends_with(".html"));
    html.map(|(path, bytes)| (path.to_string(), String::from_utf8(bytes.to_vec()).unwrap()))
        .collect()
}

/// The kind of page that a way begins at: the folder of a page, or its name at the root.
fn kind(path: &str) -> &str {
    path.split_once('/').map_or(path, |(folder, _)| folder)
}

/// The stories that a page links to, by id.
fn stories(html: &str) -> BTreeSet<&str> {
    let links = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let stories = links.filter_map(|url| {
        let name = url.rsplit_once("stories/").map(|(_, name)| name);
        let neighbour = (!url.contains('/')).then_some(url);
        name.or(neighbour)?.split('#').next()?.strip_suffix(".html")
    });
    stories.collect()
}

#[test]
fn every_story_is_reached_by_three_kinds_of_page_and_by_the_filters() {
    let pages = pages();
    let all: BTreeSet<&str> = pages
        .keys()
        .filter_map(|path| path.strip_prefix("stories/")?.strip_suffix(".html"))
        .filter(|id| *id != "index")
        .collect();
    let mut ways: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let listing = ["stories/index.html", "print.html"];
    for (path, html) in pages.iter().filter(|(path, _)| !listing.contains(&path.as_str())) {
        for id in stories(html).intersection(&all) {
            ways.entry(*id).or_default().insert(kind(path));
        }
    }
    let few: Vec<_> = all
        .iter()
        .map(|id| (id, ways.get(id).cloned().unwrap_or_default()))
        .filter(|(_, ways)| ways.len() < 3)
        .collect();
    assert!(few.is_empty(), "{few:?}");
    let given = include_str!("../../fixtures/verified-stories.txt");
    assert_eq!(all.len(), given.lines().count());
    // The options of each filter that a story has; only the last one, the route, may have none.
    let list = &pages["stories/index.html"];
    let choices: Vec<_> = list
        .split("data-choices=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap_or_default().split(',').collect::<Vec<_>>())
        .collect();
    assert_eq!(choices.len(), all.len());
    for of_story in choices {
        assert_eq!(of_story.len(), 6, "{of_story:?}");
        assert!(of_story[..5].iter().all(|places| !places.is_empty()), "{of_story:?}");
    }
}

/// Each of these has the mark "check" in the research.
#[test]
fn nothing_that_waits_to_be_checked_is_published() {
    const UNCHECKED: [&str; 6] = [
        "hackney-early-help",
        "214,904",
        "5,372,609",
        "standards 52",
        "Xantura",
        "reserve contracts",
    ];
    for (path, html) in pages() {
        for words in UNCHECKED {
            assert!(!html.contains(words), "{path}: {words}");
        }
    }
}
