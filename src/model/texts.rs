//! Every text of a playbook, with the part it plays on its page, and every web address that is a value of its
//! own. Records walk over their own, so that none is forgotten when a record gets another one.

use super::record::Field;
use super::{Edition, Index, Kind, Layout, Playbook, Role, Target, Text, Url};

/// A text in its place.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    /// The text.
    pub text: &'a Text,
    /// How it is set.
    pub role: Role,
    /// What it belongs to, where that has a page of its own.
    pub owner: Option<Target>,
}

/// The texts and addresses found so far.
pub(crate) struct Collector<'a> {
    placed: Vec<Placed<'a>>,
    addresses: Vec<&'a Url>,
    owner: Option<Target>,
}

/// Every text of the playbook, in reading order.
pub fn texts<'a>(playbook: &'a Playbook, index: &Index<'a>) -> Vec<Placed<'a>> {
    Collector::of(playbook, index).placed
}

/// Every web address that is a value of its own, in reading order.
pub(crate) fn addresses<'a>(playbook: &'a Playbook, index: &Index<'a>) -> Vec<&'a Url> {
    Collector::of(playbook, index).addresses
}

impl<'a> Collector<'a> {
    fn of(playbook: &'a Playbook, index: &Index<'a>) -> Self {
        let Playbook {
            title,
            summary,
            intro,
            start,
            layout,
            wording,
            subject,
            audiences,
            publisher,
            licence,
            areas: _,
            principles: _,
            stages: _,
            routes: _,
            stories: _,
            pages: _,
            questions: _,
            assessment,
            network,
            events,
            edition,
            glossary: _,
            local: _,
            hidden: _,
            id: _,
            version: _,
            released: _,
            time_zone: _,
            language: _,
            written_in: _,
            languages: _,
            base_url: _,
            edit_url: _,
            media: _,
            peers: _,
            editions: _,
            moved: _,
            translations: _,
            refused: _,
            unread: _,
            span: _,
        } = playbook;
        let mut all = Self { placed: Vec::new(), addresses: Vec::new(), owner: None };
        all.owned(None, title);
        all.owned(None, summary);
        all.owned(None, intro);
        all.owned(None, start);
        all.layout(layout);
        all.owned(None, wording);
        all.owned(None, subject);
        all.owned(None, audiences);
        all.owned(None, publisher);
        all.owned(None, licence);
        all.edition(edition.as_ref());
        all.kinds(playbook, index);
        all.owned(None, network);
        all.owned(None, events);
        all.owned(None, assessment);
        all
    }

    fn edition(&mut self, edition: Option<&'a Edition>) {
        let Some(Edition { council, contact, notes, .. }) = edition else { return };
        self.owned(None, council);
        self.owned(None, contact);
        self.owned(None, notes);
    }

    fn layout(&mut self, layout: &'a Layout) {
        let Layout {
            headline,
            picture_alt,
            brand,
            nav,
            home: _,
            picture: _,
            corrections: _,
            theme: _,
        } = layout;
        self.owned(None, headline);
        self.owned(None, picture_alt);
        self.owned(None, brand);
        self.owned(None, nav);
    }

    /// Adds the texts of all that has an id, kind by kind.
    fn kinds(&mut self, playbook: &'a Playbook, index: &Index<'a>) {
        let mut each = Each { all: self, index };
        each.add(Kind::Area, &playbook.areas, |area| area.id.as_str());
        each.add(Kind::Question, &playbook.questions, |question| question.id.value.as_str());
        each.add(Kind::Principle, &playbook.principles, |principle| principle.id.as_str());
        each.add(Kind::Stage, &playbook.stages, |stage| stage.id.as_str());
        each.add(Kind::Story, &playbook.stories, |story| story.id.as_str());
        each.add(Kind::Route, &playbook.routes, |route| route.id.as_str());
        each.add(Kind::Page, &playbook.pages, |page| &page.id);
        each.add(Kind::Term, &playbook.glossary.terms, |term| term.id.value.as_str());
    }

    /// Adds the texts of a record or of a single key.
    fn owned(&mut self, owner: Option<Target>, texts: &'a impl Field) {
        self.owner = owner;
        texts.texts(self);
    }

    /// Adds a text of the record that is being walked over.
    pub(super) fn add(&mut self, role: Role, text: &'a Text) {
        self.placed.push(Placed { text, role, owner: self.owner });
    }

    /// Adds an address of that record.
    pub(super) fn add_address(&mut self, address: &'a Url) {
        self.addresses.push(address);
    }
}

/// Adds records that have a page, or a place on one.
struct Each<'c, 'a> {
    all: &'c mut Collector<'a>,
    index: &'c Index<'a>,
}

impl<'a> Each<'_, 'a> {
    fn add<T: Field>(&mut self, kind: Kind, records: &'a [T], id: impl Fn(&T) -> &str) {
        for record in records {
            self.all.owned(self.index.find(kind, id(record)), record);
        }
    }
}
