//! How long each stage takes with the real playbook, or with that of the folder in `BENCH_PLAYBOOK`.
//! `cargo bench`; one stage: `cargo bench -- search`.

use divan::{Bencher, counter::ItemsCount};
use local_normal::assess::{Answer, Answers, ScoringModel, State, Subject, score};
use local_normal::assets::Theme;
use local_normal::html::Reading;
use local_normal::load::load;
use local_normal::model::{Index, Playbook, markdown};
use local_normal::read::read;
use local_normal::render::PageId;
use local_normal::render::{Origins, RenderedPage, Renderer, Templates};
use local_normal::search::{PageWords, Vocabulary, index, page_words};
use local_normal::source::SourceTree;
use std::collections::BTreeMap;
use std::path::PathBuf;

fn main() {
    divan::main();
}

fn tree() -> SourceTree {
    let real = concat!(env!("CARGO_MANIFEST_DIR"), "/playbook");
    let folder =
        std::env::var_os("BENCH_PLAYBOOK").map_or_else(|| PathBuf::from(real), PathBuf::from);
    read(&folder).expect("the playbook can be read")
}

fn playbook(tree: &SourceTree) -> Playbook {
    load(tree).playbook.expect("the playbook loads")
}

/// Does something with the playbook's renderer.
fn with_renderer(work: impl FnOnce(&Renderer<'_>)) {
    let tree = tree();
    let playbook = playbook(&tree);
    let mut diagnostics = Vec::new();
    let theme = Theme::load("default", &tree, &mut diagnostics);
    let index = Index::of(&playbook);
    let templates = Templates::of(&theme, &mut diagnostics).expect("the theme is sound");
    let origins = Origins { tree: &tree, changed: &BTreeMap::new() };
    work(&Renderer::new(&playbook, &index, origins, &theme, &templates, &[]));
}

fn pages(renderer: &Renderer<'_>) -> Vec<RenderedPage> {
    let ids = renderer.page_ids().into_iter().filter(|id| *id != PageId::Search);
    ids.map(|id| renderer.page(id).expect("the page renders")).collect()
}

#[divan::bench]
fn load_playbook(bencher: Bencher<'_, '_>) {
    let tree = tree();
    bencher.bench(|| load(&tree));
}

#[divan::bench]
fn markdown_of_stories(bencher: Bencher<'_, '_>) {
    let playbook = playbook(&tree());
    bencher.counter(ItemsCount::new(playbook.stories.len())).bench(|| {
        let of_story = |body: &str| {
            let mut html = String::new();
            pulldown_cmark::html::push_html(
                &mut html,
                markdown::events(body).map(|(event, _)| event),
            );
            html.len()
        };
        playbook.stories.iter().map(|story| of_story(story.body.as_str())).sum::<usize>()
    });
}

#[divan::bench]
fn render_pages(bencher: Bencher<'_, '_>) {
    with_renderer(|renderer| {
        let count = pages(renderer).len();
        bencher.counter(ItemsCount::new(count)).bench_local(|| pages(renderer));
    });
}

#[divan::bench]
fn score_all_questions(bencher: Bencher<'_, '_>) {
    let model = ScoringModel::of(&playbook(&tree()));
    let answers: Answers = model
        .questions
        .iter()
        .map(|question| {
            let level = Some(question.levels[1].id.clone());
            let answer = Answer { rev: question.rev, state: State::Level, level, target: None };
            (question.id.clone(), answer)
        })
        .collect();
    bencher
        .counter(ItemsCount::new(answers.len()))
        .bench(|| score(&model, &Subject::default(), &answers, None));
}

#[divan::bench]
fn search_words(bencher: Bencher<'_, '_>) {
    with_renderer(|renderer| {
        let pages = pages(renderer);
        let words = || {
            let vocabulary = Vocabulary::default();
            pages
                .iter()
                .filter_map(|page| page_words(&vocabulary, page, &Reading::of(&page.html)))
                .collect::<Vec<_>>()
        };
        bencher.counter(ItemsCount::new(words().len())).bench_local(words);
    });
}

#[divan::bench]
fn search_index(bencher: Bencher<'_, '_>) {
    with_renderer(|renderer| {
        let (vocabulary, pages) = (Vocabulary::default(), pages(renderer));
        let words: Vec<_> = pages
            .iter()
            .filter_map(|page| page_words(&vocabulary, page, &Reading::of(&page.html)))
            .collect();
        let words: Vec<&PageWords> = words.iter().collect();
        bencher
            .counter(ItemsCount::new(words.len()))
            .bench_local(|| index(&vocabulary, &words, |json| json));
    });
}
