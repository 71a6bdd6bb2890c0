//! One digest for the whole site, which the site itself can show.
//!
//! A page that shows the digest of a list that has the page's own digest in it cannot be made. So
//! the digest is that of the manifest as it would be with [`BLANK`] in place of the digest, both in
//! the manifest itself and on the page. Anybody with the site can put the blank back and do the
//! same sum: [`unsealed`] gives the very bytes.

use super::{Entry, Identity, Manifest, sha256};
use crate::output::OutPath;

/// Stands in for the digest until it is known: as long as a digest, so that no size changes.
pub const BLANK: &str = "0000000000000000000000000000000000000000000000000000000000000000";
/// The page that shows the digest. In a site with several languages each has one.
pub const SHOWN_ON: &str = "privacy.html";

/// Whether a page shows the digest, by its path: at the root of the site, or in the folder of a language, whose name begins with
/// two or three letters.
pub(crate) fn shows_digest(path: &str) -> bool {
    let Some(folder) = path.strip_suffix(SHOWN_ON) else { return false };
    let name = folder.strip_suffix('/').filter(|name| !name.contains('/'));
    let first = name.and_then(|name| name.split('-').next());
    folder.is_empty() || first.is_some_and(|tag| (2..=3).contains(&tag.len()))
}

/// Makes the manifest of a finished site. `pages` are those that show [`BLANK`]: the digest is put on them, and their entries made.
pub fn seal(
    playbook: Identity,
    mut entries: Vec<Entry>,
    pages: &mut [(OutPath, Vec<u8>)],
) -> Manifest {
    entries.extend(pages.iter().map(|(path, page)| Entry::of(path, page)));
    let mut manifest = Manifest::of(playbook, entries);
    manifest.digest = sha256(&manifest.to_json());
    for (path, page) in pages {
        *page = replace(page, BLANK, &manifest.digest);
        manifest.set_sha256(path.as_str(), sha256(page));
    }
    manifest
}

/// The bytes whose SHA-256 is the digest, from a sealed manifest and the pages that show it.
pub(crate) fn unsealed(manifest: &Manifest, pages: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut blank = manifest.clone();
    for (path, page) in pages {
        blank.set_sha256(path, sha256(&replace(page, &manifest.digest, BLANK)));
    }
    blank.digest = BLANK.into();
    blank.to_json()
}

impl Manifest {
    fn set_sha256(&mut self, path: &str, sha256: String) {
        if let Some(entry) = self.files.iter_mut().find(|entry| entry.path == path) {
            entry.sha256 = sha256;
        }
    }
}

/// The bytes with one text in place of another of the same length.
fn replace(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let places: Vec<_> = memchr::memmem::find_iter(&bytes, from).collect();
    for at in places {
        bytes[at..at + from.len()].copy_from_slice(to.as_bytes());
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> OutPath {
        OutPath::parse(text).unwrap()
    }

    fn site(text: &str) -> (Vec<(OutPath, Vec<u8>)>, Manifest) {
        let entry = Entry::of(&path("index.html"), text.as_bytes());
        let identity = Identity { id: "test".into(), version: "1.0.0".into() };
        let page = format!("<code>{BLANK}</code>").into_bytes();
        let mut pages =
            ["cy/privacy.html", SHOWN_ON].map(|name| (path(name), page.clone())).to_vec();
        let manifest = seal(identity, vec![entry], &mut pages);
        (pages, manifest)
    }

    #[test]
    fn the_digest_on_the_pages_can_be_checked_by_the_pages_and_the_manifest() {
        let (pages, manifest) = site("one");
        for (_, page) in &pages {
            assert_eq!(*page, format!("<code>{}</code>", manifest.digest).into_bytes());
        }
        assert_eq!(manifest.files[2].sha256, sha256(&pages[1].1));
        let pages: Vec<_> =
            pages.iter().map(|(path, page)| (path.as_str(), page.clone())).collect();
        assert_eq!(sha256(&unsealed(&manifest, &pages)), manifest.digest);
        assert_ne!(sha256(&unsealed(&manifest, &pages[1..])), manifest.digest);
    }

    #[test]
    fn the_pages_that_show_the_digest_are_known_by_their_paths() {
        for path in ["privacy.html", "cy/privacy.html", "gd/privacy.html", "en-gb/privacy.html"] {
            assert!(shows_digest(path), "{path}");
        }
        for path in
            ["stories/privacy.html", "cy/pages/privacy.html", "/privacy.html", "xprivacy.html"]
        {
            assert!(!shows_digest(path), "{path}");
        }
    }

    #[test]
    fn another_byte_is_another_digest() {
        assert_ne!(site("one").1.digest, site("two").1.digest);
    }
}
