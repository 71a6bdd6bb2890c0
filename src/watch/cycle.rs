//! One turn: a playbook as it was read goes in; what to serve and what to tell comes out. Pure, but
//! for the stopwatch.

use super::changes::{self, Change};
use super::problems::{self, Problem};
use crate::diag::Diagnostic;
use crate::output::OutputTree;
use crate::pipeline::{self, Options, Outcome};
use crate::read::ReadError;
use crate::source::SourceTree;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What the server hands out.
#[derive(Debug)]
pub(super) struct Published {
    /// The last good site; `None` until there was one.
    pub(super) site: Option<Arc<OutputTree>>,
    /// What keeps a newer site from being built.
    pub(super) problems: Vec<Problem>,
}

/// A build, to be told of.
#[derive(Debug)]
pub struct Built {
    /// Builds are counted from 1.
    pub number: u64,
    /// What was built.
    pub tree: Arc<SourceTree>,
    /// What had changed; empty for a first build.
    pub changes: Vec<Change>,
    /// Every mistake.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether the build before found the very same mistakes.
    pub found_before: bool,
    /// How many pages the site has; `None` where an error keeps it from being built.
    pub pages: Option<usize>,
    /// How long building took, reading aside.
    pub took: Duration,
    /// The last good site before this build.
    before: Option<Arc<OutputTree>>,
    published: Arc<Published>,
}

impl Built {
    /// Whether nothing good was ever built.
    pub fn is_without_site(&self) -> bool {
        self.published.site.is_none()
    }

    /// How many pages are not as they were in the last good site. Counted only when it is asked for,
    /// so that nobody waits for it before the site is served.
    pub fn pages_changed(&self) -> usize {
        match (&self.before, &self.published.site) {
            (Some(before), Some(after)) => changes::pages(before, after),
            _ => self.pages.unwrap_or(0),
        }
    }

    pub(super) fn published(&self) -> Arc<Published> {
        Arc::clone(&self.published)
    }
}

/// What is kept from one turn to the next.
#[derive(Debug)]
pub(super) struct Cycle {
    options: Options,
    builds: u64,
    tree: Option<Arc<SourceTree>>,
    site: Option<Arc<OutputTree>>,
    diagnostics: Vec<Diagnostic>,
    /// Why the folder could not be read the last time.
    unreadable: Option<String>,
}

impl Cycle {
    pub(super) fn new(options: Options) -> Self {
        Self {
            options,
            builds: 0,
            tree: None,
            site: None,
            diagnostics: Vec::new(),
            unreadable: None,
        }
    }

    /// What was built last.
    pub(super) fn tree(&self) -> Option<&SourceTree> {
        self.tree.as_deref()
    }

    /// Builds, where the playbook is not what was built last.
    pub(super) fn turn(&mut self, tree: SourceTree) -> Option<Built> {
        let changes = match &self.tree {
            Some(before) => changes::between(before, &tree),
            None => Vec::new(),
        };
        if self.tree.is_some() && changes.is_empty() && self.unreadable.is_none() {
            return None;
        }
        let started = Instant::now();
        let Outcome { site, diagnostics } = self.build(&tree);
        let took = started.elapsed();
        let (before, pages) = (self.site.clone(), site.as_ref().map(|site| site.pages));
        if let Some(site) = site {
            self.site = Some(Arc::new(site.files));
        }
        let tree = Arc::new(tree);
        let found_before = self.builds > 0 && self.diagnostics == diagnostics;
        let problems = problems::of(&diagnostics, &tree);
        self.builds += 1;
        self.unreadable = None;
        self.tree = Some(Arc::clone(&tree));
        self.diagnostics.clone_from(&diagnostics);
        let published = Arc::new(Published { site: self.site.clone(), problems });
        let number = self.builds;
        Some(Built {
            number,
            tree,
            changes,
            diagnostics,
            found_before,
            pages,
            took,
            before,
            published,
        })
    }

    /// The seam to the pipeline.
    fn build(&self, tree: &SourceTree) -> Outcome {
        pipeline::run(tree, &self.options)
    }

    /// Keeps the last good site while the folder cannot be read; `None` where that is known already.
    pub(super) fn unreadable(&mut self, error: &ReadError) -> Option<Arc<Published>> {
        let problem = problems::unreadable(error);
        if self.unreadable.as_ref() == Some(&problem.message) {
            return None;
        }
        self.unreadable = Some(problem.message.clone());
        Some(Arc::new(Published { site: self.site.clone(), problems: vec![problem] }))
    }
}
