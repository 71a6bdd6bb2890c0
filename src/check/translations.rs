//! Translations: whether they are whole, still fit, and say nothing that the original does not.

mod compared;

use super::Context;
use crate::assets::Messages;
use crate::diag::Diagnostic;
use crate::model::{Role, State, TextKind, Translated, Translation};
use crate::source::{FileId, Span};
use compared::{cells, shape};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for translation in &context.playbook.translations {
        for file in &translation.files {
            let faults =
                |text| stale(translation, text).into_iter().chain(broken(translation, text));
            let find = || file.texts.iter().flat_map(faults).collect();
            diagnostics.extend(file.faults(&translation.rules, find));
        }
        diagnostics.extend(missing(translation));
        diagnostics.extend(lacking_words(context, translation));
    }
}

/// Words of the interface that a language should have and the theme has not.
fn lacking_words(context: &Context<'_>, translation: &Translation) -> Option<Diagnostic> {
    let required = &translation.rules.require;
    let required = required.iter().find(|required| required.value == TextKind::Interface)?;
    let language = &translation.language;
    let strings = context.theme.strings(language.identifier().language.as_str());
    let original = context.theme.original_strings();
    let wanted: BTreeSet<_> = original.iter().flat_map(Messages::ids).collect();
    let found: BTreeSet<_> = strings.iter().flat_map(Messages::ids).collect();
    let (missing, all) = (wanted.difference(&found).count(), wanted.len());
    (missing > 0)
        .then(|| Diagnostic::missing_interface(required.span, &language.tag(), missing, all))
}

/// Names files that translators have begun and not ended, of parts that need not be whole.
pub(super) fn check_parts(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for translation in &context.playbook.translations {
        let parts = by_file(translation, |kind| !is_required(translation, kind));
        let begun = parts.into_values().filter(|part| (1..part.all).contains(&part.missing));
        diagnostics.extend(begun.map(|part| {
            Diagnostic::partly_translated(part.first, &part.language, part.missing, part.all)
        }));
    }
}

fn is_required(translation: &Translation, kind: TextKind) -> bool {
    translation.rules.require.iter().any(|required| required.value == kind)
}

/// A translation whose original has changed.
fn stale(translation: &Translation, text: &Translated) -> Option<Diagnostic> {
    let rendering = text.rendering.as_ref()?;
    let State::Stale(was) = &rendering.state else { return None };
    let is_shown = translation.shown(text).is_some();
    Some(Diagnostic::stale_translation(rendering.place, text.source, was, &text.original, is_shown))
}

/// What is wrong with the words that readers get: one thing is told of each translation.
fn broken(translation: &Translation, text: &Translated) -> Option<Diagnostic> {
    let rendering = translation.shown(text)?;
    let (original, words) = (text.original.as_str(), rendering.words.as_str());
    let (place, source) = (rendering.place, text.source);
    let [wanted, found] = [original, words].map(compared::placeholders);
    if let Some((lost, added)) = compared::difference(&wanted, &found) {
        return Some(Diagnostic::other_placeholders(place, source, &lost, &added));
    }
    if text.role == Role::Plain {
        return None;
    }
    if let Some((wanted, found)) = differ(cells(text.piece, original), cells(text.piece, words)) {
        return Some(Diagnostic::other_cells(place, source, wanted, found));
    }
    let [wanted, found] = [original, words].map(compared::links);
    if let Some((lost, added)) = compared::difference(&wanted, &found) {
        return Some(Diagnostic::other_links(place, source, &lost, &added));
    }
    let [wanted, found] = [original, words].map(|words| shape(text.piece, words));
    if let Some((wanted, found)) = differ(wanted.items, found.items) {
        return Some(Diagnostic::other_items(place, source, wanted, found));
    }
    let fault = found.fault_beside(&wanted)?;
    Some(Diagnostic::broken_translation(place, source, &fault))
}

fn differ(wanted: usize, found: usize) -> Option<(usize, usize)> {
    (wanted != found).then_some((wanted, found))
}

/// What one file lacks.
struct Part {
    language: String,
    first: Span,
    missing: usize,
    all: usize,
}

/// What each file has of the parts that are meant, with the place of the first text that has no translation.
fn by_file(
    translation: &Translation,
    is_meant: impl Fn(TextKind) -> bool,
) -> BTreeMap<(FileId, TextKind), Part> {
    let language = translation.language.tag();
    let mut parts: BTreeMap<_, Part> = BTreeMap::new();
    for text in translation.texts().filter(|text| is_meant(text.kind)) {
        let is_missing =
            text.rendering.as_ref().is_none_or(|rendering| rendering.state == State::Doubtful);
        let part = parts.entry((text.source.file, text.kind)).or_insert_with(|| Part {
            language: language.clone(),
            first: text.source,
            missing: 0,
            all: 0,
        });
        if is_missing && part.missing == 0 {
            part.first = text.source;
        }
        part.missing += usize::from(is_missing);
        part.all += 1;
    }
    parts
}

/// Texts of parts that have to be whole.
fn missing(translation: &Translation) -> impl Iterator<Item = Diagnostic> {
    let is_any = !translation.rules.require.is_empty();
    let parts = is_any.then(|| by_file(translation, |kind| is_required(translation, kind)));
    let parts = parts.unwrap_or_default();
    let lacking = parts.into_iter().filter(|(_, part)| part.missing > 0);
    lacking.map(|((_, kind), part)| {
        Diagnostic::missing_translations(
            part.first,
            &part.language,
            kind.name(),
            part.missing,
            part.all,
        )
    })
}
