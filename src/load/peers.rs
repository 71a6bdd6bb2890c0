//! `peers.json`, which `local-normal aggregate` wrote.

use crate::diag::Diagnostic;
use crate::model::{PEERS_FORMAT, PEERS_FORMAT_VERSION};
use crate::source::Span;

/// Whether a text is a comparison that the site can show.
pub(super) fn check(text: &str, span: Span) -> Result<(), Diagnostic> {
    let value: Option<serde_json::Value> = serde_json::from_str(text).ok();
    match value.filter(|value| value["format"] == PEERS_FORMAT) {
        None => Err(Diagnostic::no_peers(span)),
        Some(value) => match value["format_version"].as_u64() {
            Some(PEERS_FORMAT_VERSION) => Ok(()),
            other => Err(Diagnostic::other_peers(span, other)),
        },
    }
}
