//! A playbook's translations: what is known of each text, and the playbook in another language.

use super::Drafts;
use super::parsed::ParsedTree;
use super::{assemble, files};
use crate::diag::Diagnostic;
use crate::model::{Language, Playbook, Translation};
use crate::source::{Origin, SourceTree, Span};
use crate::translate::{Files, texts_in, translated};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// Finds the translation of every text, in each language that there are rules or files for.
pub(super) fn find(
    playbook: &mut Playbook,
    parsed: &ParsedTree,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let files = ORIGINS.map(|origin| files_of(parsed, origin));
    let own = playbook.written_in.clone();
    let paths = files.iter().flat_map(|files| files.keys());
    let tags: BTreeSet<&str> = paths.filter_map(|path| path.split('/').nth(1)).collect();
    diagnostics.extend(files.iter().filter_map(|files| unused(files, &own.tag())));
    let named = playbook.languages.clone();
    let found = tags.into_iter().filter_map(Language::parse);
    for language in named.into_iter().chain(found).filter(|language| *language != own) {
        if !playbook.translations.iter().any(|known| known.language == language) {
            let (rules, files) = Default::default();
            playbook.translations.push(Translation { language, rules, files });
        }
    }
    if playbook.translations.is_empty() {
        return;
    }
    for (origin, files) in ORIGINS.into_iter().zip(&files) {
        let sources = parsed.sources(origin);
        for translation in &mut playbook.translations {
            let (found, left) = translated(&translation.language, &sources, files);
            translation.files.extend(found);
            // What could not be read may be what they translate.
            let left = left.into_iter().filter(|_| parsed.is_whole());
            diagnostics.extend(left.map(|path| orphan(files, path)));
        }
    }
}

/// Each has files of translations for its own texts.
const ORIGINS: [Origin; 2] = [Origin::Playbook, Origin::Edition];

fn files_of(parsed: &ParsedTree, origin: Origin) -> Files<'_> {
    parsed.translations().filter(|(_, (file, _))| file.origin() == origin).collect()
}

/// The playbook in each other language of its site, from the files that it was loaded from.
pub(crate) fn in_other_languages(
    playbook: &Playbook,
    tree: &SourceTree,
    parsed: &ParsedTree,
) -> Vec<Playbook> {
    let others = playbook.languages.par_iter().filter(|other| **other != playbook.language);
    others.filter_map(|other| in_other(playbook, tree, parsed, other)).collect()
}

/// The playbook in a language that it is translated into; `None` where there is no such translation.
pub fn in_language(tree: &SourceTree, language: &str) -> Option<Playbook> {
    let (loaded, parsed) = super::load_again(tree, &ParsedTree::default(), Drafts::LeftOut);
    in_other(&loaded.playbook?, tree, &parsed, &Language::parse(language)?)
}

fn in_other(
    playbook: &Playbook,
    tree: &SourceTree,
    parsed: &ParsedTree,
    language: &Language,
) -> Option<Playbook> {
    let mut all = playbook.translations.iter();
    let translation = all.find(|translation| translation.language == *language)?;
    let parsed = parsed.with_texts(&texts_in(parsed.par_texts().flatten(), translation));
    // What is wrong with it was told of the original.
    let (other, _) = assemble::assemble(files::sort(&parsed, tree), &mut Vec::new());
    Some(Playbook { language: language.clone(), ..other? })
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
