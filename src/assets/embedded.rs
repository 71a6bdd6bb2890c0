//! The themes that are part of the program: their files as sites use them, and as their authors wrote them.

use flate2::read::GzDecoder;
use std::collections::BTreeMap;
use std::io::Read as _;

/// Files by their paths, in order: `default/theme.yaml` (build.rs).
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/themes.rs"));

/// Files that were made smaller, as they were before: each its path, its length and its text (build.rs).
static ORIGINALS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/originals.gz"));

/// The theme over which all others are laid.
pub(crate) const DEFAULT: &str = "default";

/// The files of a theme by path: those that it has itself.
pub(crate) fn files(theme: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let own = move |path: &'static str| path.strip_prefix(theme)?.strip_prefix('/');
    FILES.iter().filter_map(move |(path, text)| Some((own(path)?, *text)))
}

/// Whether a theme, or the one that it is laid over, has a file at a path.
pub(crate) fn has(theme: &str, path: &str) -> bool {
    [theme, DEFAULT].iter().any(|theme| files(theme).any(|(own, _)| own == path))
}

/// All files of a theme and of the one that it is laid over, by path, as their authors wrote them.
pub(crate) fn originals(theme: &str) -> BTreeMap<String, String> {
    let mut archive = String::new();
    GzDecoder::new(ORIGINALS).read_to_string(&mut archive).expect("the archive is ours");
    let mut originals = BTreeMap::new();
    for theme in [DEFAULT, theme] {
        originals.extend(files(theme).map(|(path, text)| (path.to_owned(), text.to_owned())));
        let of_theme = entries(&archive)
            .filter_map(|(path, text)| Some((path.strip_prefix(theme)?.strip_prefix('/')?, text)));
        originals.extend(of_theme.map(|(path, text)| (path.to_owned(), text.to_owned())));
    }
    originals
}

fn entries(mut archive: &str) -> impl Iterator<Item = (&str, &str)> {
    std::iter::from_fn(move || {
        let (path, rest) = archive.split_once('\n')?;
        let (length, rest) = rest.split_once('\n')?;
        let (text, rest) = rest.split_at(length.parse().ok()?);
        archive = rest;
        Some((path, text))
    })
}
