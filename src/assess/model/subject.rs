//! Who answers, as far as a playbook lists it.

use super::ScoringModel;
use crate::assess::answers::Subject;
use crate::model::{Fact, Playbook};
use serde::{Deserialize, Serialize};

/// What may be known of who answers, by its ids. Another type or nation counts as not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubjectLists {
    /// Types.
    pub types: Vec<String>,
    /// Nations.
    pub nations: Vec<String>,
}

impl SubjectLists {
    /// Those that questions depend on; `None` where none does.
    pub(super) fn of(playbook: &Playbook) -> Option<Self> {
        let ids = |fact| playbook.asked(fact).iter().map(|one| one.id.to_owned()).collect();
        let lists = Self { types: ids(Fact::Type), nations: ids(Fact::Nation) };
        let is_empty = lists.types.is_empty() && lists.nations.is_empty();
        (!is_empty).then_some(lists)
    }
}

impl ScoringModel {
    /// The ids of types or of nations.
    pub(crate) fn listed(&self, fact: Fact) -> &[String] {
        match (&self.subject, fact) {
            (Some(lists), Fact::Type) => &lists.types,
            (Some(lists), Fact::Nation) => &lists.nations,
            (None, _) => &[],
        }
    }

    /// The subject without what is on no list: that counts as not known.
    pub(crate) fn known(&self, subject: &Subject) -> Subject {
        let known = |fact, own: &Option<String>| {
            let is_listed =
                |own: &&String| self.subject.is_none() || self.listed(fact).contains(own);
            own.as_ref().filter(is_listed).cloned()
        };
        Subject {
            kind: known(Fact::Type, &subject.kind),
            nation: known(Fact::Nation, &subject.nation),
        }
    }
}
