//! What a new playbook begins with, and what a new part of one begins with. Pure: it says which
//! files there should be and their bytes; the command line writes them.

pub(crate) mod ci;
mod edition;
mod editor;
mod kind;
mod part;
mod project;
mod sample;
mod taken;

pub(crate) use edition::edition;
pub(crate) use kind::Kind;
pub(crate) use part::{Entry, Ground, Plan};
pub(crate) use project::{Content, ProjectFile, project};
pub(crate) use sample::word;
pub(crate) use taken::{Seat, taken};
