//! The files that an edition of a playbook begins with.

use crate::model::{Id, Playbook};
use std::path::Path;

const TOP: &str = include_str!("../../starter/edition/edition.yaml");
const PAGE: &str = include_str!("../../starter/edition/page.md");

/// The paths and texts of an edition's first files: `edition.yaml`, and a page in the place of each that the playbook asks for.
/// `extends` is the playbook's folder, seen from that of the edition.
pub(crate) fn edition(playbook: &Playbook, id: &Id, extends: &Path) -> Vec<(String, String)> {
    let extends = in_quotes(&extends.to_string_lossy().replace('\\', "/"));
    let top = TOP.replace("NATIONAL", &range(&playbook.version)).replace("EXTENDS", &extends);
    let top = top.replace("id: ID", &format!("id: {}", super::word(id.as_str())));
    let page = |id: &str| {
        let page = playbook.pages.iter().find(|page| page.id == id);
        let title = in_quotes(page.map_or(id, |page| page.title.as_str()));
        let text = PAGE.replace("replaces: ID", &format!("replaces: {id}"));
        (format!("pages/{id}.md"), text.replace("TITLE", &title))
    };
    let pages = playbook.local.required.iter().map(|required| page(&required.value));
    std::iter::once(("edition.yaml".to_owned(), top)).chain(pages).collect()
}

/// This version and those after it, up to the next that may change everything.
fn range(version: &str) -> String {
    let major = version.split('.').next().and_then(|major| major.parse::<u64>().ok());
    let next = major.map_or_else(String::new, |major| format!(", <{}", major + 1));
    format!(">={version}{next}")
}

/// A text as YAML, whatever it contains.
fn in_quotes(text: &str) -> String {
    serde_json::to_string(text).expect("a text becomes JSON, which is YAML too")
}
