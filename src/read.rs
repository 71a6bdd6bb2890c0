//! Reading a playbook's folder: the only place that opens its files.

mod links;
mod listing;
mod stored;
mod text;

pub(crate) use links::link_to;
pub(crate) use listing::is_passed_over;
pub(crate) use listing::{Listed, Listing, MAX_FILES, Which, list, list_open};
pub(crate) use stored::as_media;
pub(crate) use text::as_text;

use crate::disk::{self, Folder, Kind, Stat};
use crate::media;
use crate::source::{Content, Refusal, SourceFile, SourceTree};
use listing::MAX_DEPTH;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashSet};
use std::fs::File;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

/// Largest text, in bytes.
pub(crate) const MAX_TEXT: u64 = 2 * 1024 * 1024;
/// Largest file of `media/`, in bytes.
pub(crate) const MAX_MEDIA: u64 = 64 * 1024 * 1024;
/// Most bytes of all files of `media/` together: no host of sites takes more.
pub(crate) const MAX_ALL_MEDIA: u64 = 1024 * 1024 * 1024;

/// Why a folder could not be read.
#[derive(Debug)]
pub struct ReadError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub cause: io::Error,
}

/// Reads every file below a folder. Hidden files and what systems leave behind are passed over; links
/// that lead outside are kept as refused, so that loading can name them.
pub fn read(root: &Path) -> Result<SourceTree, ReadError> {
    Reader::new(root).read()
}

/// The same for a folder whose visible files are listed already.
pub(crate) fn read_listed(listing: &Listing) -> Result<SourceTree, ReadError> {
    Reader::new(listing.root.place()).read_listed(listing)
}

/// Reads a folder again and again, and opens only files that may have changed since the last time.
#[derive(Debug)]
pub struct Reader {
    root: PathBuf,
    known: BTreeMap<String, Known>,
}

/// A file as it was read last.
#[derive(Debug)]
struct Known {
    content: Content,
    /// `None` where the file is to be opened again whatever its stamp says.
    stamp: Option<Stat>,
    is_link: bool,
}

impl Known {
    fn refused(refusal: Refusal) -> Self {
        Self { content: Content::Refused(refusal), stamp: None, is_link: false }
    }
}

impl Reader {
    /// A reader that knows nothing yet.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), known: BTreeMap::new() }
    }

    /// The folder as it was named.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder as it is now, like [`read`]. A file with the same content as the last time shares
    /// its memory with it.
    pub fn read(&mut self) -> Result<SourceTree, ReadError> {
        let listing = list(&self.root, Which::Visible)?;
        self.read_listed(&listing)
    }

    /// The folder as it is now, where since the last time nothing has changed but these files, given
    /// by their real paths. `None` where more may have changed.
    pub fn read_again(&mut self, changed: &[PathBuf]) -> Option<SourceTree> {
        let real_root = self.root.canonicalize().ok()?;
        let root = Arc::new(Folder::named(&real_root).ok()?);
        let read = Read { root: &root, begun: SystemTime::now(), refuses_media: false };
        for place in changed {
            let path = place.strip_prefix(&real_root).ok()?;
            let is_hidden = path.components().any(|part| is_passed_over(part.as_os_str()));
            if path.components().count() > MAX_DEPTH || is_hidden {
                return None;
            }
            let known = match stat_below(&root, path) {
                Ok(Stat { kind: Kind::Folder, .. }) => return None,
                Ok(stat) => {
                    let file = Listed { path: path.to_owned(), stat: stat.into() };
                    self.look(&read, &file).ok()?
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => None,
                Err(_) => return None,
            };
            match known {
                Some((path, known)) => drop(self.known.insert(path, known)),
                None if self.held_files(path) => return None,
                None => drop(self.known.remove(&portable(path))),
            }
        }
        self.look_behind_links(&read)?;
        (self.known.len() <= MAX_FILES).then(|| self.tree())
    }

    /// The real paths of the files that links lead to.
    pub fn linked(&self) -> HashSet<PathBuf> {
        let links = self.known.iter().filter(|(_, known)| known.is_link);
        links.filter_map(|(path, _)| self.root.join(path).canonicalize().ok()).collect()
    }

    /// Looks at every link again: what it leads to may be among the files that changed.
    fn look_behind_links(&mut self, read: &Read<'_>) -> Option<()> {
        let links = self.known.iter().filter(|(_, known)| known.is_link);
        for path in links.map(|(path, _)| PathBuf::from(path)).collect::<Vec<_>>() {
            let stat = stat_below(read.root, &path).ok()?.into();
            let (path, known) = self.look(read, &Listed { path, stat }).ok()??;
            self.known.insert(path, known);
        }
        Some(())
    }

    /// Whether a path was a folder's.
    fn held_files(&self, path: &Path) -> bool {
        if path.as_os_str().is_empty() {
            return true;
        }
        let start = format!("{}/", portable(path));
        let mut after = self.known.range(start.clone()..);
        after.next().is_some_and(|(path, _)| path.starts_with(&start))
    }

    fn read_listed(&mut self, listing: &Listing) -> Result<SourceTree, ReadError> {
        let failed = |cause| ReadError { path: self.root.clone(), cause };
        let root = Arc::new(listing.root.folder(Path::new("")).map_err(failed)?);
        let refuses_media = media_of(listing) > MAX_ALL_MEDIA;
        let read = Read { root: &root, begun: listing.begun, refuses_media };
        let found = listing.files.par_iter().filter_map(|file| self.look(&read, file).transpose());
        let found: Vec<_> = found.collect::<Result<_, _>>()?;
        self.known = found.into_iter().collect();
        Ok(self.tree())
    }

    fn tree(&self) -> SourceTree {
        let file = |(path, known): (&String, &Known)| SourceFile {
            path: path.clone(),
            content: known.content.clone(),
        };
        SourceTree::new(self.known.iter().map(file).collect())
    }

    /// One file; `None` where it went after the folder was listed.
    fn look(&self, read: &Read<'_>, file: &Listed) -> Result<Option<(String, Known)>, ReadError> {
        let path = portable(&file.path);
        let known = if file.path.to_str().is_some() {
            self.content(read, file, &path)
        } else {
            Ok(Known::refused(Refusal::NameNotUtf8))
        };
        match known {
            Ok(known) => {
                let is_link = file.stat.kind == Kind::Link;
                Ok(Some((path, Known { is_link, ..known })))
            }
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(ReadError { path: self.root.join(&file.path), cause }),
        }
    }

    fn content(&self, read: &Read<'_>, file: &Listed, path: &str) -> io::Result<Known> {
        if read.refuses_media && is_media(path) {
            return Ok(Known::refused(Refusal::AllTooLarge));
        }
        let opened = match file.stat.kind {
            Kind::File => None,
            Kind::Link => match read.linked(&file.path)? {
                Ok(file) => Some(file),
                Err(refusal) => return Ok(Known::refused(refusal)),
            },
            Kind::Folder => return Ok(Known::refused(Refusal::TooDeep)),
            Kind::Other => return Ok(Known::refused(Refusal::NotAFile)),
        };
        let stat = opened.as_ref().map_or(Ok(*file.stat), disk::stat_open)?;
        let known = self.known.get(path);
        if let Some(Known { content, stamp: Some(of_known), .. }) = known
            && stat == *of_known
        {
            return Ok(Known { content: content.clone(), stamp: Some(stat), is_link: false });
        }
        let is_link = opened.is_some();
        let open = || opened.map_or_else(|| read.root.open_listed(&file.path), Ok);
        let limit = limit(path);
        let content = if stat.size > limit {
            Content::TooLarge { size: stat.size, limit }
        } else if is_media(path) {
            stored::content(read, open()?, &file.path, path, is_link)?
        } else {
            text::content(&open()?, stat.size)?
        };
        let stamp = Some(stat).filter(|stat| !stat.is_fresh(read.begun));
        let same = known.filter(|known| known.content == content);
        let content = same.map_or(content, |known| known.content.clone());
        Ok(Known { content, stamp, is_link: false })
    }
}

/// One reading.
struct Read<'a> {
    root: &'a Arc<Folder>,
    /// Before any file was looked at.
    begun: SystemTime,
    /// Whether there is so much of `media/` that none of it is opened.
    refuses_media: bool,
}

impl Read<'_> {
    /// The file that a link leads to, or why it is refused. Nothing outside the folder is looked at.
    fn linked(&self, link: &Path) -> io::Result<Result<File, Refusal>> {
        let leads_out = Ok(Err(Refusal::LeadsOut));
        let opened = match self.root.link(link) {
            Ok(target) if target.is_absolute() => match self.below(&target) {
                Some(path) => self.root.open_linked(path),
                None => return leads_out,
            },
            _ => self.root.open_linked(link),
        };
        match opened {
            Ok(file) => Ok(Ok(file)),
            Err(error) => match error.kind() {
                io::ErrorKind::IsADirectory => Ok(Err(Refusal::LinkedFolder)),
                io::ErrorKind::InvalidInput => Ok(Err(Refusal::NotAFile)),
                // Our own refusal to leave the folder has no number of the system's.
                io::ErrorKind::PermissionDenied if error.raw_os_error().is_some() => Err(error),
                _ => leads_out,
            },
        }
    }

    /// A whole path as one below the folder, if it is written as one.
    fn below(&self, target: &Path) -> Option<PathBuf> {
        let root = self.root.place();
        let written = [std::path::absolute(root).ok()?, root.canonicalize().ok()?];
        let below = written.iter().find_map(|root| target.strip_prefix(root).ok())?;
        Some(below.to_owned())
    }
}

/// What there is by a path below a folder.
fn stat_below(root: &Folder, path: &Path) -> io::Result<Stat> {
    let name = path.file_name().ok_or(io::ErrorKind::NotFound)?;
    root.folder(path.parent().unwrap_or(Path::new("")))?.stat(name)
}

/// A relative path with `/` between its parts, on every system.
pub(crate) fn portable(path: &Path) -> String {
    let parts = path.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy()),
        _ => None,
    });
    parts.collect::<Vec<_>>().join("/")
}

/// How many bytes all files of `media/` have together.
fn media_of(listing: &Listing) -> u64 {
    let files = listing.files.iter().filter(|file| file.path.starts_with("media"));
    files.map(|file| file.stat.size).sum()
}

fn is_media(path: &str) -> bool {
    path.starts_with("media/")
}

/// The most bytes that a file may have, by its path in the playbook.
pub fn limit(path: &str) -> u64 {
    match path {
        path if !is_media(path) => MAX_TEXT,
        path if path.ends_with(".svg") => media::MAX_DRAWING,
        _ => MAX_MEDIA,
    }
}
