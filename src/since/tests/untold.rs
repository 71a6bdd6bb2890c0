//! What an older version does not tell, because it is of a time when `playbook.json` did not have it.

use super::{compared, keys, playbook};
use crate::since::markdown;
use serde_json::json;

#[test]
fn what_an_older_file_does_not_tell_is_not_new() {
    let mut old = playbook();
    for key in ["stories", "addresses", "moved", "retired"] {
        old.as_object_mut().unwrap().remove(key);
    }
    let since = compared(&old, &playbook());
    assert!(since.is_empty(), "{since:?}");
    assert!(since.not_compared.contains(&"stories".to_owned()), "{since:?}");
    assert!(
        markdown(&since).contains("not compared: `principles`, `stages`, `stories`"),
        "{}",
        markdown(&since)
    );
}

/// What all questions share is told too, and is not new where an older file does not have it.
#[test]
fn what_all_questions_share_is_compared() {
    let mut old = playbook();
    old["words"] = json!({"body": {"one": "council", "many": "councils"}});
    old["assessment"] = json!({
        "scale": [{"id": "some", "title": "Tested", "means": "Measured."}], "scale_text": "One.",
        "bands": [{"id": "strong", "from": 7500, "title": "Strong"}],
        "na_reasons": [{"id": "other", "title": "Another reason"}],
    });
    old["questions"][0]["na"] = json!({"allowed": false, "reasons": []});
    old["questions"][0]["must_have"] = json!(null);
    old["questions"][0]["levels"][0]["title"] = json!(null);
    let mut new = old.clone();
    new["words"]["body"]["many"] = json!("all councils");
    new["assessment"]["scale"][0]["title"] = json!("Proven");
    new["assessment"]["scale_text"] = json!("Two.");
    new["assessment"]["bands"][0]["from"] = json!(9000);
    new["assessment"]["na_reasons"][0]["title"] = json!("Others");
    new["questions"][0]["na"]["allowed"] = json!(true);
    new["questions"][0]["must_have"] = json!({"min": "some"});
    new["questions"][0]["levels"][0]["title"] = json!("Nothing");
    let expected = [
        "test assessment.bands.strong.from",
        "test assessment.na_reasons.other.title",
        "test assessment.scale.some.title",
        "test assessment.scale_text",
        "test words.body.many",
        "p-one levels.none.title",
        "p-one must_have.min",
        "p-one na.allowed",
    ];
    assert_eq!(keys(&compared(&old, &new)), expected);
    let since = compared(&playbook(), &new);
    assert!(since.is_empty() && since.not_compared.contains(&"assessment".to_owned()), "{since:?}");
}

/// What an older file does not have a key for is not new, wherever the key is; what has a key without a value is.
#[test]
fn a_key_that_an_older_file_lacks_is_not_compared() {
    let mut old = playbook();
    old["headline"] = json!(null);
    old["areas"][0]["outcomes"] = json!([{"id": "one", "text": "One", "unit": null}]);
    old["assessment"] = json!({"migrations": []});
    let mut new = old.clone();
    new["headline"] = json!("Keep it.");
    new["audiences"] = json!([{"id": "staff", "title": "Staff"}]);
    new["areas"][0]["outcomes"][0]["unit"] = json!("%");
    new["areas"][0]["outcomes"][0]["direction"] = json!("up");
    new["areas"][0]["practices"]["share"]["title"] = json!("Lend");
    new["areas"][0]["practices"]["share"]["steps"] = json!({});
    let step = json!({"question": "p.one", "from": 1, "to": 2, "map": {"some": "all"}, "drop": []});
    new["assessment"]["migrations"] = json!([step]);
    let since = compared(&old, &new);
    let expected = [
        "test assessment.migrations.p.one 1-2.from",
        "test assessment.migrations.p.one 1-2.map.some",
        "test assessment.migrations.p.one 1-2.question",
        "test assessment.migrations.p.one 1-2.to",
        "test headline",
        "parks outcomes.one.unit",
        "parks practices.share.title",
    ];
    assert_eq!(keys(&since), expected);
    let untold = ["audiences", "areas.outcomes.*.direction", "areas.practices.*.steps"];
    assert!(since.not_compared.ends_with(&untold.map(str::to_owned)), "{since:?}");
}

/// Of a list that a playbook leaves to the interface, the ids alone are told.
#[test]
fn an_entry_without_words_is_told_by_its_id() {
    let mut old = playbook();
    old["subject"] =
        json!({"types": [{"id": "county", "title": null}, {"id": "district", "title": null}]});
    let mut new = old.clone();
    new["subject"]["types"] = json!([{"id": "county", "title": null}]);
    let since = compared(&old, &new);
    assert_eq!(keys(&since), ["test subject.types.district"]);
    new["subject"]["types"] = json!([]);
    assert_eq!(keys(&compared(&old, &new)).len(), 2);
}
