//! Notes of an edition on practices that the playbook has given up.

use super::{LOCAL, fixture, national, with_moves};
use crate::support::{over, places, run};
use local_normal::source::{Content, SourceTree};

const SHARE: &str = "  share:\n    summary: Use a form that another council has tested.\n";

/// The golden playbook without the practice `share` of an area, and with these lines in that area's file.
fn without_share(playbook: &SourceTree, retired: &str) -> SourceTree {
    let files: Vec<_> = playbook.iter().map(|(_, file)| file.clone()).collect();
    let path = "areas/service-design.yaml";
    let area = files.iter().find(|file| file.path == path).unwrap();
    let Content::Text(text) = &area.content else { panic!("it is a text") };
    assert!(text.contains(SHARE));
    let text = format!("{}{retired}", text.replace(SHARE, ""));
    over(files, &[(path, &text)])
}

/// An edition with some files of notes alone.
fn edition(notes: &[(&str, &str)]) -> SourceTree {
    let mut own = fixture("northbeck");
    own.retain(|file| !file.path.starts_with("areas/"));
    over(own, notes)
}

/// The page of an area, and the places and words of warnings about notes.
fn built(tree: &SourceTree, area: &str) -> (String, Vec<String>) {
    let outcome = run(tree);
    let found = places(tree, &outcome);
    let told =
        found.iter().zip(&outcome.diagnostics).filter(|(place, _)| place.starts_with("LN114"));
    let told = told.map(|(place, one)| format!("{place} {}", one.message())).collect();
    let site = outcome.site.unwrap_or_else(|| panic!("{found:?}")).files;
    let path = format!("areas/{area}.html");
    let (_, page) = site.iter().find(|(own, _)| own.as_str() == path).unwrap();
    (String::from_utf8(page.to_vec()).unwrap(), told)
}

const NOTE: (&str, &str) = (
    "areas/service-design.local.yaml",
    "practices:\n  share: {status: adopted, note: We borrow forms.}\n",
);

#[test]
fn a_note_goes_to_the_practice_that_took_the_place_of_its_own() {
    for (retired, area) in [
        ("retired: {share: {in: 1.2.0, replaced_by: simplify}}\n", "service-design"),
        ("retired: {share: {replaced_by: simplify, area: workstyles}}\n", "workstyles"),
    ] {
        let tree = without_share(&national(LOCAL), retired).with_edition(&edition(&[NOTE]));
        let (page, told) = built(&tree, area);
        assert!(page.contains("We borrow forms.") && page.contains("We do this."), "{retired}");
        assert_eq!(told, Vec::<String>::new(), "{retired}");
    }
}

#[test]
fn a_note_stays_behind_and_is_told_where_nothing_took_its_place_or_another_has_it() {
    let behind = "LN114 areas/service-design.local.yaml:2:3 no longer attached, because there is no practice `share`: We borrow forms.";
    let both = "practices:\n  share: {note: We borrow forms.}\n  simplify: {note: We cut.}\n";
    for (retired, notes) in [
        ("", NOTE.1),
        ("retired: {share: {in: 1.2.0}}\n", NOTE.1),
        ("retired: {share: {replaced_by: simplify}}\n", both),
    ] {
        let edition = edition(&[(NOTE.0, notes)]);
        let tree = without_share(&national(LOCAL), retired).with_edition(&edition);
        let (page, told) = built(&tree, "service-design");
        assert!(!page.contains("We borrow forms."));
        assert_eq!(page.contains("We cut."), notes == both);
        assert_eq!(told, [behind], "{retired}");
    }
}

/// Two areas become one: what the edition says of both is there, and of two introductions the older is told.
#[test]
fn notes_on_areas_that_became_one_are_together() {
    let moved = "moved: {areas/forms.html: \"area:service-design\"}";
    let older = "intro: The older words.\ncontacts: [{team: Forms team}]\npractices: {simplify: {note: The older note.}, share: {note: We borrow.}}\n";
    let newer = "intro: The newer words.\npractices: {simplify: {note: The newer note.}}\n";
    let notes = [("areas/forms.local.yaml", older), (NOTE.0, newer)];
    let (page, told) = built(&with_moves(moved).with_edition(&edition(&notes)), "service-design");
    for words in ["The newer words.", "Forms team", "The newer note.", "We borrow."] {
        assert!(page.contains(words), "{words}");
    }
    assert!(!page.contains("The older"));
    let told = told.join("\n");
    assert!(told.contains("The older words.") && told.contains("The older note."), "{told}");
}

#[test]
fn what_took_the_place_of_a_practice_is_there() {
    let tree = without_share(&national(LOCAL), "retired: {simplify: {}}\n");
    let found = places(&tree, &run(&tree));
    assert!(
        found.iter().any(|place| place.starts_with("LN006 areas/service-design.yaml")),
        "{found:?}"
    );
    for retired in ["{replaced_by: simplify, area: workstiles}", "{replaced_by: simplifi}"] {
        let tree = without_share(&national(LOCAL), &format!("retired: {{share: {retired}}}\n"));
        let found = places(&tree, &run(&tree));
        let is_told = |place: &String| place.starts_with("LN012 areas/service-design.yaml");
        assert!(found.iter().any(is_told), "{retired}: {found:?}");
    }
}

/// A hidden area takes no note, and is no mistake of the playbook.
#[test]
fn a_note_whose_new_place_is_hidden_is_told() {
    let retired = "retired: {share: {replaced_by: simplify, area: workstyles}}\n";
    let mut own = edition(&[NOTE]);
    let (id, file) = own.find("edition.yaml").unwrap();
    let text = format!("{}hide: {{areas: [workstyles]}}\n", own.text(id));
    let path = file.path.clone();
    own = over(own.iter().map(|(_, file)| file.clone()).collect(), &[(&path, &text)]);
    let tree = without_share(&national(LOCAL), retired).with_edition(&own);
    let (page, told) = built(&tree, "service-design");
    assert!(!page.contains("We borrow forms.") && told.len() == 1, "{told:?}");
}
