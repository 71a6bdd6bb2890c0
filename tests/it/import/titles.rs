//! Words between `<` and `>` that are no markup: names of types and elements, in titles and in running words.

use super::markdown::assert_become;
use super::{import, playbook};
use std::fs;

/// The title of the page that a file becomes.
fn title(text: &str) -> String {
    let place = playbook();
    fs::write(place.path().join("a.md"), text).unwrap();
    import(place.path(), &["a.md"]);
    let page = fs::read_to_string(place.path().join("playbook/pages/a.md")).unwrap();
    page.lines().nth(1).unwrap().strip_prefix("title: ").unwrap().to_owned()
}

#[test]
fn a_title_keeps_all_its_words() {
    let mut others = Vec::new();
    for (text, expected) in [
        ("---\ntitle: Using <main> and Vec<T>\n---\nA", "Using <main> and Vec<T>"),
        (
            "+++\ntitle = 'The </body> of <a href=\"b\">'\n+++\nA",
            "The </body> of <a href=\\\"b\\\">",
        ),
        ("---\ntitle: <T>\n---\nA", "<T>"),
        ("---\ntitle: A\\<b> and `Vec<T>`\n---\nA", "A<b> and Vec<T>"),
        (
            "---\ntitle: Press <kbd>F1</kbd><br><B>twice</B> <!-- or not -->*now*\n---\nA",
            "Press F1 twice now",
        ),
        ("# Generic List<String> in C #\nA", "Generic List<String> in C"),
        ("Vec<T> of T\n=====\nA", "Vec<T> of T"),
        ("# The <b>first</b><br>title\nA", "The first title"),
    ] {
        let found = title(text);
        if found != format!("\"{expected}\"") {
            others.push((text, expected, found));
        }
    }
    assert_eq!(others, []);
}

#[test]
fn what_looks_like_a_tag_and_is_none_is_shown() {
    assert_become(&[
        ("Use List<String>, Map<K, V> and Fn<T>.", "Use List\\<String>, Map<K, V> and Fn\\<T>."),
        ("## The List<String>", "## The List\\<String>"),
        (
            "Say <your-name>, \\\\<name> or <b>who</b>.",
            "Say \\<your-name>, \\\\\\<name> or **who**.",
        ),
        ("<your-name>\n\nA", "\\<your-name>\n\nA"),
        ("> - <your-name>\n>   A", "> - \\<your-name>\n>   A"),
        ("| a |\n| --- |\n| Vec<T> |", "| a |\n| --- |\n| Vec\\<T> |"),
        ("a <b>b <i>c\n\nd</i>", "a b c\n\nd"),
        ("a <sometag>b</sometag>", "a b"),
        ("a\n\n\\[b](c.md) d\\\n*e* \\\\\n---", "a\n\n## \\[b](c.md) d *e* \\\\"),
    ]);
}
