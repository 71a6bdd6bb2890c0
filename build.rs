//! Makes the styles, scripts and templates of the embedded themes smaller once, when the program is built, and not in every run.
//! Beside them it puts, compressed, what they were before: that is what authors copy and change.

use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=themes");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names a folder"));
    let embedded = out.join("themes");
    if embedded.exists() {
        fs::remove_dir_all(&embedded).expect("the folder is ours");
    }
    let mut originals = Vec::new();
    for theme in ["default", "civic"] {
        embed(&Path::new("themes").join(theme), &embedded.join(theme), &mut originals);
    }
    let mut archive = GzEncoder::new(Vec::new(), Compression::best());
    for (path, text) in originals {
        write!(archive, "{path}\n{}\n{text}", text.len()).expect("memory does not fail");
    }
    let archive = archive.finish().expect("memory does not fail");
    fs::write(out.join("originals.gz"), archive).expect("the folder is ours");
}

/// Embeds a folder. Files that are not what they were go to the originals too, by their path below `themes/`.
fn embed(from: &Path, to: &Path, originals: &mut Vec<(String, String)>) {
    fs::create_dir_all(to).expect("the folder is ours");
    let entries = fs::read_dir(from).expect("the theme can be read");
    let mut paths: Vec<_> =
        entries.map(|entry| entry.expect("the theme can be read").path()).collect();
    paths.sort();
    for path in paths {
        let place = to.join(path.file_name().expect("an entry has a name"));
        if path.is_dir() {
            embed(&path, &place, originals);
            continue;
        }
        let text = fs::read_to_string(&path).expect("the theme is text");
        match smaller(&path, &text).filter(|smaller| *smaller != text) {
            Some(smaller) => {
                fs::write(place, smaller).expect("the folder is ours");
                originals.push((name(&path), text));
            }
            None => fs::write(place, text).expect("the folder is ours"),
        }
    }
}

fn smaller(path: &Path, text: &str) -> Option<String> {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("css") => minifier::css::minify(text).map(|css| css.to_string()).ok(),
        Some("js") => Some(smaller_module(text)),
        Some("html") => Some(without_indents(text)),
        _ => None,
    }
}

/// `default/templates/home.html`
fn name(path: &Path) -> String {
    let path = path.strip_prefix("themes").expect("it is below themes/");
    path.to_string_lossy().replace('\\', "/")
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
