//! `local-normal build --single-file`

use super::Exit;
use super::named_output::{Output, Sign};
use super::stop::when_stopped;
use crate::pipeline::Site;
use crate::single_file::{MARK, MAX_MEDIA, SingleFile, assemble};
use std::path::{Path, PathBuf};

/// Writes the site as one file for each of its languages, each whole or not at all, and never over a file of somebody else.
pub(super) fn write(site: &Site, out: Option<&Path>) -> Result<(), Exit> {
    let media = site.files.size_of_media();
    if media > MAX_MEDIA {
        let [media, limit] = [media, MAX_MEDIA].map(|size| size.div_ceil(1024 * 1024));
        say!(
            "error: the files of media/ have {media} MiB together, and one file takes at most {limit}\n  help: build a folder instead, without --single-file, or make the pictures smaller; nothing was written"
        );
        return Err(Exit::WrongUse);
    }
    let named = format!("{}.html", site.built.manifest.playbook.id);
    let place = match out {
        Some(folder) if folder.is_dir() => folder.join(named),
        Some(file) => file.to_owned(),
        None => PathBuf::from(named),
    };
    let folders = &site.built.folders;
    let places = folders.iter().map(|folder| (folder, in_language(&place, folder)));
    let open = |(folder, place): (_, PathBuf)| {
        Ok((folder, Output::free(&place, Sign::Start(MARK))?, place))
    };
    let outputs = places.map(open).collect::<Result<Vec<_>, Exit>>()?;
    // Whoever stops the program now waits for files that are as good as written.
    when_stopped(|| false);
    for (folder, output, place) in outputs {
        let moved = &site.built.moved;
        let SingleFile { bytes, pages } = assemble(&site.files, moved, folder, folders);
        output.put(&bytes)?;
        say!("Built {pages} pages into {} ({} bytes).", place.display(), bytes.len());
    }
    Ok(())
}

/// The place of the file of a language, by the folder of its pages: `NAME.cy.html` beside `NAME.html`.
fn in_language(place: &Path, folder: &str) -> PathBuf {
    match folder.strip_suffix('/') {
        None => place.to_owned(),
        Some(tag) => {
            let ending = place.extension().unwrap_or("html".as_ref()).to_string_lossy();
            place.with_extension(format!("{tag}.{ending}"))
        }
    }
}
