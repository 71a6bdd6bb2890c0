//! What single elements become in Markdown.

use super::tree::Element;
use crate::html::is_void;
use crate::import::escape::{escape, target, title};
use crate::import::log::Log;
use crate::model::picture_width;

/// The signs around the words of an element that sets them apart.
pub(super) fn mark(name: &str) -> Option<&'static str> {
    Some(match name {
        "b" | "strong" | "mark" => "**",
        "i" | "em" | "cite" | "dfn" | "var" => "*",
        "s" | "del" | "strike" => "~~",
        _ => return None,
    })
}

/// Whether the words of an element are set as code.
pub(super) fn is_code(name: &str) -> bool {
    matches!(name, "code" | "kbd" | "samp" | "tt")
}

/// Whether an element only sets words apart from those around them.
pub(super) fn sets_apart(name: &str) -> bool {
    let is_other = matches!(
        name,
        "a" | "abbr" | "font" | "ins" | "q" | "small" | "span" | "sub" | "sup" | "u"
    );
    is_other || mark(name).is_some() || is_code(name)
}

/// Elements whose tags go without a word: they only say how words look, or group them.
pub(super) fn is_plain(name: &str) -> bool {
    matches!(
        name,
        "div"
            | "p"
            | "span"
            | "section"
            | "article"
            | "main"
            | "header"
            | "footer"
            | "aside"
            | "nav"
            | "center"
            | "font"
            | "small"
            | "big"
            | "u"
            | "ins"
            | "abbr"
            | "acronym"
            | "label"
            | "time"
            | "bdi"
            | "bdo"
            | "data"
            | "wbr"
            | "html"
            | "body"
            | "picture"
            | "source"
            | "figure"
            | "address"
            | "hgroup"
            | "a"
            | "summary"
            | "colgroup"
            | "col"
    )
}

/// Elements that are no words at all.
pub(super) fn is_machine(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "template"
            | "head"
            | "svg"
            | "math"
            | "canvas"
            | "link"
            | "meta"
            | "title"
            | "textarea"
            | "select"
            | "object"
            | "embed"
            | "applet"
            | "noscript"
            | "map"
            | "datalist"
    )
}

/// Other elements of HTML.
const OTHERS: [&str; 40] = [
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "menu",
    "li",
    "table",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "caption",
    "blockquote",
    "details",
    "pre",
    "dl",
    "dt",
    "dd",
    "figcaption",
    "form",
    "button",
    "fieldset",
    "legend",
    "dialog",
    "option",
    "optgroup",
    "output",
    "progress",
    "meter",
    "ruby",
    "rt",
    "rp",
    "sup",
    "sub",
];

/// Whether a tag without an end is only words between signs, such as `<T>` and `<your-name>`: what is no element of HTML, with
/// nothing given to it.
pub(super) fn is_words(tag: &str, name: &str) -> bool {
    let is_element = is_plain(name)
        || mark(name).is_some()
        || is_code(name)
        || is_machine(name)
        || is_frame(name)
        || is_void(name)
        || name == "q"
        || OTHERS.contains(&name);
    !is_element && tag.len() == name.len() + "<>".len()
}

/// Elements that show what is elsewhere.
pub(super) fn is_frame(name: &str) -> bool {
    matches!(name, "iframe" | "video" | "audio" | "frame")
}

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
