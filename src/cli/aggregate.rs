//! `local-normal aggregate`

use super::args::Aggregate;
use super::{Exit, model};
use crate::assess::{Contribution, Results, ScoringModel, aggregate};
use std::fs;
use std::path::Path;

pub(super) fn run(playbook: Option<&Path>, command: &Aggregate) -> Exit {
    match write_peers(playbook, command) {
        Ok(()) => Exit::Fine,
        Err(exit) => exit,
    }
}

fn write_peers(folder: Option<&Path>, command: &Aggregate) -> Result<(), Exit> {
    let playbook = model::playbook(folder)?;
    let contributions: Result<Vec<_>, _> =
        command.files.iter().map(|file| contribution(file)).collect();
    let aggregate = aggregate(&ScoringModel::of(&playbook), &contributions?);
    for left_out in &aggregate.left_out {
        eprintln!("left out: {left_out}");
    }
    fs::write(&command.out, aggregate.peers.to_json()).map_err(|cause| {
        eprintln!("error: cannot write {}: {cause}", command.out.display());
        Exit::MachineFailed
    })?;
    eprintln!(
        "{} of {} files went into {}.",
        aggregate.included,
        command.files.len(),
        command.out.display()
    );
    Ok(())
}

fn contribution(file: &Path) -> Result<Contribution, Exit> {
    let results = Results::parse(&model::file(file)?).map_err(|error| {
        eprintln!("error: {} is no contribution: {error}", file.display());
        Exit::WrongUse
    })?;
    Ok(Contribution { name: file.display().to_string(), results })
}
