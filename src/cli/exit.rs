//! Exit codes.

use std::process::ExitCode;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// It did what was asked.
    Fine,
    /// The playbook has errors.
    PlaybookErrors,
    /// The command was used in a way that makes no sense.
    WrongUse,
    /// The machine failed: no permission, no space.
    MachineFailed,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Fine => 0,
            Exit::PlaybookErrors => 1,
            Exit::WrongUse => 2,
            Exit::MachineFailed => 3,
        })
    }
}
