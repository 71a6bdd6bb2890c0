//! Changes to several of an author's files: all of them, or none.
//!
//! New texts, and copies of what they replace, are on the disk before the first file changes. From then on files only get other
//! names: a full disk stops nothing halfway, and where something else does, all is put back.

use super::edit::{failed, shown, wrong};
use super::{Exit, place};
use crate::disk::{Folder, read_named};
use crate::read::{MAX_TEXT, as_text, link_to};
use crate::reshape::{Plan, Refusal, applied};
use crate::source::{Content, SourceTree, spliced};
use std::io;
use std::path::{Path, PathBuf};

/// Where texts wait, below the playbook's folder. No playbook reads this name.
const STAGING: &str = ".local-normal-changes";

/// A text that changes.
struct Change {
    /// Below the playbook's folder; of a link, the file that it leads to.
    path: PathBuf,
    before: Vec<u8>,
    after: String,
}

/// A step that was made.
enum Step<'a> {
    Put(usize),
    Move(&'a str, &'a str),
    Take(&'a str),
}

/// Writes a plan for files that are as they were when the tree was read.
pub(super) fn write(folder: &Path, tree: &SourceTree, plan: &Plan) -> Result<(), Exit> {
    refuse_linked(folder, tree, plan)?;
    let mut changes: Vec<Change> = plan
        .edits
        .keys()
        .filter(|path| !plan.removed.contains(*path))
        .map(|path| change(folder, tree, plan, path))
        .collect::<Result<_, _>>()?;
    // A link and the file that it leads to are one.
    changes.sort_by(|a, b| a.path.cmp(&b.path));
    changes.dedup_by(|a, b| a.path == b.path);
    let root = Folder::named(folder).map_err(|cause| failed("open", folder, &cause))?;
    if root.stat(STAGING).is_ok() {
        return Err(left(folder));
    }
    let mut work = Work { folder, root, steps: Vec::new(), changes: &changes };
    let done = work.stage().and_then(|()| work.refuse_changed()).and_then(|()| work.all(plan));
    let Err(cause) = done else {
        let _ = work.root.remove_all(STAGING);
        return Ok(());
    };
    match work.undo() {
        Ok(()) => {
            let _ = work.root.remove_all(STAGING);
            say!(
                "error: {cause}\n  help: nothing was changed; run the command again once that is mended"
            );
        }
        Err(other) => say!(
            "error: {cause}; and {other}\n  help: not every file could be put back: those that changed are in {} as they were before",
            shown(&folder.join(STAGING).join("before"))
        ),
    }
    Err(Exit::MachineFailed)
}

fn left(folder: &Path) -> Exit {
    let place = shown(&folder.join(STAGING));
    let message = format!("another run is at work, or was stopped halfway and left {place}");
    let help = format!(
        "if none is at work, compare the files in {place}/before, which are as they were, with yours; copy back what you need, and remove {place}"
    );
    wrong(&message, &help)
}

fn refuse_linked(folder: &Path, tree: &SourceTree, plan: &Plan) -> Result<(), Exit> {
    let Some(path) = link_to(folder, tree, |path| plan.takes(path)) else { return Ok(()) };
    let Refusal { message, help, .. } = Refusal::of_link(&shown(&folder.join(path)));
    Err(wrong(&message, &format!("{help} Nothing was written.")))
}

fn change(folder: &Path, tree: &SourceTree, plan: &Plan, path: &str) -> Result<Change, Exit> {
    let named = folder.join(path);
    let before = read_named(&named, MAX_TEXT).map_err(|cause| failed("read", &named, &cause))?;
    let text = tree.find(path).map_or("", |(file, _)| tree.text(file));
    let file = std::str::from_utf8(&before).ok();
    let is_read = |bytes: &[u8], text: &str| matches!(as_text(bytes.to_vec()), Content::Text(read) if *read == *text);
    if !is_read(&before, text) {
        return Err(changed(&named));
    }
    let splices = plan.edits.get(path).map_or(&[][..], Vec::as_slice);
    let after = file.and_then(|file| applied(file, text, splices));
    // What was planned is what is read again.
    let planned = spliced(text, splices);
    let Some(after) = after.filter(|after| is_read(after.as_bytes(), &planned)) else {
        let message = format!("{} is written in a way that cannot be changed", shown(&named));
        return Err(wrong(
            &message,
            "save it as UTF-8 with one kind of line ends; nothing was written",
        ));
    };
    let path =
        place::real(folder, Path::new(path)).map_err(|cause| failed("read", &named, &cause))?;
    Ok(Change { path, before, after })
}

fn changed(path: &Path) -> Exit {
    let message = format!("{} has just been changed by somebody else", shown(path));
    wrong(&message, "run the command again; nothing was written")
}

/// Files being changed.
struct Work<'a> {
    folder: &'a Path,
    root: Folder,
    steps: Vec<Step<'a>>,
    changes: &'a [Change],
}

/// What went wrong with a file.
fn with(path: &Path) -> impl Fn(io::Error) -> io::Error {
    let path = shown(path);
    move |cause| io::Error::new(cause.kind(), format!("cannot change {path}: {cause}"))
}

impl Work<'_> {
    /// The folder in which a file waits, by the file's own path: whoever finds it knows what it is.
    fn staging(&self, kind: &str, path: &Path) -> io::Result<Folder> {
        self.root.folder_made(&Path::new(STAGING).join(kind).join(place::above(path)))
    }

    fn above(&self, path: &Path) -> io::Result<Folder> {
        self.root.folder(place::above(path))
    }

    /// Writes what every file will be, and what it was.
    fn stage(&self) -> io::Result<()> {
        for change in self.changes {
            let path = &change.path;
            let (folder, name) = (self.above(path)?, place::name(path)?);
            let stage = || {
                let like = (&folder, name);
                self.staging("before", path)?.create_like(name, &change.before, like)?;
                self.staging("after", path)?.create_like(name, change.after.as_bytes(), like)
            };
            stage().map_err(with(&self.folder.join(&change.path)))?;
        }
        Ok(())
    }

    fn refuse_changed(&self) -> io::Result<()> {
        let is_same = |change: &&Change| {
            let now = read_named(&self.folder.join(&change.path), MAX_TEXT);
            now.is_ok_and(|now| now == change.before)
        };
        match self.changes.iter().find(|change| !is_same(change)) {
            None => Ok(()),
            Some(change) => {
                let path = shown(&self.folder.join(&change.path));
                let words = format!("{path} has just been changed by somebody else");
                Err(io::Error::other(words))
            }
        }
    }
}

impl<'a> Work<'a> {
    fn all(&mut self, plan: &'a Plan) -> io::Result<()> {
        for (at, change) in self.changes.iter().enumerate() {
            self.put("after", change).map_err(with(&self.folder.join(&change.path)))?;
            self.steps.push(Step::Put(at));
        }
        for (from, to) in &plan.moves {
            self.rename(from, to).map_err(with(&self.folder.join(from)))?;
            self.steps.push(Step::Move(from, to));
        }
        for path in &plan.removed {
            let take = || {
                let (path, name) = (Path::new(path), place::name(Path::new(path))?);
                self.above(path)?.rename(name, &self.staging("before", path)?, name)
            };
            take().map_err(with(&self.folder.join(path)))?;
            self.steps.push(Step::Take(path));
        }
        let gone = plan.moves.keys().chain(&plan.removed);
        gone.for_each(|path| self.clear_above(path));
        Ok(())
    }

    fn put(&self, kind: &str, Change { path, .. }: &Change) -> io::Result<()> {
        let name = place::name(path)?;
        self.staging(kind, path)?.rename(name, &self.above(path)?, name)
    }

    fn give_back(&self, path: &Path) -> io::Result<()> {
        let name = place::name(path)?;
        self.staging("before", path)?.rename(name, &self.above(path)?, name)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        let (from, to) = (Path::new(from), Path::new(to));
        let target = self.root.folder_made(place::above(to))?;
        if target.stat(place::name(to)?).is_ok() {
            let words = format!("{} is there already", to.display());
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, words));
        }
        self.above(from)?.rename(place::name(from)?, &target, place::name(to)?)
    }

    /// Removes folders that hold nothing any more, but for those right below the playbook.
    fn clear_above(&self, path: &str) {
        let folders = Path::new(path).ancestors().skip(1);
        let inner = folders.filter(|folder| folder.components().count() > 1);
        for folder in inner {
            let Ok(above) = self.above(folder) else { return };
            let Ok(name) = place::name(folder) else { return };
            if above.remove_folder(name).is_err() {
                return;
            }
        }
    }

    /// Puts back what was done, the last first.
    fn undo(&mut self) -> io::Result<()> {
        let mut failed = None;
        while let Some(step) = self.steps.pop() {
            let undone = match step {
                Step::Put(at) => self.put("before", &self.changes[at]),
                Step::Move(from, to) => self.rename(to, from),
                Step::Take(path) => self.give_back(Path::new(path)),
            };
            failed = failed.or(undone.err());
        }
        failed.map_or(Ok(()), Err)
    }
}
