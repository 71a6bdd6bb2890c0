//! Files of `media/`: read through once for their digest, and again when their bytes are needed.

use super::{Read, limit};
use crate::disk::{self, Folder};
use crate::manifest;
use crate::media;
use crate::source::{Content, MediaFile, Stored};
use std::fs::File;
use std::io::{self, Cursor, Read as _, Seek as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

/// A file of `media/` in the playbook's folder.
#[derive(Debug)]
struct OnDisk {
    root: Arc<Folder>,
    path: PathBuf,
    is_link: bool,
    size: u64,
    sha256: String,
}

impl Stored for OnDisk {
    fn read(&self) -> io::Result<Vec<u8>> {
        let changed = || io::Error::other("its file in media/ changed since it was read");
        let file = if self.is_link {
            let read =
                Read { root: &self.root, begun: SystemTime::UNIX_EPOCH, refuses_media: false };
            read.linked(&self.path)?.map_err(|_| changed())?
        } else {
            self.root.open_listed(&self.path)?
        };
        let bytes = disk::read_whole(&file, self.size, self.size).map_err(|_| changed())?;
        if manifest::sha256(&bytes) == self.sha256 { Ok(bytes) } else { Err(changed()) }
    }
}

/// What bytes are as a file of `media/`. `path` is its path in the playbook.
pub(crate) fn as_media(path: &str, bytes: Vec<u8>) -> io::Result<Content> {
    let seen = media::look(path, &mut Cursor::new(&bytes))?;
    let (size, sha256) = (bytes.len() as u64, manifest::sha256(&bytes));
    Ok(Content::Media(Arc::new(MediaFile { size, sha256, seen, stored: Box::new(bytes) })))
}

/// What an open file of `media/` is. `path` is its path in the playbook, with `/`; `place` as the system has it.
pub(super) fn content(
    read: &Read<'_>,
    mut file: File,
    place: &Path,
    path: &str,
    is_link: bool,
) -> io::Result<Content> {
    let limit = limit(path);
    let (size, sha256) = manifest::digest_of(&mut (&file).take(limit + 1))?;
    if size > limit {
        return Ok(Content::TooLarge { size, limit });
    }
    file.rewind()?;
    let seen = media::look(path, &mut file)?;
    let (root, path) = (Arc::clone(read.root), place.to_owned());
    let stored = Box::new(OnDisk { root, path, is_link, size, sha256: sha256.clone() });
    Ok(Content::Media(Arc::new(MediaFile { size, sha256, seen, stored })))
}
