//! Where a bare address is in a text, and how far it goes.

use pulldown_cmark::LinkType;
use std::ops::Range;

/// Whether a text has the signs of an address in it.
pub(in crate::model) fn may_hold_address(text: &str) -> bool {
    memchr::memchr(b'@', text.as_bytes()).is_some() || text.contains("://") || text.contains("www.")
}

/// An address in a text.
pub(super) struct Address {
    pub(super) place: Range<usize>,
    pub(super) link_type: LinkType,
    pub(super) url: String,
}

/// The first address at or after an offset.
pub(super) fn first_address(text: &str, from: usize) -> Option<Address> {
    let mut at = from;
    while let Some(offset) = memchr::memchr3(b'@', b':', b'w', &text.as_bytes()[at..]) {
        let sign = at + offset;
        let found = match text.as_bytes()[sign] {
            b'@' => mail(text, from, sign),
            b':' => web(text, from, sign),
            _ => www(text, sign),
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
fn www(text: &str, start: usize) -> Option<Address> {
    let rest = &text[start..];
    let domain = rest.strip_prefix("www.")?;
    if !begins_apart(text, start) || !domain.starts_with(char::is_alphanumeric) {
        return None;
    }
    let has_host = |address: &str| {
        let host = address.split(|c: char| "/?#".contains(c) || ends_address(c)).next();
        host.is_some_and(|host| host.matches('.').count() > 1)
    };
    // Asked first, so that the rest of a long text is not searched for each `www.` in it.
    if !has_host(rest) {
        return None;
    }
    let place = start..start + extent(rest);
    let address = &text[place.clone()];
    has_host(address).then(|| Address {
        url: format!("https://{address}"),
        link_type: LinkType::Autolink,
        place,
    })
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
pub(super) fn ends_address(c: char) -> bool {
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
