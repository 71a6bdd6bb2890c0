//! Words of the glossary that have another id.

use super::*;

/// A word has no page that could forward.
#[test]
fn a_word_of_the_glossary_keeps_its_words() {
    let mut old = playbook();
    old["glossary"] = json!([
        {"id": "ad-hoc", "term": "Ad hoc", "definition": "For this."}, {"id": "zone", "term": "Zone", "see": ["ad-hoc", "other"]},
        {"id": "other", "term": "Other"},
    ]);
    old["stories"][1]["body"] = json!("An [ad hoc](term:ad-hoc) answer.");
    let mut new = old.clone();
    new["glossary"][0]["id"] = json!("new-term");
    new["glossary"][0]["definition"] = json!("For that.");
    new["glossary"][1]["see"] = json!(["new-term", "other"]);
    new["glossary"][2] = json!({"id": "another", "term": "Another"});
    new["stories"][1]["body"] = json!("An [ad hoc](term:new-term) answer.");
    let since = compared(&old, &new);
    assert_eq!(keys(&since), ["new-term definition"]);
    let text = markdown(&since);
    for words in [
        "### New (1)\n\n- new term `another`",
        "### Renamed (1)\n\n- term `new-term`: Ad hoc, before `ad-hoc`",
        "### Gone (1)\n\n- term `other`",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
}
