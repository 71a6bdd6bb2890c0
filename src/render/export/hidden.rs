//! Links to what is hidden: their words stay, as on pages.

use crate::model::{Hidden, unlinked};
use memchr::memchr2;
use serde_json::Value;

/// Leaves the words of such links in every text.
pub(super) fn unlink(hidden: &Hidden, value: &mut Value) {
    let names: Vec<_> = hidden.kinds().map(|kind| format!("{}:", kind.name())).collect();
    unlink_in(hidden, &names, value);
}

fn unlink_in(hidden: &Hidden, names: &[String], value: &mut Value) {
    match value {
        Value::String(text) if may_link(text, names) => {
            *text = unlinked(text, &|kind, id| hidden.has(kind, id));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| unlink_in(hidden, names, item)),
        Value::Object(pairs) => {
            pairs.values_mut().for_each(|value| unlink_in(hidden, names, value));
        }
        _ => {}
    }
}

/// Whether a text has something that looks like such a link: an address may be written with escapes.
fn may_link(text: &str, names: &[String]) -> bool {
    let has = |one, other| memchr2(one, other, text.as_bytes()).is_some();
    has(b'[', b'<') && (has(b'\\', b'&') || names.iter().any(|name| text.contains(name)))
}
