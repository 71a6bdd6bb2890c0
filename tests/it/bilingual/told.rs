//! What is told of translations, and how changes, copies and single files know every language.

use super::{site, tags, text};
use crate::support::{BOTH, bilingual, run};
use local_normal::output::OutPath;
use local_normal::pipeline::{Builder, Options, Waiting, run as pipeline};
use local_normal::single_file::assemble;
use local_normal::source::{Content, SourceFile, SourceTree};
use serde_json::Value;
use std::collections::HashSet;

/// Which lines a page has on top, of drafts and of missing translations, and whether search engines leave it out.
fn told(html: &str) -> (bool, bool, bool) {
    let note = html
        .split_once("role=\"note\">")
        .map_or("", |(_, note)| note.split_once("</aside>").unwrap().0);
    let has = |words| note.contains(words);
    (
        has("Drafft yw"),
        has("rhan fwyaf"),
        html.contains("<meta name=\"robots\" content=\"noindex\">"),
    )
}

#[test]
fn a_page_says_that_it_is_a_draft_or_mostly_not_translated() {
    let site = site(BOTH);
    for (path, expected) in [
        ("cy/privacy.html", (false, false, false)),
        ("cy/accessibility.html", (true, true, true)),
        ("cy/areas/workstyles.html", (false, true, false)),
        // Names and summaries of what it links to are translated, and hardly a word of its own.
        ("cy/stories/first-story.html", (false, true, false)),
        ("cy/assessment/service-design.html", (true, true, true)),
        ("cy/assessment/results.html", (true, false, true)),
        ("cy/search.html", (false, false, false)),
        ("accessibility.html", (false, false, false)),
        ("assessment/service-design.html", (false, false, false)),
    ] {
        assert_eq!(told(&text(&site, path)), expected, "{path}");
    }
    let sitemap = text(&site, "sitemap.xml");
    assert!(
        sitemap.contains("/cy/privacy.html</loc>") && !sitemap.contains("/cy/accessibility.html")
    );
    assert!(sitemap.contains("<loc>https://www.example.org/playbook/accessibility.html</loc>"));
    let scripts = site.iter().filter(|(path, _)| path.as_str().starts_with("assets/search-"));
    assert!(
        !scripts.into_iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("Drafft yw"))
    );
}

#[test]
fn drafts_that_are_hidden_are_said_nowhere() {
    let site = site("languages: [en, cy]");
    assert_eq!(told(&text(&site, "cy/accessibility.html")), (false, true, false));
    assert!(
        text(&site, "cy/accessibility.html").contains(" lang=\"en\">Accessibility statement</h1>")
    );
}

#[test]
fn answers_are_kept_at_one_place_in_all_languages() {
    let site = site(BOTH);
    let data = |folder: &str| {
        let html = text(&site, &format!("{folder}assessment/index.html"));
        let name = html.split_once("assets/assessment-data.").unwrap().1.split_once('"').unwrap().0;
        let script = text(&site, &format!("assets/assessment-data.{name}"));
        let json = script.split_once(".assessment = ").unwrap().1.trim_end().trim_end_matches(';');
        // Where words are not translated, a function reads it.
        let read = json.split_once("}},").filter(|(read, _)| read.starts_with("localNormal."));
        let json = read.map_or(json, |(_, data)| data.trim_end_matches(')'));
        serde_json::from_str::<Value>(json).unwrap()
    };
    let (english, welsh) = (data(""), data("cy/"));
    assert_eq!((&english["folder"], &welsh["folder"]), (&Value::Null, &"cy/".into()));
    for same in ["id", "version", "sha256", "model"] {
        assert_eq!(english[same], welsh[same], "{same}");
    }
}

#[test]
fn a_change_is_built_in_every_language_that_it_concerns() {
    let mut builder = Builder::new(Options::default());
    let mut build = |file: &str, from: &str, to: &str| {
        let edit = |file: &SourceFile| match &file.content {
            Content::Text(text) => {
                SourceFile { content: Content::Text(text.replace(from, to).into()), ..file.clone() }
            }
            _ => file.clone(),
        };
        let files = bilingual(BOTH)
            .iter()
            .map(|(_, one)| if one.path == file { edit(one) } else { one.clone() })
            .collect();
        let waiting = Waiting { shown: HashSet::new(), take: &drop, goes_on: &|| true };
        builder.build(&SourceTree::new(files), &waiting).unwrap().site.unwrap().files
    };
    let (before, privacy) = (build("", "", ""), "pages/privacy.md");
    let after = build(privacy, "Nothing is sent to us.", "Nothing at all is sent.");
    assert!(text(&after, "privacy.html").contains("Nothing at all is sent."));
    // Its translation is stale, and shown all the same.
    assert!(text(&after, "cy/privacy.html").contains("atom."));
    build("", "", "");
    let after = build("translations/cy/pages/privacy.po", "cael ei anfon atom", "mynd i unman");
    assert!(text(&after, "cy/privacy.html").contains("mynd i unman."));
    assert_eq!(text(&after, "index.html"), text(&before, "index.html"));
}

#[test]
fn compressed_copies_are_made_in_every_language() {
    let options = Options { precompress: true, ..Options::default() };
    let files = pipeline(&bilingual(BOTH), &options).site.unwrap().files;
    let has = |path: &str| files.get(&OutPath::parse(path).unwrap()).is_some();
    assert!(has("index.html.gz") && has("cy/index.html.gz") && has("cy/index.html.br"));
    assert!(!has("privacy.html.gz") && !has("cy/privacy.html.gz"));
}

#[test]
fn each_language_becomes_a_file_of_its_own() {
    let outcome = run(&bilingual(BOTH)).site.unwrap();
    let built = &outcome.built;
    assert_eq!(built.folders, ["", "cy/"]);
    let file = |folder: &str| {
        let file = assemble(&outcome.files, &built.moved, folder, &built.folders);
        (file.pages, String::from_utf8(file.bytes).unwrap())
    };
    let (english, welsh) = (file(""), file("cy/"));
    assert_eq!(english.0, welsh.0);
    assert!(welsh.1.contains("<html lang=\"cy\"") && welsh.1.contains("Preifatrwydd"));
    assert!(welsh.1.contains("<div id=\"cy/index.html\" data-page=\"cy/index.html\""));
    assert!(!english.1.contains("Preifatrwydd") && !english.1.contains("\"cy/"));
    for (_, html) in [english, welsh] {
        assert!(!html.contains("hreflang") && !html.contains("data:text/html"));
        let scripts =
            tags(&html, "script").into_iter().filter_map(|tag| tag.get("data-asset").cloned());
        assert_eq!(scripts.filter(|path| path.contains("search-index")).count(), 1);
    }
}
