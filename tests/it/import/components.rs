//! Components: where they end, and tags over several lines.

use super::markdown::{assert_become, page_of};

/// Checks what texts become in each kind of file.
fn assert_all(cases: &[(&str, &str)]) {
    assert_become(cases);
    for (text, expected) in cases {
        let (found, said) = page_of("a.mdx", text);
        assert_eq!(found.trim(), *expected, "{text}: {said}");
    }
}

#[test]
fn components_without_attributes_end_in_other_blocks() {
    assert_all(&[
        ("<Callout>\nCosts **£90**.\n\nPay.\n</Callout>\n\nb", "Costs **£90**.\n\nPay.\n\nb"),
        ("<Callout>\n\nCosts.\n\nPay.\n</Callout>", "Costs.\n\nPay."),
        ("<Callout>Costs.\n\nPay.</Callout>", "Costs.\n\nPay."),
        ("<Callout>Costs.\n\nPay.\n\n</Callout>", "Costs.\n\nPay."),
        ("<Callout>\nCosts.\n\nPay.</Callout>", "Costs.\n\nPay."),
        ("- <Note>\n  a\n\n  b\n  </Note>\n\nc", "- a\n\n  b\n\nc"),
        ("<Steps>\n### First\n\nDo.\n</Steps>", "## First\n\nDo."),
        (
            "<Steps>\n  <Step title=\"S1\">\n    Do.\n\n    More.\n  </Step>\n\n  <Step title=\"S2\">\n    End.\n  </Step>\n</Steps>",
            "**S1**\n\nDo.\n\nMore.\n\n**S2**\n\nEnd.",
        ),
        ("<A>\na\n\n<A>\nb\n\nc\n</A>\n\nd\n</A>", "a\n\nb\n\nc\n\nd"),
    ]);
    // What nothing ends is words.
    assert_become(&[
        ("List<T> and <T>a\n\nb", "List\\<T> and \\<T>a\n\nb"),
        ("<your-name>\n\nb", "\\<your-name>\n\nb"),
        ("</T>\n\na <T> b", "a \\<T> b"),
        ("`</T>` a <T> b\n\n```\n</T>\n```", "`</T>` a \\<T> b\n\n```\n</T>\n```"),
        ("<T>\n\na <T>b</T>", "\\<T>\n\na b"),
    ]);
}

#[test]
fn components_with_titles_on_one_line_are_blocks() {
    assert_all(&[
        (
            "<Card title=\"Fees\">Costs £90.</Card>\n<Card title=\"Hours\">**Nine**.</Card>\n\nb",
            "**Fees**\n\nCosts £90.\n\n**Hours**\n\n**Nine**.\n\nb",
        ),
        ("a\n\n<Warning title=\"Wait\">We answer.</Warning>", "a\n\n**Wait**\n\nWe answer."),
        ("- <Card title=\"A\">a</Card>\n- b", "- **A**\n\n  a\n\n- b"),
        // In running words.
        ("a <Card title=\"A\">b</Card> c", "a A b c"),
        ("| <Card title=\"A\">b</Card> |\n| --- |", "| A b |\n| --- |"),
    ]);
}

#[test]
fn tags_over_several_lines_are_tags() {
    assert_all(&[
        (
            "<Card\n  title=\"Fees\"\n  icon=\"x\"\n>\nCosts £90.\n</Card>\n\nb",
            "**Fees**\n\nCosts £90.\n\nb",
        ),
        ("<Card\n  title=\"Fees\"\n  icon=\"x\">\nCosts £90.\n</Card>", "**Fees**\n\nCosts £90."),
        ("<Card\n  title='A \"b\" & c'\n/>\n\nb", "A \"b\" & c\n\nb"),
        ("- <Card\n    title=\"Fees\"\n  >\n  a\n  </Card>", "- **Fees**\n\n  a"),
        (
            "<Cards>\n  <Card\n    title=\"A\"\n    href=\"https://e.org\"\n  >\n    a\n  </Card>\n  <Card\n    title=\"B\"\n  >\n    b\n  </Card>\n</Cards>",
            "**[A](https://e.org)**\n\na\n\n**B**\n\nb",
        ),
        // What is no such tag.
        ("```jsx\n<Card\n  title=\"a\"\n>\n```", "```jsx\n<Card\n  title=\"a\"\n>\n```"),
    ]);
    let (found, said) = page_of("a.mdx", "> <Card\n>   title=\"A\">\n> b\n> </Card>");
    assert_eq!(found.trim(), "> A \n> b\n>", "{said}");
    assert_become(&[("if a <T\n> b", "if a <T\n> b")]);
}
