//! What stays as it is, byte for byte.

use super::{files, said, small, text};
use std::fs;

/// A page in a hand of its own: a byte order mark, line ends of Windows, letters with marks apart, every way to link.
const PAGE: &str = "\u{feff}---\r\ntitle: Cafe\u{301}   # a comment\r\nsummary: >-\r\n  See [it](story:first-story)\r\n  and [more](story:first-story#what).\r\n---\r\n\r\nCafe\u{301} [one](<story:first-story>) `story:first-story` and [two][Label].\r\n[story:first-story-2](https://example.org/story:first-story)\r\n\r\n[label]: story:first-story \"A title\"\r\n";

#[test]
fn an_author_s_hand_stays() {
    let place = small(&[("pages/hand.md", PAGE)]);
    let story = text(&place, "stories/first-story.md");
    fs::write(
        place.path().join("stories/first-story.md"),
        format!("{}\n## What\n\nWords.\n", story.trim_end()),
    )
    .unwrap();
    said(place.path(), &["rename", "story", "first-story", "a1", "--yes"], 0);
    let new = PAGE
        .replace("(story:first-story)", "(story:a1)")
        .replace("(story:first-story#what)", "(story:a1#what)")
        .replace("<story:first-story>", "<story:a1>")
        .replace("[label]: story:first-story", "[label]: story:a1");
    assert_eq!(text(&place, "pages/hand.md"), new);
}

#[test]
fn values_keep_their_quotation_marks_and_get_those_that_they_need() {
    let place = small(&[]);
    let area = text(&place, "areas/service-design.yaml");
    let quoted = area.replace("story: first-story", "story: 'first-story'");
    assert_ne!(area, quoted);
    fs::write(place.path().join("areas/service-design.yaml"), &quoted).unwrap();
    said(place.path(), &["rename", "story", "first-story", "2026", "--yes"], 0);
    let new = quoted
        .replace("'first-story'", "'2026'")
        .replace("[first-story", "[\"2026\"")
        .replace("story:first-story", "story:2026");
    assert_eq!(text(&place, "areas/service-design.yaml"), new);
    said(place.path(), &["rename", "stage", "reset", "null", "--yes"], 0);
    assert!(text(&place, "areas/service-design.yaml").contains("stage: \"null\""));
    assert!(text(&place, "playbook.yaml").contains("\"null\""));
}

#[test]
fn translations_keep_their_lines() {
    let place = small(&[]);
    let path = "translations/cy/areas/service-design.po";
    let own = "\n# Ask Sioned\n#, fuzzy\n#| msgid \"[Old](story:first-story)\"\nmsgctxt \"nowhere\"\nmsgid \"\"\n\"A [story](story:\"\n\"first-story) here\"\nmsgstr \"\"\n\"[Stori](story:first-story) \"\n\"yma\"\n\n#~ msgctxt \"gone\"\n#~ msgid \"[x](story:first-story-2) [y](story:first-story)\"\n#~ msgstr \"[y](story:first-story)\"\n";
    let before = format!("{}{own}", text(&place, path));
    fs::write(place.path().join(path), &before).unwrap();
    said(place.path(), &["rename", "story", "first-story", "new", "--yes"], 0);
    let now = text(&place, path);
    for words in [
        "# Ask Sioned\n#, fuzzy\n#| msgid \"[Old](story:new)\"\nmsgctxt \"nowhere\"\n",
        "msgstr \"\"\n\"[Stori](story:new) \"\n\"yma\"\n",
        "#~ msgid \"[x](story:first-story-2) [y](story:new)\"\n#~ msgstr \"[y](story:new)\"\n",
    ] {
        assert!(now.contains(words), "{words}\nin\n{now}");
    }
    assert!(files(&place).contains_key("translations/cy/stories/new.po"));
}
