//! The limits of the checks: a value at a limit passes, and one beyond it is reported.

mod limits;

use crate::support::{golden, over, run};
use limits::{AREA, DATES, LAYOUT, Limit, NUMBERS, OTHER_AREA, QUESTIONS, SHORT, TEXTS, TITLES};
use local_normal::diag::{Diagnostic, nearest};
use local_normal::source::{Content, Dimensions, MediaFile, Seen, SourceFile, SourceTree};
use std::sync::Arc;

/// Asserts that each text passes or is reported as it should be.
fn assert_kept(limits: &[Limit]) {
    let failures: Vec<String> = limits.iter().flat_map(failures).collect();
    assert!(failures.is_empty(), "{failures:#?}");
}

fn failures((code, path, text, passing, reported): &Limit) -> Vec<String> {
    let is_reported = |new: &&str| is_reported(code, &replaced(path, text, new));
    let wrongly = passing.iter().filter(|new| is_reported(new)).map(|new| format!("{code}: {new}"));
    let missed = reported.iter().filter(|new| !is_reported(new));
    wrongly.chain(missed.map(|new| format!("no {code}: {new}"))).collect()
}

/// The golden playbook with the first of a text in one of its files replaced.
fn replaced(path: &str, from: &str, to: &str) -> SourceTree {
    let files = golden();
    let file = files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}"));
    let Content::Text(text) = &file.content else { panic!("{path} is no text") };
    assert!(text.contains(from), "{path} does not contain {from:?}");
    let text = text.replacen(from, to, 1);
    over(files, &[(path, &text)])
}

fn reports(code: &str, tree: &SourceTree) -> Vec<Diagnostic> {
    let mut diagnostics = run(tree).diagnostics;
    diagnostics.retain(|diagnostic| diagnostic.code().number() == code);
    diagnostics
}

fn is_reported(code: &str, tree: &SourceTree) -> bool {
    !reports(code, tree).is_empty()
}

#[test]
fn the_golden_playbook_has_none_of_these_mistakes() {
    let outcome = run(&SourceTree::new(golden()));
    let mut codes: Vec<_> = outcome.diagnostics.iter().map(|one| one.code().number()).collect();
    codes.dedup();
    assert_eq!(codes, ["LN032", "LN033", "LN032", "LN033"]);
}

#[test]
fn numbers() {
    assert_kept(NUMBERS);
}

#[test]
fn home_page_and_navigation() {
    assert_kept(LAYOUT);
}

#[test]
fn questions() {
    assert_kept(QUESTIONS);
    let with = |count: usize| {
        let levels = (0..count).map(|at| {
            let points = if at + 1 == count { 100 } else { at };
            format!("      - {{id: l{at}, points: {points}, text: Level {at}., actions: [{{id: a{at}, text: Act.}}]}}\n")
        });
        let id = "workstyles.more";
        let question = format!(
            "questions:\n  - id: {id}\n    principle: share\n    text: How many levels?\n    levels:\n{}",
            levels.collect::<String>()
        );
        is_reported("LN040", &replaced(OTHER_AREA, "questions:\n", &question))
    };
    assert_eq!([1, 2, 7, 8].map(with), [true, false, false, true]);
}

#[test]
fn every_level_but_the_last_needs_an_action() {
    let of_lowest = ", actions: [{id: count-rules, text: Count the rules.}]";
    assert!(is_reported("LN042", &replaced(OTHER_AREA, of_lowest, "")));
    let of_second =
        "        actions:\n          - {id: list-forms, text: List all forms., stage: reform}\n";
    assert!(is_reported("LN042", &replaced(AREA, of_second, "")));
}

#[test]
fn bands() {
    let with = |code, first: u32, second: u32| {
        let bands = format!(
            "assessment:\n  bands: [{{id: low, from: {first}}}, {{id: middle, from: {second}}}, {{id: high, from: 10000}}]"
        );
        is_reported(code, &replaced("playbook.yaml", "assessment:", &bands))
    };
    assert_eq!([(0, 1), (1, 2)].map(|(first, second)| with("LN046", first, second)), [false, true]);
    // Two bands at one score.
    assert_eq!([9_999, 10_000].map(|second| with("LN046", 0, second)), [false, true]);
    assert_eq!([1, 0].map(|second| with("LN046", 0, second)), [false, true]);
    assert_eq!([10_000, 10_001].map(|second| with("LN006", 0, second)), [false, true]);
    // Scores are hundredths of a per cent: who writes 100 means 10000.
    let last = |from: u32| {
        let bands =
            format!("assessment:\n  bands: [{{id: low, from: 0}}, {{id: high, from: {from}}}]");
        is_reported("LN046", &replaced("playbook.yaml", "assessment:", &bands))
    };
    assert_eq!([100, 101].map(last), [true, false]);
}

#[test]
fn bands_begin_at_a_score_that_can_be_said() {
    let with = |code: &str, display: &str, band: &str| {
        let assessment = format!(
            "assessment:\n  display: {display}\n  bands: [{{id: low, at: 0}}, {{id: high, {band}}}]"
        );
        is_reported(code, &replaced("playbook.yaml", "assessment:", &assessment))
    };
    let of_three = "{max: 3, decimals: 2}";
    let between = ["from: 3333", "at: 1.00", "at: 1", "from: 3330", "at: 1.0001"];
    assert_eq!(between.map(|at| with("LN046", of_three, at)), [true, false, false, false, true]);
    assert_eq!(["at: 3", "at: 3.01"].map(|at| with("LN006", of_three, at)), [false, true]);
    assert_eq!(["at: 0", "at: 0.01"].map(|at| with("LN046", of_three, at)), [true, false]);
    assert_eq!(
        ["at: 1.12345", "at: -1", "at: 1e0"].map(|at| with("LN006", of_three, at)),
        [true; 3]
    );
    assert!(with("LN006", of_three, "at: 1, from: 5000"));
    assert!(with("LN004", of_three, "title: High"));
    // No figure is finer than a hundredth of a per cent.
    let scales = [
        "{max: 100, decimals: 2}",
        "{max: 101, decimals: 2}",
        "{max: 1000, decimals: 1}",
        "{max: 1000, decimals: 2}",
    ];
    assert_eq!(scales.map(|scale| with("LN046", scale, "from: 5000")), [false, true, false, true]);
}

#[test]
fn migrations_lead_to_a_later_revision() {
    let with = |(from, to): (u32, u32)| {
        let migration = format!(
            "assessment:\n  migrations: [{{question: workstyles.one-rule, from: {from}, to: {to}}}]"
        );
        is_reported("LN006", &replaced("playbook.yaml", "assessment:", &migration))
    };
    assert_eq!(
        [(1, 2), (1, 9_999), (2, 2), (1, 1), (0, 2), (1, 10_000)].map(with),
        [false, false, true, true, true, true]
    );
}

#[test]
fn dates() {
    assert_kept(DATES);
}

#[test]
fn titles() {
    assert_kept(TITLES);
}

#[test]
fn texts() {
    assert_kept(TEXTS);
}

#[test]
fn an_id_has_a_hundred_letters_at_most() {
    let with = |length| {
        is_reported(
            "LN007",
            &replaced("glossary.yaml", "id: cabinet", &format!("id: {}", "a".repeat(length))),
        )
    };
    assert_eq!([100, 101].map(with), [false, true]);
}

#[test]
fn a_file_of_yaml_is_24_levels_deep_at_most() {
    // The list is within a group.
    let with = |depth: usize| {
        is_reported(
            "LN009",
            &replaced(
                "events.yaml",
                "intro: |\n  Dates at which councils meet.\n",
                &format!("intro: {}{}\n", "[".repeat(depth - 1), "]".repeat(depth - 1)),
            ),
        )
    };
    assert_eq!([24, 25].map(with), [false, true]);
}

/// Whether a picture of this many bytes and these sides is said to be large.
fn is_large(path: &str, size: u64, width: u32, height: u32) -> bool {
    let seen = Seen::Picture(Some(Dimensions { width, height }));
    let picture = MediaFile { size, sha256: String::new(), seen, stored: Box::new(Vec::new()) };
    let mut files = golden();
    files.push(SourceFile { path: path.into(), content: Content::Media(Arc::new(picture)) });
    is_reported("LN083", &SourceTree::new(files))
}

#[test]
fn pictures_take_a_megabyte_and_3000_points_at_most() {
    let large = |size, width, height| is_large("media/street.png", size, width, height);
    assert_eq!([1_000_000, 1_000_001].map(|size| large(size, 10, 10)), [false, true]);
    assert_eq!([(3000, 1), (3001, 1), (1, 3001)].map(|(w, h)| large(1, w, h)), [false, true, true]);
    assert!(!is_large("media/street.svg", 1, 3001, 3001), "a drawing is sharp at any size");
}

/// A sentence of as many words of one syllable, of grade `0.39 words - 3.79`.
fn sentence(words: usize) -> String {
    format!("So {}.", ["now"].repeat(words - 1).join(" "))
}

fn hard(sentences: &[usize]) -> Vec<Diagnostic> {
    let words = sentences.iter().map(|words| sentence(*words)).collect::<Vec<_>>().join(" ");
    reports("LN048", &replaced(SHORT, "Answer its questions.", &words))
}

#[test]
fn a_page_is_hard_from_a_hundred_words_and_above_grade_12() {
    assert_eq!([40, 41].map(|words| hard(&[words; 3]).len()), [0, 1]);
    assert_eq!([49, 50].map(|words| hard(&[words, 50]).len()), [0, 1]);
}

#[test]
fn the_hardest_text_of_a_page_is_named_wherever_it_is() {
    let long = format!("why: |\n  {}\n", [sentence(800), sentence(800)].join(" "));
    let tree = replaced(
        AREA,
        "why: |\n  People come to a council to get something done, such as a parking permit.\n",
        &long,
    );
    let found = reports("LN048", &tree);
    let place = found[0].label().unwrap().span;
    assert!(tree.text(place.file)[place.start..].starts_with("So now now"), "{found:#?}");
}

#[test]
fn a_note_that_is_made_an_error_keeps_the_site_from_being_built() {
    use local_normal::pipeline::{Options, run};
    let words = format!("{} {}", sentence(60), sentence(60));
    let hard = replaced(SHORT, "Answer its questions.", &words);
    let top = |tree: &SourceTree, weight: &str| {
        let files: Vec<_> = tree.iter().map(|(_, file)| file.clone()).collect();
        let Content::Text(top) =
            &tree.iter().find(|(_, file)| file.path == "playbook.yaml").unwrap().1.content
        else {
            panic!()
        };
        over(files, &[("playbook.yaml", &format!("{top}checks: {{hard-to-read: {weight}}}\n"))])
    };
    let is_built = |weight: &str| run(&top(&hard, weight), &Options::default()).site.is_some();
    assert_eq!(["note", "warning", "error"].map(is_built), [true, true, false]);
}

#[test]
fn a_key_given_twice_is_reported_after_another_mistake_of_its_file() {
    let text = "events:
  - {id: first, titel: A talk, date: 2027-03-09}
  - {id: second, title: A talk, date: 2027-03-09, place: Here, place: There}
";
    let tree = over(golden(), &[("events.yaml", text)]);
    let codes: Vec<_> = run(&tree).diagnostics.iter().map(|one| one.code().number()).collect();
    for code in ["LN002", "LN003", "LN004"] {
        assert!(codes.contains(&code), "no {code}: {codes:?}");
    }
}

#[test]
fn a_name_is_meant_where_more_than_half_of_it_is_right() {
    let like = |same: usize| format!("{}{}", "a".repeat(same), "b".repeat(20 - same));
    let is_meant = |same: usize| nearest(&"a".repeat(20), [like(same).as_str()]).is_some();
    assert_eq!([20, 12, 11, 10, 7].map(is_meant), [true, true, true, false, false]);
    assert_eq!(nearest("simplfy", ["share", "simplify", "sustain"]), Some("simplify"));
}
