//! Classes of elements and containers: which of them make a box.

use super::markdown::assert_become;

#[test]
fn a_word_in_a_class_makes_no_box() {
    const CAUTION: &str = "> [!CAUTION]\n> a";
    const NOTE: &str = "> [!NOTE]\n> a";
    const TIP: &str = "> [!TIP]\n> a";
    const WARNING: &str = "> [!WARNING]\n> a";
    let cases = [
        ("note", NOTE),
        ("Note wide", NOTE),
        ("alert", NOTE),
        ("alert alert-warning", WARNING),
        ("alert alert-success alert-dismissible", TIP),
        ("theme-admonition theme-admonition-tip alert alert--success", TIP),
        ("admonition warning", WARNING),
        ("callout callout-note callout-titled", NOTE),
        ("notice--danger", CAUTION),
        ("govuk-inset-text", NOTE),
        ("govuk-warning-text", WARNING),
        ("mycouncil-alert", NOTE),
        ("nhsuk-warning-callout", WARNING),
        ("panel panel-info", NOTE),
        ("govuk-panel", NOTE),
        ("markdown-alert markdown-alert-caution", CAUTION),
        ("confluence-information-macro confluence-information-macro-warning", WARNING),
        ("bs-callout bs-callout-danger", CAUTION),
        ("custom-block tip", TIP),
        ("message is-warning", WARNING),
        ("info-box", NOTE),
        // What only has such a word in it.
        ("contact-info", "a"),
        ("tab-panel", "a"),
        ("panel-tabset", "a"),
        ("code panel", "a"),
        ("codeContent panelContent", "a"),
        ("text-danger", "a"),
        ("alert-heading", "a"),
        ("admonition-title", "a"),
        ("panel-body", "a"),
        ("callout-collapse collapse", "a"),
        ("important-dates", "a"),
        ("hint--top", "a"),
        ("info-circle", "a"),
        ("footnote", "a"),
        ("", "a"),
    ];
    // All on one page, so that it is taken in once.
    let all = |text: fn(&str) -> String| cases.map(|(class, _)| text(class)).join("\n\nnext\n\n");
    let expected = cases.map(|(_, expected)| expected).join("\n\nnext\n\n");
    let dotted = |class: &str| {
        let all = class.split_whitespace().map(|class| format!(".{class}"));
        format!("::: {{{}}}\na\n:::", all.collect::<Vec<_>>().join(" "))
    };
    assert_become(&[
        (&all(|class| format!("<div class=\"{class}\">\na\n</div>")), &expected),
        (&all(|class| format!("<div class=\"{class}\">\n\na\n\n</div>")), &expected),
        (&all(dotted), &expected),
    ]);
}

#[test]
fn what_is_beside_classes_makes_no_box() {
    const NOTE: &str = "> [!NOTE]\n> a";
    const TIP: &str = "> [!TIP]\n> a";
    const WARNING: &str = "> [!WARNING]\n> a";
    assert_become(&[
        ("::: {#fig-panel layout-ncol=2}\na\n:::", "a"),
        ("::: {#note .column}\na\n:::", "a"),
        ("::: {.column title=\"See the note\"}\na\n:::", "**See the note**\n\na"),
        ("::: theorem A warning\na\n:::", "**A warning**\n\na"),
        ("::: card {.warning}\na\n:::", WARNING),
        ("::: contact-info\na\n:::", "a"),
        ("::: note-list\na\n:::", "a"),
        ("::: callout-warning\na\n:::", WARNING),
        (":::{tip}\na\n:::", TIP),
        ("a\n{: .note }", NOTE),
        ("a\n{: .contact-info title=\"note\" }", "a"),
        (
            "::: {.panel-tabset}\n## Tab A\n\nApt.\n\n## Tab B\n\nWinget.\n:::",
            "## Tab A\n\nApt.\n\n## Tab B\n\nWinget.",
        ),
        (
            "<div class=\"admonition note\"><p class=\"admonition-title\">A</p><p>b</p></div>",
            "> [!NOTE]\n> A\n>\n> b",
        ),
        (
            "<div class=\"code panel\"><div class=\"codeHeader\"><b>T</b></div><div class=\"codeContent panelContent\">\n<pre class=\"syntaxhighlighter-pre\">a\n\nb</pre>\n</div></div>",
            "**T**\n\n```\na\n\nb\n```",
        ),
    ]);
}
