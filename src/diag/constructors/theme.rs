//! The words about templates and other files of the theme.

use crate::diag::{Code, Diagnostic};
use crate::source::{FileId, Span};

/// What to do about a file that takes the place of the theme's own.
const COMPARE: &str = "Compare your file in playbook/theme with the theme's own of the same name; deleting yours brings the original back.";

impl Diagnostic {
    /// A template that the engine cannot read or fill.
    pub(crate) fn template(span: Option<Span>, name: &str, reason: &str) -> Self {
        Self::new(
            Code::Template,
            span,
            "here",
            format!("the template `{name}` cannot be used: {reason}"),
            COMPARE.into(),
        )
    }

    /// A theme whose files are made for another version than the program's.
    pub(crate) fn theme_version(span: Option<Span>, theirs: u32, ours: u32) -> Self {
        let message = format!(
            "these files are made for version {theirs} of the theme; this program has version {ours}"
        );
        let help = if theirs > ours {
            "Update the program, or take files that are made for this version.".to_owned()
        } else {
            format!(
                "`local-normal theme` names what your files replace, and which originals have changed. Compare those, and then write `version: {ours}`."
            )
        };
        Self::new(Code::Template, span, "here", message, help)
    }

    /// A script that cannot be joined with those that it imports, or that import it.
    pub(crate) fn broken_module(span: Option<Span>, path: &str, reason: &str) -> Self {
        let message = format!("the script `{path}` cannot be used: {reason}");
        Self::new(Code::Template, span, "here", message, COMPARE.into())
    }

    /// A template that gives a page, and this many others, no main part.
    pub(crate) fn no_main_part(span: Option<Span>, name: &str, page: &str, others: usize) -> Self {
        let more = match others {
            0 => String::new(),
            1 => " and one more page".into(),
            others => format!(" and {others} more pages"),
        };
        let reason = format!(
            "the page `{page}`{more} would have no `<main>`, which readers, search and the single file need"
        );
        Self::template(span, name, &reason)
    }

    /// A file below `theme/` that overrides nothing.
    pub(crate) fn unknown_theme_file(span: Span, path: &str, near: Option<&str>) -> Self {
        let help = match near {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "A file below theme/ has the path of the theme's file that it replaces; `local-normal theme` lists them. A new style or script is named in theme.yaml, or imported by a script that is.".into(),
        };
        Self::new(
            Code::UnknownThemeFile,
            Some(span),
            "this file",
            format!("the theme has no file `{path}` to override"),
            help,
        )
    }

    /// A style or script below `theme/` that is broken, or that loads from elsewhere.
    pub(crate) fn broken_theme_file(span: Span, path: &str, reason: &str) -> Self {
        let message = format!("the theme's file `{path}` cannot be used: {reason}");
        let help = "Mend this place; deleting the file brings the theme's own back.";
        Self::new(Code::BrokenThemeFile, Some(span), "here", message, help.into())
    }

    /// A message of the interface that is not there or cannot be read.
    pub(crate) fn unknown_message(span: Option<Span>, message: String) -> Self {
        let help = "Interface texts are in i18n/en.ftl of the theme; a file of the same path below playbook/theme adds to it.";
        Self::new(Code::UnknownMessage, span, "here", message, help.into())
    }

    /// A message that neither the theme nor a file of the playbook asks for.
    pub(crate) fn message_nobody_asks_for(
        span: Option<Span>,
        id: &str,
        near: Option<&str>,
    ) -> Self {
        let message = format!("nothing asks for the message `{id}`");
        match near {
            Some(near) => {
                let help = format!("Did you mean `{near}`?");
                Self::new(Code::UnknownMessage, span, "here", message, help)
            }
            None => Self::unknown_message(span, message),
        }
    }

    /// A plural form as a message of its own, as older themes had them.
    pub(crate) fn form_as_message(span: Option<Span>, id: &str, whole: &str, by: &str) -> Self {
        let message = format!("`{id}` is no message any more: `{whole}` has all its plural forms");
        let help = format!(
            "Write one message, with a line for each form: `{whole} = {{ ${by} ->`, `    [one] …`, `   *[other] …`, `  }}`."
        );
        Self::new(Code::UnknownMessage, span, "here", message, help)
    }

    /// A variable in a message that none is given for.
    pub(crate) fn variable_not_given(
        span: Option<Span>,
        id: &str,
        name: &str,
        given: &[&str],
    ) -> Self {
        let message =
            format!("the message `{id}` asks for `{{ ${name} }}`, which nothing gives it");
        let listed: Vec<String> = given.iter().map(|name| format!("`{{ ${name} }}`")).collect();
        let help = if listed.is_empty() {
            "It has the words of the playbook, such as `{ $area }`, and no values.".to_owned()
        } else {
            format!("It has {} and the words of the playbook.", listed.join(", "))
        };
        Self::new(Code::UnknownMessage, span, "here", message, help)
    }

    /// Messages that a language's strings lack, and of how many; `None` where they are complete. `file` is where they are
    /// written, if anywhere.
    pub(crate) fn missing_messages(
        file: Option<FileId>,
        tag: &str,
        (missing, all): (&[&str], usize),
    ) -> Option<Self> {
        let named: Vec<String> = missing.iter().take(5).map(|id| format!("`{id}`")).collect();
        let rest = match missing.len().saturating_sub(named.len()) {
            0 => String::new(),
            rest => format!(" and {rest} more"),
        };
        let named = named.join(", ");
        let message = match missing.len() {
            0 => return None,
            1 => format!("one of {all} messages of the interface is not in `{tag}`: {named}"),
            lacking if lacking == all => {
                format!("no message of the interface is in `{tag}`: all are shown in English")
            }
            lacking => format!(
                "{lacking} of {all} messages of the interface are not in `{tag}`: {named}{rest}"
            ),
        };
        let help = format!(
            "They are shown in English. Translate them in theme/i18n/{tag}.ftl of the playbook; `local-normal theme i18n/en.ftl` prints the originals."
        );
        Some(Self::new(Code::Untranslated, file.map(Span::of_file), "here", message, help))
    }
}
