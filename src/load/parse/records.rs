//! Files with a record: their keys as nodes, and the text below the front matter.

use super::{File, Parsed, ParsedFile, misnamed, text_of, unexpected};
use crate::diag::{Diagnostic, Wanted};
use crate::load::kinds::{Ending, FileKind};
use crate::load::{control, folders, front_matter, pitfalls, yaml};
use crate::model::{Node, Value, Words};
use crate::source::{FileId, SourceFile, Span};
use std::sync::Arc;

/// The parts of a file with a record.
struct Parts<'a> {
    yaml: &'a str,
    /// Where the YAML begins in the file.
    start: usize,
    body: Option<Words>,
}

pub(super) fn record_file(
    id: FileId,
    file: &SourceFile,
    kind: FileKind,
    ending: Ending,
    name: &str,
) -> ParsedFile {
    let Some(stem) = stem(kind, ending, name) else {
        if let Some(right) = folders::right_name(ending, name) {
            return misnamed(id, file, &file.path.replace(name, &right));
        }
        let help = format!(
            "The files of this folder are named ID.{} and are directly in it.",
            ending.name()
        );
        return unexpected(id, &file.path, &help);
    };
    if let Some(right) = folders::with_ids(stem) {
        let path = file.path.replacen(stem, &right, 1);
        let usable = Some(right).filter(|right| folders::unusable_name(&path, right).is_none());
        return ParsedFile::unreadable(
            &path,
            [Diagnostic::bad_id(Span::of_file(id), stem, usable)],
        );
    }
    let mut diagnostics = Vec::new();
    if let Some(reason) = folders::unusable_name(&file.path, stem) {
        let help = "Give it another name, and change what refers to it.";
        diagnostics.push(Diagnostic::bad_path(Span::of_file(id), &file.path, reason, help));
    }
    let read = text_of(id, file)
        .and_then(|text| Ok((text, parts(id, text, ending)?)))
        .map_err(|diagnostic| vec![diagnostic])
        .and_then(|(text, parts)| nodes(id, file, kind, text, &parts).map(|read| (read, parts)));
    match read {
        Err(found) => ParsedFile::unreadable(&file.path, found),
        Ok(((node, found), Parts { body, .. })) => {
            diagnostics.extend(found);
            let span = Span::of_file(id);
            let parsed = Parsed { kind, name: stem.to_owned(), span, node, body };
            ParsedFile::new(File::Record(parsed), diagnostics)
        }
    }
}

/// A file's name without its ending; `None` where it is not a name of its kind.
fn stem(kind: FileKind, ending: Ending, name: &str) -> Option<&str> {
    let stem = name.strip_suffix(ending.name())?.strip_suffix('.')?;
    (kind == FileKind::Page || !stem.contains('/')).then_some(stem)
}

fn parts(id: FileId, text: &Arc<str>, ending: Ending) -> Result<Parts<'_>, Diagnostic> {
    match ending {
        Ending::Yaml | Ending::LocalYaml => Ok(Parts { yaml: text, start: 0, body: None }),
        Ending::Markdown => {
            let parts = front_matter::split(id, text)?;
            Ok(Parts { yaml: parts.yaml, start: parts.yaml_start, body: Some(parts.body) })
        }
    }
}

/// A file's keys and the faults in how they are written; `Err` for a file that cannot be read.
fn nodes(
    id: FileId,
    file: &SourceFile,
    kind: FileKind,
    text: &str,
    parts: &Parts<'_>,
) -> Result<(Node, Vec<Diagnostic>), Vec<Diagnostic>> {
    let mut found = control::written(id, text);
    let node = match yaml::parse(id, parts.yaml, parts.start) {
        Ok(node) => node,
        // The parser stops at such a character without naming it.
        Err(_) if !found.is_empty() => return Err(found),
        Err(diagnostic) => return Err(vec![diagnostic]),
    };
    if let Some(diagnostic) = no_record(id, &file.path, kind, &node) {
        return Err(vec![diagnostic]);
    }
    if found.is_empty() {
        control::made(&node, &mut found);
        if let Some(body) = &parts.body {
            control::made_in_body(body.span, &body.value, &mut found);
        }
    }
    pitfalls::find(&node, parts.yaml, parts.start, &mut found);
    Ok((node, found))
}

/// Why nodes are not the record of their kind.
fn no_record(id: FileId, path: &str, kind: FileKind, node: &Node) -> Option<Diagnostic> {
    match &node.value {
        Value::Null => Some(Diagnostic::empty_file(Span::of_file(id), path, kind.keys())),
        Value::Map(_) => folders::wrong(id, path, node, kind),
        _ => {
            let wanted = Wanted::Keys(kind.called(), kind.keys());
            Some(Diagnostic::wrong_type(node.span, "", wanted, node.found()))
        }
    }
}
