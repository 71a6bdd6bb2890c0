//! One page as a section of the file: its names made unique, its links turned to the other sections.

use super::Site;
use crate::output::FileKind;
use base64ct::{Base64, Encoding as _};

/// Stands between a page's path and a place on it; no path has it.
const BETWEEN: char = '~';

/// A page's content, and what the page loads.
pub(super) struct Section {
    path: String,
    kind: String,
    title: String,
    /// The link of the navigation that leads to where the page belongs; empty where none does.
    part: String,
    content: String,
    /// Paths of its stylesheets, in order.
    pub(super) styles: Vec<String>,
    scripts: Vec<String>,
}

impl Section {
    /// Reads a finished page.
    pub(super) fn of(site: &Site<'_>, path: &str) -> Option<Self> {
        let html = site.text(path);
        let (before, main, _) = around_main(&html)?;
        let breadcrumb = before.split_once("</header>").map_or("", |(_, rest)| rest);
        let named = |start: &str| -> Vec<String> {
            let pieces = html.split(start).skip(1);
            let urls = pieces.filter_map(|rest| rest.split('"').next());
            urls.filter_map(|url| resolve(path, url)).collect()
        };
        Some(Self {
            path: path.to_owned(),
            kind: between(&html, "<body class=\"", "\"").unwrap_or_default().to_owned(),
            title: between(&html, "<title>", "</title>").unwrap_or_default().to_owned(),
            part: current(&html).and_then(|url| link(site, path, url)).unwrap_or_default(),
            content: link_content(site, path, &format!("{breadcrumb}{main}")),
            styles: named("<link rel=\"stylesheet\" href=\""),
            scripts: named("<script src=\""),
        })
    }

    pub(super) fn push(&self, html: &mut String) {
        let Self { path, kind, title, part, content, styles, scripts } = self;
        html.push_str(&format!(
            "<div id=\"{path}\" data-page=\"{path}\" data-kind=\"{kind}\" data-part=\"{part}\" data-title=\"{}\" data-styles=\"{}\" data-scripts=\"{}\">{content}</div>\n",
            title.replace('"', "&quot;"),
            styles.join(" "),
            scripts.join(" "),
        ));
    }
}

/// A page's HTML before its content, the content, and what comes after it, without the tags of the content.
pub(super) fn around_main(html: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = html.split_once("<main")?;
    let (_, rest) = rest.split_once('>')?;
    let (main, after) = rest.rsplit_once("</main>")?;
    Some((before, main, after))
}

/// The address that a page's navigation marks as current.
fn current(html: &str) -> Option<&str> {
    let header = between(html, "<header class=\"site-header", "</header>")?;
    let (before, _) = header.split_once("\" aria-current=")?;
    before.rsplit_once("href=\"").map(|(_, url)| url)
}

/// The links of what stands around the content; its names are unique already.
pub(super) fn link_frame(site: &Site<'_>, page: &str, html: &str) -> String {
    rewrite(html, |name, value| match name {
        "href" if !value.starts_with('#') => link(site, page, value),
        _ => None,
    })
}

fn link_content(site: &Site<'_>, page: &str, html: &str) -> String {
    rewrite(html, |name, value| match name {
        "id" | "for" | "aria-labelledby" | "aria-describedby" | "aria-controls" | "headers"
        | "list" => {
            let names = value.split(' ').map(|name| format!("{page}{BETWEEN}{name}"));
            Some(names.collect::<Vec<_>>().join(" "))
        }
        "href" => link(site, page, value),
        "src" => data_url(site, &resolve(page, value)?),
        _ => None,
    })
}

/// Where a link leads: to a section, to a place in one, or to a file that it holds itself; `None`
/// where it leads out of the site.
fn link(site: &Site<'_>, page: &str, url: &str) -> Option<String> {
    let (file, fragment) =
        url.split_once('#').map_or((url, None), |(file, place)| (file, Some(place)));
    let file = if file.is_empty() { page.to_owned() } else { resolve(page, file)? };
    if !site.pages.contains(file.as_str()) {
        let name = file.rsplit('/').next().unwrap_or(&file);
        return Some(format!("{}\" download=\"{name}", data_url(site, &file)?));
    }
    let place = fragment.map(|place| format!("{BETWEEN}{place}")).unwrap_or_default();
    Some(format!("#{file}{place}"))
}

/// A file of the site as a URL that holds it.
fn data_url(site: &Site<'_>, path: &str) -> Option<String> {
    let bytes = site.read(path)?;
    let kind = FileKind::of(path)?.media_type;
    Some(format!("data:{kind};base64,{}", Base64::encode_string(&bytes)))
}

/// The path below the root that a relative URL means; `None` for one that leads out of the site.
fn resolve(page: &str, url: &str) -> Option<String> {
    if url.contains(':') || url.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in url.split(['?', '#']).next()?.split('/') {
        match part {
            ".." => drop(parts.pop()?),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// HTML with other values of attributes, where `change` gives one for a name and a value. Templates
/// and Markdown always write values in double quotes, and quotes in texts as entities.
fn rewrite(html: &str, change: impl Fn(&str, &str) -> Option<String>) -> String {
    let mut changed = String::with_capacity(html.len() + html.len() / 4);
    let mut rest = html;
    while let Some(at) = rest.find("=\"") {
        let (before, after) = (&rest[..at], &rest[at + 2..]);
        let Some(end) = after.find('"') else { break };
        let name = before.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
        changed.push_str(before);
        changed.push_str("=\"");
        let value = change(name, &after[..end]);
        changed.push_str(value.as_deref().unwrap_or(&after[..end]));
        changed.push('"');
        rest = &after[end + 1..];
        // A link that now says the name to save its file under need not ask for that again.
        if value.is_some_and(|value| value.contains("\" download=\"")) {
            rest = rest.strip_prefix(" download").unwrap_or(rest);
        }
    }
    changed.push_str(rest);
    changed
}

/// The text between the first `start` and the next `end`.
pub(super) fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let from = text.find(start)? + start.len();
    let length = text[from..].find(end)?;
    Some(&text[from..from + length])
}

/// Text for an attribute.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::{OutPath, OutputTree};

    fn linked(html: &str) -> String {
        let mut files = OutputTree::default();
        for path in ["areas/a.html", "index.html", "media/map.svg"] {
            files.insert(OutPath::parse(path).unwrap(), &b"x"[..]).unwrap();
        }
        let site = Site { files: &files, pages: ["areas/a.html", "index.html"].into() };
        link_content(&site, "areas/a.html", html)
    }

    #[test]
    fn names_are_unique_and_links_find_them() {
        for (html, expected) in [
            ("<h2 id=\"b\">", "<h2 id=\"areas/a.html~b\">"),
            (
                "<p aria-labelledby=\"b c\">",
                "<p aria-labelledby=\"areas/a.html~b areas/a.html~c\">",
            ),
            ("<a href=\"#b\">", "<a href=\"#areas/a.html~b\">"),
            ("<a href=\"../index.html#b\">", "<a href=\"#index.html~b\">"),
            ("<a class=\"k\" href=\"../index.html\">", "<a class=\"k\" href=\"#index.html\">"),
            ("<a href=\"https://example.org/#b\">", "<a href=\"https://example.org/#b\">"),
            (
                "<img src=\"../media/map.svg\" alt=\"\">",
                "<img src=\"data:image/svg+xml;base64,eA==\" alt=\"\">",
            ),
            (
                "<a href=\"../media/map.svg\" download>Map</a>",
                "<a href=\"data:image/svg+xml;base64,eA==\" download=\"map.svg\">Map</a>",
            ),
            ("<p>5 = 5 and id=&quot;b&quot;", "<p>5 = 5 and id=&quot;b&quot;"),
        ] {
            assert_eq!(linked(html), expected);
        }
    }
}
