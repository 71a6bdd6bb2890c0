//! Building again and again while a playbook is being written: only what changed is made anew.
//!
//! Kept from one build to the next are the parsed files, each with its Markdown turned into HTML,
//! and the finished pages. A change below the front matter of a story, a route or a page changes
//! no page but its own; after any other change every page is made again, from the parsed files,
//! and those that come out the same are the same bytes in memory.
//!
//! A build has three steps: the pages that somebody looks at, all pages, and the files that are made of
//! many pages. What is ready after each can be served, and before the next it may be given up.

use super::languages::indices_of;
use super::making::{Finished, FinishedPage, Making, PageIn, Task};
use super::project::{Project, Themed};
use super::{Built, Memory, Options, Outcome, Site, Source, conclude};
use crate::check::AnchorLink;
use crate::diag::{Diagnostic, Severities, in_order};
use crate::load::{Change, ParsedTree, load_again};
use crate::manifest::Entry;
use crate::output::{OutPath, OutputTree};
use crate::raster::Pictures;
use crate::render::Key;
use crate::search::Vocabulary;
use crate::source::SourceTree;
use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, OnceLock};

/// Builds a playbook as often as it changes. Every build gives what a first one would give.
#[derive(Default)]
pub struct Builder {
    options: Arc<Options>,
    /// As last seen, with mistakes or without.
    parsed: ParsedTree,
    /// The last site of which all pages were made.
    last: LastSite,
    /// What was drawn so far.
    pictures: Arc<Pictures>,
}

/// Who waits for a site.
pub struct Waiting<'a> {
    /// The pages that somebody looks at: they are made first.
    pub shown: HashSet<OutPath>,
    /// Takes what can be served already.
    pub take: &'a dyn Fn(Rendered),
    /// Whether the rest is still wanted; asked before each step, and now and then in it.
    pub goes_on: &'a dyn Fn() -> bool,
}

/// What is made so far of a site that may turn out to be good.
#[derive(Debug)]
pub struct Rendered {
    /// The files that are as they will be. All others are still to come.
    pub files: OutputTree,
    /// What loading and checking found. What the pages themselves show to be wrong is known in the end.
    pub diagnostics: Vec<Diagnostic>,
}

/// A site and what it was made of; empty before the first.
#[derive(Default)]
struct LastSite {
    parsed: ParsedTree,
    pages: BTreeMap<PageIn, Arc<FinishedPage>>,
    /// Of the words of these pages, and of what they were before, in each language.
    vocabularies: Vec<Arc<Vocabulary>>,
    /// What the words of its tables mean, in all its languages.
    key: Option<Key>,
    /// Of files that are not pages and not made of many pages.
    entries: Vec<Entry>,
    /// With those that are made of many pages, once they are.
    files: OutputTree,
    /// The files that are made of many pages.
    summaries: HashSet<OutPath>,
}

/// Why there is no site.
enum Unmade {
    /// It has an error.
    Wrong,
    /// Nobody waits for it any more.
    GivenUp,
}

/// A step of a build.
struct Step<'a> {
    making: Making<'a>,
    /// Links that only finished pages can answer.
    anchored: &'a [AnchorLink],
    memory: &'a Memory,
    severities: &'a Severities,
    waiting: &'a Waiting<'a>,
}

/// After so many pages it is asked whether they are still wanted.
const AT_ONCE: usize = 64;

impl Builder {
    /// Nothing is built yet.
    pub fn new(options: Options) -> Self {
        Self { options: Arc::new(options), ..Self::default() }
    }

    /// Loads, checks and makes what changed. `None` where it was given up; the next build is as good as without that.
    pub fn build(&mut self, tree: &SourceTree, waiting: &Waiting<'_>) -> Option<Outcome> {
        let options = Arc::clone(&self.options);
        let (loaded, themed) =
            rayon::join(|| load_again(tree, &self.parsed, options.drafts), || Themed::load(tree));
        self.parsed = loaded.1.clone();
        let (theme, project) = Project::of(loaded, themed, &options);
        let mut project = match project {
            Ok(project) => project,
            Err(outcome) => return Some(outcome),
        };
        let mut found = std::mem::take(&mut project.diagnostics);
        let source = Source { tree, theme: &theme, options: &options };
        let site = match self.site(source, &project, &mut found, waiting) {
            Ok(site) => Some(site),
            Err(Unmade::Wrong) => None,
            Err(Unmade::GivenUp) => return None,
        };
        Some(conclude(site, &project.severities, found))
    }

    fn site(
        &mut self,
        source: Source<'_>,
        project: &Project,
        found: &mut Vec<Diagnostic>,
        waiting: &Waiting<'_>,
    ) -> Result<Site, Unmade> {
        let Project { languages, severities, .. } = project;
        let memory = Memory::default();
        let pictures = Arc::clone(&self.pictures);
        let (some, all) = (OnceLock::new(), OnceLock::new());
        let (shown, key) = (&waiting.shown, self.last.key.as_ref());
        let first = || {
            let languages = match key {
                Some(_) => languages.of_pages(shown, source),
                None => languages.all(source),
            };
            let indices = some.get_or_init(|| indices_of(&languages));
            Making::new(&languages, indices, source, &memory, key).with_pictures_of(&pictures)
        };
        let (first, anchored) = project.check_beside(source, found, first).ok_or(Unmade::Wrong)?;
        let mut step =
            Step { making: first, anchored: &anchored, memory: &memory, severities, waiting };
        step.show(found);
        if !step.making.is_whole() {
            step.goes_on()?;
            let languages = languages.all(source);
            let indices = all.get_or_init(|| indices_of(&languages));
            step.making =
                Making::new(&languages, indices, source, &memory, None).with_pictures_of(&pictures);
        }
        self.whole(step, found)
    }

    /// Makes all pages, and then what is made of many of them.
    fn whole(&mut self, step: Step<'_>, found: &mut Vec<Diagnostic>) -> Result<Site, Unmade> {
        let change = self.parsed.changes_since(&self.last.parsed);
        let step = match change {
            Change::Bodies(_) => step.with_words_of(&self.last.vocabularies),
            Change::More => step,
        };
        let mut next = self.pages(&step, change, found)?;
        next.keep(&self.last.files, step.memory);
        let audited = step.making.audit(next.pages.values(), step.anchored);
        if !step.severities.let_pass(&audited) {
            found.extend(audited);
            return Err(Unmade::Wrong);
        }
        step.take(next.files.clone(), found);
        let earlier = std::mem::replace(&mut self.last, next);
        let built = self.summaries(&step, found)?;
        self.last.summaries = self.last.keep(&earlier.files, step.memory);
        Ok(Site { files: self.last.files.clone(), built })
    }

    /// Makes the pages that the changes since the last site affect, and carries every other page over.
    fn pages(
        &self,
        step: &Step<'_>,
        change: Change,
        found: &mut Vec<Diagnostic>,
    ) -> Result<LastSite, Unmade> {
        let (last, making) = (&self.last, &step.making);
        let mut next = LastSite {
            vocabularies: making.vocabularies(),
            key: Some(making.key()),
            parsed: self.parsed.clone(),
            ..LastSite::default()
        };
        let tasks = match change {
            Change::Bodies(files) => {
                next.pages.clone_from(&last.pages);
                next.entries.clone_from(&last.entries);
                next.files = last.files.clone();
                next.files.retain(|path| !last.summaries.contains(path));
                making.pages_of(&files)
            }
            Change::More => making.tasks().into_iter().filter(|task| !task.is_summary()).collect(),
        };
        let mut is_good = true;
        for some in tasks.chunks(AT_ONCE) {
            step.goes_on()?;
            match making.work(some, found) {
                Some(finished) => finished.into_iter().for_each(|one| next.add(one)),
                None => is_good = false,
            }
        }
        is_good.then_some(next).ok_or(Unmade::Wrong)
    }

    fn summaries(&self, step: &Step<'_>, found: &mut Vec<Diagnostic>) -> Result<Built, Unmade> {
        let making = &step.making;
        let mut tasks = making.tasks();
        tasks.retain(Task::is_summary);
        let mut pages = self.last.pages.clone();
        let mut entries = self.last.entries.clone();
        step.goes_on()?;
        for finished in making.work(&tasks, found).ok_or(Unmade::Wrong)? {
            match finished {
                Finished::Page(page) => drop(pages.insert(page.id, page)),
                Finished::File(entry) => entries.push(entry),
            }
        }
        step.goes_on()?;
        let built = making.conclude(pages.into_values().collect(), entries, step.anchored, found);
        built.ok_or(Unmade::Wrong)
    }
}

impl Step<'_> {
    fn with_words_of(self, vocabularies: &[Arc<Vocabulary>]) -> Self {
        Self { making: self.making.with_words_of(vocabularies), ..self }
    }

    fn goes_on(&self) -> Result<(), Unmade> {
        if (self.waiting.goes_on)() { Ok(()) } else { Err(Unmade::GivenUp) }
    }

    /// Hands on what is made.
    fn take(&self, files: OutputTree, found: &[Diagnostic]) {
        let diagnostics = in_order(self.severities.apply(found.to_vec()));
        (self.waiting.take)(Rendered { files, diagnostics });
    }

    /// Makes the pages that somebody looks at, and what they load. What is wrong with them is found again with all others.
    fn show(&self, found: &[Diagnostic]) {
        let making = &self.making;
        let is_shown = |task: &Task| match task {
            Task::Page(id) => self.waiting.shown.contains(making.path(*id)),
            Task::File(..) => true,
        };
        let mut tasks = making.tasks();
        tasks.retain(|task| !task.is_summary() && is_shown(task));
        let is_any = tasks.iter().any(|task| matches!(task, Task::Page(_)));
        if is_any && making.work(&tasks, &mut Vec::new()).is_some() {
            self.take(self.memory.take_files().into_iter().collect(), found);
        }
        drop(self.memory.take_files());
    }
}

impl LastSite {
    fn add(&mut self, finished: Finished) {
        match finished {
            Finished::Page(page) => drop(self.pages.insert(page.id, page)),
            Finished::File(entry) => self.entries.push(entry),
        }
    }

    /// Takes files, and tells which. Where the bytes are what they were, those in memory are kept.
    fn keep(&mut self, earlier: &OutputTree, made: &Memory) -> HashSet<OutPath> {
        let mut paths = HashSet::new();
        for (path, body) in made.take_files() {
            let same = earlier.body(&path).filter(|other| **other == body).cloned();
            self.files.replace(path.clone(), same.unwrap_or(body));
            paths.insert(path);
        }
        paths
    }
}
