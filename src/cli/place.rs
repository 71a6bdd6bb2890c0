//! Putting an author's files in place: whole or not at all, and never over another file by mistake.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use tempfile::{Builder, NamedTempFile};

/// Writes a new file, with its folders. Fails with [`io::ErrorKind::AlreadyExists`] where there is one.
pub(super) fn create(path: &Path, text: &str) -> io::Result<()> {
    let folder = folder_of(path);
    fs::create_dir_all(folder)?;
    staged(folder, text)?.persist_noclobber(path)?;
    Ok(())
}

/// Puts another text in the place of a file's, which keeps its permissions. A link stays a link.
pub(super) fn replace(path: &Path, text: &str) -> io::Result<()> {
    let path = path.canonicalize()?;
    let file = staged(folder_of(&path), text)?;
    file.as_file().set_permissions(fs::metadata(&path)?.permissions())?;
    file.persist(path)?;
    Ok(())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The text in a hidden file beside its place, which everything that reads a playbook passes over.
fn staged(folder: &Path, text: &str) -> io::Result<NamedTempFile> {
    let mut file = builder().tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Temporary files are readable by nobody else unless told otherwise; these become ordinary ones.
#[cfg(unix)]
fn builder<'a>() -> Builder<'a, 'a> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut builder = Builder::new();
    builder.permissions(fs::Permissions::from_mode(0o666));
    builder
}

#[cfg(not(unix))]
fn builder<'a>() -> Builder<'a, 'a> {
    Builder::new()
}
