//! The words about files: their names, their places, and whether they can be read.

use crate::diag::{Code, Diagnostic};
use crate::source::{FileId, Span, Undecoded};

const EDITION_LIST: &str = "Make it with `local-normal build --editions DIR`, which writes editions.json beside the sites, or take it away.";

impl Diagnostic {
    /// The file is not YAML. `reason` completes "this is not valid YAML: "; `help` is missing where the
    /// cause could not be found.
    pub(crate) fn yaml_syntax(span: Span, reason: &str, help: Option<&str>) -> Self {
        let help = help.unwrap_or("Look at the indentation and the quotes at or just before this place. A text that contains ': ' or ' #', or begins with a special character, needs quotes.");
        let message = format!("this is not valid YAML: {reason}");
        Self::new(Code::YamlSyntax, Some(span), "here", message, help.into())
    }

    /// A file of one kind in the folder of another, by the keys that it has.
    pub(crate) fn in_wrong_folder(span: Span, kind: &str, right: &str) -> Self {
        let message = format!("this looks like {kind}, and it is in another folder");
        let help = format!(
            "Move it to `{right}`. Where it is not {kind}, take the keys away that only {kind} has."
        );
        Self::new(Code::UnknownKey, Some(span), "this file", message, help)
    }

    /// An empty file.
    pub(crate) fn empty_file(span: Span, path: &str, keys: &[&str]) -> Self {
        let keys: Vec<_> = keys.iter().take(2).map(|key| format!("`{key}: …`")).collect();
        let help = format!("Begin it with {}, or remove the file.", keys.join(" and "));
        Self::new(Code::EmptyText, Some(span), "nothing here", format!("`{path}` is empty"), help)
    }

    /// A name that is nearly the right one.
    pub(crate) fn misnamed(span: Span, path: &str, right: &str) -> Self {
        let message = format!("`{path}` is not read under this name");
        Self::new(
            Code::BadPath,
            Some(span),
            "this name",
            message,
            format!("Rename it to `{right}`."),
        )
    }

    /// A peers.json that is not a comparison.
    pub(crate) fn no_peers(span: Span) -> Self {
        let help =
            "Make it with `local-normal aggregate FILES… --out peers.json`, or take it away.";
        Self::bad_value(span, "this is not a comparison with peers".into(), help.into())
    }

    /// A peers.json of an older or a newer program; `version` is the one that it says.
    pub(crate) fn other_peers(span: Span, version: Option<u64>) -> Self {
        let message = match version {
            Some(version) => {
                format!("this comparison has format version {version}, which the site cannot show")
            }
            None => "this comparison does not say its format version".to_owned(),
        };
        let help = "Make it again from the contributions with `local-normal aggregate FILES… --out peers.json`, or take it away.";
        Self::bad_value(span, message, help.into())
    }

    /// An editions.json that breaks off, or is something else.
    pub(crate) fn no_edition_list(span: Span, reason: &impl std::fmt::Display) -> Self {
        let message = format!("this is not a list of editions: {reason}");
        Self::bad_value(span, message, EDITION_LIST.into())
    }

    /// One of another program or another version.
    pub(crate) fn other_edition_list(span: Span) -> Self {
        let message = "this is not a list of editions that the site can show";
        Self::bad_value(span, message.into(), EDITION_LIST.into())
    }

    /// Something in an editions.json that no page can show, such as an address that is none on the web.
    pub(crate) fn odd_in_edition_list(span: Span, words: &str) -> Self {
        let message = format!("a list of editions cannot have `{words}`");
        Self::bad_value(span, message, EDITION_LIST.into())
    }

    /// Larger, deeper or more than a playbook may be.
    pub(crate) fn over_limit(span: Option<Span>, message: String) -> Self {
        let help = "The limits keep a broken or hostile file from stopping the build; split the file, or make it smaller.";
        Self::new(Code::OverLimit, span, "too much", message, help.into())
    }

    /// A file larger than its kind may be; both sizes in bytes.
    pub(crate) fn too_large(span: Span, size: u64, limit: u64) -> Self {
        Self::over_limit(Some(span), format!("this file has {size} bytes, and {limit} are allowed"))
    }

    /// Bytes that are not UTF-8.
    pub(crate) fn not_utf8(file: FileId, found: &Undecoded) -> Self {
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
    pub(crate) fn no_text(span: Span) -> Self {
        let help = "Pictures and documents go into media/.";
        Self::new(
            Code::NotUtf8,
            Some(span),
            "this file",
            "this file is not text".into(),
            help.into(),
        )
    }

    /// A path that would not work everywhere.
    pub(crate) fn bad_path(span: Span, path: &str, reason: &str, help: &str) -> Self {
        let message = format!("`{path}` cannot be used: {reason}");
        Self::new(Code::BadPath, Some(span), "this file", message, help.into())
    }

    /// A file that the list of its kind does not name.
    pub(crate) fn unlisted_file(span: Span, path: &str, key: &str, id: &str) -> Self {
        let message = format!("`{path}` is not in the list `{key}` of playbook.yaml");
        let help =
            format!("Add `{id}` to `{key}` where it belongs in the order, or remove the file.");
        Self::new(Code::UnlistedFile, Some(span), "this file", message, help)
    }

    /// A list names a file that is not there.
    pub(crate) fn missing_file(span: Option<Span>, path: &str, near: Option<&str>) -> Self {
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
    pub(crate) fn unexpected_file(span: Span, path: &str, help: &str) -> Self {
        let message = format!("nothing reads `{path}`");
        Self::new(Code::UnexpectedFile, Some(span), "this file", message, help.into())
    }

    /// A Markdown file that does not begin with `---`.
    pub(crate) fn no_front_matter(span: Span, reason: &str) -> Self {
        let message = format!("the front matter is missing: {reason}");
        let help = "Begin the file with a line `---`, then keys such as `title:`, then another line `---`.";
        Self::new(Code::NoFrontMatter, Some(span), "here", message, help.into())
    }

    /// Something that the format has and this version does not read.
    pub(crate) fn not_read_yet(span: Span, what: &str) -> Self {
        let message = format!("{what} are not read by this version");
        let help = "Nothing of them is published. Keep them out of the folder, or turn this check off in `checks:`.";
        Self::new(Code::NotReadYet, Some(span), "left out", message, help.into())
    }
}
