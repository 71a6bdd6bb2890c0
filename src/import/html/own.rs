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

/// What says where a component leads.
const ADDRESSES: [&str; 4] = ["href", "to", "link", "url"];

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
    let mut addresses = ADDRESSES.iter().map(|name| element.get(name));
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
        let is_empty = is_void(name) || element.is_whole && self::line(element).is_empty();
        let kept = if is_empty { "" } else { ", its words are kept" };
        log.say(line, format!("the tag <{name}> is left out{kept}"));
    }
    note_lost(element, line, log);
}

/// Whether the page of an element does not show it.
fn is_unseen(element: &Element) -> bool {
    let classes = element.get("class");
    let is_of_class = classes.split_whitespace().any(|class| matches!(class, "hidden" | "d-none"));
    // Others, such as `md:block`, show it on wide screens.
    is_of_class && !classes.contains(':')
        || element.has("hidden")
        || element.get("style").replace(' ', "").contains("display:none")
}

/// Notes the words that an element has of its own, and that go; and those that are seen now and were not.
pub(super) fn note_lost(element: &Element, line: usize, log: &mut Log) {
    if is_unseen(element) {
        let what = "was not shown on its own page: its words are kept";
        log.say(line, format!("<{}> {what}", element.name));
    }
    let lost: Vec<_> =
        lost(element).iter().map(|(name, words)| format!("{name} “{words}”")).collect();
    if !lost.is_empty() {
        log.say(line, format!("left out of <{}>: its {}", element.name, lost.join(" and ")));
    }
}

/// The words of an element that readers see or hear, apart from those between its tags and those that are shown.
fn lost(element: &Element) -> Vec<(&str, String)> {
    if !is_element(&element.name) {
        return lost_of_component(element);
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

/// What only says how a component looks, or what it may do.
const UNSEEN: [&str; 7] = ["class", "classname", "style", "allow", "rel", "sizes", "srcset"];

/// What a component may show of its attributes and is not known to: all with several words, and where one leads to that has
/// nothing to lead from.
fn lost_of_component(element: &Element) -> Vec<(&str, String)> {
    let is_shown = |name: &str| HEADS.contains(&name) || MORE.contains(&name);
    let names = element.attributes.iter().map(|(name, _)| name.as_str());
    let names: Vec<_> = names
        .filter(|name| !is_shown(name) && !UNSEEN.contains(name) && !name.is_empty())
        .collect();
    let mut lost = words(element, &names);
    let leads_nowhere = element.is_whole && line(element).is_empty();
    lost.retain(|(name, words)| words.contains(' ') || leads_nowhere && ADDRESSES.contains(name));
    lost
}
