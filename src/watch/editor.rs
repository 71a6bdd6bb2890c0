//! The files of the editor: a page of its own, with its style and its scripts.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};

/// Policy of the editor: everything is its own, and it shows pages of this server.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; \
                      img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// A file of the editor, by its name.
pub(super) fn file(name: &str) -> Response {
    let files = [
        ("editor.html", "text/html; charset=utf-8", include_str!("edit/editor.html")),
        ("editor.css", "text/css; charset=utf-8", include_str!("edit/editor.css")),
        ("editor.js", SCRIPT, include_str!("edit/editor.js")),
        ("adding.js", SCRIPT, include_str!("edit/adding.js")),
        ("asking.js", SCRIPT, include_str!("edit/asking.js")),
        ("changes.js", SCRIPT, include_str!("edit/changes.js")),
        ("dialog.js", SCRIPT, include_str!("edit/dialog.js")),
        ("elements.js", SCRIPT, include_str!("edit/elements.js")),
        ("fields.js", SCRIPT, include_str!("edit/fields.js")),
        ("frame.js", SCRIPT, include_str!("edit/frame.js")),
        ("likeness.js", SCRIPT, include_str!("edit/likeness.js")),
        ("look.js", SCRIPT, include_str!("edit/look.js")),
        ("keeping.js", SCRIPT, include_str!("edit/keeping.js")),
        ("markdown.js", SCRIPT, include_str!("edit/markdown.js")),
        ("mistakes.js", SCRIPT, include_str!("edit/mistakes.js")),
        ("national.js", SCRIPT, include_str!("edit/national.js")),
        ("order.js", SCRIPT, include_str!("edit/order.js")),
        ("parts.js", SCRIPT, include_str!("edit/parts.js")),
        ("pictures.js", SCRIPT, include_str!("edit/pictures.js")),
        ("refusals.js", SCRIPT, include_str!("edit/refusals.js")),
        ("saying.js", SCRIPT, include_str!("edit/saying.js")),
        ("sending.js", SCRIPT, include_str!("edit/sending.js")),
        ("translations.js", SCRIPT, include_str!("edit/translations.js")),
        ("typing.js", SCRIPT, include_str!("edit/typing.js")),
    ];
    match files.into_iter().find(|(own, ..)| *own == name) {
        Some((_, kind, text)) => {
            let headers = [(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, POLICY)];
            (headers, text).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

const SCRIPT: &str = "text/javascript; charset=utf-8";
