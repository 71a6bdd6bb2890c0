//! Reports for people.

use super::excerpt::{self, Excerpt, Mark};
use super::path_of;
use crate::cli::folders::Folders;
use crate::diag::{Diagnostic, Label, Severity};
use crate::source::{SourceTree, position, visible};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};
use std::fmt;
use std::io::{self, IsTerminal as _};
use terminal_size::{Width, terminal_size_of};

/// Columns that a report has at most: longer lines are hard to read.
const WIDEST: usize = 100;

/// Columns that a report has at least: places and words need them.
const NARROWEST: usize = 40;

/// Each diagnostic with its source.
pub(super) fn reports(diagnostics: &[&Diagnostic], tree: &SourceTree, folders: &Folders) -> String {
    let is_dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
    let asks_for_none = is_dumb || std::env::var_os("NO_COLOR").is_some();
    let is_plain = asks_for_none || !std::io::stderr().is_terminal();
    let theme =
        if is_plain { GraphicalTheme::unicode_nocolor() } else { GraphicalTheme::unicode() };
    let handler = GraphicalReportHandler::new_themed(theme).with_width(width()).with_links(false);
    let mut text = String::new();
    for diagnostic in diagnostics {
        let report = Report::new(diagnostic, tree, folders);
        // Formatting into a String does not fail.
        let _ = handler.render_report(&mut text, &report);
        text.push('\n');
    }
    text
}

/// Columns of a report: those of the terminal, if it is one, within what can be read.
fn width() -> usize {
    let columns = terminal_size_of(io::stderr()).map(|(Width(columns), _)| usize::from(columns));
    columns.unwrap_or(WIDEST).clamp(NARROWEST, WIDEST)
}

/// A diagnostic as miette shows it.
#[derive(Debug)]
struct Report<'a> {
    diagnostic: &'a Diagnostic,
    source: Option<Excerpt>,
    /// A place that is not in the excerpt, in words.
    related: String,
}

impl<'a> Report<'a> {
    fn new(diagnostic: &'a Diagnostic, tree: &SourceTree, folders: &Folders) -> Self {
        let mut report = Self { diagnostic, source: None, related: String::new() };
        let Some(label) = diagnostic.label() else { return report };
        let text = tree.text(label.span.file);
        let mut marks = vec![Mark { is_main: true, ..mark(label, text) }];
        match diagnostic.related() {
            Some(related) if is_shown_with(label, related, text) => marks.push(mark(related, text)),
            Some(related) => report.related = place_in_words(related, tree, folders),
            None => {}
        }
        let name = visible(&path_of(label.span.file, tree, folders)).into_owned();
        report.source = Some(Excerpt::new(name, text, &marks));
        report
    }
}

fn mark<'a>(label: &'a Label, text: &str) -> Mark<'a> {
    let end = label.span.end.min(text.len());
    let start = label.span.start.min(end);
    Mark { range: excerpt::beginning(text, start..end), words: &label.text, is_main: false }
}

/// Whether two places are in one file, and not so far apart on one line that one hides the other.
fn is_shown_with(label: &Label, related: &Label, text: &str) -> bool {
    if label.span.file != related.span.file {
        return false;
    }
    let [first, second] = [label, related].map(|label| mark(label, text).range);
    let start = excerpt::line_start(text, first.start);
    if start != excerpt::line_start(text, second.start) {
        return true;
    }
    let line = &text[start..excerpt::line_end(text, start)];
    let window = excerpt::around(line, first.start - start..first.end - start);
    window.start <= second.start - start && second.end - start <= window.end
}

fn place_in_words(label: &Label, tree: &SourceTree, folders: &Folders) -> String {
    let place = position(tree.text(label.span.file), label.span.start);
    let path = path_of(label.span.file, tree, folders);
    format!(" ({} at {path}:{}:{})", label.text, place.line, place.column)
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", visible(self.diagnostic.message()), visible(&self.related))
    }
}

impl std::error::Error for Report<'_> {}

impl miette::Diagnostic for Report<'_> {
    fn code<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        Some(Box::new(self.diagnostic.code()))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.diagnostic.severity() {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Note => miette::Severity::Advice,
        })
    }

    fn help<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        Some(Box::new(visible(self.diagnostic.help())))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.as_ref().map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.source.iter().flat_map(|source| source.labels.iter().cloned())))
    }
}
