//! Pages in the manner of other programs: how they are taken in, and that they build.

use super::{fixture, import, playbook};
use crate::support::{copy_folder, files_below, folder, places, run};
use local_normal::source::SourceTree;
use std::fs;

const SITES: &[&str] = &[
    "docusaurus",
    "gitbook",
    "govuk",
    "hugo",
    "jekyll",
    "mkdocs",
    "notion",
    "obsidian",
    "pandoc",
    "vitepress",
    "wiki",
];

/// The pages that an author has to mend by hand, and the check that says why.
const BY_HAND: &[(&str, &str)] = &[
    // Only a person can say where the link leads.
    ("pages/how-to-test.md", "LN023"),
    // Only a person can say what the picture shows.
    ("pages/pictures.md", "LN022"),
    ("pages/home.md", "LN022"),
];

/// All that importing a site writes and says.
fn taken(site: &str) -> (tempfile::TempDir, String) {
    let place = playbook();
    copy_folder(&fixture(site), &place.path().join(site));
    let (_, said) = import(place.path(), &[site]);
    (place, said)
}

#[test]
fn pages_of_other_sites_are_taken_in() {
    for site in SITES {
        let before = files_below(&playbook().path().join("playbook"));
        let (place, said) = taken(site);
        let mut shown = format!("{}\n", said.trim_end());
        for (path, bytes) in files_below(&place.path().join("playbook")) {
            if before.get(&path) == Some(&bytes) {
                continue;
            }
            let text = String::from_utf8(bytes).unwrap_or_else(|_| "(a picture)\n".to_owned());
            shown.push_str(&format!("\n=== {path}\n{text}"));
        }
        insta::with_settings!({ snapshot_path => "../snapshots/import", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(*site, shown);
        });
    }
}

#[test]
fn all_but_three_of_the_pages_build_as_they_are() {
    let (mut pages, mut by_hand) = (0, Vec::new());
    for site in SITES {
        let (place, _) = taken(site);
        let files = folder(&place.path().join("playbook"));
        let tree = SourceTree::new(files.clone());
        let outcome = run(&tree);
        let errors: Vec<_> = places(&tree, &outcome)
            .into_iter()
            .zip(&outcome.diagnostics)
            .filter(|(_, diagnostic)| diagnostic.severity() == local_normal::diag::Severity::Error)
            .map(|(place, _)| place)
            .collect();
        by_hand.extend(errors.iter().map(|error| {
            let (code, place) = error.split_once(' ').unwrap();
            (place.split(':').next().unwrap().to_owned(), code.to_owned())
        }));
        let mut rest = files;
        pages += rest.iter().filter(|file| file.path.starts_with("pages/")).count() - 2;
        rest.retain(|file| !BY_HAND.iter().any(|(path, _)| *path == file.path));
        if rest.len() == tree.iter().count() {
            assert!(run(&SourceTree::new(rest)).site.is_some(), "{site}: {errors:?}");
        }
    }
    let expected: Vec<_> =
        BY_HAND.iter().map(|(path, code)| ((*path).to_owned(), (*code).to_owned())).collect();
    assert_eq!(by_hand, expected);
    assert_eq!(pages, 37);
}

#[test]
fn a_second_import_changes_nothing() {
    for site in SITES {
        let (place, first) = taken(site);
        let before = files_below(place.path());
        let (_, second) = import(place.path(), &[site]);
        assert!(files_below(place.path()) == before, "{site}");
        assert!(
            first.contains(" is made of ") && second.contains("\n0 taken in, "),
            "{site}: {second}"
        );
        assert!(second.contains(" is already there, from "), "{site}: {second}");
    }
}

#[test]
fn a_page_that_was_changed_since_stays_as_it_is() {
    let (place, _) = taken("wiki");
    let page = place.path().join("playbook/pages/how-we-decide.md");
    let mine = fs::read_to_string(&page).unwrap() + "\nMine.\n";
    fs::write(&page, &mine).unwrap();
    let (code, said) = import(place.path(), &["wiki"]);
    assert_eq!((code, fs::read_to_string(&page).unwrap()), (0, mine));
    assert!(
        said.contains(
            "wiki/How-we-decide.md: pages/how-we-decide.md is there already and has other words"
        ),
        "{said}"
    );
}

#[test]
fn a_file_alone_finds_what_was_taken_in_before() {
    let place = playbook();
    copy_folder(&fixture("wiki"), &place.path().join("wiki"));
    assert_eq!(import(place.path(), &["wiki/Meeting-notes.md"]).0, 0);
    assert_eq!(import(place.path(), &["wiki/How-we-decide.md", "--playbook", "playbook"]).0, 0);
    let page = fs::read_to_string(place.path().join("playbook/pages/how-we-decide.md")).unwrap();
    assert!(page.contains("[whoever is hit](page:meeting-notes#who-was-there)"), "{page}");
}

#[test]
fn a_list_of_pages_gets_a_line_for_each() {
    let place = playbook();
    copy_folder(&fixture("wiki"), &place.path().join("wiki"));
    let top = place.path().join("playbook/playbook.yaml");
    let before = fs::read_to_string(&top).unwrap();
    fs::write(&top, format!("{before}pages:  # in order\n  - privacy\n  - accessibility\n"))
        .unwrap();
    let (code, said) = import(place.path(), &["wiki"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Added to `pages` in playbook/playbook.yaml:10."), "{said}");
    let after = fs::read_to_string(&top).unwrap();
    let added = "  - how-we-decide\n  - meeting-notes\n";
    assert!(after.starts_with(&before) && after.ends_with(added), "{after}");
    assert!(run(&SourceTree::new(folder(&place.path().join("playbook")))).site.is_some());
}

#[test]
fn stories_get_sample_words_for_what_nothing_says() {
    let place = playbook();
    fs::write(
        place.path().join("Benches in parks.md"),
        "---\ntitle: Benches\ndate: 2024-05-03\norganisation: Example Council\ntags: [simplify, Service design, wood]\nlesson: Ask *first*.\n---\nWords.\n",
    )
    .unwrap();
    let (code, said) = import(place.path(), &["Benches in parks.md", "--as", "story"]);
    assert_eq!(code, 0, "{said}");
    let story =
        fs::read_to_string(place.path().join("playbook/stories/benches-in-parks.md")).unwrap();
    assert_eq!(
        story,
        "---\ntitle: \"Benches\"\ncouncil: \"Example Council\"\ncountry: \"Sample: England, Wales, Scotland, Northern Ireland or another country\"\nyear: 2024\noutcome: mixed  # Sample: success, mixed or failing\nareas: [\"service-design\"]\nprinciples: [\"simplify\"]\nlesson: \"Ask first.\"\n---\nWords.\n"
    );
    assert!(said.contains("sample words wait for yours: `country`, `outcome`"), "{said}");
    assert!(said.contains("are left out: “wood”") && said.contains("LN090"), "{said}");
}

/// What a text becomes as a page, without its head, and what is said.
pub(super) fn page(text: &str) -> (String, String) {
    page_of("a.md", text)
}

/// The same for a text in a file `a` of this name.
pub(super) fn page_of(name: &str, text: &str) -> (String, String) {
    let place = playbook();
    fs::write(place.path().join(name), format!("---\ntitle: T\n---\n{text}")).unwrap();
    let (_, said) = import(place.path(), &[name]);
    let page = fs::read_to_string(place.path().join("playbook/pages/a.md")).unwrap();
    (page.strip_prefix("---\ntitle: \"T\"\n---\n").unwrap().to_owned(), said)
}

/// Checks what texts become as the text of a page, and tells of all that become something else.
pub(super) fn assert_become(cases: &[(&str, &str)]) {
    let mut others = Vec::new();
    for (text, expected) in cases {
        let found = page(text).0;
        if found.trim_end() != *expected {
            others.push((*text, *expected, found));
        }
    }
    assert_eq!(others, []);
}

#[test]
fn html_in_words_becomes_markdown_that_shows_the_same() {
    assert_become(&[
        ("a <b>b</b>, <b> c </b>d, e<b>f</b>g", "a **b**, **c** d, e**f**g"),
        ("<b><i>both</i></b> and <b>x</b><i>y</i>", "***both*** and **x**y"),
        ("<b>\"a\"</b>s", "\"a\"s"),
        ("one<br>two<br/>\nthree<br>", "one\\\ntwo\\\nthree"),
        ("one<br>\n# Head", "one\n## Head"),
        ("- one<br><br>two", "- one\n\n  two"),
        ("> a <br> b", "> a\\\n> b"),
        ("<kbd>`</kbd> and <code>a_b</code> and <code>*c*</code>", "`` ` `` and `a_b` and *c*"),
        (
            "a <code>[a]: b</code> <kbd>-</kbd> <kbd>+</kbd> <kbd>></kbd> <kbd>#</kbd> <code># x</code> <kbd>1.</kbd>",
            "a `[a]: b` `-` `+` `>` `#` `# x` `1.`",
        ),
        ("<a href=\"https://e.org/a b\">x</a> <a>y</a>", "[x](https://e.org/a%20b) y"),
        ("<p>5 * 3 [x] &lt;b&gt; #1</p>", "5 \\* 3 \\[x\\] \\<b> #1"),
        ("<div>1. a</div>", "1\\. a"),
        ("<p>a</p><p>b</p> c *d*", "a\n\nb\n\nc *d*"),
        ("- <details><summary>S</summary>I</details>\n- b", "- > [!DETAILS] S\n  >\n  > I\n\n- b"),
        ("a<!--> b <!-- c --> d", "a b  d"),
        ("<ol start=\"3\"><li>a<li>b</ol>", "3. a\n4. b"),
        ("E=mc<sup>2</sup>, H<sub>2</sub>O", "E=mc², H₂O"),
        ("<pre>a\n  ``` b</pre>", "````\na\n  ``` b\n````"),
        (
            "<table><tr><th colspan=2>a<tr><td>b|c<td><p>d</p><p>e</p></table>",
            "| a |  |\n| --- | --- |\n| b\\|c | d e |",
        ),
    ]);
}

#[test]
fn what_is_left_out_is_named_with_its_line() {
    for (text, words) in [
        ("a\n\n<script>x()</script>", "a.md:6: <script> is left out"),
        ("a\n\n<!-- b\n\nc", "a.md:6: nothing ends the comment that begins here"),
        ("a <blink>b</blink>", "a.md:4: the tag <blink> is left out, its words are kept"),
        ("a\n\n{{ b }}", "a.md:6: `{{ b }}` is kept as it is written"),
        ("a\n{: .b }", "a.md:5: `{: .b }` is left out"),
        (
            "[a](b.md)",
            "a.md:4: the link `b.md` is left out, its words are kept: there is no such file",
        ),
        (
            "[a](#b)",
            "a.md:4: the link `#b` is left out, its words are kept: the page has no such place",
        ),
        ("<video src=\"https://e.org/f\" title=\"F\"></video>", "a.md:4: <video> became a link"),
        ("[a](javascript:b)", "addresses that begin with javascript: lead nowhere here"),
        ("<p>\n<iframe></iframe>\n</p>", "<iframe> is left out"),
    ] {
        let said = page(text).1;
        assert!(said.contains(words), "{text}: {said}");
    }
}

#[test]
fn code_keeps_its_empty_lines() {
    for text in [
        "- ```\n  a\n  ```\n\n```python\na\n\n\nb\n```\n\nc",
        "- ```\n  a\n\n\n  b\n  ```",
        "1. ~~~\n\n\n   b\n   ~~~",
        "    a\n\n\n    b",
        "> ```\n> a\n>\n>\n> b\n> ```",
    ] {
        assert_eq!(page(text).0.trim_end_matches('\n'), text);
    }
    assert_become(&[
        ("a\n\n\nb\n\n\n    c\n\n\n\nd", "a\n\nb\n\n    c\n\nd"),
        ("- ```\n  a\n  ```\n\n\n\nb\n\n\nc", "- ```\n  a\n  ```\n\nb\n\nc"),
    ]);
}

#[test]
fn notes_and_places_in_words_are_whole() {
    assert_become(&[
        ("a ^[Second [x] y.] b", "a [^inline-1] b\n\n[^inline-1]: Second [x] y."),
        (
            "a ^[See [x](https://e.org) y] b",
            "a [^inline-1] b\n\n[^inline-1]: See [x](https://e.org) y",
        ),
        ("## []{#_Toc123 .anchor}Costs\n\n[a](#_Toc123)", "## Costs\n\n[a](#costs)"),
        ("a []{#_Toc123 .anchor}b", "a b"),
    ]);
}
