//! Editions in the playbook's folder `editions/`: what they say of a thing changes with it. Notes on what goes stay: `check` tells them
//! with their text.

use super::{Ground, Plan, Refusal, Thing, remove, rename, shown_at, translated};
use crate::load::{By, Mention, ParsedTree, parsed_again};
use crate::model::Kind;
use crate::source::{SourceFile, SourceTree, Span};
use std::collections::BTreeMap;

/// An edition over the playbook.
pub(crate) struct Laid {
    /// The path of its folder with a stroke: `editions/northbeck/`.
    pub(crate) folder: String,
    /// The playbook's files and its own.
    pub(crate) tree: SourceTree,
}

/// The editions in a playbook's folder, in the order of their names. Pictures and themes name nothing of the playbook.
pub(crate) fn editions(tree: &SourceTree) -> Vec<Laid> {
    let mut all: BTreeMap<String, Vec<SourceFile>> = BTreeMap::new();
    for (_, file) in tree.below("editions") {
        let mut parts = file.path.splitn(3, '/');
        if let (Some(above), Some(name), Some(path)) = (parts.next(), parts.next(), parts.next())
            && !["media/", "theme/"].iter().any(|folder| path.starts_with(folder))
        {
            let own = SourceFile { path: path.to_owned(), content: file.content.clone() };
            all.entry(format!("{above}/{name}/")).or_default().push(own);
        }
    }
    all.retain(|_, files| files.iter().any(|file| file.path == "edition.yaml"));
    let laid =
        |(folder, files)| Laid { folder, tree: tree.clone().with_edition(&SourceTree::new(files)) };
    all.into_iter().map(laid).collect()
}

/// Brings editions along where a thing gets another id.
pub(super) fn follow(
    ground: Ground<'_>,
    plan: &mut Plan,
    thing: Thing,
    (old, new): (&str, &str),
) -> Result<(), Refusal> {
    each(ground, plan, |inner, plan| {
        let mentions = local(inner.mentions(thing, old)?);
        for mention in &mentions {
            plan.edit(&inner.path(mention.span.file), rename::renamed(inner, mention, new));
        }
        for [before, after] in own_files(inner, thing, old) {
            let path = |id: &str| format!("{}{before}{id}{after}", inner.folder);
            if ground.tree.find(&path(new)).is_some() {
                return Err(Refusal::new(there_already(&path(new)), "Choose another id."));
            }
            plan.moves.insert(path(old), path(new));
        }
        let after = plan.tree(ground.tree);
        if let Some(laid) = editions(&after).into_iter().find(|one| one.folder == inner.folder) {
            translated::relink(inner, plan, thing, (old, new), &laid.tree);
        }
        Ok(mentions)
    })
}

fn there_already(path: &str) -> String {
    format!("an edition has a file {path} already")
}

/// Takes out of editions what names a thing that goes, and these questions.
pub(super) fn forget(
    ground: Ground<'_>,
    plan: &mut Plan,
    gone: &[(Thing, String)],
) -> Result<(), Refusal> {
    each(ground, plan, |inner, plan| {
        let mut mentions = Vec::new();
        for (thing, id) in gone {
            mentions.extend(local(inner.mentions(*thing, id)?));
            for [before, after] in own_files(inner, *thing, id) {
                let then = match thing {
                    Thing::Of(Kind::Page) => "it belongs to a page of the edition's own now",
                    _ => "`check --edition` tells what it says until you take it out",
                };
                plan.notes.push(format!("{}{before}{id}{after} stays: {then}.", inner.folder));
            }
        }
        // A note on a practice is kept with its key.
        let is_note =
            |mention: &Mention| mention.kind == Kind::Principle && mention.by == By::Value;
        mentions.retain(|mention| !is_note(mention) || !inner.is_about_area(mention.span.file));
        mentions.sort_by_key(|mention| (mention.span.file, mention.span.start));
        mentions.dedup();
        remove::take_out(inner, plan, &mentions)?;
        for mention in &mentions {
            remove::unlink(inner, plan, mention);
        }
        let links = mentions.iter().map(|mention| (mention.kind, mention.id.clone()));
        translated::unlink(inner, plan, &links.collect::<Vec<_>>());
        Ok(mentions)
    })
}

/// Changes each edition whose files can all be read, and lists the places that change.
fn each(
    ground: Ground<'_>,
    plan: &mut Plan,
    change: impl Fn(Ground<'_>, &mut Plan) -> Result<Vec<Mention>, Refusal>,
) -> Result<(), Refusal> {
    for Laid { folder, tree } in editions(ground.tree) {
        let parsed: ParsedTree = parsed_again(&tree, ground.parsed);
        if !parsed.is_whole() {
            plan.notes.push(format!(
                "{folder} stays as it is: one of its files cannot be read, and what that refers to is not known."
            ));
            continue;
        }
        let inner = Ground { tree: &tree, parsed: &parsed, folder: &folder, ..ground };
        let outside = |span: Span| {
            let file = ground.tree.find(&inner.path(span.file)).map_or(span.file, |(file, _)| file);
            Span { file, ..span }
        };
        let mentions = change(inner, plan)
            .map_err(|refusal| Refusal { at: refusal.at.map(outside), ..refusal })?;
        plan.references.extend(mentions.iter().map(|one| outside(shown_at(one))));
    }
    Ok(())
}

fn local(mut mentions: Vec<Mention>) -> Vec<Mention> {
    mentions.retain(|mention| mention.span.file.is_local());
    mentions
}

/// The files of an edition that have the name of a thing of the playbook: notes on an area, a page in the place of another; and their
/// translations. Of each path what is before the id and what is after it.
fn own_files(inner: Ground<'_>, thing: Thing, id: &str) -> Vec<[String; 2]> {
    let (folder, ending) = match thing {
        Thing::Of(Kind::Area) => ("areas/", ".local."),
        Thing::Of(Kind::Page) => ("pages/", "."),
        _ => return Vec::new(),
    };
    let files = inner.tree.iter().filter(|(file, _)| file.is_local());
    let around = files.filter_map(|(_, file)| {
        let path = file.path.as_str();
        let below = path.strip_prefix("translations/").and_then(|rest| rest.split_once('/'));
        let after = below.map_or(path, |(_, own)| own).strip_prefix(folder)?.strip_prefix(id)?;
        let before = &path[..path.len() - id.len() - after.len()];
        after.starts_with(ending).then(|| [before.to_owned(), after.to_owned()])
    });
    around.collect()
}
