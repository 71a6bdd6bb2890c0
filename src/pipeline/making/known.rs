//! What was seen on the pages of one edition, for the next whose page is the same: most are.

use super::Making;
use crate::html::Reading;
use crate::output::OutPath;
use crate::render::RenderedPage;
use crate::search::{PageWords, Vocabulary};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
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
    pages: Mutex<FxHashMap<OutPath, (Vec<String>, Seen)>>,
}

impl Known {
    /// What is seen on a page whose site is at `base`; `read` reads it where it is not the one that was read before.
    pub(super) fn seen(
        &self,
        page: &RenderedPage,
        base: Option<&str>,
        read: impl FnOnce() -> Option<Seen>,
    ) -> Option<Seen> {
        let texts = texts(page, base);
        let is_same = |(known, _): &&(Vec<String>, Seen)| *known == texts;
        let known = self.pages().get(&page.path).filter(is_same).map(|(_, seen)| seen.clone());
        if known.is_some() {
            return known;
        }
        let seen = read()?;
        let texts = texts.into_iter().map(Cow::into_owned).collect();
        self.pages().insert(page.path.clone(), (texts, seen.clone()));
        Some(seen)
    }

    fn pages(&self) -> MutexGuard<'_, FxHashMap<OutPath, (Vec<String>, Seen)>> {
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
fn texts<'p>(page: &'p RenderedPage, base: Option<&str>) -> Vec<Cow<'p, str>> {
    let mut own = page.own.iter().map(|range| Cow::from(&page.html[range.clone()]));
    let head = own.next().unwrap_or_default();
    let head = match base {
        Some(base) if !head.contains("<body") => Cow::from(head.replace(base, "")),
        _ => head,
    };
    let kind = page.search_kind.as_deref().unwrap_or_default();
    let shown = [page.title.as_str().into(), kind.into(), page.summary.as_str().into(), head];
    shown.into_iter().chain(own).collect()
}
