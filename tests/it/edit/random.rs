//! Random edits of the real playbook, in every style of YAML, with comments and other line ends.

use crate::support::root;
use local_normal::edit::{Change, Step, change, change_front_matter};
use proptest::prelude::*;
use serde_json::Value;
use std::fs;

/// Every file with YAML: its text, and whether that is Markdown.
fn files() -> Vec<(String, bool)> {
    let entries = walkdir::WalkDir::new(root().join("playbook")).sort_by_file_name().into_iter();
    let texts = entries.map(Result::unwrap).filter_map(|entry| {
        let ending = entry.path().extension()?.to_str()?.to_owned();
        let is_markdown = ending == "md";
        (is_markdown || ending == "yaml")
            .then(|| (fs::read_to_string(entry.path()).unwrap(), is_markdown))
    });
    texts.collect()
}

/// What a parser of its own says of the YAML.
pub(crate) fn said(text: &str, is_markdown: bool) -> Value {
    let text = text.trim_start_matches('\u{feff}');
    let lines = text.lines().skip(usize::from(is_markdown));
    let lines = lines.take_while(|line| !is_markdown || *line != "---");
    let yaml = &lines.collect::<Vec<_>>().join("\n");
    serde_saphyr::from_str(yaml).unwrap()
}

/// The ways to all texts of a value.
fn ways(value: &Value, way: &mut Vec<Step>, found: &mut Vec<Vec<Step>>) {
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                way.push(Step::Item(at));
                ways(item, way, found);
                way.pop();
            }
        }
        Value::Object(pairs) => {
            for (key, value) in pairs {
                way.push(Step::Key(key.clone()));
                ways(value, way, found);
                way.pop();
            }
        }
        _ => found.push(way.clone()),
    }
}

fn at<'v>(value: &'v mut Value, way: &[Step]) -> &'v mut Value {
    way.iter().fold(value, |value, step| match step {
        Step::Key(key) => &mut value[key.as_str()],
        Step::Item(at) => &mut value[*at],
    })
}

/// Another hand: line ends, a mark at the start, and comments above the keys of the first level.
pub(crate) fn in_hand(text: &str, hand: u8) -> String {
    let mut text = text.to_owned();
    if hand & 1 == 1 {
        let lines = text.split_inclusive('\n').scan(false, |is_below, line| {
            let is_key = line.starts_with(|c: char| c.is_ascii_lowercase()) && !*is_below;
            *is_below |= line.starts_with("## ");
            Some(if is_key { format!("# about this\n{line}") } else { line.to_owned() })
        });
        text = lines.collect();
    }
    if hand & 2 == 2 {
        text = text.replace('\n', "\r\n");
    }
    if hand & 4 == 4 { format!("\u{feff}{text}") } else { text }
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{1,8}( [a-zé'’,.:#-]{1,9}){0,30}",
        "[A-Z][a-zŵŷâ 🏡\"'&*!%@`|>{}\\[\\]?-]{0,40}",
        "([a-z]{1,9}[ ,.]?){1,20}\n\n- [a-z ]{1,20}\n- [a-z ]{1,20}\n",
        "[ \t]?[a-z]{0,4}(\n {0,3}[a-z]{0,8}){0,4}\n{0,2}",
        "(true|no|null|~|2026|0x1F|1e3|2027-05-01|-|---|\\.\\.\\.|<<)",
        "\\PC{0,60}",
    ]
}

/// The same for files that hold what was there before and after the value.
pub(crate) fn same_around(old: &str, new: &str, marked: &str) -> bool {
    let around = |c: char| "\"'|>-+ \r\n".contains(c);
    let (before, after) = marked.split_once("QQQQ").unwrap();
    let (before, after) = (before.trim_end_matches(around), after.trim_start_matches(around));
    // The sign of a block may say how deep it is.
    let shallow = before.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let is_sign = shallow.ends_with(['|', '>']);
    let before = if is_sign { shallow.trim_end_matches(around) } else { before };
    [old, new].iter().all(|text| text.starts_with(before) && text.ends_with(after))
}

type Edit = (prop::sample::Index, String);

fn check(file: &(String, bool), hand: u8, edits: &[Edit]) {
    let first = in_hand(&file.0, hand);
    let is_markdown = file.1;
    let apply = |text: &str, way: &[Step], value: &str| {
        let make = if is_markdown { change_front_matter } else { change };
        make(text, way, &Change::set(value))
    };
    let mut history = vec![first.clone()];
    for (index, value) in edits {
        let old = history.last().unwrap().clone();
        let before = said(&old, is_markdown);
        let mut found = Vec::new();
        ways(&before, &mut Vec::new(), &mut found);
        let way = index.get(&found);
        let new = apply(&old, way, value)
            .unwrap_or_else(|| panic!("no way to write {value:?} at {way:?} of\n{old}"));
        let mut wanted = before;
        *at(&mut wanted, way) = Value::Null;
        let mut after = said(&new, is_markdown);
        let got = std::mem::take(at(&mut after, way));
        assert_eq!(after, wanted, "{way:?} := {value:?}");
        if let Value::String(text) = got {
            assert_eq!(text, *value, "{way:?}");
        }
        let marked = apply(&old, way, "QQQQ").unwrap();
        assert!(same_around(&old, &new, &marked), "{way:?} := {value:?}\n{old}\n=====\n{new}");
        assert_eq!(new.matches("# about this").count(), first.matches("# about this").count());
        history.push(new);
    }
    // Each edit is undone by the text before it.
    assert_eq!(history[0], first);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]
    #[test]
    fn an_edit_changes_one_value_and_no_other_byte(
        file in any::<prop::sample::Index>(),
        hand in 0u8..8,
        edits in prop::collection::vec((any::<prop::sample::Index>(), texts()), 5),
    ) {
        static FILES: std::sync::LazyLock<Vec<(String, bool)>> = std::sync::LazyLock::new(files);
        check(file.get(&FILES), hand, &edits);
    }
}
