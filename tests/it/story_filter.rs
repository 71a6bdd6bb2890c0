//! Which stories the filter of the list finds.

use crate::html::Element;
use crate::support::{golden, over, run};
use local_normal::source::Content;

/// The options of the filter by country when the first story is of this one.
fn countries(country: &str) -> Vec<String> {
    let path = "stories/first-story.md";
    let files = golden();
    let Content::Text(text) = &files.iter().find(|file| file.path == path).unwrap().content else {
        panic!("a story is a text")
    };
    let story = text.replacen("country: England", &format!("country: {country}"), 1);
    let site = run(&over(files, &[(path, &story)])).site.expect("it builds").files;
    let (_, page) = site.iter().find(|(path, _)| path.as_str() == "stories/index.html").unwrap();
    let page = Element::parse(std::str::from_utf8(page).unwrap());
    let filter = page.named("select").find(|one| one.attribute("name") == Some("country"));
    filter.unwrap().named("option").skip(1).map(Element::words).collect()
}

#[test]
fn a_story_of_two_countries_is_found_under_each() {
    assert_eq!(countries("Wales and Scotland"), ["Scotland (2)", "Wales (3)"]);
    assert_eq!(countries("Scotland, Wales and Scotland"), ["Scotland (2)", "Wales (3)"]);
}

#[test]
fn a_country_with_an_and_in_its_name_is_one() {
    let alone = "Trinidad and Tobago";
    assert_eq!(countries(alone), ["Scotland (1)", "Trinidad and Tobago (1)", "Wales (2)"]);
    // Nobody else is of England alone.
    let with_another = "England and Wales";
    assert_eq!(countries(with_another), ["England and Wales (1)", "Scotland (1)", "Wales (2)"]);
}
