//! One `translate` at a time.

use crate::cli::Exit;
use crate::cli::edit::failed;
use crate::disk::{Folder, Lock, Taken};
use std::io;
use std::path::{Path, PathBuf};

/// Where all translations are.
const TRANSLATIONS: &str = "translations";
/// The folder of the lock, whose name no playbook reads.
const OWN: &str = ".local-normal";
/// How often another may end while its lock is looked at.
const TRIES: usize = 100;

/// The translations of a playbook, which nobody else changes until this is dropped.
pub(super) struct Locked {
    lock: Lock,
    playbook: PathBuf,
}

impl Locked {
    pub(super) fn take(playbook: &Path) -> Result<Self, Exit> {
        let mut tries = 0;
        loop {
            tries += 1;
            match take(playbook) {
                Ok(lock) => return Ok(Self { lock, playbook: playbook.to_owned() }),
                // Another has ended in between, and its empty folder has gone with it.
                Err(Taken::Failed(error))
                    if error.kind() == io::ErrorKind::NotFound && tries < TRIES => {}
                Err(Taken::Failed(cause)) => {
                    return Err(failed("write into", &playbook.join(TRANSLATIONS), &cause));
                }
                Err(Taken::By(owner)) => {
                    let owner = owner.map_or_else(String::new, |owner| format!(": {owner}"));
                    say!(
                        "error: another `translate` is at work on this playbook{owner}\n  help: wait until it has ended; nothing was written"
                    );
                    return Err(Exit::MachineFailed);
                }
            }
        }
    }
}

fn take(playbook: &Path) -> Result<Lock, Taken> {
    let own = Folder::named(playbook)?.folder_made(&Path::new(TRANSLATIONS).join(OWN))?;
    Lock::take(own)
}

impl Drop for Locked {
    /// Leaves no folder behind that is empty; one of another's lock is not.
    fn drop(&mut self) {
        self.lock.release();
        let _ = Folder::named(&self.playbook).and_then(|playbook| {
            playbook.folder(Path::new(TRANSLATIONS))?.remove_folder(OWN)?;
            playbook.remove_folder(TRANSLATIONS)
        });
    }
}
