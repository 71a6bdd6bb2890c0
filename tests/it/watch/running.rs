//! A watch that runs over a copy of the smallest playbook: its words, and its answers.

use crate::support::{copy_folder, root};
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use tempfile::TempDir;

/// Long enough for a build on a busy machine; only a test that fails waits for it.
const LONGEST: Duration = Duration::from_secs(60);

/// A copy of the smallest playbook.
pub(super) fn playbook() -> TempDir {
    let folder = TempDir::new().unwrap();
    copy_folder(&root().join("tests/fixtures/base"), &folder.path().join("playbook"));
    folder
}

/// The program, watching; it is ended with the test.
pub(super) struct Watch {
    place: TempDir,
    program: Child,
    lines: Receiver<String>,
    /// Where it serves; empty without a server.
    pub(super) host: String,
    /// What it said before the first build ended.
    pub(super) beginning: Vec<String>,
}

/// A build that the program told of.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Build {
    pub(super) number: u64,
    /// The text after the number.
    pub(super) words: String,
}

impl Watch {
    /// Watches the smallest playbook at any free port, after its first build.
    pub(super) fn begin() -> Self {
        Self::over(playbook(), &["--port", "0"])
    }

    /// Watches `playbook/` of a folder, after its first build.
    pub(super) fn over(place: TempDir, words: &[&str]) -> Self {
        Self::with_path(place, words, None)
    }

    /// The same, with the programs of a folder before all others.
    pub(super) fn with_path(place: TempDir, words: &[&str], programs: Option<&Path>) -> Self {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("local-normal"));
        command.current_dir(place.path()).arg("watch").args(words);
        command.args(["--today", "2026-11-21"]).stdout(Stdio::null()).stderr(Stdio::piped());
        if let Some(programs) = programs {
            let path = std::env::var("PATH").unwrap();
            command.env("PATH", format!("{}:{path}", programs.display()));
        }
        let mut program = command.spawn().unwrap();
        let stderr = BufReader::new(program.stderr.take().unwrap());
        let (send, lines) = channel();
        std::thread::spawn(move || {
            stderr.lines().map_while(Result::ok).try_for_each(|line| send.send(line))
        });
        let mut watch = Self { place, program, lines, host: String::new(), beginning: Vec::new() };
        while !watch.beginning.last().is_some_and(|line| line.starts_with("[1] ")) {
            let line = watch.next_line();
            if let Some((_, rest)) = line.split_once("Serving http://") {
                watch.host.push_str(rest.split('/').next().unwrap());
            }
            watch.beginning.push(line);
        }
        watch
    }

    pub(super) fn folder(&self) -> PathBuf {
        self.place.path().join("playbook")
    }

    pub(super) fn file(&self, path: &str) -> PathBuf {
        self.folder().join(path)
    }

    /// Saves a text as a whole, so that no build sees a part of it, however slow the machine is.
    pub(super) fn save(&self, path: &str, text: &str) {
        let beside = self.place.path().join("being-saved");
        fs::write(&beside, text).unwrap();
        fs::create_dir_all(self.file(path).parent().unwrap()).unwrap();
        fs::rename(beside, self.file(path)).unwrap();
    }

    pub(super) fn next_line(&self) -> String {
        self.lines.recv_timeout(LONGEST).expect("the program says something more")
    }

    /// The next build that it tells of; what it says of mistakes before that is passed over.
    pub(super) fn next_build(&self) -> Build {
        loop {
            let line = self.next_line();
            let told = line.strip_prefix('[').and_then(|rest| rest.split_once("] "));
            if let Some((number, words)) = told
                && let Ok(number) = number.parse()
            {
                return Build { number, words: words.to_owned() };
            }
        }
    }

    /// What the next builds tell, up to one that tells of this change: on a slow machine a change of two files may be two builds.
    pub(super) fn builds_until(&self, change: &str) -> String {
        let mut told = String::new();
        while !told.contains(change) {
            told.push_str(&self.next_build().words);
            told.push('\n');
        }
        told
    }

    /// Status and body of a page.
    pub(super) fn get(&self, path: &str) -> (u16, String) {
        let answer = self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\n", self.host));
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        (status(head), body.to_owned())
    }

    /// The answer to these lines of a request, to which the last ones are added.
    pub(super) fn ask(&self, request: &str) -> String {
        // A server that refuses the first line may be gone before the last.
        self.answer(&[request, "Connection: close\r\n\r\n"])
    }

    /// The answer to a whole request, which asks for the end of the connection.
    pub(super) fn ask_whole(&self, request: &str) -> String {
        self.answer(&[request])
    }

    fn answer(&self, parts: &[&str]) -> String {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(LONGEST)).unwrap();
        for part in parts {
            let _ = stream.write_all(part.as_bytes());
        }
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// The news of a page, as they come.
    pub(super) fn news(&self, page: &str) -> impl Iterator<Item = serde_json::Value> + use<> {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(LONGEST)).unwrap();
        let path = format!("/__local-normal/news{page}");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.host).unwrap();
        let lines = BufReader::new(stream).lines().map(Result::unwrap);
        lines.filter_map(|line| serde_json::from_str(line.strip_prefix("data: ")?).ok())
    }

    /// Ctrl-C; gives the exit code.
    #[cfg(unix)]
    pub(super) fn interrupt(mut self) -> Option<i32> {
        let id = self.program.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        self.program.wait().unwrap().code()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// The status in the first line of an answer; 0 where the connection was only closed.
pub(super) fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0)
}
