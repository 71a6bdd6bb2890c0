//! Every place at which a file of the playbook names something: by its id in a value or a key, or in a link.

use super::choices::LISTS;
use super::kinds::FileKind;
use super::parse::{File, Parsed};
use super::parsed::ParsedTree;
use crate::model::{
    Key, Kind, Message, Messages, Node, OwnLink, Reference, Role, Words, markdown, own_links,
};
use crate::source::{FileId, Locator, SourceTree, Span};
use std::ops::Range;

/// A place that names something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    /// What it names.
    pub(crate) kind: Kind,
    /// Its id.
    pub(crate) id: String,
    /// The id alone, as it is written; with quotation marks where it is a value that has them.
    pub(crate) span: Span,
    pub(crate) by: By,
}

/// How something is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum By {
    /// As a value, or a key.
    Value,
    /// By its own `id`: there it is written.
    Itself,
    /// In the address of a link or a picture.
    Link {
        /// All of it.
        whole: Span,
        /// Its words; `None` where its address is its words.
        words: Option<Span>,
        /// Where its address is written, if that is apart from it.
        definition: Option<Span>,
    },
    /// In a value that is an address as in a link.
    Address(Span),
}

impl ParsedTree {
    /// The keys of a file with a record.
    pub(crate) fn node(&self, file: FileId) -> Option<&Node> {
        self.files().find_map(|parsed| match &parsed.file {
            File::Record(parsed) if parsed.span.file == file => Some(&parsed.node),
            _ => None,
        })
    }

    /// Every mention in a record, in the order of files; none twice, whatever aliases repeat.
    pub(crate) fn mentions(&self, tree: &SourceTree) -> Vec<Mention> {
        let mut all = Vec::new();
        for file in self.files() {
            if let File::Record(parsed) = &file.file {
                let text = tree.text(parsed.span.file);
                let mut found = in_file(parsed, text);
                found.sort_by_key(|mention| (mention.span.start, mention.span.end));
                found.dedup();
                all.extend(found);
            }
        }
        all
    }
}

fn in_file(parsed: &Parsed, text: &str) -> Vec<Mention> {
    let mut messages = Messages::default();
    parsed.kind.messages(&parsed.node, &mut messages);
    if let Some(body) = &parsed.body {
        messages.add_body(body);
    }
    let named = messages.named.iter();
    let mut found: Vec<_> = named.map(|one| value(one.kind, one.id, one.span)).collect();
    found.extend(messages.found.iter().flat_map(|message| in_text(message, text)));
    match parsed.kind {
        FileKind::Playbook => found.extend(at_the_top(&parsed.node, text)),
        FileKind::Area => {
            found.extend(ids(&parsed.node, "questions", Kind::Question));
            found.extend(areas_instead(&parsed.node));
        }
        FileKind::Glossary => found.extend(ids(&parsed.node, "terms", Kind::Term)),
        FileKind::Page => found.extend(parsed.node.at("replaces").and_then(page)),
        FileKind::Edition => found.extend(hidden(&parsed.node)),
        FileKind::LocalArea => found.extend(practices(&parsed.node)),
        _ => {}
    }
    found
}

fn value(kind: Kind, id: &str, span: Span) -> Mention {
    Mention { kind, id: id.to_owned(), span, by: By::Value }
}

/// The ids of the items of a list.
fn ids(node: &Node, key: &str, kind: Kind) -> Vec<Mention> {
    let items = node.at(key).map_or(&[][..], Node::items).iter();
    let ids = items.filter_map(|item| item.at("id")?.word());
    ids.map(|id| Mention { by: By::Itself, ..value(kind, &id.value, id.span) }).collect()
}

/// The areas of practices that took the place of others.
fn areas_instead(area: &Node) -> Vec<Mention> {
    let retired = area.at("retired").map_or(&[][..], Node::pairs).iter();
    let areas = retired.filter_map(|(_, one)| one.at("area")?.word());
    areas.map(|words| value(Kind::Area, &words.value, words.span)).collect()
}

/// The page of the playbook that one of an edition replaces.
fn page(node: &Node) -> Option<Mention> {
    node.word().map(|words| value(Kind::Page, &words.value, words.span))
}

/// What an edition hides.
fn hidden(edition: &Node) -> Vec<Mention> {
    let lists =
        LISTS.into_iter().filter_map(|(key, kind)| Some((edition.at("hide")?.at(key)?, kind)));
    let words =
        lists.flat_map(|(list, kind)| list.items().iter().map(move |item| (item.word(), kind)));
    words.filter_map(|(words, kind)| Some(value(kind, &words?.value, words?.span))).collect()
}

/// The principles whose practices an edition has notes on.
fn practices(area: &Node) -> Vec<Mention> {
    let notes = area.at("practices").map_or(&[][..], Node::pairs).iter();
    let mention = |key: &Key| Some(value(Kind::Principle, key.name.as_deref()?, key.span));
    notes.filter_map(|(key, _)| mention(key)).collect()
}

/// What playbook.yaml names in values that are no references by their type.
fn at_the_top(top: &Node, text: &str) -> Vec<Mention> {
    let words =
        |node: &Node, kind: Kind| node.word().map(|words| value(kind, &words.value, words.span));
    let mut found = Vec::new();
    for (key, kind) in LISTS {
        let items = top.at(key).map_or(&[][..], Node::items).iter();
        found.extend(items.filter_map(|item| words(item, kind)));
    }
    let nav = top.at("nav").map_or(&[][..], Node::items).iter();
    found.extend(nav.filter_map(|item| words(item.at("page")?, Kind::Page)));
    let local = ["required", "allowed"].into_iter().filter_map(|key| top.at("local")?.at(key));
    let local = local.flat_map(Node::items);
    found.extend(local.filter_map(|item| words(item, Kind::Page)));
    let targets = top.at("assessment").and_then(|node| node.at("profiles"));
    let targets = targets.map_or(&[][..], Node::items).iter().filter_map(|one| one.at("targets"));
    found.extend(
        targets
            .flat_map(Node::pairs)
            .filter_map(|(key, _)| Some(value(Kind::Question, key.name.as_deref()?, key.span))),
    );
    let moved = top.at("moved").map_or(&[][..], Node::pairs).iter().map(|(_, to)| to);
    let addresses = moved.chain(top.at("corrections")).filter_map(Node::word);
    found.extend(addresses.filter_map(|words| in_address(words, text)));
    found
}

/// What a value names that is a reference as in a link.
fn in_address(words: &Words, text: &str) -> Option<Mention> {
    let Reference::Own { kind, id, .. } = Reference::parse(&words.value) else { return None };
    let start = kind.name().len() + 1;
    let locator = Locator::new(text, words);
    let span = locator.locate(text, words, start..start + id.len());
    Some(Mention { by: By::Address(words.span), ..value(kind, id, span) })
}

/// The links of a text.
fn in_text(message: &Message<'_>, text: &str) -> Vec<Mention> {
    let words = message.words;
    if message.role == Role::Plain || markdown::is_plain(&words.value) {
        return Vec::new();
    }
    let links = own_links(&words.value);
    if links.is_empty() {
        return Vec::new();
    }
    let locator = Locator::new(text, words);
    let locate = |range: Range<usize>| locator.locate(text, words, range);
    let mention = |link: OwnLink| {
        let (id, whole, words) = (locate(link.id), locate(link.link), link.words.map(locate));
        let definition = link.definition.map(locate);
        Mention { by: By::Link { whole, words, definition }, ..value(link.kind, &link.name, id) }
    };
    links.into_iter().map(mention).collect()
}
