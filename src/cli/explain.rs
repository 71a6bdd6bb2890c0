//! `local-normal explain`

use super::args::Explain;
use super::{Exit, report};
use crate::diag::Code;

pub(super) fn run(command: &Explain) -> Exit {
    let Some(name) = &command.code else {
        report::to_stdout(&list());
        return Exit::Fine;
    };
    match name.parse::<Code>() {
        Ok(code) => {
            report::to_stdout(code.explanation());
            Exit::Fine
        }
        Err(near) => {
            let help = near.map_or_else(
                || "`local-normal explain` lists them all".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            eprintln!("error: there is no check `{name}`\n  help: {help}");
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
