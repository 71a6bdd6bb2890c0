//! Sorted words cut into files of bounded size, at the beginnings of words.

use super::postings::digit;
use super::words::Word;
use crate::assets::{Asset, asset};
use rayon::prelude::*;

/// The largest size of a file in bytes. Only a file of a single word may be larger.
const LARGEST: usize = 64 * 1024;

/// A word with its pages as they are written.
type Entry<'a> = (Word, &'a [u8]);

/// The first word of each file, and the files.
pub(super) fn files(words: &[Entry<'_>]) -> (Vec<String>, Vec<Asset>) {
    let mut runs = Vec::new();
    cut(words, 0, &mut runs);
    let starts = runs.iter().map(|run| run[0].0.text().to_owned()).collect();
    let files = runs.par_iter().enumerate().map(|(at, run)| file(at, run)).collect();
    (starts, files)
}

/// Cuts words that share their first `depth` bytes so that a change to one word moves few cuts: where they are too many
/// for one file, between those that differ in the byte after; small parts stay with their neighbours.
fn cut<'a, 'w>(words: &'a [Entry<'w>], depth: usize, runs: &mut Vec<&'a [Entry<'w>]>) {
    if words.len() < 2 || size(words) <= LARGEST {
        runs.extend((!words.is_empty()).then_some(words));
        return;
    }
    let (mut start, mut end, mut filled) = (0, 0, 0);
    for part in words.chunk_by(|(a, _), (b, _)| a.beginning(depth + 1) == b.beginning(depth + 1)) {
        let size = size(part);
        if filled + size > LARGEST {
            cut(&words[start..end], depth + 1, runs);
            (start, filled) = (end, 0);
        }
        end += part.len();
        filled += size;
    }
    cut(&words[start..end], depth + 1, runs);
}

/// What the words take in a file, or a little more.
fn size(words: &[Entry<'_>]) -> usize {
    words.iter().map(|(word, pages)| word.length() + pages.len() + 3).sum()
}

/// The words, each as how many of its UTF-16 units it shares with the one before and the rest; then their pages.
fn file(at: usize, words: &[Entry<'_>]) -> Asset {
    let mut script = format!("localNormal.search.words[{at}]=[\"");
    let mut before = "";
    for (word, _) in words {
        let text = word.text();
        let shared = before.chars().zip(text.chars()).take_while(|(a, b)| a == b);
        let (bytes, units) = shared.fold((0, 0), |(bytes, units), (sign, _)| {
            (bytes + sign.len_utf8(), units + sign.len_utf16())
        });
        if !before.is_empty() {
            script.push(' ');
        }
        script.push(digit(units));
        script.push_str(&text[bytes..]);
        before = text;
    }
    script.push_str("\",\"");
    let mut script = script.into_bytes();
    for (at, (_, pages)) in words.iter().enumerate() {
        if at > 0 {
            script.push(b' ');
        }
        script.extend_from_slice(pages);
    }
    script.extend_from_slice(b"\"];\n");
    asset("search-words", "js", script)
}
