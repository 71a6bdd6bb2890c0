//! Tables drawn with `+---+`, as pandoc writes those whose cells have several lines, as tables with a row of dashes.

use crate::import::draft::{Draft, unprefixed};
use crate::import::log::Log;
use crate::model::markdown;
use crate::source::Splice;
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

pub(super) fn mend(draft: &mut Draft, log: &mut Log) {
    let text = draft.text();
    let drawn: Vec<_> = markdown::events(text)
        .filter(|(event, _)| matches!(event, Event::Start(Tag::Paragraph)))
        .map(|(_, range)| range)
        .filter(|range| is_rule(text[range.clone()].lines().next().unwrap_or_default().trim()))
        .collect();
    let splices = drawn.into_iter().map(|range| table(draft, range, log)).collect();
    draft.splice(splices);
}

fn table(draft: &Draft, range: Range<usize>, log: &mut Log) -> Splice {
    let (text, prefix) = (draft.text(), draft.prefix(range.start));
    let range = range.start..range.start + text[range].trim_end().len();
    let lines = text[range.clone()].split('\n').map(|line| unprefixed(line, &prefix).trim());
    let lines: Vec<Vec<char>> = lines.map(|line| line.chars().collect()).collect();
    let Some(grid) = Grid::read(&lines) else {
        let words = "a table whose cells reach over others is shown as it is drawn";
        log.say(draft.line(range.start), words);
        let lines: Vec<String> = lines.iter().map(|line| line.iter().collect()).collect();
        return draft.blocks(range, &format!("```\n{}\n```", lines.join("\n")));
    };
    if grid.has_lists {
        log.say(draft.line(range.start), "lists in the cells of a table became one line each");
    }
    let Some((caption, end)) = caption(text, range.end).filter(|_| prefix.is_empty()) else {
        return draft.blocks(range, &grid.written());
    };
    draft.blocks(range.start..end, &format!("{caption}\n\n{}", grid.written()))
}

/// The caption below a table, and where it ends.
fn caption(text: &str, table_end: usize) -> Option<(String, usize)> {
    let below = text[table_end..].trim_start_matches('\n');
    let words = below.strip_prefix(": ").or_else(|| below.strip_prefix("Table: "))?;
    let words = &words[..words.find("\n\n").unwrap_or(words.len())];
    let start = text.len() - below.len() + below.find(words)?;
    Some((words.trim().to_owned(), start + words.len()))
}

fn is_rule(line: &str) -> bool {
    line.len() > 2
        && line.starts_with('+')
        && line.ends_with('+')
        && line.chars().all(|sign| "+-=:".contains(sign))
}

/// Rows of cells, as they are drawn.
struct Grid {
    rows: Vec<Vec<String>>,
    /// The row of dashes.
    dashes: String,
    has_lists: bool,
}

impl Grid {
    /// `None` where a cell reaches over others.
    fn read(lines: &[Vec<char>]) -> Option<Self> {
        let edges: Vec<_> = (0..lines[0].len()).filter(|at| lines[0][*at] == '+').collect();
        let columns = edges.len() - 1;
        let mut grid =
            Self { rows: Vec::new(), dashes: dashes(&lines[0], &edges), has_lists: false };
        let mut row: Vec<Vec<String>> = vec![Vec::new(); columns];
        for line in &lines[1..] {
            let is_rule = is_rule(&line.iter().collect::<String>());
            let edge = if is_rule { '+' } else { '|' };
            let is_apart = line.len() == lines[0].len()
                && (0..line.len()).all(|at| !edges.contains(&at) || line[at] == edge)
                && (!is_rule || line.iter().filter(|sign| **sign == '+').count() == edges.len());
            if !is_apart {
                return None;
            }
            if is_rule {
                let cells =
                    row.iter_mut().map(std::mem::take).map(|cell| grid.cell(&cell)).collect();
                grid.rows.push(cells);
                if line.contains(&'=') {
                    grid.dashes = dashes(line, &edges);
                }
            } else {
                for (at, cell) in row.iter_mut().enumerate() {
                    cell.push(line[edges[at] + 1..edges[at + 1]].iter().collect());
                }
            }
        }
        Some(grid).filter(|grid| !grid.rows.is_empty() && row.iter().all(Vec::is_empty))
    }

    /// The lines of a cell as one.
    fn cell(&mut self, lines: &[String]) -> String {
        let mut cell = String::new();
        for line in lines.iter().map(|line| line.trim().trim_end_matches('\\')) {
            let item = line.strip_prefix("- ").or_else(|| line.strip_prefix("* "));
            self.has_lists |= item.is_some();
            let between = if item.is_some() { "; " } else { " " };
            if !cell.is_empty() && !line.is_empty() {
                cell.push_str(between);
            }
            cell.push_str(&item.unwrap_or(line).trim().replace('|', "\\|"));
        }
        cell
    }

    fn written(&self) -> String {
        let mut lines = self.rows.iter().map(|row| format!("| {} |", row.join(" | ")));
        let mut all: Vec<_> = lines.next().into_iter().chain([self.dashes.clone()]).collect();
        all.extend(lines);
        all.join("\n")
    }
}

/// The row of dashes for columns whose edges are drawn in a line, with the sides that its colons say.
fn dashes(line: &[char], edges: &[usize]) -> String {
    let cells = edges.windows(2).map(|pair| {
        let (left, right) = (line[pair[0] + 1] == ':', line[pair[1] - 1] == ':');
        format!("{}---{}", if left { ":" } else { "" }, if right { ":" } else { "" })
    });
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}
