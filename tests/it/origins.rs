//! "Improve this page" and "Last changed": which pages have them, what they say, and what git is asked.

use crate::cli::{command, place, stderr, stdout};
use crate::html::Element;
use crate::support::{golden, over, places, with};
use local_normal::pipeline::{Options, Outcome, run};
use local_normal::source::{Content, Origin, SourceTree};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const URL: &str = "https://git.example.org/edit/main/{path}#L{line}";

/// The small playbook that has a page of each kind, with more lines in playbook.yaml.
fn tree(more: &str) -> SourceTree {
    let files = golden();
    let top = files.iter().find(|file| file.path == "playbook.yaml").unwrap();
    let Content::Text(text) = &top.content else { panic!("it is a text") };
    let text = format!("{text}\n{more}");
    over(files, &[("playbook.yaml", &text)])
}

/// Of each page that has one, the end with its source: the address of the link, and the day.
fn ends(outcome: &Outcome) -> BTreeMap<String, (Option<String>, Option<String>)> {
    let site = outcome.site.as_ref().unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics));
    let pages = site.files.iter().filter(|(path, _)| path.as_str().ends_with(".html"));
    let end = |(path, bytes): (&local_normal::output::OutPath, &local_normal::output::Bytes)| {
        let page = Element::parse(std::str::from_utf8(bytes).unwrap());
        let end = page.all().find(|element| element.has_class("page-source"))?;
        let value = |name: &str, attribute: &str| {
            let element = end.named(name).next()?;
            element.attribute(attribute).map(str::to_owned)
        };
        Some((path.to_string(), (value("a", "href"), value("time", "datetime"))))
    };
    pages.filter_map(end).collect()
}

#[test]
fn a_page_that_is_made_of_one_file_leads_to_it() {
    let ends = ends(&run(&tree(&format!("edit_url: \"{URL}\"\n")), &Options::default()));
    let url = |path: &str| ends.get(path).and_then(|end| end.0.as_deref());
    for (page, place) in [
        ("index.html", "playbook.yaml#L1"),
        ("stories/first-story.html", "stories/first-story.md#L1"),
        ("glossary.html", "glossary.yaml#L1"),
        ("events.html", "events.yaml#L1"),
        ("privacy.html", "pages/privacy.md#L1"),
    ] {
        assert_eq!(
            url(page),
            Some(&*format!("https://git.example.org/edit/main/{place}")),
            "{page}"
        );
    }
    for page in [
        "areas/",
        "principles/",
        "stages/",
        "routes/",
        "assessment/",
        "steps/",
        "workshops/",
        "pages/",
    ] {
        assert!(ends.keys().any(|path| path.starts_with(page)), "{page}: {:?}", ends.keys());
    }
    // Of an area's form, the first question.
    let (form, (address, _)) =
        ends.iter().find(|(path, _)| path.starts_with("assessment/")).unwrap();
    let line: usize = address.as_ref().unwrap().rsplit("#L").next().unwrap().parse().unwrap();
    assert!(line > 1, "{form}: {address:?}");
    for page in [
        "stories/index.html",
        "routes/index.html",
        "search.html",
        "print.html",
        "404.html",
        "assessment/index.html",
        "assessment/results.html",
    ] {
        assert_eq!(url(page), None, "{page}");
    }
}

#[test]
fn the_day_that_a_page_says_goes_before_the_one_that_is_known_of_its_file() {
    let page = "---\ntitle: News\nchanged: 2026-05-01\n---\n\nText.\n";
    let tree =
        with(&[("pages/news.md", page), ("pages/old.md", "---\ntitle: Old\n---\n\nText.\n")]);
    let day = |text: &str| text.parse().unwrap();
    let changed = [("pages/news.md", day("2026-06-01")), ("pages/old.md", day("2025-06-01"))];
    let changed = changed.map(|(path, day)| ((Origin::Playbook, path.to_owned()), day)).into();
    let ends = ends(&run(&tree, &Options { changed, ..Options::default() }));
    let day = |page: &str| ends.get(page).and_then(|end| end.1.as_deref());
    assert_eq!(day("pages/news.html"), Some("2026-05-01"));
    assert_eq!(day("pages/old.html"), Some("2025-06-01"));
    assert_eq!(day("privacy.html"), None);
    assert!(ends.values().all(|end| end.0.is_none()), "there is no address");
}

#[test]
fn search_finds_no_page_by_the_words_at_its_end() {
    let more = format!("edit_url: \"{URL}\"\n");
    let index = |more: &str| {
        let site = run(&tree(more), &Options::default()).site.expect("a site");
        let words =
            site.files.iter().filter(|(path, _)| path.as_str().starts_with("assets/search-words"));
        words.map(|(_, bytes)| bytes.to_vec()).collect::<Vec<_>>()
    };
    assert_eq!(index(&more), index(""));
}

#[test]
fn an_address_that_cannot_be_one_is_named() {
    for (wrong, said) in [
        ("http://git.example.org/{path}", "https"),
        ("https://git.example.org/", "{path}"),
        ("https://git.example.org/{file}/{path}", "path and line"),
        ("javascript:alert(1)//{path}", "https"),
    ] {
        let tree = tree(&format!("edit_url: \"{wrong}\"\n"));
        let outcome = run(&tree, &Options::default());
        assert!(outcome.site.is_none(), "{wrong}");
        assert!(places(&tree, &outcome)[0].starts_with("LN006 playbook.yaml"), "{wrong}");
        assert!(
            outcome.diagnostics[0].message().contains(said),
            "{}",
            outcome.diagnostics[0].message()
        );
    }
}

fn git(folder: &Path, words: &[&str], day: &str) {
    let mut git = std::process::Command::new("git");
    git.current_dir(folder)
        .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
        .args(words);
    let time = format!("{day}T23:30:00+05:00");
    git.env("GIT_COMMITTER_DATE", &time).env("GIT_AUTHOR_DATE", "2001-01-01T00:00:00Z");
    let output = git.output().expect("git is installed");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A repository with the smallest playbook in a folder of it, and a second commit that changes one page.
fn repository() -> tempfile::TempDir {
    let place = place();
    git(place.path(), &["init", "-q", "-b", "grafted"], "2026-01-01");
    git(place.path(), &["add", "."], "2026-01-01");
    git(place.path(), &["commit", "-qm", "All"], "2026-01-01");
    let page = place.path().join("playbook/pages/privacy.md");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, format!("{text}\nMore.\n")).unwrap();
    git(place.path(), &["commit", "-qam", "One"], "2026-03-02");
    place
}

/// The days on the pages of a playbook that is built as git dates it, and what was said.
fn built(folder: &Path) -> (BTreeMap<String, String>, String) {
    let mut build = command();
    build.current_dir(folder).args(["build", "--git-dates"]);
    let said = stderr(&build.assert().code(0));
    let pages = crate::support::files_below(&folder.join("public")).into_iter();
    let day = |(path, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8(bytes).ok()?;
        let rest = text.split("class=\"page-source").nth(1)?.split("datetime=\"").nth(1)?;
        Some((path, rest.split('"').next()?.to_owned()))
    };
    (pages.filter_map(day).collect(), said)
}

#[test]
fn git_tells_when_each_file_was_last_committed() {
    let place = repository();
    let (days, said) = built(place.path());
    assert_eq!(days["privacy.html"], "2026-03-02");
    assert_eq!(days["index.html"], "2026-01-01");
    assert!(!said.contains("history"), "{said}");
    // What is not committed has the day of its last commit, and a settings file of the reader's changes nothing.
    let before = crate::support::files_below(&place.path().join("public"));
    git(place.path(), &["config", "log.showSignature", "true"], "2026-04-01");
    git(place.path(), &["config", "log.follow", "true"], "2026-04-01");
    git(place.path(), &["config", "log.diffMerges", "first-parent"], "2026-04-01");
    fs::remove_dir_all(place.path().join("public")).unwrap();
    built(place.path());
    assert!(crate::support::files_below(&place.path().join("public")) == before);
    // Without the option nothing is asked.
    command().current_dir(place.path()).arg("build").assert().code(0);
    let page = fs::read_to_string(place.path().join("public/privacy.html")).unwrap();
    assert!(!page.contains("page-source"));
}

#[test]
fn a_history_that_is_cut_is_said_and_gives_no_wrong_day() {
    let place = repository();
    let clone = tempfile::TempDir::new().unwrap();
    let from = format!("file://{}", place.path().display());
    git(clone.path(), &["clone", "-q", "--depth", "1", &from, "copy"], "2026-05-01");
    let copy = clone.path().join("copy");
    let page = copy.join("playbook/pages/accessibility.md");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, format!("{text}\nMore.\n")).unwrap();
    git(&copy, &["commit", "-qam", "Two"], "2026-06-03");
    let (days, said) = built(&copy);
    assert!(said.contains("not here as a whole") && said.contains("fetch-depth: 0"), "{said}");
    assert_eq!(days, BTreeMap::from([("accessibility.html".to_owned(), "2026-06-03".to_owned())]));
}

#[test]
fn where_git_tells_nothing_a_build_says_why_and_stops() {
    let bare = place();
    let fails = |path: Option<&str>| {
        let mut build = command();
        build.current_dir(bare.path()).args(["build", "--git-dates"]);
        // The temporary folder could be in somebody's repository.
        build.env("GIT_CEILING_DIRECTORIES", bare.path().parent().unwrap());
        path.map(|path| build.env("PATH", path));
        let assert = build.assert().failure();
        assert!(stdout(&assert).is_empty() && !bare.path().join("public").exists());
        (assert.get_output().status.code(), stderr(&assert))
    };
    let (code, said) = fails(None);
    assert!(
        code == Some(2)
            && said.contains("git tells no dates of playbook: fatal: not a git repository"),
        "{said}"
    );
    let (code, said) = fails(Some("/nowhere"));
    assert!(code == Some(3) && said.contains("--git-dates needs git"), "{said}");
    git(bare.path(), &["init", "-q"], "2026-01-01");
    let (code, said) = fails(None);
    assert!(code == Some(2) && said.contains("does not have any commits yet"), "{said}");
}

#[test]
fn a_mail_with_a_correction_says_which_page_it_is_about() {
    let site = |corrections: &str| {
        run(&tree(&format!("corrections: {corrections}\n")), &Options::default())
    };
    let url = |outcome: &Outcome, page: &str| ends(outcome).remove(page).and_then(|end| end.0);
    let mail = site("mailto:editors@example.org");
    let subject = url(&mail, "stories/first-story.html").expect("it is made of one file");
    assert!(subject.starts_with("mailto:editors@example.org?subject="), "{subject}");
    assert!(subject.ends_with("A%20shorter%20form%20for%20parking%20permits"), "{subject}");
    assert_eq!(url(&mail, "stories/index.html"), None);
    assert!(!ends(&mail).keys().any(|path| path.starts_with("assessment/")));
    let page = site("page:privacy");
    assert_eq!(url(&page, "stories/first-story.html").as_deref(), Some("../privacy.html"));
    let wrong = tree("corrections: page:nowhere\n");
    let places = places(&wrong, &run(&wrong, &Options::default()));
    assert!(places[0].contains("playbook.yaml"), "{places:?}");
}
