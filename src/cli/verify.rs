//! `local-normal verify`

use super::args::Verify;
use super::{Exit, say};
use crate::manifest;
use crate::source::visible_line;
use crate::verify::{Findings, VerifyError, verify};

pub(super) fn run(command: &Verify) -> Exit {
    let folder = command.folder.display();
    match verify(&command.folder) {
        Ok(findings) => {
            let printed = list(&findings);
            verdict(&findings, command).and_printed(printed)
        }
        Err(VerifyError::NoFolder) => {
            say!(
                "error: there is no folder {folder}\n  help: give the folder of the copy, with its manifest.json"
            );
            Exit::WrongUse
        }
        Err(VerifyError::Io { path, cause }) => {
            say!("error: cannot read {}: {cause}", path.display());
            Exit::MachineFailed
        }
    }
}

/// One line for each file that is not as it should be, on standard output.
fn list(findings: &Findings) -> Exit {
    let mut text = String::new();
    let mut add = |word: &str, paths: &[String]| {
        for path in paths {
            text.push_str(&format!("{word:<9}{}\n", visible_line(path)));
        }
    };
    add("missing", &findings.missing);
    add("changed", &findings.changed);
    add("extra", &findings.extra);
    add("of host", &findings.of_the_host);
    let printed = say::data(&text);
    for (path, cause) in &findings.unreadable {
        say!("error: cannot read {}: {cause}", visible_line(path));
    }
    printed
}

fn verdict(findings: &Findings, command: &Verify) -> Exit {
    let folder = command.folder.display();
    if findings.missing == [manifest::PATH] && !findings.is_compared {
        say!(
            "{folder} has no {}, and no file of it can be compared: give the folder of the whole copy.",
            manifest::PATH
        );
        return Exit::NotGenuine;
    }
    if findings.differs() && !findings.is_compared {
        say!(
            "{folder} is not a genuine copy, and no file of it can be compared: its manifest.json is not as a build wrote it."
        );
        return Exit::NotGenuine;
    }
    if findings.differs() {
        say!(
            "{folder} is not a genuine copy: {} missing, {} changed, {} extra.",
            findings.missing.len(),
            findings.changed.len(),
            findings.extra.len()
        );
        return Exit::NotGenuine;
    }
    if !findings.unreadable.is_empty() {
        say!("{folder} cannot be proved: {} unreadable.", findings.unreadable.len());
        return Exit::MachineFailed;
    }
    let digest = findings.digest.as_deref().unwrap_or_default();
    if let Some(wanted) = command.digest.as_deref().filter(|wanted| *wanted != digest) {
        say!(
            "{folder} is whole, and it is another site: its digest is\n  {digest}\nand not\n  {wanted}"
        );
        return Exit::NotGenuine;
    }
    say!("{folder} is whole and unchanged.\nDigest of the site: {digest}");
    Exit::Fine
}
