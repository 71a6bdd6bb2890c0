//! Limits on the templates that a playbook brings along, so that a build of anybody's playbook ends. They are kept by calls that are put
//! into the templates: after each tag that begins a loop or a component, and after each that keeps a value.

use std::cell::Cell;
use std::io;
use tera::{Error, Kwargs, State, TeraResult, Value};

/// How often loops and components may run while one page is made.
const MOST_STEPS: usize = 500_000;
/// How long a text or a list that a template keeps may be.
const LONGEST_VALUE: usize = 1 << 20;
/// How many `elif` one `if` may have.
const MOST_BRANCHES: usize = 100;
/// How large a page may be.
const LARGEST_PAGE: usize = 128 << 20;
/// The name of the function that is called.
pub(super) const FUNCTION: &str = "within_limits";

thread_local! {
    /// The steps that are left for the page that this thread makes.
    static LEFT: Cell<usize> = const { Cell::new(0) };
}

/// Gives a page its steps.
pub(super) fn begin() {
    LEFT.set(MOST_STEPS);
}

/// Takes a step, or for `of=…` looks at the length of a value.
pub(super) fn step(arguments: &Kwargs, _: &State<'_>) -> TeraResult<String> {
    let length = arguments.get::<&Value>("of")?.and_then(Value::len).unwrap_or(0);
    if length > LONGEST_VALUE {
        let reason = format!("the value grows to {length}, and {LONGEST_VALUE} are allowed");
        return Err(Error::message(reason));
    }
    let Some(left) = LEFT.get().checked_sub(1 + length / 1024) else {
        let reason = format!("its loops run more than {MOST_STEPS} times for one page");
        return Err(Error::message(reason));
    };
    LEFT.set(left);
    Ok(String::new())
}

/// Takes a page as it is made, up to [`LARGEST_PAGE`].
#[derive(Default)]
pub(super) struct Room(pub(super) Vec<u8>);

impl io::Write for Room {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LARGEST_PAGE {
            return Err(io::Error::other(format!("the page is larger than {LARGEST_PAGE} bytes")));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A template with the calls put in.
pub(super) struct Limited {
    pub(super) text: String,
    /// Whether it fills the frame of another template.
    pub(super) extends: bool,
    /// Where in `text` each call is, and how long.
    calls: Vec<(usize, usize)>,
}

impl Limited {
    /// Puts the calls in; or where the template goes beyond what may be parsed, and why.
    pub(super) fn of(template: &str) -> Result<Self, (usize, String)> {
        let text = String::with_capacity(template.len());
        let mut limited = Self { text, extends: false, calls: Vec::new() };
        let (mut done, mut blocks) = (0, Vec::new());
        while let Some(tag) = Tag::after(template, done) {
            limited.text.push_str(&template[done..tag.end]);
            done = tag.end;
            limited.extends |= tag.words.split_whitespace().next() == Some("extends");
            if let Some(call) = tag.call(&mut blocks)? {
                limited.calls.push((limited.text.len(), call.len()));
                limited.text.push_str(&call);
            }
        }
        limited.text.push_str(&template[done..]);
        Ok(limited)
    }

    /// The place in the template as it was written.
    pub(super) fn place(&self, at: usize) -> usize {
        let before = self.calls.iter().take_while(|(start, _)| *start < at);
        at - before.map(|(start, length)| (at - start).min(*length)).sum::<usize>()
    }
}

/// A block whose end is to come: how many branches an `if` has so far, or what a `set` keeps.
enum Block<'a> {
    If(usize),
    Set(&'a str),
}

/// `{% … %}`, `{{ … }}` or `{# … #}`.
struct Tag<'a> {
    start: usize,
    end: usize,
    /// The words between its signs; empty for a tag that is not a statement.
    words: &'a str,
    /// Whether it takes the white space after it away.
    trims: bool,
}

impl<'a> Tag<'a> {
    fn after(text: &'a str, from: usize) -> Option<Self> {
        let bytes = text.as_bytes();
        let is_start = |at: &usize| matches!(bytes.get(at + 1), Some(b'{' | b'%' | b'#'));
        let start = memchr::memchr_iter(b'{', &bytes[from..]).map(|at| from + at).find(is_start)?;
        let end = match bytes[start + 1] {
            b'#' => start + 2 + text[start + 2..].find("#}")? + 2,
            b'{' => end_of(text, start + 2, "}}")?,
            _ => end_of(text, start + 2, "%}")?,
        };
        let is_statement = bytes[start + 1] == b'%';
        let inner = &text[start + 2..(end - 2).max(start + 2)];
        let trims = inner.ends_with('-');
        let words = if is_statement { inner.trim_matches('-').trim() } else { "" };
        let tag = Self { start, end, words, trims };
        Some(if tag.words == "raw" {
            Self { end: end_of_raw(text, end)?, words: "", ..tag }
        } else {
            tag
        })
    }

    /// The call to be put after the tag.
    fn call(&self, blocks: &mut Vec<Block<'a>>) -> Result<Option<String>, (usize, String)> {
        let (word, rest) =
            self.words.split_once(|sign: char| sign.is_whitespace()).unwrap_or((self.words, ""));
        let mut kept = None;
        match word {
            "for" | "component" => return Ok(Some(self.call_with(""))),
            "if" => blocks.push(Block::If(0)),
            "elif" => {
                let Some(Block::If(branches)) = blocks.last_mut() else { return Ok(None) };
                *branches += 1;
                if *branches > MOST_BRANCHES {
                    return Err((
                        self.start,
                        format!("an `if` has at most {MOST_BRANCHES} `elif`"),
                    ));
                }
            }
            "endif" => {
                blocks.pop();
            }
            "set" | "set_global" => match rest.split_once('=') {
                Some((name, _)) if !name.contains('|') => kept = Some(name.trim()),
                _ => blocks.push(Block::Set(rest.split(['|', ' ']).next().unwrap_or_default())),
            },
            "endset" => {
                if let Some(Block::Set(name)) = blocks.pop() {
                    kept = Some(name);
                }
            }
            _ => {}
        }
        Ok(kept.map(|name| self.call_with(&format!("of={name}"))))
    }

    fn call_with(&self, argument: &str) -> String {
        let end = if self.trims { "-}}" } else { "}}" };
        format!("{{{{ {FUNCTION}({argument}) {end}")
    }
}

/// Where a tag ends: its end signs, but not within a text in quotes.
fn end_of(text: &str, from: usize, end: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut quote) = (from, None);
    while let Some(byte) = bytes.get(at) {
        match (quote, byte) {
            (Some(_), b'\\') => at += 1,
            (Some(open), byte) if open == *byte => quote = None,
            (None, b'"' | b'\'' | b'`') => quote = Some(*byte),
            (None, _) if bytes[at..].starts_with(end.as_bytes()) => return Some(at + end.len()),
            _ => {}
        }
        at += 1;
    }
    None
}

/// Where the tag ends that ends a raw block.
fn end_of_raw(text: &str, from: usize) -> Option<usize> {
    let tags = text[from..].match_indices("{%").map(|(at, _)| from + at);
    let is_end =
        |at: &usize| text[at + 2..].trim_start_matches('-').trim_start().starts_with("endraw");
    tags.filter(is_end).find_map(|at| end_of(text, at + 2, "%}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limited(template: &str) -> String {
        Limited::of(template).unwrap_or_else(|(_, reason)| panic!("{reason}")).text
    }

    #[test]
    fn calls_are_put_where_loops_begin_and_values_are_kept() {
        for (template, expected) in [
            ("a {{ b }} {# {% for x in y %} #}", "a {{ b }} {# {% for x in y %} #}"),
            ("{% for x in y %}a{% endfor %}", "{% for x in y %}{{ within_limits() }}a{% endfor %}"),
            ("{%- for x in \"%}\" -%} a", "{%- for x in \"%}\" -%}{{ within_limits() -}} a"),
            ("{% set x = \"=\" %}", "{% set x = \"=\" %}{{ within_limits(of=x) }}"),
            (
                "{% set_global x = x ~ x -%}",
                "{% set_global x = x ~ x -%}{{ within_limits(of=x) -}}",
            ),
            (
                "{% set x | trim %}a{% endset %}",
                "{% set x | trim %}a{% endset %}{{ within_limits(of=x) }}",
            ),
            ("{% raw %}{% for x %}{% endraw %}b", "{% raw %}{% for x %}{% endraw %}b"),
            ("{% component a(b) %}c", "{% component a(b) %}{{ within_limits() }}c"),
            ("{% for x", "{% for x"),
            ("{%%}{{}}{##}{", "{%%}{{}}{##}{"),
        ] {
            assert_eq!(limited(template), expected);
        }
    }

    #[test]
    fn places_are_those_of_the_template() {
        let template = "{% for x in y %}é{{ x.z }}{% endfor %}";
        let limited = Limited::of(template).unwrap();
        for word in ["for", "é", "x.z", "endfor"] {
            let at = limited.text.find(word).unwrap();
            assert_eq!(limited.place(at), template.find(word).unwrap(), "{word}");
        }
        assert_eq!(
            limited.place(limited.text.find("within").unwrap()),
            template.find('é').unwrap()
        );
    }

    #[test]
    fn a_long_row_of_branches_is_refused() {
        let branches = |count| format!("{{% if a %}}{}{{% endif %}}", "{% elif b %}".repeat(count));
        assert!(Limited::of(&branches(MOST_BRANCHES)).is_ok());
        assert!(Limited::of(&branches(MOST_BRANCHES + 1)).is_err());
        assert!(Limited::of(&branches(50_000)).is_err());
        assert!(Limited::of(&branches(60).repeat(9)).is_ok());
    }
}
