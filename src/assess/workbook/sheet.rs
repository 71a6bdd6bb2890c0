//! A worksheet as this workbook fills it: texts stay texts, formulas come without a stale result.

use super::names::cut;
use super::style;
use super::words::Words;
use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, Format, Formula, Image, Url, Worksheet,
};
use std::collections::BTreeMap;
use std::ops::Range;

/// The longest text of a cell, in UTF-16 units.
const LONGEST_TEXT: usize = 32_000;
/// The longest title and text of a message beside a cell.
const LONGEST_MESSAGE: (usize, usize) = (32, 255);
/// A4 in the list of paper sizes.
const A4: u8 = 9;
/// The size of letters in points, where no format says another.
const LETTERS: usize = 11;
/// Points that a line takes, and the lines of the highest row that the format has.
const LINE: u16 = 15;
const HIGHEST: usize = 27;
const INSIDE: &str = "rows, columns and texts are kept within the limits of the format";

/// Whether a look is none at all.
fn is_plain(format: &Format) -> bool {
    std::ptr::eq(format, style::plain())
}

/// A worksheet that is being filled.
pub(super) struct Sheet {
    inner: Worksheet,
    widths: Vec<u16>,
    /// The lines of text that a row takes, where somebody said so: `LibreOffice` does not find out by itself.
    lines: BTreeMap<u32, usize>,
}

impl Sheet {
    /// A sheet that a reader sees: A4 across, one page wide, with its name and page number below.
    pub(super) fn visible(name: &str, title: &str) -> Self {
        let mut sheet = Self::named(name);
        let title = cut(title, 80).replace('&', "&&");
        let inner = &mut sheet.inner;
        inner.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
        inner.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
        inner.set_footer(format!("&L{title}&C&A&R&P / &N"));
        inner.set_screen_gridlines(false);
        sheet
    }

    /// Prints the sheet on one page.
    pub(super) fn on_one_page(&mut self) {
        self.inner.set_print_fit_to_pages(1, 1);
    }

    /// A sheet of working, with its heads.
    pub(super) fn hidden(name: &str, heads: &[&str]) -> Self {
        let mut sheet = Self::named(name);
        sheet.inner.set_hidden(true);
        sheet.heads(0, heads);
        sheet.freeze(1, 1);
        sheet
    }

    fn named(name: &str) -> Self {
        let mut inner = Worksheet::new();
        inner.set_name(name).expect(INSIDE);
        // Without a result, LibreOffice works the formulas out when it opens the file, and a viewer that cannot shows
        // nothing rather than a wrong 0.
        inner.set_formula_result_default("");
        Self { inner, widths: Vec::new(), lines: BTreeMap::new() }
    }

    /// The worksheet, for the workbook.
    pub(super) fn into_inner(mut self) -> Worksheet {
        for (row, lines) in self.lines {
            let lines =
                u16::try_from(lines.clamp(1, HIGHEST)).expect("it is at most the highest row");
            self.inner.set_row_height(row, lines * LINE).expect(INSIDE);
        }
        self.inner
    }

    /// A text; whatever it begins with, it is never a formula, also not after an edit.
    pub(super) fn text(&mut self, row: u32, column: u16, text: &str, format: &Format) {
        let text = cut(text, LONGEST_TEXT);
        if text.is_empty() {
            self.blank(row, column, format);
        } else if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
            let quoted = format.clone().set_quote_prefix();
            self.inner.write_string_with_format(row, column, text, &quoted).expect(INSIDE);
        } else if is_plain(format) {
            self.inner.write_string(row, column, text).expect(INSIDE);
        } else {
            self.inner.write_string_with_format(row, column, text, format).expect(INSIDE);
        }
    }

    /// A text that makes its row high enough for all its lines.
    pub(super) fn wrapped(&mut self, row: u32, column: u16, text: &str, format: &Format) {
        self.text(row, column, text, format);
        self.fit(row, column, text);
    }

    /// A text that leads to a cell of this workbook.
    pub(super) fn link(
        &mut self,
        row: u32,
        column: u16,
        text: &str,
        target: &str,
        format: &Format,
    ) {
        let url = Url::new(format!("internal:{target}")).set_text(text);
        self.inner.write_url_with_format(row, column, url, format).expect(INSIDE);
    }

    /// Hides a column that this playbook has no use for, so that the others keep their places.
    pub(super) fn leave_out(&mut self, head: u32, column: u16) {
        self.inner.clear_cell(head, column);
        self.inner.set_column_hidden(column).expect(INSIDE);
    }

    /// A number.
    pub(super) fn number(&mut self, row: u32, column: u16, number: u32, format: &Format) {
        self.decimal(row, column, f64::from(number), format);
    }

    /// A number that may have decimals.
    pub(super) fn decimal(&mut self, row: u32, column: u16, number: f64, format: &Format) {
        if is_plain(format) {
            self.inner.write_number(row, column, number).expect(INSIDE);
        } else {
            self.inner.write_number_with_format(row, column, number, format).expect(INSIDE);
        }
    }

    /// A picture in a cell's upper corner.
    pub(super) fn image(&mut self, row: u32, column: u16, image: &Image) {
        self.inner.insert_image(row, column, image).expect(INSIDE);
    }

    /// A formula, without its `=`.
    pub(super) fn formula(&mut self, row: u32, column: u16, formula: &str, format: &Format) {
        let formula = Formula::new(formula);
        if is_plain(format) {
            self.inner.write_formula(row, column, formula).expect(INSIDE);
        } else {
            self.inner.write_formula_with_format(row, column, formula, format).expect(INSIDE);
        }
    }

    /// An empty cell with a look.
    pub(super) fn blank(&mut self, row: u32, column: u16, format: &Format) {
        if !is_plain(format) {
            self.inner.write_blank(row, column, format).expect(INSIDE);
        }
    }

    /// Heads of columns.
    pub(super) fn heads(&mut self, row: u32, heads: &[&str]) {
        for (column, head) in (0..).zip(heads) {
            self.wrapped(row, column, head, &style::head());
        }
    }

    /// Widths of columns from the first, in letters.
    pub(super) fn widths(&mut self, widths: &[u16]) {
        for (column, width) in (0..).zip(widths) {
            self.inner.set_column_width(column, *width).expect(INSIDE);
        }
        self.widths = widths.to_vec();
    }

    /// Makes a row at least so many lines of text high.
    pub(super) fn lines(&mut self, row: u32, lines: usize) {
        let known = self.lines.entry(row).or_default();
        *known = lines.max(*known);
    }

    /// Makes a row high enough for a text in one of its columns.
    pub(super) fn fit(&mut self, row: u32, column: u16, text: &str) {
        self.fit_letters(row, column, text, LETTERS);
    }

    /// The same of letters of another size, in points.
    pub(super) fn fit_letters(&mut self, row: u32, column: u16, text: &str, points: usize) {
        // Letters of bold type and of the fonts that stand in for Excel's are wider.
        let width = self
            .widths
            .get(usize::from(column))
            .map_or(usize::MAX, |width| usize::from(*width) * 9 / 10 * LETTERS / points);
        self.lines(row, (lines_of(text, width) * points).div_ceil(LETTERS));
    }

    /// Keeps the first rows and columns in sight.
    pub(super) fn freeze(&mut self, rows: u32, columns: u16) {
        self.inner.set_freeze_panes(rows, columns).expect(INSIDE);
    }

    /// Repeats the head of a table on every printed page and lets the reader filter by it.
    pub(super) fn table(&mut self, columns: u16, last_row: u32, frozen_columns: u16) {
        self.freeze(1, frozen_columns);
        self.inner.set_repeat_rows(0, 0).expect(INSIDE);
        self.inner.autofilter(0, 0, last_row.max(1), columns - 1).expect(INSIDE);
    }

    /// Draws lines around the rows below the head that have something in their first cell.
    pub(super) fn ruled(&mut self, columns: u16, last_row: u32) {
        let rule = ConditionalFormatFormula::new()
            .set_rule(Formula::new("=$A2<>\"\""))
            .set_format(style::ruled());
        self.inner.add_conditional_format(1, 0, last_row.max(1), columns - 1, &rule).expect(INSIDE);
    }

    /// Prints the cells from the first to this one.
    pub(super) fn print(&mut self, last_row: u32, last_column: u16) {
        self.inner.set_print_area(0, 0, last_row.max(1), last_column).expect(INSIDE);
    }

    /// Gives the cells of some columns below the head a look where the row's cell in `column` fits.
    pub(super) fn look_where(
        &mut self,
        last_row: u32,
        columns: Range<u16>,
        column: u16,
        fits: &str,
        look: &Format,
    ) {
        if columns.is_empty() {
            return;
        }
        let letters = column_number_to_name(column);
        let rule = ConditionalFormatFormula::new()
            .set_rule(Formula::new(format!("=${letters}2{fits}")))
            .set_format(look);
        let (first, last) = (columns.start, columns.end - 1);
        self.inner.add_conditional_format(1, first, last_row.max(1), last, &rule).expect(INSIDE);
    }

    /// A drop-down of the entries of a range.
    pub(super) fn choice(&mut self, row: u32, column: u16, source: &str, words: &Words) {
        let (title, text) = (
            cut(&words.choice_title, LONGEST_MESSAGE.0),
            cut(&words.choice_text, LONGEST_MESSAGE.1),
        );
        let list = DataValidation::new().allow_list_formula(Formula::new(source));
        let list = list
            .set_error_title(title)
            .and_then(|list| list.set_error_message(text))
            .expect(INSIDE);
        self.inner.add_data_validation(row, column, row, column, &list).expect(INSIDE);
    }

    /// A message that shows while a cell is chosen.
    pub(super) fn prompt(&mut self, row: u32, column: u16, title: &str, text: &str) {
        let (title, text) = (cut(title, LONGEST_MESSAGE.0), cut(text, LONGEST_MESSAGE.1));
        let any = DataValidation::new().allow_any_value();
        let any =
            any.set_input_title(title).and_then(|any| any.set_input_message(text)).expect(INSIDE);
        self.inner.add_data_validation(row, column, row, column, &any).expect(INSIDE);
    }

    /// The worksheet itself, for what only one sheet has.
    pub(super) fn inner(&mut self) -> &mut Worksheet {
        &mut self.inner
    }
}

/// How many lines a text takes in a column of so many letters.
fn lines_of(text: &str, width: usize) -> usize {
    text.lines().map(|line| line.chars().count().div_ceil(width.max(1)).max(1)).sum()
}
