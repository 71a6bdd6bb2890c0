//! The words about translations.

use crate::diag::{Code, Diagnostic};
use crate::source::Span;

impl Diagnostic {
    /// A file of translations that cannot be read; `first` is the place that the fault contradicts.
    pub(crate) fn broken_translations(
        span: Span,
        message: String,
        help: String,
        first: Option<Span>,
    ) -> Self {
        let diagnostic = Self::new(Code::BrokenTranslations, Some(span), "here", message, help);
        match first {
            Some(first) => diagnostic.and(first, "the first is here"),
            None => diagnostic,
        }
    }

    /// A translation whose original has changed since.
    pub(crate) fn stale_translation(
        place: Span,
        source: Span,
        was: &str,
        now: &str,
        is_shown: bool,
    ) -> Self {
        let shown = if is_shown { "it is shown all the same" } else { "the original is shown" };
        let message = format!(
            "the original of this translation has changed, and {shown}: it was \"{}\" and is \"{}\"",
            start(was, 120),
            start(now, 120)
        );
        let help = "Bring the translation up to date. `local-normal translate` puts both originals beside it, with the mark fuzzy to take away.";
        Self::new(Code::StaleTranslation, Some(place), "this translation", message, help.into())
            .and(source, "the original")
    }

    /// A translation that Markdown reads as something else than the original.
    pub(crate) fn broken_translation(place: Span, source: Span, fault: &str) -> Self {
        let message = format!("this translation is not set as its original: {fault}");
        let help = "Keep the signs of the original around the words that they belong to.";
        Self::new(Code::BrokenTranslation, Some(place), "this translation", message, help.into())
            .and(source, "the original")
    }

    /// A translation with more or fewer list items than the original.
    pub(crate) fn other_items(place: Span, source: Span, wanted: usize, found: usize) -> Self {
        let fault = format!("it has {found} list items, and the original has {wanted}");
        Self::broken_translation(place, source, &fault)
    }

    /// A row of a table with more or fewer cells than the original.
    pub(crate) fn other_cells(place: Span, source: Span, wanted: usize, found: usize) -> Self {
        let fault = format!("the row has {found} cells, and the original has {wanted}");
        Self::broken_translation(place, source, &fault)
    }

    /// A translation that leads elsewhere.
    pub(crate) fn other_links(
        place: Span,
        source: Span,
        lost: &[String],
        added: &[String],
    ) -> Self {
        let message =
            format!("this translation has other links than its original{}", told(lost, added));
        let help =
            "Translate the words between the brackets, and keep what is between the parentheses.";
        Self::new(Code::OtherLinks, Some(place), "this translation", message, help.into())
            .and(source, "the original")
    }

    /// A translation with other places for numbers and names.
    pub(crate) fn other_placeholders(
        place: Span,
        source: Span,
        lost: &[String],
        added: &[String],
    ) -> Self {
        let message = format!(
            "this translation has other places in braces than its original{}",
            told(lost, added)
        );
        let help = "Keep what is in braces as it is: a number or a name is put in its place.";
        Self::new(Code::OtherPlaceholders, Some(place), "this translation", message, help.into())
            .and(source, "the original")
    }

    /// Texts that have to be translated and are not; the place is that of the first.
    pub(crate) fn missing_translations(
        first: Span,
        language: &str,
        part: &str,
        missing: usize,
        all: usize,
    ) -> Self {
        let message = format!(
            "{missing} of {all} texts have no translation into `{language}`, which needs all of `{part}`"
        );
        let help = format!(
            "Run `local-normal translate {language}` and fill what is empty or fuzzy, or take `{part}` out of `require`."
        );
        Self::new(Code::MissingTranslations, Some(first), "the first", message, help)
    }

    /// Words of the interface that have to be there and are not; the place is where that is said.
    pub(crate) fn missing_interface(
        place: Span,
        language: &str,
        missing: usize,
        all: usize,
    ) -> Self {
        let message = format!(
            "{missing} of {all} messages of the interface are not in `{language}`, which needs all of them"
        );
        let help =
            format!("Add them to theme/i18n/{language}.ftl, or take `interface` out of `require`.");
        Self::new(Code::MissingTranslations, Some(place), "needed here", message, help)
    }

    /// Texts that may be without a translation.
    pub(crate) fn partly_translated(
        first: Span,
        language: &str,
        missing: usize,
        all: usize,
    ) -> Self {
        let message = format!("{missing} of {all} texts have no translation into `{language}`");
        let help = format!(
            "Readers get the original there. `local-normal translate {language}` writes what translators need."
        );
        Self::new(Code::PartlyTranslated, Some(first), "the first", message, help)
    }
}

/// The beginning of a text.
fn start(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// What is lost and what is added, in words.
fn told(lost: &[String], added: &[String]) -> String {
    let quoted =
        |all: &[String]| all.iter().map(|one| format!("`{one}`")).collect::<Vec<_>>().join(", ");
    let lost = (!lost.is_empty()).then(|| format!("; it lacks {}", quoted(lost)));
    let added = (!added.is_empty()).then(|| format!("; it adds {}", quoted(added)));
    lost.into_iter().chain(added).collect()
}
