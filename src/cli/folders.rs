//! The folders that a command works on: a playbook's, and perhaps that of an edition which is laid over it.

use super::{Exit, find_playbook, no_playbook, playbook_folder, read_folder, unreadable};
use crate::disk::read_named;
use crate::load::{Extended, extended};
use crate::read::{Listing, MAX_TEXT, ReadError, Which, list, read_listed};
use crate::source::{Origin, SourceTree};
use std::path::{Path, PathBuf};

/// Where the files of a tree are.
#[derive(Debug, Clone)]
pub(super) struct Folders {
    pub(super) playbook: PathBuf,
    pub(super) edition: Option<PathBuf>,
}

impl From<&Path> for Folders {
    fn from(playbook: &Path) -> Self {
        Self { playbook: playbook.to_owned(), edition: None }
    }
}

impl Folders {
    /// The folders that were named. Where an edition was and a playbook was not, the edition may name it.
    pub(super) fn find(playbook: Option<&Path>, edition: Option<&Path>) -> Result<Self, Exit> {
        let Some(edition) = edition else { return Ok(Self::from(&*playbook_folder(playbook)?)) };
        let file = edition.join("edition.yaml");
        if !file.is_file() {
            let help = "give the folder with edition.yaml in it";
            say!("error: there is no edition.yaml in {}\n  help: {help}", edition.display());
            return Err(Exit::WrongUse);
        }
        let extended = match playbook {
            Some(_) => None,
            None => extended(&text_of(&file)?),
        };
        let playbook = match extended {
            Some(extended) => extended_by(edition, &extended)?,
            None => playbook_folder(playbook)?,
        };
        Self::laid(&playbook, edition)
    }

    /// A playbook's folder, and that of an edition which is laid over it.
    pub(super) fn laid(playbook: &Path, edition: &Path) -> Result<Self, Exit> {
        refuse_overlap(playbook, edition)?;
        Ok(Self { playbook: playbook.to_owned(), edition: Some(edition.to_owned()) })
    }

    /// All their files.
    pub(super) fn read(&self) -> Result<SourceTree, Exit> {
        let tree = read_folder(&self.playbook)?;
        match &self.edition {
            Some(edition) => Ok(tree.with_edition(&read_folder(edition)?)),
            None => Ok(tree),
        }
    }

    /// Their files without opening any; that of the playbook first.
    pub(super) fn list(&self) -> Result<Vec<Listing>, ReadError> {
        self.all().into_iter().map(|folder| list(folder, Which::Visible)).collect()
    }

    /// All their files, once they are listed.
    pub(super) fn read_listed(listed: &[Listing]) -> Result<SourceTree, Exit> {
        let mut trees =
            listed.iter().map(|listing| read_listed(listing).map_err(|error| unreadable(&error)));
        let playbook = trees.next().transpose()?.unwrap_or_default();
        match trees.next() {
            Some(edition) => Ok(playbook.with_edition(&edition?)),
            None => Ok(playbook),
        }
    }

    /// That of the playbook, then that of the edition.
    pub(super) fn all(&self) -> Vec<&Path> {
        std::iter::once(&self.playbook).chain(&self.edition).map(PathBuf::as_path).collect()
    }

    /// Their names, for messages.
    pub(super) fn in_words(&self) -> String {
        let names = self.all().into_iter().map(|folder| folder.display().to_string());
        names.collect::<Vec<_>>().join(" and ")
    }

    /// What a changed file is called: one of the playbook by its path there, one of the edition with its folder before it.
    pub(super) fn change(&self, origin: Origin, path: &str) -> String {
        match origin {
            Origin::Playbook => path.to_owned(),
            Origin::Edition => self.of(origin).join(path).display().to_string(),
        }
    }

    /// The one that files of an origin are in.
    pub(super) fn of(&self, origin: Origin) -> &Path {
        match origin {
            Origin::Edition => self.edition.as_deref().unwrap_or(&self.playbook),
            Origin::Playbook => &self.playbook,
        }
    }
}

/// The folder of the playbook that an edition names.
pub(super) fn extended_by(edition: &Path, extended: &Extended) -> Result<PathBuf, Exit> {
    let folder = edition.join(&extended.path);
    find_playbook(Some(&folder)).ok_or_else(|| {
        let (words, _) = no_playbook(Some(&folder), &folder);
        say!(
            "error: {}:{}: `extends: {}`: {words}\n  help: mend this path, which begins at the edition's folder, or name the folder of the playbook with --playbook DIR",
            edition.join("edition.yaml").display(),
            extended.line,
            extended.path
        );
        Exit::WrongUse
    })
}

fn text_of(file: &Path) -> Result<String, Exit> {
    let bytes = read_named(file, MAX_TEXT)
        .map_err(|cause| unreadable(&ReadError { path: file.to_owned(), cause }))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// An edition may be in the playbook's folder `editions/`, and nowhere else inside it; nor may the playbook be inside the edition.
fn refuse_overlap(playbook: &Path, edition: &Path) -> Result<(), Exit> {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let (real_playbook, real_edition) = (real(playbook), real(edition));
    let is_own = real_edition
        .strip_prefix(&real_playbook)
        .is_ok_and(|below| below.starts_with("editions") && below.components().count() > 1);
    if is_own
        || !(real_edition.starts_with(&real_playbook) || real_playbook.starts_with(&real_edition))
    {
        return Ok(());
    }
    say!(
        "error: the edition {} and the playbook {} lie inside one another\n  help: put the edition beside the playbook, or into its folder editions/",
        edition.display(),
        playbook.display()
    );
    Err(Exit::WrongUse)
}
