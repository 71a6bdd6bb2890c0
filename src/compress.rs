//! Compressed copies of text files, for servers that send those in place of the files.
//!
//! Both compressors give the same bytes on every machine: gzip's header has no time and no
//! system, and brotli is set to weigh without the machine's own logarithms.

use crate::output::{Bytes, FileKind, OutPath};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write as _;

/// Whether a file is a text; images, documents and workbooks are compressed already.
pub(crate) fn is_text(path: &str) -> bool {
    FileKind::of(path).is_some_and(|kind| kind.is_text)
}

/// `FILE.gz` and `FILE.br` of a file, where it is a text and they are smaller.
pub(crate) fn siblings(path: &OutPath, bytes: &[u8]) -> Vec<(OutPath, Bytes)> {
    if !is_text(path.as_str()) {
        return Vec::new();
    }
    let compressed = [("gz", gzip(bytes)), ("br", brotli(bytes))].into_iter();
    compressed
        .filter(|(_, compressed)| compressed.len() < bytes.len())
        .filter_map(|(ending, compressed)| {
            Some((OutPath::parse(&format!("{path}.{ending}"))?, compressed.into()))
        })
        .collect()
}

/// As a server sends it, at the highest level.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.expect("writing into memory does not fail")
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    let written = brotli::BrotliCompress(&mut &*bytes, &mut compressed, &params);
    written.expect("writing into memory does not fail");
    compressed
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn texts_get_siblings_that_unpack_to_them() {
        let text = "the same words again and again ".repeat(40);
        let of = |path: &str, text: &str| siblings(&OutPath::parse(path).unwrap(), text.as_bytes());
        assert!(of("b.png", &text).is_empty() && of("tiny.txt", "x").is_empty());
        let siblings = of("a.html", &text);
        let names: Vec<_> = siblings.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(names, ["a.html.gz", "a.html.br"]);
        let mut unpacked = String::new();
        flate2::read::GzDecoder::new(&*siblings[0].1).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &*siblings[1].1, &mut unpacked).unwrap();
        assert_eq!(unpacked, text.as_bytes());
    }

    /// Known bytes: another machine, another day or another release of a library may not change them.
    #[test]
    fn the_bytes_do_not_depend_on_the_machine() {
        let text = "Simplify, standardise, share, sustain. ".repeat(200);
        let digests =
            [gzip(text.as_bytes()), brotli(text.as_bytes())].map(|b| crate::manifest::sha256(&b));
        assert_eq!(
            digests,
            [
                "ef89d9d12a9398c95ac432845f66eda4a0aaa9dcf8520477e0d23c9674ca9542",
                "73200b12bef83e40387addb832eca4442da684250b80d1d2d71acd8b57122e25"
            ]
        );
    }
}
