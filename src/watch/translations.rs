//! The translations of a file's texts, for the fields of these: what the files of translations say beside each text.

use super::desk::Refused;
use super::named::alone;
use crate::load::{ParsedTree, parsed_again};
use crate::model::{FileTexts, Language, State, pieces};
use crate::pipeline::translated_languages;
use crate::po;
use crate::source::{SourceFile, SourceTree, position};
use crate::translate::{Beside, Slot, Source, beside, path};
use serde::Serialize;
use std::collections::HashMap;

/// The texts of a file in one language.
#[derive(Serialize)]
pub(super) struct InLanguage {
    language: String,
    /// Its own name for itself.
    name: String,
    direction: &'static str,
    /// The file of translations.
    file: String,
    /// Whether that is there and can be read.
    is: FileState,
    /// What makes it, for the folder that has the file.
    command: String,
    messages: Vec<Message>,
}

#[derive(Serialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum FileState {
    There,
    Missing,
    /// It has a mistake, or is no text.
    Broken,
    /// It is there, and the system does not let us read it, or it is no file of its own.
    Unreadable,
}

/// A piece of a text with its translation.
#[derive(Serialize)]
struct Message {
    context: String,
    original: String,
    words: String,
    state: &'static str,
    draft: bool,
    /// The original that was translated, where that is another one.
    was: Option<String>,
    /// Line and column of the translation in its file; `None` where it does not have the message.
    place: Option<String>,
    /// Line and column of each text that it is a piece of, in the file of the playbook. One that has it twice is there twice.
    fields: Vec<String>,
}

/// The texts of a file in all languages. `text` gives what a file of translations says, as it is shown; `None` where there is none.
pub(super) fn translations(
    tree: &SourceTree,
    file: &SourceFile,
    text: impl Fn(&str) -> Result<Option<String>, Refused>,
) -> Vec<InLanguage> {
    let languages = translated_languages(tree);
    if languages.is_empty() {
        return Vec::new();
    }
    let over = if tree.has_edition() { " --edition ." } else { "" };
    let of = |texts: &FileTexts<'_>, alone: &SourceTree| {
        let source = Source::of(texts, alone)?;
        let fields = fields(texts, alone.text(texts.file));
        let each = languages.iter().map(|(language, name)| {
            let path = path(language, &file.path);
            let (is, messages) = messages(&source, &fields, text(&path));
            let (name, direction) = (name.clone(), language.direction());
            let command = format!("local-normal translate{over} {} {}", language.tag(), file.path);
            InLanguage {
                language: language.tag(),
                name,
                direction,
                file: path,
                is,
                command,
                messages,
            }
        });
        Some(each.collect())
    };
    of_alone(tree, file, of).unwrap_or_default()
}

/// A message of a file, in a file of translations.
pub(super) fn slot(
    tree: &SourceTree,
    file: &SourceFile,
    [context, original]: [&str; 2],
) -> Option<Slot> {
    of_alone(tree, file, |texts, alone| Slot::of(Source::of(texts, alone)?, context, original))
}

/// The file of translations into a language; `None` for a language that the playbook is not translated into.
pub(super) fn path_in(tree: &SourceTree, language: &str, file: &str) -> Option<String> {
    let language = Language::parse(language)?;
    let is_known = translated_languages(tree).iter().any(|(known, _)| *known == language);
    is_known.then(|| path(&language, file))
}

/// What is found in the texts of a file that is read by itself; `None` where it has none, or cannot be read.
fn of_alone<T>(
    tree: &SourceTree,
    file: &SourceFile,
    find: impl Fn(&FileTexts<'_>, &SourceTree) -> Option<T>,
) -> Option<T> {
    let alone = alone(tree, file);
    let parsed = parsed_again(&alone, &ParsedTree::default());
    let texts = parsed.texts().next()?;
    find(&texts, &alone)
}

/// The places of the texts that each message is a piece of, by its context and original.
type Fields = HashMap<(String, String), Vec<String>>;

fn fields(texts: &FileTexts<'_>, text: &str) -> Fields {
    let mut fields = Fields::new();
    for message in &texts.messages {
        let field = place(text, message.words.span.start);
        for piece in pieces(&message.words.value, message.role) {
            let key = (message.context.clone(), piece.words);
            fields.entry(key).or_default().push(field.clone());
        }
    }
    fields
}

fn place(text: &str, offset: usize) -> String {
    let at = position(text, offset);
    format!("{}:{}", at.line, at.column)
}

/// The messages of a file of translations with this text, and whether that can be read.
fn messages(
    source: &Source,
    fields: &Fields,
    text: Result<Option<String>, Refused>,
) -> (FileState, Vec<Message>) {
    let read = text.as_ref().map(|text| text.as_deref().map(po::read));
    let is = match &read {
        Ok(Some(Ok(file))) if !file.is_blank() => FileState::There,
        Ok(Some(Err(_))) | Err(Refused::Broken { .. }) => FileState::Broken,
        Ok(_) => FileState::Missing,
        Err(_) => FileState::Unreadable,
    };
    let read = read.ok().flatten().and_then(Result::ok);
    let text = text.ok().flatten().unwrap_or_default();
    let all = source.wanted.iter().zip(beside(source, read.as_ref()));
    let messages = all.map(|(wanted, beside)| {
        let key = (wanted.context.clone(), wanted.id.clone());
        let fields = fields.get(&key).cloned().unwrap_or_default();
        message(key, fields, beside, &text)
    });
    (is, messages.collect())
}

fn message(
    (context, original): (String, String),
    fields: Vec<String>,
    Beside { words, state, is_draft, is_plural, at }: Beside,
    text: &str,
) -> Message {
    let (state, was) = match state {
        None if is_plural => ("plural", None),
        None => ("missing", None),
        Some(State::Fits) => ("fits", None),
        Some(State::Stale(was)) => ("stale", Some(was)),
        Some(State::Doubtful) => ("doubtful", None),
    };
    let place = at.map(|at| place(text, at.start));
    Message { context, original, words, state, draft: is_draft, was, place, fields }
}
