//! The end of making a site: the pages are audited, and then come the files that are made of all of them: the search index of each
//! language with its page, the sitemap and the manifest.

use super::{FinishedPage, Made, Making, Pages};
use crate::assets::Asset;
use crate::audit::audit;
use crate::check::AnchorLink;
use crate::diag::Diagnostic;
use crate::manifest::{self, Entry, Identity, Manifest};
use crate::model::Playbook;
use crate::output::OutPath;
use crate::pipeline::Built;
use crate::search::{self, SearchIndex};
use rayon::prelude::*;
use std::collections::BTreeMap;
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
        let is_original = |one: &&Pages<'_>| one.playbook.language == one.playbook.written_in;
        let original = self.languages.iter().find(is_original).unwrap_or(&self.languages[0]);
        let mut found = audit(&facts, anchored, original.playbook, original.renderer.paths());
        let torn = pages.into_iter().filter(|page| !page.facts.has_main());
        let torn = torn.map(|page| (page.id.page, page.path.as_str()));
        found.extend(original.renderer.no_main_part(torn));
        found
    }

    /// Makes the files that depend on all others: the search index of each language with its page, the sitemap and the manifest.
    pub(in crate::pipeline) fn conclude(
        &self,
        mut pages: Vec<Arc<FinishedPage>>,
        mut entries: Vec<Entry>,
        anchored: &[AnchorLink],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Built> {
        pages.sort_by_key(|page| page.id);
        let mut assets = BTreeMap::new();
        for language in 0..self.languages.len() {
            let page = self.search(language, &pages, &mut assets);
            pages.push(Arc::new(page.map_err(|error| diagnostics.push(error)).ok()?));
        }
        let assets: Vec<_> = assets.into_values().collect();
        entries.par_extend(assets.into_par_iter().map(|asset| self.put(&asset.path, asset.bytes)));
        if let Some((path, renderer)) = self.sitemap() {
            let drafts = pages.iter().filter(|page| page.is_draft).map(|page| &page.path);
            let sitemap = renderer.sitemap(&drafts.collect());
            entries.push(self.put(&path, sitemap.map_err(|error| diagnostics.push(error)).ok()?));
        }
        let (found, manifest) =
            rayon::join(|| self.audit(pages.iter(), anchored), || self.seal(&pages, entries));
        diagnostics.extend(found);
        let manifest = manifest?;
        Some(Built {
            manifest,
            pages: pages.len(),
            moved: self.languages.iter().flat_map(|one| one.renderer.moved()).collect(),
            folders: self.languages.iter().map(|one| one.renderer.paths().home_at("")).collect(),
            drafts: self.languages[0].playbook.hidden.drafts,
            has_base_url: self.languages[0].playbook.base_url.is_some(),
        })
    }

    /// Makes the search page of a language, and adds the files of its index to those that are to be put.
    fn search(
        &self,
        language: usize,
        pages: &[Arc<FinishedPage>],
        assets: &mut BTreeMap<OutPath, Asset>,
    ) -> Result<FinishedPage, Diagnostic> {
        let Pages { renderer, vocabulary, .. } = &self.languages[language];
        let term_words = |term| search::term_words(vocabulary, term);
        let terms: Vec<_> = renderer.search_terms().iter().map(term_words).collect();
        let own = pages.iter().filter(|page| page.id.language == language);
        let words: Vec<_> = own.filter_map(|page| page.words.as_deref()).chain(&terms).collect();
        let SearchIndex { entry, parts } =
            search::index(vocabulary, &words, |json| renderer.data(json));
        let page = renderer.search_page(&entry)?;
        // Of two languages a file may be the same.
        assets.extend(parts.into_iter().chain([entry]).map(|asset| (asset.path.clone(), asset)));
        let is_there = |path: &str| self.paths.contains(path) || assets.contains_key(path);
        Ok(self.finish(language, page, is_there))
    }

    /// Makes the manifest, and with it the pages that show its digest. Those have no compressed
    /// copies: they would have to be known before it is.
    fn seal(&self, pages: &[Arc<FinishedPage>], mut entries: Vec<Entry>) -> Option<Manifest> {
        let mut held = Vec::new();
        for page in pages {
            match &page.made {
                Made::Put(entry) => entries.push(entry.clone()),
                Made::Held(bytes) => held.push((page.path.clone(), bytes.clone())),
            }
        }
        if let Some(compressed) = &self.compressed {
            entries.append(&mut compressed.lock().expect("taking an entry never panics"));
        }
        let Playbook { id, version, .. } = self.languages[0].playbook;
        let identity = Identity { id: id.to_string(), version: version.clone() };
        let manifest = manifest::seal(identity, entries, &mut held);
        for (path, bytes) in held {
            self.sink.put(&path, bytes.into());
        }
        self.sink.put(&OutPath::parse(manifest::PATH)?, manifest.to_json().into());
        Some(manifest)
    }
}
