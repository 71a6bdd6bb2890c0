//! The command line of `local-normal`: parse, run, exit code.

use local_normal::cli;
use std::process::ExitCode;

/// Builds make and drop many small texts on all threads, which the system's own allocator is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run(std::env::args_os()).into()
}
