//! A line on a terminal that says how far a command has come, from the first second of silence on. There is one for the
//! program, as there is one terminal: whatever else is printed takes it away for that long.

use super::args::Format;
use crate::output::{Bytes, OutPath, Sink};
use crate::source::MediaFile;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::ffi::OsStr;
use std::io::{self, IsTerminal as _};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

/// How long nobody wonders.
const SILENCE: Duration = Duration::from_secs(1);
/// How often the line moves, so that it is seen that something happens.
const MOVES: Duration = Duration::from_millis(120);

static LINE: OnceLock<ProgressBar> = OnceLock::new();

/// How far a command has come; gone from the terminal when this is dropped.
pub(super) struct Progress {
    line: ProgressBar,
    /// Ends the wait for the first second. `None` where no line is shown.
    _wait: Option<Sender<()>>,
}

impl Progress {
    /// Says what is done first, once a second has gone by.
    pub(super) fn begin(format: Format, words: &'static str) -> Self {
        let line = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let is_terminal = io::stderr().is_terminal();
        let wait = is_watched(format, is_terminal, std::env::var_os("CI").as_deref())
            .then(|| show_later(LINE.get_or_init(|| line.clone()).clone()));
        let progress = Self { line, _wait: wait };
        progress.say(words);
        progress
    }

    /// Says what is done now.
    pub(super) fn say(&self, words: &'static str) {
        self.line.set_style(style("{spinner} {msg} …"));
        self.line.set_message(words);
    }

    /// Counts things of a name that are made one after another or side by side.
    pub(super) fn count(&self, name: &str, of: usize) {
        count(&self.line, name, of);
    }

    /// One of them is made.
    pub(super) fn one_more(&self) {
        self.line.inc(1);
    }

    /// The same place for files, whose pages are counted.
    pub(super) fn counting<'a>(&'a self, sink: &'a dyn Sink) -> Counting<'a> {
        Counting { line: &self.line, sink }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.line.finish_and_clear();
    }
}

/// Prints something else, without the line for that long.
pub(super) fn aside<T>(print: impl FnOnce() -> T) -> T {
    match LINE.get() {
        Some(line) => line.suspend(print),
        None => print(),
    }
}

/// Whether a person looks on: not a program, a pipe or a service that keeps a log.
fn is_watched(format: Format, is_terminal: bool, ci: Option<&OsStr>) -> bool {
    format == Format::Human && is_terminal && ci.is_none_or(|ci| ci.is_empty() || ci == "false")
}

fn count(line: &ProgressBar, name: &str, of: usize) {
    line.set_length(of as u64);
    line.set_position(0);
    line.set_style(style(&format!("{{spinner}} {name} {{pos}} of {{len}}")));
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).expect("a template of ours is well-formed")
}

/// Shows a line once a second has gone by, unless the sender is dropped before.
fn show_later(line: ProgressBar) -> Sender<()> {
    let (sender, ended) = channel();
    thread::spawn(move || {
        if ended.recv_timeout(SILENCE) == Err(RecvTimeoutError::Timeout) {
            line.set_draw_target(ProgressDrawTarget::stderr());
            line.enable_steady_tick(MOVES);
        }
    });
    sender
}

/// A place for files that counts their pages.
pub(super) struct Counting<'a> {
    line: &'a ProgressBar,
    sink: &'a dyn Sink,
}

impl Sink for Counting<'_> {
    fn expect(&self, pages: usize) {
        count(self.line, "Page", pages);
        self.sink.expect(pages);
    }

    fn put(&self, path: &OutPath, bytes: Bytes) {
        if path.is_page() {
            self.line.inc(1);
        }
        self.sink.put(path, bytes);
    }

    fn put_media(&self, path: &OutPath, media: &Arc<MediaFile>) {
        self.sink.put_media(path, media);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::Nowhere;

    #[test]
    fn only_people_at_a_terminal_see_it() {
        let ci = Some(OsStr::new("1"));
        let no_ci = Some(OsStr::new(""));
        for (format, is_terminal, ci, is_shown) in [
            (Format::Human, true, None, true),
            (Format::Human, true, no_ci, true),
            (Format::Human, true, ci, false),
            (Format::Human, false, None, false),
            (Format::Json, true, None, false),
            (Format::Github, true, None, false),
        ] {
            assert_eq!(is_watched(format, is_terminal, ci), is_shown, "{format:?} {is_terminal}");
        }
    }

    #[test]
    fn pages_are_counted_and_other_files_are_not() {
        let progress = Progress::begin(Format::Json, "Reading");
        let counting = progress.counting(&Nowhere);
        counting.expect(3);
        for path in ["index.html", "areas/a.html", "feed.xml"] {
            counting.put(&OutPath::parse(path).unwrap(), Bytes::new());
        }
        assert_eq!((progress.line.position(), progress.line.length()), (2, Some(3)));
    }
}
