//! Items that come, go and change places.

use super::{Place, is_empty, pair};
use crate::model::Node;
use crate::source::{Splice, after_line, column, line_start};
use std::ops::Range;

impl Place<'_> {
    /// The items of a list, each from its first sign to its last.
    fn extents(&self, list: &Node) -> Vec<Range<usize>> {
        list.items().iter().map(|item| self.extent(item)).collect()
    }

    /// Ways to add an item to the list of a key.
    pub(super) fn with_item(&self, group: &Node, key: &str, item: &str) -> Vec<Vec<Splice>> {
        let Some((name, list)) = pair(group, key) else {
            let column =
                group.pairs().first().map_or(0, |(name, _)| column(self.text, name.span.start));
            let block = format!("{key}:{}{}- {item}", self.new_line, " ".repeat(column + 2));
            return self.with_key(group, key, &format!("{key}: [{item}]"), vec![block], &[]);
        };
        if is_empty(list) {
            let end = self.end_of_pair(name, list);
            let start = if self.is_flow(list) { list.span.start } else { end };
            let lead = if self.is_flow(list) { "" } else { " " };
            return vec![vec![Splice::new(start..end, format!("{lead}[{item}]"))]];
        }
        let end = self.extents(list).last().map_or(list.span.end, |last| last.end);
        if self.is_flow(list) {
            return vec![vec![Splice::new(end..end, format!(", {item}"))]];
        }
        let indent = " ".repeat(self.column_of_items(list));
        let next = group.pairs().iter().map(|(key, _)| key.span.start).find(|start| *start > end);
        let line = |place: usize| {
            let lead = if self.text[..place].ends_with('\n') { "" } else { self.new_line };
            vec![Splice::new(place..place, format!("{lead}{indent}- {item}{}", self.new_line))]
        };
        self.places_below(end, next).into_iter().map(line).collect()
    }

    /// Ways to take an item out of its list, which keeps others.
    pub(super) fn without_item(&self, list: &Node, at: usize) -> Vec<Vec<Splice>> {
        let extents = self.extents(list);
        let Some(own) = extents.get(at) else { return Vec::new() };
        if extents.len() == 1 {
            let range = self.extent(list);
            let start = if self.is_flow(list) {
                range.start
            } else {
                self.text[..range.start].trim_end_matches(['-', ' ', '\n', '\r']).len()
            };
            let text = if self.is_flow(list) { "[]" } else { " []" };
            return vec![vec![Splice::new(start..range.end, text)]];
        }
        let mut ways = Vec::new();
        if !self.is_flow(list)
            && let Some(dash) = self.dash_before(own.start)
        {
            let line = line_start(self.text, dash);
            if self.text[line..dash].trim().is_empty() {
                ways.push(vec![Splice::new(line..after_line(self.text, own.end), "")]);
            }
        }
        match at.checked_sub(1) {
            Some(before) => ways.push(vec![Splice::new(extents[before].end..own.end, "")]),
            None => ways.push(vec![Splice::new(own.start..extents[1].start, "")]),
        }
        ways
    }

    /// Items in another order; what is between them stays.
    pub(super) fn moved(&self, list: &Node, from: usize, to: usize) -> Option<Vec<Splice>> {
        let extents = self.extents(list);
        let mut order: Vec<usize> = (0..extents.len()).collect();
        if from >= order.len() || to >= order.len() {
            return None;
        }
        let item = order.remove(from);
        order.insert(to, item);
        let text = |at: usize| self.text[extents[at].clone()].to_owned();
        Some(
            order
                .into_iter()
                .enumerate()
                .map(|(place, item)| Splice::new(extents[place].clone(), text(item)))
                .collect(),
        )
    }
}
