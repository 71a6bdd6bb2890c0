//! How cells look. Colour never says anything that words do not.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};
use std::sync::LazyLock;

const INK: Color = Color::RGB(0x1D_2B_36);
const HEAD: Color = Color::RGB(0x1F_4E_5F);
const LINE: Color = Color::RGB(0x9A_A5_AD);
const TO_FILL: Color = Color::RGB(0xFF_F8_E1);
const NEEDED: Color = Color::RGB(0xFF_DF_8A);
/// The darkest tint of the matrix; black on it keeps a contrast of more than 7 to 1.
pub(super) const FULL: Color = Color::RGB(0x7F_C8_BF);

/// The look of cells that nobody sees: none at all, which is found without a search among looks.
pub(super) fn plain() -> &'static Format {
    static PLAIN: LazyLock<Format> = LazyLock::new(Format::new);
    &PLAIN
}

/// A text that may take several lines.
pub(super) fn text() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top).set_font_color(INK)
}

/// A text that runs on over the empty cells to its right.
pub(super) fn line() -> Format {
    Format::new().set_align(FormatAlign::Top).set_font_color(INK)
}

/// A cell of a table.
pub(super) fn cell() -> Format {
    text().set_border(FormatBorder::Thin).set_border_color(LINE)
}

/// A figure of a table.
pub(super) fn figure() -> Format {
    cell().set_align(FormatAlign::Center)
}

/// A figure in per cent, kept as a whole number.
pub(super) fn per_cent() -> Format {
    figure().set_num_format("0\"%\"")
}

/// A day.
pub(super) fn day() -> Format {
    text().set_num_format("d mmm yyyy")
}

/// A number that only some rows have.
pub(super) fn count() -> Format {
    text().set_align(FormatAlign::Center)
}

/// A text in bold, where only some rows have one.
pub(super) fn strong() -> Format {
    text().set_bold()
}

/// The lines around a row that has something in it.
pub(super) fn ruled() -> Format {
    Format::new().set_border(FormatBorder::Thin).set_border_color(LINE)
}

/// An id, which is long and seldom read.
pub(super) fn id() -> Format {
    cell().set_font_size(8).set_font_color(HEAD).set_underline(FormatUnderline::Single)
}

/// An id that leads nowhere.
pub(super) fn small() -> Format {
    cell().set_font_size(8)
}

/// A cell for the reader to fill in. What is typed stays a text: a number is none to count with, and a day no number.
pub(super) fn to_fill() -> Format {
    cell().set_background_color(TO_FILL).set_num_format("@")
}

/// A cell that has to be filled in.
pub(super) fn needed() -> Format {
    Format::new().set_background_color(NEEDED).set_border(FormatBorder::Thin).set_border_color(INK)
}

/// The level that was chosen.
pub(super) fn chosen() -> Format {
    Format::new().set_background_color(FULL).set_bold()
}

/// The size of the letters of what a level says, in points: five of them are beside one another.
pub(super) const LEVEL_LETTERS: usize = 10;

/// What a level says.
pub(super) fn level() -> Format {
    cell().set_font_size(10)
}

/// A day for the reader to fill in.
pub(super) fn day_to_fill() -> Format {
    to_fill().set_num_format("d mmm yyyy")
}

/// The head of a column.
pub(super) fn head() -> Format {
    cell().set_bold().set_font_color(Color::White).set_background_color(HEAD)
}

/// What a row is about.
pub(super) fn label() -> Format {
    cell().set_bold()
}

/// The heading of a group of rows.
pub(super) fn heading() -> Format {
    line().set_bold()
}

/// The title of a sheet.
pub(super) fn title() -> Format {
    line().set_bold().set_font_size(18)
}

/// The title of a part of a sheet.
pub(super) fn subtitle() -> Format {
    line().set_bold().set_font_size(14)
}
