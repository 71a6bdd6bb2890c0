//! `local-normal man`

use super::args::{Arguments, Man};
use super::named_output::{Output, Sign};
use super::{Exit, say};
use crate::disk::Folder;
use clap::{Command, CommandFactory as _};
use clap_mangen::Man as Page;
use std::path::Path;

/// What every page begins with.
const SIGN: Sign = Sign::Start(".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n.TH local-normal");

pub(super) fn run(command: &Man) -> Exit {
    let mut program = Arguments::command().disable_help_subcommand(true);
    let Some(folder) = &command.folder else {
        return say::data(&String::from_utf8_lossy(&rendered(&Page::new(program))));
    };
    program.build();
    match write(&program, folder) {
        Ok(()) => Exit::Fine,
        Err(exit) => exit,
    }
}

/// A page for the program and one for each command: `local-normal.1`, `local-normal-build.1`.
fn write(program: &Command, folder: &Path) -> Result<(), Exit> {
    Folder::made(folder).map_err(|cause| {
        say!("error: cannot write {}: {cause}", folder.display());
        Exit::MachineFailed
    })?;
    let pages = commands(program).into_iter().map(|command| Page::new(command.clone()));
    let free =
        |page: Page| Ok((Output::free(&folder.join(page.get_filename()), SIGN)?, rendered(&page)));
    // Whatever can be refused is refused before anything is written.
    let pages: Vec<_> = pages.map(free).collect::<Result<_, Exit>>()?;
    pages.iter().try_for_each(|(place, bytes)| place.put(bytes))
}

/// A command, and all below it.
fn commands(command: &Command) -> Vec<&Command> {
    let shown = command.get_subcommands().filter(|below| !below.is_hide_set());
    std::iter::once(command).chain(shown.flat_map(commands)).collect()
}

fn rendered(page: &Page) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Writing into memory does not fail.
    let _ = page.render(&mut bytes);
    bytes
}
