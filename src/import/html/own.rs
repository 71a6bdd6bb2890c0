//! Words that elements have in their attributes. Those of components, which are no elements of HTML, become words of the text;
//! for those of others Markdown has no place, and an author hears of them.

use super::names::{is_code, is_element, is_part, is_plain, mark};
use super::tree::Element;
use crate::html::is_void;
use crate::import::escape::{escape, escape_start, target};
use crate::import::log::Log;

/// What a component shows above what it holds.
const HEADS: [&str; 4] = ["title", "label", "header", "heading"];

/// What else it shows.
const MORE: [&str; 10] = [
    "text",
    "subtitle",
    "caption",
    "summary",
    "description",
    "alt",
    "placeholder",
    "author",
    "tip",
    "content",
];

/// The words of these attributes, each on one line, with its name. What a program is to work out is none.
fn words<'a>(element: &Element, names: &[&'a str]) -> Vec<(&'a str, String)> {
    let line = |name| element.get(name).split_whitespace().collect::<Vec<_>>().join(" ");
    let all = names.iter().map(|name| (*name, line(name)));
    all.filter(|(_, words)| words.contains(char::is_alphanumeric) && !words.starts_with('{'))
        .collect()
}

/// The words of a component, the first as a link where it leads somewhere.
fn shown(element: &Element) -> Vec<String> {
    if is_element(&element.name) {
        return Vec::new();
    }
    let mut shown: Vec<_> = words(element, &HEADS)
        .into_iter()
        .chain(words(element, &MORE))
        .map(|(_, words)| escape(&words))
        .collect();
    if let (Some(first), Some(address)) = (shown.first_mut(), address(element)) {
        *first = format!("[{first}]({address})");
    }
    shown
}

/// The target of a link for where a component leads.
pub(super) fn address(element: &Element) -> Option<String> {
    let mut addresses = ["href", "to", "link", "url"].iter().map(|name| element.get(name));
    let address = addresses.find(|address| !address.is_empty() && !is_element(&element.name))?;
    Some(target(address).replace('|', "%7C"))
}

/// Whether a component has words that are shown above what it holds.
pub(super) fn has_head(element: &Element) -> bool {
    !is_element(&element.name) && !words(element, &HEADS).is_empty()
}

/// What a component without anything in it shows.
pub(super) fn line(element: &Element) -> String {
    shown(element).join(" – ")
}

/// What a component shows above what it holds, as blocks.
pub(super) fn above(element: &Element) -> String {
    let mut blocks = shown(element);
    let is_tab = matches!(element.name.as_str(), "tab" | "tabitem");
    let (headed, rest) = blocks.split_at_mut(usize::from(has_head(element)));
    for head in headed {
        *head = if is_tab { format!("###### {head}") } else { format!("**{head}**") };
    }
    for words in rest {
        *words = escape_start(words);
    }
    blocks.join("\n\n")
}

/// Notes that a tag is left out, and the words that go with it. Tags that only say how words look need no word.
pub(super) fn note(element: &Element, line: usize, log: &mut Log) {
    let name = element.name.as_str();
    let is_quiet = is_plain(name) || is_part(name) || is_code(name) || mark(name).is_some();
    if !is_quiet {
        let kept = if is_void(name) { "" } else { ", its words are kept" };
        log.say(line, format!("the tag <{name}> is left out{kept}"));
    }
    note_lost(element, line, log);
}

/// Notes the words that an element has of its own, and that go.
pub(super) fn note_lost(element: &Element, line: usize, log: &mut Log) {
    let lost: Vec<_> =
        lost(element).iter().map(|(name, words)| format!("{name} “{words}”")).collect();
    if !lost.is_empty() {
        log.say(line, format!("left out of <{}>: its {}", element.name, lost.join(" and ")));
    }
}

/// The words of an element of HTML that readers see or hear, apart from those between its tags.
fn lost(element: &Element) -> Vec<(&'static str, String)> {
    if !is_element(&element.name) {
        return Vec::new();
    }
    let is_shown = matches!(element.name.as_str(), "input" | "button")
        && !matches!(element.get("type"), "hidden" | "checkbox" | "radio");
    words(
        element,
        if is_shown {
            &["title", "alt", "label", "placeholder", "value"]
        } else {
            &["title", "alt", "label"]
        },
    )
}
