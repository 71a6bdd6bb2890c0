//! A site shows whose it is, in a colour that can be read.

use crate::html::Element;
use crate::support::{golden, over, places, run};
use local_normal::source::Content;

/// The golden playbook with these lines more.
fn branded(lines: &str) -> local_normal::source::SourceTree {
    let files = golden();
    let top = files.iter().find(|file| file.path == "playbook.yaml").unwrap();
    let Content::Text(text) = &top.content else { panic!("no text") };
    let text = format!("{text}\n{lines}\n");
    over(files, &[("playbook.yaml", &text)])
}

#[test]
fn name_logo_and_colour_are_on_every_page() {
    let outcome = run(&branded(
        "brand: {name: Riverside \"District\", logo: media/hall.svg, url: \"https://www.example.org/\", colour: \"#a4122b\"}",
    ));
    let site = outcome.site.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics)).files;
    let text = |path: &str| {
        let (_, bytes) = site.iter().find(|(own, _)| own.as_str() == path).expect(path);
        std::str::from_utf8(bytes).unwrap()
    };
    let page = Element::parse(text("stories/index.html"));
    let image = page.named("header").next().unwrap().named("img").next().unwrap();
    assert_eq!(image.attribute("src"), Some("../media/hall.svg"));
    assert_eq!(image.attribute("alt"), Some("Riverside \"District\""));
    assert!(image.attribute("width").is_some() && image.attribute("height").is_some());
    let footer = page.named("footer").next().unwrap();
    assert!(footer.words().contains("The edition of Riverside \"District\"."));
    let is_site = |path: &&str| path.starts_with("assets/site.") && path.ends_with(".css");
    let style = text(site.iter().map(|(path, _)| path.as_str()).find(is_site).unwrap());
    assert!(style.contains("--brand: #a4122b"), "{style}");
    // A brand's colour on a dark page is lighter.
    assert_eq!(style.matches("--brand: #").count(), 2, "{style}");
}

#[test]
fn a_site_without_a_brand_says_nothing_of_one() {
    let site = run(&over(golden(), &[])).site.unwrap().files;
    for (path, bytes) in site.iter().filter(|(path, _)| path.as_str().ends_with(".html")) {
        assert!(!std::str::from_utf8(bytes).unwrap().contains("class=\"brand\""), "{path}");
    }
}

#[test]
fn a_colour_that_cannot_be_read_is_refused_with_one_that_can() {
    let tree = branded("brand: {name: Riverside, colour: \"#f0a030\"}");
    let outcome = run(&tree);
    assert!(outcome.site.is_none());
    let found = &outcome.diagnostics[0];
    assert!(found.message().contains("1.8 to 1"), "{}", found.message());
    let help = found.help().to_owned();
    let better = help.split('"').nth(1).unwrap();
    let outcome = run(&branded(&format!("brand: {{name: Riverside, colour: \"{better}\"}}")));
    assert!(outcome.site.is_some(), "{better}: {:?}", outcome.diagnostics);
}

#[test]
fn wrong_colours_and_pictures_are_named() {
    for (lines, code) in [
        ("brand: {name: R, colour: red}", "LN006"),
        ("brand: {name: R, colour: \"#12345\"}", "LN006"),
        ("brand: {name: R, colour: \"#é2345\"}", "LN006"),
        ("brand: {name: R, logo: hall.svg}", "LN006"),
        ("brand: {name: R, logo: media/hull.svg}", "LN012"),
        ("brand: {logo: media/hall.svg}", "LN004"),
        ("brand: {name: R, color: \"#a4122b\"}", "LN002"),
    ] {
        let tree = branded(lines);
        let outcome = run(&tree);
        let told = places(&tree, &outcome);
        assert!(told.iter().any(|place| place.contains(code)), "{lines}: {told:?}");
    }
}
