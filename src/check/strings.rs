//! Interface strings: each message is once in its file, something asks for it, it can be said, and what a language lacks is counted.

use super::Context;
use crate::assets::{Around, FOR_SCRIPTS, Messages, ORIGINAL, variables};
use crate::diag::{Diagnostic, nearest};
use crate::model::{Language, Wording};
use crate::source::Span;
use fluent_syntax::ast::Pattern;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for language in &context.playbook.languages {
        check_language(context, language, diagnostics);
    }
}

fn check_language(context: &Context<'_>, language: &Language, diagnostics: &mut Vec<Diagnostic>) {
    let code = language.identifier().language.as_str();
    let files = context.theme.strings(code);
    if code == ORIGINAL && files.iter().all(|file| file.origin.is_none()) {
        return;
    }
    let known = Known::of(context.theme.original_strings());
    let patterns = files.iter().flat_map(Messages::patterns).collect();
    let words = Wording::variables().map(|name| (name, String::new())).collect();
    for file in files.iter().filter(|file| file.origin.is_some()) {
        let around = Around { patterns: &patterns, words: &words, is_english: code == ORIGINAL };
        Own { file, known: &known, around }.check(context, diagnostics);
    }
    let translated: BTreeSet<_> = files.iter().flat_map(Messages::ids).collect();
    let missing: Vec<_> =
        known.texts.keys().copied().filter(|id| !translated.contains(id)).collect();
    let place = files.last().and_then(|file| file.origin);
    let counted = (missing.as_slice(), known.texts.len());
    diagnostics.extend(Diagnostic::missing_messages(place, &language.tag(), counted));
}

/// What the theme's own strings have.
struct Known<'a> {
    texts: BTreeMap<&'a str, &'a Pattern<&'a str>>,
}

impl<'a> Known<'a> {
    fn of(files: &'a [Messages]) -> Self {
        Self { texts: files.iter().flat_map(Messages::texts).collect() }
    }

    /// The message that has the plural forms which older themes had as messages `ID-one` and `ID-many`, and what it chooses by.
    fn with_form(&self, id: &str) -> Option<(&'a str, &'a str)> {
        let whole = id.strip_suffix("-one").or_else(|| id.strip_suffix("-many"))?;
        let (whole, text) = self.texts.get_key_value(whole)?;
        let given = variables(text);
        let by = ["total", "n"].into_iter().find(|name| given.contains(name))?;
        Some((*whole, by))
    }
}

/// A file of the playbook.
struct Own<'a> {
    file: &'a Messages,
    known: &'a Known<'a>,
    /// What its messages can speak of.
    around: Around<'a>,
}

impl Own<'_> {
    fn check(&self, context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
        let mut seen = BTreeSet::new();
        for (id, text) in self.file.texts() {
            if !seen.insert(id) {
                diagnostics.push(self.twice(id));
            }
            match self.known.texts.get(id) {
                Some(original) => {
                    diagnostics.extend(self.unsayable(id, text, &variables(original)));
                }
                None if context.theme.is_asked_for(id) => {}
                None => diagnostics.push(self.unknown(id)),
            }
        }
    }

    /// The second time is the one that would count.
    fn twice(&self, id: &str) -> Diagnostic {
        let at = self.file.text().rfind(&format!("\n{id} ")).map_or(0, |at| at + 1);
        let message = format!("the message `{id}` is given twice in one file");
        Diagnostic::unknown_message(self.span(at, id), message)
    }

    fn unknown(&self, id: &str) -> Diagnostic {
        let place = self.place(id);
        if let Some((whole, by)) = self.known.with_form(id) {
            return Diagnostic::form_as_message(place, id, whole, by);
        }
        let near = nearest(id, self.known.texts.keys().copied());
        Diagnostic::message_nobody_asks_for(place, id, near)
    }

    /// A message that has a variable which nothing gives it, or that scripts cannot say.
    fn unsayable(
        &self,
        id: &str,
        text: &Pattern<&str>,
        given: &BTreeSet<&str>,
    ) -> Option<Diagnostic> {
        let is_given = |name: &&str| given.contains(name) || self.around.words.contains_key(*name);
        if let Some(name) = variables(text).into_iter().find(|name| !is_given(name)) {
            let given: Vec<_> = given.iter().copied().collect();
            return Some(Diagnostic::variable_not_given(self.place(id), id, name, &given));
        }
        let reason = self.around.plain(text).err().filter(|_| id.starts_with(FOR_SCRIPTS))?;
        let message = format!("the message `{id}` cannot be said by scripts: {reason}");
        Some(Diagnostic::unknown_message(self.place(id), message))
    }

    fn place(&self, id: &str) -> Option<Span> {
        let start = self.file.text().find(&format!("\n{id} ")).map_or(0, |at| at + 1);
        self.span(start, id)
    }

    fn span(&self, start: usize, id: &str) -> Option<Span> {
        self.file.origin.map(|file| Span { file, start, end: start + id.len() })
    }
}
