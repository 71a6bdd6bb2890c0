//! Files by the names that the browser knows them by: one that can be changed here by its path; below an edition, one of the
//! national playbook with a mark before that.

use crate::source::{FileId, Origin, SourceFile, SourceTree};

/// Before the path of a national file.
const NATIONAL: &str = "national:";

/// The folder whose files are changed: that of the edition, where there is one.
pub(super) fn own(tree: &SourceTree) -> Origin {
    if tree.has_edition() { Origin::Edition } else { Origin::Playbook }
}

/// The name of a file.
pub(super) fn name(tree: &SourceTree, id: FileId) -> String {
    let path = &tree.file(id).path;
    if id.origin() == own(tree) { path.clone() } else { format!("{NATIONAL}{path}") }
}

/// The path of a national file, by its name.
pub(super) fn national(name: &str) -> Option<&str> {
    name.strip_prefix(NATIONAL)
}

/// A file by its name.
pub(super) fn find<'t>(tree: &'t SourceTree, name: &str) -> Option<(FileId, &'t SourceFile)> {
    match national(name).filter(|_| tree.has_edition()) {
        Some(path) => tree.find_in(Origin::Playbook, path),
        None => find_own(tree, name),
    }
}

/// A file that can be changed here.
pub(super) fn find_own<'t>(tree: &'t SourceTree, path: &str) -> Option<(FileId, &'t SourceFile)> {
    tree.find_in(own(tree), path)
}

/// A tree of one file that can be changed here.
pub(super) fn alone(tree: &SourceTree, file: &SourceFile) -> SourceTree {
    let alone = SourceTree::new(vec![file.clone()]);
    if tree.has_edition() { SourceTree::default().with_edition(&alone) } else { alone }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::tests::playbook;

    #[test]
    fn national_files_have_a_mark_and_are_not_to_be_changed() {
        let national = playbook(&[("areas/a.yaml", "n"), ("pages/b.md", "n")]);
        let tree = national.clone().with_edition(&playbook(&[("pages/b.md", "own")]));
        let names: Vec<_> = tree.iter().map(|(id, _)| name(&tree, id)).collect();
        assert_eq!(names, ["national:areas/a.yaml", "national:pages/b.md", "pages/b.md"]);
        for (at, (id, _)) in tree.iter().enumerate() {
            assert_eq!(find(&tree, &names[at]).unwrap().0, id);
        }
        assert!(find_own(&tree, "areas/a.yaml").is_none());
        assert!(find_own(&tree, "national:areas/a.yaml").is_none());
        assert!(find(&national, "national:areas/a.yaml").is_none());
        let laid = tree.with_files(own(&tree), [("pages/b.md".to_owned(), None)].into());
        assert!(
            find(&laid, "national:pages/b.md").is_some() && find(&laid, "pages/b.md").is_none()
        );
    }
}
