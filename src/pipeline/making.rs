//! Making the files of a site, side by side. Each goes to the sink at once; kept of a page is only
//! what the search index, the audit and the manifest need.

mod concluding;

use super::{Built, Materials};
use crate::audit::Facts;
use crate::check::AnchorLink;
use crate::compress;
use crate::diag::Diagnostic;
use crate::html::Reading;
use crate::manifest::{self, Entry};
use crate::model::Playbook;
use crate::output::{Bytes, OutPath, Sink};
use crate::raster::Pictures;
use crate::render::{Beside, PageId, RenderedPage, Renderer};
use crate::search::{self, PageWords, Vocabulary};
use crate::source::{FileId, MediaFile};
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::collections::HashSet;
use std::sync::{Arc, Mutex, OnceLock};

/// A site being made.
pub(super) struct Making<'a> {
    renderer: Renderer<'a>,
    playbook: &'a Playbook,
    sink: &'a dyn Sink,
    /// Of the words of its pages.
    vocabulary: Arc<Vocabulary>,
    /// The paths of all files but those of the search index.
    paths: FxHashSet<OutPath>,
    /// What is seen in the markup that pages share, by surrounding and piece; `None` where that tells only on the page.
    shared: Vec<[OnceLock<Option<Arc<Facts>>>; RenderedPage::PIECES]>,
    /// The entries of compressed copies, where they are asked for.
    compressed: Option<Mutex<Vec<Entry>>>,
}

/// One file to be made.
#[derive(Debug, Clone)]
pub(super) enum Task {
    Page(PageId),
    File(OutPath, Beside),
}

impl Task {
    /// Whether the file is made of many pages, so that most changes change it.
    pub(super) fn is_summary(&self) -> bool {
        match self {
            Self::Page(id) => *id == PageId::Print,
            Self::File(_, file) => {
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
    pub(super) id: PageId,
    facts: Facts,
    words: Option<PageWords>,
    path: String,
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
    pub(super) fn new(
        Materials { playbook, index, origins, theme, templates }: Materials<'a>,
        sink: &'a dyn Sink,
    ) -> Self {
        let renderer = Renderer::new(playbook, index, origins, theme, templates);
        let (ids, files) = (renderer.page_ids(), renderer.beside());
        let mut paths = FxHashSet::default();
        paths.reserve(ids.len() + files.len() + 1);
        paths.extend(ids.into_iter().map(|id| renderer.paths().page(id).clone()));
        paths.extend(files.into_iter().map(|(path, _)| path));
        paths.extend(OutPath::parse(manifest::PATH));
        let shared = (0..renderer.surroundings()).map(|_| Default::default()).collect();
        Self {
            renderer,
            playbook,
            sink,
            vocabulary: Arc::default(),
            paths,
            shared,
            compressed: None,
        }
    }

    /// Finds words in the vocabulary of pages that were made before.
    pub(super) fn with_words_of(self, vocabulary: &Arc<Vocabulary>) -> Self {
        Self { vocabulary: Arc::clone(vocabulary), ..self }
    }

    /// The vocabulary in which it finds words.
    pub(super) fn vocabulary(&self) -> Arc<Vocabulary> {
        Arc::clone(&self.vocabulary)
    }

    /// Takes the pictures that an earlier build has drawn, and adds its own to them.
    pub(super) fn with_pictures_of(self, pictures: &Arc<Pictures>) -> Self {
        Self { renderer: self.renderer.with_pictures(pictures), ..self }
    }

    /// Puts compressed copies beside text files.
    pub(super) fn precompressing(self) -> Self {
        Self { compressed: Some(Mutex::default()), ..self }
    }

    /// Every file but the search page, the search index and the manifest, which are made of the others.
    pub(super) fn tasks(&self) -> Vec<Task> {
        let files = self.renderer.beside().into_iter().map(|(path, file)| Task::File(path, file));
        let pages = self.renderer.page_ids().into_iter().filter(|id| *id != PageId::Search);
        // Long work first: the workbook and the page that has all others.
        let mut tasks: Vec<_> = files.chain(pages.map(Task::Page)).collect();
        tasks.sort_by_key(|task| !task.is_summary());
        tasks
    }

    /// How many pages the site has.
    pub(super) fn pages(&self) -> usize {
        self.renderer.page_ids().len()
    }

    /// Files that are made of many pages or of all.
    pub(super) fn pending(&self) -> HashSet<OutPath> {
        let summaries = self.tasks().into_iter().filter(Task::is_summary).map(|task| match task {
            Task::Page(id) => self.renderer.paths().page(id).clone(),
            Task::File(path, _) => path,
        });
        let search = self.renderer.paths().page(PageId::Search).clone();
        let sealed = [manifest::SHOWN_ON, manifest::PATH].into_iter().filter_map(OutPath::parse);
        summaries.chain([search]).chain(sealed).collect()
    }

    /// Makes the whole site.
    pub(super) fn all(
        &self,
        anchored: &[AnchorLink],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Built> {
        let (mut pages, mut entries) = (Vec::new(), Vec::new());
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
        let made: Vec<_> = tasks.par_iter().map(|task| self.make(task)).collect();
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
                let rendered = self.renderer.page(*id)?;
                let page = self.finish(rendered, |path| self.paths.contains(path));
                Ok(Finished::Page(Arc::new(page)))
            }
            Task::File(path, Beside::Media(ix)) => {
                Ok(Finished::File(self.put_media(path, &self.playbook.media[*ix].content)))
            }
            Task::File(path, file) => {
                let bytes = self.renderer.file(*file)?;
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

    /// Puts compressed copies beside a text, where they are asked for.
    fn put_compressed(&self, path: &OutPath, bytes: impl FnOnce() -> Option<Bytes>) {
        let Some(compressed) = &self.compressed else { return };
        if !compress::is_text(path.as_str()) {
            return;
        }
        for (path, bytes) in bytes().iter().flat_map(|bytes| compress::siblings(path, bytes)) {
            let entry = Entry::of(&path, &bytes);
            self.sink.put(&path, bytes);
            compressed.lock().expect("taking an entry never panics").push(entry);
        }
    }

    fn finish(&self, page: RenderedPage, is_there: impl Fn(&str) -> bool) -> FinishedPage {
        let (reading, shared) = self.read(&page, &is_there);
        let words = search::page_words(&self.vocabulary, &page, &reading);
        let facts = Facts::of(&page.path, reading, shared, &is_there);
        let (path, bytes) = (page.path.to_string(), page.html.into_bytes());
        let made = if path == manifest::SHOWN_ON {
            Made::Held(bytes)
        } else {
            Made::Put(self.put(&page.path, bytes.into()))
        };
        FinishedPage { id: page.id, facts, words, path, made }
    }

    /// Reads a page: its own markup, and what it shares with others where no page before it has that. A page whose markup
    /// cannot be read in parts is read whole.
    fn read(
        &self,
        page: &RenderedPage,
        is_there: &impl Fn(&str) -> bool,
    ) -> (Reading, Vec<Arc<Facts>>) {
        let pieces = &self.shared[page.surrounding];
        let look = |markup: &str| {
            let reading = Reading::of_shared(markup)?;
            Some(Arc::new(Facts::of_shared(&page.path, reading, is_there)))
        };
        let shared = page.shared.iter().map(|(piece, range)| {
            pieces[*piece].get_or_init(|| look(&page.html[range.clone()])).clone()
        });
        let own = || Reading::of_pieces(page.own.iter().map(|range| &page.html[range.clone()]));
        let parts = shared.collect::<Option<Vec<_>>>().and_then(|shared| Some((own()?, shared)));
        parts.unwrap_or_else(|| (Reading::of(&page.html), Vec::new()))
    }

    /// The pages that show the text below the front matter of a file.
    pub(super) fn pages_of(&self, files: &[FileId]) -> Vec<Task> {
        let shows = |id: &PageId| {
            let span = match id {
                PageId::Story(ix) => self.playbook.stories[ix.0].span,
                PageId::Route(ix) => self.playbook.routes[ix.0].span,
                PageId::Free(ix) => self.playbook.pages[ix.0].span,
                _ => return false,
            };
            files.contains(&span.file)
        };
        self.renderer.page_ids().into_iter().filter(shows).map(Task::Page).collect()
    }
}
