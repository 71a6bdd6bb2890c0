//! Texts in every language that the playbook has them in.

use super::markup::{Markup, parse};
use super::outline::Heading;
use super::reading::Reading;
use crate::source::{Excerpt, Span, Spanned};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};
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

/// Words as an author wrote them. Their Markdown is looked through once, when first asked for.
#[derive(Debug)]
pub struct Written {
    words: Spanned<Excerpt>,
    parsed: OnceLock<(Vec<Heading>, Markup)>,
    reading: OnceLock<Reading>,
}

impl Written {
    /// The headings of the words as Markdown.
    pub fn headings(&self) -> &[Heading] {
        &self.parsed().0
    }

    /// The words as Markdown turned into HTML, with their links.
    pub fn markup(&self) -> &Markup {
        &self.parsed().1
    }

    /// What says how hard the words are to read, where they are English.
    pub fn reading(&self) -> Reading {
        *self.reading.get_or_init(|| Reading::of_html(&self.markup().html))
    }

    fn parsed(&self) -> &(Vec<Heading>, Markup) {
        self.parsed.get_or_init(|| parse(&self.words.value))
    }
}

impl From<Spanned<String>> for Written {
    fn from(words: Spanned<String>) -> Self {
        Spanned { value: Excerpt::from(words.value), span: words.span }.into()
    }
}

impl From<Spanned<Excerpt>> for Written {
    fn from(words: Spanned<Excerpt>) -> Self {
        Self { words, parsed: OnceLock::new(), reading: OnceLock::new() }
    }
}

impl Deref for Written {
    type Target = Spanned<Excerpt>;

    fn deref(&self) -> &Spanned<Excerpt> {
        &self.words
    }
}

/// A text that a reader sees, in one or more languages; the default language is always there.
#[derive(Debug, Clone)]
pub struct Text {
    original: Arc<Written>,
    /// By index into the playbook's languages, from 1; sorted.
    translations: Vec<(usize, Arc<Written>)>,
}

impl Text {
    /// A text in the default language.
    pub fn new(original: Arc<Written>) -> Self {
        Self { original, translations: Vec::new() }
    }

    /// Adds the text in another language, by its index in the playbook's languages.
    pub fn translate(&mut self, language: usize, text: Arc<Written>) {
        match self.translations.binary_search_by_key(&language, |(index, _)| *index) {
            Ok(at) => self.translations[at].1 = text,
            Err(at) => self.translations.insert(at, (language, text)),
        }
    }

    /// The text in the default language.
    pub fn original(&self) -> &Written {
        &self.original
    }

    /// The text in a language, and the index of the language it is really in: 0 where it falls back.
    pub fn in_language(&self, language: usize) -> (&Written, usize) {
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
