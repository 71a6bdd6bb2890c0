//! The server against what other pages of the web, and odd clients, may try.

use super::running::{Watch, playbook, status};
use std::fs;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

/// Paths that lead elsewhere on some server.
const ODD: [&str; 24] = [
    "/../playbook/playbook.yaml",
    "/../../../../etc/passwd",
    "/areas/../../playbook/playbook.yaml",
    "/%2e%2e/playbook/playbook.yaml",
    "/%2E%2E%2fplaybook%2fplaybook.yaml",
    "/%252e%252e%252fplaybook%252fplaybook.yaml",
    "/..%5cplaybook%5cplaybook.yaml",
    "/..\\playbook\\playbook.yaml",
    "/..%c0%afplaybook/playbook.yaml",
    "/C:/Windows/win.ini",
    "/c%3a/Windows/win.ini",
    "/C:\\Windows\\win.ini",
    "//server/share/file",
    "/\\\\server\\share\\file",
    "//etc/passwd",
    "/etc/passwd%00.html",
    "/index.html%00",
    "/index.html\0",
    "/file:///etc/passwd",
    "/./index.html",
    "/con",
    "/.git/config",
    "/playbook.yaml",
    "*",
];

#[test]
fn no_path_leaves_the_site() {
    let watch = Watch::begin();
    let secret = fs::read_to_string(watch.file("playbook.yaml")).unwrap();
    for path in ODD {
        let answer = watch.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\n", watch.host));
        assert!([400, 404].contains(&status(&answer)), "{path:?}: {answer}");
        assert!(!answer.contains("root:") && !answer.contains(&secret), "{path:?}: {answer}");
        assert!(!answer.contains("<title>The Example"), "{path:?}: {answer}");
    }
    assert_eq!(watch.get("/").0, 200, "and it still serves");
}

#[test]
fn only_this_computers_names_and_own_pages_are_answered() {
    let watch = Watch::begin();
    let port = watch.host.rsplit(':').next().unwrap().to_owned();
    let ask = |lines: &str| status(&watch.ask(&format!("GET / HTTP/1.1\r\n{lines}")));
    for good in [
        format!("Host: 127.0.0.1:{port}\r\n"),
        format!("Host: localhost:{port}\r\n"),
        format!("Host: [::1]:{port}\r\n"),
        format!("Host: localhost:{port}\r\nOrigin: http://localhost:{port}\r\n"),
    ] {
        assert_eq!(ask(&good), 200, "{good}");
    }
    for bad in [
        format!("Host: example.org:{port}\r\n"),
        format!("Host: 127.0.0.1.nip.io:{port}\r\n"),
        format!("Host: 192.0.2.1:{port}\r\n"),
        format!("Host: localhost:{port}\r\nHost: example.org\r\n"),
        format!("Host: localhost:{port}\r\nOrigin: http://example.org\r\n"),
        format!("Host: localhost:{port}\r\nOrigin: http://example.org:{port}\r\n"),
        format!("Host: localhost:{port}\r\nOrigin: null\r\n"),
        "Host:\r\n".to_owned(),
        String::new(),
    ] {
        assert!([400, 403].contains(&ask(&bad)), "{bad}");
    }
    let rebound = watch.ask(&format!("GET / HTTP/1.1\r\nHost: example.org:{port}\r\n"));
    assert_eq!(status(&rebound), 403, "{rebound}");
    for path in ["/__local-normal/news/", "/__local-normal/reload.js", "/playbook.json"] {
        let answer = watch.ask(&format!("GET {path} HTTP/1.1\r\nHost: example.org\r\n"));
        assert_eq!(status(&answer), 403, "{path}: {answer}");
    }
}

#[test]
fn no_answer_invites_other_pages_in() {
    let watch = Watch::begin();
    let host = &watch.host;
    for request in [
        format!("GET / HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n"),
        format!("GET /playbook.json HTTP/1.1\r\nHost: {host}\r\n"),
        format!("GET /nowhere HTTP/1.1\r\nHost: {host}\r\n"),
        format!("OPTIONS / HTTP/1.1\r\nHost: {host}\r\nAccess-Control-Request-Method: GET\r\n"),
        format!("GET / HTTP/1.1\r\nHost: {host}\r\nOrigin: http://example.org\r\n"),
    ] {
        let answer = watch.ask(&request).to_ascii_lowercase();
        let (head, _) = answer.split_once("\r\n\r\n").unwrap();
        assert!(!head.contains("access-control-"), "{head}");
        for header in [
            "cache-control: no-store",
            "x-content-type-options: nosniff",
            "cross-origin-resource-policy: same-origin",
        ] {
            assert!(head.contains(header), "{request}: {head}");
        }
    }
}

#[test]
fn names_that_are_allowed_are_answered_and_no_others() {
    let words =
        ["--port", "0", "--allow-host", "devbox.local", "--allow-host", "abc-4321.app.example"];
    let watch = Watch::over(playbook(), &words);
    let ask = |lines: &str| status(&watch.ask(&format!("GET / HTTP/1.1\r\n{lines}")));
    for good in [
        "Host: devbox.local:4321\r\n",
        "Host: DevBox.local\r\n",
        "Host: abc-4321.app.example\r\nOrigin: https://abc-4321.app.example\r\n",
        "Host: localhost\r\n",
    ] {
        assert_eq!(ask(good), 200, "{good}");
    }
    for bad in [
        "Host: app.example\r\n",
        "Host: x.devbox.local\r\n",
        "Host: devbox.local.example\r\n",
        "Host: 192.0.2.1\r\n",
        "Host: devbox.local\r\nOrigin: https://evil.example\r\n",
        "Host: devbox.local\r\nHost: evil.example\r\n",
    ] {
        assert!([400, 403].contains(&ask(bad)), "{bad}");
    }
}

#[test]
fn connections_that_ask_nothing_keep_nobody_out() {
    let watch = Watch::begin();
    let half: Vec<_> = (0..300)
        .map(|_| {
            let mut stream = TcpStream::connect(&watch.host).unwrap();
            let _ = stream.write_all(b"GET / HTTP/1.1\r\nHost: localh");
            stream
        })
        .collect();
    assert_eq!(watch.get("/").0, 200);
    // The oldest are closed at once, the others in time.
    for mut stream in half {
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        let closed = stream.read(&mut [0; 1]);
        assert!(
            !matches!(closed, Err(ref error) if error.kind() == ErrorKind::WouldBlock),
            "{closed:?}"
        );
    }
    assert_eq!(watch.get("/").0, 200);
}
