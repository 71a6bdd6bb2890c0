//! Questions and levels with Markdown, and words that agree with the numbers of the playbook.

use crate::cli::{command, place, stdout};
use crate::support::{run, with};
use calamine::Reader as _;
use local_normal::diag::Diagnostic;
use local_normal::output::OutputTree;
use std::io::Cursor;

fn site(area: &str) -> OutputTree {
    let outcome = run(&with(&[("areas/service-design.yaml", area)]));
    let found: Vec<_> = outcome.diagnostics.iter().map(Diagnostic::message).collect();
    outcome.site.unwrap_or_else(|| panic!("it builds: {found:?}")).files
}

fn file(site: &OutputTree, is_wanted: impl Fn(&str) -> bool) -> String {
    let bytes = site.iter().find(|(path, _)| is_wanted(path.as_str())).expect("it is there").1;
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn page(site: &OutputTree, path: &str) -> String {
    file(site, |found| found == path)
}

const AREA: &str = r#"title: Service design
summary: How a service works.
practices:
  simplify: {summary: Take out steps.}
questions:
  - id: service-design.steps
    principle: simplify
    text: "Do you *really* take out steps, as in [the statement](page:accessibility)?"
    levels:
      - id: none
        points: 0
        text: We do **not**.
        actions: [{id: a, text: "Read [the statement](page:accessibility) and:\n\n1. Do one.\n2. Do **two**."}]
      - id: some
        points: 50
        text: "See [the statement](page:accessibility)[^1].\n\n[^1]: A note."
      - id: all
        points: 100
        text: "- Every form\n- Every letter"
"#;

#[test]
fn a_question_is_markdown_and_links_are_never_in_labels() {
    let site = site(AREA);
    let form = page(&site, "assessment/service-design.html");
    let link = "<a href=\"../accessibility.html\">the statement</a>";
    assert!(
        form.contains(&format!(
            "</span> Do you <em>really</em> take out steps, as in {link}?</h3>"
        )),
        "{form}"
    );
    assert!(form.contains("--none\">We do <strong>not</strong>.</label>"), "{form}");
    for label in form.split("<label").skip(1).map(|rest| rest.split("</label>").next().unwrap()) {
        assert!(!["<a ", "<p>", "<ul>"].iter().any(|tag| label.contains(tag)), "{label}");
    }
    assert!(form.contains("aria-describedby=\"service-design.steps--some--text\""), "{form}");
    assert!(form.contains("<b>Answer 2 of 3</b>"), "{form}");
    let steps = page(&site, "steps/service-design.html");
    assert!(steps.contains("If you are at: Answer 1 of 3"), "{steps}");
    assert!(steps.contains(&format!("Do you <em>really</em> take out steps, as in {link}?</h3>")));
    assert!(form.contains("<a href=\"../steps/service-design.html#service-design.steps\">"));
    for path in ["assessment/print.html", "workshops/service-design.html"] {
        assert!(page(&site, path).contains("Do you <em>really</em> take out steps"), "{path}");
    }
    let area = page(&site, "areas/service-design.html");
    assert!(area.contains(">Do you really take out steps, as in the statement?</a>"), "{area}");
}

#[test]
fn scripts_get_a_question_as_words_and_an_action_in_parts() {
    let site = site(AREA);
    let words = file(&site, |path| path.starts_with("assets/assessment-words"));
    assert!(
        words.contains("\"text\":\"Do you really take out steps, as in the statement?\""),
        "{words}"
    );
    assert!(words.contains("\"title\":\"Answer 3 of 3\""), "{words}");
    let texts = file(&site, |path| path.starts_with("assets/assessment-steps"));
    let parts = r#"[["p",null,"Read ",["a","../accessibility.html","the statement"]," and:"],["ol",null,["li",null,"Do one."],["li",null,"Do ",["strong",null,"two"],"."]]]"#;
    assert!(texts.contains(parts), "{texts}");
}

/// Signs of Markdown that are in the area above.
const SIGNS: &[&str] = &["**", "*really*", "](", "[^"];

#[test]
fn where_there_is_no_markup_a_question_is_its_words() {
    let site = site(AREA);
    let workbook = site.iter().find(|(path, _)| path.as_str() == "assessment.xlsx").unwrap().1;
    let mut workbook = calamine::Xlsx::new(Cursor::new(workbook.to_vec())).unwrap();
    let cells: Vec<_> = workbook
        .worksheets()
        .iter()
        .flat_map(|(_, sheet)| sheet.rows())
        .flatten()
        .map(ToString::to_string)
        .collect();
    let holds = |words: &str| cells.iter().any(|cell| cell.contains(words));
    assert!(holds("Do you really take out steps, as in the statement?"));
    assert!(holds("We do not.") && holds("Read the statement and:"));
    assert!(!SIGNS.iter().any(|sign| holds(sign)), "{cells:#?}");
    // The browser makes its files of these, CSV too.
    for start in ["assets/assessment-words", "assets/assessment-levels"] {
        let words = file(&site, |path| path.starts_with(start));
        assert!(!SIGNS.iter().any(|sign| words.contains(sign)), "{words}");
    }
}

#[test]
fn a_score_speaks_of_a_question_in_its_words() {
    let place = place();
    std::fs::write(place.path().join("playbook/areas/service-design.yaml"), AREA).unwrap();
    let results = serde_json::json!({
        "format": "local-normal-results", "format_version": 1,
        "model": {"id": "example-playbook", "version": "1.0.0"}, "subject": {"type": "district"},
        "answers": {"service-design.steps": {"rev": 1, "state": "level", "level": "none"}},
    });
    std::fs::write(place.path().join("mine.json"), results.to_string()).unwrap();
    let score = command().current_dir(place.path()).args(["score", "mine.json"]).assert().code(0);
    let said = stdout(&score);
    assert!(said.contains("Do you really take out steps, as in the statement?"), "{said}");
    assert!(!SIGNS.iter().any(|sign| said.contains(sign)), "{said}");
}

#[test]
fn a_question_without_steps_has_no_empty_fold() {
    let area = AREA.split("        actions:").next().unwrap().to_owned()
        + "      - {id: all, points: 100, text: We do.}\n";
    let site = site(&area);
    let form = page(&site, "assessment/service-design.html");
    assert!(!form.contains("<details><summary>What to do next"), "{form}");
    assert!(!site.iter().any(|(path, _)| path.as_str() == "steps/service-design.html"));
}

#[test]
fn without_quick_questions_nobody_speaks_of_a_quick_check() {
    let site = site(AREA);
    for path in ["index.html", "assessment/index.html", "assessment/service-design.html"] {
        let html = page(&site, path);
        let main = &html[html.find("<main").unwrap()..html.find("</main>").unwrap()];
        assert!(!main.contains("uick check"), "{path}: {main}");
    }
    assert!(page(&site, "index.html").contains("<b>1</b> question</dd>"));
    assert!(page(&site, "assessment/index.html").contains("<dd>One question.</dd>"));
}

#[test]
fn a_quick_check_says_how_many_questions_it_has() {
    let second = AREA
        .split_once("questions:\n")
        .unwrap()
        .1
        .replace("service-design.steps", "service-design.more");
    let area = format!(
        "{AREA}{}",
        second.replace("    text: \"Do you", "    quick: true\n    text: \"And do you")
    );
    let html = page(&site(&area), "assessment/index.html");
    assert!(
        html.contains("<dd>One question, about 15 minutes in a group. Answer only the "),
        "{html}"
    );
    assert!(html.contains("2 questions, one in the quick check"), "{html}");
}

/// The area above with a line more in its question.
fn asking(line: &str) -> OutputTree {
    site(&AREA.replace("    levels:", &format!("    {line}\n    levels:")))
}

#[test]
fn a_form_says_how_to_choose() {
    let form = page(&site(AREA), "assessment/service-design.html");
    let rule =
        "Choose the highest level of which every line is true, and below which nothing is missing";
    assert!(form.contains(rule), "{form}");
}

#[test]
fn a_minimum_level_has_its_law_or_is_our_own() {
    let said = |line: &str| {
        let form = page(&asking(line), "assessment/service-design.html");
        let from = form.find("<li><strong>Minimum level").expect("it is said");
        form[from..from + form[from..].find("</li>").unwrap()].to_owned()
    };
    let level = "<li><strong>Minimum level: Answer 3 of 3</strong>";
    assert_eq!(said("must_have: {min: all}"), format!("{level} (our minimum)"));
    let why = "must_have: {min: all, why: The *Example Act* asks for it in Wales.}";
    assert_eq!(said(why), format!("{level}. The <em>Example Act</em> asks for it in Wales."));
}

#[test]
fn a_council_is_asked_only_what_decides_on_a_question() {
    let asked = |line: &str| {
        let html = page(&asking(line), "assessment/index.html");
        let is_shown = |id: &str| html.contains(&format!("<p class=\"field\"><label for=\"{id}\""));
        let explains = html.contains("Some questions are only for");
        (is_shown("body-type"), is_shown("body-nation"), explains)
    };
    assert_eq!(asked("weight: 2"), (false, false, false));
    assert_eq!(asked("applies_to: {nations: [wales]}"), (false, true, true));
    assert_eq!(asked("applies_to: {types: [unitary]}"), (true, false, true));
    assert_eq!(asked("applies_to: {types: [unitary], nations: [wales]}"), (true, true, true));
}
