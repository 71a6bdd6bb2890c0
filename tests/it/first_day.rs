//! What people get wrong on their first day: each slip is named at its place, alone, with what to
//! write instead.

mod slips;

use crate::support::{base, over, places, real, run, with};
use local_normal::diag::Diagnostic;
use local_normal::source::{Content, SourceFile, SourceTree, Undecoded};
use slips::SLIPS;

const STORY: &str = "stories/first-story.md";
const AREA: &str = "areas/service-design.yaml";
const OUTCOME: &str = "summary: How a service works for the people who need it.\n";

fn said(diagnostic: &Diagnostic) -> String {
    format!("{} / {}", diagnostic.message(), diagnostic.help())
}

/// What is found, as `CODE path:line:column message / help`.
fn found(tree: &SourceTree) -> Vec<String> {
    let outcome = run(tree);
    let words = outcome.diagnostics.iter().map(said);
    places(tree, &outcome)
        .iter()
        .zip(words)
        .map(|(place, words)| format!("{place} {words}"))
        .collect()
}

fn text_of(path: &str) -> String {
    let file = base().into_iter().find(|file| file.path == path).unwrap();
    let Content::Text(text) = file.content else { panic!("{path} is no text") };
    text.to_string()
}

/// That one diagnostic is found, at a place, with these words.
fn expect(tree: &SourceTree, place: &str, words: &[&str], failures: &mut Vec<String>) {
    let found = found(tree);
    let is_right = found.len() == 1
        && found[0].starts_with(&format!("{place} "))
        && words.iter().all(|word| found[0].contains(word));
    if !is_right {
        failures.push(format!("wanted {place} {words:?}, found {found:#?}"));
    }
}

#[test]
fn each_slip_is_named_alone_at_its_place_with_its_mend() {
    let mut failures = Vec::new();
    for (path, from, to, place, words) in SLIPS {
        let text = text_of(path);
        assert!(text.contains(from), "{path} does not hold {from:?}");
        let tree = with(&[(path, &text.replacen(from, to, 1))]);
        let (code, place) = place.split_once(' ').unwrap();
        expect(&tree, &format!("{code} {path}:{place}"), words, &mut failures);
    }
    assert!(failures.is_empty(), "{} slips:\n{}", failures.len(), failures.join("\n"));
}

/// Files under other names, and what is said of them alone.
const MISPLACED: &[(&str, &str, &str, &[&str])] = &[
    (
        AREA,
        "Areas/service-design.yaml",
        "LN011 Areas/service-design.yaml:1:1",
        &["Rename it to `areas/`"],
    ),
    (
        AREA,
        "area/service-design.yaml",
        "LN011 area/service-design.yaml:1:1",
        &["Rename it to `areas/`"],
    ),
    (
        AREA,
        "areas/service-design.yml",
        "LN011 areas/service-design.yml:1:1",
        &["`areas/service-design.yaml`"],
    ),
    (
        AREA,
        "areas/service-design.yaml.txt",
        "LN011 areas/service-design.yaml.txt:1:1",
        &["`areas/service-design.yaml`"],
    ),
    (
        AREA,
        "areas/Service Design.yaml",
        "LN007 areas/Service Design.yaml:1:1",
        &["Try `service-design`"],
    ),
    (
        "pages/privacy.md",
        "pages/privacy.markdown",
        "LN011 pages/privacy.markdown:1:1",
        &["`pages/privacy.md`"],
    ),
    ("glossary.yaml", "Glossary.yml", "LN011 Glossary.yml:1:1", &["`glossary.yaml`"]),
    (
        STORY,
        "pages/first-story.md",
        "LN002 pages/first-story.md:1:1",
        &["looks like a story", "`stories/first-story.md`"],
    ),
];

#[test]
fn a_file_that_is_nearly_in_its_place_is_named_once() {
    let mut failures = Vec::new();
    for (from, to, place, words) in MISPLACED {
        let mut files = base();
        let file = files.iter_mut().find(|file| file.path == *from).unwrap();
        file.path = (*to).to_owned();
        expect(&SourceTree::new(files), place, words, &mut failures);
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn with_bytes(path: &str, bytes: &[u8]) -> SourceTree {
    let mut files = base();
    files.retain(|file| file.path != path);
    let content = Content::NotUtf8(Undecoded::of(bytes));
    files.push(SourceFile { path: path.to_owned(), content });
    SourceTree::new(files)
}

#[test]
fn bytes_of_windows_are_shown_where_they_stand() {
    let mut failures = Vec::new();
    let text = text_of(STORY).replace("Ask what", "Ask @ what").into_bytes();
    let bytes: Vec<u8> = text.iter().map(|byte| if *byte == b'@' { 0x96 } else { *byte }).collect();
    let words = ["Windows-1252", "0x96", "`–`", "UTF-8"];
    expect(&with_bytes(STORY, &bytes), "LN010 stories/first-story.md:10:13", &words, &mut failures);
    let wide: Vec<u8> = text_of(AREA).encode_utf16().flat_map(u16::to_le_bytes).collect();
    let place = "LN010 areas/service-design.yaml:1:1";
    expect(&with_bytes(AREA, &wide), place, &["UTF-16"], &mut failures);
    expect(
        &with(&[(AREA, "# nothing yet\n")]),
        "LN017 areas/service-design.yaml:1:1",
        &["is empty", "`title: …`"],
        &mut failures,
    );
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Links as people write them first.
const LINKS: &[(&str, &str)] = &[
    ("privacy.md", "(page:privacy)"),
    ("/privacy.html", "(page:privacy)"),
    ("./privacy", "(page:privacy)"),
    ("Page:privacy", "(page:privacy)"),
    ("../areas/service-design.html", "(area:service-design)"),
    ("stories/first-story.md#what-they-did", "(story:first-story#what-they-did)"),
    ("team@example.org", "(mailto:team@example.org)"),
    ("www.example.org/a", "(https://www.example.org/a)"),
    ("area:none", "Write the id of an area"),
    ("nowhere.pdf", "Link by kind and id"),
];

#[test]
fn a_link_that_leads_nowhere_is_told_what_it_should_be() {
    for (url, help) in LINKS {
        let text = format!("---\ntitle: Tried\n---\n\nSee [the other place]({url}).\n");
        let found = found(&with(&[("pages/tried.md", &text)]));
        assert!(found.len() == 1 && found[0].contains(help), "{url}: {found:#?}");
    }
}

#[test]
fn bands_in_per_cent_are_an_error() {
    let top = text_of("playbook.yaml");
    let bands = |list: &str| format!("{top}assessment: {{bands: [{list}]}}\n");
    let wrong = bands("{id: low, from: 0}, {id: middle, from: 40}, {id: high, from: 80}");
    let found_wrong = found(&with(&[("playbook.yaml", &wrong)]));
    assert!(found_wrong.len() == 1 && found_wrong[0].contains("`from: 8000`"), "{found_wrong:?}");
    let right = bands("{id: low, from: 0}, {id: middle, from: 40}, {id: high, from: 8000}");
    assert!(found(&with(&[("playbook.yaml", &right)])).is_empty());
    assert!(found(&with(&[("playbook.yaml", &bands("{id: all, from: 0}"))])).is_empty());
}

type Spoil = fn(&str) -> String;

/// A file of the real playbook, what is done to its text, and the code of what is then found.
const SPOILT: &[(&str, Spoil, &str)] = &[
    ("stories/wigan-deal.md", |text| text.replacen("title: ", "title: A: ", 1), "LN001"),
    ("stories/wigan-deal.md", |text| text.replacen("---\n", "", 1), "LN016"),
    ("areas/service-design.yaml", |text| text.replacen("title: ", "title: A: ", 1), "LN001"),
    (
        "areas/service-design.yaml",
        |text| text.replacen("\nquestions:", "\nquestions: none\nnone:", 1),
        "LN005",
    ),
    ("principles/simplify.yaml", |text| text.replacen("title: ", "title: A: ", 1), "LN001"),
    ("stages/reset.yaml", |_| String::new(), "LN017"),
    ("glossary.yaml", |text| text.replacen("term: ", "term: A: ", 1), "LN001"),
    ("pages/privacy.md", |text| text.replacen("title: ", "title: A: ", 1), "LN001"),
    ("playbook.yaml", |text| text.replacen("title: ", "title: A: ", 1), "LN001"),
];

#[test]
fn one_slip_makes_no_false_message_elsewhere() {
    for (path, spoil, code) in SPOILT {
        let files = real();
        let file = files.iter().find(|file| file.path == *path).unwrap();
        let Content::Text(text) = &file.content else { panic!("{path} is no text") };
        let tree = over(files.clone(), &[(path, &spoil(text))]);
        let found: Vec<_> =
            found(&tree).into_iter().filter(|found| !found.starts_with("LN048")).collect();
        let is_true = |found: &String| found.contains(&format!(" {path}:"));
        assert!(found.iter().all(is_true) && found[0].starts_with(code), "{path}: {found:#?}");
    }
}

/// Faults of reading come before all else, and what cannot be judged is not.
#[test]
fn what_could_not_be_read_comes_first_and_is_not_judged() {
    let story = text_of(STORY).replace("verified: true", "verified: perhaps");
    let found_of_story = found(&with(&[(STORY, &story)]));
    assert!(
        found_of_story.len() == 1 && found_of_story[0].starts_with("LN005"),
        "{found_of_story:?}"
    );
    let broken = "---\ntitle: Z: z\n---\n";
    let link = "---\ntitle: A\n---\n\n[the other](page:none)\n";
    let tree = with(&[("pages/z.md", broken), ("pages/a.md", link)]);
    let codes: Vec<_> = found(&tree).iter().map(|found| found[..5].to_owned()).collect();
    assert_eq!(codes, ["LN001", "LN012"]);
}

#[test]
fn two_terms_without_an_id_are_told_only_that() {
    let glossary = "terms:\n  - {term: A, definition: A.}\n  - {term: B, definition: B.}\n";
    let found = found(&with(&[("glossary.yaml", glossary)]));
    assert!(found.len() == 2 && found.iter().all(|found| found.starts_with("LN004")), "{found:?}");
}

#[test]
fn sample_words_are_those_of_the_starter_and_no_others() {
    let page = |text: &str| format!("---\ntitle: Tried\n---\n\n{text}\n");
    let of = |text: &str| found(&with(&[("pages/tried.md", &page(text))]));
    assert!(of("Sample: 412 households were asked.\n\nSample decisions every quarter.").is_empty());
    let found = of(
        "Sample: begin with what the reader most needs to know.\n\nSample: headings begin with two number signs.",
    );
    assert!(
        found.len() == 1
            && found[0].starts_with("LN090 pages/tried.md:")
            && found[0].contains("2 sample texts"),
        "{found:?}"
    );
    let outcome =
        run(&with(&[("pages/tried.md", &page("Words.").replace("Tried", "\"Sample: Tried\""))]));
    assert_eq!(outcome.diagnostics.len(), 1);
}
