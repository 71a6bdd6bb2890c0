//! Markdown to HTML: references become relative links, headings get anchors, and nothing of the
//! text can become anything but text.

use super::at::At;
use super::routes;
use super::views::Html;
use crate::model::{Reference, Text, markdown};
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd, html};

/// A text of one or more paragraphs.
pub(super) fn block(at: &At<'_>, text: &Text) -> Html {
    let (words, _) = text.in_language(at.site.language);
    let mut headings = words.outline().headings.iter();
    let events = markdown::events(&words.value).map(|(event, _)| match event {
        Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
            let anchor = headings.next().map(|heading| at.anchor(&heading.anchor));
            Event::Start(Tag::Heading { level, id: anchor.map(CowStr::from), classes, attrs })
        }
        event => rewrite(at, event),
    });
    let mut markup = String::with_capacity(words.value.len() * 3 / 2);
    html::push_html(&mut markup, accessible(at, events));
    Html(markup)
}

/// A text of one paragraph, without the paragraph's own tags.
pub(super) fn inline(at: &At<'_>, text: &Text) -> Html {
    let words = &text.in_language(at.site.language).0.value;
    if markdown::is_plain(words) {
        // None of the signs that markup needs to escape is in it.
        return Html(words.clone());
    }
    let Html(markup) = block(at, text);
    let trimmed = markup.trim();
    let inner = trimmed.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>"));
    match inner {
        Some(inner) if !inner.contains("<p>") => Html(inner.to_owned()),
        _ => Html(trimmed.to_owned()),
    }
}

fn rewrite<'a>(at: &At<'_>, event: Event<'a>) -> Event<'a> {
    match event {
        // The engine writes `mailto:` before these itself.
        Event::Start(Tag::Link { link_type: LinkType::Email, .. }) => event,
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = url(at, &dest_url).into();
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            let dest_url = url(at, &dest_url).into();
            Event::Start(Tag::Image { link_type, dest_url, title, id })
        }
        // Checking refuses HTML; were it off, it would be shown, not run.
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        event => event,
    }
}

/// Tables get a frame that scrolls by keyboard, and ticks get words.
fn accessible<'a>(
    at: &At<'_>,
    events: impl Iterator<Item = Event<'a>>,
) -> impl Iterator<Item = Event<'a>> {
    let attribute =
        |text: String| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let table = format!(
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">",
        attribute(at.site.strings.get("table"))
    );
    let done = format!(
        "<span class=\"tick\" role=\"img\" aria-label=\"{}\">☑</span> ",
        attribute(at.site.strings.get("task-done"))
    );
    let open = format!(
        "<span class=\"tick\" role=\"img\" aria-label=\"{}\">☐</span> ",
        attribute(at.site.strings.get("task-open"))
    );
    events.flat_map(move |event| match event {
        Event::Start(Tag::Table(alignments)) => {
            vec![Event::Html(table.clone().into()), Event::Start(Tag::Table(alignments))]
        }
        Event::End(TagEnd::Table) => vec![Event::End(TagEnd::Table), Event::Html("</div>".into())],
        Event::TaskListMarker(is_done) => {
            vec![Event::InlineHtml(if is_done { done.clone() } else { open.clone() }.into())]
        }
        event => vec![event],
    })
}

/// The URL behind a link's destination, from the page at hand.
fn url(at: &At<'_>, destination: &str) -> String {
    match Reference::parse(destination) {
        Reference::Own { kind, id, fragment } => {
            let Some(target) = at.site.index.find(kind, id) else { return String::new() };
            let (path, place) = routes::of_target(at.site.playbook, target);
            let mut url = at.here.url_to(&path);
            if let Some(fragment) = fragment.map(str::to_owned).or(place) {
                url.push('#');
                url.push_str(&fragment);
            }
            url
        }
        Reference::Here(fragment) => format!("#{}", at.anchor(fragment)),
        Reference::Outside(url) => url.to_owned(),
        Reference::UnknownKind(_) | Reference::Unchecked(_) => String::new(),
    }
}
