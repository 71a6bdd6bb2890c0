//! `local-normal theme`

use super::args::Theme;
use super::edit::{failed, shown, wrong};
use super::{Exit, find_playbook, place, playbook_folder, read_folder, say};
use crate::assets::{self, DEFAULT, mark, mark_of, unmarked};
use crate::diag::nearest;
use crate::load::theme_of;
use crate::source::SourceTree;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// Where a theme says for which version it is made.
const SETTINGS: &str = "theme.yaml";

pub(super) fn run(playbook: Option<&Path>, command: &Theme) -> Exit {
    answer(playbook, command).unwrap_or_else(|exit| exit)
}

fn answer(named: Option<&Path>, command: &Theme) -> Result<Exit, Exit> {
    let of = Of::find(named, command.copy)?;
    let Some(path) = &command.path else { return Ok(say::data(&of.list())) };
    let original = of.originals.get(path).ok_or_else(|| of.unknown(path))?;
    match &of.playbook {
        Some((folder, tree)) if command.copy => copy(folder, tree, path, original),
        _ => Ok(say::data(original)),
    }
}

/// A theme, and the playbook that uses it, where there is one.
struct Of {
    name: &'static str,
    originals: BTreeMap<String, String>,
    playbook: Option<(PathBuf, SourceTree)>,
}

impl Of {
    /// The theme of the playbook that was named or is here; without one, the default.
    fn find(named: Option<&Path>, is_needed: bool) -> Result<Self, Exit> {
        let folder = if named.is_some() || is_needed {
            Some(playbook_folder(named)?)
        } else {
            find_playbook(None)
        };
        let read = |folder: PathBuf| read_folder(&folder).map(|tree| (folder, tree));
        let playbook = folder.map(read).transpose()?;
        let name = playbook.as_ref().map_or(DEFAULT, |(_, tree)| theme_of(tree).name());
        Ok(Self { name, originals: assets::originals(name), playbook })
    }

    /// Every file that can be replaced, with what the playbook did to it; then what the playbook has besides.
    fn list(&self) -> String {
        let own = self.playbook.as_ref().map(|(_, tree)| overrides(tree)).unwrap_or_default();
        let width = self.originals.keys().map(String::len).max().unwrap_or_default();
        let line = |(path, original): (&String, &String)| {
            let state = own.get(path.as_str()).map_or("", |text| state(path, text, original));
            format!("{path:<width$}  {state}").trim_end().to_owned() + "\n"
        };
        let added = own.keys().filter(|path| !self.originals.contains_key(**path));
        let added = added.map(|path| format!("{path:<width$}  added\n"));
        let head = format!("# theme {}, version {}\n", self.name, assets::version());
        head + &self.originals.iter().map(line).chain(added).collect::<String>()
    }

    fn unknown(&self, path: &str) -> Exit {
        let help = match nearest(path, self.originals.keys().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`local-normal theme` lists them".to_owned(),
        };
        wrong(&format!("the theme `{}` has no file `{path}`", self.name), &help)
    }
}

/// The files below `theme/` by their paths in the theme.
fn overrides(tree: &SourceTree) -> BTreeMap<&str, &str> {
    let files = tree.below("theme");
    files
        .filter_map(|(id, file)| Some((file.path.strip_prefix("theme/")?, tree.text(id))))
        .collect()
}

/// What a playbook did to a file.
fn state(path: &str, text: &str, original: &str) -> &'static str {
    match mark_of(text) {
        _ if unmarked(text) == original => "replaced, and the same as the original",
        Some(mark) if mark == assets::short_hash(original) => {
            "replaced; the original is as it was when it was copied"
        }
        Some(_) => "replaced; the original has changed since it was copied",
        None if path == SETTINGS || path.starts_with("i18n/") => "added to",
        None => "replaced",
    }
}

/// Copies an original into the playbook, where nothing is at its place yet.
fn copy(folder: &Path, tree: &SourceTree, path: &str, original: &str) -> Result<Exit, Exit> {
    create(folder, path, &mark(path, original))?;
    let says_version = path == SETTINGS || tree.find(&format!("theme/{SETTINGS}")).is_some();
    if !says_version {
        create(folder, SETTINGS, &format!("version: {}\n", assets::version()))?;
    }
    Ok(Exit::Fine)
}

fn create(folder: &Path, path: &str, text: &str) -> Result<(), Exit> {
    let path = format!("theme/{path}");
    let place = folder.join(&path);
    place::create(folder, Path::new(&path), text.as_bytes()).map_err(|cause| {
        if cause.kind() == io::ErrorKind::AlreadyExists {
            let message = format!("{} is there already", shown(&place));
            return wrong(&message, "it is left as it is; delete it first to have a new copy");
        }
        failed("write", &place, &cause)
    })?;
    say!("Wrote {}.", shown(&place));
    Ok(())
}
