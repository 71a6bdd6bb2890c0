//! Containers of Quarto and Pandoc: what no page shows, and titles of boxes.

use super::markdown::{assert_become, page};

#[test]
fn what_no_page_shows_is_left_out_and_named() {
    const SEEN: &str = "a\n\nb *c*\n\nd";
    for (head, is_unseen) in [
        ("{.hidden}", true),
        ("hidden", true),
        ("notes", true),
        ("{.notes}", true),
        ("{.content-hidden}", true),
        ("{.content-hidden when-format=\"html\"}", true),
        ("{.content-hidden when-format=\"html:js\"}", true),
        ("{.content-hidden unless-format=\"pdf\"}", true),
        ("{.content-hidden when-format=\"pdf\"}", false),
        ("{.content-hidden unless-format=\"html\"}", false),
        ("{.content-visible when-format=\"pdf\"}", true),
        ("{.content-visible unless-format=\"html\"}", true),
        ("{.content-visible when-format=\"html\"}", false),
        ("{.content-visible unless-format=\"pdf\"}", false),
        // Only the program can tell.
        ("{.content-hidden when-meta=\"draft\"}", false),
        ("{.content-visible when-format=\"html\" when-profile=\"staff\"}", false),
        ("hidden-things", false),
    ] {
        let text = format!("a\n\n::: {head}\nb *c*\n:::\n\nd");
        let (found, said) = page(&text);
        assert_eq!(found.trim_end(), if is_unseen { "a\n\nd" } else { SEEN }, "{head}");
        let told = format!("a.md:6: what `::: {head}` shows on no page is left out: “b *c*”");
        assert_eq!(said.contains(&told), is_unseen, "{head}: {said}");
    }
    let (found, said) = page("- ::: notes\n  a\n\n  b\n  :::\n- c");
    assert_eq!(found.trim(), "- \n\n- c");
    assert!(said.contains("is left out: “a b”"), "{said}");
    let said = page("::: {.content-hidden when-meta=\"draft\"}\na\n:::").1;
    assert!(said.contains("a.md:4: `when-meta=\"draft\"` of a container is left out"), "{said}");
    let said = page("::: {#fig-a layout-ncol=2 fig-cap=\"Two plans\"}\na\n:::").1;
    assert!(said.contains("a.md:4: `fig-cap=\"Two plans\"` of a container is left out"), "{said}");
    assert!(!said.contains("layout"), "{said}");
    for (head, is_told) in [
        ("hidden", true),
        ("style=\"display: none\"", true),
        ("class=\"hidden\"", true),
        ("class=\"note d-none\"", true),
        ("class=\"hidden md:block\"", false),
        ("style=\"display: block\"", false),
    ] {
        for text in [format!("<div {head}>a</div>"), format!("<div {head}>\n\na\n\n</div>")] {
            let said = page(&text).1;
            let told = "a.md:4: <div> was not shown on its own page: its words are kept";
            assert_eq!(said.contains(told), is_told, "{text}: {said}");
        }
    }
}

#[test]
fn a_heading_that_a_box_of_quarto_begins_with_is_its_title() {
    assert_become(&[
        ("::: {.callout-tip}\n## A *b*\n\nc\n:::", "> [!TIP]\n> **A *b***\n>\n> c"),
        ("::: {.callout-tip}\n\n### A {#b .c}\nd\n:::", "> [!TIP]\n> **A**\n>\n> d"),
        (
            "::: {.callout-caution collapse=\"true\"}\n## Open me\n\nb\n:::",
            "> [!DETAILS] Open me\n>\n> b",
        ),
        ("::: {.callout-caution collapse=\"true\"}\nb\n:::", "> [!DETAILS] Caution\n>\n> b"),
        ("::: {.callout-note collapse=\"false\"}\nb\n:::", "> [!NOTE]\n> b"),
        (
            "::: {.callout-note title=\"A\" collapse=\"true\"}\n## B\n\nc\n:::",
            "> [!DETAILS] A\n>\n> ## B\n>\n> c",
        ),
        // In boxes of other programs, a heading is one.
        ("::: note\n## A\n\nb\n:::", "> [!NOTE]\n> ## A\n>\n> b"),
        ("::: {.callout-note}\n#a\n:::", "> [!NOTE]\n> #a"),
        ("::: details Open me {open}\nb\n:::", "> [!DETAILS] Open me\n>\n> b"),
        ("::: note Open me {.wide #place}\nb\n:::", "> [!NOTE]\n> **Open me**\n>\n> b"),
        ("::: note Open {me}\nb\n:::", "> [!NOTE]\n> **Open {me}**\n>\n> b"),
    ]);
}
