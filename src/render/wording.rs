//! The playbook's words for the things that every site speaks of, as variables of messages.

use super::tongues::all_marked;
use crate::assets::variables;
use crate::model::{Wording, capitalised};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::Pattern;
use std::sync::Arc;

/// The messages of one language.
pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

/// What messages can ask for.
pub(super) struct Spoken {
    /// The variables and their words, in the order of their names.
    words: Vec<(String, String)>,
}

impl Spoken {
    /// The playbook's words, or else those of the interface.
    pub(super) fn of(wording: &Wording, bundle: &Bundle) -> Self {
        let mut words = Vec::new();
        for (one, many, noun) in wording.nouns() {
            let own = [(one, noun.map(|noun| &noun.one)), (many, noun.map(|noun| &noun.many))];
            for (name, own) in own {
                let word =
                    own.map_or_else(|| of_interface(bundle, name), |own| own.as_str().to_owned());
                let is_original = own.is_some_and(|own| !own.original().in_original().is_empty());
                let said = |word: String| if is_original { all_marked(&word) } else { word };
                words.push((capitalised(name), said(capitalised(&word))));
                words.push((name.to_owned(), said(word)));
            }
        }
        words.sort_unstable();
        Self { words }
    }

    /// The variables and their words.
    pub(super) fn words(&self) -> impl Iterator<Item = (&str, &str)> {
        self.words.iter().map(|(name, word)| (name.as_str(), word.as_str()))
    }

    /// The arguments of a message with the words that it can ask for; `None` where it asks for none.
    pub(super) fn add_to<'a>(
        &'a self,
        message: &Pattern<&str>,
        own: Option<&'a FluentArgs<'_>>,
    ) -> Option<FluentArgs<'a>> {
        if !variables(message).into_iter().any(|name| self.is_word(name)) {
            return None;
        }
        let mut all: FluentArgs<'a> = self.words().collect();
        for (name, value) in own.into_iter().flat_map(FluentArgs::iter) {
            all.set(name, value.clone());
        }
        Some(all)
    }

    fn is_word(&self, variable: &str) -> bool {
        self.words.binary_search_by(|(name, _)| name.as_str().cmp(variable)).is_ok()
    }
}

/// The interface's own word; its name where that is missing, which LN052 reports.
fn of_interface(bundle: &Bundle, name: &str) -> String {
    let message = bundle.get_message(&format!("word-{name}")).and_then(|message| message.value());
    let word = message.map(|word| bundle.format_pattern(word, None, &mut Vec::new()).into_owned());
    word.unwrap_or_else(|| name.to_owned())
}
