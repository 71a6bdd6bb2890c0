//! `new`: what it adds, and where.

use super::{command, mistakes, started, stderr};
use crate::support::files_below;
use local_normal::diag::Code;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const ADDED: &[(&[&str], &str)] = &[
    (&["area", "town-centres"], "areas/town-centres.yaml"),
    (&["story", "a-first-try"], "stories/a-first-try.md"),
    (&["route", "lend-a-hand"], "routes/lend-a-hand.md"),
    (&["page", "guides/first-day"], "pages/guides/first-day.md"),
    (&["page", "2026"], "pages/2026.md"),
    (&["event", "spring-workshop"], "events.yaml"),
    (&["stage", "renew"], "stages/renew.yaml"),
    (&["term", "sign-post"], "glossary.yaml"),
];

fn add_all(place: &Path, questions: &[&[&str]]) {
    for arguments in ADDED.iter().map(|(arguments, _)| arguments).chain(questions) {
        command(place).arg("new").args(*arguments).assert().code(0);
    }
}

#[test]
fn an_area_is_one_of_the_playbooks_own_shape() {
    for shape in ["matrix", "questionnaire", "pages"] {
        let place = started(&["--shape", shape]);
        let top = place.path().join("playbook/playbook.yaml");
        let own = "audiences: [{id: readers, title: Readers}]\n";
        fs::write(&top, fs::read_to_string(&top).unwrap() + own).unwrap();
        let before = mistakes(&place.path().join("playbook"));
        command(place.path()).args(["new", "area", "town-centres"]).assert().code(0);
        assert_eq!(mistakes(&place.path().join("playbook")), before, "{shape}");
        command(place.path()).arg("build").assert().code(0);
        let area = fs::read_to_string(place.path().join("playbook/areas/town-centres.yaml"));
        let area = area.unwrap();
        for word in ["council", "resident", "elected"] {
            assert!(!area.contains(word), "{shape}: {area}");
        }
        assert_eq!(area.contains("practices"), shape == "matrix", "{area}");
        assert!(area.contains("questions:"), "{area}");
    }
}

#[test]
fn whatever_is_new_passes_the_checks() {
    for (start, questions) in [
        (
            &[][..],
            &[
                &["question", "workstyles.extra"][..],
                &["question", "extra-2", "--area", "workstyles", "--principle", "share"],
            ][..],
        ),
        (
            &["--minimal"],
            &[&["question", "first-area.extra"], &["question", "null", "--area", "first-area"]],
        ),
    ] {
        let place = started(start);
        add_all(place.path(), questions);
        for (_, path) in ADDED {
            assert!(place.path().join("playbook").join(path).is_file(), "{path}");
        }
        // A sample story is rightly not taken for one that somebody checked; nothing else is amiss.
        let said = mistakes(&place.path().join("playbook"));
        assert_eq!(said, [format!("{} stories/a-first-try.md:1:1", Code::NotVerified.number())]);
        command(place.path()).arg("build").assert().code(0);
        for page in [
            "areas/town-centres",
            "stories/a-first-try",
            "routes/lend-a-hand",
            "pages/guides/first-day",
        ] {
            let html =
                fs::read_to_string(place.path().join(format!("public/{page}.html"))).unwrap();
            assert!(html.contains("Sample"), "{page}");
        }
    }
}

#[test]
fn lists_get_a_line_and_keep_the_rest() {
    let place = started(&[]);
    let top = place.path().join("playbook/playbook.yaml");
    let before = fs::read_to_string(&top).unwrap();
    add_all(place.path(), &[]);
    let after = fs::read_to_string(&top).unwrap();
    let added: Vec<_> =
        after.lines().filter(|line| !before.lines().any(|old| old == *line)).collect();
    assert_eq!(
        added,
        [
            "  - town-centres",
            "stages: [reset, reform, recover, renew]",
            "  - lend-a-hand",
            "  - guides/first-day",
            "  - \"2026\""
        ]
    );
    let kept: Vec<_> = after.lines().filter(|line| !added.contains(line)).collect();
    let is_kept = |line: &&str| !line.starts_with("stages: [");
    assert_eq!(kept, before.lines().filter(is_kept).collect::<Vec<_>>());
}

#[test]
fn line_ends_of_windows_are_kept() {
    let place = started(&["--minimal"]);
    let top = place.path().join("playbook/playbook.yaml");
    let text = fs::read_to_string(&top).unwrap().replace('\n', "\r\n");
    fs::write(&top, &text).unwrap();
    command(place.path()).args(["new", "area", "town-centres"]).assert().code(0);
    let after = fs::read_to_string(&top).unwrap();
    assert_eq!(after, text.replace("  - first-area\r\n", "  - first-area\r\n  - town-centres\r\n"));
    assert_eq!(mistakes(&place.path().join("playbook")), Vec::<String>::new());
}

#[test]
fn a_name_that_already_stands_in_the_list_is_not_added_again() {
    let place = started(&["--minimal"]);
    let top = place.path().join("playbook/playbook.yaml");
    let text = fs::read_to_string(&top)
        .unwrap()
        .replace("  - first-area\n", "  - first-area\n  - parks\n");
    fs::write(&top, &text).unwrap();
    command(place.path()).args(["new", "area", "parks"]).assert().code(0);
    assert_eq!(fs::read_to_string(&top).unwrap(), text);
    assert_eq!(mistakes(&place.path().join("playbook")), Vec::<String>::new());
}

#[test]
fn a_question_goes_where_one_is_missing() {
    let place = started(&["--minimal"]);
    let area = place.path().join("playbook/areas/first-area.yaml");
    let text = fs::read_to_string(&area).unwrap();
    let (kept, _) = text.split_once("  - id: first-area.share").unwrap();
    fs::write(&area, kept).unwrap();
    // The only area, and the only principle without a question.
    command(place.path()).args(["new", "question", "together"]).assert().code(0);
    let after = fs::read_to_string(&area).unwrap();
    let new = after.strip_prefix(kept).expect("what was there still is");
    assert!(
        new.starts_with("  - id: together\n    principle: share  # or simplify\n    quick: true\n"),
        "{new}"
    );
    assert_eq!(mistakes(&place.path().join("playbook")), Vec::<String>::new());
}

#[test]
fn new_refuses_what_would_not_work_and_writes_nothing() {
    let place = started(&["--minimal"]);
    let top = place.path().join("playbook/playbook.yaml");
    let text = fs::read_to_string(&top).unwrap();
    fs::write(&top, format!("{text}assessment:\n  retired: [{{id: old-one}}]\n")).unwrap();
    command(place.path()).args(["new", "area", "parks"]).assert().code(0);
    command(place.path()).args(["new", "event", "fair"]).assert().code(0);
    let refused: &[(&[&str], &str)] = &[
        (&["area", "Town Centres"], "Try `town-centres`"),
        (&["story", "Gŵyl Fwyd"], "Try `gwyl-fwyd`"),
        (&["story", "CON"], "100 signs at most.\n"),
        (&["area", "Results"], "100 signs at most.\n"),
        (&["page", "help/NUL"], "100 signs at most.\n"),
        (&["area", "results"], "a page of this name of its own"),
        (&["page", "con"], "Windows keeps this name"),
        (&["area", "first-area"], "areas/first-area.yaml"),
        (&["event", "fair"], "there is an event `fair` already"),
        (&["question", "first-area.share"], "is in use"),
        (&["question", "old-one", "--area", "parks"], "is retired"),
        (&["question", "which"], "--area: first-area, parks"),
        (&["question", "which", "--area", "first-are"], "Did you mean `first-area`?"),
        (&["question", "which", "--area", "parks", "--principle", "shar"], "Did you mean `share`?"),
        (&["story", "../escape"], "cannot be the id of a story"),
        (&["page", "../escape"], "cannot be the id of a page"),
        (&["page", ""], "The id of a page is missing"),
        (&["page", "a/../b"], "cannot be the id of a page"),
        (&["story"], "<ID>"),
        (&["stage", "reset"], "there is"),
    ];
    let before = files_below(place.path());
    for (arguments, reason) in refused {
        let assert = command(place.path()).arg("new").args(*arguments).assert().code(2);
        assert!(stderr(&assert).contains(reason), "{arguments:?}: {}", stderr(&assert));
        assert_eq!(files_below(place.path()), before, "{arguments:?}");
    }
}

#[test]
fn the_name_of_a_file_is_taken_for_its_id() {
    let place = started(&["--minimal"]);
    for (kind, name, path) in [
        ("story", "parking-form.md", "stories/parking-form.md"),
        ("page", "guides/first-day.md", "pages/guides/first-day.md"),
        ("area", "parks.yaml", "areas/parks.yaml"),
    ] {
        command(place.path()).args(["new", kind, name]).assert().code(0);
        assert!(place.path().join("playbook").join(path).is_file(), "{path}");
    }
}

#[test]
fn new_needs_a_playbook_that_can_be_read() {
    let place = TempDir::new().unwrap();
    let assert = command(place.path()).args(["new", "page", "news"]).assert().code(2);
    assert!(stderr(&assert).contains("there is no playbook here"));
    let place = started(&["--minimal"]);
    fs::write(place.path().join("playbook/playbook.yaml"), "id: [open\n").unwrap();
    let assert = command(place.path()).args(["new", "page", "news"]).assert().code(1);
    assert!(stderr(&assert).contains("LN001"), "{}", stderr(&assert));
    assert!(!place.path().join("playbook/pages/news.md").exists());
}

#[test]
fn a_list_that_cannot_be_added_to_is_shown_what_to_add() {
    let place = started(&["--minimal"]);
    let events = place.path().join("playbook/events.yaml");
    let text = "events: [{id: fair, title: Fair, date: 2027-05-01}]\n";
    fs::write(&events, text).unwrap();
    let assert = command(place.path()).args(["new", "event", "market"]).assert().code(2);
    let said = stderr(&assert);
    assert!(said.contains("playbook/events.yaml") && said.contains("id: market"), "{said}");
    assert_eq!(fs::read_to_string(&events).unwrap(), text);
}

/// A file keeps its permissions when a line is added to it, and a new one is as readable as others.
#[cfg(unix)]
#[test]
fn permissions_are_those_of_ordinary_files() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = started(&["--minimal"]);
    let mode =
        |path: &str| fs::metadata(place.path().join(path)).unwrap().permissions().mode() & 0o777;
    fs::set_permissions(
        place.path().join("playbook/playbook.yaml"),
        fs::Permissions::from_mode(0o640),
    )
    .unwrap();
    command(place.path()).args(["new", "area", "parks"]).assert().code(0);
    assert_eq!(mode("playbook/playbook.yaml"), 0o640);
    assert_eq!(mode("playbook/areas/parks.yaml"), mode("playbook/areas/first-area.yaml"));
}

/// Every area wants something for a new principle, and is named until it has it.
#[test]
fn a_principle_is_a_file_and_a_line_and_says_what_it_wants() {
    let place = started(&["--minimal"]);
    let assert =
        command(place.path()).args(["new", "principle", "share-more.yaml"]).assert().code(0);
    assert!(stderr(&assert).contains("a practice and a question"), "{}", stderr(&assert));
    let playbook = place.path().join("playbook");
    let top = fs::read_to_string(playbook.join("playbook.yaml")).unwrap();
    assert!(top.contains("share-more") && playbook.join("principles/share-more.yaml").is_file());
    let said = mistakes(&playbook).join("\n");
    assert!(said.lines().all(|line| line.contains(" areas/first-area.yaml")), "{said}");
    for (kind, id, words) in [
        ("principle", "share-more", "there is a principle `share-more` already"),
        ("term", "sample-term", "there is a term `sample-term` already"),
        ("stage", "Re Form", "re-form"),
    ] {
        let assert = command(place.path()).args(["new", kind, id]).assert().code(2);
        assert!(stderr(&assert).contains(words), "{}", stderr(&assert));
    }
}
