//! The one way to print: data goes to standard output, words for people to standard error.

use super::Exit;
use super::progress::aside;
use crate::source::visible;
use std::io::{self, ErrorKind, Write as _};

/// Prints a line for people, as `format!` makes it. What a terminal would obey is shown escaped.
macro_rules! say {
    ($($words:tt)*) => { $crate::cli::say::line(&format!($($words)*)) };
}

/// Prints a line for people.
pub(super) fn line(words: &str) {
    report(&format!("{}\n", visible(words)));
}

/// Prints a finished report for people. Where standard error is closed, nobody listens.
pub(super) fn report(text: &str) {
    aside(|| {
        let _ = io::stderr().lock().write_all(text.as_bytes());
    });
}

/// Prints data. A reader that went away is not a mistake; a disk that is full is one.
pub(super) fn data(text: &str) -> Exit {
    let print = || {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes()).and_then(|()| out.flush())
    };
    match aside(print) {
        Err(cause) if cause.kind() != ErrorKind::BrokenPipe => {
            say!(
                "error: cannot write to standard output: {cause}\n  help: look at the free space where the output goes; not all of it arrived"
            );
            Exit::MachineFailed
        }
        _ => Exit::Fine,
    }
}
