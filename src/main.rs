//! The command line of `local-normal`: parse, run, exit code.

use clap::Parser as _;
use local_normal::cli::{Arguments, run};
use std::process::ExitCode;

/// Builds make and drop many small texts on all threads, which the system's own allocator is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    run(Arguments::parse()).into()
}
