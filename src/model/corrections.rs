//! Where readers send corrections.

use super::record::{Reader, Scalar, pattern};
use super::{Kind, Reference, Words};
use serde_json::Value;

/// Where a reader who has found a mistake writes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Corrections {
    /// A mail address, with its scheme.
    Mail(String),
    /// A web address.
    Web(String),
    /// A free page, by its id.
    Page(String),
}

impl Scalar for Corrections {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        let read = read(&words.value);
        if read.is_none() {
            let help = "Write a mail address, a web address or a free page: `mailto:editors@example.org`, `https://www.example.org/contact` or `page:contribute`.";
            reader.bad_value(words, "a place for corrections", help);
        }
        read
    }

    fn schema() -> Value {
        pattern("^(mailto:[^@\\s?]+@[^@\\s?]+|https?://\\S+|page:[^#\\s]+)$")
    }
}

fn read(text: &str) -> Option<Corrections> {
    if text.contains(char::is_whitespace) {
        return None;
    }
    match Reference::parse(text) {
        Reference::Own { kind: Kind::Page, id, fragment: None } => {
            Some(Corrections::Page(id.to_owned()))
        }
        Reference::Outside(url) => match url.split_once(':')? {
            ("mailto", address) => is_mail(address).then(|| Corrections::Mail(url.to_owned())),
            ("http" | "https", _) => Some(Corrections::Web(url.to_owned())),
            _ => None,
        },
        _ => None,
    }
}

/// Whether it is one address without a subject, which each page gives.
fn is_mail(address: &str) -> bool {
    let parts = address.split_once('@');
    let is_part = |part: &str| !part.is_empty() && !part.contains(['@', '?', '&', ',']);
    parts.is_some_and(|(name, host)| is_part(name) && is_part(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_address_a_web_address_and_a_page_are_places_for_corrections() {
        let mail = |url: &str| Some(Corrections::Mail(url.to_owned()));
        assert_eq!(read("mailto:a@b.example"), mail("mailto:a@b.example"));
        let web = Corrections::Web("https://b.example/contact?x=1".to_owned());
        assert_eq!(read("https://b.example/contact?x=1"), Some(web));
        assert_eq!(read("page:guides/ask"), Some(Corrections::Page("guides/ask".to_owned())));
    }

    #[test]
    fn what_leads_nowhere_is_none() {
        for wrong in [
            "",
            "a@b.example",
            "mailto:a",
            "mailto:a@b.example?subject=x",
            "mailto:a@b.example,c@d.example",
            "mailto:a b@c.example",
            "javascript:alert(1)",
            "tel:1",
            "https:b.example",
            "story:a",
            "page:a#b",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
