//! What has another id in the newer version: it is the same thing all the same, and so is what refers to it.

use super::leaves::Leaves;
use super::{Renamed, Version};
use crate::model::renamed_page;

/// Everything of the older version that the newer one has under another id, as `moved` tells.
pub(super) fn renamed(old: &Version, new: &Version) -> Vec<Renamed> {
    let step = |(from, to): (&String, &String)| {
        let (kind, before, id) = renamed_page(from, to)?;
        old.thing(kind.name(), before)?;
        let named = new.thing(kind.name(), id)?.named();
        Some(Renamed { named, before: before.to_owned() })
    };
    new.moved.iter().filter_map(step).collect()
}

/// The older version with the ids of the newer one.
pub(super) fn carried(mut old: Version, renamed: &[Renamed]) -> Version {
    for one in renamed {
        for thing in &mut old.things {
            if thing.kind == one.named.kind && thing.id == one.before {
                thing.id.clone_from(&one.named.id);
            }
            let values = std::mem::take(&mut thing.values);
            thing.values =
                values.into_iter().map(|(key, value)| one.carry(key, &value)).collect::<Leaves>();
        }
    }
    old.find_places();
    old
}

impl Renamed {
    /// A value that may name the thing, by its new id.
    fn carry(&self, key: String, value: &str) -> (String, String) {
        let Self { named, before } = self;
        let (kind, id) = (named.kind, &named.id);
        let last = key.rsplit('.').next().unwrap_or_default();
        let is_list_of_them =
            last.strip_suffix("ies").map_or(last.strip_suffix('s') == Some(kind), |stem| {
                kind.strip_suffix('y') == Some(stem)
            });
        let value = if last == kind || is_list_of_them {
            let each = value.split("\n\n").map(|item| if item == before { id } else { item });
            each.collect::<Vec<_>>().join("\n\n")
        } else {
            let link = |id: &str, end: char| format!("({kind}:{id}{end}");
            let ends = [')', '#'].into_iter();
            ends.fold(value.to_owned(), |text, end| {
                text.replace(&link(before, end), &link(id, end))
            })
        };
        let practice = format!("practices.{before}.");
        match key.strip_prefix(&practice).filter(|_| kind == "principle") {
            Some(rest) => (format!("practices.{id}.{rest}"), value),
            None => (key, value),
        }
    }
}
