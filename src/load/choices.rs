//! The ids of a playbook as choices in its schemas, so that an editor offers them.

use crate::model::Kind;
use crate::model::record::NAMES;
use serde_json::{Map, Value, json};

/// The keys of playbook.yaml that list the names of files.
pub(super) const LISTS: [(&str, Kind); 6] = [
    ("areas", Kind::Area),
    ("principles", Kind::Principle),
    ("stages", Kind::Stage),
    ("stories", Kind::Story),
    ("routes", Kind::Route),
    ("pages", Kind::Page),
];

/// Puts the ids of a playbook in the place of what any id looks like.
pub(super) fn offer(schema: &mut Value, ids: &dyn Fn(Kind) -> Vec<String>) {
    walk(schema, &mut |object| {
        let Some(name) = object.remove(NAMES) else { return };
        let kind = Kind::ALL.into_iter().find(|kind| Some(kind.name()) == name.as_str());
        let ids = kind.map(ids).unwrap_or_default();
        if let Some(value) = object.get("additionalProperties").cloned() {
            let keys: Map<_, _> = ids.into_iter().map(|id| (id, value.clone())).collect();
            object.insert("properties".to_owned(), keys.into());
            object.insert("additionalProperties".to_owned(), false.into());
        } else {
            object.remove("pattern");
            object.insert("enum".to_owned(), ids.into());
        }
    });
}

/// The same in the lists of playbook.yaml.
pub(super) fn offer_lists(schema: &mut Value, ids: &dyn Fn(Kind) -> Vec<String>) {
    for (key, kind) in LISTS {
        schema["properties"][key]["items"] = json!({"type": "string", "enum": ids(kind)});
    }
}

/// Every object of a schema.
fn walk(value: &mut Value, change: &mut dyn FnMut(&mut Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            change(object);
            object.values_mut().for_each(|value| walk(value, change));
        }
        Value::Array(items) => items.iter_mut().for_each(|value| walk(value, change)),
        _ => {}
    }
}
