//! Building again and again gives what a first build would give, byte for byte.

use crate::support::{BOTH, base, bilingual, over};
use local_normal::output::{OutPath, OutputTree};
use local_normal::pipeline::{Builder, Options, Outcome, Rendered, Waiting, run};
use local_normal::source::{Content, SourceFile, SourceTree};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::cell::{Cell, RefCell};
use std::collections::HashSet;

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

fn path(path: &str) -> OutPath {
    OutPath::parse(path).unwrap()
}

/// Builds while somebody looks at some pages, and wants so many steps: what is handed on before the end, and the end.
fn build(
    builder: &mut Builder,
    tree: &SourceTree,
    shown: &[&str],
    steps: usize,
) -> (Vec<OutputTree>, Option<Outcome>) {
    let (taken, asked) = (RefCell::new(Vec::new()), Cell::new(0));
    let take = |Rendered { files, .. }| taken.borrow_mut().push(files);
    let goes_on = || asked.replace(asked.get() + 1) < steps;
    let shown = shown.iter().map(|page| path(page)).collect();
    let outcome = builder.build(tree, &Waiting { shown, take: &take, goes_on: &goes_on });
    (taken.into_inner(), outcome)
}

/// More steps than any build has.
const ALL: usize = usize::MAX;

#[test]
fn random_edits_give_what_a_first_build_gives() {
    let options = Options::default();
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 12, failure_persistence: None, ..Config::default() },
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    // Each is built to the end, or given up after some steps.
    let steps = prop_oneof![2 => Just(ALL), 1 => 0usize..8];
    let edits = proptest::collection::vec((edit(), steps), 1..14);
    let result = runner.run(&edits, |edits| {
        let mut builder = Builder::new(options.clone());
        let start = over(base(), &[("pages/x1.md", &page("One", "First"))]);
        let mut files: Vec<_> = start.iter().map(|(_, file)| file.clone()).collect();
        for (edit, steps) in &edits {
            apply(edit, &mut files);
            let tree = SourceTree::new(files.clone());
            let (taken, outcome) =
                build(&mut builder, &tree, &["pages/x1.html", "index.html"], *steps);
            prop_assert!(outcome.is_some() || *steps != ALL);
            let expected = run(&tree, &options);
            let Some(site) = expected.site else {
                prop_assert!(outcome.is_none_or(|outcome| outcome.site.is_none()));
                continue;
            };
            // What could be served before is the same in the end.
            for (path, bytes) in taken.iter().flat_map(OutputTree::iter) {
                prop_assert!(site.files.get(path) == Some(bytes), "{path}");
            }
            let Some(outcome) = outcome else { continue };
            prop_assert_eq!(&outcome.diagnostics, &expected.diagnostics);
            let made = outcome.site.expect("it has no error");
            prop_assert_eq!(
                made.files.iter().collect::<Vec<_>>(),
                site.files.iter().collect::<Vec<_>>()
            );
        }
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

/// The pages among some files.
fn pages_of(files: &OutputTree) -> HashSet<&str> {
    files.iter().map(|(path, _)| path.as_str()).filter(|path| path.ends_with(".html")).collect()
}

#[test]
fn what_somebody_looks_at_is_made_first_and_the_rest_may_be_given_up() {
    let tree = |title: &str| over(base(), &[("pages/x1.md", &page(title, "First"))]);
    let mut builder = Builder::new(Options::default());
    let (_, whole) = build(&mut builder, &tree("One"), &[], ALL);
    let before = whole.unwrap().site.unwrap().files;
    let (taken, outcome) = build(&mut builder, &tree("Two"), &["pages/x1.html"], 0);
    assert!(outcome.is_none(), "nobody waited for it");
    let [first] = taken.try_into().unwrap();
    assert_eq!(pages_of(&first), HashSet::from(["pages/x1.html"]));
    let text = |files: &OutputTree, page: &str| {
        String::from_utf8(files.get(&path(page)).unwrap().to_vec()).unwrap()
    };
    assert!(text(&first, "pages/x1.html").contains("<h1>Two</h1>"));
    // What it loads is there with it.
    let loads = first.iter().any(|(path, _)| path.as_str().starts_with("assets/site."));
    assert!(loads, "its stylesheet");
    // Nothing half made is taken over: each page is made of what there is next.
    let (taken, outcome) = build(&mut builder, &tree("One"), &["pages/x1.html"], ALL);
    assert_eq!(taken.len(), 2, "the page, and then all pages");
    assert!(!pages_of(&taken[1]).contains("search.html"), "that is made of all pages");
    let after = outcome.unwrap().site.unwrap().files;
    assert_eq!(after.iter().collect::<Vec<_>>(), before.iter().collect::<Vec<_>>());
}

#[test]
fn a_page_in_another_language_is_made_first_too() {
    let mut builder = Builder::new(Options::default());
    let tree = bilingual(BOTH);
    for (shown, other) in [("cy/index.html", "index.html"), ("index.html", "cy/index.html")] {
        let (taken, _) = build(&mut builder, &tree, &[shown], 0);
        let pages = pages_of(&taken[0]);
        assert!(pages.contains(shown) && !pages.contains(other), "{pages:?}");
        let site = run(&tree, &Options::default()).site.unwrap().files;
        for (path, bytes) in taken[0].iter() {
            assert_eq!(site.get(path), Some(bytes), "{path}");
        }
        // After a whole site, one language is enough: scripts know the words of the others from before.
        build(&mut builder, &tree, &[], ALL);
        let (taken, _) = build(&mut builder, &tree, &["assessment/results.html"], 0);
        for (path, bytes) in taken[0].iter() {
            assert_eq!(site.get(path), Some(bytes), "{path}");
        }
    }
}

#[test]
fn a_change_below_the_front_matter_renders_one_page() {
    let start = over(base(), &[("pages/x1.md", &page("One", "First"))]);
    let mut files: Vec<_> = start.iter().map(|(_, file)| file.clone()).collect();
    let mut builder = Builder::new(Options::default());
    let (_, outcome) = build(&mut builder, &SourceTree::new(files.clone()), &[], ALL);
    let before = outcome.unwrap().site.unwrap().files;
    apply(&Edit::Body(0, "Second".into()), &mut files);
    let (after, _) = build(&mut builder, &SourceTree::new(files), &[], ALL);
    let differing: Vec<_> = after[0]
        .iter()
        .filter(|(path, bytes)| before.get(path).is_none_or(|b| b.as_ptr() != bytes.as_ptr()))
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(differing, ["pages/x1.html"]);
}
