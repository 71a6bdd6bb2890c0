//! Reading a folder again, of which only some files have changed.

use local_normal::read::Reader;
use local_normal::source::SourceTree;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

struct Folder {
    root: PathBuf,
    reader: Reader,
    _place: TempDir,
}

/// A folder of three files, read once.
fn folder() -> Folder {
    let place = TempDir::new().unwrap();
    let root = place.path().canonicalize().unwrap().join("playbook");
    fs::create_dir_all(root.join("pages")).unwrap();
    for path in ["a.yaml", "b.yaml", "pages/c.md"] {
        fs::write(root.join(path), "old").unwrap();
    }
    let mut reader = Reader::new(&root);
    reader.read().unwrap();
    Folder { root, reader, _place: place }
}

impl Folder {
    fn read_again(&mut self, changed: &[&str]) -> Option<SourceTree> {
        let changed: Vec<_> = changed.iter().map(|path| self.root.join(path)).collect();
        self.reader.read_again(&changed)
    }
}

fn texts(tree: &SourceTree) -> Vec<(&str, &str)> {
    tree.iter().map(|(id, file)| (file.path.as_str(), tree.text(id))).collect()
}

#[test]
fn only_named_files_are_opened() {
    let mut folder = folder();
    for path in ["a.yaml", "b.yaml", "pages/new.md"] {
        fs::write(folder.root.join(path), "new").unwrap();
    }
    fs::remove_file(folder.root.join("pages/c.md")).unwrap();
    let tree = folder.read_again(&["a.yaml", "pages/new.md", "pages/c.md", "never.there"]).unwrap();
    assert_eq!(texts(&tree), [("a.yaml", "new"), ("b.yaml", "old"), ("pages/new.md", "new")]);
    assert_eq!(folder.reader.read().unwrap(), folder.read_again(&["b.yaml"]).unwrap());
}

#[test]
fn a_letter_and_its_mark_are_one_wherever_they_were_typed() {
    let mut folder = folder();
    fs::write(folder.root.join("pages/c.md"), "\u{feff}[a](#ty\u{302})\r\n\n## Tŷ\n").unwrap();
    let tree = folder.read_again(&["pages/c.md"]).unwrap();
    assert_eq!(texts(&tree)[2], ("pages/c.md", "[a](#tŷ)\n\n## Tŷ\n"));
}

#[test]
fn lines_end_as_they_may_whatever_wrote_them() {
    let mut folder = folder();
    for text in ["---\rtitle: A\r---\r\rText.\r", "---\r\ntitle: A\r\n---\n\rText.\r"] {
        fs::write(folder.root.join("pages/c.md"), text).unwrap();
        let tree = folder.read_again(&["pages/c.md"]).unwrap();
        assert_eq!(texts(&tree)[2], ("pages/c.md", "---\ntitle: A\n---\n\nText.\n"));
    }
}

#[test]
fn what_is_no_file_may_be_more_than_one() {
    let mut folder = folder();
    assert!(folder.read_again(&["pages"]).is_none(), "a folder");
    assert!(folder.read_again(&[""]).is_none(), "the folder itself");
    assert!(folder.read_again(&["../beside.md"]).is_none(), "a file elsewhere");
    fs::rename(folder.root.join("pages"), folder.root.join(".pages")).unwrap();
    assert!(folder.read_again(&["pages"]).is_none(), "a folder that went");
    assert!(folder.read_again(&[".pages/c.md"]).is_none(), "a hidden file");
    assert_eq!(texts(&folder.reader.read().unwrap()), [("a.yaml", "old"), ("b.yaml", "old")]);
}

#[test]
fn an_anchor_with_an_accent_is_found_however_it_was_typed() {
    let place = TempDir::new().unwrap();
    crate::support::copy_folder(&crate::support::root().join("tests/fixtures/base"), place.path());
    let page = "---\ntitle: House\n---\n[One](#ty\u{302}-mawr) and [two](page:house#tŷ-mawr).\n\n## T\u{177} mawr\n\nBig.\n";
    fs::write(place.path().join("pages/house.md"), page).unwrap();
    let tree = local_normal::read::read(place.path()).unwrap();
    let outcome = crate::support::run(&tree);
    assert!(outcome.site.is_some(), "{:?}", outcome.diagnostics);
}
