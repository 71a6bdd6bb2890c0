//! Files beside the pages: assets, media, the workbook, the export, feeds and calendars.

use super::at::{At, SiteContext};
use super::logo;
use super::pages::assessment::WORKBOOK;
use super::previews::Preview;
use super::routes;
use super::table::PageId;
use super::views::SiteSign;
use super::{Renderer, calendar, feeds};
use crate::assess::workbook::{Words, workbook};
use crate::diag::Diagnostic;
use crate::model::Playbook;
use crate::output::{Bytes, OutPath};
use crate::raster;
use rustc_hash::FxHashSet;
use serde::Serialize;

/// A file beside the pages, to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// `assets/NAME.HASH.ENDING`, by its place among the assets
    Asset(usize),
    /// `media/…`, by its place in the playbook
    Media(usize),
    /// `previews/…`, what others show where somebody links to a page
    Preview(Preview),
    /// `apple-touch-icon.png`, for home screens
    TouchIcon,
    /// `favicon.ico`, for browsers that take no drawing
    Favicon,
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
    /// Every file beside the pages, with its path. What is the same in every language is at the root alone.
    pub(crate) fn beside(&self) -> Vec<(OutPath, Beside)> {
        let playbook = self.context.playbook;
        let assets = self.assets.all().enumerate();
        let mut files: Vec<_> =
            assets.map(|(ix, asset)| (asset.path.clone(), Beside::Asset(ix))).collect();
        if playbook.is_at_root() {
            files.extend(of_the_site(playbook));
        }
        let own = |path: &str, file| (self.context.paths.own(&named(path)), file);
        if !playbook.questions.is_empty() {
            files.push(own(WORKBOOK, Beside::Workbook));
        }
        let events = playbook.events.events.iter().enumerate();
        files.extend(events.map(|(ix, event)| own(&calendar::path(event), Beside::Calendar(ix))));
        if feeds::has_feed(playbook) {
            files.push(own("feed.xml", Beside::Feed));
        }
        files
    }

    /// Makes a file; nothing for one of `media/`, which is taken as it is, and for those that are of all languages.
    pub fn file(&self, file: Beside) -> Result<Bytes, Diagnostic> {
        let SiteContext { playbook, palette, sign, .. } = &self.context;
        Ok(match file {
            Beside::Asset(ix) => self.assets.all().nth(ix).map(|asset| asset.bytes.clone()),
            Beside::Media(_) | Beside::Export | Beside::Sitemap => None,
            Beside::Preview(preview) => {
                let path = preview.path(playbook);
                Some(self.picture(
                    &path,
                    "preview.svg",
                    &preview.view(&self.context),
                    raster::png,
                )?)
            }
            Beside::TouchIcon => {
                let sign = SiteSign { size: 180, paper: Some(palette.paper.to_string()), sign };
                Some(self.picture(&named(TOUCH_ICON), "site-sign.svg", &sign, raster::png)?)
            }
            Beside::Favicon => {
                let sign = SiteSign { size: 32, paper: None, sign };
                Some(self.picture(&named(FAVICON), "site-sign.svg", &sign, raster::ico)?)
            }
            Beside::Workbook => {
                let words = Words::of(|id| self.context.strings.of_workbook(id));
                let logo = logo::of_workbook(&self.context);
                Some(workbook(playbook, &words, None, logo.as_ref()).into())
            }
            Beside::Robots => Some(robots(playbook).into_bytes().into()),
            Beside::Feed => self.feed("feed.xml", feeds::feed(&self.context))?,
            Beside::Calendar(ix) => {
                let at = At::new(&self.context, PageId::Events).unmarked();
                Some(calendar::file(&at, &playbook.events.events[ix]))
            }
        }
        .unwrap_or_default())
    }

    /// `sitemap.xml`, without pages that are drafts.
    pub(crate) fn sitemap(&self, drafts: &FxHashSet<&OutPath>) -> Result<Bytes, Diagnostic> {
        let sitemap = self.feed("sitemap.xml", feeds::sitemap(&self.context, drafts))?;
        Ok(sitemap.unwrap_or_default())
    }

    /// Fills a template that draws, and makes a picture of the drawing.
    fn picture(
        &self,
        path: &OutPath,
        template: &str,
        view: &impl Serialize,
        make: impl FnOnce(&str) -> Result<Vec<u8>, String>,
    ) -> Result<Bytes, Diagnostic> {
        let drawing = self.templates.part(template, view)?;
        let picture = self.pictures.of(path, drawing, make);
        picture.map_err(|reason| Diagnostic::template(None, template, &reason))
    }

    fn feed(
        &self,
        template: &str,
        view: Option<impl Serialize>,
    ) -> Result<Option<Bytes>, Diagnostic> {
        let text = view.map(|view| self.templates.part(template, &view)).transpose()?;
        Ok(text.map(|text| text.into_bytes().into()))
    }
}

const TOUCH_ICON: &str = "apple-touch-icon.png";
const FAVICON: &str = "favicon.ico";

fn named(path: &str) -> OutPath {
    OutPath::parse(path).expect("ids and the names in this file make paths")
}

/// Files that a site has once, whatever its languages.
fn of_the_site(playbook: &Playbook) -> Vec<(OutPath, Beside)> {
    let media = playbook.media.iter().enumerate();
    let mut files: Vec<_> =
        media.map(|(ix, media)| (routes::media(&media.path), Beside::Media(ix))).collect();
    let previews = Preview::all(playbook).into_iter();
    files.extend(previews.map(|preview| (preview.path(playbook), Beside::Preview(preview))));
    files.push((named(TOUCH_ICON), Beside::TouchIcon));
    files.push((named(FAVICON), Beside::Favicon));
    files.push((named("playbook.json"), Beside::Export));
    files.push((named("robots.txt"), Beside::Robots));
    if playbook.base_url.is_some() {
        files.push((named("sitemap.xml"), Beside::Sitemap));
    }
    files
}

fn robots(playbook: &Playbook) -> String {
    let sitemap = playbook.base_url.as_ref().map(|base| format!("Sitemap: {base}sitemap.xml\n"));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}
