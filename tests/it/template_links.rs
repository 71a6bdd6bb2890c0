//! Links that templates write are checked on the finished pages, in shared markup too. A template writes the same mistake
//! on many pages: it is reported once, with their number.

use crate::support::{run, with};

/// What is reported of a footer.
fn reported(footer: &str) -> Vec<String> {
    let footer = format!("<footer>{footer}</footer>\n");
    let outcome = run(&with(&[("theme/templates/footer.html", &footer)]));
    let found = outcome.diagnostics.iter().filter(|found| found.code().number() == "LN026");
    found.map(|found| found.message().to_owned()).collect()
}

#[test]
fn a_link_in_shared_markup_that_leads_nowhere_is_reported_once_for_all_pages() {
    for (url, reason) in [
        ("{{ view.home }}#nowhere", "that page has no such place"),
        ("#nowhere", "that page has no such place"),
        ("{{ view.home }}nowhere.html", "there is no such file"),
        ("nowhere.html", "there is no such file"),
        ("{{ view.root }}../nowhere.html", "it leads out of the site"),
    ] {
        let found = reported(&format!("<a href=\"{url}\">There</a>"));
        let [message] = &found[..] else { panic!("{url}: {found:?}") };
        assert!(message.contains("nowhere"), "{message}");
        assert!(message.contains("more pages"), "{message}");
        assert!(message.ends_with(reason), "{message}");
    }
}

#[test]
fn a_link_is_found_in_any_spelling_and_in_any_attribute() {
    for markup in [
        "<a href='nowhere.html'>There</a>",
        "<a href=nowhere.html>There</a>",
        "<A HREF=\"nowhere.html\">There</A>",
        "<a\nclass=x\nhref = \"nowhere&#46;html\">There</a>",
        "<svg><a xlink:href='nowhere.html'/></svg>",
        "<svg><image href=nowhere.html /></svg>",
        "<img alt='' srcset='nowhere.html 2x'>",
        "<video poster=nowhere.html></video>",
        "<form action=nowhere.html></form>",
        "<button formaction=nowhere.html></button>",
        "<object data=nowhere.html></object>",
        "<p style='background: url(nowhere.html)'></p>",
        "<style>p { background: url(nowhere.html) }</style>",
        "<noscript><meta http-equiv=refresh content='0; url=nowhere.html'></noscript>",
    ] {
        let found = reported(markup);
        let [message] = &found[..] else { panic!("{markup}: {found:?}") };
        assert!(message.contains("`nowhere.html`"), "{markup}: {message}");
    }
}

#[test]
fn what_leads_somewhere_or_is_no_link_is_fine() {
    for markup in [
        "<p id=café></p><a href='#caf%C3%A9'>There</a><a href='#café'>There</a>",
        "<a href='#_main'>There</a>",
        "<a href={{ view.home }}#_main>There</a>",
        "<a href='#'>There</a><a href=#top>There</a>",
        "<A HREF='{{ view.search }}?q=a'>There</A>",
        "<a href=\"https://a.example/#x\">There</a><a href=HTTP://a.example>There</a>",
        "<!-- <a href=nowhere.html>There</a> -->",
        "<p title='<a href=nowhere.html>'>There</p>",
        "<p>&lt;a href=nowhere.html></p>",
    ] {
        assert_eq!(reported(markup), Vec::<String>::new(), "{markup}");
    }
}
