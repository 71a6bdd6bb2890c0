//! `init --shape`: each shape is a whole site, and says nothing that is true of another.

use super::{command, mistakes, started};
use crate::html::Element;
use crate::support::files_below;
use tempfile::TempDir;

/// Each with words that only another shape has, and with a page that it has.
const SHAPES: [(&str, &[&str], &str); 3] = [
    ("matrix", &["council", "topic", "stage", "route", "simplify", "reset"], "areas/people.html"),
    (
        "questionnaire",
        &["council", "area", "principle", "stage", "story", "stories", "route", "map", "simplify"],
        "assessment/second-topic.html",
    ),
    (
        "pages",
        &[
            "council",
            "area",
            "principle",
            "stage",
            "story",
            "stories",
            "assessment",
            "answers",
            "score",
        ],
        "pages/guides/second-guide.html",
    ),
];

#[test]
fn init_begins_in_each_shape_with_what_is_true_of_it() {
    for (shape, foreign, page) in SHAPES {
        let place = started(&["--shape", shape]);
        assert_eq!(mistakes(&place.path().join("playbook")), Vec::<String>::new(), "{shape}");
        command(place.path()).arg("build").assert().code(0);
        let site = files_below(&place.path().join("public"));
        assert!(site.contains_key(page), "{shape}: {page}");
        for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
            let said = Element::parse(std::str::from_utf8(bytes).unwrap()).words().to_lowercase();
            let mut said = said.split(|c: char| !c.is_alphabetic());
            let is_foreign = |word: &str| {
                foreign.contains(&word) || foreign.contains(&word.trim_end_matches('s'))
            };
            let found = said.find(|word| is_foreign(word));
            assert_eq!(found, None, "{shape}: {path}");
        }
    }
}

#[test]
fn init_has_one_shape_at_a_time() {
    let place = TempDir::new().unwrap();
    for arguments in [&["--minimal", "--shape", "matrix"][..], &["--shape", "circle"]] {
        command(place.path()).arg("init").args(arguments).assert().code(2);
        assert!(files_below(place.path()).is_empty());
    }
}
