//! Reports for programs: JSON, and annotations on pull requests.

use super::excerpt;
use super::{counts, path_of};
use crate::cli::folders::Folders;
use crate::diag::{Diagnostic, Label, LeftOut, Severity, Shown};
use crate::since::Since;
use crate::source::{SourceTree, position, visible};
use serde::Serialize;
use std::path::{Path, PathBuf};

#[derive(Serialize)]
struct Json<'a> {
    format: &'static str,
    format_version: u32,
    errors: usize,
    warnings: usize,
    notes: usize,
    #[serde(flatten)]
    listed: Listed<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<&'a Since>,
}

/// Diagnostics as programs read them.
#[derive(Serialize)]
pub(in crate::cli) struct Listed<'a> {
    diagnostics: Vec<JsonDiagnostic<'a>>,
    left_out: Vec<JsonLeftOut>,
}

#[derive(Serialize)]
struct JsonDiagnostic<'a> {
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
    /// The line as it is written; of a long line, the part around the place.
    source: String,
    label: String,
}

/// What is counted but not listed.
#[derive(Serialize)]
struct JsonLeftOut {
    /// `None` for all that is not listed for want of room, of any kind and in any file.
    code: Option<&'static str>,
    file: Option<String>,
    count: usize,
}

impl<'a> Listed<'a> {
    pub(super) fn new(shown: &Shown<'a>, tree: &SourceTree, folders: &Folders) -> Self {
        let place = |label: &Label| json_place(label, tree, folders);
        let diagnostics = shown.diagnostics.iter().map(|diagnostic| JsonDiagnostic {
            code: diagnostic.code().number(),
            name: diagnostic.code().name(),
            severity: diagnostic.severity().name(),
            message: diagnostic.message(),
            help: diagnostic.help(),
            place: diagnostic.label().map(place),
            related: diagnostic.related().map(place),
        });
        let left_out = shown.left_out.iter().map(|left_out| JsonLeftOut {
            code: Some(left_out.code.number()),
            file: left_out.file.map(|file| path_of(file, tree, folders)),
            count: left_out.count,
        });
        let others = JsonLeftOut { code: None, file: None, count: shown.others };
        let others = Some(others).filter(|others| others.count > 0);
        Self { diagnostics: diagnostics.collect(), left_out: left_out.chain(others).collect() }
    }
}

/// All that `check` tells, as JSON.
pub(in crate::cli) fn json(
    all: &[Diagnostic],
    since: Option<&Since>,
    tree: &SourceTree,
    folders: &Folders,
) -> String {
    let [errors, warnings, notes] = counts(all);
    let json = Json {
        format: "local-normal-diagnostics",
        format_version: 1,
        errors,
        warnings,
        notes,
        listed: Listed::new(&Shown::of(all), tree, folders),
        since,
    };
    let mut text =
        serde_json::to_string_pretty(&json).expect("texts and numbers always become JSON");
    text.push('\n');
    text
}

fn json_place(label: &Label, tree: &SourceTree, folders: &Folders) -> JsonPlace {
    let text = tree.text(label.span.file);
    let (start, end) = (position(text, label.span.start), position(text, label.span.end));
    JsonPlace {
        file: path_of(label.span.file, tree, folders),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        source: source(text, label.span.start),
        label: label.text.to_string(),
    }
}

/// The line of a place, or the part of it around the place.
fn source(text: &str, at: usize) -> String {
    let at = at.min(text.len());
    let start = excerpt::line_start(text, at);
    let line = &text[start..excerpt::line_end(text, start)];
    let window = excerpt::around(line, at - start..at - start);
    let before = if window.start > 0 { "…" } else { "" };
    let after = if window.end < line.len() { "…" } else { "" };
    format!("{before}{}{after}", &line[window])
}

/// Workflow commands of GitHub Actions: one line a diagnostic. `folders` are as annotations
/// name them.
pub(super) fn github(all: &[Diagnostic], tree: &SourceTree, folders: &Folders) -> String {
    let shown = Shown::of(all);
    let mut lines = String::new();
    for diagnostic in &shown.diagnostics {
        let place = diagnostic.label().map(|label| {
            let text = tree.text(label.span.file);
            let (start, end) = (position(text, label.span.start), position(text, label.span.end));
            let file = property(&path_of(label.span.file, tree, folders));
            let (line, end_line) = (start.line, end.line);
            if line != end_line {
                // GitHub takes columns only for a place on one line.
                return format!("file={file},line={line},endLine={end_line},");
            }
            let (column, end) = (start.column, end.column);
            format!("file={file},line={line},col={column},endLine={end_line},endColumn={end},")
        });
        let command = match diagnostic.severity() {
            Severity::Note => "notice",
            severity => severity.name(),
        };
        let title = property(&diagnostic.code().to_string());
        let words = data(&format!("{}. {}", diagnostic.message(), diagnostic.help()));
        lines.push_str(&format!(
            "::{command} {}title={title}::{words}\n",
            place.unwrap_or_default()
        ));
    }
    for left_out in &shown.left_out {
        lines.push_str(&more(left_out, tree, folders));
    }
    if shown.others > 0 {
        lines.push_str(&format!("::notice title=local-normal::… and {} more\n", shown.others));
    }
    lines
}

fn more(left_out: &LeftOut, tree: &SourceTree, folders: &Folders) -> String {
    let file =
        left_out.file.map(|file| format!("file={},", property(&path_of(file, tree, folders))));
    let (file, title) = (file.unwrap_or_default(), property(&left_out.code.to_string()));
    format!("::notice {file}title={title}::… and {} more in this file\n", left_out.count)
}

fn data(text: &str) -> String {
    visible(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// A folder as annotations have to name it: relative to the root of the checkout (`workspace`), from
/// wherever the command was started. As it is where it lies elsewhere.
pub(super) fn in_workspace(folder: &Path, workspace: Option<&Path>) -> PathBuf {
    let relative = || {
        let workspace = workspace?.canonicalize().ok()?;
        let folder = folder.canonicalize().ok()?;
        folder.strip_prefix(workspace).ok().map(Path::to_owned)
    };
    relative().unwrap_or_else(|| folder.to_owned())
}
