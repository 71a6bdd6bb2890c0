//! The languages of a playbook, and what it says of translations into them.

use super::top::Playbook;
use super::yaml;
use crate::diag::Diagnostic;
use crate::model::{Language, Node, Translation};
use crate::output::{OutPath, ROOM_FOR_LANGUAGE};
use crate::source::{Origin, SourceTree, Spanned};

/// The languages that a playbook is translated into, for whoever needs them before all else is loaded: those of its site, those
/// that it has rules for, and those that there are files for. What cannot be read names none.
pub(crate) fn translated_into(tree: &SourceTree) -> Vec<Language> {
    let tops = tops(tree);
    let ruled = tops.iter().filter_map(|top| top.at("translations")).flat_map(Node::pairs);
    let ruled = ruled.filter_map(|(key, _)| key.name.as_deref().map(str::to_owned));
    let found = tree.below("translations");
    let found = found.filter_map(|(_, file)| Some(file.path.split('/').nth(1)?.to_owned()));
    let own = own(&tops);
    let mut languages = Vec::new();
    for language in listed(&tops).chain(ruled).chain(found).filter_map(|tag| Language::parse(&tag))
    {
        if language != own && !languages.contains(&language) {
            languages.push(language);
        }
    }
    languages
}

/// The language of a playbook's texts, for whoever needs it though the rest cannot be loaded.
pub(crate) fn written_in(tree: &SourceTree) -> Language {
    own(&tops(tree))
}

fn own(tops: &[Node]) -> Language {
    let own = tops.iter().find_map(|top| Some(top.at("language")?.word()?.value.to_string()));
    let tag = own.or_else(|| listed(tops).next());
    tag.and_then(|tag| Language::parse(&tag)).unwrap_or_else(english)
}

/// The files that name languages: what of them can be read.
fn tops(tree: &SourceTree) -> Vec<Node> {
    let file = |origin, path| {
        let (file, _) = tree.find_in(origin, path)?;
        yaml::parse(file, tree.text(file), 0).ok()
    };
    let tops = [file(Origin::Playbook, "playbook.yaml"), file(Origin::Edition, "edition.yaml")];
    tops.into_iter().flatten().collect()
}

/// The languages of the site, in order.
fn listed(tops: &[Node]) -> impl Iterator<Item = String> {
    let listed = tops.iter().filter_map(|top| top.at("languages")).flat_map(Node::items);
    listed.filter_map(|item| Some(item.word()?.value.to_string()))
}

fn english() -> Language {
    Language::parse("en").expect("this is a tag")
}

impl Playbook {
    /// The language of its texts.
    pub(super) fn written_in(&self) -> Language {
        let first = self.languages.first().map(|language| language.value.clone());
        self.language.clone().or(first).unwrap_or_else(english)
    }

    /// All languages of the site, in order. The one that it is written in is among them.
    pub(super) fn all_languages(
        &self,
        written_in: &Language,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Language> {
        let mut languages: Vec<Language> = Vec::new();
        for Spanned { value: language, span } in &self.languages {
            if languages.contains(language) {
                diagnostics.push(Diagnostic::language_again(*span, &language.tag()));
            } else if languages.is_empty() || has_folder(language) {
                languages.push(language.clone());
            } else {
                let message = format!("`{}` cannot be the name of a folder", language.tag());
                let help = "Name a language with two or three letters, and perhaps a region.";
                diagnostics.push(Diagnostic::bad_value(*span, message, help.to_owned()));
            }
        }
        if !languages.contains(written_in) {
            let first = self.languages.first();
            let missing = first.map(|first| (first.span, written_in.tag()));
            diagnostics
                .extend(missing.map(|(span, tag)| Diagnostic::own_language_missing(span, &tag)));
            languages.insert(0, written_in.clone());
        }
        languages
    }

    /// The rules for each language, with no texts yet. `own` is the language that the playbook is written in.
    pub(super) fn translations(
        &self,
        own: &Language,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Translation> {
        let mut translations = Vec::new();
        for (Spanned { value: language, span }, rules) in self.translations.iter() {
            if language == own {
                let message = format!("the playbook is written in `{}`", own.tag());
                let help = "Name a language that it is translated into.".to_owned();
                diagnostics.push(Diagnostic::bad_value(*span, message, help));
                continue;
            }
            let (language, rules) = (language.clone(), rules.clone());
            translations.push(Translation { language, rules, files: Vec::new() });
        }
        translations
    }
}

/// Whether a folder can have a language's name. Words such as `areas` are tags too, and Windows keeps some for itself.
fn has_folder(language: &Language) -> bool {
    let folder = language.folder();
    OutPath::parse(&folder).is_some()
        && folder.len() < ROOM_FOR_LANGUAGE.len()
        && language.identifier().language.as_str().len() <= 3
}
