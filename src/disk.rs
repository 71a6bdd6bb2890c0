//! Folders that are held open, and what is done in them: the only place that opens, lists, writes
//! or removes files.
//!
//! Between two looks at a path it can be made to lead elsewhere. So a folder is opened once, and
//! all else is done relative to it, name by name, and no link is followed. Only regular files are
//! opened: a pipe or a device could keep a reader waiting for ever.

mod folders;
mod lock;
mod named;

pub use folders::Folders;
pub use lock::{Lock, Owner, Taken};
pub use named::{put_named, read_named, remove_folder_named, stat_named};

use cap_fs_ext::{
    DirExt as _, FollowSymlinks, MetadataExt as _, OpenOptionsFollowExt as _,
    OpenOptionsSyncExt as _,
};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, Metadata, OpenOptions};
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::path::{Component, Path, PathBuf};
use std::time::SystemTime;

/// An open folder.
#[derive(Debug)]
pub struct Folder {
    dir: Dir,
    /// Where it was when it was opened; for messages alone.
    place: PathBuf,
}

/// What there can be by a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link, or another entry that leads elsewhere.
    Link,
    /// A pipe, a socket or a device.
    Other,
}

/// What the system says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stat {
    /// What it is.
    pub kind: Kind,
    /// In bytes.
    pub size: u64,
    /// When its bytes were last changed.
    pub modified: SystemTime,
    /// When anything of it was last changed, as far as the system tells.
    pub changed: SystemTime,
    /// Tells it from every other file that is there at the same time, where the system does.
    pub identity: [u64; 2],
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
                io::Error::new(io::ErrorKind::NotADirectory, "it is no folder")
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

    /// Writes a file that is not there yet.
    pub fn create(&self, name: impl AsRef<Path>, bytes: &[u8]) -> io::Result<()> {
        self.new_file(name.as_ref())?.write_all(bytes)
    }

    fn new_file(&self, name: &Path) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).follow(FollowSymlinks::No);
        Ok(self.dir.open_with(name, &options)?.into_std())
    }

    /// Puts a file in place, whole or not at all. Where there is one, it is replaced and its
    /// permissions are kept, or [`io::ErrorKind::AlreadyExists`] is given.
    pub fn put(&self, name: &OsStr, bytes: &[u8], replaces: bool) -> io::Result<()> {
        let (part, mut file) = self.beside(name)?;
        let mut put = || {
            file.write_all(bytes)?;
            file.sync_all()?;
            if !replaces {
                return self.link_new(&part, name);
            }
            if let Ok(metadata) = self.dir.symlink_metadata(name) {
                let file = cap_std::fs::File::from_std(file.try_clone()?);
                file.set_permissions(metadata.permissions())?;
            }
            self.dir.rename(&part, &self.dir, name)
        };
        let done = put();
        if done.is_err() || !replaces {
            let _ = self.dir.remove_file(&part);
        }
        done
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

    /// A new hidden file for what is to be by a name.
    fn beside(&self, name: &OsStr) -> io::Result<(OsString, File)> {
        let mut number = 0;
        loop {
            let mut part = OsString::from(".");
            part.push(name);
            part.push(format!(".{}-{number}", std::process::id()));
            match self.new_file(Path::new(&part)) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 100 => {
                    number += 1;
                }
                file => return Ok((part, file?)),
            }
        }
    }

    /// Moves what stands by a name into another folder. A file or link that is there by the new
    /// name is replaced, and not followed.
    pub fn rename(&self, name: &str, to: &Self, new: &str) -> io::Result<()> {
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

/// The bytes of an open file that is expected to have `size` of them;
/// [`io::ErrorKind::FileTooLarge`] where it has more than `limit`.
pub fn read_whole(file: &File, size: u64, limit: u64) -> io::Result<Vec<u8>> {
    let expected = usize::try_from(size.min(limit)).unwrap_or(0);
    let mut bytes = Vec::with_capacity(expected + 1);
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        let words = format!("it has more than {limit} bytes");
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, words));
    }
    Ok(bytes)
}

/// What the system says of an open file.
pub fn stat_open(file: &File) -> io::Result<Stat> {
    stat(&Metadata::from_file(file)?)
}

fn stat(metadata: &Metadata) -> io::Result<Stat> {
    let modified = metadata.modified()?.into_std();
    Ok(Stat {
        kind: kind(metadata.file_type()),
        size: metadata.len(),
        modified,
        changed: changed(metadata).unwrap_or(modified),
        identity: [metadata.dev(), metadata.ino()],
    })
}

#[cfg(unix)]
fn changed(metadata: &Metadata) -> Option<SystemTime> {
    use cap_std::fs::MetadataExt as _;
    use std::time::Duration;
    let seconds = Duration::from_secs(u64::try_from(metadata.ctime()).ok()?);
    let rest = Duration::from_nanos(u64::try_from(metadata.ctime_nsec()).ok()?);
    SystemTime::UNIX_EPOCH.checked_add(seconds)?.checked_add(rest)
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> Option<SystemTime> {
    None
}

fn kind(of: cap_std::fs::FileType) -> Kind {
    match of {
        of if of.is_file() => Kind::File,
        of if of.is_dir() => Kind::Folder,
        of if of.is_symlink() => Kind::Link,
        _ => Kind::Other,
    }
}

/// The size of a regular file; all else is refused.
fn regular(stat: Stat) -> io::Result<u64> {
    let (kind, words) = match stat.kind {
        Kind::File => return Ok(stat.size),
        Kind::Folder => (io::ErrorKind::IsADirectory, "it is a folder"),
        Kind::Link => (io::ErrorKind::InvalidInput, "it is a link, which is not followed"),
        Kind::Other => (io::ErrorKind::InvalidInput, "it is a device or a pipe"),
    };
    Err(io::Error::new(kind, words))
}

fn leads_out() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, "the path leads out of its folder")
}
