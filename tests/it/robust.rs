//! A build that is killed, or that the machine fails: every file is whole, the old site still works,
//! what is not ours is left alone, and the next build makes good.
#![cfg(target_os = "linux")]

use crate::support::{copy_folder, files_below, root};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

type Files = BTreeMap<String, Vec<u8>>;

const STAGING: &str = ".local-normal-staging";
/// Files of somebody else, at the top, in a folder of ours and in one of their own.
const FOREIGN: [&str; 3] = ["CNAME", "stories/notes.txt", ".well-known/security.txt"];
/// So many without `LOCAL_NORMAL_KILLS`.
const KILLS: u32 = 100;

fn program() -> &'static Path {
    assert_cmd::cargo::cargo_bin!("local-normal")
}

/// Two versions of a playbook, and the clean site of each: titles, colours, pages and scripts differ.
struct Versions {
    folder: TempDir,
    sites: [Files; 2],
}

impl Versions {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        for version in 0..2 {
            write_playbook(&folder.path().join(format!("playbook-{version}")), version);
        }
        let mut versions = Self { folder, sites: [Files::new(), Files::new()] };
        for version in 0..2 {
            let clean = versions.at(&format!("clean-{version}"));
            versions.build(version, &clean);
            versions.sites[version] = files_below(&clean);
        }
        versions
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, version: usize, out: &Path) -> Command {
        let mut command = Command::new(program());
        command.arg("--playbook").arg(self.at(&format!("playbook-{version}")));
        command.args(["build", "--out"]).arg(out).stderr(Stdio::null());
        command
    }

    fn build(&self, version: usize, out: &Path) {
        assert!(self.command(version, out).status().unwrap().success());
    }
}

fn write_playbook(playbook: &Path, version: usize) {
    copy_folder(&root().join("tests/fixtures/base"), playbook);
    let top = fs::read_to_string(playbook.join("playbook.yaml")).unwrap();
    fs::write(
        playbook.join("playbook.yaml"),
        top.replace("The Example Council playbook", &format!("Version {version}")),
    )
    .unwrap();
    let story = fs::read_to_string(playbook.join("stories/first-story.md")).unwrap();
    for number in 0..40 {
        // Some stories are in one version only.
        let name = if number < 30 { number } else { 100 * (version + 1) + number };
        let text = story.replacen("title: ", &format!("title: Story {name}, "), 1);
        fs::write(playbook.join(format!("stories/story-{name}.md")), text).unwrap();
    }
    let css = playbook.join("theme/components/base");
    fs::create_dir_all(&css).unwrap();
    let tokens =
        fs::read_to_string(root().join("themes/default/components/base/base.css")).unwrap();
    fs::write(css.join("base.css"), format!("{tokens}\n.version {{ order: {version} }}\n"))
        .unwrap();
}

fn add_foreign(out: &Path) {
    for path in FOREIGN {
        let place = out.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, format!("mine: {path}")).unwrap();
    }
}

/// Takes the foreign files out, each of which must be as it was.
fn take_foreign(files: &mut Files, when: &str) {
    for path in FOREIGN {
        let bytes = files.remove(path).unwrap_or_else(|| panic!("{path} is gone {when}"));
        assert_eq!(bytes, format!("mine: {path}").into_bytes(), "{path} {when}");
    }
}

/// The stylesheets, scripts and images that a page loads, below the root.
fn loaded_by(page: &str, html: &str) -> Vec<String> {
    let depth = page.matches('/').count();
    let attributes = ["<link rel=\"stylesheet\" href=\"", "<script src=\"", "<img src=\""];
    let urls = attributes.iter().flat_map(|start| {
        html.split(start).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned())
    });
    urls.map(|url| {
        let path = url.trim_start_matches("../");
        assert!(url.matches("../").count() == depth || url.starts_with("data:"), "{page}: {url}");
        path.to_owned()
    })
    .collect()
}

/// Every file is whole, of one version or the other; every page that both have is there; and what
/// the pages load is there.
fn expect_whole(out: &Path, old: &Files, new: &Files, when: &str) {
    let mut found = files_below(out);
    found.retain(|path, _| !path.starts_with(STAGING));
    take_foreign(&mut found, when);
    for (path, bytes) in &found {
        let is_whole = old.get(path) == Some(bytes) || new.get(path) == Some(bytes);
        assert!(is_whole, "{path} is neither old nor new {when}");
    }
    for path in old.keys().filter(|path| new.contains_key(*path)) {
        assert!(found.contains_key(path), "{path} is gone {when}");
    }
    for (path, bytes) in found.iter().filter(|(path, _)| path.ends_with(".html")) {
        for asset in loaded_by(path, &String::from_utf8_lossy(bytes)) {
            assert!(
                asset.starts_with("data:") || found.contains_key(&asset),
                "{path} loads {asset}, which is not there {when}"
            );
        }
    }
}

/// The files are those of a clean build; names the ones that are not.
fn expect_clean(found: &Files, clean: &Files, when: &str) {
    let paths: BTreeSet<_> = found.keys().chain(clean.keys()).collect();
    let other: Vec<_> = paths.into_iter().filter(|at| found.get(*at) != clean.get(*at)).collect();
    assert!(other.is_empty(), "the next build differs from a clean one {when}: {other:?}");
}

/// Random numbers whose seed a failure names.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

#[test]
fn killed_at_random_moments() {
    let kills = std::env::var("LOCAL_NORMAL_KILLS").map_or(KILLS, |words| words.parse().unwrap());
    let versions = Versions::new();
    let out = versions.at("public");
    let started = Instant::now();
    versions.build(0, &out);
    let whole = started.elapsed();
    add_foreign(&out);
    let seed = u64::from(std::process::id()) << 20 | 0x5eed;
    let mut random = Random(seed);
    let mut midway = 0;
    for round in 0..kills {
        // From the first version to the second, then back.
        let (old, new) = (round as usize % 2, (round as usize + 1) % 2);
        let mut child = versions.command(new, &out).spawn().unwrap();
        // Every other kill waits until files are being put in place, where most can go wrong.
        let is_late = round % 2 == 1;
        while is_late && !out.join(STAGING).exists() && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        let longest = if is_late { whole / 4 } else { whole };
        let longest = u64::try_from(longest.as_micros()).unwrap().max(1);
        // The moment of the kill is what is tried out, so here a wait is the point.
        std::thread::sleep(Duration::from_micros(random.below(longest)));
        let _ = child.kill();
        child.wait().unwrap();
        midway += u32::from(out.join(STAGING).exists());
        let when = format!("after kill {round} (seed {seed})");
        expect_whole(&out, &versions.sites[old], &versions.sites[new], &when);
        versions.build(new, &out);
        let mut found = files_below(&out);
        take_foreign(&mut found, &when);
        expect_clean(&found, &versions.sites[new], &when);
    }
    println!("{kills} kills, {midway} of them while files were being put in place");
    assert!(midway > 0, "no kill met a build that was writing");
}

/// Runs a shell script where it may mount a file system of its own that nobody else sees.
fn in_own_mounts(script: &str, versions: &Versions, megabytes: &str) -> std::process::Output {
    let mounts = "mount -t tmpfs -o size=\"$SIZE\" tmpfs \"$DISK\"";
    let output = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-euc", &format!("{mounts}\n{script}")])
        .env("DISK", versions.at("disk"))
        .env("SIZE", megabytes)
        .env("PROGRAM", program())
        .env("FOLDER", versions.folder.path())
        .output()
        .expect("unshare comes with Debian's util-linux");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        !said.contains("unshare:") && !said.contains("mount:"),
        "this test mounts a small disk of its own; it needs root, or user namespaces (sysctl kernel.unprivileged_userns_clone=1): {said}"
    );
    output
}

/// Fills a disk or makes it read-only over an older site, builds, and takes the disk's files out.
fn build_on_a_bad_disk(spoil: &str) -> (Versions, String, Files) {
    let versions = Versions::new();
    fs::create_dir(versions.at("disk")).unwrap();
    add_foreign(&versions.at("clean-0"));
    let script = format!(
        "cp -a \"$FOLDER/clean-0\" \"$DISK/public\"
{spoil}
code=0
\"$PROGRAM\" --playbook \"$FOLDER/playbook-1\" build --out \"$DISK/public\" || code=$?
cp -a \"$DISK/public\" \"$FOLDER/after\"
exit $code"
    );
    let output = in_own_mounts(&script, &versions, "8m");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(3), "{said}");
    let after = files_below(&versions.at("after"));
    (versions, said, after)
}

/// What a failed build may leave is the old site, and perhaps its staging folder; the next build makes good.
fn expect_old_site(versions: &Versions, mut after: Files) {
    after.retain(|path, _| !path.starts_with(STAGING));
    take_foreign(&mut after, "after the failed build");
    assert!(after == versions.sites[0], "the old site is not as it was");
    let out = versions.at("after");
    versions.build(1, &out);
    let mut found = files_below(&out);
    take_foreign(&mut found, "after the next build");
    assert!(found == versions.sites[1], "the next build differs from a clean one");
}

#[test]
fn a_full_disk_leaves_the_old_site() {
    // Room for the journal and some files, not for all.
    let fill = "free=$(df --output=avail -B1 \"$DISK\" | tail -1)
head -c $((free - 98304)) /dev/zero > \"$DISK/ballast\"";
    let (versions, said, after) = build_on_a_bad_disk(fill);
    assert!(said.contains("cannot write") && said.contains("No space left"), "{said}");
    assert!(said.contains("the folder is as it was"), "{said}");
    expect_old_site(&versions, after);
}

#[test]
fn a_disk_without_room_for_anything_leaves_the_old_site() {
    let fill = "cat /dev/zero > \"$DISK/ballast\" 2>/dev/null || true";
    let (versions, said, after) = build_on_a_bad_disk(fill);
    assert!(said.contains("No space left"), "{said}");
    expect_old_site(&versions, after);
}

#[test]
fn a_read_only_disk_leaves_the_old_site() {
    let (versions, said, after) = build_on_a_bad_disk("mount -o remount,ro \"$DISK\"");
    assert!(said.contains("cannot write") && said.contains("Read-only"), "{said}");
    expect_old_site(&versions, after);
}

#[test]
fn a_folder_on_another_disk_is_told_of_and_made_good_by_the_next_build() {
    // No file can be renamed across mounts, and that shows only when others are in place already.
    let (versions, said, _) =
        build_on_a_bad_disk("mount --bind \"$DISK/public/areas\" \"$DISK/public/areas\"");
    assert!(said.contains("partly written") && !said.contains("as it was"), "{said}");
    let out = versions.at("after");
    versions.build(1, &out);
    let mut found = files_below(&out);
    take_foreign(&mut found, "after the next build");
    assert!(found == versions.sites[1], "the next build differs from a clean one");
}

#[test]
fn a_stale_file_that_could_not_be_removed_goes_with_the_next_build() {
    // Nobody can remove what something is mounted over. It is neither the first nor the last that goes.
    let stale = "stories/story-135.html";
    let spoil = format!("mount --bind \"$DISK/public/{stale}\" \"$DISK/public/{stale}\"");
    let (versions, said, after) = build_on_a_bad_disk(&spoil);
    assert!(said.contains("partly written"), "{said}");
    assert!(after.contains_key(stale) && !after.contains_key("stories/story-130.html"));
    let out = versions.at("after");
    versions.build(1, &out);
    let mut found = files_below(&out);
    take_foreign(&mut found, "after the next build");
    expect_clean(&found, &versions.sites[1], "after a file could not be removed");
}
