//! The picture that others show where somebody links to a page: a town or the map for the site, a sign and a row of the map for
//! what belongs to an area. And the site's sign for those who take no drawing.
//!
//! A picture has no letters: its reader sees title and summary beside it, in the page's language and in a font that has its letters.

use super::at::{At, SiteContext};
use super::colours::{Palette, WHITE};
use super::logo;
use super::pages::has_town;
use super::table::PageId;
use super::views;
use crate::model::{AreaIx, Playbook};
use crate::output::OutPath;
use base64ct::{Base64, Encoding as _};

/// Width and height in pixels, as those who show previews ask for.
pub(super) const SIZE: [u32; 2] = [1200, 630];
/// The side of the square in which the map is drawn.
const MAP: usize = 480;
/// The most room between two of its cells.
const GAP: usize = 8;
/// How much of an area's colour its ground has, as `--tint` in `tokens.css`, and the rows of other areas of theirs.
const TINT: f64 = 0.09;
const PALE: f64 = 0.16;

/// What a preview shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preview {
    /// The whole site.
    Site,
    /// An area, by its place in the playbook.
    Area(AreaIx),
}

impl Preview {
    /// Every picture of a site; none without an address, which previews need.
    pub(super) fn all(playbook: &Playbook) -> Vec<Self> {
        let areas = (0..playbook.areas.len()).map(|ix| Self::Area(AreaIx(ix)));
        let all = std::iter::once(Self::Site).chain(areas);
        all.filter(|_| playbook.base_url.is_some()).collect()
    }

    /// The one that a page has: that of its area, or of the first of several.
    pub(super) fn of(playbook: &Playbook, page: PageId) -> Self {
        let area = match page {
            PageId::Area(ix)
            | PageId::AssessmentArea(ix)
            | PageId::Steps(ix)
            | PageId::Workshop(ix) => Some(ix),
            PageId::Story(ix) => playbook.stories[ix.0].areas.first().copied(),
            _ => None,
        };
        area.map_or(Self::Site, Self::Area)
    }

    /// `previews/index.png`, `previews/areas/ID.png`: like the page that it is of.
    pub(super) fn path(self, playbook: &Playbook) -> OutPath {
        let path = match self {
            Self::Site => OutPath::parse("previews/index.png"),
            Self::Area(AreaIx(ix)) => {
                OutPath::parse(&format!("previews/areas/{}.png", playbook.areas[ix].id))
            }
        };
        path.expect("loading refuses names that make no path")
    }

    /// What people are told who cannot see it.
    pub(super) fn alt(self, at: &At<'_>) -> String {
        match self {
            Self::Site if has_town(at) => at.string("place-label"),
            Self::Site => at.string("preview-site"),
            Self::Area(ix) => at.string_with("preview-area", "title", at.area(ix).title),
        }
    }

    /// What the theme's template draws.
    pub(super) fn view(self, context: &SiteContext<'_>) -> views::Preview {
        let Palette { paper, ink, link, brand, areas } = &context.palette;
        let at = At::new(context, PageId::Home).unmarked();
        let own = match self {
            Self::Site => None,
            Self::Area(ix) => Some(ix),
        };
        let playbook = context.playbook;
        let colour_of = |ix: AreaIx| areas[playbook.seat(ix)];
        let ground = own.map_or(*paper, |ix| colour_of(ix).mixed(TINT, WHITE));
        let [columns, rows] = [playbook.columns().len(), playbook.areas.len()].map(|n| n.max(1));
        let [across, down] = [columns, rows].map(|count| (MAP / count).max(1));
        let row = |ix: AreaIx| {
            let is_pale = own.is_some_and(|own| own != ix);
            let colour = colour_of(ix);
            let colour = if is_pale { colour.mixed(PALE, ground) } else { colour };
            views::PreviewRow { y: ix.0 * down, colour: colour.to_string(), is_pale }
        };
        views::Preview {
            paper: paper.to_string(),
            ground: ground.to_string(),
            ink: ink.to_string(),
            link: link.to_string(),
            brand: brand.map(|colour| colour.to_string()),
            colour: own.map_or(*ink, colour_of).to_string(),
            icon: own.map(|ix| at.area(ix).icon),
            has_town: own.is_none() && has_town(&at),
            areas: areas.iter().map(ToString::to_string).collect(),
            rows: (0..playbook.areas.len()).map(AreaIx).map(row).collect(),
            columns: (0..columns).map(|ix| ix * across).collect(),
            tile: [across, down].map(|pitch| pitch - (pitch / 6).min(GAP)),
            logo: logo::drawing(context).map(|drawing| {
                format!("data:image/svg+xml;base64,{}", Base64::encode_string(&drawing))
            }),
        }
    }
}
