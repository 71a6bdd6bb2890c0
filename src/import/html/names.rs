//! What elements are, by their names.

use crate::html::is_void;

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
            | "figcaption"
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
const OTHERS: [&str; 25] = [
    "h1", "h2", "h3", "h4", "h5", "h6", "menu", "tfoot", "caption", "form", "button", "fieldset",
    "legend", "dialog", "option", "optgroup", "output", "progress", "meter", "ruby", "rt", "rp",
    "sup", "sub", "q",
];

/// Whether HTML has an element of this name.
pub(super) fn is_element(name: &str) -> bool {
    is_plain(name)
        || mark(name).is_some()
        || is_code(name)
        || is_machine(name)
        || is_frame(name)
        || is_part(name)
        || is_void(name)
        || OTHERS.contains(&name)
}

/// Whether a tag without an end is only words between signs, such as `<T>` and `<your-name>`: what is no element of HTML, with
/// nothing given to it.
pub(super) fn is_words(tag: &str, name: &str) -> bool {
    !is_element(name) && tag.len() == name.len() + "<>".len()
}

/// Elements that hold the parts of a list or a table, or are one.
pub(super) fn is_part(name: &str) -> bool {
    let is_whole = matches!(name, "table" | "ul" | "ol" | "dl" | "pre" | "details" | "blockquote");
    is_whole || matches!(name, "li" | "tr" | "td" | "th" | "thead" | "tbody" | "dt" | "dd")
}

/// Elements that show what is elsewhere.
pub(super) fn is_frame(name: &str) -> bool {
    matches!(name, "iframe" | "video" | "audio")
}

/// Elements that are blocks, beside those that only group others.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "h1" | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "ul"
            | "ol"
            | "menu"
            | "li"
            | "table"
            | "blockquote"
            | "details"
            | "pre"
            | "hr"
            | "dl"
            | "dt"
            | "dd"
            | "figure"
            | "figcaption"
            | "article"
            | "main"
            | "header"
            | "footer"
            | "nav"
            | "center"
            | "form"
            | "fieldset"
            | "address"
            | "summary"
            | "html"
            | "body"
            | "dialog"
            | "tr"
            | "td"
            | "th"
            | "thead"
            | "tbody"
            | "tfoot"
            | "caption"
    )
}
