//! Tables that texts show from files of `media/`.

use super::at::At;
use crate::model::{Link, Reference, Target};
use crate::source::{Seen, Sheet};
use pulldown_cmark_escape::{escape_href, escape_html};

/// A table with the words of its link as caption, and the way to its file.
/// Nobody translates what is in a file.
pub(super) fn push(at: &At<'_>, link: &Link, is_caption_original: bool, html: &mut String) {
    let Some((seen, url)) = link.url.as_deref().and_then(|url| find(at, url)) else { return };
    let words = &link.words;
    let words = if is_caption_original { at.original(words) } else { words.clone() };
    let Seen::Sheet(Ok(sheet)) = seen else { return push_link(&url, &words, html) };
    let is_number: Vec<bool> =
        (0..sheet.head.len()).map(|column| is_number(sheet, column)).collect();
    html.push_str("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"");
    let _ = escape_html(&mut *html, &at.string("table"));
    html.push_str("\"><table><caption>");
    let _ = escape_html(&mut *html, &words);
    html.push_str("</caption><thead>");
    row(at, &sheet.head, "th", &is_number, html);
    html.push_str("</thead><tbody>\n");
    for values in &sheet.rows {
        row(at, values, "td", &is_number, html);
    }
    html.push_str("</tbody></table></div>\n");
    push_link(&url, &at.string("table-file"), html);
}

fn push_link(url: &str, words: &str, html: &mut String) {
    html.push_str("<p><a href=\"");
    let _ = escape_href(&mut *html, url);
    html.push_str("\">");
    let _ = escape_html(&mut *html, words);
    html.push_str("</a></p>");
}

/// What a file of `media/` was seen to be, and its URL.
fn find<'a>(at: &At<'a>, reference: &str) -> Option<(&'a Seen, String)> {
    let Reference::Own { kind, id, .. } = Reference::parse(reference) else { return None };
    let target = at.site.index.find(kind, id)?;
    let Target::Media(ix) = target else { return None };
    Some((&at.site.playbook.media[ix].content.seen, at.url_of(target, None)))
}

fn row(at: &At<'_>, values: &[String], cell: &str, is_number: &[bool], html: &mut String) {
    html.push_str("<tr>");
    for (value, is_number) in values.iter().zip(is_number) {
        let class = if *is_number { " class=\"right\"" } else { "" };
        html.push_str(&format!("<{cell}{class}>"));
        let is_said = value.contains(char::is_alphabetic);
        let _ = escape_html(&mut *html, &if is_said { at.original(value) } else { value.clone() });
        html.push_str(&format!("</{cell}>"));
    }
    html.push_str("</tr>\n");
}

/// Whether a column holds figures, which are read from the right.
fn is_number(sheet: &Sheet, column: usize) -> bool {
    let is_figure = |value: &str| {
        value.contains(|c: char| c.is_ascii_digit())
            && value.chars().all(|c| c.is_ascii_digit() || "£$€%.,-−+ ".contains(c))
    };
    let mut values = sheet.rows.iter().map(|row| row[column].as_str());
    !sheet.rows.is_empty() && values.all(|value| value.is_empty() || is_figure(value))
}
