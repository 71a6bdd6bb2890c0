//! The end of making a site: the pages are audited, and then come the files that are made of all of them: the search index with its
//! page, and the manifest.

use super::{FinishedPage, Made, Making};
use crate::audit::audit;
use crate::check::AnchorLink;
use crate::diag::Diagnostic;
use crate::manifest::{self, Entry, Identity, Manifest};
use crate::output::OutPath;
use crate::pipeline::Built;
use crate::search;
use rayon::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

impl Making<'_> {
    /// What is wrong between the pages made so far, or with one of them.
    pub(in crate::pipeline) fn audit<'p>(
        &self,
        pages: impl Iterator<Item = &'p Arc<FinishedPage>>,
        anchored: &[AnchorLink],
    ) -> Vec<Diagnostic> {
        let pages: Vec<_> = pages.collect();
        let facts: Vec<_> = pages.iter().map(|page| (page.path.as_str(), &page.facts)).collect();
        let mut found = audit(&facts, anchored, self.playbook, self.renderer.paths());
        let torn = pages.into_iter().filter(|page| !page.facts.has_main());
        found.extend(self.renderer.no_main_part(torn.map(|page| (page.id, page.path.as_str()))));
        found
    }

    /// Makes the files that depend on all others: the search index with its page, and the manifest.
    pub(in crate::pipeline) fn conclude(
        &self,
        mut pages: Vec<Arc<FinishedPage>>,
        mut entries: Vec<Entry>,
        anchored: &[AnchorLink],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Built> {
        pages.sort_by_key(|page| page.id);
        let term_words = |term| search::term_words(&self.vocabulary, term);
        let terms: Vec<_> = self.renderer.search_terms().iter().map(term_words).collect();
        let words: Vec<_> =
            pages.iter().filter_map(|page| page.words.as_ref()).chain(&terms).collect();
        let index = search::index(&self.vocabulary, &words);
        let page = self.renderer.search_page(&index.entry).map_err(|error| diagnostics.push(error));
        let parts: HashSet<&str> =
            index.parts.iter().chain([&index.entry]).map(|asset| asset.path.as_str()).collect();
        let page =
            self.finish(page.ok()?, |path| self.paths.contains(path) || parts.contains(path));
        pages.push(Arc::new(page));
        let assets: Vec<_> = index.parts.iter().chain([&index.entry]).collect();
        entries
            .par_extend(assets.par_iter().map(|asset| self.put(&asset.path, asset.bytes.clone())));
        let (found, manifest) =
            rayon::join(|| self.audit(pages.iter(), anchored), || self.seal(&pages, entries));
        diagnostics.extend(found);
        let manifest = manifest?;
        Some(Built {
            manifest,
            pages: pages.len(),
            moved: self.renderer.moved(),
            has_base_url: self.playbook.base_url.is_some(),
        })
    }

    /// Makes the manifest, and with it the page that shows its digest. That page has no compressed
    /// copies: they would have to be known before it is.
    fn seal(&self, pages: &[Arc<FinishedPage>], mut entries: Vec<Entry>) -> Option<Manifest> {
        let mut held = None;
        for page in pages {
            match &page.made {
                Made::Put(entry) => entries.push(entry.clone()),
                Made::Held(bytes) => held = Some(bytes.clone()),
            }
        }
        if let Some(compressed) = &self.compressed {
            entries.append(&mut compressed.lock().expect("taking an entry never panics"));
        }
        let identity =
            Identity { id: self.playbook.id.to_string(), version: self.playbook.version.clone() };
        let manifest = manifest::seal(identity, entries, held.as_mut());
        if let Some(bytes) = held {
            self.sink.put(&OutPath::parse(manifest::SHOWN_ON)?, bytes.into());
        }
        self.sink.put(&OutPath::parse(manifest::PATH)?, manifest.to_json().into());
        Some(manifest)
    }
}
