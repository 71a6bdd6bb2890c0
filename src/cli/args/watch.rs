//! What `watch` is asked for.

use super::{Checks, Over};
use clap::Args;
use std::net::{IpAddr, Ipv4Addr};

#[derive(Debug, Args)]
pub(in crate::cli) struct Watch {
    /// The port to serve at; the next free one where it is in use
    #[arg(long, value_name = "N", default_value_t = 4321)]
    pub(in crate::cli) port: u16,
    /// Serve at this address, so that other computers reach the site [default: this computer alone]
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST), hide_default_value = true)]
    pub(in crate::cli) host: IpAddr,
    /// Answer to this name too, as containers and cloud workspaces give one; may be repeated
    #[arg(long, value_name = "NAME", value_parser = host_name)]
    pub(in crate::cli) allow_host: Vec<String>,
    /// Open the site in the browser
    #[arg(long)]
    pub(in crate::cli) open: bool,
    /// Look for changes again and again, where the system does not tell of them
    #[arg(long)]
    pub(in crate::cli) poll: bool,
    /// Only report mistakes, without serving the site
    #[arg(long, conflicts_with_all = ["port", "host", "allow_host", "open", "edit", "no_edit", "editor"])]
    pub(in crate::cli) no_serve: bool,
    #[command(flatten)]
    pub(in crate::cli) over: Over,
    #[command(flatten)]
    pub(in crate::cli) editing: Editing,
    #[command(flatten)]
    pub(in crate::cli) checks: Checks,
}

/// Whether and how files are changed in the browser.
#[derive(Debug, Args)]
pub(in crate::cli) struct Editing {
    /// Let files be changed in the browser from other computers too, by whoever has the address
    #[arg(long)]
    pub(in crate::cli) edit: bool,
    /// Let no file be changed in the browser
    #[arg(long, conflicts_with = "edit")]
    pub(in crate::cli) no_edit: bool,
    /// The editor that places of texts open in: vscode, vscodium, cursor, zed, or an address with {path}, {line} and {column}
    #[arg(long, value_name = "EDITOR", default_value = "vscode", value_parser = editor)]
    pub(in crate::cli) editor: String,
}

/// The address that opens a file in an editor.
fn editor(text: &str) -> Result<String, String> {
    let is_scheme = |scheme: &str| {
        !scheme.is_empty()
            && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+.-".contains(&b))
    };
    match text.split_once("://") {
        None if ["vscode", "vscodium", "cursor", "zed"].contains(&text) => {
            Ok(format!("{text}://file{{path}}:{{line}}:{{column}}"))
        }
        Some((scheme, _)) if is_scheme(scheme) && text.contains("{path}") => Ok(text.to_owned()),
        _ => Err("give vscode, vscodium, cursor, zed, or an address such as idea://open?file={path}&line={line}".to_owned()),
    }
}

/// A host's name alone: a pattern would let in names that anybody can have.
fn host_name(text: &str) -> Result<String, String> {
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
    };
    if text.split('.').all(is_label) {
        return Ok(text.to_owned());
    }
    Err("give a name such as devbox.local, without https://, port or *".to_owned())
}
