//! The real playbook's next version, made as those who keep it would: texts of sixty files are other ones, a practice, two stories and a
//! question are gone, and an area and a question have other ids.

use crate::cli::command;
use crate::support::files_below;
use std::fs;
use std::path::Path;

/// Files whose own words change, in the order of their paths.
pub(super) const CHANGED: usize = 60;
/// What is said in every one of them.
pub(super) const NEW_WORDS: &str = "Version 2.1 says more of this.";

/// Makes the version of a copy of the playbook.
pub(super) fn make(folder: &Path) {
    for words in [
        ["rename", "area", "workstyles", "working-lives"].as_slice(),
        &["remove", "story", "taipei-ivoting"],
        &["remove", "story", "liverpool-hybrid"],
    ] {
        command().current_dir(folder).args(words).arg("--yes").assert().code(0);
    }
    let mut changed = 0;
    for (path, bytes) in files_below(folder) {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        let Some(text) = says_more(&path, &text).filter(|_| changed < CHANGED) else { continue };
        fs::write(folder.join(&path), text).unwrap();
        changed += 1;
    }
    assert_eq!(changed, CHANGED);
    edit(&folder.join("areas/living-spaces.yaml"), |text| {
        let text = without(&text, "\n  sustain:\n", "\naudiences:");
        let text = without(&text, "\n  - id: liv-sustain-centres\n", "");
        text.replace("id: liv-sustain-climate\n", "id: liv-sustain-weather\n")
    });
    edit(&folder.join("playbook.yaml"), |text| {
        let retired = "  retired:\n    - {id: liv-sustain-centres, in: 2.1.0}\n    - {id: liv-sustain-climate, in: 2.1.0, replaced_by: liv-sustain-weather}\n";
        let text = text.replace("version: 2.0.0", "version: 2.1.0");
        text.replace("  retired:\n", retired)
    });
}

/// A file with one more sentence, where it is one with words of its own.
fn says_more(path: &str, text: &str) -> Option<String> {
    match path.split_once('/')?.0 {
        "pages" | "routes" | "stories" => Some(format!("{text}\n{NEW_WORDS}\n")),
        "areas" => Some(text.replacen("why: |\n", &format!("why: |\n  {NEW_WORDS}\n\n"), 1)),
        "principles" | "stages" => {
            Some(text.replacen("summary: ", &format!("summary: {NEW_WORDS} "), 1))
        }
        _ => None,
    }
}

/// A text without what is between two others, the first included; to the end where there is no second.
fn without(text: &str, from: &str, to: &str) -> String {
    let (before, rest) = text.split_once(from).unwrap_or_else(|| panic!("there is no {from}"));
    let after = if to.is_empty() { "" } else { &rest[rest.find(to).unwrap()..] };
    format!("{before}{after}\n")
}

fn edit(path: &Path, change: impl FnOnce(String) -> String) {
    let text = fs::read_to_string(path).unwrap();
    fs::write(path, change(text)).unwrap();
}
