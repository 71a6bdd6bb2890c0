//! One turn: a playbook as it was read goes in; what to serve and what to tell comes out. Pure, but
//! for the stopwatch.

use super::changes::{self, Change, Pages};
use super::problems::{self, Problem};
use crate::diag::{Code, Diagnostic, Severity, saved_first};
use crate::output::{OutPath, OutputTree};
use crate::pipeline::{Builder, Options, Outcome, Rendered, Site};
use crate::read::ReadError;
use crate::source::SourceTree;
use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What the server hands out.
#[derive(Debug)]
pub(super) struct Published {
    /// The last good site; `None` until there was one.
    pub(super) site: Option<Arc<OutputTree>>,
    /// What keeps a newer site from being built.
    pub(super) problems: Vec<Problem>,
    /// Files that are still being made; empty when all are there.
    pub(super) pending: HashSet<OutPath>,
}

impl Published {
    /// Whether a file may still come, or come anew.
    pub(super) fn awaits(&self, path: &OutPath) -> bool {
        let is_there = self.site.as_ref().is_some_and(|site| site.body(path).is_some());
        !self.pending.is_empty() && (!is_there || self.pending.contains(path))
    }
}

/// What the last turn found, with what is not saved laid over the files.
#[derive(Debug, Default)]
pub(super) struct Turned {
    /// Which state of what is not saved.
    pub(super) generation: u64,
    pub(super) tree: SourceTree,
    /// Everything that is wrong.
    pub(super) mistakes: Vec<Problem>,
}

/// A build, to be told of.
#[derive(Debug)]
pub(crate) struct Built {
    /// Builds are counted from 1.
    pub number: u64,
    /// What was built.
    pub tree: SourceTree,
    /// What had changed; empty for a first build.
    pub changes: Vec<Change>,
    /// Every mistake: errors first, of them those in the files that changed.
    pub diagnostics: Vec<Diagnostic>,
    /// Those to be told of: every error, and what the build before did not find.
    pub fresh: Vec<Diagnostic>,
    /// How many pages the site has; `None` where an error keeps it from being built.
    pub pages: Option<usize>,
    /// How long it took until the changed pages were served, reading aside.
    pub took: Duration,
    /// The last good site before this build.
    before: Option<Arc<OutputTree>>,
    published: Arc<Published>,
}

impl Built {
    /// Whether nothing good was ever built.
    pub(crate) fn is_without_site(&self) -> bool {
        self.published.site.is_none()
    }

    /// Which pages are not as they were in the last good site. Found only when it is asked for,
    /// so that nobody waits for it before the site is served.
    pub(crate) fn pages_changed(&self) -> Pages {
        match (&self.before, &self.published.site) {
            (Some(before), Some(after)) => changes::pages(before, after),
            (None, Some(after)) => changes::pages(&OutputTree::default(), after),
            (_, None) => Pages { changed: Vec::new(), removed: 0 },
        }
    }
}

/// What a build found and how far it came; see [`Built`].
struct Made {
    diagnostics: Vec<Diagnostic>,
    pages: Option<usize>,
    took: Duration,
}

/// A mistake by what it says and its file: it stays the same when lines above it come or go.
#[derive(PartialEq, Eq, Hash)]
struct Mistake {
    code: Code,
    message: String,
    file: String,
}

impl Mistake {
    fn of(diagnostic: &Diagnostic, tree: &SourceTree) -> Self {
        let file = diagnostic.label().map(|label| tree.file(label.span.file).path.clone());
        let message = diagnostic.message().to_owned();
        Self { code: diagnostic.code(), message, file: file.unwrap_or_default() }
    }
}

/// What is kept from one turn to the next.
pub(super) struct Cycle {
    builder: Builder,
    builds: u64,
    tree: Option<SourceTree>,
    site: Option<Arc<OutputTree>>,
    /// What the last build found.
    found: HashSet<Mistake>,
    /// Why the folder could not be read the last time.
    unreadable: Option<String>,
}

impl Cycle {
    pub(super) fn new(options: Options) -> Self {
        Self {
            builder: Builder::new(options),
            builds: 0,
            tree: None,
            site: None,
            found: HashSet::new(),
            unreadable: None,
        }
    }

    /// Builds, where the playbook is not what was built last. Publishes twice: the pages as soon as
    /// they are rendered, then all that is made of the whole playbook.
    pub(super) fn turn(
        &mut self,
        tree: SourceTree,
        publish: impl Fn(Arc<Published>),
    ) -> Option<Built> {
        let changes = match &self.tree {
            Some(before) => changes::between(before, &tree),
            None => Vec::new(),
        };
        if self.tree.is_some() && changes.is_empty() && self.unreadable.is_none() {
            return None;
        }
        let before = self.site.clone();
        let Made { mut diagnostics, pages, took } = self.build(&tree, &publish);
        let saved: HashSet<_> =
            changes.iter().map(|change| (change.origin, change.path.as_str())).collect();
        saved_first(&mut diagnostics, |file| {
            saved.contains(&(file.origin(), tree.file(file).path.as_str()))
        });
        let site = self.site.clone();
        let problems = problems::of(&diagnostics, &tree);
        let published = Arc::new(Published { site, problems, pending: HashSet::new() });
        publish(Arc::clone(&published));
        let fresh = self.fresh(&diagnostics, &tree);
        self.builds += 1;
        self.unreadable = None;
        self.tree = Some(tree.clone());
        let number = self.builds;
        Some(Built { number, tree, changes, diagnostics, fresh, pages, took, before, published })
    }

    /// Builds, and publishes pages as soon as they are rendered. A site without an error becomes the last good one.
    fn build(&mut self, tree: &SourceTree, publish: impl Fn(Arc<Published>)) -> Made {
        let started = Instant::now();
        let Outcome { site: rendered, mut diagnostics } = self.builder.begin(tree);
        let mut pages = rendered.as_ref().map(|rendered| rendered.pages);
        if let Some(Rendered { files, pending, .. }) = rendered {
            let site = Some(Arc::new(files));
            publish(Arc::new(Published { site, problems: Vec::new(), pending }));
        }
        let took = started.elapsed();
        if let Some(outcome) = self.builder.finish() {
            diagnostics = outcome.diagnostics;
            match outcome.site {
                Some(Site { files, .. }) => self.site = Some(Arc::new(files)),
                None => pages = None,
            }
        }
        Made { diagnostics, pages, took }
    }

    /// Every error, and what else is new.
    fn fresh(&mut self, diagnostics: &[Diagnostic], tree: &SourceTree) -> Vec<Diagnostic> {
        let found = diagnostics.iter().map(|diagnostic| Mistake::of(diagnostic, tree)).collect();
        let before = std::mem::replace(&mut self.found, found);
        let mut fresh = diagnostics.to_vec();
        fresh.retain(|diagnostic| {
            let is_error = diagnostic.severity() == Severity::Error;
            is_error || !before.contains(&Mistake::of(diagnostic, tree))
        });
        fresh
    }

    /// Keeps the last good site while the folder cannot be read; `None` where that is known already.
    pub(super) fn unreadable(&mut self, error: &ReadError) -> Option<Arc<Published>> {
        let problem = problems::unreadable(error);
        if self.unreadable.as_ref() == Some(&problem.message) {
            return None;
        }
        self.unreadable = Some(problem.message.clone());
        Some(Arc::new(Published {
            site: self.site.clone(),
            problems: vec![problem],
            pending: HashSet::new(),
        }))
    }
}
