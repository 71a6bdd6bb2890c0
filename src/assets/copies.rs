//! Copies of the theme's files in a playbook: each says at its head of which original it is.

use crate::output::hex;
use sha2::{Digest, Sha256};

const WORDS: &str = "A copy of local-normal's original ";

/// The first 12 hexadecimal digits of the SHA-256 of some bytes.
pub(crate) fn short_hash(bytes: impl AsRef<[u8]>) -> String {
    hex(&Sha256::digest(bytes)[..6])
}

/// A file of the theme as it is copied: with a line that says of which original it is.
pub(crate) fn mark(path: &str, original: &str) -> String {
    let (begin, end) = match path.rsplit('.').next() {
        Some("css") => ("/* ", " */"),
        Some("js") => ("// ", ""),
        Some("svg") => ("<!-- ", " -->"),
        Some("ftl" | "yaml") => ("# ", ""),
        _ => ("{#- ", " -#}"),
    };
    format!("{begin}{WORDS}{}{end}\n{original}", short_hash(original))
}

/// The hash of the original that a file is a copy of, where it says so.
pub(crate) fn mark_of(text: &str) -> Option<&str> {
    let line = text.lines().next()?;
    line.split_once(WORDS)?.1.get(..12)
}

/// A file without that line.
pub(crate) fn unmarked(text: &str) -> &str {
    match mark_of(text) {
        Some(_) => text.split_once('\n').map_or("", |(_, rest)| rest),
        None => text,
    }
}
