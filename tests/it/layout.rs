//! The home page and the navigation are as the playbook lays them out.

use crate::html::Element;
use crate::support::{folder, golden, over, root, run};
use local_normal::source::{Content, SourceTree};

/// The golden playbook's page at a path, with other lines in place of those that lay it out.
fn page(path: &str, layout: &str) -> Element {
    let mut files = golden();
    let top = files.iter_mut().find(|file| file.path == "playbook.yaml").unwrap();
    let Content::Text(text) = &top.content else { panic!("no text") };
    let (before, rest) = text.split_once("home: ").unwrap();
    let (_, after) = rest.split_once("\nreleased: ").unwrap();
    let text = format!("{before}{layout}\nreleased: {after}");
    page_of(&over(golden(), &[("playbook.yaml", &text)]), path)
}

fn page_of(tree: &SourceTree, path: &str) -> Element {
    let outcome = run(tree);
    let site = outcome.site.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics)).files;
    let (_, html) = site.iter().find(|(own, _)| own.as_str() == path).expect(path);
    Element::parse(std::str::from_utf8(html).unwrap())
}

fn headings(page: &Element) -> Vec<String> {
    let main = page.named("main").next().unwrap();
    main.named("h2").map(|heading| heading.words().trim().to_owned()).collect()
}

/// Each label of the navigation with where it leads; the one that is marked has a star.
fn navigation(page: &Element) -> Vec<String> {
    let bar = page.named("nav").find(|nav| nav.attribute("class") == Some("bar")).unwrap();
    let item = |link: &Element| {
        let star = if link.attribute("aria-current").is_some() { "*" } else { "" };
        format!("{star}{}: {}", link.words().trim(), link.attribute("href").unwrap())
    };
    bar.named("a").map(item).collect()
}

#[test]
fn the_home_page_has_its_parts_in_the_playbooks_order() {
    let of = |layout| headings(&page("index.html", layout));
    let [map, stages, stories] = ["The map", "The stages", "Routes"];
    let all = of("");
    let at = |words: &str| all.iter().position(|heading| heading == words).expect(words);
    assert!(at(map) < at(stages) && at(stages) < at(stories), "{all:?}");
    assert_eq!(of("home: [routes, map]"), [stories, map]);
    assert_eq!(of("home: [pages]"), ["Guides for teams", "The law", "Other pages"]);
    assert_eq!(of("home: []"), Vec::<String>::new());
}

#[test]
fn a_part_without_content_is_left_out() {
    let shapes = root().join("tests/fixtures/shapes");
    let mut files = folder(&shapes.join("common"));
    files.extend(folder(&shapes.join("no-stages")));
    let top = files.iter().find(|file| file.path == "playbook.yaml").unwrap();
    let Content::Text(text) = &top.content else { panic!("no text") };
    let laid_out = "home: [stages, routes, stories]\nnav: [routes, stories, events]";
    let text = format!("{text}{laid_out}\n");
    let home = page_of(&over(files, &[("playbook.yaml", &text)]), "index.html");
    assert_eq!(headings(&home).len(), 1, "{:?}", headings(&home));
    assert_eq!(navigation(&home).len(), 2, "{:?}", navigation(&home));
}

#[test]
fn a_picture_has_its_words_and_its_size_and_there_is_none_where_none_is_named() {
    let pictures = |layout| {
        let home = page("index.html", layout);
        let hero = home.named("header").find(|one| one.attribute("class") == Some("hero")).unwrap();
        let image = hero.named("img").next().map(|image| {
            ["src", "alt", "width", "height"].map(|name| image.attribute(name).unwrap().to_owned())
        });
        (image, hero.named("svg").count())
    };
    assert_eq!(pictures(""), (None, 0));
    assert_eq!(pictures("picture: none"), (None, 0));
    assert_eq!(pictures("picture: town"), (None, 1));
    let (image, drawings) = pictures("picture: media/hall.svg\npicture_alt: A \"hall\"");
    let expected = ["media/hall.svg", "A \"hall\"", "40", "20"].map(ToOwned::to_owned);
    assert_eq!((image, drawings), (Some(expected), 0));
}

#[test]
fn the_navigation_has_what_the_playbook_names_and_marks_where_the_reader_is() {
    let nav = "nav: [{page: guides/index, title: Guides}, {part: stories, title: Told}, {page: about}, areas, glossary]";
    let at = |path| navigation(&page(path, nav));
    assert_eq!(
        at("index.html"),
        [
            "Guides: pages/guides/index.html",
            "Told: stories/index.html",
            "About this playbook: pages/about.html",
            "The map: index.html#areas",
            "Glossary: glossary.html",
            "Search: search.html"
        ]
    );
    assert_eq!(at("pages/about.html")[2], "*About this playbook: about.html");
    assert_eq!(at("pages/guides/second-day.html")[0], "*Guides: index.html");
    assert_eq!(at("pages/the-law/duties.html")[0], "Guides: ../guides/index.html");
    assert_eq!(at("stories/first-story.html")[1], "*Told: index.html");
    assert_eq!(at("glossary.html")[4], "*Glossary: glossary.html");
}

#[test]
fn the_navigation_leads_to_no_map_that_is_not_there() {
    let labels = |layout| {
        let items = navigation(&page("index.html", layout));
        items.iter().map(|item| item.split(':').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(labels("home: [stories]\nnav: [areas, stories]"), ["Stories", "Search"]);
    assert_eq!(labels("home: [stories]")[0], "Stories");
}
