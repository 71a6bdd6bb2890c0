//! `local-normal build --single-file`

use super::Exit;
use crate::pipeline::Site;
use crate::single_file::{MARK, assemble};
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// Writes the site as one file, whole or not at all, and never over a file of somebody else.
pub(super) fn write(site: &Site, out: Option<&Path>) -> Exit {
    let named = format!("{}.html", site.built.manifest.playbook.id);
    let place = match out {
        Some(folder) if folder.is_dir() => folder.join(named),
        Some(file) => file.to_owned(),
        None => PathBuf::from(named),
    };
    match is_free(&place) {
        Ok(true) => {}
        Ok(false) => {
            eprintln!(
                "error: {} is not ours\n  help: name another file with --out; nothing was written",
                place.display()
            );
            return Exit::WrongUse;
        }
        Err(cause) => return failed(&place, &cause),
    }
    let bytes = assemble(&site.files, &site.built.moved);
    match put_in_place(&bytes, &place) {
        Ok(()) => {
            eprintln!(
                "Built {} pages into {} ({} bytes).",
                site.built.pages,
                place.display(),
                bytes.len()
            );
            Exit::Fine
        }
        Err(cause) => failed(&place, &cause),
    }
}

/// Whether nothing stands there, or a file that an earlier build made.
fn is_free(place: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(place) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
        Ok(metadata) if !metadata.is_file() => Ok(false),
        Ok(_) => {
            let mut start = Vec::new();
            File::open(place)?.take(MARK.len() as u64).read_to_end(&mut start)?;
            Ok(start == MARK.as_bytes())
        }
    }
}

fn put_in_place(bytes: &[u8], place: &Path) -> io::Result<()> {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let part = place.with_file_name(format!(".{name}.{}", std::process::id()));
    let mut file = File::options().write(true).create_new(true).open(&part)?;
    let written = io::Write::write_all(&mut file, bytes).and_then(|()| fs::rename(&part, place));
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}

fn failed(place: &Path, cause: &io::Error) -> Exit {
    eprintln!("error: cannot write {}: {cause}", place.display());
    Exit::MachineFailed
}
