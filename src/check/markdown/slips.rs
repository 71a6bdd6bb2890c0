//! The message for each kind of text that looks like markup but is not.

use crate::diag::Diagnostic;
use crate::model::SlipKind as Kind;
use crate::source::Span;

/// The diagnostic of a slip.
pub(super) fn diagnostic(kind: Kind, span: Span) -> Diagnostic {
    type Constructor = fn(Span, &'static str, &'static str) -> Diagnostic;
    let (constructor, what, help): (Constructor, _, _) = match kind {
        Kind::SpaceInTarget
        | Kind::OpenTarget
        | Kind::LinkInLink
        | Kind::SpaceBeforeTarget
        | Kind::SwappedBrackets
        | Kind::UndefinedReference
        | Kind::WikiLink
        | Kind::BrokenDefinition
        | Kind::CutAddress
        | Kind::NotShown => {
            let (what, help) = link(kind);
            (Diagnostic::not_a_link, what, help)
        }
        Kind::MarkWithoutNote | Kind::NoteWithoutMark | Kind::RepeatedNote | Kind::InlineNote => {
            let (what, help) = note(kind);
            (Diagnostic::loose_note, what, help)
        }
        Kind::TableWithoutDashes | Kind::TableDashes | Kind::SurplusCells | Kind::TableInWords => {
            let (what, help) = table(kind);
            (Diagnostic::loose_table, what, help)
        }
        Kind::OpenFence | Kind::FenceEnd => {
            let (what, help) = fence(kind);
            (Diagnostic::open_fence, what, help)
        }
        Kind::IndentedWords => (
            Diagnostic::indented_words,
            "four spaces before these words make them code",
            "Take the spaces away. In a list, put as many as there are before the words of the item above. Where code is meant, put a line ``` before and after it.",
        ),
        Kind::Bullet => (
            Diagnostic::not_a_list,
            "this sign does not make a list",
            "Begin each item with a hyphen and a space: `- item`.",
        ),
        Kind::Emphasis | Kind::HeadingSpace | Kind::UnusedDefinition | Kind::RepeatedDefinition => {
            let (what, help) = marks(kind);
            (Diagnostic::loose_marks, what, help)
        }
        kind => {
            let (what, help) = foreign(kind);
            (Diagnostic::foreign_markup, what, help)
        }
    };
    constructor(span, what, help)
}

fn marks(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Emphasis => (
            "these signs do not make words bold, and are shown",
            "Put them right before the first and right after the last word: `**words**`. Where the signs are meant, write `\\*`.",
        ),
        Kind::HeadingSpace => (
            "this does not make a heading, and is shown as it is written",
            "Put a space after the number signs: `## Words`. Where the signs are meant, write `\\##`.",
        ),
        Kind::UnusedDefinition => (
            "nothing of this line is shown, and no link uses it",
            "Take the line out, or link by its name: `[words][name]`. A remark to other authors can go into YAML, in a line of its own that begins with #.",
        ),
        _ => (
            "nothing of this line is shown, because an earlier line defines the same name",
            "Give one of the two another name, or take one out.",
        ),
    }
}

fn link(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::SpaceInTarget => (
            "this is not a link, because there is a space in its address",
            "Write `%20` for each space of a web address, and `mailto:…?subject=The%20plan` in a mail address. A file in media/ and an id have no spaces. Words that are shown when a pointer rests on the link go between quotes.",
        ),
        Kind::LinkInLink => (
            "this is not a link, because there is another link between its brackets",
            "Keep one of the two.",
        ),
        Kind::SpaceBeforeTarget => (
            "this is not a link, because there is a space between its words and its address",
            "Take the space away: `[words](address)`.",
        ),
        Kind::SwappedBrackets => (
            "this is not a link, because its brackets are the wrong way round",
            "Write the words in square brackets and the address in round ones: `[words](address)`.",
        ),
        Kind::UndefinedReference => (
            "this is not a link, because nothing says where it leads",
            "Write the address behind the words: `[words](area:workstyles)`. Where the brackets are meant, write `\\[`.",
        ),
        Kind::WikiLink => (
            "this is not a link here",
            "Write `[words](page:id)`. Where the brackets are meant, write `\\[\\[`.",
        ),
        Kind::BrokenDefinition => (
            "this line defines no link, and is shown as it is written",
            "Put an empty line before it, and an address without spaces behind the colon.",
        ),
        Kind::CutAddress => (
            "the link to this address ends before this sign",
            "Put the whole address between < and >.",
        ),
        Kind::NotShown => (
            "these words are not shown",
            "Put empty lines before and after them, and look at the signs around them.",
        ),
        _ => (
            "this is not a link, because its brackets do not match",
            "End the address with one round bracket: `[words](address)`. Brackets within an address are written `%28` and `%29`. Where they are meant as signs, write `\\[`.",
        ),
    }
}

fn note(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::NoteWithoutMark => (
            "no mark in this text leads to this footnote",
            "Put its mark behind the words that it belongs to, or take the footnote out.",
        ),
        Kind::RepeatedNote => (
            "this text has another footnote of the same name",
            "Give one of the two another name, and its mark the same.",
        ),
        Kind::InlineNote => (
            "this is not a footnote, and is shown as it is written",
            "Put a mark such as `[^1]` here, and the words in a line of their own: `[^1]: words`.",
        ),
        _ => (
            "this mark has no footnote in the same text",
            "Add a line such as `[^1]: words` to this text, or take the mark out. Where the signs are meant, write `\\[^`.",
        ),
    }
}

fn table(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::SurplusCells => (
            "these cells are not shown, because the head of the table has no column for them",
            "Add columns to the head and to the line of dashes, or write a bar that is part of the words as `\\|`.",
        ),
        Kind::TableDashes => (
            "this is not a table, because its line of dashes does not fit its head",
            "Write the head first, then a line with as many `---` as the head has cells: `| --- | --- |`.",
        ),
        Kind::TableInWords => (
            "a table cannot be shown in the middle of words",
            "Put empty lines before and after it. To link to the file, leave the exclamation mark out.",
        ),
        _ => (
            "this is not a table, because the line of dashes below its head is missing",
            "Write a line such as `| --- | --- |` below the head. Where bars are meant, write `\\|`.",
        ),
    }
}

fn fence(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::FenceEnd => (
            "the block of code that begins here does not end, because the line that was to end it has too few signs or others",
            "End it with a line of the same signs, and at least as many.",
        ),
        _ => (
            "the block of code that begins here does not end: all that follows is code",
            "End it with a line of the same signs.",
        ),
    }
}

fn foreign(kind: Kind) -> (&'static str, &'static str) {
    const CODE: &str = "Where the signs are meant, put them between backticks.";
    match kind {
        Kind::Template => ("nothing is put in place of this", CODE),
        Kind::Shortcode => (
            "nothing is put in place of this",
            "Say it in Markdown: a link, a picture, a table. Where the signs are meant, put them between backticks.",
        ),
        Kind::Attributes => (
            "a text has no attributes, so this is shown as it is written",
            "Take it out: the theme gives texts their looks. An anchor `{#name}` goes at the end of a heading. Where the signs are meant, put them between backticks.",
        ),
        Kind::Container | Kind::Alert | Kind::Admonition => (
            "this does not make a box, and is shown as it is written",
            "Write `> [!NOTE]` in a line of its own, and begin each line of its words with `> `. Boxes are NOTE, TIP, IMPORTANT, WARNING and CAUTION. A fold begins with `> [!DETAILS]` and its title in the same line.",
        ),
        Kind::Tab => {
            ("this does not make a tab, and is shown as it is written", "Give each part a heading.")
        }
        Kind::Snippet => (
            "no other file is put in here",
            "Write the words here, or link to the page that has them.",
        ),
        Kind::Contents => (
            "no list of contents is put in here",
            "Take it out: a page lists its headings by itself.",
        ),
        Kind::Maths => (
            "formulas are shown as they are written",
            "Say it in words, or put the formula between backticks.",
        ),
        Kind::Abbreviation => (
            "this explains nothing, and is shown as it is written",
            "Put the word into glossary.yaml with what it means. Where the signs are meant, put them between backticks.",
        ),
        Kind::Suggestion => (
            "no change is marked here: the signs are shown",
            "Write the words as they are to be read. Where the signs are meant, put them between backticks.",
        ),
        Kind::Diagram => (
            "this block is shown as code, not drawn",
            "Draw it as a picture, put that into media/, and say in words what it shows.",
        ),
        _ => (
            "these signs do not mark words, and are shown",
            "Write `**words**`. Where the signs are meant, put them between backticks.",
        ),
    }
}
