//! `local-normal translate`

mod locked;

use super::args::Translate;
use super::edit::{failed, shown, wrong};
use super::folders::Folders;
use super::{Exit, place, whole};
use crate::disk::read_named;
use crate::model::{Language, Playbook};
use crate::po;
use crate::read::MAX_TEXT;
use crate::render::pages_of_files;
use crate::source::{Content, Origin, SourceTree};
use crate::translate::{Existing, Plan, Written, plan, sources};
use locked::Locked;
use std::io;
use std::path::Path;

pub(super) fn run(playbook: Option<&Path>, command: &Translate) -> Exit {
    translate(playbook, command).err().unwrap_or(Exit::Fine)
}

fn translate(folder: Option<&Path>, command: &Translate) -> Result<(), Exit> {
    let folders = Folders::find(folder, command.over.folder())?;
    // Of an edition its own texts are translated, in its own folder.
    let origin = if folders.edition.is_some() { Origin::Edition } else { Origin::Playbook };
    let folder = folders.of(origin).to_owned();
    // Taken before anything is read, so that what another has just written is seen.
    let _locked = Locked::take(&folder)?;
    let tree = folders.read()?;
    let why = "a file that cannot be read would lose its translations";
    let (playbook, parsed) = whole::loaded(&folders, &tree, why)?;
    let language = language(&playbook, &command.language)?;
    let own = parsed.texts().filter(|texts| texts.file.origin() == origin);
    let sources = sources(own, &tree, &pages_of_files(&playbook, &tree));
    let chosen = chosen(&folder, command.path.as_deref());
    if !sources.iter().any(|source| chosen(&source.path)) {
        let path = command.path.as_deref().unwrap_or(&folder);
        let message = format!("the playbook has no text in {}", shown(path));
        let help = "name a file or a folder of the playbook, such as areas/workstyles.yaml";
        return Err(wrong(&message, help));
    }
    let (files, texts) = existing(&folder, (&tree, origin), &language)?;
    let plan = plan(&playbook.id, &language, &sources, files, chosen);
    write(&folder, &plan, &texts)?;
    say!("{}", said(&folder, &playbook, &language, &plan));
    Ok(())
}

fn language(playbook: &Playbook, tag: &str) -> Result<Language, Exit> {
    let Some(language) = Language::parse(tag) else {
        let message = format!("`{tag}` is not a language");
        return Err(wrong(&message, "give a tag such as cy, gd or pl"));
    };
    if playbook.written_in == language {
        let message = format!("the playbook is written in `{}`", language.tag());
        return Err(wrong(&message, "name the language that it is to be translated into"));
    }
    Ok(language)
}

/// Whether a file is meant, by its path in the playbook. A path may be written from the playbook's folder or from here.
fn chosen(folder: &Path, path: Option<&Path>) -> impl Fn(&str) -> bool {
    let meant = path.map(|path| {
        let real = || {
            path.canonicalize()
                .ok()?
                .strip_prefix(folder.canonicalize().ok()?)
                .ok()
                .map(Path::to_owned)
        };
        let own = if folder.join(path).exists() { None } else { real() };
        own.unwrap_or_else(|| path.to_owned())
    });
    move |source| meant.as_ref().is_none_or(|meant| Path::new(source).starts_with(meant))
}

/// The files of a language, each with its path and its bytes.
type Texts = Vec<(String, Vec<u8>)>;

/// The files of translations as they are on the disk: the tree's texts have other line ends.
fn existing(
    folder: &Path,
    (tree, origin): (&SourceTree, Origin),
    language: &Language,
) -> Result<(Vec<Existing>, Texts), Exit> {
    let below = format!("translations/{}", language.tag());
    let (mut files, mut texts) = (Vec::new(), Vec::new());
    let own = tree.below(&below).filter(|(id, _)| id.origin() == origin);
    for (_, file) in own.filter(|(_, file)| file.path.ends_with(".po")) {
        let Content::Text(_) = file.content else { continue };
        let path = folder.join(&file.path);
        let unread = |cause: io::Error| failed("read", &path, &cause);
        let bytes = read_named(&path, MAX_TEXT).map_err(unread)?;
        let read = String::from_utf8(bytes.clone()).map_err(io::Error::other);
        let read = read.and_then(|text| {
            po::read(&text).map_err(|faults| io::Error::other(faults[0].to_string()))
        });
        files.push(Existing { path: file.path.clone(), file: read.map_err(unread)? });
        texts.push((file.path.clone(), bytes));
    }
    Ok((files, texts))
}

/// Writes what changed. A file that somebody else saved meanwhile is left as it is.
fn write(folder: &Path, plan: &Plan, texts: &Texts) -> Result<(), Exit> {
    for file in plan.files.iter().filter(|file| file.is_changed) {
        let Written { path, text, from, .. } = file;
        if let Some(from) = from {
            refuse_changed(folder, from, texts)?;
        }
        let put = if from.as_ref() == Some(path) {
            place::replace(folder, Path::new(path), text)
        } else {
            place::create(folder, Path::new(path), text.as_bytes())
        };
        put.map_err(|cause| failed("write", &folder.join(path), &cause))?;
        if let Some(from) = from.as_ref().filter(|from| *from != path) {
            let removed = place::remove(folder, Path::new(from));
            removed.map_err(|cause| failed("remove", &folder.join(from), &cause))?;
        }
    }
    Ok(())
}

fn refuse_changed(folder: &Path, path: &str, texts: &Texts) -> Result<(), Exit> {
    let now = read_named(&folder.join(path), MAX_TEXT).ok();
    let known = texts.iter().find(|(own, _)| own == path).map(|(_, bytes)| bytes);
    if now.as_ref() == known {
        return Ok(());
    }
    let message = format!("{} has just been changed by somebody else", shown(&folder.join(path)));
    Err(wrong(&message, "run the command again; this file was left as it is"))
}

fn said(folder: &Path, playbook: &Playbook, language: &Language, plan: &Plan) -> String {
    let mut lines = Vec::new();
    for file in plan.files.iter().filter(|file| file.is_changed) {
        let path = shown(&folder.join(&file.path));
        lines.push(match file.from.as_ref().filter(|from| **from != file.path) {
            Some(from) => format!("{path}, before {}: {}", shown(&folder.join(from)), what(file)),
            None => format!("{path}: {}", what(file)),
        });
    }
    if lines.is_empty() {
        lines.push("Nothing to change.".to_owned());
    }
    lines.push(sum(language, plan));
    if !playbook.languages.contains(language) {
        let tag = language.tag();
        lines.push(format!(
            "Pages in `{tag}` are built once `{tag}` is in `languages` of playbook.yaml."
        ));
    }
    lines.join("\n")
}

/// What became of a file's messages, in words.
fn what(file: &Written) -> String {
    let counts = &file.counts;
    let parts = [
        (counts.added, "new"),
        (counts.changed, "changed"),
        (counts.taken, "found elsewhere"),
        (counts.gone, "no longer needed"),
    ];
    let parts: Vec<_> =
        parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    if parts.is_empty() { "places of texts".to_owned() } else { parts.join(", ") }
}

fn sum(language: &Language, plan: &Plan) -> String {
    let sum = |of: fn(&Written) -> usize| plan.files.iter().map(of).sum::<usize>();
    let (all, done) = (sum(|file| file.counts.all), sum(|file| file.counts.done));
    let fuzzy = sum(|file| file.counts.fuzzy);
    format!("{}: {done} of {all} texts translated, {fuzzy} to look at again.", language.tag())
}
