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
/// The page that shows the digest.
pub const SHOWN_ON: &str = "privacy.html";

/// Makes the manifest of a finished site. `page` is the one that shows [`BLANK`], if the site has
/// it: the digest is put on it, and its entry made.
pub fn seal(playbook: Identity, mut entries: Vec<Entry>, page: Option<&mut Vec<u8>>) -> Manifest {
    let path = OutPath::parse(SHOWN_ON).expect("this is a path");
    entries.extend(page.as_ref().map(|page| Entry::of(&path, page)));
    let mut manifest = Manifest::of(playbook, entries);
    manifest.digest = sha256(&manifest.to_json());
    if let Some(page) = page {
        *page = replace(page, BLANK, &manifest.digest);
        manifest.set_sha256(SHOWN_ON, sha256(page));
    }
    manifest
}

/// The bytes whose SHA-256 is the digest, from a sealed manifest and the page that shows it.
pub(crate) fn unsealed(manifest: &Manifest, page: Option<&[u8]>) -> Vec<u8> {
    let mut blank = manifest.clone();
    if let Some(page) = page {
        blank.set_sha256(SHOWN_ON, sha256(&replace(page, &manifest.digest, BLANK)));
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

    fn site(text: &str) -> (Vec<u8>, Manifest) {
        let entry = Entry::of(&OutPath::parse("index.html").unwrap(), text.as_bytes());
        let identity = Identity { id: "test".into(), version: "1.0.0".into() };
        let mut page = format!("<code>{BLANK}</code>").into_bytes();
        let manifest = seal(identity, vec![entry], Some(&mut page));
        (page, manifest)
    }

    #[test]
    fn the_digest_on_the_page_can_be_checked_by_the_page_and_the_manifest() {
        let (page, manifest) = site("one");
        assert_eq!(page, format!("<code>{}</code>", manifest.digest).into_bytes());
        assert_eq!(manifest.files[1].sha256, sha256(&page));
        assert_eq!(sha256(&unsealed(&manifest, Some(&page))), manifest.digest);
    }

    #[test]
    fn another_byte_is_another_digest() {
        assert_ne!(site("one").1.digest, site("two").1.digest);
    }
}
