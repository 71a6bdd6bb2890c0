//! What a new playbook begins with.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in crate::cli) struct Init {
    /// The folder to start in
    #[arg(value_name = "DIR", default_value = ".")]
    pub(in crate::cli) folder: PathBuf,
    /// Begin with one area of sample words instead of the whole playbook for local authorities
    #[arg(long, conflicts_with = "shape")]
    pub(in crate::cli) minimal: bool,
    /// Begin with sample words in another shape
    #[arg(long, value_enum, value_name = "SHAPE")]
    pub(in crate::cli) shape: Option<Shape>,
    /// Begin with one area of sample words in another language
    #[arg(long, value_enum, value_name = "LANGUAGE", conflicts_with = "shape")]
    pub(in crate::cli) language: Option<Language>,
    /// Add files that check, build and publish the playbook on every push
    #[arg(long, value_enum, value_name = "SERVICE")]
    pub(in crate::cli) ci: Option<Service>,
}

/// What a playbook of sample words is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Shape {
    /// Three areas by three principles, with questions and a story
    Matrix,
    /// Questions by topic, and nothing to read
    Questionnaire,
    /// Pages in folders, and no questions
    Pages,
}

/// The language of a playbook of sample words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Language {
    /// Welsh
    Cy,
}

/// Where CI runs, and where it publishes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Service {
    /// GitHub Actions and GitHub Pages
    Github,
    /// GitLab CI and GitLab Pages
    Gitlab,
    /// Azure Pipelines and Azure Static Web Apps
    Azure,
}
