//! `local-normal watch`

use super::args::{Format, Watch};
use super::folders::Folders;
use super::{Exit, options, report};
use crate::load::Drafts;
use crate::pipeline::Options;
use crate::watch::{self, Built, Change, Failure, How, Kind, News, Pages, Place, Plan};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// Mistakes shown in full after a build.
const SHOWN: usize = 3;
/// Changed files named after a build.
const NAMED: usize = 3;

pub(super) fn run(playbook: Option<&Path>, command: &Watch) -> Exit {
    let folders = match Folders::find(playbook, command.over.folder()) {
        Ok(folders) => folders,
        Err(exit) => return exit,
    };
    let place = Place {
        address: command.host,
        port: command.port,
        names: command.allow_host.clone(),
        opens: command.open,
        editor: editor(command),
    };
    let plan = Plan {
        folder: folders.playbook.clone(),
        edition: folders.edition.clone(),
        options: Options { drafts: Drafts::Kept, ..options(&command.checks) },
        polls: command.poll,
        serve: (!command.no_serve).then_some(place),
    };
    let (wanted, format) = (command.port, command.checks.format);
    let at = OnceLock::new();
    let tell: watch::Tell = Arc::new(move |news: &News<'_>| {
        if let News::Serving(address) = news {
            let _ = at.set(watch::address(*address));
        }
        tell(news, &folders, wanted, (format, at.get().map(String::as_str)));
    });
    match watch::watch(plan, &tell) {
        Ok(()) => {
            say!("\nStopped.");
            Exit::Fine
        }
        Err(failure) => explain(&failure),
    }
}

/// The editor, where files may be changed in the browser: from other computers only where that is asked for.
fn editor(command: &Watch) -> Option<String> {
    let is_alone = command.host.is_loopback() && command.allow_host.is_empty();
    let edits = !command.editing.no_edit && (command.editing.edit || is_alone);
    edits.then(|| command.editing.editor.clone())
}

fn tell(news: &News<'_>, folders: &Folders, wanted: u16, (format, at): (Format, Option<&str>)) {
    match news {
        News::Watching(how) => say!("Watching {}{}.", folders.in_words(), in_words(how)),
        News::Serving(at) => serving(*at, wanted),
        News::Editing(address) => say!("To change pages in the browser, open {address}"),
        News::NoBrowser(error) => say!("No browser could be opened: {error}"),
        News::Unreadable(error) => say!(
            "error: cannot read {}: {}\n  help: local-normal tries again until it can be read",
            error.path.display(),
            error.cause
        ),
        News::Built(built) => {
            report_mistakes(built, folders, format);
            say!("{}", summary(built, folders, at));
        }
    }
}

fn in_words(how: &How) -> String {
    match how {
        How::Told => String::new(),
        How::Looking => " by looking again and again".to_owned(),
        How::LookingBecause(reason) => format!(" by looking again and again: {reason}"),
    }
}

fn serving(at: SocketAddr, wanted: u16) {
    if wanted != 0 && wanted != at.port() {
        say!("Port {wanted} is in use.");
    }
    if at.ip().is_loopback() {
        say!("Serving {} to this computer alone. Ctrl-C stops.", watch::address(at));
    } else {
        say!(
            "Serving {} to everybody who can reach this computer at {}, unfinished parts of the playbook too. Ctrl-C stops.",
            watch::address(at),
            if at.ip().is_unspecified() {
                "any of its addresses".to_owned()
            } else {
                at.ip().to_string()
            },
        );
    }
}

/// For people the first new mistake in full; for programs all of them.
fn report_mistakes(built: &Built, folders: &Folders, format: Format) {
    if format == Format::Human {
        report::print_first(SHOWN, &built.fresh, &built.tree, folders);
    } else {
        let _ = report::print(&built.diagnostics, &built.tree, folders, format);
    }
}

/// One line: what changed, what came of it, how long it took. Below it the address of a page that shows it.
fn summary(built: &Built, folders: &Folders, at: Option<&str>) -> String {
    let mut shown = String::new();
    let changed = changes(&built.changes, folders);
    let outcome = match built.pages {
        Some(pages) if built.number == 1 => format!("{pages} pages"),
        Some(pages) => {
            let differing = built.pages_changed();
            if let Some((at, page)) = at.zip(differing.best(&built.changes)) {
                shown = format!("\n    {at}{page}");
            }
            let Pages { changed, removed } = differing;
            let changed = changed.len();
            let removed = if removed > 0 { format!(", {removed} removed") } else { String::new() };
            format!("{changed} of {pages} pages changed{removed}")
        }
        None if built.is_without_site() => "nothing is built until this is mended".to_owned(),
        None => "the last good site is still shown".to_owned(),
    };
    let mistakes = match built.diagnostics.as_slice() {
        [] => String::new(),
        all => format!("; {}", report::count(all)),
    };
    format!(
        "[{}] {changed}{outcome} ({:.0} ms){mistakes}{shown}",
        built.number,
        built.took.as_secs_f64() * 1000.0
    )
}

fn changes(changes: &[Change], folders: &Folders) -> String {
    let named = changes.iter().take(NAMED).map(|change| {
        let path = folders.change(change.origin, &change.path);
        match change.kind {
            Kind::New => format!("{path} (new)"),
            Kind::Edited => path,
            Kind::Removed => format!("{path} (removed)"),
        }
    });
    let mut text = named.collect::<Vec<_>>().join(", ");
    if changes.len() > NAMED {
        text.push_str(&format!(" and {} more", changes.len() - NAMED));
    }
    if !text.is_empty() {
        text.push_str(": ");
    }
    text
}

fn explain(failure: &Failure) -> Exit {
    match failure {
        Failure::Port { wanted, cause } => {
            say!(
                "error: cannot serve at {wanted}: {cause}\n  help: choose a port with --port, such as --port 8080, and an address of this computer"
            );
            Exit::WrongUse
        }
        Failure::System(cause) => {
            say!("error: the system does not let local-normal serve: {cause}");
            Exit::MachineFailed
        }
    }
}
