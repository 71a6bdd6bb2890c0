//! One text on its way: everything but its links, which need to know the others.

use super::draft::Draft;
use super::front::{Unreadable, split};
use super::head::{As, Head};
use super::headings::{self, same};
use super::log::Log;
use super::places::Places;
use super::{html, programs};
use crate::model::{id_in_words, markdown};
use pulldown_cmark::{Event, Tag};
use std::collections::BTreeSet;

/// A text that is taken in.
pub(super) struct Taken {
    /// Its path below the folder that is taken in.
    pub(super) path: String,
    pub(super) head: Head,
    pub(super) title: String,
    pub(super) draft: Draft,
    /// What is noticed so far, without the places.
    pub(super) remarks: BTreeSet<(usize, String)>,
    pub(super) places: Places,
}

/// A text of which only the head is read.
pub(super) struct Opened<'a> {
    pub(super) path: &'a str,
    pub(super) head: Head,
    body: &'a str,
    /// The line of the file on which the body begins.
    line: usize,
    log: Log,
}

impl<'a> Opened<'a> {
    pub(super) fn read(path: &'a str, text: &'a str, kind: As) -> Result<Self, Unreadable> {
        let parts = split(text)?;
        let mut log = Log::default();
        let head = Head::of(parts.fields, kind, &mut log);
        Ok(Self { path, head, body: parts.body, line: parts.line, log })
    }

    /// The whole text, with links of wikis to the pages of these names.
    pub(super) fn taken(self, names: &programs::Names<'_>) -> Taken {
        let Self { path, head, body, line, mut log } = self;
        let mut draft = Draft::new(body, line).at(path);
        // Before the signs in code are taken for those of a program.
        html::divide(&mut draft);
        programs::mend(&mut draft, names, &mut log);
        html::mend(&mut draft, &mut log);
        programs::mend(&mut draft, names, &mut log);
        // Tags that were behind the signs of other programs.
        html::mend(&mut draft, &mut log);
        let own =
            headings::take_title(&mut draft, head.title.as_ref().map(|(title, _)| title.as_str()));
        headings::mend(&mut draft);
        programs::name_rest(&draft, &mut log);
        let title = title(path, &head, own, &mut log);
        let places = Places::of(&title, &draft, std::mem::take(&mut log.places));
        Taken { path: path.to_owned(), head, title, draft, remarks: log.remarks, places }
    }
}

/// The title of the text itself, else that of its head, else its file's name.
fn title(path: &str, head: &Head, own: Option<(String, usize)>, log: &mut Log) -> String {
    match (own, &head.title) {
        (Some((own, _)), Some((other, line))) => {
            if !same(&own, other) {
                log.say(*line, format!("the title in the head is left out, because the page begins with another: “{other}”"));
            }
            own
        }
        (Some((own, _)), None) => own,
        (None, Some((title, _))) => title.clone(),
        (None, None) => {
            let words = name_in_words(path);
            log.say(
                1,
                format!("nothing says the title, so it is made of the file's name: “{words}”"),
            );
            words
        }
    }
}

/// The name of a file, or of the folder whose page it is, in words.
fn name_in_words(path: &str) -> String {
    let bare = path.rsplit_once('.').map_or(path, |(bare, _)| bare);
    let mut parts = bare.rsplit('/');
    let name = parts.next().unwrap_or_default();
    let name = if super::targets::is_index(name) { parts.next().unwrap_or(name) } else { name };
    let words = name.replace('_', " ");
    let words = headings::plain(&id_in_words(words.trim()));
    if words.chars().any(char::is_alphanumeric) { words } else { "Page".to_owned() }
}

/// A text that begins with words, ends with a line end, and has at most one empty line between its blocks. Code stays as it is.
pub(super) fn tidy(text: &str) -> String {
    let text = text.trim_end();
    let mut code = markdown::events(text)
        .filter(|(event, _)| matches!(event, Event::Start(Tag::CodeBlock(_))))
        .map(|(_, range)| range.start..text[..range.end].trim_end().len())
        .peekable();
    let (mut tidy, mut start) = (String::with_capacity(text.len() + 1), 0);
    let mut is_empty = true;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        while code.next_if(|range| range.end <= start).is_some() {}
        let is_code = code.peek().is_some_and(|range| range.start < start);
        start = end;
        let line = line.trim_end_matches('\n');
        if line.trim().is_empty() && is_empty && !is_code {
            continue;
        }
        is_empty = line.trim().is_empty();
        tidy.push_str(if is_empty { "" } else { line });
        tidy.push('\n');
    }
    tidy
}
