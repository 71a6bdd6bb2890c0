//! All files of one language: which are written, and which follow a file of the playbook to its new name.

use super::headers;
use super::known::Known;
use super::matching::key;
use super::pool::Pool;
use super::sources::Source;
use super::update::{Counts, update};
use crate::model::{Id, Language};
use crate::po::File;
use std::collections::{BTreeMap, HashSet};

/// A file of translations as it is.
#[derive(Debug)]
pub(crate) struct Existing {
    /// Its path in the playbook.
    pub(crate) path: String,
    pub(crate) file: File,
}

/// What is to be done.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// Every file that is looked after, in the order of paths.
    pub(crate) files: Vec<Written>,
}

/// A file of translations as it should be.
#[derive(Debug)]
pub(crate) struct Written {
    /// Its path in the playbook.
    pub(crate) path: String,
    pub(crate) text: String,
    /// The path where it is now; `None` for one that is new.
    pub(crate) from: Option<String>,
    /// Whether it is not the same as now.
    pub(crate) is_changed: bool,
    pub(crate) counts: Counts,
}

/// Brings the files of a language up to date with what the files of the playbook have to translate. Only those are
/// looked after whose path in the playbook is `chosen`.
pub(crate) fn plan(
    playbook: &Id,
    language: &Language,
    sources: &[Source],
    existing: Vec<Existing>,
    chosen: impl Fn(&str) -> bool,
) -> Plan {
    let own: BTreeMap<String, &Source> =
        sources.iter().map(|source| (path(language, &source.path), source)).collect();
    let mut pool = Pool::default();
    for Existing { path, file } in &existing {
        pool.add(file, own.get(path).map(|source| source.wanted.as_slice()));
    }
    let mut there: BTreeMap<String, File> =
        existing.into_iter().map(|existing| (existing.path, existing.file)).collect();
    let mut files = Vec::new();
    for (path, source) in own.iter().filter(|(_, source)| chosen(&source.path)) {
        let known = there.remove(path).map(|file| (path.clone(), file));
        let known = known.or_else(|| follow(source, &mut there, &own));
        let (from, file) = known.unzip();
        // An empty file, too, gets a header.
        let file = file.filter(|file| !file.is_blank());
        let file = file.unwrap_or_else(|| headers::empty(playbook, language));
        files.push(written(path.clone(), from, file, source, &pool));
    }
    for (path, file) in there.into_iter().filter(|(path, _)| !own.contains_key(path)) {
        if chosen(&path) {
            let nothing =
                Source { path: String::new(), wanted: Vec::new(), known: Known::default() };
            files.push(written(path.clone(), Some(path), file, &nothing, &pool));
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Plan { files }
}

/// The path of the translations of a file.
pub(crate) fn path(language: &Language, source: &str) -> String {
    let stem = source.rsplit_once('.').map_or(source, |(stem, _)| stem);
    format!("translations/{}/{stem}.po", language.tag())
}

fn written(
    path: String,
    from: Option<String>,
    mut file: File,
    source: &Source,
    pool: &Pool,
) -> Written {
    let before = file.to_string();
    let counts = update(&mut file, &source.wanted, pool);
    let text = file.to_string();
    let is_changed = from.as_ref() != Some(&path) || text != before;
    Written { path, text, from, is_changed, counts }
}

/// The file that was beside a source before that got its name: one that belongs to nothing now, and half of whose
/// messages the source has.
fn follow(
    source: &Source,
    there: &mut BTreeMap<String, File>,
    own: &BTreeMap<String, &Source>,
) -> Option<(String, File)> {
    let wanted: HashSet<_> =
        source.wanted.iter().map(|wanted| (wanted.context.clone(), wanted.id.clone())).collect();
    let share = |file: &File| {
        let active: Vec<_> = file.entries().filter(|entry| !entry.is_obsolete()).map(key).collect();
        let shared = active.iter().filter(|key| wanted.contains(*key)).count();
        (shared > 0 && shared * 2 >= active.len()).then_some(shared)
    };
    let left = there.iter().filter(|(path, _)| !own.contains_key(*path));
    let best = left.filter_map(|(path, file)| Some((share(file)?, path.clone()))).max()?;
    there.remove_entry(&best.1)
}
