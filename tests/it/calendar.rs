//! Calendar files of events, and the days that the feed gives to stories.

use crate::support::{base, run, with};
use local_normal::output::OutputTree;
use local_normal::source::Content;

/// The base's site with one event of these keys, and these lines in `playbook.yaml`.
fn site(event: &str, lines: &str) -> OutputTree {
    let events =
        format!("events:\n  - {{id: open-day, title: Open day, place: Town hall, {event}}}\n");
    built(&[("playbook.yaml", &playbook_with(lines)), ("events.yaml", &events)])
}

fn built(files: &[(&str, &str)]) -> OutputTree {
    let outcome = run(&with(files));
    outcome.site.unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics)).files
}

fn playbook_with(lines: &str) -> String {
    let playbook = base().into_iter().find(|file| file.path == "playbook.yaml").unwrap();
    let Content::Text(text) = playbook.content else { panic!("playbook.yaml is no text") };
    format!("{text}{lines}")
}

fn text_of(site: &OutputTree, path: &str) -> String {
    let (_, bytes) = site.iter().find(|(file, _)| file.as_str() == path).unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The lines of a calendar file with folds taken out; each line as RFC 5545 wants it.
fn lines(calendar: &str) -> Vec<String> {
    assert!(calendar.ends_with("\r\n"));
    let lines: Vec<_> = calendar.trim_end().split("\r\n").collect();
    for line in &lines {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        assert!(!line.chars().any(|sign| sign.is_control() && sign != '\t'), "{line:?}");
    }
    calendar.trim_end().replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

fn entry(event: &str, more: &str) -> Vec<String> {
    lines(&text_of(&site(event, more), "events/open-day.ics"))
}

fn value(lines: &[String], name: &str) -> String {
    let found: Vec<_> = lines.iter().filter_map(|line| line.strip_prefix(name)).collect();
    let [one] = found.as_slice() else { panic!("{name}: {found:?} in {lines:?}") };
    one.to_string()
}

const TIMED: &str = "date: 2027-06-09, start: \"10:00\", end: \"12:30\"";

#[test]
fn an_event_has_a_calendar_file_with_or_without_an_address() {
    let (own, moved) =
        (site(TIMED, ""), site(TIMED, "base_url: https://www.example.org/playbook\n"));
    for site in [&own, &moved] {
        let calendar = lines(&text_of(site, "events/open-day.ics"));
        assert_eq!(value(&calendar, "UID:"), "open-day@example-playbook");
        assert!(text_of(site, "events.html").contains("href=\"events/open-day.ics\""));
    }
    let url = |site| {
        let calendar = lines(&text_of(site, "events/open-day.ics"));
        calendar.into_iter().find(|line| line.starts_with("URL:"))
    };
    assert_eq!(url(&own), None);
    assert_eq!(url(&moved).unwrap(), "URL:https://www.example.org/playbook/events.html");
}

#[test]
fn times_are_of_the_playbooks_zone() {
    let cases = [
        ("", "2027-06-09", "20270609T090000Z", "20270609T113000Z"),
        ("", "2027-01-09", "20270109T100000Z", "20270109T123000Z"),
        ("time_zone: Europe/London\n", "2027-03-28", "20270328T090000Z", "20270328T113000Z"),
        ("time_zone: Asia/Tokyo\n", "2027-06-09", "20270609T010000Z", "20270609T033000Z"),
        ("time_zone: America/New_York\n", "2027-01-09", "20270109T150000Z", "20270109T173000Z"),
    ];
    for (zone, date, start, end) in cases {
        let event = TIMED.replace("2027-06-09", date);
        let calendar = entry(&event, zone);
        assert_eq!(value(&calendar, "DTSTART:"), start, "{zone}{date}");
        assert_eq!(value(&calendar, "DTEND:"), end, "{zone}{date}");
    }
    // The clocks go forward at one o'clock, so there is no half past.
    let missing = entry("date: 2027-03-28, start: \"01:30\"", "");
    assert_eq!(value(&missing, "DTSTART:"), "20270328T013000Z");
}

#[test]
fn an_event_without_times_takes_the_whole_day() {
    let calendar = entry("date: 2027-06-09", "");
    assert_eq!(value(&calendar, "DTSTART"), ";VALUE=DATE:20270609");
    assert!(!calendar.iter().any(|line| line.starts_with("DTEND")));
}

#[test]
fn a_changed_event_is_newer_than_it_was() {
    let of = |more: &str, lines: &str| {
        let calendar = entry(&format!("{TIMED}{more}"), lines);
        let stamp = value(&calendar, "DTSTAMP:");
        assert_eq!(value(&calendar, "LAST-MODIFIED:"), stamp);
        (stamp, value(&calendar, "SEQUENCE:").parse::<i32>().unwrap())
    };
    let versions = [
        of("", ""),
        of("", "released: 2026-11-21\n"),
        of(", changed: 2027-02-01", "released: 2026-11-21\n"),
        of(", changed: 2027-02-01 14:30", ""),
        of(", changed: 2027-02-02", ""),
    ];
    assert!(versions.is_sorted_by(|a, b| a.0 < b.0 && a.1 < b.1), "{versions:?}");
    assert_eq!(versions[3], ("20270201T143000Z".to_owned(), 30_024_870));
    // The day of the event is no part of it: one that moves to an earlier day is not older.
    assert_eq!(versions[1].0, "20261121T000000Z");
}

#[test]
fn texts_are_escaped_and_folded() {
    let long = "Words; more, and \\\\ ŵ市 ".repeat(20);
    let text = format!("{TIMED}, text: \"{long}\\nEND:VEVENT\\nX-EVIL:1\"");
    let calendar = entry(&text, "");
    assert_eq!(calendar.iter().filter(|line| *line == "END:VEVENT").count(), 1);
    assert!(!calendar.iter().any(|line| line.starts_with("X-EVIL")));
    assert!(value(&calendar, "DESCRIPTION:").contains("Words\\; more\\, and"));
}

#[test]
fn no_sign_that_breaks_a_feed_or_a_calendar_gets_into_one() {
    let playbook =
        playbook_with("base_url: https://www.example.org/playbook\nreleased: 2026-11-21\n");
    let story = |title: &str| {
        format!(
            "---\ntitle: {title}\ncouncil: A\ncountry: Wales\nyear: 2019\noutcome: success\n---\nText.\n"
        )
    };
    let event = |title: &str| format!("events:\n  - {{id: open-day, title: {title}, {TIMED}}}\n");
    for sign in ["\0", "\u{7}", "\u{b}", "\u{1b}", "\u{85}", "\u{fffe}", "\u{ffff}"] {
        let number = sign.chars().map(u32::from).next().unwrap();
        for title in [format!("\"Open{sign}day\""), format!("\"Open\\u{number:04x}day\"")] {
            for (path, text) in [("stories/one.md", story(&title)), ("events.yaml", event(&title))]
            {
                let outcome = run(&with(&[("playbook.yaml", &playbook), (path, &text)]));
                assert!(outcome.site.is_none(), "{path}: {title:?}");
            }
        }
    }
    // What only looks like markup is words.
    let title = "\"]]> & <b> \u{2028} ' \u{1f600}\"".to_owned();
    let files = [("stories/one.md", story(&title)), ("events.yaml", event(&title))];
    let site = built(&[
        ("playbook.yaml", &playbook),
        (files[0].0, &files[0].1),
        (files[1].0, &files[1].1),
    ]);
    let feed = text_of(&site, "feed.xml");
    let mut reader = quick_xml::Reader::from_str(&feed);
    while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
    lines(&text_of(&site, "events/open-day.ics"));
}

#[test]
fn a_story_is_as_new_in_the_feed_as_it_says_itself() {
    let playbook =
        playbook_with("base_url: https://www.example.org/playbook\nreleased: 2026-11-21\n");
    let story = |keys: &str| {
        let front = format!(
            "title: A form\ncouncil: A\ncountry: Wales\nyear: 2019\noutcome: success\n{keys}"
        );
        format!("---\n{front}---\nText.\n")
    };
    let dates = |keys: &str, released: &str| {
        let playbook = playbook.replace("2026-11-21", released);
        let site = built(&[("playbook.yaml", &playbook), ("stories/one-form.md", &story(keys))]);
        let feed = text_of(&site, "feed.xml");
        let entry = feed.split("<entry>").find(|entry| entry.contains("stories/one-form.html"));
        let of = |name: &str| {
            let rest = entry.unwrap().split(&format!("<{name}>")).nth(1).unwrap();
            rest[..10].to_owned()
        };
        [of("published"), of("updated")]
    };
    for released in ["2026-11-21", "2027-03-01"] {
        assert_eq!(dates("", released), ["2019-01-01", "2019-01-01"]);
        assert_eq!(dates("added: 2026-01-02\n", released), ["2026-01-02", "2026-01-02"]);
        let changed = "added: 2026-01-02\nchanged: 2026-05-06\n";
        assert_eq!(dates(changed, released), ["2026-01-02", "2026-05-06"]);
    }
}
