//! Files of translations follow: their paths, the contexts of their messages, and the references in these.

use super::{Ground, Plan, Thing};
use crate::load::load_whole;
use crate::model::{Kind, unlinked};
use crate::po::{self, Entry, Field};
use crate::render::pages_of_files;
use crate::source::{Content, FileId, SourceTree, Splice};
use crate::translate::{Source, Wanted, sources};
use std::collections::{BTreeMap, HashMap};

/// Texts of one file: what becomes of each context, and of each message by its context and original.
#[derive(Default)]
struct Became<'a> {
    contexts: HashMap<&'a str, &'a str>,
    messages: HashMap<(&'a str, &'a str), (&'a Wanted, &'a Wanted)>,
}

/// Brings the files of translations along.
pub(super) fn follow(ground: Ground<'_>, plan: &mut Plan, thing: Thing, (old, new): (&str, &str)) {
    let after = plan.tree(ground.tree);
    let (loaded, parsed) = load_whole(&after);
    let Some(playbook) = loaded.playbook else { return };
    let was =
        sources(ground.parsed.texts(), ground.tree, &pages_of_files(ground.playbook, ground.tree));
    let now = sources(parsed.texts(), &after, &pages_of_files(&playbook, &after));
    let now: BTreeMap<&str, &Source> = now.iter().map(|one| (one.path.as_str(), one)).collect();
    let pairs = was.iter().filter_map(|before| {
        let path = plan.path(&before.path)?;
        Some((
            stem(&before.path).to_owned(),
            (stem(path).to_owned(), became(before, now.get(path)?)),
        ))
    });
    let pairs: BTreeMap<String, (String, Became)> = pairs.collect();
    let reference = |id| format!("{}:{id}", thing.name());
    let (from, to) = (reference(old), reference(new));
    let other = |words: &str| relinked(words, &from, &to);
    let nothing = Became::default();
    for (path, text) in files(ground) {
        let own = path.splitn(3, '/').nth(2).map(stem).and_then(|stem| pairs.get(stem));
        if let Some((moved, _)) = own {
            let folder = path.splitn(3, '/').take(2).collect::<Vec<_>>().join("/");
            let to = format!("{folder}/{moved}.po");
            if to != path {
                plan.moves.insert(path.to_owned(), to);
            }
        }
        let became = own.map_or(&nothing, |(_, became)| became);
        for splice in reworded(text, became, &other) {
            plan.edit(path, splice);
        }
    }
}

/// Leaves the words of links in files of translations. One whose own file goes keeps what was translated, as what no text needs.
pub(super) fn unlink(ground: Ground<'_>, plan: &mut Plan, links: &[(Kind, String)]) {
    let goes = |path: &str, plan: &Plan| {
        let own = path.splitn(3, '/').nth(2).map(stem);
        plan.removed.iter().any(|removed| Some(stem(removed)) == own)
    };
    let goes_too =
        |kind: Kind, id: &str| links.iter().any(|(other, name)| *other == kind && name == id);
    let other = |words: &str| unlinked(words, &goes_too);
    for (path, text) in files(ground) {
        let splices = if goes(path, plan) {
            retired(text)
        } else {
            reworded(text, &Became::default(), &other)
        };
        let path = format!("{}{path}", ground.folder);
        for splice in splices {
            plan.edit(&path, splice);
        }
    }
}

/// Brings the files of translations of an edition along. `after` is the playbook with the edition as they are afterwards.
pub(super) fn relink(
    ground: Ground<'_>,
    plan: &mut Plan,
    thing: Thing,
    (old, new): (&str, &str),
    after: &SourceTree,
) {
    let (from, to) = (format!("{}:{old}", thing.name()), format!("{}:{new}", thing.name()));
    let other = |words: &str| relinked(words, &from, &to);
    let [was, now] = [ground.tree, after].map(sources_of_edition);
    for (path, text) in files(ground) {
        let own = path.splitn(3, '/').nth(2).map(stem);
        let before = was.iter().find(|one| Some(stem(&one.path)) == own);
        let pair = before.and_then(|before| {
            let whole = format!("{}{}", ground.folder, before.path);
            let path = plan.path(&whole)?.strip_prefix(ground.folder)?;
            Some(became(before, now.iter().find(|one| one.path == path)?))
        });
        let path = format!("{}{path}", ground.folder);
        for splice in reworded(text, &pair.unwrap_or_default(), &other) {
            plan.edit(&path, splice);
        }
    }
}

/// What is to be translated of the files of an edition that is laid over its playbook.
fn sources_of_edition(tree: &SourceTree) -> Vec<Source> {
    let (loaded, parsed) = load_whole(tree);
    let Some(playbook) = loaded.playbook else { return Vec::new() };
    sources(parsed.texts_of(FileId::is_local), tree, &pages_of_files(&playbook, tree))
}

/// Every translation kept, though no text needs it.
fn retired(text: &str) -> Vec<Splice> {
    let Ok(mut file) = po::read(text) else { return Vec::new() };
    let mut at = 0;
    let mut splices = Vec::new();
    for entry in file.entries_mut() {
        let old = entry.lines();
        if !entry.is_header() && !entry.is_obsolete() {
            if entry.is_translated() {
                entry.retire();
                splices.push(Splice::new(at..at + old.len(), entry.lines()));
            } else {
                splices.push(Splice::new(at..at + old.len(), ""));
            }
        }
        at += old.len();
    }
    splices
}

/// The files of translations of the playbook or, where its files are those that change, of the edition.
fn files(ground: Ground<'_>) -> Vec<(&str, &str)> {
    let all = ground.tree.below("translations").filter(|(id, file)| {
        id.is_local() != ground.folder.is_empty() && file.path.ends_with(".po")
    });
    let texts = all.filter_map(|(_, file)| match &file.content {
        Content::Text(text) => Some((file.path.as_str(), text.as_ref())),
        _ => None,
    });
    texts.collect()
}

fn stem(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(stem, _)| stem)
}

/// What became of the messages of a file, which are in the same order.
fn became<'a>(before: &'a Source, after: &'a Source) -> Became<'a> {
    let mut became = Became::default();
    if before.wanted.len() == after.wanted.len() {
        for (old, new) in before.wanted.iter().zip(&after.wanted) {
            became.contexts.insert(&old.context, &new.context);
            became.messages.insert((&old.context, &old.id), (old, new));
        }
    }
    became
}

/// The entries of a file of translations that change.
fn reworded(text: &str, became: &Became<'_>, other: &dyn Fn(&str) -> String) -> Vec<Splice> {
    let Ok(mut file) = po::read(text) else { return Vec::new() };
    let newline = file.newline();
    let mut at = 0;
    let mut splices = Vec::new();
    for entry in file.entries_mut() {
        let old = entry.lines();
        reword(entry, became, other, newline);
        let new = entry.lines();
        if old != new {
            splices.push(Splice::new(at..at + old.len(), new));
        }
        at += old.len();
    }
    splices
}

fn reword(entry: &mut Entry, became: &Became<'_>, other: &dyn Fn(&str) -> String, newline: &str) {
    let context = entry.context().unwrap_or_default();
    let message = became.messages.get(&(context, entry.id())).copied();
    entry.reword(newline, |field, words| match (field, message) {
        (Field::Context, _) => became.contexts.get(words).map(|new| (*new).to_owned()),
        (Field::Id, Some((_, new))) => Some(new.id.clone()),
        _ => Some(other(words)),
    });
    let Some((old, new)) = message else { return };
    let (notes, places) = ((&*old.notes, &*new.notes), (&*old.references, &*new.references));
    entry.change_origin([notes, places], newline);
}

/// A text with another reference in its links.
fn relinked(words: &str, from: &str, to: &str) -> String {
    let mut new = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find(from) {
        let (before, after) = (&rest[..at], &rest[at + from.len()..]);
        let goes_on = |text: &str| text.starts_with(|c: char| c.is_ascii_alphanumeric());
        let is_longer =
            goes_on(after) || after.starts_with(['-', '.', '/']) && goes_on(&after[1..]);
        let is_inner = before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
        let is_whole = !is_longer && !is_inner;
        new.push_str(before);
        new.push_str(if is_whole { to } else { from });
        rest = after;
    }
    new.push_str(rest);
    new
}
