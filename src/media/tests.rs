//! Pictures and drawings, good and bad.

use super::look;
use crate::source::{Dimensions, Fault, FaultKind, Seen};
use std::io::Cursor;

fn seen(path: &str, bytes: &[u8]) -> Seen {
    look(path, &mut Cursor::new(bytes)).unwrap()
}

fn size(path: &str, bytes: &[u8]) -> [u32; 2] {
    match seen(path, bytes) {
        Seen::Picture(Some(Dimensions { width, height })) => [width, height],
        other => panic!("{path}: {other:?}"),
    }
}

#[test]
fn a_file_of_values_is_a_table() {
    assert!(matches!(seen("media/a.csv", b"a,b\n1,2\n"), Seen::Sheet(Ok(_))));
    assert!(matches!(seen("media/a.csv", b""), Seen::Sheet(Err(_))));
}

fn is_broken(path: &str, bytes: &[u8]) -> bool {
    matches!(seen(path, bytes), Seen::Broken(_))
}

fn faults(text: &str) -> Vec<Fault> {
    match seen("a.svg", text.as_bytes()) {
        Seen::Refused(_, faults) => faults,
        _ => Vec::new(),
    }
}

/// A drawing with this inside.
fn drawing(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n{inside}\n</svg>"
    )
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend(width.to_be_bytes());
    chunk.extend(height.to_be_bytes());
    chunk.extend([8, 2, 0, 0, 0]);
    let mut sum = flate2::Crc::new();
    sum.update(&chunk);
    [b"\x89PNG\r\n\x1a\n\0\0\0\x0d".as_slice(), &chunk, &sum.sum().to_be_bytes()].concat()
}

/// A photograph of 4 by 3, whose camera was turned like this.
fn jpeg(orientation: u8, is_little: bool) -> Vec<u8> {
    let tiff: Vec<u8> = if is_little {
        [b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".as_slice(), &[orientation, 0, 0, 0]]
            .concat()
    } else {
        [b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".as_slice(), &[0, orientation, 0, 0]]
            .concat()
    };
    let note = [b"Exif\0\0".as_slice(), &tiff].concat();
    let length = u16::try_from(note.len() + 2).unwrap().to_be_bytes();
    let colours = b"\xff\xe2\0\x04ab";
    let frame = b"\xff\xff\xc2\0\x11\x08\0\x03\0\x04\x03";
    [b"\xff\xd8\xff\xe1".as_slice(), &length, &note, colours, frame].concat()
}

#[test]
fn pictures_say_their_size() {
    assert_eq!(size("a.png", &png(640, 480)), [640, 480]);
    let note = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0";
    let chunks = [b"\0\0\0\x01tEXta____\0\0\0\x16eXIf".as_slice(), note].concat();
    assert_eq!(size("a.png", &[png(640, 480), chunks].concat()), [480, 640]);
    for is_little in [true, false] {
        assert_eq!(size("a.jpg", &jpeg(1, is_little)), [4, 3]);
        assert_eq!(size("a.jpg", &jpeg(3, is_little)), [4, 3]);
        assert_eq!(size("a.jpg", &jpeg(6, is_little)), [3, 4]);
        assert_eq!(size("a.jpg", &jpeg(9, is_little)), [4, 3]);
    }
    let webp = |chunk: &[u8]| [b"RIFF\0\0\0\0WEBP".as_slice(), chunk, &[0; 20]].concat();
    assert_eq!(
        size("a.webp", &webp(b"VP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\xe0\x01")),
        [640, 480]
    );
    assert_eq!(size("a.webp", &webp(b"VP8L\0\0\0\0\x2f\x7f\xc2\x77\0")), [640, 480]);
    assert_eq!(size("a.webp", &webp(b"VP8X\0\0\0\0\0\0\0\0\x7f\x02\0\xdf\x01\0")), [640, 480]);
}

#[test]
fn pictures_with_a_damaged_head_are_broken() {
    let mut damaged = png(640, 480);
    damaged[20] ^= 1;
    for (path, bytes) in [
        ("a.png", damaged.as_slice()),
        ("a.png", &png(0, 480)),
        ("a.png", &png(640, 480)[..30]),
        ("a.png", b""),
        ("a.png", b"\0\0\0\0"),
        ("a.png", &jpeg(1, true)),
        ("a.jpg", &png(640, 480)),
        ("a.jpg", b"\xff\xd8\xff"),
        ("a.jpg", b"\xff\xd8\xff\xe0\xff\xff"),
        ("a.jpg", b"\xff\xd8\xff\xe0\0\x02\0\0\0\0"),
        ("a.jpg", b"\xff\xd8\xff\xda\0\x02"),
        ("a.jpg", b"\0\0\0\x18ftypheic\0\0\0\0"),
        ("a.webp", b"RIFF\0\0\0\0WEBPVP8?\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"),
        ("a.webp", b"GIF89a"),
        ("a.svg", b"\xff\xfe<\0s\0v\0g\0/\0>\0"),
    ] {
        assert!(is_broken(path, bytes), "{path} {bytes:x?}: {:?}", seen(path, bytes));
    }
    assert_eq!(
        seen("a.webp", b"GIF89a"),
        Seen::Broken("it is a gif file whose name ends in .webp".into())
    );
    assert_eq!(seen("a.pdf", b"anything"), Seen::Document);
}

#[test]
fn drawings_have_the_size_at_which_they_are_laid_out() {
    let of = |attributes: &str| {
        size("a.svg", format!("<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>").as_bytes())
    };
    assert_eq!(of("width='40' height='30px'"), [40, 30]);
    assert_eq!(of("width='1in' height='72pt'"), [96, 96]);
    assert_eq!(of("width='40' viewBox='0 0 4 3'"), [40, 30]);
    assert_eq!(of("height='30.4' viewBox='0,0,4,3'"), [41, 30]);
    assert_eq!(of("width='100%' height='100%' viewBox='0 0 8 8'"), [1200, 1200]);
    assert_eq!(of("viewBox='0 0 0 0'"), [300, 150]);
    assert_eq!(of("width='0' height='-3' viewBox='a b'"), [300, 150]);
}

#[test]
fn drawings_as_programs_save_them_are_taken() {
    for fine in [
        "<path d='M0 0'/><use xlink:href='#a'/><use href=' #a '/>",
        "<style>.a { fill: url(#b) } @media print { path { fill: red } }</style>",
        "<style><![CDATA[ .a > .b { fill: red } ]]></style>",
        "<rect fill='url(#a)' style='mask: url(\"#b\")'/>",
        "<metadata xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:RDF about=''/></metadata>",
        "<sodipodi:namedview xmlns:sodipodi='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd'/>",
        "<image width='1' height='1' xlink:href='data:image/png;base64,iVBORw0K&#10;Ggo='/>",
        "<title>Script: only words &amp; &#x3c;b&gt;</title><!-- <script> --><desc>onload=1</desc>",
        "<text aria-label='url(x)'>javascript: is a language</text>",
        "<animate attributeName='opacity' values='0;1'/>",
        "<?xpacket begin=''?>",
        "<g id='data:1' aria-label='Data: by year; data: by month'/>",
    ] {
        assert_eq!(faults(&drawing(fine)), [], "{fine}");
    }
    let heads = [
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n",
        "\u{feff}<?xml version='1.0'?>",
        "<?xml version='1.0' encoding='iso-8859-1'?>",
        "<!-- Generator -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">",
    ];
    for head in heads {
        assert_eq!(faults(&format!("{head}{}", drawing("<g/>"))), [], "{head}");
    }
    let prefixed = "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:path d=\"M0 0\"/></s:svg>";
    assert_eq!(faults(prefixed), []);
}

#[test]
fn drawings_that_run_something_are_refused() {
    for bad in [
        "<script>alert(1)</script>",
        "<script href='#a'/>",
        "<SCRIPT/>",
        "<x:script xmlns:x='http://www.w3.org/2000/svg'/>",
        "<g onclick='a()'/>",
        "<g OnClick='a()'/>",
        "<g\nonbegin\n=\n'a()'/>",
        "<foreignObject/>",
        "<x:foreignObject xmlns:x='http://www.w3.org/2000/svg'><p/></x:foreignObject>",
        "<g xmlns:h='http://www.w3.org/1999/xhtml'/>",
        "<g xmlns='http://www.w3.org/1999/xhtml'/>",
        "<g xmlns='http://www.w3.org/1999/&#120;html'/>",
        "<a href='javascript:alert(1)'/>",
        "<a xlink:href='JaVa&#x53;cript:alert(1)'/>",
        "<a xlink:href=' java&#9;script&#10;:alert(1)'/>",
        "<a href='data:text/html,x'/>",
        "<use href='data:image/svg+xml,x#a'/>",
        "<image href='data:image/svg+xml;base64,PHN2Zy8+'/>",
        "<a href='vbscript:x'/>",
        "<set attributeName='onload' to='a()'/>",
        "<animate attributeName='xlink:href' values='#a'/>",
        "<animate attributeName='fill' values='red;javascript:a()'/>",
        "<handler type='text/ecmascript'/>",
        "<ev:listener xmlns:ev='http://www.w3.org/2001/xml-events'/>",
        "<iframe src='#'/>",
    ] {
        let found = faults(&drawing(bad));
        assert!(
            matches!(found.first(), Some(Fault { kind: FaultKind::Script(_), .. })),
            "{bad}: {found:?}"
        );
    }
    assert!(!faults("<svg xmlns='http://www.w3.org/2000/svg' onload='a()'/>").is_empty());
}

#[test]
fn drawings_that_ask_for_something_outside_are_refused() {
    for bad in [
        "<use href='b.svg#a'/>",
        "<use xlink:href='//a.example/b.svg#a'/>",
        "<image href='https://a.example/b.png'/>",
        "<image x:href='b.png' xmlns:x='http://www.w3.org/1999/xlink'/>",
        "<a href='https://a.example/'/>",
        "<a href='#a' ping='/p'/>",
        "<g xml:base='https://a.example/'/>",
        "<g fill='url(b.svg#a)'/>",
        "<g style='fill:u&#114;l(https://a.example)'/>",
        "<g style='fill:\\75rl(https://a.example)'/>",
        "<style>@import 'https://a.example'</style>",
        "<style>@im<![CDATA[port url(#a)]]></style>",
        "<style>a { fill: &#117;rl(x) }</style>",
        "<s:style xmlns:s='http://www.w3.org/2000/svg'>@font-face { src: url(data:font/woff2,x) }</s:style>",
        "<?xml-stylesheet href='a.css'?>",
    ] {
        let found = faults(&drawing(bad));
        assert!(
            matches!(found.first(), Some(Fault { kind: FaultKind::Outside(_), .. })),
            "{bad}: {found:?}"
        );
    }
    for head in [
        "<?xml-stylesheet type='text/xsl' href='a.xsl'?>",
        "<!DOCTYPE svg SYSTEM \"https://a.example/a.dtd\">",
        "<!DOCTYPE svg [<!ENTITY a 'b'>]>",
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/a.dtd\" [<!ENTITY % a SYSTEM 'b'> %a;]>",
    ] {
        assert!(!faults(&format!("{head}\n{}", drawing("<g/>"))).is_empty(), "{head}");
    }
}

#[test]
fn drawings_that_no_browser_shows_are_broken() {
    let svg = drawing("<g/>");
    for bad in [
        String::new(),
        "words".to_owned(),
        drawing("<g>"),
        drawing("</g>"),
        drawing("<g a='1' a='2'/>"),
        drawing("&nbsp;"),
        drawing("<g a='&nbsp;'/>"),
        drawing("\u{1}"),
        format!("{svg}{svg}"),
        svg.replace("http://www.w3.org/2000/svg", "http://www.w3.org/2000/SVG"),
        "<svg/>".to_owned(),
        "<html xmlns='http://www.w3.org/2000/svg'/>".to_owned(),
        format!("<?xml version='1.0' encoding='UTF-7'?>{svg}"),
        format!("<?xml version='1.0' encoding='UTF-16'?>{svg}"),
        svg.chars().flat_map(|c| [c, '\0']).collect(),
    ] {
        let found = faults(&bad);
        assert!(
            found.iter().any(|fault| matches!(fault.kind, FaultKind::Malformed(_))),
            "{bad}: {found:?}"
        );
    }
}

#[test]
fn faults_are_named_at_their_places() {
    let text =
        drawing("<g/>\n  <g onclick='a()'/>\n<style>\na { }\nb { fill: url(x) }</style><script/>");
    let places: Vec<_> =
        faults(&text).iter().map(|fault| text[fault.range.start..][..5].to_owned()).collect();
    assert_eq!(places, ["oncli", "url(x", "scrip"]);
    assert_eq!(faults(&drawing(&"<script/>".repeat(1000))).len(), 20);
}
