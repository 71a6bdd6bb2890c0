//! The words about what a playbook lacks or says.

use crate::diag::{Code, Diagnostic};
use crate::source::Span;
use std::fmt::Display;

impl Diagnostic {
    /// Two pages of one kind with one title.
    pub(crate) fn duplicate_title(span: Span, title: &str, first: Span) -> Self {
        let message = format!("the title \"{title}\" is used twice");
        let help =
            "Tell the two apart: readers see only the title in lists, search and browser tabs.";
        Self::new(Code::DuplicateTitle, Some(span), "again", message, help.into())
            .and(first, "first here")
    }

    /// A review date that has passed.
    pub(crate) fn review_overdue(span: Span, due: impl Display, today: impl Display) -> Self {
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
    pub(crate) fn no_source(span: Span, title: &str) -> Self {
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
    pub(crate) fn not_verified(span: Span, title: &str) -> Self {
        let message = format!("the story \"{title}\" is not yet checked against its source");
        let help = "Check it and write `checked: {on: 2026-11-26, how: original}` with the day; until then the page says so to the reader.";
        Self::new(Code::NotVerified, Some(span), "this story", message, help.into())
    }

    /// A link to a host that the playbook refuses.
    pub(crate) fn refused_host(span: Span, url: &str, host: &str, refused: Span) -> Self {
        let message = format!("`{url}` leads to {host}, which this playbook refuses");
        let help = "Link to the page where it was first published, or leave the link out.";
        Self::new(Code::RefusedHost, Some(span), "this link", message, help.into())
            .and(refused, "refused here")
    }

    /// A box for Monday with too few questions, or too many.
    pub(crate) fn monday_questions(span: Span, count: usize) -> Self {
        let message = format!("`monday` has {count} questions, and the page promises three");
        Self::bad_value(span, message, "Write three questions under `questions`.".into())
    }

    /// An area without a practice for some principles.
    pub(crate) fn no_practice(span: Span, area: &str, principles: &[&str]) -> Self {
        let quoted: Vec<_> = principles.iter().map(|id| format!("`{id}`")).collect();
        let message = format!("the area `{area}` has no practice for {}", quoted.join(", "));
        let help = match principles {
            [principle] => format!(
                "Add `{principle}:` under `practices:`; until then its cell on the home page is empty."
            ),
            _ => "Add them under `practices:`; until then their cells on the home page are empty."
                .into(),
        };
        Self::new(Code::NoPractice, Some(span), "this area", message, help)
    }

    /// A page that every public site needs.
    pub(crate) fn no_standard_page(id: &str, why: &str) -> Self {
        let message = format!("the page `{id}` is missing");
        Self::new(Code::NoStandardPage, None, "", message, format!("Add `pages/{id}.md`: {why}"))
    }

    /// A page that few people can read with ease.
    pub(crate) fn hard_to_read(hardest: Span, grade: f64, limit: f64) -> Self {
        let message = format!(
            "this page reads at grade {grade:.1}, where {limit:.0} is the most that most readers manage"
        );
        let help = "Shorten the sentences and choose shorter words, here first: this is the page's hardest text.";
        Self::new(Code::HardToRead, Some(hardest), "the hardest text", message, help.into())
    }
}
