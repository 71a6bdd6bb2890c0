//! What a text that is not YAML was meant to be. The parser knows where it could not go on; these
//! look there, and on the lines before, for what people get wrong.

mod line;
mod signs;
mod values;
mod words;

use line::Line;
use std::ops::Range;

/// A slip: its place as bytes of the text, the fault, and what to write instead.
#[derive(Debug)]
pub(super) struct Slip {
    pub(super) place: Range<usize>,
    pub(super) reason: String,
    pub(super) help: String,
}

/// Lines looked at before the one where the parser stopped.
const BACK: usize = 3;
/// Lines looked at for a quote or a bracket that is still open.
const FAR_BACK: usize = 100;

/// The slip behind an error of the parser at `at`.
pub(super) fn find(text: &str, at: usize) -> Option<Slip> {
    let at = at.min(text.len());
    let upwards: Vec<Line<'_>> = lines_upwards(text, at).take(FAR_BACK).collect();
    let near = || upwards.iter().take(BACK + 1);
    near()
        .find_map(Line::slip)
        .or_else(|| upwards.iter().find_map(Line::left_open))
        .or_else(|| near().find_map(Line::looks_like_a_key))
        .or_else(|| indentation(&upwards))
}

/// The line of a place and those before it, without the empty ones.
fn lines_upwards(text: &str, at: usize) -> impl Iterator<Item = Line<'_>> {
    let mut end = Some(text[at..].find('\n').map_or(text.len(), |end| at + end));
    let all = std::iter::from_fn(move || {
        let to = end?;
        let start = text[..to].rfind('\n').map_or(0, |before| before + 1);
        end = start.checked_sub(1);
        Some(Line::new(start, &text[start..to]))
    });
    all.filter(|line| !line.text.trim().is_empty() && !line.text.trim_start().starts_with('#'))
}

/// A line that goes with none of those before it.
fn indentation(upwards: &[Line<'_>]) -> Option<Slip> {
    let blank = |line: &Line<'_>| line.text.len() - line.text.trim_start_matches(' ').len();
    let (line, above) = (upwards.first()?, upwards.get(1)?);
    let (here, before) = (blank(line), blank(above));
    let goes_with = |indent: usize| upwards[1..].iter().any(|other| blank(other) == indent);
    if here == before || (here < before && goes_with(here)) {
        return None;
    }
    let reason = format!("this line begins after {here} spaces, the one before it after {before}");
    let help = "Lines of one group begin at the same column: give it as many spaces as the lines that it goes with.";
    Some(line.slip_at(here..line.text.trim_end().len(), reason, help))
}
