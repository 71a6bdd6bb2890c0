//! Workshop packs: an agenda that adds up, the area's own questions, and a way to each pack.

use crate::support::{base, over, real, run, with};
use local_normal::load::load;
use local_normal::source::{Content, SourceTree};
use std::collections::BTreeMap;

fn pages(tree: &SourceTree) -> BTreeMap<String, String> {
    let outcome = run(tree);
    let said: Vec<_> = outcome.diagnostics.iter().map(|d| d.message().to_owned()).collect();
    let site = outcome.site.unwrap_or_else(|| panic!("{said:?}"));
    let html = site.files.iter().filter(|(path, _)| path.as_str().ends_with(".html"));
    html.map(|(path, bytes)| (path.to_string(), String::from_utf8(bytes.to_vec()).unwrap()))
        .collect()
}

/// First and last minute of each part of the agenda on a page.
fn agenda(html: &str) -> Vec<(u32, u32)> {
    let table = html.split_once("<table class=\"agenda\">").unwrap().1;
    let body = table.split_once("</tbody>").unwrap().0;
    let cells = body.split("<td>").skip(1).map(|rest| rest.split_once("</td>").unwrap().0);
    cells
        .map(|cell| {
            let (from, to) = cell.split_once(" to ").unwrap();
            (from.parse().unwrap(), to.parse().unwrap())
        })
        .collect()
}

fn assert_adds_up(html: &str, path: &str) {
    let parts = agenda(html);
    assert_eq!((parts[0].0, parts.last().unwrap().1), (0, 90), "{path}");
    assert!(parts.windows(2).all(|pair| pair[0].1 == pair[1].0), "{path}: {parts:?}");
    assert!(parts.iter().all(|(from, to)| to > from), "{path}: {parts:?}");
}

#[test]
fn every_area_has_a_pack_made_from_its_quick_check() {
    let tree = SourceTree::new(real());
    let playbook = load(&tree).playbook.unwrap();
    let pages = pages(&tree);
    for (ix, area) in playbook.areas.iter().enumerate() {
        let path = format!("workshops/{}.html", area.id);
        let html = pages[&path].replace("&#x27;", "'").replace("&#39;", "'");
        assert_adds_up(&html, &path);
        let questions = playbook.questions.iter().filter(|question| question.area.0 == ix);
        for question in questions {
            let text = question.text.as_str();
            assert_eq!(html.contains(text), question.quick, "{path}: {text}");
        }
        assert!(html.contains("class=\"hand sheet\""), "{path} has no sheet for actions");
        assert!(html.contains(&format!("../assessment/{}.html", area.id)), "{path}");
    }
}

#[test]
fn each_pack_is_linked_from_its_area_and_from_the_network() {
    let pages = pages(&SourceTree::new(real()));
    for path in pages.keys().filter(|path| path.starts_with("workshops/")) {
        let name = path.strip_prefix("workshops/").unwrap();
        assert!(pages["network.html"].contains(&format!("href=\"{path}\"")), "{path}");
        assert!(pages[&format!("areas/{name}")].contains(&format!("href=\"../{path}\"")), "{path}");
    }
}

fn question(number: usize) -> String {
    format!(
        "  - id: q{number}\n    principle: simplify\n    quick: true\n    text: Question {number}?\n    levels:\n      - {{id: none, points: 0, text: No., actions: [{{id: begin, text: Begin.}}]}}\n      - {{id: all, points: 100, text: Yes.}}\n"
    )
}

/// The base's area with this many questions.
fn area_with(count: usize) -> String {
    let file = base().into_iter().find(|file| file.path == "areas/service-design.yaml").unwrap();
    let Content::Text(text) = file.content else { panic!("an area is a text") };
    let before = text.split("questions:").next().unwrap().to_owned();
    let questions: String = (1..=count).map(question).collect();
    if count == 0 { before } else { format!("{before}questions:\n{questions}") }
}

#[test]
fn the_agenda_adds_up_whatever_the_number_of_questions() {
    for count in [1, 2, 3, 5, 7, 8, 12] {
        let area = area_with(count);
        let pages = pages(&with(&[("areas/service-design.yaml", &area)]));
        let html = &pages["workshops/service-design.html"];
        assert_adds_up(html, &format!("{count} questions"));
        assert_eq!(html.matches("class=\"workshop-question\"").count(), count.min(8));
    }
}

#[test]
fn an_area_without_questions_has_no_pack() {
    let area = area_with(0);
    let pages = pages(&over(base(), &[("areas/service-design.yaml", &area)]));
    assert!(pages.keys().all(|path| !path.starts_with("workshops/")));
    assert!(!pages["areas/service-design.html"].contains("workshops/"));
}

#[test]
fn without_a_story_there_is_none_to_read_and_the_agenda_still_adds_up() {
    let path = "workshops/service-design.html";
    let read = "Read one story <p>";
    assert!(pages(&SourceTree::new(base()))[path].contains(read));
    let mut files = base();
    files.retain(|file| !file.path.starts_with("stories/"));
    let html = &pages(&SourceTree::new(files))[path];
    assert!(!html.contains(read));
    assert_adds_up(html, path);
}
