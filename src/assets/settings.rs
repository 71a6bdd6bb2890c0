//! `theme.yaml`: what goes into each stylesheet and script.

use super::{Files, layers};
use crate::diag::Diagnostic;
use crate::output::OutPath;
use crate::source::Span;
use serde::Deserialize;
use std::collections::BTreeMap;

pub(super) const NAME: &str = "theme.yaml";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    /// The version of the theme that its files are made for.
    version: Option<u32>,
    #[serde(default)]
    bundles: BTreeMap<String, Bundle>,
}

/// What becomes one stylesheet and one script, and what goes with them.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Bundle {
    pub(super) css: Vec<String>,
    /// The modules that its script begins with. What they import comes with them.
    pub(super) js: Vec<String>,
    /// Bundles that come before it on a page.
    pub(super) with: Vec<String>,
    /// Scripts made of the playbook that it needs before its own: some of [`DATA`].
    pub(super) data: Vec<String>,
}

/// Scripts that are made of the playbook, by the names that a theme calls them.
pub(crate) const DATA: [&str; 7] = [
    "assessment-data",
    "assessment-words",
    "assessment-steps",
    "assessment-levels",
    "assessment-key",
    "peers",
    "glossary",
];

/// The bundles of `theme.yaml` by name, and every mistake in it. A bundle that a theme or a playbook names takes the place of the
/// one below it; the others stay.
pub(super) fn read(
    files: &Files<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Bundle> {
    let mut bundles = BTreeMap::new();
    let mut version = None;
    for file in layers(files, NAME) {
        let span = file.origin.map(Span::of_file);
        let told = |mistake: &str| Diagnostic::template(span, NAME, mistake);
        match serde_saphyr::from_str(file.text) {
            Ok(Settings { version: made_for, bundles: own }) => {
                let ours = *version.get_or_insert(made_for);
                diagnostics.extend(other_version(span, made_for, ours));
                let names: Vec<_> = own.keys().cloned().collect();
                bundles.extend(own);
                let mistakes = mistakes(files, &bundles, &names);
                diagnostics.extend(mistakes.iter().map(|mistake| told(mistake)));
            }
            Err(error) => diagnostics.push(told(&error.without_snippet().to_string())),
        }
    }
    bundles
}

/// Files for another version of the theme may ask for what it does not give.
fn other_version(
    span: Option<Span>,
    made_for: Option<u32>,
    ours: Option<u32>,
) -> Option<Diagnostic> {
    let (theirs, ours) = made_for.zip(ours).filter(|(theirs, ours)| theirs != ours)?;
    Some(Diagnostic::theme_version(span, theirs, ours))
}

/// The version of the theme: it rises when templates are given something else, or modules export something else.
pub(crate) fn version() -> u32 {
    let text = super::embedded::files(super::DEFAULT).find(|(path, _)| *path == NAME);
    let settings: Option<Settings> = text.and_then(|(_, text)| serde_saphyr::from_str(text).ok());
    settings.and_then(|settings| settings.version).unwrap_or_default()
}

/// The mistakes in the bundles of these names.
fn mistakes(
    files: &Files<'_>,
    bundles: &BTreeMap<String, Bundle>,
    names: &[String],
) -> Vec<String> {
    let all = || names.iter().filter_map(|name| bundles.get(name));
    let paths = all().flat_map(|bundle| bundle.css.iter().chain(&bundle.js));
    let no_files = paths.filter(|path| !files.contains_key(*path));
    let no_bundles =
        all().flat_map(|bundle| &bundle.with).filter(|name| !bundles.contains_key(*name));
    let no_data =
        all().flat_map(|bundle| &bundle.data).filter(|name| !DATA.contains(&name.as_str()));
    let no_names = names
        .iter()
        .filter(|name| OutPath::parse(&format!("{name}.css")).is_none() || name.contains('/'));
    let told = [
        no_files.map(|path| format!("it names `{path}`, which is not there")).collect(),
        no_bundles.map(|name| format!("unknown bundle `{name}`")).collect(),
        no_data.map(|name| format!("unknown data `{name}`")).collect(),
        no_names
            .map(|name| format!("`{name}` cannot be a bundle's name, which becomes a file's name"))
            .collect::<Vec<_>>(),
    ];
    told.concat()
}
