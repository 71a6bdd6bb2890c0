//! A page as the watching browser gets it, and what that browser must know to follow.
//!
//! A served page differs from the built one in two places: its policy lets it ask this server for
//! news, and it loads one script. The script builds the overlay in a shadow tree with a style of
//! its own, so that no other part of the policy gives way.

use super::cycle::Published;
use super::problems::Problem;
use super::turned::Known;
use crate::html::{Event, Outline, Tag, each_url, read, resolve, split_url, write_tag};
use crate::output::{Body, OutPath, OutputTree};
use serde::Serialize;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// The path of the script.
pub(super) const SCRIPT: &str = "/__local-normal/reload.js";
/// The news of a page are at this path with the page's own after it.
pub(super) const NEWS: &str = "/__local-normal/news";

/// What a browser that may change files knows of them.
#[derive(Debug)]
pub(super) struct Edits {
    /// The folder of the files that can be changed, as the editor is to find it.
    pub(super) folder: String,
    /// Below an edition, that of the national playbook.
    pub(super) national: Option<String>,
    /// The address that opens a file, with `{path}`, `{line}` and `{column}`.
    pub(super) editor: String,
}

impl Edits {
    fn attributes(&self) -> String {
        let Self { folder, national, editor } = self;
        let quoted =
            |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        let national = national.as_deref().map(|it| format!(" data-national=\"{}\"", quoted(it)));
        format!(
            " data-editor=\"{}\" data-folder=\"{}\"{}",
            quoted(editor),
            quoted(folder),
            national.unwrap_or_default()
        )
    }
}

/// The site's answer to a path.
#[derive(Debug)]
pub(super) struct Found<'a> {
    pub(super) path: OutPath,
    pub(super) body: &'a Body,
    /// Whether this is the page in place of one that is not there.
    pub(super) is_missing: bool,
}

/// The file of a request's path. A path is taken as it was written, without decoding: no file of a
/// site has a name that needs it, and what an `OutPath` cannot say is not there.
pub(super) fn find<'a>(site: &'a OutputTree, path: &str) -> Option<Found<'a>> {
    let there = self::path(path).and_then(|path| Some((site.body(&path)?, path)));
    if let Some((body, path)) = there {
        return Some(Found { path, body, is_missing: false });
    }
    let (path, body) = missing(site, path)?;
    Some(Found { path, body, is_missing: true })
}

/// The page for what is not there: that of the language whose folder was asked for, or that at the root.
fn missing<'a>(site: &'a OutputTree, path: &str) -> Option<(OutPath, &'a Body)> {
    let folder = path.trim_start_matches('/').split_once('/').map_or("", |(folder, _)| folder);
    let all = [format!("{folder}/404.html"), "404.html".to_owned()];
    let there =
        |path: &String| OutPath::parse(path).and_then(|path| Some((site.body(&path)?, path)));
    all.iter().find_map(there).map(|(body, path)| (path, body))
}

/// The file that a request's path means; `None` where no file can have that path.
pub(super) fn path(path: &str) -> Option<OutPath> {
    let below = path.strip_prefix('/').unwrap_or(path);
    if below.is_empty() || below.ends_with('/') {
        OutPath::parse(&format!("{below}index.html"))
    } else {
        OutPath::parse(below)
    }
}

/// What a browser must know of the page that it shows.
#[derive(Debug, Serialize)]
pub(super) struct News<'a> {
    /// Other where the page must be loaded again; `None` where there is no site yet.
    version: Option<String>,
    /// Whether there is no such page.
    missing: bool,
    /// The addresses of its stylesheets, which can be put in place without loading it again.
    styles: Vec<String>,
    problems: &'a [Problem],
    #[serde(flatten)]
    known: Known,
}

/// The news of the page at a path, as JSON.
pub(super) fn news(published: &Published, path: &str, known: Known) -> String {
    let found = published.site.as_deref().and_then(|site| Some((site, find(site, path)?)));
    let html = found.as_ref().map_or("", |(_, found)| text(found.body));
    let news = News {
        version: found.as_ref().map(|(site, found)| version(site, &found.path, html)),
        missing: found.as_ref().is_some_and(|(_, found)| found.is_missing),
        styles: Outline::of(html).styles,
        problems: &published.problems,
        known,
    };
    serde_json::to_string(&news).expect("texts and numbers always become JSON")
}

/// A page of the site, with the script before all others. A page without a policy gets it at its end. `edits` is whether
/// whoever sees it may change its files.
pub(super) fn dressed(site: &OutputTree, found: &Found<'_>, edits: Option<&Edits>) -> String {
    let html = text(found.body);
    let script = script(&version(site, &found.path, html), found.is_missing, edits);
    let mut dressed = None;
    read(html, |event| match event {
        Event::Start(tag) if dressed.is_none() && tag.is_policy() => {
            let mut start = html[..tag.span().start].to_owned();
            write_tag(&mut start, tag, &with_news(tag));
            let rest = &html[tag.span().end..];
            let line = usize::from(rest.starts_with('\n'));
            dressed = Some([&start, &rest[..line], &script, &rest[line..]].concat());
        }
        _ => {}
    });
    dressed.unwrap_or_else(|| format!("{html}{script}"))
}

/// The attributes of a policy that also lets a page ask for news.
fn with_news(policy: &Tag) -> Vec<(String, Option<String>)> {
    let own = policy.attributes().map(|attribute| match (attribute.name, attribute.value) {
        ("content", Some(value)) => {
            ("content".into(), Some(format!("connect-src 'self'; {value}")))
        }
        (name, value) => (name.to_owned(), value.map(str::to_owned)),
    });
    own.collect()
}

const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// What every path gives while nothing good was built yet: the overlay over an empty page.
pub(super) fn waiting() -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n{POLICY}default-src 'none'; \
         script-src 'self'; connect-src 'self'; img-src data:\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n\
         <title>Not built yet</title>\n{}</head>\n<body>\n<h1>Not built yet</h1>\n\
         <p>The playbook has errors. The site comes up here when they are mended.</p>\n</body>\n</html>\n",
        script("", false, None)
    )
}

fn script(version: &str, is_missing: bool, edits: Option<&Edits>) -> String {
    let missing = if is_missing { " data-missing" } else { "" };
    let edits = edits.map(Edits::attributes).unwrap_or_default();
    format!("<script src=\"{SCRIPT}\" data-version=\"{version}\"{missing}{edits} defer></script>\n")
}

fn text(body: &Body) -> &str {
    match body {
        // Pages are made of text.
        Body::Made(bytes) => std::str::from_utf8(bytes).unwrap_or_default(),
        Body::Media(_) => "",
    }
}

/// Tells one state of a page from another: its text but for the names of its stylesheets, and its
/// media. All else that a page loads has its content in its name. The same in every run.
fn version(site: &OutputTree, path: &OutPath, html: &str) -> String {
    let mut hasher = DefaultHasher::new();
    let mut done = 0;
    let mut target = String::new();
    read(html, |event| {
        let Event::Start(tag) = event else { return };
        if tag.is_stylesheet() {
            html[done..tag.span().start].hash(&mut hasher);
            let others = tag.attributes().filter(|attribute| attribute.name != "href");
            others.for_each(|other| (other.name, other.value).hash(&mut hasher));
            done = tag.span().end;
        }
        each_url(tag, |url| {
            let is_inside = resolve(path.as_str(), split_url(url).0, &mut target);
            let is_media = is_inside && target.starts_with("media/");
            match OutPath::parse(&target).filter(|_| is_media).and_then(|path| site.body(&path)) {
                Some(Body::Made(bytes)) => bytes.hash(&mut hasher),
                Some(Body::Media(media)) => media.sha256.hash(&mut hasher),
                None => {}
            }
        });
    });
    html[done..].hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> OutputTree {
        let mut site = OutputTree::default();
        for (path, text) in files {
            site.insert(OutPath::parse(path).unwrap(), text.as_bytes().to_vec()).unwrap();
        }
        site
    }

    fn page(style: &str, text: &str) -> String {
        format!(
            "<head>\n{POLICY}default-src 'none'\">\n<link rel=\"icon\" href=\"data:,\">\n\
             <link rel=\"stylesheet\" href=\"../assets/{style}.css\">\n</head>\n\
             <p>{text}</p><img alt=\"\" src=\"../media/a.png\">"
        )
    }

    fn version_of(style: &str, text: &str, image: &str) -> String {
        let html = page(style, text);
        let path = OutPath::parse("areas/a.html").unwrap();
        version(&site(&[("areas/a.html", &html), ("media/a.png", image)]), &path, &html)
    }

    #[test]
    fn a_page_gets_another_version_by_its_text_and_images_and_not_by_its_styles() {
        let first = version_of("site.1", "text", "image");
        assert_eq!(version_of("site.2", "text", "image"), first);
        assert_ne!(version_of("site.1", "other", "image"), first);
        assert_ne!(version_of("site.1", "text", "other"), first);
    }

    #[test]
    fn the_served_page_has_the_script_and_may_ask_for_news() {
        let html = page("site.1", "text");
        let site = site(&[("areas/a.html", &html)]);
        let found = find(&site, "/areas/a.html").unwrap();
        let served = dressed(&site, &found, None);
        assert!(served.contains("content=\"connect-src 'self'; default-src 'none'\""), "{served}");
        let script = script(&version(&site, &found.path, &html), false, None);
        let (before, _) = served.split_once(&script).unwrap();
        assert!(before.ends_with("none'\">\n"), "{served}");
        assert_eq!(served.replace("connect-src 'self'; ", "").replace(&script, ""), html);
    }

    #[test]
    fn another_spelling_is_served_and_followed_as_well() {
        let html = "<HEAD><META CONTENT='default-src &#39;none&#39;' HTTP-EQUIV=content-security-policy>\
                    <LINK HREF=../assets/a.css REL=stylesheet></HEAD><IMG SRC=../media/a.png#x>";
        let site = site(&[("areas/a.html", html), ("media/a.png", "1")]);
        let found = find(&site, "/areas/a.html").unwrap();
        let served = dressed(&site, &found, None);
        let (policy, _) = served.split_once("<script src=").unwrap();
        assert!(policy.contains("content=\"connect-src 'self'; default-src 'none'\""), "{served}");
        assert_eq!(Outline::of(&served).styles, ["../assets/a.css"]);
        let other = html.replace("a.css", "b.css");
        assert_eq!(version(&site, &found.path, html), version(&site, &found.path, &other));
        let mut edited = site.clone();
        edited.replace(OutPath::parse("media/a.png").unwrap(), Body::Made(b"2"[..].into()));
        assert_ne!(version(&site, &found.path, html), version(&edited, &found.path, html));
    }

    #[test]
    fn a_page_without_policy_gets_the_script_all_the_same() {
        let site = site(&[("a.html", "<p>é</p>")]);
        let served = dressed(&site, &find(&site, "/a.html").unwrap(), None);
        assert!(served.starts_with("<p>é</p><script "), "{served}");
    }

    #[test]
    fn what_is_not_there_is_said_in_the_language_of_its_folder() {
        let site = site(&[("404.html", "none"), ("cy/404.html", "dim"), ("areas/a.html", "a")]);
        for (path, page) in [
            ("/x.html", "404.html"),
            ("/cy/areas/x.html", "cy/404.html"),
            ("/cy/", "cy/404.html"),
            ("/areas/x.html", "404.html"),
            ("/cyx/x.html", "404.html"),
        ] {
            let found = find(&site, path).unwrap();
            assert_eq!((found.path.as_str(), found.is_missing), (page, true), "{path}");
        }
    }

    #[test]
    fn paths_are_looked_up_as_they_are_written() {
        let site = site(&[("index.html", "1"), ("a/index.html", "2"), ("404.html", "none")]);
        let found =
            |path| find(&site, path).map(|found| (found.path.to_string(), found.is_missing));
        assert_eq!(found("/"), Some(("index.html".to_owned(), false)));
        assert_eq!(found("/a/"), Some(("a/index.html".to_owned(), false)));
        for odd in
            ["/a", "//", "/../a/index.html", "/%61/", "/a%2findex.html", "/a\\index.html", "*"]
        {
            assert_eq!(found(odd), Some(("404.html".to_owned(), true)), "{odd}");
        }
    }
}
