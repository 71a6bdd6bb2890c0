//! Lines of a text that YAML joins when it reads them: of what was there, lines that say the same stay.

/// Shortest width at which lines are broken, in characters.
const NARROWEST: usize = 80;

/// Lines of a text of one or more values' lines, each paragraph broken as it was where it is the same.
pub(super) struct Fold<'a> {
    /// The old lines without indentation.
    old: Vec<&'a str>,
    width: usize,
}

impl<'a> Fold<'a> {
    /// `indent` is how far lines are to the right, in characters.
    pub(super) fn of(old: &'a str, indent: usize) -> Self {
        let old: Vec<&str> = old.lines().map(str::trim).collect();
        let longest = old.iter().map(|line| line.chars().count()).max().unwrap_or(0);
        Self { width: longest.max(NARROWEST.saturating_sub(indent)), old }
    }

    /// Breaks words that were one line of the value.
    pub(super) fn paragraph<'n>(&self, words: &'n str) -> Vec<&'n str> {
        let mut lines = Vec::new();
        let mut rest = words;
        while !rest.is_empty() {
            let end = self.kept(rest).unwrap_or_else(|| self.broken(rest));
            lines.push(&rest[..end]);
            rest = rest[end..].strip_prefix(' ').unwrap_or(&rest[end..]);
        }
        lines
    }

    /// The end of an old line with which the words begin.
    fn kept(&self, words: &str) -> Option<usize> {
        let begins = |line: &&&str| {
            !line.is_empty()
                && words.strip_prefix(**line).is_some_and(|rest| rest.is_empty() || breaks(rest))
        };
        self.old.iter().filter(begins).map(|line| line.len()).max()
    }

    /// The last break within the width; the first where no word is so short.
    fn broken(&self, words: &str) -> usize {
        let mut end = None;
        for (count, (at, _)) in words.char_indices().enumerate() {
            if at > 0 && breaks(&words[at..]) && !words[..at].ends_with([' ', '\t']) {
                if count > self.width {
                    return end.unwrap_or(at);
                }
                end = Some(at);
            }
        }
        if words.chars().count() > self.width { end.unwrap_or(words.len()) } else { words.len() }
    }
}

/// Whether a line may be broken before these words: at one space alone.
fn breaks(rest: &str) -> bool {
    rest.strip_prefix(' ').is_some_and(|rest| !rest.starts_with([' ', '\t']) && !rest.is_empty())
}
