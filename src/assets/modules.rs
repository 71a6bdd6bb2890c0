//! A script of the theme as a module: what it imports and exports. Browsers get modules as functions in classic scripts, because
//! pages must also work from a folder and as a single file. So imports and exports have a strict form, a line each, and are
//! rewritten line by line.

use super::fault::{Fault, fault};
use memchr::{memchr_iter, memmem};
use std::fmt::Write as _;

/// The module whose `part` loads others when they are needed.
const PART: &str = "components/base/part.js";

/// What its `part` is called in a module.
const ASK: &str = "$part";

/// A module, read.
#[derive(Debug, Default)]
pub(super) struct Module {
    /// In order.
    pub(super) imports: Vec<Import>,
    /// The names that it exports.
    pub(super) exports: Vec<String>,
    /// Modules that it loads when they are needed.
    pub(super) later: Vec<Later>,
}

/// `import … from "PATH";`
#[derive(Debug)]
pub(super) struct Import {
    /// The byte at which its line begins.
    pub(super) at: usize,
    /// The path of the module in the theme.
    pub(super) path: String,
    pub(super) names: Names,
}

#[derive(Debug)]
pub(super) enum Names {
    /// `import "PATH";`: the module only runs.
    None,
    /// `* as NAME`
    All(String),
    /// `{ NAME, NAME as OTHER }`, each as exported and as it is called here.
    Some(Vec<(String, String)>),
}

/// `import("PATH")`: a promise of what the module exports.
#[derive(Debug)]
pub(super) struct Later {
    /// The byte at which it begins.
    pub(super) at: usize,
    /// The path of the module in the theme.
    pub(super) path: String,
    /// As it is written.
    text: String,
}

const IMPORT: &str = "expected `import { a, b } from \"../x/y.js\";` on one line, with `* as all` in place of the names or with the path alone";
const EXPORT: &str = "expected `export function a`, `export const a =`, `export class A` or `export { a } from \"../x/y.js\";`";
const LATER: &str = "expected `import(\"../x/y.js\")`";

impl Module {
    /// Reads the module at `path` in the theme. The error is its first import or export in another form.
    pub(super) fn parse(path: &str, text: &str) -> Result<Self, Fault> {
        let mut module = Self { later: later(path, text)?, ..Self::default() };
        module.imports.extend(module.later.first().map(Later::import));
        for (at, line) in lines(text) {
            module.read(path, line, at)?;
        }
        Ok(module)
    }

    fn read(&mut self, path: &str, line: &str, at: usize) -> Result<(), Fault> {
        match Line::of(line) {
            Line::Import(rest) => {
                let (names, from) = import(rest).ok_or_else(|| fault(at, IMPORT))?;
                self.imports.push(Import { at, path: resolve(path, from, at)?, names });
            }
            Line::Again(names, from) => {
                self.exports.extend(names.iter().map(|(_, here)| here.clone()));
                let (path, names) = (resolve(path, from, at)?, Names::Some(names));
                self.imports.push(Import { at, path, names });
            }
            Line::Export(rest) => {
                self.exports.push(exported(rest).ok_or_else(|| fault(at, EXPORT))?.to_owned());
            }
            Line::Other => {}
        }
        Ok(())
    }

    /// The module with this text as a part of a script where `define(name, module)` runs a module that has not run yet and keeps what it gives in
    /// `modules`. `part` names the bundle that begins with a module.
    pub(super) fn written<'a>(
        &self,
        path: &str,
        text: &str,
        part: impl Fn(&str) -> Option<&'a str>,
    ) -> String {
        let body = body(text);
        let mut written = format!("define(\"{}\",()=>{{\n", name(path));
        for import in &self.imports {
            import.write(&mut written);
        }
        let asked = |body: String, later: &Later| {
            let bundle = part(&later.path).unwrap_or_default();
            let ask = format!("{ASK}(\"{bundle}\",\"{}\")", name(&later.path));
            body.replace(&later.text, &ask)
        };
        written.push_str(self.later.iter().fold(body, asked).trim());
        let _ = writeln!(written, "\nreturn{{{}}};}});", self.exports.join(","));
        written
    }
}

impl Import {
    fn write(&self, text: &mut String) {
        let names = match &self.names {
            Names::None => return,
            Names::All(name) => name.clone(),
            Names::Some(names) => {
                let names = names.iter().map(|(exported, here)| {
                    if exported == here { here.clone() } else { format!("{exported}:{here}") }
                });
                format!("{{{}}}", names.collect::<Vec<_>>().join(","))
            }
        };
        let _ = writeln!(text, "const {names}=modules[\"{}\"];", name(&self.path));
    }
}

impl Later {
    /// What the module that loads it has to import.
    fn import(&self) -> Import {
        let names = Names::Some(vec![("part".to_owned(), ASK.to_owned())]);
        Import { at: self.at, path: PART.to_owned(), names }
    }
}

/// A module's name in the browser: `store/store` for `components/store/store.js`.
fn name(path: &str) -> &str {
    let path = path.strip_prefix("components/").unwrap_or(path);
    path.strip_suffix(".js").unwrap_or(path)
}

/// A line of a module.
enum Line<'a> {
    /// An import, without that word.
    Import(&'a str),
    /// An export of what is imported: the names, and the path as it is written.
    Again(Vec<(String, String)>, &'a str),
    /// Another export, without that word.
    Export(&'a str),
    Other,
}

impl<'a> Line<'a> {
    fn of(line: &'a str) -> Self {
        if let Some(rest) = after_word(line, "import").filter(|rest| !rest.starts_with('(')) {
            return Self::Import(rest);
        }
        match after_word(line, "export").map(|rest| (rest, import(rest))) {
            Some((_, Some((Names::Some(names), from)))) => Self::Again(names, from),
            Some((rest, _)) => Self::Export(rest),
            None => Self::Other,
        }
    }
}

/// The text of a module without imports and without the word `export`.
fn body(text: &str) -> String {
    let rest = |(_, line)| match Line::of(line) {
        Line::Import(_) | Line::Again(..) => "",
        Line::Export(rest) => rest.trim_start(),
        Line::Other => line,
    };
    lines(text).map(rest).collect()
}

/// The lines of a text, each with the byte at which it begins and with its end.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let ends = memchr_iter(b'\n', text.as_bytes()).map(|end| end + 1).chain([text.len()]);
    let mut start = 0;
    ends.map(move |end| {
        let line = (start, &text[start..end]);
        start = end;
        line
    })
}

/// What comes after a word with which a line begins.
fn after_word<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    line.strip_prefix(word).filter(|rest| !rest.starts_with(is_of_name))
}

fn is_of_name(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_' || sign == '$'
}

/// The names that an import takes, and its path as it is written.
fn import(rest: &str) -> Option<(Names, &str)> {
    let rest = rest.trim();
    let rest = rest.strip_suffix(';').unwrap_or(rest).trim_end();
    if let Some(path) = quoted(rest) {
        return Some((Names::None, path));
    }
    let (names, path) = rest.rsplit_once("from")?;
    let (names, path) = (names.trim(), quoted(path.trim_start())?);
    if let Some(all) = names.strip_prefix('*') {
        let name = all.trim_start().strip_prefix("as ")?.trim();
        return is_name(name).then(|| (Names::All(name.to_owned()), path));
    }
    let names = names.strip_prefix('{')?.strip_suffix('}')?.trim().trim_end_matches(',');
    let named = names.split(',').map(|name| {
        let (exported, here) = name.split_once(" as ").unwrap_or((name, name));
        let (exported, here) = (exported.trim(), here.trim());
        (is_name(exported) && is_name(here)).then(|| (exported.to_owned(), here.to_owned()))
    });
    Some((Names::Some(named.collect::<Option<_>>()?), path))
}

/// The text between two quotes, where there is nothing else.
fn quoted(text: &str) -> Option<&str> {
    let quote = text.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
    let inner = text[1..].strip_suffix(quote)?;
    (!inner.contains(quote)).then_some(inner)
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with(|sign: char| sign.is_numeric())
        && text.chars().all(is_of_name)
}

/// The name that a declaration after `export` makes.
fn exported(rest: &str) -> Option<&str> {
    let rest = rest.trim_start();
    let rest = rest.strip_prefix("async ").unwrap_or(rest).trim_start();
    let (word, rest) = rest.split_once(' ')?;
    let end = rest.find(|sign: char| !is_of_name(sign))?;
    let (name, after) = rest.split_at(end);
    let is_whole = match word {
        "function" | "class" => true,
        "const" => after.trim_start().starts_with('='),
        _ => false,
    };
    (is_whole && is_name(name)).then_some(name)
}

/// The modules that a text loads when they are needed.
fn later(path: &str, text: &str) -> Result<Vec<Later>, Fault> {
    let begins = memmem::find_iter(text.as_bytes(), "import(");
    let begins = begins.filter(|at| {
        !text[..*at].ends_with(|sign| is_of_name(sign) || sign == '.') && !is_in_comment(text, *at)
    });
    let read = |at: usize| {
        let length = text[at..].find(')').ok_or_else(|| fault(at, LATER))?;
        let written = &text[at..=at + length];
        let inner = &written["import(".len()..length];
        let from = quoted(inner.trim()).ok_or_else(|| fault(at, LATER))?;
        Ok(Later { at, path: resolve(path, from, at)?, text: written.to_owned() })
    };
    begins.map(read).collect()
}

/// Whether a place is in a comment with which its line begins, as types do: `@typedef {import("./a.js").B}` loads nothing.
fn is_in_comment(text: &str, at: usize) -> bool {
    let line = text[..at].rsplit('\n').next().unwrap_or_default().trim_start();
    line.starts_with("//") || line.trim_start_matches('/').starts_with('*') && !line.contains("*/")
}

/// The path in the theme that a path in a module means.
fn resolve(module: &str, path: &str, at: usize) -> Result<String, Fault> {
    let outside = || fault(at, format!("`{path}` leads out of the theme"));
    if !path.starts_with("./") && !path.starts_with("../") {
        let reason = format!("`{path}` is not the path of a module: one begins with `./` or `../`");
        return Err(fault(at, reason));
    }
    let mut folders: Vec<&str> = module.split('/').collect();
    folders.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(folders.pop().ok_or_else(outside)?),
            part => folders.push(part),
        }
    }
    Ok(folders.join("/"))
}

#[cfg(test)]
mod tests;
