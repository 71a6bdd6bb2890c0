//! Open folders, and what is done in them: the only place that opens, lists, writes
//! or removes files.
//!
//! Between two looks at a path it can be made to lead elsewhere. So a folder is opened once, and
//! everything else is done relative to it, name by name, and no link is followed. Only regular files are
//! opened: a pipe or a device could keep a reader waiting for ever.

mod folders;
mod lock;
mod named;
mod part;
mod stat;
mod writing;

pub(crate) use folders::Folders;
pub use lock::{Lock, Owner, Taken};
pub(crate) use named::{put_named, read_named, remove_folder_named, stat_named};
pub use stat::{Kind, Stat};
pub(crate) use stat::{read_whole, stat_open};

use cap_fs_ext::{DirExt as _, FollowSymlinks, OpenOptionsFollowExt as _, OpenOptionsSyncExt as _};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, OpenOptions};
use stat::{kind, regular, stat};
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

/// An open folder.
#[derive(Debug)]
pub struct Folder {
    dir: Dir,
    /// Where it was when it was opened; for messages alone.
    place: PathBuf,
}

/// A name in a folder.
#[derive(Debug)]
pub struct Named {
    /// The name.
    pub name: OsString,
    /// What there is by it.
    pub kind: Kind,
}

impl Folder {
    /// Opens a folder that somebody named. Links on the way to it are followed: they are theirs.
    pub fn named(path: &Path) -> io::Result<Self> {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        let dir = Dir::open_ambient_dir(path, ambient_authority())?;
        Ok(Self { dir, place: path.to_owned() })
    }

    /// The same for a folder that may be no link itself.
    pub fn real(path: &Path) -> io::Result<Self> {
        let Some(name) = path.file_name() else { return Self::named(path) };
        let above = Self::named(path.parent().unwrap_or(Path::new("")))?;
        Ok(Self { place: path.to_owned(), ..above.folder(Path::new(name))? })
    }

    /// The same, made where there is none, with the folders above.
    pub fn made(path: &Path) -> io::Result<Self> {
        let Some(name) = path.file_name() else { return Self::named(path) };
        let above = path.parent().filter(|above| !above.as_os_str().is_empty());
        if let Some(above) = above {
            Dir::create_ambient_dir_all(above, ambient_authority())?;
        }
        let above = Self::named(above.unwrap_or(Path::new("")))?;
        Ok(Self { place: path.to_owned(), ..above.folder_made(Path::new(name))? })
    }

    /// Where it was when it was opened; for messages alone.
    pub fn place(&self) -> &Path {
        &self.place
    }

    /// The same folder, opened once more.
    pub fn again(&self) -> io::Result<Self> {
        Ok(Self { dir: self.dir.try_clone()?, place: self.place.clone() })
    }

    /// A folder below this one; [`io::ErrorKind::NotADirectory`] where one of the names is a link.
    pub fn folder(&self, path: &Path) -> io::Result<Self> {
        self.descend(path, |dir, name| dir.open_dir_nofollow(name))
    }

    /// The same, made where there is none.
    pub fn folder_made(&self, path: &Path) -> io::Result<Self> {
        self.descend(path, |dir, name| match dir.open_dir_nofollow(name) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                match dir.create_dir(name) {
                    Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                    made => made?,
                }
                dir.open_dir_nofollow(name)
            }
            opened => opened,
        })
    }

    fn descend(
        &self,
        path: &Path,
        open: impl Fn(&Dir, &OsStr) -> io::Result<Dir>,
    ) -> io::Result<Self> {
        let mut below: Option<Self> = None;
        for part in path.components() {
            let here = below.as_ref().unwrap_or(self);
            let Component::Normal(name) = part else { return Err(leads_out()) };
            let dir = open(&here.dir, name).map_err(|error| here.explain(name, error))?;
            below = Some(Self { dir, place: here.place.join(name) });
        }
        below.map_or_else(|| Ok(Self { dir: self.dir.try_clone()?, place: self.place.clone() }), Ok)
    }

    /// Systems have several words for a folder's name that is a link or a file.
    fn explain(&self, name: &OsStr, error: io::Error) -> io::Error {
        match self.stat(name).map(|stat| stat.kind) {
            Ok(Kind::Link) => {
                io::Error::new(io::ErrorKind::NotADirectory, "it is a link, which is not followed")
            }
            Ok(Kind::File | Kind::Other) => {
                io::Error::new(io::ErrorKind::NotADirectory, "it is not a folder")
            }
            _ => error,
        }
    }

    /// What is in the folder, in no order.
    pub fn names(&self) -> io::Result<Vec<Named>> {
        let named = |entry: io::Result<cap_std::fs::DirEntry>| {
            let entry = entry?;
            Ok(Named { name: entry.file_name(), kind: kind(entry.file_type()?) })
        };
        self.dir.entries()?.map(named).collect()
    }

    /// What there is by a name; of a link, not of what it leads to.
    pub fn stat(&self, name: impl AsRef<Path>) -> io::Result<Stat> {
        stat(&self.dir.symlink_metadata(name)?)
    }

    /// Opens a regular file by its name.
    pub fn open(&self, name: impl AsRef<Path>) -> io::Result<File> {
        regular(self.stat(&name)?)?;
        self.open_listed(name)
    }

    /// Opens a file that was seen to be a regular one, by its path below the folder. What is no
    /// such file any more gives an error, and no reader waits for it.
    pub fn open_listed(&self, path: impl AsRef<Path>) -> io::Result<File> {
        self.open_with(path.as_ref(), FollowSymlinks::No)
    }

    /// Opens what a link leads to, where that is a regular file below the folder.
    pub fn open_linked(&self, path: impl AsRef<Path>) -> io::Result<File> {
        self.open_with(path.as_ref(), FollowSymlinks::Yes)
    }

    fn open_with(&self, path: &Path, follow: FollowSymlinks) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.read(true).follow(follow).nonblock(true);
        let file = self.dir.open_with(path, &options)?;
        regular(stat(&file.metadata()?)?)?;
        Ok(file.into_std())
    }

    /// What a link says, as it is written.
    pub fn link(&self, path: &Path) -> io::Result<PathBuf> {
        self.dir.read_link_contents(path)
    }

    /// The bytes of a regular file; [`io::ErrorKind::FileTooLarge`] where it has more than `limit`.
    pub fn read(&self, name: impl AsRef<Path>, limit: u64) -> io::Result<Vec<u8>> {
        let size = regular(self.stat(&name)?)?;
        read_whole(&self.open_listed(name)?, size, limit)
    }

    /// Whether a regular file begins with these bytes.
    pub fn begins_with(&self, name: impl AsRef<Path>, bytes: &[u8]) -> io::Result<bool> {
        let mut start = Vec::new();
        self.open(name)?.take(bytes.len() as u64).read_to_end(&mut start)?;
        Ok(start == bytes)
    }
}

fn leads_out() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, "the path leads out of its folder")
}
