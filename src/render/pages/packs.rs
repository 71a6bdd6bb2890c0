//! Which areas have a workshop pack, and the lists that lead to them.

use super::super::at::At;
use super::super::table::{PageId, has_workshop};
use super::super::views::{self, Link};
use super::places::network_workshops;
use crate::model::{AreaIx, Playbook};

/// The areas that have a workshop.
pub(super) fn areas(playbook: &Playbook) -> Vec<AreaIx> {
    let areas = (0..playbook.areas.len()).map(AreaIx);
    areas.filter(|ix| has_workshop(playbook, *ix)).collect()
}

/// The name and page of an area's workshop.
pub(in crate::render) fn link(at: &At<'_>, ix: AreaIx) -> Link {
    Link { label: at.area(ix).title, url: at.url(PageId::Workshop(ix)) }
}

/// Every area that has a workshop; its `url` goes there.
pub(in crate::render) fn workshops(at: &At<'_>) -> Vec<views::AreaLink> {
    let areas = areas(at.site.playbook).into_iter();
    areas.map(|ix| views::AreaLink { url: link(at, ix).url, ..at.area(ix) }).collect()
}

/// The same, where there is no page of a network to list them.
pub(super) fn own_workshops(at: &At<'_>) -> Vec<views::AreaLink> {
    if network_workshops(at).is_some() { Vec::new() } else { workshops(at) }
}
