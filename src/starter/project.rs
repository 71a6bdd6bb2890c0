//! The files of a new project: a folder with the playbook in `playbook/` and what belongs beside it,
//! so that the site can be built into `public/` next to it.

use super::editor;
use include_dir::{Dir, include_dir};
use std::borrow::Cow;

static WHOLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/playbook");
static MINIMAL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter/minimal");
static MATRIX: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter/matrix");
static QUESTIONNAIRE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter/questionnaire");
static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter/pages");
static WELSH: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter/welsh");
/// The pages that every site has, where a starter has none of its own.
static COMMON: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter/common");

/// What a new project's playbook begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// The real playbook, in English alone.
    Whole,
    /// A complete playbook of one area, all of it sample words, as is each of the following.
    Minimal,
    /// Areas by principles, with a story.
    Matrix,
    /// Questions by topic, and nothing to read.
    Questionnaire,
    /// Free pages.
    Pages,
    /// The minimal one, in Welsh.
    Welsh,
}

/// A file of a new project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ProjectFile {
    /// Relative to the project's folder, with `/` between its parts.
    pub path: String,
    /// Its bytes.
    pub bytes: Cow<'static, [u8]>,
}

/// Every file of a new project: the playbook, settings for an editor, and what git leaves out.
pub(crate) fn project(content: Content) -> Vec<ProjectFile> {
    let mut files = match content {
        Content::Whole => in_english(without_editions(embedded(&WHOLE))),
        Content::Minimal => begun(&MINIMAL),
        Content::Matrix => begun(&MATRIX),
        Content::Questionnaire => begun(&QUESTIONNAIRE),
        Content::Pages => begun(&PAGES),
        Content::Welsh => begun(&WELSH),
    };
    let ignored = include_bytes!("../../starter/project/gitignore");
    files.push(ProjectFile { path: ".gitignore".to_owned(), bytes: Cow::Borrowed(ignored) });
    files.extend(editor::settings());
    files
}

/// What the real playbook says of its Welsh, in `playbook.yaml`.
const IN_WELSH: &str = concat!(
    "languages: [en, cy]\n",
    "# The Welsh is a draft that no translator has checked; each page that shows some of it says so. Long texts wait for a\n",
    "# translator. The table at the end of `check` says how far the Welsh is.\n",
    "translations: {cy: {drafts: shown}}\n",
    "checks: {LN106: \"off\"}\n",
);

/// The real playbook without its Welsh: whoever begins with it changes the English texts, and each would leave a stale one behind.
fn in_english(mut files: Vec<ProjectFile>) -> Vec<ProjectFile> {
    files.retain(|file| !file.path.starts_with("playbook/translations/"));
    for file in files.iter_mut().filter(|file| file.path == "playbook/playbook.yaml") {
        let text = String::from_utf8_lossy(&file.bytes).replace(IN_WELSH, "language: en\n");
        file.bytes = Cow::Owned(text.into_bytes());
    }
    files
}

/// A starter with the pages that every site has.
fn begun(starter: &'static Dir<'_>) -> Vec<ProjectFile> {
    let mut files = embedded(starter);
    let common = embedded(&COMMON).into_iter();
    let lacking: Vec<_> =
        common.filter(|one| files.iter().all(|own| own.path != one.path)).collect();
    files.extend(lacking);
    files
}

/// The example of an edition is for those who look at the playbook, and not for those who begin their own.
fn without_editions(mut files: Vec<ProjectFile>) -> Vec<ProjectFile> {
    files.retain(|file| !file.path.starts_with("playbook/editions/"));
    files
}

fn embedded(folder: &'static Dir<'_>) -> Vec<ProjectFile> {
    let mut files: Vec<_> = folder
        .files()
        .map(|file| ProjectFile {
            path: format!("playbook/{}", file.path().to_string_lossy().replace('\\', "/")),
            bytes: Cow::Borrowed(file.contents()),
        })
        .collect();
    files.extend(folder.dirs().flat_map(embedded));
    files
}
