//! Exit codes.

use std::process::ExitCode;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// It did what was asked.
    Fine,
    /// The playbook has errors.
    PlaybookErrors,
    /// A copy of a site is not what it should be.
    NotGenuine,
    /// The command was used in a way that makes no sense.
    WrongUse,
    /// The machine failed: no permission, no space, another build at work.
    MachineFailed,
}

impl Exit {
    /// How a command ended that went like this and then printed its data.
    #[must_use]
    pub(super) fn and_printed(self, printed: Self) -> Self {
        if printed == Self::Fine { self } else { printed }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Fine => 0,
            Exit::PlaybookErrors | Exit::NotGenuine => 1,
            Exit::WrongUse => 2,
            Exit::MachineFailed => 3,
        })
    }
}
