//! The documents lead somewhere, and the contracts give the figures and the names that the program has.

use crate::support::root;
use local_normal::assess::Results;
use local_normal::assess::file_rules::MAX_BYTES;
use local_normal::model::{Band, Fact};
use local_normal::output::FILE_KINDS;
use local_normal::render::POLICY;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every document of the repository.
fn documents() -> Vec<PathBuf> {
    let is_own = |entry: &walkdir::DirEntry| {
        let name = entry.file_name().to_string_lossy();
        !["target", "node_modules", "playbook", "starter", "fixtures", ".git"].contains(&&*name)
    };
    let entries = walkdir::WalkDir::new(root()).into_iter().filter_entry(is_own);
    let paths = entries.map(|entry| entry.unwrap().into_path());
    let found: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect();
    assert!(found.len() > 60, "{} documents", found.len());
    found
}

/// The lines of a document outside its blocks of code.
fn prose(document: &str) -> impl Iterator<Item = &str> {
    let mut is_code = false;
    document.lines().filter(move |line| {
        is_code ^= line.trim_start().starts_with("```");
        !is_code
    })
}

/// The addresses of a document's links and images.
fn links(document: &str) -> Vec<String> {
    let address = |rest: &str| rest.split(')').next().unwrap_or_default().to_owned();
    prose(document).flat_map(|line| line.split("](").skip(1).map(address)).collect()
}

/// The anchors of a document's headings, as GitHub and GitLab make them.
fn anchors(document: &str) -> BTreeSet<String> {
    let titles = prose(document).filter_map(|line| line.strip_prefix('#'));
    let anchor = |title: &str| {
        let words = title.trim_start_matches('#').trim().to_lowercase();
        let kept = words.chars().filter(|sign| sign.is_alphanumeric() || " -_".contains(*sign));
        kept.map(|sign| if sign == ' ' { '-' } else { sign }).collect()
    };
    titles.map(anchor).collect()
}

#[test]
fn every_link_in_the_documents_leads_somewhere() {
    for path in documents() {
        let own = text(&path);
        for link in links(&own).iter().filter(|link| !link.contains(':')) {
            let (file, place) = link.split_once('#').unwrap_or((link, ""));
            let target =
                if file.is_empty() { path.clone() } else { path.parent().unwrap().join(file) };
            assert!(target.exists(), "{}: {link} leads nowhere", path.display());
            let is_there = place.is_empty() || anchors(&text(&target)).contains(place);
            assert!(is_there, "{}: {link} leads to no heading", path.display());
        }
    }
}

fn contract(name: &str) -> String {
    text(&root().join("docs").join(name))
}

#[test]
fn the_results_files_shown_are_good() {
    let page = contract("results-file.md");
    let files: Vec<_> =
        page.split("```json\n").skip(1).filter_map(|block| block.split("```").next()).collect();
    assert_eq!(files.len(), 2);
    for file in files {
        let read = Results::parse(file.as_bytes());
        assert!(read.is_ok(), "{file}: {}", read.unwrap_err());
    }
}

#[test]
fn the_contracts_say_what_the_program_does() {
    let (site, file, scoring) =
        (contract("site.md"), contract("results-file.md"), contract("scoring.md"));
    assert!(site.contains(POLICY));
    let kinds = site.lines().find(|line| line.contains("**Kinds of file**")).unwrap();
    let named: BTreeSet<_> = kinds.split('`').nth(1).unwrap().split(' ').collect();
    assert_eq!(named, FILE_KINDS.iter().map(|kind| kind.ending).collect());
    let bytes = MAX_BYTES.to_string();
    let bytes = format!("{},{},{} bytes", &bytes[..1], &bytes[1..4], &bytes[4..]);
    assert!(file.contains(&bytes), "{bytes}");
    let listed = |list: &[&str]| list.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>();
    for list in Fact::ALL.map(|fact| listed(fact.defaults()).join(", ")) {
        assert!(scoring.contains(&list), "{list}");
    }
    for (id, from) in Band::DEFAULTS {
        assert!(scoring.contains(&format!("| `{id}` | {from} |")), "{id}");
    }
}
