//! The playbook's words for the things that every site speaks of, as variables of messages.

use crate::model::Wording;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// The messages of one language.
pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

/// What messages can ask for, and which do.
pub(super) struct Spoken {
    /// The variables and their words, in the order of their names.
    words: Vec<(String, String)>,
    /// Ids of messages.
    asking: FxHashSet<String>,
}

impl Spoken {
    /// The playbook's words, or else those of the interface; and who asks for them.
    pub(super) fn of<'r>(
        wording: &Wording,
        bundle: &Bundle,
        files: impl Iterator<Item = &'r FluentResource>,
    ) -> Self {
        let mut words = Vec::new();
        for (one, many, noun) in wording.nouns() {
            let own = [(one, noun.map(|noun| &noun.one)), (many, noun.map(|noun| &noun.many))];
            for (name, own) in own {
                let word =
                    own.map_or_else(|| of_interface(bundle, name), |own| own.as_str().to_owned());
                words.push((capitalised(name), capitalised(&word)));
                words.push((name.to_owned(), word));
            }
        }
        words.sort_unstable();
        let mut spoken = Self { words, asking: FxHashSet::default() };
        spoken.asking = files.flat_map(|file| spoken.asking_in(file)).collect();
        spoken
    }

    /// The arguments of a message with the words that it can ask for; `None` where it asks for none.
    pub(super) fn add_to<'a>(
        &'a self,
        id: &str,
        own: Option<&'a FluentArgs<'_>>,
    ) -> Option<FluentArgs<'a>> {
        if !self.asking.contains(id) {
            return None;
        }
        let words = self.words.iter().map(|(name, word)| (name.as_str(), word.as_str()));
        let mut all: FluentArgs<'a> = words.collect();
        for (name, value) in own.into_iter().flat_map(FluentArgs::iter) {
            all.set(name, value.clone());
        }
        Some(all)
    }

    fn asking_in(&self, file: &FluentResource) -> Vec<String> {
        let asks = |entry: &Entry<&str>| match entry {
            Entry::Message(message) => {
                let pattern = message.value.as_ref()?;
                self.is_in(pattern).then(|| message.id.name.to_owned())
            }
            _ => None,
        };
        file.entries().filter_map(asks).collect()
    }

    fn is_in(&self, pattern: &Pattern<&str>) -> bool {
        pattern.elements.iter().any(|element| match element {
            PatternElement::Placeable { expression } => self.is_asked_by(expression),
            PatternElement::TextElement { .. } => false,
        })
    }

    fn is_asked_by(&self, expression: &Expression<&str>) -> bool {
        let inline = |inline: &InlineExpression<&str>| match inline {
            InlineExpression::VariableReference { id } => {
                self.words.binary_search_by(|(name, _)| name.as_str().cmp(id.name)).is_ok()
            }
            InlineExpression::Placeable { expression } => self.is_asked_by(expression),
            _ => false,
        };
        match expression {
            Expression::Inline(one) => inline(one),
            Expression::Select { selector, variants } => {
                inline(selector) || variants.iter().any(|variant| self.is_in(&variant.value))
            }
        }
    }
}

/// The interface's own word; its name where that is missing, which LN052 reports.
fn of_interface(bundle: &Bundle, name: &str) -> String {
    let message = bundle.get_message(&format!("word-{name}")).and_then(|message| message.value());
    let word = message.map(|word| bundle.format_pattern(word, None, &mut Vec::new()).into_owned());
    word.unwrap_or_else(|| name.to_owned())
}

/// As at the beginning of a sentence.
fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
