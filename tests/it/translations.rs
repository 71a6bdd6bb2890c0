//! Translations as they are checked and used: what fits, what is stale, what is broken, and the playbook in Welsh.

mod applied;
mod limits;
mod pages;

use crate::support::{base, over, places, run};
use local_normal::source::SourceTree;

/// The head of a file of translations; its messages begin at line 6.
const HEADER: &str = "msgid \"\"\nmsgstr \"\"\n\"Language: cy\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

/// A message of a file.
fn message(before: &str, context: &str, id: &str, text: &str) -> String {
    format!("{before}msgctxt \"{context}\"\nmsgid \"{id}\"\nmsgstr \"{text}\"\n\n")
}

/// The smallest playbook with a page of this text and a file of translations for it.
fn page(body: &str, messages: &[String]) -> SourceTree {
    let page = format!("---\ntitle: Parking\n---\n{body}");
    let po = format!("{HEADER}{}{}", message("", "title", "Parking", "Parcio"), messages.concat());
    over(base(), &[("pages/parking.md", &page), ("translations/cy/pages/parking.po", &po)])
}

/// What is wrong with a tree: each code, with its file and line.
fn found(tree: &SourceTree) -> Vec<String> {
    let places = places(tree, &run(tree));
    places.iter().map(|place| place.rsplit_once(':').unwrap().0.to_owned()).collect()
}
