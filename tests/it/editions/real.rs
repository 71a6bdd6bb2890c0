//! Three councils on two versions of the real playbook: a metropolitan one in England, a unitary one in Wales with Welsh first, and a
//! district that hides an area, a route and four sections.

mod second;
mod whole;

use super::councils::{Numbers, answered, scores};
use crate::cli::{command, stdout};
use crate::support::{copy_folder, folder, places, root, run};
use local_normal::assess::Aggregation;
use local_normal::load::load;
use local_normal::model::Playbook;
use local_normal::output::OutputTree;
use local_normal::source::SourceTree;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

const COUNCILS: [&str; 3] = ["northbeck", "glanfaen", "eastmere"];
/// The area that one of them hides, in each version.
const HIDDEN: [&str; 2] = ["workstyles", "working-lives"];

/// The two versions of the playbook, in `before/` and `now/`.
struct Versions {
    folder: TempDir,
}

impl Versions {
    fn new() -> Self {
        let versions = Self { folder: TempDir::new().unwrap() };
        for name in ["before", "now"] {
            copy_folder(&root().join("playbook"), &versions.at(name));
            fs::remove_dir_all(versions.at(name).join("editions")).unwrap();
        }
        second::make(&versions.at("now"));
        versions
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn both(&self) -> [SourceTree; 2] {
        ["before", "now"].map(|name| SourceTree::new(folder(&self.at(name))))
    }

    /// What `check --since` says to a council, as data.
    fn report(&self, council: &str) -> Value {
        let mut command = command();
        command.args(["check", "--format", "json", "--today", "2026-11-27"]);
        command.arg("--edition").arg(fixture(council));
        command.arg("--playbook").arg(self.at("now")).arg("--since").arg(self.at("before"));
        serde_json::from_str(&stdout(&command.assert().code(0))).unwrap()
    }
}

fn fixture(council: &str) -> PathBuf {
    root().join("tests/fixtures/councils").join(council)
}

fn edition(national: &SourceTree, council: &str) -> SourceTree {
    national.clone().with_edition(&SourceTree::new(folder(&fixture(council))))
}

/// The site of an edition, and the places of what is said of it.
fn built(tree: &SourceTree) -> (OutputTree, Vec<String>) {
    let outcome = run(tree);
    let said = places(tree, &outcome);
    let site = outcome.site.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics));
    (site.files, said)
}

/// What is said of the editions on the newer version, by their files; on the older one nothing.
const SAID: [(&str, &[&str]); 3] = [
    (
        "northbeck",
        &[
            "LN114 areas/living-spaces.local.yaml:6:3",
            "LN116 areas/living-spaces.local.yaml:29:15",
            "LN116 stories/northbeck-bins.md:19:15",
        ],
    ),
    ("glanfaen", &["LN113 edition.yaml:6:18"]),
    ("eastmere", &["LN113 edition.yaml:8:37"]),
];

#[test]
fn each_is_built_on_both_and_told_what_is_right() {
    for (at, national) in Versions::new().both().iter().enumerate() {
        let paths = |site: &OutputTree| -> BTreeSet<String> {
            let paths = site.iter().map(|(path, _)| path.to_string());
            paths.filter(|path| path.ends_with(".html")).collect()
        };
        let own = paths(&built(national).0);
        for (council, expected) in SAID {
            let (site, said) = built(&edition(national, council));
            let expected = if at == 0 { &[] } else { expected };
            assert_eq!(said, expected, "{council} on version {at}");
            assert_eq!(whole::mistakes(&site), Vec::<String>::new(), "{council}");
            let is_welsh_first = council == "glanfaen";
            let place = |path: &String| match path.strip_prefix("cy/") {
                Some(path) if is_welsh_first => path.to_owned(),
                None if is_welsh_first => format!("en/{path}"),
                _ => path.clone(),
            };
            let lost: Vec<_> = own
                .iter()
                .map(place)
                .collect::<BTreeSet<_>>()
                .difference(&paths(&site))
                .cloned()
                .collect();
            assert_eq!(lost, Vec::<String>::new(), "{council}");
        }
    }
}

/// What each council has to look at of the new version.
const YOURS: [(&str, &[&str]); 3] = [
    (
        "northbeck",
        &[
            "notes area living-spaces",
            "replaces page accessibility",
            "replaces page contribute",
            "replaces page privacy",
        ],
    ),
    (
        "glanfaen",
        &["notes area working-lives", "replaces page accessibility", "replaces page privacy"],
    ),
    (
        "eastmere",
        &[
            "replaces page accessibility",
            "replaces page privacy",
            // A step of it led to a story that is gone.
            "hides question wrk-simplify",
            "hides area working-lives",
            "hides story barking-dagenham-bdcan",
            "hides route shared-services",
        ],
    ),
];

#[test]
fn each_is_told_what_has_changed_for_it() {
    let versions = Versions::new();
    for (council, expected) in YOURS {
        let report = &versions.report(council)["since"];
        let list = |key: &str| report[key].as_array().unwrap();
        let ids = |key| list(key).iter().map(|one| one["id"].as_str().unwrap()).collect::<Vec<_>>();
        let name =
            |one: &Value| ["why", "kind", "id"].map(|key| one[key].as_str().unwrap()).join(" ");
        assert_eq!(list("yours").iter().map(name).collect::<Vec<_>>(), expected, "{council}");
        assert_eq!(ids("added"), ["liv-sustain-weather"]);
        assert_eq!(ids("renamed"), ["working-lives"]);
        let gone =
            ["liv-sustain-climate", "liv-sustain-centres", "liverpool-hybrid", "taipei-ivoting"];
        assert_eq!(ids("gone"), gone);
        assert_eq!(report["addresses"]["lost"], json!([]));
        let own = list("changed").iter().filter(|one| one.to_string().contains(second::NEW_WORDS));
        assert_eq!(own.count(), second::CHANGED);
        assert!(list("stale").iter().any(|one| one["file"] == "principles/share.yaml"));
    }
}

/// The same file has the same scores in each edition as on the playbook's own site, but for what is hidden; and a comparison of
/// councils, whose contributions have only answers to questions of the playbook, is the same too.
#[test]
fn national_scores_and_contributions_are_those_of_the_national_site() {
    let mut numbers = Numbers(23);
    for national in Versions::new().both() {
        let playbook = load(&national).playbook.unwrap();
        let of = |council| load(&edition(&national, council)).playbook.unwrap();
        let editions = COUNCILS.map(of);
        // A contribution has answers to these alone.
        let is_local = |id: &str| COUNCILS.iter().any(|council| id.starts_with(council));
        let asked =
            |own: &Playbook| own.questions.iter().any(|one| is_local(one.id.value.as_str()));
        assert!(
            !editions.iter().any(asked)
                && editions.iter().all(|own| own.local_questions().count() > 0)
        );
        for _ in 0..100 {
            let results = answered(&playbook, &editions.each_ref(), &mut numbers);
            let expected = scores(&playbook, &results);
            let [northbeck, glanfaen, eastmere] =
                editions.each_ref().map(|own| scores(own, &results));
            assert_eq!([&northbeck, &glanfaen], [&expected; 2]);
            for (area, score) in expected["areas"].as_object().unwrap() {
                let own = (!HIDDEN.contains(&area.as_str())).then_some(score);
                assert_eq!(eastmere["areas"].get(area), own, "{area}");
            }
            let bytes = results.to_json().into_bytes();
            let read =
                |playbook| Aggregation::of(playbook).read("one.json".to_owned(), &bytes).ok();
            assert_eq!([read(&editions[0]), read(&editions[1])], [(); 2].map(|()| read(&playbook)));
        }
    }
}
