//! Areas and questions whose names have the same letters are told apart.

use super::{import, import_table, question_of};
use crate::support::{folder, run};
use local_normal::source::SourceTree;
use std::fs;

/// The areas that a table makes, by their titles, each with its file's name.
fn areas(names: &[&str]) -> Vec<(String, String)> {
    let row = |(at, name): (usize, &&str)| format!("\"{name}\",Number {at}?,no,yes\n");
    let rows: String = names.iter().enumerate().map(row).collect();
    let (place, code, said) = import_table(&format!("Area,Question,1,2\n{rows}"));
    assert_eq!(code, 0, "{said}");
    let files = fs::read_dir(place.path().join("playbook/areas")).unwrap();
    let mut found: Vec<_> = files
        .map(|file| {
            let file = file.unwrap();
            let text = fs::read_to_string(file.path()).unwrap();
            let title =
                text.lines().next().unwrap().trim_start_matches("title: ").trim_matches('"');
            (title.to_owned(), file.file_name().into_string().unwrap())
        })
        .filter(|(title, _)| title != "Service design")
        .collect();
    found.sort_unstable_by(|one, other| one.1.cmp(&other.1));
    // What was taken once is known by its title.
    let again = import(place.path(), &["q.csv"]).1;
    assert!(
        again.contains(&format!("0 questions taken in, {} already there", names.len())),
        "{again}"
    );
    found
}

#[test]
fn areas_are_known_by_their_titles() {
    for (names, expected) in [
        (
            &["C++", "C#", "c++", "C  ++"][..],
            &[("C++", "c.yaml"), ("C#", "c-2.yaml"), ("C ++", "c-3.yaml")][..],
        ),
        (&["Café", "Cafe", "CAFÉ"], &[("Café", "cafe.yaml"), ("Cafe", "cafe-2.yaml")]),
        (&["Straße", "STRASSE"], &[("Straße", "strasse.yaml"), ("STRASSE", "strasse-2.yaml")]),
        (&["Service  Design", "service-design"], &[]),
        (&["Pa\u{ad}rks", "Parks\u{200b}", "Parks"], &[("Pa\u{ad}rks", "parks.yaml")]),
        (&["Service design!"], &[("Service design!", "service-design-2.yaml")]),
    ] {
        let mut found = areas(names);
        let mut expected: Vec<_> = expected
            .iter()
            .map(|(title, file)| ((*title).to_owned(), (*file).to_owned()))
            .collect();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected);
    }
}

#[test]
fn questions_are_known_by_their_words() {
    let questions = [
        "Is it > 5?",
        "Is it < 5?",
        "Over 1.5?",
        "Over 15?",
        "C?",
        "C++?",
        "Are *all* there?",
        "Are all there?",
    ];
    let rows = questions.join(",no,yes\n");
    let table = format!("Question,1,2\n{rows},no,yes\nARE  ALL THERE?,no,yes\n");
    let (place, code, said) = import_table(&table);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("8 questions taken in, 0 already there, 1 row not taken"), "{said}");
    assert!(said.contains("A10: the row is not taken: the same question is in A9"), "{said}");
    assert!(question_of(&place, "service-design", "Is it \\\\< 5?").is_some());
    let said = import(place.path(), &["q.csv"]).1;
    assert!(said.contains("0 questions taken in, 9 already there, 0 rows not taken"), "{said}");
}

#[test]
fn titles_of_areas_are_the_words_of_the_cell() {
    for (title, file, html) in [
        ("Roads <and> paths", "roads-and-paths", "Roads &lt;and&gt; paths"),
        ("Priority #", "priority", "Priority #"),
        ("Homes {#a}", "homes-a", "Homes {#a}"),
        ("Our *own* `words`", "our-own-words", "Our *own* `words`"),
        ("1. Parks & [more](x)", "1-parks-more-x", "1. Parks &amp; [more](x)"),
    ] {
        assert_eq!(areas(&[title]), [(title.to_owned(), format!("{file}.yaml"))]);
        let (place, _, _) = import_table(&format!("Area,Question,1,2\n{title},Is it?,no,yes\n"));
        let outcome = run(&SourceTree::new(folder(&place.path().join("playbook"))));
        let site = outcome.site.unwrap();
        let path = format!("areas/{file}.html");
        let (_, page) = site.files.iter().find(|(at, _)| at.as_str() == path).unwrap();
        let page = std::str::from_utf8(page).unwrap();
        assert!(page.contains(&format!(">{html}</h1>")), "{title}");
    }
}

#[test]
fn ids_of_long_words_are_ids() {
    let word = "a".repeat(90);
    let rows = [
        format!("{word},{word}?,no,yes,"),
        format!("{word}b,{word}!,no,yes,"),
        format!("Parks,One?,no,yes,{}", "p".repeat(100)),
        format!("Parks,Two?,no,yes,{}", "p".repeat(100)),
        format!("Parks,Three?,no,yes,{}", "p".repeat(200)),
    ];
    let table = format!("Area,Question,1,2,ID\n{}\n", rows.join("\n"));
    let (place, code, said) = import_table(&table);
    assert_eq!(code, 0, "{said}");
    let outcome = run(&SourceTree::new(folder(&place.path().join("playbook"))));
    assert!(outcome.site.is_some(), "{:?}", outcome.diagnostics);
}
