//! What the editor is told of files: what they are made of, where texts are written, and what is wrong with a page.

use super::desk::Refused;
use super::editing::Editing;
use super::named::{find_own, national};
use super::notes::national_fields;
use super::translations::{path_in, slot, translations};
use super::{page, warnings};
use crate::edit::{fields, keep_ids};
use crate::load::{FileKind, kind_of, written_in};
use crate::read::as_text;
use crate::source::{Content, SourceFile, SourceTree};
use crate::translate::Slot;
use serde_json::{Value, json};

impl Editing {
    /// What a file is made of, with the translations of its texts.
    pub(super) fn fields(&self, path: &str) -> Result<Value, Refused> {
        let tree = self.tree();
        let mut said = match national(path).filter(|_| tree.has_edition()) {
            Some(national) => national_fields(&tree, national)?,
            None => self.own_fields(&tree, path)?,
        };
        let language = written_in(&tree);
        said["written_in"] = json!({"lang": language.tag(), "dir": language.direction()});
        Ok(said)
    }

    fn own_fields(&self, tree: &SourceTree, path: &str) -> Result<Value, Refused> {
        let (file, kind) = self.file(path)?;
        let broken = || Refused::Broken { files: vec![path.to_owned()] };
        let of = |text: &str| fields(kind, &file.path, text);
        let text = self.desk.text(path)?;
        let mut fields = of(&text).ok_or_else(broken)?;
        // Fields and translations are of one text: by its places they are told to belong together.
        let file = SourceFile { content: as_text(text.into_bytes()), ..file.clone() };
        let saved = self.desk.bytes(path)?.and_then(|bytes| of(&String::from_utf8(bytes).ok()?));
        keep_ids(&mut fields, &saved.unwrap_or_default());
        // What is typed in a file of translations that is gone is shown until it is saved or dropped.
        let unsaved = self.desk.unsaved();
        let is_typed = |path: &str| unsaved.iter().any(|typed| typed == path);
        let is_there = |path: &str| find_own(tree, path).is_some() || is_typed(path);
        // One that came a moment ago is not read yet.
        let text = |path: &str| Ok(self.desk.found(path)?.filter(|_| is_there(path)));
        let translations = translations(tree, &file, text);
        Ok(json!({"file": path, "fields": fields, "translations": translations}))
    }

    /// Where a message of a file is translated: only in a file that is there.
    pub(super) fn slot(
        &self,
        path: &str,
        language: &str,
        message: [&str; 2],
    ) -> Result<(String, Slot), Refused> {
        let (mut file, _) = self.file(path)?;
        if let Ok(text) = self.desk.text(path) {
            file.content = as_text(text.into_bytes());
        }
        let tree = self.tree();
        let path = path_in(&tree, language, path).ok_or(Refused::Unknown)?;
        if find_own(&tree, &path).is_none() {
            self.desk.found(&path)?;
            return Err(Refused::Gone { files: vec![path] });
        }
        let slot = slot(&tree, &file, message).ok_or(Refused::Stale)?;
        Ok((path, slot))
    }

    /// The files as they are shown.
    pub(super) fn tree(&self) -> SourceTree {
        self.turned.borrow().tree.clone()
    }

    /// A file that can be changed here.
    pub(super) fn file(&self, path: &str) -> Result<(SourceFile, FileKind), Refused> {
        let tree = self.tree();
        let (id, file) = find_own(&tree, path).ok_or(Refused::Unknown)?;
        let is_text = matches!(file.content, Content::Text(_));
        let kind = kind_of(id.origin(), &file.path).filter(|_| is_text);
        Ok((file.clone(), kind.ok_or(Refused::Unknown)?))
    }

    pub(super) fn places(&self, texts: &[String]) -> Value {
        let tree = self.tree();
        let mut places = self.places.lock().expect("nothing panics while it is held");
        json!({"places": places.of(&tree, texts)})
    }

    /// The warnings that concern a page.
    pub(super) fn warnings(&self, page: &str, texts: &[String]) -> Value {
        let (tree, mistakes) = {
            let turned = self.turned.borrow();
            (turned.tree.clone(), turned.mistakes.clone())
        };
        let mut places = self.places.lock().expect("nothing panics while it is held");
        let shown: Vec<_> = places.of(&tree, texts).into_iter().flatten().collect();
        let page = page::path(page);
        let concerning = warnings::concerning(page.as_ref(), &shown, &mistakes);
        json!({"warnings": concerning.collect::<Vec<_>>()})
    }
}
