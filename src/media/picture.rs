//! The size of a picture, read from the head of its file.

use crate::source::{Dimensions, Seen};
use std::io::{self, BufReader, Read, Seek, SeekFrom};

/// Why a head cannot be used: the system's error, or the picture's fault.
enum Trouble {
    System(io::Error),
    Broken(String),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::Broken("it ends before it says its size".into()),
            _ => Self::System(error),
        }
    }
}

/// The most bytes of a camera's note that are looked at.
const MOST_NOTE: u32 = 65_536;

type Size = Result<Dimensions, Trouble>;

/// Reads the size of a picture whose name has this ending: `png`, `jpg` or `webp`.
pub(super) fn look(ending: &str, file: &mut (impl Read + Seek)) -> io::Result<Seen> {
    let mut file = BufReader::with_capacity(4096, file);
    match size(ending, &mut file) {
        Ok(size) => Ok(Seen::Picture(Some(size))),
        Err(Trouble::Broken(reason)) => Ok(Seen::Broken(reason)),
        Err(Trouble::System(error)) => Err(error),
    }
}

fn size(ending: &str, file: &mut BufReader<impl Read + Seek>) -> Size {
    let mut head = Vec::new();
    file.by_ref().take(16).read_to_end(&mut head)?;
    file.seek(SeekFrom::Start(0))?;
    match kind(&head) {
        Some(kind) if kind == ending => {}
        Some(kind) => {
            return Err(Trouble::Broken(format!(
                "it is a {kind} file whose name ends in .{ending}"
            )));
        }
        None if head.is_empty() => return Err(Trouble::Broken("it is empty".into())),
        None => return Err(Trouble::Broken(format!("it does not begin like a {ending} file"))),
    }
    match ending {
        "png" => png(file),
        "jpg" => jpeg(file),
        _ => webp(file),
    }
}

/// What a file is by its first 16 bytes: the usual ending of its name.
fn kind(head: &[u8]) -> Option<&'static str> {
    let brand = head.get(4..12).filter(|brand| brand.starts_with(b"ftyp"));
    Some(match head {
        _ if head.starts_with(b"\x89PNG\r\n\x1a\n") => "png",
        _ if head.starts_with(b"\xff\xd8\xff") => "jpg",
        _ if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") => "webp",
        _ if head.starts_with(b"GIF8") => "gif",
        _ if head.starts_with(b"BM") => "bmp",
        _ if head.starts_with(b"II*\0") || head.starts_with(b"MM\0*") => "tiff",
        _ if head.starts_with(b"%PDF") => "pdf",
        _ if head.starts_with(b"PK\x03\x04") => "zip",
        _ if brand.is_some_and(|brand| brand.ends_with(b"avif")) => "avif",
        _ if brand.is_some() => "heic",
        _ => return None,
    })
}

fn bytes<const N: usize>(file: &mut impl Read) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn dimensions(width: u32, height: u32) -> Size {
    if width == 0 || height == 0 {
        return Err(Trouble::Broken("it says that it has no width or no height".into()));
    }
    Ok(Dimensions { width, height })
}

/// The size is at the beginning; how the camera was turned, anywhere before the picture itself.
fn png(file: &mut BufReader<impl Read + Seek>) -> Size {
    let head: [u8; 33] = bytes(file)?;
    let chunk = &head[12..29];
    let mut sum = flate2::Crc::new();
    sum.update(chunk);
    if !chunk.starts_with(b"IHDR") || head[29..] != sum.sum().to_be_bytes() {
        return Err(Trouble::Broken("its head is damaged".into()));
    }
    let number =
        |at: usize| u32::from_be_bytes([chunk[at], chunk[at + 1], chunk[at + 2], chunk[at + 3]]);
    let size = dimensions(number(4), number(8))?;
    let is_turned = png_note(file).ok().flatten().is_some_and(|note| is_turned(&note));
    Ok(size.turned_if(is_turned))
}

/// The note of a camera in a PNG whose head was read.
fn png_note(file: &mut BufReader<impl Read + Seek>) -> io::Result<Option<Vec<u8>>> {
    loop {
        let [a, b, c, d, kind @ ..]: [u8; 8] = bytes(file)?;
        let length = u32::from_be_bytes([a, b, c, d]);
        match &kind {
            b"eXIf" if length <= MOST_NOTE => {
                let mut note = vec![0; length as usize];
                file.read_exact(&mut note)?;
                return Ok(Some(note));
            }
            b"IDAT" | b"IEND" => return Ok(None),
            _ => file.seek_relative(i64::from(length) + 4)?,
        }
    }
}

/// Goes from marker to marker until the one that tells the size; a camera's note of how it was turned
/// comes before.
fn jpeg(file: &mut BufReader<impl Read + Seek>) -> Size {
    file.seek(SeekFrom::Start(2))?;
    let mut turned = false;
    loop {
        let marker = marker(file)?;
        if matches!(marker, 0x01 | 0xd0..=0xd7) {
            continue;
        }
        let length = u16::from_be_bytes(bytes(file)?).saturating_sub(2);
        match marker {
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                let [_, a, b, c, d] = bytes(file)?;
                let [height, width] =
                    [[a, b], [c, d]].map(|side| u32::from(u16::from_be_bytes(side)));
                return Ok(dimensions(width, height)?.turned_if(turned));
            }
            0xd8..=0xda => return Err(Trouble::Broken("its head is damaged".into())),
            0xe1 => {
                let mut note = vec![0; usize::from(length)];
                file.read_exact(&mut note)?;
                turned |= note.strip_prefix(b"Exif\0\0").is_some_and(is_turned);
            }
            _ => file.seek_relative(length.into())?,
        }
    }
}

fn marker(file: &mut impl Read) -> Result<u8, Trouble> {
    let [mut byte] = bytes(file)?;
    if byte != 0xff {
        return Err(Trouble::Broken("its head is damaged".into()));
    }
    // Any number of these may come before a marker.
    while byte == 0xff {
        [byte] = bytes(file)?;
    }
    Ok(byte)
}

/// Whether a camera was turned so that width and height are exchanged, by its note.
fn is_turned(note: &[u8]) -> bool {
    orientation(note).is_some_and(|to| to >= 5)
}

/// How a camera was turned, from its TIFF note: 1 to 8, from 5 on with width and height exchanged.
fn orientation(tiff: &[u8]) -> Option<u16> {
    const ORIENTATION: u16 = 0x0112;
    let is_little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| -> Option<u16> {
        let two = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let (low, high) = if is_little { (4, 6) } else { (6, 4) };
    let start = usize::from(short(low)?) + (usize::from(short(high)?) << 16);
    let entries = (0..usize::from(short(start)?)).map(|entry| start + 2 + 12 * entry);
    let entry = entries.into_iter().find(|entry| short(*entry) == Some(ORIENTATION))?;
    short(entry + 8).filter(|to| (1..=8).contains(to))
}

fn webp(file: &mut impl Read) -> Size {
    let head: [u8; 30] = bytes(file)?;
    let little = |bytes: &[u8]| bytes.iter().rev().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
    match &head[12..16] {
        b"VP8 " if head[23..26] == [0x9d, 0x01, 0x2a] => {
            dimensions(little(&head[26..28]) & 0x3fff, little(&head[28..30]) & 0x3fff)
        }
        b"VP8L" if head[20] == 0x2f => {
            let sides = little(&head[21..25]);
            dimensions((sides & 0x3fff) + 1, (sides >> 14 & 0x3fff) + 1)
        }
        b"VP8X" => dimensions(little(&head[24..27]) + 1, little(&head[27..30]) + 1),
        _ => Err(Trouble::Broken("its head is damaged".into())),
    }
}
