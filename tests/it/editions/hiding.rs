//! What an edition hides is gone, and nothing that led to it is broken.

use super::{LOCAL, national};
use crate::html::Element;
use crate::support::{over, places, run};
use local_normal::output::OutputTree;
use local_normal::source::SourceTree;
use std::collections::BTreeSet;

const HEAD: &str = "id: eastmere\ncouncil: {name: Eastmere District Council}\nbase_url: https://eastmere.example/\n";
const PAGES: [(&str, &str); 2] = [
    ("pages/accessibility.md", "---\ntitle: Accessibility\nreplaces: accessibility\n---\nWords.\n"),
    ("pages/privacy.md", "---\ntitle: Privacy\nreplaces: privacy\n---\nWords.\n"),
];

/// An edition that hides these over the golden playbook.
fn hiding(hide: &str) -> SourceTree {
    let head = format!("{HEAD}hide: {hide}\n");
    let files = [PAGES[0], PAGES[1], ("edition.yaml", &head)];
    national(LOCAL).with_edition(&over(Vec::new(), &files))
}

fn site(tree: &SourceTree) -> OutputTree {
    let outcome = run(tree);
    assert_eq!(places(tree, &outcome), Vec::<String>::new());
    outcome.site.unwrap().files
}

fn pages(site: &OutputTree) -> BTreeSet<String> {
    let paths = site.iter().map(|(path, _)| path.to_string());
    paths.filter(|path| path.ends_with(".html")).collect()
}

fn text<'a>(site: &'a OutputTree, path: &str) -> &'a str {
    let (_, bytes) = site.iter().find(|(own, _)| own.as_str() == path).expect(path);
    std::str::from_utf8(bytes).unwrap()
}

/// The audit of every build looks for links that lead nowhere and for ids that are there twice.
#[test]
fn every_address_of_the_playbook_leads_somewhere() {
    let mut national = pages(&run(&national(LOCAL)).site.unwrap().files);
    // Of all editions the playbook's own site alone tells.
    assert!(national.remove("editions.html"));
    for hide in [
        "{areas: [service-design]}",
        "{areas: [workstyles], stories: [first-story, older-form], routes: [in-house], pages: [about, the-law/duties]}",
        "{sections: [stories, routes]}",
        "{sections: [pages, network, events, glossary]}",
        "{areas: [service-design, workstyles], sections: [stories, routes, pages, network, events, glossary]}",
    ] {
        let own = pages(&site(&hiding(hide)));
        let lost: Vec<_> = national.difference(&own).collect();
        assert!(lost.is_empty(), "{hide}: {lost:?}");
    }
}

#[test]
fn links_to_what_is_hidden_are_plain_words_and_lists_leave_it_out() {
    let site = site(&hiding("{areas: [workstyles], stories: [first-story], sections: [glossary]}"));
    let home = text(&site, "index.html");
    assert!(home.contains("Start with the <a href=\"areas/service-design.html\">first area</a>, or with a parking permit."), "{home}");
    assert!(home.contains("I am a councillor") && !home.contains("areas/workstyles.html"));
    assert!(!text(&site, "stories/index.html").contains("A shorter form for parking permits"));
    let forwards = text(&site, "stories/first-story.html");
    assert!(forwards.contains("href=\"index.html\""), "{forwards}");
    // A page that moved to what is hidden leads on.
    assert!(text(&site, "stories/old-form.html").contains("href=\"index.html\""));
    let form = text(&site, "assessment/workstyles.html");
    assert!(form.contains("href=\"index.html\""), "{form}");
    for (path, bytes) in site.iter() {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        assert!(
            !text.contains("wrk-") || path.as_str().starts_with("media/"),
            "{path} asks what is hidden"
        );
    }
}

/// Each area has its colour on every site of the playbook.
#[test]
fn what_is_left_keeps_its_colours() {
    let colour = |tree: &SourceTree| {
        let site = run(tree).site.unwrap().files;
        let page = Element::parse(text(&site, "areas/workstyles.html"));
        let classes = page.all().filter_map(|element| element.attribute("class"));
        let of_areas = |class: &&str| ["a1", "a2", "a3"].contains(class);
        let all: BTreeSet<String> =
            classes.flat_map(str::split_whitespace).filter(of_areas).map(str::to_owned).collect();
        all
    };
    let [national, hidden] =
        [national(LOCAL), hiding("{areas: [service-design]}")].map(|tree| colour(&tree));
    assert!(national.contains("a2"), "{national:?}");
    assert_eq!(hidden, BTreeSet::from(["a2".to_owned()]));
}

/// What a newer playbook has no more is no reason to stop.
#[test]
fn what_there_is_not_is_a_warning() {
    let tree = hiding("{areas: [workstlyes], stories: [gone], sections: [matrix]}");
    let found = places(&tree, &run(&tree));
    assert_eq!(
        found,
        ["LN113 edition.yaml:4:16", "LN113 edition.yaml:4:39", "LN006 edition.yaml:4:57"]
    );
}

#[test]
fn what_is_replaced_cannot_be_hidden_as_well() {
    let tree = hiding("{pages: [privacy, about]}");
    let outcome = run(&tree);
    assert_eq!(places(&tree, &outcome), ["LN113 edition.yaml:4:16"]);
    let message = outcome.diagnostics[0].message();
    assert_eq!(message, "the edition has a page of its own in the place of `privacy`");
}

/// An edition hides what the playbook has, and puts nothing of its own in the place.
#[test]
fn hiding_is_not_replacing() {
    let tree = hiding("{pages: [about]}");
    let own: Vec<_> =
        tree.iter().filter(|(id, _)| id.is_local()).map(|(_, file)| file.clone()).collect();
    let page = "---\ntitle: Ours\n---\nWords.\n";
    let tree = national(LOCAL).with_edition(&over(own, &[("pages/about.md", page)]));
    assert!(places(&tree, &run(&tree)).contains(&"LN008 pages/about.md:1:1".to_owned()));
}
