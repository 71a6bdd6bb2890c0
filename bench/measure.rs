//! Measures for `run.mjs`, each as a line of JSON: what a program took, and the floor of writing.
//!
//! `measure run PROGRAM ARGUMENTS…` runs a program: `wall`, `cpu` in seconds, `peak` in bytes.
//! `measure write FROM INTO` reads the files below FROM, and writes them below INTO, a new folder, with two threads: `wall`.

use std::env::args_os;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::thread;
use std::time::Instant;
use wait4::Wait4;

const THREADS: usize = 2;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = args_os().skip(1).collect();
    let word = arguments.first().and_then(|word| word.to_str());
    let result = match (word, arguments.get(1..)) {
        (Some("run"), Some([program, arguments @ ..])) => run(program, arguments),
        (Some("write"), Some([from, into])) => write(from.as_ref(), into.as_ref()),
        _ => Err("usage: measure run PROGRAM ARGUMENTS… | measure write FROM INTO".to_owned()),
    };
    match result {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(program: &OsString, arguments: &[OsString]) -> Result<String, String> {
    let named = program.to_string_lossy();
    let started = Instant::now();
    let child = Command::new(program).args(arguments).stdout(Stdio::null()).spawn();
    let finished = child.and_then(|mut child| child.wait4());
    let wall = started.elapsed().as_secs_f64();
    let used = finished.map_err(|error| format!("{named}: {error}"))?;
    if !used.status.success() {
        return Err(format!("{named} failed: {}", used.status));
    }
    let cpu = (used.rusage.utime + used.rusage.stime).as_secs_f64();
    let peak = used.rusage.maxrss;
    Ok(format!(r#"{{"wall":{wall},"cpu":{cpu},"peak":{peak}}}"#))
}

fn write(from: &Path, into: &Path) -> Result<String, String> {
    let mut files = Vec::new();
    read(from, into, &mut files).map_err(|error| format!("{}: {error}", from.display()))?;
    let started = Instant::now();
    let half = files.len().div_ceil(THREADS).max(1);
    let written: std::io::Result<()> = thread::scope(|scope| {
        let threads: Vec<_> =
            files.chunks(half).map(|files| scope.spawn(|| write_files(files))).collect();
        threads.into_iter().try_for_each(|thread| thread.join().expect("writing does not panic"))
    });
    written.map_err(|error| format!("{}: {error}", into.display()))?;
    Ok(format!(r#"{{"wall":{}}}"#, started.elapsed().as_secs_f64()))
}

/// The files below a folder, folder by folder: where each goes, and its bytes.
fn read(from: &Path, into: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) -> std::io::Result<()> {
    for entry in fs::read_dir(from)? {
        let (from, into) = {
            let entry = entry?;
            (entry.path(), into.join(entry.file_name()))
        };
        if from.is_dir() {
            read(&from, &into, files)?;
        } else {
            files.push((into, fs::read(&from)?));
        }
    }
    Ok(())
}

/// Each folder is made when its first file comes.
fn write_files(files: &[(PathBuf, Vec<u8>)]) -> std::io::Result<()> {
    let mut made: Option<&Path> = None;
    for (path, bytes) in files {
        let folder = path.parent();
        if folder != made {
            folder.map_or(Ok(()), fs::create_dir_all)?;
            made = folder;
        }
        fs::write(path, bytes)?;
    }
    Ok(())
}
