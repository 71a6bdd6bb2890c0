//! A thing goes, with all that names it: links become words, lists lose it, questions are retired, addresses lead elsewhere.

use super::{Ground, Plan, Refusal, Thing, forward, retire, shown_at, translated, tree};
use crate::load::{By, Mention};
use crate::model::{Kind, Question};
use crate::source::{FileId, Span, Splice, after_line, line_start};
use std::collections::BTreeMap;
use std::ops::Range;

/// Plans to take a thing and its questions out of the playbook itself.
pub(super) fn remove(ground: Ground<'_>, gone: &[(Thing, String)]) -> Result<Plan, Refusal> {
    let mut plan = Plan::default();
    let mut mentions = Vec::new();
    for (thing, id) in gone {
        plan.removed.extend(thing.path(id));
        mentions.extend(ground.mentions(*thing, id)?);
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
    let questions = gone.iter().filter(|(thing, _)| *thing == Thing::Of(Kind::Question));
    let questions: Vec<_> = questions.map(|(_, id)| id.clone()).collect();
    retire::retire(ground, &mut plan, &questions)?;
    forward::redirect(ground, &mut plan, &mentions);
    forward::lead_back(ground, &mut plan)?;
    let links = mentions.iter().map(|mention| (mention.kind, mention.id.clone()));
    translated::unlink(ground, &mut plan, &links.collect::<Vec<_>>());
    plan.notes.extend(saved(&questions));
    Ok(plan)
}

/// A thing with the questions that go with it.
pub(super) fn with_questions(ground: Ground<'_>, thing: Thing, id: &str) -> Vec<(Thing, String)> {
    let playbook = ground.playbook;
    let is_own = |question: &&Question| playbook.areas[question.area.0].id.as_str() == id;
    let own = playbook.questions.iter().filter(|_| thing == Thing::Of(Kind::Area)).filter(is_own);
    let own = own.map(|one| (Thing::Of(Kind::Question), one.id.value.to_string()));
    std::iter::once((thing, id.to_owned())).chain(own).collect()
}

/// What becomes of answers that readers have saved.
fn saved(questions: &[String]) -> Option<String> {
    let ids = match questions {
        [] => return None,
        [id] => format!("`{id}`"),
        all => format!("these {} questions", all.len()),
    };
    Some(format!(
        "Results files keep their answers to {ids}: the ids are retired, so the answers are set aside and not scored."
    ))
}

/// Takes values and keys that name the thing, and the thing itself, out of their lists and groups.
pub(super) fn take_out(
    ground: Ground<'_>,
    plan: &mut Plan,
    mentions: &[Mention],
) -> Result<(), Refusal> {
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
        let (text, path) = (ground.tree.text(file), ground.path(file));
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
            plan.edit(&path, splice);
        }
    }
    Ok(())
}

/// Leaves the words of a link, and nothing of a line that says where it leads.
pub(super) fn unlink(ground: Ground<'_>, plan: &mut Plan, mention: &Mention) {
    let By::Link { whole, words, definition } = mention.by else { return };
    let path = ground.path(whole.file);
    if let Some(Span { file, start, end }) = definition {
        plan.edit(&path, Splice::new(alone(ground.tree.text(file), start..end), ""));
    }
    match words {
        Some(words) => {
            plan.edit(&path, Splice::new(whole.start..words.start, ""));
            plan.edit(&path, Splice::new(words.end..whole.end, ""));
        }
        None => plan.edit(&path, Splice::new(whole.start..whole.end, mention.id.clone())),
    }
}

/// A part of a text with its lines, where it has them to itself.
fn alone(text: &str, part: Range<usize>) -> Range<usize> {
    let lines = line_start(text, part.start)..after_line(text, part.end);
    let around = [&text[lines.start..part.start], &text[part.end..lines.end]];
    if around.iter().all(|rest| rest.trim().is_empty()) { lines } else { part }
}
