//! Links, images, headings and HTML in every Markdown text, and what was meant as one of them.

mod pictures;
mod places;
mod plain;
mod slips;
mod vague;

use super::{Checked, Context, Subject, links};
use crate::diag::{Diagnostic, Suggestions, nearest};
use crate::model::{
    Index, Kind, Link, Move, Placed, Playbook, Reference, Role, Slip, Target, Text, address_fault,
    markdown,
};
use crate::source::{SourceTree, Span};
use places::Places;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::OnceCell;
use std::ops::Range;

/// Every text, and the places that old pages forward to.
pub(super) fn check(context: &Context<'_>) -> Checked {
    let Context { subject: Subject { playbook, index, tree, .. }, texts } = context;
    let found = texts.par_chunks(CHUNK.max(texts.len() / CHUNK)).map(|texts| {
        let mut reading = Reading::new(playbook, index, tree);
        for placed in texts {
            reading.text(placed);
        }
        reading.found
    });
    let mut checked = found.reduce(Checked::default, Checked::and);
    let moved = playbook.moved.iter().filter_map(|step| moved_anchor(step, index));
    let is_there = |link: &AnchorLink| !playbook.lacks_place(link.target, &link.fragment);
    checked.anchored.extend(moved.filter(is_there));
    checked
}

/// The fewest texts that are read in a row, and about the most rows that are read side by side.
const CHUNK: usize = 64;

/// Texts being read.
struct Reading<'a, 'b> {
    playbook: &'b Playbook,
    index: &'b Index<'a>,
    tree: &'b SourceTree,
    found: Checked,
    /// Of the text being read, once a place in it is asked for.
    places: OnceCell<Places<'b>>,
    /// The anchors of each text that a link leads into.
    anchors: FxHashMap<Target, FxHashSet<&'b str>>,
    suggestions: Suggestions,
}

impl<'a, 'b> Reading<'a, 'b> {
    fn new(playbook: &'b Playbook, index: &'b Index<'a>, tree: &'b SourceTree) -> Self {
        Self {
            playbook,
            index,
            tree,
            found: Checked::default(),
            places: OnceCell::new(),
            anchors: FxHashMap::default(),
            suggestions: Suggestions::default(),
        }
    }

    fn text(&mut self, placed: &Placed<'b>) {
        self.places.take();
        let original = placed.text.original();
        if placed.role == Role::Plain {
            return self.plain(placed);
        }
        let markup = original.markup();
        for slip in &markup.slips {
            self.slip(placed, slip);
        }
        for (range, html) in markup.raw.iter().filter(|(_, html)| !html.trim().is_empty()) {
            self.report(Diagnostic::raw_html(self.span(placed, range), html));
        }
        let mut above = 1;
        for heading in original.headings() {
            self.heading(placed, heading.level, above, &heading.range);
            above = heading.level;
        }
        for link in &markup.links {
            self.words(placed, link);
            if let Some(url) = &link.url {
                self.target(placed, link, url);
            }
        }
    }

    /// A text that is shown as it is written.
    fn plain(&mut self, placed: &Placed<'b>) {
        let words = placed.text.original();
        if markdown::is_plain(&words.value) {
            return;
        }
        if let Some(range) = plain::markup(words) {
            self.report(Diagnostic::markup_in_plain_text(self.span(placed, &range)));
        }
        for slip in words.markup().slips.iter().filter(|slip| slip.kind.is_foreign()) {
            self.slip(placed, slip);
        }
    }

    /// What looks like markup, by its first line.
    fn slip(&mut self, placed: &Placed<'b>, slip: &Slip) {
        let span = self.places(placed).first_line(&slip.range);
        self.report(slips::diagnostic(slip.kind, span));
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.found.diagnostics.push(diagnostic);
    }

    fn span(&self, placed: &Placed<'b>, range: &Range<usize>) -> Span {
        self.places(placed).span(range)
    }

    /// The places of the text being read.
    fn places(&self, placed: &Placed<'b>) -> &Places<'b> {
        let original = placed.text.original();
        self.places.get_or_init(|| Places::of(self.tree.text(original.span.file), original))
    }

    fn heading(&mut self, placed: &Placed<'b>, level: usize, above: usize, range: &Range<usize>) {
        if placed.role == Role::Part {
            self.report(Diagnostic::heading_not_here(self.span(placed, range)));
        } else if level < 2 || level > above + 1 {
            let wanted = (above + 1).min(level).max(2);
            self.report(Diagnostic::heading_order(self.span(placed, range), level, wanted));
        }
    }

    fn words(&mut self, placed: &Placed<'b>, link: &Link) {
        let words = link.words.trim();
        if link.is_image {
            if words.is_empty() {
                let url = link.url.as_deref().unwrap_or_default();
                self.report(Diagnostic::missing_alt(self.span(placed, &link.range), url));
            }
        } else if words.is_empty() || vague::is_vague(words) || vague::is_reference(link) {
            self.report(Diagnostic::vague_link_text(self.span(placed, &link.range), words));
        }
    }

    fn target(&mut self, placed: &Placed<'b>, link: &Link, url: &str) {
        match Reference::parse(url) {
            Reference::Own { kind: Kind::Media, id, fragment } => {
                self.own(placed, link, Kind::Media, id, None);
                if link.is_image
                    && let Some(Target::Media(ix)) = self.index.find(Kind::Media, id)
                {
                    let span = self.span(placed, &link.range);
                    let media = &self.playbook.media[ix];
                    self.found.diagnostics.extend(pictures::fault(media, fragment, span, url));
                }
            }
            _ if link.is_image => {
                let span = self.span(placed, &link.range);
                let meant = links::meant(url, self.index);
                self.report(Diagnostic::foreign_image(span, url, meant.as_deref()));
            }
            Reference::Own { kind, id, fragment } => self.own(placed, link, kind, id, fragment),
            Reference::UnknownKind(kind) => {
                let near = nearest(kind, Kind::ALL.map(Kind::name));
                self.report(Diagnostic::unknown_reference(
                    self.span(placed, &link.range),
                    "kind of link",
                    kind,
                    near,
                ));
            }
            Reference::Unchecked(_) => {
                let meant = links::meant(url, self.index);
                let span = self.span(placed, &link.range);
                self.report(match address_fault(url) {
                    Some(fault) => Diagnostic::bad_address(span, url, fault),
                    None => Diagnostic::raw_path(span, url, meant.as_deref()),
                });
            }
            Reference::Here(fragment) => {
                if let Some(owner) = placed.owner {
                    self.anchor(placed, link, owner, fragment);
                }
            }
            Reference::Outside(_) => {
                if let Some(host) = self.playbook.refusal_of(url) {
                    let span = self.span(placed, &link.range);
                    self.report(Diagnostic::refused_host(span, url, host.value.name(), host.span));
                }
            }
        }
    }

    fn own(
        &mut self,
        placed: &Placed<'b>,
        link: &Link,
        kind: Kind,
        id: &str,
        fragment: Option<&str>,
    ) {
        match (self.index.find(kind, id), fragment) {
            (Some(target), Some(fragment)) => self.anchor(placed, link, target, fragment),
            (Some(_), None) => {}
            (None, _) if self.index.is_gone(kind, id) => {
                let span = self.span(placed, &link.range);
                self.report(Diagnostic::gone(span, kind.name(), id));
            }
            (None, _) if self.index.may_lack(kind, id) => {}
            (None, _) => {
                let span = self.span(placed, &link.range);
                let near = self.suggestions.nearest(span.file, id, self.index.ids(kind));
                self.report(Diagnostic::unknown_reference(span, name_of(kind), id, near));
            }
        }
    }

    /// Anchors of texts below a title are known before anything is rendered; others are looked up
    /// in the finished pages.
    fn anchor(&mut self, placed: &Placed<'b>, link: &Link, target: Target, fragment: &str) {
        let span = self.span(placed, &link.range);
        let url = link.url.as_deref().unwrap_or_default();
        let Some(body) = body_of(self.playbook, target) else {
            let (url, fragment) = (url.to_owned(), fragment.to_owned());
            self.found.anchored.push(AnchorLink { span, target, url, fragment });
            return;
        };
        let anchors = || body.original().headings().iter().map(|heading| heading.anchor.as_str());
        let known = self.anchors.entry(target).or_insert_with(|| anchors().collect());
        let is_ours = span.file.is_local() || !self.playbook.lacks_place(target, fragment);
        if !known.contains(fragment) && is_ours {
            let near = self.suggestions.nearest(span.file, fragment, anchors());
            self.report(Diagnostic::unknown_anchor(span, url, fragment, near));
        }
    }
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

/// A link in a text to a place on a page whose anchors are known only once it is rendered.
#[derive(Debug)]
pub(crate) struct AnchorLink {
    /// Where the link is.
    pub span: Span,
    /// The page.
    pub target: Target,
    /// As it is written.
    pub url: String,
    /// The place.
    pub fragment: String,
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
