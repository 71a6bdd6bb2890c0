//! The brand's logo outside of pages: in pictures and in the workbook.

use super::at::{At, SiteContext};
use super::table::PageId;
use crate::assess::workbook::Logo;
use crate::model::{Brand, Kind, Media, Target};
use crate::raster;

/// The logo, where it is a drawing that can be drawn without fonts and other pictures.
pub(super) fn drawing(context: &SiteContext<'_>) -> Option<Vec<u8>> {
    let media = file(context)?;
    let drawing = media.path.ends_with(".svg").then(|| media.content.stored.read().ok())??;
    let needs = |tag: &str| drawing.windows(tag.len()).any(|part| part == tag.as_bytes());
    let is_whole = !["<text", "<image", ":text", ":image"].into_iter().any(needs);
    is_whole.then_some(drawing)
}

/// The logo as a picture of pixels, for the workbook; what is none yet is drawn, in thrice the size in which it is shown.
pub(super) fn of_workbook(context: &SiteContext<'_>) -> Option<Logo> {
    let Brand { name, alt, .. } = context.playbook.layout.brand.as_ref()?;
    let picture = if file(context)?.path.ends_with(".svg") {
        let sides = Logo::MOST.map(|side| side * 3);
        raster::png_within(str::from_utf8(&drawing(context)?).ok()?, sides).ok()?
    } else {
        file(context)?.content.stored.read().ok()?
    };
    let at = At::new(context, PageId::Assessment).unmarked();
    Some(Logo { picture, alt: at.words(alt.as_ref().unwrap_or(name)) })
}

fn file<'a>(context: &SiteContext<'a>) -> Option<&'a Media> {
    let logo = context.playbook.layout.brand.as_ref()?.logo.as_ref()?;
    let Target::Media(ix) = context.index.find(Kind::Media, &logo.value.0)? else { return None };
    Some(&context.playbook.media[ix])
}
