//! The themes that are part of the program: their files as sites use them, and as their authors wrote them.

use flate2::read::GzDecoder;
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::io::Read as _;

static THEMES: Dir<'_> = include_dir!("$OUT_DIR/themes");

/// Files that were made smaller, as they were before: each its path, its length and its text (build.rs).
static ORIGINALS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/originals.gz"));

/// The theme over which all others are laid.
pub(crate) const DEFAULT: &str = "default";

/// The files of a theme by path: those that it has itself.
pub(crate) fn files(theme: &str) -> Vec<(String, &'static str)> {
    let mut files = Vec::new();
    if let Some(dir) = THEMES.get_dir(theme) {
        collect(dir, theme.len() + 1, &mut files);
    }
    files
}

fn collect(dir: &'static Dir<'_>, above: usize, files: &mut Vec<(String, &'static str)>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy()[above..].replace('\\', "/");
        files.push((path, file.contents_utf8().unwrap_or_default()));
    }
    dir.dirs().for_each(|dir| collect(dir, above, files));
}

/// Whether a theme, or the one that it is laid over, has a file at a path.
pub(crate) fn has(theme: &str, path: &str) -> bool {
    [theme, DEFAULT].iter().any(|theme| THEMES.get_file(format!("{theme}/{path}")).is_some())
}

/// All files of a theme and of the one that it is laid over, by path, as their authors wrote them.
pub(crate) fn originals(theme: &str) -> BTreeMap<String, String> {
    let mut archive = String::new();
    GzDecoder::new(ORIGINALS).read_to_string(&mut archive).expect("the archive is ours");
    let mut originals = BTreeMap::new();
    for theme in [DEFAULT, theme] {
        let files = files(theme).into_iter().map(|(path, text)| (path, text.to_owned()));
        originals.extend(files);
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
