//! A translator's round with the programs of GNU gettext (Debian: gettext) between ours.

use super::{Place, assert_taken};
use local_normal::po::{Entry, Field};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// How many texts are changed between two runs.
const CHANGED: usize = 10;

/// What a program of gettext writes.
fn gettext(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(file).output();
    let output = output.unwrap_or_else(|error| panic!("{program} (Debian: gettext): {error}"));
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {}: {words}", file.display());
    String::from_utf8(output.stdout).unwrap()
}

/// Every translation, by the file, context and original of its message.
type Translations = BTreeMap<(String, String, String), String>;

/// The messages of all files that are in use.
fn translations(place: &Place) -> Translations {
    let of_file = |path: &String| {
        let file = place.po(&format!("translations/{path}"));
        let used = file.entries().filter(|entry| !entry.is_obsolete());
        let key = |entry: &Entry| {
            (path.clone(), entry.context().unwrap().to_owned(), entry.id().to_owned())
        };
        used.map(|entry| (key(entry), entry.text().to_owned())).collect::<Vec<_>>()
    };
    place.files().iter().flat_map(|(path, _)| of_file(path)).collect()
}

/// Translates every message, each in words of its own.
fn fill(place: &Place) {
    for (path, mut text) in place.files() {
        let path = format!("translations/{path}");
        let file = place.po(&path);
        let places = file.entries().map(|entry| entry.place(Field::Text(None)));
        for (number, at) in places.enumerate().collect::<Vec<_>>().into_iter().rev() {
            text.replace_range(at, &format!("\"cyfieithiad {number}\""));
        }
        place.write(&path, &text);
    }
}

/// Changes texts of the playbook that end a line and are there once, at most two in a file; gives the messages that they were.
fn change(place: &Place, all: &Translations) -> Vec<(String, String, String)> {
    let mut changed: Vec<(String, String, String)> = Vec::new();
    for key @ (path, _, id) in all.keys() {
        let source = path.trim_start_matches("cy/").replace(".po", "");
        let source = [format!("{source}.yaml"), format!("{source}.md")];
        let Some(source) = source.iter().find(|path| place.path("playbook").join(path).exists())
        else {
            continue;
        };
        let text = place.read(source);
        let is_alone = id.split_whitespace().count() > 4
            && text.matches(id.as_str()).count() == 1
            && text.lines().any(|line| line.ends_with(id.as_str()));
        let of_file = changed.iter().filter(|(other, ..)| other == path).count();
        if is_alone && of_file < 2 && changed.len() < CHANGED {
            place.change(source, id, &format!("{} – and more", id.trim_end_matches('.')));
            changed.push(key.clone());
        }
    }
    changed
}

#[test]
fn a_round_through_gettext_loses_nothing_and_marks_what_has_changed() {
    let place = Place::golden();
    place.translate(&["cy"]);
    fill(&place);
    let before = translations(&place);
    let changed = change(&place, &before);
    assert_eq!(changed.len(), CHANGED, "{changed:?}");
    place.translate(&["cy"]);
    for (path, _) in place.files() {
        let path = place.path("playbook/translations").join(path);
        assert_taken(&path);
        // As an editor saves it: in its own lines.
        let saved = gettext("msgcat", &["--width=60"], &path);
        std::fs::write(&path, saved).unwrap();
    }
    let after = translations(&place);
    let said = place.translate(&["cy"]);
    assert!(said.starts_with("Nothing to change.\n"), "{said}");
    assert_eq!(before.len(), after.len());
    for (key, words) in &before {
        let is_changed = changed.contains(key);
        assert_eq!(!after.contains_key(key), is_changed, "{key:?}");
        let (path, context, _) = key;
        let mut of_context = after.iter().filter(|((p, c, _), _)| (p, c) == (path, context));
        assert!(of_context.any(|(_, other)| other == words), "{key:?} has lost {words}");
    }
    let mut fuzzy = 0;
    for (path, _) in place.files() {
        let file = place.po(&format!("translations/{path}"));
        for entry in file.entries().filter(|entry| entry.has_flag("fuzzy")) {
            let was = (path.clone(), entry.context().unwrap(), entry.previous_id().unwrap());
            assert!(
                changed
                    .iter()
                    .any(|(p, c, id)| (p, c.as_str(), id.as_str()) == (&was.0, was.1, was.2)),
                "{was:?}"
            );
            fuzzy += 1;
        }
        let path = place.path("playbook/translations").join(&path);
        let told = gettext("msgattrib", &["--only-fuzzy", "--no-obsolete"], &path);
        assert_eq!(
            told.matches("\n#, fuzzy").count(),
            file.entries().filter(|entry| entry.has_flag("fuzzy")).count()
        );
    }
    assert_eq!(fuzzy, CHANGED);
}
