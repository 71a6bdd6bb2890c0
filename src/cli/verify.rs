//! `local-normal verify`

use super::args::Verify;
use super::{Exit, report};
use crate::verify::{Findings, VerifyError, verify};

pub(super) fn run(command: &Verify) -> Exit {
    let folder = command.folder.display();
    match verify(&command.folder) {
        Ok(findings) => {
            list(&findings);
            verdict(&findings, command)
        }
        Err(VerifyError::NoFolder) => {
            eprintln!(
                "error: there is no folder {folder}\n  help: give the folder that holds the copy and its manifest.json"
            );
            Exit::WrongUse
        }
        Err(VerifyError::Io { path, cause }) => {
            eprintln!("error: cannot read {}: {cause}", path.display());
            Exit::MachineFailed
        }
    }
}

/// One line for each file that is not as it should be, on standard output.
fn list(findings: &Findings) {
    let mut text = String::new();
    let mut add = |word: &str, paths: &[String]| {
        for path in paths {
            text.push_str(&format!("{word:<9}{path}\n"));
        }
    };
    add("missing", &findings.missing);
    add("changed", &findings.changed);
    add("extra", &findings.extra);
    add("of host", &findings.of_the_host);
    report::to_stdout(&text);
    for (path, cause) in &findings.unreadable {
        eprintln!("error: cannot read {path}: {cause}");
    }
}

fn verdict(findings: &Findings, command: &Verify) -> Exit {
    let folder = command.folder.display();
    if findings.differs() {
        eprintln!(
            "{folder} is not a genuine copy: {} missing, {} changed, {} extra.",
            findings.missing.len(),
            findings.changed.len(),
            findings.extra.len()
        );
        return Exit::NotGenuine;
    }
    if !findings.unreadable.is_empty() {
        eprintln!("{folder} cannot be proved: {} unreadable.", findings.unreadable.len());
        return Exit::MachineFailed;
    }
    let digest = findings.digest.as_deref().unwrap_or_default();
    if let Some(wanted) = command.digest.as_deref().filter(|wanted| *wanted != digest) {
        eprintln!(
            "{folder} is whole, and it is another site: its digest is\n  {digest}\nand not\n  {wanted}"
        );
        return Exit::NotGenuine;
    }
    eprintln!("{folder} is whole and unchanged.\nDigest of the site: {digest}");
    Exit::Fine
}
