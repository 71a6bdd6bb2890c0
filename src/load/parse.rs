//! Which file is what, and its nodes. Files are parsed side by side.

use super::folders::{self, BESIDE, is_read};
use super::kinds::{Ending, FileKind, Place};
use super::media_files::media_file;
use super::{conflicts, control, front_matter, peers, pitfalls, yaml};
use crate::diag::{Diagnostic, Wanted};
use crate::model::{Media, Node, Value, Words};
use crate::source::{Content, FileId, Refusal, SourceFile, Span};
use std::sync::Arc;

/// A file with a record.
pub(super) struct Parsed {
    pub(super) kind: FileKind,
    /// Its name as an id or, of a page, its path.
    pub(super) name: String,
    pub(super) span: Span,
    /// A group of keys.
    pub(super) node: Node,
    /// The Markdown below the front matter; `None` in YAML files.
    pub(super) body: Option<Words>,
}

/// One file as it was parsed, and the mistakes found in it alone.
pub(super) struct ParsedFile {
    pub(super) file: File,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// One file.
pub(super) enum File {
    Record(Parsed),
    Media(Media),
    /// The text of `peers.json`.
    Peers(String),
    /// Nothing of it could be read; its path, or the one that it was meant to have.
    Unreadable(String),
    Ignored,
}

impl Parsed {
    pub(super) fn path(&self) -> String {
        self.kind.path(&self.name)
    }
}

impl ParsedFile {
    /// Where the text below the front matter begins, for files that are pages of their own.
    pub(super) fn body_start(&self) -> Option<usize> {
        match &self.file {
            File::Record(parsed) => parsed.body.as_ref().map(|words| words.span.start),
            _ => None,
        }
    }

    fn ignored(diagnostics: impl IntoIterator<Item = Diagnostic>) -> Self {
        Self { file: File::Ignored, diagnostics: diagnostics.into_iter().collect() }
    }

    fn unreadable(path: &str, diagnostics: impl IntoIterator<Item = Diagnostic>) -> Self {
        let diagnostics = diagnostics.into_iter().collect();
        Self { file: File::Unreadable(path.to_owned()), diagnostics }
    }
}

/// Parses one file. A file with the marks of an unfinished merge is not read.
pub(super) fn parse(id: FileId, file: &SourceFile) -> ParsedFile {
    let path = file.path.as_str();
    if let Content::Text(text) = &file.content
        && let Some(span) = conflicts::find(id, path, text)
    {
        return ParsedFile::unreadable(path, [Diagnostic::conflict_marks(span)]);
    }
    if let Content::Refused(refusal) = &file.content {
        return refused(id, path, *refusal);
    }
    match path.split_once('/') {
        Some((folder, name)) => below_folder(id, file, folder, name),
        None => beside(id, file),
    }
}

pub(super) fn is_language(folder: &str) -> bool {
    let mut parts = folder.split('-');
    let language = parts
        .next()
        .is_some_and(|tag| tag.len() == 2 && tag.bytes().all(|b| b.is_ascii_lowercase()));
    language && parts.all(|part| (2..=8).contains(&part.len()))
}

/// A file that is refused is a mistake where a playbook would read it.
fn refused(id: FileId, path: &str, refusal: Refusal) -> ParsedFile {
    if refusal == Refusal::AllTooLarge {
        return ParsedFile::unreadable(path, None);
    }
    let diagnostic = Diagnostic::refused(Span::of_file(id), path, refusal);
    match path.split('/').next().unwrap_or_default() {
        _ if is_read(path) => ParsedFile::unreadable(path, [diagnostic]),
        "editions" => ParsedFile::ignored(None),
        place if is_language(place) || BESIDE.contains(&path) => ParsedFile::ignored(None),
        _ => unexpected(id, path, diagnostic.message()),
    }
}

fn below_folder(id: FileId, file: &SourceFile, folder: &str, name: &str) -> ParsedFile {
    for kind in FileKind::ALL {
        match kind.place() {
            Place::Folder(own, ending) if own == folder => {
                return record_file(id, file, kind, ending, name);
            }
            _ => {}
        }
    }
    match folder {
        "media" => match media_file(id, file, name) {
            Ok(media) => ParsedFile { file: File::Media(media), diagnostics: Vec::new() },
            Err(diagnostics) => ParsedFile::unreadable(&file.path, diagnostics),
        },
        "theme" => theme_file(id, file),
        "editions" => ParsedFile::ignored(None),
        _ if is_language(folder) => ParsedFile::ignored(None),
        _ => match folders::meant_folder(folder) {
            // Said once of the folder.
            Some(right) => ParsedFile::unreadable(&format!("{right}/{name}"), None),
            None => unexpected(
                id,
                &file.path,
                "A playbook has the folders areas, principles, stages, stories, routes, pages, media and theme.",
            ),
        },
    }
}

/// A file of a theme is read later; characters that no text may contain are found here.
fn theme_file(id: FileId, file: &SourceFile) -> ParsedFile {
    match text_of(id, file) {
        Ok(text) => ParsedFile::ignored(control::written(id, text)),
        // The theme itself says why it cannot be read.
        Err(_) => ParsedFile::ignored(None),
    }
}

fn beside(id: FileId, file: &SourceFile) -> ParsedFile {
    let name = file.path.as_str();
    for kind in FileKind::ALL {
        if matches!(kind.place(), Place::Top(own) if own == name) {
            return record_file(id, file, kind, Ending::Yaml, name);
        }
    }
    match name {
        "peers.json" => peers_file(id, file),
        _ if BESIDE.contains(&name) => ParsedFile::ignored(None),
        _ => match folders::meant_file(name) {
            Some(right) => misnamed(id, file, right),
            None => unexpected(
                id,
                name,
                "Files beside playbook.yaml are network.yaml, events.yaml and glossary.yaml; free pages go into pages/.",
            ),
        },
    }
}

/// A file whose name is nearly the one that it should have.
fn misnamed(id: FileId, file: &SourceFile, right: &str) -> ParsedFile {
    let diagnostic = Diagnostic::misnamed(Span::of_file(id), &file.path, right);
    ParsedFile::unreadable(right, [diagnostic])
}

fn unexpected(id: FileId, path: &str, help: &str) -> ParsedFile {
    ParsedFile::ignored(Some(Diagnostic::unexpected_file(Span::of_file(id), path, help)))
}

fn peers_file(id: FileId, file: &SourceFile) -> ParsedFile {
    let text = text_of(id, file);
    match text.and_then(|text| peers::check(text, Span::of_file(id)).map(|()| text)) {
        Ok(text) => ParsedFile { file: File::Peers(text.to_string()), diagnostics: Vec::new() },
        Err(diagnostic) => ParsedFile::unreadable(&file.path, [diagnostic]),
    }
}

/// The text of a file, or why it has no text.
fn text_of(id: FileId, file: &SourceFile) -> Result<&Arc<str>, Diagnostic> {
    let span = Span::of_file(id);
    match &file.content {
        Content::Text(text) => Ok(text),
        Content::NotUtf8(undecoded) => Err(Diagnostic::not_utf8(id, undecoded)),
        Content::Media(_) => Err(Diagnostic::no_text(span)),
        Content::TooLarge { size, limit } => Err(Diagnostic::too_large(span, *size, *limit)),
        Content::Refused(refusal) => Err(Diagnostic::refused(span, &file.path, *refusal)),
    }
}

/// The parts of a file with a record.
struct Parts<'a> {
    yaml: &'a str,
    /// Where the YAML begins in the file.
    start: usize,
    body: Option<Words>,
}

fn record_file(
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
        return ParsedFile::unreadable(
            &path,
            [Diagnostic::bad_id(Span::of_file(id), stem, Some(right))],
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
            ParsedFile { file: File::Record(parsed), diagnostics }
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
        Ending::Yaml => Ok(Parts { yaml: text, start: 0, body: None }),
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
