//! From a source tree to a finished site. Pure: no disk, no clock, no environment.

mod builder;
mod making;

pub use builder::{Builder, Rendered};

use crate::assets::Theme;
use crate::check::{AnchorLink, Subject, check};
use crate::diag::{Code, Diagnostic, Severities, has_errors, in_order};
use crate::load::{Loaded, load, theme_of};
use crate::manifest::Manifest;
use crate::model::{Index, Playbook};
use crate::output::{Body, Bytes, OutPath, OutputTree, Sink};
use crate::render::{self, Origins, Templates};
use crate::source::{MediaFile, SourceTree};
use jiff::civil::Date;
use making::Making;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

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
    /// Whether text files get compressed copies beside them.
    pub precompress: bool,
    /// The days on which files of the playbook were last changed, where that is known, by path.
    pub changed: BTreeMap<String, Date>,
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

    fn into_files(self) -> Vec<(OutPath, Body)> {
        self.0.into_inner().expect("taking a file never panics")
    }
}

/// Keeps nothing: the site is made only to be looked at.
#[derive(Debug)]
struct Nowhere;

impl Sink for Nowhere {
    fn put(&self, _: &OutPath, _: Bytes) {}

    fn put_media(&self, _: &OutPath, _: &Arc<MediaFile>) {}
}

/// Finds every mistake in a playbook and in the site that it makes, without keeping the site.
pub(crate) fn examine_all(tree: &SourceTree, options: &Options) -> Outcome<Built> {
    run_into(tree, options, &Nowhere)
}

/// Loads, checks and renders a playbook, and keeps the site in memory.
pub fn run(tree: &SourceTree, options: &Options) -> Outcome {
    let memory = Memory::default();
    let (Outcome { site, diagnostics }, _) = made(tree, options, &memory);
    let site = site.map(|built| {
        let mut files = OutputTree::default();
        for (path, body) in memory.into_files() {
            debug_assert!(files.body(&path).is_none(), "two files at one path: {path}");
            files.replace(path, body);
        }
        Site { files, built }
    });
    Outcome { site, diagnostics }
}

/// Loads, checks and renders a playbook, and hands each file on as soon as it is made. The program is about to end: what the site was
/// made of is not taken apart, which would take a while.
pub(crate) fn run_into(tree: &SourceTree, options: &Options, sink: &dyn Sink) -> Outcome<Built> {
    let (outcome, made_of) = made(tree, options, sink);
    std::mem::forget(made_of);
    outcome
}

/// What a site is made of, and nobody needs any more.
type MadeOf<'a> = (Theme<'a>, Option<(Playbook, Templates)>);

/// Makes a site.
fn made<'a>(
    tree: &'a SourceTree,
    options: &Options,
    sink: &dyn Sink,
) -> (Outcome<Built>, MadeOf<'a>) {
    let (loaded, themed) = rayon::join(|| load(tree), || Themed::load(tree));
    let (theme, project) = Project::of(loaded, themed, options);
    let mut project = match project {
        Ok(project) => project,
        Err(outcome) => return (outcome, (theme, None)),
    };
    let built = project.make(tree, &theme, options, sink, |making, anchored, found| {
        let making = if options.precompress { making.precompressing() } else { making };
        making.all(&anchored, found)
    });
    let Project { playbook, templates, severities, diagnostics } = project;
    (conclude(built, &severities, diagnostics), (theme, Some((playbook, templates))))
}

/// A theme, ready to be filled.
struct Themed<'a> {
    theme: Theme<'a>,
    /// `None` where one of them cannot be parsed, which is then reported.
    templates: Option<Templates>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Themed<'a> {
    fn load(tree: &'a SourceTree) -> Self {
        let mut diagnostics = Vec::new();
        let theme = Theme::load(theme_of(tree).name(), tree, &mut diagnostics);
        let templates = Templates::of(&theme, &mut diagnostics);
        Self { theme, templates, diagnostics }
    }
}

/// A playbook and its templates as loaded, and all that was found so far.
struct Project {
    playbook: Playbook,
    templates: Templates,
    severities: Severities,
    diagnostics: Vec<Diagnostic>,
}

impl Project {
    /// Lays together what was loaded; where that is too little to go on, what was found. The theme borrows
    /// from the tree, so it stays beside the project.
    fn of<'a, S>(
        loaded: Loaded,
        themed: Themed<'a>,
        options: &Options,
    ) -> (Theme<'a>, Result<Self, Outcome<S>>) {
        let Loaded { playbook, mut severities, mut diagnostics } = loaded;
        options.weigh(&mut severities);
        diagnostics.extend(themed.diagnostics);
        let project = match playbook.zip(themed.templates) {
            Some((playbook, templates)) => {
                Ok(Self { playbook, templates, severities, diagnostics })
            }
            None => Err(conclude(None, &severities, diagnostics)),
        };
        (themed.theme, project)
    }

    /// Checks the playbook and, where no error is found, makes a site: `make` is given what
    /// makes its files, links that only finished pages can answer, and where to report.
    fn make<'a, S>(
        &'a mut self,
        tree: &'a SourceTree,
        theme: &'a Theme<'a>,
        options: &'a Options,
        sink: &'a dyn Sink,
        make: impl FnOnce(Making<'_>, Vec<AnchorLink>, &mut Vec<Diagnostic>) -> Option<S>,
    ) -> Option<S> {
        let Self { playbook, templates, severities, diagnostics } = self;
        let index = Index::of(playbook);
        let origins = options.origins(tree);
        let of = Materials { playbook, index: &index, origins, theme, templates };
        let is_loaded = severities.let_pass(diagnostics);
        let subject = Subject {
            playbook,
            index: &index,
            tree,
            theme,
            pages: render::page_paths,
            earlier: options.against.as_ref(),
            today: options.today,
            notes: options.notes(severities),
        };
        let (checked, making) =
            rayon::join(|| check(subject), || is_loaded.then(|| Making::new(of, sink)));
        diagnostics.extend(checked.diagnostics);
        if !severities.let_pass(diagnostics) {
            return None;
        }
        make(making?, checked.anchored, diagnostics)
    }
}

/// What a site is made of.
#[derive(Clone, Copy)]
struct Materials<'a> {
    playbook: &'a Playbook,
    index: &'a Index<'a>,
    origins: Origins<'a>,
    theme: &'a Theme<'a>,
    templates: &'a Templates,
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
