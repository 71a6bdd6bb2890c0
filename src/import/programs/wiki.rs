//! `[[Page]]`, `[[Page|Words]]` as Obsidian writes it, `[[Words|Page]]` as GitHub does; `!` before it puts a picture in, or
//! another page. Which side the page is on, only the pages can say.

use crate::import::draft::Draft;
use crate::import::escape::target;
use crate::import::leads::{Named, encoded};
use crate::import::log::Log;
use crate::model::{Slip, picture_width};
use crate::source::Splice;
use std::ops::Range;

/// Says what a name for a page leads to.
pub(in crate::import) type Names<'a> = dyn Fn(&str) -> Named + 'a;

pub(super) fn mend(draft: &Draft, slip: &Slip, names: &Names<'_>, log: &mut Log) -> Option<Splice> {
    let inner = draft.text()[slip.range.clone()].strip_prefix("[[")?.strip_suffix("]]")?;
    let is_put_in = draft.text()[..slip.range.start].ends_with('!');
    if inner.contains(['[', ']', '\n']) {
        return None;
    }
    let (left, right) =
        inner.split_once('|').map_or((inner, None), |(left, right)| (left, Some(right.trim())));
    // In a table, the bar has a backslash before it.
    let left = left.trim_end_matches('\\').trim();
    let right = right.filter(|right| !right.is_empty());
    let left = if left.is_empty() { right.unwrap_or_default() } else { left };
    if is_put_in && is_picture(left) {
        return Some(Splice::new(slip.range.clone(), picture(left, right.unwrap_or_default())));
    }
    let range = slip.range.start - usize::from(is_put_in)..slip.range.end;
    let link = link(draft, range.clone(), (left, right.unwrap_or(left)), names, log);
    if is_put_in && link.starts_with('[') {
        let whole = &draft.text()[range.clone()];
        log.say(
            draft.line(range.start),
            format!("`{whole}` is a link now: nothing is put in its place"),
        );
    }
    Some(Splice::new(range, link))
}

/// A link from whichever side is words to the other, or the words alone.
fn link(
    draft: &Draft,
    range: Range<usize>,
    (left, right): (&str, &str),
    names: &Names<'_>,
    log: &mut Log,
) -> String {
    let (line, whole) = (draft.line(range.start), &draft.text()[range]);
    let (address, words) = match (names(left), names(right)) {
        (Named::One(address, lead), Named::One(_, other)) => {
            if lead != other {
                log.say(line, format!("both sides of `{whole}` are pages: it leads to “{left}”"));
            }
            (address, right)
        }
        (Named::One(address, _), _) => (address, right),
        (_, Named::One(address, _)) => (address, left),
        (one, other) => {
            let is_path = |side: &str| side.contains(['/', '#']);
            let words = if is_path(right) && !is_path(left) { left } else { right };
            let reason = if one == Named::Several || other == Named::Several {
                "several pages have this name"
            } else {
                "there is no such file, or it is not taken in"
            };
            log.say(line, format!("the link `{whole}` is left out, “{words}” is kept: {reason}"));
            return words.to_owned();
        }
    };
    format!("[{words}]({})", target(&address))
}

fn is_picture(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    matches!(ending.as_str(), "png" | "jpg" | "jpeg" | "svg" | "webp" | "gif")
}

/// What comes behind the `!` of a picture: its words, its size, or both.
fn picture(name: &str, behind: &str) -> String {
    let (words, last) = behind.rsplit_once('|').unwrap_or(("", behind));
    let (wide, high) = last.trim().split_once('x').unwrap_or((last.trim(), "0"));
    let is_size = [wide, high].iter().all(|side| side.parse::<u32>().is_ok());
    let words = if is_size { words } else { behind };
    let width = Some(format!("width={wide}")).filter(|width| picture_width(width).is_some());
    let width = width.map_or_else(String::new, |width| format!("#{width}"));
    let address = if name.contains("://") { name.to_owned() } else { encoded(name) };
    format!("[{}]({})", words.trim_end_matches('\\').trim(), target(&format!("{address}{width}")))
}
