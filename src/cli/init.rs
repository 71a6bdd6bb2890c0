//! `local-normal init`

use super::Exit;
use super::args::{Init, Service};
use crate::starter::{Content, ProjectFile, ci, project};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What a folder may hold and still count as empty: what git and macOS put there by themselves.
const UNSEEN: &[&str] = &[".git", ".DS_Store"];

pub(super) fn run(command: &Init) -> Exit {
    let content = if command.minimal { Content::Minimal } else { Content::Whole };
    let mut files = project(content);
    files.extend(command.ci.into_iter().flat_map(|service| match service {
        Service::Github => ci::github(),
        Service::Gitlab => ci::gitlab(),
        Service::Azure => ci::azure(),
    }));
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
    if !held.is_empty() {
        say!(
            "error: {} is not empty: it holds {}\n  help: name a new or empty folder, as in `local-normal init my-playbook`; nothing was written",
            folder.display(),
            listed(&held)
        );
        return Err(Exit::WrongUse);
    }
    put(folder, files).map_err(|cause| failed(folder, &cause))
}

/// The names of what a folder holds, in order; none where it is empty or not there.
fn held_by(folder: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.retain(|name| !UNSEEN.contains(&name.as_str()));
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
    fs::create_dir_all(folder)?;
    let staging = tempfile::Builder::new().prefix(".local-normal-").tempdir_in(folder)?;
    for file in files {
        let place = staging.path().join(&file.path);
        fs::create_dir_all(place.parent().unwrap_or(staging.path()))?;
        fs::write(place, &file.bytes)?;
    }
    let entries: io::Result<Vec<_>> = fs::read_dir(staging.path())?.collect();
    for entry in entries? {
        fs::rename(entry.path(), folder.join(entry.file_name()))?;
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
    if folder != Path::new(".") {
        text.push_str(&format!("  cd {}\n", folder.display()));
    }
    text.push_str("  local-normal watch    shows the site as you write\n");
    text.push_str("  local-normal check    names every mistake\n");
    text.push_str("  local-normal build    builds the site into public/");
    text
}
