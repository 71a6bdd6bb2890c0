//! Links and pictures: what they lead to, and that all words of those that lead to nothing stay.

use super::markdown::assert_become;
use super::{import, playbook};
use crate::support::files_below;
use std::collections::BTreeMap;
use std::fs;

#[test]
fn the_title_of_what_leads_nowhere_stays_with_its_words() {
    assert_become(&[
        ("![A](a.png \"The *map*. By Ann\")", "A – The \\*map\\*. By Ann"),
        ("![](a.png \"T\")", "T"),
        ("![T](a.png \"T\") and ![ ](b.png)", "T and"),
        ("[a](b.md \"Tip\") c", "a (Tip) c"),
        ("[a][b] c\n\n[b]: c.md 'Tip <T>'", "a (Tip \\<T>) c"),
        ("[![A](a.png \"T\")](b.md)", "A – T"),
        ("| a |\n| --- |\n| ![A](a.png \"B \\| C\") |", "| a |\n| --- |\n| A – B \\| C |"),
        ("<figure><img src=\"a.png\" alt=\"A\"><figcaption>C</figcaption></figure>", "A – C"),
        ("{{< figure src=\"a.png\" title=\"T\" caption=\"C\" >}}", "C – T"),
        ("![A](https://e.org/a.png \"T\")", "[A](https://e.org/a.png \"T\")"),
    ]);
}

/// Takes files of a folder in, with `about.md` in the playbook already: what they become, by their paths, and what is said.
fn site(files: &[(&str, &str)]) -> (BTreeMap<String, String>, String) {
    let place = playbook();
    let about = "---\ntitle: About\n---\nWords.\n\n## Kept place\n";
    fs::write(place.path().join("playbook/pages/about.md"), about).unwrap();
    for (path, text) in files {
        let path = place.path().join("site").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let (_, said) = import(place.path(), &["site"]);
    let text = |bytes| String::from_utf8(bytes).unwrap_or_default();
    let pages = files_below(&place.path().join("playbook/pages")).into_iter();
    (pages.map(|(path, bytes)| (path, text(bytes))).collect(), said)
}

/// What a page becomes without its head.
fn words<'a>(pages: &'a BTreeMap<String, String>, path: &str) -> &'a str {
    pages[path].rsplit_once("---\n").unwrap().1.trim_end()
}

#[test]
fn the_empty_brackets_of_a_link_go_with_it() {
    assert_become(&[
        ("[Page][] and\n\n[page]: nowhere.md", "Page and"),
        ("![Plan][], ![Map][m]\n\n[plan]: a.png 'T'\n[m]: b.png", "Plan – T, Map"),
        ("[*Page*][][x]\n\n[*page*]: nowhere.md", "*Page*[x]"),
        ("[Page][]\n\n[page]: https://e.org/", "[Page][]\n\n[page]: https://e.org/"),
        ("[a]: b.md\n\n[a] [] and [c][]", "a [] and [c][]"),
    ]);
    let num = ("num.md", "# Numbers\n\nWords.\n");
    let (pages, said) = site(&[("a.md", "# A\n\n[Page][] [Page]\n\n[page]: num.md \"T\"\n"), num]);
    let expected = "[Page](page:num \"T\") [Page](page:num \"T\")";
    assert_eq!(words(&pages, "a.md"), expected, "{said}");
}

#[test]
fn every_text_of_a_folder_is_taken_or_named() {
    let (pages, said) = site(&[
        ("a.md", "# A\n\n[b](b.mdx), [c](c.markdown), [d](d.MDX), [list](list.csv)\n"),
        ("b.mdx", "import X from './x'\n\n# B\n\nWords.\n"),
        ("c.markdown", "# C\n\nWords.\n"),
        ("d.MDX", "# D\n\nWords.\n"),
        ("list.csv", "a,b\n1,2\n"),
        ("deep/e.rst", "E\n=\n"),
        ("f.TXT", "F\n"),
        ("g.py", "g = 1\n"),
        ("h.html", "<h1>H</h1>\n"),
        ("i.ipynb", "{}\n"),
        ("deep/j.pdf", "J\n"),
        ("k.qmd", "# K\n"),
        ("l.Rmd", "# L\n"),
        ("m.mkd", "# M\n"),
        ("n.png", "N\n"),
    ]);
    let expected = "[b](page:b), [c](page:c), [d](page:d), [list](media:list.csv)";
    assert_eq!(words(&pages, "a.md"), expected, "{said}");
    assert_eq!(words(&pages, "b.md"), "Words.", "{said}");
    for (path, ending) in [("k.qmd", "qmd"), ("l.Rmd", "Rmd"), ("m.mkd", "mkd")] {
        let words = format!("site/{path}: not taken in: it ends in .{ending}. Rename it");
        assert!(said.contains(&words), "{said}");
    }
    for path in ["deep/e.rst", "f.TXT", "h.html", "i.ipynb", "deep/j.pdf"] {
        let words = format!("site/{path}: not taken in: it is no Markdown");
        assert!(said.contains(&words), "{said}");
    }
    assert_eq!(said.matches("not taken in").count(), 8, "{said}");
}

#[test]
fn a_link_leads_to_the_path_as_it_is_written() {
    let (pages, said) = site(&[
        (
            "a.md",
            "# A\n\n[b](parking-form.md) [c](parking%20form.md) [d](parking_form) [[x/Far]]\n",
        ),
        ("parking form.md", "# Spaces\n\nWords.\n"),
        ("parking-form.md", "# Hyphens\n\nWords.\n"),
        ("parking_form.md", "# Lines\n\nWords.\n"),
        ("w/x/far.md", "# Small\n\nWords.\n"),
        ("w/x/Far.md", "# Large\n\nWords.\n"),
    ]);
    let title = |id: &str| pages[&format!("{id}.md")].lines().nth(1).unwrap().to_owned();
    let found = words(&pages, "a.md").split("](page:").skip(1);
    let titles: Vec<_> = found.map(|rest| title(rest.split(')').next().unwrap())).collect();
    let expected = ["Hyphens", "Spaces", "Lines", "Large"].map(|one| format!("title: \"{one}\""));
    assert_eq!(titles, expected, "{said}");
}

#[test]
fn all_files_with_places_to_look_at_are_named() {
    let text = format!("# A\n\n{}", "[a](nowhere.md)\n\n".repeat(290));
    let (_, said) = site(&[("a.md", &text), ("b.md", &text), ("c.md", &text)]);
    let (_, rest) = said.split_once("… and 570 more:\n").unwrap();
    assert!(rest.starts_with("site/b.md: 280 places\nsite/c.md: 290 places\n"), "{rest}");
}

#[test]
fn places_that_a_page_lacks_are_left_out_and_named() {
    let place = |address: &str, reason: &str| {
        format!("site/a.md:3: the place in the link `{address}` is left out: {reason}\n")
    };
    let lacks = "the page has no such place";
    let about = ("about.md", "# About us\n\nWords.\n\n## Own place\n\n## Kept place\n");
    let other = ("b.md", "# B\n\nWords.\n\n## There\n");
    let list = ("list.csv", "a,b\n1,2\n");
    for (link, files, expected, reason) in [
        ("about.md#own-place", &[about][..], "page:about", lacks),
        ("about.md#kept-place", &[about], "page:about#kept-place", ""),
        ("about.md", &[about], "page:about", ""),
        ("about.md#own-place", &[], "page:about", lacks),
        ("about.md#kept-place", &[], "page:about#kept-place", ""),
        ("b.md#nowhere", &[other], "page:b", lacks),
        ("b.md#there", &[other], "page:b#there", ""),
        ("b.md#", &[other], "page:b", ""),
        ("list.csv#row=2", &[list], "media:list.csv", "a reference to a file names no place in it"),
        ("list.csv#", &[list], "media:list.csv", ""),
    ] {
        let text = format!("# A\n\n[words]({link})\n");
        let (pages, said) = site(&[&[("a.md", text.as_str())], files].concat());
        assert_eq!(words(&pages, "a.md"), format!("[words]({expected})"), "{link}: {said}");
        assert_eq!(said.contains(&place(link, reason)), !reason.is_empty(), "{link}: {said}");
        assert_eq!(said.matches("is left out").count(), usize::from(!reason.is_empty()), "{said}");
        assert!(!said.contains("LN025"), "{said}");
    }
}
