//! The theme: the embedded one, with the playbook's own files in place of those they override.

mod bundles;
mod modules;
mod settings;
mod sound;

pub use bundles::EVERY_PAGE;
pub use settings::DATA;

use crate::diag::{Diagnostic, nearest};
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
    /// strings do not replace the theme's but are laid over them: see [`Theme::strings`].
    pub fn load(tree: &'a SourceTree, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut files = BTreeMap::new();
        embed(&DEFAULT_THEME, &mut files);
        let embedded: Vec<String> = files.keys().cloned().collect();
        for (id, file) in tree.below("theme") {
            let path = file.path.trim_start_matches("theme/");
            if let Some(diagnostic) = unreadable(id, file) {
                diagnostics.push(diagnostic);
                continue;
            }
            if !files.contains_key(path) && !may_be_added(path) {
                let near = nearest(path, embedded.iter().map(String::as_str));
                diagnostics.push(Diagnostic::unknown_theme_file(Span::of_file(id), path, near));
            }
            if let Some(fault) = sound::fault_of(path, tree.text(id)) {
                let span = Span { file: id, start: fault.at, end: fault.at };
                diagnostics.push(Diagnostic::broken_theme_file(span, path, &fault.reason));
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
        Self { files, bundles, scripts }
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

    /// The interface strings of a language: the theme's own, then what the playbook lays over them.
    pub fn strings(&self, language: &str) -> Vec<&ThemeFile<'a>> {
        let path = format!("i18n/{language}.ftl");
        [path.clone(), format!("{path}{OVER}")]
            .iter()
            .filter_map(|key| self.files.get(key))
            .collect()
    }

    /// The theme's own strings in a language, without what a playbook puts over them.
    pub fn own_strings(&self, language: &str) -> Option<&ThemeFile<'a>> {
        self.files.get(&format!("i18n/{language}.ftl")).filter(|file| file.origin.is_none())
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

    /// The scripts made of the playbook that a bundle needs, by their names in [`DATA`].
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

/// Marks the key of strings that are laid over the theme's.
const OVER: &str = "+";

fn is_strings(path: &str) -> bool {
    path.starts_with("i18n/") && path.ends_with(".ftl")
}

/// Kinds of file that a playbook may add as well as override.
fn may_be_added(path: &str) -> bool {
    ["icons/", "i18n/", "components/"].iter().any(|folder| path.starts_with(folder))
}

/// The templates and components of the embedded theme, by name.
pub fn embedded_templates() -> Vec<(String, &'static str)> {
    let mut files = BTreeMap::new();
    embed(&DEFAULT_THEME, &mut files);
    let named = |(path, file): (String, ThemeFile<'static>)| {
        Some((template_name(&path)?.to_owned(), file.text))
    };
    files.into_iter().filter_map(named).collect()
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
pub fn asset(name: &str, ending: &str, bytes: Vec<u8>) -> Asset {
    let hash = hex(&Sha256::digest(&bytes)[..6]);
    // A bundle whose name makes no path is reported where it is read, and the site is not written.
    let path = OutPath::parse(&format!("assets/{name}.{hash}.{ending}"))
        .or_else(|| OutPath::parse(&format!("assets/{hash}.{ending}")));
    Asset { path: path.expect("a hash makes a path"), bytes: bytes.into() }
}
