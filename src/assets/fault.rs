//! A fault of a file of the theme.

/// What is wrong with a file, and at which byte.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) at: usize,
    pub(crate) reason: String,
}

pub(crate) fn fault(at: usize, reason: impl Into<String>) -> Fault {
    Fault { at, reason: reason.into() }
}
