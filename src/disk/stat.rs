//! What the system says of files: by these stamps a later look tells whether a file has changed.

use cap_fs_ext::MetadataExt as _;
use cap_std::fs::Metadata;
use std::fs::File;
use std::io::{self, Read as _};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

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

impl Stat {
    /// Whether the file may be written again without its stamp showing it, because it was last changed within a step of
    /// the file system's clock before it was `looked` at.
    pub(crate) fn is_fresh(&self, looked: SystemTime) -> bool {
        self.changed + self.step() >= looked
    }

    /// The longest step of the clock that the time can be of. The coarsest file systems count two seconds; those that
    /// give fractions of one follow the system's clock.
    fn step(&self) -> Duration {
        let since = self.changed.duration_since(UNIX_EPOCH).unwrap_or_default();
        if since.subsec_nanos() == 0 { Duration::from_secs(2) } else { Duration::from_millis(20) }
    }

    /// Adds size, times and identity to bytes of which a digest is made.
    pub(crate) fn stamp(&self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(&self.size.to_le_bytes());
        for time in [self.modified, self.changed] {
            let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
            bytes.extend_from_slice(&since.as_nanos().to_le_bytes());
        }
        for number in self.identity {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
    }
}

/// The bytes of an open file that is expected to have `size` of them;
/// [`io::ErrorKind::FileTooLarge`] where it has more than `limit`.
pub(crate) fn read_whole(file: &File, size: u64, limit: u64) -> io::Result<Vec<u8>> {
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
pub(crate) fn stat_open(file: &File) -> io::Result<Stat> {
    stat(&Metadata::from_file(file)?)
}

pub(super) fn stat(metadata: &Metadata) -> io::Result<Stat> {
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
    let seconds = Duration::from_secs(u64::try_from(metadata.ctime()).ok()?);
    let rest = Duration::from_nanos(u64::try_from(metadata.ctime_nsec()).ok()?);
    SystemTime::UNIX_EPOCH.checked_add(seconds)?.checked_add(rest)
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> Option<SystemTime> {
    None
}

pub(super) fn kind(of: cap_std::fs::FileType) -> Kind {
    match of {
        of if of.is_file() => Kind::File,
        of if of.is_dir() => Kind::Folder,
        of if of.is_symlink() => Kind::Link,
        _ => Kind::Other,
    }
}

/// The size of a regular file; anything else is refused.
pub(super) fn regular(stat: Stat) -> io::Result<u64> {
    let (kind, words) = match stat.kind {
        Kind::File => return Ok(stat.size),
        Kind::Folder => (io::ErrorKind::IsADirectory, "it is a folder"),
        Kind::Link => (io::ErrorKind::InvalidInput, "it is a link, which is not followed"),
        Kind::Other => (io::ErrorKind::InvalidInput, "it is a device or a pipe"),
    };
    Err(io::Error::new(kind, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_fresh_for_a_step_of_the_clock_that_gave_its_time() {
        let at = |millis: u64| UNIX_EPOCH + Duration::from_millis(millis);
        let (modified, identity) = (at(0), [0, 0]);
        let stat = |changed| Stat { kind: Kind::File, size: 0, modified, changed, identity };
        for (changed, looked, is_fresh) in [
            (1_500, 1_510, true),
            (1_500, 1_520, true),
            (1_500, 1_521, false),
            (2_000, 4_000, true),
            (2_000, 4_001, false),
        ] {
            assert_eq!(stat(at(changed)).is_fresh(at(looked)), is_fresh, "{changed} {looked}");
        }
    }
}
