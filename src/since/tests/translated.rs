//! Translations that are others, of the same texts.

use super::*;

/// Readers of another language see other words, though the original is as it was.
#[test]
fn another_translation_of_the_same_text_is_told() {
    let mut welsh = playbook();
    welsh["areas"][0]["title"] = json!("Parciau");
    welsh["areas"][1]["title"] = json!("Ffyrdd");
    let mut old = playbook();
    old["translations"] = json!({"cy": welsh, "pl": playbook()});
    assert!(compared(&old, &old).is_empty());
    let mut new = old.clone();
    new["translations"].as_object_mut().unwrap().remove("pl");
    new["translations"]["ga"] = playbook();
    assert!(compared(&old, &new).is_empty(), "a language that only one version has");
    new["areas"][1]["title"] = json!("Streets");
    new["translations"]["cy"]["areas"][1]["title"] = json!("Strydoedd");
    new["translations"]["cy"]["areas"][0]["title"] = json!("Y parciau");
    new["translations"]["cy"]["stories"][0]["id"] = json!("older");
    new["stories"][0]["id"] = json!("older");
    new["moved"] = json!({"stories/old.html": "story:older"});
    new["translations"]["cy"]["stories"][0]["title"] = json!("Hen");
    let since = compared(&old, &new);
    assert!(!since.is_empty());
    let told = since.translated.iter().map(|one| format!("{} {}", one.language, one.named.id));
    assert_eq!(told.collect::<Vec<_>>(), ["cy parks", "cy older"]);
    let text = markdown(&since);
    assert!(text.contains("### Changed translations (2)\n\n- cy area `parks`: Parks\n  - `title`: <del>Parciau</del><ins>Y parciau</ins>\n"), "{text}");
}
