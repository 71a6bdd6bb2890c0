//! `watch` as an author has it: the program itself, a real folder, real events, and HTTP as written on the wire.
//! Tests wait for what the program says, never for time to pass.

mod author;
mod browser_safety;
mod editing;
mod editions;
#[cfg(unix)]
mod links;
mod looks;
mod noticing;
mod overtaken;
mod parts;
mod pictures;
mod random_changes;
mod random_edits;
mod running;
mod serving;
mod translations;
mod warnings;
