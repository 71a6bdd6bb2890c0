//! Whatever the Markdown, import ends, and what it writes holds no HTML and no heading out of order.

use crate::support::{places, with};
use local_normal::import::{As, Ground, Shelf, plan};
use local_normal::load::load;
use local_normal::pipeline::{Options, run};
use local_normal::source::{Content, SourceFile};
use proptest::prelude::*;

/// A shelf with nothing on it.
struct Bare;

impl Shelf for Bare {
    fn has(&self, _: &str) -> bool {
        false
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        Err(format!("there is no {path}"))
    }
}

/// What is promised to be mended: HTML, levels of headings, addresses that are paths, and what is no page at all.
const MENDED: &[&str] =
    &["LN001", "LN002", "LN004", "LN005", "LN016", "LN020", "LN021", "LN024", "LN026"];

/// The mistakes of these kinds in the page that a text becomes.
fn mistakes(text: &str) -> Vec<String> {
    let tree = with(&[]);
    let playbook = load(&tree).playbook.unwrap();
    let today = jiff::civil::date(2026, 11, 21);
    let ground = Ground { tree: &tree, playbook: &playbook, kind: As::Page, today };
    let source = SourceFile { path: "a page.md".to_owned(), content: Content::Text(text.into()) };
    let plan = plan(ground, &[source], &Bare);
    let Some(page) = plan.files.first() else { return Vec::new() };
    assert_eq!(page.path, "pages/a-page.md");
    let tree = with(&[("pages/a-page.md", &page.text)]);
    let outcome = run(&tree, &Options::default());
    let found = places(&tree, &outcome).into_iter();
    let is_mended = |place: &String| {
        place.contains("a-page") && MENDED.iter().any(|code| place.starts_with(code))
    };
    found.filter(is_mended).map(|place| format!("{place}\n{}", page.text)).collect()
}

/// Pieces of Markdown and HTML, whole and broken.
const PIECES: &[&str] = &[
    "# ",
    "## ",
    "#### ",
    "words ",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "> ",
    "    ",
    "\t",
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "[",
    "](",
    ")",
    "![",
    "[a](b.md)",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<br>",
    "<br/>",
    "<div>",
    "</div>",
    "<div class=\"note\">",
    "<p>",
    "</p>",
    "<details>",
    "</details>",
    "<summary>",
    "</summary>",
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "</tr>",
    "<ul>",
    "<li>",
    "</ul>",
    "<a href=\"x\">",
    "</a>",
    "<img src=\"a.png\" alt=\"b\">",
    "<code>",
    "</code>",
    "<pre>",
    "</pre>",
    "<h2>",
    "</h2>",
    "<!--",
    "-->",
    "<!-- a -->",
    "<?php",
    "?>",
    "<!A",
    "<![CDATA[",
    "]]>",
    "<script>",
    "</script>",
    "<style>",
    "<kbd>",
    "</kbd>",
    "<svg>",
    "</svg>",
    "!!! note\n",
    "??? tip \"T\"\n",
    "::: note\n",
    ":::\n",
    "{: .note }\n",
    "{#a}",
    "{{ a }}",
    "{{< note >}}",
    "{{< /note >}}",
    "{% raw %}",
    "[[a]]",
    "==a==",
    "^[a]",
    "[^1]",
    "[^1]: ",
    "| a | b |\n",
    "| --- | --- |\n",
    "===\n",
    "---\n",
    "• ",
    ": ",
    "\\",
    "&amp;",
    "&lt;",
    "<",
    ">",
    "é",
    "[a]: b\n",
    "[a][a]",
    "=== \"A\"\n",
    "> [!NOTE]\n",
    "<sup>2</sup>",
    "<dl>",
    "<dt>",
    "<blockquote>",
    "</blockquote>",
    "</style>",
    "<td rowspan=\"2\">",
    "<th colspan=\"3\">",
    "<div class=\"panel\" hidden>",
    "::: {.hidden}\n",
    "::: {.callout-tip collapse=\"true\"}\n",
    "![a|300](b.png)",
    " ^name\n",
];

#[test]
fn a_link_in_a_link_is_seen_behind_spaces_and_tags() {
    for words in ["    [a](b.md)", "\t[a](b.md)", "<div>[a](b.md)</div>", "[a](b.md)    "] {
        assert_eq!(
            mistakes(&format!("## <a href=\"x\">{words}</a>")),
            Vec::<String>::new(),
            "{words}"
        );
    }
}

#[test]
fn a_label_that_is_defined_twice_leaves_no_link() {
    let text = "# !!! note\n<div>[a]: b\n[a]: b\n[[a]]";
    assert_eq!(mistakes(text), Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn pieces_of_markup_are_mended(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..24)) {
        prop_assert_eq!(mistakes(&pieces.concat()), Vec::<String>::new());
    }

    #[test]
    fn any_text_is_mended(text in "[ -~\n]{0,80}") {
        prop_assert_eq!(mistakes(&text), Vec::<String>::new());
    }
}

#[test]
fn deep_and_long_texts_end() {
    for text in [
        "<div>\n".repeat(3000),
        "<b>".repeat(3000),
        "<details>\n\n".repeat(300),
        "!!! note\n    ".repeat(300),
        "> ".repeat(300) + "<p>a</p>",
        "<ul><li>".repeat(2000),
        "[a](b) ".repeat(5000),
        "{{< note >}}".repeat(500),
        "<!--".repeat(3000),
        "<div><pre>\n\n".repeat(1000),
        "<div><details>\n\n".repeat(100) + &"</details></div>\n\n".repeat(100),
        "<table>".to_owned() + &"<tr><td rowspan=999 colspan=99>a".repeat(300),
    ] {
        assert_eq!(mistakes(&text), Vec::<String>::new(), "{}", &text[..20]);
    }
}
