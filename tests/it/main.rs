//! One integration binary; a module for each part of the program.

mod cli;
mod examples;
mod explain;
mod glossary;
mod guide;
mod insert;
mod mistakes;
mod moved;
mod output;
mod playbook;
mod properties;
mod publishing;
mod reproducible;
mod robust;
mod schema;
mod scoring;
mod shell;
mod snapshots;
mod starting;
mod support;
mod tidy;
mod verify;
mod watch;
mod workbook;
mod workshop;
mod writing;
