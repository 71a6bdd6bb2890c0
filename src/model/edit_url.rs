//! The address at which somebody can change a file of the playbook.

use super::record::{Reader, Scalar, pattern};
use super::{Reference, Words};
use serde_json::Value;

/// An address with places for a file's path and the number of a line.
#[derive(Debug, Clone)]
pub struct EditUrl(String);

const PATH: &str = "{path}";
const LINE: &str = "{line}";

impl EditUrl {
    /// The address for a file, by its path below the playbook's folder, and a line, from 1.
    pub(crate) fn to(&self, path: &str, line: usize) -> String {
        self.0.replace(PATH, &encoded(path)).replace(LINE, &line.to_string())
    }
}

impl Scalar for EditUrl {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        let url = words.value.as_str();
        if let Some(fault) = fault(url) {
            let help = "Write the address at which a file can be changed, with {path} in the place of its path, and perhaps {line} in that of a line: https://git.example.org/ours/playbook/edit/main/{path}#L{line}.";
            reader.bad_value(words, &format!("an address for changing files: {fault}"), help);
            return None;
        }
        Some(Self(url.to_owned()))
    }

    fn schema() -> Value {
        pattern("^https://[^{}/]+/.*\\{path\\}")
    }
}

/// Why an address cannot be used.
fn fault(url: &str) -> Option<&'static str> {
    let Some(rest) = url.strip_prefix("https://") else {
        return Some("it does not begin with https://");
    };
    let filled = url.replace(PATH, "a").replace(LINE, "1");
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if !url.contains(PATH) {
        Some("it has no {path}")
    } else if filled.contains(['{', '}']) {
        Some("it has other words between { and } than path and line")
    } else if host.contains('{') {
        Some("its host would be another for each file")
    } else if filled.contains(char::is_whitespace)
        || !matches!(Reference::parse(&filled), Reference::Outside(_))
    {
        Some("it cannot be linked")
    } else {
        None
    }
}

/// A path or words as a part of an address: all but plain characters are written by their bytes.
pub(crate) fn encoded(path: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
            char::from(byte).to_string()
        }
        other => format!("%{other:02X}"),
    };
    path.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_and_a_line_get_their_places() {
        let url = |text: &str| EditUrl(text.to_owned());
        let all = url("https://git.example.org/edit/{path}?at={path}#L{line}");
        let expected = "https://git.example.org/edit/pages/a.md?at=pages/a.md#L3";
        assert_eq!(all.to("pages/a.md", 3), expected);
        let odd = url("https://git.example.org/{path}").to("pages/t\u{177} #1?%\"{line}.md", 9);
        assert_eq!(odd, "https://git.example.org/pages/t%C5%B7%20%231%3F%25%22%7Bline%7D.md");
    }

    #[test]
    fn an_address_needs_a_path_a_host_and_https() {
        for right in [
            "https://git.example.org/{path}",
            "https://a.example/x/{path}#L{line}",
            "https://a.example/?file={path}",
        ] {
            assert_eq!(fault(right), None, "{right}");
        }
        for (wrong, said) in [
            ("http://git.example.org/{path}", "https"),
            ("HTTPS://git.example.org/{path}", "https"),
            ("javascript:{path}", "https"),
            ("https://git.example.org/", "{path}"),
            ("https://git.example.org/{ path }", "{path}"),
            ("https://git.example.org/{path}/{branch}", "other words"),
            ("https://git.example.org/{path}}", "other words"),
            ("https://{path}.example.org/", "host"),
            ("https://git.example.org{path}", "host"),
            ("https://git.example.org/a b/{path}", "linked"),
            ("https:///{path}", "linked"),
        ] {
            assert!(
                fault(wrong).is_some_and(|fault| fault.contains(said)),
                "{wrong}: {:?}",
                fault(wrong)
            );
        }
    }
}
