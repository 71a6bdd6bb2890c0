//! Ids that an edition in the playbook's folder `editions/` has given to things of its own.

use crate::load::parsed;
use crate::model::Node;
use crate::source::{Content, SourceTree};

/// Where an edition would have a thing of its own.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Seat<'a> {
    /// A file of its own, by its path in the edition.
    File(&'a str),
    /// An item of a list, in a file whose path ends so.
    Item { ending: &'a str, list: &'a str },
}

/// The path of an edition's file that has a thing of this id.
pub(crate) fn taken<'t>(tree: &'t SourceTree, seat: Seat<'_>, id: &str) -> Option<&'t str> {
    let files = tree.below("editions").filter_map(|(_, file)| {
        let (folder, own) = file.path.strip_prefix("editions/")?.split_once('/')?;
        tree.find(&format!("editions/{folder}/edition.yaml"))?;
        Some((own, file))
    });
    let is_taken = |own: &str, content: &Content| match (seat, content) {
        (Seat::File(path), _) => own == path,
        (Seat::Item { ending, list }, Content::Text(text)) => {
            own.ends_with(ending) && has(text, list, id)
        }
        (Seat::Item { .. }, _) => false,
    };
    let mut found = files.filter(|(own, file)| is_taken(own, &file.content));
    found.next().map(|(_, file)| file.path.as_str())
}

/// Whether a list of a YAML text has an item of this id.
fn has(text: &str, list: &str, id: &str) -> bool {
    let Ok(top) = parsed(text) else { return false };
    let mut items = top.at(list).into_iter().flat_map(Node::items);
    items.any(|item| item.at("id").and_then(Node::word).is_some_and(|word| &*word.value == id))
}
