//! Every kind of slip.

use std::ops::Range;

/// A place that looks like markup but is not, or whose words are not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// What it is.
    pub kind: SlipKind,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// What an author may have meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlipKind {
    /// `[words](two words)`
    SpaceInTarget,
    /// `[words](address` and `[words](ad(dress)`
    OpenTarget,
    /// `[words [link](a) words](b)`
    LinkInLink,
    /// `[words] (address)`
    SpaceBeforeTarget,
    /// `(words)[https://…]`
    SwappedBrackets,
    /// `[words][name]` where no line `[name]: …` is
    UndefinedReference,
    /// `[[words]]`
    WikiLink,
    /// `[name]: address` that no link names
    UnusedDefinition,
    /// A second `[name]: address`
    RepeatedDefinition,
    /// `[name]: two words` and the like
    BrokenDefinition,
    /// `https://example.org/_a_/b`
    CutAddress,
    /// `[^1]` without a note
    MarkWithoutNote,
    /// `[^1]: words` without a mark
    NoteWithoutMark,
    /// A second `[^1]: words`
    RepeatedNote,
    /// `^[words of a note]`
    InlineNote,
    /// `{{ name }}`, `{% name %}`, `<% name %>`
    Template,
    /// `{{< name >}}`
    Shortcode,
    /// `{: .name}`, `{.name}`, `{width=300}`, `{#name}` elsewhere than at a heading's end
    Attributes,
    /// `::: note`, `/// note`
    Container,
    /// `[!NOTE]`
    Alert,
    /// `!!! note`, `.. note::`
    Admonition,
    /// `=== "Name"`, `===! "Name"`, `===+ "Name"`
    Tab,
    /// `--8<-- "file"`
    Snippet,
    /// `[[toc]]`, `[TOC]`
    Contents,
    /// `$$ … $$`
    Maths,
    /// A block of code that other programs draw
    Diagram,
    /// `*[name]: words`
    Abbreviation,
    /// `{++words++}`, `{--words--}`, `{>>words<<}`, `{==words==}`, `{~~words~>words~~}`
    Suggestion,
    /// `==words==`
    Highlight,
    /// Rows of a table without the line of dashes below its head
    TableWithoutDashes,
    /// A line of dashes that does not fit the head of its table
    TableDashes,
    /// Cells that the head of their table has no column for
    SurplusCells,
    /// `![Words](media:table.csv)` in the middle of words
    TableInWords,
    /// A block of code that nothing ends
    OpenFence,
    /// The same, where a line of too few or of other signs was to end it
    FenceEnd,
    /// Words that four spaces make code
    IndentedWords,
    /// A sign such as `•` at the start of a line
    Bullet,
    /// `** words**`
    Emphasis,
    /// `##Words`
    HeadingSpace,
    /// Words that are shown nowhere, for another reason
    NotShown,
}

impl SlipKind {
    /// Whether it looks like a link.
    pub fn is_link(self) -> bool {
        self <= Self::BrokenDefinition
    }

    /// Whether it means something to another program.
    pub fn is_foreign(self) -> bool {
        (Self::Template..=Self::Highlight).contains(&self)
    }
}
