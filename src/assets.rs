//! The theme: an embedded one, with the playbook's own files in place of those they override.

mod bundles;
mod copies;
mod embedded;
mod fault;
mod messages;
mod modules;
mod palette;
mod plain;
mod scripts;
mod settings;
mod variables;

pub(crate) use bundles::{CUSTOM, EVERY_PAGE};
pub(crate) use copies::{mark, mark_of, short_hash, unmarked};
pub(crate) use embedded::{DEFAULT, originals};
pub(crate) use fault::{Fault, fault};
pub(crate) use messages::Messages;
pub(crate) use palette::Scheme;
pub(crate) use plain::{Around, Plain};
pub(crate) use settings::{DATA, version};
pub(crate) use variables::variables;

use crate::diag::Diagnostic;
use crate::output::{Bytes, OutPath};
use crate::source::{Content, FileId, SourceFile, SourceTree, Span};
use scripts::Scripts;
use settings::Bundle;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// A file of the theme.
#[derive(Debug, Clone)]
pub struct ThemeFile<'a> {
    /// Its text.
    pub text: &'a str,
    /// The playbook's file, where it overrides the theme's.
    pub origin: Option<FileId>,
}

/// Files by path. One that is laid over another, and does not replace it, has [`OVER`] after its path.
type Files<'a> = BTreeMap<String, ThemeFile<'a>>;

/// Every file of the theme.
#[derive(Debug)]
pub struct Theme<'a> {
    /// The embedded theme that it is.
    name: &'a str,
    files: Files<'a>,
    bundles: BTreeMap<String, Bundle>,
    /// Those of the embedded theme are planned when the first is asked for.
    scripts: OnceLock<Scripts>,
    /// By languages.
    messages: BTreeMap<String, Strings>,
}

/// The interface strings of a language: the theme's own, then the playbook's. Those of languages that a site does not have are never
/// parsed.
type Strings = OnceLock<Vec<Messages>>;

/// A file for browsers, named after its content so that it can be kept for ever.
#[derive(Debug, Clone)]
pub struct Asset {
    /// `assets/NAME.HASH.ENDING`
    pub path: OutPath,
    /// Its bytes.
    pub bytes: Bytes,
}

impl<'a> Theme<'a> {
    /// An embedded theme, by its name, with the overrides of `theme/` in a playbook. What changes only lines of a file – interface
    /// strings and the bundles of `theme.yaml` – does not replace it but is laid over it: see `Theme::strings`.
    pub fn load(name: &'a str, tree: &'a SourceTree, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut files = Files::new();
        let names = [DEFAULT, name].into_iter().take(if name == DEFAULT { 1 } else { 2 });
        for (path, text) in names.flat_map(embedded::files) {
            lay(&mut files, path.to_owned(), ThemeFile { text, origin: None });
        }
        for (id, file) in tree.below("theme") {
            let path = file.path.trim_start_matches("theme/").to_owned();
            match unreadable(id, file) {
                Some(diagnostic) => diagnostics.push(diagnostic),
                None => {
                    lay(&mut files, path, ThemeFile { text: tree.text(id), origin: Some(id) });
                }
            }
        }
        let known = diagnostics.len();
        let bundles = settings::read(&files, diagnostics);
        let is_whole = diagnostics.len() == known;
        let scripts = OnceLock::new();
        if !is_whole {
            scripts.get_or_init(Scripts::default);
        } else if files.values().any(|file| file.origin.is_some()) {
            scripts.get_or_init(|| bundles::scripts(&files, &bundles, diagnostics));
        }
        let messages = all_messages(&files, diagnostics);
        Self { name, files, bundles, scripts, messages }
    }

    fn scripts(&self) -> &Scripts {
        self.scripts.get_or_init(|| {
            let mut faults = Vec::new();
            let scripts = bundles::scripts(&self.files, &self.bundles, &mut faults);
            assert!(faults.is_empty(), "the embedded theme is sound, but {faults:?}");
            scripts
        })
    }

    /// Whether the embedded theme has a file at a path.
    pub(crate) fn is_embedded(&self, path: &str) -> bool {
        embedded::has(self.name, path)
    }

    /// The paths of the embedded theme's files.
    pub(crate) fn embedded_paths(&self) -> BTreeSet<&'static str> {
        let files = [DEFAULT, self.name].into_iter().flat_map(embedded::files);
        files.map(|(path, _)| path).collect()
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

    /// Whether a style or a script goes into any bundle.
    pub(crate) fn is_bundled(&self, path: &str) -> bool {
        let is_named = |bundle: &Bundle| bundle.css.iter().any(|own| own == path);
        self.bundles.values().any(is_named) || self.scripts().has(path)
    }

    /// The embedded theme's own templates by name.
    pub(crate) fn embedded_templates(&self) -> BTreeMap<&'static str, &'static str> {
        let files = [DEFAULT, self.name].into_iter().flat_map(embedded::files);
        files.filter_map(|(path, text)| Some((template_name(path)?, text))).collect()
    }

    /// Icons by name, without folder and ending.
    pub fn icons(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|(path, file)| {
            let name = path.strip_prefix("icons/")?.strip_suffix(".svg")?;
            Some((name, file.text))
        })
    }

    /// The interface strings of a language, by its tag without a region: the theme's own, then what the playbook lays over them.
    pub(crate) fn strings(&self, language: &str) -> &[Messages] {
        let parse = || messages(&self.files, language, &mut Vec::new());
        self.messages.get(language).map_or(&[], |messages| messages.get_or_init(parse))
    }

    /// The theme's own strings, which other languages translate: what they have is all that can be said.
    pub(crate) fn original_strings(&self) -> &[Messages] {
        let files = self.strings(ORIGINAL);
        let own = files.iter().take_while(|file| file.origin.is_none()).count();
        &files[..own]
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
        self.scripts().parts(bundle)
    }

    /// The modules of a bundle, for a script where all that have run are in `modules`; `None` where it has none.
    pub fn script(&self, bundle: &str) -> Option<String> {
        self.scripts().text(bundle, &self.files)
    }

    /// The styles of a bundle, each with a line end after it.
    pub fn stylesheet(&self, bundle: &str) -> String {
        let paths = self.bundles.get(bundle).map(|bundle| &bundle.css);
        let files = paths.into_iter().flatten().filter_map(|path| self.files.get(path));
        let texts = files.map(|file| file.text.trim_end()).filter(|text| !text.is_empty());
        texts.flat_map(|text| [text, "\n"]).collect()
    }

    /// The sign that browsers show beside the site's name, as an element of a drawing.
    pub(crate) fn site_sign(&self) -> &'a str {
        let text = self.files.get("site-icon.svg").map_or("", |file| file.text);
        text[text.find("<svg").unwrap_or(0)..].trim_end()
    }

    /// That sign as a file.
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
pub(crate) const ORIGINAL: &str = "en";

/// What the ids of messages for scripts begin with.
pub(crate) const FOR_SCRIPTS: &str = "script-";

/// Marks the key of a file that is laid over the one before it. No path can have it.
const OVER: char = '\0';

/// Puts a file in the place of the one before it, or over that where both are read.
fn lay<'a>(files: &mut Files<'a>, path: String, file: ThemeFile<'a>) {
    let mut key = path;
    if is_strings(&key) || key == settings::NAME {
        while files.contains_key(&key) {
            key.push(OVER);
        }
    }
    files.insert(key, file);
}

fn is_strings(path: &str) -> bool {
    language_of(path).is_some()
}

/// The language whose interface strings are in a file.
fn language_of(path: &str) -> Option<&str> {
    path.strip_prefix("i18n/")?.strip_suffix(".ftl")
}

/// The languages that there are interface strings of. Parsed are those that every site needs, and those in which the playbook may have
/// made a mistake.
fn all_messages(files: &Files<'_>, diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<String, Strings> {
    let mut all: BTreeMap<String, Strings> = BTreeMap::new();
    for (key, file) in files {
        let Some(language) = language_of(key.trim_end_matches(OVER)) else { continue };
        let strings = all.entry(language.to_owned()).or_default();
        if language == ORIGINAL || file.origin.is_some() {
            strings.get_or_init(|| messages(files, language, diagnostics));
        }
    }
    all
}

/// Parses the interface strings of a language.
fn messages(files: &Files<'_>, language: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<Messages> {
    let path = format!("i18n/{language}.ftl");
    layers(files, &path).map(|file| Messages::parse(file, diagnostics)).collect()
}

/// The files that are laid over one another at a path.
fn layers<'f, 'a>(files: &'f Files<'a>, path: &'f str) -> impl Iterator<Item = &'f ThemeFile<'a>> {
    let from_there = files.range(path.to_owned()..);
    let all = from_there.take_while(move |(key, _)| key.trim_end_matches(OVER) == path);
    all.map(|(_, file)| file)
}

/// The name of a template by its path in a theme; `None` for any other file.
fn template_name(path: &str) -> Option<&str> {
    let is_component = path.starts_with("components/") && path.ends_with(".html");
    path.strip_prefix("templates/").or_else(|| is_component.then_some(path))
}

/// An asset named after its content.
pub(crate) fn asset(name: &str, ending: &str, bytes: Vec<u8>) -> Asset {
    let hash = short_hash(&bytes);
    // A bundle whose name makes no path is reported where it is read, and the site is not written.
    let path = OutPath::parse(&format!("assets/{name}.{hash}.{ending}"))
        .or_else(|| OutPath::parse(&format!("assets/{hash}.{ending}")));
    Asset { path: path.expect("a hash makes a path"), bytes: bytes.into() }
}
