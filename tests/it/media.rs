//! `media/` in real folders: what is passed over, what is named, and what is never held in memory.

use crate::cli::{command, place, stderr};
use crate::support::{copy_folder, root};
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use tempfile::TempDir;

/// The smallest playbook in a folder of its own, with these files.
fn playbook(files: &[(&str, &[u8])]) -> TempDir {
    let place = place();
    let folder = place.path().join("playbook");
    copy_folder(&root().join("tests/fixtures/base"), &folder);
    for (path, bytes) in files {
        write(&folder, path, bytes);
    }
    place
}

fn write(folder: &Path, path: &str, bytes: &[u8]) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// What `check` says, and whether the playbook has no error.
fn check(place: &TempDir) -> (String, bool) {
    let checked = command().current_dir(place).arg("check").assert();
    let is_fine = checked.get_output().status.success();
    (stderr(&checked), is_fine)
}

#[test]
fn what_systems_leave_behind_is_passed_over_everywhere() {
    let left = [
        "media/Thumbs.db",
        "media/ehthumbs.db",
        "media/desktop.ini",
        "media/.DS_Store",
        "media/._street.jpg",
        "media/~$report.docx",
        "pages/Desktop.ini",
        "pages/privacy.md~",
        "__MACOSX/pages/._privacy.md",
        "thumbs.db",
    ];
    let (words, is_fine) = check(&playbook(&left.map(|path| (path, b"\0".as_slice()))));
    assert!(is_fine && words.starts_with("No mistakes found"), "{words}");
}

#[test]
fn other_kinds_of_file_get_help_that_fits() {
    for (name, help) in [
        ("street.jpeg", "`media/street.jpg`"),
        ("Street.JPG", "`media/street.jpg`"),
        ("report.docx", "Save it as .pdf"),
        ("film.mp4", "link to them there"),
        ("moving.gif", ".png"),
        ("data.xml", "XML can contain scripts"),
        ("archive.tar.gz", "one by one"),
        ("odd.qqq", "media/ takes pictures (.jpg"),
    ] {
        let (words, is_fine) = check(&playbook(&[(&format!("media/{name}"), b"x")]));
        assert!(!is_fine && words.contains("LN011") && words.contains(help), "{name}: {words}");
    }
}

const PERMITS: &[u8] = b"Zone,Permits\nHigh Street,\"1,204\"\nA <b> & c,87\n";

/// A page of the playbook with this text and `media/permits.csv`, built.
fn page_with(text: &str) -> (String, String) {
    let page = format!("---\ntitle: Figures\n---\n{text}\n");
    let files: &[(&str, &[u8])] =
        &[("pages/figures.md", page.as_bytes()), ("media/permits.csv", PERMITS)];
    let place = playbook(files);
    let said = stderr(&command().current_dir(&place).args(["build", "--out", "site"]).assert());
    (fs::read_to_string(place.path().join("site/pages/figures.html")).unwrap_or_default(), said)
}

#[test]
fn a_file_of_values_is_shown_as_a_table() {
    let (html, said) = page_with("![Permits by *zone*](media:permits.csv)");
    for part in [
        "<caption>Permits by zone</caption>",
        "<th>Zone</th><th class=\"right\">Permits</th>",
        "<td>High Street</td><td class=\"right\">1,204</td>",
        "<td>A &lt;b&gt; &amp; c</td>",
        "href=\"../media/permits.csv\"",
    ] {
        assert!(html.contains(part), "{part}\n{said}\n{html}");
    }
}

#[test]
fn a_file_that_makes_no_table_is_named_where_it_is_shown() {
    for (text, help) in [
        ("Look: ![Permits](media:permits.csv)", "empty lines before and after"),
        ("- ![Permits](media:permits.csv)", "empty lines before and after"),
        ("![Permits](media:broken.csv)", "line 2 has 1 values"),
        ("![](media:permits.csv)", "LN022"),
    ] {
        let page = format!("---\ntitle: Figures\n---\n{text}\n");
        let place = playbook(&[
            ("pages/figures.md", page.as_bytes()),
            ("media/permits.csv", PERMITS),
            ("media/broken.csv", b"a,b\n1\n"),
        ]);
        let (words, is_fine) = check(&place);
        assert!(!is_fine && words.contains(help), "{text}: {words}");
    }
}

#[test]
fn a_picture_is_as_wide_as_asked() {
    let drawing = b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"400\"/>";
    let build = |width: &str| {
        let page = format!("---\ntitle: P\n---\n![A plan](media:plan.svg{width} \"The plan\")\n");
        let place = playbook(&[("pages/p.md", page.as_bytes()), ("media/plan.svg", drawing)]);
        let said = stderr(&command().current_dir(&place).args(["build", "--out", "site"]).assert());
        (fs::read_to_string(place.path().join("site/pages/p.html")).unwrap_or_default(), said)
    };
    for (width, sides) in [("", "800\" height=\"400"), ("#width=320", "320\" height=\"160")] {
        let (html, said) = build(width);
        let picture = format!("src=\"../media/plan.svg\" alt=\"A plan\" width=\"{sides}\"");
        assert!(html.contains(&picture), "{said}\n{html}");
    }
    for width in ["#width=15", "#width=4001", "#width=3e2", "#width=-1", "#half", "#width=320px"] {
        let (_, said) = build(width);
        assert!(said.contains("LN006") && said.contains("#width=320"), "{width}: {said}");
    }
}

#[test]
fn folders_that_are_too_deep_are_named() {
    let deep = format!("media/{}a.csv", "d/".repeat(14));
    let (words, is_fine) = check(&playbook(&[(&deep, b"x")]));
    assert!(is_fine, "{words}");
    let deeper = format!("media/{}a.csv", "d/".repeat(15));
    let (words, is_fine) = check(&playbook(&[(&deeper, b"x")]));
    assert!(!is_fine && words.contains("below 15 others"), "{words}");
}

#[cfg(unix)]
#[test]
fn links_are_named_as_what_they_are() {
    use std::os::unix::fs::symlink;
    for (path, target, words) in [
        ("media", "../elsewhere", "it is a link to a folder"),
        ("media/pictures", "../pages", "it is a link to a folder"),
        ("media/a.csv", "../../elsewhere/a.csv", "leads out of the playbook"),
        ("media/a.csv", "nowhere.csv", "leads out of the playbook or nowhere"),
        ("areas", "../elsewhere", "it is a link"),
    ] {
        let place = playbook(&[]);
        let folder = place.path().join("playbook");
        write(place.path(), "elsewhere/a.csv", b"secret");
        let _ = fs::remove_dir_all(folder.join(path));
        fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
        symlink(target, folder.join(path)).unwrap();
        let (said, is_fine) = check(&place);
        assert!(!is_fine && said.contains(&format!("`{path}` cannot be used")), "{path}: {said}");
        assert!(said.contains(words) || said.contains("leads out"), "{path}: {said}");
    }
    let place = playbook(&[("media/a.csv", b"1")]);
    symlink("a.csv", place.path().join("playbook/media/b.csv")).unwrap();
    let (said, is_fine) = check(&place);
    assert!(is_fine, "a link to a file of the playbook is as good as the file: {said}");
}

#[test]
fn all_of_media_has_a_limit_that_is_said_once() {
    let place = playbook(&[]);
    fs::create_dir(place.path().join("playbook/media")).unwrap();
    for number in 0..17 {
        let file =
            File::create(place.path().join(format!("playbook/media/a{number}.csv"))).unwrap();
        // Holes: nothing is written to the disk.
        file.set_len(64 * 1024 * 1024).unwrap();
    }
    let (words, is_fine) = check(&place);
    assert!(!is_fine && words.matches("more than 1 GiB").count() == 1, "{words}");
    assert!(!words.contains("LN082"), "{words}");
}

/// 64 files of 1 MiB.
fn many() -> TempDir {
    let place = playbook(&[]);
    let text: Vec<u8> =
        (0..1 << 20).map(|at: u32| at.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    for number in 0..64 {
        write(&place.path().join("playbook"), &format!("media/a{number}.pdf"), &text);
    }
    place
}

#[cfg(target_os = "linux")]
#[test]
fn files_of_media_are_not_held_in_memory() {
    use wait4::Wait4 as _;
    let place = many();
    for words in [["check"].as_slice(), &["build"], &["build", "--dry-run"]] {
        let mut program = std::process::Command::new(assert_cmd::cargo::cargo_bin!("local-normal"))
            .current_dir(&place)
            .args(words)
            .stderr(std::process::Stdio::null())
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let ended = program.wait4().unwrap();
        assert!(ended.status.success(), "{words:?}");
        assert!(ended.rusage.maxrss < 60 * 1024 * 1024, "{words:?}: {} bytes", ended.rusage.maxrss);
    }
    let copied = fs::read(place.path().join("public/media/a63.pdf")).unwrap();
    assert_eq!(copied, fs::read(place.path().join("playbook/media/a63.pdf")).unwrap());
}

#[test]
fn one_file_refuses_more_than_it_can_hold() {
    let place = many();
    let built = command().current_dir(place.path()).args(["build", "--single-file"]).assert();
    let words = stderr(&built.code(2));
    assert!(words.contains("64 MiB") && words.contains("at most 50"), "{words}");
}

#[test]
fn a_file_that_changes_while_the_site_is_made_is_not_published_as_another() {
    use local_normal::output::OutPath;
    use local_normal::{pipeline, read};
    let place = playbook(&[("media/a.csv", b"first")]);
    let tree = read::read(&place.path().join("playbook")).unwrap();
    let site = pipeline::run(&tree, &pipeline::Options::default()).site.unwrap();
    let body = site.files.body(&OutPath::parse("media/a.csv").unwrap()).unwrap().clone();
    assert_eq!(body.read().unwrap().as_ref(), b"first");
    let mut file = File::create(place.path().join("playbook/media/a.csv")).unwrap();
    file.write_all(b"other").unwrap();
    assert!(body.read().is_err());
}
