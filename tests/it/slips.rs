//! What looks like markup and is none is named at its place; what is markup, or is meant as it is
//! written, is left alone; and no word of a text is lost without a message.

mod words;
mod yaml;

use crate::examples::{self, Example};
use crate::support::{base, places, run, with};
use local_normal::source::{Content, SourceFile, SourceTree};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A text below the front matter of a page, and what is said of it as `CODE line:column`, with
/// lines counted from that of the text.
const NAMED: &[(&str, &[&str])] = &[
    // Links.
    ("See [a plan](https://example.org/a plan.pdf).", &["LN027 1:5"]),
    ("Ask [us](mailto:a@example.org?subject=The plan).", &["LN027 1:5"]),
    ("[A form](media:our form.pdf)", &["LN027 1:1"]),
    ("![A form](media:our form.png)", &["LN027 1:1"]),
    ("[Area](area: service-design)", &["LN027 1:1"]),
    ("[Plan](https://example.org/plan", &["LN027 1:1"]),
    ("[Plan](https://example.org/a(b)", &["LN027 1:1"]),
    ("Words](https://example.org/a b)", &["LN027 1:6"]),
    ("[See [this plan](page:privacy) now](page:t)", &["LN027 1:1"]),
    ("Read [our standard][standard-2].", &["LN027 1:6"]),
    ("Read [our standard][].", &["LN027 1:6"]),
    ("[The plan] (https://example.org/plan)", &["LN027 1:1"]),
    ("[The plan]\n(page:privacy)", &["LN027 1:1"]),
    ("(The plan)[https://example.org/plan]", &["LN027 1:11"]),
    ("See [[Parking permits]].", &["LN027 1:5"]),
    ("Text.\n\n[unused]: https://example.org/a", &["LN079 3:1"]),
    ("[a plan]\n\n[a plan]: page:privacy\n[A  plan]: page:t", &["LN079 4:1"]),
    ("[unused]:\nhttps://example.org/a\n'Its title'", &["LN079 1:1"]),
    ("> [a]: page:t\n> 'Two\n> lines'\n> [b]: page:t", &["LN079 1:3", "LN079 4:3"]),
    ("[//]: # (A remark.)", &["LN079 1:1"]),
    ("> [//]: # (A remark.)", &["LN079 1:3"]),
    ("[a]: https://example.org/a plan.pdf", &["LN027 1:1"]),
    ("https://example.org/_a_/b", &["LN027 1:21"]),
    ("- [a plan](page:privacy now)\n- [b][c]", &["LN027 1:3", "LN027 2:3"]),
    ("| a |\n| --- |\n| [b](c d) |", &["LN027 3:3"]),
    ("## Of [a](b c)", &["LN027 1:7"]),
    // Footnotes.
    ("A claim.[^zzz]", &["LN028 1:9"]),
    ("Text.\n\n[^1]: Nobody asks.", &["LN028 3:1"]),
    ("A[^1]\n\n[^1]: One.\n\n[^1]: Two.", &["LN028 5:1"]),
    ("A claim.^[The words of a note.]", &["LN028 1:9"]),
    ("A claim.^[The words [of] a note.]", &["LN028 1:9"]),
    // Other programs.
    ("Dear {{ council }},", &["LN029 1:6"]),
    ("See {% include \"note.html\" %}.", &["LN029 1:5"]),
    ("{{< button text=\"Go\" >}}", &["LN029 1:1"]),
    ("{{% tab \"A\" %}}", &["LN029 1:1"]),
    ("{{% tab %} {% a %}", &["LN029 1:2", "LN029 1:12"]),
    ("<%= name %>", &["LN029 1:1"]),
    ("Words.\n{: .lead}", &["LN029 2:1"]),
    ("Words {.lead}", &["LN029 1:7"]),
    ("![A street](media:a.png){width=300}", &["LN012 1:1", "LN029 1:25"]),
    ("## Big {.lead}", &["LN029 1:8"]),
    ("Words {#anchor}", &["LN029 1:7"]),
    ("Words []{#_Toc1 .anchor}", &["LN029 1:9"]),
    ("::: details More\nText.\n:::", &["LN029 1:1"]),
    (":::note\n\nText.\n\n:::", &["LN029 1:1"]),
    ("::::note\n\n:::tip\nText.\n:::\n\n::::", &["LN029 1:1", "LN029 3:1"]),
    ("//// note\nText.\n////", &["LN029 1:1"]),
    ("> [!NOTES]\n> Text.", &["LN029 1:3"]),
    ("> [!NOTE] Title\n> Text.", &["LN029 1:3"]),
    ("> [!DETAILS]\n> Text.", &["LN029 1:3"]),
    ("[!NOTE]\nText.", &["LN029 1:1"]),
    ("> [!DETAILS] Of [a](b c)\n> [d](e f)", &["LN027 1:17", "LN027 2:3"]),
    ("!!! note \"Title\"", &["LN029 1:1"]),
    ("??? note", &["LN029 1:1"]),
    (".. note:: Text", &["LN029 1:1"]),
    ("=== \"Tab\"", &["LN029 1:1"]),
    ("===! \"Tab\"", &["LN029 1:1"]),
    ("===+ \"Tab\"", &["LN029 1:1"]),
    ("--8<-- \"file.md\"", &["LN029 1:1"]),
    ("/// note | Title\nText.\n///", &["LN029 1:1"]),
    ("*[HTML]: the language of pages", &["LN029 1:1"]),
    ("It is {--not--} short {>>Is it?<<}", &["LN029 1:7", "LN029 1:23"]),
    ("It is {~~long~>very~~} {==short==}", &["LN029 1:7", "LN029 1:24"]),
    ("[[toc]]", &["LN029 1:1"]),
    ("[[_TOC_]]", &["LN029 1:1"]),
    ("[TOC]", &["LN029 1:1"]),
    ("$$\nE = mc\n$$", &["LN029 1:1"]),
    ("```mermaid\ngraph\n```", &["LN029 1:1"]),
    ("It is ==very== short.", &["LN029 1:7"]),
    // Tables.
    ("| a | b |\n| --- | --- |\n| 1 | 2 | three | four |", &["LN070 3:11"]),
    ("| a | b |\n| 1 | 2 |", &["LN070 1:1"]),
    ("| a | b |\n| --- |\n| 1 | 2 |", &["LN070 1:1"]),
    ("a | b\n1 | 2", &["LN070 1:1"]),
    // Code.
    ("```\ncode\n\nWords.", &["LN071 1:1"]),
    ("Words.\n\n````\ncode\n```\n\nWords.", &["LN071 3:1"]),
    ("~~~\ncode\n```", &["LN071 1:1"]),
    ("> ```\n> code\n\nWords.", &["LN071 1:3"]),
    ("<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> theirs", &["LN072 1:1"]),
    ("Words:\n\n    Send us the form by May.", &["LN074 3:5"]),
    ("Words:\n\n    - an item", &["LN074 3:5"]),
    // Lists.
    ("• one\n• two", &["LN073 1:1"]),
    ("·\tone", &["LN073 1:1"]),
    ("o one\no two", &["LN073 1:1"]),
    ("– one\n– two", &["LN073 1:1"]),
    ("Words:\n– one\n– two", &["LN073 2:1"]),
    ("\u{f0b7} one", &["LN073 1:1"]),
    ("-Ask\n-Decide", &["LN073 1:1"]),
    // Marks.
    ("It is ** very** short.", &["LN079 1:7"]),
    ("It is **very ** short.", &["LN079 1:7"]),
    ("It is __very __ short.", &["LN079 1:7"]),
    ("It is **very short.", &["LN079 1:7"]),
    ("##Heading", &["LN079 1:1"]),
    // HTML, once for each element and remark.
    ("<!--\nAsk the team\nabout it\n-->", &["LN020 1:1"]),
    ("<table>\n<tr><td>a</td></tr>\n\n<tr><td>b</td></tr>\n</table>", &["LN020 1:1"]),
    ("Press <kbd>Ctrl</kbd>, then <br>.", &["LN020 1:7", "LN020 1:29"]),
];

/// Texts of which nothing is said.
const FINE: &[&str] = &[
    "`[a](b c)`, `[a][b]`, `{{ x }}`, `[^1]`, `**x`, `| a |` and `<b>`",
    "```\n[a](b c) {{ x }} [^1]\n| a | b |\n• one\n::: note\n```",
    "```text\n<<<<<<< HEAD\n=======\n>>>>>>> a\n```",
    "````\n```\ncode\n```\n````",
    "```\ncode\n````",
    "- item\n\n  ```\n  code\n  ```",
    "> ~~~\n> code\n> ~~~",
    "    let x = y;\n    cargo build --release",
    "\\[a](b c), \\[a][b], \\[^1], \\{{ x }}, \\[[a]], \\**a and \\| b |",
    "[a link](page:privacy), [another][name] and [name].\n\n[name]: page:privacy \"Words\"",
    "See [a].\n\n[a]: page:privacy\n[a]: page:privacy",
    "[Areas](page:t) |\n[Privacy](page:privacy)",
    "Words {a|b|\nc} and {d|\ne}.",
    "        [ [ a, d ]\n        , [ b, c, d ] ]",
    "[an address](<https://example.org/a_b> \"Words\")",
    "[brackets](https://example.org/a_(b)) and [[1]](page:privacy)",
    "[![A map](media:map.svg)](page:privacy)",
    "A claim.[^1] Again.[^1]\n\n[^1]: A note with [a link](page:privacy).\n    Its second line.",
    "An aside [sic], rows[1][2], [1] (page 3), see [the plan] (in May) and f(x)[0].",
    "Apply for a {service name}, ${NAME}, {a, b} and {5}.",
    "## Apply for a {service name}",
    "## Own place {#mine}\n\n[Own place](#mine)",
    "| a | b |\n| --- | --- |\n| 1 |\n| `x \\| y` \\| z | 2 |",
    "| – | • |\n| --- | --- |\n| – none | o |",
    "One | two is a line with a bar.",
    "It cost 5 * 3 * 2 or 2**3 ** 4, __init__ and snake_case_name.",
    "£5m** in all\n\n** provisional",
    "Name: ____ and ______",
    "**[Leeds](page:privacy)** – a city\n\n[Leeds](page:privacy) – a city",
    "> Words.\n>\n> – Jane Smith",
    "The years 2020\n– 2023 were short.",
    "— Jane Smith",
    "Words:\n1. one\n2. two",
    "#hashtag and #1",
    "5 < 6 > 4, a & b, AT&T; © &amp; &copy;",
    "What!!! Really???\n\n!!!\n\nTitle\n-----\n",
    "$5 and $$ are signs of money.",
    "a == b and c == d",
    "Use ‘curly’ and “double” quotes…",
    "…and so on.",
    "O ble mae’n dod? O Gymru.",
    "> [!NOTE]\n> Text.\n\n> [!Warning]\n> - item\n>\n> > [!TIP]\n> > [a](page:privacy)",
    "> [!DETAILS] What it *costs*\n> Text.\n>\n> | a |\n> | --- |\n> | b |",
    "- > [!details]\tAn item\n  > with words",
    "Ratio 1:2, at 10:30, note: this.",
    "[x] and [ ] are boxes.\n\n- [x] done",
    "- [x] one\n\n- [ ] two\n\n  More words.\n\n  - [X] three\n\n    Words.\n- [x] four",
    "> 1. [x] one\n>\n> 2. [ ] two\n>\n>    > - [X] three\n>    >\n>    >   Words.",
    "*   [x]   one\n\n+\t[ ]\ttwo\n\n  Words.\n\n12) [x]\n    three\n\n    Words.",
    "-\n  [x] one\n\n  Words.\n\n- [x] [a plan](page:privacy)\n\n- [ ] **two**",
    "Line one  \nline two\\\nline three",
    "Go to https://example.org/a?b=1&c=d_e~f#g or a_b@example.org.",
];

fn page(body: &str) -> String {
    format!("---\ntitle: T\n---\n{body}\n")
}

/// What is said of each page, as `CODE line:column` from the third line on.
fn said(bodies: &[&str]) -> Vec<Vec<String>> {
    let mut files = base();
    let content = |text: &str| Content::Text(text.into());
    let add = |files: &mut Vec<SourceFile>, path: String, text: &str| {
        files.push(SourceFile { path, content: content(text) });
    };
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
    files = examples::over(
        files,
        vec![Example { path: "media/map.svg".to_owned(), bytes: Some(picture.into()) }],
    );
    add(&mut files, "pages/t.md".to_owned(), &page("Words."));
    for (number, body) in bodies.iter().enumerate() {
        let text = page(body).replace("title: T", &format!("title: Page {number}"));
        add(&mut files, format!("pages/case-{number}.md"), &text);
    }
    let tree = SourceTree::new(files);
    let outcome = run(&tree);
    let mut by_page = BTreeMap::<usize, Vec<String>>::new();
    for place in places(&tree, &outcome) {
        let Some((code, rest)) = place.split_once(" pages/case-") else {
            assert!(
                ["LN030 pages/t.md:2:8", "LN072", "LN082 media/map.svg:1:1"]
                    .contains(&place.as_str()),
                "{place}"
            );
            continue;
        };
        let (number, at) = rest.split_once(".md:").unwrap();
        let (line, column) = at.split_once(':').unwrap();
        let line: usize = line.parse().unwrap();
        let place = format!("{code} {}:{column}", line.saturating_sub(3));
        by_page.entry(number.parse().unwrap()).or_default().push(place);
    }
    (0..bodies.len()).map(|number| by_page.remove(&number).unwrap_or_default()).collect()
}

#[test]
fn what_looks_like_markup_and_is_none_is_named_at_its_place() {
    let bodies: Vec<_> = NAMED.iter().map(|(body, _)| *body).collect();
    let mut wrong = String::new();
    for ((body, wanted), found) in NAMED.iter().zip(said(&bodies)) {
        if found != *wanted {
            writeln!(wrong, "{body:?}\n    wanted {wanted:?}\n    found  {found:?}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn what_is_markup_or_meant_as_it_is_written_is_left_alone() {
    let mut wrong = String::new();
    for (body, found) in FINE.iter().zip(said(FINE)) {
        if !found.is_empty() {
            writeln!(wrong, "{body:?}\n    found {found:?}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn an_empty_text_is_named_by_its_key() {
    let tree = with(&[("pages/t.md", "---\ntitle: ''\nsummary: Words.\n---\nWords.\n")]);
    let messages: Vec<_> = run(&tree).diagnostics.iter().map(|d| d.message().to_owned()).collect();
    assert_eq!(messages, ["`title` is empty"]);
}

#[test]
fn markup_in_a_title_is_named() {
    for (title, is_named) in [
        ("'**Bold** words'", true),
        ("'A [link](area:service-design)'", true),
        ("'A [link](area: b)'", true),
        ("'Some `code`'", true),
        ("'Parks &amp; gardens'", true),
        ("'Parks & gardens'", false),
        ("'Yours, {name}'", false),
        ("'snake_case_name and 5 * 3'", false),
        ("'1. Begin [draft]'", false),
        ("'What? (a@example.org)'", false),
    ] {
        let text = format!("---\ntitle: {title}\n---\nWords.\n");
        let tree = with(&[("pages/t.md", &text)]);
        let wanted = if is_named { vec!["LN075"] } else { vec![] };
        let found = places(&tree, &run(&tree));
        let codes: Vec<_> = found.iter().map(|place| &place[..5]).collect();
        assert_eq!(codes, wanted, "{title}");
    }
}

#[test]
fn a_conflict_in_any_file_is_named_and_the_file_is_not_read() {
    let conflict = "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> theirs\n";
    for path in ["events.yaml", "peers.json", "theme/i18n/en.ftl", "theme/templates/home.html"] {
        let tree = with(&[(path, conflict)]);
        let found = places(&tree, &run(&tree));
        assert!(found.contains(&format!("LN072 {path}:1:1")), "{path}: {found:?}");
        assert!(!found.iter().any(|place| place.starts_with("LN001")), "{path}: {found:?}");
    }
}
