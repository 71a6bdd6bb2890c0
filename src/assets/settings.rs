//! `theme.yaml`: what goes into each stylesheet and script.

use super::Files;
use crate::diag::Diagnostic;
use crate::output::OutPath;
use crate::source::Span;
use serde::Deserialize;
use std::collections::BTreeMap;

const NAME: &str = "theme.yaml";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
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
pub(crate) const DATA: [&str; 5] =
    ["assessment-data", "assessment-words", "assessment-steps", "assessment-levels", "peers"];

/// The bundles of `theme.yaml` by name, and every mistake in it.
pub(super) fn read(
    files: &Files<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Bundle> {
    let Some(file) = files.get(NAME) else { return BTreeMap::new() };
    let span = file.origin.map(Span::of_file);
    let bundles = serde_saphyr::from_str(file.text).map(|settings: Settings| settings.bundles);
    let (bundles, mistakes) = match bundles {
        Ok(bundles) => {
            let mistakes = mistakes(files, &bundles);
            (bundles, mistakes)
        }
        Err(error) => (BTreeMap::new(), vec![error.without_snippet().to_string()]),
    };
    let told = mistakes.iter().map(|mistake| Diagnostic::template(span, NAME, mistake));
    diagnostics.extend(told);
    bundles
}

fn mistakes(files: &Files<'_>, bundles: &BTreeMap<String, Bundle>) -> Vec<String> {
    let all = || bundles.values();
    let paths = all().flat_map(|bundle| bundle.css.iter().chain(&bundle.js));
    let no_files = paths.filter(|path| !files.contains_key(*path));
    let no_bundles =
        all().flat_map(|bundle| &bundle.with).filter(|name| !bundles.contains_key(*name));
    let no_data =
        all().flat_map(|bundle| &bundle.data).filter(|name| !DATA.contains(&name.as_str()));
    let no_names = bundles
        .keys()
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
