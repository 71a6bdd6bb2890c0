//! Blocks of HTML with Markdown in them, tables and figures.

use super::markdown::{assert_become, page};

#[test]
fn markdown_in_cells_and_items_stays_what_it_is() {
    assert_become(&[
        (
            "<table>\n<tr><th>Before</th><th>After</th></tr>\n<tr><td>\n\n```sh\n# install <x>\na | b\n```\n\n</td><td>\n\n- one **a**\n- two `<b>`\n\n</td></tr>\n</table>\n\nc",
            "| Before | After |\n| --- | --- |\n| `# install <x>`; `a \\| b` | one **a**; two `<b>` |\n\nc",
        ),
        (
            "<ul>\n<li>\n\n```sh\n# install\n\n\napt <x>\n```\n\n</li>\n<li>\n\na \\* &lt; [b](https://e.org) *c\n**d*** e\\\nf\n\n1. g\n2. h\n\n> [!NOTE]\n> i\n\n</li>\n</ul>",
            "- ```sh\n  # install\n\n\n  apt <x>\n  ```\n- a \\* &lt; [b](https://e.org) *c\n  **d*** e\\\n  f\n\n  1. g\n  2. h\n\n  > [!NOTE]\n  > i",
        ),
        ("<ul>\n<li>\n\n    <a>\n\n</li>\n</ul>", "- ```\n  <a>\n  ```"),
        ("> <ul>\n> <li>\n>\n> a\n> b\n>\n> </li>\n> </ul>\n>\n> c", "> - a\n>   b\n>\n> c"),
        ("<ul>\n<li>\n\na[^1] <kbd>b</kbd>\n\n</li>\n</ul>\n\n[^1]: c", "- a[^1] `b`\n\n[^1]: c"),
    ]);
    let said = page("<table>\n<tr><td>\n\n- a\n\n  ```\n  b\n  ```\n\n</td></tr>\n</table>").1;
    for name in ["ul", "pre"] {
        assert!(said.contains(&format!("a.md:4: <{name}> in a cell of a table")), "{said}");
    }
}

#[test]
fn items_in_cells_have_signs_between_them() {
    let mut others = Vec::new();
    for (cell, expected, told) in [
        ("<ul><li>Send it</li><li>Pay</li></ul>", "Send it; Pay", "ul"),
        ("<ul>\n<li>Send it.</li>\n<li><p>Pay</p><p>now</p></li>\n</ul>", "Send it. Pay now", "ul"),
        ("To do:<ol><li>Ask<li>Write</ol>Now", "To do: Ask; Write Now", "ol"),
        ("<ul><li>A<ul><li>b</li><li>c</li></ul></li><li></li><li>D</li></ul>", "A b; c; D", "ul"),
        ("<dl><dt>A</dt><dd>b</dd><dt>C</dt><dd>d</dd></dl>", "A b; C d", "dl"),
        ("<details><summary>More</summary>Words</details>", "More Words", "details"),
        ("<div><blockquote>a</blockquote>b</div>", "a b", "blockquote"),
        ("<pre><code>a\n  b|c</code></pre>", "`a`; `b\\|c`", "pre"),
        ("<p>a</p><p>b|c</p>", "a b\\|c", ""),
    ] {
        let (found, said) = page(&format!("<table><tr><th>{cell}</th></tr></table>"));
        let expected = format!("| {expected} |\n| --- |");
        let is_told = said.contains(&format!("a.md:4: <{told}> in a cell of a table"));
        if found.trim_end() != expected || is_told == told.is_empty() {
            others.push((cell, found, said));
        }
    }
    assert!(others.is_empty(), "{others:#?}");
}

#[test]
fn figures_lose_nothing() {
    assert_become(&[
        (
            "<figure>\n<img src=\"https://e.org/a.png\" alt=\"A\">\n<figcaption>By <i>Ann</i></figcaption>\n</figure>",
            "[A](https://e.org/a.png \"By Ann\")",
        ),
        (
            "<figure>\n<img src=\"https://e.org/a.png\" alt=\"A\"><img src=\"https://e.org/b.png\" alt=\"B\">\n<p>Words.</p>\n<figcaption>By <a href=\"https://e.org\">Ann</a>.</figcaption>\n</figure>",
            "[A](https://e.org/a.png)\n\n[B](https://e.org/b.png)\n\nWords.\n\nBy [Ann](https://e.org).",
        ),
        (
            "<figure><div><img src=\"https://e.org/a.png\" alt=\"A\"></div><figcaption>C</figcaption></figure>",
            "[A](https://e.org/a.png \"C\")",
        ),
        (
            "<figure><figcaption>C</figcaption><div><p><img src=\"https://e.org/a.png\" alt=\"A\"></p><p>b</p></div></figure>",
            "C\n\n[A](https://e.org/a.png)\n\nb",
        ),
    ]);
}

#[test]
fn titles_of_code_are_shown_above_it() {
    assert_become(&[
        (
            "::: code-group\n\n```sh [npm]\nnpm i\n```\n\n```sh {1} [yarn *x*]\nyarn\n```\n\n:::",
            "**npm**\n\n```sh\nnpm i\n```\n\n**yarn \\*x\\***\n\n```sh {1}\nyarn\n```",
        ),
        (
            "a\n```yaml title=\"a b.yaml\" {1}\na: 1\n\n\nb: 2\n```",
            "a\n\n**a b.yaml**\n\n```yaml {1}\na: 1\n\n\nb: 2\n```",
        ),
        ("``` {.py title='a.py'}\nb\n```", "**a.py**\n\n``` {.py}\nb\n```"),
        ("- ~~~js filename=a.js\n  b\n  ~~~", "- **a.js**\n\n  ~~~js\n  b\n  ~~~"),
        ("> ```sh [a]\n> b\n> ```", "> **a**\n>\n> ```sh\n> b\n> ```"),
        ("=== \"T\"\n\n    ```sh title=\"a\"\n    b\n    ```", "## T\n\n**a**\n\n```sh\nb\n```"),
        // What is no title.
        (
            "```sh subtitle=\"a\" {1,3} linenums=\"1\"\nb [a]\n```",
            "```sh subtitle=\"a\" {1,3} linenums=\"1\"\nb [a]\n```",
        ),
        ("    sh [a]\n    b", "    sh [a]\n    b"),
    ]);
}

#[test]
fn what_comments_keep_apart_stays_apart() {
    for (text, expected) in [
        ("1. one\n\n<!-- -->\n\n1. first\n2. b", "1. one\n\n\n\n1) first\n2) b"),
        ("- a\n\n<!-- -->\n\n- b\n\n<!-- x -->\n\n- c", "- a\n\n\n\n* b\n\n\n\n- c"),
        ("- a\n<!-- -->\n<!-- -->\n- b\n  - c", "- a\n\n\n* b\n  - c"),
        ("> - a\n>\n> <!-- -->\n>\n> - b", "> - a\n>\n>\n>\n> * b"),
        (
            "- a\n\n<!-- -->\n\n    # c\n    apt <x>\n\n      d",
            "- a\n\n\n\n```\n# c\napt <x>\n\n  d\n```",
        ),
        ("    a\n\n<!-- -->\n\n    b", "    a\n\n\n\n```\nb\n```"),
        // Nothing would become one.
        ("- a\n\n<!-- -->\n\n* b", "- a\n\n\n\n* b"),
        ("- a\n\n<!-- -->\n\nb\n\n- c", "- a\n\n\n\nb\n\n- c"),
        ("- a\n\n  <!-- -->\n\n- b", "- a\n\n  \n\n- b"),
    ] {
        let (found, said) = page(text);
        let lines = |text: &str| {
            let lines = text.lines().map(|line| line.trim_end_matches([' ', '>']));
            lines.filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(lines(found.trim_end()), lines(expected), "{text}: {said}");
    }
}
