//! What becomes of the keys of a head.

/// What becomes of a key.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Key {
    Taken,
    /// There is no such key.
    Unknown,
    /// Its value is none; what may be.
    Wrong(String),
}
