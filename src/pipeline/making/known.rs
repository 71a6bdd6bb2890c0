//! What was seen on the pages of one edition, for the next whose page is the same: most are.

use super::Making;
use crate::html::Reading;
use crate::manifest::sha256;
use crate::output::OutPath;
use crate::render::RenderedPage;
use crate::search::{PageWords, Vocabulary};
use rustc_hash::FxHashMap;
use std::sync::{Arc, Mutex, MutexGuard};

/// What a page's own markup says to the audit and to search.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) reading: Arc<Reading>,
    pub(super) words: Option<Arc<PageWords>>,
}

/// The page that was read last at each path.
#[derive(Debug, Default)]
pub(in crate::pipeline) struct Known {
    /// The words of all editions, in all languages.
    pub(super) vocabulary: Arc<Vocabulary>,
    pages: Mutex<FxHashMap<OutPath, (String, Seen)>>,
}

impl Known {
    /// What is seen on a page whose site is at `base`; `read` reads it where it is not the one that was read before.
    pub(super) fn seen(
        &self,
        page: &RenderedPage,
        base: Option<&str>,
        read: impl FnOnce() -> Option<Seen>,
    ) -> Option<Seen> {
        let digest = sha256(text(page, base).as_bytes());
        let known = self.pages().get(&page.path).filter(|(known, _)| *known == digest).cloned();
        if let Some((_, seen)) = known {
            return Some(seen);
        }
        let seen = read()?;
        self.pages().insert(page.path.clone(), (digest, seen.clone()));
        Some(seen)
    }

    fn pages(&self) -> MutexGuard<'_, FxHashMap<OutPath, (String, Seen)>> {
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

/// All that is read of a page. Its head says its address, which is in each edition another, and which nobody reads there.
fn text(page: &RenderedPage, base: Option<&str>) -> String {
    let mut own = page.own.iter().map(|range| &page.html[range.clone()]);
    let head = own.next().unwrap_or_default();
    let head = match base {
        Some(base) if !head.contains("<body") => head.replace(base, ""),
        _ => head.to_owned(),
    };
    let kind = page.search_kind.as_deref().unwrap_or_default();
    let shown = [page.title.as_str(), kind, &page.summary, &head];
    shown.into_iter().chain(own).collect::<Vec<_>>().join("\0")
}
