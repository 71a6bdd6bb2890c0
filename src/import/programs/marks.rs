//! Small signs: highlights, signs of lists, lists of contents, notes in the middle of words.

use super::without;
use crate::import::callouts::{Callout, named};
use crate::import::draft::{Draft, unprefixed};
use crate::import::escape::target;
use crate::model::{Slip, SlipKind as Kind, parse};
use crate::source::Splice;

pub(super) fn mend(draft: &Draft, slip: &Slip) -> Option<Splice> {
    match slip.kind {
        Kind::Bullet => return bullets(draft, slip),
        Kind::Alert => return alert(draft, slip),
        _ => {}
    }
    let range = slip.range.clone();
    let words = &draft.text()[range.clone()];
    Some(match slip.kind {
        Kind::Highlight => Splice::new(range, format!("**{}**", &words[2..words.len() - 2])),
        Kind::Contents => without(draft, range),
        Kind::HeadingSpace => {
            let signs = words.len() - words.trim_start_matches('#').len();
            Splice::new(range.start + signs..range.start + signs, " ")
        }
        Kind::SpaceInTarget => Splice::new(range, spaced(words)?),
        Kind::UnusedDefinition | Kind::RepeatedDefinition => {
            let label = words.trim_start().strip_prefix('[')?.split(']').next()?;
            // In this way some programs write remarks.
            let is_remark =
                label.trim_matches('/').is_empty() || label.eq_ignore_ascii_case("comment");
            is_remark.then(|| without(draft, range))?
        }
        _ => return None,
    })
}

/// Lines that begin with a sign such as •, as items of a list.
fn bullets(draft: &Draft, slip: &Slip) -> Option<Splice> {
    let (at, text) = (slip.range.start, draft.text());
    let sign =
        text[slip.range.clone()].chars().next().filter(|sign| *sign != '-' && *sign != 'o')?;
    let prefix = draft.prefix(at);
    let end = text[at..].find("\n\n").map_or(text.len(), |length| at + length);
    let lines = text[at..end].split('\n').enumerate().map(|(number, line)| {
        let inner = if number == 0 { line } else { unprefixed(line, &prefix) };
        let lead = if number == 0 { "" } else { prefix.as_str() };
        match inner.trim_start().strip_prefix(sign) {
            Some(words) => format!("{lead}- {}", words.trim_start()),
            None => line.to_owned(),
        }
    });
    Some(Splice::new(at..end, lines.collect::<Vec<_>>().join("\n")))
}

/// `[!info]- Title` with a kind of another program, a sign for a fold, or a title.
fn alert(draft: &Draft, slip: &Slip) -> Option<Splice> {
    let text = draft.text();
    let range = slip.range.start..draft.line_end(slip.range.start);
    let (kind, rest) = text[range.clone()].strip_prefix("[!")?.split_once(']')?;
    let callout = if rest.starts_with(['-', '+']) { Callout::Fold } else { named(kind)? };
    let (title, prefix) = (rest.trim_start_matches(['-', '+']).trim(), draft.prefix(range.start));
    let head = match callout {
        Callout::Fold => format!("[!DETAILS] {}", if title.is_empty() { kind } else { title }),
        Callout::Box(name) if title.is_empty() => format!("[!{name}]"),
        Callout::Box(name) => format!("[!{name}]\n{prefix}**{title}**\n{}", prefix.trim_end()),
    };
    prefix.contains('>').then(|| Splice::new(range, head))
}

/// `[words](two words.md)`
fn spaced(link: &str) -> Option<String> {
    let (words, address) = link.split_once("](")?;
    let address = address.strip_suffix(')')?.trim();
    let is_path = !address.contains(['(', ')', '<', '>', '"', '\n', '{']) && address.contains('.');
    is_path.then(|| format!("{words}]({})", target(address)))
}

/// Ends a block of code that nothing ends.
pub(super) fn end_fence(draft: &mut Draft) {
    let slips = parse(draft.text()).1.slips;
    let Some(slip) = slips.iter().find(|slip| slip.kind == Kind::OpenFence) else { return };
    let at = slip.range.start;
    let line = draft.text()[at..draft.line_end(at)].trim_start();
    let sign = line.chars().next().unwrap_or('`');
    let fence: String = line.chars().take_while(|next| *next == sign).collect();
    let is_top = draft.prefix(at).trim().is_empty() && fence.len() > 2;
    if is_top {
        let (end, prefix) = (draft.text().len(), draft.prefix(at));
        let start = draft.text().trim_end().len();
        draft.splice(vec![Splice::new(start..end, format!("\n{prefix}{fence}\n"))]);
    }
}

/// Footnotes that are written in the middle of words get their marks.
pub(super) fn notes(draft: &mut Draft) {
    let mut slips = parse(draft.text()).1.slips;
    slips.retain(|slip| slip.kind == Kind::InlineNote);
    let mut splices = Vec::new();
    let mut below = String::new();
    for (number, slip) in slips.iter().enumerate() {
        let words = &draft.text()[slip.range.start + "^[".len()..slip.range.end - "]".len()];
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = format!("inline-{}", number + 1);
        splices.push(Splice::new(slip.range.clone(), format!("[^{name}]")));
        below.push_str(&format!("\n\n[^{name}]: {words}"));
    }
    let (start, end) = (draft.text().trim_end().len(), draft.text().len());
    if !below.is_empty() {
        splices.push(Splice::new(start..end, format!("{below}\n")));
    }
    draft.splice(splices);
}
