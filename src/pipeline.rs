//! From a source tree to a finished site. Pure: no disk, no clock, no environment.

use crate::assets::{Asset, Theme};
use crate::audit::audit;
use crate::check::{AnchorLink, check};
use crate::diag::{Code, Diagnostic, Severities, has_errors, in_order};
use crate::load::load;
use crate::manifest::{self, Identity, Manifest};
use crate::model::Playbook;
use crate::output::{OutPath, OutputTree};
use crate::render::{RenderedPage, Renderer};
use crate::search;
use crate::source::SourceTree;
use jiff::civil::Date;

/// What a run is told from outside.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The day against which review dates are held; they are not held against any without it.
    pub today: Option<Date>,
    /// Codes that are errors whatever the playbook says.
    pub deny: Vec<Code>,
    /// Whether every warning is an error.
    pub deny_warnings: bool,
}

/// What a run gives.
#[derive(Debug)]
pub struct Outcome {
    /// The site; `None` where there is an error.
    pub site: Option<Site>,
    /// Every mistake, in the order of places.
    pub diagnostics: Vec<Diagnostic>,
}

/// A finished site.
#[derive(Debug)]
pub struct Site {
    /// All its files, the manifest among them.
    pub files: OutputTree,
    /// How many of them are pages.
    pub pages: usize,
    /// Whether it has an address; without one it has no feed, sitemap, canonical links or calendar files.
    pub has_base_url: bool,
}

/// Loads, checks and renders a playbook.
pub fn run(tree: &SourceTree, options: &Options) -> Outcome {
    let loaded = load(tree);
    let severities = with_options(loaded.severities, options);
    let mut diagnostics = loaded.diagnostics;
    let Some(playbook) = loaded.playbook else {
        return Outcome { site: None, diagnostics: in_order(severities.apply(diagnostics)) };
    };
    let checked = check(&playbook, tree, options.today);
    diagnostics.extend(checked.diagnostics);
    let theme = Theme::load(tree, &mut diagnostics);
    let is_sound = !has_errors(&severities.apply(diagnostics.clone()));
    let site = if is_sound { build(&playbook, &checked.anchored, tree, &theme, &mut diagnostics) } else { None };
    let diagnostics = in_order(severities.apply(diagnostics));
    let site = site.filter(|_| !has_errors(&diagnostics));
    Outcome { site, diagnostics }
}

fn with_options(mut severities: Severities, options: &Options) -> Severities {
    options.deny.iter().for_each(|code| severities.deny(*code));
    if options.deny_warnings {
        severities.deny_warnings();
    }
    severities
}

fn build(
    playbook: &Playbook,
    anchored: &[AnchorLink],
    tree: &SourceTree,
    theme: &Theme<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Site> {
    let renderer = Renderer::new(playbook, theme, diagnostics)?;
    let (((mut pages, index), found), (beside, found_beside)) = rayon::join(
        || collecting(|found| indexed_pages(&renderer, found)),
        || collecting(|found| renderer.files(tree, found)),
    );
    diagnostics.extend(found.into_iter().chain(found_beside));
    match renderer.search_page(&index) {
        Ok(page) => pages.push(page),
        Err(diagnostic) => diagnostics.push(diagnostic),
    }
    let mut files = OutputTree::default();
    for (path, bytes) in beside {
        add(&mut files, path, bytes);
    }
    add(&mut files, index.path, index.bytes);
    // Where a page could not be made, every link to it would be reported too.
    if pages.len() == renderer.page_count() {
        check_links(&pages, &files, anchored, playbook, diagnostics);
    }
    let count = pages.len();
    for page in pages {
        add(&mut files, page.path, page.html.into_bytes());
    }
    let identity = Identity { id: playbook.id.to_string(), version: playbook.version.clone() };
    let manifest = Manifest::of(identity, &files).to_json();
    add(&mut files, OutPath::parse(manifest::PATH)?, manifest);
    Some(Site { files, pages: count, has_base_url: playbook.base_url.is_some() })
}

fn indexed_pages(
    renderer: &Renderer<'_>,
    found: &mut Vec<Diagnostic>,
) -> (Vec<RenderedPage>, Asset) {
    let pages = renderer.pages(found);
    let index = search::index(&pages, &renderer.search_terms());
    (pages, index)
}

/// What a stage makes, and the mistakes that it found.
fn collecting<T>(make: impl FnOnce(&mut Vec<Diagnostic>) -> T) -> (T, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let made = make(&mut found);
    (made, found)
}

fn check_links(
    pages: &[RenderedPage],
    files: &OutputTree,
    anchored: &[AnchorLink],
    playbook: &Playbook,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut paths = files.paths();
    paths.extend(pages.iter().map(|page| &page.path));
    let manifest = OutPath::parse(manifest::PATH);
    paths.extend(manifest.as_ref());
    diagnostics.extend(audit(pages, &paths, anchored, playbook));
}

/// Paths of different kinds of file never meet: ids are unique and each kind has its folder.
fn add(files: &mut OutputTree, path: OutPath, bytes: impl Into<crate::output::Bytes>) {
    let added = files.insert(path, bytes);
    debug_assert!(added.is_ok(), "two files at one path: {added:?}");
}
