//! How much a page lists before the rest is left to other pages.

use crate::html::Element;
use crate::support::{over, run};
use local_normal::output::OutputTree;
use local_normal::source::SourceFile;

/// The area of the smallest playbook, and names for eight more.
const AREAS: [&str; 9] = ["service-design", "b", "c", "d", "e", "f", "g", "h", "i"];

/// The smallest playbook with these files, an address, and the areas that are among them.
fn site(mut files: Vec<(String, String)>) -> OutputTree {
    let base = crate::support::base();
    let is_there = |id: &&&str| {
        **id == AREAS[0] || files.iter().any(|(path, _)| *path == format!("areas/{id}.yaml"))
    };
    let areas = AREAS.iter().filter(is_there).copied().collect::<Vec<_>>().join(", ");
    let top = format!(
        "id: p\ntitle: P\nversion: 1.0.0\nreleased: 2026-11-21\nbase_url: https://www.example.org/\nareas: [{areas}]\nprinciples: [simplify]\nstages: [reset, reform, recover]\n"
    );
    files.push(("playbook.yaml".into(), top));
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let no_story = |file: &SourceFile| !file.path.starts_with("stories/");
    let outcome = run(&over(base.into_iter().filter(no_story).collect(), &files));
    outcome.site.unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics)).files
}

fn text<'a>(site: &'a OutputTree, path: &str) -> &'a str {
    let (_, bytes) = site.iter().find(|(at, _)| at.as_str() == path).unwrap();
    std::str::from_utf8(bytes).unwrap()
}

/// Stories in the order of their numbers, with these lines.
fn stories(count: usize, lines: impl Fn(usize) -> &'static str) -> Vec<(String, String)> {
    let story = |number: usize| {
        let front = format!(
            "title: Story {number}\ncouncil: A\ncountry: Wales\nyear: 2020\noutcome: success\n{}",
            lines(number)
        );
        (format!("stories/s{number:03}.md"), format!("---\n{front}---\nText.\n"))
    };
    (0..count).map(story).collect()
}

#[test]
fn the_feed_has_fifty_stories() {
    for (count, listed) in [(50, 50), (51, 50)] {
        let site = site(stories(count, |_| ""));
        assert_eq!(text(&site, "feed.xml").matches("<entry>").count(), listed);
    }
}

/// The titles under "Stories like this one", on the page of a story that shares its area with another.
fn related(story: usize, kin: usize) -> Vec<String> {
    let site = site(stories(story.max(kin) + 1, |number| {
        if number == story {
            "areas: [service-design]\nstage: reset\n"
        } else if number == kin {
            "areas: [service-design]\nstage: reform\n"
        } else {
            "stage: reform\n"
        }
    }));
    let page = Element::parse(text(&site, &format!("stories/s{story:03}.html")));
    let related = page.named("section").find(|section| section.has_class("related"));
    related.iter().flat_map(|section| section.named("h3")).map(Element::words).collect()
}

#[test]
fn stories_are_compared_with_a_hundred_on_either_side() {
    assert_eq!(related(0, 99), ["Story 99"]);
    assert!(related(0, 100).is_empty());
    assert_eq!(related(100, 0), ["Story 0"]);
    assert!(related(101, 0).is_empty());
}

fn pages(count: usize, folder: impl Fn(usize) -> String) -> Vec<(String, String)> {
    let page = |number: usize| {
        let path = format!("pages/{}p{number:03}.md", folder(number));
        (path, format!("---\ntitle: Page {number}\n---\nText.\n"))
    };
    (0..count).map(page).collect()
}

/// How many sections a page lists, besides the link to all.
fn listed(site: &OutputTree, path: &str) -> usize {
    let page = Element::parse(text(site, path));
    let list = page.named("nav").find(|nav| nav.attribute("aria-labelledby") == Some("_sections"));
    list.unwrap().named("li").count() - 1
}

#[test]
fn a_page_lists_twenty_sections_and_its_own() {
    let site = site(pages(22, |number| format!("f{number:02}/")));
    let of = |number: usize| listed(&site, &format!("pages/f{number:02}/p{number:03}.html"));
    assert_eq!([0, 19, 20, 21].map(of), [20, 20, 21, 21]);
}

#[test]
fn the_whole_playbook_has_pages_of_folders_up_to_500() {
    // The smallest playbook has two pages of its own.
    for (count, has_all) in [(498, true), (499, false)] {
        let site =
            site(pages(count, |number| if number == 0 { String::new() } else { "f/".into() }));
        let whole = Element::parse(text(&site, "print.html"));
        let ids: Vec<_> = whole.all().filter_map(|element| element.attribute("id")).collect();
        assert!(ids.contains(&"page-p000"), "a page in no folder is always there");
        assert_eq!(ids.contains(&"page-f/p001"), has_all, "{count}");
    }
}

#[test]
fn the_ninth_area_has_a_colour_of_its_own() {
    let story = format!(
        "title: A story\ncouncil: A\ncountry: Wales\nyear: 2020\noutcome: success\nareas: [{}]\n",
        AREAS.join(", ")
    );
    let mut files = vec![("stories/s.md".to_owned(), format!("---\n{story}---\nText.\n"))];
    let area = |id: &&str| {
        (format!("areas/{id}.yaml"), format!("title: Area {id}\nsummary: One of nine.\n"))
    };
    files.extend(AREAS[1..].iter().map(area));
    let site = site(files);
    let page = Element::parse(text(&site, "stories/s.html"));
    let tags = page.named("ul").find(|list| list.has_class("tags")).unwrap();
    let colours: Vec<_> = tags.named("li").filter_map(|tag| tag.attribute("class")).collect();
    assert_eq!(colours, ["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9"]);
}
