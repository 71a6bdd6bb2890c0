//! What is wrong with a file of translations.

use std::fmt;
use std::ops::Range;

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub(super) kind: FaultKind,
    /// Bytes of the file.
    at: Range<usize>,
    /// The place that it contradicts.
    first: Option<Range<usize>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FaultKind {
    /// A text without its second quotation mark.
    Unclosed,
    /// A backslash with a sign that means nothing.
    Escape(String),
    /// A keyword without a text.
    NoString,
    /// What is no keyword, comment or text.
    Stray(String),
    /// A text before any keyword.
    Loose,
    /// The mark of an unfinished merge.
    Conflict,
    /// A message without `msgstr`.
    NoText,
    /// A `msgstr` without a message, or a second one.
    LooseText,
    /// A form that does not follow the one before.
    Form(usize),
    /// Half of a message behind `#~`.
    HalfObsolete,
    /// The same message a second time.
    Twice,
    /// Another encoding than UTF-8.
    Charset(String),
    /// `Plural-Forms` that cannot be read; why.
    Formula(String),
    /// Another number of forms than the header says: those of the message, and those of the header.
    Forms(usize, usize),
}

impl Fault {
    pub(super) fn new(kind: FaultKind, at: Range<usize>) -> Self {
        Self { kind, at, first: None }
    }

    /// The same with the place that it contradicts.
    pub(super) fn after(self, first: Range<usize>) -> Self {
        Self { first: Some(first), ..self }
    }

    /// Its place, as bytes of the file.
    pub fn at(&self) -> Range<usize> {
        self.at.clone()
    }

    /// The place that it contradicts.
    pub fn first(&self) -> Option<Range<usize>> {
        self.first.clone()
    }

    /// How to mend it.
    pub fn help(&self) -> String {
        match &self.kind {
            FaultKind::Unclosed => "Close it with \" at the end of the line. A quotation mark within it is written \\\".".into(),
            FaultKind::Escape(_) => "Write \\n for a new line, \\t for a tab, \\\" for a quotation mark and \\\\ for a backslash.".into(),
            FaultKind::NoString => "Write the text after it in quotation marks; \"\" for none.".into(),
            FaultKind::Stray(_) => "Begin the line with msgctxt, msgid or msgstr, put a text in quotation marks, or begin a comment with #.".into(),
            FaultKind::Loose => "Put msgid or msgstr before it, or take it out.".into(),
            FaultKind::Conflict => "Decide between the two versions, and take these lines out.".into(),
            FaultKind::NoText => "Add the translation after it: msgstr \"…\", or msgstr \"\" for none yet.".into(),
            FaultKind::LooseText => "Each message has one msgid and, after it, one msgstr. Take out what is too many.".into(),
            FaultKind::Form(next) => format!("The forms of a message are numbered from 0: this one is msgstr[{next}]."),
            FaultKind::HalfObsolete => "Begin every line of the message with #~, or none.".into(),
            FaultKind::Twice => "Keep one of the two. `msguniq` puts them together.".into(),
            FaultKind::Charset(_) => "Save the file as UTF-8, and write \"Content-Type: text/plain; charset=UTF-8\\n\".".into(),
            FaultKind::Formula(_) => "Take the line that your translation program gives for the language, such as \"Plural-Forms: nplurals=2; plural=(n != 1);\\n\".".into(),
            FaultKind::Forms(_, wanted) => format!("Give the message {wanted} forms, from msgstr[0] to msgstr[{}]; or mend Plural-Forms in the header.", wanted.saturating_sub(1)),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            FaultKind::Unclosed => write!(f, "this text has no second quotation mark"),
            FaultKind::Escape(escape) => write!(f, "`{escape}` means nothing in a text"),
            FaultKind::NoString => write!(f, "this keyword has no text"),
            FaultKind::Stray(found) => {
                write!(
                    f,
                    "expected a keyword, a comment or a text in quotation marks, found `{found}`"
                )
            }
            FaultKind::Loose => write!(f, "this text belongs to no keyword"),
            FaultKind::Conflict => write!(f, "this file has the marks of an unfinished merge"),
            FaultKind::NoText => write!(f, "this message has no msgstr"),
            FaultKind::LooseText => write!(f, "this keyword has no place here"),
            FaultKind::Form(next) => write!(f, "expected msgstr[{next}]"),
            FaultKind::HalfObsolete => {
                write!(f, "a part of this message begins with #~, and another part does not")
            }
            FaultKind::Twice => write!(f, "this message is in the file twice"),
            FaultKind::Charset(name) => write!(f, "the file says that it is written in {name}"),
            FaultKind::Formula(why) => write!(f, "the plural forms cannot be told apart: {why}"),
            FaultKind::Forms(found, wanted) => {
                write!(f, "the number of forms is {found} here, and {wanted} in the header")
            }
        }
    }
}
