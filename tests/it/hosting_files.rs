//! The files that we hand out for servers and for CI: each is read by the program that it is for,
//! or by a parser of its language, and each holds the policy of the pages.

use crate::cli::command;
use crate::html::Element;
use crate::support::{files_below, golden, root, run};
use local_normal::render::POLICY;
use local_normal::source::SourceTree;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const SERVERS: &str = "docs/publishing/servers";

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The policy of `404.html`, which is that of all pages with the hash of its own style.
fn policy() -> String {
    let site = run(&SourceTree::new(golden())).site.unwrap().files;
    let (_, html) = site.iter().find(|(path, _)| path.as_str() == "404.html").unwrap();
    let page = Element::parse(std::str::from_utf8(html).unwrap());
    let is_policy = |meta: &&Element| meta.attribute("http-equiv").is_some();
    let policy = page.named("meta").find(is_policy).unwrap().attribute("content").unwrap();
    let (before, rest) = policy.split_once(" 'sha256-").unwrap();
    assert_eq!(format!("{before}{}", rest.split_once('\'').unwrap().1), POLICY);
    policy.to_owned()
}

#[test]
fn every_file_for_a_server_has_the_policy_of_the_pages_and_the_style_of_404() {
    let servers =
        ["nginx.conf", "htaccess", "web.config", "_headers"].map(|n| format!("{SERVERS}/{n}"));
    let azure = "starter/ci/azure/staticwebapp.config.json".to_owned();
    let policy = policy();
    for path in servers.into_iter().chain([azure]) {
        let text = text(&path);
        assert!(text.contains(&policy), "{path} has another policy than {policy}");
        assert_eq!(text.matches("default-src").count(), text.matches(&policy).count(), "{path}");
        assert!(text.contains("nosniff") && text.contains("no-referrer"), "{path}");
        // What a policy in a page cannot say: that no other site may show it in a frame.
        let in_no_frame = format!("{policy}; frame-ancestors 'none'");
        assert_eq!(text.matches(&policy).count(), text.matches(&in_no_frame).count(), "{path}");
        let names = text.matches("X-Frame-Options").count();
        assert_eq!(names, text.matches("default-src").count(), "{path}");
        assert!(text.contains("DENY"), "{path}");
    }
}

/// Runs a server's own check of its settings.
#[cfg(target_os = "linux")]
fn expect_accepted(program: &str, package: &str, arguments: &[&Path]) {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|error| {
        panic!("{program}: {error}; install it with `apt-get install {package}`")
    });
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && !said.contains("warn"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn nginx_takes_its_file() {
    let folder = TempDir::new().unwrap();
    let own = root().join(SERVERS).join("nginx.conf");
    let path = folder.path().display();
    let settings = format!(
        "pid {path}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n  access_log off;\n  client_body_temp_path {path}/a;\n  proxy_temp_path {path}/b;\n  fastcgi_temp_path {path}/c;\n  uwsgi_temp_path {path}/d;\n  scgi_temp_path {path}/e;\n  server {{\n    listen 127.0.0.1:18080;\n    include {};\n  }}\n}}\n",
        own.display()
    );
    let whole = folder.path().join("whole.conf");
    fs::write(&whole, settings).unwrap();
    expect_accepted("/usr/sbin/nginx", "nginx-light", &[Path::new("-t"), Path::new("-c"), &whole]);
}

#[cfg(target_os = "linux")]
#[test]
fn apache_takes_its_file() {
    let folder = TempDir::new().unwrap();
    // What an .htaccess may contain is also allowed in a folder's section, which the check reads.
    let modules = "/usr/lib/apache2/modules";
    let settings = format!(
        "ServerName localhost\nServerRoot {0}\nPidFile {0}/pid\nErrorLog /dev/stderr\nListen 127.0.0.1:18081\nLoadModule mpm_event_module {modules}/mod_mpm_event.so\nLoadModule authz_core_module {modules}/mod_authz_core.so\nLoadModule dir_module {modules}/mod_dir.so\nLoadModule mime_module {modules}/mod_mime.so\nTypesConfig /etc/mime.types\nLoadModule negotiation_module {modules}/mod_negotiation.so\nLoadModule autoindex_module {modules}/mod_autoindex.so\nLoadModule headers_module {modules}/mod_headers.so\nDocumentRoot {0}\n<Directory {0}>\n{1}\n</Directory>\n",
        folder.path().display(),
        text(&format!("{SERVERS}/htaccess"))
    );
    let whole = folder.path().join("whole.conf");
    fs::write(&whole, settings).unwrap();
    expect_accepted("/usr/sbin/apache2", "apache2", &[Path::new("-t"), Path::new("-f"), &whole]);
}

#[test]
fn iis_gets_a_file_that_is_xml() {
    let text = text(&format!("{SERVERS}/web.config"));
    let mut reader = quick_xml::Reader::from_str(&text);
    reader.config_mut().check_end_names = true;
    let mut elements = 0;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}")) {
            quick_xml::events::Event::Eof => break,
            quick_xml::events::Event::Start(_) | quick_xml::events::Event::Empty(_) => {
                elements += 1;
            }
            _ => {}
        }
    }
    assert!(elements > 10);
}

/// The anchor of a heading, as GitHub makes it.
fn anchor_of(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = words.chars().filter(|sign| sign.is_alphanumeric() || " -_".contains(*sign));
    kept.map(|sign| if sign == ' ' { '-' } else { sign }).collect()
}

#[test]
fn links_of_the_publishing_pages_lead_somewhere() {
    for (path, bytes) in files_below(&root().join("docs/publishing")) {
        if !path.ends_with(".md") {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let file =
                root().join("docs/publishing").join(if file.is_empty() { &path } else { file });
            let text =
                fs::read_to_string(&file).unwrap_or_else(|_| panic!("{path} links to {link}"));
            let anchors = text.lines().filter(|line| line.starts_with('#')).map(anchor_of);
            assert!(
                anchor.is_empty() || anchors.into_iter().any(|one| one == anchor),
                "{path}: {link}"
            );
        }
    }
}

fn yaml(path: &str) -> Value {
    serde_saphyr::from_str(&text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The shell scripts of a workflow, at any depth.
fn scripts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match (key.as_str(), value) {
                    ("run" | "bash", Value::String(script)) => found.push(script.clone()),
                    ("script", Value::Array(lines)) => {
                        found.extend(
                            lines.iter().filter_map(|line| line.as_str().map(str::to_owned)),
                        );
                    }
                    _ => scripts(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| scripts(item, found)),
        _ => {}
    }
}

#[cfg(unix)]
#[test]
fn files_for_ci_are_yaml_and_their_scripts_are_shell() {
    for path in [
        "starter/ci/github/publish.yml",
        "starter/ci/gitlab/gitlab-ci.yml",
        "starter/ci/azure/azure-pipelines.yml",
        ".github/workflows/release.yml",
        ".github/workflows/test.yml",
    ] {
        let mut found = Vec::new();
        scripts(&yaml(path), &mut found);
        assert!(found.len() > 2, "{path}: {found:?}");
        for script in found {
            // GitHub and Azure put values in place of these before the shell sees them.
            let script = script.replace("${{", "$").replace("}}", "");
            let output = Command::new("bash").args(["-n", "-c", &script]).output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(output.status.success(), "{path}: {said}\n{script}");
        }
    }
}

/// A tag can be moved to other code, a commit cannot.
#[test]
fn our_workflows_name_actions_by_commit() {
    let folder = root().join(".github/workflows");
    let mut named = 0;
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let text = fs::read_to_string(entry.path()).unwrap();
        for action in text.lines().filter_map(|line| line.split_once("uses: ")).map(|(_, it)| it) {
            let Some((_, version)) = action.split_once('@') else { continue };
            let (commit, tag) = version.split_once(" # v").unwrap_or((version, ""));
            let is_commit = commit.len() == 40 && commit.bytes().all(|b| b.is_ascii_hexdigit());
            assert!(is_commit && !tag.is_empty(), "{}: {action}", entry.path().display());
            named += 1;
        }
    }
    assert!(named > 5, "{named} actions");
}

/// Every command that CI runs is one that the program knows.
#[test]
fn ci_calls_the_program_as_it_is() {
    for path in [
        "starter/ci/github/publish.yml",
        "starter/ci/gitlab/gitlab-ci.yml",
        "starter/ci/azure/azure-pipelines.yml",
    ] {
        let text = text(path);
        for step in
            ["local-normal check", "local-normal build --report", "local-normal verify public"]
        {
            assert!(text.contains(step), "{path} has no {step}");
        }
    }
}

#[test]
fn init_writes_the_files_of_a_service() {
    let folder = TempDir::new().unwrap();
    for (service, expected) in [
        ("github", vec![".github/workflows/publish.yml"]),
        ("gitlab", vec![".gitlab-ci.yml"]),
        ("azure", vec!["azure-pipelines.yml", "staticwebapp.config.json"]),
    ] {
        let project = folder.path().join(service);
        command().args(["init", "--minimal", "--ci", service]).arg(&project).assert().code(0);
        let files = files_below(&project);
        for path in expected {
            assert!(files.contains_key(path), "{service}: no {path}");
        }
        command().current_dir(&project).args(["build", "--report", "report.json"]).assert().code(0);
        command().current_dir(&project).args(["verify", "public"]).assert().code(0);
    }
    command().args(["init", "--ci", "jenkins"]).arg(folder.path().join("x")).assert().code(2);
}
