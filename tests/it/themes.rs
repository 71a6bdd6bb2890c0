//! The themes of the program, what a playbook's own files do to them, and for which version they are made.

use crate::support::{files_below, golden, over, places, root, run, with};
use local_normal::pipeline::Outcome;
use local_normal::source::Content;
use std::collections::BTreeMap;

const TOP: &str = include_str!("../fixtures/base/playbook.yaml");

fn civic() -> String {
    format!("{TOP}theme: civic\n")
}

fn text(outcome: &Outcome, path: &str) -> String {
    let site = outcome.site.as_ref().unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics));
    let found = |one: &str| one == path || one.starts_with(path) && path.starts_with("assets/");
    let (_, bytes) = site.files.iter().find(|(one, _)| found(one.as_str())).expect(path);
    String::from_utf8_lossy(bytes).into_owned()
}

/// The names of a page's stylesheets without their hashes, in order.
fn styles(page: &str) -> Vec<&str> {
    let links = page.split("<link rel=\"stylesheet\" href=\"").skip(1);
    links.filter_map(|link| link.split('"').next()?.rsplit('/').next()?.split('.').next()).collect()
}

#[test]
fn styles_of_a_theme_and_then_those_of_the_playbook_come_last_on_every_page() {
    let own = "a { color: teal }\n";
    let home = |files: &[(&str, &str)]| {
        let outcome = run(&with(files));
        let page = text(&outcome, "index.html");
        let names = styles(&page).join(" ");
        (
            names.clone(),
            if names.contains("custom") { text(&outcome, "assets/custom.") } else { String::new() },
        )
    };
    assert_eq!(home(&[]).0, "site home");
    assert_eq!(home(&[("theme/custom.css", own)]), ("site home custom".to_owned(), own.to_owned()));
    let top = civic();
    let (names, both) = home(&[("playbook.yaml", &top), ("theme/custom.css", own)]);
    assert_eq!(names, "site home custom");
    assert!(both.contains("--link:") && both.ends_with(own), "{both}");
}

#[test]
fn a_theme_changes_how_a_site_looks_and_no_word_of_it() {
    let files = golden();
    let top = files.iter().find(|file| file.path == "playbook.yaml").unwrap();
    let Content::Text(top) = &top.content else { panic!("it is a text") };
    // The drawing of the town, which the other theme lacks, has names in it.
    let top = top.replace("picture: town", "picture: none");
    let usual = run(&over(golden(), &[("playbook.yaml", &top)]));
    let themed = run(&over(golden(), &[("playbook.yaml", &format!("{top}\ntheme: civic\n"))]));
    let words = |outcome: &Outcome| {
        let site = outcome.site.as_ref().unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics));
        let pages = site.files.iter().filter(|(path, _)| path.as_str().ends_with(".html"));
        let words = pages.map(|(path, bytes)| {
            let page = crate::html::Element::parse(std::str::from_utf8(bytes).unwrap());
            (path.to_string(), page.words())
        });
        words.collect::<BTreeMap<_, _>>()
    };
    // The digest of the site is on this page.
    let without_digest = |mut pages: BTreeMap<String, String>| {
        pages.remove("privacy.html");
        pages
    };
    assert_eq!(without_digest(words(&themed)), without_digest(words(&usual)));
}

#[test]
fn files_of_a_playbook_are_laid_over_its_theme() {
    let top = civic();
    let mark = "{% component site_mark() -%}<b>ours</b>{%- endcomponent %}\n";
    let files =
        [("playbook.yaml", top.as_str()), ("theme/components/site-mark/site-mark.html", mark)];
    assert!(text(&run(&with(&files)), "index.html").contains("<b>ours</b>"));
    let bare = text(&run(&with(&files[..1])), "index.html");
    assert!(!bare.contains("class=\"mark\""), "the theme's own has no mark");
    let css = "a { color: red }\n";
    let files = [("playbook.yaml", top.as_str()), ("theme/components/civic/civic.css", css)];
    let outcome = run(&with(&files));
    assert_eq!(text(&outcome, "assets/custom."), css);
    assert!(outcome.diagnostics.is_empty(), "{:?}", outcome.diagnostics);
    // What replaces a file of one theme replaces nothing of another.
    let (tree, file) = (&files[1..], "theme/components/civic/civic.css");
    assert!(run(&with(tree)).site.is_some(), "{file}");
}

#[test]
fn a_theme_is_found_however_it_is_written() {
    for line in ["theme: \"civic\"", "'theme': civic", "theme: !!str civic", "theme:\n  civic"] {
        let top = format!("{TOP}{line}\n");
        let page = text(&run(&with(&[("playbook.yaml", &top)])), "index.html");
        assert_eq!(styles(&page).last(), Some(&"custom"), "{line}");
    }
    // Elsewhere the word chooses nothing.
    let top = format!("{TOP}intro: |\n  theme: civic\n");
    let page = text(&run(&with(&[("playbook.yaml", &top)])), "index.html");
    assert_eq!(styles(&page).last(), Some(&"home"));
}

#[test]
fn an_unknown_theme_is_named_with_those_there_are() {
    let top = format!("{TOP}theme: civik\n");
    let tree = with(&[("playbook.yaml", &top)]);
    let outcome = run(&tree);
    assert!(outcome.site.is_none());
    let [place] = &places(&tree, &outcome)[..] else { panic!("{:#?}", outcome.diagnostics) };
    assert!(place.starts_with("LN006 playbook.yaml:"), "{place}");
    let said = format!("{} {}", outcome.diagnostics[0].message(), outcome.diagnostics[0].help());
    assert!(said.contains("`civik` is not a theme") && said.contains("civic"), "{said}");
}

#[test]
fn files_for_another_version_of_the_theme_are_refused_with_what_to_do() {
    let said = |text: &str| {
        let outcome = run(&with(&[("theme/theme.yaml", text)]));
        let first = outcome.diagnostics.first();
        first.map(|one| (outcome.site.is_some(), format!("{} {}", one.message(), one.help())))
    };
    assert_eq!(said("version: 1\n"), None);
    assert_eq!(said("bundles: {}\n"), None);
    let (is_built, words) = said("version: 0\n").unwrap();
    assert!(
        !is_built && words.contains("made for version 0 of the theme; this program has version 1"),
        "{words}"
    );
    assert!(
        words.contains("`local-normal theme`") && words.contains("write `version: 1`"),
        "{words}"
    );
    let (is_built, words) = said("version: 2\n").unwrap();
    assert!(!is_built && words.contains("Update the program"), "{words}");
    for wrong in ["version: one\n", "version: -1\n", "versions: 1\n", "- 1\n"] {
        let (is_built, words) = said(wrong).unwrap();
        assert!(!is_built && words.contains("`theme.yaml` cannot be used"), "{wrong}: {words}");
    }
}

#[test]
fn a_bundle_that_a_playbook_names_replaces_that_one_alone() {
    let settings = "bundles:\n  home:\n    css: [components/ours/ours.css]\n";
    let css = ".ours { color: teal }\n";
    let files = [("theme/theme.yaml", settings), ("theme/components/ours/ours.css", css)];
    let outcome = run(&with(&files));
    assert_eq!(text(&outcome, "assets/home."), css);
    let (usual, other) = (run(&with(&[])), "assets/area.");
    assert_eq!(text(&outcome, other), text(&usual, other));
    let broken = "bundles:\n  home:\n    css: [components/none.css]\n";
    let outcome = run(&with(&[("theme/theme.yaml", broken)]));
    assert!(outcome.site.is_none());
    let said = outcome.diagnostics[0].message();
    assert!(said.contains("it names `components/none.css`, which is not there"), "{said}");
}

#[test]
fn a_style_or_a_script_that_no_page_has_is_named() {
    for (path, near) in [
        ("theme/components/base/token.css", "Did you mean `components/base/tokens.css`?"),
        ("theme/components/x/zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz.js", "is named in theme.yaml"),
        ("theme/theme.yaml.bak", "Did you mean `theme.yaml`?"),
        ("theme/custom.cs", "Did you mean `custom.css`?"),
    ] {
        let outcome = run(&with(&[(path, "a;\n")]));
        assert!(outcome.site.is_some(), "{path}");
        let [found] = &outcome.diagnostics[..] else { panic!("{path}: {:?}", outcome.diagnostics) };
        assert_eq!(found.code().number(), "LN051", "{path}");
        assert!(found.help().contains(near), "{path}: {}", found.help());
    }
}

#[test]
fn a_theme_has_only_what_differs_and_says_its_version() {
    let default = files_below(&root().join("themes/default"));
    for (path, bytes) in files_below(&root().join("themes/civic")) {
        assert_ne!(default.get(&path), Some(&bytes), "{path}");
        if path.ends_with("theme.yaml") {
            let version = |bytes: &[u8]| {
                let text = String::from_utf8_lossy(bytes).into_owned();
                text.lines().find(|line| line.starts_with("version: ")).map(str::to_owned)
            };
            assert!(version(&bytes).is_some());
            assert_eq!(version(&bytes), version(&default[&path]));
        }
    }
}

/// Copied files say at their heads of which original they are; that changes no page.
#[test]
fn a_site_with_a_copy_of_each_template_and_sign_is_the_same() {
    let copies =
        files_below(&root().join("themes/default")).into_iter().filter_map(|(path, bytes)| {
            let words = "A copy of local-normal's original 0123456789ab";
            let head = match path.rsplit('.').next()? {
                "html" | "xml" => format!("{{#- {words} -#}}"),
                "svg" => format!("<!-- {words} -->"),
                _ => return None,
            };
            let text = String::from_utf8(bytes).unwrap();
            Some((format!("theme/{path}"), format!("{head}\n{text}")))
        });
    let copies: Vec<_> = copies.collect();
    assert!(copies.len() > 60, "{}", copies.len());
    let copies: Vec<_> = copies.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let (usual, copied) = (run(&over(golden(), &[])), run(&over(golden(), &copies)));
    for (path, _) in usual.site.as_ref().unwrap().files.iter() {
        let path = path.as_str();
        if (path.ends_with(".html") || path.ends_with(".xml")) && path != "privacy.html" {
            let signless = |page: String| page.replace(site_icon(&page), "");
            assert_eq!(signless(text(&copied, path)), signless(text(&usual, path)), "{path}");
        }
    }
}

/// The name of the site's sign, which has the hash of its bytes.
fn site_icon(page: &str) -> &str {
    let at = page.find("site-icon.").unwrap_or(page.len());
    page[at..].split('"').next().filter(|name| !name.is_empty()).unwrap_or("\0")
}
