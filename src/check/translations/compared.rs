//! What a translation has to have in common with its original.

use crate::model::{PieceKind, markdown, parse};
use pulldown_cmark::{Event, Tag};

/// The places `{n}` of a text, in order of letters.
pub(super) fn placeholders(text: &str) -> Vec<String> {
    let parts = text.split('{').skip(1).filter_map(|part| part.split_once('}'));
    let is_name = |name: &&str| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c))
    };
    let mut names: Vec<_> = parts
        .map(|(name, _)| name.trim())
        .filter(is_name)
        .map(|name| format!("{{{name}}}"))
        .collect();
    names.sort_unstable();
    names
}

/// Where the links and pictures of a text lead, and its footnotes, in order of letters.
pub(super) fn links(text: &str) -> Vec<String> {
    let links = parse(text).1.links.into_iter().filter_map(|link| link.url);
    let notes = text.split("[^").skip(1).filter_map(|part| part.split_once(']'));
    let mut all: Vec<_> = links.chain(notes.map(|(name, _)| format!("[^{name}]"))).collect();
    all.sort_unstable();
    all
}

/// What only the first of two sorted lists has, and what only the second has.
pub(super) fn difference(a: &[String], b: &[String]) -> Option<(Vec<String>, Vec<String>)> {
    let without = |all: &[String], others: &[String]| {
        let mut others = others.to_vec();
        let mut left = Vec::new();
        for one in all {
            match others.iter().position(|other| other == one) {
                Some(at) => drop(others.remove(at)),
                None => left.push(one.clone()),
            }
        }
        left
    };
    let (lost, added) = (without(a, b), without(b, a));
    (!lost.is_empty() || !added.is_empty()).then_some((lost, added))
}

/// How many cells a row of a table has; nothing of any other piece.
pub(super) fn cells(piece: PieceKind, row: &str) -> usize {
    if piece != PieceKind::Row {
        return 0;
    }
    let row = row.trim().trim_start_matches('|');
    let row = row.strip_suffix('|').filter(|row| !row.ends_with('\\')).unwrap_or(row);
    let signs = row.match_indices('|').filter(|(at, _)| !row[..*at].ends_with('\\'));
    signs.count() + 1
}

/// What a text is made of.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) items: usize,
    /// Blocks but items, by name.
    blocks: Vec<&'static str>,
    has_html: bool,
    slips: usize,
}

/// What a piece is made of, by itself.
pub(super) fn shape(piece: PieceKind, text: &str) -> Shape {
    let text = match piece {
        PieceKind::Heading(_) => format!("## {text}"),
        // Set off from the margin, it can begin with a number or a hyphen.
        PieceKind::Row => format!("| {}", text.trim_start_matches(['|', ' '])),
        PieceKind::Paragraph | PieceKind::Item => text.to_owned(),
    };
    let (_, markup) = parse(&text);
    let mut shape = Shape {
        items: 0,
        blocks: Vec::new(),
        has_html: !markup.raw.is_empty(),
        slips: markup.slips.len(),
    };
    for (event, _) in markdown::events(&text) {
        match event {
            Event::Start(Tag::Item) => shape.items += 1,
            Event::Start(tag) => shape.blocks.extend(block(&tag)),
            Event::Rule => shape.blocks.push("a line across the page"),
            Event::HardBreak => shape.blocks.push("a line break"),
            _ => {}
        }
    }
    shape
}

fn block(tag: &Tag<'_>) -> Option<&'static str> {
    Some(match tag {
        Tag::Paragraph => "a paragraph",
        Tag::Heading { .. } => "a heading",
        Tag::BlockQuote(_) => "a quotation",
        Tag::CodeBlock(_) => "a block of code",
        Tag::List(_) => "a list",
        Tag::Table(_) => "a table",
        Tag::FootnoteDefinition(_) => "a footnote",
        _ => return None,
    })
}

impl Shape {
    /// What this has and the shape of the original has not.
    pub(super) fn fault_beside(&self, original: &Self) -> Option<String> {
        if self.has_html && !original.has_html {
            return Some("it has HTML".to_owned());
        }
        if self.blocks != original.blocks {
            let mut left = original.blocks.clone();
            let added = self.blocks.iter().find(|block| {
                let known = left.iter().position(|other| other == *block);
                known.map(|at| left.remove(at)).is_none()
            });
            let found = added.copied().unwrap_or("nothing");
            return Some(format!("Markdown makes {found} of it, which the original is not"));
        }
        let has_more = self.slips > original.slips;
        has_more.then(|| "a sign of bold words, of a link or of code has no second".to_owned())
    }
}
