//! One constructor a code: the words of every message and its help stand here, side by side.

mod events;
mod media;
mod moves;
mod questions;
mod slips;
mod texts;
mod theme;

use super::{Code, Diagnostic, Label};
use crate::source::Span;
use std::fmt::Display;

impl Diagnostic {
    fn new(code: Code, span: Option<Span>, label: &str, message: String, help: String) -> Self {
        let label = span.map(|span| Label { span, text: label.to_owned() });
        Self { code, severity: code.default_severity(), message, label, related: None, help }
    }

    fn and(mut self, span: Span, text: &str) -> Self {
        self.related = Some(Label { span, text: text.to_owned() });
        self
    }

    /// The file is no YAML; `reason` is the parser's.
    pub fn yaml_syntax(span: Span, reason: &str) -> Self {
        let help = "Look at the indentation and the quotes at or just before this place. A text that holds ': ' or ' #', or begins with a special character, needs quotes.";
        Self::new(
            Code::YamlSyntax,
            Some(span),
            "here",
            format!("this is not valid YAML: {reason}"),
            help.into(),
        )
    }

    /// A key that its record does not have.
    pub fn unknown_key(span: Span, key: &str, record: &str, known: &[&str]) -> Self {
        let help = match super::nearest(key, known.iter().copied()) {
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

    /// A list where a text was wanted, and the like.
    pub fn wrong_type(span: Span, wanted: &str, found: &str) -> Self {
        let message = format!("{wanted} is wanted here, and this is {found}");
        let help = "Look at the indentation here; `local-normal explain LN005` shows an example.";
        Self::new(Code::WrongType, Some(span), found, message, help.into())
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
    pub fn not_utf8(span: Span, offset: usize) -> Self {
        let message = format!("this file is not UTF-8 text (byte {offset} cannot be read)");
        let help = "Save it again as UTF-8; most editors offer this under \"save with encoding\".";
        Self::new(Code::NotUtf8, Some(span), "this file", message, help.into())
    }

    /// A path that would not work everywhere.
    pub fn bad_path(span: Span, path: &str, reason: &str, help: &str) -> Self {
        let message = format!("`{path}` cannot be used: {reason}");
        Self::new(Code::BadPath, Some(span), "this file", message, help.into())
    }

    /// A reference to something that is not there.
    pub fn unknown_reference(span: Span, kind: &str, id: &str, near: Option<&str>) -> Self {
        let help = match near {
            Some(near) => format!("Did you mean `{near}`?"),
            None => format!("Write the id of a {kind} that exists, or add that {kind}."),
        };
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
