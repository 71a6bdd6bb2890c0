//! When a page was last looked at and by whom, as other programs say it in the head, as a page's `review` and `changed`.

use super::escape::quoted;
use super::headings::plain;
use super::key::Key;
use jiff::civil::Date;
use jiff::{Span, ToSpan};

#[derive(Debug, Default)]
pub(super) struct Review {
    owner: Option<String>,
    /// When it was looked at, and the key and line that say so.
    looked: Option<(Date, String, usize)>,
    /// How long this is good for.
    within: Option<Span>,
    due: Option<Date>,
    changed: Option<Date>,
}

impl Review {
    /// Takes a key if it is one of these.
    pub(super) fn take(&mut self, name: &str, word: &str, line: usize) -> Key {
        let date = word.get(..10).and_then(|day| day.parse::<Date>().ok());
        let wrong = |allowed: &str| Key::Wrong(allowed.to_owned());
        match name.replace('-', "_").as_str() {
            "review_in" => {
                self.within = span(word);
                return if self.within.is_some() {
                    Key::Taken
                } else {
                    wrong("a time such as 6 months")
                };
            }
            "owner" | "owner_slack" | "owner_team" | "maintainer" | "content_owner" => {
                self.owner = Some(plain(word)).filter(|words| !words.is_empty());
                return Key::Taken;
            }
            "last_reviewed_on" | "last_reviewed" | "reviewed" | "date_reviewed" => {
                self.looked = date.map(|day| (day, name.to_owned(), line));
            }
            "review_by" | "review_date" | "next_review" | "expiry_date" => self.due = date,
            "lastmod" | "last_modified_at" | "last_updated" | "updated" | "last_modified" => {
                self.changed = date;
            }
            _ => return Key::Unknown,
        }
        if date.is_some() { Key::Taken } else { wrong("a date such as 2026-05-31") }
    }

    /// What has no place without the rest: its line, and what an author should know.
    pub(super) fn lacking(&self) -> Option<(usize, String)> {
        let (_, name, line) = self.looked.as_ref().filter(|_| self.due().is_none())?;
        Some((*line, format!("`{name}` is left out: nothing says when the page is next reviewed")))
    }

    fn due(&self) -> Option<Date> {
        let after = |(day, ..): &(Date, String, usize)| day.checked_add(self.within?).ok();
        self.due.or_else(|| self.looked.as_ref().and_then(after))
    }

    /// The lines of a page's head; sample words wait where nobody is named.
    pub(super) fn written(&self) -> String {
        let mut lines = String::new();
        if let Some(due) = self.due() {
            let owner = self.owner.as_deref().unwrap_or("Sample: the role that keeps this page");
            let checked = self.looked.as_ref().map(|(day, ..)| format!(", checked: {day}"));
            let checked = checked.unwrap_or_default();
            lines.push_str(&format!("review: {{owner: {}, due: {due}{checked}}}\n", quoted(owner)));
        }
        if let Some(changed) = self.changed {
            lines.push_str(&format!("changed: {changed}\n"));
        }
        lines
    }
}

/// `6 months`
fn span(words: &str) -> Option<Span> {
    let (number, unit) = words.trim().split_once(' ')?;
    let number: i32 = number.parse().ok().filter(|number| (1..=1000).contains(number))?;
    match unit.trim().trim_end_matches('s') {
        "day" => Some(number.days()),
        "week" => Some(number.weeks()),
        "month" => Some(number.months()),
        "year" => Some(number.years()),
        _ => None,
    }
}
