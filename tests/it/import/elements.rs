//! Words that elements have in their attributes: those of components stay, those of others are told.

use super::markdown::page;

#[test]
fn the_words_of_a_component_stay() {
    let mut others = Vec::new();
    for (text, expected) in [
        (
            "<Card title=\"To *begin*\" href=\"https://e.org/a\" description=\"Read it\" />",
            "[To \\*begin\\*](https://e.org/a) – Read it",
        ),
        ("<Card title=\"A\">\n\nb\n\n</Card>", "**A**\n\nb"),
        ("- <Card title='A'\n  icon=\"x\">b</Card>", "- A b"),
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
        ("<Cards>a</Cards>", "the tag <cards> is left out, its words are kept"),
        ("a <a href=\"https://e.org\" title=\"T\">b</a> <i>c</i>", ""),
        ("a <span class=\"T\">b</span> <span title=\"\">c</span>", ""),
    ] {
        assert_eq!(said(text), expected, "{text}");
    }
    let hidden = said("<input type=\"hidden\" value=\"x\">");
    assert!(!hidden.contains('x'), "{hidden}");
}
