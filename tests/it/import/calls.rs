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
}
