//! One site in two languages: the same pages at the same paths, each with its own words, and what is of both made once.

mod told;

use crate::support::{BOTH, bilingual, places, run, run_against};
use html5gum::{Token, Tokenizer};
use local_normal::diag::Diagnostic;
use local_normal::manifest::Manifest;
use local_normal::output::{OutPath, OutputTree};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

fn site(rules: &str) -> OutputTree {
    let tree = bilingual(rules);
    let outcome = run(&tree);
    assert!(outcome.site.is_some(), "{:?}", places(&tree, &outcome));
    outcome.site.unwrap().files
}

fn text(site: &OutputTree, path: &str) -> String {
    let bytes = site.get(&OutPath::parse(path).unwrap());
    String::from_utf8_lossy(bytes.unwrap_or_else(|| panic!("no {path}"))).into_owned()
}

/// The attributes of every tag of a name.
fn tags(html: &str, name: &str) -> Vec<BTreeMap<String, String>> {
    let plain = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let tags = Tokenizer::new(html).filter_map(|token| match token.unwrap() {
        Token::StartTag(tag) if *tag.name == name.as_bytes() => Some(tag.attributes),
        _ => None,
    });
    let attributes =
        tags.map(|tag| tag.iter().map(|(key, value)| (plain(key), plain(value))).collect());
    attributes.collect()
}

/// The link to the same page in the other language: its language, name and URL.
fn switch(html: &str) -> (String, String, String) {
    let links = tags(html, "a").into_iter().filter(|tag| tag.contains_key("hreflang"));
    let [link] = links.collect::<Vec<_>>().try_into().expect("one link to the other language");
    let whole = format!("hreflang=\"{}\" rel=\"alternate\">", link["hreflang"]);
    let (name, _) = html.split_once(&whole).unwrap().1.split_once('<').unwrap();
    assert_eq!(link["lang"], link["hreflang"]);
    (link["lang"].clone(), name.to_owned(), link["href"].clone())
}

/// Pages by their paths below the folder of a language.
fn pages<'a>(site: &'a OutputTree, folder: &str) -> BTreeMap<&'a str, String> {
    let paths =
        site.paths().into_iter().map(OutPath::as_str).filter(|path| path.ends_with(".html"));
    let below = paths.filter_map(|path| match folder {
        "" => (!path.starts_with("cy/")).then_some(path),
        folder => path.strip_prefix(folder),
    });
    below.map(|path| (path, text(site, &format!("{folder}{path}")))).collect()
}

#[test]
fn every_page_is_there_in_both_languages_and_leads_to_itself_in_the_other() {
    let site = site(BOTH);
    let (english, welsh) = (pages(&site, ""), pages(&site, "cy/"));
    let paths: BTreeSet<_> = english.keys().collect();
    assert_eq!(paths, welsh.keys().collect());
    for path in paths.into_iter().filter(|path| **path != "404.html") {
        let up = "../".repeat(path.matches('/').count());
        let to_welsh = ("cy".to_owned(), "Cymraeg".to_owned(), format!("{up}cy/{path}"));
        assert_eq!(switch(&english[path]), to_welsh, "{path}");
        let to_english = ("en".to_owned(), "English".to_owned(), format!("../{up}{path}"));
        assert_eq!(switch(&welsh[path]), to_english, "{path}");
        assert!(english[path].contains("<html lang=\"en\" dir=\"ltr\">"), "{path}");
        assert!(welsh[path].contains("<html lang=\"cy\" dir=\"ltr\">"), "{path}");
    }
}

#[test]
fn the_page_for_addresses_that_lead_nowhere_leads_to_the_other_home() {
    let site = site(BOTH);
    assert_eq!(switch(&text(&site, "404.html")).2, "https://www.example.org/playbook/cy/");
    assert_eq!(switch(&text(&site, "cy/404.html")).2, "https://www.example.org/playbook/");
    assert!(
        text(&site, "cy/404.html")
            .contains("href=\"https://www.example.org/playbook/cy/stories/index.html\"")
    );
}

#[test]
fn each_language_has_its_own_files_and_shares_the_rest() {
    let site = site(BOTH);
    let own =
        |path: &&&OutPath| path.as_str().starts_with("cy/") && !path.as_str().ends_with(".html");
    let paths = site.paths();
    let own: Vec<_> = paths.iter().filter(own).map(|path| path.as_str()).collect();
    let events = ["evening-talk", "open-day", "spring-workshop", "summer-fair"];
    let mut expected: Vec<_> = events.iter().map(|id| format!("cy/events/{id}.ics")).collect();
    expected.insert(0, "cy/assessment.xlsx".to_owned());
    expected.push("cy/feed.xml".to_owned());
    assert_eq!(own, expected);
    let styles = |path: &str| {
        let links = tags(&text(&site, path), "link").into_iter();
        let styles = links.filter(|link| link["rel"] == "stylesheet");
        styles.map(|link| link["href"].trim_start_matches("../").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(styles("areas/service-design.html"), styles("cy/areas/service-design.html"));
    assert!(text(&site, "cy/index.html").contains("src=\"../media/hall.svg\""));
    let sheet = |path: &str| site.get(&OutPath::parse(path).unwrap()).unwrap().clone();
    assert_ne!(sheet("assessment.xlsx"), sheet("cy/assessment.xlsx"));
}

#[test]
fn heads_and_sitemap_name_the_addresses_in_every_language() {
    let site = site(BOTH);
    let base = "https://www.example.org/playbook/";
    for folder in ["", "cy/"] {
        for (path, address) in
            [("index.html", ""), ("areas/workstyles.html", "areas/workstyles.html")]
        {
            let html = text(&site, &format!("{folder}{path}"));
            let links = tags(&html, "link");
            let named = links.iter().filter(|link| link["rel"] == "alternate");
            let named: Vec<_> =
                named.map(|link| (link["hreflang"].as_str(), link["href"].clone())).collect();
            let own = |below: &str| format!("{base}{below}{address}");
            assert_eq!(
                named,
                [("en", own("")), ("cy", own("cy/")), ("x-default", own(""))],
                "{folder}{path}"
            );
            let canonical = links.iter().find(|link| link["rel"] == "canonical").unwrap();
            assert_eq!(canonical["href"], own(folder));
        }
        let moved = text(&site, &format!("{folder}stories/old-form.html"));
        assert!(!tags(&moved, "link").iter().any(|link| link["rel"] == "alternate"));
        assert!(moved.contains("url=first-story.html"), "{moved}");
    }
    let sitemap = text(&site, "sitemap.xml");
    let entry = "<url><loc>https://www.example.org/playbook/areas/workstyles.html</loc>
<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://www.example.org/playbook/areas/workstyles.html\"/>
<xhtml:link rel=\"alternate\" hreflang=\"cy\" href=\"https://www.example.org/playbook/cy/areas/workstyles.html\"/>
<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"https://www.example.org/playbook/areas/workstyles.html\"/></url>";
    assert!(sitemap.contains(entry), "{sitemap}");
    assert!(
        sitemap.contains("<loc>https://www.example.org/playbook/cy/areas/workstyles.html</loc>")
    );
    assert!(sitemap.contains(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\""));
}

#[test]
fn what_is_found_and_what_programs_read_is_in_the_language() {
    let site = site(BOTH);
    let feed = text(&site, "cy/feed.xml");
    assert!(
        feed.contains("xml:lang=\"cy\"")
            && feed.contains("<title>Llawlyfr Cyngor Enghraifft</title>")
    );
    assert!(
        feed.contains("<id>https://www.example.org/playbook/cy/stories/first-story.html</id>"),
        "{feed}"
    );
    assert!(
        text(&site, "cy/events/open-day.ics")
            .contains("URL:https://www.example.org/playbook/cy/events.html")
    );
    let index = |page: &str| {
        let html = text(&site, page);
        let at = html.split_once("data-index=\"").unwrap().1.split_once('"').unwrap().0;
        let entry = text(&site, at.trim_start_matches("../"));
        let json = entry.split_once(".search=").unwrap().1.trim_end().trim_end_matches(';');
        let entry: Value = serde_json::from_str(json).unwrap();
        let pages = entry["pageFiles"].as_array().unwrap().iter();
        pages
            .map(|file| text(&site, &format!("assets/{}", file.as_str().unwrap())))
            .collect::<String>()
    };
    let (english, welsh) = (index("search.html"), index("cy/search.html"));
    assert!(welsh.contains("[\"cy/privacy.html\",\"Preifatrwydd\",\"Tudalen\""), "{welsh}");
    assert!(english.contains("[\"privacy.html\",\"Privacy\",\"Page\""), "{english}");
    assert!(!english.contains("cy/") && !english.contains("Preifatrwydd"));
}

#[test]
fn the_export_has_every_language() {
    let site = site(BOTH);
    let all: Value = serde_json::from_str(&text(&site, "playbook.json")).unwrap();
    assert_eq!(all["language"], "en");
    assert_eq!(all["areas"][0]["title"], "Service design");
    let welsh = &all["translations"]["cy"];
    assert_eq!(welsh["language"], "cy");
    assert_eq!(welsh["areas"][0]["title"], "Dylunio gwasanaethau");
    assert_eq!(welsh["areas"][1]["title"], all["areas"][1]["title"]);
    assert_eq!(welsh["questions"][0]["id"], all["questions"][0]["id"]);
}

#[test]
fn the_list_says_which_language_is_at_the_root() {
    let site = site("language: en\nlanguages: [cy, en]\ntranslations: {cy: {drafts: shown}}");
    assert!(text(&site, "privacy.html").contains("<h1>Preifatrwydd</h1>"));
    assert!(text(&site, "en/privacy.html").contains("<h1>Privacy</h1>"));
    assert_eq!(switch(&text(&site, "privacy.html")).2, "en/privacy.html");
    let all: Value = serde_json::from_str(&text(&site, "playbook.json")).unwrap();
    assert_eq!(
        (&all["language"], &all["title"]),
        (&"en".into(), &"The Example Council playbook".into())
    );
    let manifest = Manifest::parse(text(&site, "manifest.json").as_bytes()).unwrap();
    for path in ["privacy.html", "en/privacy.html"] {
        assert!(text(&site, path).contains(&manifest.digest), "{path}");
    }
}

#[test]
fn a_language_without_translations_is_the_original_in_its_own_frame() {
    let site = site("languages: [en, gd]");
    let page = text(&site, "gd/areas/workstyles.html");
    assert!(page.contains("<html lang=\"gd\""), "{page}");
    assert_eq!(switch(&text(&site, "areas/workstyles.html")).1, "gd");
}

#[test]
fn what_cannot_be_a_folder_is_refused() {
    for (language, is_refused) in [("con", true), ("media", true), ("gd", false), ("en-GB", false)]
    {
        let tree = bilingual(&format!("languages: [en, {language}]"));
        let found = places(&tree, &run(&tree));
        let refused = found.iter().any(|place| place.starts_with("LN006 playbook.yaml:"));
        assert_eq!(refused, is_refused, "{language}: {found:?}");
    }
}

#[test]
fn each_language_is_named_once_and_the_playbooks_own_is_among_them() {
    let cases = [
        ("language: en\nlanguages: [cy]", "written in `en`, which is not among"),
        ("languages: [en, cy, CY]", "`cy` is named twice"),
        ("languages: [en, en]", "`en` is named twice"),
    ];
    for (rules, expected) in cases {
        let outcome = run(&bilingual(rules));
        assert!(outcome.site.is_none(), "{rules}");
        let mut messages = outcome.diagnostics.iter().map(Diagnostic::message);
        assert!(messages.any(|message| message.contains(expected)), "{rules}");
    }
}

#[test]
fn a_page_that_is_lost_is_lost_in_every_language() {
    let before = Manifest::parse(text(&site(BOTH), "manifest.json").as_bytes()).unwrap();
    let lost = |rules: &str| {
        let outcome = run_against(&bilingual(rules), Some(before.clone()));
        let found = outcome.diagnostics.iter().map(|one| one.message().to_owned());
        found.filter(|message| message.contains("cy/")).count()
    };
    assert_eq!(lost(BOTH), 0);
    assert!(lost("languages: [en]") > 20);
}
