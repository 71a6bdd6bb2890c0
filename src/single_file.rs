//! A whole site as one HTML file, for email and memory sticks: every page, style, script and image in it.
//!
//! It is put together from the finished pages. Each page's content becomes a section whose names
//! (`id` and what refers to it) are made unique by the page's path. `router.js` undoes that for the
//! one page that is shown, so that the page's own scripts run as they do in the site.

mod section;

use crate::assets::CUSTOM;
use crate::html::{self, Event, Outline, escape};
use crate::output::{Bytes, OutPath, OutputTree};
use base64ct::{Base64, Encoding as _};
use section::{Section, link_frame, without};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// What every such file begins with, so that a later build knows that it may write over it.
pub(crate) const MARK: &str =
    "<!doctype html>\n<!-- A playbook in one file, made by local-normal. -->\n";
const ROUTER: &str = include_str!("single_file/router.js");
const STYLE: &str = include_str!("single_file/pages.css");
/// Runs before anything is shown, so that not all pages flash up.
const FIRST: &str = "document.documentElement.className = \"one-page\";";

/// Most bytes of pictures and documents that one file takes: a browser reads all of it before it shows anything.
pub(crate) const MAX_MEDIA: u64 = 50 * 1024 * 1024;

/// A site as one file.
#[derive(Debug)]
pub struct SingleFile {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages are in it.
    pub pages: usize,
}

/// Puts the pages of one language of a finished site into one file: those in `folder`, which is `""` for the root. `folders` are
/// those of the other languages, `moved` its pages that only forward, which it does without.
pub fn assemble(
    files: &OutputTree,
    moved: &BTreeMap<String, String>,
    folder: &str,
    folders: &[String],
) -> SingleFile {
    let [home, not_found] = ["index.html", "404.html"].map(|name| format!("{folder}{name}"));
    let is_of_another = |path: &str| {
        let mut others = folders.iter().filter(|other| !other.is_empty() && *other != folder);
        others.any(|other| path.starts_with(other.as_str()))
    };
    let is_page = |path: &&str| {
        path.ends_with(".html")
            && path.starts_with(folder)
            && !is_of_another(path)
            && **path != *home
            && **path != *not_found
            && !moved.contains_key(*path)
    };
    let paths = files.iter().map(|(path, _)| path.as_str()).filter(is_page);
    let pages: Vec<&str> = std::iter::once(home.as_str()).chain(paths).collect();
    let site = Site { files, home: &home, pages: pages.iter().copied().collect() };
    let sections: Vec<Section> = pages.iter().map(|path| Section::of(&site, path)).collect();
    let styles = sections.first().map(|home| home.styles.clone()).unwrap_or_default();
    let missing = site.bytes(&not_found).map(|_| Section::of(&site, &not_found).dressed(styles));
    let document = Document { home: site.text(&home), site, sections, missing };
    SingleFile { bytes: document.to_html().into_bytes(), pages: pages.len() }
}

/// A finished site, and which of its files become sections.
struct Site<'a> {
    files: &'a OutputTree,
    home: &'a str,
    pages: BTreeSet<&'a str>,
}

impl Site<'_> {
    fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.files.get(&OutPath::parse(path)?).map(|bytes| &**bytes)
    }

    /// The bytes of any file, those of `media/` among them.
    fn read(&self, path: &str) -> Option<Bytes> {
        self.files.body(&OutPath::parse(path)?)?.read().ok()
    }

    fn text(&self, path: &str) -> String {
        self.bytes(path).map(String::from_utf8_lossy).unwrap_or_default().into_owned()
    }

    /// Every script that these pages load or ask for when they need it: all that are named, by pages or by scripts that are.
    fn scripts(&self) -> Vec<(&str, String)> {
        let all = self.files.iter().map(|(path, _)| path.as_str());
        let scripts = all.filter(|path| path.starts_with("assets/") && path.ends_with(".js"));
        let scripts: BTreeMap<&str, &str> =
            scripts.filter_map(|path| Some((path.rsplit('/').next()?, path))).collect();
        let mut named = BTreeSet::new();
        let mut waiting: Vec<&str> = self.pages.iter().copied().collect();
        while let Some(path) = waiting.pop() {
            let text = self.text(path);
            let found = file_names(&text).filter_map(|name| scripts.get(name).copied());
            waiting.extend(found.filter(|path| named.insert(*path)));
        }
        named.into_iter().map(|path| (path, inert(&self.text(path)))).collect()
    }
}

/// What a text has that may be the name of a script.
fn file_names(text: &str) -> impl Iterator<Item = &str> {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    text.match_indices(".js").map(move |(at, ending)| {
        let start = text[..at].rfind(|c: char| !is_of_name(c)).map_or(0, |before| before + 1);
        &text[start..at + ending.len()]
    })
}

/// A script's text without anything that would end or break its element: in
/// JavaScript a backslash before a stroke or an exclamation mark changes nothing.
fn inert(script: &str) -> String {
    const END: &str = "</script";
    let mut text = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(at) = rest.find("</") {
        let is_end = rest.as_bytes()[at..]
            .get(..END.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(END.as_bytes()));
        text.push_str(&rest[..at]);
        text.push_str(if is_end { "<\\/" } else { "</" });
        rest = &rest[at + 2..];
    }
    text.push_str(rest);
    text.replace("<!--", "<\\!--")
}

struct Document<'a> {
    site: Site<'a>,
    /// The home page, whose frame serves all.
    home: String,
    sections: Vec<Section>,
    /// What is shown at an address of which there is no page.
    missing: Option<Section>,
}

impl Document<'_> {
    fn to_html(&self) -> String {
        let (styles, scripts) = (self.styles(), self.site.scripts());
        let home = Outline::of(&self.home);
        let mut html = String::from(MARK);
        self.push_head(&mut html, &home, &styles, &scripts);
        self.push_body(&mut html, &home);
        for (path, text) in &scripts {
            html.push_str(&format!(
                "<script type=\"text/plain\" data-asset=\"{path}\">{text}</script>\n"
            ));
        }
        html.push_str(&format!("<script>{ROUTER}</script>\n</body>\n</html>\n"));
        html
    }

    fn push_head(
        &self,
        html: &mut String,
        home: &Outline,
        styles: &[(&str, String)],
        scripts: &[(&str, String)],
    ) {
        html.push_str(&self.home[home.html_tag.clone()]);
        html.push_str("\n<head>\n<meta charset=\"utf-8\">\n");
        let policy = policy(styles, scripts);
        html.push_str(&format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n"
        ));
        push_kept_of_head(html, &self.home[home.head.clone()]);
        html.push_str(&format!("<script>{FIRST}</script>\n"));
        for (path, text) in styles {
            html.push_str(&format!("<style data-asset=\"{path}\">{text}</style>\n"));
        }
        html.push_str(&format!("<style>{STYLE}</style>\n</head>\n"));
    }

    /// The home page's frame, with all sections in its main part.
    fn push_body(&self, html: &mut String, home: &Outline) {
        let main = home.main.clone().unwrap_or(home.body.end..home.body.end);
        let mut left_out = home.loading.clone();
        left_out.extend(home.breadcrumb.clone());
        left_out.extend(home.languages.clone());
        left_out.sort_by_key(|element| element.start);
        let around =
            |part| link_frame(&self.site, self.site.home, &without(&self.home, part, &left_out));
        html.push_str(&self.home[home.body_tag.clone()]);
        html.push_str(&around(home.body.start..main.start));
        html.push_str(&self.home[main.start..home.content.start.max(main.start)]);
        html.push('\n');
        self.sections.iter().for_each(|section| section.push(html, ""));
        self.missing.iter().for_each(|section| section.push(html, " hidden"));
        html.push_str("</main>");
        html.push_str(&around(main.end..home.body.end));
    }

    /// Every stylesheet that a page names, in the order in which they are first named, then those
    /// that scripts ask for; last those that have the last word on every page.
    fn styles(&self) -> Vec<(&str, String)> {
        let mut styles: Vec<(&str, String)> = Vec::new();
        let named = self.sections.iter().flat_map(|section| &section.styles).map(String::as_str);
        let paths = self.site.files.iter().map(|(path, _)| path.as_str());
        let all = paths.filter(|path| path.starts_with("assets/") && path.ends_with(".css"));
        for path in named.chain(all) {
            if !styles.iter().any(|(known, _)| *known == path) {
                styles.push((path, self.site.text(path)));
            }
        }
        let custom = format!("assets/{CUSTOM}.");
        styles.sort_by_key(|(path, _)| path.starts_with(&custom));
        styles
    }
}

/// What a head says of a site: its title, and what it tells of itself, each on a line.
fn push_kept_of_head(html: &mut String, head: &str) {
    let mut title = None;
    html::read(head, |event| match event {
        Event::Start(tag) if tag.name() == "title" => title = Some(tag.span().start),
        Event::Start(tag)
            if tag.name() == "meta" && tag.get("charset").is_none() && !tag.is_policy() =>
        {
            html.push_str(&format!("{}\n", &head[tag.span()]));
        }
        Event::End("title", span) => {
            let title = title.take().map(|start| &head[start..span.end]);
            html.push_str(&format!("{}\n", title.unwrap_or_default()));
        }
        _ => {}
    });
}

/// A policy that allows the scripts and styles of the file and no others.
fn policy(styles: &[(&str, String)], scripts: &[(&str, String)]) -> String {
    let scripts = [FIRST, ROUTER].into_iter().chain(scripts.iter().map(|(_, text)| text.as_str()));
    let styles = styles.iter().map(|(_, text)| text.as_str()).chain([STYLE]);
    let (scripts, styles) = (sources(scripts), sources(styles));
    escape(&format!(
        "default-src 'none'; script-src{scripts}; style-src{styles}; img-src data:; base-uri 'none'; form-action 'none'"
    ))
}

/// The hashes of these texts as sources of a policy, each after a space.
fn sources<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.fold(String::new(), |mut sources, text| {
        let hash = Base64::encode_string(&Sha256::digest(text));
        sources.push_str(&format!(" 'sha256-{hash}'"));
        sources
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_cannot_end_its_element() {
        let text = inert("let a = '</script></Script><!-- '.replace(/</g, '</p>');");
        assert_eq!(text, "let a = '<\\/script><\\/Script><\\!-- '.replace(/</g, '</p>');");
    }
}
