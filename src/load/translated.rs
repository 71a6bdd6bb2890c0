//! A playbook's translations: what is known of each text, and the playbook in another language.

use super::parsed::ParsedTree;
use super::{assemble, files};
use crate::diag::Diagnostic;
use crate::model::{Language, Playbook, Translation};
use crate::source::{SourceTree, Span};
use crate::translate::{Files, sources, texts_in, translated};
use std::collections::BTreeMap;

/// Finds the translation of every text, in each language that there are rules or files for.
pub(super) fn find(
    playbook: &mut Playbook,
    tree: &SourceTree,
    parsed: &ParsedTree,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let files: Files<'_> = parsed.translations().collect();
    let own = playbook.languages[0].tag();
    let mut tags: Vec<&str> = files.keys().filter_map(|path| path.split('/').nth(1)).collect();
    tags.dedup();
    diagnostics.extend(unused(&files, &own));
    for language in tags.into_iter().filter(|tag| *tag != own).filter_map(Language::parse) {
        if !playbook.translations.iter().any(|known| known.language == language) {
            let (rules, texts) = Default::default();
            playbook.translations.push(Translation { language, rules, texts });
        }
    }
    if playbook.translations.is_empty() {
        return;
    }
    let sources = sources(parsed.texts(), tree, &BTreeMap::new());
    for translation in &mut playbook.translations {
        let (texts, left) = translated(&translation.language, &sources, &files);
        translation.texts = texts;
        diagnostics.extend(left.into_iter().map(|path| orphan(&files, path)));
    }
}

/// The playbook in a language that it is translated into; `None` where there is no such translation.
pub fn in_language(tree: &SourceTree, language: &str) -> Option<Playbook> {
    let (loaded, parsed) = super::load_again(tree, &ParsedTree::default());
    let playbook = loaded.playbook?;
    let is_meant = |translation: &&Translation| translation.language.tag() == language;
    let translation = playbook.translations.iter().find(is_meant)?;
    let parsed = parsed.with_texts(&texts_in(parsed.texts(), translation));
    // What is wrong with it was told of the original.
    let (other, _) = assemble::assemble(files::sort(parsed.files(), tree), &mut Vec::new());
    let mut languages = playbook.languages;
    let original = languages.first().cloned();
    languages.retain(|own| *own != translation.language);
    languages.insert(0, translation.language.clone());
    Some(Playbook { languages, original, ..other? })
}

/// Files for the language that the playbook is written in.
fn unused(files: &Files<'_>, own: &str) -> Option<Diagnostic> {
    let start = format!("translations/{own}/");
    let (path, (file, _)) = files.iter().find(|(path, _)| path.starts_with(&start))?;
    let help = format!("The playbook is written in `{own}`, and is not translated into it.");
    Some(Diagnostic::unexpected_file(Span::of_file(*file), path, &help))
}

/// A file whose translations are of no file of the playbook.
fn orphan(files: &Files<'_>, path: &str) -> Diagnostic {
    let help = "The file that it translates is gone, or has another name: `local-normal translate` takes its translations along.";
    Diagnostic::unexpected_file(Span::of_file(files[path].0), path, help)
}
