//! Words that nobody has translated, in a text that is in another language.

use super::tables::is_table;
use super::{Mark, Pieces};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The marks of one line of words.
pub(super) fn plain_marks(text: &str, original: &[Range<usize>]) -> Vec<(usize, Mark)> {
    let (start, end) = (3, 3 + text.len());
    let mut marks = vec![(start, Mark::Run(text.len()))];
    if !original.is_empty() {
        marks.insert(0, (start, Mark::Original));
        marks.push((end, Mark::Translated));
    }
    marks
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Pieces<'a, '_, I> {
    /// Whether the words turn to the other language, which is marked first.
    pub(super) fn turns(&mut self, event: &Event<'_>, range: &Range<usize>) -> bool {
        if self.original.is_empty() || self.image.is_some() {
            return false;
        }
        let is_original = self.is_in_line(event)
            && self.original.iter().any(|original| original.contains(&range.start));
        if is_original == self.is_original {
            return false;
        }
        self.end_run();
        self.mark(if is_original { Mark::Original } else { Mark::Translated });
        self.is_original = is_original;
        true
    }

    /// Whether an event is part of a line of words. A table of a file is none, and says its language itself.
    fn is_in_line(&self, event: &Event<'_>) -> bool {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => !self.in_figures || !is_table(dest_url),
            Event::Start(tag) => is_in_line(tag.to_end()),
            Event::End(tag) => is_in_line(*tag),
            _ => true,
        }
    }
}

/// Whether an element is part of a line of words.
fn is_in_line(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

#[cfg(test)]
mod tests {
    use super::super::parse_partly;
    use super::Mark;

    /// The HTML of a text whose words in brackets are in the original language, with brackets around what is marked.
    fn marked(text: &str) -> String {
        let (mut plain, mut original) = (String::new(), Vec::new());
        for (at, part) in text.split(['⟦', '⟧']).enumerate() {
            let start = plain.len();
            plain.push_str(part);
            original.extend((at % 2 == 1).then_some(start..plain.len()));
        }
        let markup = parse_partly(&plain, &original).1;
        let mut html = markup.html.clone();
        for (place, mark) in markup.marks.iter().rev() {
            match mark {
                Mark::Original => html.insert(*place, '⟦'),
                Mark::Translated => html.insert(*place, '⟧'),
                _ => {}
            }
        }
        html
    }

    #[test]
    fn each_block_is_marked_by_itself() {
        for (text, html) in [
            ("⟦Words⟧", "<p>⟦Words⟧</p>\n"),
            ("Un.\n\n⟦Two *three*.⟧", "<p>Un.</p>\n<p>⟦Two <em>three</em>.⟧</p>\n"),
            ("⟦*One* two\nthree⟧\n\nPedwar", "<p>⟦<em>One</em> two\nthree⟧</p>\n<p>Pedwar</p>\n"),
            ("- ⟦One⟧\n- Dau\n", "<ul>\n<li>⟦One⟧</li>\n<li>Dau</li>\n</ul>\n"),
            ("> ⟦One⟧", "<blockquote>\n<p>⟦One⟧</p>\n</blockquote>\n"),
            ("⟦One⟧\\\nDau", "<p>⟦One⟧<br />\nDau</p>\n"),
        ] {
            assert_eq!(marked(text), html, "{text}");
        }
    }

    #[test]
    fn cells_footnotes_and_pictures_are_marked() {
        let table = marked("⟦| a | b |⟧\n|---|---|\n| c | d |\n");
        assert!(table.contains(">⟦a⟧<") && table.contains(">c<"), "{table}");
        let note = marked("Un[^1].\n\n[^1]: ⟦Two.⟧\n");
        assert!(note.contains("⟦Two.⟧</p>"), "{note}");
        let picture = marked("⟦A map ![its *words*](media:a.svg)⟧\n\nTri");
        assert!(picture.starts_with("<p>⟦A map <img") && picture.contains(" />⟧</p>"), "{picture}");
    }
}
