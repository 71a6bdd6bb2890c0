//! Makes the embedded theme's styles, scripts and templates smaller once, when the program is built,
//! and not in every run.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=themes/default");
    let theme = PathBuf::from("themes/default");
    let embedded =
        PathBuf::from(env::var_os("OUT_DIR").expect("cargo names a folder")).join("theme");
    if embedded.exists() {
        fs::remove_dir_all(&embedded).expect("the folder is ours");
    }
    embed(&theme, &embedded);
}

fn embed(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder is ours");
    for entry in fs::read_dir(from).expect("the theme can be read") {
        let path = entry.expect("the theme can be read").path();
        let place = to.join(path.file_name().expect("an entry has a name"));
        if path.is_dir() {
            embed(&path, &place);
            continue;
        }
        let text = fs::read_to_string(&path).expect("the theme is text");
        let smaller = match path.extension().and_then(|ending| ending.to_str()) {
            Some("css") => minifier::css::minify(&text).map(|css| css.to_string()).ok(),
            Some("js") => Some(smaller_module(&text)),
            Some("html") => Some(without_indents(&text)),
            _ => None,
        };
        fs::write(place, smaller.unwrap_or(text)).expect("the folder is ours");
    }
}

/// A module without comments and indents, in which imports and exports still begin lines of their own.
fn smaller_module(text: &str) -> String {
    let mut smaller = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let is_line = ["import ", "export {"].iter().any(|line| rest.starts_with(line));
        let end = if is_line { rest.find('\n') } else { next_outer(rest) };
        let (piece, after) = rest.split_at(end.map_or(rest.len(), |end| end + 1));
        let (export, code) = piece.split_at(if piece.starts_with("export ") { 7 } else { 0 });
        match minifier::js::minify(code) {
            Ok(code) if !is_line => smaller.push_str(&format!("{export}{code}\n")),
            _ => smaller.push_str(piece),
        }
        rest = after;
    }
    smaller
}

/// Where the line before the next import or export ends.
fn next_outer(text: &str) -> Option<usize> {
    ["\nimport ", "\nexport "].iter().filter_map(|outer| text.find(outer)).min()
}

/// A template of which no line is indented; as it is where it sets text as it is written.
fn without_indents(template: &str) -> String {
    if template.contains("<pre") {
        return template.to_owned();
    }
    template.split_inclusive('\n').map(|line| line.trim_start_matches(' ')).collect()
}
