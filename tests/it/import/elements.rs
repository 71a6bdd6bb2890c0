//! Words that elements have in their attributes: those of components stay, those of others are told.

use super::markdown::{assert_become, page};

#[test]
fn the_words_of_a_component_stay() {
    let mut others = Vec::new();
    for (text, expected) in [
        (
            "<Card title=\"To *begin*\" href=\"https://e.org/a\" description=\"Read it\" />",
            "[To \\*begin\\*](https://e.org/a) – Read it",
        ),
        ("<Card title=\"A\">\n\nb\n\n</Card>", "**A**\n\nb"),
        ("- <Card title='A'\n  icon=\"x\">b</Card>", "- **A**\n\n  b"),
        ("<Step title=\"A\" subtitle=\"B\">\nc\n</Step>\n\nd", "**A**\n\nB\n\nc\n\nd"),
        (
            "<Cards>\n<Card title=\"A\" />\n<Card title=\"B\">b</Card>\n<Card>c</Card>\n</Cards>",
            "A\n\n**B**\n\nb\n\nc",
        ),
        ("<Card title=\"A\" />\n<Card title=\"B\" />", "A\n\nB"),
        (
            "Version <Badge type=\"tip\" text=\"2026\" /> <Icon name=\"x\"/> now",
            "Version 2026  now",
        ),
        ("## Food <Badge text=\"new\" />", "## Food new"),
        ("Press <Key label=\"F1\"></Key>!", "Press F1!"),
        ("<p>Version <Badge text=\"2026\"/> now</p>", "Version 2026 now"),
        ("<TabItem value=\"w\" label=\"Weekday\">\n\na\n\n</TabItem>", "## Weekday\n\na"),
        (
            "<Tabs>\n<TabItem label=\"A\">x</TabItem>\n<TabItem label=\"B\">y</TabItem>\n</Tabs>",
            "## A\n\nx\n\n## B\n\ny",
        ),
        ("- <Tab title=\"A\">\n\n  x\n\n  </Tab>", "- ## A\n\n  x"),
        ("<Tab title=\"A\">x</Tab><Tab title=\"B\">y</Tab>", "A x B y"),
        (
            "Go <LinkButton to=\"https://e.org/a|b\">*there*</LinkButton>",
            "Go [*there*](https://e.org/a%7Cb)",
        ),
        (
            "<p>Go <LinkButton href=\"https://e.org\">there</LinkButton></p>",
            "Go [there](https://e.org)",
        ),
        ("An <Tip tip=\"Application interface\">API</Tip>", "An Application interface API"),
        ("<CodeGroup>\n```sh\na\n```\n</CodeGroup>\n\nb", "```sh\na\n```\n\nb"),
        ("<Frame caption={a}>b</Frame>", "b"),
        (
            "<Frame>\n<img src=\"https://e.org/a.png\" alt=\"A\" />\n</Frame>",
            "[A](https://e.org/a.png)",
        ),
    ] {
        let found = page(text).0;
        if found.trim_end_matches(['\n', '>']) != expected {
            others.push((text, expected, found));
        }
    }
    assert_eq!(others, []);
}

#[test]
fn markdown_in_components_needs_no_empty_lines() {
    assert_become(&[
        (
            "<Note>\nSee **a** and `<T>`.\n- b\n- c\n</Note>\n\nd",
            "See **a** and `<T>`.\n- b\n- c\n\nd",
        ),
        (
            "<Steps>\n  <Step title=\"A\">\n    - b\n\n      c\n  </Step>\n</Steps>",
            "**A**\n\n- b\n\n  c",
        ),
        (
            "- <Note>\n    **a**\n    ```\n    <B>\n    </B>\n    ```\n  </Note>\n- c",
            "- **a**\n  ```\n  <B>\n  </B>\n  ```\n\n- c",
        ),
        ("<T>\n*a*", "\\<T>\n*a*"),
    ]);
}

#[test]
fn a_hundred_components_side_by_side_are_all_read() {
    let cards = "  <Card title=\"A\">\n    **b**\n  </Card>\n".repeat(100);
    let (found, said) = page(&format!("<Cards>\n{cards}</Cards>"));
    assert_eq!(found.trim_end(), ["**A**\n\n**b**"; 100].join("\n\n"), "{said}");
    // Each is told of by its own line.
    let told = |line: usize| said.contains(&format!("a.md:{line}: the tag <card> is left out"));
    assert!((0..100).all(|card| told(5 + 3 * card)), "{said}");
}

/// Components in others are looked at once: were each for itself, this would take minutes.
#[test]
fn components_deep_in_others_are_looked_at_once() {
    let (begins, ends) = ("<Note>\n\n".repeat(5_000), "</Note>\n\n".repeat(5_000));
    assert_eq!(page(&format!("{begins}Words.\n\n{ends}")).0.trim_end(), "Words.");
}

#[test]
fn the_summary_of_a_fold_is_its_title() {
    for (text, expected) in [
        (
            "<details>\n\n<summary>A *b*</summary>\n\nc\n\n</details>",
            "> [!DETAILS] A \\*b\\*\n>\n> c",
        ),
        ("<details>\n\n<Summary>\n\nA\n\n</Summary>\n\nc\n\n</details>", "> [!DETAILS] A\n>\n> c"),
        (
            "- <details>\n\n  <summary>A</summary>\n\n  - c\n\n  </details>",
            "- > [!DETAILS] A\n  >\n  > - c",
        ),
        ("<details><summary>A</summary>\n\nc\n</details>", "> [!DETAILS] A\n>\n> c"),
        ("<details>\n\na\n\n</details>", "> [!DETAILS] Details\n>\n> a"),
        ("<details>\n\n<summaryx>A\n\n</details>", "> [!DETAILS] Details\n>\n> \\<summaryx>A"),
    ] {
        assert_eq!(page(text).0.trim_end(), expected, "{text}");
    }
}

#[test]
fn blocks_in_running_words_stay_apart() {
    const CELL: &str = "a heading or a cell of a table";
    for (cell, expected, told) in [
        ("<ul><li>Ask.</li><li>Write.</li></ul>", "Ask. Write.", "ul"),
        ("<ul> <li>Ask</li> <li><b>Write</b></li> </ul>", "Ask; **Write**", "ul"),
        ("To do:<ol><li>Ask<li>Write</ol>Now", "To do: Ask; Write Now", "ol"),
        ("<p>Team A</p><p>Team B</p>", "Team A Team B", ""),
        ("One<hr>two<div>three</div>four", "One two three four", ""),
        ("<dl><dt>A</dt><dd>b</dd><dt>C</dt><dd>d</dd></dl>", "A b; C d", "dl"),
        ("<details><summary>More</summary>Words</details>", "More Words", "details"),
        ("a<span>b</span>c", "abc", ""),
    ] {
        let (found, said) = page(&format!("| {cell} | z |\n| --- | --- |"));
        assert_eq!(found.trim_end(), format!("| {expected} | z |\n| --- | --- |"), "{cell}");
        let is_told = said.contains(&format!("<{told}> in {CELL} became running words"));
        assert_eq!(is_told, !told.is_empty(), "{said}");
    }
    let (found, said) = page("Words<ul><li>Ask</li><li>Write</li></ul>now");
    assert_eq!(found.trim_end(), "Words Ask; Write now");
    assert!(said.contains("a.md:4: <ul> in a line became running words"), "{said}");
}

#[test]
fn words_that_have_no_place_are_told() {
    let said = |text: &str| {
        let said = page(text).1;
        let own = said.lines().filter_map(|line| line.strip_prefix("a.md:4: "));
        own.map(str::to_owned).collect::<Vec<_>>().join("\n")
    };
    for (text, expected) in [
        (
            "<input value=\"Your name\" placeholder=\"Name\">",
            "left out of <input>: its placeholder “Name” and value “Your name”\nthe tag <input> is left out",
        ),
        (
            "a <input type=\"submit\" value=\"Send\"> b",
            "left out of <input>: its value “Send”\nthe tag <input> is left out",
        ),
        ("a <abbr title=\"Hyper\nText\">HT</abbr>", "left out of <abbr>: its title “Hyper Text”"),
        ("<div title=\"T\">a</div>", "left out of <div>: its title “T”"),
        ("<section title=\"T\">\n\na\n\n</section>", "left out of <section>: its title “T”"),
        ("<p><span title=\"T\">a</span></p>", "left out of <span>: its title “T”"),
        ("a <span title=\"T\">b", "left out of <span>: its title “T”"),
        ("<table><tr><td title=\"T\">a</td></tr></table>", "left out of <td>: its title “T”"),
        ("<ul title=\"T\"><li>a</li></ul>", "left out of <ul>: its title “T”"),
        ("a <kbd title=\"T\">b</kbd>", "left out of <kbd>: its title “T”"),
        ("<p><b title=\"T\">b</b></p>", "left out of <b>: its title “T”"),
        ("a <Card title=\"T\"/>", "the tag <card> is left out, its words are kept"),
        (
            "<Question q=\"What does it\ncost?\" a=\"£90 a year.\" kind=\"x\" />",
            "left out of <question>: its q “What does it cost?” and a “£90 a year.”\nthe tag <question> is left out",
        ),
        (
            "a <Term definition=\"A paper\" className=\"b c\">permit</Term>",
            "left out of <term>: its definition “A paper”\nthe tag <term> is left out, its words are kept",
        ),
        (
            "<Step name=\"The first\">\n\na\n\n</Step>",
            "left out of <step>: its name “The first”\nthe tag <step> is left out, its words are kept",
        ),
        ("<p><Term a=\"b c\"/></p>", "left out of <term>: its a “b c”\nthe tag <term> is left out"),
        (
            "<Go to=\"https://e.org\" />",
            "left out of <go>: its to “https://e.org”\nthe tag <go> is left out",
        ),
        (
            "a <Go href=\"https://e.org\" title=\"T\" />",
            "the tag <go> is left out, its words are kept",
        ),
        ("a <Toc/>", "the tag <toc> is left out"),
        ("<Cards>a</Cards>", "the tag <cards> is left out, its words are kept"),
        ("a <a href=\"https://e.org\" title=\"T\">b</a> <i>c</i>", ""),
        ("a <span class=\"T\">b</span> <span title=\"\">c</span>", ""),
    ] {
        assert_eq!(said(text), expected, "{text}");
    }
    let hidden = said("<input type=\"hidden\" value=\"x\">");
    assert!(!hidden.contains('x'), "{hidden}");
}
