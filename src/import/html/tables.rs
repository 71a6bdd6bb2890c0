//! Tables of HTML as those of Markdown, whose cells are one line each.

use super::blocks::is_block;
use super::tree::{Element, Node};
use super::words::Writer;
use super::{own, parted, tags};

impl Writer<'_> {
    pub(super) fn table(&mut self, table: &Element) -> String {
        let caption = table.elements().find(|inner| inner.name == "caption");
        let caption = caption.map(|caption| self.flat(&caption.children)).unwrap_or_default();
        let mut rows = Vec::new();
        self.rows(table, &mut rows);
        rows.retain(|row: &Vec<String>| !row.is_empty());
        let Some(columns) = rows.iter().map(Vec::len).max() else { return caption };
        let line = |cells: &[String]| {
            let cell = |at: usize| cells.get(at).map_or("", String::as_str);
            let cells: Vec<_> = (0..columns).map(|at| format!(" {} ", cell(at))).collect();
            format!("|{}|", cells.join("|"))
        };
        let dashes = format!("|{}", " --- |".repeat(columns));
        let mut lines = vec![line(&rows[0]), dashes];
        lines.extend(rows[1..].iter().map(|row| line(row)));
        let lines = lines.join("\n");
        if caption.is_empty() { lines } else { format!("{caption}\n\n{lines}") }
    }

    fn rows(&mut self, part: &Element, rows: &mut Vec<Vec<String>>) {
        let mut reach = Vec::new();
        for inner in part.elements() {
            match inner.name.as_str() {
                "thead" | "tbody" | "tfoot" => self.rows(inner, rows),
                "tr" => rows.push(self.cells(inner, &mut reach)),
                _ => {}
            }
        }
    }

    /// The cells of a row, each in its column. `reach` says for each column into how many rows from this one on a cell above
    /// reaches; there, the row has an empty cell.
    fn cells(&mut self, row: &Element, reach: &mut Vec<usize>) -> Vec<String> {
        let (mut cells, mut column) = (Vec::new(), 0);
        for cell in row.elements().filter(|cell| matches!(cell.name.as_str(), "td" | "th")) {
            own::note_lost(cell, self.line, self.log);
            self.name_blocks(cell);
            let (rows, columns) = (span(cell, "rowspan"), span(cell, "colspan").clamp(1, WIDEST));
            while reach.get(column).is_some_and(|rows| *rows > 0) {
                column += 1;
            }
            cells.resize(column, String::new());
            let words = self.cell(&cell.children);
            if rows != 1 && !words.is_empty() {
                let first: String = words.chars().take(40).collect();
                let what = "of a table went over several rows: below it are empty cells";
                self.log.say(self.line, format!("the cell “{first}” {what}"));
            }
            cells.push(words);
            // Without a number of rows, a cell reaches to the end of its part of the table.
            let rows = if rows == 0 { usize::MAX } else { rows };
            if column + columns <= FARTHEST {
                reach.resize(reach.len().max(column + columns), 0);
                reach[column..column + columns].fill(rows);
            }
            column += columns;
        }
        for rows in reach {
            *rows = rows.saturating_sub(1);
        }
        cells
    }

    /// Names the blocks in an element that a cell cannot hold.
    fn name_blocks(&mut self, element: &Element) {
        for inner in element.elements() {
            if parted::is_lost(&inner.name) {
                let words = format!("<{}> in a cell of a table became running words", inner.name);
                self.log.say(self.line, words);
            }
            self.name_blocks(inner);
        }
    }

    /// The blocks of a cell one after another on one line, with signs between items.
    fn cell(&mut self, nodes: &[Node]) -> String {
        let before = std::mem::replace(&mut self.is_flat, true);
        let (mut parts, mut line, mut is_next) = (Parts::default(), String::new(), false);
        parts.of(nodes);
        for (is_item, part) in parts.found {
            let words = match part {
                [Node::Element(element)] if element.name == "pre" => code(element),
                part => self.paragraph(part),
            };
            is_next |= is_item;
            if !words.is_empty() {
                let is_ended = line.ends_with(['.', '!', '?', ':', ';', ',']);
                line.push_str(match (line.is_empty(), is_next && !is_ended) {
                    (true, _) => "",
                    (false, true) => "; ",
                    (false, false) => " ",
                });
                line.push_str(&words);
                is_next = false;
            }
        }
        self.is_flat = before;
        barred(&line)
    }
}

/// A cell is taken to reach over no more columns than this.
const WIDEST: usize = 100;

/// Cells in columns beyond this reach into no row below them, so that no table is much larger than its HTML.
const FARTHEST: usize = 200;

/// Over how many rows or columns a cell reaches; 0 is for all that come.
fn span(cell: &Element, name: &str) -> usize {
    let number = cell.get(name).trim_matches(['{', '}', '"', '\'', ' ']);
    let digits = number.len() - number.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    number[..digits].parse().unwrap_or(1)
}

/// The blocks among nodes, one by one, down to those that hold no other.
#[derive(Default)]
struct Parts<'a> {
    /// Each with whether an item of a list begins with it that is not the first.
    found: Vec<(bool, &'a [Node])>,
    is_next: bool,
}

impl<'a> Parts<'a> {
    fn of(&mut self, nodes: &'a [Node]) {
        let is_part = |node: &Node| matches!(node, Node::Element(element) if is_block(element));
        let mut has_item = false;
        for part in nodes.chunk_by(|one, next| !is_part(one) && !is_part(next)) {
            match part {
                [Node::Element(element)] if is_block(element) && element.name != "pre" => {
                    let is_item = matches!(element.name.as_str(), "li" | "dt");
                    self.is_next |= is_item && has_item;
                    has_item |= is_item;
                    self.of(&element.children);
                }
                [Node::Text(text)] if text.trim().is_empty() => {}
                part => self.found.push((std::mem::take(&mut self.is_next), part)),
            }
        }
    }
}

/// Each line of a block of code as code of its own.
fn code(element: &Element) -> String {
    let words = element.words();
    let lines = words.lines().map(tags::code).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("; ")
}

/// Words with a backslash before each bar, which would end their cell.
fn barred(words: &str) -> String {
    let mut barred = String::with_capacity(words.len());
    for sign in words.chars() {
        if sign == '|' && !barred.ends_with('\\') {
            barred.push('\\');
        }
        barred.push(sign);
    }
    barred
}
