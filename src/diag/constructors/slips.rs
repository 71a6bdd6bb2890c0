//! The words about what looks like markup, or like one text in YAML, but is not.

use crate::diag::{Code, Diagnostic};
use crate::source::Span;

impl Diagnostic {
    /// What looks like a link or a reference but is not.
    pub(crate) fn not_a_link(span: Span, what: &'static str, help: &'static str) -> Self {
        Self::fixed(Code::NotALink, span, "no link", what, help)
    }

    /// A footnote without its mark, or a mark without its footnote.
    pub(crate) fn loose_note(span: Span, what: &'static str, help: &'static str) -> Self {
        Self::fixed(Code::LooseNote, span, "here", what, help)
    }

    /// Signs that mean something to another program.
    pub(crate) fn foreign_markup(span: Span, what: &'static str, help: &'static str) -> Self {
        Self::fixed(Code::ForeignMarkup, span, "shown as written", what, help)
    }

    /// Lines that make no table, or cells that a table does not show.
    pub(crate) fn loose_table(span: Span, what: &'static str, help: &'static str) -> Self {
        Self::fixed(Code::LooseTable, span, "here", what, help)
    }

    /// A block of code without an end.
    pub(crate) fn open_fence(span: Span, what: &'static str, help: &'static str) -> Self {
        Self::fixed(Code::OpenFence, span, "begins here", what, help)
    }

    /// What git leaves in a file where two people changed the same lines.
    pub(crate) fn conflict_marks(span: Span) -> Self {
        let message = "two versions of this file were not merged: git left its marks here";
        let help = "Keep what is right of both versions, and take out the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.";
        Self::fixed(Code::ConflictMarks, span, "one version begins", message, help)
    }

    /// Signs of a word processor where a list was meant.
    pub(crate) fn not_a_list(span: Span, what: &'static str, help: &'static str) -> Self {
        Self::fixed(Code::NotAList, span, "no list", what, help)
    }

    /// Words that are shown as code.
    pub(crate) fn indented_words(span: Span, what: &'static str, help: &'static str) -> Self {
        Self::fixed(Code::IndentedWords, span, "shown as code", what, help)
    }

    /// Markdown in a text that is shown as it is written.
    pub(crate) fn markup_in_plain_text(span: Span) -> Self {
        let message = "this text is plain: Markdown in it is shown as it is written";
        let help = "Take the signs out. Titles, names and ids are plain text.";
        Self::fixed(Code::MarkupInPlainText, span, "shown as written", message, help)
    }

    /// A remark in YAML that begins right behind a text.
    pub(crate) fn cut_text(span: Span, text: &str) -> Self {
        let end: String =
            text.chars().rev().take(30).collect::<Vec<_>>().into_iter().rev().collect();
        let message =
            format!("the text ends here, at \"{end}\": in YAML, a space and # begin a remark");
        let help = "Put quotes around the whole text where # belongs to it. Where it is a remark, put it in a line of its own above.";
        Self::new(Code::CutText, Some(span), "not part of the text", message, help.into())
    }

    /// A list in brackets that a comma made of one text.
    pub(crate) fn split_text(span: Span, item: &str) -> Self {
        let message = format!("a comma splits this text: \"{item}\" is an item of its own");
        let help = "Put quotes around the whole text: `[\"one, two\"]`. In a list of short words, begin all of them alike.";
        Self::new(Code::SplitText, Some(span), "another item", message, help.into())
    }

    /// Lines of a list that YAML joins.
    pub(crate) fn folded_list(span: Span) -> Self {
        let message = "YAML joins this line with the one above, so it is not an item of a list";
        let help = "Write `|` in place of `>` behind the key; where neither is there, write `|` and begin the text in the next line.";
        Self::fixed(Code::FoldedList, span, "joined with the line above", message, help)
    }

    /// Marks of emphasis or of a heading that mark nothing.
    pub(crate) fn loose_marks(span: Span, what: &'static str, help: &'static str) -> Self {
        Self::fixed(Code::LooseMarks, span, "shown as written", what, help)
    }
}
