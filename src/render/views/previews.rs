//! Views of drawings that are made into pictures: previews of links and the site's sign.

use serde::Serialize;

/// `preview.svg`: 1200 by 630 pixels. Colours are `#` and hexadecimal digits.
#[derive(Debug, Serialize)]
pub(crate) struct Preview {
    pub paper: String,
    /// Paper, or the tint of the area.
    pub ground: String,
    /// Of text, and of links where the theme has a colour for them.
    pub ink: String,
    pub link: String,
    pub brand: Option<String>,
    /// Of the area, else of text.
    pub colour: String,
    /// The name of the area's icon.
    pub icon: Option<String>,
    /// Whether it shows the town, as the home page does.
    pub has_town: bool,
    /// The colours of all areas.
    pub areas: Vec<String>,
    /// The map, within a square of 480 pixels.
    pub rows: Vec<PreviewRow>,
    /// The left edges of its columns.
    pub columns: Vec<usize>,
    /// Width and height of a cell of it.
    pub tile: [usize; 2],
    /// The brand's logo as a `data:` URL, where it can be drawn.
    pub logo: Option<String>,
}

/// An area in the map.
#[derive(Debug, Serialize)]
pub(crate) struct PreviewRow {
    /// Its upper edge.
    pub y: usize,
    /// Paler where the preview is of another area.
    pub colour: String,
    pub is_pale: bool,
}

/// `site-sign.svg`: a square.
#[derive(Debug, Serialize)]
pub(crate) struct SiteSign<'a> {
    /// Its side, in pixels.
    pub size: u32,
    /// The colour of its ground, where that does not show through.
    pub paper: Option<String>,
    /// `site-icon.svg`
    pub sign: &'a str,
}
