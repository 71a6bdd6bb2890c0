//! Links of wikis: which side of the bar is the page, which the words, and what they lead to.

use super::{import, playbook};
use std::fs;

/// What a text becomes as `pages/a.md` beside pages and files that it may lead to, and what is said.
fn beside(text: &str) -> (String, String) {
    let place = playbook();
    let site = place.path().join("site");
    fs::create_dir_all(site.join("deep/er")).unwrap();
    fs::create_dir_all(site.join("deep/other")).unwrap();
    for (path, words) in [
        ("Other page.md", "---\naliases: [Nick]\n---\nWords.\n\n## Part\n"),
        ("deep/er/Far.md", "Words.\n"),
        ("deep/er/Twice.md", "Words.\n"),
        ("deep/other/Twice.md", "Words.\n"),
        ("table.csv", "a,b\n1,2\n"),
        ("a.md", &format!("---\ntitle: T\n---\n{text}\n")),
    ] {
        fs::write(site.join(path), words).unwrap();
    }
    let dot = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
    fs::write(site.join("plan.svg"), dot).unwrap();
    let (_, said) = import(place.path(), &["site"]);
    let said: Vec<_> = said.lines().filter(|line| line.starts_with("site/a.md:")).collect();
    let said = said.join("\n");
    let page = fs::read_to_string(place.path().join("playbook/pages/a.md")).unwrap();
    let words = page.strip_prefix("---\ntitle: \"T\"\n---\n").unwrap();
    (words.trim_end().to_owned(), said)
}

#[test]
fn the_page_is_on_whichever_side_one_is_and_no_words_go() {
    let mut others = Vec::new();
    for (text, expected) in [
        ("[[Other page]]", "[Other page](page:other-page)"),
        (
            "[[Other page|]] and [[|far]]",
            "[Other page](page:other-page) and [far](page:deep/er/far)",
        ),
        ("[[Other page|the phrase]]", "[the phrase](page:other-page)"),
        ("[[the phrase|Other page]]", "[the phrase](page:other-page)"),
        ("[[ other_PAGE.md | the *phrase* ]]", "[the *phrase*](page:other-page)"),
        ("[[Other page#Part|the phrase]]", "[the phrase](page:other-page#part)"),
        ("[[the phrase|Other page#Part]]", "[the phrase](page:other-page#part)"),
        ("[[nick|and/or #1]]", "[and/or #1](page:other-page)"),
        ("[[Other page|deep/er/Far]]", "[deep/er/Far](page:other-page)"),
        ("[[deep/er/Far|the phrase]]", "[the phrase](page:deep/er/far)"),
        ("[[Far|the phrase]]", "[the phrase](page:deep/er/far)"),
        (
            "[[the phrase|Far]] and [[far]]",
            "[the phrase](page:deep/er/far) and [far](page:deep/er/far)",
        ),
        ("[[table.csv|the table]]", "[the table](media:table.csv)"),
        ("[[the table|table.csv]]", "[the table](media:table.csv)"),
        ("[[privacy|the phrase]]", "[the phrase](page:privacy)"),
        ("[[https://e.org/a|the phrase]]", "[the phrase](https://e.org/a)"),
        ("[[the phrase|https://e.org/a]]", "[the phrase](https://e.org/a)"),
        ("## Head\n\n[[#Head|the phrase]]", "## Head\n\n[the phrase](#head)"),
        (
            "| a |\n| --- |\n| [[Other page\\|the phrase]] |",
            "| a |\n| --- |\n| [the phrase](page:other-page) |",
        ),
        ("![[plan.svg|The plan]]", "![The plan](media:plan.svg)"),
        ("![[plan.svg|8x8]]", "![](media:plan.svg)"),
        ("![[plan.svg|300]]", "![](media:plan.svg#width=300)"),
        ("![[plan.svg|The plan|300x200]]", "![The plan](media:plan.svg#width=300)"),
        ("![[Other page|the phrase]]", "[the phrase](page:other-page)"),
    ] {
        let found = beside(text);
        if found.0 != expected || found.1.contains(" is left out") {
            others.push((text, expected, found));
        }
    }
    assert_eq!(others, []);
}

#[test]
fn what_leads_nowhere_or_to_two_pages_is_told() {
    let mut others = Vec::new();
    for (text, expected, told) in [
        (
            "[[Nobody|the phrase]]",
            "the phrase",
            "the link `[[Nobody|the phrase]]` is left out, “the phrase” is kept: there is no such file, or it is not taken in",
        ),
        (
            "[[the phrase|no/body]]",
            "the phrase",
            "the link `[[the phrase|no/body]]` is left out, “the phrase” is kept",
        ),
        ("[[Nobody]]", "Nobody", "the link `[[Nobody]]` is left out, “Nobody” is kept"),
        (
            "[[Twice|the phrase]]",
            "the phrase",
            "the link `[[Twice|the phrase]]` is left out, “the phrase” is kept: several pages have this name",
        ),
        ("[[../../x|the phrase]]", "the phrase", "the link `[[../../x|the phrase]]` is left out"),
        (
            "[[javascript:x|the phrase]]",
            "the phrase",
            "the link `[[javascript:x|the phrase]]` is left out",
        ),
        (
            "[[Far|Other page]]",
            "[Other page](page:deep/er/far)",
            "both sides of `[[Far|Other page]]` are pages: it leads to “Far”",
        ),
    ] {
        let (found, said) = beside(text);
        if found != expected || !said.contains(&format!("site/a.md:4: {told}")) {
            others.push((text, expected, found, said));
        }
    }
    assert_eq!(others, []);
}

#[test]
fn sizes_and_names_of_obsidian_are_no_words() {
    let mut others = Vec::new();
    for (text, expected, told) in [
        ("![Desk|300](plan.svg)", "![Desk](media:plan.svg#width=300)", ""),
        ("![A|b|300x200](plan.svg) c", "![A|b](media:plan.svg#width=300) c", ""),
        (
            "| a |\n| --- |\n| ![Desk\\|300](plan.svg) |",
            "| a |\n| --- |\n| ![Desk](media:plan.svg#width=300) |",
            "",
        ),
        (
            "![Desk|8](plan.svg)",
            "![Desk](media:plan.svg)",
            "the size `|8` of a picture is left out",
        ),
        (
            "![Desk|300](plan.svg \"T\")",
            "![Desk](media:plan.svg \"T\")",
            "the size `|300` of a picture is left out",
        ),
        (
            "![Desk|300](https://e.org/a.png)",
            "[Desk](https://e.org/a.png)",
            "the size `|300` of a picture is left out",
        ),
        ("![Costs | 300](plan.svg)", "![Costs | 300](media:plan.svg)", ""),
        ("![300](plan.svg)", "![300](media:plan.svg)", ""),
        ("![Desk|large](plan.svg)", "![Desk|large](media:plan.svg)", ""),
        ("[Desk|300](https://e.org)", "[Desk|300](https://e.org)", ""),
        ("A fact. ^fact-1", "A fact.", "`^fact-1` is left out: it only names a paragraph"),
        ("A\nfact. ^37066d\n\nb", "A\nfact.\n\nb", "`^37066d` is left out"),
        ("- a ^one\n  - b ^two\n- c", "- a\n  - b\n- c", "`^two` is left out"),
        ("> a\n> ^one\n\nb", "> a\n>\n\nb", "`^one` is left out"),
        ("| a |\n| --- |\n| b |\n\n^one\n\nc", "| a |\n| --- |\n| b |\n\nc", "`^one` is left out"),
        ("10 ^2", "10 ^2", ""),
        ("a ^one\nb", "a ^one\nb", ""),
        ("a^one", "a^one", ""),
        ("a `^one`", "a `^one`", ""),
        ("a ^one two", "a ^one two", ""),
        (
            "See ![[Other page#Part]].",
            "See [Other page#Part](page:other-page#part).",
            "`![[Other page#Part]]` is a link now: nothing is put in its place",
        ),
        ("See [[Other page#Part]].", "See [Other page#Part](page:other-page#part).", ""),
    ] {
        let (found, said) = beside(text);
        let is_quiet = !said.contains("left out") && !said.contains("is a link now");
        let is_told = if told.is_empty() { is_quiet } else { said.contains(told) };
        if found != expected || !is_told {
            others.push((text, expected, found, said));
        }
    }
    assert!(others.is_empty(), "{others:#?}");
}

#[test]
fn a_link_to_a_paragraph_leads_to_its_part() {
    let (found, said) = beside("## Costs\n\nA fact. ^fact-1\n\n[[#^fact-1|the fact]]");
    assert_eq!(found, "## Costs\n\nA fact.\n\n[the fact](#costs)", "{said}");
}
