//! Places of the network's page that other pages lead to.

use super::super::at::{At, prefix};
use super::super::table::PageId;
use crate::model::Playbook;

/// Where all workshops are listed: on the network's page, or on that of the assessment where there is no network.
pub(super) fn workshops_url(at: &At<'_>) -> String {
    network_workshops(at).unwrap_or_else(|| format!("{}#workshops", at.url(PageId::Assessment)))
}

/// Where the network's page lists them; `None` where there is no such page.
pub(super) fn network_workshops(at: &At<'_>) -> Option<String> {
    let network = at.url_where_shown(PageId::Network)?;
    Some(format!("{network}#{}workshops", network_prefix(at.site.playbook)))
}

/// What comes before the names of the parts of the network's page, so that no notice or contact has them.
pub(super) fn network_prefix(playbook: &Playbook) -> &'static str {
    const PARTS: [&str; 4] = ["offers", "asks", "contacts", "workshops"];
    let network = &playbook.network;
    let notices = network.offers.iter().chain(&network.asks).map(|notice| &notice.id);
    let mut ids = notices.chain(network.contacts.iter().map(|contact| &contact.id));
    prefix(ids.any(|id| PARTS.contains(&id.value.as_str())))
}
