//! Files of `media/` that nothing links to, and pictures that take long to load.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::{Media, media_named};
use crate::source::{Content, SourceTree, Span};
use std::collections::BTreeSet;

/// A picture of more bytes takes seconds on a phone.
const LARGE: u64 = 1_000_000;
/// Pixels that no page shows, even on the sharpest screen.
const LONG: u32 = 3000;

/// Every file that nothing links to.
pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let media = &context.playbook.media;
    if media.is_empty() {
        return;
    }
    let named = named(context.tree);
    let unused = media.iter().filter(|media| !named.contains(media.path.as_str()));
    diagnostics.extend(unused.map(|media| {
        Diagnostic::unused_media(Span::of_file(media.file), &format!("media/{}", media.path))
    }));
}

/// Every path that any text of the playbook or of its theme names.
fn named(tree: &SourceTree) -> BTreeSet<&str> {
    let texts = tree.iter().filter_map(|(_, file)| match &file.content {
        Content::Text(text) => Some(&**text),
        _ => None,
    });
    texts.flat_map(media_named).collect()
}

/// Every picture that takes long to load.
pub(super) fn check_sizes(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let pictures = context.playbook.media.iter().filter(|media| media.is_image);
    diagnostics.extend(pictures.filter(|media| is_large(media)).map(|media| {
        let sides = media.dimensions.map(|size| [size.width, size.height]);
        let path = format!("media/{}", media.path);
        Diagnostic::large_picture(Span::of_file(media.file), &path, media.content.size, sides)
    }));
}

fn is_large(media: &Media) -> bool {
    let is_drawing = media.path.ends_with(".svg");
    let longest = media.dimensions.map_or(0, |size| size.width.max(size.height));
    media.content.size > LARGE || (!is_drawing && longest > LONG)
}
