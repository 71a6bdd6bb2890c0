//! The kinds of file that a site may contain: only those that every common web server knows by their ending.

/// A kind of file, told by the ending of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileKind {
    /// The letters after the last dot.
    pub ending: &'static str,
    /// The type that a server sends, without parameters.
    pub media_type: &'static str,
    /// Whether it is text, and worth compressing.
    pub is_text: bool,
    /// Whether `media/` may contain it.
    pub in_media: bool,
}

const fn page(ending: &'static str, media_type: &'static str) -> FileKind {
    FileKind { ending, media_type, is_text: true, in_media: false }
}

const fn text(ending: &'static str, media_type: &'static str) -> FileKind {
    FileKind { ending, media_type, is_text: true, in_media: true }
}

const fn binary(ending: &'static str, media_type: &'static str) -> FileKind {
    FileKind { ending, media_type, is_text: false, in_media: true }
}

/// Every kind. XML may contain scripts that run with the site's rights, so `media/` takes none.
pub const FILE_KINDS: [FileKind; 15] = [
    page("html", "text/html"),
    page("css", "text/css"),
    page("js", "text/javascript"),
    page("xml", "application/xml"),
    binary("jpg", "image/jpeg"),
    binary("png", "image/png"),
    binary("webp", "image/webp"),
    text("svg", "image/svg+xml"),
    binary("ico", "image/x-icon"),
    binary("pdf", "application/pdf"),
    binary("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    text("csv", "text/csv"),
    text("json", "application/json"),
    text("txt", "text/plain"),
    text("ics", "text/calendar"),
];

impl FileKind {
    /// The kind of a file, by its path; `None` for one that a site may not contain.
    pub fn of(path: &str) -> Option<Self> {
        let name = path.rsplit('/').next()?;
        let (_, ending) = name.rsplit_once('.')?;
        FILE_KINDS.into_iter().find(|kind| kind.ending == ending)
    }

    /// What a server sends as `Content-Type`.
    pub fn content_type(self) -> String {
        let charset = if self.media_type.starts_with("text/") { "; charset=utf-8" } else { "" };
        format!("{}{charset}", self.media_type)
    }

    /// Whether it is shown as a picture.
    pub fn is_image(self) -> bool {
        self.media_type.starts_with("image/")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_told_by_the_last_ending_of_the_name() {
        let of = |path| FileKind::of(path).map(|kind| kind.media_type);
        assert_eq!(of("media/a.b/street.jpg"), Some("image/jpeg"));
        assert_eq!(of("assets/site.d497.css"), Some("text/css"));
        for none in ["media/a.png/street", "street.jpeg", "street.JPG", "street", "", "a.svgz"] {
            assert_eq!(of(none), None, "{none}");
        }
    }
}
