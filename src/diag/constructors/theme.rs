//! The words about templates and other files of the theme.

use crate::diag::{Code, Diagnostic};
use crate::source::Span;

impl Diagnostic {
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
