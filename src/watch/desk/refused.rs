//! Why an author's change is not made.

use super::saved::Clash;
use serde::Serialize;

/// Why something is not done. Nothing was written then.
#[derive(Debug, Serialize)]
#[serde(tag = "refused", rename_all = "lowercase")]
pub(in crate::watch) enum Refused {
    /// No file of the playbook can be changed here by this path.
    Unknown,
    /// These files of translations are not there any more.
    Gone { files: Vec<String> },
    /// The value is not what the browser shows any more.
    Stale,
    /// There is no way to write this that leaves all else as it is.
    Unwritable,
    /// These files are no UTF-8, no YAML, or no translations: no value of theirs can be found.
    Broken { files: Vec<String> },
    /// Somebody changed values meanwhile that were changed here too.
    Conflict { clashes: Vec<Clash> },
    /// These files are not what they were when the step was made.
    Overtaken { files: Vec<String> },
    /// Something is not saved yet, and this changes files themselves.
    Unsaved,
    /// What was asked for cannot be.
    Wrong { message: String },
    /// There is nothing to do.
    Nothing,
    /// The system does not let us read a file.
    Unreadable { message: String },
    /// The system does not let us write.
    System { message: String },
}
