//! Stylesheets and scripts of a site, and which of them a page loads.

use super::at::{At, SiteContext};
use super::colours;
use super::scripts::{self, Parts};
use super::table::{self, PageId};
use super::{assessment_data, assessment_key, assessment_words, tongues};
use crate::assess::Entry;
use crate::assets::{Asset, CUSTOM, EVERY_PAGE, Theme, asset};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The bundle whose stylesheet adds up the points of a form.
const WITH_POINTS: &str = "assessment-area";

/// The bundles of pages that print questions: the blank questionnaire and the workshop packs.
const ON_PAPER: [&str; 2] = ["assessment-print", "workshop"];

/// The bundle of what a form has more in an edition with questions of its own.
const LOCAL_QUESTIONS: &str = "local-questions";

/// The bundle of what pages have that show whose site it is.
const BRAND: &str = "brand";

/// The bundle of what pages have that are in several languages.
const LANGUAGES: &str = "languages";

/// Stylesheets and scripts, and which page needs which.
pub(super) struct Assets {
    bundles: BTreeMap<String, Bundle>,
    /// Made of the playbook, by the names that a theme calls them.
    data: BTreeMap<&'static str, Asset>,
    pub(super) icon: Asset,
}

/// What a page of one kind loads, or what a script asks for.
#[derive(Default)]
struct Bundle {
    stylesheet: Option<Asset>,
    /// The names of the bundles before it.
    with: Vec<String>,
    /// The names of its data.
    data: Vec<String>,
    /// With the strings that it shows.
    script: Option<Asset>,
}

impl Assets {
    pub(super) fn new(context: &SiteContext<'_>, theme: &Theme<'_>, key: &[Entry]) -> Self {
        let data = data(context, key);
        let strings = context.strings.for_scripts();
        let bundle = |name: &str, parts: &Parts<'_>| {
            let script = theme.script(name).map(|modules| {
                let script = scripts::whole(&strings, &modules, parts);
                asset(name, "js", script.into_bytes())
            });
            let mut stylesheet = theme.stylesheet(name);
            if name == EVERY_PAGE {
                stylesheet.push_str(&colours::stylesheet(context.playbook.seats()));
                if let Some(brand) = &context.playbook.layout.brand {
                    stylesheet.push_str(&brand.colour.map(colours::of_brand).unwrap_or_default());
                    stylesheet.push_str(&theme.stylesheet(BRAND));
                }
                if context.languages.len() > 1 {
                    stylesheet.push_str(&theme.stylesheet(LANGUAGES));
                }
            }
            if name == WITH_POINTS {
                stylesheet.push_str(&scripts::points(context.playbook));
            }
            if ON_PAPER.contains(&name) && has_local_questions(context) {
                stylesheet.push_str(&theme.stylesheet(LOCAL_QUESTIONS));
            }
            Bundle {
                stylesheet: (!stylesheet.is_empty())
                    .then(|| asset(name, "css", stylesheet.into_bytes())),
                with: theme.with(name).to_vec(),
                data: theme.data(name).to_vec(),
                script,
            }
        };
        let (whole, asking): (Vec<_>, Vec<_>) =
            needed(context, theme).into_iter().partition(|name| theme.parts(name).is_empty());
        let whole = whole.par_iter().map(|name| ((*name).to_owned(), bundle(name, &Parts::new())));
        let mut bundles: BTreeMap<_, _> = whole.collect();
        let with_parts = asking.par_iter().map(|name| {
            let asked = theme.parts(name).iter().filter_map(|part| {
                let files = bundles.get(part)?.files(&data).map(|asset| asset.path.file_name());
                Some((part.as_str(), files.collect()))
            });
            ((*name).to_owned(), bundle(name, &asked.collect()))
        });
        let with_parts: Vec<_> = with_parts.collect();
        bundles.extend(with_parts);
        Self { bundles, data, icon: theme.site_icon() }
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Asset> {
        let of_bundles = self
            .bundles
            .values()
            .flat_map(|bundle| [&bundle.stylesheet, &bundle.script].into_iter().flatten());
        of_bundles.chain(self.data.values()).chain([&self.icon])
    }

    /// The bundles of every page, then the one named like the kind, or else like its first word, with those before it; last the
    /// one whose rules win.
    fn of_kind(&self, kind: &str) -> impl Iterator<Item = &Bundle> {
        let first_word = kind.split('-').next().unwrap_or(kind);
        let own = self.bundles.get(kind).or_else(|| self.bundles.get(first_word));
        let with = own.into_iter().flat_map(|own| &own.with);
        let before = with.filter_map(|name| self.bundles.get(name));
        let last = self.bundles.get(CUSTOM);
        let first = [EVERY_PAGE, tongues::BUNDLE].into_iter();
        let first = first.filter_map(|name| self.bundles.get(name));
        let local = self.bundles.get(LOCAL_QUESTIONS).filter(|_| kind == WITH_POINTS);
        first.chain(before).chain(own).chain(local).chain(last)
    }

    pub(super) fn stylesheet_urls(&self, at: &At<'_>, kind: &str) -> Vec<String> {
        let bundles = self.of_kind(kind).filter_map(|bundle| bundle.stylesheet.as_ref());
        bundles.map(|asset| at.here.url_to(&asset.path)).collect()
    }

    pub(super) fn script_urls(&self, at: &At<'_>, kind: &str) -> Vec<String> {
        let scripts = self.of_kind(kind).flat_map(|bundle| bundle.scripts(&self.data));
        scripts.map(|asset| at.here.url_to(&asset.path)).collect()
    }
}

impl Bundle {
    /// Its scripts in order: what they are about first.
    fn scripts<'a>(
        &'a self,
        data: &'a BTreeMap<&'static str, Asset>,
    ) -> impl Iterator<Item = &'a Asset> {
        self.data.iter().filter_map(|name| data.get(name.as_str())).chain(&self.script)
    }

    /// All that a script has to load for it.
    fn files<'a>(
        &'a self,
        data: &'a BTreeMap<&'static str, Asset>,
    ) -> impl Iterator<Item = &'a Asset> {
        self.stylesheet.iter().chain(self.scripts(data))
    }
}

/// The bundles that pages of the site load, and the parts that their scripts may ask for.
fn needed<'a>(context: &SiteContext<'_>, theme: &'a Theme<'_>) -> BTreeSet<&'a str> {
    let playbook = context.playbook;
    // The page for addresses that lead nowhere loads nothing.
    let pages = table::all(playbook).into_iter().filter(|page| *page != PageId::NotFound);
    let kinds: BTreeSet<_> = pages.map(|page| table::row(playbook, page).kind).collect();
    let is_of = |kind: &str, name: &str| kind == name || kind.split('-').next() == Some(name);
    let has_original = playbook.language != playbook.written_in;
    let is_loaded = |name: &&str| {
        [EVERY_PAGE, CUSTOM].contains(name)
            || *name == tongues::BUNDLE && has_original
            || *name == LOCAL_QUESTIONS && has_local_questions(context)
            || kinds.iter().any(|kind| is_of(kind, name))
    };
    let mut waiting: Vec<_> = theme.bundles().filter(is_loaded).collect();
    let mut needed = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        if needed.insert(name) {
            let others = theme.with(name).iter().chain(theme.parts(name));
            waiting.extend(others.map(String::as_str));
        }
    }
    needed
}

fn has_local_questions(context: &SiteContext<'_>) -> bool {
    context.playbook.local_questions().next().is_some()
}

/// The scripts made of the playbook: its glossary, its questions and the comparison with peers, each where it has some.
fn data(context: &SiteContext<'_>, key: &[Entry]) -> BTreeMap<&'static str, Asset> {
    let [core, words, steps, levels, tables, peers, glossary] = crate::assets::DATA;
    let terms = scripts::glossary(context).map(|asset| (glossary, asset));
    if context.playbook.questions.is_empty() {
        return terms.into_iter().collect();
    }
    let always = [
        (core, assessment_data::script(context)),
        (words, assessment_words::words_script(context)),
        (steps, assessment_words::steps_script(context)),
        (levels, assessment_words::levels_script(context)),
        (tables, assessment_key::script(key)),
    ];
    let always = always.into_iter().chain(terms);
    always.chain(scripts::peers(context.playbook).map(|asset| (peers, asset))).collect()
}
