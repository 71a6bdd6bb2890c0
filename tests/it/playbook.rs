//! The real playbook: free of mistakes, complete, and the same bytes every time.

use crate::support::{places, real, run};
use local_normal::load::load;
use local_normal::source::SourceTree;

#[test]
fn it_has_no_mistake_and_no_warning() {
    let tree = SourceTree::new(real());
    let outcome = run(&tree);
    assert_eq!(places(&tree, &outcome), Vec::<String>::new());
    assert!(outcome.site.is_some());
}

#[test]
fn it_is_complete() {
    let playbook = load(&SourceTree::new(real())).playbook.unwrap();
    assert_eq!(playbook.areas.len(), 8);
    assert_eq!(playbook.principles.len(), 4);
    assert_eq!(playbook.stages.len(), 3);
    assert_eq!(playbook.routes.len(), 4);
    assert!(playbook.stories.len() >= 16);
    for area in &playbook.areas {
        assert_eq!(area.practices.len(), 4, "{}", area.id);
        assert_eq!(area.audiences.len(), 4, "{}", area.id);
        assert!(area.outcomes.len() >= 4, "{}", area.id);
    }
    for question in &playbook.questions {
        let (_, below) = question.levels.split_last().unwrap();
        assert!(below.iter().all(|level| !level.actions.is_empty()), "{}", question.id.value);
    }
}

#[test]
fn the_given_questions_are_there_word_for_word() {
    let playbook = load(&SourceTree::new(real())).playbook.unwrap();
    let given = include_str!("../fixtures/given-questions.txt");
    for line in given.lines() {
        let (id, text) = line.split_once('\t').unwrap();
        let question = playbook.questions.iter().find(|question| question.id.value.as_str() == id);
        let question = question.unwrap_or_else(|| panic!("{id} is missing"));
        assert_eq!(question.text.as_str(), text);
        assert_eq!(question.quick, !id.starts_with("all-"), "{id}");
    }
}

#[test]
fn two_builds_are_the_same_bytes() {
    let tree = SourceTree::new(real());
    let (first, second) = (run(&tree).site.unwrap().files, run(&tree).site.unwrap().files);
    assert!(first.iter().eq(second.iter()));
}
