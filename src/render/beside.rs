//! Files beside the pages: assets, media, the workbook, the export, feeds and calendars.

use super::at::At;
use super::pages::assessment::WORKBOOK;
use super::routes;
use super::table::PageId;
use super::{Renderer, calendar, export, feeds};
use crate::assess::workbook::{Words, workbook};
use crate::diag::Diagnostic;
use crate::model::Playbook;
use crate::output::{Bytes, OutPath};

/// A file beside the pages, to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// `assets/NAME.HASH.ENDING`, by its place among the assets
    Asset(usize),
    /// `media/…`, by its place in the playbook
    Media(usize),
    /// `playbook.json`
    Export,
    /// `assessment.xlsx`
    Workbook,
    /// `robots.txt`
    Robots,
    /// `sitemap.xml`
    Sitemap,
    /// `feed.xml`
    Feed,
    /// `events/ID.ics`, by its place in the playbook
    Calendar(usize),
}

impl Renderer<'_> {
    /// Every file beside the pages, with its path.
    pub(crate) fn beside(&self) -> Vec<(OutPath, Beside)> {
        let playbook = self.context.playbook;
        let mut files: Vec<_> = self
            .assets
            .all()
            .enumerate()
            .map(|(ix, asset)| (asset.path.clone(), Beside::Asset(ix)))
            .collect();
        let media = playbook.media.iter().enumerate();
        files.extend(media.map(|(ix, media)| (routes::media(&media.path), Beside::Media(ix))));
        files.push((named("playbook.json"), Beside::Export));
        if !playbook.questions.is_empty() {
            files.push((named(WORKBOOK), Beside::Workbook));
        }
        files.push((named("robots.txt"), Beside::Robots));
        if playbook.base_url.is_some() {
            files.push((named("sitemap.xml"), Beside::Sitemap));
        }
        let events = playbook.events.events.iter().enumerate();
        files.extend(events.map(|(ix, event)| (calendar::path(event), Beside::Calendar(ix))));
        if feeds::has_feed(playbook) {
            files.push((named("feed.xml"), Beside::Feed));
        }
        files
    }

    /// Makes a file; nothing for one of `media/`, which is taken as it is.
    pub fn file(&self, file: Beside) -> Result<Bytes, Diagnostic> {
        let playbook = self.context.playbook;
        Ok(match file {
            Beside::Asset(ix) => self.assets.all().nth(ix).map(|asset| asset.bytes.clone()),
            Beside::Media(_) => None,
            Beside::Export => Some(export::playbook_json(&self.context).into()),
            Beside::Workbook => {
                let words = Words::of(|id| self.context.strings.get(id));
                Some(workbook(playbook, &words, None).into())
            }
            Beside::Robots => Some(robots(playbook).into_bytes().into()),
            Beside::Sitemap => self.feed("sitemap.xml", feeds::sitemap(&self.context))?,
            Beside::Feed => self.feed("feed.xml", feeds::feed(&self.context))?,
            Beside::Calendar(ix) => {
                let at = At::new(&self.context, PageId::Events);
                Some(calendar::file(&at, &playbook.events.events[ix]))
            }
        }
        .unwrap_or_default())
    }

    fn feed(
        &self,
        template: &str,
        view: Option<impl serde::Serialize>,
    ) -> Result<Option<Bytes>, Diagnostic> {
        let text = view.map(|view| self.templates.part(template, &view)).transpose()?;
        Ok(text.map(|text| text.into_bytes().into()))
    }
}

fn named(path: &str) -> OutPath {
    OutPath::parse(path).expect("these names are written in this file")
}

fn robots(playbook: &Playbook) -> String {
    let sitemap = playbook.base_url.as_ref().map(|base| format!("Sitemap: {base}sitemap.xml\n"));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}
