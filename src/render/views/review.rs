//! Who keeps a text, and when somebody looks at it.

use serde::Serialize;

/// Who keeps a text, when it is next looked at, and when it was.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Review {
    pub owner: String,
    /// For a reader: `1 May 2027`.
    pub due: String,
    /// For a machine: `2027-05-01`.
    pub due_iso: String,
    /// The same two of the day on which it was looked at.
    pub checked: Option<String>,
    pub checked_iso: Option<String>,
}
