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
fn words_that_have_no_place_are_told() {
    let said = |text: &str| {
        let said = page(text).1;
        let own = said.lines().filter_map(|line| line.strip_prefix("a.md:4: "));
        own.map(str::to_owned).collect::<Vec<_>>().join("\n")
    };
    for (text, expected) in [
        (
            "<input value=\"Your name\" placeholder=\"Name\">",
            "the tag <input> is left out with its placeholder “Name” and value “Your name”",
        ),
        (
            "a <input type=\"submit\" value=\"Send\"> b",
            "the tag <input> is left out with its value “Send”",
        ),
        (
            "a <abbr title=\"Hyper\nText\">HT</abbr>",
            "the tag <abbr> is left out with its title “Hyper Text”, its words are kept",
        ),
        (
            "<div title=\"T\">a</div>",
            "the tag <div> is left out with its title “T”, its words are kept",
        ),
        (
            "<section title=\"T\">\n\na\n\n</section>",
            "the tag <section> is left out with its title “T”, its words are kept",
        ),
        (
            "<p><span title=\"T\">a</span></p>",
            "the tag <span> is left out with its title “T”, its words are kept",
        ),
        (
            "a <span title=\"T\">b",
            "the tag <span> is left out with its title “T”, its words are kept",
        ),
        (
            "<table><tr><td title=\"T\">a</td></tr></table>",
            "the tag <td> is left out with its title “T”, its words are kept",
        ),
        (
            "<ul title=\"T\"><li>a</li></ul>",
            "the tag <ul> is left out with its title “T”, its words are kept",
        ),
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
