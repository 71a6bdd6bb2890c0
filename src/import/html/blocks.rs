//! Elements that are blocks – paragraphs, lists, tables, folds – as Markdown.

use super::names::{is_block as is_block_name, is_element};
use super::own;
use super::tree::{Element, Node};
use super::words::Writer;
use crate::import::callouts::{Callout, of_class};
use crate::import::draft::{prefixed, quoted};
use crate::import::escape::{escape_start, fenced};

impl Writer<'_> {
    /// Nodes as blocks with empty lines between them.
    pub(super) fn blocks(&mut self, nodes: &[Node]) -> String {
        let mut blocks = Vec::new();
        let mut start = 0;
        for (at, node) in nodes.iter().enumerate() {
            if let Node::Element(element) = node
                && is_block(element)
            {
                blocks.push(self.running(&nodes[start..at]));
                blocks.push(self.block(element));
                start = at + 1;
            }
        }
        blocks.push(self.running(&nodes[start..]));
        blocks.retain(|block| !block.is_empty());
        blocks.join("\n\n")
    }

    /// Running words as a paragraph, none of whose lines begins a block.
    fn running(&mut self, nodes: &[Node]) -> String {
        let words = self.paragraph(nodes);
        if self.is_markdown {
            return words;
        }
        words.split('\n').map(|line| escape_start(line.trim())).collect::<Vec<_>>().join("\n")
    }

    fn block(&mut self, element: &Element) -> String {
        if element.has("id") {
            self.log.places.push((element.get("id").to_owned(), self.line));
        }
        own::note_lost(element, self.line, self.log);
        let name = element.name.as_str();
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(element),
            "ul" | "ol" | "menu" => self.list(element),
            "table" => self.table(element),
            "blockquote" => quoted(&self.blocks(&element.children)),
            "details" => self.fold(element),
            "pre" => fence(element),
            "hr" => "---".to_owned(),
            "dt" => {
                let words = self.paragraph(&element.children);
                if words.is_empty() { words } else { format!("**{}**", words.replace("**", "")) }
            }
            "figure" => self.figure(element),
            _ => {
                own::note(element, self.line, self.log);
                let words = self.blocks(&element.children);
                match of_class(element.get("class")).filter(|_| is_group(name)) {
                    Some(callout) => callout.written("", "", &words),
                    None if element.children.is_empty() => escape_start(&own::line(element)),
                    None => [own::above(element), words].join("\n\n").trim_matches('\n').to_owned(),
                }
            }
        }
    }

    pub(super) fn flat(&mut self, nodes: &[Node]) -> String {
        let before = std::mem::replace(&mut self.is_flat, true);
        let words = self.paragraph(nodes);
        self.is_flat = before;
        words
    }

    fn heading(&mut self, element: &Element) -> String {
        let level = element.name[1..].parse().unwrap_or(6);
        let words = self.flat(&element.children);
        if words.is_empty() { words } else { format!("{} {words}", "#".repeat(level)) }
    }

    fn list(&mut self, list: &Element) -> String {
        let first: usize = list.get("start").parse().unwrap_or(1);
        let mut items = Vec::new();
        for item in list.elements() {
            let words =
                if item.name == "li" { self.blocks(&item.children) } else { self.block(item) };
            let mark = if list.name == "ol" {
                format!("{}. ", first + items.len())
            } else {
                "- ".to_owned()
            };
            if !words.is_empty() {
                items.push(format!("{mark}{}", prefixed(&words, &" ".repeat(mark.len()))));
            }
        }
        items.join("\n")
    }

    fn fold(&mut self, element: &Element) -> String {
        let is_title =
            |node: &Node| matches!(node, Node::Element(inner) if inner.name == "summary");
        let at = element.children.iter().position(is_title);
        let title = match at.map(|at| &element.children[at]) {
            Some(Node::Element(summary)) => self.flat(&summary.children),
            _ => String::new(),
        };
        let rest = &element.children[at.map_or(0, |at| at + 1)..];
        let words = self.blocks(rest);
        Callout::Fold.written(&title, "details", &words)
    }
}

pub(super) fn is_group(name: &str) -> bool {
    matches!(name, "div" | "section" | "aside" | "p")
}

pub(super) fn is_block(element: &Element) -> bool {
    is_group(&element.name)
        || own::has_head(element)
        || !is_element(&element.name) && element.elements().any(is_block)
        || is_block_name(&element.name)
}

/// Words as a block of code.
fn fence(element: &Element) -> String {
    let inner = element.elements().find(|inner| inner.name == "code").unwrap_or(element);
    let classes = ["class", "classname"].map(|name| inner.get(name)).join(" ");
    let language = classes.split_whitespace().find_map(|class| class.strip_prefix("language-"));
    fenced(language.unwrap_or_default(), &element.words())
}
