//! What is renamed and removed.

use crate::model::Kind;
use crate::reshape::Thing;
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser as _};

#[derive(Debug, Args)]
pub(in crate::cli) struct Rename {
    /// What it is
    #[arg(value_name = "KIND", value_parser = things(is_renamed))]
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
    #[arg(value_name = "KIND", value_parser = things(|_| true))]
    pub(in crate::cli) thing: Thing,
    /// Its id
    #[arg(value_name = "ID")]
    pub(in crate::cli) id: String,
    /// Do it; without this, only what refers to it is listed
    #[arg(long)]
    pub(in crate::cli) yes: bool,
}

/// Ids of questions are for good. They are not offered; who asks for it is told why.
fn is_renamed(thing: Thing) -> bool {
    thing != Thing::Of(Kind::Question)
}

fn things(is_offered: fn(Thing) -> bool) -> impl clap::builder::TypedValueParser<Value = Thing> {
    let value = |thing: Thing| PossibleValue::new(thing.name()).hide(!is_offered(thing));
    PossibleValuesParser::new(Thing::ALL.map(value))
        .map(|name| Thing::parse(&name).expect("one of the names of things"))
}
