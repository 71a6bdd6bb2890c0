//! Building again and again while a playbook is being written: only what changed is made anew.
//!
//! Kept from one build to the next are the parsed files, each with its Markdown turned into HTML,
//! and the finished pages. A change below the front matter of a story, a route or a page changes
//! no page but its own; after any other change every page is made again, from the parsed files,
//! and those that come out the same are the same bytes in memory.

use super::languages::indices_of;
use super::making::{Finished, FinishedPage, Making, PageIn, Task};
use super::project::{Project, Themed};
use super::{Built, Memory, Options, Outcome, Site, conclude};
use crate::assets::Theme;
use crate::check::AnchorLink;
use crate::diag::Diagnostic;
use crate::load::{Change, ParsedTree, load_again};
use crate::manifest::Entry;
use crate::output::{OutPath, OutputTree};
use crate::raster::Pictures;
use crate::render::PageId;
use crate::search::Vocabulary;
use crate::source::SourceTree;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

/// Builds a playbook as often as it changes. Every build gives what a first one would give.
#[derive(Default)]
pub struct Builder {
    options: Options,
    /// As last seen, with mistakes or without.
    parsed: ParsedTree,
    /// The last site without a mistake.
    last: LastSite,
    /// What was rendered and is not finished yet.
    begun: Option<Begun>,
    /// What was drawn so far.
    pictures: Arc<Pictures>,
}

/// A site whose pages are rendered, but for those that are made of the whole playbook.
#[derive(Debug)]
pub struct Rendered {
    /// The files that can be served already, and those that are still of the build before.
    pub files: OutputTree,
    /// How many pages the site has.
    pub pages: usize,
    /// What [`Builder::finish`] makes, but for the parts of the search index.
    pub pending: HashSet<OutPath>,
}

/// A site and what it was made of; empty before the first.
#[derive(Default)]
struct LastSite {
    parsed: ParsedTree,
    pages: BTreeMap<PageIn, Arc<FinishedPage>>,
    /// Of the words of these pages, and of what they were before, in each language.
    vocabularies: Vec<Arc<Vocabulary>>,
    /// Of files that are not pages and not made of many pages.
    entries: Vec<Entry>,
    files: OutputTree,
    /// Files that [`Builder::finish`] makes.
    summaries: BTreeSet<OutPath>,
}

/// A playbook whose own pages are rendered.
struct Begun {
    tree: SourceTree,
    project: Project,
    anchored: Vec<AnchorLink>,
}

impl Builder {
    /// Nothing is built yet.
    pub fn new(options: Options) -> Self {
        Self { options, ..Self::default() }
    }

    /// Loads, checks and renders what changed. Among the files that it gives, those that are made
    /// of the whole playbook – the search index, the page that has all others, the workbook, the
    /// export, feeds and the manifest – are still those of the build before: see [`Self::finish`].
    pub fn begin(&mut self, tree: &SourceTree) -> Outcome<Rendered> {
        self.begun = None;
        let (loaded, themed) = rayon::join(
            || load_again(tree, &self.parsed, self.options.drafts),
            || Themed::load(tree),
        );
        self.parsed = loaded.1.clone();
        let (theme, project) = Project::of(loaded, themed, &self.options);
        let mut project = match project {
            Ok(project) => project,
            Err(outcome) => return outcome,
        };
        let memory = Memory::default();
        let next = project.make(tree, &theme, &self.options, &memory, |making, anchored, found| {
            let change = self.parsed.changes_since(&self.last.parsed);
            let making = match change {
                Change::Bodies(_) => making.with_words_of(&self.last.vocabularies),
                Change::More => making,
            };
            let making = making.with_pictures_of(&self.pictures);
            let next = self.render(&making, change, found)?;
            let audited = making.audit(next.pages.values(), &anchored);
            Some((next, audited, anchored, making.pages(), making.pending()))
        });
        let Some((mut next, audited, anchored, pages, pending)) = next else {
            return conclude(None, &project.severities, project.diagnostics);
        };
        next.keep(&self.last.files, memory);
        let rendered = Rendered { files: next.files.clone(), pages, pending };
        // What the audit found is left to the second step, which looks at every page.
        let diagnostics = project.diagnostics.iter().cloned().chain(audited).collect();
        let outcome = conclude(Some(rendered), &project.severities, diagnostics);
        if outcome.site.is_some() {
            self.last = next;
            self.begun = Some(Begun { tree: tree.clone(), project, anchored });
        }
        outcome
    }

    /// Renders what the changes since the last site affect, and carries every other page over.
    fn render(
        &self,
        making: &Making<'_>,
        change: Change,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<LastSite> {
        let last = &self.last;
        let mut next = LastSite {
            vocabularies: making.vocabularies(),
            parsed: self.parsed.clone(),
            files: last.files.clone(),
            summaries: last.summaries.clone(),
            ..LastSite::default()
        };
        let tasks = match change {
            Change::Bodies(files) => {
                next.pages.clone_from(&last.pages);
                next.entries.clone_from(&last.entries);
                making.pages_of(&files)
            }
            Change::More => {
                next.files.retain(|path| last.summaries.contains(path));
                making.tasks().into_iter().filter(|task| !task.is_summary()).collect()
            }
        };
        for finished in making.work(&tasks, diagnostics)? {
            match finished {
                Finished::Page(page) => drop(next.pages.insert(page.id, page)),
                Finished::File(entry) => next.entries.push(entry),
            }
        }
        Some(next)
    }

    /// Makes the rest of the site that [`Self::begin`] began, if it began one.
    pub fn finish(&mut self) -> Option<Outcome> {
        let Begun { tree, mut project, anchored } = self.begun.take()?;
        let memory = Memory::default();
        let theme = project.languages.original().layout.theme.name();
        let theme = Theme::load(theme, &tree, &mut Vec::new());
        let mut diagnostics = std::mem::take(&mut project.diagnostics);
        let languages = project.languages.all(&tree, &theme);
        let indices = indices_of(&languages);
        let origins = self.options.origins(&tree);
        let making = Making::new(&languages, &indices, origins, &theme, &memory);
        let making = making.with_words_of(&self.last.vocabularies);
        let built = self.conclude(&making, &anchored, &mut diagnostics);
        let mut next = std::mem::take(&mut self.last);
        let earlier = next.files.clone();
        next.files.retain(|path| !next.summaries.contains(path));
        let made = next.keep(&earlier, memory);
        next.summaries = made;
        let site = built.map(|built| Site { files: next.files.clone(), built });
        self.last = next;
        Some(conclude(site, &project.severities, diagnostics))
    }

    fn conclude(
        &self,
        making: &Making<'_>,
        anchored: &[AnchorLink],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Built> {
        let mut tasks = making.tasks();
        tasks.retain(Task::is_summary);
        let mut pages = self.last.pages.clone();
        let mut entries = self.last.entries.clone();
        for finished in making.work(&tasks, diagnostics)? {
            match finished {
                Finished::Page(page) => drop(pages.insert(page.id, page)),
                Finished::File(entry) => entries.push(entry),
            }
        }
        pages.retain(|id, _| id.page != PageId::Search);
        making.conclude(pages.into_values().collect(), entries, anchored, diagnostics)
    }
}

impl LastSite {
    /// Takes files, and tells which. Where the bytes are what they were, those in memory are kept.
    fn keep(&mut self, earlier: &OutputTree, made: Memory) -> BTreeSet<OutPath> {
        let mut paths = BTreeSet::new();
        for (path, body) in made.into_files() {
            let same = earlier.body(&path).filter(|other| **other == body).cloned();
            self.files.replace(path.clone(), same.unwrap_or(body));
            paths.insert(path);
        }
        paths
    }
}
