//! Which files of `media/` can be published, and what to do with those that cannot.

use crate::diag::Diagnostic;
use crate::model::Media;
use crate::output::{FILE_KINDS, FileKind, OutPath};
use crate::source::{Content, FaultKind, FileId, Seen, SourceFile, Span};
use std::sync::Arc;

const RULE: &str = "names on the web are lower-case letters, digits, hyphens and dots";

/// A file of `media/`, or every reason why it cannot be published. `name` is its path below `media/`.
pub(super) fn media_file(
    id: FileId,
    file: &SourceFile,
    name: &str,
) -> Result<Media, Vec<Diagnostic>> {
    let span = Span::of_file(id);
    let kind = FileKind::of(&name.to_ascii_lowercase()).filter(|kind| kind.in_media);
    let Some(kind) = kind else {
        let reason = "files of this kind are not published from media/";
        return Err(vec![Diagnostic::bad_path(span, &file.path, reason, &other_kind(name))]);
    };
    if OutPath::parse(&file.path).is_none() {
        return Err(vec![Diagnostic::bad_path(span, &file.path, RULE, &rename(name))]);
    }
    let media = match &file.content {
        Content::Media(media) => media,
        Content::TooLarge { size, limit } => {
            return Err(vec![Diagnostic::too_large(span, *size, *limit)]);
        }
        _ => return Err(Vec::new()),
    };
    let picture = match &media.seen {
        Seen::Document | Seen::Sheet(_) => None,
        Seen::Picture(size) => *size,
        Seen::Broken(reason) => {
            return Err(vec![Diagnostic::broken_picture(span, &file.path, reason)]);
        }
        Seen::Refused(_, faults) => {
            let fault = |range: &std::ops::Range<usize>| Span {
                file: id,
                start: range.start,
                end: range.end,
            };
            let faults = faults.iter().map(|found| match &found.kind {
                FaultKind::Malformed(reason) => {
                    Diagnostic::broken_picture(fault(&found.range), &file.path, reason)
                }
                FaultKind::Script(what) => Diagnostic::running_drawing(fault(&found.range), what),
                FaultKind::Outside(what) => Diagnostic::asking_drawing(fault(&found.range), what),
            });
            return Err(faults.collect());
        }
    };
    let content = Arc::clone(media);
    let (path, is_image) = (name.to_owned(), kind.is_image());
    Ok(Media { path, file: id, content, is_image, dimensions: picture })
}

/// A name that works on every server, made of one that does not.
fn rename(name: &str) -> String {
    let part = |part: &str| {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
        let words = part.to_lowercase();
        let words = words.split(|c| !plain(c)).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join("-").replace("-.", ".")
    };
    let better = name.split('/').map(part).collect::<Vec<_>>().join("/");
    if OutPath::parse(&format!("media/{better}")).is_some() {
        format!("Rename it to `media/{better}`, and change the links to it.")
    } else {
        "Rename it with lower-case letters, digits, hyphens and dots.".into()
    }
}

/// What to do with a file of a kind that is not published.
fn other_kind(name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    match ending.to_ascii_lowercase().as_str() {
        "jpeg" | "jpe" | "jfif" => return rename(&format!("{stem}.jpg")),
        "gif" => "Save it as .png, or as .webp if it moves.",
        "heic" | "heif" | "avif" | "tif" | "tiff" | "bmp" | "psd" | "jxl" | "raw" => {
            "Save the picture as .jpg, .png or .webp."
        }
        "ai" | "eps" | "cdr" | "vsdx" | "drawio" | "svgz" => "Save the drawing as .svg or .png.",
        "doc" | "docx" | "docm" | "odt" | "rtf" | "pages" | "ppt" | "pptx" | "odp" | "key" | "pub" => {
            "Save it as .pdf, or better, write its words in a page: pages can be read on a phone and by screen readers."
        }
        "xls" | "xlsm" | "xlsb" | "ods" | "numbers" => "Save it as .xlsx, .csv or .pdf.",
        "tsv" => "Save it as .csv.",
        "mp4" | "m4v" | "mov" | "avi" | "mkv" | "webm" | "ogv" | "wmv" | "mpg" | "mpeg" | "mp3" | "m4a" | "wav"
        | "ogg" | "flac" => "Put films and sound where they are streamed with captions, and link to them there.",
        "zip" | "7z" | "rar" | "gz" | "tar" => "Put in the files of the archive, one by one.",
        "html" | "htm" | "md" | "mht" => "Write its words in a page below pages/.",
        "xml" => "XML can contain scripts. Save it as .csv or .json, or as .svg if it is a drawing.",
        "yaml" | "yml" => "Save it as .json or .txt.",
        _ => return kinds(),
    }
    .into()
}

fn kinds() -> String {
    let of = |is_image: bool| {
        let kinds = FILE_KINDS.iter().filter(|kind| kind.in_media && kind.is_image() == is_image);
        kinds.map(|kind| format!(".{}", kind.ending)).collect::<Vec<_>>().join(", ")
    };
    format!("media/ takes pictures ({}) and documents ({}).", of(true), of(false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_fits_the_kind_of_file() {
        assert!(other_kind("old/Street.JPEG").contains("`media/old/street.jpg`"));
        assert!(rename("Town Hall.JPG").contains("`media/town-hall.jpg`"));
        assert!(rename("Tŷ Gwyn (2).png").contains("`media/t-gwyn-2.png`"));
        assert!(rename("нет").contains("lower-case"));
        for (name, help) in [
            ("report.docx", ".pdf"),
            ("Report.DOC", ".pdf"),
            ("film.mp4", "link to them"),
            ("wave.gif", ".png"),
            ("feed.xml", "scripts"),
            ("fonts.woff2", ".jpg, .png, .webp"),
            ("README", ".pdf"),
        ] {
            assert!(other_kind(name).contains(help), "{name}: {}", other_kind(name));
        }
    }
}
