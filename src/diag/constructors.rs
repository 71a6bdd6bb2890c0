//! One constructor a code: the words of every message and its help stand here, side by side.

mod events;
mod media;
mod moves;
mod questions;
mod slips;
mod texts;
mod theme;
mod types;

pub use types::{Found, Wanted, meant_as_flag};

use super::{Code, Diagnostic, Label};
use crate::source::{FileId, Span, Undecoded, is_forbidden};
use std::borrow::Cow;
use std::fmt::Display;

type Words = Cow<'static, str>;

impl Diagnostic {
    fn new(
        code: Code,
        span: Option<Span>,
        label: impl Into<Words>,
        message: String,
        help: String,
    ) -> Self {
        let label = span.map(|span| Label { span, text: brief(label.into(), 100) });
        let (message, help) = (brief(message.into(), 400), brief(help.into(), 600));
        Self { code, severity: code.default_severity(), message, label, related: None, help }
    }

    /// Of a kind that is always told of in the same words.
    fn fixed(
        code: Code,
        span: Span,
        label: &'static str,
        message: &'static str,
        help: &'static str,
    ) -> Self {
        Self {
            code,
            severity: code.default_severity(),
            message: message.into(),
            label: Some(Label { span, text: label.into() }),
            related: None,
            help: help.into(),
        }
    }

    fn and(mut self, span: Span, text: &'static str) -> Self {
        self.related = Some(Box::new(Label { span, text: text.into() }));
        self
    }

    /// The file is no YAML. `reason` completes "this is not valid YAML: "; without `help` the mistake
    /// is of a kind that is told from nothing.
    pub fn yaml_syntax(span: Span, reason: &str, help: Option<&str>) -> Self {
        let help = help.unwrap_or("Look at the indentation and the quotes at or just before this place. A text that holds ': ' or ' #', or begins with a special character, needs quotes.");
        let message = format!("this is not valid YAML: {reason}");
        Self::new(Code::YamlSyntax, Some(span), "here", message, help.into())
    }

    /// A text between `{` and `}` that a comma cut in two: `key` is its second part. `before` are the
    /// key and the value that it was cut from.
    pub fn cut_at_comma(span: Span, key: &str, record: &str, before: (&str, &str)) -> Self {
        let message =
            format!("{record} has no key `{key}`: a comma ends a value between {{ and }}");
        let (name, value) = before;
        let help = format!("Put quotes round the whole text: `{name}: \"{value}, {key}\"`.");
        Self::new(Code::UnknownKey, Some(span), "cut off here", message, help)
    }

    /// A file of one kind in the folder of another, by the keys that it has.
    pub fn in_wrong_folder(span: Span, kind: &str, right: &str) -> Self {
        let message = format!("this looks like {kind}, and it is in another folder");
        let help = format!(
            "Move it to `{right}`. Where it is not {kind}, take the keys away that only {kind} has."
        );
        Self::new(Code::UnknownKey, Some(span), "this file", message, help)
    }

    /// A file that holds nothing.
    pub fn empty_file(span: Span, path: &str, keys: &[&str]) -> Self {
        let keys: Vec<_> = keys.iter().take(2).map(|key| format!("`{key}: …`")).collect();
        let help = format!("Begin it with {}, or remove the file.", keys.join(" and "));
        Self::new(Code::EmptyText, Some(span), "nothing here", format!("`{path}` is empty"), help)
    }

    /// A name that is nearly the right one.
    pub fn misnamed(span: Span, path: &str, right: &str) -> Self {
        let message = format!("`{path}` is not read under this name");
        Self::new(
            Code::BadPath,
            Some(span),
            "this name",
            message,
            format!("Rename it to `{right}`."),
        )
    }

    /// A key that its record does not have.
    pub fn unknown_key(span: Span, key: &str, record: &str, known: &[&str]) -> Self {
        let odd_space = key.chars().find(|c| c.is_whitespace() && *c != ' ');
        let help = match super::nearest(key.trim(), known.iter().copied()) {
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

    /// A key that stands twice in one mapping.
    pub fn duplicate_key(span: Span, key: &str, first: Span) -> Self {
        let message = format!("the key `{key}` stands here a second time");
        let help = "Keep one of the two; YAML cannot hold both.".into();
        Self::new(Code::DuplicateKey, Some(span), "again", message, help).and(first, "first here")
    }

    /// A key that its record cannot do without.
    pub fn missing_key(span: Span, key: &str, record: &str) -> Self {
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
    pub fn bad_choice(span: Span, value: &str, what: &str, allowed: &[&str]) -> Self {
        let list = allowed.join(", ");
        let help = match super::nearest(value, allowed.iter().copied()) {
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
    pub fn bad_value(span: Span, message: String, help: String) -> Self {
        Self::new(Code::BadValue, Some(span), "this value", message, help)
    }

    /// A time zone that nobody knows.
    pub fn bad_time_zone(span: Span, name: &str, near: Option<&str>) -> Self {
        let help = match near {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "Write the name of a region and a city, such as Europe/London.".into(),
        };
        Self::bad_value(span, format!("`{name}` is not a time zone"), help)
    }

    /// A peers.json that is none.
    pub fn no_peers(span: Span) -> Self {
        let help =
            "Make it with `local-normal aggregate FILES… --out peers.json`, or take it away.";
        Self::bad_value(span, "this is not a comparison with peers".into(), help.into())
    }

    /// A peers.json of an older or a newer program; `version` is the one that it says.
    pub fn other_peers(span: Span, version: Option<u64>) -> Self {
        let message = match version {
            Some(version) => {
                format!("this comparison has format version {version}, which the site cannot show")
            }
            None => "this comparison does not say its format version".to_owned(),
        };
        let help = "Make it again from the contributions with `local-normal aggregate FILES… --out peers.json`, or take it away.";
        Self::bad_value(span, message, help.into())
    }

    /// An id with other signs than ids may have.
    pub fn bad_id(span: Span, id: &str, suggestion: Option<String>) -> Self {
        let rule = "An id is lower-case letters and digits, with single hyphens or dots between them, 100 signs at most.";
        let help = match suggestion {
            Some(better) => format!("{rule} Try `{better}`."),
            None => rule.to_owned(),
        };
        Self::new(Code::BadId, Some(span), "not an id", format!("`{id}` cannot be an id"), help)
    }

    /// An id that two things of a kind share.
    pub fn duplicate_id(span: Span, id: &str, kind: &str, first: Span) -> Self {
        let message = format!("the {kind} id `{id}` is used twice");
        let help = "Give one of them another id. Ids of questions and levels are permanent: change the newer one.";
        Self::new(Code::DuplicateId, Some(span), "again", message, help.into())
            .and(first, "first here")
    }

    /// Larger, deeper or more than a playbook may be.
    pub fn over_limit(span: Option<Span>, message: String) -> Self {
        let help = "The limits keep a broken or hostile file from stopping the build; split the file, or make it smaller.";
        Self::new(Code::OverLimit, span, "too much", message, help.into())
    }

    /// A file larger than its kind may be; both sizes in bytes.
    pub fn too_large(span: Span, size: u64, limit: u64) -> Self {
        Self::over_limit(Some(span), format!("this file has {size} bytes, and {limit} are allowed"))
    }

    /// Bytes that are no UTF-8.
    pub fn not_utf8(file: FileId, found: &Undecoded) -> Self {
        let (what, label) = match found.likely() {
            _ if found.is_utf16 => ("it is UTF-16".to_owned(), "this file".to_owned()),
            Some(likely) => (
                format!(
                    "it is probably Windows-1252, where the byte {:#04x} is `{likely}`",
                    found.byte
                ),
                "the first sign that cannot be read".to_owned(),
            ),
            None => (format!("the byte {:#04x} cannot be read", found.byte), "here".to_owned()),
        };
        let end = found.text[found.at..].chars().next().map_or(0, char::len_utf8);
        let span = if found.is_utf16 {
            Span::of_file(file)
        } else {
            Span { file, start: found.at, end: found.at + end }
        };
        let message = format!("this file is not UTF-8 text: {what}");
        let help = "Save it again as UTF-8: in most editors under \"save as\" or \"save with encoding\". Then look at its dashes, quotes and accents.";
        Self::new(Code::NotUtf8, Some(span), label, message, help.into())
    }

    /// A file of bytes where a text belongs.
    pub fn no_text(span: Span) -> Self {
        let help = "Pictures and documents go into media/.";
        Self::new(
            Code::NotUtf8,
            Some(span),
            "this file",
            "this file is no text".into(),
            help.into(),
        )
    }

    /// A path that would not work everywhere.
    pub fn bad_path(span: Span, path: &str, reason: &str, help: &str) -> Self {
        let message = format!("`{path}` cannot be used: {reason}");
        Self::new(Code::BadPath, Some(span), "this file", message, help.into())
    }

    /// A reference to something that is not there.
    pub fn unknown_reference(span: Span, kind: &str, id: &str, near: Option<&str>) -> Self {
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

    /// A file that the list of its kind does not name.
    pub fn unlisted_file(span: Span, path: &str, key: &str, id: &str) -> Self {
        let message = format!("`{path}` is not in the list `{key}` of playbook.yaml");
        let help = format!(
            "Add `{id}` to `{key}` where it should stand in the order, or remove the file."
        );
        Self::new(Code::UnlistedFile, Some(span), "this file", message, help)
    }

    /// A list names a file that is not there.
    pub fn missing_file(span: Option<Span>, path: &str, near: Option<&str>) -> Self {
        let help = match near {
            Some(near) => format!("Did you mean `{near}`?"),
            None => format!("Add the file `{path}`, or take the name off the list."),
        };
        Self::new(
            Code::MissingFile,
            span,
            "named here",
            format!("the file `{path}` does not exist"),
            help,
        )
    }

    /// A file that nothing reads.
    pub fn unexpected_file(span: Span, path: &str, help: &str) -> Self {
        let message = format!("nothing reads `{path}`");
        Self::new(Code::UnexpectedFile, Some(span), "this file", message, help.into())
    }

    /// A Markdown file that does not begin with `---`.
    pub fn no_front_matter(span: Span, reason: &str) -> Self {
        let message = format!("the front matter is missing: {reason}");
        let help = "Begin the file with a line `---`, then keys such as `title:`, then another line `---`.";
        Self::new(Code::NoFrontMatter, Some(span), "here", message, help.into())
    }

    /// A key with nothing behind it.
    pub fn empty_text(span: Span, key: &str) -> Self {
        let message = format!("`{key}` is empty");
        Self::new(
            Code::EmptyText,
            Some(span),
            "nothing here",
            message,
            "Write it, or leave the key out if it is optional.".into(),
        )
    }

    /// Something that the format has and this version does not read.
    pub fn not_read_yet(span: Span, what: &str) -> Self {
        let message = format!("{what} are not read by this version");
        let help = "Nothing of them is published. Keep them out of the folder, or turn this check off in `checks:`.";
        Self::new(Code::NotReadYet, Some(span), "left out", message, help.into())
    }

    /// Two pages of one kind with one title.
    pub fn duplicate_title(span: Span, title: &str, first: Span) -> Self {
        let message = format!("the title \"{title}\" is used twice");
        let help =
            "Tell the two apart: readers see only the title in lists, search and browser tabs.";
        Self::new(Code::DuplicateTitle, Some(span), "again", message, help.into())
            .and(first, "first here")
    }

    /// A review date that has passed.
    pub fn review_overdue(span: Span, due: impl Display, today: impl Display) -> Self {
        let message = format!("this text was to be reviewed by {due}, and today is {today}");
        Self::new(
            Code::ReviewOverdue,
            Some(span),
            "overdue",
            message,
            "Read it again, mend it, and set the next date.".into(),
        )
    }

    /// A story that does not say where it comes from.
    pub fn no_source(span: Span, title: &str) -> Self {
        let message = format!("the story \"{title}\" names no source");
        Self::new(
            Code::NoSource,
            Some(span),
            "this story",
            message,
            "Add `sources:` with a title and a url.".into(),
        )
    }

    /// A story that nobody has checked.
    pub fn not_verified(span: Span, title: &str) -> Self {
        let message = format!("the story \"{title}\" is not yet checked against its source");
        let help = "Check it and set `verified: true`; until then the page says so to the reader.";
        Self::new(Code::NotVerified, Some(span), "this story", message, help.into())
    }

    /// An area without a practice for one principle.
    pub fn no_practice(span: Span, area: &str, principle: &str) -> Self {
        let message = format!("the area `{area}` has no practice for `{principle}`");
        let help = format!(
            "Add `{principle}:` under `practices:`; until then its cell on the home page is empty."
        );
        Self::new(Code::NoPractice, Some(span), "this area", message, help)
    }

    /// A page that every public site needs.
    pub fn no_standard_page(id: &str, why: &str) -> Self {
        let message = format!("there is no page `{id}`");
        Self::new(Code::NoStandardPage, None, "", message, format!("Add `pages/{id}.md`: {why}"))
    }

    /// A page that few people can read with ease.
    pub fn hard_to_read(hardest: Span, grade: f64, limit: f64) -> Self {
        let message = format!(
            "this page reads at grade {grade:.1}, where {limit:.0} is the most that most readers manage"
        );
        let help = "Shorten the sentences and choose shorter words, here first: this is the page's hardest text.";
        Self::new(Code::HardToRead, Some(hardest), "the hardest text", message, help.into())
    }
}

/// A text of at most `most` bytes as it is shown; a longer one loses its middle, for what it is about
/// is said at its end.
fn brief(text: Words, most: usize) -> Words {
    let cost = |c: char| if is_forbidden(c) { c.escape_unicode().len() } else { c.len_utf8() };
    let kept = |characters: &mut dyn Iterator<Item = char>, most: usize| {
        let mut room = most;
        let fits = |c: &char| {
            let rest = room.checked_sub(cost(*c));
            room = rest.unwrap_or(0);
            rest.is_some()
        };
        characters.take_while(fits).map(char::len_utf8).sum::<usize>()
    };
    if kept(&mut text.chars(), most) == text.len() {
        return text;
    }
    let head = kept(&mut text.chars(), most * 3 / 4);
    let tail = kept(&mut text.chars().rev(), most / 4 - 4);
    format!("{} … {}", &text[..head], &text[text.len() - tail..]).into()
}
