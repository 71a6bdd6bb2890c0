//! The lists of a site's pages that programs read: the sitemap, and the feed of stories.

use super::alternates;
use super::at::{At, SiteContext};
use super::table::{self, PageId};
use super::views::Alternate;
use crate::model::{Playbook, Story, StoryIx};
use crate::output::OutPath;
use jiff::civil::Date;
use rustc_hash::FxHashSet;
use serde::Serialize;

/// `sitemap.xml`
#[derive(Debug, Serialize)]
pub(super) struct Sitemap {
    /// Whether the site has several languages.
    has_alternates: bool,
    urls: Vec<SitemapUrl>,
}

/// A page, with its addresses in every language where there are several.
#[derive(Debug, Serialize)]
struct SitemapUrl {
    url: String,
    alternates: Vec<Alternate>,
}

/// The sitemap of a site that has an address: its pages in every language, but for drafts.
pub(super) fn sitemap(context: &SiteContext<'_>, drafts: &FxHashSet<&OutPath>) -> Option<Sitemap> {
    let base = context.playbook.base_url.as_ref()?;
    let listed = table::all(context.playbook)
        .into_iter()
        .filter(|id| table::row(context.playbook, *id).is_in_sitemap);
    let mut paths: Vec<Vec<OutPath>> =
        listed.map(|id| alternates::paths(context, context.paths.page(id))).collect();
    paths.sort();
    let is_whole = |path: &&OutPath| !drafts.contains(*path);
    let urls = paths.iter().flat_map(|paths| {
        let address = |at: usize| is_whole(&&paths[at]).then(|| format!("{base}{}", paths[at]));
        let alternates = alternates::named(context, address);
        let url =
            |path| SitemapUrl { url: format!("{base}{path}"), alternates: alternates.clone() };
        paths.iter().filter(is_whole).map(url).collect::<Vec<_>>()
    });
    let has_alternates = context.playbook.languages.len() > 1;
    Some(Sitemap { has_alternates, urls: urls.collect() })
}

/// `feed.xml`: the stories.
#[derive(Debug, Serialize)]
pub(super) struct Feed {
    url: String,
    home: String,
    updated: String,
    entries: Vec<FeedEntry>,
}

#[derive(Debug, Serialize)]
struct FeedEntry {
    title: String,
    url: String,
    summary: String,
    published: String,
    updated: String,
}

/// How many stories the feed has at most.
const FEED_LENGTH: usize = 50;

/// Whether a site has a feed: that needs stories, an address and a date.
pub(super) fn has_feed(playbook: &Playbook) -> bool {
    !playbook.stories.is_empty() && playbook.base_url.is_some() && playbook.released.is_some()
}

/// The feed of a site that can have one.
pub(super) fn feed(context: &SiteContext<'_>) -> Option<Feed> {
    let playbook = context.playbook;
    let address = context.address()?;
    let updated = moment(playbook.released?);
    let at = At::new(context, PageId::Home);
    let entries = (0..playbook.stories.len().min(FEED_LENGTH)).map(|ix| {
        let story = at.story(StoryIx(ix));
        let added = added(&playbook.stories[ix]);
        FeedEntry {
            url: format!("{address}{}", story.url),
            title: story.title,
            summary: story.summary,
            published: moment(added),
            updated: moment(playbook.stories[ix].changed.unwrap_or(added).max(added)),
        }
    });
    Some(Feed {
        url: format!("{address}feed.xml"),
        entries: entries.collect(),
        home: address,
        updated,
    })
}

/// When a story came into the playbook, or else the first day of its year: a new version of the playbook
/// makes no story new.
fn added(story: &Story) -> Date {
    let first_day = || Date::new(i16::try_from(*story.year).ok()?, 1, 1).ok();
    story.added.or_else(first_day).unwrap_or_default()
}

fn moment(day: Date) -> String {
    format!("{day}T00:00:00Z")
}
