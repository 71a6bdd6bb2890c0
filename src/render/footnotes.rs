//! Footnotes, numbered on through a page whatever text they belong to.

use super::at::At;
use super::views::{Html, Note};
use pulldown_cmark_escape::escape_html;

/// What the footnotes of one text are called on its page.
pub(super) struct Numbers {
    /// Of each footnote: its number, from the first reference on, and how often it is referred to.
    notes: Vec<(usize, usize)>,
}

impl Numbers {
    /// For so many footnotes.
    pub(super) fn of(count: usize) -> Self {
        Self { notes: vec![(0, 0); count] }
    }

    /// Writes a reference to a footnote.
    pub(super) fn refer(&mut self, at: &At<'_>, note: usize, html: &mut String) {
        let (number, references) = &mut self.notes[note];
        if *references == 0 {
            *number = at.next_note();
        }
        *references += 1;
        let (note, place) = (anchor(*number), back(*number, *references));
        html.push_str(&format!(
            "<sup><a id=\"{place}\" href=\"#{note}\" role=\"doc-noteref\">{number}</a></sup>"
        ));
    }

    /// Gives the footnotes to the page, with ways back to every reference.
    pub(super) fn give_to(self, at: &At<'_>, texts: Vec<String>) {
        for ((number, references), text) in self.notes.into_iter().zip(texts) {
            let ways: String = (1..=references).map(|time| way_back(at, number, time)).collect();
            let text = text.trim_end();
            let text = match text.strip_suffix("</p>") {
                Some(text) => format!("{text}{ways}</p>"),
                None => format!("{text}<p>{ways}</p>"),
            };
            at.add_note(Note { number, anchor: anchor(number), text: Html(text) });
        }
    }
}

fn way_back(at: &At<'_>, number: usize, time: usize) -> String {
    let mut label = String::new();
    let _ = escape_html(&mut label, &at.string_with("footnote-back", "n", number.to_string()));
    let place = back(number, time);
    format!(
        " <a href=\"#{place}\" role=\"doc-backlink\" aria-label=\"{label}\">\u{21a9}\u{fe0e}</a>"
    )
}

/// The place of a footnote.
fn anchor(number: usize) -> String {
    format!("_note-{number}")
}

/// The place of a reference to it.
fn back(number: usize, time: usize) -> String {
    if time == 1 { format!("_ref-{number}") } else { format!("_ref-{number}-{time}") }
}
