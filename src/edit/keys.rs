//! Keys that come and go.

use super::said::place_among;
use super::{Place, Step, inline, is_empty, pair};
use crate::model::{Key, Node};
use crate::source::{Splice, after_line, column, line_start};

impl Place<'_> {
    /// Ways to add a key with a text to a group.
    pub(super) fn new_key(
        &self,
        group: &Node,
        key: &str,
        value: &str,
        order: &[String],
    ) -> Vec<Vec<Splice>> {
        let column =
            group.pairs().first().map_or(0, |(name, _)| column(self.text, name.span.start));
        let line = inline(value);
        let flow = format!("{key}: {line}");
        let blocks = self.fresh(column, value).into_iter().map(|text| format!("{key}: {text}"));
        self.with_key(group, key, &flow, blocks.collect(), order)
    }

    /// Ways to add a group of one key: `measure: {what: a text}`.
    pub(super) fn group_with(
        &self,
        top: &Node,
        above: &[Step],
        last: &Step,
        value: &str,
    ) -> Vec<Vec<Splice>> {
        let (Some((Step::Key(outer), rest)), Step::Key(key)) = (above.split_last(), last) else {
            return Vec::new();
        };
        let Some(group) = super::find(top, rest) else { return Vec::new() };
        let text = format!("{outer}: {{{key}: {}}}", inline(value));
        self.with_key(group, outer, &text, vec![text.clone()], &[])
    }

    /// Ways to put a key with its value into a group: `flow` between braces, one of `blocks` on lines of its own.
    pub(super) fn with_key(
        &self,
        group: &Node,
        key: &str,
        flow: &str,
        blocks: Vec<String>,
        order: &[String],
    ) -> Vec<Vec<Splice>> {
        let pairs = group.pairs();
        let names: Vec<_> = pairs.iter().map(|(name, _)| name.name.as_deref()).collect();
        let at = place_among(&names, key, order);
        let Some((before, old)) = at.checked_sub(1).map(|at| &pairs[at]) else {
            return self.first_key(group, flow, blocks);
        };
        let end = self.end_of_pair(before, old);
        if self.is_flow(group) {
            return vec![vec![Splice::new(end..end, format!(", {flow}"))]];
        }
        let indent = " ".repeat(column(self.text, before.span.start));
        let mut ways = Vec::new();
        for place in self.places_below(end, pairs.get(at).map(|(name, _)| name.span.start)) {
            for block in &blocks {
                let lead = if self.text[..place].ends_with('\n') { "" } else { self.new_line };
                ways.push(vec![Splice::new(
                    place..place,
                    format!("{lead}{indent}{block}{}", self.new_line),
                )]);
            }
        }
        ways
    }

    /// The first key of a file or a group that has none.
    fn first_key(&self, group: &Node, flow: &str, blocks: Vec<String>) -> Vec<Vec<Splice>> {
        if !is_empty(group) {
            return Vec::new();
        }
        if self.is_flow(group) {
            let range = self.extent(group);
            return vec![vec![Splice::new(range, format!("{{{flow}}}"))]];
        }
        let end = self.text.len();
        let lead =
            if self.text.is_empty() || self.text.ends_with('\n') { "" } else { self.new_line };
        let line =
            |block: String| vec![Splice::new(end..end, format!("{lead}{block}{}", self.new_line))];
        blocks.into_iter().map(line).collect()
    }

    /// Starts of lines below an offset, up to a limit: a text may need the empty lines that follow it.
    pub(super) fn places_below(&self, end: usize, limit: Option<usize>) -> Vec<usize> {
        let limit = limit.unwrap_or(self.text.len());
        let mut places = vec![after_line(self.text, end)];
        while let Some(last) = places.last().copied() {
            let next = after_line(self.text, last);
            if next > limit || next == last || places.len() > 8 {
                break;
            }
            places.push(next);
        }
        places
    }

    pub(super) fn end_of_pair(&self, key: &Key, value: &Node) -> usize {
        let colon =
            self.text[key.span.end..].find(':').map_or(key.span.end, |at| key.span.end + at + 1);
        let extent = self.extent(value);
        if is_empty(value) && extent.end <= extent.start { colon } else { extent.end.max(colon) }
    }

    /// Ways to take a key out of its group.
    pub(super) fn without_key(&self, group: &Node, key: &str) -> Vec<Vec<Splice>> {
        let Some((name, value)) = pair(group, key) else { return Vec::new() };
        let end = self.end_of_pair(name, value);
        let next = group
            .pairs()
            .iter()
            .map(|(key, _)| key.span.start)
            .find(|start| *start > name.span.start);
        let before =
            group.pairs().iter().take_while(|(key, _)| key.span.start < name.span.start).last();
        let mut ways = Vec::new();
        if !self.is_flow(group) {
            let line = line_start(self.text, name.span.start);
            if self.text[line..name.span.start].trim().is_empty() {
                ways.push(vec![Splice::new(line..after_line(self.text, end), "")]);
            }
        } else if let Some((key, value)) = before {
            ways.push(vec![Splice::new(self.end_of_pair(key, value)..end, "")]);
        }
        if let Some(next) = next {
            ways.push(vec![Splice::new(name.span.start..next, "")]);
        }
        ways
    }
}
