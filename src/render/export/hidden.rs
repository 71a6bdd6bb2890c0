//! Links to what is hidden: their words stay, as on pages.

use crate::model::{Hidden, unlinked};
use serde_json::Value;

/// Leaves the words of such links in every text.
pub(super) fn unlink(hidden: &Hidden, value: &mut Value) {
    match value {
        Value::String(text) if text.contains(['[', '<']) => {
            *text = unlinked(text, |kind, id| hidden.has(kind, id));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| unlink(hidden, item)),
        Value::Object(pairs) => pairs.values_mut().for_each(|value| unlink(hidden, value)),
        _ => {}
    }
}
