//! Files that were named on the command line: themselves, as folders, or with `*` and `?` where the shell leaves those alone.

use crate::assess::file_rules::MAX_BYTES;
use crate::disk::{Folder, read_named};
use std::io;
use std::path::{Path, PathBuf};

/// Every file that is meant, once. A folder means the results files and workbooks in it; a name with `*` or `?` means those that fit.
pub(super) fn all(named: &[PathBuf]) -> Vec<PathBuf> {
    let mut files: Vec<_> = named.iter().flat_map(|path| meant(path)).collect();
    files.sort();
    files.dedup();
    files
}

fn meant(path: &Path) -> Vec<PathBuf> {
    if path.is_dir() {
        return files_in(path).unwrap_or_else(|_| vec![path.to_owned()]);
    }
    let has_signs = path.to_string_lossy().contains(['*', '?']);
    let fitting = || glob::glob(path.to_str()?).ok();
    match fitting().filter(|_| has_signs && !path.exists()) {
        // What fits nothing is named as it is, so that it is said.
        Some(paths) => {
            let paths: Vec<_> =
                paths.filter_map(Result::ok).filter(|path| path.is_file()).collect();
            if paths.is_empty() { vec![path.to_owned()] } else { paths }
        }
        None => vec![path.to_owned()],
    }
}

fn files_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let named = Folder::named(folder)?.names()?;
    let paths = named.into_iter().map(|named| folder.join(named.name));
    let is_meant = |path: &PathBuf| {
        let is =
            |ending: &str| path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending));
        is("json") || is("xlsx")
    };
    Ok(paths.filter(|path| is_meant(path) && path.is_file()).collect())
}

/// The bytes of a file, which may be a few more than a results file has.
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    read_named(path, MAX_BYTES as u64)
}

/// Why a file cannot be read, in words that say what to do.
pub(super) fn reason(path: &Path, cause: &io::Error) -> String {
    let name = path.to_string_lossy();
    match cause.kind() {
        io::ErrorKind::NotFound if name.contains(['*', '?']) => "no file fits this name".to_owned(),
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        _ => cause.to_string(),
    }
}

/// A path as it is said: a name can contain signs that a terminal would obey.
pub(super) fn shown(path: &Path) -> String {
    let visible = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    path.display().to_string().chars().map(visible).collect()
}
