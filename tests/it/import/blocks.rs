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
fn cells_stay_in_their_columns() {
    for (rows, expected) in [
        (
            "<thead><tr><th rowspan=\"2\">Zone</th><th colspan=\"2\">Price</th></tr><tr><th>Day</th><th>Year</th></tr></thead>\
             <tbody><tr><td>A</td><td>£2</td><td>£90</td></tr><tr><td>B</td><td rowspan=\"2\">£3</td><td>£120</td></tr>\
             <tr><td>C</td><td>£150</td></tr></tbody>",
            "|Zone|Price||\n|---|---|---|\n||Day|Year|\n|A|£2|£90|\n|B|£3|£120|\n|C||£150|",
        ),
        // Several at once, one of them over several columns too.
        (
            "<tr><th>a<th>b<th>c<th>d<tr><td rowspan=3>e<td rowspan=2 colspan=2>f<td>g<tr><td>h<tr><td>i<td>j<td>k",
            "|a|b|c|d|\n|---|---|---|---|\n|e|f||g|\n||||h|\n||i|j|k|",
        ),
        // Up to the end of its part, and no further.
        (
            "<tbody><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</tbody><tbody><tr><td rowspan=9>e<td>f</tbody><tfoot><tr><td>g<td>h</tfoot>",
            "|a|b|\n|---|---|\n||c|\n||d|\n|e|f|\n|g|h|",
        ),
        // A row without cells is a row that a cell reaches into.
        ("<tr><td rowspan=2>a<td>b<tr></tr><tr><td>c<td>d", "|a|b|\n|---|---|\n|c|d|"),
        ("<tr><td colspan=40>a<td>b<tr><td colspan=\"100%\">c", &wide()),
        ("<tr><td colspan=99>a<tr><td rowspan=x>b<td colspan=\"\">c", "|a||\n|---|---|\n|b|c|"),
    ] {
        let (found, said) = page(&format!("<table>{rows}</table>"));
        assert_eq!(found.trim_end().replace(' ', ""), expected, "{said}");
        let told =
            said.matches("” of a table went over several rows: below it are empty cells").count();
        let reaching = rows.matches("rowspan=").count() - rows.matches("rowspan=x").count();
        assert_eq!(told, reaching, "{said}");
    }
    let text = "<table><tr><td rowSpan={2}>a</td><td>b</td></tr><tr><td>c</td></tr></table>";
    let (found, said) = super::markdown::page_of("a.mdx", text);
    assert_eq!(found.trim_end(), "| a | b |\n| --- | --- |\n|  | c |", "{said}");
}

/// A cell over forty columns, and one beside it.
fn wide() -> String {
    let (cells, dashes) = ("|".repeat(40), "|---".repeat(41));
    format!("|a{cells}b|\n{dashes}|\n|c{cells}|")
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

#[test]
fn code_behind_other_elements_stays_whole() {
    assert_become(&[
        (
            "<details><summary>Log</summary><pre><code>if x:\n\n    # remark\n    y = 1\n</code></pre></details>\n\nb",
            "> [!DETAILS] Log\n>\n> ```\n> if x:\n>\n>     # remark\n>     y = 1\n> ```\n\nb",
        ),
        (
            "<div><p>Words</p>\n<pre>a {\n\n  b\n}</pre>\n</div>\n\nc",
            "Words\n\n```\na {\n\n  b\n}\n```\n\nc",
        ),
        ("<div><div>\n        <pre>\na\n\n    b</pre>\n</div></div>", "```\na\n\n    b\n```"),
        ("<div><pre>a\n\n{{ b }}\n\n- *c*</pre> d</div>", "```\na\n\n{{ b }}\n\n- *c*\n```\n\nd"),
        (
            "- <div>a\n  <PRE>b\n\n  ::: note\n  </PRE></div>\n- c",
            "- a\n\n  ```\n  b\n\n  ::: note\n  ```\n\n- c",
        ),
        ("> <div>a <pre>b\n>\n>   c</pre></div>", "> a\n>\n> ```\n> b\n>\n>   c\n> ```\n>\n>"),
        ("<ul><li>a<pre>b\n\n c</pre></li></ul>", "- a\n\n  ```\n  b\n\n   c\n  ```"),
        ("<b>Log</b> <pre>a\n\n*b*</pre> c", "**Log**\n\n```\na\n\n*b*\n```\n\nc"),
        // What a page does not show.
        (
            "<div>\n<style scoped>\n    .a {\n        top: 0;\n    }\n\n    .b {\n    }\n</style>\nc\n</div>",
            "c",
        ),
        ("<div><script>\na();\n\nb();\n</script>c</div>", "c"),
        // What nothing ends, and what ends something else.
        ("<div><pre>a\n\nb</div>\n\n<div><pre>c</pre></div>", "a\n\nb\n\n```\nc\n```"),
        ("Use <b>`<pre>`</b> and\n\n`</pre>`", "Use **`<pre>`** and\n\n`</pre>`"),
    ]);
}

#[test]
fn what_belongs_together_ends_where_it_should_in_other_elements() {
    const TABLE: &str = "| A | `a` |\n| --- | --- |";
    assert_become(&[
        (
            "<div><details><summary>L</summary>\n\na\n\n</details></div>\n\nb",
            "> [!DETAILS] L\n>\n> a\n\nb",
        ),
        (
            "<div><div><details><summary>L</summary>\n\na\n\n</details>b</div></div>",
            "> [!DETAILS] L\n>\n> a\n\nb",
        ),
        ("<div><table><tr><td>A<td>\n\n```\na\n```\n\n</table></div>", TABLE),
        ("<div>\n<ul><li>\n\na\n\n</ul></div>\n\nb", "- a\n\nb"),
        (
            "- <div><table><tr><td>A<td><pre>a\n\n  </pre></table></div>",
            "- | A | `a` |\n  | --- | --- |",
        ),
        // Ends of what begins nowhere go.
        ("<div>a</div>\n\n</details></table>\n\nb", "a\n\nb"),
    ]);
    let (open, close) = ("<div>".repeat(30), "</div>".repeat(30));
    assert_become(&[(&format!("{open}\n\na\n\n{close}"), "a")]);
}
