//! Arguments of the commands that take answers.

use super::Over;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in crate::cli) struct Convert {
    /// The workbook (.xlsx), or the table of answers (.csv)
    pub(in crate::cli) file: PathBuf,
    /// The file to write, which is not there yet [default: standard output]
    #[arg(long, value_name = "RESULTS.json")]
    pub(in crate::cli) out: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) over: Over,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Score {
    /// The results file, the workbook (.xlsx) or the table of answers (.csv)
    #[arg(value_name = "RESULTS")]
    pub(in crate::cli) file: PathBuf,
    /// How to show the scores
    #[arg(long, value_enum, default_value_t = ScoreFormat::Human)]
    pub(in crate::cli) format: ScoreFormat,
    #[command(flatten)]
    pub(in crate::cli) over: Over,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ScoreFormat {
    /// For people
    Human,
    /// For programs
    Json,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Aggregate {
    /// The contributions, or workbooks; a folder means the .json and .xlsx files in it
    #[arg(required = true, value_name = "FILES")]
    pub(in crate::cli) files: Vec<PathBuf>,
    /// Where to write
    #[arg(long, value_name = "FILE", default_value = "peers.json")]
    pub(in crate::cli) out: PathBuf,
    /// The peers.json that was published before: figures change only where at least 5 contributions are new
    #[arg(long, value_name = "OLD")]
    pub(in crate::cli) previous: Option<PathBuf>,
    /// Write which files were taken and which were not, and why, into a JSON file of your own
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) report: Option<PathBuf>,
}
