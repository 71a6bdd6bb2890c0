//! Which stamps prove nothing. The time of looking is given, so that no test depends on the clock.

use super::*;
use crate::manifest::{Identity, seal};
use crate::read::list;
use std::fs;
use tempfile::TempDir;

/// A folder with one file, and when that was changed.
fn one_file() -> (TempDir, Listing, SystemTime) {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.md"), "a").unwrap();
    let listing = list(folder.path(), Which::All).unwrap();
    let changed = listing.files[0].stat.changed;
    (folder, listing, changed)
}

#[test]
fn a_source_that_was_just_written_is_fresh() {
    let (_folder, mut listing, changed) = one_file();
    let is_fresh = [Duration::ZERO, Duration::from_secs(3)].map(|later| {
        listing.begun = changed + later;
        Record::new(Path::new("public"), &[&listing], "").unwrap().is_fresh
    });
    assert_eq!(is_fresh, [true, false]);
}

#[test]
fn a_fresh_source_leaves_no_record_and_takes_an_older_one_away() {
    let (folder, _, _) = one_file();
    let identity = Identity { id: "test".into(), version: "1.0.0".into() };
    let manifest = seal(identity, Vec::new(), &mut []);
    let out = folder.path().join("public");
    fs::create_dir(&out).unwrap();
    fs::write(out.join(PATH), manifest.to_json()).unwrap();
    let place = || Place { folder: folder.path().join("cache"), name: "record".into() };
    let keep = |is_fresh| {
        let record = Record { out: out.clone(), place: place(), made_of: String::new(), is_fresh };
        record.keep("Built.", &manifest);
        place().folder.join("record").exists()
    };
    assert_eq!([true, false, true].map(keep), [false, true, false]);
}
