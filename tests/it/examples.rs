//! The examples of the documentation: files that tests lay over the smallest playbook.

use crate::support::base;
use local_normal::manifest::sha256;
use local_normal::media;
use local_normal::read::limit;
use local_normal::source::{Content, MediaFile, SourceFile, SourceTree, Undecoded};
use std::io::Cursor;
use std::sync::Arc;

/// A file of an example; `None` where it is taken away.
pub(crate) struct Example {
    pub(crate) path: String,
    pub(crate) bytes: Option<Vec<u8>>,
}

/// The examples under a heading of level 2, up to the next.
pub(crate) fn below(page: &str, heading: &str) -> Vec<Example> {
    let mut lines = page.lines().skip_while(|line| *line != heading).skip(1);
    read(&mut lines, |line| line.starts_with("## "))
}

/// The examples of a page: each a line with its path between backticks, then the file in a fence.
pub(crate) fn examples(page: &str) -> Vec<Example> {
    read(&mut page.lines(), |_| false)
}

/// The examples up to a line that ends them; a line in a fence ends nothing.
fn read<'a>(lines: &mut impl Iterator<Item = &'a str>, is_end: fn(&str) -> bool) -> Vec<Example> {
    let mut found = Vec::new();
    while let Some(line) = lines.next().filter(|line| !is_end(line)) {
        let Some((path, what)) = line.strip_prefix('`').and_then(|rest| rest.split_once('`'))
        else {
            continue;
        };
        let bytes = match what.trim() {
            "" => Some(fenced(lines)),
            "removed" => None,
            what => match described(what) {
                Some(bytes) => Some(bytes),
                None => continue,
            },
        };
        found.push(Example { path: path.to_owned(), bytes });
    }
    found
}

/// The file in the fenced block that comes next.
fn fenced<'a>(lines: &mut impl Iterator<Item = &'a str>) -> Vec<u8> {
    assert_eq!(lines.next(), Some(""), "a blank line comes between a path and its file");
    let start = lines.next().unwrap_or_default();
    let fence = start.trim_end_matches(|sign| sign != '`');
    assert!(
        fence.len() >= 3 && start.len() > fence.len(),
        "a fence with a language comes here, not {start:?}"
    );
    let body: Vec<_> = lines.take_while(|line| *line != fence).collect();
    format!("{}\n", body.join("\n")).into_bytes()
}

/// Bytes that a page only describes: "as bytes `FF FE`", "of 3000000 bytes".
fn described(what: &str) -> Option<Vec<u8>> {
    if let Some(hex) = what.strip_prefix("as bytes `").and_then(|rest| rest.strip_suffix('`')) {
        return hex.split(' ').map(|byte| u8::from_str_radix(byte, 16).ok()).collect();
    }
    let size = what.strip_prefix("of ")?.strip_suffix(" bytes")?.parse().ok()?;
    Some(vec![b'a'; size])
}

/// What reading gives for these bytes.
fn content(path: &str, bytes: Vec<u8>) -> Content {
    let (size, limit) = (bytes.len() as u64, limit(path));
    if size > limit {
        return Content::TooLarge { size, limit };
    }
    if path.starts_with("media/") {
        let seen = media::look(path, &mut Cursor::new(&bytes)).expect("memory can be read");
        let (size, sha256) = (bytes.len() as u64, sha256(&bytes));
        return Content::Media(Arc::new(MediaFile { size, sha256, seen, stored: Box::new(bytes) }));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Content::Text(text.into()),
        Err(error) => Content::NotUtf8(Undecoded::of(error.as_bytes())),
    }
}

/// The folder of an edition in examples.
pub(crate) const EDITION: &str = "edition/";

/// A tree whose files in that folder are those of an edition, which is laid over the others.
pub(crate) fn with_edition(files: Vec<SourceFile>) -> SourceTree {
    let (edition, own): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| file.path.starts_with(EDITION));
    if edition.is_empty() {
        return SourceTree::new(own);
    }
    let below = |file: SourceFile| SourceFile { path: file.path.replacen(EDITION, "", 1), ..file };
    SourceTree::new(own).with_edition(&SourceTree::new(edition.into_iter().map(below).collect()))
}

/// The files of the base with those of an example laid over them.
pub(crate) fn lay(examples: Vec<Example>) -> Vec<SourceFile> {
    over(base(), examples)
}

/// These files with those of an example laid over them.
pub(crate) fn over(mut files: Vec<SourceFile>, examples: Vec<Example>) -> Vec<SourceFile> {
    for Example { path, bytes } in examples {
        files.retain(|file| file.path != path);
        let content = bytes.map(|bytes| content(&path, bytes));
        files.extend(content.map(|content| SourceFile { path, content }));
    }
    files
}
