//! Changing one value of a file changes nothing else: for many ways to write a file the new text is the expected one, and
//! for thousands of random edits of the real playbook only that value differs.

pub(crate) mod random;

use local_normal::edit::{Change, Step, change, change_body, change_front_matter};

/// `outcomes.0.text`: a number is an item.
fn way(text: &str) -> Vec<Step> {
    let step = |part: &str| match part.parse() {
        Ok(at) => Step::Item(at),
        Err(_) => Step::Key(part.to_owned()),
    };
    text.split('.').map(step).collect()
}

fn changed(text: &str, at: &str, what: &Change) -> String {
    change(text, &way(at), what).unwrap_or_else(|| panic!("no way to {what:?} at {at} in\n{text}"))
}

fn set(text: &str, at: &str, value: &str) -> String {
    changed(text, at, &Change::set(value))
}

#[test]
fn a_text_keeps_its_style() {
    let written = [
        ("a: one # why\nb: x\n", "a", "two", "a: two # why\nb: x\n"),
        ("a: 'it''s'\n", "a", "it's not", "a: 'it''s not'\n"),
        ("a: \"x \\\" y\"\n", "a", "é \\ \"", "a: \"é \\\\ \\\"\"\n"),
        ("a: |\n  one\n\n  two\nb: x\n", "a", "one\n\nthree\n", "a: |\n  one\n\n  three\nb: x\n"),
        (
            "a: |-\n    one\n# note\nb: x\n",
            "a",
            "- two\n  - three",
            "a: |-\n    - two\n      - three\n# note\nb: x\n",
        ),
        (
            "a: >-\n  one\n  two\n\n  three\nb: x\n",
            "a",
            "one two\nfour",
            "a: >-\n  one\n  two\n\n  four\nb: x\n",
        ),
        ("a: >-   # folded\n  one\n", "a", "two", "a: >-   # folded\n  two\n"),
        ("l:\n  - a # first\n  - b\n", "l.1", "c", "l:\n  - a # first\n  - c\n"),
        ("l: [a, 'b', {c: d}]\n", "l.2.c", "e", "l: [a, 'b', {c: e}]\n"),
        ("g: {a: one, b: two}\n", "g.a", "one, or two", "g: {a: 'one, or two', b: two}\n"),
        ("a: one\r\nb: |\r\n  x\r\n  y\r\n", "b", "x\nz\n", "a: one\r\nb: |\r\n  x\r\n  z\r\n"),
        ("\u{feff}a: one\n", "a", "🏡 tŷ", "\u{feff}a: 🏡 tŷ\n"),
        ("a: one\n  two\nb: x\n", "a", "one three", "a: one\n  three\nb: x\n"),
        ("a:\nb: x\n", "a", "one", "a: one\nb: x\n"),
        ("a: # none yet\nb: x\n", "a", "one", "a: one # none yet\nb: x\n"),
        ("a: ~\nb: x\n", "a", "one", "a: one\nb: x\n"),
        ("a:   null # none yet\nb: x\n", "a", "one", "a: one # none yet\nb: x\n"),
        ("g: {a: NULL, b: ~}\n", "g.a", "one", "g: {a: one, b: ~}\n"),
        ("g: {a: ~, b: ~}\n", "g.b", "o", "g: {a: ~, b: o}\n"),
        ("a: ~\r\n", "a", "one\n", "a: |\r\n  one\r\n"),
        ("a: >-  # ours\n  one\n", "a", " lead", "a: |2-  # ours\n   lead\n"),
        ("l:\n  - x: |\n      one\n", "l.0.x", " a\nb\n", "l:\n  - x: |2\n       a\n      b\n"),
        ("a: |2-\n   x\n", "a", " y", "a: |2-\n   y\n"),
        ("a: |  # ours\n  one\n", "a", "\u{7}", "a: \"\\x07\"  # ours\n"),
        ("a: 1\n", "a", "2", "a: 2\n"),
        ("- x: |\n    one\n  y: z\n", "0.x", "two\n", "- x: |\n    two\n  y: z\n"),
        ("l:\n- |\n  one\n- b\n", "l.0", "two\n", "l:\n- |\n  two\n- b\n"),
    ];
    for (old, at, value, new) in written {
        assert_eq!(set(old, at, value), new);
    }
}

#[test]
fn a_block_of_nothing_takes_a_text_again() {
    for (old, value, new) in [
        ("a: |-\nb: x\n", "one", "a: |-\n  one\nb: x\n"),
        ("a: |-\n\nb: x\n", "one", "a: |-\n  one\n\nb: x\n"),
        ("a: |-\n\n\n\nb: x\n", "one", "a: |-\n  one\n\n\n\nb: x\n"),
        ("a: |\n\n", "one\n\ntwo\n", "a: |\n  one\n\n  two\n\n"),
        ("a: >-\n\nb: x\n", "one", "a: >-\n  one\n\nb: x\n"),
        ("a: |- # why\n\nb: x\n", "one", "a: |- # why\n  one\n\nb: x\n"),
        ("l:\n  - |-\n\n  - b\n", "one", "l:\n  - |-\n    one\n\n  - b\n"),
        ("a: |-\r\n\r\nb: x\r\n", "one", "a: |-\r\n  one\r\n\r\nb: x\r\n"),
    ] {
        let at = if old.starts_with('l') { "l.0" } else { "a" };
        assert_eq!(set(old, at, value), new, "{old:?}");
    }
}

#[test]
fn a_text_that_its_style_cannot_say_gets_the_nearest_that_can() {
    let written = [
        ("a: one\n", "a", "b: c", "a: 'b: c'\n"),
        ("a: one\n", "a", "# no comment", "a: '# no comment'\n"),
        ("a: one\n", "a", "null", "a: 'null'\n"),
        ("a: one\n", "a", "", "a: ''\n"),
        ("a: one\n", "a", "two\n\nthree\n", "a: |\n  two\n\n  three\n"),
        ("l:\n  - one\n", "l.0", "two\nthree", "l:\n  - |-\n    two\n    three\n"),
        ("{a: one}\n", "a", "two\nthree", "{a: \"two\\nthree\"}\n"),
        ("a: |\n  one\n", "a", "one", "a: |-\n  one\n"),
        ("a: >-\n  one\n", "a", " deep", "a: |2-\n   deep\n"),
        ("a: |\n  one\n", "a", "tab\u{7}", "a: \"tab\\x07\"\n"),
    ];
    for (old, at, value, new) in written {
        assert_eq!(set(old, at, value), new);
    }
}

#[test]
fn a_folded_text_keeps_the_lines_that_say_the_same() {
    let old = "a: >-\n  One line of words that is here,\n  and a second one with more words,\n  and a third.\nb: x\n";
    let value = "One line of words that is here, and another one that is new here, and a third.";
    let new = "a: >-\n  One line of words that is here,\n  and another one that is new here, and a third.\nb: x\n";
    assert_eq!(set(old, "a", value), new);
}

#[test]
fn a_key_comes_at_its_place_and_goes() {
    let order = ["id", "text", "measure", "cost"].map(str::to_owned).to_vec();
    let put = |value: &str| Change::Set { value: value.to_owned(), order: order.clone() };
    let written = [
        (
            "l:\n  - id: a\n    cost: c # dear\n  - id: b\n",
            "l.0.text",
            "l:\n  - id: a\n    text: new\n    cost: c # dear\n  - id: b\n",
        ),
        ("id: a\n# about cost\ncost: c\n", "text", "id: a\ntext: new\n# about cost\ncost: c\n"),
        ("l:\n  - {id: a, cost: c}\n", "l.0.text", "l:\n  - {id: a, text: new, cost: c}\n"),
        ("id: a\ntext: |\n  x\n\ncost: c", "cost.x", ""),
        ("id: a", "cost", "id: a\ncost: new\n"),
        ("id: a\nother: |\n  x\n\n", "cost", "id: a\ncost: new\nother: |\n  x\n\n"),
        ("", "id", "id: new\n"),
        ("id: a\n", "measure.what", "id: a\nmeasure: {what: new}\n"),
    ];
    for (old, at, new) in written {
        let got = change(old, &way(at), &put("new")).unwrap_or_default();
        assert_eq!(got, new, "{old}");
    }
    let gone = [
        ("a: one\n# two\nb: |\n  x\n  y\nc: z\n", "b", "a: one\n# two\nc: z\n"),
        ("- {a: one, b: two}\n", "0.b", "- {a: one}\n"),
        ("- {a: one, b: two}\n", "0.a", "- {b: two}\n"),
        ("- a: one\n  b: two\n", "0.a", "- b: two\n"),
        ("a: one\nl:\n  - x\n  - y\nc: z\n", "l", "a: one\nc: z\n"),
    ];
    for (old, at, new) in gone {
        assert_eq!(changed(old, at, &Change::Remove), new);
    }
}

#[test]
fn items_come_and_go_and_move() {
    let written = [
        (
            "l:\n  - a # first\n  - b\n\nc: d\n",
            "l",
            Change::Add("new".into()),
            "l:\n  - a # first\n  - b\n  - new\n\nc: d\n",
        ),
        ("l: [a, b] # both\n", "l", Change::Add("new".into()), "l: [a, b, new] # both\n"),
        ("l: []\n", "l", Change::Add("{id: new}".into()), "l: [{id: new}]\n"),
        ("x: y\n", "l", Change::Add("new".into()), "x: y\nl:\n  - new\n"),
        (
            "q:\n  - id: a\n    l:\n      - text: |\n          x\n  - id: b\n",
            "q.0.l",
            Change::Add("{text: new}".into()),
            "q:\n  - id: a\n    l:\n      - text: |\n          x\n      - {text: new}\n  - id: b\n",
        ),
        (
            "l:\n  - a # first\n  - b\n  # about c\n  - c\n",
            "l.1",
            Change::Remove,
            "l:\n  - a # first\n  # about c\n  - c\n",
        ),
        ("l: [a, b, c]\n", "l.0", Change::Remove, "l: [b, c]\n"),
        ("l: [a, b, c]\n", "l.2", Change::Remove, "l: [a, b]\n"),
        ("l: [a]\n", "l.0", Change::Remove, "l: []\n"),
        ("l:\n  - a\nc: d\n", "l.0", Change::Remove, "l: []\nc: d\n"),
        (
            "l:\n  - a # first\n  - id: b\n    x: |\n      y\n  - c\nd: e\n",
            "l.1",
            Change::Move(0),
            "l:\n  - id: b\n    x: |\n      y # first\n  - a\n  - c\nd: e\n",
        ),
        (
            "l:\n  - id: b\n    x: y\n  - c\nd: e\n",
            "l.1",
            Change::Move(0),
            "l:\n  - c\n  - id: b\n    x: y\nd: e\n",
        ),
        ("l: [a, 'b', c]\n", "l.2", Change::Move(0), "l: [c, a, 'b']\n"),
    ];
    for (old, at, what, new) in written {
        let got = change(old, &way(at), &what);
        // A comment that would become a part of a text is no way to write it.
        let new = if new.contains("y # first") { None } else { Some(new.to_owned()) };
        assert_eq!(got, new, "{old}");
    }
}

#[test]
fn what_cannot_be_changed_alone_is_refused() {
    let refused = [
        ("a: &x one\nb: *x\n", "a"),
        ("a: [1, 2]\n", "a"),
        ("a: {b: c}\n", "a"),
        ("a: one\n", "a.b"),
        ("a: one: two\n", "a"),
        ("l: [a]\n", "l.3"),
    ];
    for (text, at) in refused {
        assert_eq!(change(text, &way(at), &Change::set("new")), None, "{text}");
    }
}

#[test]
fn front_matter_and_body_are_changed_apart() {
    let text = "\u{feff}---\r\ntitle: One\r\n---\r\n\r\nWords.\r\n";
    let title = change_front_matter(text, &way("title"), &Change::set("Two")).unwrap();
    assert_eq!(title, text.replace("One", "Two"));
    assert_eq!(
        change_body(text, "More\n\nwords.\n").unwrap(),
        text.replace("Words.", "More\r\n\r\nwords.")
    );
    assert_eq!(change_body("---\na: b\n---\n", "Words").unwrap(), "---\na: b\n---\nWords\n");
    assert_eq!(change_body("no front matter", "x"), None);
    assert_eq!(change_front_matter("no front matter", &way("a"), &Change::set("x")), None);
}
