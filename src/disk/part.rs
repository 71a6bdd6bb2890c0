//! Files on their way: written beside where they are to be, under a hidden name, and locked by who
//! writes them. What a writer leaves that died is not locked, and goes with the next file of that name.

use super::lock::{is_current, is_free, open};
use super::{Folder, Kind};
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io;
use std::path::Path;

/// A new file that is to get another name.
pub(super) struct Part {
    /// The name that it has until then.
    pub(super) name: OsString,
    pub(super) file: File,
}

impl Part {
    /// A file for what is to be by a name.
    pub(super) fn new(folder: &Folder, name: &OsStr) -> io::Result<Self> {
        let start = start(name);
        clear_dead(folder, &start);
        let mut number = 0;
        loop {
            let mut name = start.clone();
            name.push(format!("{}-{number}", std::process::id()));
            number += 1;
            match folder.new_file(Path::new(&name)) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 100 => {}
                // Another may have taken it for that of a dead writer.
                Ok(file) if !(is_free(&file)? && is_current(folder, &name, &file)?) => {}
                file => return Ok(Self { name, file: file? }),
            }
        }
    }
}

/// How the names of all parts of one file begin.
pub(super) fn start(name: &OsStr) -> OsString {
    let mut start = OsString::from(".");
    start.push(name);
    start.push(".local-normal-");
    start
}

/// Removes what writers left that died. Where that fails, it is left to the next.
fn clear_dead(folder: &Folder, start: &OsStr) {
    let left = folder.names().unwrap_or_default().into_iter().filter(|left| {
        let rest = left.name.as_encoded_bytes().strip_prefix(start.as_encoded_bytes());
        let is_number = |byte: &u8| byte.is_ascii_digit() || *byte == b'-';
        left.kind == Kind::File && rest.is_some_and(|rest| rest.iter().all(is_number))
    });
    for left in left {
        if let Ok(Some(file)) = open(folder, &left.name)
            && file.try_lock().is_ok()
            && is_current(folder, &left.name, &file).unwrap_or(false)
        {
            let _ = folder.remove_file(&left.name);
        }
    }
}
