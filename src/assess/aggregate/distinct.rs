//! One contribution of each council: two would make it look like two councils.

use super::contribution::{Contribution, Digest};
use super::{LeftOut, Omission};
use std::cmp::Reverse;
use std::collections::HashMap;

/// Contributions that count once each, and what was said of the others.
pub(super) struct Distinct {
    /// By name.
    pub(super) kept: Vec<Contribution>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) alike: Vec<(String, String)>,
}

/// Of each contribution the newest or fullest file. The order of files changes nothing.
pub(super) fn distinct(mut contributions: Vec<Contribution>) -> Distinct {
    contributions.sort_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| a.name.cmp(&b.name)));
    let mut seen = Seen::default();
    let mut distinct = Distinct { kept: Vec::new(), left_out: Vec::new(), alike: Vec::new() };
    for contribution in contributions {
        match seen.look(&contribution, &distinct.kept) {
            Look::Known(reason) => {
                let name = contribution.name.clone();
                distinct.left_out.push(LeftOut { name, reason });
            }
            Look::Alike(name) => {
                distinct.alike.push((contribution.name.clone(), name));
                seen.add(&contribution, distinct.kept.len());
                distinct.kept.push(contribution);
            }
            Look::New => {
                seen.add(&contribution, distinct.kept.len());
                distinct.kept.push(contribution);
            }
        }
    }
    distinct.kept.sort_by(|a, b| a.name.cmp(&b.name));
    distinct.left_out.sort();
    distinct.alike.sort();
    distinct
}

/// The best first.
fn rank(one: &Contribution) -> impl Ord {
    let has_id = one.ids.contribution.is_some();
    Reverse((one.updated, one.kind, one.answered, has_id, one.answers))
}

enum Look {
    New,
    /// Another contribution, by its id, with the same answers as the one of this name.
    Alike(String),
    Known(Omission),
}

/// Which of those that are kept has an id or a set of answers.
#[derive(Default)]
struct Seen {
    ids: HashMap<Digest, usize>,
    answers: HashMap<Digest, usize>,
}

impl Seen {
    fn look(&mut self, one: &Contribution, kept: &[Contribution]) -> Look {
        let same_id = one.ids.all().find_map(|id| self.ids.get(&id).copied());
        if let Some(at) = same_id {
            // Whatever else is known of this council leads to the same one.
            self.ids.extend(one.ids.all().map(|id| (id, at)));
            let name = kept[at].name.clone();
            let is_same = kept[at].answers == one.answers;
            return Look::Known(if is_same {
                Omission::Same(name)
            } else {
                Omission::Superseded(name)
            });
        }
        let Some(&at) = self.answers.get(&one.answers) else { return Look::New };
        let name = kept[at].name.clone();
        let have_ids = [one, &kept[at]].iter().all(|one| one.ids.contribution.is_some());
        if have_ids { Look::Alike(name) } else { Look::Known(Omission::Same(name)) }
    }

    fn add(&mut self, one: &Contribution, at: usize) {
        self.ids.extend(one.ids.all().map(|id| (id, at)));
        self.answers.entry(one.answers).or_insert(at);
    }
}
