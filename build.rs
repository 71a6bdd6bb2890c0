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
    let (mut files, mut originals) = (Vec::new(), Vec::new());
    for theme in ["default", "civic"] {
        embed(&Path::new("themes").join(theme), &mut files, &mut originals);
    }
    files.sort();
    originals.sort();
    fs::write(out.join("themes.rs"), format!("&{files:?}")).expect("the folder is ours");
    let mut archive = GzEncoder::new(Vec::new(), Compression::best());
    for (path, text) in originals {
        write!(archive, "{path}\n{}\n{text}", text.len()).expect("memory does not fail");
    }
    let archive = archive.finish().expect("memory does not fail");
    fs::write(out.join("originals.gz"), archive).expect("the folder is ours");
}

/// A file by its path below `themes/`, and its text.
type File = (String, String);

/// Embeds a folder. Files that are not what they were go to the originals too.
fn embed(from: &Path, files: &mut Vec<File>, originals: &mut Vec<File>) {
    for entry in fs::read_dir(from).expect("the theme can be read") {
        let path = entry.expect("the theme can be read").path();
        if path.is_dir() {
            embed(&path, files, originals);
            continue;
        }
        let text = fs::read_to_string(&path).expect("the theme is text");
        match smaller(&path, &text).filter(|smaller| *smaller != text) {
            Some(smaller) => {
                files.push((name(&path), smaller));
                originals.push((name(&path), text));
            }
            None => files.push((name(&path), text)),
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
