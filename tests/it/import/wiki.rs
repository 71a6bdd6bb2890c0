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
