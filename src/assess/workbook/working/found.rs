//! What is in a cell to fill in, by its place among the options.

use crate::assess::workbook::cells::position;

/// The position of a cell's text, or of the level whose number it is; -1 where it is neither.
pub(super) fn position_of(cell: &str, options: &str, count: usize, levels: &[String]) -> String {
    let position = if count == 0 { "0".to_owned() } else { position(cell, options, count, ",") };
    let numbered = numbered(cell, levels).unwrap_or_else(|| "-1".to_owned());
    format!("IFERROR(IF(TRIM({cell})=\"\",0,IF({position}>0,{position},{numbered})),-1)")
}

/// The level whose number a cell has; nothing where levels are named by numbers.
fn numbered(cell: &str, levels: &[String]) -> Option<String> {
    let is_number = |name: &String| name.bytes().all(|byte| byte.is_ascii_digit());
    if levels.is_empty() || levels.iter().any(is_number) {
        return None;
    }
    let numbers: Vec<_> = (1..=levels.len()).map(|number| number.to_string()).collect();
    let texts = format!("\"{}\"", numbers.join("\",\""));
    let found = format!("SUMPRODUCT(({{{texts}}}=TRIM({cell}))*{{{}}})", numbers.join(","));
    Some(format!("IF({found}>0,{found},-1)"))
}
