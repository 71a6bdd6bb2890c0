//! Files of an author that a command writes together: all of them, or none.

use super::edit::{Edit, failed, shown, wrong};
use super::{Exit, place};
use crate::disk::{Folder, Kind};
use std::io;
use std::path::{Path, PathBuf};

/// What was written so far, below a playbook's folder.
pub(super) struct Written<'f> {
    folder: &'f Path,
    new: Vec<PathBuf>,
    edits: Vec<&'f Edit>,
}

/// Writes files; where one of them fails, those before it are taken back.
pub(super) fn all<'f>(
    folder: &'f Path,
    write: impl FnOnce(&mut Written<'f>) -> Result<(), Exit>,
) -> Result<(), Exit> {
    let mut written = Written { folder, new: Vec::new(), edits: Vec::new() };
    let done = write(&mut written);
    if done.is_err() {
        written.take_back();
    }
    done
}

/// Refuses a new file below a playbook's folder that cannot be made, because there is something by its name.
pub(super) fn check_free(folder: &Path, path: &str) -> Result<(), Exit> {
    let place = Path::new(path);
    let above = Folder::named(folder).and_then(|root| root.folder(place::above(place)));
    let found = above.and_then(|above| above.stat(place::name(place)?));
    let what = match found.map(|stat| stat.kind) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(cause) => return Err(failed("write", &folder.join(place), &cause)),
        Ok(Kind::Link) => "is a link, which is not followed",
        Ok(_) => "is there already",
    };
    let message = format!("cannot write {}: it {what}", shown(&folder.join(place)));
    Err(wrong(&message, "move it away, or choose another name; nothing was written"))
}

impl<'f> Written<'f> {
    /// Writes a new file.
    pub(super) fn create(&mut self, path: &str, bytes: &[u8]) -> Result<(), Exit> {
        let put = place::create(self.folder, Path::new(path), bytes);
        put.map_err(|cause| failed("write", &self.folder.join(path), &cause))?;
        self.new.push(PathBuf::from(path));
        Ok(())
    }

    /// Writes a file with entries added.
    pub(super) fn edit(&mut self, edit: &'f Edit) -> Result<(), Exit> {
        edit.write(self.folder)?;
        self.edits.push(edit);
        Ok(())
    }

    /// What cannot be taken back is named.
    fn take_back(self) {
        let remove = |path: &PathBuf| {
            let removed = place::remove(self.folder, path);
            removed.map_err(|cause| failed("take back", &self.folder.join(path), &cause)).is_ok()
        };
        let new = self.new.iter().map(remove);
        let edits = self.edits.iter().map(|edit| edit.take_back(self.folder).is_ok());
        // Each is tried, whatever became of those before it.
        let done: Vec<_> = edits.chain(new).collect();
        if done.into_iter().all(|is_done| is_done) {
            say!("  help: nothing was changed; run the command again once that is mended");
        }
    }
}
