//! Who is assessed and who reads, in a playbook's own lists: types, nations, audiences, and stories of no country.

use crate::support::{base, over, places, run, with};
use local_normal::assess::{Answers, ScoringModel};
use local_normal::load::load;
use local_normal::output::OutputTree;
use local_normal::source::{Content, SourceTree};

/// The text of a file of the smallest playbook.
fn original(path: &str) -> String {
    let file = base().into_iter().find(|file| file.path == path).expect(path);
    let Content::Text(text) = file.content else { panic!("{path} is no text") };
    text.to_string()
}

/// The smallest playbook with more in `playbook.yaml`, and one more line in its question.
fn asking(top: &str, line: &str) -> SourceTree {
    let area = original("areas/service-design.yaml");
    let area = area.replacen("    levels:", &format!("    {line}\n    levels:"), 1);
    let top = format!("{}{top}\n", original("playbook.yaml"));
    with(&[("playbook.yaml", &top), ("areas/service-design.yaml", &area)])
}

fn mistakes(tree: &SourceTree) -> Vec<String> {
    let outcome = run(tree);
    let messages = outcome.diagnostics.iter().map(|one| one.message().to_owned());
    places(tree, &outcome)
        .into_iter()
        .zip(messages)
        .map(|(place, message)| format!("{} {message}", &place[..5]))
        .collect()
}

fn site(tree: &SourceTree) -> OutputTree {
    let outcome = run(tree);
    let found = places(tree, &outcome);
    outcome.site.unwrap_or_else(|| panic!("{found:?}")).files
}

fn text(site: &OutputTree, name: &str) -> String {
    let (_, bytes) = site.iter().find(|(path, _)| path.as_str().starts_with(name)).expect(name);
    String::from_utf8(bytes.to_vec()).unwrap()
}

const OWN: &str = "subject: {types: [{id: branch, title: A branch}, {id: bus, title: A library bus}], nations: [{id: leinster, title: Leinster}]}";

#[test]
fn own_types_are_shown_by_their_titles_where_a_question_depends_on_them() {
    let tree = asking(OWN, "applies_to: {types: [bus]}");
    let site = site(&tree);
    let form = text(&site, "assessment/service-design.html");
    assert!(form.contains("Only for A library bus"), "{form}");
    let start = text(&site, "assessment/index.html");
    assert!(start.contains("id=\"body-type\"") && !start.contains("id=\"body-nation\""), "{start}");
    let data = text(&site, "assets/assessment-data");
    assert!(data.contains(
        r#""types":[{"id":"branch","label":"A branch"},{"id":"bus","label":"A library bus"}]"#
    ));
    assert!(data.contains(r#""nations":[]"#));
    assert!(data.contains(r#""subject":{"types":["branch","bus"],"nations":[]}"#), "{data}");
}

#[test]
fn lists_on_which_no_question_depends_are_nowhere() {
    let site = site(&asking(OWN, "weight: 2"));
    let start = text(&site, "assessment/index.html");
    assert!(!start.contains("body-type") && !start.contains("Some questions are only for"));
    let data = text(&site, "assets/assessment-data");
    assert!(!data.contains("bus") && !data.contains("\"subject\""), "{data}");
}

#[test]
fn a_question_names_types_and_nations_that_there_are() {
    let of = |top: &str, line: &str| mistakes(&asking(top, line));
    assert_eq!(of(OWN, "applies_to: {types: [bus], nations: [leinster]}"), Vec::<String>::new());
    assert_eq!(of(OWN, "applies_to: {types: [county]}"), ["LN012 there is no type `county`"]);
    assert_eq!(of("", "applies_to: {types: [bus]}"), ["LN012 there is no type `bus`"]);
    let none = "subject: {types: [], nations: []}";
    assert_eq!(of(none, "applies_to: {types: [county]}"), ["LN012 there is no type `county`"]);
    assert_eq!(of(none, "applies_to: {nations: [wales]}"), ["LN012 there is no nation `wales`"]);
    assert_eq!(of(none, "weight: 2"), Vec::<String>::new());
    let nobody = &of(OWN, "applies_to: {types: []}")[..];
    assert!(matches!(nobody, [only] if only.starts_with("LN043 nobody is asked")), "{nobody:?}");
    let twice = "subject: {types: [{id: a, title: A}, {id: a, title: B}]}";
    assert!(of(twice, "weight: 2")[0].contains("`a`"), "{:?}", of(twice, "weight: 2"));
}

#[test]
fn what_is_on_no_list_counts_as_not_known() {
    let tree = asking(OWN, "applies_to: {types: [bus]}");
    let model = ScoringModel::of(&load(&tree).playbook.unwrap());
    let asked = |kind: &str| {
        let subject = serde_json::from_value(serde_json::json!({"type": kind})).unwrap();
        let scores = local_normal::assess::score(&model, &subject, &Answers::new(), None).unwrap();
        serde_json::to_value(scores).unwrap()["areas"]["service-design"]["status"].clone()
    };
    assert_eq!(asked("branch"), "excluded");
    assert_eq!(asked("bus"), "partial");
    assert_eq!(asked("county"), "partial");
}

#[test]
fn audiences_are_the_playbooks_own() {
    let own = "audiences: [{id: volunteers, title: Volunteers}, {id: staff, title: The team}]";
    let text_of_area = |readers: &str| {
        original("areas/service-design.yaml").replacen(
            "questions:",
            &format!("audiences: {readers}\nquestions:"),
            1,
        )
    };
    let tree = |top: &str, readers: &str| {
        let top = format!("{}{top}\n", original("playbook.yaml"));
        let area = text_of_area(readers);
        over(base(), &[("playbook.yaml", &top), ("areas/service-design.yaml", &area)])
    };
    let page =
        text(&site(&tree(own, "{staff: Ask., volunteers: Come.}")), "areas/service-design.html");
    let (first, second) = (page.find(">Volunteers<").unwrap(), page.find(">The team<").unwrap());
    assert!(first < second, "in the order of the playbook");
    assert_eq!(mistakes(&tree(own, "{members: Ask.}")), ["LN012 there is no audience `members`"]);
    assert_eq!(mistakes(&tree("", "{members: Ask.}")), Vec::<String>::new());
    assert!(
        text(&site(&tree("", "{members: Ask.}")), "areas/service-design.html")
            .contains(">Elected members<")
    );
}

#[test]
fn a_story_needs_no_country() {
    let story = original("stories/first-story.md");
    let without: String = story
        .lines()
        .filter(|line| !line.starts_with("country:"))
        .flat_map(|line| [line, "\n"])
        .collect();
    assert_ne!(story, without);
    let tree = with(&[("stories/first-story.md", &without)]);
    assert_eq!(mistakes(&tree), Vec::<String>::new());
    let site = site(&tree);
    let page = text(&site, "stories/first-story.html");
    assert!(page.contains("<dd>Example Council</dd>"), "{page}");
    assert!(text(&site, "stories/index.html").contains(">2024<"));
}
