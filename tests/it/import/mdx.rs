//! Files of MDX: tags that are no HTML, Markdown between tags, and instructions to programs.

use super::markdown::{assert_become, page, page_of};

/// Checks what texts in a file of MDX become, and what is said of them.
fn assert_mdx(cases: &[(&str, &str, &str)]) {
    let mut others = Vec::new();
    for (text, expected, told) in cases {
        let (found, said) = page_of("a.mdx", text);
        if found.trim() != *expected || !said.contains(told) {
            others.push((*text, found, said));
        }
    }
    assert!(others.is_empty(), "{others:#?}");
}

#[test]
fn tags_with_braces_are_read() {
    assert_mdx(&[
        (
            "<img src={require(\"https://e.org/a.png\").default} alt=\"The plan\" />",
            "[The plan](https://e.org/a.png)",
            "",
        ),
        (
            "import plan from 'https://e.org/a.png';\n\n<img src={plan} alt={`The plan`} style={{width: 5}} />",
            "[The plan](https://e.org/a.png)",
            "",
        ),
        (
            "<Tabs\n  values={[\n    {label: \"Linux\", value: \"l\"},\n    {value: 'w', label: 'Windows & \"co\"'},\n  ]}>\n  <TabItem value=\"l\">\n\n  Run *apt*.\n\n  </TabItem>\n  <TabItem value=\"w\">\n\n  Run winget.\n\n  </TabItem>\n</Tabs>\n\nb",
            "## Linux\n\nRun *apt*.\n\n## Windows & \"co\"\n\nRun winget.\n\nb",
            "",
        ),
        ("<TabItem value=\"Apple\">\n\na\n\n</TabItem>", "## Apple\n\na", ""),
        (
            "<Button label=\"Apply\" onClick={() => go(\"}\")} />\n\nb",
            "b",
            "a.mdx:4: left out of <button>: its label “Apply”",
        ),
        (
            "<Card title={<b>A</b>} {...rest}>\n  b **c**\n</Card>",
            "b **c**",
            "a.mdx:4: `title={<b>A</b>}` of <Card> is left out: another program works it out",
        ),
        ("a <Badge text={\"b\"}/> c", "a b c", ""),
        (
            "a <Link className=\"b\" to=\"https://e.org/c\">*d*</Link>, <Link to={e}>f</Link> `</Link>`",
            "a [*d*](https://e.org/c), f `</Link>`",
            "a.mdx:4: `href={e}` of <a> is left out",
        ),
        // What is kept is named.
        ("a {props.b} c", "a {props.b} c", "a.mdx:4: `{props.b}` is kept as it is written"),
        ("a <b c={\n\nd", "a <b c={\n\nd", "a.mdx:4: `<b c={` is kept as it is written"),
        (
            "<A.B c={[\"d\"]}>\n\ne\n\n</A.B>",
            "<A.B c={[\"d\"]}>\n\ne\n\n</A.B>",
            "a.mdx:4: `<A.B c={[\"d\"]}>` is kept as it is written: nothing is put in its place\na.mdx:8: `</A.B>` is kept",
        ),
        ("a{\" \"}\n`b{' '}`", "a \n`b{' '}`", ""),
        // What is no tag.
        ("`<a b={\"c\"}>` \\<a b={1}>", "`<a b={\"c\"}>` \\<a b={1}>", ""),
        ("```jsx\n<a b={\"c\"} />\n```", "```jsx\n<a b={\"c\"} />\n```", ""),
    ]);
    for text in ["`{a}` and \\{b}", "```\n{a} <b c={d}>\n```", "## A {#b}\n\n<https://e.org>"] {
        let said = page_of("a.mdx", text).1;
        assert!(!said.contains("kept as it is written"), "{text}: {said}");
    }
    let said = page("a {b} <c").1;
    assert!(!said.contains("kept as it is written"), "{said}");
}

#[test]
fn markdown_between_tags_is_markdown() {
    assert_mdx(&[
        (
            "<div className=\"lead\">\n  Costs **£90** and see [us](https://e.org).\n\n  - a\n  - b\n</div>\n\nc",
            "Costs **£90** and see [us](https://e.org).\n\n- a\n- b\n\nc",
            "",
        ),
        ("<p>a **b**</p>", "a **b**", ""),
        (
            "<details>\n<summary>**Bold**</summary>\n\na\n\n</details>",
            "> [!DETAILS] **Bold**\n>\n> a",
            "",
        ),
        (
            "<details>\n  <summary>**Bold**</summary>\n  a *b*\n</details>",
            "> [!DETAILS] **Bold**\n>\n> a *b*",
            "",
        ),
        ("<ul><li>a **b** &lt;i></li></ul>", "- a **b** &lt;i>", ""),
        ("<table><tr><td>`a|b`</td></tr></table>", "| `a\\|b` |\n| --- |", ""),
        ("<pre>**a**</pre>", "```\n**a**\n```", ""),
    ]);
    assert_become(&[("<div>\n  a **b**\n</div>", "a \\*\\*b\\*\\*")]);
}

#[test]
fn instructions_with_empty_lines_are_left_out_whole() {
    for program in [
        "export function Price() {\n  const a = 90;\n\n  return <b>{a}</b>;\n}",
        "export const a = {\n  b: 1,\n\n\n  c: [\n\n  ],\n};\nexport const d = 1",
        "import A from 'a';\nimport {\n  B\n} from 'b';\nexport const C = 1;",
        "import A, {\n  B,\n} from 'b'\nexport default C;",
        "export const a =\n  5;",
        "export type A = {\n  b: string\n}",
        "export const a = `one\n\ntwo {`;",
        "export const a = \"}\";",
        "export const a = ['(', \"it's\", /* ( */ 1];",
        "export function a() {\n  return <p>Don't {b}</p>;\n\n}",
    ] {
        let (found, said) = page_of("a.mdx", &format!("{program}\n\nWords.\n"));
        assert_eq!(found, "Words.\n", "{program}: {said}");
        assert!(said.contains("an instruction to another program is left out"), "{said}");
    }
    let text = "export const a = {\n\nWords.";
    let (found, said) = page(text);
    assert_eq!(found.trim_end(), text);
    assert!(
        said.contains("a.md:4: `export const a = {` is kept as it is written: nothing ends it"),
        "{said}"
    );
    let said = page_of("a.mdx", "export const a = b(c\n\nWords.").1;
    assert!(
        said.contains("a.mdx:4: `export const a = b(c` is kept as it is written: nothing ends it"),
        "{said}"
    );
    for words in ["export default rates (those\n\nof May) end;", "export const a = 1\nWords of it"]
    {
        assert_eq!(page(words).0.trim_end(), words);
    }
}
