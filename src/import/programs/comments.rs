//! Comments of MDX and kramdown, `{/* … */}` and `{::comment} … {:/comment}`, over as many blocks as they go.

use super::calls::heading;
use super::{code, remarks, without};
use crate::import::draft::Draft;
use crate::import::log::Log;
use crate::source::Splice;
use std::ops::Range;

/// What begins a comment of MDX.
const BRACE: &str = "{/*";

/// What begins one of kramdown, and what ends it.
const NAMED: &str = "{::comment}";
const NAMED_ENDS: [&str; 2] = ["{:/comment}", "{:/}"];

/// Makes headings of the comments between which Hexo's tabs are: `<!-- tab Linux -->` in `{% tabs %}`.
pub(super) fn tabs(draft: &mut Draft) {
    const BEGIN: &str = "<!-- tab ";
    if !draft.text().contains("{% tabs") {
        return;
    }
    let (text, code) = (draft.text(), code::ranges(draft.text()));
    let tab = |(at, _): (usize, &str)| {
        let title = text[at + BEGIN.len()..].lines().next()?.split_once("-->")?.0;
        let end = at + BEGIN.len() + title.len() + "-->".len();
        // An icon may follow the name.
        let title = title.split('@').next().unwrap_or_default().trim();
        (!code::holds(&code, at)).then(|| draft.blocks(at..end, &heading(title)))
    };
    let splices = text.match_indices(BEGIN).filter_map(tab).collect();
    draft.splice(splices);
}

/// Takes comments out. Where a file is not of MDX, the author hears of braces, which may be words there.
pub(super) fn mend(draft: &mut Draft, log: &mut Log) {
    while draft.text().contains('{') {
        let splices = splices(draft, log);
        if !draft.splice(splices) {
            break;
        }
    }
}

/// The comments, up to the first with signs in which Markdown sees code that may go on below it.
fn splices(draft: &Draft, log: &mut Log) -> Vec<Splice> {
    let (text, code) = (draft.text(), code::ranges(draft.text()));
    let (mut splices, mut done) = (Vec::new(), 0);
    for (start, _) in text.match_indices('{') {
        let rest = &text[start..];
        let is_named = rest.starts_with(NAMED);
        let is_own = is_named || is_braced(rest, draft.is_mdx());
        if start < done || !is_own || !begins(text, start) || code::holds(&code, start) {
            continue;
        }
        let line = draft.line(start);
        let found = if is_named { named(text, start) } else { braced(text, start, draft.is_mdx()) };
        let Some(Comment { inner, end, is_whole }) = found else {
            log.say(line, unended(rest));
            continue;
        };
        if !is_named && !draft.is_mdx() {
            let words = remarks::first_words(&text[inner.clone()]);
            log.say(line, format!("a comment between {{/* and */}} is left out: “{words}”"));
        }
        done = end;
        splices.push(if is_whole {
            without(draft, start..end)
        } else {
            Splice::new(start + 1..end, "")
        });
        if text[inner].contains(['`', '~']) {
            break;
        }
    }
    splices
}

/// Whether a comment may begin here: a backslash makes a brace a word, and `{{/*` is a sign of Hugo's.
fn begins(text: &str, at: usize) -> bool {
    !text[..at].ends_with(['\\', '{'])
}

/// A comment by its place.
struct Comment {
    /// Its words.
    inner: Range<usize>,
    /// Where it ends.
    end: usize,
    /// Whether all between its braces is a comment, so that they go too.
    is_whole: bool,
}

fn named(text: &str, start: usize) -> Option<Comment> {
    let from = start + NAMED.len();
    let ends = NAMED_ENDS.iter().filter_map(|sign| Some((text[from..].find(sign)?, sign.len())));
    let (length, sign) = ends.min()?;
    let end = from + length;
    Some(Comment { inner: from..end, end: end + sign, is_whole: true })
}

/// Whether a text begins with a brace and a comment. In MDX there may be spaces and lines between them.
fn is_braced(text: &str, is_mdx: bool) -> bool {
    let inner = text.strip_prefix('{').map(unspaced);
    text.starts_with(BRACE)
        || is_mdx
            && inner.is_some_and(|inner| ["/*", "//"].iter().any(|sign| inner.starts_with(sign)))
}

/// A text without the spaces that it begins with, and without the marks of a quotation that its lines are in.
fn unspaced(text: &str) -> &str {
    text.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '>')
}

/// The comments behind a brace, of which each ends at its first `*/`. What comes behind them in the braces is a program's, and
/// only MDX has such.
fn braced(text: &str, start: usize, is_mdx: bool) -> Option<Comment> {
    let spaces = |at: usize| text.len() - unspaced(&text[at..]).len();
    let first = spaces(start + 1);
    let (mut end, mut words_end) = (first, first);
    loop {
        let rest = &text[end..];
        let (length, sign) = match rest.get(.."/*".len()) {
            Some("/*") => ("/*".len() + rest["/*".len()..].find("*/")?, "*/"),
            Some("//") if is_mdx => (rest.find('\n')?, "\n"),
            _ => break,
        };
        words_end = end + length;
        end = spaces(words_end + sign.len());
    }
    let is_whole = text[end..].starts_with('}');
    (is_whole || is_mdx).then(|| Comment {
        inner: first + "/*".len()..words_end,
        end: end + usize::from(is_whole),
        is_whole,
    })
}

/// What an author hears of a comment that is shown.
fn unended(text: &str) -> String {
    if !text.starts_with(NAMED) && text.contains("*/") {
        return format!(
            "the comment that begins here with {BRACE} is shown: no brace is right behind it"
        );
    }
    let sign = if text.starts_with(NAMED) { NAMED } else { BRACE };
    format!("nothing ends the comment that begins here with {sign}: it is shown")
}
