//! Blocks of code that were not meant, or that nothing ends.

use super::SlipKind;

/// What is wrong with a block of code between fences.
pub(super) fn fence(source: &str) -> Option<SlipKind> {
    let mut lines = source.lines().map(|line| line.trim_matches([' ', '\t', '>']));
    let open = lines.next()?;
    let sign = open.chars().next()?;
    let length = run(open, sign);
    let is_fence = |line: &str| {
        let sign = line.chars().next().unwrap_or_default();
        "`~".contains(sign) && run(line, sign) == line.len() && line.len() > 2
    };
    let ends = |line: &str| is_fence(line) && line.starts_with(sign) && line.len() >= length;
    let lines: Vec<_> = lines.collect();
    let last = lines.iter().rfind(|line| !line.is_empty());
    if last.is_some_and(|line| ends(line)) {
        return None;
    }
    let has_other = lines.iter().any(|line| is_fence(line));
    Some(if has_other { SlipKind::FenceEnd } else { SlipKind::OpenFence })
}

/// How many lines a sign begins.
fn run(line: &str, sign: char) -> usize {
    line.len() - line.trim_start_matches(sign).len()
}

/// Code that other programs turn into a drawing or a formula.
pub(super) fn drawing(language: &str) -> Option<SlipKind> {
    const DRAWN: &[&str] = &[
        "mermaid",
        "math",
        "latex-math",
        "plantuml",
        "puml",
        "graphviz",
        "dot",
        "geojson",
        "topojson",
        "stl",
        "chart",
    ];
    let name = language.split([' ', ',']).next().unwrap_or_default();
    let name = name.trim_matches(['{', '}', '.']);
    DRAWN.contains(&name.to_ascii_lowercase().as_str()).then_some(SlipKind::Diagram)
}

/// Whether a block that is code by its four spaces reads like words.
pub(super) fn indented(source: &str) -> Option<SlipKind> {
    source.lines().any(|line| is_prose(line.trim())).then_some(SlipKind::IndentedWords)
}

fn is_prose(line: &str) -> bool {
    let is_marked = ["- ", "* ", "1. ", "> ", "**"].iter().any(|start| line.starts_with(start))
        || line.contains("](");
    let is_code = |sign: char| ";{}=<>$#/\\|_".contains(sign);
    let words: Vec<_> = line.split_whitespace().collect();
    let are_words = words.iter().all(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        !bare.is_empty() && !word.starts_with('-') && !bare.contains(['.', '(', '"'])
    });
    let begins_large = line.starts_with(char::is_uppercase);
    let is_sentence = words.len() > 1 && begins_large || words.len() > 4;
    is_marked || is_sentence && are_words && !line.contains(is_code)
}
