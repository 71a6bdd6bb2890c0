//! National text below an edition: shown and not changed, with the file in which the edition says something of its own beside it.

use super::desk::{Refused, Saved};
use super::named::{find_own, national};
use crate::edit::fields;
use crate::load::kind_of;
use crate::source::{Content, Origin, SourceTree};
use serde_json::{Value, json};

/// The least that notes on an area say.
const LEAST: &str = "contacts: []\n";

/// What a national file is made of, by its path, and the edition's own file beside it.
pub(super) fn national_fields(tree: &SourceTree, path: &str) -> Result<Value, Refused> {
    let (id, file) = tree.find_in(Origin::Playbook, path).ok_or(Refused::Unknown)?;
    let is_text = matches!(file.content, Content::Text(_));
    let kind = kind_of(Origin::Playbook, path).filter(|_| is_text).ok_or(Refused::Unknown)?;
    let fields = fields(kind, path, tree.text(id))
        .ok_or_else(|| Refused::Broken { files: vec![path.to_owned()] })?;
    let beside = beside(path).map(|own| {
        let is_there = find_own(tree, &own).is_some();
        json!({"file": own, "there": is_there})
    });
    Ok(json!({"file": path, "fields": fields, "national": {"file": path, "beside": beside}}))
}

/// The file with what an edition says beside a national one; `None` where it can say nothing.
fn beside(path: &str) -> Option<String> {
    match path.strip_prefix("areas/").and_then(|name| name.strip_suffix(".yaml")) {
        Some(id) => Some(format!("areas/{id}.local.yaml")),
        None => (path == "playbook.yaml").then(|| "edition.yaml".to_owned()),
    }
}

/// The notes of an edition on an area, to be written; by the name of the national file.
pub(super) fn note(tree: &SourceTree, name: &str) -> Result<Saved, Refused> {
    let path = national(name).filter(|_| tree.has_edition()).ok_or(Refused::Unknown)?;
    tree.find_in(Origin::Playbook, path).ok_or(Refused::Unknown)?;
    let path = beside(path).filter(|own| find_own(tree, own).is_none()).ok_or(Refused::Unknown)?;
    Ok(Saved { path, before: None, after: Some(LEAST.as_bytes().to_vec()) })
}
