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
const PLAIN: [&str; 6] = ["alert", "admonition", "callout", "notice", "inset", "panel"];

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

/// The box that a class means, such as `alert alert-warning` or `govuk-inset-text`.
pub(super) fn of_class(class: &str) -> Option<Callout> {
    let words: Vec<_> = class.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    let is_box =
        words.iter().any(|word| PLAIN.iter().any(|plain| word.eq_ignore_ascii_case(plain)));
    let kinds = ["note", "info", "tip", "hint", "important", "warning", "caution", "danger"];
    let is_kind = |word: &&&str| is_box || kinds.iter().any(|kind| word.eq_ignore_ascii_case(kind));
    let kind = words.iter().filter(is_kind).find_map(|word| match named(word) {
        Some(Callout::Fold) => None,
        named => named,
    });
    kind.or(is_box.then_some(Callout::Box("NOTE")))
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
