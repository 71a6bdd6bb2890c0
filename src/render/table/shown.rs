//! What a playbook has, and so which pages its site has: a page of nothing is not made, and nothing leads to it.

use super::{PageId, has_list_of_pages};
use crate::model::{self, AreaIx, HomePart, Playbook, SitePart};

/// Whether a site has a page.
pub(in crate::render) fn is_shown(playbook: &Playbook, page: PageId) -> bool {
    match page {
        PageId::Stories => !playbook.stories.is_empty(),
        PageId::Routes => !playbook.routes.is_empty(),
        PageId::Assessment
        | PageId::AssessmentArea(_)
        | PageId::Results
        | PageId::Team
        | PageId::Evidence
        | PageId::AssessmentPrint => !playbook.questions.is_empty(),
        PageId::Steps(ix) => has_steps(playbook, ix),
        PageId::Workshop(ix) => has_workshop(playbook, ix),
        PageId::Network => has_network(playbook),
        PageId::Events => playbook.events.intro.is_some() || !playbook.events.events.is_empty(),
        PageId::Glossary => !playbook.glossary.terms.is_empty(),
        PageId::Editions => !playbook.editions.is_empty(),
        PageId::Pages => has_list_of_pages(playbook),
        _ => true,
    }
}

/// Whether a question of an area says what to do next.
pub(in crate::render) fn has_steps(playbook: &Playbook, area: AreaIx) -> bool {
    playbook.questions_of(area).any(|(_, question)| question.has_actions())
}

/// Whether an area has anything to score together.
pub(in crate::render) fn has_workshop(playbook: &Playbook, area: AreaIx) -> bool {
    playbook.questions_of(area).next().is_some()
}

/// Whether there is anybody to turn to, or a text about it.
fn has_network(playbook: &Playbook) -> bool {
    let model::Network { intro, offers, asks, contacts } = &playbook.network;
    let lists = [offers.is_empty(), asks.is_empty(), contacts.is_empty()];
    let has_page =
        || playbook.pages.iter().any(|page| page.section == Some(model::Section::Network));
    intro.is_some() || lists.contains(&false) || has_page()
}

/// Whether a playbook has free pages and nothing else to read or to answer.
pub(in crate::render) fn has_only_pages(playbook: &Playbook) -> bool {
    let Playbook { areas, principles, stages, stories, routes, .. } = playbook;
    areas.is_empty()
        && principles.is_empty()
        && stages.is_empty()
        && stories.is_empty()
        && routes.is_empty()
}

/// The parts of the home page that the playbook asks for, with or without content.
pub(in crate::render) fn home_parts(playbook: &Playbook) -> Vec<HomePart> {
    playbook.layout.parts(has_only_pages(playbook))
}

/// Whether the home page has a map of areas.
pub(in crate::render) fn has_map(playbook: &Playbook) -> bool {
    !playbook.areas.is_empty() && home_parts(playbook).contains(&HomePart::Map)
}

impl SitePart {
    /// Whether a playbook has this part of the site.
    pub(in crate::render) fn is_shown(self, playbook: &Playbook) -> bool {
        // The map of areas is a part of the home page.
        (self != Self::Areas || has_map(playbook)) && is_shown(playbook, self.link().1)
    }

    /// This part of the site, or another where the playbook does not have it.
    pub(super) fn or(self, other: Self, playbook: &Playbook) -> Self {
        if self.is_shown(playbook) { self } else { other }
    }
}
