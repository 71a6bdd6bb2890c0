//! A thing goes, with all that names it: links become words, lists lose it, questions are retired, addresses lead elsewhere.

use super::{Ground, Plan, Refusal, Splice, Thing, forward, retire, shown_at, translated, tree};
use crate::load::{By, Mention};
use crate::model::Kind;
use crate::source::{FileId, Span};
use std::collections::BTreeMap;

/// Plans to take a thing out of the playbook.
pub(crate) fn remove(ground: Ground<'_>, thing: Thing, id: &str) -> Result<Plan, Refusal> {
    ground.refuse_unknown(thing, id)?;
    let mut plan = Plan::default();
    plan.removed.extend(thing.path(id));
    let questions = questions(ground, thing, id);
    let mut mentions = ground.mentions(thing, id)?;
    for question in &questions {
        if thing != Thing::Of(Kind::Question) {
            mentions.extend(ground.mentions(Thing::Of(Kind::Question), question)?);
        }
    }
    let goes = |file: FileId| plan.removed.contains(&ground.tree.file(file).path);
    mentions.retain(|mention| !goes(mention.span.file));
    mentions.sort_by_key(|mention| (mention.span.file, mention.span.start));
    let others = mentions.iter().filter(|mention| mention.by != By::Itself);
    plan.references = others.map(shown_at).collect();
    take_out(ground, &mut plan, &mentions)?;
    for mention in &mentions {
        unlink(ground, &mut plan, mention);
    }
    retire::retire(ground, &mut plan, &questions)?;
    forward::lead_back(ground, &mut plan)?;
    let links = mentions.iter().map(|mention| (mention.kind, mention.id.clone()));
    translated::unlink(ground, &mut plan, &links.collect::<Vec<_>>());
    Ok(plan)
}

/// The questions that go.
fn questions(ground: Ground<'_>, thing: Thing, id: &str) -> Vec<String> {
    let playbook = ground.playbook;
    let all = playbook.questions.iter();
    let own = all.filter(|question| match thing {
        Thing::Of(Kind::Question) => question.id.value.as_str() == id,
        Thing::Of(Kind::Area) => playbook.areas[question.area.0].id.as_str() == id,
        _ => false,
    });
    own.map(|question| question.id.value.to_string()).collect()
}

/// Takes values and keys that name the thing, and the thing itself, out of their lists and groups.
fn take_out(ground: Ground<'_>, plan: &mut Plan, mentions: &[Mention]) -> Result<(), Refusal> {
    let mut places: BTreeMap<FileId, Vec<Span>> = BTreeMap::new();
    for mention in mentions {
        match mention.by {
            By::Value | By::Itself => {
                places.entry(mention.span.file).or_default().push(mention.span);
            }
            By::Address(_) | By::Link { .. } => {}
        }
    }
    for (file, places) in places {
        let (text, path) = (ground.tree.text(file), &ground.tree.file(file).path);
        let node = ground.parsed.node(file);
        let splices = node.and_then(|node| tree::without(text, node, &places));
        let splices = splices.ok_or_else(|| Refusal {
            at: places.first().copied(),
            ..Refusal::new(
                "this cannot be taken out by itself".to_owned(),
                "Name something else here first, or take the whole file out.",
            )
        })?;
        for splice in splices {
            plan.edit(path, splice);
        }
    }
    Ok(())
}

/// Leaves the words of a link.
fn unlink(ground: Ground<'_>, plan: &mut Plan, mention: &Mention) {
    let By::Link { whole, words } = mention.by else { return };
    let path = ground.tree.file(whole.file).path.clone();
    match words {
        Some(words) => {
            plan.edit(&path, Splice::new(whole.start..words.start, ""));
            plan.edit(&path, Splice::new(words.end..whole.end, ""));
        }
        None => plan.edit(&path, Splice::new(whole.start..whole.end, mention.id.clone())),
    }
}
