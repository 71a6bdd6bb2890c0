//! One constructor a code: the words of every message and its help stand here, side by side.

mod moves;

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

    /// A peers.json that is none.
    pub fn no_peers(span: Span) -> Self {
        let help =
            "Make it with `local-normal aggregate FILES… --out peers.json`, or take it away.";
        Self::bad_value(span, "this is not a comparison with peers".into(), help.into())
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
    pub fn bad_path(span: Span, path: &str, reason: &str) -> Self {
        let message = format!("`{path}` cannot be used: {reason}");
        let help = "Rename it with lower-case letters, digits, hyphens and dots.";
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

    /// HTML in Markdown.
    pub fn raw_html(span: Span, html: &str) -> Self {
        let shown: String = html.trim().chars().take(40).collect();
        let message = format!("raw HTML is not allowed: `{shown}`");
        let help = "Say it in Markdown. A bare < is written as \\<.";
        Self::new(Code::RawHtml, Some(span), "HTML", message, help.into())
    }

    /// A heading that begins too high or leaves out a level.
    pub fn heading_order(span: Span, level: usize, allowed: usize) -> Self {
        let message = format!("a heading of level {level} cannot stand here");
        let help = format!(
            "Use `{}` here: a text begins at level 2 and goes down one level at a time.",
            "#".repeat(allowed)
        );
        Self::new(Code::HeadingOrder, Some(span), "this heading", message, help)
    }

    /// A heading in a text that is part of a larger page.
    pub fn heading_not_here(span: Span) -> Self {
        let help = "The page gives this text its heading. Use bold type or a list, or split it into the keys that there are.";
        Self::new(
            Code::HeadingOrder,
            Some(span),
            "this heading",
            "this text cannot have headings of its own".into(),
            help.into(),
        )
    }

    /// An image without a text for those who do not see it.
    pub fn missing_alt(span: Span, url: &str) -> Self {
        let message = format!("the image `{url}` has no alternative text");
        let help = "Say what it shows between the square brackets: `![A street with trees](media:street.jpg)`.";
        Self::new(Code::MissingAlt, Some(span), "no text", message, help.into())
    }

    /// A link whose text says nothing out of its place.
    pub fn vague_link_text(span: Span, text: &str) -> Self {
        let message = if text.trim().is_empty() {
            "this link has no text".into()
        } else {
            format!("the link text \"{text}\" does not say where it goes")
        };
        let help = "Name what the reader finds behind it; people who use a screen reader hear links out of their sentence.";
        Self::new(Code::VagueLinkText, Some(span), "says too little", message, help.into())
    }

    /// A link that is neither a reference nor a web address.
    pub fn raw_path(span: Span, url: &str) -> Self {
        let message = format!("`{url}` is not a link that this playbook can check");
        let help = "Link by kind and id, as in `[text](area:workstyles)`, `(story:…)`, `(page:…)` or `(media:…)`; or write a whole address that begins with https://.";
        Self::new(Code::RawPath, Some(span), "this link", message, help.into())
    }

    /// An image that is no file of the playbook.
    pub fn foreign_image(span: Span, url: &str) -> Self {
        let message = format!("the image `{url}` is not a file of this playbook");
        let help = "Put the image into media/ and write `![what it shows](media:name.jpg)`: a page loads nothing from elsewhere.";
        Self::new(Code::RawPath, Some(span), "this image", message, help.into())
    }

    /// A link to a place that its page does not have.
    pub fn unknown_anchor(span: Span, url: &str, anchor: &str, near: Option<&str>) -> Self {
        let help = match near {
            Some(near) => format!("Did you mean `#{near}`?"),
            None => "Link to the page without `#…`, or to a heading that it has.".into(),
        };
        let message = format!("the page behind `{url}` has no place named `#{anchor}`");
        Self::new(Code::UnknownAnchor, Some(span), "not there", message, help)
    }

    /// A link in a finished page that leads nowhere; comes from a template.
    pub fn broken_output_link(page: &str, url: &str, reason: &str) -> Self {
        let message = format!("the page `{page}` links to `{url}`: {reason}");
        let help = "Look in playbook/theme for the template that makes this page, or on the page for a text that holds this link.";
        Self::new(Code::BrokenOutputLink, None, "", message, help.into())
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

    /// Points that break the rules of the scoring.
    pub fn points(span: Span, message: String) -> Self {
        let help = "A question has 2 to 7 levels; their points begin at 0, rise at each level and end at 100.";
        Self::new(Code::Points, Some(span), "this question", message, help.into())
    }

    /// A cell of the matrix that nothing scores.
    pub fn empty_cell(span: Span, area: &str, principle: &str) -> Self {
        let message = format!("no question tests `{principle}` in the area `{area}`");
        let help = format!(
            "Add a question with `principle: {principle}` to the area; its cell can never have a score."
        );
        Self::new(Code::EmptyCell, Some(span), "this area", message, help)
    }

    /// A level that does not say how to get further.
    pub fn no_action(span: Span, question: &str, level: &str) -> Self {
        let message = format!("the level `{level}` of `{question}` has no action");
        let help = "Add `actions:` with at least one step that leads to the next level; only the last level needs none.";
        Self::new(Code::NoAction, Some(span), "this level", message, help.into())
    }

    /// A question that no council is ever asked.
    pub fn unreachable(span: Span, question: &str) -> Self {
        let message = format!(
            "no council is asked `{question}`: no nation named has a council of a type named"
        );
        let help = "Name types and nations that go together, or leave `applies_to` out.";
        Self::new(Code::Unreachable, Some(span), "asked of nobody", message, help.into())
    }

    /// Two levels that a reader cannot tell apart.
    pub fn same_level_text(span: Span, first: Span) -> Self {
        let help =
            "Write each level so that two people who know the council would choose the same one.";
        Self::new(
            Code::SameLevelText,
            Some(span),
            "again",
            "two levels have the same text".into(),
            help.into(),
        )
        .and(first, "first here")
    }

    /// A must-have that every answer meets.
    pub fn pointless_must_have(span: Span, level: &str) -> Self {
        let message = format!(
            "every level reaches `{level}`, so this must-have caps a band only where there is no answer"
        );
        Self::new(
            Code::PointlessMustHave,
            Some(span),
            "the lowest level",
            message,
            "Name a higher level, or leave `must_have` out.".into(),
        )
    }

    /// Bands that do not rise from 0.
    pub fn bands(span: Span, message: String) -> Self {
        let help = "Bands begin at 0 and rise; `from` is in hundredths of a per cent, 0 to 10000, so 2500 is a score of 25.";
        Self::new(Code::Bands, Some(span), "this band", message, help.into())
    }

    /// A migration that leads nowhere.
    pub fn backward_migration(span: Span, from: u32, to: u32) -> Self {
        let message = format!("this migration goes from revision {from} to {to}");
        Self::bad_value(
            span,
            message,
            "Answers move to a later revision: `to` is higher than `from`.".into(),
        )
    }

    /// An id that was given up and stands in use again.
    pub fn retired_in_use(span: Span, id: &str, retired: Span) -> Self {
        let message = format!("the question id `{id}` is retired and in use");
        let help = "Saved answers hang on ids, so a retired id is never used again: give the question a new one.";
        Self::new(Code::RetiredInUse, Some(span), "in use here", message, help.into())
            .and(retired, "retired here")
    }

    /// A template that the engine cannot read or fill.
    pub fn template(span: Option<Span>, name: &str, reason: &str) -> Self {
        let message = format!("the template `{name}` cannot be used: {reason}");
        let help = "Compare your file in playbook/theme with the theme's own of the same name; deleting yours brings the original back.";
        Self::new(Code::Template, span, "here", message, help.into())
    }

    /// A file below `theme/` that overrides nothing.
    pub fn unknown_theme_file(span: Span, path: &str, near: Option<&str>) -> Self {
        let help = match near {
            Some(near) => format!("Did you mean `{near}`?"),
            None => {
                "A file below theme/ has the path of the theme's file that it stands in for.".into()
            }
        };
        Self::new(
            Code::UnknownThemeFile,
            Some(span),
            "this file",
            format!("the theme has no file `{path}` to override"),
            help,
        )
    }

    /// A message of the interface that is not there or cannot be read.
    pub fn unknown_message(span: Option<Span>, message: String) -> Self {
        let help = "Interface texts stand in i18n/en.ftl of the theme; a file of the same path below playbook/theme adds to it.";
        Self::new(Code::UnknownMessage, span, "here", message, help.into())
    }
}
