//! Signs of `MyST`, and tables of Pandoc that are none here: what is taken, and what is named.

use super::markdown::{assert_become, page, page_of};

#[test]
fn boxes_of_myst_are_boxes() {
    assert_become(&[
        ("```{note}\nCosts **£90**.\n```\n\nb", "> [!NOTE]\n> Costs **£90**.\n\nb"),
        (
            "````{warning} Mind *this*\n:class: a\na\n\n```{tip}\nb\n```\n````",
            "> [!WARNING]\n> **Mind *this***\n>\n> a\n>\n> > [!TIP]\n> > b",
        ),
        ("- ~~~{admonition} Title\n  a\n  ~~~", "- > [!NOTE]\n  > **Title**\n  >\n  > a"),
        ("```{note}\n```", "> [!NOTE]\n>"),
        (":::{note}\n:class: a\nWords.\n:::", "> [!NOTE]\n> Words."),
        ("::::{grid} 1 2\nWords.\n::::", "Words."),
        (":::{card} 2 rooms\nWords.\n:::", "**2 rooms**\n\nWords."),
        // What is no box.
        ("```{.note}\na\n```", "```{.note}\na\n```"),
        ("```note\na\n```", "```note\na\n```"),
        ("::: note\n:a\n:::", "> [!NOTE]\n> :a"),
    ]);
    let said = page("a\n\n```{note}\n:class: a\nb\n```").1;
    assert!(said.contains("a.md:6: `:class: a` of a box is left out"), "{said}");
}

#[test]
fn what_stays_of_myst_is_named() {
    const KEPT: &str = "is kept as it is written: nothing is put in its place";
    for (text, told) in [
        ("```{image} p.png\n:alt: a\n```", format!("`{{image}}` {KEPT}")),
        (
            "% Bob said no\nb",
            "`% Bob said no` is shown: other programs take it for a comment".to_owned(),
        ),
        ("(my-target)=\n## Costs", format!("`(my-target)=` {KEPT}")),
        ("See {ref}`my-target`.", format!("`{{ref}}` {KEPT}")),
        ("See {doc}`Words <other>`.", format!("`{{doc}}` {KEPT}")),
        (
            "A     B\n----  ----\na     b\n",
            "a table that Pandoc draws with lines of - is none here: its words are kept".to_owned(),
        ),
    ] {
        let (found, said) = page(&format!("a\n\n{text}\n"));
        assert!(said.contains(&told), "{text}: {said}");
        assert!(
            found.contains(text.lines().last().unwrap().trim_start_matches('#').trim()),
            "{found}"
        );
    }
    let text = "5 % of a\n50% b\n(a) = b {c} `d`\n\n---\n\n- - -\n\n```\n% a\n(a)=\n---- ----\n{b}`c`\n```\n\n| a | b |\n| --- | --- |";
    let said = page(text).1;
    assert!(
        !said.contains(KEPT) && !said.contains("comment") && !said.contains("Pandoc"),
        "{said}"
    );
    let said = page_of("a.mdx", "a {b}`c`").1;
    assert_eq!(said.matches(KEPT).count(), 1, "{said}");
}
