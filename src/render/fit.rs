//! How much room a table of areas by principles needs: in less, its rows become cards. `matrix.css` has a rule for each class.

use crate::model::Principle;

/// Widths in rem at which a table becomes cards, with their classes. A page has at most the last one.
const STEPS: [(f64, &str); 4] =
    [(39.0, "fit-39"), (45.0, "fit-45"), (51.0, "fit-51"), (57.0, "fit-57")];

/// The class of the map, whose cells have a few words each: its columns share 71 % of the width.
pub(super) fn map(columns: &[Principle]) -> String {
    let width = (0.54 * longest(columns) + 0.9).max(6.3);
    step(width * count(columns) / 0.71).unwrap_or("fit-never").to_owned()
}

/// The classes of results, whose cells have a number each: their columns and that of the areas share 76 % of the width. Where
/// heads do not fit beside one another they are turned.
pub(super) fn scores(columns: &[Principle]) -> String {
    let width = (0.48 * longest(columns) + 0.45).max(5.0);
    let upright = step(width * (count(columns) + 1.0) / 0.76).map(ToOwned::to_owned);
    let turned = || step(2.8 * count(columns) + 17.0).map(|step| format!("turned {step}"));
    upright.or_else(turned).unwrap_or_else(|| "fit-never".to_owned())
}

fn step(width: f64) -> Option<&'static str> {
    STEPS.iter().find(|(least, _)| width <= *least).map(|(_, class)| *class)
}

#[expect(clippy::cast_precision_loss, reason = "nobody has so many")]
fn count(columns: &[Principle]) -> f64 {
    columns.len() as f64
}

/// How many letters the longest word of the heads has.
fn longest(columns: &[Principle]) -> f64 {
    let words = columns.iter().flat_map(|one| one.title.as_str().split([' ', '-', '/']));
    let longest = words.map(|word| word.chars().count()).max().unwrap_or_default();
    f64::from(u32::try_from(longest).unwrap_or(u32::MAX))
}
