//! What is renamed and removed.

use crate::reshape::Thing;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};

#[derive(Debug, Args)]
pub(in crate::cli) struct Rename {
    /// What it is
    #[arg(value_name = "KIND", value_parser = things())]
    pub(in crate::cli) thing: Thing,
    /// The id that it has
    #[arg(value_name = "OLD")]
    pub(in crate::cli) old: String,
    /// The id that it gets
    #[arg(value_name = "NEW")]
    pub(in crate::cli) new: String,
    /// Do it; without this, only what refers to it is listed
    #[arg(long)]
    pub(in crate::cli) yes: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Remove {
    /// What it is
    #[arg(value_name = "KIND", value_parser = things())]
    pub(in crate::cli) thing: Thing,
    /// Its id
    #[arg(value_name = "ID")]
    pub(in crate::cli) id: String,
    /// Do it; without this, only what refers to it is listed
    #[arg(long)]
    pub(in crate::cli) yes: bool,
}

fn things() -> impl clap::builder::TypedValueParser<Value = Thing> {
    PossibleValuesParser::new(Thing::ALL.map(Thing::name))
        .map(|name| Thing::parse(&name).expect("one of the names of things"))
}
