//! A record of a build, by which a later one can prove that it would change nothing: it holds when
//! the program, what it was asked for, every source and every file of the site are as they were.
//!
//! Files are told by their stamps: size, times and identity, which the system changes with every
//! write. It counts time in steps, so a file that was written just before its stamp was taken may
//! have been written again without showing it: such a source gives no record, and such a file of
//! the site is held against the manifest. Records stand in the user's cache folder, one small file
//! for each output folder, because a site holds nothing but itself.

use crate::manifest::{Manifest, PATH, hex, sha256};
use crate::read::{Listed, Listing, Which, list};
use etcetera::{BaseStrategy as _, choose_base_strategy};
use rayon::prelude::*;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The longest step in which a file system counts time; without the time of change it is FAT's.
const STEP: Duration = if cfg!(unix) { Duration::from_millis(20) } else { Duration::from_secs(2) };

/// What a build is about to be made of.
#[derive(Debug)]
pub struct Record {
    out: PathBuf,
    place: PathBuf,
    /// Program, wishes and sources.
    made_of: String,
    /// Whether a source was written so shortly ago that its stamp proves nothing.
    is_fresh: bool,
}

/// What is kept of an earlier build.
#[derive(Debug)]
pub struct Kept {
    /// The output folder.
    out: PathBuf,
    proof: String,
    /// Digest of the manifest.
    manifest: String,
    /// When the stamps were taken.
    taken: SystemTime,
    said: String,
}

impl Kept {
    /// The record of an output folder; `None` where there is none.
    pub fn of(out: &Path) -> Option<Self> {
        let out = std::path::absolute(out).ok()?;
        let kept = fs::read_to_string(place_of(&out)?).ok()?;
        let mut lines = kept.splitn(4, '\n');
        let [proof, manifest, taken] = [lines.next()?, lines.next()?, lines.next()?];
        Some(Self {
            out,
            proof: proof.to_owned(),
            manifest: manifest.to_owned(),
            taken: UNIX_EPOCH + Duration::from_nanos(taken.parse().ok()?),
            said: lines.next()?.to_owned(),
        })
    }

    /// Looks at the site that the build left.
    pub fn standing(self) -> Option<Earlier> {
        let (json, site) =
            rayon::join(|| fs::read(self.out.join(PATH)).ok(), || list(&self.out, Which::All).ok());
        Some(Earlier { kept: self, json: json?, site: site? })
    }
}

/// What an earlier build left: its record, and its site as it stands now.
#[derive(Debug)]
pub struct Earlier {
    kept: Kept,
    /// The manifest.
    json: Vec<u8>,
    site: Listing,
}

/// Where the record of an output folder is kept.
fn place_of(out: &Path) -> Option<PathBuf> {
    let name = sha256(out.as_os_str().as_encoded_bytes());
    Some(choose_base_strategy().ok()?.cache_dir().join("local-normal").join(name))
}

impl Record {
    /// Looks at the program and the sources as they were listed. `wishes` is all else that a build
    /// depends on. `None` where the system does not tell enough.
    pub fn new(out: &Path, sources: &Listing, wishes: &str) -> Option<Self> {
        let out = std::path::absolute(out).ok()?;
        let place = place_of(&out)?;
        let program = std::env::current_exe().and_then(fs::metadata).ok()?;
        let sources = Stamps::of(sources, sources.begun).ok()?;
        let mut of_program = Vec::new();
        stamp(&program, &mut of_program).ok()?;
        let program = format!("{}\n{wishes}\n", hex(&of_program));
        let made_of = program + &sources.digest;
        Some(Self { out, place, made_of, is_fresh: !sources.fresh.is_empty() })
    }

    /// What an earlier build said, where another one would change nothing.
    pub fn holds<'a>(&self, earlier: &'a Earlier) -> Option<&'a str> {
        let Earlier { kept, json, site } = earlier;
        let (manifest, site) = rayon::join(|| sha256(json), || Stamps::of(site, kept.taken).ok());
        let site = site?;
        let read = |path: &str| Some(sha256(&fs::read(self.out.join(path)).ok()?));
        let holds =
            self.proof(&site, &site.fresh(read)?) == kept.proof && manifest == kept.manifest;
        holds.then_some(kept.said.as_str())
    }

    /// Keeps what a build said that has just ended; without a record the next one builds.
    pub fn keep(&self, said: &str, manifest: &Manifest) {
        if self.is_fresh || self.write(said, manifest).is_err() {
            let _ = fs::remove_file(&self.place);
        }
    }

    fn write(&self, said: &str, manifest: &Manifest) -> io::Result<()> {
        let digest = sha256(&fs::read(self.out.join(PATH))?);
        let site = list(&self.out, Which::All).map_err(|error| error.cause)?;
        let taken = site.begun;
        let site = Stamps::of(&site, taken)?;
        let listed = |path: &str| Some(manifest.entry(path)?.sha256.clone());
        let fresh =
            site.fresh(listed).ok_or_else(|| io::Error::other("a file of somebody else"))?;
        let taken = taken.duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
        if let Some(folder) = self.place.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&self.place, format!("{}\n{digest}\n{taken}\n{said}", self.proof(&site, &fresh)))
    }

    fn proof(&self, site: &Stamps, fresh: &str) -> String {
        sha256(format!("{}\n{}\n{fresh}", self.made_of, site.digest).as_bytes())
    }
}

/// The stamps of all files below a folder.
struct Stamps {
    digest: String,
    /// Files, relative to the folder, that were written within a step of the clock before their
    /// stamps were taken.
    fresh: Vec<PathBuf>,
}

impl Stamps {
    /// Stamps as they were `taken` at some time; a link gives an error, since what it leads to may change.
    fn of(listing: &Listing, taken: SystemTime) -> io::Result<Self> {
        let of_chunk = |files: &[Listed]| {
            let (mut bytes, mut fresh) = (Vec::with_capacity(files.len() * 128), Vec::new());
            for Listed { path, metadata } in files {
                if metadata.is_symlink() {
                    return Err(io::Error::other("a link"));
                }
                bytes.extend_from_slice(path.as_os_str().as_encoded_bytes());
                bytes.push(0);
                stamp(metadata, &mut bytes)?;
                if changed(metadata)? + STEP >= taken {
                    fresh.push(path.clone());
                }
            }
            Ok((sha256(&bytes), fresh))
        };
        let chunks = listing.files.par_chunks(CHUNK).map(of_chunk);
        let (digests, fresh): (Vec<_>, Vec<_>) =
            chunks.collect::<io::Result<Vec<_>>>()?.into_iter().unzip();
        Ok(Self { digest: sha256(digests.concat().as_bytes()), fresh: fresh.concat() })
    }

    /// The fresh files with the digests of their bytes; `None` where one has none. The manifest is
    /// written last, and is proven by the record itself.
    fn fresh(&self, digest_of: impl Fn(&str) -> Option<String> + Sync) -> Option<String> {
        let paths = self.fresh.par_iter().map(|path| path.to_string_lossy().replace('\\', "/"));
        let lines = paths
            .filter(|path| path != PATH)
            .map(|path| Some(format!("{} {path}\n", digest_of(&path)?)));
        Some(lines.collect::<Option<Vec<_>>>()?.concat())
    }
}

/// How many stamps go into one digest, which one thread makes.
const CHUNK: usize = 1024;

/// Size, time and identity of a file.
fn stamp(metadata: &Metadata, bytes: &mut Vec<u8>) -> io::Result<()> {
    let modified = metadata.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
    bytes.extend_from_slice(&metadata.len().to_le_bytes());
    bytes.extend_from_slice(&modified.as_nanos().to_le_bytes());
    for number in identity(metadata) {
        bytes.extend_from_slice(&number.to_le_bytes());
    }
    Ok(())
}

/// When a file was last changed in any way.
#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "other systems may not know")]
fn changed(metadata: &Metadata) -> io::Result<SystemTime> {
    use std::os::unix::fs::MetadataExt as _;
    let seconds = Duration::from_secs(metadata.ctime().unsigned_abs());
    let rest = Duration::from_nanos(metadata.ctime_nsec().unsigned_abs());
    Ok(UNIX_EPOCH + seconds + rest)
}

/// When a file was last changed, as far as the system tells.
#[cfg(not(unix))]
fn changed(metadata: &Metadata) -> io::Result<SystemTime> {
    metadata.modified()
}

/// Tells a file from another that was put in its place with the same size and time.
#[cfg(unix)]
fn identity(metadata: &Metadata) -> [u64; 4] {
    use std::os::unix::fs::MetadataExt as _;
    let changed = [metadata.ctime(), metadata.ctime_nsec()].map(i64::cast_unsigned);
    [metadata.dev(), metadata.ino(), changed[0], changed[1]]
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> [u64; 0] {
    []
}
