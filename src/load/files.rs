//! Which file is what, and its raw record. Files are parsed side by side.

use super::conflicts;
use super::control;
use super::folders;
use super::front_matter;
use super::media_files::media_file;
use super::pitfalls;
use super::raw::{self, Words};
use super::record::{Read, Reader};
use super::yaml;
use crate::diag::{Diagnostic, Severity};
use crate::model::{Id, Media, PEERS_FORMAT, PEERS_FORMAT_VERSION, Unread};
use crate::output::OutPath;
use crate::source::{Content, FileId, Refusal, SourceFile, SourceTree, Span};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Folders that a playbook is read from.
const FOLDERS: [&str; 8] =
    ["areas", "principles", "stages", "stories", "routes", "pages", "media", "theme"];
/// Files beside them that are read.
const FILES: [&str; 5] =
    ["playbook.yaml", "network.yaml", "events.yaml", "glossary.yaml", "peers.json"];
/// Files beside them that are for those who open the folder.
const BESIDE: [&str; 4] = ["README.md", "CHANGELOG.md", "LICENSE", "LICENSE.md"];

/// A parsed file: its name as an id (or, for pages, its path), its record, and where it stands.
pub(super) struct Parsed<T> {
    pub(super) name: String,
    pub(super) span: Span,
    pub(super) record: T,
    /// The Markdown below the front matter; `None` for YAML files.
    pub(super) body: Option<Words>,
}

/// Every file of the playbook by kind, in the order of paths.
#[derive(Default)]
pub(super) struct ParsedFiles<'a> {
    pub(super) playbook: Option<&'a Parsed<raw::Playbook>>,
    pub(super) areas: Vec<&'a Parsed<raw::Area>>,
    pub(super) principles: Vec<&'a Parsed<raw::Principle>>,
    pub(super) stages: Vec<&'a Parsed<raw::Stage>>,
    pub(super) stories: Vec<&'a Parsed<raw::Story>>,
    pub(super) routes: Vec<&'a Parsed<raw::Route>>,
    pub(super) pages: Vec<&'a Parsed<raw::Page>>,
    pub(super) network: Option<&'a Parsed<raw::Network>>,
    pub(super) events: Option<&'a Parsed<raw::Events>>,
    pub(super) glossary: Option<&'a Parsed<raw::Glossary>>,
    pub(super) media: Vec<Media>,
    pub(super) peers: Option<String>,
    /// Files that exist and could not be read.
    pub(super) unread: Unread,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// One file as it was parsed: its record, and the mistakes found in it alone.
pub(super) struct ParsedFile {
    file: File,
    diagnostics: Vec<Diagnostic>,
}

impl ParsedFile {
    /// Where the text below the front matter begins, for files that are pages of their own.
    pub(super) fn body_start(&self) -> Option<usize> {
        let body = match &self.file {
            File::Story(parsed) => &parsed.body,
            File::Route(parsed) => &parsed.body,
            File::Page(parsed) => &parsed.body,
            _ => &None,
        };
        body.as_ref().map(|words| words.span.start)
    }
}

/// One file, read.
enum File {
    Playbook(Parsed<raw::Playbook>),
    Area(Parsed<raw::Area>),
    Principle(Parsed<raw::Principle>),
    Stage(Parsed<raw::Stage>),
    Story(Parsed<raw::Story>),
    Route(Parsed<raw::Route>),
    Page(Parsed<raw::Page>),
    Network(Parsed<raw::Network>),
    Events(Parsed<raw::Events>),
    Glossary(Parsed<raw::Glossary>),
    Media(Media),
    Peers(String),
    Unreadable(String),
    Ignored,
}

/// Parses one file. What two people's versions are mixed in is not read.
pub(super) fn parse(id: FileId, file: &SourceFile) -> ParsedFile {
    let conflict = match &file.content {
        Content::Text(text) => conflicts::find(id, &file.path, text),
        _ => None,
    };
    let (file, diagnostics) = match conflict {
        Some(span) => (File::Unreadable(file.path.clone()), vec![Diagnostic::conflict_marks(span)]),
        None => parse_one(id, file),
    };
    ParsedFile { file, diagnostics }
}

/// Sorts parsed files, which are in the order of the tree, by kind.
pub(super) fn sort<'a>(
    parsed: impl Iterator<Item = &'a ParsedFile>,
    tree: &SourceTree,
) -> ParsedFiles<'a> {
    let mut files = ParsedFiles::default();
    for ParsedFile { file, diagnostics } in parsed {
        files.diagnostics.extend(diagnostics.iter().cloned());
        match file {
            File::Playbook(parsed) => files.playbook = Some(parsed),
            File::Area(parsed) => files.areas.push(parsed),
            File::Principle(parsed) => files.principles.push(parsed),
            File::Stage(parsed) => files.stages.push(parsed),
            File::Story(parsed) => files.stories.push(parsed),
            File::Route(parsed) => files.routes.push(parsed),
            File::Page(parsed) => files.pages.push(parsed),
            File::Network(parsed) => files.network = Some(parsed),
            File::Events(parsed) => files.events = Some(parsed),
            File::Glossary(parsed) => files.glossary = Some(parsed),
            File::Media(media) => files.media.push(media.clone()),
            File::Peers(json) => files.peers = Some(json.clone()),
            File::Unreadable(path) => files.unread.add(path.clone()),
            File::Ignored => {}
        }
        let mut errors =
            diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error);
        if let Some(label) = errors.find_map(Diagnostic::label) {
            files.unread.add_in_part(tree.file(label.span.file).path.clone());
        }
    }
    report_unread_folders(tree, &mut files.diagnostics);
    let too_large = Content::Refused(Refusal::AllTooLarge);
    if let Some((id, _)) = tree.iter().find(|(_, file)| file.content == too_large) {
        let diagnostic = Diagnostic::refused(Span::of_file(id), "media/", Refusal::AllTooLarge);
        files.diagnostics.push(diagnostic);
    }
    files
}

/// Says once of each folder why it is not read: it is kept for later versions, or misspelt.
fn report_unread_folders(tree: &SourceTree, diagnostics: &mut Vec<Diagnostic>) {
    let mut said = BTreeSet::new();
    for (id, file) in tree.iter() {
        let Some((folder, _)) = file.path.split_once('/') else { continue };
        if !said.insert(folder) {
            continue;
        }
        let span = Span::of_file(id);
        if folder == "editions" {
            diagnostics.push(Diagnostic::not_read_yet(span, "editions"));
        } else if is_language(folder) {
            let what = format!("the translations in `{folder}/`");
            diagnostics.push(Diagnostic::not_read_yet(span, &what));
        } else if let Some(right) = folders::meant_folder(folder) {
            diagnostics.push(Diagnostic::misnamed(
                span,
                &format!("{folder}/"),
                &format!("{right}/"),
            ));
        }
    }
}

fn is_language(folder: &str) -> bool {
    let mut parts = folder.split('-');
    let language = parts
        .next()
        .is_some_and(|tag| tag.len() == 2 && tag.bytes().all(|b| b.is_ascii_lowercase()));
    language && parts.all(|part| (2..=8).contains(&part.len()))
}

fn parse_one(id: FileId, file: &SourceFile) -> (File, Vec<Diagnostic>) {
    let path = file.path.as_str();
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    if let Content::Refused(refusal) = &file.content {
        return refused(id, path, *refusal);
    }
    match folder {
        "" => parse_top(id, file, name),
        "areas" => yaml_file(id, file, name, File::Area),
        "principles" => yaml_file(id, file, name, File::Principle),
        "stages" => yaml_file(id, file, name, File::Stage),
        "stories" => markdown_file(id, file, name, File::Story),
        "routes" => markdown_file(id, file, name, File::Route),
        "pages" => markdown_file(id, file, name, File::Page),
        "media" => match media_file(id, file, name) {
            Ok(media) => (File::Media(media), Vec::new()),
            Err(diagnostics) => (File::Unreadable(path.to_owned()), diagnostics),
        },
        "theme" | "editions" => (File::Ignored, Vec::new()),
        _ if is_language(folder) => (File::Ignored, Vec::new()),
        _ => match folders::meant_folder(folder) {
            // Said once of the folder.
            Some(right) => (File::Unreadable(format!("{right}/{name}")), Vec::new()),
            None => unexpected(
                id,
                path,
                "A playbook has the folders areas, principles, stages, stories, routes, pages, media and theme.",
            ),
        },
    }
}

/// What is not read is a mistake where a playbook would read it.
fn refused(id: FileId, path: &str, refusal: Refusal) -> (File, Vec<Diagnostic>) {
    let place = path.split('/').next().unwrap_or_default();
    let is_read = FOLDERS.contains(&place) || FILES.contains(&path);
    if refusal == Refusal::AllTooLarge {
        return (File::Unreadable(path.to_owned()), Vec::new());
    }
    let diagnostic = Diagnostic::refused(Span::of_file(id), path, refusal);
    match place {
        _ if is_read => (File::Unreadable(path.to_owned()), vec![diagnostic]),
        "editions" => (File::Ignored, Vec::new()),
        _ if is_language(place) || BESIDE.contains(&path) => (File::Ignored, Vec::new()),
        _ => unexpected(id, path, diagnostic.message()),
    }
}

fn parse_top(id: FileId, file: &SourceFile, name: &str) -> (File, Vec<Diagnostic>) {
    match name {
        "playbook.yaml" => yaml_file(id, file, name, File::Playbook),
        "network.yaml" => yaml_file(id, file, name, File::Network),
        "events.yaml" => yaml_file(id, file, name, File::Events),
        "glossary.yaml" => yaml_file(id, file, name, File::Glossary),
        "peers.json" => peers_file(id, file),
        _ if BESIDE.contains(&name) => (File::Ignored, Vec::new()),
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
fn misnamed(id: FileId, file: &SourceFile, right: &str) -> (File, Vec<Diagnostic>) {
    let diagnostic = Diagnostic::misnamed(Span::of_file(id), &file.path, right);
    (File::Unreadable(right.to_owned()), vec![diagnostic])
}

fn unexpected(id: FileId, path: &str, help: &str) -> (File, Vec<Diagnostic>) {
    (File::Ignored, vec![Diagnostic::unexpected_file(Span::of_file(id), path, help)])
}

/// The text of a file, or why there is none.
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

fn yaml_file<T: Read>(
    id: FileId,
    file: &SourceFile,
    name: &str,
    wrap: fn(Parsed<T>) -> File,
) -> (File, Vec<Diagnostic>) {
    let Some(stem) = name.strip_suffix(".yaml").filter(|stem| !stem.contains('/')) else {
        if let Some(right) = folders::right_ending(name, ".yaml", &[".yml", ".yaml.txt"]) {
            return misnamed(id, file, &file.path.replace(name, &right));
        }
        return unexpected(
            id,
            &file.path,
            "The files of this folder are named ID.yaml and stand right below it.",
        );
    };
    let read = text_of(id, file).map(|text| (text.as_ref(), 0, None));
    finish(id, file, stem, read, wrap)
}

fn markdown_file<T: Read>(
    id: FileId,
    file: &SourceFile,
    name: &str,
    wrap: fn(Parsed<T>) -> File,
) -> (File, Vec<Diagnostic>) {
    let may_nest = file.path.starts_with("pages/");
    let Some(stem) = name.strip_suffix(".md").filter(|stem| may_nest || !stem.contains('/')) else {
        if let Some(right) = folders::right_ending(name, ".md", &[".markdown", ".mdown", ".md.txt"])
        {
            return misnamed(id, file, &file.path.replace(name, &right));
        }
        return unexpected(
            id,
            &file.path,
            "The files of this folder are named ID.md and stand right below it.",
        );
    };
    let read = text_of(id, file)
        .and_then(|text| front_matter::split(id, text))
        .map(|parts| (parts.yaml, parts.yaml_start, Some(parts.body)));
    finish(id, file, stem, read, wrap)
}

type Readable<'a> = Result<(&'a str, usize, Option<Words>), Diagnostic>;

fn finish<T: Read>(
    id: FileId,
    file: &SourceFile,
    stem: &str,
    read: Readable<'_>,
    wrap: fn(Parsed<T>) -> File,
) -> (File, Vec<Diagnostic>) {
    let mut reader = Reader::default();
    if let Some(reason) = unusable_name(&file.path, stem) {
        let help = "Give it another name, and change what refers to it.";
        reader.report(Diagnostic::bad_path(Span::of_file(id), &file.path, reason, help));
    }
    if let Some(right) = folders::with_ids(stem) {
        let path = file.path.replacen(stem, &right, 1);
        let diagnostic = Diagnostic::bad_id(Span::of_file(id), stem, Some(right));
        return (File::Unreadable(path), vec![diagnostic]);
    }
    let unreadable = || File::Unreadable(file.path.clone());
    let (text, offset, body) = match read {
        Ok(parts) => parts,
        Err(diagnostic) => return (unreadable(), vec![diagnostic]),
    };
    let whole = match &file.content {
        Content::Text(text) => text.as_ref(),
        _ => text,
    };
    let written = control::written(id, whole);
    let node = match yaml::parse(id, text, offset) {
        Ok(node) => node,
        // The parser stops at such a character without naming it.
        Err(_) if !written.is_empty() => return (unreadable(), written),
        Err(diagnostic) => return (unreadable(), vec![diagnostic]),
    };
    if matches!(node.value, yaml::Value::Null) {
        return (
            unreadable(),
            vec![Diagnostic::empty_file(Span::of_file(id), &file.path, T::KEYS)],
        );
    }
    if let Some(diagnostic) = folders::wrong(id, &file.path, &node, T::KEYS) {
        return (unreadable(), vec![diagnostic]);
    }
    if written.is_empty() {
        control::made(&node, &mut reader.diagnostics);
        if let Some(body) = &body {
            control::made_in_body(body.span, &body.value, &mut reader.diagnostics);
        }
    }
    reader.diagnostics.extend(written);
    pitfalls::find(&node, text, offset, &mut reader.diagnostics);
    let record = T::read(&node, &mut reader);
    let file = record.map_or_else(unreadable, |record| {
        wrap(Parsed { name: stem.to_owned(), span: Span::of_file(id), record, body })
    });
    (file, reader.diagnostics)
}

/// What `local-normal aggregate` wrote.
fn peers_file(id: FileId, file: &SourceFile) -> (File, Vec<Diagnostic>) {
    let version = |text: &str| {
        let value: serde_json::Value = serde_json::from_str(text).ok()?;
        (value["format"] == PEERS_FORMAT).then(|| value["format_version"].as_u64())
    };
    let refused = |diagnostic| (File::Unreadable(file.path.clone()), vec![diagnostic]);
    match text_of(id, file) {
        Ok(text) => match version(text) {
            Some(Some(PEERS_FORMAT_VERSION)) => (File::Peers(text.to_string()), Vec::new()),
            Some(other) => refused(Diagnostic::other_peers(Span::of_file(id), other)),
            None => refused(Diagnostic::no_peers(Span::of_file(id))),
        },
        Err(diagnostic) => refused(diagnostic),
    }
}

/// Why a name that is an id still cannot be the name of a page. `path` is the file's in the
/// playbook, `stem` its name without folder of the kind and ending.
pub fn unusable_name(path: &str, stem: &str) -> Option<&'static str> {
    let folder = path.split('/').next().unwrap_or_default();
    let taken: &[&str] = match folder {
        "areas" => &["index", "print", "results", "team"],
        "routes" | "stories" | "pages" => &["index"],
        _ => &[],
    };
    if taken.contains(&stem) {
        return Some("the site has a page of this name of its own");
    }
    let is_id = stem.split('/').all(|part| Id::parse(part).is_ok());
    let is_path = OutPath::parse(&format!("assessment/{stem}.html")).is_some();
    (is_id && !is_path).then_some("Windows keeps this name for itself, or it is too long")
}
