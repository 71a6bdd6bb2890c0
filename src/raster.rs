//! Drawings as pixels, for whoever shows no drawing: previews of links, home screens of phones, and browsers that ask for
//! `favicon.ico`. No font is at hand, so letters are drawn as shapes or not at all.

use crate::output::{Bytes, OutPath};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{IntSize, Pixmap, PremultipliedColorU8};
use resvg::usvg::{ImageHrefResolver, Options, Transform, Tree};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::sync::Mutex;

/// The most colours that a palette of bytes can have.
const COLOURS: usize = 256;

/// Pictures that were made of drawings, by the paths of their files. A drawing that is as it was is not made again.
#[derive(Debug, Default)]
pub(crate) struct Pictures(Mutex<FxHashMap<OutPath, (String, Bytes)>>);

impl Pictures {
    /// What `make` makes of a drawing, or what it made of it before.
    pub(crate) fn of(
        &self,
        path: &OutPath,
        drawing: String,
        make: impl FnOnce(&str) -> Result<Vec<u8>, String>,
    ) -> Result<Bytes, String> {
        let known = |made: &FxHashMap<OutPath, (String, Bytes)>| {
            made.get(path).filter(|(of, _)| *of == drawing).map(|(_, bytes)| bytes.clone())
        };
        if let Some(bytes) = known(&self.0.lock().expect("looking up never panics")) {
            return Ok(bytes);
        }
        let bytes = Bytes::from(make(&drawing)?);
        let mut made = self.0.lock().expect("looking up never panics");
        made.insert(path.clone(), (drawing, bytes.clone()));
        Ok(bytes)
    }
}

/// A drawing (SVG) as PNG, as large as it says, or why it cannot be drawn.
pub(crate) fn png(drawing: &str) -> Result<Vec<u8>, String> {
    let picture = drawn(drawing)?;
    let written = match Palette::of(&picture) {
        Some(palette) => palette.png(&picture),
        None => return picture.encode_png().map_err(|error| error.to_string()),
    };
    written.map_err(|error| error.to_string())
}

/// A drawing (SVG) as PNG with transparent ground, as large as width and height in pixels allow, or why it cannot be drawn.
pub(crate) fn png_within(drawing: &str, sides: [u32; 2]) -> Result<Vec<u8>, String> {
    let tree = parsed(drawing)?;
    let size = tree.size().to_int_size();
    let size = size.scale_to(IntSize::from_wh(sides[0], sides[1]).ok_or("no size")?);
    pixels(&tree, size)?.encode_png().map_err(|error| error.to_string())
}

/// A drawing (SVG) of at most 256 pixels as an icon file (ICO), or why it cannot be drawn.
pub(crate) fn ico(drawing: &str) -> Result<Vec<u8>, String> {
    let picture = drawn(drawing)?;
    let png = picture.encode_png().map_err(|error| error.to_string())?;
    // A size of 0 means 256.
    let side = |length: u32| u8::try_from(length).unwrap_or(0);
    // One picture of 32 bits a pixel, from byte 22 on.
    let mut icon = vec![0, 0, 1, 0, 1, 0, side(picture.width()), side(picture.height())];
    icon.extend([0, 0, 1, 0, 32, 0]);
    icon.extend(u32::try_from(png.len()).unwrap_or(u32::MAX).to_le_bytes());
    icon.extend(22_u32.to_le_bytes());
    icon.extend(png);
    Ok(icon)
}

fn drawn(drawing: &str) -> Result<Pixmap, String> {
    let tree = parsed(drawing)?;
    pixels(&tree, tree.size().to_int_size())
}

fn parsed(drawing: &str) -> Result<Tree, String> {
    // Nothing outside the drawing is opened.
    let resolver =
        ImageHrefResolver { resolve_string: Box::new(|_, _| None), ..Default::default() };
    let options = Options { image_href_resolver: resolver, ..Options::default() };
    Tree::from_str(drawing, &options).map_err(|error| error.to_string())
}

fn pixels(tree: &Tree, size: IntSize) -> Result<Pixmap, String> {
    let mut picture = Pixmap::new(size.width(), size.height()).ok_or("it is too large")?;
    let (own, to) = (tree.size(), size.to_size());
    let transform = if size == own.to_int_size() {
        Transform::identity()
    } else {
        Transform::from_scale(to.width() / own.width(), to.height() / own.height())
    };
    resvg::render(tree, transform, &mut picture.as_mut());
    Ok(picture)
}

/// The colours of a picture, and the number of each pixel's.
struct Palette {
    colours: Vec<u8>,
    pixels: Vec<u8>,
}

impl Palette {
    /// `None` where a pixel lets the ground show through. Of more colours than a palette has, the most frequent are kept, and each
    /// other becomes the one of them that is nearest.
    fn of(picture: &Pixmap) -> Option<Self> {
        if picture.pixels().iter().any(|pixel| !pixel.is_opaque()) {
            return None;
        }
        let mut counts: FxHashMap<[u8; 3], usize> = FxHashMap::default();
        let runs = || picture.pixels().chunk_by(|one, next| one == next);
        for run in runs() {
            *counts.entry(colour(run[0])).or_default() += run.len();
        }
        let mut all: Vec<_> = counts.into_iter().collect();
        all.sort_unstable_by_key(|(colour, count)| (Reverse(*count), *colour));
        let kept: Vec<_> = all.iter().take(COLOURS).map(|(colour, _)| *colour).collect();
        let numbers: FxHashMap<_, _> =
            all.iter().map(|(colour, _)| (*colour, nearest(&kept, *colour))).collect();
        let mut pixels = Vec::with_capacity(picture.pixels().len());
        for run in runs() {
            pixels.resize(pixels.len() + run.len(), numbers[&colour(run[0])]);
        }
        Some(Self { colours: kept.concat(), pixels })
    }

    fn png(self, picture: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, picture.width(), picture.height());
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(self.colours);
        encoder.set_compression(Compression::Balanced);
        encoder.set_filter(Filter::NoFilter);
        encoder.write_header()?.write_image_data(&self.pixels)?;
        Ok(bytes)
    }
}

fn colour(pixel: PremultipliedColorU8) -> [u8; 3] {
    [pixel.red(), pixel.green(), pixel.blue()]
}

/// The number of the colour that is nearest to another, itself where it is among them.
fn nearest(colours: &[[u8; 3]], of: [u8; 3]) -> u8 {
    let far = |colour: &[u8; 3]| -> u32 {
        (0..3).map(|at| u32::from(colour[at].abs_diff(of[at])).pow(2)).sum()
    };
    let numbered = colours.iter().zip(0..=u8::MAX);
    numbered.min_by_key(|(colour, _)| far(colour)).map_or(0, |(_, number)| number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest as _, Sha256};

    const SQUARE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="32" height="16"><path fill="#fff" d="M0 0h32v16H0z"/><path fill="#943931" d="M4 4h8v8H4z"/></svg>"##;

    fn decoded(png: &[u8]) -> Pixmap {
        Pixmap::decode_png(png).unwrap()
    }

    #[test]
    fn a_drawing_becomes_a_picture_of_its_size_and_colours() {
        let picture = decoded(&png(SQUARE).unwrap());
        assert_eq!((picture.width(), picture.height()), (32, 16));
        let at = |x, y| picture.pixel(x, y).unwrap();
        assert_eq!([at(0, 0).red(), at(0, 0).green(), at(0, 0).blue()], [255; 3]);
        assert_eq!([at(6, 6).red(), at(6, 6).green(), at(6, 6).blue()], [0x94, 0x39, 0x31]);
    }

    /// A picture of another machine is the same picture: one with curves, slants and half-covered pixels.
    #[test]
    fn the_same_drawing_is_the_same_bytes_on_every_machine() {
        let drawing = r##"<svg xmlns="http://www.w3.org/2000/svg" width="240" height="120"><path fill="#fbfaf7" d="M0 0h240v120H0z"/><g fill="#36a" fill-opacity=".1" stroke="#36a" stroke-width="2.5" stroke-linecap="round" stroke-dasharray="8 5"><circle cx="50" cy="60" r="41.3"/><path d="M110 100a30 30 0 0 1 60-44q20-40 55 12c10 20-40 20-50 36z"/></g></svg>"##;
        let bytes = png(drawing).unwrap();
        assert_eq!(Sha256::digest(&bytes)[..6], [0x62, 0xaf, 0x87, 0x15, 0x1f, 0x27]);
    }

    #[test]
    fn of_too_many_colours_those_alike_become_one_and_the_ground_keeps_its_own() {
        let mut stops = String::new();
        for step in 0..40 {
            let (red, green, at) = (step * 6, 255 - step * 5, step * 9 + 3);
            let path = format!(r#"<path fill="rgb({red},{green},90)" d="M{at} 2h1v40h-1z"/>"#);
            stops.push_str(&path);
        }
        let drawing = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"><path fill="#fbfaf7" d="M0 0h400v60H0z"/><g transform="rotate(3.3)">{stops}</g></svg>"##
        );
        let picture = drawn(&drawing).unwrap();
        let all: std::collections::HashSet<_> =
            picture.pixels().iter().map(|p| colour(*p)).collect();
        assert!(all.len() > COLOURS, "too few colours to prove anything");
        let ground = decoded(&png(&drawing).unwrap()).pixel(0, 0).unwrap();
        assert_eq!([ground.red(), ground.green(), ground.blue()], [0xfb, 0xfa, 0xf7]);
    }

    #[test]
    fn an_icon_file_says_where_its_picture_is() {
        let icon = ico(SQUARE).unwrap();
        assert_eq!(icon[..8], [0, 0, 1, 0, 1, 0, 32, 16]);
        let length = u32::from_le_bytes(icon[14..18].try_into().unwrap()) as usize;
        let from = u32::from_le_bytes(icon[18..22].try_into().unwrap()) as usize;
        assert_eq!(icon.len(), from + length);
        assert_eq!(decoded(&icon[from..]).width(), 32);
    }

    #[test]
    fn what_cannot_be_drawn_is_told_and_nothing_outside_is_opened() {
        assert!(png("<svg").is_err());
        let outside =
            SQUARE.replace("</svg>", "<image width='32' height='16' href='Cargo.toml'/></svg>");
        assert_eq!(png(&outside), png(SQUARE));
    }

    #[test]
    fn a_drawing_is_drawn_once_for_its_path() {
        let (pictures, path) = (Pictures::default(), OutPath::parse("a.png").unwrap());
        let of = |drawing: &str, made: &[u8]| {
            pictures.of(&path, drawing.to_owned(), |_| Ok(made.to_vec())).unwrap()
        };
        assert_eq!(of("a", &[1]), of("a", &[2]));
        assert_ne!(of("a", &[1]), of("b", &[2]));
    }
}
