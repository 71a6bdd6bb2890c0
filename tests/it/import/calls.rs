//! Calls of Hugo, Jekyll and `GitBook`: no word that a reader would have seen goes.

use super::markdown::{assert_become, page};

#[test]
fn the_words_of_a_call_stay_with_what_it_becomes() {
    let mut others = Vec::new();
    for (text, expected) in [
        // Tabs.
        (
            "{{% tabs %}}\n{{% tab \"Alpha\" %}}\na\n{{% /tab %}}\n{{% /tabs %}}\n\nb",
            "## Alpha\n\na\n\nb",
        ),
        (
            "{{< tabs \"one\" >}}\n{{< tab header=\"Be ta\" lang=\"en\" >}}\na\n{{< /tab >}}\n{{< /tabs >}}",
            "## Be ta\n\na",
        ),
        ("{{< tabpane >}}\n{{< tab name=\"Gamma\" />}}\n{{< /tabpane >}}", "## Gamma"),
        ("{% tabs log %}\n{% tab log Delta %}\na\n{% endtab %}\n{% endtabs %}", "## Delta\n\na"),
        ("> {{% tab title=\"A *b* <T>\" %}}\n> a\n> {{% /tab %}}", "> ## A b \\<T>\n>\n> a"),
        // What holds others together.
        ("{{% columns %}}\na\n<--->\nb\n{{% /columns %}}", "a\n\nb"),
        ("{{% code title=\"a.txt\" %}}\n```\na\n```\n{{% /code %}}", "**a.txt**\n\n```\na\n```"),
        (
            "{% code title=\"a.txt\" overflow=\"wrap\" %}\n```\na\n```\n{% endcode %}",
            "**a.txt**\n\n```\na\n```",
        ),
        // Boxes and folds.
        (
            "{{% notice warning \"The title\" %}}\na\n{{% /notice %}}",
            "> [!WARNING]\n> **The title**\n>\n> a",
        ),
        ("{{% notice tip %}}\na\n{{% /notice %}}", "> [!TIP]\n> a"),
        ("{{< warning \"Note\" >}}\na\n{{< /warning >}}", "> [!WARNING]\n> **Note**\n>\n> a"),
        ("{{% expand \"Note\" %}}\na\n{{% /expand %}}", "> [!DETAILS] Note\n>\n> a"),
        ("{{< details \"More\" open >}}\na\n{{< /details >}}", "> [!DETAILS] More\n>\n> a"),
        (
            "{{< quote author=\"Ann\" source=\"A book\" >}}\na\n{{< /quote >}}",
            "> [!NOTE]\n> a\n>\n> — Ann, A book",
        ),
        (
            "{% include note.html title=\"T\" content=\"a\" author=\"Ann\" %}",
            "> [!NOTE]\n> **T**\n>\n> a\n>\n> — Ann",
        ),
        // Pictures.
        (
            "{{< figure src=\"https://e.org/a.png\" alt=\"A\" title=\"T\" caption=\"*C*.\" attr=\"Ann\" >}}",
            "[A](https://e.org/a.png \"T. C. Ann\")",
        ),
        (
            "{{< figure src=\"https://e.org/a.png\" title=\"T\" caption=\"C\" >}}",
            "[C](https://e.org/a.png \"T\")",
        ),
        ("{{< figure src=\"https://e.org/a.png\" title=\"T\" >}}", "[T](https://e.org/a.png)"),
        // Whatever else.
        ("{{% own \"A\" %}}\na\n{{% /own %}}", "{{% own \"A\" %}}\na\n{{% /own %}}"),
        ("a {{% b %} c", "a {{% b %} c"),
    ] {
        let found = page(text).0;
        if found.trim_end_matches(['\n', '>']) != expected {
            others.push((text, expected, found));
        }
    }
    assert_eq!(others, []);
}

#[test]
fn quotes_with_a_backslash_are_words_of_a_call() {
    assert_become(&[
        (
            "{{< notice warning \"Say \\\"no\\\" to fines\" >}}\na\n{{< /notice >}}",
            "> [!WARNING]\n> **Say \"no\" to fines**\n>\n> a",
        ),
        (
            "{% include note.html content=\"Never \\\"share\\\" it\" %}",
            "> [!NOTE]\n> Never \"share\" it",
        ),
        (
            "{{< figure src=\"https://e.org/a.png\" caption=\"The \\\"big\\\" plan\" >}}",
            "[The \"big\" plan](https://e.org/a.png)",
        ),
        ("{{< tip 'It\\'s C:\\a' >}}\na\n{{< /tip >}}", "> [!TIP]\n> **It's C:\\a**\n>\n> a"),
    ]);
}

#[test]
fn lines_of_programs_are_left_out_and_told() {
    let told = "a.md:4: an instruction to another program is left out";
    for (program, first) in [
        ("import A from 'a'\nimport {B} from \"b\";", ""),
        ("import {\n  A,\n  B,\n} from 'a'", ": `import {`"),
        ("import './a.css'", ""),
        ("export const meta = {\n  a: 1,\n}\nimport A from 'a'", ": `export const meta = {`"),
        ("export const count = 1", ": `export const count = 1`"),
        (
            "export default function A() {\n  return (\n    <div>\n    x\n    </div>\n  )\n}",
            ": `export default function A() {`",
        ),
    ] {
        let (text, said) = page(&format!("{program}\n\nWords.\n"));
        assert_eq!(text, "Words.\n", "{program}: {said}");
        assert!(said.contains(&format!("{told}{first}\n")), "{program}: {said}");
    }
    // What follows without an empty line stays.
    for words in ["## Title (of it)", "- [words](https://e.org)", "```js\na`\n```"] {
        let (text, said) = page(&format!("import A from 'a'\n{words}\n"));
        assert_eq!(text.trim(), words, "{said}");
    }
    for words in [
        "import duty is paid from 'May'\nto June",
        "export default rates are low",
        "export const is a word",
        "> import A from 'a'",
        "Words of\nexport const a = 1",
        "import A from 'a'\nWords (of it)",
        "import {A}\n(words)",
    ] {
        let (text, said) = page(&format!("{words}\n"));
        assert_eq!(text, format!("{words}\n"), "{said}");
        assert!(!said.contains("instruction"), "{words}: {said}");
    }
}

#[test]
fn tabs_that_say_so_hold_code() {
    assert_become(&[
        (
            "{{< tabs name=\"t\" >}}\n{{< tab name=\"Linux\" codelang=\"bash\" >}}\n# install\nget *pods*\n  --watch <name>\n{{< /tab >}}\n{{< /tabs >}}",
            "## Linux\n\n```bash\n# install\nget *pods*\n  --watch <name>\n```",
        ),
        (
            "{{< tabpane lang=\"sh\" >}}\n{{< tab header=\"A\" >}}\n# a\n{{< /tab >}}\n{{< tab header=\"B\" lang=\"c\" >}}\n*b*\n\n*c*\n{{< /tab >}}\n{{< /tabpane >}}\n\n*d*",
            "## A\n\n```sh\n# a\n```\n\n## B\n\n```c\n*b*\n\n*c*\n```\n\n*d*",
        ),
        (
            "{{< tabpane text=true >}}\n{{< tab header=\"A\" lang=\"en\" >}}\n*a*\n{{< /tab >}}\n{{< /tabpane >}}",
            "## A\n\n*a*",
        ),
        (
            "{{< tabpane >}}\n{{% tab header=\"A\" %}}\n*a*\n{{% /tab %}}\n{{< tab \"B\" >}}\n```\nb\n```\n{{< /tab >}}\n{{< /tabpane >}}",
            "## A\n\n*a*\n\n## B\n\n```\nb\n```",
        ),
        (
            "- {{< tab \"A\" lang=\"go\" >}}\n  `a`\n  {{< /tab >}}\n\n{{< tab \"B\" lang=\"go\" >}}\n*b*\n{{< /tab >}}",
            "- ## A\n\n  ```go\n  `a`\n  ```\n\n## B\n\n```go\n*b*\n```",
        ),
        (
            "```\n{{< tab \"A\" lang=\"go\" >}}\na\n{{< /tab >}}\n```",
            "```\n{{< tab \"A\" lang=\"go\" >}}\na\n{{< /tab >}}\n```",
        ),
    ]);
}

#[test]
fn what_calls_of_other_kinds_say_stays() {
    assert_become(&[
        ("{% note danger %}\na\n{% endnote %}", "> [!CAUTION]\n> a"),
        ("{% note info Words %}\na\n{% endnote %}", "> [!NOTE]\n> **Words**\n>\n> a"),
        ("{% note %}\na\n{% endnote %}", "> [!NOTE]\n> a"),
        (
            "{% tabs a %}\n<!-- tab Linux@gear -->\nb\n<!-- endtab -->\n<!-- tab Windows -->\nc\n<!-- endtab -->\n{% endtabs %}",
            "## Linux\n\nb\n\n## Windows\n\nc",
        ),
        ("<!-- tab Linux -->\n\na", "a"),
        ("a {{ raw }} {{ toc }} b", "a {{ raw }} {{ toc }} b"),
        ("{{TOC}}\n\n{% raw %}\na\n{% endraw %}", "a"),
    ]);
    let said = super::markdown::page(
        "{{< figure src=\"https://e.org/a.png\" alt=\"A\" link=\"https://e.org/b\" >}}",
    )
    .1;
    assert!(
        said.contains("a.md:4: the link of a picture is left out: `https://e.org/b`"),
        "{said}"
    );
    let said = super::markdown::page(
        "{{< figure src=\"https://e.org/a.png\" caption=\"By [Jane](https://e.org/c)\" attr=\"Bob\" attrlink=\"https://e.org/d\" >}}",
    )
    .1;
    for link in ["c", "d"] {
        let told = format!("a.md:4: the link of a picture is left out: `https://e.org/{link}`");
        assert!(said.contains(&told), "{said}");
    }
}

#[test]
fn calls_in_html_are_named() {
    for (text, expected, told) in [
        (
            "<p>Write *to* {{ site.email }}.</p>",
            "Write \\*to\\* {{ site.email }}.",
            "`{{ site.email }}` is kept",
        ),
        (
            "<div class=\"notice\">{{ notice-2 | markdownify }}</div>",
            "> [!NOTE]\n> {{ notice-2 | markdownify }}",
            "`{{ notice-2 | markdownify }}` is kept",
        ),
        ("<ul><li v-for=\"a\">{{ i }}</li></ul>", "- {{ i }}", "`{{ i }}` is kept"),
        ("<p>a {% if b %} c</p>", "a {% if b %} c", "`{% if b %}` is kept"),
        ("<table><tr><td>{{ a | b }}</td></tr></table>", "| {{ a \\| b }} |\n| --- |", "is kept"),
        (
            "[{{ p.title }}]({{ p.url }}/a)",
            "{{ p.title }}",
            "the link `{{ p.url }}/a` is left out, its words are kept",
        ),
        ("<p>{{ a\nb }} {{</p>", "\\{{ a b }} \\{{", ""),
    ] {
        let (found, said) = super::markdown::page(text);
        assert_eq!(found.trim(), expected, "{text}: {said}");
        assert!(said.contains(told), "{text}: {said}");
    }
    assert_become(&[("[a]({{ site.url }}/b) [c]({{ url }})", "a c")]);
}

#[test]
fn tabs_have_the_names_that_are_given_to_all_of_them() {
    assert_become(&[
        (
            "{{< tabs items=\"Linux, Windows & \\\"co\\\"\" >}}\n{{< tab >}}*a*{{< /tab >}}\n{{< tab >}}b{{< /tab >}}\n{{< /tabs >}}\n\nc",
            "## Linux\n\n*a*\n\n## Windows & \"co\"\n\nb\n\nc",
        ),
        (
            "{{% tabs items=\"A,B\" %}}\n{{% tab name=\"Own\" %}}a{{% /tab %}}\n{{< tab lang=\"sh\" >}}\n# b\n{{< /tab >}}\n{{% /tabs %}}",
            "## Own\n\na\n\n## B\n\n```sh\n# b\n```",
        ),
        (
            "```\n{{< tabs items=\"A\" >}}\n{{< tab >}}\n```",
            "```\n{{< tabs items=\"A\" >}}\n{{< tab >}}\n```",
        ),
    ]);
    let said = super::markdown::page(
        "{{< tabs items=\"A,B\" >}}\n{{< tab >}}a{{< /tab >}}\n{{< /tabs >}}",
    )
    .1;
    assert!(
        said.contains("a.md:6: the name of a tab is left out, because there is no tab for it: “B”"),
        "{said}"
    );
}

#[test]
fn code_with_the_name_of_its_file_is_code() {
    assert_become(&[
        (
            "{{< code file=\"layouts/x.html\" >}}\n<b>{{ .Title }}</b>\n# comment\n  indented *pods*\n{{< /code >}}\n\nb",
            "**layouts/x.html**\n\n```html\n<b>{{ .Title }}</b>\n# comment\n  indented *pods*\n```\n\nb",
        ),
        ("{{< code lang=\"toml\" >}}\n[a]\n{{< /code >}}", "```toml\n[a]\n```"),
        (
            "{% code title=\"a.js\" lineNumbers=\"true\" %}\n```js\n# a\n```\n{% endcode %}\n\n*b*",
            "**a.js**\n\n```js\n# a\n```\n\n*b*",
        ),
        (
            "{% codeblock A name lang:js line_number:false %}\n*a* <b>\n{% endcodeblock %}",
            "**A name**\n\n```js\n*a* <b>\n```",
        ),
        ("{% codeblock %}\n*a*\n{% endcodeblock %}", "```\n*a*\n```"),
    ]);
}
