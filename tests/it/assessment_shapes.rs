//! Playbooks of other shapes than the real one: nothing is said of them that is not so.

use crate::support::{base, over, places, run};
use local_normal::pipeline::Outcome;
use local_normal::source::{Content, SourceFile, SourceTree};

const TOP: &str =
    "id: library\ntitle: A library's questions\nversion: 1.0.0\nareas: [loans, rooms]\n";
const ANSWERS: &str =
    "levels: [{id: no, points: 0, text: It does not.}, {id: yes, points: 100, text: It does.}]";

/// The smallest playbook without its areas, principles and stages.
fn frame() -> Vec<SourceFile> {
    let mut files = base();
    let is_kept = |path: &str| path.starts_with("pages/");
    files.retain(|file| is_kept(&file.path));
    files
}

/// Two areas with a question each; `keys` go into each question.
fn library(top: &str, keys: &str, area: &str) -> SourceTree {
    let text = |id: &str| {
        format!(
            "title: {id} of the library\nsummary: What readers get.\n{area}\nquestions:\n  - {{id: {id}.one, text: Do the {id} work?, {keys} {ANSWERS}}}\n"
        )
    };
    let whole = format!("{TOP}{top}\n");
    let (loans, rooms) = (text("loans"), text("rooms"));
    let mut files: Vec<(&str, &str)> = vec![
        ("playbook.yaml", &whole),
        ("areas/loans.yaml", &loans),
        ("areas/rooms.yaml", &rooms),
        ("principles/open.yaml", "title: Open\nsummary: For everybody.\n"),
        ("principles/near.yaml", "title: Near\nsummary: Round the corner.\n"),
    ];
    let listed = top.lines().next().unwrap_or_default();
    files.retain(|(path, _)| {
        let name = path.trim_start_matches("principles/").trim_end_matches(".yaml");
        !path.starts_with("principles/") || listed.contains(name)
    });
    over(frame(), &files)
}

fn page(outcome: &Outcome, path: &str) -> String {
    let site = outcome.site.as_ref().unwrap_or_else(|| panic!("{:?}", outcome.diagnostics));
    let file = site.files.iter().find(|(own, _)| own.as_str() == path).expect(path);
    String::from_utf8(file.1.to_vec()).unwrap()
}

/// The codes of what is found, without the levels that have no action.
fn found(tree: &SourceTree, outcome: &Outcome) -> Vec<String> {
    let mut found = places(tree, outcome);
    found.retain(|place| !place.starts_with("LN042"));
    found
}

const LENIENT: &str = "checks: {LN042: off, LN034: off}";

#[test]
fn without_a_quick_question_nothing_is_said_of_a_quick_check() {
    let tree = library(&format!("principles: [open, near]\n{LENIENT}"), "principle: open,", "");
    let outcome = run(&tree);
    for path in ["index.html", "assessment/index.html", "assessment/loans.html"] {
        let page = page(&outcome, path).to_lowercase();
        assert!(!page.contains("quick"), "{path}");
    }
    assert_eq!(page(&outcome, "assessment/index.html").matches("One question<").count(), 2);
}

#[test]
fn a_question_names_its_principle_where_there_are_several() {
    let with = |principles: &str, keys: &str| {
        let tree = library(&format!("principles: [{principles}]\n{LENIENT}"), keys, "");
        let outcome = run(&tree);
        let mut found = found(&tree, &outcome);
        found.retain(|place| !place.starts_with("LN041"));
        found
    };
    assert_eq!(with("open, near", "principle: open,"), Vec::<String>::new());
    assert_eq!(
        with("open, near", ""),
        ["LN004 areas/loans.yaml:5:5", "LN004 areas/rooms.yaml:5:5"]
    );
    // One that is named and not there is reported as such, and only so.
    assert_eq!(with("open, near", "principle: far,").len(), 2);
    assert!(with("open, near", "principle: far,").iter().all(|place| place.starts_with("LN012")));
    assert_eq!(with("open", ""), Vec::<String>::new());
    assert_eq!(with("open", "principle: open,"), Vec::<String>::new());
    assert_eq!(with("", ""), Vec::<String>::new());
}

#[test]
fn without_principles_the_map_is_a_list_of_areas_that_leads_to_their_questions() {
    for principles in ["", "open"] {
        let outcome = run(&library(&format!("principles: [{principles}]\n{LENIENT}"), "", ""));
        let home = page(&outcome, "index.html");
        assert!(home.contains("<ul class=\"area-list\">") && !home.contains("<table"));
        assert!(home.contains("href=\"assessment/loans.html\">One question<"), "{home}");
        let form = page(&outcome, "assessment/loans.html");
        assert!(form.contains("Do the loans work?"));
        assert!(form.contains("<h2 class=\"principle-heading\">Questions</h2>"));
    }
}

#[test]
fn a_cell_with_questions_alone_leads_to_them() {
    let tree = library(&format!("principles: [open, near]\n{LENIENT}"), "principle: open,", "");
    let home = page(&run(&tree), "index.html");
    assert!(home.contains("href=\"assessment/loans.html#_open\""), "{home}");
    // The other cell has neither.
    assert_eq!(home.matches("class=\"none\"").count(), 2);
}

#[test]
fn a_cell_that_is_not_here_is_blank_and_asked_for_by_no_check() {
    let with = |area: &str| {
        let tree = library("principles: [open, near]", "principle: open,", area);
        let outcome = run(&tree);
        let found = found(&tree, &outcome);
        (found, outcome)
    };
    // Without a practice anywhere none is lacking.
    assert!(with("").0.iter().all(|place| place.starts_with("LN041")));
    let practice = "practices: {open: {summary: Let all in.}}";
    let (lacking, _) = with(practice);
    let codes: Vec<_> = lacking.iter().map(|place| &place[..5]).collect();
    assert_eq!(codes, ["LN034", "LN041", "LN034", "LN041"]);
    let (blank, outcome) = with(&format!("{practice}\nnot_here: [near]"));
    assert_eq!(blank, Vec::<String>::new());
    let home = page(&outcome, "index.html");
    assert_eq!(home.matches("<td class=\"blank\"></td>").count(), 2);
    assert!(!home.contains("class=\"none\""));
    let (wrong, _) = with("not_here: [near, open]");
    assert!(wrong.iter().all(|place| place.starts_with("LN049")) && wrong.len() == 2, "{wrong:?}");
}

#[test]
fn without_an_overall_figure_none_is_said_and_the_bands_have_their_decimals() {
    let with = |assessment: &str| {
        let top = format!("principles: [open, near]\n{LENIENT}\nassessment: {assessment}");
        let outcome = run(&library(&top, "principle: open,", ""));
        page(&outcome, "assessment/index.html")
    };
    let bands = "bands: [{id: low, from: 0}, {id: high, from: 1250}]";
    assert!(with(&format!("{{{bands}}}")).contains("<td>12.5</td>"));
    let of_three = with(&format!("{{display: {{max: 3, decimals: 1}}, {bands}}}"));
    assert!(of_three.contains("<td>0.375</td>"), "three decimals, as the band has: {of_three}");
    assert!(with("{display: {max: 5, decimals: 1}}").contains("<td>1.25</td>"));
}

#[test]
fn groups_are_headings_on_the_map_and_have_every_area_in_order() {
    let with = |principles: &str, groups: &str| {
        let top =
            format!("principles: [{principles}]\n{LENIENT}\nassessment: {{groups: {groups}}}");
        let tree = library(&top, if principles.is_empty() { "" } else { "principle: open," }, "");
        let outcome = run(&tree);
        let mut found = found(&tree, &outcome);
        found.retain(|place| !place.starts_with("LN041"));
        (found, outcome)
    };
    let both =
        "[{id: lend, title: To lend, areas: [loans]}, {id: meet, title: To meet, areas: [rooms]}]";
    let (found, outcome) = with("open, near", both);
    assert_eq!(found, Vec::<String>::new());
    let home = page(&outcome, "index.html");
    assert_eq!(home.matches("scope=\"rowgroup\"").count(), 2, "{home}");
    let (_, outcome) = with("", both);
    assert!(page(&outcome, "index.html").contains("<h3>To meet</h3>"));
    for wrong in [
        "[{id: lend, title: To lend, areas: [loans]}]",
        "[{id: lend, title: To lend, areas: [rooms, loans]}]",
        "[{id: lend, title: To lend, areas: [loans, rooms, loans]}]",
    ] {
        let (found, _) = with("open, near", wrong);
        assert!(
            found.iter().all(|place| place.starts_with("LN039")) && found.len() == 1,
            "{found:?}"
        );
    }
}

#[test]
fn questions_share_answers_and_are_found_by_what_they_are_called_elsewhere() {
    let set =
        "{yes-no: [{id: no, points: 0, text: Not so.}, {id: yes, points: 100, text: It is so.}]}";
    let with = |keys: &str| {
        let top = format!("principles: []\n{LENIENT}\nassessment: {{answer_sets: {set}}}");
        let tree = library(&top, "", "");
        let own = format!("text: Do the loans work?,  {ANSWERS}");
        let area = tree.iter().find(|(_, file)| file.path == "areas/loans.yaml").unwrap();
        let Content::Text(text) = &area.1.content else { panic!("areas are text") };
        assert!(text.contains(&own), "{text}");
        let text = text.replace(&own, &format!("text: Do the loans work?, {keys}"));
        let files = tree.iter().map(|(_, file)| file.clone()).collect();
        let tree = over(files, &[("areas/loans.yaml", &text)]);
        let outcome = run(&tree);
        (found(&tree, &outcome), outcome)
    };
    let coded = "answers: yes-no, code: A1.a, references: [{title: The framework, url: \"https://www.example.org/a1\"}]";
    let (found, outcome) = with(coded);
    assert_eq!(found, Vec::<String>::new());
    let form = page(&outcome, "assessment/loans.html");
    assert!(
        form.contains("It is so.") && form.contains(">A1.a</span> Do the loans work?"),
        "{form}"
    );
    assert!(form.contains("<a href=\"https://www.example.org/a1\">The framework</a>"));
    for (keys, code) in [
        ("answers: no-yes", "LN012"),
        (&*format!("answers: yes-no, {ANSWERS}"), "LN006"),
        ("weight: 2", "LN004"),
    ] {
        let (found, _) = with(keys);
        assert!(found.iter().any(|place| place.starts_with(code)), "{keys}: {found:?}");
    }
}

#[test]
fn an_area_says_once_which_practices_it_lacks() {
    let with = |loans: &str, rooms: &str| {
        let tree = library(
            "principles: [open, near]\nchecks: {LN041: off}",
            "principle: open,",
            "PRACTICES",
        );
        let files: Vec<_> = tree.iter().map(|(_, file)| file.clone()).collect();
        let text = |path: &str, practices: &str| {
            let file = files.iter().find(|file| file.path == path).unwrap();
            let Content::Text(text) = &file.content else { panic!("{path} is text") };
            text.replace("PRACTICES", practices)
        };
        let (loans, rooms) = (text("areas/loans.yaml", loans), text("areas/rooms.yaml", rooms));
        let tree = over(files, &[("areas/loans.yaml", &loans), ("areas/rooms.yaml", &rooms)]);
        let outcome = run(&tree);
        let lacking = outcome.diagnostics.into_iter().filter(|one| one.code().number() == "LN034");
        lacking.map(|one| one.message().to_owned()).collect::<Vec<_>>()
    };
    let one = "practices: {open: {summary: Let all in.}}";
    assert_eq!(with("", ""), Vec::<String>::new());
    assert_eq!(
        with(one, ""),
        [
            "the area `loans` has no practice for `near`",
            "the area `rooms` has no practice for `open`, `near`"
        ]
    );
    assert_eq!(with(one, "not_here: [near]").len(), 2);
    assert_eq!(with(&format!("{one}\nnot_here: [near]"), one).len(), 1);
}

#[test]
fn a_set_of_answers_is_looked_at_once_where_it_is_written() {
    let with = |set: &str, keys: &str| {
        let top =
            format!("principles: []\n{LENIENT}\nassessment: {{answer_sets: {{share: [{set}]}}}}");
        let tree = library(&top, keys, "");
        found(&tree, &run(&tree))
    };
    let good = "{id: low, points: 0, text: Few.}, {id: high, points: 100, text: All.}";
    assert_eq!(with(good, ""), Vec::<String>::new(), "nobody has to use it");
    for (code, wrong) in [
        ("LN040", "{id: low, points: 0, text: Few.}"),
        ("LN040", "{id: low, points: 10, text: Few.}, {id: high, points: 100, text: All.}"),
        ("LN040", "{id: low, points: 0, text: Few.}, {id: high, points: 90, text: All.}"),
        ("LN044", "{id: low, points: 0, text: Few.}, {id: high, points: 100, text: few.}"),
        ("LN007", "{id: na, points: 0, text: Few.}, {id: high, points: 100, text: All.}"),
        ("LN008", "{id: low, points: 0, text: Few.}, {id: low, points: 100, text: All.}"),
    ] {
        let found = with(wrong, "");
        assert!(found.len() == 1 && found[0].starts_with(code), "{wrong}: {found:?}");
    }
}
