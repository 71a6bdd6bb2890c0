//! The edition that several commands lay over the playbook.

use clap::Args;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(in crate::cli) struct Over {
    /// Lay the edition of a council over the playbook: the folder with edition.yaml in it
    #[arg(long, value_name = "DIR")]
    edition: Option<PathBuf>,
}

impl Over {
    pub(in crate::cli) fn folder(&self) -> Option<&Path> {
        self.edition.as_deref()
    }
}
