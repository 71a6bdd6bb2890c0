//! Which file is what, and its nodes. Files are parsed side by side.

mod records;

use super::edition::LIST;
use super::folders::{self, BESIDE, is_read};
use super::kinds::{Ending, FileKind, Place};
use super::media_files::media_file;
use super::{conflicts, control, edition_list, peers, translations};
use crate::diag::Diagnostic;
use crate::model::{FileTexts, ListedEdition, Media, Messages, Node, Words};
use crate::po;
use crate::source::{Content, FileId, Refusal, SourceFile, Span};
use crate::translate::Source;
use records::record_file;
use rustc_hash::FxHashMap;
use std::sync::{Arc, OnceLock};

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
    /// What of it is to be translated, once somebody has asked.
    pub(super) source: OnceLock<Option<Source>>,
}

/// One file.
pub(super) enum File {
    Record(Parsed),
    Media(Media),
    /// The text of `peers.json`.
    Peers(String),
    /// What `editions.json` lists.
    Editions(Vec<ListedEdition>),
    /// Translations of one file into one language.
    Translations(Arc<po::File>),
    /// Nothing of it could be read; its path, or the one that it was meant to have.
    Unreadable(String),
    Ignored,
}

impl Parsed {
    pub(super) fn path(&self) -> String {
        self.kind.path(&self.name)
    }

    /// Its texts.
    pub(super) fn texts(&self) -> FileTexts<'_> {
        let mut messages = Messages::default();
        self.kind.messages(&self.node, &mut messages);
        if let Some(body) = &self.body {
            messages.add_body(body);
        }
        let (file, kind) = (self.span.file, self.kind.text_kind());
        FileTexts { file, messages: messages.found, kind }
    }

    /// The same with other keys.
    pub(super) fn with_node(&self, node: Node) -> Self {
        Self { node, body: self.body.clone(), name: self.name.clone(), ..*self }
    }

    /// The same with other texts in some places.
    pub(super) fn with_texts(&self, texts: &FxHashMap<Span, Words>) -> Self {
        let body = self.body.as_ref().map(|body| texts.get(&body.span).unwrap_or(body).clone());
        Self { node: self.node.with_texts(texts), body, name: self.name.clone(), ..*self }
    }
}

impl ParsedFile {
    pub(super) fn new(file: File, diagnostics: Vec<Diagnostic>) -> Self {
        Self { file, diagnostics, source: OnceLock::new() }
    }

    /// Where the text below the front matter begins, for files that are pages of their own.
    pub(super) fn body_start(&self) -> Option<usize> {
        match &self.file {
            File::Record(parsed) => parsed.body.as_ref().map(|words| words.span.start),
            _ => None,
        }
    }

    fn ignored(diagnostics: impl IntoIterator<Item = Diagnostic>) -> Self {
        Self::new(File::Ignored, diagnostics.into_iter().collect())
    }

    fn unreadable(path: &str, diagnostics: impl IntoIterator<Item = Diagnostic>) -> Self {
        Self::new(File::Unreadable(path.to_owned()), diagnostics.into_iter().collect())
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
    if id.is_local() && folder == "areas" && !name.contains(".local.") {
        return only_national(id, &file.path);
    }
    for kind in FileKind::ALL.into_iter().filter(|kind| kind.is_in(id.origin())) {
        match kind.place() {
            Place::Folder(own, ending) if own == folder => {
                return record_file(id, file, kind, ending, name);
            }
            _ => {}
        }
    }
    match folder {
        "media" => match media_file(id, file, name) {
            Ok(media) => ParsedFile::new(File::Media(media), Vec::new()),
            Err(diagnostics) => ParsedFile::unreadable(&file.path, diagnostics),
        },
        "theme" => theme_file(id, file),
        "translations" => translations_file(id, file, name),
        "editions" => ParsedFile::ignored(None),
        _ if is_language(folder) => ParsedFile::ignored(None),
        _ if is_read(&file.path) => only_national(id, &file.path),
        _ => match folders::meant_folder(folder) {
            // Said once of the folder.
            Some(right) => ParsedFile::unreadable(&format!("{right}/{name}"), None),
            None => unexpected(
                id,
                &file.path,
                if id.is_local() {
                    "An edition has the folders areas, stories, pages, media, theme and translations."
                } else {
                    "A playbook has the folders areas, principles, stages, stories, routes, pages, media, theme and translations."
                },
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

fn translations_file(id: FileId, file: &SourceFile, name: &str) -> ParsedFile {
    match translations::kind(name) {
        translations::Named::Messages => {}
        translations::Named::OfAProgram => return ParsedFile::ignored(None),
        translations::Named::Else => {
            let help = "Translations are files LANGUAGE/….po, which `local-normal translate LANGUAGE` writes.";
            return unexpected(id, &file.path, help);
        }
    }
    let read = text_of(id, file).map_err(|diagnostic| vec![diagnostic]);
    match read.and_then(|text| translations::read(id, text)) {
        Ok(read) => ParsedFile::new(File::Translations(Arc::new(read)), Vec::new()),
        Err(diagnostics) => ParsedFile::unreadable(&file.path, diagnostics),
    }
}

fn beside(id: FileId, file: &SourceFile) -> ParsedFile {
    let name = file.path.as_str();
    for kind in FileKind::ALL.into_iter().filter(|kind| kind.is_in(id.origin())) {
        if matches!(kind.place(), Place::Top(own) if own == name) {
            return record_file(id, file, kind, Ending::Yaml, name);
        }
    }
    match name {
        "peers.json" if !id.is_local() => peers_file(id, file),
        LIST if !id.is_local() => edition_list_file(id, file),
        "edition.yaml" => unexpected(
            id,
            name,
            "An edition is a folder of its own: `local-normal build --edition DIR` lays it over the playbook.",
        ),
        _ if is_read(name) => only_national(id, name),
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

/// A file of an edition that a playbook alone can have.
fn only_national(id: FileId, path: &str) -> ParsedFile {
    ParsedFile::unreadable(path, [Diagnostic::only_national(Span::of_file(id), path)])
}

fn unexpected(id: FileId, path: &str, help: &str) -> ParsedFile {
    ParsedFile::ignored(Some(Diagnostic::unexpected_file(Span::of_file(id), path, help)))
}

fn peers_file(id: FileId, file: &SourceFile) -> ParsedFile {
    let text = text_of(id, file);
    match text.and_then(|text| peers::check(text, Span::of_file(id)).map(|()| text)) {
        Ok(text) => ParsedFile::new(File::Peers(text.to_string()), Vec::new()),
        Err(diagnostic) => ParsedFile::unreadable(&file.path, [diagnostic]),
    }
}

fn edition_list_file(id: FileId, file: &SourceFile) -> ParsedFile {
    match text_of(id, file).and_then(|text| edition_list::read(id, text)) {
        Ok(editions) => ParsedFile::new(File::Editions(editions), Vec::new()),
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
