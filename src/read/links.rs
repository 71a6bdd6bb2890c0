//! Links within a playbook's folder.

use crate::source::SourceTree;
use std::path::Path;

/// A file of a playbook that stays, and is a link to one that goes. Paths are relative to the folder.
pub(crate) fn link_to<'t>(
    root: &Path,
    tree: &'t SourceTree,
    goes: impl Fn(&str) -> bool,
) -> Option<&'t str> {
    let paths = tree.iter().map(|(_, file)| file.path.as_str());
    let (gone, stays): (Vec<_>, Vec<_>) = paths.partition(|path| goes(path));
    let gone: Vec<_> = gone.iter().filter_map(|path| root.join(path).canonicalize().ok()).collect();
    let leads = |path: &Path| path.canonicalize().is_ok_and(|target| gone.contains(&target));
    stays.into_iter().find(|path| {
        let path = root.join(path);
        path.is_symlink() && leads(&path)
    })
}
