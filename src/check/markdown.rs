//! Links, images, headings and HTML in every Markdown text.

use super::Context;
use crate::diag::{Diagnostic, nearest};
use crate::model::{Index, Kind, Placed, Playbook, Reference, Role, Target, markdown, texts};
use crate::source::{SourceTree, Span, locate};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::ops::Range;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for placed in context.texts.iter().filter(|placed| placed.role != Role::Plain) {
        let mut walk = Walk { context, placed, heading: 1, links: Vec::new(), diagnostics };
        for (event, range) in markdown::events(placed.text.as_str()) {
            walk.event(&event, range);
        }
    }
}

/// One text being read.
struct Walk<'a, 'b> {
    context: &'b Context<'a>,
    placed: &'b Placed<'a>,
    /// Level of the last heading.
    heading: usize,
    /// Links and images that are open: what they are, where they began, and their words so far.
    links: Vec<Open>,
    diagnostics: &'b mut Vec<Diagnostic>,
}

struct Open {
    is_image: bool,
    url: String,
    range: Range<usize>,
    text: String,
}

impl Walk<'_, '_> {
    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => self.html(html, range),
            Event::Start(Tag::Heading { level, .. }) => self.heading(*level as usize, range),
            Event::Start(Tag::Link { link_type: LinkType::Email, .. }) => {
                self.open(false, String::new(), range);
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.link(dest_url, range.clone());
                self.open(false, dest_url.to_string(), range);
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                self.image(dest_url, range.clone());
                self.open(true, dest_url.to_string(), range);
            }
            Event::End(TagEnd::Link | TagEnd::Image) => self.close(),
            Event::Text(text) | Event::Code(text) => {
                self.links.iter_mut().for_each(|open| open.text.push_str(text));
            }
            _ => {}
        }
    }

    fn span(&self, range: Range<usize>) -> Span {
        let original = self.placed.text.original();
        locate(self.context.tree.text(original.span.file), original, range)
    }

    fn html(&mut self, html: &str, range: Range<usize>) {
        if !html.trim().is_empty() {
            self.diagnostics.push(Diagnostic::raw_html(self.span(range), html));
        }
    }

    fn heading(&mut self, level: usize, range: Range<usize>) {
        let span = self.span(range);
        if self.placed.role == Role::Part {
            self.diagnostics.push(Diagnostic::heading_not_here(span));
        } else if level < 2 || level > self.heading + 1 {
            self.diagnostics.push(Diagnostic::heading_order(
                span,
                level,
                (self.heading + 1).min(level).max(2),
            ));
        }
        self.heading = level.max(1);
    }

    fn open(&mut self, is_image: bool, url: String, range: Range<usize>) {
        self.links.push(Open { is_image, url, range, text: String::new() });
    }

    fn close(&mut self) {
        let Some(open) = self.links.pop() else { return };
        let span = self.span(open.range);
        let words = open.text.trim();
        if open.is_image {
            if words.is_empty() {
                self.diagnostics.push(Diagnostic::missing_alt(span, &open.url));
            }
        } else if words.is_empty() || is_vague(words) {
            self.diagnostics.push(Diagnostic::vague_link_text(span, words));
        }
    }

    fn image(&mut self, url: &str, range: Range<usize>) {
        match Reference::parse(url) {
            Reference::Own { kind: Kind::Media, .. } => self.link(url, range),
            _ => self.diagnostics.push(Diagnostic::foreign_image(self.span(range), url)),
        }
    }

    fn link(&mut self, url: &str, range: Range<usize>) {
        match Reference::parse(url) {
            Reference::Own { kind, id, fragment } => self.own(kind, id, fragment, url, range),
            Reference::UnknownKind(kind) => {
                let near = nearest(kind, Kind::ALL.map(Kind::name));
                self.diagnostics.push(Diagnostic::unknown_reference(
                    self.span(range),
                    "kind of link",
                    kind,
                    near,
                ));
            }
            Reference::Unchecked(_) => {
                self.diagnostics.push(Diagnostic::raw_path(self.span(range), url));
            }
            Reference::Here(fragment) => self.anchor(self.placed.owner, fragment, url, range),
            Reference::Outside(_) => {}
        }
    }

    fn own(
        &mut self,
        kind: Kind,
        id: &str,
        fragment: Option<&str>,
        url: &str,
        range: Range<usize>,
    ) {
        let Some(target) = self.context.index.find(kind, id) else {
            let near = nearest(id, self.context.index.ids(kind));
            let span = self.span(range);
            self.diagnostics.push(Diagnostic::unknown_reference(span, name_of(kind), id, near));
            return;
        };
        if let Some(fragment) = fragment {
            self.anchor(Some(target), fragment, url, range);
        }
    }

    /// Anchors of texts below a title are known before anything is rendered; others are held
    /// against the finished pages (see [`anchor_links`]).
    fn anchor(&mut self, target: Option<Target>, fragment: &str, url: &str, range: Range<usize>) {
        let Some(body) = target.and_then(|target| body_of(self.context.playbook, target)) else {
            return;
        };
        let headings = markdown::headings(body);
        if headings.iter().all(|heading| heading.anchor != fragment) {
            let near = nearest(fragment, headings.iter().map(|heading| heading.anchor.as_str()));
            self.diagnostics.push(Diagnostic::unknown_anchor(
                self.span(range),
                url,
                fragment,
                near,
            ));
        }
    }
}

fn name_of(kind: Kind) -> &'static str {
    if kind == Kind::Media { "media file" } else { kind.name() }
}

fn body_of(playbook: &Playbook, target: Target) -> Option<&str> {
    match target {
        Target::Story(story) => Some(playbook.stories[story.0].body.as_str()),
        Target::Route(route) => Some(playbook.routes[route.0].body.as_str()),
        Target::Page(page) => Some(playbook.pages[page.0].body.as_str()),
        _ => None,
    }
}

/// Words that say nothing of what is behind a link.
fn is_vague(text: &str) -> bool {
    const VAGUE: &[&str] = &[
        "click",
        "click here",
        "continue",
        "details",
        "find out more",
        "follow this link",
        "go",
        "here",
        "info",
        "learn more",
        "link",
        "more",
        "more info",
        "more information",
        "page",
        "read more",
        "see here",
        "see more",
        "this",
        "this link",
        "this page",
        "website",
    ];
    let lower = text.to_lowercase();
    VAGUE.contains(&lower.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// A link in a text to a place on a page whose anchors are known only once it is rendered.
#[derive(Debug)]
pub struct AnchorLink {
    /// Where the link stands.
    pub span: Span,
    /// The page.
    pub target: Target,
    /// As it is written.
    pub url: String,
    /// The place.
    pub fragment: String,
}

/// Every such link of a playbook.
pub fn anchor_links(playbook: &Playbook, tree: &SourceTree) -> Vec<AnchorLink> {
    let index = Index::of(playbook);
    let mut links = Vec::new();
    for placed in texts(playbook)
        .iter()
        .filter(|placed| placed.role != Role::Plain && placed.text.as_str().contains('#'))
    {
        let original = placed.text.original();
        for (event, range) in markdown::events(&original.value) {
            let Event::Start(Tag::Link { dest_url, .. }) = event else { continue };
            let (target, fragment) = match Reference::parse(&dest_url) {
                Reference::Own { kind, id, fragment: Some(fragment) } => {
                    (index.find(kind, id), fragment)
                }
                Reference::Here(fragment) => (placed.owner, fragment),
                _ => continue,
            };
            let Some(target) = target.filter(|target| body_of(playbook, *target).is_none()) else {
                continue;
            };
            let span = locate(tree.text(original.span.file), original, range);
            links.push(AnchorLink {
                span,
                target,
                url: dest_url.to_string(),
                fragment: fragment.to_owned(),
            });
        }
    }
    links
}
