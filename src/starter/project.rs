//! The files of a new project: a folder with the playbook in `playbook/` and what belongs beside it,
//! so that the site can be built into `public/` next to it.

use super::editor;
use include_dir::{Dir, include_dir};
use std::borrow::Cow;

static WHOLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/playbook");
static MINIMAL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter/minimal");

/// What a new project's playbook begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// The real playbook, whole.
    Whole,
    /// A complete playbook of one area, all of it sample words.
    Minimal,
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
    let mut files = Vec::new();
    embedded(
        match content {
            Content::Whole => &WHOLE,
            Content::Minimal => &MINIMAL,
        },
        &mut files,
    );
    let ignored = include_bytes!("../../starter/project/gitignore");
    files.push(ProjectFile { path: ".gitignore".to_owned(), bytes: Cow::Borrowed(ignored) });
    files.extend(editor::settings());
    files
}

fn embedded(folder: &'static Dir<'_>, files: &mut Vec<ProjectFile>) {
    files.extend(folder.files().map(|file| ProjectFile {
        path: format!("playbook/{}", file.path().to_string_lossy().replace('\\', "/")),
        bytes: Cow::Borrowed(file.contents()),
    }));
    folder.dirs().for_each(|below| embedded(below, files));
}
