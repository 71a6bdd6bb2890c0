//! The folders of editions in a folder, and the names of those that their sites go into.

use crate::cli::folders::{Folders, extended_by};
use crate::cli::{Exit, model, playbook_folder};
use crate::disk::Folder;
use crate::load::{Extended, edition_id, extended};
use crate::read::MAX_TEXT;
use std::path::{Path, PathBuf};

/// An edition.
#[derive(Debug)]
pub(super) struct Place {
    /// Its id, and the name of the folder of its site. That of its own folder where it has no id that can be read.
    pub(super) id: String,
    folder: PathBuf,
    /// The folder that it names as the playbook's.
    extends: Option<Extended>,
    /// Another edition with the same id.
    twin: Option<PathBuf>,
}

/// The editions in a folder, in the order of their ids.
pub(super) fn find(folder: &Path) -> Result<Vec<Place>, Exit> {
    let names = Folder::named(folder).and_then(|folder| folder.names()).map_err(|cause| {
        say!("error: cannot read {}: {cause}", folder.display());
        Exit::WrongUse
    })?;
    let folders = names.into_iter().map(|named| folder.join(named.name));
    let mut places = Vec::new();
    for edition in folders.filter(|folder| folder.join("edition.yaml").is_file()) {
        places.push(place(edition)?);
    }
    if places.is_empty() {
        let help = "give the folder that has the folders of editions in it";
        say!("error: no folder in {} has an edition.yaml\n  help: {help}", folder.display());
        return Err(Exit::WrongUse);
    }
    places.sort_by(|a, b| (&a.id, &a.folder).cmp(&(&b.id, &b.folder)));
    find_twins(&mut places);
    Ok(places)
}

fn place(folder: PathBuf) -> Result<Place, Exit> {
    let text = model::file(&folder.join("edition.yaml"), MAX_TEXT)?;
    let text = String::from_utf8_lossy(&text);
    let own = || folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let id = edition_id(&text).or_else(own).unwrap_or_default();
    let extends = extended(&text);
    Ok(Place { id, folder, extends, twin: None })
}

/// The folder of the playbook: the one that was named, else the one that all editions name which name any.
pub(super) fn playbook(named: Option<&Path>, places: &[Place]) -> Result<PathBuf, Exit> {
    let mut naming = places.iter().filter_map(|place| Some((place, place.extends.as_ref()?)));
    let Some((first, extended)) = naming.next().filter(|_| named.is_none()) else {
        return playbook_folder(named);
    };
    let playbook = extended_by(&first.folder, extended)?;
    let real = |folder: &Path| folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    for (other, extended) in naming {
        let theirs = extended_by(&other.folder, extended)?;
        if real(&theirs) != real(&playbook) {
            let (one, two) = (first.folder.display(), other.folder.display());
            say!(
                "error: {one} extends {}, and {two} extends {}\n  help: editions of one playbook are built in one run; name the playbook for all with --playbook",
                playbook.display(),
                theirs.display()
            );
            return Err(Exit::WrongUse);
        }
    }
    Ok(playbook)
}

/// One folder cannot take the sites of two.
fn find_twins(places: &mut [Place]) {
    let folders: Vec<_> = places.iter().map(|place| place.folder.clone()).collect();
    for at in 1..places.len() {
        if places[at].id == places[at - 1].id {
            places[at].twin = Some(folders[at - 1].clone());
            places[at - 1].twin = Some(folders[at].clone());
        }
    }
}

impl Place {
    /// The folder of the playbook and its own.
    pub(super) fn folders(&self, playbook: &Path) -> Result<Folders, Exit> {
        if let Some(twin) = &self.twin {
            let (own, twin) = (self.folder.display(), twin.display());
            say!(
                "error: {own} and {twin} both have the id `{}`\n  help: give each an id of its own",
                self.id
            );
            return Err(Exit::WrongUse);
        }
        Folders::laid(playbook, &self.folder)
    }
}
