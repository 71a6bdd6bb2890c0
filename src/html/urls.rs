//! The URLs that tags name, and what they mean on a page.

use super::tag::Tag;
use std::borrow::Cow;

/// Attributes whose value may name a drawing's part as `url(#part)`.
const PAINTED: [&str; 9] = [
    "style",
    "fill",
    "stroke",
    "filter",
    "mask",
    "clip-path",
    "marker-start",
    "marker-mid",
    "marker-end",
];

/// Fragments that lead to the top of any page.
pub(crate) const TOP: [&str; 2] = ["", "top"];

/// Calls `take` with every URL that a tag names.
pub(crate) fn each_url(tag: &Tag, mut take: impl FnMut(&str)) {
    for attribute in tag.attributes() {
        let value = attribute.value.unwrap_or_default();
        match attribute.name {
            "href" | "src" | "xlink:href" | "poster" | "action" | "formaction" => {
                take(value.trim());
            }
            "data" if tag.name() == "object" => take(value.trim()),
            "srcset" | "imagesrcset" => {
                for (url, _) in candidates(value) {
                    take(url);
                }
            }
            "content" if tag.has_word("http-equiv", "refresh") => {
                refresh(value).into_iter().for_each(&mut take);
            }
            name if PAINTED.contains(&name) => in_style(value, &mut take),
            _ => {}
        }
    }
}

/// The candidates of a `srcset` such as `a.png 2x, b.png 3x`: each URL with its size, which may be empty.
pub(crate) fn candidates(source_set: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = source_set;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            return found;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (url, after) = rest.split_at(end);
        let bare = url.trim_end_matches(',');
        let (size, next) =
            if bare == url { after.split_once(',').unwrap_or((after, "")) } else { ("", after) };
        found.push((bare, size.trim()));
        rest = next;
    }
}

/// The address in `5; url=there.html`.
fn refresh(value: &str) -> Option<&str> {
    let (_, rest) = value.split_once([';', ','])?;
    let rest = rest.trim();
    let named = rest.get(..3).filter(|name| name.eq_ignore_ascii_case("url"));
    let address = named.and_then(|_| rest[3..].trim_start().strip_prefix('='));
    Some(address.unwrap_or(rest).trim().trim_matches(['"', '\'']))
}

/// The addresses in `url(…)` of a style.
pub(super) fn in_style(style: &str, take: &mut impl FnMut(&str)) {
    const BEFORE: &[u8] = b"url(";
    let starts = style.as_bytes().windows(BEFORE.len()).enumerate();
    let starts = starts.filter(|(_, part)| part.eq_ignore_ascii_case(BEFORE));
    for (at, _) in starts {
        let rest = style[at + BEFORE.len()..].trim_start();
        let (quote, rest) = match rest.chars().next() {
            Some(quote @ ('"' | '\'')) => (quote, &rest[1..]),
            _ => (')', rest),
        };
        take(rest.split(quote).next().unwrap_or_default().trim_end());
    }
}

/// The path and the fragment of a URL, without its query.
pub(crate) fn split_url(url: &str) -> (&str, Option<&str>) {
    let (url, fragment) = match place_of(url, b'#') {
        Some(at) => (&url[..at], Some(&url[at + 1..])),
        None => (url, None),
    };
    (&url[..place_of(url, b'?').unwrap_or(url.len())], fragment)
}

/// What a fragment names once `%` and two digits are the byte that they mean, as in `#caf%C3%A9`; bytes that are not text
/// stay as they are written.
pub(crate) fn decoded(fragment: &str) -> Cow<'_, str> {
    if !fragment.contains('%') {
        return fragment.into();
    }
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.as_bytes();
    while let [first, after @ ..] = rest {
        let two =
            after.get(..2).filter(|two| *first == b'%' && two.iter().all(u8::is_ascii_hexdigit));
        let digits = two.and_then(|two| str::from_utf8(two).ok());
        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).map_or(fragment.into(), Cow::Owned)
}

/// Where a sign of ASCII is first. URLs are so short that this is quicker than searching in steps.
fn place_of(url: &str, sign: u8) -> Option<usize> {
    url.bytes().position(|byte| byte == sign)
}

/// Whether a URL begins with a scheme, as `https:` and `mailto:` do, and so leads to no file of the site.
pub(crate) fn has_scheme(url: &str) -> bool {
    let end =
        url.bytes().position(|byte| !(byte.is_ascii_alphanumeric() || b"+-.".contains(&byte)));
    end.is_some_and(|end| url.as_bytes()[end] == b':' && url.as_bytes()[0].is_ascii_alphabetic())
}

/// Writes the path below the root that the path of a URL means on the page `here`; `false` where it leaves the root.
pub(crate) fn resolve(here: &str, path: &str, target: &mut String) -> bool {
    target.clear();
    if path.is_empty() {
        target.push_str(here);
        return true;
    }
    if path.starts_with('/') {
        return false;
    }
    target.push_str(&here[..here.rfind('/').unwrap_or(0)]);
    let mut rest = path;
    while !rest.is_empty() {
        let end = place_of(rest, b'/').unwrap_or(rest.len());
        match &rest[..end] {
            "." | "" => {}
            ".." if target.is_empty() => return false,
            ".." => target.truncate(target.rfind('/').unwrap_or(0)),
            part => {
                if !target.is_empty() {
                    target.push('/');
                }
                target.push_str(part);
            }
        }
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    true
}
