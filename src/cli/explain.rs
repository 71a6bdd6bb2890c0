//! `local-normal explain`

use super::args::Explain;
use super::{Exit, say};
use crate::diag::Code;

pub(super) fn run(command: &Explain) -> Exit {
    let Some(name) = &command.code else {
        return say::data(&list());
    };
    match name.parse::<Code>() {
        Ok(code) => say::data(code.explanation()),
        Err(near) => {
            let help = near.map_or_else(
                || "`local-normal explain` lists them all".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            say!("error: there is no check `{name}`\n  help: {help}");
            Exit::WrongUse
        }
    }
}

fn list() -> String {
    let line = |code: &Code| {
        format!("{}  {:<22}  {}\n", code.number(), code.name(), code.default_severity().name())
    };
    Code::ALL.iter().map(line).collect()
}
