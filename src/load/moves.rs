//! Moves of a playbook with an edition over it.

use super::files::ParsedFiles;
use super::hidden::path;
use super::kinds::FileKind;
use super::lists::Lists;
use super::overlay::is_local;
use crate::model::{Kind, Move};
use std::collections::HashSet;

/// The moves of the playbook from addresses that are still free once the edition's files are there: a page wins over a move, which the
/// edition could not take out.
pub(super) fn free(moves: Vec<Move>, files: &ParsedFiles<'_>) -> Vec<Move> {
    let own = [(FileKind::Story, Kind::Story), (FileKind::Page, Kind::Page)];
    let own = own.into_iter().flat_map(|(file_kind, kind)| {
        let files = files.of(file_kind).iter().filter(|file| is_local(file));
        files.map(move |file| path(kind, &file.name))
    });
    let lists = Lists::of(files).all().into_iter().flatten().map(str::to_owned);
    let taken: HashSet<String> = own.chain(lists).collect();
    moves.into_iter().filter(|step| !taken.contains(&step.from.value)).collect()
}
