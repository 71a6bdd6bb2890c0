//! The words about a key and its value.

use crate::diag::{Code, Diagnostic, nearest};
use crate::source::Span;

impl Diagnostic {
    /// A text between `{` and `}` that a comma cut in two: `key` is its second part. `before` are the
    /// key and the value that it was cut from.
    pub(crate) fn cut_at_comma(span: Span, key: &str, record: &str, before: (&str, &str)) -> Self {
        let message =
            format!("{record} has no key `{key}`: a comma ends a value between {{ and }}");
        let (name, value) = before;
        let help = format!("Put quotes round the whole text: `{name}: \"{value}, {key}\"`.");
        Self::new(Code::UnknownKey, Some(span), "cut off here", message, help)
    }

    /// A key that its record does not have.
    pub(crate) fn unknown_key(span: Span, key: &str, record: &str, known: &[&str]) -> Self {
        let odd_space = key.chars().find(|c| c.is_whitespace() && *c != ' ');
        let help = match nearest(key.trim(), known.iter().copied()) {
            _ if odd_space.is_some() => "There is a no-break or another unusual space in it, as Word and web pages have them. Delete the spaces before the key and type them anew.".to_owned(),
            Some(near) => format!("Did you mean `{near}`?"),
            None => format!("Known keys: {}.", known.join(", ")),
        };
        Self::new(
            Code::UnknownKey,
            Some(span),
            "unknown key",
            format!("{record} has no key `{key}`"),
            help,
        )
    }

    /// A key that a group has twice.
    pub(crate) fn duplicate_key(span: Span, key: &str, first: Span) -> Self {
        let message = format!("the key `{key}` is given twice");
        let help = "Keep one of the two; YAML takes only one.".into();
        Self::new(Code::DuplicateKey, Some(span), "again", message, help).and(first, "first here")
    }

    /// A key that its record cannot do without.
    pub(crate) fn missing_key(span: Span, key: &str, record: &str) -> Self {
        let message = format!("{record} has no `{key}`");
        Self::new(
            Code::MissingKey,
            Some(span),
            "in this entry",
            message,
            format!("Add a line `{key}: …`."),
        )
    }

    /// A value that is not one of those allowed.
    pub(crate) fn bad_choice(span: Span, value: &str, what: &str, allowed: &[&str]) -> Self {
        let list = allowed.join(", ");
        let help = match nearest(value, allowed.iter().copied()) {
            Some(near) => format!("Did you mean `{near}`? Allowed: {list}."),
            None => format!("Allowed: {list}."),
        };
        Self::new(
            Code::BadValue,
            Some(span),
            "not allowed",
            format!("`{value}` is not {what}"),
            help,
        )
    }

    /// A value of the right type that cannot be used.
    pub(crate) fn bad_value(span: Span, message: String, help: String) -> Self {
        Self::new(Code::BadValue, Some(span), "this value", message, help)
    }

    /// A language of the site that is named more than once.
    pub(crate) fn language_again(span: Span, tag: &str) -> Self {
        Self::bad_value(span, format!("`{tag}` is named twice"), "Name each language once.".into())
    }

    /// A list of the site's languages without the one that the playbook is written in.
    pub(crate) fn own_language_missing(first: Span, tag: &str) -> Self {
        let message = format!(
            "the playbook is written in `{tag}`, which is not among the languages of its site"
        );
        let help = format!(
            "Name `{tag}` too: first where its pages are those at the root, and behind the first where they are in the folder `{}/`.",
            tag.to_lowercase()
        );
        Self::bad_value(first, message, help)
    }

    /// An unknown time zone.
    pub(crate) fn bad_time_zone(span: Span, name: &str, near: Option<&str>) -> Self {
        let help = match near {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "Write the name of a region and a city, such as Europe/London.".into(),
        };
        Self::bad_value(span, format!("`{name}` is not a time zone"), help)
    }

    /// An id with other signs than ids may have.
    pub(crate) fn bad_id(span: Span, id: &str, suggestion: Option<String>) -> Self {
        let message = format!("`{id}` cannot be an id");
        Self::new(Code::BadId, Some(span), "not an id", message, id_help(suggestion))
    }

    /// An id that two things of a kind share.
    pub(crate) fn duplicate_id(span: Span, id: &str, kind: &str, first: Span) -> Self {
        let message = format!("the {kind} id `{id}` is used twice");
        let help = "Give one of them another id. Ids of questions and levels are permanent: change the newer one.";
        Self::new(Code::DuplicateId, Some(span), "again", message, help.into())
            .and(first, "first here")
    }

    /// A reference to something that is not there.
    pub(crate) fn unknown_reference(span: Span, kind: &str, id: &str, near: Option<&str>) -> Self {
        let article = if kind.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
        let help = near.map_or_else(
            || format!("Write the id of {article} {kind} that exists, or add that {kind}."),
            |near| format!("Did you mean `{near}`?"),
        );
        Self::new(
            Code::UnknownReference,
            Some(span),
            "not found",
            format!("there is no {kind} `{id}`"),
            help,
        )
    }

    /// An icon that the theme does not have. `near` are those that may be meant, the nearest first.
    pub(crate) fn unknown_icon(span: Span, name: &str, near: &[&str]) -> Self {
        let quoted: Vec<_> = near.iter().map(|near| format!("`{near}`")).collect();
        let meant = if quoted.is_empty() {
            String::new()
        } else {
            format!("Did you mean {}? ", quoted.join(" or "))
        };
        let help = format!(
            "{meant}docs/authors/icons.md shows all icons; one of your own goes into theme/icons/{name}.svg."
        );
        let message = format!("there is no icon `{name}`");
        Self::new(Code::UnknownReference, Some(span), "not found", message, help)
    }

    /// A key with nothing behind it.
    pub(crate) fn empty_text(span: Span, key: &str) -> Self {
        let message = format!("`{key}` is empty");
        Self::new(
            Code::EmptyText,
            Some(span),
            "nothing here",
            message,
            "Write it, or leave the key out if it is optional.".into(),
        )
    }
}

/// What an id is, and one that would do.
pub(crate) fn id_help(suggestion: Option<String>) -> String {
    let rule = "An id is lower-case letters and digits, with single hyphens or dots between them, 100 signs at most.";
    suggestion.map_or_else(|| rule.to_owned(), |better| format!("{rule} Try `{better}`."))
}
