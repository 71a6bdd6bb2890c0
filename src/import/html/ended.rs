//! Components without attributes that end in another block, such as `<Callout>` with paragraphs up to its `</Callout>`.

use super::block::{Tagged, found};
use super::met::met;
use super::names;
use crate::import::draft::Draft;
use crate::source::Splice;
use std::collections::HashMap;

/// Puts a space before the `>` of each such tag, so that it is not taken for words between signs, such as `<T>`: these end nowhere.
pub(super) fn mend(draft: &mut Draft) {
    let text = draft.text();
    let mut tags: Vec<_> =
        met(text).into_iter().map(|met| (met.tag.range.clone(), met.tag)).collect();
    for Tagged { block, tags: own } in found(text).into_iter().map(Tagged::of) {
        let place = |at: usize| block.place(at);
        tags.extend(own.into_iter().map(|tag| (place(tag.range.start)..place(tag.range.end), tag)));
    }
    tags.sort_by_key(|(place, _)| place.start);
    let (mut open, mut splices) = (HashMap::<&str, Vec<usize>>::new(), Vec::new());
    for (place, tag) in &tags {
        let others = open.entry(&tag.name).or_default();
        let is_words = || names::is_words(text.get(place.clone()).unwrap_or_default(), &tag.name);
        match &tag.start {
            Some(_) => others.push(if is_words() { place.end } else { 0 }),
            None => splices.extend(
                others
                    .pop()
                    .filter(|end| *end > 0)
                    .map(|end| Splice::new(end - ">".len()..end - ">".len(), " ")),
            ),
        }
    }
    draft.splice(splices);
}
