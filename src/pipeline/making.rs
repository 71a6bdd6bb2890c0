//! Making the files of a site, side by side. Each goes to the sink at once; kept of a page is only
//! what the search index, the audit and the manifest need.

mod compressing;
mod concluding;
mod known;
mod pages;

use super::languages::InLanguage;
use super::{Built, Source};
use crate::audit::Facts;
use crate::check::AnchorLink;
use crate::diag::Diagnostic;
use crate::manifest::{self, Entry};
use crate::model::Index;
use crate::output::{Bytes, OutPath, Sink};
use crate::raster::Pictures;
use crate::render::{self, Beside, Key, PageId, RenderedPage, Renderer};
use crate::search::{PageWords, Vocabulary};
use crate::source::{FileId, MediaFile};
pub(super) use known::Known;
use known::Seen;
use pages::Pages;
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::sync::{Arc, Mutex};

/// A site being made.
pub(super) struct Making<'a> {
    /// Its pages in each language, in the order of the languages.
    languages: Vec<Pages<'a>>,
    sink: &'a dyn Sink,
    /// The paths of all files but those of the search index.
    paths: FxHashSet<OutPath>,
    /// The entries of compressed copies, where they are asked for.
    compressed: Option<Mutex<Vec<Entry>>>,
    /// What the words of its tables mean, in all languages.
    key: Key,
}

/// A page of the site, in one of its languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PageIn {
    /// The place of the language among those of the site.
    language: usize,
    pub(super) page: PageId,
}

/// One file to be made.
#[derive(Debug, Clone)]
pub(super) enum Task {
    Page(PageIn),
    /// With the place of its language.
    File(OutPath, usize, Beside),
}

impl Task {
    /// Whether the file is made of many pages, so that most changes change it.
    pub(super) fn is_summary(&self) -> bool {
        match self {
            Self::Page(id) => id.page == PageId::Print,
            Self::File(_, _, file) => {
                !matches!(file, Beside::Asset(_) | Beside::Media(_) | Beside::Calendar(_))
            }
        }
    }
}

/// A file that has gone to the sink.
pub(super) enum Finished {
    Page(Arc<FinishedPage>),
    File(Entry),
}

/// What is kept of a page.
#[derive(Debug)]
pub(super) struct FinishedPage {
    pub(super) id: PageIn,
    facts: Facts,
    words: Option<Arc<PageWords>>,
    path: OutPath,
    is_draft: bool,
    made: Made,
}

/// What became of a page's bytes.
#[derive(Debug)]
enum Made {
    /// They have gone to the sink.
    Put(Entry),
    /// They wait for the digest of the site, which the page shows.
    Held(Vec<u8>),
}

impl<'a> Making<'a> {
    /// `indices` are those of the playbook in these languages. Where they are not all of the site's, words are taken to mean what
    /// they did `before`.
    pub(super) fn new(
        languages: &[&'a InLanguage],
        indices: &'a [Index<'a>],
        Source { tree, theme, options }: Source<'a>,
        sink: &'a dyn Sink,
        before: Option<&Key>,
    ) -> Self {
        let origins = options.origins(tree);
        let is_whole = languages.len() == languages[0].playbook.languages.len();
        let key = before.filter(|_| !is_whole).cloned();
        let key = key.unwrap_or_else(|| {
            render::key_of_tables(languages.iter().map(|one| &one.playbook), theme).into()
        });
        // One after another: the first has parsed the templates for all.
        let each = languages.iter().zip(indices);
        let languages: Vec<_> =
            each.map(|(one, index)| Pages::of(one, index, origins, theme, &key)).collect();
        let mut paths: FxHashSet<_> = languages.iter().flat_map(Pages::paths).collect();
        paths.extend(OutPath::parse(manifest::PATH));
        Self { languages, sink, paths, compressed: None, key }
    }

    /// What the words of its tables mean.
    pub(super) fn key(&self) -> Key {
        Arc::clone(&self.key)
    }

    /// Finds words in the vocabularies of pages that were made before, if there were any.
    pub(super) fn with_words_of(mut self, vocabularies: &[Arc<Vocabulary>]) -> Self {
        for (one, vocabulary) in self.languages.iter_mut().zip(vocabularies) {
            one.vocabulary = Arc::clone(vocabulary);
        }
        self
    }

    /// The vocabularies in which it finds words, that of each language.
    pub(super) fn vocabularies(&self) -> Vec<Arc<Vocabulary>> {
        self.languages.iter().map(|one| Arc::clone(&one.vocabulary)).collect()
    }

    /// Takes the pictures that an earlier build has drawn, and adds its own to them.
    pub(super) fn with_pictures_of(mut self, pictures: &Arc<Pictures>) -> Self {
        self.languages.iter_mut().for_each(|one| one.renderer.take_pictures(pictures));
        self
    }

    /// Every file but the search pages, the search indices, the sitemap and the manifest, which are made of the others. A file
    /// that several languages have, such as a stylesheet, is made once.
    pub(super) fn tasks(&self) -> Vec<Task> {
        let mut seen = FxHashSet::default();
        let mut tasks = Vec::new();
        for (language, one) in self.languages.iter().enumerate() {
            let files = one.renderer.beside().into_iter();
            let own =
                files.filter(|(path, file)| *file != Beside::Sitemap && seen.insert(path.clone()));
            tasks.extend(own.map(|(path, file)| Task::File(path, language, file)));
        }
        let is_made = |id: &PageIn| id.page != PageId::Search;
        tasks.extend(self.page_ids().filter(is_made).map(Task::Page));
        // Long work first: the workbook and the page that has all others.
        tasks.sort_by_key(|task| !task.is_summary());
        tasks
    }

    fn page_ids(&self) -> impl Iterator<Item = PageIn> {
        let pages = |(language, one): (usize, &Pages<'_>)| {
            one.renderer.page_ids().into_iter().map(move |page| PageIn { language, page })
        };
        self.languages.iter().enumerate().flat_map(pages)
    }

    /// The path of the sitemap, where the site has one, and what makes it.
    fn sitemap(&self) -> Option<(OutPath, &Renderer<'a>)> {
        let renderer = &self.languages[0].renderer;
        let file = renderer.beside().into_iter().find(|(_, file)| *file == Beside::Sitemap);
        file.map(|(path, _)| (path, renderer))
    }

    /// The path of a page.
    pub(super) fn path(&self, id: PageIn) -> &OutPath {
        self.languages[id.language].renderer.paths().page(id.page)
    }

    /// Whether it makes a playbook in every language of its site.
    pub(super) fn is_whole(&self) -> bool {
        self.languages.iter().all(|one| one.playbook.languages.len() == self.languages.len())
    }

    /// Makes the whole site.
    pub(super) fn all(
        &self,
        anchored: &[AnchorLink],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Built> {
        let (mut pages, mut entries) = (Vec::new(), Vec::new());
        self.sink.expect(self.paths.iter().filter(|path| path.is_page()).count());
        for finished in self.work(&self.tasks(), diagnostics)? {
            match finished {
                Finished::Page(page) => pages.push(page),
                Finished::File(entry) => entries.push(entry),
            }
        }
        self.conclude(pages, entries, anchored, diagnostics)
    }

    /// Makes files side by side. `None` where one could not be made: every link to it would be reported too.
    pub(super) fn work(
        &self,
        tasks: &[Task],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Vec<Finished>> {
        // The next one goes to whoever is free: some take a thousand times as long as others, and those come first.
        let made: Vec<_> = tasks.iter().par_bridge().map(|task| self.make(task)).collect();
        let mut finished = Vec::with_capacity(made.len());
        for result in made {
            match result {
                Ok(file) => finished.push(file),
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        (finished.len() == tasks.len()).then_some(finished)
    }

    fn make(&self, task: &Task) -> Result<Finished, Diagnostic> {
        match task {
            Task::Page(id) => {
                let rendered = self.languages[id.language].renderer.page(id.page)?;
                let page = self.finish(id.language, rendered, |path| self.paths.contains(path));
                Ok(Finished::Page(Arc::new(page)))
            }
            Task::File(path, language, Beside::Media(ix)) => {
                let media = &self.languages[*language].playbook.media[*ix];
                Ok(Finished::File(self.put_media(path, &media.content)))
            }
            Task::File(path, _, Beside::Export) => {
                let playbooks: Vec<_> = self.languages.iter().map(|one| one.playbook).collect();
                Ok(Finished::File(self.put(path, render::playbook_json(&playbooks).into())))
            }
            Task::File(path, language, file) => {
                let bytes = self.languages[*language].renderer.file(*file)?;
                Ok(Finished::File(self.put(path, bytes)))
            }
        }
    }

    fn put(&self, path: &OutPath, bytes: Bytes) -> Entry {
        let entry = Entry::of(path, &bytes);
        self.put_compressed(path, || Some(bytes.clone()));
        self.sink.put(path, bytes);
        entry
    }

    fn put_media(&self, path: &OutPath, media: &Arc<MediaFile>) -> Entry {
        let (size, sha256) = (media.size, media.sha256.clone());
        // What cannot be read any more is reported by the sink.
        self.put_compressed(path, || media.stored.read().map(Bytes::from).ok());
        self.sink.put_media(path, media);
        Entry { path: path.to_string(), size, sha256 }
    }

    fn finish(
        &self,
        language: usize,
        page: RenderedPage,
        is_there: impl Fn(&str) -> bool,
    ) -> FinishedPage {
        let (Seen { reading, words }, shared) = self.languages[language].read(&page, &is_there);
        let reading = Arc::unwrap_or_clone(reading);
        let facts = Facts::of(&page.path, reading, shared, &is_there);
        let RenderedPage { path, is_draft, html, .. } = page;
        let made = if shows_digest(&path) {
            Made::Held(html.into_bytes())
        } else {
            Made::Put(self.put(&path, html.into_bytes().into()))
        };
        let id = PageIn { language, page: page.id };
        FinishedPage { id, facts, words, path, is_draft, made }
    }

    /// The pages that show the text below the front matter of a file.
    pub(super) fn pages_of(&self, files: &[FileId]) -> Vec<Task> {
        let pages = |(language, one): (usize, &Pages<'_>)| {
            let pages = one.of_bodies(files).into_iter();
            pages.map(move |page| Task::Page(PageIn { language, page }))
        };
        self.languages.iter().enumerate().flat_map(pages).collect()
    }
}

fn shows_digest(path: &OutPath) -> bool {
    manifest::shows_digest(path.as_str())
}
