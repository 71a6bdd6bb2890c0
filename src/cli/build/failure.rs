//! What keeps a site from being written, in words.

use crate::cli::Exit;
use crate::cli::stop::wait_for_end;
use crate::write::WriteError;

/// Says what kept the site from being written, and what to do.
pub(in crate::cli) fn explain(error: WriteError) -> Exit {
    let (words, help, exit) = match error {
        WriteError::NotOurs(out) => (
            format!("{} contains files that no build of ours put there", out.display()),
            "choose an empty or new folder with --out, or empty this one yourself".to_owned(),
            Exit::WrongUse,
        ),
        WriteError::Foreign(path) => (
            format!("{} is not ours, and the site has a file of that name", path.display()),
            "move it away or rename it; nothing was written".to_owned(),
            Exit::WrongUse,
        ),
        WriteError::Overlaps { out, playbook } => (
            format!(
                "the output {} and the folder {}, which is read for it, lie inside one another",
                out.display(),
                playbook.display()
            ),
            "choose a folder beside it, such as --out ../public".to_owned(),
            Exit::WrongUse,
        ),
        WriteError::NotAFolder(path) => (
            format!("{} is a link or a file, where a folder is needed", path.display()),
            "move it away; nothing was written".to_owned(),
            Exit::WrongUse,
        ),
        WriteError::Busy { out, owner } => (
            match owner {
                Some(owner) => {
                    format!("another build is writing into {}: {owner}", out.display())
                }
                None => format!("another build is writing into {}", out.display()),
            },
            "wait until it has ended, or choose another folder with --out; nothing was written"
                .to_owned(),
            Exit::MachineFailed,
        ),
        WriteError::Io { path, cause } => (
            format!("cannot write {}: {cause}", path.display()),
            "look at permissions and free space; the folder is as it was".to_owned(),
            Exit::MachineFailed,
        ),
        WriteError::Partly { path, cause } => (
            format!("cannot write {}: {cause}", path.display()),
            "look at permissions and free space, and build again: the site is partly written"
                .to_owned(),
            Exit::MachineFailed,
        ),
        WriteError::Stopped => wait_for_end(),
    };
    say!("error: {words}\n  help: {help}");
    exit
}
