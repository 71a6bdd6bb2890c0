//! Places on a page, by the names that other programs give to headings.

use super::headings::squashed;
use crate::model::parse;

/// The headings of a text, and other names that its places had.
#[derive(Debug, Default)]
pub(super) struct Places {
    title: String,
    /// The anchor, the words and the line of each heading.
    headings: Vec<(String, String, usize)>,
    /// Names that HTML gave, and their lines.
    named: Vec<(String, usize)>,
}

impl Places {
    pub(super) fn of(
        title: &str,
        draft: &super::draft::Draft,
        named: Vec<(String, usize)>,
    ) -> Self {
        let headings = parse(draft.text()).0.into_iter();
        let headings =
            headings.map(|heading| (heading.anchor, heading.text, draft.line(heading.range.start)));
        Self { title: squashed(title), headings: headings.collect(), named }
    }

    /// The anchor that a name means; empty for the page's beginning, `None` where there is no such place.
    pub(super) fn anchor(&self, name: &str) -> Option<String> {
        let name = name.strip_prefix("user-content-").unwrap_or(name);
        let own = self.headings.iter().find(|(anchor, _, _)| anchor == name);
        let found = own.or_else(|| self.named(name)).or_else(|| self.spelt(name));
        let is_top =
            ["", "top"].contains(&name) || squashed(name) == self.title || self.is_named(name);
        found.map(|(anchor, _, _)| anchor.clone()).or_else(|| is_top.then(String::new))
    }

    fn is_named(&self, name: &str) -> bool {
        self.named.iter().any(|(known, _)| known == name)
    }

    /// The heading of a place that HTML named: right below it, or the last above.
    fn named(&self, name: &str) -> Option<&(String, String, usize)> {
        let (_, line) = self.named.iter().find(|(known, _)| known == name)?;
        let below = self.headings.iter().find(|(_, _, at)| at >= line && *at <= line + 2);
        below.or_else(|| self.headings.iter().rfind(|(_, _, at)| at <= line))
    }

    /// The heading whose words give this name; the second of the same words where it ends in a number.
    fn spelt(&self, name: &str) -> Option<&(String, String, usize)> {
        let plain = squashed(name);
        let of = |wanted: &str| {
            let wanted = wanted.to_owned();
            self.headings.iter().filter(move |(_, words, _)| {
                let words = squashed(words);
                words == wanted
                    || words.trim_start_matches(|sign: char| sign.is_ascii_digit()) == wanted
            })
        };
        of(&plain).next().filter(|_| !plain.is_empty()).or_else(|| {
            let (stem, number) = name.rsplit_once(['-', '_'])?;
            of(&squashed(stem)).nth(number.parse().ok()?)
        })
    }
}
