//! Old addresses: `moved` in playbook.yaml, so that they lead to where their pages are now.

use super::add::{Lines, added};
use super::{Ground, Plan, Refusal, Thing, cut};
use crate::load::{By, Mention, load, parsed};
use crate::model::{Node, split_fragment};
use crate::render::page_paths;
use crate::source::{SourceTree, Splice};
use std::collections::{BTreeMap, BTreeSet};

const TOP: &str = "playbook.yaml";

/// Forwards the pages that a thing had by its old id to those that it has now.
pub(super) fn forward(
    ground: Ground<'_>,
    plan: &mut Plan,
    thing: Thing,
    (old, new): (&str, &str),
) -> Result<(), Refusal> {
    let [before, after] = [pages(ground.tree), pages(&plan.tree(ground.tree))];
    let own = thing
        .path(new)
        .map(|path| path.rsplit_once('.').map_or(path.clone(), |(stem, _)| format!("{stem}.html")));
    let mut moves = BTreeMap::new();
    for path in before.difference(&after) {
        let stem = path.strip_suffix(".html").and_then(|stem| stem.strip_suffix(old));
        let Some(now) = stem.map(|stem| format!("{stem}{new}.html")) else { continue };
        if after.contains(&now) {
            let is_own = own.as_ref() == Some(&now);
            let to = if is_own { format!("{}:{new}", thing.name()) } else { now.clone() };
            moves.insert(path.clone(), (now, to));
        }
    }
    let is_page = |path: &str| after.contains(path);
    write(ground, plan, &moves, is_page)
}

/// Forwards the pages of what is removed to the list that they were in, or to the home page.
pub(super) fn lead_back(ground: Ground<'_>, plan: &mut Plan) -> Result<(), Refusal> {
    let [before, after] = [pages(ground.tree), pages(&plan.tree(ground.tree))];
    let gone = before.difference(&after);
    let moves = gone.map(|path| {
        let to = list_of(path, |page| after.contains(page));
        (path.clone(), (to.clone(), to))
    });
    write(ground, plan, &moves.collect(), |path| after.contains(path))
}

/// Lets addresses that lead to what goes lead to the list that it was in.
pub(super) fn redirect(ground: Ground<'_>, plan: &mut Plan, mentions: &[Mention]) {
    let after = pages(&plan.tree(ground.tree));
    for mention in mentions {
        if let By::Address(whole) = mention.by {
            let (folder, _) = mention.kind.files().unwrap_or_default();
            let list = list_of(&format!("{folder}/{}", mention.id), |page| after.contains(page));
            plan.edit(TOP, Splice::new(whole.start..whole.end, list));
        }
    }
}

/// The pages of the site, of which drafts have none.
fn pages(tree: &SourceTree) -> BTreeSet<String> {
    load(tree).playbook.as_ref().map(page_paths).unwrap_or_default()
}

/// The page of the list that a page is in, where the site has it; else its home page.
pub(super) fn list_of(path: &str, is_page: impl Fn(&str) -> bool) -> String {
    let folder = path.split_once('/').map_or("", |(folder, _)| folder);
    let folder = if ["steps", "workshops"].contains(&folder) { "assessment" } else { folder };
    let list = format!("{folder}/index.html");
    if is_page(&list) { list } else { "index.html".to_owned() }
}

/// Writes moves: from an old path to the new one, as it is written.
pub(super) fn write(
    ground: Ground<'_>,
    plan: &mut Plan,
    moves: &BTreeMap<String, (String, String)>,
    is_page: impl Fn(&str) -> bool,
) -> Result<(), Refusal> {
    let Some((file, _)) = ground.tree.find(TOP) else { return Ok(()) };
    let text = ground.tree.text(file);
    let Ok(top) = parsed(text) else { return Ok(()) };
    let list = top.at("moved");
    let pairs = list.map_or(&[][..], Node::pairs);
    let is_known = |from: &str| list.is_some_and(|list| list.at(from).is_some());
    let new = moves.iter().filter(|(from, _)| !is_known(from));
    let new: Vec<_> = new.map(|(from, (_, to))| format!("{from}: {to}")).collect();
    let mut freed = Vec::new();
    for (at, (from, to)) in pairs.iter().enumerate() {
        if is_page(from.name.as_deref().unwrap_or_default()) {
            freed.push(at);
        } else if let Some(words) = to.word()
            && let (path, _) = split_fragment(&words.value)
            && let Some((now, _)) = moves.get(path)
            && let Some(found) = text[words.span.start..words.span.end].find(path)
        {
            let start = words.span.start + found;
            plan.edit(TOP, Splice::new(start..start + path.len(), now));
        }
    }
    // Lines whose old path is a page again give their places to new ones.
    let (over, free) = freed.split_at(freed.len().min(new.len()));
    for (at, line) in over.iter().zip(&new) {
        let (key, value) = &pairs[*at];
        plan.edit(TOP, Splice::new(key.span.start..value.end().max(key.span.end), line));
    }
    if !free.is_empty() && free.len() == pairs.len() {
        plan.edit(TOP, cut::key(text, &top, "moved").ok_or_else(no_place)?);
    } else if let Some(list) = list {
        for at in free {
            plan.edit(TOP, cut::pair(text, list, *at).ok_or_else(no_place)?);
        }
    }
    let lines = &new[over.len()..];
    if !lines.is_empty() {
        let new = Lines { way: &["moved"], lines, is_list: false };
        plan.edit(TOP, added(text, &top, new).ok_or_else(no_place)?);
    }
    Ok(())
}

fn no_place() -> Refusal {
    let message = "`moved` in playbook.yaml has no simple place for another line".to_owned();
    let help = "Write it with a line for each old path, as in `stories/old.html: story:new`.";
    Refusal::new(message, help)
}
