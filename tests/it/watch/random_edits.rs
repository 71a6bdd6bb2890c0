//! Many random edits in a row: after each, what is served is what a clean build of the folder gives,
//! or the last good site with the errors of the folder.
//!
//! `LOCAL_NORMAL_EDITS` says how many.

use super::running::Watch;
use super::serving::undressed;
use crate::support::run;
use local_normal::output::OutputTree;
use local_normal::read;
use std::fs;
use std::path::PathBuf;

const EDITS: u32 = 250;
const SEED: u64 = 20_261_121;

/// The same numbers in every run.
pub(super) struct Numbers(pub(super) u64);

impl Numbers {
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

/// Does one random thing to the playbook, in one of the ways in which editors do it.
fn edit(watch: &Watch, numbers: &mut Numbers, step: u32) -> String {
    let stories: Vec<PathBuf> = {
        let entries = fs::read_dir(watch.file("stories")).unwrap();
        let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths
    };
    let new = watch.file(&format!("stories/story-{step}.md"));
    let story = stories[numbers.below(stories.len())].clone();
    let text = fs::read_to_string(&story).unwrap();
    let what = numbers.below(12);
    match what {
        0..=3 => fs::write(&story, format!("{text}\nStep {step}.\n")).unwrap(),
        4 => {
            let beside = story.with_extension("tmp");
            fs::write(&beside, format!("{text}\nStep {step}.\n")).unwrap();
            fs::rename(beside, &story).unwrap();
        }
        5 => fs::write(&new, &text).unwrap(),
        6 if stories.len() > 1 => fs::remove_file(&story).unwrap(),
        6 | 7 => fs::rename(&story, &new).unwrap(),
        // An error, and the mend of one.
        8 => fs::write(&story, text.replace("outcome: success", "outcome: sucess")).unwrap(),
        9 => fs::write(&story, text.replace("outcome: sucess", "outcome: success")).unwrap(),
        10 => {
            for word in ["one", "two", "three"] {
                fs::write(&story, format!("{text}\nStep {step}, {word}.\n")).unwrap();
            }
        }
        _ => fs::write(&story, &text).unwrap(),
    }
    // Errors do not pile up until nothing is ever built again.
    if step % 25 == 24 {
        for story in fs::read_dir(watch.file("stories")).unwrap().map(|entry| entry.unwrap().path())
        {
            let text = fs::read_to_string(&story).unwrap();
            if text.contains("sucess") {
                fs::write(&story, text.replace("sucess", "success")).unwrap();
            }
        }
    }
    format!("step {step}: {what} on {}", story.display())
}

/// Whether the server shows this site, file by file, and exactly these errors.
fn is_served(watch: &Watch, site: &OutputTree, errors: &[String]) -> bool {
    let news = watch.news("/index.html").next().unwrap();
    let problems = news["problems"].as_array().unwrap().iter();
    let said: Vec<_> =
        problems.map(|problem| problem["message"].as_str().unwrap().to_owned()).collect();
    said == errors
        && site.iter().filter(|(path, _)| path.as_str().starts_with("stories/")).all(
            |(path, bytes)| {
                let (status, body) = watch.get(&format!("/{path}"));
                status == 200 && undressed(&body).as_bytes() == &**bytes
            },
        )
        && watch.get("/manifest.json").1.as_bytes() == &**site.get(&manifest()).unwrap()
}

fn manifest() -> local_normal::output::OutPath {
    local_normal::output::OutPath::parse("manifest.json").unwrap()
}

#[test]
fn random_edits_are_all_followed() {
    let edits = std::env::var("LOCAL_NORMAL_EDITS").map_or(EDITS, |words| words.parse().unwrap());
    let watch = Watch::begin();
    let mut numbers = Numbers(SEED);
    let mut good = run(&read::read(&watch.folder()).unwrap()).site.unwrap().files;
    let mut failed = 0;
    for step in 0..edits {
        let what = edit(&watch, &mut numbers, step);
        let outcome = run(&read::read(&watch.folder()).unwrap());
        let errors = outcome.diagnostics.iter().filter(|d| {
            outcome.site.is_none() && d.severity() == local_normal::diag::Severity::Error
        });
        let errors: Vec<_> = errors.map(|error| error.message().to_owned()).collect();
        failed += u32::from(outcome.site.is_none());
        good = outcome.site.map_or(good, |site| site.files);
        while !is_served(&watch, &good, &errors) {
            let build = watch.next_build();
            assert!(build.number > 1, "{what}: {build:?}");
        }
    }
    assert!((edits / 25..edits * 4 / 5).contains(&failed), "{failed} of {edits} steps had errors");
}
