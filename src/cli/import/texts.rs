//! Texts that are taken in, and the folder that they are in.

use super::count;
use crate::cli::Exit;
use crate::cli::edit::{Edit, failed, shown, wrong};
use crate::cli::written;
use crate::disk::{Folder, Kind};
use crate::import::{As, Plan, Remark, Shelf};
use crate::load::words_of;
use crate::read::{self, MAX_MEDIA, MAX_TEXT, Which, as_text, portable};
use crate::source::{Content, Refusal, SourceFile, SourceTree};
use crate::starter::word;
use std::io;
use std::path::{Path, PathBuf};

/// The folder that is taken in, and its texts. No link in it is followed.
pub(super) struct Source {
    folder: Folder,
    pub(super) texts: Vec<SourceFile>,
    /// Paths of other files with texts.
    others: Vec<String>,
    pub(super) is_file: bool,
}

impl Source {
    pub(super) fn open(path: &Path, playbook: &Path) -> Result<Self, Exit> {
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
            let help = "name a file that ends in .md, or a folder of such files".to_owned();
            let other = source.others.first();
            let help = other.map_or(help, |other| format!("{other} is {}", refusal(other)));
            return Err(wrong(&message, &help));
        }
        Ok(source)
    }

    fn of_file(path: &Path) -> io::Result<Self> {
        let folder = Folder::named(path.parent().unwrap_or(Path::new("")))?;
        let name = path.file_name().map(PathBuf::from).unwrap_or_default();
        let texts =
            if is_markdown(&name) { vec![text(&folder, &name, Kind::File)] } else { Vec::new() };
        let others = Some(portable(&name)).filter(|_| is_other(path)).into_iter().collect();
        Ok(Self { folder, texts, others, is_file: true })
    }

    fn of_folder(path: &Path, playbook: &Path) -> io::Result<Self> {
        let listing = read::list(path, Which::Visible).map_err(|error| error.cause)?;
        let own = playbook.strip_prefix(path).ok();
        let is_own = |file: &Path| own.is_some_and(|own| file.starts_with(own));
        let files =
            listing.files.iter().filter(|file| is_markdown(&file.path) && !is_own(&file.path));
        let texts = files.map(|file| text(&listing.root, &file.path, file.stat.kind)).collect();
        let others = listing.files.iter().filter(|file| is_other(&file.path));
        let others = others.filter(|file| !is_own(&file.path)).map(|file| portable(&file.path));
        Ok(Self { others: others.collect(), folder: Folder::named(path)?, texts, is_file: false })
    }

    /// What to say of files with texts of which nothing is taken, not even into `media/`.
    pub(super) fn left(&self, plan: &Plan) -> Vec<Remark> {
        let is_taken = |path: &String| plan.media.iter().any(|file| file.from == *path);
        let left = self.others.iter().filter(|path| !is_taken(path));
        left.map(|path| Remark { path: path.clone(), line: 0, words: refusal(path) }).collect()
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
    ends_in(path, &["md", "markdown", "mdx"])
}

/// Other endings of Markdown, also of pages in which a program works something out.
const RENAMED: &[&str] =
    &["mkd", "mkdn", "mdown", "mdwn", "mdtext", "mdtxt", "qmd", "rmd", "rmarkdown"];

/// Endings of files with texts that are no Markdown.
const OTHERS: &[&str] = &[
    "html",
    "htm",
    "xhtml",
    "ipynb",
    "rst",
    "rest",
    "adoc",
    "asciidoc",
    "asc",
    "org",
    "textile",
    "wiki",
    "mediawiki",
    "creole",
    "tex",
    "typ",
    "txt",
    "text",
    "doc",
    "docx",
    "odt",
    "rtf",
    "epub",
    "pdf",
];

fn is_other(path: &Path) -> bool {
    ends_in(path, OTHERS) || ends_in(path, RENAMED)
}

/// Why a file of such an ending is not taken in, and what to do about it.
fn refusal(path: &str) -> String {
    let ending = path.rsplit('.').next().unwrap_or_default();
    if ends_in(Path::new(path), RENAMED) {
        return format!("not taken in: it ends in .{ending}. Rename it, so that it ends in .md");
    }
    "not taken in: it is no Markdown. Make Markdown of it, for example with Pandoc".to_owned()
}

fn ends_in(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| endings.contains(&ending.as_str()))
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
pub(super) fn lines(
    folder: &Path,
    tree: &SourceTree,
    kind: As,
    plan: &Plan,
) -> Result<Option<Edit>, Exit> {
    let top = tree.find("playbook.yaml").map_or("", |(file, _)| tree.text(file));
    let Some(listed) = words_of(top, kind.folder()) else { return Ok(None) };
    let missing = plan.files.iter().filter(|file| !listed.contains(&file.id));
    let items: Vec<_> = missing.map(|file| word(&file.id)).collect();
    if items.is_empty() {
        return Ok(None);
    }
    Edit::plan(folder, "playbook.yaml", kind.folder(), &items).map(Some)
}

pub(super) fn write(
    folder: &Path,
    source: &Source,
    plan: &Plan,
    edit: Option<&Edit>,
) -> Result<(), Exit> {
    let new = plan.files.iter().filter(|file| !file.is_there).map(|file| &file.path);
    let mut paths = plan.media.iter().map(|file| &file.path).chain(new);
    paths.try_for_each(|path| written::check_free(folder, path))?;
    written::all(folder, |written| {
        for file in &plan.media {
            let bytes = source.read(&file.from).map_err(|cause| {
                say!("error: cannot read {}: {cause}", file.from);
                Exit::MachineFailed
            })?;
            written.create(&file.path, &bytes)?;
        }
        for file in plan.files.iter().filter(|file| !file.is_there) {
            written.create(&file.path, file.text.as_bytes())?;
        }
        edit.map_or(Ok(()), |edit| written.edit(edit))
    })
}

pub(super) fn said(folder: &Path, plan: &Plan, edit: Option<&Edit>) -> String {
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
        "{new} taken in, {there} already there, {} into media/.",
        count(plan.media.len(), "file")
    ));
    parts.join("\n")
}
