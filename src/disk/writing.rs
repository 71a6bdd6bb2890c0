//! What is written, moved and removed in an open folder.

use super::part::{Part, start};
use super::{Folder, Kind, Stat};
use cap_fs_ext::{DirExt as _, FollowSymlinks, OpenOptionsFollowExt as _};
use cap_std::fs::OpenOptions;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;

impl Folder {
    /// Writes a file that is not there yet.
    pub fn create(&self, name: impl AsRef<Path>, bytes: &[u8]) -> io::Result<()> {
        self.new_file(name.as_ref())?.write_all(bytes)
    }

    pub(super) fn new_file(&self, name: &Path) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).follow(FollowSymlinks::No);
        Ok(self.dir.open_with(name, &options)?.into_std())
    }

    /// Puts a file in place, whole or not at all. Where there is one, it is replaced and its
    /// permissions are kept, or [`io::ErrorKind::AlreadyExists`] is given.
    pub fn put(&self, name: &OsStr, bytes: &[u8], replaces: bool) -> io::Result<()> {
        let mut part = Part::new(self, name)?;
        let mut put = || {
            part.file.write_all(bytes)?;
            part.file.sync_all()?;
            if !replaces {
                return self.link_new(&part.name, name);
            }
            if let Ok(metadata) = self.dir.symlink_metadata(name) {
                let file = cap_std::fs::File::from_std(part.file.try_clone()?);
                file.set_permissions(metadata.permissions())?;
            }
            self.dir.rename(&part.name, &self.dir, name)
        };
        let done = put();
        if done.is_err() || !replaces {
            let _ = self.dir.remove_file(&part.name);
        }
        done
    }

    /// Writes a file that is not there yet down to the disk, with the permissions of another.
    pub fn create_like(
        &self,
        name: impl AsRef<Path>,
        bytes: &[u8],
        like: (&Self, &Path),
    ) -> io::Result<()> {
        let mut file = self.new_file(name.as_ref())?;
        file.write_all(bytes)?;
        file.sync_all()?;
        let permissions = like.0.dir.symlink_metadata(like.1)?.permissions();
        cap_std::fs::File::from_std(file).set_permissions(permissions)
    }

    /// Removes what writers of a file left that had not put it in place, whether they are at work or not.
    pub(crate) fn remove_parts(&self, of: &OsStr) -> io::Result<()> {
        let start = start(of);
        let names = self.names()?.into_iter().map(|named| named.name);
        let is_part =
            |name: &OsString| name.as_encoded_bytes().starts_with(start.as_encoded_bytes());
        names.filter(is_part).try_for_each(|name| self.remove_all(name))
    }

    /// Gives a file a second name that nothing has yet. Where the file system knows no second names,
    /// it is seen first that nothing has it.
    fn link_new(&self, part: &OsStr, name: &OsStr) -> io::Result<()> {
        match self.dir.hard_link(part, &self.dir, name) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
            Err(_) if self.stat(name).is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
            Err(_) => self.dir.rename(part, &self.dir, name),
            Ok(()) => Ok(()),
        }
    }

    /// Moves a file or folder into another folder. A file or link that is there by the new
    /// name is replaced, and not followed.
    pub fn rename(
        &self,
        name: impl AsRef<Path>,
        to: &Self,
        new: impl AsRef<Path>,
    ) -> io::Result<()> {
        self.dir.rename(name, &to.dir, new)
    }

    /// Removes a file, or a link itself.
    pub fn remove_file(&self, name: impl AsRef<Path>) -> io::Result<()> {
        self.dir.remove_file_or_symlink(name)
    }

    /// Removes a folder that is empty.
    pub fn remove_folder(&self, name: impl AsRef<Path>) -> io::Result<()> {
        self.dir.remove_dir(name)
    }

    /// Removes a file, or a folder with all that is in it. Of links, only they themselves go.
    pub fn remove_all(&self, name: impl AsRef<Path>) -> io::Result<()> {
        match self.stat(&name) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
            Ok(Stat { kind: Kind::Folder, .. }) => {
                let folder = self.folder(name.as_ref())?;
                folder.names()?.iter().try_for_each(|named| folder.remove_all(&named.name))?;
                self.remove_folder(name)
            }
            Ok(_) => self.remove_file(name),
        }
    }
}
