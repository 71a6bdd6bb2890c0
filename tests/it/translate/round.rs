//! A translator's round: the files are written, filled, and follow the playbook.

use super::{Place, assert_taken, entry};
use local_normal::po::{Entry, Field};

const AREA: &str = "translations/cy/areas/service-design.po";
const QUESTION: &str = "Do you take out steps before you put a form online?";
const TEXT: &str = "questions.service-design.fewer-steps.text";

#[test]
fn every_text_is_a_message_that_says_what_it_is() {
    let place = Place::base();
    let said = place.translate(&["cy"]);
    assert!(said.contains("playbook/translations/cy/areas/service-design.po: 7 new\n"), "{said}");
    assert!(
        said.contains("cy: 0 of ")
            && said.contains("Pages in `cy` are built once `cy` is in `languages`"),
        "{said}"
    );
    let text = place.read(AREA);
    let message = format!(
        "\n#. The question.\n#. Shown on assessment/service-design.html\n#: areas/service-design.yaml:10\nmsgctxt \"{TEXT}\"\nmsgid \"{QUESTION}\"\nmsgstr \"\"\n"
    );
    assert!(text.contains(&message), "{text}");
    assert!(text.contains("\"Plural-Forms: nplurals=6; plural=(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 : (n==6) ? 4 : 5;\\n\"\n"));
    let file = place.po(AREA);
    let contexts: Vec<_> = file.entries().map(|entry| entry.context().unwrap()).collect();
    assert_eq!(
        contexts,
        [
            "title",
            "summary",
            "practices.simplify.summary",
            TEXT,
            "questions.service-design.fewer-steps.levels.none.text",
            "questions.service-design.fewer-steps.levels.none.actions.map-one-form.text",
            "questions.service-design.fewer-steps.levels.every.text",
        ]
    );
}

#[test]
fn a_long_text_is_a_message_for_each_piece_at_its_line() {
    let place = Place::golden();
    place.write("pages/about.md", "---\ntitle: About\n---\nOne\nparagraph.\n\n## A heading {#own}\n\n- An *item*\n- Another\n\n| a | b |\n|---|---|\n| c | d |\n\n> Quoted,\n> twice.\n");
    place.translate(&["cy", "pages/about.md"]);
    let file = place.po("translations/cy/pages/about.po");
    let body: Vec<_> =
        file.entries().filter(|entry| entry.context() == Some("body")).map(Entry::id).collect();
    assert_eq!(
        body,
        [
            "One paragraph.",
            "A heading",
            "An *item*",
            "Another",
            "| a | b |",
            "| c | d |",
            "Quoted, twice."
        ]
    );
    let text = place.read("translations/cy/pages/about.po");
    assert!(text.contains("#. The text of the page. List item.\n#. Shown on pages/about.html\n#: pages/about.md:9\n"), "{text}");
    assert_eq!(place.files().len(), 1, "only the file that was named");
}

#[test]
fn gettext_takes_every_file_and_a_second_run_changes_nothing() {
    for place in [Place::golden(), Place::of("playbook")] {
        place.translate(&["cy"]);
        let files = place.files();
        assert!(files.len() > 10);
        for (path, _) in &files {
            assert_taken(&place.path("playbook/translations").join(path));
        }
        let said = place.translate(&["cy"]);
        assert!(said.starts_with("Nothing to change.\n"), "{said}");
        assert_eq!(place.files(), files);
    }
}

/// Puts a translation in the place of an empty one.
fn fill(place: &Place, path: &str, context: &str, id: &str, words: &str) {
    let mut text = place.read(path);
    let at = entry(&place.po(path), context, id).place(Field::Text(None));
    text.replace_range(at, &format!("\"{words}\""));
    place.write(path, &text);
}

#[test]
fn a_changed_text_keeps_its_translation_until_somebody_has_looked() {
    let place = Place::base();
    place.translate(&["cy"]);
    fill(&place, AREA, TEXT, QUESTION, "Ydych chi?");
    let before = place.read(AREA);
    let new = "Do you take out steps first?";
    place.change("areas/service-design.yaml", QUESTION, new);
    let said = place.translate(&["cy"]);
    assert!(
        said.contains("service-design.po: 1 changed\n") && said.contains("1 to look at again"),
        "{said}"
    );
    let after = place.read(AREA);
    let message = format!(
        "#, fuzzy\n#| msgid \"{QUESTION}\"\nmsgctxt \"{TEXT}\"\nmsgid \"{new}\"\nmsgstr \"Ydych chi?\"\n"
    );
    assert!(after.contains(&message), "{after}");
    assert_taken(&place.path("playbook").join(AREA));
    // A second change keeps what was translated, and the old text takes the mark away.
    place.change("areas/service-design.yaml", new, "Do you?");
    place.translate(&["cy"]);
    assert!(
        place
            .read(AREA)
            .contains(&format!("#| msgid \"{QUESTION}\"\nmsgctxt \"{TEXT}\"\nmsgid \"Do you?\""))
    );
    place.change("areas/service-design.yaml", "Do you?", QUESTION);
    place.translate(&["cy"]);
    assert_eq!(place.read(AREA), before);
}

#[test]
fn a_translation_that_is_no_longer_needed_is_kept_and_comes_back() {
    let place = Place::base();
    place.translate(&["cy"]);
    let line = "    text: Do you take out steps before you put a form online?\n";
    fill(&place, AREA, TEXT, QUESTION, "Ydych chi?");
    fill(&place, AREA, "title", "Service design", "Dylunio gwasanaethau");
    let source = place.read("areas/service-design.yaml");
    let before = place.read(AREA);
    place.write("areas/service-design.yaml", &source.replace(line, ""));
    let said = place.translate(&["cy"]);
    assert!(said.contains("1 no longer needed"), "{said}");
    let gone =
        format!("\n#~ msgctxt \"{TEXT}\"\n#~ msgid \"{QUESTION}\"\n#~ msgstr \"Ydych chi?\"\n");
    assert!(place.read(AREA).ends_with(&gone), "{}", place.read(AREA));
    assert_taken(&place.path("playbook").join(AREA));
    place.write("areas/service-design.yaml", &source);
    let said = place.translate(&["cy"]);
    assert!(said.contains("1 found elsewhere"), "{said}");
    assert_eq!(place.read(AREA), before);
}

#[test]
fn a_page_that_gets_another_name_takes_its_translations_along() {
    let place = Place::golden();
    place.translate(&["cy"]);
    let (old, new) = ("translations/cy/pages/about.po", "translations/cy/pages/us.po");
    fill(&place, old, "body", "An editor.", "Golygydd.");
    let text = place.read(old).replace("msgid \"About this", "# a remark\nmsgid \"About this");
    place.write(old, &text.replace("# a remark\n", "").replacen("\n\n#.", "\n\n# a remark\n#.", 1));
    let page = place.read("pages/about.md");
    std::fs::remove_file(place.path("playbook/pages/about.md")).unwrap();
    place.write("pages/us.md", &page.replace("## Who keeps it", "## Who keeps this"));
    let said = place.translate(&["cy"]);
    assert!(said.contains("pages/us.po, before playbook/translations/cy/pages/about.po"), "{said}");
    let after = place.read(new);
    assert!(after.contains("msgstr \"Golygydd.\"") && after.contains("# a remark"), "{after}");
    assert!(!place.path("playbook").join(old).exists());
}

#[test]
fn a_text_that_moves_to_another_file_takes_its_translation_along() {
    let place = Place::golden();
    let (old, new) = ("pages/about.md", "stories/older-form.md");
    place.translate(&["cy"]);
    fill(&place, "translations/cy/pages/about.po", "body", "An editor.", "Golygydd.");
    place.change(old, "An editor.\n", "Someone.\n");
    place.write(new, &(place.read(new) + "\nAn editor.\n"));
    let said = place.translate(&["cy"]);
    assert!(said.contains("stories/older-form.po: 1 found elsewhere\n"), "{said}");
    let story = place.po("translations/cy/stories/older-form.po");
    assert_eq!(entry(&story, "body", "An editor.").text(), "Golygydd.");
    assert!(place.read("translations/cy/pages/about.po").contains("#~ msgstr \"Golygydd.\""));
}

#[test]
fn what_other_programs_wrote_stays_as_it_is() {
    let place = Place::base();
    place.translate(&["cy"]);
    fill(&place, AREA, "title", "Service design", "Dylunio gwasanaethau");
    let hands: [fn(&str) -> String; 4] = [
        |text| format!("\u{feff}{}", text.replace('\n', "\r\n")),
        |text| text.replace("\n\n", "\n"),
        |text| text.trim_end().to_owned(),
        |text| {
            text.replace("msgid \"Service design\"", "msgid \"\"\n\"Service \"\n\"design\"")
                .replace("\"MIME-Version", "\"X-Poedit-Basepath: .\\n\"\n\"MIME-Version")
                .replace("#. Name", "# my remark\n#.   Name\n#@ unknown\n#. ")
        },
    ];
    let text = place.read(AREA);
    for hand in hands {
        place.write(AREA, &hand(&text));
        let said = place.translate(&["cy"]);
        assert!(said.starts_with("Nothing to change.\n"), "{said}\n{}", place.read(AREA));
        assert_eq!(place.read(AREA), hand(&text));
        place.change(
            "areas/service-design.yaml",
            "Forms go online as they are.",
            "Forms go online.",
        );
        place.translate(&["cy"]);
        let changed = hand(&text).replace("Forms go online as they are.", "Forms go online.");
        assert_eq!(place.read(AREA), changed);
        place.change(
            "areas/service-design.yaml",
            "Forms go online.",
            "Forms go online as they are.",
        );
    }
}
