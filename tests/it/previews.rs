//! What others show where somebody links to a page, and the site's sign.

use crate::html::Element;
use crate::support::{golden, over, real, run};
use local_normal::output::OutputTree;
use local_normal::source::{Content, Dimensions, MediaFile, Seen, SourceFile};
use std::sync::Arc;

/// A playbook at an address, with more lines in `playbook.yaml`.
fn site(files: Vec<SourceFile>, lines: &str) -> OutputTree {
    let address = "base_url: https://www.example.org/playbook/";
    with_lines(files, &[address, lines])
}

/// A playbook with these lines in `playbook.yaml` and no other address.
fn with_lines(files: Vec<SourceFile>, lines: &[&str]) -> OutputTree {
    let top = files.iter().find(|file| file.path == "playbook.yaml").unwrap();
    let Content::Text(text) = &top.content else { panic!("no text") };
    let given = text.lines().filter(|line| !line.starts_with("base_url:"));
    let text = given.chain(lines.iter().copied()).collect::<Vec<_>>().join("\n");
    let outcome = run(&over(files, &[("playbook.yaml", &text)]));
    outcome.site.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics)).files
}

fn bytes<'a>(site: &'a OutputTree, path: &str) -> Option<&'a [u8]> {
    site.iter().find(|(own, _)| own.as_str() == path).map(|(_, bytes)| &**bytes)
}

/// What the head of a page says under a name.
fn said(site: &OutputTree, page: &str, name: &str) -> String {
    let html = std::str::from_utf8(bytes(site, page).expect(page)).unwrap();
    let page = Element::parse(html);
    let said = page.named("meta").find(|meta| meta.attribute("property") == Some(name));
    said.and_then(|meta| meta.attribute("content").map(str::to_owned)).unwrap_or_default()
}

/// Width, height and colours of the pixels of a picture.
fn pixels(png: &[u8]) -> ([u32; 2], Vec<[u8; 3]>) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut data = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut data).unwrap();
    assert_eq!(frame.color_type, png::ColorType::Rgb);
    let colours = data.chunks_exact(3).map(|colour| [colour[0], colour[1], colour[2]]);
    ([frame.width, frame.height], colours.collect())
}

#[test]
fn every_page_names_a_picture_that_is_there_and_as_large_as_it_says() {
    let site = site(real(), "");
    for (page, picture) in [
        ("index.html", "previews/index.png"),
        ("areas/workstyles.html", "previews/areas/workstyles.png"),
        ("assessment/workstyles.html", "previews/areas/workstyles.png"),
        ("glossary.html", "previews/index.png"),
    ] {
        let url = said(&site, page, "og:image");
        assert_eq!(url, format!("https://www.example.org/playbook/{picture}"), "{page}");
        let (size, _) = pixels(bytes(&site, picture).expect(picture));
        let told = ["og:image:width", "og:image:height"].map(|name| said(&site, page, name));
        assert_eq!(size.map(|side| side.to_string()), told, "{page}");
        assert!(!said(&site, page, "og:image:alt").is_empty(), "{page}");
    }
    let story = said(&site, "stories/wigan-deal.html", "og:image");
    assert!(story.contains("/previews/areas/"), "{story}");
}

#[test]
fn a_picture_has_the_colours_of_its_area_and_of_the_brand() {
    let brand = "brand: {name: Riverside, colour: \"#a4122b\"}";
    let site = site(real(), brand);
    let (_, of_area) = pixels(bytes(&site, "previews/areas/workstyles.png").unwrap());
    for colour in [[0x38, 0x56, 0xa0], [0xa4, 0x12, 0x2b]] {
        assert!(of_area.contains(&colour), "{colour:?}");
    }
    let (_, of_site) = pixels(bytes(&site, "previews/index.png").unwrap());
    assert_eq!(of_site[0], [0xfb, 0xfa, 0xf7], "the paper");
    assert!(of_site.contains(&[0x21, 0x6c, 0x29]), "the town has each area's colour");
}

#[test]
fn a_logo_is_in_the_picture_where_it_can_be_drawn() {
    let of = |drawing: &str| {
        let brand = "brand: {name: Riverside, logo: media/hall.svg}";
        let mut files = golden();
        let hall = files.iter_mut().find(|file| file.path == "media/hall.svg").unwrap();
        let bytes = drawing.as_bytes().to_vec();
        let seen = Seen::Picture(Some(Dimensions { width: 80, height: 80 }));
        let logo = MediaFile {
            size: bytes.len() as u64,
            sha256: String::new(),
            seen,
            stored: Box::new(bytes),
        };
        hall.content = Content::Media(Arc::new(logo));
        let site = site(files, brand);
        pixels(self::bytes(&site, "previews/index.png").unwrap()).1.contains(&[0, 0xee, 0])
    };
    let square = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"80\"><path fill=\"#00ee00\" d=\"M0 0h80v80H0z\"/>";
    assert!(of(&format!("{square}</svg>")));
    assert!(!of(&format!("{square}<text>Riverside</text></svg>")));
}

#[test]
fn without_an_address_there_are_the_signs_alone() {
    let site = with_lines(golden(), &[]);
    assert!(!site.iter().any(|(path, _)| path.as_str().starts_with("previews/")));
    let (size, colours) = pixels(bytes(&site, "apple-touch-icon.png").unwrap());
    assert_eq!((size, colours[0]), ([180; 2], [0xfb, 0xfa, 0xf7]));
    assert_eq!(bytes(&site, "favicon.ico").unwrap()[..4], [0, 0, 1, 0]);
}
