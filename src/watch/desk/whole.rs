//! Whole files that are not saved: pictures that a value names, and what a plan would make of the files. They are laid over the
//! files like what was typed.

use super::{Desk, Draft, Refused, Saved, State, files};
use crate::read::{as_media, as_text};
use crate::source::SourceTree;
use crate::watch::named::{find_own, own};
use std::collections::BTreeMap;
use std::path::Path;

impl State {
    /// The files with everything laid over them that is not saved.
    pub(super) fn laid_over(&self, tree: &SourceTree) -> SourceTree {
        let mut laid = BTreeMap::new();
        let planned = self.look.as_ref().map_or(&[][..], |(_, planned)| planned);
        // Somebody else may have changed one of them since it was planned.
        if planned.iter().all(|saved| is_before(saved, tree)) {
            let each = |saved: &Saved| (saved.path.clone(), saved.after.clone().map(as_text));
            laid.extend(planned.iter().map(each));
        }
        for (path, bytes) in &self.pictures {
            laid.insert(path.clone(), as_media(path, bytes.clone()).ok());
        }
        // A file that is gone is there again, as it will be once it is saved.
        let is_laid =
            |path: &String, draft: &Draft| draft.base.is_none() || find_own(tree, path).is_some();
        for (path, draft) in self.drafts.iter().filter(|(path, draft)| is_laid(path, draft)) {
            laid.insert(path.clone(), Some(as_text(draft.text.clone().into())));
        }
        if laid.is_empty() { tree.clone() } else { tree.with_files(own(tree), laid) }
    }

    /// Drops pictures that nothing names which is not saved.
    pub(super) fn drop_unnamed(&mut self) {
        let drafts = &self.drafts;
        let is_named = |path: &String| drafts.values().any(|draft| draft.text.contains(path));
        self.pictures.retain(|path, _| is_named(path));
    }

    /// The pictures that are to be saved: not one that somebody else has put there meanwhile.
    pub(super) fn pictures(&self, root: &Path) -> Result<Vec<Saved>, Refused> {
        let mut all = Vec::new();
        for (path, bytes) in &self.pictures {
            if files::bytes(root, path)?.as_ref() != Some(bytes) {
                all.push(Saved { path: path.clone(), before: None, after: Some(bytes.clone()) });
            }
        }
        Ok(all)
    }
}

/// Whether a file is what it was when it was planned to change it.
fn is_before(saved: &Saved, tree: &SourceTree) -> bool {
    let now = find_own(tree, &saved.path).map(|(_, file)| &file.content);
    saved.before.clone().map(as_text).as_ref() == now
}

impl Desk {
    /// Keeps a picture until the value that names it is saved.
    pub(in crate::watch) fn hang(&self, path: &str, bytes: Vec<u8>) -> Result<u64, Refused> {
        files::fits(path, bytes.len())?;
        let mut state = self.state();
        state.pictures.insert(path.to_owned(), bytes);
        Ok(self.moved_on(state, &[]))
    }

    /// A picture that is not saved.
    pub(in crate::watch) fn hung(&self, path: &str) -> Option<Vec<u8>> {
        self.state().pictures.get(path).cloned()
    }

    /// Shows what a plan would make of the files, until something is changed. Gives the number of that state.
    pub(in crate::watch) fn look(&self, planned: Vec<Saved>) -> Result<u64, Refused> {
        for Saved { path, after, .. } in &planned {
            files::fits(path, after.as_ref().map_or(0, Vec::len))?;
        }
        let mut state = self.state();
        if !state.drafts.is_empty() {
            return Err(Refused::Unsaved);
        }
        state.look = Some((state.generation + 1, planned));
        Ok(self.shows(state, &[]))
    }

    /// Shows the files as they are again, where it is that look, or any, which is shown.
    pub(in crate::watch) fn leave(&self, look: Option<u64>) -> u64 {
        let state = self.state();
        let is_meant = |at: u64| look.is_none_or(|look| look == at);
        match &state.look {
            Some((at, _)) if is_meant(*at) => self.moved_on(state, &[]),
            _ => state.generation,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::tests::playbook;

    #[test]
    fn files_that_were_read_before_a_save_are_not_built() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::new(folder.path(), Box::new(|_| {}));
        let page = Saved { path: "pages/a.md".to_owned(), before: None, after: Some(vec![b'a']) };
        let before = playbook(&[("playbook.yaml", "id: p\n")]);
        desk.look(vec![page.clone()]).unwrap();
        let looked_at = |(tree, _): (SourceTree, u64)| find_own(&tree, "pages/a.md").is_some();
        assert_eq!(desk.laid_over(&before).map(looked_at), Some(true));
        desk.make(vec![page]).unwrap();
        assert!(desk.laid_over(&before).is_none(), "it would be without the page");
        assert_eq!(desk.written(), [folder.path().join("pages/a.md")]);
        assert_eq!(desk.laid_over(&before).map(looked_at), Some(false), "somebody has removed it");
        assert!(desk.written().is_empty());
    }
}
