//! The words of a text, the same whatever system it was written on.

use super::MAX_TEXT;
use crate::disk;
use crate::letters;
use crate::source::{Content, Undecoded};
use memchr::memchr;
use std::fs::File;
use std::io;

/// The content of an open text.
pub(super) fn content(file: &File, size: u64) -> io::Result<Content> {
    match disk::read_whole(file, size, MAX_TEXT) {
        Ok(bytes) => Ok(as_text(bytes)),
        // It grew since it was listed.
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
            Ok(Content::TooLarge { size: MAX_TEXT + 1, limit: MAX_TEXT })
        }
        Err(error) => Err(error),
    }
}

/// A text without byte order mark, and with the same line ends and the same accents whatever it was
/// written on – Windows, Linux, or a Mac of long ago: a letter and its mark are one character where
/// there is one.
pub(crate) fn as_text(bytes: Vec<u8>) -> Content {
    // A text of two bytes a character may pass for UTF-8 with a 0 in every other place.
    let is_odd = memchr(0, &bytes).is_some();
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return Content::NotUtf8(Undecoded::of(error.as_bytes())),
    };
    if is_odd && let Some(undecoded) = Undecoded::of_utf16(text.as_bytes()) {
        return Content::NotUtf8(undecoded);
    }
    let text = letters::composed(&text);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Content::Text(if memchr(b'\r', text.as_bytes()).is_some() {
        text.replace("\r\n", "\n").replace('\r', "\n").into()
    } else {
        text.into()
    })
}
