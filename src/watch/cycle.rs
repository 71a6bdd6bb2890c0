//! One turn: a playbook as it was read goes in; what to serve and what to tell comes out. Pure, but
//! for the stopwatch.

use super::changes::{self, Change, Pages};
use super::problems::{self, Problem};
use crate::diag::{Code, Diagnostic, Severity, saved_first};
use crate::output::{OutPath, OutputTree};
use crate::pipeline::{Builder, Options, Outcome, Rendered, Site, Waiting};
use crate::read::ReadError;
use crate::source::SourceTree;
use std::cell::RefCell;
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
    /// Whether all files are there; the others are still being made.
    pub(super) is_whole: bool,
}

impl Published {
    /// Whether a file may still come, or come anew.
    pub(super) fn awaits(&self, path: &OutPath) -> bool {
        let is_there = self.site.as_ref().is_some_and(|site| site.body(path).is_some());
        !self.is_whole && !is_there
    }
}

/// Who hears how a turn goes.
pub(super) struct Hearing<'a> {
    /// The pages that somebody looks at.
    pub(super) shown: HashSet<OutPath>,
    /// Takes what to serve, with what was found so far.
    pub(super) publish: &'a dyn Fn(Arc<Published>, &[Diagnostic]),
    /// Whether the rest is still wanted.
    pub(super) goes_on: &'a dyn Fn() -> bool,
}

/// What became of a turn.
pub(super) enum Turn {
    /// The playbook is what was built last.
    Same,
    /// Nobody wanted the rest.
    GivenUp,
    Built(Box<Built>),
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
    /// Whether the last build was given up: some pages are newer than the tree that was built last.
    was_given_up: bool,
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
            was_given_up: false,
        }
    }

    /// Builds, where the playbook is not what was built last. Publishes the pages that somebody looks at, then all pages, then
    /// all that is made of the whole playbook, each as soon as it is made.
    pub(super) fn turn(&mut self, tree: SourceTree, hearing: Hearing<'_>) -> Turn {
        let changes = match &self.tree {
            Some(before) => changes::between(before, &tree),
            None => Vec::new(),
        };
        let is_known = self.unreadable.is_none() && !self.was_given_up;
        if self.tree.is_some() && changes.is_empty() && is_known {
            return Turn::Same;
        }
        let before = self.site.clone();
        let publish = hearing.publish;
        let made = self.build(&tree, hearing);
        self.was_given_up = made.is_none();
        let Some(Made { mut diagnostics, pages, took }) = made else { return Turn::GivenUp };
        let saved: HashSet<_> =
            changes.iter().map(|change| (change.origin, change.path.as_str())).collect();
        saved_first(&mut diagnostics, |file| {
            saved.contains(&(file.origin(), tree.file(file).path.as_str()))
        });
        let site = self.site.clone();
        let problems = problems::of(&diagnostics, &tree);
        let published = Arc::new(Published { site, problems, is_whole: true });
        publish(Arc::clone(&published), &diagnostics);
        let fresh = self.fresh(&diagnostics, &tree);
        self.builds += 1;
        self.unreadable = None;
        self.tree = Some(tree.clone());
        let number = self.builds;
        let built =
            Built { number, tree, changes, diagnostics, fresh, pages, took, before, published };
        Turn::Built(Box::new(built))
    }

    /// Builds, and publishes what is made. A site without an error becomes the last good one; of one that is given up, the
    /// pages that were shown do. `None` for that.
    fn build(
        &mut self,
        tree: &SourceTree,
        Hearing { shown, publish, goes_on }: Hearing<'_>,
    ) -> Option<Made> {
        let started = Instant::now();
        let served = RefCell::new(None);
        let take = |Rendered { files, diagnostics }| {
            let site = Arc::new(files);
            served.replace(Some((Arc::clone(&site), started.elapsed())));
            let (site, problems) = (Some(site), Vec::new());
            publish(Arc::new(Published { site, problems, is_whole: false }), &diagnostics);
        };
        let outcome = self.builder.build(tree, &Waiting { shown, take: &take, goes_on });
        let served = served.into_inner();
        let Some(Outcome { site, diagnostics }) = outcome else {
            if let Some((files, _)) = served {
                self.lay_over(&files);
            }
            return None;
        };
        let took = served.map_or_else(|| started.elapsed(), |(_, took)| took);
        let pages = site.as_ref().map(|site| site.built.pages);
        if let Some(Site { files, .. }) = site {
            self.site = Some(Arc::new(files));
        }
        Some(Made { diagnostics, pages, took })
    }

    /// Puts newer pages into the last good site, where there is one.
    fn lay_over(&mut self, files: &OutputTree) {
        let Some(site) = &mut self.site else { return };
        let site = Arc::make_mut(site);
        files.bodies().for_each(|(path, body)| site.replace(path.clone(), body.clone()));
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
            is_whole: true,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::tests::playbook;
    use std::cell::Cell;

    const PAGE: &str = "pages/a.html";

    fn tree(title: &str) -> SourceTree {
        playbook(&[
            (
                "playbook.yaml",
                "id: p\ntitle: P\nversion: 1.0.0\nareas: []\nprinciples: []\npages: [a]\n",
            ),
            ("pages/a.md", &format!("---\ntitle: {title}\nsummary: S.\n---\nText.\n")),
        ])
    }

    /// Builds, and gives up after so many steps; tells what became of it and the page that was served last.
    fn turned(cycle: &mut Cycle, title: &str, steps: usize) -> (Turn, String) {
        let (asked, page) = (Cell::new(0), RefCell::new(String::new()));
        let path = OutPath::parse(PAGE).unwrap();
        let publish = |state: Arc<Published>, _: &[Diagnostic]| {
            let body = state.site.as_ref().and_then(|site| site.body(&path)?.read().ok());
            page.replace(String::from_utf8(body.unwrap_or_default().to_vec()).unwrap());
        };
        let goes_on = || asked.replace(asked.get() + 1) < steps;
        let shown = HashSet::from([path.clone()]);
        let hearing = Hearing { shown, publish: &publish, goes_on: &goes_on };
        (cycle.turn(tree(title), hearing), page.into_inner())
    }

    #[test]
    fn what_was_given_up_is_taken_back_with_its_text() {
        let mut given_up = 0;
        for steps in 0..12 {
            let mut cycle = Cycle::new(Options::default());
            let (_, first) = turned(&mut cycle, "First", usize::MAX);
            assert!(first.contains("<h1>First"), "{first}");
            if matches!(turned(&mut cycle, "Second", steps).0, Turn::GivenUp) {
                given_up += 1;
                let (turn, page) = turned(&mut cycle, "First", usize::MAX);
                assert!(matches!(turn, Turn::Built(_)), "{steps}");
                assert_eq!(page, first, "{steps}");
            }
            assert!(matches!(turned(&mut cycle, "First", 0).0, Turn::Same | Turn::GivenUp));
        }
        assert!(given_up > 2, "{given_up}");
    }
}
