//! One integration binary; a module for each part of the program.

mod cli;
mod explain;
mod mistakes;
mod output;
mod playbook;
mod properties;
mod schema;
mod scoring;
mod snapshots;
mod support;
mod tidy;
mod watch;
mod workbook;
mod writing;
