//! Texts in every language that the playbook has them in.

use crate::source::{Span, Spanned};
use unic_langid::LanguageIdentifier;

/// A language of the playbook, as a BCP 47 tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language(LanguageIdentifier);

impl Language {
    /// Parses a tag such as `en`, `cy` or `en-GB`.
    pub fn parse(tag: &str) -> Option<Self> {
        tag.parse().ok().map(Self)
    }

    /// The tag for `lang` attributes.
    pub fn tag(&self) -> String {
        self.0.to_string()
    }

    /// The direction for `dir` attributes.
    pub fn direction(&self) -> &'static str {
        match self.0.language.as_str() {
            "ar" | "dv" | "fa" | "he" | "ku" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
            _ => "ltr",
        }
    }

    /// The identifier, for the interface strings.
    pub fn identifier(&self) -> &LanguageIdentifier {
        &self.0
    }
}

/// A text that a reader sees, in one or more languages; the default language is always there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    original: Spanned<String>,
    /// By index into the playbook's languages, from 1; sorted.
    translations: Vec<(usize, Spanned<String>)>,
}

impl Text {
    /// A text in the default language.
    pub fn new(original: Spanned<String>) -> Self {
        Self { original, translations: Vec::new() }
    }

    /// Adds the text in another language, by its index in the playbook's languages.
    pub fn translate(&mut self, language: usize, text: Spanned<String>) {
        match self.translations.binary_search_by_key(&language, |(index, _)| *index) {
            Ok(at) => self.translations[at].1 = text,
            Err(at) => self.translations.insert(at, (language, text)),
        }
    }

    /// The text in the default language.
    pub fn original(&self) -> &Spanned<String> {
        &self.original
    }

    /// The text in a language, and the index of the language it is really in: 0 where it falls back.
    pub fn in_language(&self, language: usize) -> (&Spanned<String>, usize) {
        match self.translations.binary_search_by_key(&language, |(index, _)| *index) {
            Ok(at) => (&self.translations[at].1, language),
            Err(_) => (&self.original, 0),
        }
    }

    /// The default language's text as a plain string.
    pub fn as_str(&self) -> &str {
        &self.original.value
    }

    /// Where the default language's text stands.
    pub fn span(&self) -> Span {
        self.original.span
    }
}
