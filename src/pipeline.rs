//! From a source tree to a finished site. Pure: no disk, no clock, no environment.

mod builder;
mod making;

pub use builder::{Builder, Rendered};

use crate::assets::Theme;
use crate::check::{AnchorLink, Checked, check_but_pages, check_pages};
use crate::diag::{Code, Diagnostic, Severities, has_errors, in_order};
use crate::load::{Loaded, load};
use crate::manifest::{self, Manifest};
use crate::model::{Index, Playbook};
use crate::output::{Body, Bytes, OutPath, OutputTree, Sink};
use crate::render::{Templates, moves};
use crate::source::{MediaFile, SourceTree};
use jiff::civil::Date;
use making::Making;
use std::any::Any;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};

/// What a run is told from outside.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The day against which review dates are held; they are not held against any without it.
    pub today: Option<Date>,
    /// Codes that are errors whatever the playbook says.
    pub deny: Vec<Code>,
    /// Whether every warning is an error.
    pub deny_warnings: bool,
    /// Whether notes are looked for as well: what could be better and is no mistake.
    pub notes: bool,
    /// The manifest of an earlier site: its pages are still there, or forward.
    pub against: Option<Manifest>,
    /// Whether compressed copies stand beside text files.
    pub precompress: bool,
}

impl Options {
    fn weigh(&self, severities: &mut Severities) {
        self.deny.iter().for_each(|code| severities.deny(*code));
        if self.deny_warnings {
            severities.deny_warnings();
        }
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
    /// What is left of the work.
    pub remains: Remains,
}

/// What a site was made of. Giving its memory back piece by piece takes longer than some of the work,
/// so a program that is about to end may forget it.
#[derive(Default)]
pub struct Remains(Vec<Box<dyn Any + Send>>);

impl Remains {
    fn add(&mut self, remains: impl Any + Send) {
        self.0.push(Box::new(remains));
    }
}

impl fmt::Debug for Remains {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} things", self.0.len())
    }
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
pub fn examine_all(tree: &SourceTree, options: &Options) -> Outcome<Built> {
    run_into(tree, Templates::embedded, options, &Nowhere)
}

/// Loads, checks and renders a playbook, and keeps the site in memory.
pub fn run(tree: &SourceTree, options: &Options) -> Outcome {
    let memory = Memory::default();
    let Outcome { site, diagnostics } = run_into(tree, Templates::embedded, options, &memory);
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

/// Loads, checks and renders a playbook, and hands each file on as soon as it is made. `embedded` gives
/// [`Templates::embedded`].
pub fn run_into(
    tree: &SourceTree,
    embedded: impl FnOnce() -> Templates + Send,
    options: &Options,
    sink: &dyn Sink,
) -> Outcome<Built> {
    let (loaded, theme) = rayon::join(|| load(tree), || Themed::load(tree, embedded));
    let Loaded { playbook, mut severities, mut diagnostics } = loaded;
    options.weigh(&mut severities);
    let Themed { theme, templates, diagnostics: found } = theme;
    diagnostics.extend(found);
    let site = playbook.zip(templates).and_then(|(playbook, templates)| {
        let index = Index::of(&playbook);
        let of = Materials {
            playbook: &playbook,
            index: &index,
            tree,
            theme: &theme,
            templates: &templates,
        };
        let prepared = prepare(of, sink, &severities, &mut diagnostics, || {
            check_but_pages(&playbook, &index, tree, options.today, options.notes(&severities))
        });
        let Some(Prepared { making, anchored }) = prepared else {
            // Every mistake is told at once.
            diagnostics.extend(check_pages(&playbook, &index, tree).diagnostics);
            return None;
        };
        let making = making.checking_pages();
        let making = if options.precompress { making.precompressing() } else { making };
        let mut built = making.all(anchored, &severities, &mut diagnostics)?;
        drop(making);
        built.remains.add((playbook, templates));
        diagnostics.extend(options.against.iter().flat_map(|before| vanished(&built, before)));
        Some(built)
    });
    conclude(site, &severities, diagnostics)
}

/// What a site is made of.
#[derive(Clone, Copy)]
struct Materials<'a> {
    playbook: &'a Playbook,
    index: &'a Index<'a>,
    tree: &'a SourceTree,
    theme: &'a Theme<'a>,
    templates: &'a Templates,
}

/// A theme, ready to be filled.
struct Themed<'a> {
    theme: Theme<'a>,
    /// `None` where one of them cannot be parsed, which is then reported.
    templates: Option<Templates>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Themed<'a> {
    fn load(tree: &'a SourceTree, embedded: impl FnOnce() -> Templates) -> Self {
        let mut diagnostics = Vec::new();
        let theme = Theme::load(tree, &mut diagnostics);
        let templates = embedded().overridden(&theme, &mut diagnostics);
        Self { theme, templates, diagnostics }
    }
}

/// A site that can be made of a playbook in which no error was found.
struct Prepared<'a> {
    making: Making<'a>,
    anchored: Vec<AnchorLink>,
}

/// Holds a playbook to rules and, beside that, gets ready what makes its site. `None` where there is
/// an error.
fn prepare<'a>(
    of: Materials<'a>,
    sink: &'a dyn Sink,
    severities: &Severities,
    diagnostics: &mut Vec<Diagnostic>,
    rules: impl FnOnce() -> Checked + Send,
) -> Option<Prepared<'a>> {
    let is_loaded = is_sound(severities, diagnostics);
    let mut of_making = Vec::new();
    let (checked, making) = rayon::join(
        || {
            let mut checked = rules();
            checked.diagnostics.extend(moves::check(of.playbook, of.index));
            checked
        },
        || is_loaded.then(|| Making::new(of, sink, &mut of_making)),
    );
    let Checked { diagnostics: found, anchored } = checked;
    diagnostics.extend(found);
    if !is_sound(severities, diagnostics) {
        return None;
    }
    diagnostics.extend(of_making);
    // Without the words of the interface no template can be filled, and none is at fault.
    if !is_sound(severities, diagnostics) {
        return None;
    }
    making.map(|making| Prepared { making, anchored })
}

/// Whether nothing that was found is an error.
fn is_sound(severities: &Severities, found: &[Diagnostic]) -> bool {
    !has_errors(&severities.apply(found.to_vec()))
}

/// Pages of an earlier site that are gone and forward nowhere.
fn vanished(built: &Built, before: &Manifest) -> Vec<Diagnostic> {
    let changes = manifest::compare(Some(before), &built.manifest, &built.moved);
    changes.removed.iter().map(|path| Diagnostic::vanished_page(path)).collect()
}

/// Weighs what was found: a site with an error is none.
fn conclude<S>(
    site: Option<S>,
    severities: &Severities,
    diagnostics: Vec<Diagnostic>,
) -> Outcome<S> {
    let diagnostics = in_order(severities.apply(diagnostics));
    let site = site.filter(|_| !has_errors(&diagnostics));
    Outcome { site, diagnostics }
}
