//! What `import` never does: read outside what was named, write outside the playbook, or write over anything.

use super::{import, playbook};
use crate::support::files_below;
use std::fs;

#[test]
fn nothing_outside_the_folder_is_read() {
    let place = playbook();
    let source = place.path().join("site");
    fs::create_dir_all(source.join("a")).unwrap();
    fs::write(place.path().join("secret.csv"), "a,b\n1,2\n").unwrap();
    fs::write(place.path().join("secret.md"), "# Secret\n").unwrap();
    let text = "# A\n\n[a](../../secret.csv), [b](../../secret.md), [c](/secret.csv), [d](..%2f..%2fsecret.csv), [e](link.csv), [f](folder/secret.csv)\n";
    fs::write(source.join("a/page.md"), text).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(place.path().join("secret.csv"), source.join("a/link.csv"))
            .unwrap();
        std::os::unix::fs::symlink(place.path(), source.join("a/folder")).unwrap();
        std::os::unix::fs::symlink(place.path().join("secret.md"), source.join("linked.md"))
            .unwrap();
    }
    let (_, said) = import(place.path(), &["site"]);
    let written = files_below(&place.path().join("playbook"));
    assert!(
        !written.keys().any(|path| path.contains("secret") || path.contains("link")),
        "{written:?}"
    );
    let page = String::from_utf8(written["pages/a/page.md"].clone()).unwrap();
    assert!(page.ends_with("---\na, b, c, d, e, f\n"), "{page}");
    assert_eq!(said.matches("its words are kept").count(), 6, "{said}");
    #[cfg(unix)]
    assert!(
        said.contains("site/linked.md: not taken in: it is no file, or a link to one"),
        "{said}"
    );
}

#[test]
fn what_is_there_stays() {
    let place = playbook();
    let source = place.path().join("site");
    fs::create_dir_all(source.join("img")).unwrap();
    fs::create_dir_all(place.path().join("playbook/media")).unwrap();
    fs::write(place.path().join("playbook/media/list.csv"), "old,list\n1,2\n").unwrap();
    fs::write(source.join("privacy.md"), "# Ours\n\n[Other](other.md)\n").unwrap();
    fs::write(
        source.join("other.md"),
        "# Other\n\n[List](img/list.csv), [the same](img/LIST.csv)\n\n[Ours](privacy.md)\n",
    )
    .unwrap();
    fs::write(source.join("img/list.csv"), "new,list\n3,4\n").unwrap();
    fs::write(source.join("img/LIST.csv"), "new,list\n3,4\n").unwrap();
    let before = files_below(&place.path().join("playbook"));
    let (code, said) = import(place.path(), &["site"]);
    assert_eq!(code, 0, "{said}");
    let after = files_below(&place.path().join("playbook"));
    for (path, bytes) in &before {
        assert!(after[path] == *bytes, "{path}");
    }
    let new: Vec<_> = after.keys().filter(|path| !before.contains_key(*path)).collect();
    assert_eq!(new, ["media/list-2.csv", "pages/other.md"]);
    assert!(said.contains("pages/privacy.md is there already and has other words"), "{said}");
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let place = playbook();
    let source = place.path().join("site");
    fs::create_dir_all(&source).unwrap();
    fs::write(source.join("latin.md"), b"# A\n\nCaf\xe9\n").unwrap();
    fs::write(source.join("wide.md"), b"\xff\xfe#\0 \0A\0\n\0").unwrap();
    fs::write(source.join("head.md"), "---\ntitle: 'A\n---\n").unwrap();
    fs::write(source.join("windows.md"), "\u{feff}# Of\r\n\r\nWords.\r\n").unwrap();
    fs::write(source.join("large.md"), "a\n".repeat(1_100_000)).unwrap();
    let (code, said) = import(place.path(), &["site"]);
    assert_eq!(code, 1, "{said}");
    for words in [
        "site/latin.md:3: not taken in: byte 0xe9 is not UTF-8, probably meant as é",
        "site/wide.md: not taken in: it is saved as UTF-16",
        "site/head.md:2: the head cannot be read",
        "site/large.md: not taken in: it has",
        "1 taken in, 0 already there",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let page = fs::read_to_string(place.path().join("playbook/pages/windows.md")).unwrap();
    assert_eq!(page, "---\ntitle: \"Of\"\n---\nWords.\n");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let place = playbook();
    fs::create_dir_all(place.path().join("empty")).unwrap();
    fs::create_dir_all(place.path().join("none")).unwrap();
    fs::write(place.path().join("empty/a.docx"), "").unwrap();
    fs::write(place.path().join("empty/b.qmd"), "").unwrap();
    let before = files_below(place.path());
    for (named, words) in [
        ("nowhere", "there is no nowhere"),
        ("empty", "there is no Markdown in empty"),
        ("empty/a.docx", "there is no Markdown in empty/a.docx"),
        ("empty", "a.docx is not taken in: it is no Markdown"),
        ("empty/b.qmd", "b.qmd is not taken in: it ends in .qmd. Rename it"),
        ("none", "name a file that ends in .md"),
        ("playbook", "playbook is a part of the playbook itself"),
        ("playbook/pages/privacy.md", "is a part of the playbook itself"),
    ] {
        let (code, said) = import(place.path(), &[named]);
        assert_eq!(code, 2, "{named}: {said}");
        assert!(said.contains(words), "{named}: {said}");
    }
    assert!(files_below(place.path()) == before);
}
