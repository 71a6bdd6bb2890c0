//! The attributes of a page that the audit looks at.

use memchr::{memchr, memmem};

/// An attribute that matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attribute {
    Id,
    Url,
}

impl Attribute {
    /// The attribute whose value comes after a beginning of a tag.
    fn before_value(tag: &[u8]) -> Option<Self> {
        let (name, space) = match tag {
            [.., space, b'i', b'd', b'='] => (Self::Id, space),
            [.., space, b'h', b'r', b'e', b'f', b'='] | [.., space, b's', b'r', b'c', b'='] => {
                (Self::Url, space)
            }
            _ => return None,
        };
        space.is_ascii_whitespace().then_some(name)
    }
}

/// The attributes of a page, in order, with their values, which stand in quotes of either kind. A
/// `>` may stand in a value, and quotes in text.
pub(super) fn attributes(html: &str) -> impl Iterator<Item = (Attribute, &str)> {
    let bytes = html.as_bytes();
    let (mut at, mut in_tag) = (0, false);
    std::iter::from_fn(move || {
        loop {
            if !in_tag {
                at += memchr(b'<', bytes.get(at..)?)? + 1;
                // The end of an element has no attributes.
                if bytes.get(at) == Some(&b'/') {
                    continue;
                }
                if html[at..].starts_with("!--") {
                    at += memmem::find(&bytes[at..], b"-->")?;
                    continue;
                }
                in_tag = true;
            }
            let length = bytes[at..].iter().position(|byte| matches!(byte, b'>' | b'"' | b'\''))?;
            let end = at + length;
            if bytes[end] == b'>' {
                (at, in_tag) = (end + 1, false);
                continue;
            }
            let start = end + 1;
            let attribute = Attribute::before_value(&bytes[at..end]);
            at = start + memchr(bytes[end], &bytes[start..])? + 1;
            if let Some(attribute) = attribute {
                return Some((attribute, &html[start..at - 1]));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_stand_in_tags() {
        let html = "<p id=\"a\" title=\"1 > 0\"\nhref='b'>it's say <b id=\"c\"> src=\"d\" \"<i>e=\"f\"</i><!-- <u id=\"g\" \" -->";
        let found: Vec<_> = attributes(html).collect();
        let expected = [(Attribute::Id, "a"), (Attribute::Url, "b"), (Attribute::Id, "c")];
        assert_eq!(found, expected);
    }
}
