//! One integration binary; a module for each part of the program.
//!
//! What calls programs of Debian (servers, `LibreOffice`, `hunspell`, `groff`) runs on Linux alone.

/// The program's own: what tests build in memory takes as long as in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

mod aggregate;
mod answer_sets;
mod assessment_shapes;
mod bilingual;
mod boundaries;
mod brand;
mod builder;
mod calendar;
mod circles;
mod cli;
mod converting;
mod documents;
mod drafts;
mod edit;
mod editions;
mod examples;
mod explain;
mod figures;
mod first_day;
mod glossary;
mod golden;
mod growth;
mod guide;
#[cfg(unix)]
mod harmless;
mod hostile;
mod hosting_files;
mod html;
mod icons;
mod import;
mod insert;
mod lacking;
mod language;
mod layout;
#[cfg(unix)]
mod links;
mod long_lists;
mod media;
mod mistakes;
mod moved;
mod origins;
mod other_hands;
mod output;
mod own_words;
mod page_notes;
mod page_places;
mod page_table;
mod playbook;
mod po;
mod previews;
mod profiles;
#[cfg(target_os = "linux")]
mod progress;
mod properties;
mod publishing;
mod question_words;
mod reading;
mod record;
mod records;
mod reports;
mod reproducible;
mod reshaping;
mod results_schema;
mod robust;
mod schema;
mod scoring;

mod shell;
mod since;
mod single_file;
mod slips;
mod snapshots;
mod sources;
mod starting;
mod story_filter;
mod subject;
mod support;
mod template_links;
mod theme;
mod theme_command;
mod themes;
mod tidy;
mod translate;
mod translations;
mod verify;
mod watch;
mod welsh;
#[cfg(target_os = "linux")]
mod workbook;
mod workshop;
mod writing;
