//! Pages that moved: where each old path leads now.

use super::at::SiteContext;
use super::routes;
use super::table::PageId;
use crate::model::{Reference, Target, split_fragment};
use crate::output::OutPath;
use std::collections::BTreeMap;

/// Where an old path leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Destination {
    /// A file of the site.
    pub(super) path: OutPath,
    /// A place on it.
    fragment: Option<String>,
}

impl Destination {
    /// Its URL, where `to_path` leads to its file.
    pub(super) fn url(&self, to_path: String) -> String {
        match &self.fragment {
            Some(fragment) => format!("{to_path}#{fragment}"),
            None => to_path,
        }
    }
}

/// Where a move leads; `None` for one that the rules of moves refuse.
pub(super) fn target(site: &SiteContext<'_>, ix: usize) -> Option<Destination> {
    let playbook = site.playbook;
    let to = playbook.moved[ix].to.value.as_str();
    match Reference::parse(to) {
        Reference::Own { kind, id, fragment } => {
            let target = site.index.find(kind, id)?;
            let path = match target {
                Target::Media(ix) => routes::media(&playbook.media[ix].path),
                target => site.paths.showing(playbook, target)?.clone(),
            };
            let fragment = routes::place(playbook, target, fragment).map(str::to_owned);
            Some(Destination { path, fragment })
        }
        Reference::Unchecked(path) => {
            let (path, fragment) = split_fragment(path);
            let path = site.paths.own(&OutPath::parse(path)?);
            Some(Destination { path, fragment: fragment.map(str::to_owned) })
        }
        _ => None,
    }
}

/// Every old path and the URL below the root that it leads to.
pub(super) fn all(site: &SiteContext<'_>) -> BTreeMap<String, String> {
    let found = (0..site.playbook.moved.len()).filter_map(|ix| {
        let target = target(site, ix)?;
        let from = site.paths.page(PageId::Moved(ix)).to_string();
        Some((from, target.url(target.path.to_string())))
    });
    found.collect()
}
