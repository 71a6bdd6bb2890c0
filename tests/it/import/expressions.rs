//! What is between braces in MDX: code, words, and what a program would have worked out.

use super::markdown::{assert_become, page, page_of};

fn assert_mdx(cases: &[(&str, &str, &str)]) {
    for (text, expected, told) in cases {
        let (found, said) = page_of("a.mdx", text);
        assert_eq!(found.trim(), *expected, "{text}: {said}");
        assert!(said.contains(told), "{text}: {said}");
    }
}

#[test]
fn code_between_braces_is_code() {
    assert_mdx(&[
        (
            "<CodeBlock language=\"jsx\">\n{`<Button color=\"red\" />`}\n</CodeBlock>\n\nb",
            "```jsx\n<Button color=\"red\" />\n```\n\nb",
            "",
        ),
        (
            "<CodeBlock language=\"html\">\n  {`<div>\n**x** <b>Hi</b>\n\n# {{ y }} {/* z */}\n</div>`}\n</CodeBlock>\n\nb `c`",
            "```html\n<div>\n**x** <b>Hi</b>\n\n# {{ y }} {/* z */}\n</div>\n```\n\nb `c`",
            "",
        ),
        (
            "<CodeBlock title=\"a.js\">{`\\`a\\` \\${b}`}</CodeBlock>",
            "**a.js**\n\n```\n`a` ${b}\n```",
            "",
        ),
        (
            "<CodeBlock>{`a ${b} c`}</CodeBlock>",
            "```\na ${b} c\n```",
            "a.mdx:4: `${b}` is kept as it is written",
        ),
        ("- <CodeBlock>\n  {`a\n    b`}\n  </CodeBlock>", "- ```\n  a\n    b\n  ```", ""),
        ("Run <CodeBlock>{'a *b*'}</CodeBlock> now", "Run `a *b*` now", ""),
        (
            "<pre><code className=\"language-js\">{`const a = <b>1</b>;`}</code></pre>",
            "```js\nconst a = <b>1</b>;\n```",
            "",
        ),
        ("a <code>{`<b>`}</code> <code>{\"*c*\"}</code>", "a `<b>` `*c*`", ""),
        ("a <code>{b.c}</code>", "a `{b.c}`", "a.mdx:4: `{b.c}` is kept as it is written"),
        // What is no code of a tag.
        (
            "```jsx\n<CodeBlock>{`a`}</CodeBlock>\n```",
            "```jsx\n<CodeBlock>{`a`}</CodeBlock>\n```",
            "",
        ),
    ]);
    assert_become(&[
        ("<CodeBlock lang=\"sh\">\n{`a b=\"c\"`}\n</CodeBlock>", "```sh\na b=\"c\"\n```"),
        ("Run {`a --b=\"c\"`} <code>{`d`}</code>", "Run {`a --b=\"c\"`} {`d`}"),
    ]);
}

#[test]
fn words_between_braces_are_words() {
    assert_mdx(&[
        ("Run {`npm i --tag=\"a\"`} now", "Run npm i --tag=\"a\" now", ""),
        ("{\"1. *a*\"}{\" \"}\n{'<b>'}", "1\\. \\*a\\* \n&lt;b>", ""),
        ("a{' '}\nb", "a \nb", ""),
        ("<div>{\"a <b>\"}</div>", "a &lt;b>", ""),
    ]);
}

#[test]
fn programs_between_braces_stay_to_the_letter_and_are_named() {
    assert_mdx(&[
        (
            "{open && <p class=\"a\">We don't <b>open</b>.</p>}\n\nb",
            "`{open && <p class=\"a\">We don't <b>open</b>.</p>}`\n\nb",
            "a.mdx:4: `{open && <p class=\"a\">We don't <b>open</b>.</p>}` is kept as it is",
        ),
        (
            "{a.map(b => (\n  <li key=\"}\">{b}</li>\n\n  // don't\n))}\n\nb",
            "```\n{a.map(b => (\n  <li key=\"}\">{b}</li>\n\n  // don't\n))}\n```\n\nb",
            "a.mdx:4: `{a.map(b => (` is kept as it is written",
        ),
        (
            "a {b ? `*c* ${d}` : {}} e",
            "a ``{b ? `*c* ${d}` : {}}`` e",
            "`{b ? `*c* ${d}` : {}}` is kept",
        ),
        (
            "<div>\n  {a && <b>c</b>}\n</div>",
            "`{a && <b>c</b>}`",
            "a.mdx:5: `{a && <b>c</b>}` is kept",
        ),
        (
            "> {a && (\n>   <b/>\n> )}",
            "> ```\n> {a && (\n>   <b/>\n> )}\n> ```",
            "`{a && (` is kept",
        ),
        ("a {width=\"1\" b} {.c}", "a {width=\"1\" b} `{.c}`", "a.mdx:4: `{.c}` is kept"),
        // Formulas are no programs.
        ("$\\frac{a*b}{c} x^{a*b}$", "$\\frac{a*b}{c} x^{a*b}$", ""),
    ]);
    // Elsewhere, braces with values may be attributes, but programs are not.
    let (found, said) = page("a {open && b c=\"d\"} ![e](https://e.org/f.png){width=30}");
    assert!(found.starts_with("a {open && b c=\"d\"} [e]"), "{found}");
    assert!(!said.contains("a text has no attributes"), "{said}");
}
