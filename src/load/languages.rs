//! The languages of a playbook, and what it says of translations into them.

use super::top::Playbook;
use crate::diag::Diagnostic;
use crate::model::{Language, Translation};
use crate::source::Spanned;

impl Playbook {
    /// All languages, the default one first; pages in the others are not built yet.
    pub(super) fn all_languages(&self, diagnostics: &mut Vec<Diagnostic>) -> Vec<Language> {
        let english = || Language::parse("en").expect("this is a tag");
        let first = self.languages.first().map(|language| language.value.clone());
        let mut languages = vec![self.language.clone().or(first).unwrap_or_else(english)];
        for Spanned { value: language, span } in &self.languages {
            if !languages.contains(language) {
                diagnostics.push(Diagnostic::not_built_yet(*span, &language.tag()));
                languages.push(language.clone());
            }
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
            translations.push(Translation { language, rules, texts: Vec::new() });
        }
        translations
    }
}
