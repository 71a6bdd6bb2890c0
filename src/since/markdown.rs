//! The difference between two versions as Markdown, for people and as the text of a pull request.

use super::words::{plain, shown};
use super::yours::{Touched, Why};
use super::{Change, Changed, Gone, Named, Renamed, Retranslated, Since, StaleText};

/// How long it may be, in bytes: a pull request on GitHub has room for 65,536 characters.
const MOST: usize = 60_000;

/// The report, never longer than a pull request has room for: what does not fit is named, and its words are left out.
pub(crate) fn markdown(since: &Since) -> String {
    let Since { from, to, changed, renamed, added, gone, stale, yours, not_compared, .. } = since;
    let mut text = format!("## The national text: {} to {}\n\n", plain(from), plain(to));
    if since.is_empty() {
        text.push_str("No text has changed.\n");
    }
    let mut report = Report { text, is_full: false };
    report.section("What you say something of", yours, |touched, _| said(touched));
    report.section("New", added, |named, _| format!("new {}", linked(named)));
    report.section("Renamed", renamed, |one, _| {
        let Renamed { named, before } = one;
        format!("{}, before `{}`", linked(named), plain_id(before))
    });
    report.section("Gone", gone, |gone, _| left(gone));
    report.section("Addresses", &addresses(since), |line, _| line.clone());
    report.section("Translations that no longer fit", stale, outdated);
    if !not_compared.is_empty() {
        let lists: Vec<_> = not_compared.iter().map(|key| format!("`{}`", plain_id(key))).collect();
        let lists = lists.join(", ");
        report.text.push_str(&format!(
            "The older version does not tell of these, so that they are not compared: {lists}.\n\n"
        ));
    }
    report.section("Changed texts", changed, list);
    report.section("Changed translations", &since.translated, retranslated);
    report.text
}

/// A report as far as it is written.
struct Report {
    text: String,
    /// Whether only the first lines of items have room.
    is_full: bool,
}

impl Report {
    /// Adds a heading with a list below it; nothing where the list is empty.
    fn section<T>(&mut self, heading: &str, all: &[T], item: impl Fn(&T, bool) -> String) {
        if all.is_empty() {
            return;
        }
        self.text.push_str(&format!("### {heading} ({})\n\n", all.len()));
        for (at, one) in all.iter().enumerate() {
            let mut words = item(one, self.is_full);
            if !self.has_room(&words) && !self.is_full {
                self.is_full = true;
                words = item(one, true);
            }
            if !self.has_room(&words) {
                self.text.push_str(&format!("- … and {} more\n", all.len() - at));
                break;
            }
            self.text.push_str(&format!("- {words}\n"));
        }
        self.text.push('\n');
    }

    fn has_room(&self, words: &str) -> bool {
        self.text.len() + words.len() < MOST
    }
}

/// What a thing is, with its id and its title.
fn linked(named: &Named) -> String {
    let Named { kind, id, title } = named;
    format!("{kind} `{}`: {}", plain_id(id), plain(title))
}

/// An id as code; what is no id loses what would end it.
fn plain_id(id: &str) -> String {
    id.replace(|c: char| c == '`' || c.is_control(), "")
}

fn said(touched: &Touched) -> String {
    let Touched { why, named, keys } = touched;
    let what = match why {
        Why::Notes => "you have a note on the",
        Why::Hides => "you hide the",
        Why::Replaces => "your own page is in the place of the",
    };
    let keys: Vec<_> = keys.iter().map(|key| format!("`{}`", plain_id(key))).collect();
    let change = if keys.is_empty() { "it is gone".to_owned() } else { keys.join(", ") };
    format!("{what} {} – {change}", linked(named))
}

fn left(gone: &Gone) -> String {
    let words = linked(&gone.named);
    match (&gone.became, gone.is_retired) {
        (Some(became), true) => format!("{words} – now asked by `{}`", plain_id(became)),
        (Some(became), false) => format!("{words} – now `{}`", plain_id(became)),
        (None, true) => format!("{words} – retired"),
        (None, false) => words,
    }
}

fn addresses(since: &Since) -> Vec<String> {
    let addresses = &since.addresses;
    let mut all = Vec::new();
    let mut add = |word: &str, paths: &[String]| {
        all.extend(paths.iter().map(|path| format!("{word} `{}`", plain_id(path))));
    };
    add("lost", &addresses.lost);
    add("gained", &addresses.gained);
    let forwarded = addresses.forwarded.iter();
    all.extend(
        forwarded.map(|(from, to)| format!("forwards: `{}` to `{}`", plain_id(from), plain_id(to))),
    );
    all
}

/// A translation whose original changed, with the words that did; `is_brief` leaves them out.
fn outdated(stale: &StaleText, is_brief: bool) -> String {
    let StaleText { language, part: _, file, key, before, after } = stale;
    let head = format!("{language} {} `{}`", plain(file), plain_id(key));
    if is_brief { head } else { format!("{head}: {}", shown(before, after)) }
}

/// A thing with each of its values that changed; `is_brief` leaves these out.
fn list(changed: &Changed, is_brief: bool) -> String {
    linked(&changed.named) + &values(&changed.texts, is_brief)
}

/// The same of its translations.
fn retranslated(changed: &Retranslated, is_brief: bool) -> String {
    let Retranslated { language, named, texts } = changed;
    format!("{} {}{}", plain(language), linked(named), values(texts, is_brief))
}

fn values(texts: &[Change], is_brief: bool) -> String {
    let mut text = String::new();
    for Change { key, before, after } in texts.iter().filter(|_| !is_brief) {
        let [before, after] = [before, after].map(|words| words.as_deref().unwrap_or_default());
        text.push_str(&format!("\n  - `{}`: {}", plain_id(key), shown(before, after)));
    }
    text
}
