//! Finished pages as a browser reads them: tags, attributes and text, however they are spelt.
//!
//! Whoever looks at a page again – the audit, search, the single file, `watch` – hears it from `read`.

mod emitter;
mod outline;
mod pieces;
mod reading;
mod tag;
mod urls;

pub use outline::Outline;
pub(crate) use reading::AFTER_HEADING;
pub use reading::Reading;
pub(crate) use tag::{Tag, write_tag};
pub(crate) use urls::decoded;
pub(crate) use urls::{TOP, candidates, each_url, has_scheme, resolve, split_url};

use emitter::Listener;
use html5gum::Tokenizer;
use pieces::Pieces;
use std::ops::Range;

/// What a page has, in the order of the page. Places are offsets in bytes.
#[derive(Debug)]
pub(crate) enum Event<'a> {
    /// A start tag.
    Start(&'a Tag),
    /// An end tag: its name in small letters, and its place.
    End(&'a str, Range<usize>),
    /// The text up to the next tag, in characters and not in references such as `&amp;`.
    Text(&'a str),
    /// The place of markup that was left out; see [`read_pieces`].
    Gap,
}

/// Reads markup from its beginning to its end.
pub(crate) fn read(html: &str, mut hear: impl FnMut(Event<'_>)) {
    tokenize(&mut std::iter::once(html), &mut hear);
}

/// Reads markup of which parts were left out between these pieces. Each such place is heard as [`Event::Gap`], but for
/// one inside a tag, a comment or a script.
pub(crate) fn read_pieces<'a>(
    mut pieces: impl Iterator<Item = &'a str>,
    mut hear: impl FnMut(Event<'_>),
) {
    tokenize(&mut pieces, &mut hear);
}

/// The tokenizer is large: whoever hears it, it is compiled once.
fn tokenize<'a>(pieces: &mut dyn Iterator<Item = &'a str>, hear: &mut dyn FnMut(Event<'_>)) {
    let tokens = Tokenizer::new_with_emitter(Pieces::new(pieces), Listener::new(hear));
    let Ok(()) = tokens.finish();
}

/// Markup with other attributes: `change` gives those of a tag that is to be written anew.
pub(crate) fn rewrite(
    html: &str,
    change: impl Fn(&Tag) -> Option<Vec<(String, Option<String>)>>,
) -> String {
    let mut changed = String::with_capacity(html.len() + html.len() / 4);
    let mut done = 0;
    read(html, |event| {
        let Event::Start(tag) = event else { return };
        if let Some(attributes) = change(tag) {
            changed.push_str(&html[done..tag.span().start]);
            write_tag(&mut changed, tag, &attributes);
            done = tag.span().end;
        }
    });
    changed.push_str(&html[done..]);
    changed
}

/// Whether elements of this name have no end tag.
pub(crate) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Text for an attribute in double quotes.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests;
