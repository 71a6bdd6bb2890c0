//! Another id for a thing: its file, all that names it, and the addresses that it had.

use super::{Ground, Plan, Refusal, Thing, forward, refuse_malformed, shown_at, translated};
use crate::load::{By, Mention, unusable_name};
use crate::model::Kind;
use crate::source::Splice;
use crate::starter::{Seat, taken, word};

/// Plans to give a thing another id in the playbook itself.
pub(super) fn rename(
    ground: Ground<'_>,
    thing: Thing,
    old: &str,
    new: &str,
) -> Result<Plan, Refusal> {
    if thing == Thing::Of(Kind::Question) {
        let message = "a question keeps its id: saved answers hang on it".to_owned();
        let help = "Change its words as you like, or remove it, and add another one.";
        return Err(Refusal::new(message, help));
    }
    ground.refuse_unknown(thing, old)?;
    refuse_malformed(thing, new)?;
    refuse_taken(ground, thing, new)?;
    let mentions = ground.mentions(thing, old)?;
    let mut plan = Plan::default();
    for mention in &mentions {
        plan.edit(&ground.path(mention.span.file), renamed(ground, mention, new));
    }
    let others = mentions.iter().filter(|mention| mention.by != By::Itself);
    plan.references = others.map(shown_at).collect();
    if let Some((from, to)) = thing.path(old).zip(thing.path(new)) {
        plan.moves.insert(from, to);
    }
    forward::forward(ground, &mut plan, thing, (old, new))?;
    translated::follow(ground, &mut plan, thing, (old, new));
    plan.notes.extend(notes(ground, thing, old));
    Ok(plan)
}

/// What nothing here can bring along.
fn notes(ground: Ground<'_>, thing: Thing, old: &str) -> Vec<String> {
    let peers = ground.playbook.peers.as_deref().unwrap_or_default();
    let own = match thing {
        Thing::Of(Kind::Term) => Some(format!(
            "Links from elsewhere to glossary.html#{old} now lead to the head of the glossary."
        )),
        Thing::Event => {
            Some("Calendars that have the event will take it for another one.".to_owned())
        }
        Thing::Of(Kind::Area) if peers.contains(&format!("\"{old}\"")) => Some(format!(
            "peers.json still speaks of `{old}`: write it anew with `local-normal aggregate`."
        )),
        Thing::Of(_) => None,
    };
    own.into_iter().collect()
}

pub(super) fn renamed(ground: Ground<'_>, mention: &Mention, new: &str) -> Splice {
    let id = ground.place_of_id(mention).unwrap_or(mention.span);
    let is_value = matches!(mention.by, By::Value | By::Itself);
    let is_bare = is_value && id == mention.span;
    Splice::new(id.start..id.end, if is_bare { word(new) } else { new.to_owned() })
}

/// Where an edition would have one of its own.
fn seat(thing: Thing, path: Option<&str>) -> Option<Seat<'_>> {
    match thing {
        Thing::Of(Kind::Term) => Some(Seat::Item { ending: "glossary.yaml", list: "terms" }),
        Thing::Event => Some(Seat::Item { ending: "events.yaml", list: "events" }),
        Thing::Of(_) => path.map(Seat::File),
    }
}

fn refuse_taken(ground: Ground<'_>, thing: Thing, new: &str) -> Result<(), Refusal> {
    let name = thing.one();
    let path = thing.path(new);
    if let Some(seat) = seat(thing, path.as_deref())
        && let Some(other) = taken(ground.tree, seat, new)
    {
        let message = format!("an edition has {name} `{new}` already: {other}");
        return Err(Refusal::new(message, "Choose another id, or give that one another."));
    }
    if let Some(path) = path {
        if let Some(reason) = unusable_name(&path, new) {
            let message = format!("`{new}` cannot be the id of {name}: {reason}");
            return Err(Refusal::new(message, "Choose another id."));
        }
        if ground.tree.find(&path).is_some() {
            let message = format!("there is {name} `{new}` already: {path}");
            return Err(Refusal::new(message, "Choose another id."));
        }
        return Ok(());
    }
    if ground.ids(thing).contains(&new) {
        let message = format!("there is {name} `{new}` already");
        return Err(Refusal::new(message, "Choose another id."));
    }
    Ok(())
}
