//! Words of the glossary, linked where a page first uses them.

use super::at::At;
use crate::model::Target;
use pulldown_cmark_escape::escape_href;

/// Writes running words with a link at each term that the page has not linked before. The words are
/// finished markup without tags.
pub(super) fn link_first_uses(at: &At<'_>, words: &str, html: &mut String) {
    let mut done = 0;
    for (range, term) in at.site.terms.find(words) {
        if at.is_first_use(term) {
            html.push_str(&words[done..range.start]);
            html.push_str("<a class=\"explained\" href=\"");
            let _ = escape_href(&mut *html, &at.url_of(Target::Term(term), None));
            html.push_str("\">");
            html.push_str(&words[range.clone()]);
            html.push_str("</a>");
            done = range.end;
        }
    }
    html.push_str(&words[done..]);
}
