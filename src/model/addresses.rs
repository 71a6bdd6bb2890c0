//! Bare web and mail addresses in a text become links.

mod bare;

pub(super) use bare::may_hold_address;

use bare::{ends_address, first_address};
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::collections::VecDeque;
use std::ops::Range;

type Placed<'a> = (Event<'a>, Range<usize>);

/// Events in which every bare address is a link.
pub(super) struct Linked<'a, I> {
    events: I,
    /// Texts, and links in them, that come before the next of `events`.
    waiting: VecDeque<Placed<'a>>,
    /// The event that ended those texts.
    after: Option<Placed<'a>>,
    /// How many links, images and blocks of code are open: nothing in them is linked.
    closed: usize,
}

impl<'a, I: Iterator<Item = Placed<'a>>> Linked<'a, I> {
    pub(super) fn new(events: I) -> Self {
        Self { events, waiting: VecDeque::new(), after: None, closed: 0 }
    }

    /// Takes a text and those that follow it without a gap, as far as an address may go on: the parser
    /// ends a text at every sign that might have been markup, and such signs are common in addresses.
    fn gather(&mut self, first: CowStr<'a>, range: Range<usize>) {
        let mut holds_address = may_hold_address(&first);
        let mut may_go_on = !first.ends_with(ends_address);
        let mut whole = range.clone();
        self.waiting.push_back((Event::Text(first), range));
        for (event, range) in self.events.by_ref() {
            let goes_on = may_go_on && range.start == whole.end;
            match &event {
                Event::Text(text) if goes_on && !text.starts_with(ends_address) => {
                    holds_address |= may_hold_address(text);
                    may_go_on = !text.ends_with(ends_address);
                }
                _ => {
                    self.after = Some((event, range));
                    break;
                }
            }
            whole.end = range.end;
            self.waiting.push_back((event, range));
        }
        if holds_address {
            self.link(&whole);
        }
    }

    /// Turns the texts that wait into one with its addresses as links.
    fn link(&mut self, range: &Range<usize>) {
        let mut words = String::with_capacity(range.len());
        for (event, _) in self.waiting.drain(..) {
            if let Event::Text(text) = event {
                words.push_str(&text);
            }
        }
        // Where a sign is written as an entity, places in words are not those in the text.
        let place = |part: Range<usize>| {
            let is_exact = words.len() == range.len();
            if is_exact { range.start + part.start..range.start + part.end } else { range.clone() }
        };
        let text =
            |part: Range<usize>| (Event::Text(words[part.clone()].to_owned().into()), place(part));
        let events = &mut self.waiting;
        let mut done = 0;
        while let Some(found) = first_address(&words, done) {
            let part = found.place;
            if done < part.start {
                events.push_back(text(done..part.start));
            }
            let (link_type, dest_url) = (found.link_type, found.url.into());
            let (title, id) = (CowStr::Borrowed(""), CowStr::Borrowed(""));
            let link = Tag::Link { link_type, dest_url, title, id };
            events.push_back((Event::Start(link), place(part.clone())));
            events.push_back(text(part.clone()));
            events.push_back((Event::End(TagEnd::Link), place(part.clone())));
            done = part.end;
        }
        if done < words.len() {
            events.push_back(text(done..words.len()));
        }
    }

    fn count(&mut self, event: &Event<'a>) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => {
                self.closed += 1;
            }
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => self.closed -= 1,
            _ => {}
        }
    }
}

impl<'a, I: Iterator<Item = Placed<'a>>> Iterator for Linked<'a, I> {
    type Item = Placed<'a>;

    fn next(&mut self) -> Option<Placed<'a>> {
        if let Some(event) = self.waiting.pop_front() {
            return Some(event);
        }
        match self.after.take().or_else(|| self.events.next())? {
            (Event::Text(words), range) if self.closed == 0 => {
                self.gather(words, range);
                self.next()
            }
            event => {
                self.count(&event.0);
                Some(event)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::markup::parse;

    /// The links of a text, as where they lead or `@` for a mail address, and the words of them.
    fn links(text: &str) -> Vec<(String, String)> {
        let links = parse(text).1.links.into_iter();
        links.map(|link| (link.url.unwrap_or_else(|| "@".to_owned()), link.words)).collect()
    }

    fn expect(text: &str, url: &str, words: &str) {
        assert_eq!(links(text), [(url.to_owned(), words.to_owned())], "{text}");
    }

    #[test]
    fn bare_addresses_are_links_without_the_punctuation_around_them() {
        for (text, address) in [
            ("See https://www.example.org/help.", "https://www.example.org/help"),
            ("HTTPS://example.org", "HTTPS://example.org"),
            ("(see https://example.org/a_(b))", "https://example.org/a_(b)"),
            ("(https://example.org/a)!", "https://example.org/a"),
            ("((https://example.org/a(b)).)", "https://example.org/a(b)"),
            ("\"https://example.org/a?x=1&y=2\"", "https://example.org/a?x=1&y=2"),
            ("“https://example.org/a”,", "https://example.org/a"),
            ("**https://example.org/a**", "https://example.org/a"),
            ("*see https://example.org/a*", "https://example.org/a"),
            ("https://example.org/a_b/c_d~e/?f#g-h;", "https://example.org/a_b/c_d~e/?f#g-h"),
            ("https://example.org/@who", "https://example.org/@who"),
            ("https://example.org/w", "https://example.org/w"),
            ("http://localhost:4321/", "http://localhost:4321/"),
            ("看https://example.org/甲。乙", "https://example.org/甲"),
            ("Tŷ: https://example.org/tŷ, iawn", "https://example.org/tŷ"),
        ] {
            expect(text, address, address);
        }
        expect("Go to www.example.org/a.", "https://www.example.org/a", "www.example.org/a");
    }

    #[test]
    fn bare_mail_addresses_are_links() {
        for (text, address) in [
            ("Write to digital@example.org.", "digital@example.org"),
            ("(first.last+form@my-council.gov.uk)", "first.last+form@my-council.gov.uk"),
            ("a_b@example.org, please", "a_b@example.org"),
            ("mailto:a@example.org", "mailto:a@example.org"),
        ] {
            expect(text, "@", address);
        }
        assert_eq!(
            parse("mailto:a@example.org").1.html,
            "<p><a href=\"mailto:a@example.org\">mailto:a@example.org</a></p>\n"
        );
    }

    #[test]
    fn what_is_no_address_stays_a_text() {
        for text in [
            "an address begins with https://",
            "https://…",
            "git+https://example.org",
            "ftp://example.org",
            "git@example.org:council/forms",
            "@council, 10@2, user@host, a@b.1",
            "www. and www.com",
            "`https://example.org` and `a@example.org`",
            "    https://example.org",
            "```\nhttps://example.org\n```",
        ] {
            assert_eq!(links(text), [], "{text}");
        }
    }

    #[test]
    fn an_address_that_is_a_link_stays_one() {
        expect("<https://example.org>", "https://example.org", "https://example.org");
        expect("[a@example.org here](area:a)", "area:a", "a@example.org here");
        expect("![https://example.org](media:a.png)", "media:a.png", "https://example.org");
    }

    #[test]
    fn the_words_around_addresses_stay() {
        let html = parse("Ask a@example.org, or\nsee https://example.org/x_y. Then *go*.").1.html;
        assert_eq!(
            html,
            "<p>Ask <a href=\"mailto:a@example.org\">a@example.org</a>, or\nsee <a class=\"address\" href=\"https://example.org/x_y\">https://example.org/x_y</a>. Then <em>go</em>.</p>\n"
        );
    }
}
