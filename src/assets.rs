//! The theme: the embedded one, with the playbook's own files in place of those they override.

mod bundles;
mod fault;
mod messages;
mod modules;
mod settings;

pub(crate) use bundles::EVERY_PAGE;
pub(crate) use fault::{Fault, fault};
pub(crate) use messages::Messages;
pub(crate) use settings::DATA;

use crate::diag::Diagnostic;
use crate::output::{Bytes, OutPath, hex};
use crate::source::{Content, FileId, SourceFile, SourceTree, Span};
use include_dir::{Dir, include_dir};
use settings::Bundle;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

static DEFAULT_THEME: Dir<'_> = include_dir!("$OUT_DIR/theme");

/// A file of the theme.
#[derive(Debug, Clone)]
pub struct ThemeFile<'a> {
    /// Its text.
    pub text: &'a str,
    /// The playbook's file, where it overrides the theme's.
    pub origin: Option<FileId>,
}

/// Files by path.
type Files<'a> = BTreeMap<String, ThemeFile<'a>>;

/// Every file of the theme.
#[derive(Debug)]
pub struct Theme<'a> {
    files: Files<'a>,
    bundles: BTreeMap<String, Bundle>,
    /// By the bundles' names.
    scripts: BTreeMap<String, Script>,
    /// By the paths of their files, first the theme's own and then the playbook's.
    messages: BTreeMap<String, Vec<Messages<'a>>>,
}

/// The files of interface strings for one language.
pub(crate) struct StringFiles<'t> {
    /// The theme's own strings, which a language other than theirs translates.
    pub(crate) original: Option<&'t Messages<'t>>,
    /// Those of the language: the theme's own, then what the playbook lays over them.
    pub(crate) own: &'t [Messages<'t>],
}

/// The script of a bundle.
#[derive(Debug)]
struct Script {
    /// Its modules one after another.
    text: String,
    /// The bundles that its modules may ask for; none for a bundle that is itself asked for.
    parts: Vec<String>,
}

/// A file for browsers, named after its content so that it can be kept for ever.
#[derive(Debug, Clone)]
pub struct Asset {
    /// `assets/NAME.HASH.ENDING`
    pub path: OutPath,
    /// Its bytes.
    pub bytes: Bytes,
}

impl<'a> Theme<'a> {
    /// The embedded theme with the overrides of `theme/` in a playbook. Overrides of interface
    /// strings do not replace the theme's but are laid over them: see `Theme::strings`.
    pub fn load(tree: &'a SourceTree, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut files: Files<'a> = embedded_files();
        for (id, file) in tree.below("theme") {
            let path = file.path.trim_start_matches("theme/");
            if let Some(diagnostic) = unreadable(id, file) {
                diagnostics.push(diagnostic);
                continue;
            }
            let key = if is_strings(path) { format!("{path}{OVER}") } else { path.to_owned() };
            files.insert(key, ThemeFile { text: tree.text(id), origin: Some(id) });
        }
        let known = diagnostics.len();
        let bundles = settings::read(&files, diagnostics);
        let is_whole = diagnostics.len() == known;
        let scripts = if is_whole {
            bundles::scripts(&files, &bundles, diagnostics)
        } else {
            BTreeMap::new()
        };
        let messages = messages(&files, diagnostics);
        Self { files, bundles, scripts, messages }
    }

    /// The playbook's own files with their paths in the theme and their texts.
    pub(crate) fn overrides(&self) -> impl Iterator<Item = (&str, &'a str, FileId)> {
        self.files
            .iter()
            .filter_map(|(path, file)| Some((path.trim_end_matches(OVER), file.text, file.origin?)))
    }

    /// Templates and components by name: `home.html`, `components/matrix/matrix.html`.
    pub fn templates(&self) -> impl Iterator<Item = (&str, &ThemeFile<'a>)> {
        self.files.iter().filter_map(|(path, file)| Some((template_name(path)?, file)))
    }

    /// Icons by name, without folder and ending.
    pub fn icons(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|(path, file)| {
            let name = path.strip_prefix("icons/")?.strip_suffix(".svg")?;
            Some((name, file.text))
        })
    }

    /// The interface strings of a language, by its tag without a region.
    pub(crate) fn strings(&self, language: &str) -> StringFiles<'_> {
        let files = |language: &str| self.messages.get(&format!("i18n/{language}.ftl"));
        let original = files(ORIGINAL).filter(|_| language != ORIGINAL);
        StringFiles {
            original: original.and_then(|files| files.iter().find(|file| file.origin.is_none())),
            own: files(language).map_or(&[], Vec::as_slice),
        }
    }

    /// Whether a file of the theme asks for a message by its id.
    pub fn is_asked_for(&self, message: &str) -> bool {
        let quoted = format!("\"{message}\"");
        self.files.iter().any(|(path, file)| {
            !is_strings(path.trim_end_matches(OVER)) && file.text.contains(&quoted)
        })
    }

    /// The names of all bundles.
    pub fn bundles(&self) -> impl Iterator<Item = &str> {
        self.bundles.keys().map(String::as_str)
    }

    /// The scripts made of the playbook that a bundle needs, by their names in `DATA`.
    pub fn data(&self, bundle: &str) -> &[String] {
        self.bundles.get(bundle).map_or(&[], |bundle| &bundle.data)
    }

    /// The bundles that come before a bundle on a page.
    pub fn with(&self, bundle: &str) -> &[String] {
        self.bundles.get(bundle).map_or(&[], |bundle| &bundle.with)
    }

    /// The bundles that a bundle's script may ask for.
    pub fn parts(&self, bundle: &str) -> &[String] {
        self.scripts.get(bundle).map_or(&[], |script| &script.parts)
    }

    /// The modules of a bundle, for a script where all that have run are in `modules`; `None` where it has none.
    pub fn script(&self, bundle: &str) -> Option<&str> {
        self.scripts.get(bundle).map(|script| script.text.as_str())
    }

    /// The styles of a bundle, each with a line end after it.
    pub fn stylesheet(&self, bundle: &str) -> String {
        let paths = self.bundles.get(bundle).map(|bundle| &bundle.css);
        let files = paths.into_iter().flatten().filter_map(|path| self.files.get(path));
        files.flat_map(|file| [file.text.trim_end(), "\n"]).collect()
    }

    /// The sign that browsers show beside the site's name.
    pub fn site_icon(&self) -> Asset {
        let text = self.files.get("site-icon.svg").map(|file| file.text.trim_end());
        asset("site-icon", "svg", text.unwrap_or_default().as_bytes().to_vec())
    }
}

fn unreadable(id: FileId, file: &SourceFile) -> Option<Diagnostic> {
    let span = Span::of_file(id);
    match &file.content {
        Content::NotUtf8(undecoded) => Some(Diagnostic::not_utf8(id, undecoded)),
        Content::TooLarge { size, limit } => Some(Diagnostic::too_large(span, *size, *limit)),
        Content::Refused(refusal) => Some(Diagnostic::refused(span, &file.path, *refusal)),
        Content::Text(_) | Content::Media(_) => None,
    }
}

/// The language of the theme's own strings.
const ORIGINAL: &str = "en";

/// Marks the key of strings that are laid over the theme's.
const OVER: &str = "+";

fn is_strings(path: &str) -> bool {
    path.starts_with("i18n/") && path.ends_with(".ftl")
}

/// Parses all interface strings.
fn messages<'a>(
    files: &Files<'a>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Vec<Messages<'a>>> {
    let mut messages: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for (key, file) in files {
        let path = key.trim_end_matches(OVER);
        if is_strings(path) {
            let parsed = Messages::parse(file, diagnostics);
            messages.entry(path.to_owned()).or_default().push(parsed);
        }
    }
    messages
}

/// Whether the embedded theme has a file at a path.
pub(crate) fn is_embedded(path: &str) -> bool {
    DEFAULT_THEME.get_file(path).is_some()
}

/// The files of the embedded theme, by path.
pub(crate) fn embedded_files() -> BTreeMap<String, ThemeFile<'static>> {
    let mut files = BTreeMap::new();
    embed(&DEFAULT_THEME, &mut files);
    files
}

/// The templates and components of the embedded theme, by name.
pub(crate) fn embedded_templates() -> Vec<(String, &'static str)> {
    let named = |(path, file): (String, ThemeFile<'static>)| {
        Some((template_name(&path)?.to_owned(), file.text))
    };
    embedded_files().into_iter().filter_map(named).collect()
}

/// The name of a template by its path in a theme; `None` for any other file.
fn template_name(path: &str) -> Option<&str> {
    let is_component = path.starts_with("components/") && path.ends_with(".html");
    path.strip_prefix("templates/").or_else(|| is_component.then_some(path))
}

fn embed<'a>(dir: &'a Dir<'a>, files: &mut BTreeMap<String, ThemeFile<'a>>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        let text = file.contents_utf8().unwrap_or_default();
        files.insert(path, ThemeFile { text, origin: None });
    }
    dir.dirs().for_each(|dir| embed(dir, files));
}

/// An asset named after its content.
pub(crate) fn asset(name: &str, ending: &str, bytes: Vec<u8>) -> Asset {
    let hash = hex(&Sha256::digest(&bytes)[..6]);
    // A bundle whose name makes no path is reported where it is read, and the site is not written.
    let path = OutPath::parse(&format!("assets/{name}.{hash}.{ending}"))
        .or_else(|| OutPath::parse(&format!("assets/{hash}.{ending}")));
    Asset { path: path.expect("a hash makes a path"), bytes: bytes.into() }
}
