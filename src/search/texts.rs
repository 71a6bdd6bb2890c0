//! The texts of pages, from which a browser shows the passage that has what was looked for.
//!
//! They are asked for once a page is found, in files of bounded size. A page is a list of its parts, each with the place
//! that a link leads to and its words; the first part has no place.

use super::PageWords;
use crate::assets::{Asset, asset};
use crate::html::{AFTER_HEADING, Reading};
use crate::render::all_marked;
use memchr::memchr2_iter;
use rayon::prelude::*;
use std::ops::Range;

/// The size in bytes that a file of several pages keeps to.
const LARGEST: usize = 32 * 1024;

/// The text of a page by its parts, as JSON.
pub(super) fn by_parts(page: &Reading) -> String {
    let starts = std::iter::once((0, "")).chain(page.parts.iter().map(|(at, id)| (*at, &**id)));
    let ends = page.parts.iter().map(|(at, _)| *at).chain([page.text.len()]);
    let parts = starts.zip(ends).filter_map(|((start, place), end)| {
        let mut text = spaced(&page.text[start..end]);
        text.truncate(text.strip_suffix(AFTER_HEADING).unwrap_or(&text).len());
        let is_marked = !text.is_empty() && is_foreign(page, start..end);
        let text = if is_marked { all_marked(&text) } else { text };
        (!text.is_empty()).then_some((place, text))
    });
    serde_json::to_string(&parts.collect::<Vec<_>>()).expect("texts always become JSON")
}

/// A text with one space between its words.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    let ends = memchr2_iter(b' ', b'\n', text.as_bytes()).chain([text.len()]);
    let mut start = 0;
    for end in ends {
        // Other spaces are rare.
        for word in text[start..end].split_whitespace() {
            if !spaced.is_empty() {
                spaced.push(' ');
            }
            spaced.push_str(word);
        }
        start = end;
    }
    spaced
}

/// Whether most of a part says a language of its own.
fn is_foreign(page: &Reading, part: Range<usize>) -> bool {
    let within = |foreign: &Range<usize>| {
        foreign.end.min(part.end).saturating_sub(foreign.start.max(part.start))
    };
    2 * page.foreign.iter().map(within).sum::<usize>() > part.len()
}

/// The first page of each file, and the files.
pub(super) fn files(
    pages: &[&PageWords],
    data: &(impl Fn(String) -> String + Sync),
) -> (Vec<usize>, Vec<Asset>) {
    let (mut starts, mut size) = (Vec::new(), LARGEST);
    for (at, page) in pages.iter().enumerate() {
        size += page.text.len();
        if size > LARGEST {
            starts.push(at);
            size = page.text.len();
        }
    }
    let ends = starts.iter().skip(1).copied().chain([pages.len()]);
    let ranges: Vec<_> = starts.iter().copied().zip(ends).collect();
    let files = ranges.par_iter().enumerate();
    let texts = |(start, end): &(usize, usize)| {
        let texts: Vec<_> = pages[*start..*end].iter().map(|page| page.text.as_str()).collect();
        data(format!("[{}]", texts.join(",")))
    };
    let files = files.map(|(number, range)| file(number, &texts(range))).collect();
    (starts, files)
}

fn file(number: usize, texts: &str) -> Asset {
    let script = format!("localNormal.search.texts[{number}]={texts};\n");
    asset("search-texts", "js", script.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_links_can_lead_to() {
        let html = "<main><h1>Title</h1><p>Lead <b>words</b></p><section id=why><h2>Why</h2>\
                    <p>So.</p></section><nav id=x>no</nav><h2 id=how>How</h2></main>";
        let expected = r#"[["","Title Lead words"],["why","Why – So."],["how","How"]]"#;
        assert_eq!(by_parts(&Reading::of(html)), expected);
    }

    #[test]
    fn a_part_most_of_which_is_in_another_language_is_marked() {
        let html = "<html lang=cy><main><h1>Teitl <span lang=en>x</span></h1><section id=a><h2 lang=en>Why</h2>\
                    <div lang=en><div>So.</div> <img lang=en alt=''>Yes.</div></section><h2 id=b>Sut</h2></main>";
        let marked = all_marked("Why – So. Yes.");
        let expected = format!(r#"[["","Teitl x"],["a","{marked}"],["b","Sut"]]"#);
        assert_eq!(by_parts(&Reading::of(html)), expected);
    }
}
