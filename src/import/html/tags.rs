//! What single elements become in Markdown.

use super::tree::Element;
use crate::import::escape::{escape, target, title};
use crate::import::log::Log;
use crate::model::picture_width;

/// A picture, with its width where that is in pixels.
pub(super) fn image(element: &Element, caption: &str) -> String {
    let width = element.get("width").trim_end_matches("px");
    let width = Some(format!("width={width}")).filter(|width| picture_width(width).is_some());
    let source = element.get("src");
    let address = match width {
        Some(width) if !source.contains('#') => format!("{source}#{width}"),
        _ => source.to_owned(),
    };
    let words = element.get("alt").split_whitespace().collect::<Vec<_>>().join(" ");
    let caption = if caption.is_empty() { element.get("title") } else { caption };
    format!("![{}]({}{})", escape(&words), target(&address), title(caption))
}

/// Words as code; what is in them stays as it is.
pub(super) fn code(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return words;
    }
    let longest = words.split(|sign| sign != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if words.starts_with('`') || words.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{words}{space}{fence}")
}

/// Small raised or lowered figures, where there are signs for all of them.
pub(super) fn small(name: &str, words: &str) -> Option<String> {
    let signs = match name {
        "sup" => "⁰¹²³⁴⁵⁶⁷⁸⁹",
        "sub" => "₀₁₂₃₄₅₆₇₈₉",
        _ => return None,
    };
    let sign = |digit: char| signs.chars().nth(digit.to_digit(10)? as usize);
    words.trim().chars().map(sign).collect::<Option<String>>().filter(|small| !small.is_empty())
}

/// A link to what a frame shows.
pub(super) fn frame(element: &Element, line: usize, log: &mut Log) -> String {
    let inner = element.elements().map(|inner| inner.get("src")).find(|source| !source.is_empty());
    let own = Some(element.get("src")).filter(|source| !source.is_empty());
    let name = &element.name;
    let Some(address) = own.or(inner) else {
        log.say(line, format!("<{name}> is left out: a playbook's pages hold none"));
        return String::new();
    };
    let words = Some(element.get("title")).filter(|title| !title.is_empty()).unwrap_or(address);
    log.say(line, format!("<{name}> became a link to what it showed"));
    format!("[{}]({})", escape(words), target(address))
}
