//! Web and mail addresses that stand bare in a text become links.

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};
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
        // Where an entity stands for a sign, places in words are not those in the text.
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

/// Whether a text holds a sign that every address has.
pub(super) fn may_hold_address(text: &str) -> bool {
    memchr::memchr(b'@', text.as_bytes()).is_some() || text.contains("://") || text.contains("www.")
}

/// An address in a text.
struct Address {
    place: Range<usize>,
    link_type: LinkType,
    url: String,
}

/// The first address at or after an offset.
fn first_address(text: &str, from: usize) -> Option<Address> {
    let mut at = from;
    while let Some(offset) = memchr::memchr3(b'@', b':', b'w', &text.as_bytes()[at..]) {
        let sign = at + offset;
        let found = match text.as_bytes()[sign] {
            b'@' => mail(text, from, sign),
            b':' => web(text, from, sign),
            _ => www(text, from, sign),
        };
        if found.is_some() {
            return found;
        }
        at = sign + 1;
    }
    None
}

/// `https://…` and `http://…`, by the place of its colon.
fn web(text: &str, from: usize, colon: usize) -> Option<Address> {
    let before = &text[from..colon];
    let scheme = ["https", "http"].into_iter().find(|scheme| {
        let start = before.len().checked_sub(scheme.len());
        start.and_then(|start| before.get(start..)).is_some_and(|s| s.eq_ignore_ascii_case(scheme))
    })?;
    let start = colon - scheme.len();
    let host = text[colon..].strip_prefix("://")?;
    if !begins_apart(text, start) || !host.starts_with(char::is_alphanumeric) {
        return None;
    }
    let end = colon + extent(&text[colon..]);
    let place = start..end;
    Some(Address { url: text[place.clone()].to_owned(), place, link_type: LinkType::Autolink })
}

/// `www.…`, by the place of its first letter.
fn www(text: &str, _from: usize, start: usize) -> Option<Address> {
    let host = text[start..].strip_prefix("www.")?;
    if !begins_apart(text, start) || !host.starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let place = start..start + extent(&text[start..]);
    let host = text[place.clone()].split(['/', '?', '#']).next().unwrap_or_default();
    let url = format!("https://{}", &text[place.clone()]);
    (host.matches('.').count() > 1).then_some(Address { place, link_type: LinkType::Autolink, url })
}

/// A mail address, by the place of its `@`.
fn mail(text: &str, from: usize, at: usize) -> Option<Address> {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || ".+-_%'".contains(c);
    let name = &text[from..at];
    let name = name[name.trim_end_matches(is_of_name).len()..]
        .trim_start_matches(['.', '\'', '-', '_', '%']);
    let is_of_domain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    let rest = &text[at + 1..];
    let domain = &rest[..rest.find(|c| !is_of_domain(c)).unwrap_or(rest.len())];
    let domain = domain.trim_end_matches(['.', '-']);
    if name.is_empty() || !is_domain(domain) {
        return None;
    }
    let end = at + 1 + domain.len();
    let mut start = at - name.len();
    let address = text[start..end].to_owned();
    let scheme = "mailto:";
    if text[from..start].ends_with(scheme) {
        start -= scheme.len();
    }
    let is_path = text[end..].starts_with([':', '/', '@'])
        && text[end + 1..].starts_with(|c: char| c.is_alphanumeric());
    (begins_apart(text, start) && !is_path).then_some(Address {
        place: start..end,
        link_type: LinkType::Email,
        url: address,
    })
}

/// Labels with dots between them, the last of letters.
fn is_domain(domain: &str) -> bool {
    let is_label =
        |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    let last = domain.rsplit_once('.').map_or("", |(_, last)| last);
    domain.split('.').all(is_label)
        && last.len() >= 2
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Whether what begins here is not the rest of a longer word or path.
fn begins_apart(text: &str, start: usize) -> bool {
    let before = text[..start].chars().next_back();
    before.is_none_or(|sign| !sign.is_ascii_alphanumeric() && !"/@+-._=&?#%".contains(sign))
}

/// Whether no address has this sign in it.
fn ends_address(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || "<>\"`|[]{}\\^“”‘’«»„…".contains(c)
        // Punctuation and signs of full width in Chinese and Japanese.
        || ('\u{3000}'..='\u{303f}').contains(&c)
        || ('\u{ff00}'..='\u{ff65}').contains(&c)
}

/// How many bytes of a text are an address: without the punctuation of its sentence.
fn extent(text: &str) -> usize {
    let mut address = &text[..text.find(ends_address).unwrap_or(text.len())];
    let mut unpaired = address.matches(')').count().saturating_sub(address.matches('(').count());
    loop {
        let shorter = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '~']);
        match shorter.strip_suffix(')').filter(|_| unpaired > 0) {
            Some(rest) => (address, unpaired) = (rest, unpaired - 1),
            None => return shorter.len(),
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
            "<p>Ask <a href=\"mailto:a@example.org\">a@example.org</a>, or\nsee <a href=\"https://example.org/x_y\">https://example.org/x_y</a>. Then <em>go</em>.</p>\n"
        );
    }
}
