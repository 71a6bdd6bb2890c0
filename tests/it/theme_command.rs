//! `local-normal theme`: lists what can be replaced, prints originals, and copies them without writing over anything.

use crate::cli::{command, place, stderr, stdout};
use crate::support::root;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const TOKENS: &str = "components/base/tokens.css";

fn listed(folder: &Path) -> String {
    stdout(&command().current_dir(folder).arg("theme").assert().code(0))
}

fn line<'a>(list: &'a str, path: &str) -> &'a str {
    let is_of = |line: &&str| line.split_whitespace().next() == Some(path);
    list.lines().find(is_of).unwrap_or_else(|| panic!("{path} in {list}"))
}

fn copy(folder: &Path, path: &str) -> assert_cmd::assert::Assert {
    command().current_dir(folder).args(["theme", path, "--copy"]).assert()
}

#[test]
fn every_file_is_listed_and_printed_as_its_author_wrote_it() {
    let empty = TempDir::new().unwrap();
    let list = listed(empty.path());
    let theme = root().join("themes/default");
    for path in [
        "templates/home.html",
        TOKENS,
        "components/base/part.js",
        "icons/book.svg",
        "theme.yaml",
        "custom.css",
    ] {
        assert_eq!(line(&list, path), path);
        let printed = command().current_dir(empty.path()).args(["theme", path]).assert().code(0);
        assert_eq!(stdout(&printed), fs::read_to_string(theme.join(path)).unwrap(), "{path}");
    }
    let count = crate::support::files_below(&theme).len();
    assert_eq!(list.lines().count(), 1 + count);
}

#[test]
fn a_copy_is_written_once_and_says_of_which_original_it_is() {
    let place = place();
    let said = stderr(&copy(place.path(), TOKENS).code(0));
    assert!(said.contains("Wrote playbook/theme/components/base/tokens.css."), "{said}");
    assert!(said.contains("Wrote playbook/theme/theme.yaml."), "{said}");
    let file = place.path().join("playbook/theme").join(TOKENS);
    let text = fs::read_to_string(&file).unwrap();
    let original = fs::read_to_string(root().join("themes/default").join(TOKENS)).unwrap();
    assert_eq!(text.split_once('\n').unwrap().1, original);
    fs::write(&file, format!("{text}/* ours */\n")).unwrap();
    let said = stderr(&copy(place.path(), TOKENS).code(2));
    assert!(said.contains("is there already"), "{said}");
    assert!(fs::read_to_string(&file).unwrap().ends_with("/* ours */\n"));
    command().current_dir(place.path()).args(["check", "--deny", "warnings"]).assert().code(0);
    // The version is said once, and never changed.
    let settings = place.path().join("playbook/theme/theme.yaml");
    fs::write(&settings, "# ours\nversion: 1\n").unwrap();
    copy(place.path(), "templates/home.html").code(0);
    assert_eq!(fs::read_to_string(&settings).unwrap(), "# ours\nversion: 1\n");
}

#[test]
fn the_list_says_what_is_replaced_and_whether_the_original_is_another_now() {
    let place = place();
    let theme = place.path().join("playbook/theme");
    for path in [TOKENS, "templates/home.html", "templates/area.html"] {
        copy(place.path(), path).code(0);
    }
    let change = |path: &str, from: &str, to: &str| {
        let text = fs::read_to_string(theme.join(path)).unwrap();
        assert!(text.contains(from));
        fs::write(theme.join(path), text.replacen(from, to, 1)).unwrap();
    };
    change(TOKENS, ":root {", ":root { --ours: 1px;");
    let hash = fs::read_to_string(theme.join("templates/home.html")).unwrap();
    let hash = hash.split("original ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    change("templates/home.html", &hash, "0123456789ab");
    change("templates/home.html", "<h1>", "<h1 class=\"ours\">");
    fs::create_dir_all(theme.join("i18n")).unwrap();
    fs::write(theme.join("i18n/en.ftl"), "home-assess = Score us\n").unwrap();
    fs::write(theme.join("site-icon.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
        .unwrap();
    fs::write(theme.join("notes.txt"), "ours\n").unwrap();
    let list = listed(place.path());
    for (path, state) in [
        (TOKENS, "replaced; the original is as it was when it was copied"),
        ("templates/home.html", "replaced; the original has changed since it was copied"),
        ("templates/area.html", "replaced, and the same as the original"),
        ("i18n/en.ftl", "added to"),
        ("theme.yaml", "added to"),
        ("site-icon.svg", "replaced"),
        ("notes.txt", "added"),
        ("templates/stage.html", ""),
    ] {
        let rest = line(&list, path).strip_prefix(path).unwrap().trim();
        assert_eq!(rest, state, "{path}");
    }
}

#[test]
fn a_path_that_is_no_file_of_the_theme_is_refused_whatever_it_is() {
    let place = place();
    for path in [
        "../playbook.yaml",
        "templates/../../../../etc/passwd",
        "/etc/passwd",
        "",
        ".",
        "templates",
        "templates/",
        "./templates/home.html",
        "templates//home.html",
        "templates\\home.html",
        "C:\\theme.yaml",
        "templates/home.htm",
        "\u{1b}[31m",
    ] {
        for more in [&[][..], &["--copy"]] {
            let words = ["theme", path].into_iter().chain(more.iter().copied());
            let assert = command().current_dir(place.path()).args(words).assert().code(2);
            let said = stderr(&assert);
            assert!(said.contains("has no file"), "{path}: {said}");
            assert!(!said.contains('\u{1b}') && stdout(&assert).is_empty());
        }
    }
    assert!(!place.path().join("playbook/theme").exists());
    let said = stderr(&command().args(["theme", "templates/hom.html"]).assert().code(2));
    assert!(said.contains("did you mean `templates/home.html`?"), "{said}");
}

#[test]
fn a_copy_needs_a_playbook_and_a_path() {
    let empty = TempDir::new().unwrap();
    let said = stderr(&copy(empty.path(), TOKENS).code(2));
    assert!(said.contains("there is no playbook here"), "{said}");
    command().current_dir(empty.path()).args(["theme", "--copy"]).assert().code(2);
    command().current_dir(empty.path()).args(["theme", "--playbook", "nowhere"]).assert().code(2);
}

#[cfg(unix)]
#[test]
fn no_copy_is_written_through_a_link() {
    let place = place();
    let outside = TempDir::new().unwrap();
    let theme = place.path().join("playbook/theme");
    std::os::unix::fs::symlink(outside.path(), &theme).unwrap();
    copy(place.path(), TOKENS).code(3);
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    fs::remove_file(&theme).unwrap();
    fs::create_dir(&theme).unwrap();
    let target = outside.path().join("custom.css");
    fs::write(&target, "theirs\n").unwrap();
    std::os::unix::fs::symlink(&target, theme.join("custom.css")).unwrap();
    copy(place.path(), "custom.css").code(2);
    assert_eq!(fs::read_to_string(&target).unwrap(), "theirs\n");
}

#[test]
fn a_playbook_gets_the_originals_of_its_own_theme() {
    let place = place();
    let file = place.path().join("playbook/playbook.yaml");
    let top = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{top}theme: civic\n")).unwrap();
    let list = listed(place.path());
    assert!(list.starts_with("# theme civic, version 1\n"), "{list}");
    line(&list, "components/civic/civic.css");
    let mark = "components/site-mark/site-mark.html";
    let printed =
        stdout(&command().current_dir(place.path()).args(["theme", mark]).assert().code(0));
    assert_eq!(printed, fs::read_to_string(root().join("themes/civic").join(mark)).unwrap());
}
