//! Every change is noticed, once, however an editor saves; and what is no change is none.

use super::running::{Watch, playbook};
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

const STORY: &str = "stories/first-story.md";
const PAGE: &str = "/stories/first-story.html";

fn text(watch: &Watch) -> String {
    fs::read_to_string(watch.file(STORY)).unwrap()
}

/// Puts a text in place of a file's own.
type Save = fn(&Path, &str);

/// Ways in which editors save.
const EDITORS: [(&str, Save); 5] = [
    ("in place", |file, text| fs::write(file, text).unwrap()),
    ("by renaming a new file over it", |file, text| {
        let new = file.with_extension("tmp");
        fs::write(&new, text).unwrap();
        fs::rename(&new, file).unwrap();
    }),
    ("by renaming a hidden file over it", |file, text| {
        let new = file.with_file_name(".save");
        fs::write(&new, text).unwrap();
        fs::rename(&new, file).unwrap();
    }),
    ("with a backup, in parts", |file, text| {
        let backup = file.with_extension("md~");
        fs::rename(file, &backup).unwrap();
        let mut new = File::create(file).unwrap();
        let (first, second) = text.split_at(text.len() / 2);
        new.write_all(first.as_bytes()).unwrap();
        new.sync_all().unwrap();
        new.write_all(second.as_bytes()).unwrap();
        drop(new);
        fs::remove_file(backup).unwrap();
    }),
    ("by deleting it and writing it anew", |file, text| {
        fs::remove_file(file).unwrap();
        fs::write(file, text).unwrap();
    }),
];

fn editors_are_followed(watch: &Watch) {
    for (index, (editor, save)) in EDITORS.into_iter().enumerate() {
        let word = format!("word{index}");
        save(&watch.file(STORY), &format!("{}\n{word}\n", text(watch)));
        // A save in parts may be seen in parts, where the machine is slow; the last part always is.
        loop {
            let build = watch.next_build();
            assert!(build.words.contains(STORY), "{editor}: {build:?}");
            if watch.get(PAGE).1.contains(&word) {
                break;
            }
        }
    }
}

fn files_and_folders_are_followed(watch: &Watch) {
    let story = text(watch);
    watch.save("stories/second.md", &story);
    assert!(watch.next_build().words.starts_with("stories/second.md (new): "));
    assert_eq!(watch.get("/stories/second.html").0, 200);

    fs::rename(watch.file("stories/second.md"), watch.file("stories/third.md")).unwrap();
    let told = watch.builds_until("stories/third.md (new)");
    assert!(told.starts_with("stories/second.md (removed)"), "{told}");
    assert_eq!(
        (watch.get("/stories/second.html").0, watch.get("/stories/third.html").0),
        (404, 200)
    );

    fs::remove_file(watch.file("stories/third.md")).unwrap();
    assert!(watch.next_build().words.starts_with("stories/third.md (removed): "));
    assert_eq!(watch.get("/stories/third.html").0, 404);

    watch.save("theme/components/new/deep/a.css", "p { color: red }");
    assert!(watch.next_build().words.starts_with("theme/components/new/deep/a.css (new): "));
    // A file in a folder that was not there at the beginning.
    watch.save("theme/components/new/deep/a.css", "p { color: blue }");
    assert!(watch.next_build().words.starts_with("theme/components/new/deep/a.css: "));
    fs::rename(watch.file("theme/components/new"), watch.file("theme/components/other")).unwrap();
    watch.builds_until("theme/components/other/deep/a.css (new)");
    watch.save("theme/components/other/deep/a.css", "p { color: red }");
    assert!(watch.next_build().words.starts_with("theme/components/other/deep/a.css: "));
    fs::remove_dir_all(watch.file("theme")).unwrap();
    watch.builds_until("theme/components/other/deep/a.css (removed)");
}

/// Saves without a change, hidden files, and reading: the next real change is the next build.
fn what_is_no_change_is_none(watch: &Watch) {
    watch.save("pages/last.md", "---\ntitle: Last\n---\nText\n");
    let before = watch.next_build();
    let story = text(watch);
    watch.save(STORY, &story);
    File::open(watch.file(STORY)).unwrap().set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
    watch.save(".git/index", "hidden");
    watch.save("stories/.first-story.md.swp", "hidden");
    fs::read(watch.file(STORY)).unwrap();
    watch.save("pages/last.md", "---\ntitle: Last\n---\nOther\n");
    let after = watch.next_build();
    assert_eq!(after.number, before.number + 1, "{after:?}");
    assert!(after.words.starts_with("pages/last.md: "), "{after:?}");
}

/// A slow machine may see that the file is away, and then that it is there again.
fn what_is_away_for_a_moment_is_served_again(watch: &Watch) {
    fs::rename(watch.file(STORY), watch.file("stories/.away")).unwrap();
    fs::rename(watch.file("stories/.away"), watch.file(STORY)).unwrap();
    watch.save("pages/last.md", "---\ntitle: Last\n---\nThe very last\n");
    watch.builds_until("pages/last.md");
    while watch.get(PAGE).0 != 200 {
        watch.next_build();
    }
}

#[test]
fn changes_are_noticed_as_the_system_tells_of_them() {
    let watch = Watch::begin();
    assert!(watch.beginning.contains(&"Watching playbook.".to_owned()), "{:?}", watch.beginning);
    editors_are_followed(&watch);
    files_and_folders_are_followed(&watch);
    what_is_no_change_is_none(&watch);
    what_is_away_for_a_moment_is_served_again(&watch);
}

#[test]
fn changes_are_noticed_by_looking_again_and_again() {
    let watch = Watch::over(playbook(), &["--port", "0", "--poll"]);
    let said = "Watching playbook by looking again and again.".to_owned();
    assert!(watch.beginning.contains(&said), "{:?}", watch.beginning);
    editors_are_followed(&watch);
    files_and_folders_are_followed(&watch);
    what_is_no_change_is_none(&watch);
    what_is_away_for_a_moment_is_served_again(&watch);
}

#[test]
fn an_edit_that_keeps_size_and_times_is_noticed() {
    let watch = Watch::begin();
    let old = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
    for word in ["aaaa", "bbbb", "cccc"] {
        let mut file = File::options().append(true).open(watch.file(STORY)).unwrap();
        let length = file.metadata().unwrap().len();
        file.set_len(length - if word == "aaaa" { 0 } else { 6 }).unwrap();
        file.write_all(format!("\n{word}\n").as_bytes()).unwrap();
        file.set_modified(old).unwrap();
        drop(file);
        while !watch.get(PAGE).1.contains(word) {
            watch.next_build();
        }
    }
}

#[test]
fn many_files_at_once_are_few_builds_and_the_last_state_wins() {
    let watch = Watch::begin();
    let story = text(&watch);
    for round in 0..3 {
        for number in 0..200 {
            watch.save(&format!("stories/many-{number}.md"), &format!("{story}\nround{round}\n"));
        }
    }
    let mut builds = 0;
    let all_there = || {
        (0..200)
            .all(|number| watch.get(&format!("/stories/many-{number}.html")).1.contains("round2"))
    };
    while !all_there() {
        watch.next_build();
        builds += 1;
    }
    // About 5; a slow machine that saves slowly builds more often.
    assert!(builds < 300, "{builds} builds of 600 saves");
}

#[test]
fn the_whole_folder_may_go_and_come_back() {
    let watch = Watch::begin();
    let away = watch.folder().with_file_name("away");
    fs::rename(watch.folder(), &away).unwrap();
    while !watch.next_line().starts_with("error: cannot read playbook") {}
    assert_eq!(watch.get(PAGE).0, 200);
    let news = watch.news(PAGE).next().unwrap();
    assert!(news["problems"][0]["message"].as_str().unwrap().contains("cannot read"), "{news}");
    crate::support::copy_folder(&away, &watch.folder());
    // The copy may be seen in parts.
    while watch.news(PAGE).next().unwrap()["problems"] != serde_json::json!([]) {
        watch.next_build();
    }
    let story = text(&watch);
    watch.save(STORY, &format!("{story}\nhome again\n"));
    while !watch.get(PAGE).1.contains("home again") {
        watch.next_build();
    }
}

#[test]
fn the_mistakes_of_the_saved_file_are_told_first() {
    let watch = Watch::begin();
    let page = |words: &str| format!("---\ntitle: {words}\n---\n[Words](area:{words}).\n");
    let mistakes = |watch: &Watch| {
        let mut told = Vec::new();
        loop {
            let line = watch.next_line();
            if line.contains("there is no area") {
                told.push(line.split('`').nth(1).unwrap().to_owned());
            }
            if line.starts_with('[') {
                return told;
            }
        }
    };
    watch.save("pages/a.md", &page("first"));
    while mistakes(&watch) != ["first"] {}
    watch.save("pages/z.md", &page("last"));
    while mistakes(&watch) != ["last", "first"] {}
    watch.save("pages/a.md", &page("again"));
    while mistakes(&watch) != ["again", "last"] {}
}

#[test]
fn pages_that_went_are_counted_apart() {
    let watch = Watch::begin();
    for number in 0..30 {
        watch.save(&format!("pages/more/p{number}.md"), "---\ntitle: A page\n---\nWords.\n");
    }
    while watch.get("/pages/more/p29.html").0 != 200 {
        watch.next_build();
    }
    fs::remove_dir_all(watch.file("pages/more")).unwrap();
    let mut removed = 0;
    while watch.get("/pages/more/p0.html").0 == 200 || removed == 0 {
        let build = watch.next_build();
        let counts = build.words.split(": ").last().unwrap_or_default();
        let numbers: Vec<u32> =
            counts.split([' ', ',']).filter_map(|word| word.parse().ok()).collect();
        assert!(numbers[0] <= numbers[1], "more pages changed than there are: {build:?}");
        removed += numbers.get(2).copied().unwrap_or(0);
    }
    // The folder's own list goes with its last page.
    assert!((1..=31).contains(&removed), "{removed}");
}
