//! One page in two spellings, and all that can lead somewhere.

use super::*;

/// A page in the spelling that templates of the theme have.
const PLAIN: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>A &amp; B</title>\n\
<link rel=\"stylesheet\" href=\"../a.css\">\n<script src=\"../a.js\" defer></script>\n</head>\n<body class=\"area\">\n\
<header><nav><a href=\"../index.html\" aria-current=\"true\">Areas</a></nav></header>\n\
<nav class=\"breadcrumb wrap\"><a href=\"../index.html\" aria-current=\"page\">Home</a></nav>\n\
<main id=\"_main\"><p id=\"x\">re<em>form</em> 1 &lt; 2</p><nav>left out</nav></main>\n<footer><a href=\"b.html#c\">B</a></footer>\n</body>\n</html>\n";

/// The same page as another hand may write it.
const ODD: &str = "<!DOCTYPE HTML><HTML LANG=en><HEAD><META CHARSET=utf-8><Title>A &#38; B</TITLE>\
<LINK HREF=../a.css REL='Stylesheet'><SCRIPT DEFER SRC='../a.js'></SCRIPT><BODY CLASS='area'>\
<HEADER><NAV><A ARIA-CURRENT=true HREF='../index.html'>Areas</A></NAV></HEADER>\
<NAV CLASS='wrap breadcrumb'><A HREF=../index.html ARIA-CURRENT=page>Home</A></NAV>\
<MAIN CLASS='page' ID=_main><P ID=x>re<EM>form</EM> 1 &lt; 2</P><NAV>left out</NAV></MAIN><FOOTER><A HREF=b.html#c>B</A></FOOTER>";

#[test]
fn spelling_changes_nothing_of_what_is_read() {
    let [plain, odd] = [PLAIN, ODD].map(Reading::of);
    assert_eq!(plain.ids, ["_main", "x"].map(Box::from));
    assert_eq!(
        plain.urls,
        ["../a.css", "../a.js", "../index.html", "../index.html", "b.html#c"].map(Box::from)
    );
    assert_eq!(plain.text, "\nreform 1 < 2\n");
    assert_eq!(
        (&plain.ids, &plain.urls, &plain.text, plain.has_main),
        (&odd.ids, &odd.urls, &odd.text, odd.has_main)
    );
}

#[test]
fn spelling_changes_nothing_of_the_outline() {
    for html in [PLAIN, ODD] {
        let page = Outline::of(html);
        assert_eq!((page.kind.as_str(), page.title.as_str()), ("area", "A & B"));
        assert_eq!(
            (page.styles, page.scripts),
            (vec!["../a.css".to_owned()], vec!["../a.js".to_owned()])
        );
        assert_eq!(page.current.as_deref(), Some("../index.html"));
        assert!(html[page.content].to_lowercase().ends_with("left out</nav>"), "{html}");
        let breadcrumb = html[page.breadcrumb.unwrap()].to_lowercase();
        assert!(
            breadcrumb.starts_with("<nav") && breadcrumb.ends_with("home</a></nav>"),
            "{breadcrumb}"
        );
        assert!(html[page.body].trim().to_lowercase().ends_with("</footer>"));
        assert!(html[page.head].to_lowercase().trim().ends_with("</script>"));
        let loading: Vec<_> =
            page.loading.into_iter().map(|range| html[range].to_lowercase()).collect();
        assert!(
            loading[0].starts_with("<link") && loading[1].ends_with("</script>"),
            "{loading:?}"
        );
    }
}

#[test]
fn a_main_part_that_nothing_closes_ends_with_the_body() {
    for html in [
        "<html><body><main>a<p>b</body></html>",
        "<html><body></body><main>a<p>b</body></html>",
        "<main>a<p>b",
    ] {
        let page = Outline::of(html);
        assert_eq!(&html[page.content], "a<p>b", "{html}");
        assert_eq!(page.main.unwrap().end, page.body.end, "{html}");
    }
}

#[test]
fn a_main_part_that_closes_after_the_body_is_in_it() {
    let page = Outline::of("<body><main>a</body></main></html>");
    assert!(page.main.unwrap().end <= page.body.end);
}

fn urls(html: &str) -> Vec<String> {
    Reading::of(html).urls.into_iter().map(String::from).collect()
}

#[test]
fn every_attribute_that_leads_somewhere_is_seen() {
    for (html, expected) in [
        ("<a href='a b'>", vec!["a b"]),
        (
            "<img srcset='a.png 2x, b,c.png 3x,d.png' src=e.png>",
            vec!["a.png", "b,c.png", "d.png", "e.png"],
        ),
        ("<video poster=a.png>", vec!["a.png"]),
        ("<form action=a.html><button formaction=b.html>", vec!["a.html", "b.html"]),
        ("<object data=a.svg>", vec!["a.svg"]),
        ("<p data=a.svg>", vec![]),
        ("<svg><use xlink:href='#a'/><rect fill='url(#b)'/></svg>", vec!["#a", "#b"]),
        ("<p style='background: URL( \"a.png\" ), url(b.png)'>", vec!["a.png", "b.png"]),
        ("<style>p { background: url('a.png') }</style>", vec!["a.png"]),
        ("<meta content=\"0; URL='a.html'\" http-equiv=Refresh>", vec!["a.html"]),
        ("<noscript><meta http-equiv=refresh content=0;url=a.html></noscript>", vec!["a.html"]),
        ("<meta name=description content='0; url=a.html'>", vec![]),
        ("<a href=\"a.html?b&amp;c#d&#x65;\">", vec!["a.html?b&c#de"]),
        ("<A HREF=HTTPS://a.example/b><a href=mailto:a@b.example>", vec![]),
        (
            "<!-- <a href=a.html> --><script>'<a href=b.html>'</script><title><a href=c.html></title>",
            vec![],
        ),
        ("<p title='<a href=a.html>'>a < b <a href=c.html", vec![]),
    ] {
        assert_eq!(urls(html), expected, "{html}");
    }
}

#[test]
fn pieces_are_read_alone_only_where_that_tells_the_same() {
    let read = |pieces: [&str; 2]| Reading::of_pieces(pieces.into_iter());
    let apart = read(["<main><p id=a>", "<p id=b></main>"]).unwrap();
    assert_eq!(apart.ids, ["a", "b"].map(Box::from));
    for torn in [
        ["<!-- ", " -->"],
        ["<p title='", "'>"],
        ["<script>", "</script>"],
        ["<a ", ">"],
        ["<title>", "</title>"],
    ] {
        assert!(read(torn).is_none(), "{torn:?}");
    }
    assert!(Reading::of_shared("<nav><a id=x href=y>z</a></nav>").is_some());
    for torn in ["<main>", "</main>", "<nav>", "</nav>", "<!-- ", "<p", "<style>"] {
        assert!(Reading::of_shared(torn).is_none(), "{torn}");
    }
}

#[test]
fn scripts_and_styles_are_no_words() {
    let text = Reading::of("<main>a<script>b</script><style>c</style><p>d<!-- e --></main>f").text;
    assert_eq!(text.split_whitespace().collect::<Vec<_>>(), ["a", "d"]);
}

#[test]
fn a_tag_is_written_anew_with_other_values() {
    let html = rewrite("a <IMG SRC=x.png alt='\"1\" & 2' hidden/> b", |tag| {
        let own =
            tag.attributes().map(|found| (found.name.to_owned(), found.value.map(str::to_owned)));
        Some(own.chain([("class".to_owned(), Some("c".to_owned()))]).collect())
    });
    assert_eq!(html, "a <img src=\"x.png\" alt=\"&quot;1&quot; &amp; 2\" hidden class=\"c\"/> b");
}

#[test]
fn a_text_is_read_as_its_readers_see_it() {
    for (html, text) in [
        (
            "of <a href=x>best value</a>, and <code>x</code>; (<i>so</i>) “<b>y</b>”.",
            "of best value, and x; (so) “y”.",
        ),
        ("the <a>council</a>’s <span>own</span> <abbr>LGA</abbr>…", "the council’s own LGA…"),
        ("<a>One</a><a>Two</a> <span>3</span><span>4</span>", "One Two 3 4"),
        ("<p>One</p>, two <br>, three", "One , two , three"),
        ("<a>One</a></p><p>: two", "One : two"),
        ("<a><b>One</b></a>, <a><img alt=''>two</a>.", "One, two."),
        ("<h2>What they did</h2><p>Several", "What they did – Several"),
        ("<h3><a>Costs</a></h3><h4>Why?</h4><p>So", "Costs – Why? So"),
        ("<details><summary><h3>More</h3></summary>It", "More – It"),
        ("<dl><dt>Council</dt><dd>Wigan</dd></dl>", "Council – Wigan"),
        ("<h1>Title</h1><p>Lead", "Title Lead"),
        ("<p>One</p><h2><a><img alt=''></a></h2><p>Two", "One Two"),
    ] {
        let read = Reading::of(&format!("<main>{html}</main>")).text;
        assert_eq!(read.split_whitespace().collect::<Vec<_>>().join(" "), text, "{html}");
    }
}

#[test]
fn fragments_are_decoded_where_they_are_text() {
    for (written, meant) in [
        ("caf%C3%A9", "café"),
        ("caf%c3%a9-2", "café-2"),
        ("50%25", "50%"),
        ("100%", "100%"),
        ("%C3", "%C3"),
        ("%+1", "%+1"),
        ("plain", "plain"),
    ] {
        assert_eq!(decoded(written), meant);
    }
}

#[test]
fn urls_resolve_against_their_page() {
    let resolved = |here, path| {
        let mut target = String::new();
        resolve(here, path, &mut target).then_some(target)
    };
    assert_eq!(resolved("areas/a.html", "../index.html").as_deref(), Some("index.html"));
    assert_eq!(resolved("areas/a.html", "b.html").as_deref(), Some("areas/b.html"));
    assert_eq!(resolved("pages/x/a.html", "../../areas/b.html").as_deref(), Some("areas/b.html"));
    assert_eq!(resolved("areas/a.html", "").as_deref(), Some("areas/a.html"));
    assert_eq!(resolved("areas/a.html", "../../x.html"), None);
    assert_eq!(resolved("a.html", "/x.html"), None);
}
