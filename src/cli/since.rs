//! `local-normal check --since OLD`: what the version of now changed in the texts of an older one.

mod older;

use super::folders::Folders;
use super::named_files::shown;
use super::{Exit, model, read_folder};
use crate::load::{Drafts, Loaded, ParsedTree, load, load_again};
use crate::model::{Hidden, Kind, Playbook};
use crate::since::{Anchor, Named, Since, Why, since};
use crate::source::SourceTree;
use std::path::Path;

/// Compares a playbook, without the edition over it, with an older version, a folder or a `playbook.json`; `None` where files of
/// the playbook have errors, which are told elsewhere: what cannot be read would count as gone.
pub(super) fn compared(
    folders: &Folders,
    tree: &SourceTree,
    old: &Path,
) -> Result<Option<Since>, Exit> {
    let old_version = older::version(old)?;
    let national = read_folder(&folders.playbook)?;
    let (loaded, parsed) = load_again(&national, &ParsedTree::default(), Drafts::LeftOut);
    let Loaded { playbook, diagnostics, .. } = loaded;
    let is_sound = model::unsound(diagnostics).is_empty();
    let Some(playbook) = playbook.filter(|_| is_sound) else { return Ok(None) };
    let new_version = older::of(&playbook, &national, &parsed);
    if old_version.id != new_version.id {
        say!(
            "error: {} is another playbook, `{}`\n  help: give an older version of this one, which is `{}`",
            shown(old),
            old_version.id,
            new_version.id
        );
        return Err(Exit::WrongUse);
    }
    let drafts = playbook.hidden.clone();
    let laid = if tree.has_edition() { load(tree).playbook.unwrap_or(playbook) } else { playbook };
    let since =
        since(old_version, &new_version, &laid.translations, &|file| tree.file(file).path.clone());
    let anchors: Vec<_> = anchors(&laid, &drafts, &since);
    Ok(Some(since.touching(&anchors)))
}

/// What an edition says something of. Drafts of the playbook are hidden, and not by the edition.
fn anchors(laid: &Playbook, drafts: &Hidden, since: &Since) -> Vec<Anchor> {
    let mut anchors = Vec::new();
    let mut add = |why, kind, id: &str, key: String| {
        anchors.push(Anchor { why, kind, id: id.to_owned(), key });
    };
    let edition = laid.edition.as_ref();
    for notes in edition.iter().flat_map(|edition| &edition.notes) {
        let area = notes.id.as_str();
        if notes.intro.is_some() {
            add(Why::Notes, "area", area, String::new());
        }
        for (principle, _) in notes.practices.iter().filter(|_| notes.intro.is_none()) {
            add(Why::Notes, "area", area, format!("practices.{}", principle.value));
        }
    }
    for id in edition.iter().flat_map(|edition| &edition.replaced) {
        add(Why::Replaces, "page", id, String::new());
    }
    for Named { kind, id, .. } in since.of_the_playbook() {
        let hidden = Kind::ALL.into_iter().find(|known| known.name() == *kind);
        let is_own = |known| laid.hidden.is_chosen(known, id) && !drafts.has(known, id);
        if hidden.is_some_and(is_own) {
            add(Why::Hides, kind, id, String::new());
        }
    }
    anchors
}
