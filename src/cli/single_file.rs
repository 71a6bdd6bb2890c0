//! `local-normal build --single-file`

use super::Exit;
use super::named_output::{Output, Sign};
use super::stop::when_stopped;
use crate::pipeline::Site;
use crate::single_file::{MARK, MAX_MEDIA, SingleFile, assemble};
use std::path::{Path, PathBuf};

/// Writes the site as one file, whole or not at all, and never over a file of somebody else.
pub(super) fn write(site: &Site, out: Option<&Path>) -> Result<(), Exit> {
    let named = format!("{}.html", site.built.manifest.playbook.id);
    let place = match out {
        Some(folder) if folder.is_dir() => folder.join(named),
        Some(file) => file.to_owned(),
        None => PathBuf::from(named),
    };
    let output = Output::free(&place, Sign::Start(MARK))?;
    let media = site.files.size_of_media();
    if media > MAX_MEDIA {
        let [media, limit] = [media, MAX_MEDIA].map(|size| size.div_ceil(1024 * 1024));
        say!(
            "error: the files of media/ have {media} MiB together, and one file takes at most {limit}\n  help: build a folder instead, without --single-file, or make the pictures smaller; nothing was written"
        );
        return Err(Exit::WrongUse);
    }
    let SingleFile { bytes, pages } = assemble(&site.files, &site.built.moved);
    // Whoever stops the program now waits for a file that is as good as written.
    when_stopped(|| false);
    output.put(&bytes)?;
    say!("Built {pages} pages into {} ({} bytes).", place.display(), bytes.len());
    Ok(())
}
