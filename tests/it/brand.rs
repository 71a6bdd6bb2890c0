//! A site shows whose it is, in a colour that can be read.

use crate::html::Element;
use crate::support::{golden, over, places, run};
use local_normal::source::{Content, MediaFile, Seen, SourceFile, SourceTree};
use std::io::{Cursor, Read as _};
use std::sync::Arc;
use zip::ZipArchive;

/// The golden playbook with these lines more.
fn branded(lines: &str) -> SourceTree {
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

/// The words for people who cannot see it are on the head's logo alone: in the foot the name is beside it.
#[test]
fn a_logo_has_words_of_its_own_in_the_head_and_none_beside_the_name() {
    let outcome = run(&branded(
        "brand: {name: Riverside, logo: media/hall.svg, logo_dark: media/hall.svg, alt: Crest of \"Riverside\"}",
    ));
    let site = outcome.site.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics)).files;
    let (_, page) = site.iter().find(|(path, _)| path.as_str() == "stories/index.html").unwrap();
    let page = Element::parse(std::str::from_utf8(page).unwrap());
    for (part, words) in [("header", "Crest of \"Riverside\""), ("footer", "")] {
        let part = page.named(part).next().unwrap();
        let told: Vec<_> = part.named("img").map(|image| image.attribute("alt")).collect();
        assert_eq!(told, [Some(words); 2]);
    }
}

/// A file of the workbook of the golden playbook with a brand, where it has it.
fn in_workbook(brand: &str, logo: Option<&str>, path: &str) -> Option<Vec<u8>> {
    let mut files: Vec<_> = branded(brand).iter().map(|(_, file)| file.clone()).collect();
    files.extend(logo.map(|drawing| {
        let (size, stored) = (drawing.len() as u64, Box::new(drawing.as_bytes().to_vec()));
        let logo = MediaFile { size, sha256: String::new(), seen: Seen::Picture(None), stored };
        SourceFile { path: "media/logo.svg".into(), content: Content::Media(Arc::new(logo)) }
    }));
    let site = run(&SourceTree::new(files)).site.unwrap().files;
    let (_, book) = site.iter().find(|(own, _)| own.as_str() == "assessment.xlsx").unwrap();
    let mut archive = ZipArchive::new(Cursor::new(&book[..])).unwrap();
    let mut bytes = Vec::new();
    archive.by_name(path).ok()?.read_to_end(&mut bytes).unwrap();
    Some(bytes)
}

/// A drawing of 40 by 20 is shown 96 by 48 pixels large, and has thrice the pixels for paper.
#[test]
fn the_workbook_begins_with_the_logo() {
    let brand = "brand: {name: Riverside, logo: media/hall.svg, alt: A hall}";
    let picture = in_workbook(brand, None, "xl/media/image1.png").unwrap();
    assert_eq!(&picture[16..24], [0, 0, 1, 32, 0, 0, 0, 144], "width and height of a PNG");
    let place = in_workbook(brand, None, "xl/drawings/drawing1.xml").unwrap();
    let place = String::from_utf8(place).unwrap();
    assert!(place.contains("descr=\"A hall\""), "{place}");
    assert!(place.contains("<a:ext cx=\"914400\" cy=\"457200\"/>"), "{place}");
    assert_eq!(in_workbook("", None, "xl/drawings/drawing1.xml"), None);
}

#[test]
fn a_logo_that_cannot_be_drawn_is_left_out_of_the_workbook() {
    let brand = "brand: {name: Riverside, logo: media/logo.svg}";
    let drawn = |inner: &str| {
        let drawing = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\">{inner}</svg>"
        );
        in_workbook(brand, Some(&drawing), "xl/media/image1.png")
    };
    assert!(drawn("<path d=\"M0 0h9v9z\"/>").is_some());
    assert_eq!(drawn("<text x=\"1\" y=\"9\">R</text>"), None, "no font is at hand");
}

#[test]
fn a_site_without_a_brand_says_nothing_of_one() {
    let site = run(&over(golden(), &[])).site.unwrap().files;
    for (path, bytes) in site.iter().filter(|(path, _)| path.as_str().ends_with(".html")) {
        assert!(!std::str::from_utf8(bytes).unwrap().contains("class=\"brand"), "{path}");
    }
    for (path, bytes) in site.iter().filter(|(path, _)| path.as_str().ends_with(".css")) {
        assert!(!std::str::from_utf8(bytes).unwrap().contains(".brand"), "{path}");
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
        ("brand: {name: R, alt: Crest of R}", "LN006"),
        ("brand: {name: R, color: \"#a4122b\"}", "LN002"),
    ] {
        let tree = branded(lines);
        let outcome = run(&tree);
        let told = places(&tree, &outcome);
        assert!(told.iter().any(|place| place.contains(code)), "{lines}: {told:?}");
    }
}
