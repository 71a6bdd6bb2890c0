//! Sets of answers that questions share, and what open questions count as, in the words of pages and workbooks.

use crate::html::Element;
use crate::support::{base, over, run};
use local_normal::output::OutputTree;
use std::io::{Cursor, Read};

const TOP: &str = "id: library\ntitle: A library's questions\nversion: 1.0.0\nareas: [service-design]\nprinciples: [simplify]\nstages: [reset, reform, recover]\nassessment:\n  answer_sets:\n    share:\n      - {id: few, points: 0, text: In few rooms.}\n      - {id: most, points: 50, text: In most rooms., criteria: [There is a *list* of rooms., Each was looked at.], body: Count twice.}\n      - {id: all, points: 100, text: In all rooms., criteria: [Somebody asked.]}\n";

fn site(more: &str) -> OutputTree {
    let area = "title: Service design\nsummary: S.\nquestions:\n  - {id: lamps, principle: simplify, text: Are there lamps?, answers: share}\n  - {id: chairs, principle: simplify, text: Are there chairs?, answers: share}\n";
    let top = format!("{TOP}{more}");
    let files = [("playbook.yaml", top.as_str()), ("areas/service-design.yaml", area)];
    let outcome = run(&over(base(), &files));
    outcome.site.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics)).files
}

fn bytes<'a>(site: &'a OutputTree, path: &str) -> &'a [u8] {
    site.iter().find(|(at, _)| at.as_str() == path).expect(path).1
}

fn page(site: &OutputTree, path: &str) -> String {
    String::from_utf8(bytes(site, path).to_vec()).unwrap()
}

/// The texts of the workbook, one after another.
fn workbook(site: &OutputTree) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes(site, "assessment.xlsx"))).unwrap();
    let mut text = String::new();
    archive.by_name("xl/sharedStrings.xml").unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_answers_of_a_set_have_lines_to_tick_at_each_question() {
    let site = site("");
    let form = page(&site, "assessment/service-design.html");
    assert_eq!(form.matches("<ul class=\"criteria\">").count(), 4, "{form}");
    assert_eq!(form.matches("There is a <em>list</em> of rooms.").count(), 2, "{form}");
    assert!(form.contains("Count twice."), "{form}");
    let text = workbook(&site);
    for words in ["There is a list of rooms.", "Each was looked at.", "Somebody asked."] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let data = page(&site, "playbook.json");
    assert!(data.contains("Each was looked at."), "{data}");
}

#[test]
fn a_set_has_no_number_for_its_levels() {
    let steps = page(&site(""), "assessment/service-design.html");
    assert!(!steps.contains("Level 1 of 3"), "{steps}");
    assert!(steps.contains("More about: Answer 2 of 3"), "{steps}");
}

#[test]
fn where_open_questions_count_as_no_points_pages_say_so() {
    let rule = "A question without an answer counts as 0 points";
    let of_workbook = "open questions count as 0 points";
    let range = "how low and how high the score could be";
    for (more, is_zero) in [("", false), ("  unanswered: zero\n", true)] {
        let site = site(more);
        let start = Element::parse(&page(&site, "assessment/index.html")).words();
        assert_eq!(start.contains(rule), is_zero, "{start}");
        let text = workbook(&site);
        let said = [of_workbook, range].map(|words| text.contains(words));
        assert_eq!(said, [is_zero, !is_zero], "{text}");
    }
}
