//! An edition's files laid over those of the playbook, before anything is ordered, named and read. What comes after knows of it
//! only that a file has another origin.

use super::files::ParsedFiles;
use super::kinds::FileKind;
use super::parse::Parsed;
use crate::diag::Diagnostic;
use crate::source::Span;
use std::collections::HashMap;

/// Lays the edition's files over those of the playbook. Gives the pages whose place they take.
///
/// A file of the edition never hides one of the playbook unasked: where both have a name, that is a mistake.
pub(super) fn lay(files: &mut ParsedFiles<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<String> {
    let mut replaced = Vec::new();
    for kind in [FileKind::Story, FileKind::Page] {
        let of_kind = files.of_mut(kind);
        let national: HashMap<String, Span> = of_kind
            .iter()
            .filter(|file| !is_local(file))
            .map(|file| (file.name.clone(), file.span))
            .collect();
        of_kind.retain(|file| match national.get(&file.name) {
            Some(first) if is_local(file) && !replaces(file) => {
                diagnostics.push(Diagnostic::already_national(file.span, &file.path(), *first));
                false
            }
            Some(_) if is_local(file) => {
                replaced.push(file.name.clone());
                true
            }
            _ => true,
        });
        of_kind.retain(|file| is_local(file) || !replaced.contains(&file.name));
    }
    lay_media(files, diagnostics);
    replaced
}

fn lay_media(files: &mut ParsedFiles<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut known: HashMap<String, Span> = HashMap::new();
    files.media.retain(|media| {
        let span = Span::of_file(media.file);
        let first = known.insert(media.path.clone(), span);
        diagnostics.extend(first.map(|first| {
            let path = format!("media/{}", media.path);
            Diagnostic::already_national(span, &path, first)
        }));
        first.is_none()
    });
}

pub(super) fn is_local(file: &Parsed) -> bool {
    file.span.file.is_local()
}

pub(super) fn replaces(file: &Parsed) -> bool {
    file.kind == FileKind::Page && file.node.at("replaces").is_some()
}
