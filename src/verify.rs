//! Compares a copy of a site with its manifest: which files are missing, changed or not of the site.
//!
//! Only the copy is read, file by file and never as a whole; links are not followed, so nothing
//! outside the folder can pass for a part of it.

use crate::disk::{Folder, Folders, Kind};
use crate::manifest::{self, Entry, Manifest};
use crate::output::OutPath;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// What a look at a copy found; paths are below the folder, with `/`, in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Findings {
    /// Files of the manifest that are not there.
    pub missing: Vec<String>,
    /// Files with other bytes than the manifest says, or a link or folder in their place.
    pub changed: Vec<String>,
    /// Files that the manifest does not list.
    pub extra: Vec<String>,
    /// Files for servers that the host of a copy puts beside it.
    pub of_the_host: Vec<String>,
    /// Files that could not be read, and why: nothing is known about them.
    pub unreadable: Vec<(String, String)>,
    /// Whether there was a manifest to compare with.
    pub is_compared: bool,
    /// What the manifest itself is found to be.
    pub digest: Option<String>,
}

impl Findings {
    /// Whether something is there that should not be, or the other way round.
    pub(crate) fn differs(&self) -> bool {
        !(self.missing.is_empty() && self.changed.is_empty() && self.extra.is_empty())
    }
}

/// Why a copy could not be looked at.
#[derive(Debug)]
pub(crate) enum VerifyError {
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
pub(crate) fn verify(folder: &Path) -> Result<Findings, VerifyError> {
    if !folder.is_dir() {
        return Err(VerifyError::NoFolder);
    }
    let failed = |cause| VerifyError::Io { path: folder.to_owned(), cause };
    let folder = &Folders::new(Folder::named(folder).map_err(failed)?);
    let mut findings = Findings::default();
    let there = files_below(folder)?;
    let Some(manifest) = read_manifest(folder, &there, &mut findings) else {
        return Ok(findings);
    };
    findings.is_compared = true;
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
    folder: &Folders,
    there: &BTreeSet<String>,
    findings: &mut Findings,
) -> Option<Manifest> {
    let path = manifest::PATH.to_owned();
    if !there.contains(&path) {
        findings.missing.push(path);
        return None;
    }
    match read_file(folder, &path) {
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

/// A folder with more folders above it is of no site, and is named as a whole.
const MAX_DEPTH: usize = 128;

/// Every file and link below a folder.
fn files_below(root: &Folders) -> Result<BTreeSet<String>, VerifyError> {
    let mut files = BTreeSet::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(path) = folders.pop() {
        let names = root.root().folder(&path).and_then(|folder| folder.names());
        let names = names
            .map_err(|cause| VerifyError::Io { path: root.root().place().join(&path), cause })?;
        let is_deep = path.components().count() == MAX_DEPTH;
        for named in names {
            let below = path.join(named.name);
            if named.kind == Kind::Folder && !is_deep {
                folders.push(below);
            } else {
                files.insert(below.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/"));
            }
        }
    }
    Ok(files)
}

/// Compares one file with its entry.
fn hold(folder: &Folders, entry: &Entry, findings: &mut Findings) {
    match is_as_listed(folder, entry) {
        Ok(true) => {}
        Ok(false) => findings.changed.push(entry.path.clone()),
        Err(cause) => findings.unreadable.push((entry.path.clone(), cause.to_string())),
    }
}

fn is_as_listed(folder: &Folders, entry: &Entry) -> io::Result<bool> {
    let (above, name) = entry.path.rsplit_once('/').unwrap_or(("", &entry.path));
    let folder = folder.at(above)?;
    let stat = folder.stat(name)?;
    if stat.kind != Kind::File || stat.size != entry.size {
        return Ok(false);
    }
    Ok(manifest::digest_of(&mut folder.open_listed(name)?)?.1 == entry.sha256)
}

/// The bytes of a file that are not many; `None` where it is not a file, or a larger one.
fn read_file(folder: &Folders, path: &str) -> io::Result<Option<Vec<u8>>> {
    let (above, name) = path.rsplit_once('/').unwrap_or(("", path));
    let folder = folder.at(above)?;
    let stat = folder.stat(name)?;
    if stat.kind != Kind::File || stat.size > manifest::MAX_SIZE {
        return Ok(None);
    }
    folder.read(name, manifest::MAX_SIZE).map(Some)
}

/// Does the sum whose result the manifest says is its digest. Where a page that shows the digest
/// is not as it should be, that is said already, and the sum cannot be done.
fn check_digest(folder: &Folders, manifest: &Manifest, findings: &mut Findings) {
    let paths = manifest.files.iter().map(|entry| entry.path.as_str());
    let shown: Vec<&str> = paths.filter(|path| manifest::shows_digest(path)).collect();
    let is_known = |path: &String| shown.contains(&path.as_str());
    if findings.missing.iter().chain(&findings.changed).any(is_known)
        || findings.unreadable.iter().any(|(path, _)| is_known(path))
    {
        return;
    }
    let page = |path| Some((path, read_file(folder, path).ok()??));
    let pages: Vec<_> = shown.into_iter().filter_map(page).collect();
    let digest = manifest::sha256(&manifest::unsealed(manifest, &pages));
    if digest != manifest.digest {
        findings.changed.push(manifest::PATH.to_owned());
    }
    findings.digest = Some(digest);
}
