//! What the tests share: fixtures as source trees, and the commands of a shell.

use local_normal::manifest::Manifest;
use local_normal::pipeline::{Options, Outcome, run as pipeline};
use local_normal::read;
use local_normal::source::{Content, SourceFile, SourceTree, position};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder, as the command reads them.
pub(crate) fn folder(path: &Path) -> Vec<SourceFile> {
    let tree = read::read(path)
        .unwrap_or_else(|error| panic!("{}: {}", error.path.display(), error.cause));
    tree.iter().map(|(_, file)| file.clone()).collect()
}

/// The smallest playbook without a mistake.
pub(crate) fn base() -> Vec<SourceFile> {
    folder(&root().join("tests/fixtures/base"))
}

/// The smallest playbook with what it lacks: something of each kind.
pub(crate) fn golden() -> Vec<SourceFile> {
    let more = folder(&root().join("tests/fixtures/golden"));
    let is_replaced = |file: &SourceFile| more.iter().any(|other| other.path == file.path);
    let mut all = base();
    all.retain(|file| !is_replaced(file));
    all.extend(more);
    all
}

/// The same in English and Welsh: a page translated whole, others in part, and drafts, which are shown. `rules` are more lines
/// for playbook.yaml.
pub(crate) fn bilingual(rules: &str) -> SourceTree {
    let mut files = golden();
    files.extend(folder(&root().join("tests/fixtures/bilingual")));
    let top = files.iter().find(|file| file.path == "playbook.yaml").map(|file| &file.content);
    let Some(Content::Text(top)) = top else { panic!("there is a playbook.yaml") };
    let top = format!("{top}{rules}\n");
    over(files, &[("playbook.yaml", &top)])
}

/// The lines of playbook.yaml for a site in English with Welsh below it.
pub(crate) const BOTH: &str = "languages: [en, cy]\ntranslations: {cy: {drafts: shown}}";

/// The real playbook.
pub(crate) fn real() -> Vec<SourceFile> {
    folder(&root().join("playbook"))
}

/// The smallest playbook with some files put in place of its own or beside them.
pub(crate) fn with(files: &[(&str, &str)]) -> SourceTree {
    over(base(), files)
}

/// A playbook with some files put in place of its own or beside them.
pub(crate) fn over(mut all: Vec<SourceFile>, files: &[(&str, &str)]) -> SourceTree {
    for (path, text) in files {
        all.retain(|file| file.path != *path);
        all.push(SourceFile { path: (*path).to_owned(), content: Content::Text((*text).into()) });
    }
    SourceTree::new(all)
}

/// Runs the pipeline on the day that tests are written for.
pub(crate) fn run(tree: &SourceTree) -> Outcome {
    run_against(tree, None)
}

/// Runs the pipeline as [`run`] does, held against an earlier site.
pub(crate) fn run_against(tree: &SourceTree, against: Option<Manifest>) -> Outcome {
    let today = Some(jiff::civil::date(2026, 11, 21));
    pipeline(tree, &Options { today, against, notes: true, ..Options::default() })
}

/// Every diagnostic as `CODE path:line:column`.
pub(crate) fn places(tree: &SourceTree, outcome: &Outcome) -> Vec<String> {
    let place = |diagnostic: &local_normal::diag::Diagnostic| match diagnostic.label() {
        Some(label) => {
            let at = position(tree.text(label.span.file), label.span.start);
            format!(
                "{} {}:{}:{}",
                diagnostic.code().number(),
                tree.file(label.span.file).path,
                at.line,
                at.column
            )
        }
        None => diagnostic.code().number().to_owned(),
    };
    outcome.diagnostics.iter().map(place).collect()
}

/// Every file below a folder, by relative path with `/`.
pub(crate) fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap();
            (path.to_string_lossy().replace('\\', "/"), fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// Copies a folder over another, which may be there.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().map(Result::unwrap) {
        let place = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(place).unwrap();
        } else {
            fs::copy(entry.path(), place).unwrap();
        }
    }
}

/// Makes every file older than a step of the clock by which systems date them: what was written just now proves nothing to
/// a second build.
pub(crate) fn settle() {
    std::thread::sleep(std::time::Duration::from_millis(40));
}
