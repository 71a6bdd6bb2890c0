//! Boxes and folds of other programs: where they begin and end, and their titles.

use super::markdown::assert_become;

#[test]
fn lines_in_code_neither_begin_nor_end_a_box() {
    const BOX: &str = ":::note\nc\n:::\n\nd";
    const EXPECTED: &str = "> [!NOTE]\n> c\n\nd";
    for before in [
        "1. ```bash\n   b\n   ```",
        "```one``` is a command.",
        "~~~\n```\n~~~",
        "````\n```\n````",
        "> ```\n> b",
        "```\n:::tip\n```",
        "`b\n:::tip b`",
    ] {
        let text = format!("{before}\n\n{BOX}");
        let expected = format!("{}\n\n{EXPECTED}", before.replace("```one```", "`one`"));
        let found = super::markdown::page(&text).0;
        assert!(
            found.contains("[!NOTE]\n> c\n\nd") || found.trim_end() == expected,
            "{text}: {found}"
        );
    }
    assert_become(&[
        (":::note\n\n```\n:::\n```\n\n:::\n\nb", "> [!NOTE]\n> ```\n> :::\n> ```\n\nb"),
        ("- :::note\n  a\n  :::\n\nb", "- > [!NOTE]\n  > a\n\nb"),
        ("1. :::note\n   a\n   :::\n\nb", "1. > [!NOTE]\n   > a\n\nb"),
    ]);
}

#[test]
fn boxes_in_others_end_where_they_should() {
    const IN_OTHER: &str = "> [!NOTE]\n> a\n>\n> > [!TIP]\n> > b\n>\n> c\n\nd";
    assert_become(&[
        // Docusaurus and VitePress: more colons around; the same number in Pandoc.
        ("::::note\na\n\n:::tip\nb\n:::\n\nc\n::::\n\nd", IN_OTHER),
        (":::::: note\na\n\n:::: tip\nb\n::::\n\nc\n::::::\n\nd", IN_OTHER),
        ("::: note\na\n\n::: tip\nb\n:::\n\nc\n:::\n\nd", IN_OTHER),
        ("::: note ::::\na\n\n::: tip\nb\n:::\n\nc\n:::::::::\n\nd", IN_OTHER),
        ("::: note\na\n\n:::: tip\nb\n::::\n\nc\n:::\n\nd", IN_OTHER),
        ("//// note\na\n\n/// tip\nb\n///\n\nc\n////\n\nd", IN_OTHER),
        (":::: note\na\n:::\n\nd", "> [!NOTE]\n> a\n\nd"),
        ("::: note\na\n::::\n\nd", "> [!NOTE]\n> a\n\nd"),
        ("::::note\n\n:::tip\na\n::::\n\nd", "> [!NOTE]\n> \n> > [!TIP]\n> >\n>\n> a\n\nd"),
    ]);
}

#[test]
fn titles_of_boxes_are_whole() {
    for (head, title) in [
        (":::note[See [the guide](https://e.org) first]", "See [the guide](https://e.org) first"),
        (":::note[Array [0] and more]", "Array [0] and more"),
        (":::note[One \\] two]{#id}", "One \\] two"),
        (":::note [One]", "One"),
        ("::: note See [the guide](https://e.org)", "See [the guide](https://e.org)"),
        ("::: note [The guide](https://e.org) first", "[The guide](https://e.org) first"),
        ("::: note One [two", "One [two"),
        (":::{note} One two", "One two"),
        ("::: {.note title=\"Say \\\"no\\\" {now}\"}", "Say \"no\" {now}"),
        ("/// note | One [two] three", "One [two] three"),
    ] {
        let end = &head[..3];
        let expected = format!("> [!NOTE]\n> **{title}**\n>\n> a");
        assert_become(&[(&format!("{head}\na\n{end}"), &expected)]);
    }
    assert_become(&[
        ("!!! note \"Say \\\"no\\\"\"\n    a", "> [!NOTE]\n> **Say \\\"no\\\"**\n>\n> a"),
        ("=== \"Say \\\"no\\\"\"\n    a", "## Say \\\"no\\\"\n\na"),
    ]);
}

#[test]
fn tabs_are_above_their_own_headings() {
    assert_become(&[
        (
            "## Set up\n\n=== \"Windows\"\n\n    ## Install\n\n    a\n\n    ### More\n\n=== \"Linux\"\n\n    Install\n    ---\n\n    b\n\n## Next",
            "## Set up\n\n### Windows\n\n#### Install\n\na\n\n##### More\n\n### Linux\n\n#### Install\n\nb\n\n## Next",
        ),
        (
            "=== \"A\"\n    # One\n=== \"B\"\n    # Two\n\n    ```\n    # a\n    ```",
            "## A\n\n### One\n\n## B\n\n### Two\n\n```\n# a\n```",
        ),
        (
            "=== \"A\"\n\n    ## One\n\n    === \"B\"\n\n        ## Two",
            "## A\n\n### One\n\n#### B\n\n##### Two",
        ),
    ]);
}

#[test]
fn boxes_of_other_kinds_keep_their_titles() {
    assert_become(&[
        (
            "/// tab | Linux\n\nRun apt.\n\n///\n\n/// tab | Windows\n    new: true\n\nRun winget.\n\n///",
            "## Linux\n\nRun apt.\n\n## Windows\n\nRun winget.",
        ),
        ("::: code-group-item Linux\na\n:::", "## Linux\n\na"),
        ("::::{tab-set}\n:::{tab-item} Linux\na\n:::\n::::", "## Linux\n\na"),
        (":::tab{title=\"A b\"}\na\n:::", "## A b\n\na"),
        ("::: theorem Newton\na\n:::", "**Newton**\n\na"),
        ("::: card title=\"Costs\"\n£90 a year.\n:::", "**Costs**\n\n£90 a year."),
        ("::: note title=\"Costs\"\na\n:::", "> [!NOTE]\n> **Costs**\n>\n> a"),
        // What is no title.
        ("::: {.column width=\"50%\"}\na\n:::", "a"),
        ("::: card {.wide}\na\n:::", "a"),
        ("::: code-group\na\n:::", "a"),
        ("/// html | div.lead\na\n///", "a"),
        ("/// figure-caption | < 2\na\n///", "a"),
        ("::: package.module", "::: package.module"),
    ]);
    let told = |text: &str| super::markdown::page(text).1;
    let said = told("/// note\n    own: a\nb\n///");
    assert!(said.contains("a.md:4: `own: a` of a container is left out"), "{said}");
    let said = told("::: card title=\"A\" link=\"https://e.org\"\na\n:::");
    assert!(said.contains("a.md:4: `link=\"https://e.org\"` of a container is left out"), "{said}");
    assert!(told("::: package.module").contains("`::: package.module` is kept"));
}

#[test]
fn options_of_blocks_are_no_words() {
    assert_become(&[
        (
            "/// details | Costs\n    type: warning\n    open: true\n\n£90.\n///",
            "> [!DETAILS] Costs\n>\n> £90.",
        ),
        (
            "/// admonition | Stop\n    type: danger\n\nNever.\n///",
            "> [!CAUTION]\n> **Stop**\n>\n> Never.",
        ),
        ("/// note\n    attrs: {id: a}\nb\n///", "> [!NOTE]\n> b"),
        ("- /// note\n      open: true\n\n  b\n  ///", "- > [!NOTE]\n  > b"),
        // Code, which other blocks begin with.
        ("/// note\n\n    a: b\n///", "> [!NOTE]\n>     a: b"),
        ("::: note\n    a: b\n:::", "> [!NOTE]\n>     a: b"),
    ]);
}

#[test]
fn tabs_that_begin_a_set_or_are_chosen_are_tabs() {
    assert_become(&[(
        "===! \"Linux\"\n\n    Run *apt*.\n\n===+ \"Windows\"\n\n    Run winget.",
        "## Linux\n\nRun *apt*.\n\n## Windows\n\nRun winget.",
    )]);
}

#[test]
fn breaks_by_two_spaces_stay_wherever_they_are() {
    const LINES: &str = "Council House  \n1 High Street";
    let indented = LINES.replace('\n', "\n    ");
    let quoted = LINES.replace('\n', "\n> ");
    for (text, expected) in [
        (format!("!!! note\n    {indented}"), format!("> [!NOTE]\n> {quoted}")),
        (format!("::: tip\n{LINES}\n:::"), format!("> [!TIP]\n> {quoted}")),
        (format!("{{{{< hint >}}}}\n{LINES}\n{{{{< /hint >}}}}"), format!("> [!NOTE]\n> {quoted}")),
        (format!("<Foo a=\"b\">\n{LINES}\n</Foo>"), LINES.to_owned()),
        (
            format!("- <Foo>\n  {0}\n  </Foo>", LINES.replace('\n', "\n  ")),
            format!("- {}", LINES.replace('\n', "\n  ")),
        ),
        (
            format!("<details>\n<summary>A</summary>\n\n{LINES}\n\n</details>"),
            format!("> [!DETAILS] A\n>\n> {quoted}"),
        ),
        (format!("=== \"A\"\n\n    {indented}"), format!("## A\n\n{LINES}")),
    ] {
        assert_become(&[(&text, &expected)]);
    }
    let (found, said) = super::markdown::page_of("a.mdx", "<ul><li>a  \nb</li></ul>");
    assert_eq!(found.trim(), "- a\\\n  b", "{said}");
}
