//! Figures: a picture with its caption; several pictures, and what else is with them, as blocks.

use super::tags;
use super::tree::{Element, Node};
use super::words::Writer;

impl Writer<'_> {
    pub(super) fn figure(&mut self, figure: &Element) -> String {
        let captions = figure.elements().filter(|inner| inner.name == "figcaption");
        let caption = captions.map(Element::words).collect::<Vec<_>>().join(" ");
        let caption = caption.split_whitespace().collect::<Vec<_>>().join(" ");
        match lone(figure) {
            Some(picture) => tags::image(picture, &caption),
            None => self.pictures(&figure.children),
        }
    }

    /// Blocks of which each picture is one.
    fn pictures(&mut self, nodes: &[Node]) -> String {
        let parts = nodes.chunk_by(|one, next| !is_pictured(one) && !is_pictured(next));
        let blocks = parts.map(|part| match part {
            [Node::Element(inner)] if is_pictured(&part[0]) && holds_blocks(&inner.name) => {
                self.pictures(&inner.children)
            }
            part => self.blocks(part),
        });
        blocks.filter(|block| !block.is_empty()).collect::<Vec<_>>().join("\n\n")
    }
}

/// The only picture of a figure that has nothing else but words of a caption.
fn lone(figure: &Element) -> Option<&Element> {
    let rest: String = figure.children.iter().filter(|node| !is_caption(node)).map(words).collect();
    let (mut pictures, mut links) = (Vec::new(), 0);
    count(figure, &mut pictures, &mut links);
    (pictures.len() == 1 && links == 0 && rest.trim().is_empty()).then(|| pictures[0])
}

/// The pictures in an element, and how many links and other things to look at are in it.
fn count<'a>(element: &'a Element, pictures: &mut Vec<&'a Element>, links: &mut usize) {
    for inner in element.elements() {
        let is_other =
            super::names::is_frame(&inner.name) || inner.name == "a" && inner.has("href");
        *links += usize::from(is_other);
        if inner.name == "img" {
            pictures.push(inner);
        }
        count(inner, pictures, links);
    }
}

fn words(node: &Node) -> String {
    match node {
        Node::Element(element) => element.words(),
        Node::Text(text) => text.clone(),
    }
}

fn is_caption(node: &Node) -> bool {
    matches!(node, Node::Element(element) if element.name == "figcaption")
}

fn is_pictured(node: &Node) -> bool {
    let Node::Element(element) = node else { return false };
    let (mut pictures, mut links) = (Vec::new(), 0);
    count(element, &mut pictures, &mut links);
    element.name == "img" || !pictures.is_empty()
}

/// Whether pictures in an element may stand apart.
fn holds_blocks(name: &str) -> bool {
    matches!(name, "div" | "p" | "section" | "figure" | "center" | "span")
}
