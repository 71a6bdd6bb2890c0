//! Marked words, told by elements, attributes and feeds.

use super::{Attributes, END, INTERFACE, Kind, PLAYBOOK, Tongues};

/// Words of the playbook in `⟦⟧` and of the interface in `⟪⟫`, told.
fn told(text: &str, kind: Kind) -> String {
    let marks = [('⟦', PLAYBOOK), ('⟪', INTERFACE), ('⟧', END), ('⟫', END)];
    let text = marks
        .iter()
        .fold(text.to_owned(), |text, (sign, mark)| text.replace(*sign, &mark.to_string()));
    let attributes =
        |language: &str, direction| Attributes { language: language.to_owned(), direction };
    let tongues = Tongues {
        has_original: true,
        playbook: attributes("pl", None),
        interface: attributes("en", Some("ltr")),
    };
    tongues.tell(text, kind)
}

#[test]
fn an_element_of_marked_words_says_their_language() {
    for (html, expected) in [
        ("<h1>⟦Tak⟧</h1>", "<h1 lang=\"pl\">Tak</h1>"),
        (
            "<h1 class=x><svg><path/></svg>⟦Tak⟧</h1>",
            "<h1 lang=\"pl\" class=x><svg><path/></svg>Tak</h1>",
        ),
        ("<p>⟪Yes⟫</p>", "<p lang=\"en\" dir=\"ltr\">Yes</p>"),
        ("<p>1. ⟦Tak⟧ &amp; ⟦nie⟧ (2)</p>", "<p lang=\"pl\">1. Tak &amp; nie (2)</p>"),
        ("<li><a href=x>⟦Tak⟧</a></li>", "<li><a lang=\"pl\" href=x>Tak</a></li>"),
        ("<p>⟦Tak <em>jest</em>⟧</p><p>Ie</p>", "<p lang=\"pl\">Tak <em>jest</em></p><p>Ie</p>"),
        ("<option value=a>⟦Tak⟧ (3)</option>", "<option lang=\"pl\" value=a>Tak (3)</option>"),
        ("<title>⟦Tak⟧</title>", "<title lang=\"pl\">Tak</title>"),
    ] {
        assert_eq!(told(html, Kind::Html), expected);
    }
}

#[test]
fn marked_words_among_others_get_an_element_of_their_own() {
    for (html, expected) in [
        ("<p>Ie: ⟦tak⟧</p>", "<p>Ie: <span lang=\"pl\">tak</span></p>"),
        (
            "<p>⟪Yes⟫: ⟦tak⟧</p>",
            "<p><span lang=\"en\" dir=\"ltr\">Yes</span>: <span lang=\"pl\">tak</span></p>",
        ),
        ("<p><b>Ie</b> ⟦tak⟧</p>", "<p><b>Ie</b> <span lang=\"pl\">tak</span></p>"),
        ("⟦Tak⟧ <p>Ie</p>", "<span lang=\"pl\">Tak</span> <p>Ie</p>"),
        (
            "<div>⟦<figure>Tak</figure>⟧<p>Ie</p></div>",
            "<div><figure lang=\"pl\">Tak</figure><p>Ie</p></div>",
        ),
        (
            "<svg><text>Ie ⟦tak⟧</text></svg>",
            "<svg><text>Ie <tspan lang=\"pl\">tak</tspan></text></svg>",
        ),
        ("<a aria-label=Ie>⟦Tak⟧</a>", "<a aria-label=Ie><span lang=\"pl\">Tak</span></a>"),
        ("<a lang=ga>⟦Tak⟧</a>", "<a lang=ga><span lang=\"pl\">Tak</span></a>"),
    ] {
        assert_eq!(told(html, Kind::Html), expected);
    }
}

#[test]
fn an_attribute_is_in_the_language_of_its_element() {
    for (html, expected) in [
        ("<img alt=\"⟦Tak⟧\">", "<img lang=\"pl\" alt=\"Tak\">"),
        (
            "<meta name=description content=\"⟦Tak⟧\">",
            "<meta lang=\"pl\" name=description content=\"Tak\">",
        ),
        (
            "<div aria-label=\"⟦Tak⟧\"><i>1</i></div>",
            "<div lang=\"pl\" aria-label=\"Tak\"><i>1</i></div>",
        ),
        ("<div aria-label=\"⟦Tak⟧\"><i>Ie</i></div>", "<div aria-label=\"Tak\"><i>Ie</i></div>"),
        ("<a title=\"⟦Tak⟧\">⟦Tak⟧</a>", "<a lang=\"pl\" title=\"Tak\">Tak</a>"),
    ] {
        assert_eq!(told(html, Kind::Html), expected);
    }
}

#[test]
fn words_that_can_have_no_element_lose_their_marks() {
    for html in [
        "<title>⟦Tak⟧ – Ie</title>",
        "<option>Ie: ⟦tak⟧</option>",
        "<p>⟦Tak</p>",
        "<p>Tak⟧</p>",
        "<p>⟦Tak<b>⟧</b></p>",
    ] {
        let told = told(html, Kind::Html);
        assert_eq!(told, html.replace(['⟦', '⟧'], ""));
    }
}

#[test]
fn a_feed_says_it_in_its_own_way() {
    let feed = "<entry><title>⟦Tak⟧</title><link href=\"x\"/><summary>Ie ⟦tak⟧</summary></entry>";
    let expected = "<entry><title xml:lang=\"pl\">Tak</title><link href=\"x\"/><summary>Ie tak</summary></entry>";
    assert_eq!(told(feed, Kind::Xml), expected);
    assert_eq!(told("⟦Tak⟧", Kind::Silent), "Tak");
}
