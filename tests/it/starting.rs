//! Starting a playbook and adding to it, as an author does: `init` and `new`.

mod adding;
mod shapes;

use crate::html::Element;
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
fn init_writes_the_real_playbook_in_english_alone() {
    let place = started(&[]);
    let [mut ours, mut theirs] =
        [root(), place.path().to_owned()].map(|folder| files_below(&folder.join("playbook")));
    // The example of an edition is for those who look at the playbook.
    let is_left_out =
        |path: &str| path.starts_with("translations/") || path.starts_with("editions/");
    ours.retain(|path, _| !is_left_out(path));
    let settings = ["languages: [en, cy]", "translations:", "LN106"];
    let [said, kept] = [&mut ours, &mut theirs]
        .map(|files| String::from_utf8(files.remove("playbook.yaml").unwrap()).unwrap());
    assert!(settings.iter().all(|words| said.contains(words) && !kept.contains(words)), "{kept}");
    assert!(kept.contains("\nlanguage: en\nwords:"), "{kept}");
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
fn init_in_welsh_has_no_word_of_english() {
    let place = started(&["--language", "cy"]);
    let playbook = place.path().join("playbook");
    assert_eq!(mistakes(&playbook), Vec::<String>::new());
    let assert = command(place.path()).args(["check", "--deny", "warnings"]).assert().code(1);
    let files = files_below(&playbook).len();
    assert_eq!(stderr(&assert).matches("LN090 sample-words").count(), files);
    command(place.path()).arg("build").assert().code(0);
    let site = files_below(&place.path().join("public"));
    // The page for addresses that lead nowhere has its style in it, whose words are no language.
    let is_read = |path: &str| path.ends_with(".html") && !path.ends_with("404.html");
    for (path, bytes) in site.iter().filter(|(path, _)| is_read(path)) {
        let said = Element::parse(std::str::from_utf8(bytes).unwrap()).words().to_lowercase();
        let words: Vec<_> = said.split(|c: char| !c.is_alphabetic()).collect();
        let english = ["the", "and", "of", "your", "this", "question", "next", "not"];
        let found = english.into_iter().find(|word| words.contains(word));
        assert_eq!(found, None, "{path}");
    }
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
    assert!(stderr(&assert).contains("it contains .vscode, playbook"), "{}", stderr(&assert));
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
    assert!(said.contains("it contains .vscode, playbook\n"), "{said}");
    assert!(said.contains("nothing was written"), "{said}");
    assert_eq!(files_below(place.path()), before);
}

/// What a new repository of any service holds is no reason to go elsewhere, and stays as it is.
#[test]
fn init_works_beside_a_readme_a_licence_and_settings_of_git() {
    let place = TempDir::new().unwrap();
    for name in [
        ".git/HEAD",
        ".gitignore",
        ".gitattributes",
        "README.md",
        "readme.rst",
        "LICENSE",
        "Licence.txt",
        ".github/CODEOWNERS",
    ] {
        fs::create_dir_all(place.path().join(name).parent().unwrap()).unwrap();
        fs::write(place.path().join(name), "mine").unwrap();
    }
    let before = files_below(place.path());
    let assert =
        command(place.path()).args(["init", "--minimal", "--ci", "github"]).assert().code(2);
    assert!(stderr(&assert).contains("it contains .github\n"), "{}", stderr(&assert));
    assert_eq!(files_below(place.path()), before);
    let assert = command(place.path()).args(["init", "--minimal"]).assert().code(0);
    assert!(stderr(&assert).contains("add the line /public/ to .gitignore"), "{}", stderr(&assert));
    let after = files_below(place.path());
    assert!(before.iter().all(|(path, bytes)| after.get(path) == Some(bytes)));
    command(place.path()).arg("check").assert().code(0);
    fs::write(place.path().join("READMEnot"), "mine").unwrap();
    assert!(stderr(&command(place.path()).arg("init").assert().code(2)).contains("READMEnot"));
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
