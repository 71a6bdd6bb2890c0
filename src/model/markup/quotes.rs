//! Quotations, and the boxes and folds that some of them are.

use super::{Mark, Pieces};
use crate::model::boxes;
use pulldown_cmark::{BlockQuoteKind, Event};
use std::ops::Range;

/// The quotations that are open.
#[derive(Debug, Default)]
pub(super) struct Quotes {
    /// The end tag of each.
    ends: Vec<&'static str>,
    title: Title,
}

/// The first line of a fold.
#[derive(Debug, Default, PartialEq, Eq)]
enum Title {
    /// No fold has just begun.
    #[default]
    None,
    /// The next paragraph begins with it.
    Next,
    /// Its words are being written.
    Open,
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Pieces<'a, '_, I> {
    pub(super) fn begin_quote(&mut self, kind: Option<BlockQuoteKind>, range: &Range<usize>) {
        let end = if let Some(kind) = kind {
            let name = name_of(kind);
            self.html(format!("<div class=\"box {name}\" role=\"note\">\n<p class=\"box-title\">"));
            self.mark(Mark::Word(name));
            self.html("</p>\n");
            "</div>\n"
        } else if boxes::fold(self.text, kind, range).is_some() {
            self.html("<details class=\"fold\">\n");
            self.quotes.title = Title::Next;
            "</details>\n"
        } else {
            self.html("<blockquote>\n");
            "</blockquote>\n"
        };
        self.quotes.ends.push(end);
    }

    pub(super) fn end_quote(&mut self) {
        let end = self.quotes.ends.pop().unwrap_or_default();
        // A title that is no paragraph, such as a heading, is left where it is.
        if self.quotes.title == Title::Next {
            self.quotes.title = Title::None;
        }
        self.html(end);
    }

    /// Whether the paragraph that begins is the title of a fold; its terms are not linked, as
    /// whoever opens a fold wants to stay.
    pub(super) fn begin_title(&mut self) -> bool {
        let begins = self.quotes.title == Title::Next;
        if begins {
            self.quotes.title = Title::Open;
            self.closed += 1;
            self.html("<summary>");
        }
        begins
    }

    pub(super) fn is_in_title(&self) -> bool {
        self.quotes.title == Title::Open
    }

    /// The title ends, with its line or with the whole paragraph.
    pub(super) fn end_title(&mut self, goes_on: bool) {
        self.quotes.title = Title::None;
        self.closed -= 1;
        self.html(if goes_on { "</summary>\n<p>" } else { "</summary>\n" });
    }
}

/// The class of a box, which is also the id of the string above its words.
fn name_of(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "box-note",
        BlockQuoteKind::Tip => "box-tip",
        BlockQuoteKind::Important => "box-important",
        BlockQuoteKind::Warning => "box-warning",
        BlockQuoteKind::Caution => "box-caution",
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;

    fn html(text: &str) -> String {
        parse(text).1.html
    }

    #[test]
    fn a_box_is_headed_by_its_kind() {
        let (_, markup) = parse("> [!Warning]\n> Ask *first*.\n\nAfter.");
        let title = markup.html.find("</p>").unwrap();
        assert!(markup.marks.contains(&(title, super::Mark::Word("box-warning"))));
        assert_eq!(
            markup.html,
            "<div class=\"box box-warning\" role=\"note\">\n<p class=\"box-title\"></p>\n\
             <p>Ask <em>first</em>.</p>\n</div>\n<p>After.</p>\n"
        );
    }

    #[test]
    fn the_first_line_of_a_fold_is_its_title() {
        let fold = |words: &str| format!("<details class=\"fold\">\n{words}</details>\n");
        for (text, expected) in [
            ("> [!DETAILS] What it *costs*", "<summary>What it <em>costs</em></summary>\n"),
            ("> [!details]\tOne\n> two", "<summary>One</summary>\n<p>two</p>\n"),
            ("> [!DETAILS] One  \n> two\n> three", "<summary>One</summary>\n<p>two\nthree</p>\n"),
            (
                "> [!DETAILS] One\n>\n> - item",
                "<summary>One</summary>\n<ul>\n<li>item</li>\n</ul>\n",
            ),
        ] {
            assert_eq!(html(text), fold(expected), "{text}");
        }
    }

    #[test]
    fn boxes_and_folds_are_in_each_other_in_order() {
        let html = html("> [!DETAILS] One\n>\n> > [!TIP]\n> > Two\n>\n> > Three\n\n> Four");
        let ends = ["</div>", "</blockquote>", "</details>", "</blockquote>"];
        let places = ends.iter().scan(0, |from, end| {
            *from += html[*from..].find(end)? + end.len();
            Some(*from)
        });
        assert_eq!(places.count(), ends.len(), "{html}");
    }

    #[test]
    fn a_mark_without_a_title_is_words() {
        for text in ["> [!DETAILS]\n> words", "[!DETAILS] words", "> \\[!DETAILS] words"] {
            assert!(html(text).contains("[!DETAILS]"), "{text}");
        }
    }

    #[test]
    fn a_fold_whose_title_is_no_paragraph_leaves_the_next_text_alone() {
        let html = html("> [!DETAILS] One\n> ---\n\nAfter.");
        assert!(html.ends_with("<p>After.</p>\n"), "{html}");
    }
}
