//! Events as calendar files (RFC 5545).

use super::at::At;
use super::table::PageId;
use crate::model::Event;
use crate::output::Bytes;
use icalendar::{Calendar, Component as _, Event as Entry, EventLike as _, Property};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

/// `events/ID.ics`
pub(super) fn path(event: &Event) -> String {
    format!("events/{}.ics", event.id.value)
}

/// The calendar file of one event. Times are in UTC, which every calendar shows in its reader's own time.
///
/// Its UID hangs on the playbook's id and not on the site's address, so that an entry stays the same
/// one when the site moves.
pub(super) fn file(at: &At<'_>, event: &Event) -> Bytes {
    let mut entry = Entry::new();
    entry.uid(&format!("{}@{}", event.id.value, at.site.playbook.id));
    add_revision(&mut entry, revised(at, event));
    add_times(&mut entry, event, &at.site.playbook.time_zone);
    entry.summary(&plain(&at.words(&event.title)));
    if let Some(text) = &event.text {
        entry.description(&plain(&at.plain(text)));
    }
    if let Some(place) = &event.place {
        entry.location(&plain(&at.words(place)));
    }
    let base_url = at.site.playbook.base_url.as_ref();
    let page = base_url.map(|base| format!("{base}{}", at.site.paths.page(PageId::Events)));
    if let Some(url) = event.url.as_deref().or(page.as_ref()) {
        entry.url(&plain(url));
    }
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//local-normal//playbook//EN"));
    calendar.push(entry.done());
    calendar.to_string().into_bytes().into()
}

/// When the entry was last changed, as far as the playbook says: a build has no clock.
fn revised(at: &At<'_>, event: &Event) -> DateTime {
    let released = at.site.playbook.released.map(|day| day.at(0, 0, 0, 0));
    event.changed.max(released).unwrap_or(EPOCH)
}

const EPOCH: DateTime = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);

/// What calendars compare to tell a newer copy of an entry from an older one. The sequence counts minutes, so it rises with each change.
fn add_revision(entry: &mut Entry, revised: DateTime) {
    let stamp = revised.strftime("%Y%m%dT%H%M%SZ").to_string();
    let minutes = revised.duration_since(EPOCH).as_mins().clamp(0, i32::MAX.into());
    entry.append_property(Property::new("DTSTAMP", &stamp));
    entry.append_property(Property::new("LAST-MODIFIED", &stamp));
    entry.append_property(Property::new("SEQUENCE", minutes.to_string()));
}

fn add_times(entry: &mut Entry, event: &Event, zone: &TimeZone) {
    let date = event.date.value;
    let Some(start) = &event.start else {
        let mut start = Property::new("DTSTART", day(date));
        start.add_parameter("VALUE", "DATE");
        entry.append_property(start);
        return;
    };
    entry.append_property(Property::new("DTSTART", moment(date, start.value, zone)));
    if let Some(end) = &event.end {
        entry.append_property(Property::new("DTEND", moment(date, end.value, zone)));
    }
}

fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

/// A time in UTC. One that a change of the clocks leaves out is an hour later; the first of two is taken.
fn moment(date: Date, time: Time, zone: &TimeZone) -> String {
    let local = date.to_datetime(time);
    let moment = zone.to_ambiguous_timestamp(local).compatible();
    let utc = moment.map_or(local, |moment| TimeZone::UTC.to_datetime(moment));
    utc.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Text with plain line ends and without control characters, which calendars do not allow.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|sign| *sign == '\n' || *sign == '\t' || !sign.is_control()).collect()
}
