//! `local-normal init`

use super::Exit;
use super::args::{Init, Language, Service, Shape};
use super::named_output::{Refused, inside};
use crate::disk::Folder;
use crate::starter::{Content, ProjectFile, ci, project};
use std::io;
use std::path::{Path, PathBuf};

/// Where the files are until all are written.
const STAGING: &str = ".local-normal-init";
/// What may be in a folder that still counts as empty: what git and macOS put there by themselves, and
/// what another try left that was stopped.
const UNSEEN: &[&str] = &[".git", ".DS_Store", STAGING];

/// What often is in a folder before a playbook is: names of files that every project may have, in capitals and with any
/// ending, and settings of git and editors.
const PROJECT: &[&str] = &[
    "README",
    "LICENSE",
    "LICENCE",
    "COPYING",
    "NOTICE",
    "AUTHORS",
    "CHANGELOG",
    "CONTRIBUTING",
    "CODE_OF_CONDUCT",
    "CODEOWNERS",
    "SECURITY",
];
const SETTINGS: &[&str] =
    &[IGNORED, ".gitattributes", ".gitmodules", ".mailmap", ".editorconfig", ".github", ".gitlab"];
/// The file of what git leaves out. One that is there stays as it is.
const IGNORED: &str = ".gitignore";

pub(super) fn run(command: &Init) -> Exit {
    let content = match command.shape {
        Some(Shape::Matrix) => Content::Matrix,
        Some(Shape::Questionnaire) => Content::Questionnaire,
        Some(Shape::Pages) => Content::Pages,
        None if command.language == Some(Language::Cy) => Content::Welsh,
        None if command.minimal => Content::Minimal,
        None => Content::Whole,
    };
    let mut files = project(content);
    files.extend(command.ci.into_iter().flat_map(|service| match service {
        Service::Github => ci::github(),
        Service::Gitlab => ci::gitlab(),
        Service::Azure => ci::azure(),
    }));
    if command.folder.join(IGNORED).symlink_metadata().is_ok() {
        files.retain(|file| file.path != IGNORED);
    }
    match begin(&command.folder, &files) {
        Ok(()) => {
            say!("{}", said(&command.folder, &files));
            Exit::Fine
        }
        Err(exit) => exit,
    }
}

fn begin(folder: &Path, files: &[ProjectFile]) -> Result<(), Exit> {
    let held = held_by(folder).map_err(|cause| failed(folder, &cause))?;
    if let Some(refused) = part_of(folder) {
        let words = refused.in_words(folder);
        say!("error: {words}\n  help: name a folder outside of it; nothing was written");
        return Err(Exit::WrongUse);
    }
    let tops: Vec<_> = files.iter().filter_map(|file| file.path.split('/').next()).collect();
    let in_the_way = |name: &String| !may_be_there(name) || tops.contains(&name.as_str());
    let held: Vec<_> = held.into_iter().filter(in_the_way).collect();
    if !held.is_empty() {
        say!(
            "error: {} is not empty: it contains {}\n  help: name a new or empty folder, as in `local-normal init my-playbook`; a README, a licence and settings of git may be in it; nothing was written",
            folder.display(),
            listed(&held)
        );
        return Err(Exit::WrongUse);
    }
    put(folder, files).map_err(|cause| failed(folder, &cause))
}

/// Whether something of this name is no sign that a folder has another use.
fn may_be_there(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    SETTINGS.contains(&name) || PROJECT.contains(&stem.to_uppercase().as_str())
}

/// The playbook or the site that a folder is in, or would be if it were made.
fn part_of(folder: &Path) -> Option<Refused> {
    let whole = std::path::absolute(folder).ok()?;
    let there = whole.ancestors().find_map(|above| above.canonicalize().ok())?;
    inside(&there)
}

/// The names in a folder, in order; none for one that is empty or not there.
fn held_by(folder: &Path) -> io::Result<Vec<String>> {
    let named = match Folder::named(folder).and_then(|folder| folder.names()) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        named => named?,
    };
    let names = named.iter().map(|named| named.name.to_string_lossy().into_owned());
    let mut names: Vec<_> = names.filter(|name| !UNSEEN.contains(&name.as_str())).collect();
    names.sort();
    Ok(names)
}

/// The first few names, and how many more there are.
fn listed(names: &[String]) -> String {
    let shown = names.len().min(5);
    let rest = names.len() - shown;
    let first = names[..shown].join(", ");
    if rest == 0 { first } else { format!("{first} and {rest} more") }
}

/// Writes all files into a hidden folder first, then puts each top folder and file in place: what
/// fails halfway leaves nothing behind that would have to be cleared before the next try.
fn put(folder: &Path, files: &[ProjectFile]) -> io::Result<()> {
    let folder = Folder::made(folder)?;
    // What another try left that was stopped.
    folder.remove_all(STAGING)?;
    stage(&folder, files).and(folder.remove_all(STAGING))
}

fn stage(folder: &Folder, files: &[ProjectFile]) -> io::Result<()> {
    let staging = folder.folder_made(Path::new(STAGING))?;
    for file in files {
        let path = Path::new(&file.path);
        let below = staging.folder_made(path.parent().unwrap_or(Path::new("")))?;
        below.create(path.file_name().unwrap_or_default(), &file.bytes)?;
    }
    for named in staging.names()? {
        if folder.stat(&named.name).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        staging.rename(&named.name, folder, &named.name)?;
    }
    Ok(())
}

fn failed(folder: &Path, cause: &io::Error) -> Exit {
    say!("error: cannot write {}: {cause}", folder.display());
    if cause.kind() == io::ErrorKind::NotADirectory { Exit::WrongUse } else { Exit::MachineFailed }
}

/// What was written, and what to do next.
fn said(folder: &Path, files: &[ProjectFile]) -> String {
    let count = files.iter().filter(|file| file.path.starts_with("playbook/")).count();
    let playbook: PathBuf = folder.join("playbook");
    let mut text = format!(
        "Wrote a playbook of {count} files into {}, with settings for Visual Studio Code beside it.\n\nNext:\n",
        playbook.strip_prefix(".").unwrap_or(&playbook).display()
    );
    if files.iter().all(|file| file.path != IGNORED) {
        text.push_str("  add the line /public/ to .gitignore, which was left as it is\n");
    }
    if folder != Path::new(".") {
        text.push_str(&format!("  cd {}\n", folder.display()));
    }
    text.push_str("  local-normal watch    shows the site as you write\n");
    text.push_str("  local-normal check    names every mistake\n");
    text.push_str("  local-normal build    builds the site into public/");
    text
}
