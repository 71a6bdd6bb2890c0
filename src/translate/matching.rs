//! Which entry of a file translates which message.

use super::similar;
use super::sources::Wanted;
use crate::letters::composed;
use crate::po::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

/// The entry of each message, by its place among the entries: one of the same context and original, else one of the same
/// context whose original has become this one.
pub(super) fn matched(old: &[&Entry], wanted: &[Wanted]) -> Vec<Option<usize>> {
    let mut matching = Matching { old, wanted, slots: vec![None; wanted.len()] };
    matching.exact();
    matching.changed();
    matching.slots
}

/// The context and the original that an entry translates, as texts are compared.
pub(super) fn key(entry: &Entry) -> (String, String) {
    let context = composed(entry.context().unwrap_or_default()).into_owned();
    (context, composed(entry.id()).into_owned())
}

/// Whether an entry may translate a text of a playbook: those have no second original for several.
pub(super) fn is_message(entry: &Entry) -> bool {
    !entry.is_header() && entry.plural().is_none()
}

struct Matching<'a> {
    old: &'a [&'a Entry],
    wanted: &'a [Wanted],
    slots: Vec<Option<usize>>,
}

impl Matching<'_> {
    fn exact(&mut self) {
        let mut known: HashMap<_, _> = HashMap::new();
        for (at, entry) in self.old.iter().enumerate().filter(|(_, entry)| is_message(entry)) {
            known.entry(key(entry)).or_insert(at);
        }
        for (slot, wanted) in self.slots.iter_mut().zip(self.wanted) {
            *slot = known.remove(&(wanted.context.clone(), wanted.id.clone()));
        }
    }

    fn changed(&mut self) {
        let found: HashSet<usize> = self.slots.iter().flatten().copied().collect();
        let mut left: BTreeMap<String, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (at, entry) in self.old.iter().enumerate() {
            if is_message(entry) && !entry.is_obsolete() && !found.contains(&at) {
                left.entry(key(entry).0).or_default().0.push(at);
            }
        }
        for (at, wanted) in self.wanted.iter().enumerate() {
            if self.slots[at].is_none()
                && let Some((_, new)) = left.get_mut(&wanted.context)
            {
                new.push(at);
            }
        }
        for (context, (before, after)) in left {
            for (old, new) in self.became(&context, &before, &after) {
                self.slots[new] = Some(old);
            }
        }
    }

    /// Which of these entries became which of these messages; all are of one context.
    fn became(&self, context: &str, before: &[usize], after: &[usize]) -> Vec<(usize, usize)> {
        if let ([before], [after]) = (before, after)
            && self.wanted.iter().filter(|wanted| wanted.context == context).count() == 1
        {
            return vec![(*before, *after)];
        }
        // What was translated is more like a text that has come back than the original since.
        let was = |at: &usize| self.old[*at].previous_id().unwrap_or(self.old[*at].id());
        let texts: Vec<_> = before.iter().map(was).collect();
        let wanted: Vec<_> = after.iter().map(|at| self.wanted[*at].id.as_str()).collect();
        let pairs = similar::pairs(&texts, &wanted);
        pairs.into_iter().map(|(old, new)| (before[old], after[new])).collect()
    }
}
