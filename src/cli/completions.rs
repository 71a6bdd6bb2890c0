//! `local-normal completions`

use super::args::{Arguments, Completions};
use super::{Exit, say};
use clap::CommandFactory as _;

pub(super) fn run(command: &Completions) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(command.shell, &mut Arguments::command(), "local-normal", &mut script);
    say::data(&String::from_utf8_lossy(&script))
}
