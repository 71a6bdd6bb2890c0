//! The words of elements as Markdown on one line, or on several where they have breaks.

use super::tree::{Element, Node};
use super::{names, own, tags};
use crate::import::escape::{escape, target, title};
use crate::import::log::Log;
use std::ops::Range;

/// How the words of elements are written.
pub(super) struct Writer<'a> {
    pub(super) log: &'a mut Log,
    /// The line of the file that is noted.
    pub(super) line: usize,
    /// Whether a break begins no new line: in headings and tables.
    pub(super) is_flat: bool,
    /// Whether texts are Markdown themselves.
    pub(super) is_markdown: bool,
}

impl Writer<'_> {
    pub(super) fn inline(&mut self, nodes: &[Node]) -> String {
        let mut out = String::new();
        for node in nodes {
            match node {
                Node::Text(text) => self.text(text, &mut out),
                Node::Element(element) => self.element(element, &mut out),
            }
        }
        out
    }

    /// A paragraph of these nodes; empty where they have no words.
    pub(super) fn paragraph(&mut self, nodes: &[Node]) -> String {
        let words = self.inline(nodes);
        words.trim().trim_end_matches(|sign: char| sign == '\\' || sign.is_whitespace()).to_owned()
    }

    fn text(&self, text: &str, out: &mut String) {
        let words = if self.is_markdown { text.to_owned() } else { self.escaped(text) };
        if words.starts_with(char::is_whitespace) && !out.is_empty() && !out.ends_with([' ', '\n'])
        {
            out.push(' ');
        }
        out.push_str(&self.spaced(&words));
        if words.ends_with(char::is_whitespace) && !out.is_empty() && !out.ends_with([' ', '\n']) {
            out.push(' ');
        }
    }

    /// Words of HTML as Markdown. Calls such as `{{ site.email }}` stay what they are, so that they are taken or named.
    fn escaped(&self, text: &str) -> String {
        let (mut words, mut rest) = (String::new(), text);
        while let Some(call) = call(rest) {
            words.push_str(&escape(&rest[..call.start]));
            let source = rest[call.clone()].replace('<', "\\<");
            words.push_str(&if self.is_flat { source.replace('|', "\\|") } else { source });
            rest = &rest[call.end..];
        }
        words + &escape(rest)
    }

    /// Words with single spaces between them. Lines of Markdown stay lines, as far as there may be any.
    fn spaced(&self, words: &str) -> String {
        let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.is_flat || !self.is_markdown {
            return line(words);
        }
        let lines = words.lines().map(|words| match line(words) {
            line if words.ends_with("  ") && !line.is_empty() => format!("{line}\\"),
            line => line,
        });
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }

    fn element(&mut self, element: &Element, out: &mut String) {
        let name = element.name.as_str();
        if element.has("id") || name == "a" && element.has("name") {
            let place = if element.has("id") { element.get("id") } else { element.get("name") };
            self.log.places.push((place.to_owned(), self.line));
        }
        if names::mark(name).is_some() || names::is_code(name) {
            own::note_lost(element, self.line, self.log);
        }
        if let Some(mark) = names::mark(name) {
            let inner = self.inline(&element.children);
            return set_apart(mark, &inner, out);
        }
        match name {
            "br" => self.line_break(out),
            "img" if !element.get("src").is_empty() => out.push_str(&tags::image(element, "")),
            "a" if !element.get("href").is_empty() => {
                self.link(element, &target(element.get("href")), out);
            }
            "q" => out.push_str(&format!("“{}”", self.inline(&element.children).trim())),
            name if names::is_code(name) => out.push_str(&tags::code(&element.words())),
            name if names::is_frame(name) => {
                out.push_str(&tags::frame(element, self.line, self.log));
            }
            name if names::is_machine(name) => {
                self.log
                    .say(self.line, format!("<{name}> is left out: a playbook's pages hold none"));
            }
            "sup" | "sub" => self.small(element, out),
            _ => {
                own::note(element, self.line, self.log);
                let own = own::line(element);
                if let Some(address) = own::address(element).filter(|_| own.is_empty()) {
                    return self.link(element, &address, out);
                }
                let inner = self.inline(&element.children);
                let is_between = !own.is_empty() && !inner.trim().is_empty();
                out.push_str(&own);
                out.push_str(if is_between { " " } else { "" });
                out.push_str(&inner);
            }
        }
    }

    fn line_break(&self, out: &mut String) {
        out.truncate(out.trim_end_matches(' ').len());
        if self.is_flat {
            out.push(' ');
        } else if !out.is_empty() && !out.ends_with('\n') {
            out.push_str("\\\n");
        }
    }

    fn link(&mut self, element: &Element, address: &str, out: &mut String) {
        let inner = self.inline(&element.children);
        let words = inner.trim();
        if words.is_empty() || words.contains("](") && !words.starts_with("![") {
            out.push_str(&inner);
            return;
        }
        out.push_str(&format!("[{words}]({address}{})", title(element.get("title"))));
        if inner.ends_with(' ') {
            out.push(' ');
        }
    }

    fn small(&mut self, element: &Element, out: &mut String) {
        let words = element.words();
        if let Some(small) = tags::small(&element.name, &words) {
            return out.push_str(&small);
        }
        self.log
            .say(self.line, format!("the tag <{}> is left out, its words are kept", element.name));
        let inner = self.inline(&element.children);
        out.push_str(&inner);
    }
}

/// Where the first call of another program is: `{{ … }}` or `{% … %}` on one line.
fn call(text: &str) -> Option<Range<usize>> {
    let calls = [("{{", "}}"), ("{%", "%}")].into_iter().filter_map(|(open, close)| {
        let start = text.find(open)?;
        let line = text[start..].lines().next()?;
        Some(start..start + line.find(close)? + close.len())
    });
    calls.min_by_key(|call| call.start)
}

/// Words between marks, which touch them.
fn set_apart(mark: &str, inner: &str, out: &mut String) {
    let words = inner.trim_matches(|sign: char| sign.is_whitespace() || sign == '\\');
    let lead =
        inner.starts_with(char::is_whitespace) && !out.is_empty() && !out.ends_with([' ', '\n']);
    if lead {
        out.push(' ');
    }
    let touches = out.ends_with(|sign: char| sign.is_alphanumeric() || sign == '*' || sign == '~');
    let is_word =
        words.starts_with(char::is_alphanumeric) && words.ends_with(char::is_alphanumeric);
    let is_marked = out.ends_with(['*', '~']) || touches && !is_word || words.contains(mark);
    if words.is_empty() || is_marked {
        out.push_str(words);
    } else {
        out.push_str(&format!("{mark}{words}{mark}"));
    }
    if inner.ends_with(char::is_whitespace) && !out.ends_with(' ') {
        out.push(' ');
    }
}
