//! `manifest.json`: what a site consists of, so that a copy can be proved whole and a later build
//! knows which files are its own.

mod compare;
mod seal;

pub(crate) use compare::{Changes, compare};
pub use seal::{BLANK, SHOWN_ON, seal};
pub(crate) use seal::{shows_digest, unsealed};

use crate::output::{OutPath, hex};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::io;

/// The manifest's path in a site.
pub(crate) const PATH: &str = "manifest.json";
/// Largest manifest that is read, in bytes: more than that of the largest site.
pub(crate) const MAX_SIZE: u64 = 128 * 1024 * 1024;
const FORMAT: &str = "local-normal-manifest";
const FORMAT_VERSION: u32 = 1;

/// The manifest of one site; it lists every file but itself, in the order of paths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    format: String,
    format_version: u32,
    /// Id and version of the playbook.
    pub playbook: Identity,
    /// The digest of the whole site: see [`seal()`].
    pub digest: String,
    /// Every file.
    pub files: Vec<Entry>,
}

/// Which playbook a site is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The playbook's id.
    pub id: String,
    /// The version of its content.
    pub version: String,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Below the output folder, with `/`.
    pub path: String,
    /// In bytes.
    pub size: u64,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
}

impl Entry {
    /// The entry of a finished file.
    pub fn of(path: &OutPath, bytes: &[u8]) -> Self {
        Self { path: path.to_string(), size: bytes.len() as u64, sha256: sha256(bytes) }
    }
}

impl Manifest {
    /// The manifest of these files, without its digest.
    fn of(playbook: Identity, mut files: Vec<Entry>) -> Self {
        files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        Self {
            format: FORMAT.into(),
            format_version: FORMAT_VERSION,
            playbook,
            digest: BLANK.into(),
            files,
        }
    }

    /// The file's bytes.
    pub fn to_json(&self) -> Vec<u8> {
        let mut json =
            serde_json::to_vec_pretty(self).expect("texts and numbers always become JSON");
        json.push(b'\n');
        json
    }

    /// Reads a manifest; `None` where it is not ours.
    pub fn parse(json: &[u8]) -> Option<Self> {
        let manifest: Self = serde_json::from_slice(json).ok()?;
        (manifest.format == FORMAT && manifest.format_version <= FORMAT_VERSION).then_some(manifest)
    }

    /// The entry of a file.
    pub fn entry(&self, path: &str) -> Option<&Entry> {
        let at = self.files.binary_search_by(|entry| entry.path.as_str().cmp(path)).ok()?;
        Some(&self.files[at])
    }

    /// The paths that are ours: those that could have been written by a build.
    pub fn paths(&self) -> impl Iterator<Item = OutPath> {
        self.files.iter().filter_map(|entry| OutPath::parse(&entry.path))
    }
}

/// How many bytes there are to read, and their SHA-256 in hexadecimal.
pub(crate) fn digest_of(bytes: &mut impl io::Read) -> io::Result<(u64, String)> {
    let (mut size, mut hash, mut buffer) = (0, Sha256::new(), vec![0; 1 << 16]);
    loop {
        match bytes.read(&mut buffer) {
            Ok(0) => return Ok((size, hex(&hash.finalize()))),
            Ok(read) => {
                size += read as u64;
                hash.update(&buffer[..read]);
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// SHA-256 in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
