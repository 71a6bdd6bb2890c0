//! Holding a copy of a site against its manifest: which files are missing, changed or not of the site.
//!
//! Only the copy is read, file by file and never as a whole; links are not followed, so nothing
//! outside the folder can pass for a part of it.

use crate::manifest::{self, Entry, Manifest};
use crate::output::OutPath;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// What a look at a copy found; paths are below the folder, with `/`, in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Files of the manifest that are not there.
    pub missing: Vec<String>,
    /// Files with other bytes than the manifest says, or a link or folder in their place.
    pub changed: Vec<String>,
    /// Files that the manifest does not list.
    pub extra: Vec<String>,
    /// Files for servers that whoever hosts a copy puts beside it.
    pub of_the_host: Vec<String>,
    /// Files that could not be read, and why: nothing is known about them.
    pub unreadable: Vec<(String, String)>,
    /// What the manifest itself is found to be.
    pub digest: Option<String>,
}

impl Findings {
    /// Whether something is there that should not be, or the other way round.
    pub fn differs(&self) -> bool {
        !(self.missing.is_empty() && self.changed.is_empty() && self.extra.is_empty())
    }
}

/// Why a copy could not be looked at.
#[derive(Debug)]
pub enum VerifyError {
    /// There is no such folder.
    NoFolder,
    /// The system refused to list a folder.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
}

/// Settings for servers that a host may need: they are named, but are not of the site.
const OF_THE_HOST: [&str; 8] = [
    ".htaccess",
    "web.config",
    "_headers",
    "_redirects",
    "staticwebapp.config.json",
    "cname",
    ".nojekyll",
    ".well-known",
];

/// Looks at every file of a copy.
pub fn verify(folder: &Path) -> Result<Findings, VerifyError> {
    if !folder.is_dir() {
        return Err(VerifyError::NoFolder);
    }
    let mut findings = Findings::default();
    let there = files_below(folder)?;
    let Some(manifest) = read_manifest(folder, &there, &mut findings) else {
        findings.extra = there.into_iter().filter(|path| path != manifest::PATH).collect();
        return Ok(findings);
    };
    for entry in &manifest.files {
        if there.contains(&entry.path) {
            hold(folder, entry, &mut findings);
        } else {
            findings.missing.push(entry.path.clone());
        }
    }
    let listed: BTreeSet<&str> = manifest.files.iter().map(|entry| entry.path.as_str()).collect();
    for path in there.into_iter().filter(|path| !listed.contains(path.as_str())) {
        if path == manifest::PATH {
            continue;
        }
        let top = path.split('/').next().unwrap_or(&path).to_ascii_lowercase();
        let is_of_the_host = OF_THE_HOST.contains(&top.as_str());
        (if is_of_the_host { &mut findings.of_the_host } else { &mut findings.extra }).push(path);
    }
    check_digest(folder, &manifest, &mut findings);
    Ok(findings)
}

/// The manifest, where it is there and just as a build writes it.
fn read_manifest(
    folder: &Path,
    there: &BTreeSet<String>,
    findings: &mut Findings,
) -> Option<Manifest> {
    let path = manifest::PATH.to_owned();
    if !there.contains(&path) {
        findings.missing.push(path);
        return None;
    }
    match read_file(&folder.join(&path)) {
        Ok(Some(bytes)) => {
            let manifest = Manifest::parse(&bytes).filter(|manifest| is_sound(manifest, &bytes));
            if manifest.is_none() {
                findings.changed.push(path);
            }
            manifest
        }
        Ok(None) => {
            findings.changed.push(path);
            None
        }
        Err(cause) => {
            findings.unreadable.push((path, cause.to_string()));
            None
        }
    }
}

/// Whether nothing was added to the manifest or written otherwise, and no path leads out of the folder.
fn is_sound(manifest: &Manifest, bytes: &[u8]) -> bool {
    let paths = || manifest.files.iter().map(|entry| entry.path.as_str());
    manifest.to_json() == bytes
        && paths().zip(paths().skip(1)).all(|(before, after)| before < after)
        && paths().all(|path| OutPath::parse(path).is_some())
}

/// Every file and link below a folder.
fn files_below(folder: &Path) -> Result<BTreeSet<String>, VerifyError> {
    let mut files = BTreeSet::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let entry = entry.map_err(|error| VerifyError::Io {
            path: error.path().unwrap_or(folder).to_owned(),
            cause: error.into(),
        })?;
        if !entry.file_type().is_dir() {
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            files.insert(path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/"));
        }
    }
    Ok(files)
}

/// Holds one file against its entry.
fn hold(folder: &Path, entry: &Entry, findings: &mut Findings) {
    match is_as_listed(&folder.join(&entry.path), entry) {
        Ok(true) => {}
        Ok(false) => findings.changed.push(entry.path.clone()),
        Err(cause) => findings.unreadable.push((entry.path.clone(), cause.to_string())),
    }
}

fn is_as_listed(path: &Path, entry: &Entry) -> io::Result<bool> {
    let metadata = fs::symlink_metadata(path)?;
    if !metadata.is_file() || metadata.len() != entry.size {
        return Ok(false);
    }
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer)? {
            0 => break,
            read => hash.update(&buffer[..read]),
        }
    }
    Ok(manifest::hex(&hash.finalize()) == entry.sha256)
}

/// The bytes of a small file; `None` where it is no file.
fn read_file(path: &Path) -> io::Result<Option<Vec<u8>>> {
    if !fs::symlink_metadata(path)?.is_file() {
        return Ok(None);
    }
    fs::read(path).map(Some)
}

/// Does the sum whose result the manifest says is its digest. Where the page that shows the digest
/// is not as it should be, that is said already, and the sum cannot be done.
fn check_digest(folder: &Path, manifest: &Manifest, findings: &mut Findings) {
    let is_listed = manifest.files.iter().any(|entry| entry.path == manifest::SHOWN_ON);
    let is_known = |path: &String| path == manifest::SHOWN_ON;
    if findings.missing.iter().chain(&findings.changed).any(is_known)
        || findings.unreadable.iter().any(|(path, _)| is_known(path))
    {
        return;
    }
    let page = if is_listed { fs::read(folder.join(manifest::SHOWN_ON)).ok() } else { None };
    let digest = manifest::sha256(&manifest::unsealed(manifest, page.as_deref()));
    if digest != manifest.digest {
        findings.changed.push(manifest::PATH.to_owned());
    }
    findings.digest = Some(digest);
}
