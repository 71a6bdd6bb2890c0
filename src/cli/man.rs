//! `local-normal man`

use super::args::{Arguments, Man};
use super::{Exit, report};
use clap::CommandFactory as _;
use std::fs;
use std::io;
use std::path::Path;

pub(super) fn run(command: &Man) -> Exit {
    let Some(folder) = &command.folder else {
        let mut page = Vec::new();
        let program = Arguments::command().disable_help_subcommand(true);
        // Writing into memory does not fail.
        let _ = clap_mangen::Man::new(program).render(&mut page);
        report::to_stdout(&String::from_utf8_lossy(&page));
        return Exit::Fine;
    };
    match pages(folder) {
        Ok(()) => Exit::Fine,
        Err(cause) => {
            eprintln!("error: cannot write {}: {cause}", folder.display());
            Exit::MachineFailed
        }
    }
}

/// A page for the program and one for each command: `local-normal.1`, `local-normal-build.1`.
fn pages(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    clap_mangen::generate_to(Arguments::command(), folder)
}
