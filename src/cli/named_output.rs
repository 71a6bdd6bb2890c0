//! Files that commands write to a path that was named: never over a file of somebody else, and never
//! into a playbook or a site.

use super::Exit;
use super::named_files::shown;
use crate::disk::{Folder, Kind, put_named};
use crate::manifest::{self, Manifest};
use crate::model::PEERS_FORMAT;
use serde::Deserialize;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

/// How files of one kind are known from those of somebody else.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sign {
    /// Not at all: nothing is written over.
    New,
    /// They begin with these words.
    Start(&'static str),
    /// They are JSON whose `format` this is.
    Format(&'static str),
}

/// Largest JSON file that is looked at before it is written over, in bytes.
const MAX_JSON: u64 = 256 * 1024 * 1024;

/// A place that may be written to.
#[derive(Debug)]
pub(super) struct Output {
    path: PathBuf,
    sign: Sign,
    /// Whether a file of ours is there already.
    pub(super) replaced: bool,
}

impl Output {
    /// A place where nothing is, or a file of ours, outside every playbook and site; touches nothing.
    pub(super) fn free(path: &Path, sign: Sign) -> Result<Self, Exit> {
        let found = look(path, sign).map_err(|cause| failed(path, &cause))?;
        let replaced = found.map_err(|refused| {
            let words = refused.in_words(path);
            say!("error: {words}\n  help: name another file; nothing was written");
            Exit::WrongUse
        })?;
        Ok(Self { path: path.to_owned(), sign, replaced })
    }

    /// Writes the file, whole or not at all, where the place is still free.
    pub(super) fn put(&self, bytes: &[u8]) -> Result<(), Exit> {
        let now = Self::free(&self.path, self.sign)?;
        put_named(&self.path, bytes, now.replaced).map_err(|cause| failed(&self.path, &cause))
    }
}

/// Whether a file of ours is there, or why the place may not be written to.
fn look(path: &Path, sign: Sign) -> io::Result<Result<bool, Refused>> {
    let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?;
    let above = path.parent().filter(|above| !above.as_os_str().is_empty());
    let above = above.unwrap_or(Path::new(".")).canonicalize()?;
    let folder = Folder::named(&above)?;
    if !(sign.is_of_playbook(name) && holds_playbook(&folder))
        && let Some(refused) = inside(&above)
    {
        return Ok(Err(refused));
    }
    match folder.stat(name) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Ok(false)),
        Err(error) => Err(error),
        Ok(stat) if stat.kind == Kind::File && sign.is_on(&folder, name)? => Ok(Ok(true)),
        Ok(_) if matches!(sign, Sign::New) => Ok(Err(Refused::There)),
        Ok(_) => Ok(Err(Refused::NotOurs)),
    }
}

impl Sign {
    /// Whether a file of this kind has a place beside `playbook.yaml`.
    fn is_of_playbook(self, name: &OsStr) -> bool {
        matches!(self, Self::Format(format) if format == PEERS_FORMAT) && name == "peers.json"
    }

    fn is_on(self, folder: &Folder, name: &OsStr) -> io::Result<bool> {
        match self {
            Self::New => Ok(false),
            Self::Start(words) => folder.begins_with(name, words.as_bytes()),
            Self::Format(format) => match folder.read(name, MAX_JSON) {
                Ok(bytes) => Ok(has_format(&bytes, format)),
                Err(error) if error.kind() == io::ErrorKind::FileTooLarge => Ok(false),
                Err(error) => Err(error),
            },
        }
    }
}

fn has_format(bytes: &[u8], format: &str) -> bool {
    #[derive(Deserialize)]
    struct Named {
        format: String,
    }
    serde_json::from_slice(bytes).is_ok_and(|named: Named| named.format == format)
}

/// Why a file may not be written.
pub(super) enum Refused {
    /// Somebody else's file, or no file, is there.
    NotOurs,
    /// A file is there, and none may be.
    There,
    /// It would be a part of this playbook.
    Playbook(PathBuf),
    /// It would be a part of this site.
    Site(PathBuf),
}

impl Refused {
    pub(super) fn in_words(&self, path: &Path) -> String {
        let path = shown(path);
        match self {
            Self::NotOurs => format!("{path} is not ours"),
            Self::There => format!("{path} is there already"),
            Self::Playbook(folder) => {
                format!("{path} would be a part of the playbook in {}", shown(folder))
            }
            Self::Site(folder) => {
                format!("{path} would be a part of the site in {}", shown(folder))
            }
        }
    }
}

/// The playbook or the site that a folder is a part of, if it is.
pub(super) fn inside(folder: &Path) -> Option<Refused> {
    folder.ancestors().find_map(|above| {
        let open = Folder::named(above).ok()?;
        if holds_playbook(&open) {
            return Some(Refused::Playbook(above.to_owned()));
        }
        let manifest = open.read(manifest::PATH, manifest::MAX_SIZE).ok()?;
        Manifest::parse(&manifest).map(|_| Refused::Site(above.to_owned()))
    })
}

fn holds_playbook(folder: &Folder) -> bool {
    folder.stat("playbook.yaml").is_ok()
}

fn failed(path: &Path, cause: &io::Error) -> Exit {
    say!("error: cannot write {}: {cause}", shown(path));
    Exit::MachineFailed
}
