//! One integration binary; a module for each part of the program.

mod cli;
mod explain;
mod glossary;
mod mistakes;
mod output;
mod playbook;
mod properties;
mod schema;
mod scoring;
mod snapshots;
mod support;
mod tidy;
mod workbook;
mod workshop;
mod writing;
