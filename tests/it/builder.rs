//! Building again and again gives what a first build would give, byte for byte.

use crate::support::{base, over};
use local_normal::pipeline::{Builder, Options, run};
use local_normal::source::{Content, SourceFile, SourceTree};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// Something that an author does.
#[derive(Debug, Clone)]
enum Edit {
    Body(usize, String),
    Title(usize, String),
    Add(u8),
    Remove(usize),
    Rename(usize, u8),
    Frame(String),
    Break,
}

fn edit() -> impl Strategy<Value = Edit> {
    let words = "[A-Z][a-z]{2,6}( [a-z]{2,6}){0,6}";
    prop_oneof![
        6 => (any::<usize>(), words).prop_map(|(at, words)| Edit::Body(at, words)),
        2 => (any::<usize>(), words).prop_map(|(at, words)| Edit::Title(at, words)),
        1 => any::<u8>().prop_map(Edit::Add),
        1 => any::<usize>().prop_map(Edit::Remove),
        1 => (any::<usize>(), any::<u8>()).prop_map(|(at, to)| Edit::Rename(at, to)),
        1 => words.prop_map(Edit::Frame),
        1 => Just(Edit::Break),
    ]
}

fn page(title: &str, body: &str) -> String {
    format!(
        "---\ntitle: {title}\n---\n{body}, and [the search of words](page:privacy).\n\n## A heading\n\nMore.\n"
    )
}

/// The free pages of a playbook that are edited, by their places among its files.
fn pages(files: &[SourceFile]) -> Vec<usize> {
    let own = files.iter().enumerate().filter(|(_, file)| file.path.starts_with("pages/x"));
    own.map(|(at, _)| at).collect()
}

fn apply(edit: &Edit, files: &mut Vec<SourceFile>) {
    let own = pages(files);
    let picked = |at: usize| own.get(at % own.len().max(1)).copied();
    let text = |text: String| Content::Text(text.into());
    let new = |name: u8, content| SourceFile { path: format!("pages/x{name}.md"), content };
    match edit {
        Edit::Body(at, words) => {
            if let Some(at) = picked(*at)
                && let Content::Text(old) = &files[at].content
            {
                let head = old.split_inclusive("---\n").take(2).collect::<String>();
                let body = format!("{head}{words} [again](page:privacy).\n\n## A heading\n");
                files[at].content = text(body);
            }
        }
        Edit::Title(at, words) => {
            if let Some(at) = picked(*at) {
                files[at].content = text(page(words, words));
            }
        }
        Edit::Add(name) => files.push(new(*name, text(page(&format!("Page {name}"), "New")))),
        Edit::Remove(at) => drop(picked(*at).map(|at| files.remove(at))),
        Edit::Rename(at, name) => {
            if let Some(at) = picked(*at) {
                files[at].path = format!("pages/x{name}.md");
            }
        }
        Edit::Frame(words) => {
            let old = files.iter().position(|file| file.path == "playbook.yaml").unwrap();
            let Content::Text(yaml) = &files[old].content else { panic!("it is text") };
            let kept = yaml.split_inclusive('\n').filter(|line| !line.starts_with("title:"));
            let kept = kept.collect::<String>();
            files[old].content = text(format!("{kept}title: {words}\n"));
        }
        Edit::Break => {
            if let Some(at) = picked(0) {
                files[at].content = text("---\ntitle: [\n---\n".to_owned());
            }
        }
    }
}

#[test]
fn random_edits_give_what_a_first_build_gives() {
    let options = Options::default();
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 12, failure_persistence: None, ..Config::default() },
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    let edits = proptest::collection::vec(edit(), 1..14);
    let result = runner.run(&edits, |edits| {
        let mut builder = Builder::new(options.clone());
        let start = over(base(), &[("pages/x1.md", &page("One", "First"))]);
        let mut files: Vec<_> = start.iter().map(|(_, file)| file.clone()).collect();
        for edit in &edits {
            apply(edit, &mut files);
            let tree = SourceTree::new(files.clone());
            let begun = builder.begin(&tree);
            let finished = builder.finish();
            let expected = run(&tree, &options);
            let Some(site) = expected.site else {
                prop_assert!(begun.site.is_none() || finished.is_none_or(|f| f.site.is_none()));
                continue;
            };
            let finished = finished.expect("what was begun is finished");
            prop_assert_eq!(&finished.diagnostics, &expected.diagnostics);
            let made = finished.site.expect("it has no error");
            prop_assert_eq!(
                made.files.iter().collect::<Vec<_>>(),
                site.files.iter().collect::<Vec<_>>()
            );
            // What could be served before is the same in the end.
            let begun = begun.site.expect("it has no error");
            for (path, bytes) in
                begun.files.iter().filter(|(path, _)| !begun.pending.contains(*path))
            {
                if let Some(last) = site.files.get(path) {
                    prop_assert!(last == bytes, "{path}");
                }
            }
        }
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_change_below_the_front_matter_renders_one_page() {
    let start = over(base(), &[("pages/x1.md", &page("One", "First"))]);
    let mut files: Vec<_> = start.iter().map(|(_, file)| file.clone()).collect();
    let mut builder = Builder::new(Options::default());
    builder.begin(&SourceTree::new(files.clone()));
    let before = builder.finish().unwrap().site.unwrap().files;
    apply(&Edit::Body(0, "Second".into()), &mut files);
    let after = builder.begin(&SourceTree::new(files)).site.unwrap().files;
    let differing: Vec<_> = after
        .iter()
        .filter(|(path, bytes)| before.get(path).is_none_or(|b| b.as_ptr() != bytes.as_ptr()))
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(differing, ["pages/x1.html"]);
}
