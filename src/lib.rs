//! `local-normal` turns a playbook, a folder of YAML and Markdown, into a static website.
//!
//! A line of small stages; everything between reading and writing is pure:
//! [`read`](mod@read) → [`source::SourceTree`] → [`load`](mod@load) → [`model::Playbook`] → `check` → [`render`] →
//! [`output::OutputTree`] → [`write`](mod@write).
//! [`pipeline::run`] is the pure middle; the [`cli`] puts the ends on.
//!
//! # What is public
//!
//! The program calls [`cli::run`]. The rest is public for the tests and the benchmarks, and may change with any version:
//!
//! | to | there is |
//! | --- | --- |
//! | read and write folders | [`read::read`], [`read::Reader`], [`write::write`], [`write::rehearse`], [`disk::Folder`], [`disk::Lock`] |
//! | make a site in memory | [`source::SourceTree`], [`pipeline::run`], [`pipeline::Builder`], [`output::OutputTree`], [`single_file::assemble`] |
//! | look at one stage | [`load::load`], [`load::insert`](fn@load::insert), [`load::schema`], [`check::page_grades`], [`assets::Theme`], [`render::Renderer`], [`html::Reading`], [`html::Outline`], [`media::look`], [`search::index`] |
//! | score answers | [`assess::ScoringModel`], [`assess::Results`], [`assess::migrate`](fn@assess::migrate), [`assess::score`](fn@assess::score), [`assess::Aggregation`], [`assess::workbook`] |
//! | change one value of a file | [`edit::change`](fn@edit::change), [`edit::change_front_matter`], [`edit::change_body`] |
//! | take in texts of other programs | [`import::plan`] |
//! | read and write translations | [`po::read`](fn@po::read) |
//! | tell mistakes | [`diag::Diagnostic`], [`diag::Code`], [`diag::Severity`] |
//! | prove a site | [`manifest::Manifest`], [`manifest::seal`](fn@manifest::seal) |

mod letters;

pub mod html;
pub mod source;

pub mod po;

mod tables;

pub mod diag;
pub mod model;
pub mod output;

pub mod media;

pub mod load;

pub mod edit;

pub mod assess;

pub mod check;

mod audit;
mod compress;
mod raster;

pub mod assets;
pub mod manifest;
pub mod render;
pub mod search;
pub mod single_file;

pub mod pipeline;

mod starter;

mod since;

mod translate;

mod reshape;

pub mod import;

mod record;
mod verify;

pub mod disk;
pub mod read;
pub mod write;

mod watch;

pub mod cli;
