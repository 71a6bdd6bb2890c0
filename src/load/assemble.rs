//! From parsed files to the playbook: the order of everything first, then every record with what it
//! refers to.

use super::bands;
use super::carried::carried;
use super::edition::Edition;
use super::files::ParsedFiles;
use super::kinds::FileKind;
use super::merge::Merge;
use super::order::Order;
use super::parse::Parsed;
use super::questions::Settling;
use super::top;
use super::{edition_list, hidden, moves, notes, overlay};
use crate::diag::{Diagnostic, Severities};
use crate::model;
use crate::model::record::{Field, Findings, Place, Reader, Unknown};
use crate::model::{
    Area, Assessment, Band, Hidden, Layout, Names, Node, Playbook, Question, Unread,
};
use rayon::prelude::*;

/// Assembles all files. Without a playbook.yaml there is no order, so there is no playbook.
pub(super) fn assemble(
    mut files: ParsedFiles<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Option<Playbook>, Severities) {
    let Some(file) = files.only(FileKind::Playbook) else {
        if !files.unread.holds("playbook.yaml") {
            diagnostics.push(Diagnostic::missing_file(None, "playbook.yaml", None));
        }
        return (None, Severities::default());
    };
    let replaced = overlay::lay(&mut files, diagnostics);
    let mut hiding = hidden::hide(&mut files, diagnostics);
    let listed = file.node.at("areas").map_or(&[][..], Node::items).iter();
    let listed: Vec<_> = listed.filter_map(|item| Some(item.word()?.value.as_str())).collect();
    hiding.hidden.find_seats(&listed);
    files.hidden = hiding.hidden.clone();
    let order = Order::of(file, &files, diagnostics);
    let names = order.names(&files, diagnostics);
    let mut reading = Reading {
        names: &names,
        before: &names,
        diagnostics,
        unknown: Vec::new(),
        questions: Vec::new(),
        unread: std::mem::take(&mut files.unread),
    };
    let Some(top) = reading.one::<top::Playbook>(Some(file)) else {
        return (None, Severities::default());
    };
    let severities = top.severities(reading.diagnostics);
    let edition = reading.one::<Edition>(files.only(FileKind::Edition));
    let (top, edition) = match edition {
        Some(edition) => edition.over(top, replaced),
        None => (top, None),
    };
    let moved = top.moves(reading.diagnostics);
    let mut led_on = hiding.moves(moved.clone());
    if edition.is_some() {
        led_on = moves::free(led_on, &files);
        notes::find_gone(&mut hiding.hidden, &names, &moved, &top.assessment.retired);
    }
    let before = notes::names_before(&names, &moved, &hiding.hidden);
    reading.before = &before;
    let notes = reading.all(files.of(FileKind::LocalArea));
    let asked: Vec<_> = files.items(FileKind::LocalArea, "questions").collect();
    edition_list::locate(&mut files.editions, top.editions_url.as_ref());
    let playbook = reading.playbook(top, file, &order, files);
    let mut notes = carried(notes, &moved, &playbook);
    diagnostics.extend(notes::settle(&mut notes, &asked, &playbook));
    let edition = edition.map(|edition| model::Edition { notes, ..edition });
    (Some(Playbook { edition, moved: led_on, hidden: hiding.hidden, ..playbook }), severities)
}

/// Records being read, and what was found in them.
struct Reading<'a> {
    names: &'a Names,
    /// For the files of an edition, which may be older than the playbook.
    before: &'a Names,
    diagnostics: &'a mut Vec<Diagnostic>,
    unknown: Vec<Unknown>,
    questions: Vec<Question>,
    unread: Unread,
}

impl Reading<'_> {
    fn playbook(
        mut self,
        top: top::Playbook,
        file: &Parsed,
        order: &Order<'_>,
        files: ParsedFiles<'_>,
    ) -> Playbook {
        let areas: Vec<Area> = self.all(&order.areas);
        let written_in = top.written_in();
        let languages = top.all_languages(&written_in, self.diagnostics);
        let translations = top.translations(&written_in, self.diagnostics);
        let assessment = self.with_bands(top.assessment, file);
        let settling = Settling { principles: order.principles.len(), assessment: &assessment };
        let nodes = order.questions().collect::<Vec<_>>();
        self.diagnostics.extend(settling.settle(self.questions.iter_mut(), &nodes));
        Playbook {
            language: written_in.clone(),
            written_in,
            languages,
            translations,
            moved: Vec::new(),
            hidden: Hidden::default(),
            local: top.local,
            edition: None,
            refused: top.sources.map(|sources| sources.refuse).unwrap_or_default(),
            id: top.id,
            title: top.title,
            summary: top.summary,
            intro: top.intro,
            start: top.start,
            layout: Layout {
                headline: top.headline,
                home: top.home,
                picture: top.picture,
                picture_alt: top.picture_alt,
                brand: top.brand,
                nav: top.nav,
                corrections: top.corrections,
                theme: top.theme,
            },
            wording: top.words,
            subject: top.subject,
            audiences: top.audiences,
            version: top.version.0,
            released: top.released,
            time_zone: top.time_zone.0,
            publisher: top.publisher,
            licence: top.licence,
            base_url: top.base_url.map(|url| url.0),
            edit_url: top.edit_url,
            areas,
            principles: self.all(&order.principles),
            stages: self.all(&order.stages),
            routes: self.all(&order.routes),
            stories: self.all(&order.stories),
            pages: self.all(&order.pages),
            assessment,
            network: self.merged(&files, FileKind::Network),
            events: self.merged(&files, FileKind::Events),
            glossary: self.merged(&files, FileKind::Glossary),
            media: files.media,
            peers: files.peers,
            editions: files.editions,
            questions: std::mem::take(&mut self.questions),
            span: file.span,
            // When all is read.
            unread: self.end(),
        }
    }

    /// The assessment with bands, the usual ones where it names none.
    fn with_bands(&mut self, mut assessment: Assessment, file: &Parsed) -> Assessment {
        if assessment.bands.is_empty() {
            assessment.bands = Band::defaults(file.span);
        }
        self.diagnostics.extend(bands::settle(&mut assessment, &file.node));
        assessment
    }

    fn one<T: Field + Send>(&mut self, file: Option<&Parsed>) -> Option<T> {
        self.all(file.as_slice()).pop()
    }

    /// The record of a kind that has one file, with what an edition's file adds to it.
    fn merged<T: Merge + Send>(&mut self, files: &ParsedFiles<'_>, kind: FileKind) -> T {
        let mut whole = T::default();
        for record in self.all::<T>(files.of(kind)) {
            self.diagnostics.extend(whole.add(record));
        }
        whole
    }

    /// The records of files in their order, read side by side.
    fn all<T: Field + Send>(&mut self, files: &[&Parsed]) -> Vec<T> {
        let (now, before) = (self.names, self.before);
        let read = files.par_iter().enumerate().map(|(index, file)| {
            let Parsed { name, span, node, body, .. } = file;
            let place = Place { name, index, span: *span, body: body.as_ref() };
            let names = if span.file.is_local() { before } else { now };
            let mut reader = Reader::new(place, names);
            (T::read(node, &mut reader), reader.found)
        });
        let read: Vec<_> = read.collect();
        let files = files.iter().zip(read);
        files.filter_map(|(file, (record, found))| self.keep(file, record, found)).collect()
    }

    fn keep<T>(&mut self, file: &Parsed, record: Option<T>, found: Findings) -> Option<T> {
        self.diagnostics.extend(found.diagnostics);
        self.unknown.extend(found.unknown);
        self.questions.extend(found.questions);
        if found.is_partial {
            self.unread.add_in_part(file.path());
        }
        record
    }

    /// Reports references that lead nowhere, now that it is known what could not be read.
    fn end(self) -> Unread {
        let Self { diagnostics, unknown, unread, .. } = self;
        let missing = unknown.into_iter().filter(|one| !unread.may_hold(one.kind, &one.id));
        diagnostics.extend(missing.map(|one| one.diagnostic));
        unread
    }
}
