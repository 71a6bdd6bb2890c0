//! The finished site, looked at with a real HTML tokenizer: nothing here trusts the generator.

mod address;
mod peers;

use crate::support::{real, run};
use html5gum::{Token, Tokenizer};
use local_normal::output::{FileKind, OutputTree};
use local_normal::source::SourceTree;
use std::collections::{BTreeMap, BTreeSet};

struct Page {
    path: String,
    html: String,
    tags: Vec<Tag>,
}

struct Tag {
    name: String,
    attributes: BTreeMap<String, String>,
}

impl Page {
    fn values<'a>(&'a self, attribute: &'a str) -> impl Iterator<Item = &'a str> {
        self.tags.iter().filter_map(move |tag| tag.attributes.get(attribute).map(String::as_str))
    }
}

fn site() -> OutputTree {
    run(&SourceTree::new(real())).site.expect("the real playbook builds").files
}

fn pages(site: &OutputTree) -> Vec<Page> {
    let html = site.iter().filter(|(path, _)| path.as_str().ends_with(".html"));
    html.map(|(path, bytes)| {
        let html = String::from_utf8(bytes.to_vec()).expect("pages are UTF-8");
        let tags = tags(&html);
        Page { path: path.to_string(), html, tags }
    })
    .collect()
}

fn tags(html: &str) -> Vec<Tag> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut tags = Vec::new();
    for Ok(token) in Tokenizer::new(html) {
        if let Token::StartTag(tag) = token {
            let attributes =
                tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
            tags.push(Tag { name: text(&tag.name), attributes });
        }
    }
    tags
}

/// The file and the place that a URL on a page names.
fn target(page: &str, url: &str) -> (String, Option<String>) {
    let (path, fragment) = url
        .split_once('#')
        .map_or((url, None), |(path, fragment)| (path, Some(fragment.to_owned())));
    if path.is_empty() {
        return (page.to_owned(), fragment);
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        if part == ".." {
            assert!(parts.pop().is_some(), "{page}: {url} leaves the site");
        } else {
            parts.push(part);
        }
    }
    (parts.join("/"), fragment)
}

#[test]
fn every_link_and_anchor_resolves() {
    let site = site();
    let pages = pages(&site);
    let files: BTreeSet<&str> = site.iter().map(|(path, _)| path.as_str()).collect();
    let ids: BTreeMap<&str, BTreeSet<&str>> =
        pages.iter().map(|page| (page.path.as_str(), page.values("id").collect())).collect();
    let mut checked = 0;
    for page in &pages {
        for url in page.values("href").chain(page.values("src")) {
            if url.starts_with("https://")
                || url.starts_with("http://")
                || url.starts_with("mailto:")
                || url.starts_with("data:")
            {
                continue;
            }
            let (path, fragment) = target(&page.path, url);
            assert!(files.contains(path.as_str()), "{}: {url} leads to no file", page.path);
            assert!(!path.ends_with('/'), "{}: {url} names a folder", page.path);
            if let Some(fragment) = fragment {
                assert!(
                    ids[path.as_str()].contains(fragment.as_str()),
                    "{}: {url} leads to no place",
                    page.path
                );
            }
            checked += 1;
        }
    }
    assert!(checked > 3_000, "only {checked} links were checked");
}

#[test]
fn every_page_keeps_the_policy() {
    let site = site();
    for page in pages(&site) {
        let policy = page.tags.iter().find(|tag| {
            tag.attributes.get("http-equiv").is_some_and(|name| name == "Content-Security-Policy")
        });
        let policy =
            &policy.unwrap_or_else(|| panic!("{} has no policy", page.path)).attributes["content"];
        let has_style = page.tags.iter().any(|tag| tag.name == "style");
        // It can name no file, so its style is in it and its policy has that style's hash (hosting_files.rs).
        if page.path.ends_with("404.html") {
            assert!(has_style && policy.contains("style-src 'self' 'sha256-"), "{policy}");
        } else {
            assert_eq!(policy, local_normal::render::POLICY, "{}", page.path);
            assert!(!has_style, "{} has a style of its own", page.path);
        }
        for tag in &page.tags {
            assert!(!tag.attributes.contains_key("style"), "{}: <{} style>", page.path, tag.name);
            assert!(
                tag.attributes.keys().all(|name| !name.starts_with("on")),
                "{}: a handler on <{}>",
                page.path,
                tag.name
            );
            if tag.name == "script" {
                assert!(
                    tag.attributes.contains_key("src") && tag.attributes.contains_key("defer"),
                    "{}: an inline script",
                    page.path
                );
                assert!(
                    !tag.attributes.contains_key("type"),
                    "{}: a script that is not classic",
                    page.path
                );
            }
            let loads = ["script", "img", "iframe", "audio", "video", "source", "object"]
                .contains(&tag.name.as_str());
            if loads && let Some(url) = tag.attributes.get("src") {
                assert!(!url.contains("//"), "{}: loads {url}", page.path);
            }
        }
    }
}

#[test]
fn every_page_has_its_frame() {
    let site = site();
    for page in pages(&site) {
        let count = |name: &str| page.tags.iter().filter(|tag| tag.name == name).count();
        assert_eq!(count("h1"), 1, "{}", page.path);
        assert_eq!(count("main"), 1, "{}", page.path);
        assert_eq!(count("title"), 1, "{}", page.path);
        let html = page.tags.iter().find(|tag| tag.name == "html").unwrap();
        let language = if page.path.starts_with("cy/") { "cy" } else { "en" };
        assert_eq!(html.attributes["lang"], language, "{}", page.path);
        let mut seen = BTreeSet::new();
        let twice: Vec<_> = page.values("id").filter(|id| !seen.insert(*id)).collect();
        assert!(twice.is_empty(), "{}: ids used twice: {twice:?}", page.path);
        assert!(
            !page.html.contains("{{") && !page.html.contains("{%"),
            "{}: a template shows through",
            page.path
        );
        if !page.path.ends_with("404.html") {
            assert!(
                page.values("class").any(|class| class == "skip"),
                "{} has no skip link",
                page.path
            );
        }
    }
}

#[test]
fn headings_never_leave_out_a_level() {
    for page in pages(&site()) {
        let mut last = 0;
        for tag in &page.tags {
            let [b'h', level @ b'1'..=b'6'] = tag.name.as_bytes() else { continue };
            let level = usize::from(level - b'0');
            assert!(level <= last + 1, "{}: h{level} after h{last}", page.path);
            last = level;
        }
    }
}

#[test]
fn forms_are_fieldsets_with_radios_that_add_up() {
    let site = site();
    let pages = pages(&site);
    let forms: Vec<_> = pages
        .iter()
        .filter(|page| page.values("class").any(|class| class == "assessment-area"))
        .collect();
    assert_eq!(forms.len(), 16, "eight areas in two languages");
    for page in forms {
        let fieldsets = page.tags.iter().filter(|tag| tag.name == "fieldset").count();
        let legends = page.tags.iter().filter(|tag| tag.name == "legend").count();
        assert!(fieldsets >= 8 && fieldsets == legends, "{}", page.path);
        let adding = page.values("class").filter(|class| class.starts_with("add-")).count();
        assert_eq!(adding, fieldsets * 5, "{}: five levels a question", page.path);
        assert!(
            page.tags.iter().all(|tag| !tag.attributes.contains_key("checked")),
            "{}: something is preselected",
            page.path
        );
        let stylesheet = page
            .values("href")
            .find(|url| url.contains("assessment-area."))
            .expect("the sums have their stylesheet");
        let (path, _) = target(&page.path, stylesheet);
        let css = site.iter().find(|(file, _)| file.as_str() == path).unwrap().1;
        let css = String::from_utf8_lossy(css);
        for class in page.values("class").filter(|class| class.starts_with("add-")) {
            assert!(
                css.contains(&format!(".{class}:checked")),
                "{}: nothing adds {class}",
                page.path
            );
        }
    }
}

#[test]
fn every_story_is_listed_without_scripts() {
    let site = site();
    let pages = pages(&site);
    let list = pages.iter().find(|page| page.path == "stories/index.html").unwrap();
    let stories: Vec<_> = pages
        .iter()
        .filter(|page| page.path.starts_with("stories/") && page.path != "stories/index.html")
        .collect();
    assert!(stories.len() >= 16);
    for story in stories {
        let name = story.path.trim_start_matches("stories/");
        assert!(list.values("href").any(|url| url == name), "{name} is not listed");
    }
}

#[test]
fn only_endings_that_every_server_maps() {
    for (path, _) in site().iter() {
        assert!(FileKind::of(path.as_str()).is_some(), "{path}");
    }
}

#[test]
fn the_manifest_names_every_file_with_its_size_and_hash() {
    let site = site();
    let manifest = site.iter().find(|(path, _)| path.as_str() == "manifest.json").unwrap().1;
    let manifest = local_normal::manifest::Manifest::parse(manifest).unwrap();
    assert_eq!(manifest.files.len() + 1, site.len());
    for entry in &manifest.files {
        let (_, bytes) = site.iter().find(|(path, _)| path.as_str() == entry.path).unwrap();
        assert_eq!(entry.size, bytes.len() as u64);
        assert_eq!(entry.sha256, local_normal::manifest::sha256(bytes));
    }
}
