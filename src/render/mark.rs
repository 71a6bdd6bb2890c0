//! The sign of a site: its map in small, one tile for each area.

use super::colours;
use serde::Serialize;

/// From one tile to the next.
const STEP: usize = 5;
/// More would be too small to be seen.
const MOST: usize = 24;

/// A drawing with its size, in quarters of a tile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Mark {
    width: usize,
    height: usize,
    tiles: Vec<Tile>,
}

/// A square of four by four.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Tile {
    /// That of the area's colours.
    class: String,
    x: usize,
    y: usize,
}

impl Mark {
    /// Tiles in up to three rows, each for an area with its place among all areas.
    pub(super) fn of(seats: &[usize]) -> Self {
        let count = seats.len().min(MOST);
        let rows = if count < 4 { 1 } else { 2 + usize::from(count > 8) };
        let columns = count.div_ceil(rows);
        let tile = |at: usize| Tile {
            class: colours::class(seats[at]),
            x: at % columns * STEP,
            y: at / columns * STEP,
        };
        let size = |tiles: usize| (tiles * STEP).saturating_sub(1);
        let used = if columns == 0 { 0 } else { count.div_ceil(columns) };
        Self { width: size(columns), height: size(used), tiles: (0..count).map(tile).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_as_many_tiles_as_areas() {
        let drawn = |areas: usize| {
            let mark = Mark::of(&(0..areas).collect::<Vec<_>>());
            let last = mark.tiles.last().map(|tile| (tile.class.clone(), tile.x, tile.y));
            (mark.tiles.len(), mark.width, mark.height, last.unwrap_or_default())
        };
        let tile = |class: &str, x, y| (class.to_owned(), x, y);
        assert_eq!(drawn(0), (0, 0, 0, tile("", 0, 0)));
        assert_eq!(drawn(1), (1, 4, 4, tile("a1", 0, 0)));
        assert_eq!(drawn(3), (3, 14, 4, tile("a3", 10, 0)));
        assert_eq!(drawn(5), (5, 14, 9, tile("a5", 5, 5)));
        assert_eq!(drawn(8), (8, 19, 9, tile("a8", 15, 5)));
        assert_eq!(drawn(15), (15, 24, 14, tile("a15", 20, 10)));
        assert_eq!(drawn(40), (24, 39, 14, tile("a24", 35, 10)));
    }
}
