//! The command line of `local-normal`: parse, run, exit code.

use clap::Parser as _;
use local_normal::cli::{Arguments, run};
use std::process::ExitCode;

fn main() -> ExitCode {
    run(Arguments::parse()).into()
}
