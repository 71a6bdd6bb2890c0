//! What was seen on the pages of one edition, for the next whose page is the same: most are.

use super::Making;
use crate::html::Reading;
use crate::output::OutPath;
use crate::render::RenderedPage;
use crate::search::{PageWords, Vocabulary};
use rustc_hash::FxHashMap;
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;
use std::sync::{Arc, Mutex, MutexGuard};

/// What a page's own markup says to the audit and to search.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) reading: Arc<Reading>,
    pub(super) words: Option<Arc<PageWords>>,
}

/// A SHA-256.
type Digest = [u8; 32];

/// The page that was read last at each path.
#[derive(Debug, Default)]
pub(in crate::pipeline) struct Known {
    /// The words of all editions, in all languages.
    pub(super) vocabulary: Arc<Vocabulary>,
    pages: Mutex<FxHashMap<OutPath, (Digest, Seen)>>,
}

impl Known {
    /// What is seen on a page whose site is at `base`; `read` reads it where it is not the one that was read before.
    pub(super) fn seen(
        &self,
        page: &RenderedPage,
        base: Option<&str>,
        read: impl FnOnce() -> Option<Seen>,
    ) -> Option<Seen> {
        let digest = digest(page, base);
        let known = self.pages().get(&page.path).filter(|(known, _)| *known == digest).cloned();
        if let Some((_, seen)) = known {
            return Some(seen);
        }
        let seen = read()?;
        self.pages().insert(page.path.clone(), (digest, seen.clone()));
        Some(seen)
    }

    fn pages(&self) -> MutexGuard<'_, FxHashMap<OutPath, (Digest, Seen)>> {
        self.pages.lock().expect("nothing panics while it is held")
    }
}

impl Making<'_> {
    /// Takes what was seen on the pages of other editions, and adds its own to that.
    pub(in crate::pipeline) fn with_pages_of(mut self, known: &Arc<Known>) -> Self {
        for one in &mut self.languages {
            one.vocabulary = Arc::clone(&known.vocabulary);
            one.known = Some(Arc::clone(known));
        }
        self
    }
}

/// Of all that is read of a page. Its head says its address, which is in each edition another, and which nobody reads there.
fn digest(page: &RenderedPage, base: Option<&str>) -> Digest {
    let mut own = page.own.iter().map(|range| &page.html[range.clone()]);
    let head = own.next().unwrap_or_default();
    let head = match base {
        Some(base) if !head.contains("<body") => Cow::Owned(head.replace(base, "")),
        _ => Cow::Borrowed(head),
    };
    let kind = page.search_kind.as_deref().unwrap_or_default();
    let shown = [page.title.as_str(), kind, &page.summary, &head];
    let mut digest = Sha256::new();
    for part in shown.into_iter().chain(own) {
        digest.update(part);
        digest.update([0]);
    }
    digest.finalize().into()
}
