//! Signs of other programs: tables that are drawn, keys, tabs, files that are put in, dates of a review.

use super::markdown::{assert_become, page};
use super::{import, playbook};
use std::fs;

#[test]
fn the_head_of_a_page_says_when_it_is_looked_at_again() {
    let place = playbook();
    for (name, head) in [
        ("both", "last_reviewed_on: 2026-05-31\nreview_in: 1 month\nowner_slack: '#desk'"),
        ("by", "review_date: 2027-02-01"),
        ("on", "last_reviewed_on: 2026-05-31\nlastmod: 2026-06-01T09:00:00Z"),
    ] {
        fs::write(
            place.path().join(format!("{name}.md")),
            format!("---\ntitle: T\n{head}\n---\nA\n"),
        )
        .unwrap();
    }
    let taken = |name: &str| {
        let (_, said) = import(place.path(), &[&format!("{name}.md")]);
        let path = place.path().join(format!("playbook/pages/{name}.md"));
        let page = fs::read_to_string(path).unwrap();
        (page.strip_prefix("---\ntitle: \"T\"\n").unwrap().replace("---\nA\n", ""), said)
    };
    assert_eq!(
        taken("both").0,
        "review: {owner: \"#desk\", due: 2026-06-30, checked: 2026-05-31}\n"
    );
    let sample = "Sample: the role that keeps this page";
    assert_eq!(taken("by").0, format!("review: {{owner: \"{sample}\", due: 2027-02-01}}\n"));
    let (head, said) = taken("on");
    assert_eq!(head, "changed: 2026-06-01\n");
    assert!(said.contains("on.md:3: `last_reviewed_on` is left out: nothing says when"), "{said}");
}

/// Elements and calls that nothing ends take no longer for each other: were each looked for in all that follows, this would
/// take minutes.
#[test]
fn what_nothing_ends_is_looked_for_once() {
    for sign in
        ["<div class=\"note\">", "<details>", "<table>", "{{< note >}}", "{% hint %}", "::: note"]
    {
        let (page, _) = page(&format!("{sign}\n\nWords.\n\n").repeat(5_000));
        assert_eq!(page.matches("Words.").count(), 5_000, "{sign}");
    }
}

#[test]
fn signs_of_other_programs_become_ours() {
    assert_become(&[
        ("++ctrl+c++, ++f5++, ++page-up++", "`Ctrl+C`, `F5`, `Page up`"),
        ("a++ and b++, ++new words++, ++new++", "a++ and b++, ++new words++, ++new++"),
        ("`++ctrl+c++`", "`++ctrl+c++`"),
        ("> +---+---+\n> | a | b |\n> +---+---+", "> | a | b |\n> | --- | --- |"),
        ("+---+---+\n| a     |\n+---+---+", "```\n+---+---+\n| a     |\n+---+---+\n```"),
        ("+-----+\n| x|y |\n+-----+", "| x\\|y |\n| --- |"),
        ("> [!info]+ Words\n> more", "> [!DETAILS] Words\n> more"),
        ("> [!danger] Words\n> more", "> [!CAUTION]\n> **Words**\n>\n> more"),
        ("/// note | Words\nmore\n///", "> [!NOTE]\n> **Words**\n>\n> more"),
        ("/// details | Words\n\n- more\n///", "> [!DETAILS] Words\n>\n> - more"),
        ("a\n\n/// caption\nwords\n///", "a\n\nwords"),
        (
            "{% highlight ruby %}\nputs \"<b>*a*</b>\" # {{ b }}\n\n  @c ||= 1 :::\n{% endhighlight %}",
            "```ruby\nputs \"<b>*a*</b>\" # {{ b }}\n\n  @c ||= 1 :::\n```",
        ),
        (
            "{{< highlight go \"linenos=true\" >}}\n```\na\n{{< /highlight >}}\n\nb\n\n{{% highlight lang=\"c\" %}}\n````\n{{% /highlight %}}",
            "````go\n```\na\n````\n\nb\n\n`````c\n````\n`````",
        ),
        (
            "- a\n\n  {%- highlight html linenos -%}\n  {% raw %}<p>{{ b }}</p>{% endraw %}\n    c\n  {%- endhighlight -%}\n\nd",
            "- a\n\n  ```html\n  <p>{{ b }}</p>\n    c\n  ```\n\nd",
        ),
        ("a {% highlight %}*b*{% endhighlight %} c", "a \n\n```\n*b*\n```\n\nc"),
        (
            "```\n{% highlight a %}\n<b>\n{% endhighlight %}\n```",
            "```\n{% highlight a %}\n<b>\n{% endhighlight %}\n```",
        ),
        ("{% highlight a %}\n\n*b*", "{% highlight a %}\n\n*b*"),
        ("import A from '@b';\n\n{/* c */}\n\nd", "d"),
        ("{% tabs %}\n{% tab title=\"A\" %}\nb\n{% endtab %}\n{% endtabs %}", "## A\n\nb"),
    ]);
}

#[test]
fn files_that_another_program_puts_in_are_named_with_their_place() {
    for (text, place) in [
        ("--8<-- \"a.md\"", "a.md:4: `--8<-- \"a.md\"` is kept"),
        ("{{#include a.md}}", "a.md:4: `{{#include a.md}}` is kept"),
        ("{% include a.md %}", "a.md:4: `{% include a.md %}` is kept"),
        ("```\nb\n{{#include a.rs:2}}\n```", "a.md:6: `{{#include a.rs:2}}` is kept"),
        ("- c\n\n  ```\n  --8<-- \"a\"\n  ```", "a.md:7: `--8<-- \"a\"` is kept"),
        ("<<< @/a.sh", "a.md:4: `<<< @/a.sh` is kept"),
        ("<!--@include: ./a.md-->", "a.md:4: a file that another program puts in here"),
    ] {
        let said = page(text).1;
        assert!(said.contains(place), "{text}: {said}");
    }
}

#[test]
fn signs_that_have_no_place_here_are_kept_and_named() {
    for (text, sign) in [
        ("*[HTML]: words about it\n\nHTML", "*[HTML]: words about it"),
        ("a {++new++} b", "{++new++}"),
        ("a {--old--} b", "{--old--}"),
        ("a {~~old~>new~~} b", "{~~old~>new~~}"),
        ("a {>>why<<} b", "{>>why<<}"),
        ("a {==this==} b", "{==this==}"),
        ("/// words\n\nmore", "/// words"),
    ] {
        let (found, said) = page(text);
        assert_eq!(found.trim_end(), text);
        let named = format!("a.md:4: `{sign}` is kept as it is written");
        assert!(said.contains(&named), "{text}: {said}");
        assert_eq!(said.matches("is kept").count(), 1, "{text}: {said}");
    }
    for text in ["`{--old--}` and `*[HTML]: words`", "* [HTML]: words", "```\n/// words\n```"] {
        let (found, said) = page(text);
        assert!(!said.contains("kept as it is written"), "{found} {said}");
    }
}

/// What is told of a sign that nothing ends.
const SHOWN: &str = "a.md:4: nothing ends the remark that begins here with %%: it is shown";

#[test]
fn remarks_that_no_reader_should_see_are_left_out_and_told() {
    for (text, expected, told) in [
        ("a %%not yet%% b", "a  b", "a.md:4: a remark between %% and %% is left out: “not yet”"),
        (
            "%%\nnot\n\nyet\n%%\n\nb",
            "b",
            "a.md:4: a remark between %% and %% is left out up to line 8: “not yet”",
        ),
        (
            "> %%\n> not\n>\n> yet %%\n> %%\n\nb",
            "> \n\nb",
            "is left out up to line 8: “not yet %%”",
        ),
        ("- a %%[ ] ask *Ann*%%", "- a", "is left out: “[ ] ask *Ann*”"),
        ("%%a%% b %%c%%", " b", "is left out: “c”"),
        ("a %%b", "a %%b", SHOWN),
        // Only where the signs are alone on their lines are there blocks between them.
        ("a %% b\n\nc\n\nd %% e", "a %% b\n\nc\n\nd %% e", SHOWN),
        ("%%\na\n\nd %% e", "%%\na\n\nd %% e", SHOWN),
        ("a %%\n\nc\n\n%%", "a %%\n\nc\n\n%%", SHOWN),
        ("- a %%\n- %% b", "- a %%\n- %% b", SHOWN),
        ("| a %% | %% b |\n| --- | --- |", "| a %% | %% b |\n| --- | --- |", SHOWN),
        // What is no remark.
        ("50%% of a, 60%% of b", "50%% of a, 60%% of b", ""),
        ("`%%a%%`", "`%%a%%`", ""),
        ("```\n%%a%%\n```", "```\n%%a%%\n```", ""),
        ("[a](https://e.org/%%b%%)", "[a](https://e.org/%%b%%)", ""),
    ] {
        let (found, said) = page(text);
        assert_eq!(found.trim_end(), expected.trim_end(), "{text}");
        assert!(said.contains(told) && said.contains("%%") != told.is_empty(), "{text}: {said}");
    }
}
