//! The words about what looks like markup, or like one text in YAML, and is none.

use crate::diag::{Code, Diagnostic};
use crate::source::Span;

impl Diagnostic {
    /// What looks like a link or a reference and is none.
    pub fn not_a_link(span: Span, what: &str, help: &str) -> Self {
        Self::new(Code::NotALink, Some(span), "no link", what.into(), help.into())
    }

    /// A footnote without its mark, or a mark without its footnote.
    pub fn loose_note(span: Span, what: &str, help: &str) -> Self {
        Self::new(Code::LooseNote, Some(span), "here", what.into(), help.into())
    }

    /// Signs that mean something to another program.
    pub fn foreign_markup(span: Span, what: &str, help: &str) -> Self {
        Self::new(Code::ForeignMarkup, Some(span), "shown as written", what.into(), help.into())
    }

    /// A table that is none, or cells that it does not show.
    pub fn loose_table(span: Span, what: &str, help: &str) -> Self {
        Self::new(Code::LooseTable, Some(span), "here", what.into(), help.into())
    }

    /// A block of code without an end.
    pub fn open_fence(span: Span, what: &str, help: &str) -> Self {
        Self::new(Code::OpenFence, Some(span), "begins here", what.into(), help.into())
    }

    /// What git leaves in a file where two people changed the same lines.
    pub fn conflict_marks(span: Span) -> Self {
        let message = "two versions of this file were not merged: git left its marks here";
        let help = "Keep what is right of both versions, and take out the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.";
        Self::new(
            Code::ConflictMarks,
            Some(span),
            "one version begins",
            message.into(),
            help.into(),
        )
    }

    /// Signs of a word processor where a list was meant.
    pub fn not_a_list(span: Span, what: &str, help: &str) -> Self {
        Self::new(Code::NotAList, Some(span), "no list", what.into(), help.into())
    }

    /// Words that are shown as code.
    pub fn indented_words(span: Span, what: &str, help: &str) -> Self {
        Self::new(Code::IndentedWords, Some(span), "shown as code", what.into(), help.into())
    }

    /// Markdown in a text that is shown as it is written.
    pub fn markup_in_plain_text(span: Span) -> Self {
        let message = "this text is plain: Markdown in it is shown as it is written";
        let help = "Take the signs out. Titles, names and ids are plain text.";
        Self::new(
            Code::MarkupInPlainText,
            Some(span),
            "shown as written",
            message.into(),
            help.into(),
        )
    }

    /// A remark in YAML that begins right behind a text.
    pub fn cut_text(span: Span, text: &str) -> Self {
        let end: String =
            text.chars().rev().take(30).collect::<Vec<_>>().into_iter().rev().collect();
        let message =
            format!("the text ends here, at \"{end}\": in YAML, a space and # begin a remark");
        let help = "Put quotes around the whole text where # belongs to it. Where it is a remark, put it in a line of its own above.";
        Self::new(Code::CutText, Some(span), "not part of the text", message, help.into())
    }

    /// A list in brackets that a comma made of one text.
    pub fn split_text(span: Span, item: &str) -> Self {
        let message = format!("a comma splits this text: \"{item}\" is an item of its own");
        let help = "Put quotes around the whole text: `[\"one, two\"]`. In a list of short words, begin all of them alike.";
        Self::new(Code::SplitText, Some(span), "another item", message, help.into())
    }

    /// Lines of a list that YAML joins.
    pub fn folded_list(span: Span) -> Self {
        let message = "YAML joins this line with the one above, so that it is no item of a list";
        let help = "Write `|` in place of `>` behind the key; where neither is there, write `|` and begin the text in the next line.";
        Self::new(
            Code::FoldedList,
            Some(span),
            "joined with the line above",
            message.into(),
            help.into(),
        )
    }

    /// Marks of emphasis or of a heading that mark nothing.
    pub fn loose_marks(span: Span, what: &str, help: &str) -> Self {
        Self::new(Code::LooseMarks, Some(span), "shown as written", what.into(), help.into())
    }
}
