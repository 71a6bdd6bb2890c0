//! `local-normal` turns a playbook, a folder of YAML and Markdown, into a static website.
//!
//! A line of small stages; everything between reading and writing is pure:
//! [`read`](mod@read) → [`source::SourceTree`] → [`load`](mod@load) → [`model::Playbook`] →
//! [`check`](mod@check) → [`render`] → [`output::OutputTree`] → [`write`](mod@write).
//! [`pipeline::run`] is the pure middle; the [`cli`] puts the ends on.

pub mod html;
pub mod letters;
pub mod source;

pub mod diag;
pub mod model;
pub mod output;

pub mod media;

pub mod load;

pub mod assess;

pub mod check;

pub mod assets;
pub mod audit;
pub mod compress;
pub mod manifest;
pub mod render;
pub mod search;
pub mod single_file;

pub mod pipeline;

pub mod starter;

pub mod disk;
pub mod read;
pub mod record;
pub mod verify;
pub mod write;

pub mod watch;

pub mod cli;
