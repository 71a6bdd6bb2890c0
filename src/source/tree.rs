//! The files of a playbook and of its edition, and the ids that places in them have.

use super::{Content, SourceFile};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The folder that a file is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// The playbook's.
    Playbook,
    /// That of the edition which is laid over it.
    Edition,
}

/// A file of a [`SourceTree`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId {
    origin: Origin,
    index: u32,
}

impl FileId {
    /// The folder that it is in.
    pub fn origin(self) -> Origin {
        self.origin
    }

    /// Whether it is an edition's.
    pub fn is_local(self) -> bool {
        self.origin == Origin::Edition
    }
}

/// All files of a playbook, and of an edition that is laid over it; cheap to clone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceTree {
    /// Ordered by path.
    files: Arc<Vec<SourceFile>>,
    /// Those of the edition, ordered by path.
    edition: Option<Arc<Vec<SourceFile>>>,
}

impl SourceTree {
    /// Takes the files of a playbook in any order.
    pub fn new(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        Self { files: Arc::new(files), edition: None }
    }

    /// The same with an edition, whose files were read like those of a playbook.
    #[must_use]
    pub fn with_edition(self, edition: &Self) -> Self {
        Self { edition: Some(Arc::clone(&edition.files)), ..self }
    }

    /// The same with whole files of one of the folders in place of those at their paths; `None` for one that is not there.
    #[must_use]
    pub(crate) fn with_files(
        &self,
        origin: Origin,
        laid: BTreeMap<String, Option<Content>>,
    ) -> Self {
        let others = self.of(origin).iter().filter(|file| !laid.contains_key(&file.path)).cloned();
        let mut files: Vec<_> = others.collect();
        let there = laid.into_iter().filter_map(|(path, content)| Some((path, content?)));
        files.extend(there.map(|(path, content)| SourceFile { path, content }));
        let new = Self::new(files);
        match origin {
            Origin::Playbook => Self { edition: self.edition.clone(), ..new },
            Origin::Edition => self.clone().with_edition(&new),
        }
    }

    /// Whether an edition is laid over the playbook.
    pub fn has_edition(&self) -> bool {
        self.edition.is_some()
    }

    /// Every file with its id: those of the playbook in the order of paths, then those of its edition.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        let edition = self.of(Origin::Edition).iter().enumerate();
        let edition = edition.map(|(index, file)| (id_at(Origin::Edition, index), file));
        let files = self.files.iter().enumerate();
        files.map(|(index, file)| (id_at(Origin::Playbook, index), file)).chain(edition)
    }

    /// The playbook's file of this exact path.
    pub fn find(&self, path: &str) -> Option<(FileId, &SourceFile)> {
        self.find_in(Origin::Playbook, path)
    }

    /// The file of this exact path in one of the folders.
    pub fn find_in(&self, origin: Origin, path: &str) -> Option<(FileId, &SourceFile)> {
        let files = self.of(origin);
        let index = files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        Some((id_at(origin, index), &files[index]))
    }

    /// The files below a folder: those of the playbook in the order of paths, then those of its edition.
    pub fn below<'a>(&'a self, folder: &str) -> impl Iterator<Item = (FileId, &'a SourceFile)> {
        let [playbook, edition] = [Origin::Playbook, Origin::Edition]
            .map(|origin| self.below_in(origin, format!("{folder}/")));
        playbook.chain(edition)
    }

    fn below_in(
        &self,
        origin: Origin,
        prefix: String,
    ) -> impl Iterator<Item = (FileId, &SourceFile)> {
        let files = self.of(origin);
        let start = files.partition_point(|file| file.path < prefix);
        files[start..]
            .iter()
            .take_while(move |file| file.path.starts_with(&prefix))
            .enumerate()
            .map(move |(offset, file)| (id_at(origin, start + offset), file))
    }

    fn of(&self, origin: Origin) -> &[SourceFile] {
        match origin {
            Origin::Playbook => &self.files,
            Origin::Edition => self.edition.as_ref().map_or(&[], |files| files),
        }
    }

    /// The file behind an id of this tree.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.of(id.origin)[id.index as usize]
    }

    /// The text of a file; where that is not UTF-8, what it was probably meant to be, for pointing
    /// at; empty where it is not text.
    pub fn text(&self, id: FileId) -> &str {
        match &self.file(id).content {
            Content::Text(text) => text,
            Content::Media(media) => media.text(),
            Content::NotUtf8(undecoded) => &undecoded.text,
            _ => "",
        }
    }
}

fn id_at(origin: Origin, index: usize) -> FileId {
    let index = u32::try_from(index);
    let index = index.expect("the reader stops far below four thousand million files");
    FileId { origin, index }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{FileId, Origin, SourceTree};
    use crate::source::{Content, SourceFile};

    /// A file of a playbook by its number.
    pub(crate) fn file(number: u32) -> FileId {
        FileId { origin: Origin::Playbook, index: number }
    }

    /// A playbook of texts by their paths.
    pub(crate) fn playbook(files: &[(&str, &str)]) -> SourceTree {
        let file = |(path, text): &(&str, &str)| SourceFile {
            path: (*path).to_owned(),
            content: Content::Text((*text).into()),
        };
        SourceTree::new(files.iter().map(file).collect())
    }

    #[test]
    fn whole_files_are_laid_over_those_of_the_playbook_alone() {
        let tree = playbook(&[("a", "1"), ("b", "1"), ("c", "1")]);
        let tree = tree.with_edition(&playbook(&[("a", "2")]));
        let text = |words: &str| Some(Content::Text(words.into()));
        let laid = [("b", None), ("c", text("3")), ("d", text("4"))];
        let laid = tree
            .with_files(Origin::Playbook, laid.map(|(path, one)| (path.to_owned(), one)).into());
        let all: Vec<_> = laid
            .iter()
            .map(|(id, file)| format!("{} {} {}", file.path, laid.text(id), id.is_local()))
            .collect();
        assert_eq!(all, ["a 1 false", "c 3 false", "d 4 false", "a 2 true"]);
    }
}
