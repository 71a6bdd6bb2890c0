//! The questions of the editor, as they come from the browser.

use crate::edit::Step;
use serde::Deserialize;

/// What a browser asks.
#[derive(Debug, Deserialize)]
#[serde(tag = "ask", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum Ask {
    /// Where the texts of a page are written.
    Places {
        texts: Vec<String>,
    },
    /// The warnings that concern a page, by its path and its texts.
    Warnings {
        page: String,
        texts: Vec<String>,
    },
    /// What a file is made of.
    Fields {
        file: String,
    },
    /// Ids and titles of what a reference can lead to.
    Targets {
        kind: String,
    },
    Change {
        file: String,
        way: Vec<Step>,
        what: What,
        was: Option<String>,
        /// What the browser shows of the outermost list that this is about.
        list: Option<Vec<Said>>,
    },
    /// Changes the translation of a message of `file`, which is found by its context and its original.
    Translate {
        file: String,
        language: String,
        message: [String; 2],
        words: String,
        /// Whether the words are good for the original as it is, though they may be the same as before.
        fits: bool,
        was: Option<String>,
    },
    /// What is wrong, once all pages were looked at.
    State,
    Save,
    Discard {
        file: String,
    },
    TakeOver {
        file: String,
    },
    Undo,
    Redo,
    /// Gives up the last step of one of these.
    Forget {
        what: Travel,
    },
    Changes,
    PutBack {
        file: String,
    },
    /// What a file is, and what has an id in it.
    Things {
        file: String,
    },
    /// The id that a title gives.
    Id {
        title: String,
    },
    New {
        kind: String,
        id: String,
        title: String,
        area: Option<String>,
        act: Act,
    },
    /// Adds the file of an edition beside a national one, by the name of that.
    Note {
        file: String,
    },
    Rename {
        kind: String,
        id: String,
        to: String,
        act: Act,
    },
    Remove {
        kind: String,
        id: String,
        act: Act,
    },
    /// Shows the files as they are again: where that look is shown, or any.
    Leave {
        look: Option<u64>,
    },
    /// A file for `media/`, as Base64.
    Picture {
        name: String,
        bytes: String,
        /// The value that names it: both are saved as one. Without one it is put in place at once.
        into: Option<Into>,
    },
}

/// What comes of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Act {
    /// It is told.
    Tell,
    /// It is shown, and nothing is written.
    Show,
    /// It is done.
    Do,
}

/// A value of a file, and what the browser takes it to be.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Into {
    pub(super) file: String,
    pub(super) way: Vec<Step>,
    pub(super) was: Option<String>,
}

/// An item of a list, or a text in it, and what is written there: empty where it is none.
pub(super) type Said = (Vec<Step>, String);

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum What {
    Set(String),
    Remove,
    Add(String),
    Move(usize),
}

/// A way through what was saved.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Travel {
    Undo,
    Redo,
}
