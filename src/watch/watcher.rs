//! Noticing that something may have changed: the system tells, or we look again and again. What
//! has changed is found by reading.
//!
//! notify's debouncers are not used: they time each path for itself, so that a checkout of many
//! files would come in pieces, and they cannot leave out that a file was only read, which would
//! answer each of our own reads with another one.

use super::mounts;
use super::sources::Sources;
use crate::read::{ReadError, is_passed_over};
use crate::source::SourceTree;
use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind, RemoveKind};
use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// How long nothing more may happen before a change is taken: several quick saves give one build.
pub(crate) const QUIET: Duration = Duration::from_millis(40);
/// A folder that never comes to rest is read after this long all the same.
const LONGEST: Duration = Duration::from_millis(500);
/// How often a folder is looked at that does not tell of changes, or that cannot be read.
const INTERVAL: Duration = Duration::from_millis(250);
/// Looking takes at most one part of this many of the time.
const SHARE: u32 = 5;

/// How changes are noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum How {
    /// The system tells.
    Told,
    /// By looking again and again, as it was asked for.
    Looking,
    /// By looking again and again, for this reason.
    LookingBecause(String),
}

/// What the system told of, or an author in the browser.
enum Hint {
    /// These files may have changed, or be gone.
    Files(Vec<PathBuf>),
    /// A folder came or went, or the system does not tell of everything.
    Folder,
    /// The browser has changed something, or written files.
    Draft,
    /// From now on the system tells nothing, for this reason.
    Silent(String),
}

/// Where hints come from and go to.
pub(super) struct Hints {
    tell: Sender<Hint>,
    told: Receiver<Hint>,
}

impl Hints {
    pub(super) fn new() -> Self {
        let (tell, told) = channel();
        Self { tell, told }
    }

    /// Tells that the browser has changed something, or written files.
    pub(super) fn of_drafts(&self) -> impl Fn() + Send + Sync + 'static {
        let tell = self.tell.clone();
        // Nobody hears when the program ends.
        move || drop(tell.send(Hint::Draft))
    }
}

type Linked = Arc<Mutex<HashSet<PathBuf>>>;

/// Notices changes below some folders.
pub(super) struct Watcher {
    roots: Vec<PathBuf>,
    hints: Hints,
    told: Option<Told>,
    how: How,
    changed: Changed,
    /// How long the last reading took.
    reading: Duration,
}

/// What may have changed since the last reading.
#[derive(Debug, PartialEq, Eq)]
enum Changed {
    /// No more than these files.
    Files(Vec<PathBuf>),
    /// Anything.
    Anything,
}

impl Changed {
    fn add(&mut self, hint: Hint) {
        match (&mut *self, hint) {
            (_, Hint::Draft) => {}
            (Self::Files(files), Hint::Files(more)) => {
                files.extend(more);
                files.sort();
                files.dedup();
            }
            _ => *self = Self::Anything,
        }
    }
}

struct Told {
    watcher: RecommendedWatcher,
    /// What links of the playbook lead to, hidden or not.
    linked: Linked,
    /// Whether the folder was there when it was to be watched.
    is_watched: bool,
}

impl Watcher {
    /// Watches from now on. Where the system would not tell of every change, it looks for itself.
    pub(super) fn new<'a>(
        roots: impl Iterator<Item = &'a PathBuf>,
        polls: bool,
        hints: Hints,
    ) -> Self {
        // Events name real paths.
        let real = |root: &PathBuf| root.canonicalize().unwrap_or_else(|_| root.clone());
        let roots: Vec<_> = roots.map(real).collect();
        let (told, how) = match roots.iter().find_map(|root| mounts::without_events(root)) {
            _ if polls => (None, How::Looking),
            Some(reason) => (None, How::LookingBecause(reason)),
            None => match Told::new(&roots, hints.tell.clone()) {
                Ok(told) => (Some(told), How::Told),
                Err(error) => (None, How::LookingBecause(error.to_string())),
            },
        };
        Self { roots, hints, told, how, changed: Changed::Anything, reading: Duration::ZERO }
    }

    pub(super) fn how(&self) -> &How {
        &self.how
    }

    /// Reads, what was `written` here too. A folder that tells nothing is read until it no longer changes, so that no half of
    /// a checkout is built.
    pub(super) fn read_when_settled(
        &mut self,
        sources: &mut Sources,
        built: Option<&SourceTree>,
        written: Vec<PathBuf>,
    ) -> Result<SourceTree, ReadError> {
        self.changed.add(Hint::Files(written));
        let tree = self.read(sources, built);
        if let Some(told) = &self.told {
            *told.linked.lock().expect("nothing panics while it is held") = sources.linked();
        }
        tree
    }

    fn read(
        &mut self,
        sources: &mut Sources,
        built: Option<&SourceTree>,
    ) -> Result<SourceTree, ReadError> {
        let started = Instant::now();
        let changed = std::mem::replace(&mut self.changed, Changed::Anything);
        if let Changed::Files(files) = changed
            && let Some(tree) = sources.read_again(&files)
        {
            return Ok(tree);
        }
        let mut tree = sources.read()?;
        self.reading = started.elapsed();
        while self.told.is_none() && built.is_some_and(|built| *built != tree) {
            thread::sleep(QUIET);
            let again = sources.read()?;
            if again == tree || started.elapsed() > LONGEST {
                return Ok(again);
            }
            tree = again;
        }
        Ok(tree)
    }

    /// Waits until something may have changed. Says whether changes are noticed in another way
    /// from now on.
    pub(super) fn wait(&mut self, is_readable: bool) -> bool {
        let Some(told) = &mut self.told else {
            let longest = INTERVAL.max(self.reading * SHARE);
            drop(self.hints.told.recv_timeout(longest));
            return false;
        };
        let is_settled = is_readable && told.is_watched;
        match wait(&self.hints.told, (!is_settled).then_some(INTERVAL)) {
            Ok(changed) => {
                self.changed = if is_settled { changed } else { Changed::Anything };
                if self.changed == Changed::Anything {
                    told.watch_again(&self.roots);
                }
                false
            }
            Err(reason) => {
                self.told = None;
                self.how = How::LookingBecause(reason);
                true
            }
        }
    }
}

impl Told {
    fn new(roots: &[PathBuf], tell: Sender<Hint>) -> notify::Result<Self> {
        let linked = Linked::default();
        let (below, of_links) = (roots.to_owned(), Arc::clone(&linked));
        let hear = move |event| pass_on(event, &below, &of_links, &tell);
        let config = Config::default().with_follow_symlinks(false);
        let mut watcher = RecommendedWatcher::new(hear, config)?;
        for root in roots {
            watcher.watch(root, RecursiveMode::Recursive)?;
        }
        Ok(Self { watcher, linked, is_watched: true })
    }

    /// inotify watches folders one by one: a folder that came while others went may have been
    /// missed, and the playbook's own may be another one by now. Other systems watch whole trees.
    fn watch_again(&mut self, roots: &[PathBuf]) {
        if cfg!(target_os = "linux") {
            let mut watch =
                |root: &PathBuf| self.watcher.watch(root, RecursiveMode::Recursive).is_ok();
            self.is_watched = roots.iter().all(&mut watch);
        }
    }
}

/// Waits for a hint, at most as long as given, and then until it has been quiet for [`QUIET`]; what the browser
/// changes does not wait. Gives what may have changed, or why no more hints will come.
fn wait(hints: &Receiver<Hint>, longest: Option<Duration>) -> Result<Changed, String> {
    let mut changed = Changed::Files(Vec::new());
    let mut hint = match longest {
        None => hints.recv().map_err(|_| RecvTimeoutError::Disconnected),
        Some(longest) => hints.recv_timeout(longest),
    };
    let started = Instant::now();
    loop {
        match hint {
            Ok(Hint::Silent(reason)) => return Err(reason),
            Ok(Hint::Draft) if changed == Changed::Files(Vec::new()) => return Ok(changed),
            Ok(hint) => changed.add(hint),
            Err(RecvTimeoutError::Timeout) => return Ok(changed),
            Err(RecvTimeoutError::Disconnected) => {
                return Err("the system stopped telling of changes".to_owned());
            }
        }
        if started.elapsed() > LONGEST {
            return Ok(changed);
        }
        hint = hints.recv_timeout(QUIET);
    }
}

/// Passes on what may concern the playbook.
fn pass_on(event: notify::Result<Event>, roots: &[PathBuf], linked: &Linked, tell: &Sender<Hint>) {
    let hint = match event {
        Ok(event) if concerns(&event, roots, linked) => hint(event),
        Ok(_) => return,
        Err(error) => Hint::Silent(error.to_string()),
    };
    // Nobody hears when the program ends.
    let _ = tell.send(hint);
}

/// That a file was read is not a change, and hidden files do not belong to the playbook, but for those that a
/// link leads to.
fn concerns(event: &Event, roots: &[PathBuf], linked: &Linked) -> bool {
    let is_read = matches!(event.kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write));
    let is_hidden = |path: &PathBuf| {
        let mut below = roots.iter().filter_map(|root| path.strip_prefix(root).ok());
        let below = below.next().unwrap_or(path);
        below.components().any(|part| is_passed_over(part.as_os_str()))
            && !linked.lock().expect("nothing panics while it is held").contains(path)
    };
    !is_read && (event.paths.is_empty() || !event.paths.iter().all(is_hidden))
}

fn hint(event: Event) -> Hint {
    let is_folder = match event.kind {
        EventKind::Modify(ModifyKind::Name(_)) => event.paths.iter().any(|path| path.is_dir()),
        EventKind::Access(_)
        | EventKind::Create(CreateKind::File)
        | EventKind::Modify(_)
        | EventKind::Remove(RemoveKind::File) => false,
        _ => true,
    };
    let tells_all = !event.paths.is_empty() && !event.need_rescan();
    if is_folder || !tells_all { Hint::Folder } else { Hint::Files(event.paths) }
}
