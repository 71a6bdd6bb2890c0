//! Starting a playbook and adding to it, as an author does: `init` and `new`.

mod shapes;

use crate::support::{files_below, places, root};
use assert_cmd::Command;
use local_normal::diag::Code;
use local_normal::pipeline::{Options, run};
use local_normal::read;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn command(place: &Path) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("local-normal"));
    command.current_dir(place);
    command
}

fn stderr(assert: &assert_cmd::assert::Assert) -> String {
    String::from_utf8_lossy(&assert.get_output().stderr).into_owned()
}

/// A new project in a folder of its own.
fn started(arguments: &[&str]) -> TempDir {
    let place = TempDir::new().unwrap();
    command(place.path()).arg("init").args(arguments).assert().code(0);
    place
}

/// Every mistake in a playbook, warnings too.
fn mistakes(playbook: &Path) -> Vec<String> {
    let tree = read::read(playbook).unwrap_or_else(|error| panic!("{}", error.path.display()));
    let today = Some(jiff::civil::date(2026, 11, 21));
    let mut outcome = run(&tree, &Options { today, ..Options::default() });
    // Sample words are what these commands write.
    outcome.diagnostics.retain(|diagnostic| diagnostic.code() != Code::SampleWords);
    places(&tree, &outcome)
}

#[test]
fn init_writes_the_real_playbook_whole() {
    let place = started(&[]);
    let (ours, theirs) =
        (files_below(&root().join("playbook")), files_below(&place.path().join("playbook")));
    assert!(ours == theirs, "the playbook that `init` writes is not the one in playbook/");
    command(place.path())
        .args(["check", "--deny", "warnings", "--today", "2026-11-21"])
        .assert()
        .code(0);
    command(place.path()).arg("build").assert().code(0);
    assert!(place.path().join("public/index.html").is_file());
}

#[test]
fn init_minimal_is_small_and_warns_only_of_its_sample_words() {
    let place = started(&["project", "--minimal"]);
    let project = place.path().join("project");
    assert_eq!(mistakes(&project.join("playbook")), Vec::<String>::new());
    assert!(files_below(&project.join("playbook")).len() < 15);
    let assert = command(&project).args(["check", "--deny", "warnings"]).assert().code(1);
    let files = files_below(&project.join("playbook")).len();
    assert_eq!(stderr(&assert).matches("LN090 sample-words").count(), files);
    command(&project).arg("build").assert().code(0);
    let ignored = fs::read_to_string(project.join(".gitignore")).unwrap();
    assert!(ignored.lines().any(|line| line == "/public/"));
}

#[test]
fn init_refuses_a_folder_that_holds_something() {
    let place = TempDir::new().unwrap();
    fs::write(place.path().join("notes.txt"), "mine").unwrap();
    let assert = command(place.path()).arg("init").assert().code(2);
    assert!(stderr(&assert).contains("it contains notes.txt"), "{}", stderr(&assert));
    assert_eq!(files_below(place.path()).len(), 1);
    let assert = command(place.path()).args(["init", "notes.txt"]).assert().code(2);
    assert!(stderr(&assert).contains("notes.txt"), "{}", stderr(&assert));
    // A second run finds what the first one wrote.
    command(place.path()).args(["init", "here", "--minimal"]).assert().code(0);
    let before = files_below(place.path());
    let assert = command(place.path()).args(["init", "here"]).assert().code(2);
    assert!(stderr(&assert).contains(".gitignore, .vscode, playbook"), "{}", stderr(&assert));
    assert_eq!(files_below(place.path()), before);
}

#[test]
fn init_takes_a_repository_without_files_for_empty() {
    let place = TempDir::new().unwrap();
    fs::create_dir(place.path().join(".git")).unwrap();
    command(place.path()).args(["init", "--minimal"]).assert().code(0);
    assert!(place.path().join("playbook/playbook.yaml").is_file());
    let names: Vec<_> =
        fs::read_dir(place.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 4, "{names:?}");
}

#[test]
fn init_makes_no_playbook_inside_another_or_inside_a_site() {
    let place = started(&["--minimal"]);
    command(place.path()).arg("build").assert().code(0);
    let before = files_below(place.path());
    for (folder, part) in [
        ("playbook", "the playbook in"),
        ("playbook/new/more", "the playbook in"),
        ("playbook/media/../new", "the playbook in"),
        ("public", "the site in"),
        ("public/new", "the site in"),
    ] {
        let assert = command(place.path()).args(["init", folder]).assert().code(2);
        let said = stderr(&assert);
        assert!(said.contains(part) && said.contains("nothing was written"), "{folder}: {said}");
        assert_eq!(files_below(place.path()), before, "{folder}");
    }
    command(place.path()).args(["init", "beside", "--minimal"]).assert().code(0);
}

#[test]
fn init_leaves_what_a_new_repository_holds_as_it_is() {
    let place = TempDir::new().unwrap();
    for name in [".gitignore", "README.md", "playbook/mine.txt", ".vscode/settings.json"] {
        fs::create_dir_all(place.path().join(name).parent().unwrap()).unwrap();
        fs::write(place.path().join(name), "mine").unwrap();
    }
    let before = files_below(place.path());
    let assert = command(place.path()).args(["init", "--ci", "github"]).assert().code(2);
    let said = stderr(&assert);
    assert!(said.contains(".gitignore, .vscode, README.md, playbook"), "{said}");
    assert!(said.contains("nothing was written"), "{said}");
    assert_eq!(files_below(place.path()), before);
}

#[test]
fn what_a_stopped_init_left_goes_with_the_next() {
    let place = TempDir::new().unwrap();
    fs::create_dir_all(place.path().join(".local-normal-init/playbook")).unwrap();
    fs::write(place.path().join(".local-normal-init/playbook/playbook.yaml"), "id: n").unwrap();
    command(place.path()).args(["init", "--minimal"]).assert().code(0);
    assert!(!place.path().join(".local-normal-init").exists());
    command(place.path()).arg("check").assert().code(0);
}

#[test]
fn what_init_says_to_do_next_can_be_done() {
    let place = TempDir::new().unwrap();
    let assert = command(place.path()).args(["init", "project", "--minimal"]).assert().code(0);
    let said = stderr(&assert);
    assert!(said.contains("\n  cd project\n"), "{said}");
    let commands: Vec<_> =
        said.lines().filter_map(|line| line.trim().strip_prefix("local-normal ")).collect();
    assert_eq!(commands.len(), 3);
    for line in commands {
        let name = line.split_whitespace().next().unwrap();
        command(place.path()).args([name, "--help"]).assert().code(0);
    }
}

/// The settings name schemas that are there, for every YAML file of the playbook, and each file fits.
#[test]
fn the_editor_checks_every_yaml_file() {
    let place = started(&[]);
    let read = |path: &str| -> serde_json::Value {
        serde_json::from_slice(&fs::read(place.path().join(path)).unwrap()).unwrap()
    };
    let settings = read(".vscode/settings.json");
    let mapping = settings["yaml.schemas"].as_object().unwrap();
    let mut checked = 0;
    for path in files_below(place.path()).into_keys().filter(|path| path.ends_with(".yaml")) {
        let fits = |pattern: &str| match pattern.split_once('*') {
            Some((start, end)) => path.starts_with(start) && path.ends_with(end),
            None => path == pattern,
        };
        let found: Vec<_> =
            mapping.iter().filter(|(_, pattern)| fits(pattern.as_str().unwrap())).collect();
        let [(schema, _)] = found.as_slice() else { panic!("{path} has {} schemas", found.len()) };
        let validator = jsonschema::validator_for(&read(schema)).unwrap();
        let text = fs::read_to_string(place.path().join(&path)).unwrap();
        let value: serde_json::Value = serde_saphyr::from_str(&text).unwrap();
        assert!(validator.is_valid(&value), "{path} does not fit {schema}");
        checked += 1;
    }
    assert!(checked > 15, "only {checked} files were checked");
    assert_eq!(read(".vscode/extensions.json")["recommendations"][0], "redhat.vscode-yaml");
}

const ADDED: &[(&[&str], &str)] = &[
    (&["area", "town-centres"], "areas/town-centres.yaml"),
    (&["story", "a-first-try"], "stories/a-first-try.md"),
    (&["route", "lend-a-hand"], "routes/lend-a-hand.md"),
    (&["page", "guides/first-day"], "pages/guides/first-day.md"),
    (&["page", "2026"], "pages/2026.md"),
    (&["event", "spring-workshop"], "events.yaml"),
];

fn add_all(place: &Path, questions: &[&[&str]]) {
    for arguments in ADDED.iter().map(|(arguments, _)| arguments).chain(questions) {
        command(place).arg("new").args(*arguments).assert().code(0);
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
        ["  - town-centres", "  - lend-a-hand", "  - guides/first-day", "  - \"2026\""]
    );
    let kept: Vec<_> = after.lines().filter(|line| !added.contains(line)).collect();
    assert_eq!(kept, before.lines().collect::<Vec<_>>());
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
        (&["page", "a/../b"], "cannot be the id of a page"),
        (&["story"], "<ID>"),
        (&["stage", "x"], "stage"),
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
