//! One page as a section of the file: its names made unique, its links turned to the other sections.

use super::Site;
use crate::html::{Outline, Tag, candidates, escape, has_scheme, resolve, rewrite, split_url};
use crate::output::FileKind;
use base64ct::{Base64, Encoding as _};
use std::ops::Range;

/// Comes between a page's path and a place on it; no path has it.
const BETWEEN: char = '~';

/// Attributes whose value is one name of the same page, or several.
const REFERRING: [&str; 15] = [
    "id",
    "for",
    "form",
    "headers",
    "list",
    "popovertarget",
    "commandfor",
    "aria-activedescendant",
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-errormessage",
    "aria-flowto",
    "aria-labelledby",
    "aria-owns",
];

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
    pub(super) fn of(site: &Site<'_>, path: &str) -> Self {
        let html = site.text(path);
        let page = Outline::of(&html);
        let breadcrumb = page.breadcrumb.clone().map(|at| &html[at]).unwrap_or_default();
        let content = without(&html, page.content, &page.loading);
        let paths = |urls: Vec<String>| urls.iter().filter_map(|url| path_of(path, url)).collect();
        Self {
            path: path.to_owned(),
            kind: page.kind,
            title: page.title,
            part: page.current.and_then(|url| place(site, path, &url)).unwrap_or_default(),
            content: link_content(site, path, &format!("{breadcrumb}{content}")),
            styles: paths(page.styles),
            scripts: paths(page.scripts),
        }
    }

    /// A page that has its own frame and styles in itself, as one in the frame of the others.
    pub(super) fn dressed(self, styles: Vec<String>) -> Self {
        let content =
            format!("<div class=\"page-title\"><div class=\"wrap\">{}</div></div>", self.content);
        Self { content, styles, ..self }
    }

    /// Writes it, with this attribute besides.
    pub(super) fn push(&self, html: &mut String, attribute: &str) {
        let Self { path, kind, title, part, content, styles, scripts } = self;
        let (styles, scripts) = (styles.join(" "), scripts.join(" "));
        let told = [
            ("kind", kind),
            ("part", part),
            ("title", title),
            ("styles", &styles),
            ("scripts", &scripts),
        ];
        html.push_str(&format!("<div id=\"{path}\" data-page=\"{path}\"{attribute}"));
        for (name, value) in told {
            html.push_str(&format!(" data-{name}=\"{}\"", escape(value)));
        }
        html.push_str(&format!(">{content}</div>\n"));
    }
}

/// A part of a page without some elements in it, which are in order. One inside another goes with it.
pub(super) fn without(html: &str, part: Range<usize>, left_out: &[Range<usize>]) -> String {
    let mut kept = String::with_capacity(part.len());
    let mut done = part.start;
    for element in left_out {
        if done <= element.start && element.end <= part.end {
            kept.push_str(&html[done..element.start]);
            done = element.end;
        }
    }
    kept.push_str(&html[done..part.end]);
    kept
}

/// Changes the links around the content; the names there are unique already.
pub(super) fn link_frame(site: &Site<'_>, page: &str, html: &str) -> String {
    rewrite(html, |tag| {
        changed(tag, |name, value| match name {
            "href" if !value.starts_with('#') => link(site, page, value),
            "src" => loaded(site, page, value),
            _ => None,
        })
    })
}

fn link_content(site: &Site<'_>, page: &str, html: &str) -> String {
    rewrite(html, |tag| {
        changed(tag, |name, value| match name {
            name if REFERRING.contains(&name) => {
                let names =
                    value.split_ascii_whitespace().map(|name| format!("{page}{BETWEEN}{name}"));
                Some(New::Value(names.collect::<Vec<_>>().join(" ")))
            }
            "href" | "xlink:href" => link(site, page, value),
            "src" | "poster" => loaded(site, page, value),
            "data" if tag.name() == "object" => loaded(site, page, value),
            "srcset" => Some(New::Value(source_set(site, page, value))),
            _ => painted(page, value).map(New::Value),
        })
    })
}

/// A value that names parts of a drawing as `url(#part)`, with their unique names; `None` where it names none.
fn painted(page: &str, value: &str) -> Option<String> {
    let named = ["url(#", "url('#", "url(\"#"];
    let unique =
        |value: String, begins: &str| value.replace(begins, &format!("{begins}{page}{BETWEEN}"));
    let is_painted = named.iter().any(|begins| value.contains(*begins));
    is_painted.then(|| named.into_iter().fold(value.to_owned(), unique))
}

/// What becomes of an attribute.
enum New {
    Value(String),
    /// A link to a file, which is now in the link: its data and its name.
    File(String, String),
}

/// The attributes of a tag where `change` has something new for one of them.
fn changed(
    tag: &Tag,
    change: impl Fn(&str, &str) -> Option<New>,
) -> Option<Vec<(String, Option<String>)>> {
    let mut attributes: Vec<(String, Option<String>)> = Vec::new();
    let mut file = None;
    let mut is_changed = false;
    for own in tag.attributes() {
        let new = own.value.and_then(|value| change(own.name, value));
        is_changed |= new.is_some();
        let value = match new {
            Some(New::Value(value)) => Some(value),
            Some(New::File(data, name)) => {
                file = Some(name);
                Some(data)
            }
            None => own.value.map(str::to_owned),
        };
        attributes.push((own.name.to_owned(), value));
    }
    if let Some(name) = file.filter(|_| tag.get("download").is_none_or(str::is_empty)) {
        attributes.retain(|(name, _)| name != "download");
        attributes.push(("download".to_owned(), Some(name)));
    }
    is_changed.then_some(attributes)
}

/// Where a link leads: to a section, to a place in one, or to a file that the link itself has as data; `None`
/// where it leads out of the site.
fn link(site: &Site<'_>, page: &str, url: &str) -> Option<New> {
    if let Some(place) = place(site, page, url) {
        return Some(New::Value(place));
    }
    let file = path_of(page, url)?;
    let name = file.rsplit('/').next().unwrap_or(&file).to_owned();
    Some(New::File(data_url(site, &file)?, name))
}

/// The section that a URL leads to, or the place in it; `None` where it leads to no page.
fn place(site: &Site<'_>, page: &str, url: &str) -> Option<String> {
    let file = path_of(page, url)?;
    let place = split_url(url).1.map(|place| format!("{BETWEEN}{place}")).unwrap_or_default();
    site.pages.contains(file.as_str()).then(|| format!("#{file}{place}"))
}

/// What a page loads, as data.
fn loaded(site: &Site<'_>, page: &str, url: &str) -> Option<New> {
    Some(New::Value(data_url(site, &path_of(page, url)?)?))
}

/// Candidates such as `a.png 2x, b.png 3x`, each as data.
fn source_set(site: &Site<'_>, page: &str, value: &str) -> String {
    let candidate = |(url, size): (&str, &str)| {
        let data = path_of(page, url).and_then(|path| data_url(site, &path));
        format!("{} {size}", data.as_deref().unwrap_or(url)).trim_end().to_owned()
    };
    candidates(value).into_iter().map(candidate).collect::<Vec<_>>().join(", ")
}

/// A file of the site as a URL with its data.
fn data_url(site: &Site<'_>, path: &str) -> Option<String> {
    let bytes = site.read(path)?;
    let kind = FileKind::of(path)?.media_type;
    Some(format!("data:{kind};base64,{}", Base64::encode_string(&bytes)))
}

/// The path below the root that a URL means on a page; `None` for one that leads out of the site.
fn path_of(page: &str, url: &str) -> Option<String> {
    let mut path = String::new();
    (!has_scheme(url) && resolve(page, split_url(url).0, &mut path)).then_some(path)
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
        let site = Site {
            files: &files,
            home: "index.html",
            pages: ["areas/a.html", "index.html"].into(),
        };
        link_content(&site, "areas/a.html", html)
    }

    #[test]
    fn an_element_in_another_is_left_out_with_it() {
        let kept = |left_out: &[Range<usize>]| without("0123456789", 1..9, left_out);
        assert_eq!(kept(&[2..6, 3..4, 7..8]), "168");
        assert_eq!(kept(&[0..2, 3..4, 8..10]), "1245678");
    }

    #[test]
    fn names_are_unique_and_links_find_them() {
        for (html, expected) in [
            ("<h2 id=\"b\">", "<h2 id=\"areas/a.html~b\">"),
            ("<H2 ID=b CLASS='c'>", "<h2 id=\"areas/a.html~b\" class=\"c\">"),
            (
                "<p aria-labelledby=\"b c\">",
                "<p aria-labelledby=\"areas/a.html~b areas/a.html~c\">",
            ),
            ("<a href=\"#b\">", "<a href=\"#areas/a.html~b\">"),
            ("<a href='../index.html#b'>", "<a href=\"#index.html~b\">"),
            ("<a class=\"k\" href=../index.html>", "<a class=\"k\" href=\"#index.html\">"),
            ("<a href='https://example.org/#b'>", "<a href='https://example.org/#b'>"),
            (
                "<img src=\"../media/map.svg\" alt=\"\">",
                "<img src=\"data:image/svg+xml;base64,eA==\" alt=\"\">",
            ),
            (
                "<img srcset='../media/map.svg 2x,../media/map.svg' alt=''>",
                "<img srcset=\"data:image/svg+xml;base64,eA== 2x, data:image/svg+xml;base64,eA==\" alt=\"\">",
            ),
            (
                "<a download href='../media/map.svg'>Map</a>",
                "<a href=\"data:image/svg+xml;base64,eA==\" download=\"map.svg\">Map</a>",
            ),
            (
                "<a href='../media/map.svg' download=plan.svg>Map</a>",
                "<a href=\"data:image/svg+xml;base64,eA==\" download=\"plan.svg\">Map</a>",
            ),
            (
                "<svg><use href=#b /><path fill='url(#c)'/></svg>",
                "<svg><use href=\"#areas/a.html~b\"/><path fill=\"url(#areas/a.html~c)\"/></svg>",
            ),
            (
                "<svg><path fill=\"url('#c')\"/></svg>",
                "<svg><path fill=\"url('#areas/a.html~c')\"/></svg>",
            ),
            ("<p>5 = 5 and id=&quot;b&quot;", "<p>5 = 5 and id=&quot;b&quot;"),
        ] {
            assert_eq!(linked(html), expected);
        }
    }
}
