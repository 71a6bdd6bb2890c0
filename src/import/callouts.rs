//! What other programs call their boxes, and what we call them.

/// What a box becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Callout {
    /// A box of this kind.
    Box(&'static str),
    /// A fold.
    Fold,
}

/// Words of classes that make a box without saying of which kind.
const PLAIN: [&str; 6] = ["alert", "admonition", "callout", "inset", "notice", "panel"];

/// Words of classes that make a box of their kind.
const KINDS: [&str; 8] =
    ["note", "info", "tip", "hint", "important", "warning", "caution", "danger"];

/// Words that programs put before or behind these in a class. Other words make it something else: `contact-info`, `tab-panel`.
const BESIDE: [&str; 18] = [
    "banner",
    "block",
    "box",
    "bs",
    "confluence",
    "container",
    "custom",
    "govuk",
    "information",
    "is",
    "macro",
    "markdown",
    "md",
    "message",
    "nhsuk",
    "text",
    "theme",
    "wp",
];

/// The box that a single word names.
pub(super) fn named(word: &str) -> Option<Callout> {
    Some(Callout::Box(match word.to_ascii_lowercase().as_str() {
        "note" | "notes" | "info" | "information" | "seealso" | "abstract" | "summary" | "tldr"
        | "example" | "question" | "faq" | "quote" | "todo" | "inset" | "primary" | "secondary"
        | "default" => "NOTE",
        "tip" | "hint" | "success" | "check" | "done" => "TIP",
        "important" | "attention" => "IMPORTANT",
        "warning" | "warn" => "WARNING",
        "caution" | "danger" | "error" | "failure" | "fail" | "missing" | "bug" => "CAUTION",
        "details" | "expand" | "expander" | "collapse" | "spoiler" | "accordion" => {
            return Some(Callout::Fold);
        }
        _ => return None,
    }))
}

/// The box that the classes of an element mean, such as `alert alert-warning` or `govuk-inset-text`.
pub(super) fn of_class(classes: &str) -> Option<Callout> {
    let classes = classes.to_ascii_lowercase();
    let classes: Vec<Vec<&str>> = classes.split_whitespace().map(parts).collect();
    if classes.iter().any(|parts| matches!(parts[..], ["code" | "preformatted"])) {
        return None;
    }
    let of_box: Vec<_> = classes.iter().filter(|parts| is_of_box(parts)).flatten().collect();
    let is_box = of_box.iter().any(|word| PLAIN.contains(word));
    let own = of_box.into_iter().filter(|word| KINDS.contains(word));
    let mut words = own.chain(classes.iter().flatten().filter(|_| is_box));
    let kind = words.find_map(|word| named(word).filter(|callout| *callout != Callout::Fold));
    kind.or(is_box.then_some(Callout::Box("NOTE")))
}

/// The same for attributes, such as `.note #place title="A"`.
pub(super) fn of_attributes(attributes: &str) -> Option<Callout> {
    of_class(&classes(attributes).collect::<Vec<_>>().join(" "))
}

/// The classes of attributes: they begin with a point.
pub(super) fn classes(attributes: &str) -> impl Iterator<Item = &str> {
    let words = attributes.split(|sign: char| sign.is_whitespace() || "{}:".contains(sign));
    words.filter_map(|word| word.strip_prefix('.'))
}

fn parts(class: &str) -> Vec<&str> {
    let parts = class.split(|sign: char| !sign.is_ascii_alphanumeric());
    parts.filter(|part| !part.is_empty()).collect()
}

/// Whether a class is one of a box, and not of something in it, such as `alert-heading`. Before the words of most boxes may be any
/// others, such as a council's own.
fn is_of_box(parts: &[&str]) -> bool {
    let is_kind = |word: &&str| matches!(named(word), Some(Callout::Box(_)));
    let is_own = |word: &&str| PLAIN.contains(word) || BESIDE.contains(word) || is_kind(word);
    let is_any = |word: &&str| PLAIN.contains(word) || KINDS.contains(word);
    let box_at = parts.iter().position(|word| PLAIN[..4].contains(word));
    let is_text = parts.first() == Some(&"text");
    match box_at {
        Some(at) => parts[at..].iter().all(is_own),
        None => !is_text && parts.iter().all(is_own) && parts.iter().any(is_any),
    }
}

impl Callout {
    /// The box or fold with these words, as a quotation. A box shows a title as its first line; a fold without one is headed
    /// by `called`.
    pub(super) fn written(self, title: &str, called: &str, words: &str) -> String {
        let words = words.trim_matches('\n');
        let (head, words) = match self {
            Self::Fold => {
                let title = if title.is_empty() { capital(called) } else { title.to_owned() };
                (format!("[!DETAILS] {title}\n"), words.to_owned())
            }
            Self::Box(kind) if title.is_empty() => (format!("[!{kind}]"), words.to_owned()),
            Self::Box(kind) if words.trim().is_empty() => (format!("[!{kind}]"), title.to_owned()),
            Self::Box(kind) => (format!("[!{kind}]"), format!("**{title}**\n\n{words}")),
        };
        super::draft::quoted(&format!("{head}\n{words}"))
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
