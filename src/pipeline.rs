//! From a source tree to a finished site. Pure: no disk, no clock, no environment.

mod builder;
mod common;
mod languages;
mod making;
mod project;

pub use builder::{Builder, Rendered, Waiting};
pub(crate) use common::Common;
pub(crate) use languages::translated_languages;

use crate::assets::Theme;
use crate::diag::{Code, Diagnostic, Severities, Severity, has_errors, in_order};
use crate::load::{Drafts, load_again};
use crate::manifest::Manifest;
use crate::output::{Body, Bytes, OutPath, OutputTree, Sink};
use crate::render::{DaysOfFiles, Origins};
use crate::source::{MediaFile, SourceTree};
use jiff::civil::Date;
use languages::{Languages, indices_of};
use making::Making;
use project::{Project, Themed};
use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, Mutex, OnceLock};

/// The options of a run.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The day with which review dates are compared; without it they are not checked.
    pub today: Option<Date>,
    /// Codes that are errors whatever the playbook says.
    pub deny: Vec<Code>,
    /// Whether every warning is an error.
    pub deny_warnings: bool,
    /// Whether notes are looked for as well: advice on what could be better.
    pub notes: bool,
    /// The manifest of an earlier site, none of whose pages may be lost.
    pub against: Option<Manifest>,
    /// What becomes of drafts; those that are kept have a mark before their names.
    pub drafts: Drafts,
    /// Whether text files get compressed copies beside them.
    pub precompress: bool,
    /// The days on which files of the playbook and of the edition were last changed, where that is known.
    pub changed: DaysOfFiles,
}

impl Options {
    fn weigh(&self, severities: &mut Severities) {
        self.deny.iter().for_each(|code| severities.deny(*code));
        if self.deny_warnings {
            severities.deny_warnings();
        }
    }

    /// Where the pages of a playbook come from.
    fn origins<'a>(&'a self, tree: &'a SourceTree) -> Origins<'a> {
        Origins { tree, changed: &self.changed }
    }

    /// Whether notes are looked for.
    fn notes(&self, severities: &Severities) -> bool {
        let notes = [Code::HardToRead, Code::LargePicture];
        self.notes || notes.into_iter().any(|code| severities.is_mistake(code))
    }
}

/// What a site is made from.
#[derive(Clone, Copy)]
struct Source<'a> {
    tree: &'a SourceTree,
    theme: &'a Theme<'a>,
    options: &'a Options,
}

/// What a run gives.
#[derive(Debug)]
pub struct Outcome<S = Site> {
    /// The site; `None` where there is an error.
    pub site: Option<S>,
    /// Every mistake, in the order of places.
    pub diagnostics: Vec<Diagnostic>,
}

/// A finished site whose files went to a [`Sink`].
#[derive(Debug)]
pub struct Built {
    /// Every file but the manifest itself.
    pub manifest: Manifest,
    /// How many of them are pages.
    pub pages: usize,
    /// Pages that forward, and the URLs below the root that they lead to.
    pub moved: BTreeMap<String, String>,
    /// The folders of its languages with a stroke after them; the first, that of the root, is `""`.
    pub folders: Vec<String>,
    /// How many drafts were left out.
    pub drafts: usize,
    /// Whether it has an address; without one it has no feed, sitemap or canonical links.
    pub has_base_url: bool,
}

/// A finished site with its files.
#[derive(Debug)]
pub struct Site {
    /// All its files, the manifest among them.
    pub files: OutputTree,
    /// What is known of them.
    pub built: Built,
}

/// Keeps files in memory.
#[derive(Debug, Default)]
struct Memory(Mutex<Vec<(OutPath, Body)>>);

impl Sink for Memory {
    fn put(&self, path: &OutPath, bytes: Bytes) {
        self.take(path, Body::Made(bytes));
    }

    fn put_media(&self, path: &OutPath, media: &Arc<MediaFile>) {
        self.take(path, Body::Media(Arc::clone(media)));
    }
}

impl Memory {
    fn take(&self, path: &OutPath, body: Body) {
        self.0.lock().expect("taking a file never panics").push((path.clone(), body));
    }

    /// The files since it was asked last.
    fn take_files(&self) -> Vec<(OutPath, Body)> {
        std::mem::take(&mut self.0.lock().expect("taking a file never panics"))
    }
}

/// Keeps nothing: the site is made only to be looked at.
#[derive(Debug)]
pub(crate) struct Nowhere;

impl Sink for Nowhere {
    fn put(&self, _: &OutPath, _: Bytes) {}

    fn put_media(&self, _: &OutPath, _: &Arc<MediaFile>) {}
}

/// Loads, checks and renders a playbook, and keeps the site in memory.
pub fn run(tree: &SourceTree, options: &Options) -> Outcome {
    let memory = Memory::default();
    let common = Common::default();
    let (Outcome { site, diagnostics }, _) = made(tree, options, &memory, &common);
    let site = site.map(|built| {
        let mut files = OutputTree::default();
        for (path, body) in memory.take_files() {
            debug_assert!(files.body(&path).is_none(), "two files at one path: {path}");
            files.replace(path, body);
        }
        Site { files, built }
    });
    Outcome { site, diagnostics }
}

/// The errors that a playbook has after a change and did not have before, by their words.
pub(crate) fn new_errors(before: &SourceTree, after: &SourceTree) -> Vec<Diagnostic> {
    let errors = |tree: &SourceTree| -> Vec<Diagnostic> {
        let options = Options { drafts: Drafts::Kept, ..Options::default() };
        let found = run(tree, &options).diagnostics;
        found.into_iter().filter(|one| one.severity() == Severity::Error).collect()
    };
    let mut worse = errors(after);
    if !worse.is_empty() {
        let before = errors(before);
        let known: HashSet<_> = before.iter().map(Diagnostic::message).collect();
        worse.retain(|error| !known.contains(error.message()));
    }
    worse
}

/// Loads, checks and renders a playbook, and hands each file on as soon as it is made. The program is about to end: what the site was
/// made of is not taken apart, which would take a while.
pub(crate) fn run_into(tree: &SourceTree, options: &Options, sink: &dyn Sink) -> Outcome<Built> {
    let (outcome, made_of) = made(tree, options, sink, &Common::default());
    std::mem::forget(made_of);
    outcome
}

/// What a site is made of, and nobody needs any more.
type MadeOf<'a> = (Theme<'a>, Option<Languages>);

/// Makes a site.
fn made<'a>(
    tree: &'a SourceTree,
    options: &Options,
    sink: &dyn Sink,
    common: &Common,
) -> (Outcome<Built>, MadeOf<'a>) {
    let (loaded, themed) =
        rayon::join(|| load_again(tree, &common.parsed, options.drafts), || Themed::load(tree));
    let (theme, project) = Project::of(loaded, themed, options);
    let mut project = match project {
        Ok(project) => project,
        Err(outcome) => return (outcome, (theme, None)),
    };
    let mut found = std::mem::take(&mut project.diagnostics);
    let built = built(&project, Source { tree, theme: &theme, options }, sink, common, &mut found);
    let Project { languages, severities, .. } = project;
    (conclude(built, &severities, found), (theme, Some(languages)))
}

fn built(
    project: &Project,
    source: Source<'_>,
    sink: &dyn Sink,
    common: &Common,
    found: &mut Vec<Diagnostic>,
) -> Option<Built> {
    let indices = OnceLock::new();
    let making = || {
        let languages = project.languages.all(source);
        Making::new(&languages, indices.get_or_init(|| indices_of(&languages)), source, sink, None)
    };
    let (making, anchored) = project.check_beside(source, found, making)?;
    let making = making.with_pictures_of(&common.pictures);
    let making = match &common.pages {
        Some(pages) => making.with_pages_of(pages),
        None => making,
    };
    let making = if source.options.precompress { making.precompressing() } else { making };
    making.all(&anchored, found)
}

/// Applies the severities; with an error there is no site.
fn conclude<S>(
    site: Option<S>,
    severities: &Severities,
    diagnostics: Vec<Diagnostic>,
) -> Outcome<S> {
    let diagnostics = in_order(severities.apply(diagnostics));
    let site = site.filter(|_| !has_errors(&diagnostics));
    Outcome { site, diagnostics }
}
