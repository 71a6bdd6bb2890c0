//! Offers, asks, contacts, dates, and words explained.

use super::{Export, each};
use crate::model::{Contact, Event, Notice, Term};
use serde_json::{Value, json};

impl Export<'_> {
    pub(super) fn notice(&self, notice: &Notice) -> Value {
        let Notice { id, title, text, council, contact, areas, principles } = notice;
        json!({
            "id": id.value,
            "title": title,
            "text": text,
            "council": council,
            "contact": contact,
            "areas": self.area_ids(areas),
            "principles": self.principle_ids(principles),
        })
    }

    pub(super) fn contact(&self, contact: &Contact) -> Value {
        let Contact { id, title, text, url, areas } = contact;
        let areas = self.area_ids(areas);
        json!({"id": id.value, "title": title, "text": text, "url": url, "areas": areas})
    }

    pub(super) fn event(&self, event: &Event) -> Value {
        let Event { id, title, date, text, start, end, changed, place, url, areas } = event;
        json!({
            "id": id.value,
            "title": title,
            "date": date.value,
            "start": start.as_ref().map(|start| start.value),
            "end": end.as_ref().map(|end| end.value),
            "changed": changed,
            "text": text,
            "place": place,
            "url": url,
            "areas": self.area_ids(areas),
        })
    }

    pub(super) fn term(&self, term: &Term) -> Value {
        let Term { id, term, definition, also, see, sort: _, link } = term;
        let terms = &self.playbook.glossary.terms;
        json!({
            "id": id.value,
            "term": term,
            "definition": definition,
            "also": also,
            "see": each(see, |ix| json!(terms[ix.0].id.value)),
            "link": link,
        })
    }
}
