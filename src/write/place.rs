//! What is in the places of a site's files.

use super::ours::{Known, Ours};
use super::{Stale, WriteError, folder_error, io_error, split};
use crate::disk::{Folder, Folders, Kind};
use crate::manifest;
use crate::output::OutPath;
use std::collections::HashSet;
use std::io;
use std::sync::Arc;

/// What is in a place, beside the bytes that should be.
pub(super) enum Present {
    Absent,
    Same,
    Other,
}

/// Looks at the place of a file. Anything but a file, and a file of somebody else, is refused.
pub(super) fn look(
    out: &Folders,
    ours: &Ours,
    path: &OutPath,
    bytes: &[u8],
) -> Result<Present, WriteError> {
    let place = out.root().place().join(path.as_str());
    let foreign = || WriteError::Foreign(place.clone());
    let Some((folder, name)) = folder_of(out, path)? else { return Ok(Present::Absent) };
    let stat = match folder.stat(name) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Present::Absent),
        stat => stat.map_err(io_error(&place))?,
    };
    if stat.kind != Kind::File {
        return Err(foreign());
    }
    let size = bytes.len() as u64;
    if stat.size == size && folder.read(name, size).map_err(io_error(&place))? == bytes {
        return Ok(Present::Same);
    }
    let may_go = ours.may_go(path, || digest(&folder, name)).map_err(io_error(&place))?;
    if may_go { Ok(Present::Other) } else { Err(foreign()) }
}

/// The folder of a path, if it is there, and the name in it.
fn folder_of<'a>(
    out: &Folders,
    path: &'a OutPath,
) -> Result<Option<(Arc<Folder>, &'a str)>, WriteError> {
    let (above, name) = split(path.as_str());
    match out.at(above) {
        Ok(folder) => Ok(Some((folder, name))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(folder_error(&out.root().place().join(above))(error)),
    }
}

fn digest(folder: &Folder, name: &str) -> io::Result<(u64, String)> {
    manifest::digest_of(&mut folder.open(name)?)
}

/// The files of earlier builds that are not of a site: those that go, pages first since they need
/// the rest, and those that stay.
pub(super) fn sort_stale(
    out: &Folders,
    ours: &Ours,
    site: &HashSet<&OutPath>,
) -> Result<Stale, WriteError> {
    let mut stale = Stale::default();
    for (path, known) in ours.beside(site) {
        match is_as_written(out, path, known)? {
            Some(true) => stale.removed.push(path.clone()),
            Some(false) => stale.kept.push(path.clone()),
            None => {}
        }
    }
    stale.removed.sort_by_key(|path| !is_page(path.as_str()));
    Ok(stale)
}

/// Whether a file is still what an earlier build wrote; `None` where it is not there.
fn is_as_written(out: &Folders, path: &OutPath, known: &Known) -> Result<Option<bool>, WriteError> {
    let (folder, name) = match folder_of(out, path) {
        Ok(Some(found)) => found,
        Ok(None) => return Ok(None),
        // A link or a file is in the place of its folder, and whatever that leads to is not ours.
        Err(WriteError::NotAFolder(_)) => return Ok(Some(false)),
        Err(error) => return Err(error),
    };
    let place = out.root().place().join(path.as_str());
    match folder.stat(name) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io_error(&place)(error)),
        Ok(stat) if stat.kind != Kind::File || !known.has_size(stat.size) => Ok(Some(false)),
        Ok(_) => Ok(Some(known.is(&digest(&folder, name).map_err(io_error(&place))?))),
    }
}

/// Removes stale files, and the folders that only they were in.
pub(super) fn remove(out: &Folders, stale: &Stale) -> Result<(), WriteError> {
    for path in &stale.removed {
        let Some((folder, name)) = folder_of(out, path)? else { continue };
        match folder.remove_file(name) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            removed => removed.map_err(io_error(&out.root().place().join(path.as_str())))?,
        }
    }
    // A folder with anything else in it stays: the system does not remove it.
    for path in super::folders(stale.removed.iter()).into_iter().rev() {
        let (above, name) = split(path);
        let _ = out.at(above).and_then(|folder| folder.remove_folder(name));
    }
    Ok(())
}

/// Whether a file is a page, or the compressed copy of one.
pub(super) fn is_page(name: &str) -> bool {
    let name = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".br")).unwrap_or(name);
    name.ends_with(".html")
}
