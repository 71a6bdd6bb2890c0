//! `local-normal import`

use super::args::{Format, Import, ImportAs};
use super::edit::{Edit, failed, shown, wrong};
use super::{Exit, place, read_folder, read_playbook, report};
use crate::diag::has_errors;
use crate::disk::{Folder, Kind};
use crate::import::{As, Ground, Plan, Remark, Shelf, plan};
use crate::load::{load, words_of};
use crate::pipeline::{self, Options};
use crate::read::{self, MAX_MEDIA, MAX_TEXT, Which, as_text, portable};
use crate::source::{Content, Refusal, SourceFile, SourceTree, visible};
use crate::starter::word;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// How many remarks are printed one by one.
const MOST_REMARKS: usize = 300;
/// How many mistakes in what was written are printed.
const MOST_MISTAKES: usize = 20;

pub(super) fn run(playbook: Option<&Path>, command: &Import) -> Exit {
    take_in(playbook, command).unwrap_or_else(|exit| exit)
}

fn take_in(folder: Option<&Path>, command: &Import) -> Result<Exit, Exit> {
    let (folder, tree) = read_playbook(folder)?;
    let loaded = load(&tree);
    let Some(playbook) = loaded.playbook else {
        let _ = report::print(&loaded.diagnostics, &tree, &folder, Format::Human);
        return Err(Exit::PlaybookErrors);
    };
    let source = Source::open(&command.source, &folder)?;
    let kind = match command.kind {
        ImportAs::Page => As::Page,
        ImportAs::Story => As::Story,
    };
    let today = jiff::Zoned::now().date();
    let ground = Ground { tree: &tree, playbook: &playbook, kind, today };
    let plan = plan(ground, &source.texts, &source);
    // Whatever can be refused is refused before anything is written.
    let edit = lines(&folder, &tree, kind, &plan)?;
    write(&folder, &source, &plan, edit.as_ref())?;
    say!("{}", said(&folder, &plan, edit.as_ref()));
    say_remarks(&command.source, &source, &plan.remarks);
    let is_sound = look_again(&folder, &plan)?;
    Ok(if plan.refused > 0 || !is_sound { Exit::PlaybookErrors } else { Exit::Fine })
}

/// The folder that is taken in, and its texts. No link in it is followed.
struct Source {
    folder: Folder,
    texts: Vec<SourceFile>,
    is_file: bool,
}

impl Source {
    fn open(path: &Path, playbook: &Path) -> Result<Self, Exit> {
        let unread = |cause: &io::Error| match cause.kind() {
            io::ErrorKind::NotFound => {
                let message = format!("there is no {}", shown(path));
                wrong(&message, "name a Markdown file, or a folder of them")
            }
            _ => failed("read", path, cause),
        };
        let real = path.canonicalize().map_err(|cause| unread(&cause))?;
        let playbook = playbook.canonicalize().map_err(|cause| unread(&cause))?;
        if real.starts_with(&playbook) {
            let message = format!("{} is a part of the playbook itself", shown(path));
            return Err(wrong(
                &message,
                "name a file or a folder outside of it; nothing was written",
            ));
        }
        let source =
            if real.is_dir() { Self::of_folder(&real, &playbook) } else { Self::of_file(&real) };
        let source = source.map_err(|cause| unread(&cause))?;
        if source.texts.is_empty() {
            let message = format!("there is no Markdown in {}", shown(path));
            return Err(wrong(&message, "name a file that ends in .md, or a folder of such files"));
        }
        Ok(source)
    }

    fn of_file(path: &Path) -> io::Result<Self> {
        let folder = Folder::named(path.parent().unwrap_or(Path::new("")))?;
        let name = path.file_name().map(PathBuf::from).unwrap_or_default();
        let texts =
            if is_markdown(&name) { vec![text(&folder, &name, Kind::File)] } else { Vec::new() };
        Ok(Self { folder, texts, is_file: true })
    }

    fn of_folder(path: &Path, playbook: &Path) -> io::Result<Self> {
        let listing = read::list(path, Which::Visible).map_err(|error| error.cause)?;
        let own = playbook.strip_prefix(path).ok();
        let is_own = |file: &Path| own.is_some_and(|own| file.starts_with(own));
        let files =
            listing.files.iter().filter(|file| is_markdown(&file.path) && !is_own(&file.path));
        let texts = files.map(|file| text(&listing.root, &file.path, file.stat.kind)).collect();
        Ok(Self { folder: Folder::named(path)?, texts, is_file: false })
    }

    /// The folder of a path and the name in it.
    fn at<'a>(&self, path: &'a str) -> io::Result<(Folder, &'a str)> {
        let (above, name) = path.rsplit_once('/').unwrap_or(("", path));
        Ok((self.folder.folder(Path::new(above))?, name))
    }
}

impl Shelf for Source {
    fn has(&self, path: &str) -> bool {
        let stat = self.at(path).and_then(|(folder, name)| folder.stat(name));
        stat.is_ok_and(|stat| stat.kind == Kind::File)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        let read = self.at(path).and_then(|(folder, name)| folder.read(name, MAX_MEDIA));
        read.map_err(|cause| format!("it cannot be read: {cause}"))
    }
}

fn is_markdown(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    matches!(ending.as_deref(), Some("md" | "markdown"))
}

fn text(root: &Folder, path: &Path, kind: Kind) -> SourceFile {
    let folder = root.folder(path.parent().unwrap_or(Path::new("")));
    let content = match (kind, folder) {
        (Kind::File, Ok(folder)) => {
            match folder.read(path.file_name().unwrap_or_default(), MAX_TEXT) {
                Ok(bytes) => as_text(bytes),
                Err(cause) if cause.kind() == io::ErrorKind::FileTooLarge => {
                    Content::TooLarge { size: MAX_TEXT + 1, limit: MAX_TEXT }
                }
                Err(_) => Content::Refused(Refusal::NotAFile),
            }
        }
        _ => Content::Refused(Refusal::LeadsOut),
    };
    SourceFile { path: portable(path), content }
}

/// The ids of all files in the list of playbook.yaml, where it has such a list.
fn lines(folder: &Path, tree: &SourceTree, kind: As, plan: &Plan) -> Result<Option<Edit>, Exit> {
    let top = tree.find("playbook.yaml").map_or("", |(file, _)| tree.text(file));
    let Some(listed) = words_of(top, kind.folder()) else { return Ok(None) };
    let missing = plan.files.iter().filter(|file| !listed.contains(&file.id));
    let items: Vec<_> = missing.map(|file| word(&file.id)).collect();
    if items.is_empty() {
        return Ok(None);
    }
    Edit::plan(folder, "playbook.yaml", kind.folder(), &items).map(Some)
}

fn write(folder: &Path, source: &Source, plan: &Plan, edit: Option<&Edit>) -> Result<(), Exit> {
    let put = |path: &str, bytes: &[u8]| {
        let put = place::create(folder, Path::new(path), bytes);
        put.map_err(|cause| failed("write", &folder.join(path), &cause))
    };
    for file in &plan.media {
        let bytes = source.read(&file.from).map_err(|cause| {
            say!("error: cannot read {}: {cause}", file.from);
            Exit::MachineFailed
        })?;
        put(&file.path, &bytes)?;
    }
    for file in plan.files.iter().filter(|file| !file.is_there) {
        put(&file.path, file.text.as_bytes())?;
    }
    edit.map_or(Ok(()), |edit| edit.write(folder))
}

fn said(folder: &Path, plan: &Plan, edit: Option<&Edit>) -> String {
    let mut parts = Vec::new();
    for file in &plan.files {
        let path = shown(&folder.join(&file.path));
        let state = if file.is_there { "is already there, from" } else { "is made of" };
        parts.push(format!("{path} {state} {}", file.from));
    }
    parts.extend(
        plan.media
            .iter()
            .map(|file| format!("{} is a copy of {}", shown(&folder.join(&file.path)), file.from)),
    );
    parts.extend(edit.map(Edit::said));
    let new = plan.files.iter().filter(|file| !file.is_there).count();
    let there = plan.files.len() - new;
    parts.push(format!(
        "{new} taken in, {there} already there, {} files into media/.",
        plan.media.len()
    ));
    parts.join("\n")
}

/// Says what could not be taken as it was, with its places.
fn say_remarks(named: &Path, source: &Source, remarks: &[Remark]) {
    if remarks.is_empty() {
        return;
    }
    let folder = if source.is_file { named.parent().unwrap_or(Path::new("")) } else { named };
    say!("\nLook at these places:");
    for remark in remarks.iter().take(MOST_REMARKS) {
        let path = shown(&folder.join(&remark.path));
        let line = if remark.line == 0 { String::new() } else { format!(":{}", remark.line) };
        say!("{}{line}: {}", visible(&path), remark.words);
    }
    if remarks.len() > MOST_REMARKS {
        say!("… and {} more", remarks.len() - MOST_REMARKS);
    }
}

/// Says which mistakes are in what was written, and whether there is no error among them.
fn look_again(folder: &Path, plan: &Plan) -> Result<bool, Exit> {
    let tree = read_folder(folder)?;
    let paths: BTreeSet<&str> = plan.files.iter().map(|file| file.path.as_str()).collect();
    let today = Some(jiff::Zoned::now().date());
    let options = Options { today, ..Options::default() };
    let mut found = pipeline::examine_all(&tree, &options).diagnostics;
    found.retain(|diagnostic| {
        diagnostic
            .label()
            .is_some_and(|label| paths.contains(tree.file(label.span.file).path.as_str()))
    });
    if !found.is_empty() {
        say!("\nThe checks found these in what is written:");
        report::print_first(MOST_MISTAKES, &found, &tree, folder);
    }
    Ok(!has_errors(&found))
}
