//! The logo at the head of the first sheet.

use rust_xlsxwriter::{Image, ObjectMovement};

/// A picture of whose workbook it is.
#[derive(Debug, Clone)]
pub struct Logo {
    /// PNG, JPEG or GIF; what is none of these is left out.
    pub picture: Vec<u8>,
    /// The words for people who cannot see it.
    pub alt: String,
}

impl Logo {
    /// The most that it is shown in, width and height in pixels.
    pub const MOST: [u32; 2] = [224, 48];

    /// The picture as a sheet can show it.
    pub(super) fn image(&self) -> Option<Image> {
        let image = Image::new_from_buffer(&self.picture).ok()?;
        let image = image.set_scale_to_size(Self::MOST[0], Self::MOST[1], true);
        let image = image.set_object_movement(ObjectMovement::MoveButDontSizeWithCells);
        Some(image.set_alt_text(&self.alt))
    }
}
