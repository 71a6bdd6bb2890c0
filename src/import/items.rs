//! Questions of a spreadsheet as YAML.

use super::columns::{Columns, cell};
use super::escape::{escape, escape_start, quoted};
use crate::model::Playbook;
use crate::starter::word;
use crate::tables::Row;

/// What a row asks.
pub(super) struct Asked {
    pub(super) id: String,
    pub(super) principle: Option<String>,
    pub(super) text: String,
    pub(super) levels: Vec<String>,
}

/// A question as YAML.
pub(super) fn item(
    playbook: &Playbook,
    row: &Row,
    columns: &Columns,
    asked: &Asked,
) -> Result<String, (usize, String)> {
    let mut item = format!("id: {}\n", word(&asked.id));
    if let Some(principle) = &asked.principle {
        item.push_str(&format!("principle: {}\n", word(principle)));
    }
    let code = cell(row, columns.code).words();
    if !code.is_empty() {
        item.push_str(&format!("code: {}\n", quoted(&line(code))));
    }
    if let Some(column) = columns.quick
        && flag(cell(row, Some(column)).words()).ok_or((column, "write yes or no".to_owned()))?
    {
        item.push_str("quick: true\n");
    }
    if let Some(column) = columns.weight
        && let words @ [_, ..] = cell(row, Some(column)).words().as_bytes()
    {
        let [weight @ b'1'..=b'5'] = words else {
            return Err((column, "a weight is a whole number from 1 to 5".to_owned()));
        };
        item.push_str(&format!("weight: {}\n", char::from(*weight)));
    }
    item.push_str(&field("text", &shown(&asked.text), 0));
    let why = [columns.why, columns.help].map(|column| paragraphs(cell(row, column).words()));
    let why = why.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n\n");
    if !why.is_empty() {
        item.push_str(&field("why", &why, 0));
    }
    item.push_str(&levels(playbook, columns, &asked.levels)?);
    let evidence = cell(row, columns.evidence).words();
    let lines: Vec<_> = evidence
        .lines()
        .map(|words| line(bare(words).0))
        .filter(|words| !words.is_empty())
        .collect();
    if !lines.is_empty() {
        item.push_str("evidence:\n");
        for words in &lines {
            item.push_str(&format!("  - {}\n", quoted(&shown(words))));
        }
    }
    Ok(item)
}

/// The levels that have a text, with the points of their heads. Their ids are those of the scale where they are named like its
/// steps, or are as many.
fn levels(
    playbook: &Playbook,
    columns: &Columns,
    texts: &[String],
) -> Result<String, (usize, String)> {
    let scale = &playbook.assessment.scale;
    let id = |step: usize| scale[step].id.value.to_string();
    let named: Option<Vec<_>> = columns.steps.iter().map(|step| step.map(id)).collect();
    let as_many = || (scale.len() == texts.len()).then(|| (0..scale.len()).map(id).collect());
    let numbered = || (1..=texts.len()).map(|number| format!("level-{number}")).collect();
    let ids = named.or_else(as_many).unwrap_or_else(numbered);
    let levels: Vec<_> = (0..texts.len()).filter(|level| !texts[*level].is_empty()).collect();
    let points = columns.points.of_levels(&levels);
    let points = points.map_err(|(level, reason)| (columns.levels[level], reason))?;
    let mut lines = "levels:\n".to_owned();
    for (level, points) in levels.into_iter().zip(points) {
        let (id, text) = (word(&ids[level]), field("text", &texts[level], 4));
        lines.push_str(&format!("  - id: {id}\n    points: {points}\n    {text}"));
    }
    Ok(lines)
}

/// Whether something is so, in the words of a spreadsheet.
pub(super) fn flag(words: &str) -> Option<bool> {
    match words.to_lowercase().as_str() {
        "yes" | "y" | "true" | "x" | "1" | "✓" | "✔" | "ja" | "quick" => Some(true),
        "" | "no" | "n" | "false" | "0" | "-" | "–" => Some(false),
        _ => None,
    }
}

/// Words on one line.
pub(super) fn line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line as Markdown that shows just these words.
pub(super) fn shown(line: &str) -> String {
    escape_start(&escape(line))
}

/// A line without the sign of a list before it, and whether it had one.
fn bare(line: &str) -> (&str, bool) {
    let line = line.trim();
    let signs = ['•', '▪', '●', '·', '-', '–', '*', '\u{f0b7}'];
    match line.strip_prefix(signs).filter(|rest| rest.starts_with(char::is_whitespace)) {
        Some(rest) => (rest.trim(), true),
        None => (line, false),
    }
}

/// The lines of a cell as paragraphs and lists, that show just these words.
pub(super) fn paragraphs(words: &str) -> String {
    let mut text = String::new();
    let mut was_item = false;
    for part in words.lines().filter(|part| !part.trim().is_empty()) {
        let (words, is_item) = bare(part);
        let words = shown(&line(words));
        if !text.is_empty() {
            text.push_str(if is_item && was_item { "\n" } else { "\n\n" });
        }
        text.push_str(&if is_item { format!("- {words}") } else { words });
        was_item = is_item;
    }
    text
}

/// A key with a text, whose lines are so far in.
fn field(key: &str, text: &str, indent: usize) -> String {
    if !text.contains('\n') {
        return format!("{key}: {}\n", quoted(text));
    }
    let space = " ".repeat(indent + 2);
    let lines = text
        .lines()
        .map(|line| if line.is_empty() { String::new() } else { format!("{space}{line}") });
    format!("{key}: |-\n{}\n", lines.collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::markdown;

    #[test]
    fn a_cell_shows_just_its_words() {
        for (cell, expected) in [
            ("• >90% of calls wait", "<li>&gt;90% of calls wait</li>"),
            ("• + more", "<li>+ more</li>"),
            ("• # of staff", "<li># of staff</li>"),
            ("- - twice", "<li>- twice</li>"),
            ("- 1. May", "<li>1. May</li>"),
            ("• ===\n• ---", "<li>===</li>\n<li>---</li>"),
            ("• [x] done", "<li>[x] done</li>"),
            ("???+ more", "<p>???+ more</p>"),
            ("~half~ of ~5", "<p>~half~ of ~5</p>"),
            ("~~~\nall", "<p>~~~</p>\n<p>all</p>"),
            ("# of staff", "<p># of staff</p>"),
        ] {
            let text = paragraphs(cell);
            let events = markdown::events(&text).map(|(event, _)| event);
            let mut html = String::new();
            pulldown_cmark::html::push_html(&mut html, events);
            assert!(html.contains(expected), "{cell}: {text}: {html}");
        }
    }
}
