//! `local-normal completions`

use super::args::{Arguments, Completions};
use super::{Exit, report};
use clap::CommandFactory as _;

pub(super) fn run(command: &Completions) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(command.shell, &mut Arguments::command(), "local-normal", &mut script);
    report::to_stdout(&String::from_utf8_lossy(&script));
    Exit::Fine
}
