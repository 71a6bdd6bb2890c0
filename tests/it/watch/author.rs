//! An author in the browser: the requests that the editor sends.

use super::running::{Watch, status};
use serde_json::{Value, json};
use std::fs;

/// A browser that came by the address of the run.
pub(super) struct Author {
    pub(super) watch: Watch,
    pub(super) cookie: String,
}

impl Author {
    pub(super) fn begin() -> Self {
        Self::over(Watch::begin())
    }

    pub(super) fn over(watch: Watch) -> Self {
        let answer =
            watch.ask(&format!("GET {} HTTP/1.1\r\nHost: {}\r\n", entrance(&watch), watch.host));
        assert_eq!(status(&answer), 303, "{answer}");
        let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
        assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"), "{cookie}");
        Self { cookie: cookie.split(';').next().unwrap().to_owned(), watch }
    }

    /// The headers with which its own pages ask.
    pub(super) fn headers(&self) -> Vec<String> {
        let host = &self.watch.host;
        [
            format!("Host: {host}"),
            format!("Origin: http://{host}"),
            format!("Cookie: {}", self.cookie),
            "Content-Type: application/json".to_owned(),
            "Sec-Fetch-Site: same-origin".to_owned(),
        ]
        .to_vec()
    }

    pub(super) fn send(&self, method: &str, headers: &[String], body: &str) -> String {
        let headers = headers.join("\r\n");
        let length = body.len();
        self.watch.ask_whole(&format!(
            "{method} /__local-normal/edit/ask HTTP/1.1\r\n{headers}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        ))
    }

    pub(super) fn ask(&self, question: &Value) -> Value {
        let answer = self.send("POST", &self.headers(), &question.to_string());
        assert_eq!(status(&answer), 200, "{answer}");
        serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap()
    }

    pub(super) fn set(&self, file: &str, way: &Value, value: &str) -> Value {
        self.ask(&json!({"ask": "change", "file": file, "way": way, "what": {"set": value}}))
    }

    pub(super) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.watch.file(path)).unwrap()
    }
}

/// The path with the token that the program said.
fn entrance(watch: &Watch) -> String {
    let said =
        watch.beginning.iter().find_map(|line| line.split_once("in the browser, open http://"));
    said.unwrap().1.strip_prefix(&watch.host).unwrap().to_owned()
}
