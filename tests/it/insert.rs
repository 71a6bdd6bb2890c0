//! Adding to a list changes nothing else: for many ways to write a file, the new text is the old one
//! with the item put in, and says the same with the item at the end of the list.

use local_normal::load::{insert, words_of};
use proptest::prelude::*;

fn inserted(text: &str, key: &str, item: &str) -> String {
    insert(text, key, &[item]).unwrap_or_else(|| panic!("no place for `{item}` in\n{text}")).text
}

#[test]
fn an_item_goes_below_the_last_one() {
    let written = [
        ("areas:\n  - a\n  - b\n", "areas:\n  - a\n  - b\n  - new\n"),
        ("areas:\n- a\n- b\nid: x\n", "areas:\n- a\n- b\n- new\nid: x\n"),
        ("areas:\n- -a\n# end\n", "areas:\n- -a\n- new\n# end\n"),
        (
            "areas:\n    -   a # first\n\n# next\nid: x\n",
            "areas:\n    -   a # first\n    - new\n\n# next\nid: x\n",
        ),
        ("areas:\r\n  - a\r\nid: x\r\n", "areas:\r\n  - a\r\n  - new\r\nid: x\r\n"),
        ("areas:\n  - a", "areas:\n  - a\n  - new\n"),
        (
            "areas:\n  - 'a'\n  - \"b\"   # quoted\n",
            "areas:\n  - 'a'\n  - \"b\"   # quoted\n  - new\n",
        ),
        ("\u{feff}areas:\n  - a\n", "\u{feff}areas:\n  - a\n  - new\n"),
        ("---\nareas:\n  -\n    a\n", "---\nareas:\n  -\n    a\n  - new\n"),
        // An alias has the place of its anchor, so the first place that comes to mind is wrong.
        ("pages: [&a x]\nareas:\n  - *a\n", "pages: [&a x]\nareas:\n  - *a\n  - new\n"),
    ];
    for (old, new) in written {
        assert_eq!(inserted(old, "areas", "new"), new);
    }
}

#[test]
fn several_items_go_where_one_would_go_after_another() {
    let written = [
        "areas:\n  - a\n  - b\nid: x\n",
        "areas: [a, b]\n",
        "areas: []\n",
        "id: x\n",
        "areas:\r\n- a\r\n",
        "areas: [\n  a,\n  b\n]\n",
        "areas: [\n  a,\n  b,\n]\n",
    ];
    for old in written {
        let one_by_one = ["new", "newer"]
            .iter()
            .fold(old.to_owned(), |text, item| inserted(&text, "areas", item));
        let at_once = insert(old, "areas", &["new", "newer"]).unwrap().text;
        assert_eq!(at_once, one_by_one, "{old}");
    }
}

#[test]
fn brackets_are_kept() {
    let written = [
        ("areas: [a, b]\n", "areas: [a, b, new]\n"),
        ("areas: [a, 'b', ] # all\n", "areas: [a, 'b', new, ] # all\n"),
        ("areas: []\n", "areas: [new]\n"),
        ("areas: [ # none yet\n]\n", "areas: [new # none yet\n]\n"),
        ("areas: [\n  a,\n  b\n]\n", "areas: [\n  a,\n  b,\n  new\n]\n"),
        ("areas: [\n  a, # one\n  b, # two\n]\n", "areas: [\n  a, # one\n  b, # two\n  new,\n]\n"),
        ("areas: [\n  a,\n  b # two\n]\n", "areas: [\n  a,\n  b, # two\n  new\n]\n"),
        ("areas: [a,\n  b]\n", "areas: [a,\n  b, new]\n"),
        ("{id: x, areas: [a]}\n", "{id: x, areas: [a, new]}\n"),
    ];
    for (old, new) in written {
        assert_eq!(inserted(old, "areas", "new"), new);
    }
}

#[test]
fn a_list_that_is_not_there_is_begun() {
    let written = [
        ("id: x\n", "id: x\nareas:\n  - new\n"),
        (
            "id: x\nareas: # none yet\npages: [a]\n",
            "id: x\nareas: # none yet\n  - new\npages: [a]\n",
        ),
        ("", "areas:\n  - new\n"),
        ("# only a remark\n", "# only a remark\nareas:\n  - new\n"),
        ("text: |\n  last\n", "text: |\n  last\nareas:\n  - new\n"),
        ("id: x", "id: x\nareas:\n  - new\n"),
    ];
    for (old, new) in written {
        assert_eq!(inserted(old, "areas", "new"), new);
    }
}

#[test]
fn an_entry_of_several_lines_is_set_under_the_dash() {
    let item = "id: new\nlevels:\n  - id: none\n";
    let text = "events:\n  - {id: a,\n     b: c\n    }\n# end\n";
    let new = "events:\n  - {id: a,\n     b: c\n    }\n  - id: new\n    levels:\n      - id: none\n# end\n";
    assert_eq!(inserted(text, "events", item), new);
    let brackets = "intro: x\nevents: [ ]  # none yet\nlast: y\n";
    let new =
        "intro: x\nevents:  # none yet\n  - id: new\n    levels:\n      - id: none\nlast: y\n";
    assert_eq!(inserted(brackets, "events", item), new);
    let kept = "events:\n  - id: a\n    text: |+\n      one\n\n\nlast: y\n";
    let new = "events:\n  - id: a\n    text: |+\n      one\n\n\n  - id: new\n    levels:\n      - id: none\nlast: y\n";
    assert_eq!(inserted(kept, "events", item), new);
}

#[test]
fn the_line_of_what_was_added_is_told() {
    let line = |text: &str| insert(text, "areas", &["new"]).unwrap().line;
    assert_eq!(line("id: x\nareas:\n  - a\n"), 4);
    assert_eq!(line("id: x\nareas:\n  - a"), 4);
    assert_eq!(line("id: x\nareas: [a]\n"), 2);
    assert_eq!(line("id: x\n"), 2);
}

#[test]
fn what_has_no_simple_place_is_left_alone() {
    let entry = "id: new\ntitle: New\n";
    assert!(insert("events: [{id: a}]\n", "events", &[entry]).is_none());
    assert!(insert("areas: nothing\n", "areas", &["new"]).is_none());
    assert!(insert("areas: [open\n", "areas", &["new"]).is_none());
    assert!(insert("- a\n- b\n", "areas", &["new"]).is_none());
}

#[test]
fn words_are_those_of_the_list() {
    assert_eq!(words_of("areas: [a, 'b']\n", "areas").unwrap(), ["a", "b"]);
    assert_eq!(words_of("areas:\n", "areas").unwrap(), Vec::<String>::new());
    assert_eq!(words_of("id: x\n", "areas"), None);
}

/// A remark or an empty line, as often as not none.
fn remark() -> impl Strategy<Value = String> {
    prop_oneof![4 => Just(String::new()), 1 => Just("\n".to_owned()), 1 => "# [a-z:\\[\\]{}'\", -]{0,20}\n"]
}

fn trailing() -> impl Strategy<Value = String> {
    prop_oneof![2 => Just(String::new()), 1 => Just("  ".to_owned()), 1 => "  # [a-z:,\\]-]{0,12}"]
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{1,6}(-[a-z0-9]{1,4})?", "'[a-z]{1,5}'", "\"[a-z]{1,5}\""]
}

/// A list in any of the ways to write one, without its key.
fn list() -> impl Strategy<Value = String> {
    let words = || proptest::collection::vec((word(), trailing(), remark()), 1..5);
    let block = (words(), 0usize..5, 1usize..4, trailing(), remark()).prop_map(
        |(words, indent, gap, after, first)| {
            let lines = words.iter().map(|(word, trailing, remark)| {
                format!("{}-{}{word}{trailing}\n{remark}", " ".repeat(indent), " ".repeat(gap))
            });
            format!("{after}\n{first}{}", lines.collect::<String>())
        },
    );
    let row = (words(), any::<bool>(), trailing()).prop_map(|(words, comma, after)| {
        let words: Vec<_> = words.into_iter().map(|(word, _, _)| word).collect();
        format!(" [{}{}]{after}\n", words.join(", "), if comma { "," } else { "" })
    });
    let column = (words(), any::<bool>(), trailing()).prop_map(|(words, comma, after)| {
        let last = words.len() - 1;
        let lines = words.iter().enumerate().map(|(at, (word, trailing, remark))| {
            format!("  {word}{}{trailing}\n{remark}", if at < last || comma { "," } else { "" })
        });
        format!(" [\n{}]{after}\n", lines.collect::<String>())
    });
    prop_oneof![3 => block, 2 => row, 2 => column, 1 => Just(" []\n".to_owned()), 1 => trailing().prop_map(|after| format!("{after}\n"))]
}

/// A key with something behind it that is no list of ours.
fn other() -> impl Strategy<Value = String> {
    prop_oneof![
        trailing().prop_map(|after| format!("title: A name{after}\n")),
        Just("licence: {name: Open, url: \"https://example.org/#a\"}\n".to_owned()),
        Just("intro: |\n  areas:\n    - not a list\n\n  - nor this\n".to_owned()),
        Just("summary: >-\n  folded\n  words: [a]\n".to_owned()),
        Just("stages: [reset, reform]\n".to_owned()),
    ]
}

/// A playbook.yaml in many layouts.
fn file() -> impl Strategy<Value = String> {
    let rest = proptest::sample::subsequence(vec![0, 1, 2, 3, 4], 0..5);
    let others = (other(), other(), other(), rest);
    (remark(), list(), others, any::<bool>(), any::<bool>(), any::<bool>(), remark()).prop_map(
        |(head, list, (a, b, c, order), is_first, windows, cut, tail)| {
            let mut keys: Vec<String> = Vec::new();
            let mut seen = std::collections::BTreeSet::new();
            for (_, text) in order.iter().zip([a, b, c]) {
                if seen.insert(text.split(':').next().unwrap().to_owned()) {
                    keys.push(text);
                }
            }
            let list = format!("areas:{list}");
            keys.insert(if is_first { 0 } else { keys.len() }, list);
            let mut text = format!("{head}{}{tail}", keys.concat());
            if cut {
                text.truncate(text.trim_end().len());
            }
            if windows { text.replace('\n', "\r\n") } else { text }
        },
    )
}

/// Whether taking some parts out of a text gives another.
fn is_with_parts_put_in(old: &str, new: &str) -> bool {
    let mut signs = old.chars().peekable();
    for sign in new.chars() {
        signs.next_if_eq(&sign);
    }
    signs.peek().is_none()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_layout_keeps_all_but_the_item(text in file()) {
        let before: Option<serde_json::Value> = serde_saphyr::from_str(&text).ok();
        prop_assume!(before.is_some());
        let mut before = before.unwrap();
        let added = insert(&text, "areas", &["new-area"]);
        prop_assert!(added.is_some(), "no place in\n{text}");
        let added = added.unwrap();
        prop_assert!(is_with_parts_put_in(&text, &added.text), "{text}\nbecame\n{}", added.text);
        let put_in = added.text.len() - text.len();
        prop_assert!(put_in < 40, "{put_in} bytes were put in");
        let line = added.text.lines().nth(added.line - 1).unwrap();
        prop_assert!(line.contains("new-area") || line.starts_with("areas"), "line {} is {line}", added.line);
        let after: serde_json::Value = serde_saphyr::from_str(&added.text).unwrap();
        match &mut before["areas"] {
            serde_json::Value::Array(items) => items.push("new-area".into()),
            nothing => *nothing = serde_json::json!(["new-area"]),
        }
        prop_assert_eq!(before, after);
        let windows = added.text.matches("\r\n").count();
        prop_assert!(windows == 0 || windows == added.text.matches('\n').count(), "mixed line ends");
    }
}
