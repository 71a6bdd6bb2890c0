//! Saved answers hang on the ids of questions: whatever of them is not as a spreadsheet has it is said.

use super::{import, playbook};
use std::fs;

/// What is said of a table, and the questions of an area.
fn taken(table: &str, area: &str) -> (String, String) {
    let place = playbook();
    fs::write(place.path().join("q.csv"), table).unwrap();
    let (_, said) = import(place.path(), &["q.csv"]);
    let path = place.path().join(format!("playbook/areas/{area}.yaml"));
    (said, fs::read_to_string(path).unwrap())
}

#[test]
fn an_id_that_becomes_another_is_named_by_its_cell() {
    let table = "ID,Area,Question,1,2\nparks.a,Parks,One?,no,yes\nparks.a,Parks,Two?,no,yes\nPARKS.B,Parks,Three?,no,yes\nparks.c,Parks,Four?,no,yes\n";
    let (said, area) = taken(table, "parks");
    for id in ["parks.a", "parks.a-2", "parks.b", "parks.c"] {
        assert!(area.contains(&format!("  - id: {id}\n")), "{id}: {area}");
    }
    assert!(
        said.contains("A3: `parks.a` is in use, or was; the question is `parks.a-2`"),
        "{said}"
    );
    assert!(said.contains("A4: `PARKS.B` is no id; the question is `parks.b`"), "{said}");
    assert_eq!(said.matches("the question is").count(), 2, "{said}");
}

#[test]
fn an_id_for_a_question_that_has_another_is_named() {
    let place = playbook();
    let import = |id: &str| {
        let table = format!("ID,Area,Question,1,2\n{id},Parks,One?,no,yes\n");
        fs::write(place.path().join("q.csv"), table).unwrap();
        import(place.path(), &["q.csv"]).1
    };
    import("parks.one");
    assert!(!import("parks.one").contains("already, as"));
    assert!(!import("").contains("already, as"));
    let said = import("parks.two");
    assert!(said.contains("A2: this question is there already, as `parks.one`"), "{said}");
}

#[test]
fn one_question_under_two_principles_is_two_questions() {
    let table = "Area,Principle,Question,1,2\nParks,Simplify,Is it agreed?,no,yes\nParks,Share,Is it agreed?,no,yes\nParks,Share,Is it agreed?,never,always\n";
    let place = playbook();
    let share = "title: Share\nsummary: Together.\n";
    fs::write(place.path().join("playbook/principles/share.yaml"), share).unwrap();
    let top = place.path().join("playbook/playbook.yaml");
    let text = fs::read_to_string(&top).unwrap();
    fs::write(&top, text.replace("principles: [simplify]", "principles: [simplify, share]"))
        .unwrap();
    fs::write(place.path().join("q.csv"), table).unwrap();
    let (code, said) = import(place.path(), &["q.csv"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("2 questions taken in, 0 already there, 1 row not taken"), "{said}");
    assert!(said.contains("C4: the row is not taken: the same question is in C3"), "{said}");
}

#[test]
fn the_second_of_two_columns_of_one_level_is_named() {
    let (said, _) =
        taken("Area,Question,Level 1,Level 2,Level 2\nParks,One?,no,yes,really\n", "parks");
    assert!(said.contains("E1: nothing is taken of the column “Level 2”"), "{said}");
}

/// Each question was once put into the whole text of its area, which took minutes for this many.
#[test]
fn thousands_of_questions_of_one_area_are_taken_at_once() {
    let row = |row| format!("parks.q{row},Parks,Question {row}?,no,yes");
    let rows = (0..3000).map(row).collect::<Vec<_>>().join("\n");
    let (said, area) = taken(&format!("ID,Area,Question,1,2\n{rows}"), "parks");
    assert!(said.contains("3000 questions taken in"), "{said}");
    assert_eq!(area.matches("  - id: parks.q").count(), 3000);
}
