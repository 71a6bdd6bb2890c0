//! The words about pages that moved or are gone.

use crate::diag::{Code, Diagnostic};
use crate::source::Span;

impl Diagnostic {
    /// An old path in `moved:` that no page can have.
    pub(crate) fn no_old_path(span: Span, path: &str) -> Self {
        let help = "Write the path that the page had below the site's root, in lower-case letters and ending in .html, such as stories/old-name.html.";
        let message = format!("no page can have been at `{path}`");
        Self::new(Code::BadMove, Some(span), "this path", message, help.into())
    }

    /// A move from a path that a page has.
    pub(crate) fn move_over_page(span: Span, path: &str) -> Self {
        let message = format!("a page of the playbook is at `{path}`, so it cannot forward");
        let help = "Take this line out; or, where the page is no longer wanted, take the page out.";
        Self::new(Code::BadMove, Some(span), "still in use", message, help.into())
    }

    /// A move to nowhere inside the site; `near` is a page of a like name.
    pub(crate) fn move_to_nowhere(span: Span, to: &str, near: Option<&str>) -> Self {
        let message = format!("`{to}` is not a page of this site");
        let help = match near {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "Name the new place by kind and id, such as `story:new-name`, or by its path, such as `stories/index.html`. Pages forward only inside the site.".into(),
        };
        Self::new(Code::BadMove, Some(span), "leads nowhere", message, help)
    }

    /// A move to a place that moved again; `end` is where it leads, `None` where it leads back to itself.
    pub(crate) fn move_in_a_chain(span: Span, to: &str, end: Option<&str>) -> Self {
        let (message, help) = match end {
            Some(end) => (
                format!("`{to}` has itself moved, so this leads there by a detour"),
                format!("Write where it leads in the end: `{end}`."),
            ),
            None => (
                format!("this leads to `{to}` and from there back to itself"),
                "Name a page that is still there.".into(),
            ),
        };
        Self::new(Code::BadMove, Some(span), "moved again", message, help)
    }

    /// A page of the earlier site that is not there any more and forwards nowhere.
    pub(crate) fn vanished_page(path: &str) -> Self {
        let message = format!("the page `{path}` of the earlier site is gone");
        let help = format!(
            "Say where its readers should go, under `moved:` in playbook.yaml: `{path}: story:new-name`."
        );
        Self::new(Code::VanishedPage, None, "", message, help)
    }
}
