//! `LibreOffice`, started once for many workbooks.

use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const MISSING: &str = "LibreOffice is missing. Install it: apt-get install -y --no-install-recommends libreoffice-calc";

/// The workbooks as `LibreOffice` saves them, in their order, with every formula worked out.
pub(super) fn recalculated(workbooks: &[Vec<u8>]) -> Vec<Vec<u8>> {
    converted(workbooks, "xlsx")
}

/// The workbooks as `LibreOffice` prints them.
pub(super) fn printed(workbooks: &[Vec<u8>]) -> Vec<Vec<u8>> {
    converted(workbooks, "pdf")
}

fn converted(workbooks: &[Vec<u8>], ending: &str) -> Vec<Vec<u8>> {
    let folder = TempDir::new().unwrap();
    let (given, made) = (folder.path().join("given"), folder.path().join("made"));
    fs::create_dir(&given).unwrap();
    let name = |index: usize, ending: &str| format!("{index}.{ending}");
    for (index, bytes) in workbooks.iter().enumerate() {
        fs::write(given.join(name(index, "xlsx")), bytes).unwrap();
    }
    run(folder.path(), ending, (0..workbooks.len()).map(|index| name(index, "xlsx")));
    let read = |index| fs::read(made.join(name(index, ending)));
    (0..workbooks.len())
        .map(|index| read(index).unwrap_or_else(|_| panic!("workbook {index} did not open")))
        .collect()
}

fn run(folder: &Path, ending: &str, names: impl Iterator<Item = String>) {
    // A profile of its own: LibreOffice runs once for each profile, and its settings are those of a new user.
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut command = Command::new("soffice");
    command.current_dir(folder.join("given")).args(["--headless", "--norestore", &profile]);
    command.args(["--convert-to", ending, "--outdir", "../made"]).args(names);
    let output = command.output().unwrap_or_else(|error| panic!("{MISSING}\n{error}"));
    assert!(output.status.success(), "soffice failed: {}", String::from_utf8_lossy(&output.stderr));
}
