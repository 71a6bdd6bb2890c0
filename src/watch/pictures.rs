//! Pictures that an author puts into `media/` by the browser.

use super::desk::{Desk, Refused, Saved};
use super::named::find_own;
use crate::media;
use crate::output::{FileKind, OutPath};
use crate::source::{Content, Seen, SourceTree};
use base64ct::{Base64, Encoding as _};
use std::io::Cursor;

/// A picture to be put in place, and its name in `media/`; `None` in place of the picture where the very same is there.
pub(super) fn picture(
    desk: &Desk,
    name: &str,
    base64: &str,
) -> Result<(Option<Saved>, String), Refused> {
    let wrong = |message: String| Refused::Wrong { message };
    let bytes = Base64::decode_vec(base64)
        .map_err(|_| wrong("The picture did not arrive whole. Choose it again.".to_owned()))?;
    let path = path(name).ok_or_else(|| {
        wrong(format!(
            "`{name}` cannot be in media/: a picture ends in .jpg, .png, .webp or .svg, and its name has lower-case letters, digits, hyphens and dots."
        ))
    })?;
    look(&path, &bytes).map_err(wrong)?;
    let (stem, ending) = path.rsplit_once('.').unwrap_or((&path, ""));
    let numbered = (2..).map(|number| format!("{stem}-{number}.{ending}"));
    for path in std::iter::once(path.clone()).chain(numbered) {
        let name = path.strip_prefix("media/").unwrap_or(&path).to_owned();
        match (desk.bytes(&path)?, desk.hung(&path)) {
            (Some(there), _) if there == bytes => return Ok((None, name)),
            (None, hung) if hung.as_ref().is_none_or(|hung| *hung == bytes) => {
                return Ok((Some(Saved { path, before: None, after: Some(bytes) }), name));
            }
            _ => {}
        }
    }
    unreachable!("some number is free")
}

/// The path of a picture by its name; `None` for what is no name of one.
fn path(name: &str) -> Option<String> {
    let path = OutPath::parse(&format!("media/{name}"))?.to_string();
    let is_picture = FileKind::of(&path).is_some_and(|kind| kind.is_image() && kind.in_media);
    (is_picture && !name.contains('/')).then_some(path)
}

/// A picture by its path, and its `Content-Type`, as the fields name it: they are of the newest files, which no site may have yet.
/// `None` where there is none.
pub(super) fn shown(desk: &Desk, tree: &SourceTree, path: &str) -> Option<(String, Vec<u8>)> {
    let kind = FileKind::of(OutPath::parse(path)?.as_str()).filter(|kind| kind.is_image())?;
    let own = desk.hung(path).or_else(|| desk.bytes(path).ok()?);
    let bytes = own.or_else(|| read_before(tree, path))?;
    look(path, &bytes).ok()?;
    Some((kind.content_type(), bytes))
}

/// A picture as it was read: of the national playbook too, and by links that are allowed.
fn read_before(tree: &SourceTree, path: &str) -> Option<Vec<u8>> {
    let (_, file) = find_own(tree, path).or_else(|| tree.find(path))?;
    match &file.content {
        Content::Media(media) => media.stored.read().ok(),
        _ => None,
    }
}

/// What keeps a file from being shown as a picture.
fn look(path: &str, bytes: &[u8]) -> Result<(), String> {
    let seen = media::look(path, &mut Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let is_large = path.ends_with(".svg") && bytes.len() as u64 > media::MAX_DRAWING;
    match seen {
        _ if is_large => Err("The drawing has more than 8 MiB.".to_owned()),
        Seen::Picture(_) => Ok(()),
        Seen::Broken(reason) => Err(format!("This cannot be shown as a picture: {reason}.")),
        Seen::Refused(..) => Err("This drawing has scripts in it, or asks for something outside itself. Save it again as \"plain SVG\".".to_owned()),
        Seen::Document | Seen::Sheet(_) => Err("This is not a picture.".to_owned()),
    }
}
