//! Levels of headings: the title is the page's first, so those of the text begin at the second, and none is left out.

use super::draft::Draft;
use super::html;
use crate::model::markdown;
use crate::source::Splice;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// A heading as it is written.
#[derive(Debug)]
pub(super) struct Found {
    level: usize,
    range: Range<usize>,
    /// Its words with their marks.
    inner: Option<Range<usize>>,
    words: String,
}

fn found(text: &str) -> Vec<Found> {
    let (mut found, mut is_open): (Vec<Found>, bool) = (Vec::new(), false);
    for (event, range) in markdown::events(text) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let (level, words) = (level as usize, String::new());
                found.push(Found { level, range, inner: None, words });
                is_open = true;
            }
            Event::End(TagEnd::Heading(_)) => is_open = false,
            event if is_open => {
                if let Some(heading) = found.last_mut() {
                    match &event {
                        Event::Text(words) | Event::Code(words) => heading.words.push_str(words),
                        Event::SoftBreak | Event::HardBreak => heading.words.push(' '),
                        Event::InlineHtml(tag) if !tag.starts_with("<!") => {
                            heading.words.push_str(tag);
                        }
                        _ => {}
                    }
                    let inner = heading.inner.get_or_insert(range.clone());
                    inner.end = inner.end.max(range.end);
                }
            }
            _ => {}
        }
    }
    found
}

/// The words of a text as those of a heading, without marks.
pub(super) fn plain(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let heading = found(&html::title(&format!("# {line}"))).into_iter().next();
    heading.map_or(line, |heading| heading.words.trim().to_owned())
}

/// Takes the title out of a text: its first heading, where that is the only one of level 1, or says the same as `title`.
pub(super) fn take_title(draft: &mut Draft, title: Option<&str>) -> Option<(String, usize)> {
    let headings = found(draft.text());
    let first =
        headings.first().filter(|first| first.level == 1 && !first.words.trim().is_empty())?;
    let is_lone = headings.iter().filter(|heading| heading.level == 1).count() == 1;
    let mut words = first.words.trim().to_owned();
    // What a program was to put the title into.
    let is_call = ["{{", "{%", "<%"].iter().any(|open| words.contains(open));
    if let Some(title) = title.filter(|_| is_call) {
        title.clone_into(&mut words);
    }
    let is_title = title.is_none_or(|title| same(title, &words));
    let begins = title.is_none() || draft.text()[..first.range.start].trim().is_empty();
    let is_taken = is_title || is_lone && begins;
    if !draft.prefix(first.range.start).is_empty() || !is_taken {
        return None;
    }
    let line = draft.line(first.range.start);
    let range = first.range.clone();
    draft.splice(vec![Splice::new(range, "")]);
    Some((words, line))
}

/// Whether two titles are the same but for capitals and signs.
pub(super) fn same(one: &str, other: &str) -> bool {
    squashed(one) == squashed(other)
}

/// Words as nothing but their letters and digits, in small letters.
pub(super) fn squashed(words: &str) -> String {
    words.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Gives every heading its level. Those without words go.
pub(super) fn mend(draft: &mut Draft) {
    let mut splices = Vec::new();
    let mut above: Vec<(usize, usize)> = Vec::new();
    for heading in found(draft.text()) {
        let Some(inner) = heading.inner.filter(|_| !heading.words.trim().is_empty()) else {
            splices.push(Splice::new(trimmed(draft, &heading.range), ""));
            continue;
        };
        while above.last().is_some_and(|(level, _)| *level >= heading.level) {
            above.pop();
        }
        let level = (above.last().map_or(1, |(_, level)| *level) + 1).min(6);
        above.push((heading.level, level));
        splices.push(written(draft, heading.level, &heading.range, &inner, level));
    }
    draft.splice(splices);
}

/// A heading, whose words are in `inner`, at another level.
fn written(
    draft: &Draft,
    before: usize,
    range: &Range<usize>,
    inner: &Range<usize>,
    level: usize,
) -> Splice {
    let (range, signs) = (trimmed(draft, range), "#".repeat(level));
    if draft.text()[range.clone()].starts_with('#') {
        return Splice::new(range.start..range.start + before, signs);
    }
    let words = underlined(draft, &range, inner);
    Splice::new(range, format!("{signs} {words}"))
}

/// Where each heading of a text begins, and its level.
pub(super) fn levels(text: &str) -> Vec<(usize, usize)> {
    found(text).iter().map(|heading| (heading.range.start, heading.level)).collect()
}

/// A text whose headings are all below one of this level, as far as there are levels.
pub(super) fn below(text: &str, level: usize) -> String {
    let (headings, mut draft) = (found(text), Draft::new(text, 1));
    let least = headings.iter().map(|heading| heading.level).min().unwrap_or(level + 1);
    let step = (level + 1).saturating_sub(least);
    let shifted = headings.iter().filter_map(|heading| {
        let level = (heading.level + step).min(6);
        Some(written(&draft, heading.level, &heading.range, heading.inner.as_ref()?, level))
    });
    let splices = shifted.collect();
    draft.splice(splices);
    draft.text().to_owned()
}

/// A heading's place without white space around it.
fn trimmed(draft: &Draft, range: &Range<usize>) -> Range<usize> {
    let source = &draft.text()[range.clone()];
    let start = range.start + source.len() - source.trim_start().len();
    start..(range.start + source.trim_end().len()).max(start)
}

/// The words of a heading that has a line of `=` or `-` below it, on one line.
fn underlined(draft: &Draft, range: &Range<usize>, inner: &Range<usize>) -> String {
    let source = &draft.text()[range.clone()];
    let above = source.rsplit_once('\n').map_or(source, |(above, _)| above);
    let end = (range.start + above.len()).max(inner.end);
    let words = &draft.text()[inner.start.min(range.start)..end];
    words.lines().map(bare).collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// A line without the marks before it, and without the backslash of a break at its end; of two backslashes the second is a word.
fn bare(line: &str) -> &str {
    let line = line.trim_start_matches([' ', '\t', '>']).trim_end();
    let rest = line.strip_suffix('\\').filter(|rest| !rest.ends_with('\\'));
    rest.unwrap_or(line).trim_end()
}
