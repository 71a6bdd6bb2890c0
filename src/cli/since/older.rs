//! The older version, as OLD names it: its folder, or the `playbook.json` of its site.

use crate::cli::named_files::shown;
use crate::cli::{Exit, find_playbook, model};
use crate::load::{ParsedTree, in_other_languages};
use crate::model::Playbook;
use crate::render::{EXPORT_FORMAT, exported};
use crate::since::Version;
use crate::source::{SourceTree, Undecoded};
use serde_json::Value;
use std::path::Path;

/// The playbook as data, in the folder of its site.
const EXPORT: &str = "playbook.json";

/// The most bytes that a `playbook.json` may have.
const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// How a file begins that gzip packed.
const GZIP: [u8; 2] = [0x1f, 0x8b];

const HELP: &str = "give the folder of the older version, or the playbook.json of its site";

/// The older version of a playbook.
pub(super) fn version(old: &Path) -> Result<Version, Exit> {
    // The folder of a site has its playbook as data, and that of a playbook has none.
    let of_site = old.join(EXPORT);
    if of_site.is_file() && !old.join("playbook.yaml").exists() {
        of_file(&of_site)
    } else if old.is_dir() {
        of_folder(old)
    } else {
        of_file(old)
    }
}

/// A playbook that was loaded, as a version, in all languages of its site.
pub(super) fn of(playbook: &Playbook, tree: &SourceTree, parsed: &ParsedTree) -> Version {
    let others = in_other_languages(playbook, tree, parsed);
    let all: Vec<_> = std::iter::once(playbook).chain(&others).collect();
    Version::of(&exported(&all)).expect("a playbook has an id and a version")
}

fn of_folder(folder: &Path) -> Result<Version, Exit> {
    if find_playbook(Some(folder)).is_none() {
        return Err(refused(&format!("there is no playbook.yaml in {}", shown(folder)), HELP));
    }
    let (playbook, tree, parsed) = model::earlier(folder)?;
    Ok(of(&playbook, &tree, &parsed))
}

fn of_file(path: &Path) -> Result<Version, Exit> {
    let name = shown(path);
    if ["http://", "https://"]
        .iter()
        .any(|scheme| path.as_os_str().to_string_lossy().starts_with(scheme))
    {
        let message = format!("{name} is an address, and nothing is fetched");
        return Err(refused(&message, "save the file first, and give its path"));
    }
    let bytes = model::file(path, MAX_BYTES)?;
    if bytes.starts_with(&GZIP) {
        return Err(refused(&format!("{name} is packed"), "unpack it first, as with gunzip"));
    }
    let value: Value = serde_json::from_str(&text(&bytes)).map_err(|error| {
        let place = format!("{name}:{}:{}", error.line(), error.column());
        let what = if error.is_eof() { "the file ends too early" } else { "this is not JSON" };
        refused(&format!("{place}: {what}"), HELP)
    })?;
    if !is_playbook(&value) {
        return Err(refused(&format!("{name} is not a playbook as data"), HELP));
    }
    if let Some(edition) = value.get("edition") {
        return Err(of_edition(&name, edition));
    }
    Version::of(&value).ok_or_else(|| refused(&format!("{name} lacks its id or version"), HELP))
}

/// Editors save JSON with a mark at its beginning, and some shells as UTF-16.
fn text(bytes: &[u8]) -> String {
    let text = match Undecoded::of_utf16(bytes) {
        Some(wide) => wide.text.to_string(),
        None => String::from_utf8_lossy(bytes).into_owned(),
    };
    text.trim_start_matches('\u{feff}').to_owned()
}

fn is_playbook(value: &Value) -> bool {
    value.get("format").is_some_and(|format| format == EXPORT_FORMAT)
        && value.get("format_version").is_some_and(|version| version == 1)
}

/// The data of an edition's site has its own words among those of the playbook, and lacks what it hides.
fn of_edition(name: &str, edition: &Value) -> Exit {
    let id = edition.get("id").and_then(Value::as_str).unwrap_or_default();
    refused(
        &format!(
            "{name} is of the site of the edition `{id}`, and versions are compared without editions"
        ),
        "give the folder of the older playbook, or the playbook.json of the playbook's own site",
    )
}

fn refused(message: &str, help: &str) -> Exit {
    say!("error: {message}\n  help: {help}");
    Exit::WrongUse
}
