//! What is served: the site and nothing else, the last good one while there are errors; and how the
//! program begins and ends.

use super::running::{Build, Watch, playbook, status};
use crate::support::root;
use local_normal::pipeline::{Options, run};
use local_normal::read;
use serde_json::json;
use std::fs;
use std::net::TcpListener;

const PAGE: &str = "/areas/service-design.html";
const AREA: &str = "areas/service-design.yaml";

#[test]
fn the_site_is_served_as_it_is_built_but_for_the_script_in_its_pages() {
    let watch = Watch::begin();
    let tree = read::read(&watch.folder()).unwrap();
    let site = run(&tree, &Options::default()).site.unwrap();
    let mut pages = 0;
    for (path, bytes) in site.files.iter() {
        let (status, body) = watch.get(&format!("/{path}"));
        assert_eq!(status, 200, "{path}");
        let built = String::from_utf8_lossy(bytes);
        if path.as_str().ends_with(".html") {
            assert!(!built.contains("__local-normal"), "{path}");
            assert_eq!(undressed(&body), built, "{path}");
            pages += 1;
        } else {
            assert_eq!(body, built, "{path}");
        }
    }
    assert_eq!(pages, site.built.pages);
    assert_eq!(watch.get("/").1, watch.get("/index.html").1);
    assert_eq!(watch.get("/stories/").1, watch.get("/stories/index.html").1);
    let (status, body) = watch.get("/nowhere.html");
    assert_eq!((status, body.contains("data-missing")), (404, true));
}

/// A served page without what the server put in.
pub(super) fn undressed(page: &str) -> String {
    let (before, rest) = page.split_once("<script src=\"/__local-normal/").unwrap();
    let (_, after) = rest.split_once("</script>\n").unwrap();
    format!("{before}{after}").replacen("connect-src 'self'; ", "", 1)
}

#[test]
fn the_last_good_page_stays_while_there_are_errors() {
    let watch = Watch::begin();
    let good = fs::read_to_string(watch.file(AREA)).unwrap();
    let page = watch.get(PAGE);
    let mut news = watch.news(PAGE);
    let first = news.next().unwrap();
    assert_eq!((&first["problems"], &first["missing"]), (&json!([]), &json!(false)));

    watch.save(AREA, &good.replacen("title:", "titel: <script>alert(1)</script>\nnone:", 1));
    let broken = news.find(|news| news["problems"] != json!([])).unwrap();
    let problem = &broken["problems"][0];
    assert_eq!(broken["version"], first["version"]);
    assert_eq!(problem["place"]["file"], AREA);
    let line = problem["place"]["lines"].as_array().unwrap().iter();
    let line = line.map(|line| format!("{}{}{}", line["before"], line["marked"], line["after"]));
    assert!(line.collect::<String>().contains("<script>alert(1)</script>"), "{problem}");
    let Build { number, words } = watch.next_build();
    assert_eq!(number, 2);
    assert!(words.starts_with(&format!("{AREA}: the last good site is still shown (")), "{words}");
    assert_eq!(watch.get(PAGE), page);

    watch.save(AREA, &good);
    let good = news.find(|news| news["problems"] == json!([])).unwrap();
    assert_eq!(good["version"], first["version"]);
    assert!(watch.next_build().words.contains(": 0 of "));
    assert_eq!(watch.get(PAGE), page);
}

/// What it says up to the next build, and that.
fn lines_of_next_build(watch: &Watch, number: u64) -> String {
    let mut said = String::new();
    while !said.lines().last().is_some_and(|line| line.starts_with(&format!("[{number}] "))) {
        said.push_str(&watch.next_line());
        said.push('\n');
    }
    said
}

#[test]
fn an_error_is_told_with_every_build_until_it_is_mended_and_a_warning_once() {
    let watch = Watch::begin();
    watch.save("stray.txt", "Nobody reads me.\n");
    assert!(lines_of_next_build(&watch, 2).contains("LN015"));
    let good = fs::read_to_string(watch.file(AREA)).unwrap();
    watch.save(AREA, &good.replacen("title:", "titel:", 1));
    assert!(lines_of_next_build(&watch, 3).contains("LN002"));
    watch.save("pages/privacy.md", "---\ntitle: Privacy\n---\nAnother text.\n");
    let said = lines_of_next_build(&watch, 4);
    assert!(said.contains("LN002") && !said.contains("LN015"), "{said}");
    watch.save(AREA, &good);
    let said = lines_of_next_build(&watch, 5);
    assert!(!said.contains("LN002") && said.contains("1 warning"), "{said}");
}

#[test]
fn errors_are_shown_everywhere_when_the_first_build_fails() {
    let place = playbook();
    let file = place.path().join("playbook").join(AREA);
    let good = fs::read_to_string(&file).unwrap();
    fs::write(&file, "titel: nothing\n").unwrap();
    let watch = Watch::over(place, &["--port", "0"]);
    assert!(watch.beginning.last().unwrap().contains("nothing is built until this is mended"));
    for path in ["/", PAGE, "/nowhere"] {
        let (status, body) = watch.get(path);
        assert_eq!(status, 503, "{path}");
        assert!(body.contains("data-version=\"\""), "{body}");
    }
    let mut news = watch.news(PAGE);
    let broken = news.next().unwrap();
    assert_eq!(broken["version"], json!(null));
    assert!(!broken["problems"].as_array().unwrap().is_empty());
    watch.save(AREA, &good);
    assert!(news.next().unwrap()["version"].is_string());
    assert_eq!(watch.get(PAGE).0, 200);
}

#[test]
fn only_pages_that_changed_have_another_version() {
    let watch = Watch::begin();
    let (mut story, mut area) = (watch.news("/stories/first-story.html"), watch.news(PAGE));
    let (first_story, first_area) = (story.next().unwrap(), area.next().unwrap());
    let text = fs::read_to_string(watch.file("stories/first-story.md")).unwrap();
    watch.save("stories/first-story.md", &format!("{text}\nAnother paragraph.\n"));
    let second_story = story.find(|news| news["version"] != first_story["version"]).unwrap();
    // Stylesheets are other ones, and the pages are not.
    let css = fs::read_to_string(root().join("themes/default/components/base/base.css")).unwrap();
    watch.save("theme/components/base/base.css", &format!("{css}\nbody {{ margin: 1px }}\n"));
    let third_story = story.find(|news| news["styles"] != second_story["styles"]).unwrap();
    let second_area = area.find(|news| news["styles"] != first_area["styles"]).unwrap();
    assert_eq!(second_area["version"], first_area["version"]);
    assert_eq!(third_story["version"], second_story["version"]);
    // A page that goes has news too.
    fs::remove_file(watch.file("stories/first-story.md")).unwrap();
    assert!(story.any(|news| news["missing"] == json!(true)));
}

#[test]
fn the_address_of_a_page_that_changed_is_said() {
    let watch = Watch::begin();
    let story = fs::read_to_string(watch.file("stories/first-story.md")).unwrap();
    watch.save("stories/first-story.md", &format!("{story}\nMore.\n"));
    watch.next_build();
    let address = format!("http://{}/stories/first-story.html", watch.host);
    assert_eq!(watch.next_line().trim_start(), address);
    // With a mistake nothing else is shown.
    watch.save("stories/first-story.md", "no front matter");
    watch.next_build();
    watch.save("stories/second.md", &story);
    let said = lines_of_next_build(&watch, 4);
    assert!(!said.contains("http://"), "{said}");
}

#[test]
fn a_port_in_use_gives_way_to_the_next() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let watch = Watch::over(playbook(), &["--port", &port.to_string()]);
    assert!(watch.beginning.contains(&format!("Port {port} is in use.")), "{:?}", watch.beginning);
    assert_ne!(watch.host, format!("127.0.0.1:{port}"));
    assert_eq!(watch.get("/").0, 200);
}

#[test]
fn serving_others_is_said_plainly() {
    let watch = Watch::over(playbook(), &["--port", "0", "--host", "0.0.0.0"]);
    let said = watch.beginning.iter().find(|line| line.starts_with("Serving ")).unwrap();
    assert!(said.contains("to everybody who can reach this computer"), "{said}");
    let alone = Watch::begin();
    let said = alone.beginning.iter().find(|line| line.starts_with("Serving ")).unwrap();
    assert!(said.contains("to this computer alone"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn the_browser_is_opened_on_request() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = playbook();
    let programs = place.path().join("programs");
    fs::create_dir(&programs).unwrap();
    // Stands in for the desktop's own, which tests do not have; it tells where it was sent.
    let pipe = place.path().join("asked");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let script = programs.join("xdg-open");
    fs::write(&script, format!("#!/bin/sh\necho \"$1\" > {}\n", pipe.display())).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    let watch = Watch::with_path(place, &["--port", "0", "--open"], Some(&programs));
    // With what lets this browser change files.
    let address = fs::read_to_string(pipe).unwrap();
    assert!(address.starts_with(&format!("http://{}/?edit=", watch.host)), "{address}");
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_well_while_a_browser_listens() {
    let watch = Watch::begin();
    let mut news = watch.news("/");
    news.next().unwrap();
    assert_eq!(watch.interrupt(), Some(0));
    assert!(news.next().is_none());
}

#[test]
fn without_a_server_it_only_reports() {
    let watch = Watch::over(playbook(), &["--no-serve"]);
    assert!(watch.host.is_empty());
    watch.save("stray.txt", "Nobody reads me.\n");
    let mut said = Vec::new();
    while !said.last().is_some_and(|line: &String| line.starts_with("[2] stray.txt (new): ")) {
        said.push(watch.next_line());
    }
    assert!(said.iter().any(|line| line.contains("LN015")), "{said:?}");
    assert!(said.last().unwrap().contains("0 errors, 1 warning"), "{said:?}");
    let wrong = assert_cmd::Command::new(assert_cmd::cargo::cargo_bin!("local-normal"))
        .args(["watch", "--no-serve", "--open"])
        .assert();
    wrong.code(2);
}

#[test]
fn an_address_of_another_computer_is_wrong_use() {
    let place = playbook();
    let assert = assert_cmd::Command::new(assert_cmd::cargo::cargo_bin!("local-normal"))
        .current_dir(place.path())
        .args(["watch", "--host", "192.0.2.1"])
        .assert()
        .code(2);
    let said = String::from_utf8_lossy(&assert.get_output().stderr).into_owned();
    assert!(said.contains("cannot serve at 192.0.2.1:4321"), "{said}");
}

#[test]
fn heads_are_answered_without_bodies_and_other_methods_not_at_all() {
    let watch = Watch::begin();
    let ask = |method: &str, path: &str| {
        watch.ask(&format!("{method} {path} HTTP/1.1\r\nHost: {}\r\n", watch.host))
    };
    let head = ask("HEAD", "/");
    assert_eq!(status(&head), 200);
    assert!(
        head.ends_with("\r\n\r\n") && head.contains("content-type: text/html; charset=utf-8"),
        "{head}"
    );
    for path in ["/", "/nowhere", "/__local-normal/reload.js", "/__local-normal/news/"] {
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "FOO"] {
            let answer = ask(method, path);
            assert_eq!(status(&answer), 405, "{method} {path}: {answer}");
            assert!(answer.contains("allow: GET,HEAD"), "{answer}");
        }
    }
}
