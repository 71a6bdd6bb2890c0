//! Texts, and the languages that they are in.

use super::Collector;
use super::markdown;
use super::markup::{Markup, parse_partly};
use super::outline::Heading;
use super::reading::Reading;
use super::record::{Reader, Scalar};
use crate::source::{Excerpt, Span, Spanned};
use serde::{Serialize, Serializer};
use std::ops::{Deref, Range};
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

    /// The name of the folder with its pages, in a site whose root has those of another.
    pub fn folder(&self) -> String {
        self.tag().to_ascii_lowercase()
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
    /// See [`Self::in_original`].
    original: Vec<Range<usize>>,
    is_draft: bool,
    parsed: OnceLock<(Vec<Heading>, Markup)>,
    plain: OnceLock<String>,
    reading: OnceLock<Reading>,
}

impl Written {
    /// Words in another language than the playbook's, but for these bytes, which nobody has translated. `is_draft` where no
    /// translator has looked at some of the others.
    pub(crate) fn translated(
        words: Spanned<Excerpt>,
        original: Vec<Range<usize>>,
        is_draft: bool,
    ) -> Self {
        Self { original, is_draft, ..words.into() }
    }

    /// Whether some of the words are a draft of a translation.
    pub fn is_draft(&self) -> bool {
        self.is_draft
    }

    /// The bytes of the words that are in the first language of the playbook although the site is in another: in order,
    /// each a block or the whole.
    pub fn in_original(&self) -> &[Range<usize>] {
        &self.original
    }

    /// The headings of the words as Markdown.
    pub fn headings(&self) -> &[Heading] {
        &self.parsed().0
    }

    /// The words as Markdown turned into HTML, with their links.
    pub fn markup(&self) -> &Markup {
        &self.parsed().1
    }

    /// The words without marks and footnotes, on one line.
    pub fn plain(&self) -> &str {
        self.plain.get_or_init(|| markdown::plain(&self.words.value))
    }

    /// The same with signs before and after the words that are in these bytes.
    pub(crate) fn plain_around(&self, original: &[Range<usize>], around: [char; 2]) -> String {
        if original.is_empty() {
            return self.plain().to_owned();
        }
        markdown::plain_partly(&self.words.value, original, around)
    }

    /// What says how hard the words are to read, where they are English.
    pub fn reading(&self) -> Reading {
        *self.reading.get_or_init(|| Reading::of_html(&self.markup().html))
    }

    fn parsed(&self) -> &(Vec<Heading>, Markup) {
        self.parsed.get_or_init(|| parse_partly(&self.words.value, &self.original))
    }
}

impl From<Spanned<String>> for Written {
    fn from(words: Spanned<String>) -> Self {
        Spanned { value: Excerpt::from(words.value), span: words.span }.into()
    }
}

impl From<Spanned<Excerpt>> for Written {
    fn from(words: Spanned<Excerpt>) -> Self {
        let (original, is_draft) = Default::default();
        let (parsed, plain, reading) = Default::default();
        Self { words, original, is_draft, parsed, plain, reading }
    }
}

impl Deref for Written {
    type Target = Spanned<Excerpt>;

    fn deref(&self) -> &Spanned<Excerpt> {
        &self.words
    }
}

/// Words at a place of the source, shared by all who show them.
pub type Words = Arc<Written>;

/// Words at a place.
pub(crate) fn written(value: &str, span: Span) -> Words {
    Arc::new(Spanned { value: value.to_owned(), span }.into())
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Words without Markdown: titles, names.
    Plain,
    /// Markdown that is part of a larger page, and so has no headings.
    Part,
    /// Markdown below a page's title; its headings begin at level 2.
    Body,
}

/// A text that a reader sees: Markdown that is part of a page.
#[derive(Debug, Clone)]
pub struct Text(Words);

impl Text {
    /// A text of words.
    pub fn new(words: Words) -> Self {
        Self(words)
    }

    /// The same behind a mark.
    pub(crate) fn behind(&self, mark: &str) -> Self {
        let Written { words, original, is_draft, .. } = &*self.0;
        let value = format!("{mark}{}", words.value).into();
        let shifted = |range: &Range<usize>| range.start + mark.len()..range.end + mark.len();
        let original = original.iter().map(shifted).collect();
        let words = Spanned { value, span: words.span };
        Self(Arc::new(Written::translated(words, original, *is_draft)))
    }

    /// The words as they were written.
    pub fn original(&self) -> &Written {
        &self.0
    }

    /// The words as a plain string.
    pub fn as_str(&self) -> &str {
        &self.0.value
    }

    /// Their place.
    pub fn span(&self) -> Span {
        self.0.span
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Scalar for Text {
    fn parse(words: &Words, _: &mut Reader<'_>) -> Option<Self> {
        Some(Self::new(Words::clone(words)))
    }

    fn stand_in(place: Span) -> Option<Self> {
        Some(Self::new(written("", place)))
    }

    fn schema() -> serde_json::Value {
        serde_json::json!({"type": "string", "x-markdown": true})
    }

    fn texts<'a>(&'a self, found: &mut Collector<'a>) {
        found.add(Role::Part, self);
    }

    fn role() -> Option<Role> {
        Some(Role::Part)
    }
}

/// Words without Markdown: a title, a name.
#[derive(Debug, Clone, Serialize)]
pub struct Plain(Text);

/// The Markdown below a page's title.
#[derive(Debug, Clone, Serialize)]
pub struct Body(Text);

impl Plain {
    /// A text of words.
    pub fn new(words: Words) -> Self {
        Self(Text::new(words))
    }

    /// The same behind a mark.
    pub(crate) fn behind(&self, mark: &str) -> Self {
        Self(self.0.behind(mark))
    }
}

impl Body {
    /// A text of words.
    pub fn new(words: Words) -> Self {
        Self(Text::new(words))
    }
}

impl Deref for Plain {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.0
    }
}

impl Deref for Body {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.0
    }
}

impl Scalar for Plain {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        Text::parse(words, reader).map(Self)
    }

    fn stand_in(place: Span) -> Option<Self> {
        Text::stand_in(place).map(Self)
    }

    fn texts<'a>(&'a self, found: &mut Collector<'a>) {
        found.add(Role::Plain, self);
    }

    fn role() -> Option<Role> {
        Some(Role::Plain)
    }
}
