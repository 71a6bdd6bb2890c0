//! Records of kinds that have one file, with what the edition's file of that name adds to the playbook's.

use crate::diag::Diagnostic;
use crate::model::record::Field;
use crate::model::{Events, Glossary, Network, Text};

/// A record that begins empty, and takes those of the playbook and of its edition.
pub(super) trait Merge: Field + Default {
    /// Adds what a file says; what is said already is a mistake.
    fn add(&mut self, more: Self) -> Option<Diagnostic>;
}

impl Merge for Network {
    fn add(&mut self, more: Self) -> Option<Diagnostic> {
        let Self { intro, offers, asks, contacts } = more;
        self.offers.extend(offers);
        self.asks.extend(asks);
        self.contacts.extend(contacts);
        add_intro(&mut self.intro, intro)
    }
}

impl Merge for Events {
    fn add(&mut self, more: Self) -> Option<Diagnostic> {
        let Self { intro, events } = more;
        self.events.extend(events);
        add_intro(&mut self.intro, intro)
    }
}

impl Merge for Glossary {
    fn add(&mut self, more: Self) -> Option<Diagnostic> {
        let Self { terms } = more;
        self.terms.extend(terms);
        None
    }
}

fn add_intro(intro: &mut Option<Text>, more: Option<Text>) -> Option<Diagnostic> {
    match (&intro, more) {
        (Some(first), Some(again)) => {
            Some(Diagnostic::said_by_national(again.span(), "intro", first.span()))
        }
        (_, more) => {
            *intro = intro.take().or(more);
            None
        }
    }
}
