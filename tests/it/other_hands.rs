//! Themes whose templates are written by another hand: other quotes, capitals, classes. What looks at finished pages
//! reads them as browsers do, or says which template lacks something.

use crate::support::{run, with};
use local_normal::html::Outline;
use local_normal::output::{OutPath, OutputTree};
use local_normal::pipeline::{Outcome, Site};
use local_normal::single_file::assemble;
use std::collections::BTreeMap;

const BASE: &str = include_str!("../../themes/default/templates/base.html");

/// The theme's `base.html` with other quotes, capitals, and a class on the main part.
fn base() -> String {
    let other = [
        ("<main id=\"_main\">", "<MAIN class='page wide' ID=_main>"),
        ("</main>", "</MAIN>"),
        ("<body class=\"{{ page.kind }}\">", "<BODY data-x CLASS='{{ page.kind }}'>"),
        ("<head>", "<HEAD>"),
        ("<title>", "<TITLE lang=en>"),
        ("<a class=\"skip\" href=\"#_main\">", "<A HREF=#_main CLASS=skip>"),
        ("<html lang=\"{{ site.lang }}\"", "<HTML LANG={{ site.lang }}"),
        ("http-equiv=\"Content-Security-Policy\"", "HTTP-EQUIV=content-security-policy"),
    ];
    let base = other.iter().fold(BASE.to_owned(), |base, (own, other)| {
        assert!(base.contains(own), "{own}");
        base.replace(own, other)
    });
    // The end tags of body and page may be left out.
    base.replace("</body>\n</html>\n", "")
}

fn head() -> &'static str {
    "<LINK HREF='{{ view.icon }}' REL=icon>\n{% for url in view.stylesheets %}<LINK HREF={{ url }} REL='stylesheet'>{% endfor %}\n\
     {% for url in view.scripts %}<SCRIPT DEFER SRC='{{ url }}'></SCRIPT>{% endfor %}\n"
}

fn header() -> &'static str {
    "<HEADER CLASS=top><NAV>{% for item in view.navigation %}<A{% if item.current %} ARIA-CURRENT=true{% endif %} \
     HREF='{{ item.url }}'>{{ item.label }}</A>{% endfor %}</NAV>\n\
     <OL CLASS='wrap breadcrumb'>{% for link in view.breadcrumb %}<LI><A HREF={{ link.url }}>{{ link.label }}</A>{% endfor %}</OL></HEADER>"
}

fn outcome(files: &[(&str, &str)]) -> Outcome {
    run(&with(files))
}

fn by_another_hand() -> Site {
    let outcome = outcome(&[
        ("theme/templates/base.html", &base()),
        ("theme/templates/head.html", head()),
        ("theme/templates/header.html", header()),
    ]);
    outcome.site.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics))
}

fn text(files: &OutputTree, path: &str) -> String {
    String::from_utf8(files.get(&OutPath::parse(path).unwrap()).unwrap().to_vec()).unwrap()
}

/// Paths and texts of the search index.
fn index(site: &Site) -> BTreeMap<String, String> {
    let parts = site.files.iter().filter(|(path, _)| path.as_str().contains("/search-"));
    parts.map(|(path, _)| (path.to_string(), text(&site.files, path.as_str()))).collect()
}

#[test]
fn search_finds_the_same_words() {
    assert_eq!(index(&by_another_hand()), index(&outcome(&[]).site.unwrap()));
}

#[test]
fn the_single_file_has_every_page_with_what_it_loads() {
    let site = by_another_hand();
    let file = assemble(&site.files, &site.built.moved, "", &[]);
    let html = String::from_utf8(file.bytes).unwrap();
    // One more is shown at an address of which there is no page.
    assert_eq!(html.matches(" data-page=\"").count(), file.pages + 1);
    assert_eq!(
        file.pages,
        site.built.pages - site.built.moved.len() - 1,
        "all but the one for errors"
    );
    assert!(html.contains("<MAIN class='page wide' ID=_main>"), "the main part keeps its class");
    let section =
        html.split("<div id=\"").find(|part| part.starts_with("assessment/index.html\"")).unwrap();
    assert!(
        section.contains(" data-kind=\"assessment\" data-part=\"#assessment/index.html\""),
        "{section}"
    );
    let page = Outline::of(&text(&site.files, "assessment/index.html"));
    let styles = section.split("data-styles=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(styles.split(' ').count(), page.styles.len());
    assert!(page.scripts.len() > 2 && !section.contains("data-scripts=\"\""));
    assert!(
        section.contains("<OL CLASS='wrap breadcrumb'><LI><a href=\"#index.html\">"),
        "{section}"
    );
    assert_eq!(html.matches("CLASS='wrap breadcrumb'").count(), file.pages);
}

fn reported(files: &[(&str, &str)]) -> Vec<String> {
    let outcome = outcome(files);
    let found = outcome.diagnostics.iter().filter(|found| found.code().number() != "LN048");
    found.map(|found| format!("{}: {}", found.code().number(), found.message())).collect()
}

#[test]
fn a_template_without_a_main_part_is_named_once() {
    let base =
        BASE.replace("<main id=\"_main\">", "<div id=\"_main\">").replace("</main>", "</div>");
    let found = reported(&[("theme/templates/base.html", &base)]);
    let [message] = &found[..] else { panic!("{found:?}") };
    assert!(message.starts_with("LN050: the template `base.html` cannot be used"), "{message}");
    assert!(message.contains("`accessibility.html` and "), "{message}");
    assert!(message.contains("more pages would have no `<main>`"), "{message}");
    let whole = "<!doctype html>\n<html><title>{{ page.title }}</title><body><p id='_main'>Nothing</body></html>\n";
    let messages = reported(&[("theme/templates/search.html", whole)]);
    let [message] =
        &messages.iter().filter(|found| found.starts_with("LN050")).collect::<Vec<_>>()[..]
    else {
        panic!("{messages:?}")
    };
    assert!(message.contains("`search.html` cannot be used"), "{message}");
    assert!(message.contains("the page `search.html` would have no `<main>`"), "{message}");
    // A comment hides what is in it.
    let hidden = BASE.replace("{{ frame.header }}", "<!-- {{ frame.header }}");
    let messages = reported(&[("theme/templates/base.html", &hidden)]);
    assert!(messages.iter().any(|found| found.contains("no `<main>`")), "{messages:?}");
}

#[test]
fn a_main_part_that_a_shared_part_opens_is_one() {
    let base = BASE.replace("<main id=\"_main\">\n", "").replace("</main>\n", "");
    let header = "<header>{{ site.title }}</header><main id=_main>\n";
    let footer = "</main><footer>{{ site.title }}</footer>\n";
    let files = [
        ("theme/templates/base.html", &*base),
        ("theme/templates/header.html", header),
        ("theme/templates/footer.html", footer),
    ];
    let outcome = outcome(&files);
    let site = outcome.site.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics));
    assert_eq!(index(&site), index(&run(&with(&[])).site.unwrap()));
}

#[test]
fn an_id_that_is_twice_on_a_page_is_reported_wherever_it_comes_from() {
    for (path, template) in [
        (
            "theme/templates/base.html",
            BASE.replace("{{ frame.footer }}", "<P ID='_main'>Again</P>{{ frame.footer }}"),
        ),
        ("theme/templates/footer.html", "<footer><p id=_main>Again</footer>".to_owned()),
        (
            "theme/templates/footer.html",
            "<footer><svg><path ID=x /><path id='x'/></svg></footer>".to_owned(),
        ),
    ] {
        let found = reported(&[(path, &template)]);
        let [message] = &found[..] else { panic!("{path}: {found:?}") };
        assert!(message.starts_with("LN062: the id `"), "{message}");
        assert!(message.contains("more pages"), "{message}");
    }
}

#[test]
fn what_a_remark_of_a_template_hides_is_not_there() {
    let base =
        BASE.replace("{{ frame.footer }}", "<!-- {{ frame.footer }} --><a href='#_foot'>There</a>");
    let footer = "<footer id=_foot><a href=nowhere.html>There</a></footer>";
    let files = [("theme/templates/base.html", &*base), ("theme/templates/footer.html", footer)];
    let found = reported(&files);
    let [message] = &found[..] else { panic!("{found:?}") };
    assert!(message.contains("links to `#_foot`"), "{message}");
}
