//! Showing diagnostics: to people, to programs, and on pull requests.

use super::args::Format;
use crate::diag::{Diagnostic, Label, Severity};
use crate::source::{SourceTree, position};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, SourceCode};
use serde::Serialize;
use std::fmt;
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;

/// Prints diagnostics: people read them on standard error, programs on standard output.
pub(super) fn print(diagnostics: &[Diagnostic], tree: &SourceTree, folder: &Path, format: Format) {
    match format {
        Format::Human => to_stderr(&human(diagnostics, tree, folder)),
        Format::Json => to_stdout(&json(diagnostics, tree, folder)),
        Format::Github => to_stdout(&github(diagnostics, tree, folder)),
    }
}

/// Prints some of many diagnostics for people.
pub(super) fn print_first(most: usize, all: &[Diagnostic], tree: &SourceTree, folder: &Path) {
    let first = &all[..most.min(all.len())];
    let mut text = reports(first, tree, folder);
    if all.len() > most {
        text.push_str(&format!("… and {} more: local-normal check\n", all.len() - most));
    }
    to_stderr(&text);
}

/// A closed pipe is no mistake of ours.
pub(super) fn to_stdout(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

fn to_stderr(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// How many errors, warnings and notes there are, in words.
pub(super) fn count(diagnostics: &[Diagnostic]) -> String {
    let plural = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    let [errors, warnings, notes] = counts(diagnostics);
    let notes = if notes == 0 { String::new() } else { format!(", {}", plural(notes, "note")) };
    format!("{}, {}{notes}", plural(errors, "error"), plural(warnings, "warning"))
}

/// The number of errors, of warnings and of notes.
fn counts(diagnostics: &[Diagnostic]) -> [usize; 3] {
    [Severity::Error, Severity::Warning, Severity::Note]
        .map(|severity| diagnostics.iter().filter(|d| d.severity() == severity).count())
}

fn path_of(label: &Label, tree: &SourceTree, folder: &Path) -> String {
    let path = folder.join(&tree.file(label.span.file).path);
    let path = path.strip_prefix(".").unwrap_or(&path);
    path.display().to_string().replace('\\', "/")
}

fn human(diagnostics: &[Diagnostic], tree: &SourceTree, folder: &Path) -> String {
    let mut text = reports(diagnostics, tree, folder);
    if let Some(first) = diagnostics.first() {
        text.push_str(&format!(
            "{}. More about one: local-normal explain {}\n",
            count(diagnostics),
            first.code().number()
        ));
    }
    text
}

fn reports(diagnostics: &[Diagnostic], tree: &SourceTree, folder: &Path) -> String {
    let is_plain = !std::io::stderr().is_terminal() || std::env::var_os("NO_COLOR").is_some();
    let theme =
        if is_plain { GraphicalTheme::unicode_nocolor() } else { GraphicalTheme::unicode() };
    let handler = GraphicalReportHandler::new_themed(theme).with_width(100).with_links(false);
    let mut text = String::new();
    for diagnostic in diagnostics {
        let report = Report::new(diagnostic, tree, folder);
        // Formatting into a String does not fail.
        let _ = handler.render_report(&mut text, &report);
        text.push('\n');
    }
    text
}

/// A diagnostic as miette shows it.
#[derive(Debug)]
struct Report<'a> {
    diagnostic: &'a Diagnostic,
    source: Option<NamedSource<String>>,
    labels: Vec<LabeledSpan>,
    related: String,
}

impl<'a> Report<'a> {
    fn new(diagnostic: &'a Diagnostic, tree: &SourceTree, folder: &Path) -> Self {
        let mut report =
            Self { diagnostic, source: None, labels: Vec::new(), related: String::new() };
        let Some(label) = diagnostic.label() else { return report };
        let text = tree.text(label.span.file);
        report.source = Some(NamedSource::new(path_of(label, tree, folder), text.to_owned()));
        report.labels.push(shown(label, text));
        match diagnostic.related() {
            Some(related) if related.span.file == label.span.file => {
                report.labels.push(shown(related, text));
            }
            Some(related) => {
                let place = position(tree.text(related.span.file), related.span.start);
                report.related = format!(
                    " ({} at {}:{}:{})",
                    related.text,
                    path_of(related, tree, folder),
                    place.line,
                    place.column
                );
            }
            None => {}
        }
        report
    }
}

fn shown(label: &Label, text: &str) -> LabeledSpan {
    // A long span is shown by its first line.
    let end = label.span.end.min(text.len());
    let start = label.span.start.min(end);
    let line_end = text[start..end].find('\n').map_or(end, |at| start + at);
    LabeledSpan::new(Some(label.text.clone()), start, line_end - start)
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.diagnostic.message(), self.related)
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
        Some(Box::new(self.diagnostic.help()))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.as_ref().map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}

#[derive(Serialize)]
struct Json<'a> {
    format: &'static str,
    format_version: u32,
    errors: usize,
    warnings: usize,
    notes: usize,
    diagnostics: Vec<JsonDiagnostic<'a>>,
}

#[derive(Serialize)]
pub(super) struct JsonDiagnostic<'a> {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    message: &'a str,
    help: &'a str,
    place: Option<JsonPlace>,
    related: Option<JsonPlace>,
}

/// Lines and columns count from 1; columns count characters.
#[derive(Serialize)]
struct JsonPlace {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    /// The line as it is written.
    source: String,
    label: String,
}

/// Diagnostics as programs read them.
pub(super) fn listed<'a>(
    diagnostics: &'a [Diagnostic],
    tree: &SourceTree,
    folder: &Path,
) -> Vec<JsonDiagnostic<'a>> {
    let place = |label: &Label| json_place(label, tree, folder);
    let listed = diagnostics.iter().map(|diagnostic| JsonDiagnostic {
        code: diagnostic.code().number(),
        name: diagnostic.code().name(),
        severity: diagnostic.severity().name(),
        message: diagnostic.message(),
        help: diagnostic.help(),
        place: diagnostic.label().map(place),
        related: diagnostic.related().map(place),
    });
    listed.collect()
}

fn json(diagnostics: &[Diagnostic], tree: &SourceTree, folder: &Path) -> String {
    let [errors, warnings, notes] = counts(diagnostics);
    let json = Json {
        format: "local-normal-diagnostics",
        format_version: 1,
        errors,
        warnings,
        notes,
        diagnostics: listed(diagnostics, tree, folder),
    };
    let mut text =
        serde_json::to_string_pretty(&json).expect("texts and numbers always become JSON");
    text.push('\n');
    text
}

fn json_place(label: &Label, tree: &SourceTree, folder: &Path) -> JsonPlace {
    let text = tree.text(label.span.file);
    let (start, end) = (position(text, label.span.start), position(text, label.span.end));
    JsonPlace {
        file: path_of(label, tree, folder),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        source: text.lines().nth(start.line - 1).unwrap_or_default().to_owned(),
        label: label.text.clone(),
    }
}

/// Workflow commands of GitHub Actions: one line a diagnostic.
fn github(diagnostics: &[Diagnostic], tree: &SourceTree, folder: &Path) -> String {
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let mut lines = String::new();
    for diagnostic in diagnostics {
        let title = format!("title={}", property(&diagnostic.code().to_string()));
        let place = diagnostic.label().map(|label| {
            let text = tree.text(label.span.file);
            let (start, end) = (position(text, label.span.start), position(text, label.span.end));
            let file = property(&path_of(label, tree, folder));
            format!(
                "file={file},line={},col={},endLine={},endColumn={},",
                start.line, start.column, end.line, end.column
            )
        });
        let words = data(&format!("{}. {}", diagnostic.message(), diagnostic.help()));
        let command = match diagnostic.severity() {
            Severity::Note => "notice",
            severity => severity.name(),
        };
        lines.push_str(&format!("::{command} {}{title}::{words}\n", place.unwrap_or_default()));
    }
    lines
}
