//! One integration binary; a module for each part of the program.

mod aggregate;
mod builder;
mod calendar;
mod cli;
mod examples;
mod explain;
mod first_day;
mod glossary;
mod guide;
#[cfg(unix)]
mod harmless;
mod hosting_files;
mod insert;
mod language;
#[cfg(unix)]
mod links;
mod media;
mod mistakes;
mod moved;
mod output;
mod page_notes;
mod page_places;
mod playbook;
mod properties;
mod publishing;
mod question_words;
mod reading;
mod record;
mod reports;
mod reproducible;
mod robust;
mod schema;
mod scoring;
mod shell;
mod slips;
mod snapshots;
mod starting;
mod support;
mod template_links;
mod theme;
mod tidy;
mod verify;
mod watch;
mod workbook;
mod workshop;
mod writing;
