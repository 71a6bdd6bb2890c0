//! The words about editions.

use crate::diag::{Code, Diagnostic};
use crate::source::Span;

impl Diagnostic {
    /// A playbook of another version than an edition asks for.
    pub(crate) fn other_version(span: Span, wanted: &str, version: &str) -> Self {
        let message =
            format!("the edition goes with `{wanted}`, and the playbook is version {version}");
        let help = "Take a version of the playbook that will do. Or look through the edition with this one, and change `national`.";
        Self::new(Code::OtherVersion, Some(span), "asked for here", message, help.into())
    }

    /// A file of a kind that editions do not add.
    pub(crate) fn only_national(span: Span, path: &str) -> Self {
        let message = format!("`{path}` is the playbook's alone: an edition does not change it");
        let help = "An edition adds stories, pages, events.yaml, network.yaml, glossary.yaml and media, and lays files over the theme. Take this file out, or offer it to those who keep the playbook.";
        Self::new(Code::NationalText, Some(span), "this file", message, help.into())
    }

    /// A file of an edition with the name of one of the playbook's.
    pub(crate) fn already_national(span: Span, path: &str, first: Span) -> Self {
        let message = format!("the playbook has a file `{path}` too");
        let help = "Give this one another name. If it went into the playbook, remove it here.";
        Self::new(Code::DuplicateId, Some(span), "this file", message, help.into())
            .and(first, "that of the playbook")
    }

    /// Words that the playbook has already, and that are there once.
    pub(crate) fn said_by_national(span: Span, key: &str, first: Span) -> Self {
        let message =
            format!("the playbook says `{key}` already, and an edition does not change it");
        let help = format!("Take `{key}` out, and put these words on a page of your own.");
        Self::new(Code::NationalText, Some(span), "again", message, help)
            .and(first, "what the playbook says")
    }

    /// A reference to what a newer version of the playbook does not have any more.
    pub(crate) fn gone(span: Span, kind: &str, id: &str) -> Self {
        let message = format!("the playbook does not have the {kind} `{id}` any more");
        let help = "Take this out, or lead to something else. Until then, the words of a link are shown without it.";
        Self::new(Code::GoneReference, Some(span), "gone", message, help.into())
    }

    /// A page of an edition in the place of one that is not for it to replace. `open` are those that are.
    pub(crate) fn not_replaceable(span: Span, page: &str, open: &[&str]) -> Self {
        let message = format!("the playbook does not let editions replace `{page}`");
        let help = match open {
            [] => "It lets them replace no page: `local` in its playbook.yaml would name them. Give this page another name, and take `replaces` out.".to_owned(),
            open => format!("It lets them replace `{}`. Give this page another name, and take `replaces` out.", open.join("`, `")),
        };
        Self::new(Code::NationalText, Some(span), "replaced here", message, help)
    }

    /// A page that says that it replaces another than the one whose name it has.
    pub(crate) fn replaces_another(span: Span, own: &str, other: &str) -> Self {
        let message = format!("this page is `{own}`, and replaces `{other}`");
        let help = format!(
            "A page takes the place of one with its own name: rename the file to `pages/{other}.md`."
        );
        Self::bad_value(span, message, help)
    }

    /// A page of a playbook that says that it replaces another.
    pub(crate) fn replaces_nothing(span: Span) -> Self {
        let help =
            "Take `replaces` out: a page of an edition takes the place of one of the playbook.";
        Self::bad_value(span, "this page is the playbook's own".into(), help.into())
    }

    /// A page that every edition has to bring.
    pub(crate) fn missing_local_page(span: Span, page: &str, place: Span) -> Self {
        let message = format!("the edition has no page of its own in the place of `{page}`");
        let help = format!(
            "Add `pages/{page}.md` to the edition, with `replaces: {page}` among its keys: what the playbook says there is not true of your site."
        );
        Self::new(Code::MissingLocalPage, Some(span), "this edition", message, help)
            .and(place, "asked for here")
    }

    /// A page under `hide` that the edition replaces.
    pub(crate) fn hides_replaced(span: Span, page: &str) -> Self {
        let message = format!("the edition has a page of its own in the place of `{page}`");
        let help = "Take this name out, or the page: what is replaced cannot be hidden as well.";
        Self::new(Code::NothingToHide, Some(span), "hidden and replaced", message, help.to_owned())
    }

    /// A name under `hide` that nothing of the playbook has.
    pub(crate) fn nothing_to_hide(span: Span, kind: &str, id: &str, near: Option<&str>) -> Self {
        let message = format!("the playbook has no {kind} `{id}` to hide");
        let help = near.map_or_else(
            || "Take this name out: what it meant is gone from the playbook.".to_owned(),
            |near| {
                format!(
                    "Did you mean `{near}`? If it is gone from the playbook, take this name out."
                )
            },
        );
        Self::new(Code::NothingToHide, Some(span), "not found", message, help)
    }

    /// A question of an edition whose id does not say so.
    pub(crate) fn foreign_id(span: Span, id: &str, edition: &str) -> Self {
        let message = format!("`{id}` does not begin with `{edition}.`, the id of the edition");
        let help = format!(
            "Write `{edition}.{id}`: then no question of the playbook, or of another edition, can ever have the same id."
        );
        Self::new(Code::ForeignId, Some(span), "this id", message, help)
    }

    /// A question of an edition that asks to be part of the quick check.
    pub(crate) fn local_quick(span: Span) -> Self {
        let message = "an edition's own question is asked in the quick check too".to_owned();
        Self::bad_value(span, message, "Take `quick` out.".into())
    }

    /// A note whose area or practice there is not.
    pub(crate) fn unattached(span: Span, kind: &str, id: &str, text: &str) -> Self {
        let told =
            if text.trim().is_empty() { String::new() } else { format!(": {}", text.trim()) };
        let message = format!("no longer attached, because there is no {kind} `{id}`{told}");
        let help = "Give it the id that the playbook has now, or take it out.";
        Self::new(Code::UnattachedNote, Some(span), "this note", message, help.into())
    }
}
