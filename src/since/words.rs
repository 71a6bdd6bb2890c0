//! Two texts in one, with the words that went and came, as Markdown that programs for pull requests show.

use similar::{ChangeTag, TextDiff};

/// How many words and spaces are shown on each side of those that changed.
const AROUND: usize = 24;

/// Both texts, with `<del>` and `<ins>`; long runs of words that stayed are left out.
pub(super) fn marked(before: &str, after: &str) -> String {
    let diff = TextDiff::from_words(before, after);
    let mut runs: Vec<(ChangeTag, Vec<&str>)> = Vec::new();
    for change in diff.iter_all_changes() {
        match runs.last_mut() {
            Some((tag, words)) if *tag == change.tag() => words.push(change.value()),
            _ => runs.push((change.tag(), vec![change.value()])),
        }
    }
    let last = runs.len().saturating_sub(1);
    let mut text = String::new();
    for (at, (tag, words)) in runs.iter().enumerate() {
        match tag {
            ChangeTag::Equal => text.push_str(&kept(words, at == 0, at == last)),
            ChangeTag::Delete => text.push_str(&format!("<del>{}</del>", plain(&words.concat()))),
            ChangeTag::Insert => text.push_str(&format!("<ins>{}</ins>", plain(&words.concat()))),
        }
    }
    text
}

/// Words that stayed; those far from a change are left out.
fn kept(words: &[&str], is_first: bool, is_last: bool) -> String {
    let (head, tail) = (if is_first { 0 } else { AROUND }, if is_last { 0 } else { AROUND });
    if words.len() <= head + tail + 2 {
        return plain(&words.concat());
    }
    let ends = [&words[..head], &words[words.len() - tail..]].map(|words| plain(&words.concat()));
    format!("{}…{}", ends[0], ends[1])
}

/// Flowing words without a meaning in Markdown or HTML, on one line. A name behind an `@` calls nobody.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => plain.push_str("&amp;"),
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            '@' => plain.push_str("@\u{200b}"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '$' | '!' => {
                plain.extend(['\\', c]);
            }
            '\n' => plain.push(c),
            c if c.is_control() => plain.push(' '),
            c => plain.push(c),
        }
    }
    plain.replace("\n\n", "<br>").replace('\n', " ")
}
