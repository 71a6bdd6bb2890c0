//! Pages in Welsh of a playbook that is half translated: every English word on them is in an element that says so.

use super::HEADER;
use crate::html::{Element, Node};
use crate::support::{golden, over, root};
use local_normal::assets::Theme;
use local_normal::load::{in_language, load};
use local_normal::model::{Index, Translated};
use local_normal::render::{Beside, Origins, Renderer, Templates};
use local_normal::source::SourceTree;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// What half of the texts are translated into.
const WELSH: &str = "Cyfieithiad o'r testun";

/// The attributes that people read or hear.
const READ: [&str; 4] = ["aria-label", "title", "alt", "placeholder"];

/// A text of which nothing has to be kept.
fn is_plain(text: &str) -> bool {
    !text.contains(|sign: char| "[]`|<>{}*_^\\\"".contains(sign))
}

fn entry(text: &Translated) -> String {
    let escaped = text.original.replace('\\', "\\\\").replace('"', "\\\"");
    format!("msgctxt \"{}\"\nmsgid \"{escaped}\"\nmsgstr \"{WELSH}\"\n\n", text.context)
}

/// The playbook that has something of each kind, every second text of it translated; and all its originals.
fn half() -> (SourceTree, Vec<String>) {
    let empty = over(golden(), &[("translations/cy/playbook.po", HEADER)]);
    let translation = load(&empty).playbook.unwrap().translations.remove(0);
    let texts: Vec<_> = translation.texts().cloned().collect();
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for text in texts.iter().filter(|text| is_plain(&text.original)).step_by(2) {
        let path = &empty.file(text.source.file).path;
        let path = format!("translations/cy/{}.po", path.rsplit_once('.').unwrap().0);
        files.entry(path).or_insert_with(|| HEADER.to_owned()).push_str(&entry(text));
    }
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    assert!(files.len() > 10, "{} files", files.len());
    let originals = texts.into_iter().map(|text| text.original).collect();
    (over(golden(), &files), originals)
}

/// What is made of a playbook in Welsh.
fn made<T>(tree: &SourceTree, look: impl FnOnce(&Renderer<'_>) -> T) -> T {
    let playbook = in_language(tree, "cy").expect("a translation");
    let (index, changed) = (Index::of(&playbook), BTreeMap::new());
    let theme = Theme::load("default", tree, &mut Vec::new());
    let templates = Templates::of(&theme, &mut Vec::new()).unwrap();
    let origins = Origins { tree, changed: &changed };
    look(&Renderer::new(&playbook, &index, origins, &theme, &templates, &[]))
}

/// Its pages by their paths.
fn pages(tree: &SourceTree) -> BTreeMap<String, String> {
    made(tree, |renderer| {
        let all = renderer.page_ids().into_iter().map(|id| renderer.page(id).unwrap());
        all.map(|page| (page.path.to_string(), page.html)).collect()
    })
}

/// A file beside the pages, as text; empty where there is none.
fn text(renderer: &Renderer<'_>, file: Beside) -> String {
    String::from_utf8_lossy(&renderer.file(file).unwrap()).into_owned()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|sign: char| !sign.is_alphabetic() && sign != '\'');
    words.filter(|word| word.len() > 2).map(str::to_lowercase)
}

/// Every word that only English has.
fn english(originals: &[String]) -> BTreeSet<String> {
    let strings = |language: &str| {
        fs::read_to_string(root().join(format!("themes/default/i18n/{language}.ftl"))).unwrap()
    };
    let said = |strings: &str| {
        let lines = strings.lines().filter(|line| !line.starts_with('#'));
        let lines =
            lines.map(|line| line.split_once('=').map_or(line, |(_, text)| text).to_owned());
        lines.collect::<Vec<_>>().join("\n")
    };
    let mut english: BTreeSet<String> = originals.iter().flat_map(|text| words(text)).collect();
    english.extend(words(&said(&strings("en"))));
    for word in words(&said(&strings("cy"))).chain(words(WELSH)) {
        english.remove(&word);
    }
    english
}

/// Whether programs show the value of a `meta` to people.
fn is_said_elsewhere(meta: &Element) -> bool {
    let name = meta.attribute("name").or(meta.attribute("property")).unwrap_or_default();
    ["description", "og:title", "og:description", "og:site_name", "og:image:alt"].contains(&name)
}

/// The English words of an element that are not said to be, each with where it is.
fn unsaid(element: &Element, is_welsh: bool, english: &BTreeSet<String>, found: &mut Vec<String>) {
    // A name is the same in every language.
    let is_name = element.attribute("translate") == Some("no");
    if is_name || ["script", "style", "code", "title"].contains(&element.name.as_str()) {
        return;
    }
    let is_welsh = element.attribute("lang").map_or(is_welsh, |language| language == "cy");
    let look = |place: &str, text: &str| {
        let wrong = words(text).filter(|word| is_welsh && english.contains(word));
        let wrong: Vec<_> = wrong.collect();
        (!wrong.is_empty()).then(|| format!("{place}: {} in {text:?}", wrong.join(", ")))
    };
    for (name, value) in &element.attributes {
        if READ.contains(&name.as_str()) || name == "content" && is_said_elsewhere(element) {
            found.extend(look(&format!("{}[{name}]", element.name), value));
        }
    }
    for node in &element.children {
        match node {
            Node::Text(text) => found.extend(look(&element.name, text)),
            Node::Element(inner) => unsaid(inner, is_welsh, english, found),
        }
    }
}

#[test]
fn english_words_on_welsh_pages_are_in_elements_that_say_so() {
    let (tree, originals) = half();
    let english = english(&originals);
    assert!(english.len() > 700, "{} words", english.len());
    let (mut found, mut said) = (Vec::new(), 0);
    for (path, html) in pages(&tree) {
        let (mut of_page, page) = (Vec::new(), Element::parse(&html));
        unsaid(&page, true, &english, &mut of_page);
        said += page.all().filter(|element| element.attribute("lang") == Some("en")).count();
        found.extend(of_page.into_iter().map(|wrong| format!("{path}: {wrong}")));
    }
    assert!(said > 300, "{said} elements say that they are in English");
    assert!(found.is_empty(), "{} places:\n{}", found.len(), found.join("\n"));
}

#[test]
fn scripts_and_readers_of_the_feed_are_told_too() {
    let (tree, _) = half();
    let (scripts, feed) = made(&tree, |renderer| {
        let files = (0..).map(|ix| text(renderer, Beside::Asset(ix)));
        (
            files.take_while(|file| !file.is_empty()).collect::<Vec<_>>(),
            text(renderer, Beside::Feed),
        )
    });
    let read = "localNormal.modules[\"base/original\"].read({\"\u{fdd1}\":{\"lang\":\"en\"},";
    for data in
        ["localNormal.assessment = ", "(function (words) {", "(function (added) {", ".glossary="]
    {
        let found: Vec<_> = scripts.iter().filter(|script| script.contains(data)).collect();
        assert!(found.len() == 1 && found[0].contains(read), "{data} {found:?}");
    }
    let is_marked = |text: &String| text.contains('\u{fdd1}') && !text.contains(read);
    assert_eq!(scripts.iter().filter(|text| is_marked(text)).count(), 0);
    assert!(feed.contains("<title xml:lang=\"en\">") && feed.contains("Cyfieithiad o"), "{feed}");
    let is_form = |path: &str| path.ends_with("assessment/service-design.html");
    let form = pages(&tree).into_iter().find(|(path, _)| is_form(path)).unwrap().1;
    let place = |name: &str| form.find(&format!("assets/{name}.")).expect(name);
    assert!(place("original") < place("assessment-data"), "{form}");
}
