//! `LibreOffice`, started once for many workbooks.

use super::reading::{Cells, Sheets};
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const MISSING: &str = "LibreOffice is missing. Install it: apt-get install -y --no-install-recommends libreoffice-calc";

/// Every sheet as comma-separated values, in UTF-8, with figures as they are and not as they are shown. Written in half the time
/// that a workbook takes.
const SHEETS: &str =
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/// The sheets of the workbooks, in their order, with every formula worked out.
pub(super) fn worked_out(workbooks: &[Vec<u8>]) -> Vec<Sheets> {
    let folder = converted(workbooks, SHEETS);
    let mut books: Vec<_> = workbooks.iter().map(|_| Sheets::new()).collect();
    for entry in fs::read_dir(folder.path().join("made")).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let (index, sheet) = name.strip_suffix(".csv").unwrap().split_once('-').unwrap();
        let cells = Cells::of_csv(&fs::read(entry.path()).unwrap());
        books[index.parse::<usize>().unwrap()].insert(sheet.to_owned(), cells);
    }
    books
}

/// The workbooks as `LibreOffice` saves them, in their order, with every formula worked out.
pub(super) fn recalculated(workbooks: &[Vec<u8>]) -> Vec<Vec<u8>> {
    saved(workbooks, "xlsx")
}

/// The workbooks as `LibreOffice` prints them.
pub(super) fn printed(workbooks: &[Vec<u8>]) -> Vec<Vec<u8>> {
    saved(workbooks, "pdf")
}

fn saved(workbooks: &[Vec<u8>], ending: &str) -> Vec<Vec<u8>> {
    let folder = converted(workbooks, ending);
    let read = |index| fs::read(folder.path().join(format!("made/{index}.{ending}")));
    (0..workbooks.len())
        .map(|index| read(index).unwrap_or_else(|_| panic!("workbook {index} did not open")))
        .collect()
}

/// A folder with what they become in `made/`.
fn converted(workbooks: &[Vec<u8>], format: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    let given = folder.path().join("given");
    fs::create_dir(&given).unwrap();
    let name = |index: usize| format!("{index}.xlsx");
    for (index, bytes) in workbooks.iter().enumerate() {
        fs::write(given.join(name(index)), bytes).unwrap();
    }
    run(folder.path(), format, (0..workbooks.len()).map(name));
    folder
}

fn run(folder: &Path, format: &str, names: impl Iterator<Item = String>) {
    // A profile of its own: LibreOffice runs once for each profile, and its settings are those of a new user.
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut command = Command::new("soffice");
    command.current_dir(folder.join("given")).args(["--headless", "--norestore", &profile]);
    command.args(["--convert-to", format, "--outdir", "../made"]).args(names);
    let output = command.output().unwrap_or_else(|error| panic!("{MISSING}\n{error}"));
    assert!(output.status.success(), "soffice failed: {}", String::from_utf8_lossy(&output.stderr));
}
