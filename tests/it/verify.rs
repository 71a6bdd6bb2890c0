//! `verify`: a whole copy passes, and whatever is done to a copy is named.

use crate::cli::{command, place, stderr, stdout};
use crate::support::files_below;
use local_normal::manifest::{BLANK, Manifest, SHOWN_ON, seal};
use local_normal::output::OutPath;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A built site and its folder.
fn built() -> (TempDir, PathBuf) {
    let place = place();
    command().current_dir(place.path()).arg("build").assert().code(0);
    let site = place.path().join("public");
    (place, site)
}

fn verify(site: &Path) -> assert_cmd::assert::Assert {
    command().arg("verify").arg(site).assert()
}

#[test]
fn a_copy_is_genuine_wherever_it_stands() {
    let (place, site) = built();
    let assert = verify(&site).code(0);
    assert!(stderr(&assert).contains("whole and unchanged"), "{}", stderr(&assert));
    assert!(stdout(&assert).is_empty());
    let elsewhere = place.path().join("elsewhere");
    crate::support::copy_folder(&site, &elsewhere);
    verify(&elsewhere).code(0);
}

#[test]
fn the_digest_is_the_same_wherever_it_is_told() {
    let place = place();
    let assert = command().current_dir(place.path()).arg("build").assert().code(0);
    let said = stderr(&assert);
    let digest = said.trim().rsplit(' ').next().unwrap().to_owned();
    assert_eq!(digest.len(), 64, "{said}");
    let site = place.path().join("public");
    let page = fs::read_to_string(site.join("privacy.html")).unwrap();
    assert!(page.contains(&format!("<code class=\"digest\">{digest}</code>")), "{page}");
    let check =
        |digest: &str| command().arg("verify").arg(&site).args(["--digest", digest]).assert();
    check(&digest).code(0);
    check(&digest.to_uppercase()).code(0);
    let other = format!("{}{}", &digest[1..], &digest[..1]);
    let assert = check(&other).code(1);
    assert!(stderr(&assert).contains("another site"), "{}", stderr(&assert));
    check("abc").code(2);
}

/// What a person may do to a copy, and the line that names it.
type Deed = (&'static str, fn(&Path), &'static str);

const DEEDS: &[Deed] = &[
    (
        "a page taken away",
        |site| fs::remove_file(site.join("glossary.html")).unwrap(),
        "missing  glossary.html",
    ),
    (
        "a letter changed",
        |site| edit(&site.join("index.html"), "council", "Council"),
        "changed  index.html",
    ),
    (
        "a file cut short",
        |site| fs::write(site.join("robots.txt"), "").unwrap(),
        "changed  robots.txt",
    ),
    (
        "a file added",
        |site| fs::write(site.join("areas/more.js"), "1").unwrap(),
        "extra    areas/more.js",
    ),
    (
        "a hidden file added",
        |site| fs::write(site.join(".hidden"), "1").unwrap(),
        "extra    .hidden",
    ),
    (
        "the manifest taken away",
        |site| fs::remove_file(site.join("manifest.json")).unwrap(),
        "missing  manifest.json",
    ),
    (
        "the manifest cut short",
        |site| fs::write(site.join("manifest.json"), "{").unwrap(),
        "changed  manifest.json",
    ),
    (
        "a key added to the manifest",
        |site| edit(&site.join("manifest.json"), "\"files\"", "\"more\": 1, \"files\""),
        "changed  manifest.json",
    ),
    (
        "another version claimed",
        |site| edit(&site.join("manifest.json"), "1.0.0", "1.0.1"),
        "changed  manifest.json",
    ),
    (
        "a path out of the folder",
        |site| edit(&site.join("manifest.json"), "\"index.html\"", "\"../index.html\""),
        "changed  manifest.json",
    ),
    (
        "another digest shown",
        |site| {
            let page = fs::read_to_string(site.join("privacy.html")).unwrap();
            let at = page.find("class=\"digest\">").unwrap() + 15;
            let digit = if &page[at..=at] == "0" { "1" } else { "0" };
            fs::write(
                site.join("privacy.html"),
                format!("{}{digit}{}", &page[..at], &page[at + 1..]),
            )
            .unwrap();
        },
        "changed  privacy.html",
    ),
    (
        "a file and its entry changed together",
        |site| {
            let old = fs::read(site.join("robots.txt")).unwrap();
            let new: Vec<u8> = old.iter().map(u8::to_ascii_uppercase).collect();
            fs::write(site.join("robots.txt"), &new).unwrap();
            let sum = local_normal::manifest::sha256;
            edit(&site.join("manifest.json"), &sum(&old), &sum(&new));
        },
        "changed  manifest.json",
    ),
    ("a file listed twice, with a digest that is right", list_twice, "changed  manifest.json"),
];

/// Seals a copy again with a second entry for one of its files.
fn list_twice(site: &Path) {
    let old = Manifest::parse(&fs::read(site.join("manifest.json")).unwrap()).unwrap();
    let page = fs::read_to_string(site.join(SHOWN_ON)).unwrap();
    let page = page.replace(&old.digest, BLANK).into_bytes();
    let mut pages = [(OutPath::parse(SHOWN_ON).unwrap(), page)];
    let mut entries = old.files;
    entries.retain(|entry| entry.path != SHOWN_ON);
    entries.push(entries[0].clone());
    let new = seal(old.playbook, entries, &mut pages);
    fs::write(site.join("manifest.json"), new.to_json()).unwrap();
    fs::write(site.join(SHOWN_ON), &pages[0].1).unwrap();
}

fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{from} is not in {}", path.display());
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn whatever_is_done_to_a_copy_is_named() {
    let (place, site) = built();
    for (number, (what, deed, line)) in DEEDS.iter().enumerate() {
        let copy = place.path().join(number.to_string());
        crate::support::copy_folder(&site, &copy);
        deed(&copy);
        let before = files_below(&copy);
        let assert = verify(&copy).code(1);
        assert!(stdout(&assert).lines().any(|told| told == *line), "{what}: {}", stdout(&assert));
        assert_eq!(files_below(&copy), before, "{what}: verify changed the copy");
    }
}

#[test]
fn without_its_manifest_nothing_of_a_copy_is_called_extra() {
    let (_place, site) = built();
    for deed in [
        |manifest: &Path| fs::write(manifest, "{").unwrap(),
        |manifest: &Path| fs::remove_file(manifest).unwrap(),
    ] {
        deed(&site.join("manifest.json"));
        let assert = verify(&site).code(1);
        assert_eq!(stdout(&assert).lines().count(), 1, "{}", stdout(&assert));
        assert!(stderr(&assert).contains("no file of it can be compared"), "{}", stderr(&assert));
    }
}

#[test]
fn what_a_host_puts_beside_a_copy_is_named_and_allowed() {
    let (_place, site) = built();
    fs::write(site.join("web.config"), "<configuration/>").unwrap();
    fs::create_dir(site.join(".well-known")).unwrap();
    fs::write(site.join(".well-known/security.txt"), "Contact: us").unwrap();
    let assert = verify(&site).code(0);
    assert_eq!(stdout(&assert), "of host  .well-known/security.txt\nof host  web.config\n");
    // Only at the top, where servers look for them.
    fs::write(site.join("areas/web.config"), "<configuration/>").unwrap();
    verify(&site).code(1);
}

#[cfg(unix)]
#[test]
fn links_pass_for_nothing() {
    let (place, site) = built();
    let page = site.join("glossary.html");
    let kept = place.path().join("kept.html");
    fs::rename(&page, &kept).unwrap();
    std::os::unix::fs::symlink(&kept, &page).unwrap();
    std::os::unix::fs::symlink(place.path().join("playbook"), site.join("playbook")).unwrap();
    let assert = verify(&site).code(1);
    assert_eq!(stdout(&assert), "changed  glossary.html\nextra    playbook\n");
    // The folder itself may be a link, as servers have it that switch between versions.
    fs::remove_file(&page).unwrap();
    fs::rename(&kept, &page).unwrap();
    fs::remove_file(site.join("playbook")).unwrap();
    let link = place.path().join("current");
    std::os::unix::fs::symlink(&site, &link).unwrap();
    verify(&link).code(0);
}

#[test]
fn a_folder_that_is_not_there_is_wrong_use() {
    let folder = TempDir::new().unwrap();
    verify(&folder.path().join("nowhere")).code(2);
    let said = stderr(&verify(folder.path()).code(1));
    assert!(said.contains("has no manifest.json") && !said.contains("as a build"), "{said}");
    let (_place, site) = built();
    let said = stderr(&verify(&site.join("assets")).code(1));
    assert!(said.contains("has no manifest.json"), "{said}");
}

#[test]
fn compressed_copies_are_held_to_the_manifest_too() {
    let place = place();
    command().current_dir(place.path()).args(["build", "--precompress"]).assert().code(0);
    let site = place.path().join("public");
    verify(&site).code(0);
    assert!(site.join("index.html.br").is_file() && site.join("index.html.gz").is_file());
    assert!(!site.join("privacy.html.gz").exists());
    let copy = fs::read(site.join("index.html.gz")).unwrap();
    fs::copy(site.join("glossary.html.gz"), site.join("index.html.gz")).unwrap();
    assert_eq!(stdout(&verify(&site).code(1)), "changed  index.html.gz\n");
    fs::write(site.join("index.html.gz"), copy).unwrap();
    // A build without them takes them away.
    fs::write(site.join("mine.html.gz"), "mine").unwrap();
    command().current_dir(place.path()).arg("build").assert().code(0);
    let left: Vec<_> =
        files_below(&site).into_keys().filter(|path| path.ends_with(".gz")).collect();
    assert_eq!(left, ["mine.html.gz"]);
}
