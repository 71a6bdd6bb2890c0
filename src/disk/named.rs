//! Single files that somebody named on the command line, or that the system keeps for us.

use super::stat::{regular, stat};
use super::{Folder, Stat, read_whole, stat_open};
use cap_fs_ext::OpenOptionsSyncExt as _;
use cap_std::ambient_authority;
use cap_std::fs::{File, OpenOptions};
use std::ffi::OsStr;
use std::io;
use std::path::Path;

/// The bytes of a regular file. Links are followed: a path that somebody named means what it leads to.
/// [`io::ErrorKind::FileTooLarge`] where it has more than `limit`.
pub(crate) fn read_named(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let file = open_named(path)?;
    read_whole(&file, stat_open(&file)?.size, limit)
}

/// What the system says of a regular file; links are followed.
pub(crate) fn stat_named(path: &Path) -> io::Result<Stat> {
    stat_open(&open_named(path)?)
}

fn open_named(path: &Path) -> io::Result<std::fs::File> {
    let before = std::fs::metadata(path)?;
    if !before.is_file() {
        let words = if before.is_dir() { "it is a folder" } else { "it is a device or a pipe" };
        return Err(io::Error::new(io::ErrorKind::InvalidInput, words));
    }
    let mut options = OpenOptions::new();
    options.read(true).nonblock(true);
    let file = File::open_ambient_with(path, &options, ambient_authority())?;
    regular(stat(&file.metadata()?)?)?;
    Ok(file.into_std())
}

/// Puts a file in place, whole or not at all; errors as [`Folder::put`]. A link by its name is
/// replaced, and not followed.
pub(crate) fn put_named(path: &Path, bytes: &[u8], replaces: bool) -> io::Result<()> {
    let (folder, name) = folder_and_name(path)?;
    folder.put(name, bytes, replaces)
}

/// Removes a folder that is empty.
pub(crate) fn remove_folder_named(path: &Path) -> io::Result<()> {
    let (folder, name) = folder_and_name(path)?;
    folder.remove_folder(name)
}

fn folder_and_name(path: &Path) -> io::Result<(Folder, &OsStr)> {
    let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?;
    Ok((Folder::named(path.parent().unwrap_or(Path::new("")))?, name))
}
