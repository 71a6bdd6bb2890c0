//! Remembers the last build, so that an identical one can be skipped. A record is valid while
//! the program, what it was asked for, every source and every file of the site are as they were.
//!
//! Files are known by their stamps: size, times and identity, which the system changes with every
//! write. It counts time in steps, so a file that was written just before its stamp was taken may
//! have been written again without showing it: such a source gives no record, and such a file of
//! the site is compared with the manifest. Records are in the user's cache folder, one small file
//! for each output folder, because a site contains nothing but itself.

use crate::disk::{Folder, Kind, stat_named};
use crate::manifest::{self, Manifest, PATH, sha256};
use crate::output::{STAGING, hex};
use crate::read::{Listed, Listing, Which, list_open, portable};
use etcetera::{BaseStrategy as _, choose_base_strategy};
use rayon::prelude::*;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Far more than a record has, in bytes.
const MAX_RECORD: u64 = 4096;

/// What a build is about to be made of.
#[derive(Debug)]
pub(crate) struct Record {
    out: PathBuf,
    place: Place,
    /// Program, wishes and sources.
    made_of: String,
    /// Whether a source was written so shortly ago that its stamp proves nothing.
    is_fresh: bool,
}

/// What is kept of an earlier build.
#[derive(Debug)]
pub(crate) struct Kept {
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
    /// The record of an output folder, if it has one.
    pub(crate) fn of(out: &Path) -> Option<Self> {
        let out = std::path::absolute(out).ok()?;
        let place = Place::of(&out)?;
        let kept = Folder::real(&place.folder).ok()?.read(&place.name, MAX_RECORD).ok()?;
        let kept = String::from_utf8(kept).ok()?;
        let mut lines = kept.splitn(4, '\n');
        let [said, taken, manifest] = [lines.next()?, lines.next()?, lines.next()?];
        Some(Self {
            out,
            proof: lines.next()?.to_owned(),
            manifest: manifest.to_owned(),
            taken: UNIX_EPOCH + Duration::from_nanos(taken.parse().ok()?),
            said: said.to_owned(),
        })
    }

    /// Looks at the site that the build left.
    pub(crate) fn site(self) -> Option<Earlier> {
        let (json, site) = rayon::join(
            || Folder::real(&self.out).ok()?.read(PATH, manifest::MAX_SIZE).ok(),
            || list_open(Folder::real(&self.out).ok()?, Which::All).ok(),
        );
        Some(Earlier { kept: self, json: json?, site: site? })
    }
}

/// What an earlier build left: its record, and its site as it is now.
#[derive(Debug)]
pub(crate) struct Earlier {
    kept: Kept,
    /// The manifest.
    json: Vec<u8>,
    site: Listing,
}

/// Where the record of an output folder is kept.
#[derive(Debug)]
struct Place {
    folder: PathBuf,
    name: String,
}

impl Place {
    /// `None` where the user's cache folder is nowhere in particular.
    fn of(out: &Path) -> Option<Self> {
        let cache = choose_base_strategy().ok()?.cache_dir();
        let name = sha256(out.as_os_str().as_encoded_bytes());
        cache.is_absolute().then(|| Self { folder: cache.join("local-normal"), name })
    }
}

impl Record {
    /// Looks at the program and the sources as they were listed. `wishes` is all else that a build
    /// depends on. `None` where the system does not tell enough.
    pub(crate) fn new(out: &Path, sources: &[&Listing], wishes: &str) -> Option<Self> {
        let out = std::path::absolute(out).ok()?;
        let place = Place::of(&out)?;
        let program = std::env::current_exe().and_then(|path| stat_named(&path)).ok()?;
        let sources = sources.iter().map(|listing| Stamps::of(listing, listing.begun));
        let sources: Vec<_> = sources.collect::<io::Result<_>>().ok()?;
        let mut of_program = Vec::new();
        program.stamp(&mut of_program);
        let program = format!("{}\n{wishes}\n", hex(&of_program));
        let digests: Vec<_> = sources.iter().map(|stamps| stamps.digest.as_str()).collect();
        let made_of = program + &digests.concat();
        let is_fresh = sources.iter().any(|stamps| !stamps.fresh.is_empty());
        Some(Self { out, place, made_of, is_fresh })
    }

    /// What an earlier build said, where another one would change nothing.
    pub(crate) fn holds<'a>(&self, earlier: &'a Earlier) -> Option<&'a str> {
        let Earlier { kept, json, site } = earlier;
        let (manifest, stamps) = rayon::join(|| sha256(json), || Stamps::of(site, kept.taken).ok());
        let stamps = stamps?;
        let read = |path: &Path| {
            let mut file = site.root.open_listed(path).ok()?;
            Some(manifest::digest_of(&mut file).ok()?.1)
        };
        let holds =
            self.proof(&stamps, &stamps.fresh(read)?) == kept.proof && manifest == kept.manifest;
        holds.then_some(kept.said.as_str())
    }

    /// Keeps the last words of a build that has just ended, while its folder is locked;
    /// without a record the next one builds.
    pub(crate) fn keep(&self, said: &str, manifest: &Manifest) {
        if self.is_fresh || self.write(said, manifest).is_err() {
            let folder = Folder::real(&self.place.folder);
            let _ = folder.and_then(|folder| folder.remove_file(&self.place.name));
        }
    }

    /// Writes the record, and does not wait until it is on the disk: of one that was cut short, the proof at its end proves nothing.
    fn write(&self, said: &str, manifest: &Manifest) -> io::Result<()> {
        let out = Folder::real(&self.out)?;
        let digest = sha256(&out.read(PATH, manifest::MAX_SIZE)?);
        let mut site = list_open(out, Which::All).map_err(|error| error.cause)?;
        // The build's own lock goes with its end.
        site.files.retain(|file| !file.path.starts_with(STAGING));
        let taken = site.begun;
        let site = Stamps::of(&site, taken)?;
        let listed = |path: &Path| Some(manifest.entry(&portable(path))?.sha256.clone());
        let fresh =
            site.fresh(listed).ok_or_else(|| io::Error::other("a file of somebody else"))?;
        let taken = taken.duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
        let kept = format!("{said}\n{taken}\n{digest}\n{}", self.proof(&site, &fresh));
        let folder = Folder::made(&self.place.folder)?;
        let _ = folder.remove_file(&self.place.name);
        folder.create(&self.place.name, kept.as_bytes())
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
    /// Stamps as they were `taken` at some time; a link gives an error, since
    /// what it leads to may change, and so does anything else that is not a file.
    fn of(listing: &Listing, taken: SystemTime) -> io::Result<Self> {
        let of_chunk = |files: &[Listed]| {
            let (mut bytes, mut fresh) = (Vec::with_capacity(files.len() * 128), Vec::new());
            for Listed { path, stat } in files {
                if stat.kind != Kind::File {
                    return Err(io::Error::other("no file"));
                }
                bytes.extend_from_slice(path.as_os_str().as_encoded_bytes());
                bytes.push(0);
                stat.stamp(&mut bytes);
                if stat.is_fresh(taken) {
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
    fn fresh(&self, digest_of: impl Fn(&Path) -> Option<String> + Sync) -> Option<String> {
        let paths = self.fresh.par_iter().filter(|path| path.as_os_str() != PATH);
        let lines = paths.map(|path| Some(format!("{} {}\n", digest_of(path)?, portable(path))));
        Some(lines.collect::<Option<Vec<_>>>()?.concat())
    }
}

/// How many stamps go into one digest, which one thread makes.
const CHUNK: usize = 1024;

#[cfg(test)]
mod tests;
