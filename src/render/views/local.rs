//! Views of what an edition says beside texts of the playbook.

use super::{Html, Review};
use serde::Serialize;

/// A note.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LocalNote {
    /// What the council is called in a sentence.
    pub council: String,
    /// How far it is: the end of a string's name, `local-STATUS`.
    pub status: Option<&'static str>,
    pub text: Option<Html>,
    pub contacts: Vec<LocalTeam>,
    pub review: Option<Review>,
}

/// Whom to turn to.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LocalTeam {
    pub label: String,
    /// What for.
    pub purpose: Option<String>,
    pub email: Option<String>,
    pub url: Option<String>,
}
