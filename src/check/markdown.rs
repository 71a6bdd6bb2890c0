//! Links, images, headings and HTML in every Markdown text.

use super::Context;
use crate::diag::{Diagnostic, nearest};
use crate::model::{Index, Kind, Link, Move, Placed, Playbook, Reference, Role, Target, Text};
use crate::source::{SourceTree, Span, locate};
use rayon::prelude::*;
use std::ops::Range;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let of_texts = context.texts.par_chunks(CHUNK).flat_map_iter(|texts| {
        let mut reading = Reading { context, diagnostics: Vec::new() };
        for placed in texts {
            reading.text(placed);
        }
        reading.diagnostics
    });
    diagnostics.par_extend(of_texts);
}

/// Texts that are read in a row: most have nothing to report.
const CHUNK: usize = 64;

/// Texts being read.
struct Reading<'a, 'b> {
    context: &'b Context<'a>,
    diagnostics: Vec<Diagnostic>,
}

impl Reading<'_, '_> {
    fn text(&mut self, placed: &Placed<'_>) {
        if placed.role == Role::Plain {
            return;
        }
        let outline = placed.text.original().outline();
        for (range, html) in outline.html.iter().filter(|(_, html)| !html.trim().is_empty()) {
            self.report(Diagnostic::raw_html(self.span(placed, range), html));
        }
        let mut above = 1;
        for heading in &outline.headings {
            self.heading(placed, heading.level, above, &heading.range);
            above = heading.level;
        }
        for link in &outline.links {
            self.words(placed, link);
            if let Some(url) = &link.url {
                self.target(placed, link, url);
            }
        }
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    fn span(&self, placed: &Placed<'_>, range: &Range<usize>) -> Span {
        span_of(placed, range, self.context.tree)
    }

    fn heading(&mut self, placed: &Placed<'_>, level: usize, above: usize, range: &Range<usize>) {
        if placed.role == Role::Part {
            self.report(Diagnostic::heading_not_here(self.span(placed, range)));
        } else if level < 2 || level > above + 1 {
            let wanted = (above + 1).min(level).max(2);
            self.report(Diagnostic::heading_order(self.span(placed, range), level, wanted));
        }
    }

    fn words(&mut self, placed: &Placed<'_>, link: &Link) {
        let words = link.words.trim();
        if link.is_image {
            if words.is_empty() {
                let url = link.url.as_deref().unwrap_or_default();
                self.report(Diagnostic::missing_alt(self.span(placed, &link.range), url));
            }
        } else if words.is_empty() || is_vague(words) {
            self.report(Diagnostic::vague_link_text(self.span(placed, &link.range), words));
        }
    }

    fn target(&mut self, placed: &Placed<'_>, link: &Link, url: &str) {
        let span = || self.span(placed, &link.range);
        let found = match Reference::parse(url) {
            Reference::Own { kind: Kind::Media, id, .. } => {
                self.own(placed, link, Kind::Media, id, None)
            }
            _ if link.is_image => Some(Diagnostic::foreign_image(span(), url)),
            Reference::Own { kind, id, fragment } => self.own(placed, link, kind, id, fragment),
            Reference::UnknownKind(kind) => {
                let near = nearest(kind, Kind::ALL.map(Kind::name));
                Some(Diagnostic::unknown_reference(span(), "kind of link", kind, near))
            }
            Reference::Unchecked(_) => Some(Diagnostic::raw_path(span(), url)),
            Reference::Here(fragment) => self.anchor(placed, link, placed.owner, fragment),
            Reference::Outside(_) => None,
        };
        self.diagnostics.extend(found);
    }

    fn own(
        &self,
        placed: &Placed<'_>,
        link: &Link,
        kind: Kind,
        id: &str,
        fragment: Option<&str>,
    ) -> Option<Diagnostic> {
        let Some(target) = self.context.index.find(kind, id) else {
            let near = nearest(id, self.context.index.ids(kind));
            let span = self.span(placed, &link.range);
            return Some(Diagnostic::unknown_reference(span, name_of(kind), id, near));
        };
        self.anchor(placed, link, Some(target), fragment?)
    }

    /// Anchors of texts below a title are known before anything is rendered; others are held
    /// against the finished pages (see [`anchor_links`]).
    fn anchor(
        &self,
        placed: &Placed<'_>,
        link: &Link,
        target: Option<Target>,
        fragment: &str,
    ) -> Option<Diagnostic> {
        let body = target.and_then(|target| body_of(self.context.playbook, target))?;
        let headings = &body.original().outline().headings;
        if headings.iter().any(|heading| heading.anchor == fragment) {
            return None;
        }
        let near = nearest(fragment, headings.iter().map(|heading| heading.anchor.as_str()));
        let url = link.url.as_deref().unwrap_or_default();
        Some(Diagnostic::unknown_anchor(self.span(placed, &link.range), url, fragment, near))
    }
}

fn span_of(placed: &Placed<'_>, range: &Range<usize>, tree: &SourceTree) -> Span {
    let original = placed.text.original();
    locate(tree.text(original.span.file), original, range.clone())
}

fn name_of(kind: Kind) -> &'static str {
    if kind == Kind::Media { "media file" } else { kind.name() }
}

fn body_of(playbook: &Playbook, target: Target) -> Option<&Text> {
    match target {
        Target::Story(story) => Some(&playbook.stories[story.0].body),
        Target::Route(route) => Some(&playbook.routes[route.0].body),
        Target::Page(page) => Some(&playbook.pages[page.0].body),
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
pub(super) fn anchor_links(context: &Context<'_>) -> Vec<AnchorLink> {
    let of_text = |placed: &Placed<'_>| -> Vec<AnchorLink> {
        let links = placed.text.original().outline().links.iter();
        links
            .filter_map(|link| {
                let url = link.url.as_deref().filter(|url| url.contains('#'))?;
                let (target, fragment) = match Reference::parse(url) {
                    Reference::Own { kind, id, fragment } => {
                        (context.index.find(kind, id)?, fragment?)
                    }
                    Reference::Here(fragment) => (placed.owner?, fragment),
                    _ => return None,
                };
                if body_of(context.playbook, target).is_some() {
                    return None;
                }
                Some(AnchorLink {
                    span: span_of(placed, &link.range, context.tree),
                    target,
                    url: url.to_owned(),
                    fragment: fragment.to_owned(),
                })
            })
            .collect()
    };
    let texts = context.texts.iter().filter(|placed| placed.role != Role::Plain);
    let moved = context.playbook.moved.iter();
    texts
        .flat_map(of_text)
        .chain(moved.filter_map(|step| moved_anchor(step, &context.index)))
        .collect()
}

/// The place that an old page forwards to, where it names one.
fn moved_anchor(step: &Move, index: &Index<'_>) -> Option<AnchorLink> {
    let Reference::Own { kind, id, fragment: Some(fragment) } = Reference::parse(&step.to.value)
    else {
        return None;
    };
    Some(AnchorLink {
        span: step.to.span,
        target: index.find(kind, id)?,
        url: step.to.value.clone(),
        fragment: fragment.to_owned(),
    })
}
