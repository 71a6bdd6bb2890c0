//! Pages of an edition lead to where its own files can be changed, and say when these were.

use super::{LOCAL, Place, northbeck};
use crate::html::Element;
use crate::support::{copy_folder, over, root, run};
use local_normal::output::OutputTree;
use local_normal::source::SourceTree;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The end of a page: where "Improve this page" leads to, and the day of the last change.
fn end(page: &str) -> (Option<String>, Option<String>) {
    let page = Element::parse(page);
    let Some(end) = page.all().find(|element| element.has_class("page-source")) else {
        return (None, None);
    };
    let value = |name: &str, attribute: &str| {
        Some(end.named(name).next()?.attribute(attribute)?.to_owned())
    };
    (value("a", "href"), value("time", "datetime"))
}

fn link(site: &OutputTree, path: &str) -> Option<String> {
    let (_, page) = site.iter().find(|(own, _)| own.as_str() == path).expect(path);
    end(std::str::from_utf8(page).unwrap()).0
}

#[test]
fn each_page_leads_to_the_folder_of_its_file() {
    let theirs = "edit_url: \"https://national.example/{path}#L{line}\"\n";
    let ours = "edit_url: \"https://northbeck.example/{path}\"\n";
    for (lines, url) in [(ours, Some("https://northbeck.example/")), ("", None)] {
        let edition = northbeck(&[]);
        let own = edition.iter().find(|(id, file)| id.is_local() && file.path == "edition.yaml");
        let text = format!("{}{lines}", edition.text(own.unwrap().0));
        let files = super::fixture("northbeck");
        let edition: SourceTree = over(files, &[("edition.yaml", &text)]);
        let site = run(&super::national(&format!("{LOCAL}\n{theirs}")).with_edition(&edition))
            .site
            .unwrap()
            .files;
        for (page, file) in [
            ("accessibility.html", "pages/accessibility.md"),
            ("stories/northbeck-bins.html", "stories/northbeck-bins.md"),
        ] {
            assert_eq!(link(&site, page), url.map(|url| format!("{url}{file}")), "{page}");
        }
        let national = link(&site, "stories/first-story.html");
        assert_eq!(national.as_deref(), Some("https://national.example/stories/first-story.md#L1"));
    }
}

fn git(folder: &Path, words: &[&str], day: &str) {
    let mut git = Command::new("git");
    git.current_dir(folder).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    for who in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{who}_NAME"), "Test").env(format!("GIT_{who}_EMAIL"), "t@example.org");
        git.env(format!("GIT_{who}_DATE"), format!("{day}T12:00:00Z"));
    }
    assert!(git.args(words).status().unwrap().success(), "git {words:?}");
}

#[test]
fn git_is_asked_in_both_folders() {
    let place = Place::of_editions(&["northbeck"]);
    fs::create_dir(place.path("council")).unwrap();
    fs::rename(place.path("editions"), place.path("council/editions")).unwrap();
    copy_folder(&root().join("tests/fixtures/base/pages"), &place.path("playbook/pages"));
    for (folder, day) in [("playbook", "2026-02-03"), ("council", "2026-04-05")] {
        let folder = place.path(folder);
        git(&folder, &["init", "-q"], day);
        git(&folder, &["add", "."], day);
        git(&folder, &["commit", "-qm", "All"], day);
    }
    place.run(&["build", "--git-dates", "--edition", "council/editions/northbeck"]).code(0);
    place.run(&["build", "--git-dates", "--editions", "council/editions", "--out", "all"]).code(0);
    for site in ["public", "all/northbeck"] {
        let day =
            |page: &str| end(&fs::read_to_string(place.path(&format!("{site}/{page}"))).unwrap()).1;
        assert_eq!(day("accessibility.html").as_deref(), Some("2026-04-05"), "{site}");
        assert_eq!(day("areas/service-design.html").as_deref(), Some("2026-02-03"), "{site}");
    }
}
