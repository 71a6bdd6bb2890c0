//! Events as calendar files (RFC 5545).

use super::at::At;
use super::routes::PageId;
use crate::model::Event;
use crate::output::{Bytes, OutPath};
use icalendar::{Calendar, Component as _, Event as Entry, EventLike as _, Property};
use jiff::civil::{Date, Time};

/// `events/ID.ics`
pub(super) fn path(event: &Event) -> OutPath {
    OutPath::parse(&format!("events/{}.ics", event.id.value)).expect("an id makes a file name")
}

/// The calendar file of one event. Times are local to whoever reads them, as the playbook writes them.
///
/// Its UID hangs on the playbook's id and not on the site's address, so that an entry stays the same
/// one when the site moves.
pub(super) fn file(at: &At<'_>, event: &Event) -> Bytes {
    let mut entry = Entry::new();
    entry.uid(&format!("{}@{}", event.id.value, at.site.playbook.id));
    // A build has no clock, so the stamp is the event's own day.
    entry.append_property(Property::new("DTSTAMP", format!("{}T000000Z", day(event.date))));
    entry.summary(&at.words(&event.title));
    if let Some(start) = event.start {
        entry.append_property(Property::new("DTSTART", moment(event.date, start)));
        if let Some(end) = event.end {
            entry.append_property(Property::new("DTEND", moment(event.date, end)));
        }
    } else {
        let mut start = Property::new("DTSTART", day(event.date));
        start.add_parameter("VALUE", "DATE");
        entry.append_property(start);
    }
    if let Some(text) = &event.text {
        entry.description(&at.plain(text));
    }
    if let Some(place) = &event.place {
        entry.location(&at.words(place));
    }
    let base_url = at.site.playbook.base_url.as_ref();
    let page = base_url.map(|base| format!("{base}{}", at.site.paths.page(PageId::Events)));
    if let Some(url) = event.url.as_ref().or(page.as_ref()) {
        entry.url(url);
    }
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//local-normal//playbook//EN"));
    calendar.push(entry.done());
    calendar.to_string().into_bytes().into()
}

fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

fn moment(date: Date, time: Time) -> String {
    format!("{}T{:02}{:02}00", day(date), time.hour(), time.minute())
}
