//! The size at which a browser lays a drawing out.

use crate::source::Dimensions;

/// What browsers do without when a drawing says neither size nor proportions.
const DEFAULT: Dimensions = Dimensions { width: 300, height: 150 };
/// The width of a drawing that says only its proportions: wider than any column, so that it fills one.
const FILLING: f64 = 1200.0;

/// The size at which a browser lays a drawing out, by what its first element says.
pub(super) fn size(
    width: Option<String>,
    height: Option<String>,
    view_box: Option<String>,
) -> Dimensions {
    let [width, height] = [width, height].map(|side| side.as_deref().and_then(pixels));
    let ratio = view_box.and_then(|text| {
        let numbers = text.split([' ', ',', '\t', '\n', '\r']).filter(|part| !part.is_empty());
        let numbers: Vec<f64> = numbers.map(str::parse).collect::<Result<_, _>>().ok()?;
        let [_, _, width, height] = numbers[..] else { return None };
        Some(width / height).filter(|ratio| ratio.is_finite() && *ratio > 0.0)
    });
    let (width, height) = match (width, height, ratio) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some(ratio)) => (width, width / ratio),
        (None, Some(height), Some(ratio)) => (height * ratio, height),
        (None, None, Some(ratio)) => (FILLING, FILLING / ratio),
        (width, height, None) => {
            (width.unwrap_or(DEFAULT.width.into()), height.unwrap_or(DEFAULT.height.into()))
        }
    };
    let [width, height] = [width, height].map(whole);
    Dimensions { width, height }
}

/// The nearest whole number from 1 on that fits.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
fn whole(side: f64) -> u32 {
    side.round().clamp(1.0, 1_000_000.0) as u32
}

/// A length in CSS pixels; `None` for a part of what is around it, such as `100%`.
fn pixels(length: &str) -> Option<f64> {
    let length = length.trim();
    let end = length
        .find(|c: char| c.is_ascii_alphabetic() && c != 'e' || c == '%')
        .unwrap_or(length.len());
    let unit = match length[end..].trim() {
        "" | "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 9.6 / 2.54,
        _ => return None,
    };
    let number: f64 = length[..end].trim().parse().ok()?;
    Some(number * unit).filter(|pixels| pixels.is_finite() && *pixels > 0.0)
}
