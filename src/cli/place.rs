//! Putting an author's files in place: whole or not at all, never over another file by mistake, and
//! never out of the playbook.

use crate::disk::Folder;
use std::io;
use std::path::{Path, PathBuf};

/// Writes a new file below a playbook's folder, with the folders above it. Fails with
/// [`io::ErrorKind::AlreadyExists`] where there is one.
pub(super) fn create(playbook: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = Folder::named(playbook)?.folder_made(above(path))?;
    folder.put(name(path)?.as_ref(), bytes, false)
}

/// Puts another text in the place of a file's, which keeps its permissions. A link stays a link, and
/// the file in the playbook that it leads to gets the text.
pub(super) fn replace(playbook: &Path, path: &Path, text: &str) -> io::Result<()> {
    let path = real(playbook, path)?;
    let folder = Folder::named(playbook)?.folder(above(&path))?;
    folder.put(name(&path)?.as_ref(), text.as_bytes(), true)
}

/// Removes a file below a playbook's folder, or a link itself.
pub(super) fn remove(playbook: &Path, path: &Path) -> io::Result<()> {
    Folder::named(playbook)?.folder(above(path))?.remove_file(name(path)?)
}

/// The path below a playbook's folder that another leads to.
pub(super) fn real(playbook: &Path, path: &Path) -> io::Result<PathBuf> {
    let (root, target) = (playbook.canonicalize()?, playbook.join(path).canonicalize()?);
    let below = target.strip_prefix(root);
    below.map(Path::to_owned).map_err(|_| io::ErrorKind::PermissionDenied.into())
}

pub(super) fn above(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new(""))
}

pub(super) fn name(path: &Path) -> io::Result<&Path> {
    path.file_name().map(Path::new).ok_or_else(|| io::ErrorKind::InvalidInput.into())
}
