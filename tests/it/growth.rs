//! Nothing grows faster than its input: twice as many of one thing give at most a little more than twice the site.

use crate::support::{base, files_below, root};
use local_normal::pipeline::{Options, Outcome, run};
use local_normal::source::{Content, SourceFile, SourceTree};

/// What a site may grow when its playbook doubles: each thing's URL and its place in lists get longer too.
const MOST: f64 = 2.1;

/// A file of a playbook.
fn file(path: String, text: String) -> SourceFile {
    SourceFile { path, content: Content::Text(text.into()) }
}

fn story(at: usize) -> SourceFile {
    let head = format!(
        "title: Story {at:05}\ncouncil: A council\ncountry: England\nyear: 2020\noutcome: success\nareas: [service-design]\n\
         principles: [simplify]\nstage: reset\nsummary: What came of it.\nlesson: What was learned.\nverified: true\n\
         sources: [{{title: A report, url: \"https://www.example.org/\"}}]\n"
    );
    file(format!("stories/many-{at:05}.md"), format!("---\n{head}---\nIt was done.\n"))
}

fn page(folder: &str, at: usize) -> SourceFile {
    let text = format!("---\ntitle: Page {at:05}\nsummary: One of many.\n---\nIt says little.\n");
    file(format!("pages/{folder}many-{at:05}.md"), text)
}

/// The bytes of all pages of the small site with `count` more files.
fn bytes(make: impl Fn(usize) -> SourceFile, count: usize) -> usize {
    let mut files = base();
    files.extend((0..count).map(make));
    let Outcome { site, diagnostics } = run(&SourceTree::new(files), &Options::default());
    let files = site.unwrap_or_else(|| panic!("{diagnostics:?}")).files;
    let pages = files.iter().filter(|(path, _)| path.as_str().ends_with(".html"));
    pages.map(|(_, bytes)| bytes.len()).sum()
}

/// The site of 300 against that of 600, less what it is without them.
#[track_caller]
fn assert_grows_no_faster(make: impl Fn(usize) -> SourceFile) {
    let [none, some, twice] = [0, 300, 600].map(|count| bytes(&make, count));
    #[allow(clippy::cast_precision_loss, reason = "a site has few bytes")]
    let growth = (twice - none) as f64 / (some - none) as f64;
    assert!(growth < MOST, "twice as many give {growth:.2} times the pages");
}

#[test]
fn stories_add_pages_in_proportion() {
    assert_grows_no_faster(story);
}

#[test]
fn pages_in_no_folder_add_pages_in_proportion() {
    assert_grows_no_faster(|at| page("", at));
}

#[test]
fn pages_in_a_folder_add_pages_in_proportion() {
    assert_grows_no_faster(|at| page("all/", at));
}

#[test]
fn a_long_list_of_loose_pages_is_on_a_page_of_its_own() {
    let mut files = base();
    files.extend((0..30).map(|at| page("", at)));
    let site = run(&SourceTree::new(files), &Options::default()).site.expect("no mistake");
    let text = |path: &str| {
        let (_, bytes) = site.files.iter().find(|(other, _)| other.as_str() == path).unwrap();
        String::from_utf8(bytes.to_vec()).unwrap()
    };
    assert!(!text("index.html").contains("many-00029.html"), "the footer links to all");
    assert!(text("index.html").contains("pages/index.html"), "the footer links to no list");
    assert!(text("pages/index.html").contains("many-00029.html"), "the list leaves one out");
}

/// A list that grows by one in a loop is copied each time: the list of stories took as long as its square.
#[test]
fn no_template_grows_a_list() {
    for (path, text) in files_below(&root().join("themes/default")) {
        let text = String::from_utf8(text).unwrap();
        assert!(!path.ends_with(".html") || !text.contains("[..."), "{path} copies a list");
    }
}

#[test]
fn a_playbook_without_a_glossary_is_built() {
    let mut files = base();
    files.retain(|file| file.path != "glossary.yaml");
    let outcome = run(&SourceTree::new(files), &Options::default());
    assert!(outcome.site.is_some(), "{:?}", outcome.diagnostics);
}

#[test]
fn the_whole_playbook_on_one_page_has_the_first_500_stories() {
    let mut files = base();
    files.extend((0..501).map(story));
    let site = run(&SourceTree::new(files), &Options::default()).site.expect("no mistake");
    let (_, page) = site.files.iter().find(|(path, _)| path.as_str() == "print.html").unwrap();
    let page = String::from_utf8(page.to_vec()).unwrap();
    assert_eq!(page.matches("<article class=\"part short\"").count(), 500);
    assert!(
        page.contains("See the list of all stories: there are more than fit here"),
        "the page hides that"
    );
    assert!(page.contains("stories/index.html"), "the page leads nowhere");
}
