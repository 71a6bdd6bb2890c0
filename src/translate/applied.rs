//! What is known of the translation of each text, and the texts with their translations in place.

use super::catalogue::path;
use super::matching::{key, matched};
use super::sources::{Source, Wanted};
use crate::letters::composed;
use crate::model::{
    FileTexts, FileTranslated, Language, Message, Piece, PieceKind, Rendering, State, Translated,
    Translation, Words, Written, pieces,
};
use crate::po::{self, Entry, Field};
use crate::source::{Excerpt, FileId, Span, Spanned};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

/// Files of translations by their paths.
pub(crate) type Files<'a> = BTreeMap<&'a str, (FileId, &'a Arc<po::File>)>;

/// Every text with its translation into a language, by files, and the paths of files whose translations are of no text.
pub(crate) fn translated<'a>(
    language: &Language,
    sources: &[&Source],
    files: &Files<'a>,
) -> (Vec<Arc<FileTranslated>>, Vec<&'a str>) {
    let below = path(language, "");
    let below = below.trim_end_matches(".po");
    let mut left: Vec<&str> =
        files.keys().copied().filter(|path| path.starts_with(below)).collect();
    let of = |source: &&Source| {
        let path = path(language, &source.path);
        source.known.of(&path, files.get(path.as_str()), |file| match file {
            Some((id, file)) => of_file(source, id, file),
            None => source.wanted.iter().map(|wanted| text(wanted, None)).collect(),
        })
    };
    let all = sources.par_iter().with_max_len(1).map(of).collect();
    let paths: HashSet<_> = sources.iter().map(|source| path(language, &source.path)).collect();
    left.retain(|path| !paths.contains(*path));
    let is_used = |file: &po::File| file.entries().any(|entry| !entry.is_obsolete());
    left.retain(|path| is_used(files[path].1));
    (all, left)
}

fn of_file(source: &Source, id: FileId, file: &po::File) -> Vec<Translated> {
    let entries: Vec<_> = file.entries().collect();
    let slots = matched(&entries, &source.wanted).into_iter().zip(&source.wanted);
    slots
        .map(|(slot, wanted)| text(wanted, slot.and_then(|at| rendering(wanted, id, entries[at]))))
        .collect()
}

fn text(wanted: &Wanted, rendering: Option<Rendering>) -> Translated {
    let Wanted { context, id, origin, .. } = wanted;
    Translated {
        kind: origin.kind,
        context: context.clone(),
        role: origin.role,
        piece: origin.piece,
        original: id.clone(),
        source: origin.place,
        rendering,
    }
}

/// What an entry says; `None` where it has no translation.
fn rendering(wanted: &Wanted, file: FileId, entry: &Entry) -> Option<Rendering> {
    if !entry.is_translated() {
        return None;
    }
    let at = entry.place(Field::Text(None));
    Some(Rendering {
        words: composed(entry.text()).split_whitespace().collect::<Vec<_>>().join(" "),
        place: Span { file, start: at.start, end: at.end },
        state: state(wanted, entry),
        is_draft: entry.has_flag("draft"),
    })
}

/// As it will be once `translate` has brought the file up to date. A `fuzzy` translation that was made for another text
/// is a guess of some program.
pub(super) fn state(wanted: &Wanted, entry: &Entry) -> State {
    let is_own = entry.previous_context().is_none_or(|was| Some(was) == entry.context());
    let was = entry.previous_id().filter(|_| is_own);
    let is_fuzzy = entry.has_flag("fuzzy");
    let is_same = key(entry).1 == wanted.id;
    match was {
        Some(was) if is_fuzzy && composed(was) == wanted.id.as_str() => State::Fits,
        Some(was) if is_fuzzy => State::Stale(was.to_owned()),
        _ if is_fuzzy => State::Doubtful,
        _ if is_same => State::Fits,
        _ => State::Stale(entry.id().to_owned()),
    }
}

/// The texts of a playbook in another language, by the places of the originals.
pub(crate) fn texts_in<'n>(
    texts: impl ParallelIterator<Item = FileTexts<'n>>,
    translation: &Translation,
) -> FxHashMap<Span, Words> {
    let mut shown: FxHashMap<(FileId, &str, &str), &Rendering> = FxHashMap::default();
    for text in translation.texts() {
        if let Some(rendering) = translation.shown(text) {
            shown.insert((text.source.file, &text.context, &text.original), rendering);
        }
    }
    let of_file = |FileTexts { file, messages, .. }: FileTexts<'n>| {
        let of_message = |message: &Message<'_>| {
            let of = |piece: &Piece| {
                shown.get(&(file, message.context.as_str(), piece.words.as_str())).copied()
            };
            (message.words.span, Arc::new(put(message, of)))
        };
        messages.iter().map(of_message).collect::<Vec<_>>()
    };
    let found: Vec<_> = texts.map(of_file).collect();
    let mut replaced = FxHashMap::default();
    for (span, words) in found.into_iter().flatten() {
        replaced.entry(span).or_insert(words);
    }
    replaced
}

/// A text with translations in the place of its pieces.
fn put<'a>(message: &Message<'_>, of: impl Fn(&Piece) -> Option<&'a Rendering>) -> Written {
    let text = message.words.value.as_str();
    let (mut words, mut original) = (String::with_capacity(text.len()), Vec::new());
    let (mut at, mut places, mut is_draft) = (0, Vec::new(), false);
    for piece in pieces(text, message.role) {
        words.push_str(&text[at..piece.range.start]);
        at = piece.range.end;
        if let Some(rendering) = of(&piece) {
            words.push_str(&rendering.words);
            words.push_str(&anchor(message.words, &piece));
            places.push(rendering.place);
            is_draft |= rendering.is_draft;
        } else {
            let start = words.len();
            words.push_str(&text[piece.range]);
            original.push(start..words.len());
        }
    }
    words.push_str(&text[at..]);
    // A piece that is all of its text has its own place; of several, the first stands for all.
    let span = places.first().copied().unwrap_or(message.words.span);
    Written::translated(Spanned { value: Excerpt::from(words), span }, original, is_draft)
}

/// What gives a heading the anchor that it has in the original.
fn anchor(original: &Written, piece: &Piece) -> String {
    let PieceKind::Heading(at) = piece.kind else { return String::new() };
    let rest = original.value[piece.range.end..].lines().next().unwrap_or_default();
    match original.headings().get(at) {
        Some(heading) if !rest.contains("{#") => format!(" {{#{}}}", heading.anchor),
        _ => String::new(),
    }
}
