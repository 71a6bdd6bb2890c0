//! From the texts of a playbook to files for translators, which keep every translation that they ever had.

mod applied;
mod catalogue;
mod headers;
mod known;
mod matching;
mod pool;
mod similar;
mod slot;
mod sources;
#[cfg(test)]
mod tests;
mod update;

pub(crate) use applied::{Files, texts_in, translated};
pub(crate) use catalogue::{Existing, Plan, Written, path, plan};
pub(crate) use slot::{Beside, Slot, beside};
pub(crate) use sources::{Source, Wanted, sources};
