//! Pages filled in: their own markup, and the parts that they share.

use memchr::memchr_iter;
use std::ops::Range;
use tera::{Value, value::Map};

/// Finished markup that pages share, which templates print by its name. What they print is a mark,
/// in whose place the markup is put when a page is filled: so it is not copied from value to value.
pub(in crate::render) struct Parts {
    pub(super) marks: Value,
    markup: Vec<String>,
}

/// How many parts pages share.
pub(in crate::render) const PIECES: usize = 4;

/// Comes before the number of a part. HTML cannot have this character.
const MARK: char = '\0';

impl Parts {
    pub(in crate::render) fn new(parts: [(&'static str, String); PIECES]) -> Self {
        let mut marks = Map::new();
        let mut markup = Vec::with_capacity(parts.len());
        for (name, part) in parts {
            marks.insert(name.into(), Value::safe_string(&format!("{MARK}{}", markup.len())));
            markup.push(part);
        }
        Self { marks: Value::from(marks), markup }
    }

    /// The number of the part whose mark a text begins with.
    fn at(&self, text: &str) -> Option<usize> {
        let number = text.strip_prefix(MARK)?.chars().next()?.to_digit(10)? as usize;
        (number < self.markup.len()).then_some(number)
    }
}

/// A page's HTML, which ranges of it are its own, and which are [`Parts`], by their numbers.
#[derive(Default)]
pub(in crate::render) struct Filled {
    pub(in crate::render) html: String,
    pub(in crate::render) own: Vec<Range<usize>>,
    pub(in crate::render) shared: Vec<(usize, Range<usize>)>,
}

impl Filled {
    /// Puts parts in the places of their marks.
    pub(super) fn new(text: &str, parts: &Parts) -> Self {
        let room = text.len() + parts.markup.iter().map(String::len).sum::<usize>();
        let mut filled = Self { html: String::with_capacity(room), ..Self::default() };
        let (mut done, mut own) = (0, 0);
        for at in memchr_iter(MARK as u8, text.as_bytes()) {
            let Some(number) = parts.at(&text[at..]) else { continue };
            filled.html.push_str(&text[done..at]);
            let start = filled.html.len();
            filled.own.push(own..start);
            filled.html.push_str(&parts.markup[number]);
            (done, own) = (at + 2, filled.html.len());
            filled.shared.push((number, start..own));
        }
        filled.html.push_str(&text[done..]);
        filled.own.push(own..filled.html.len());
        filled
    }
}
