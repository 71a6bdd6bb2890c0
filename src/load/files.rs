//! The files of a playbook by kind, and what could not be read of them.

use super::drafts::LeftOut;
use super::folders;
use super::kinds::FileKind;
use super::parse::{File, Parsed, ParsedFile, is_language};
use super::parsed::ParsedTree;
use crate::diag::{Diagnostic, has_errors};
use crate::model::{Hidden, ListedEdition, Media, Node, Unread};
use crate::source::{Content, Refusal, SourceTree, Span};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Every file of the playbook by kind, in the order of paths.
#[derive(Default)]
pub(super) struct ParsedFiles<'a> {
    records: FxHashMap<FileKind, Vec<&'a Parsed>>,
    pub(super) media: Vec<Media>,
    pub(super) peers: Option<String>,
    /// The editions that the playbook's own site lists.
    pub(super) editions: Vec<ListedEdition>,
    /// Files that exist and could not be read.
    pub(super) unread: Unread,
    /// What the edition and drafts have taken out.
    pub(super) hidden: Hidden,
    /// The drafts that were left out.
    pub(super) drafts: Option<&'a LeftOut>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl<'a> ParsedFiles<'a> {
    /// The files of a kind.
    pub(super) fn of(&self, kind: FileKind) -> &[&'a Parsed] {
        self.records.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// The same, to be changed.
    pub(super) fn of_mut(&mut self, kind: FileKind) -> &mut Vec<&'a Parsed> {
        self.records.entry(kind).or_default()
    }

    /// The only file of a kind.
    pub(super) fn only(&self, kind: FileKind) -> Option<&'a Parsed> {
        self.of(kind).first().copied()
    }

    /// The items of a list in the files of a kind.
    pub(super) fn items(&self, kind: FileKind, key: &str) -> impl Iterator<Item = &'a Node> {
        let lists = self.of(kind).iter().filter_map(move |file| file.node.at(key));
        lists.flat_map(Node::items)
    }
}

/// Sorts parsed files, which are in the order of the tree, by kind.
pub(super) fn sort<'a>(parsed: &'a ParsedTree, tree: &SourceTree) -> ParsedFiles<'a> {
    let mut files = ParsedFiles { drafts: parsed.drafts(), ..ParsedFiles::default() };
    for ParsedFile { file, diagnostics, source: _ } in parsed.files() {
        files.diagnostics.extend(diagnostics.iter().cloned());
        match file {
            File::Record(parsed) => {
                files.records.entry(parsed.kind).or_default().push(parsed);
                if has_errors(diagnostics) {
                    let path = &tree.file(parsed.span.file).path;
                    files.unread.add_in_part(path.clone());
                }
            }
            File::Media(media) => files.media.push(media.clone()),
            File::Peers(json) => files.peers = Some(json.clone()),
            // It changes no edition.
            File::Editions(_) if tree.has_edition() => {}
            File::Editions(editions) => files.editions.clone_from(editions),
            File::Unreadable(path) => files.unread.add(path.clone()),
            File::Translations(_) | File::Ignored => {}
        }
    }
    let has_file = files.only(FileKind::Edition).is_some() || files.unread.holds("edition.yaml");
    if tree.has_edition() && !has_file {
        files.diagnostics.push(Diagnostic::missing_file(None, "edition.yaml", None));
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
        if !said.insert((id.origin(), folder)) {
            continue;
        }
        let span = Span::of_file(id);
        if is_language(folder) {
            let what = format!("the translations in `{folder}/`");
            diagnostics.push(Diagnostic::not_read_yet(span, &what));
        } else if let Some(right) = folders::meant_folder(folder) {
            let (found, right) = (format!("{folder}/"), format!("{right}/"));
            diagnostics.push(Diagnostic::misnamed(span, &found, &right));
        }
    }
}
