//! The templates of `starter/new/`, filled in.

use super::Kind;
use crate::load::insert;
use crate::model::{Playbook, PrincipleIx, id_in_words};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeSet;
use tera::{Context, Tera};

const TEMPLATES: [(&str, &str); 9] = [
    ("area", include_str!("../../starter/new/area.yaml")),
    ("principle", include_str!("../../starter/new/principle.yaml")),
    ("stage", include_str!("../../starter/new/stage.yaml")),
    ("term", include_str!("../../starter/new/term.yaml")),
    ("story", include_str!("../../starter/new/story.md")),
    ("route", include_str!("../../starter/new/route.md")),
    ("page", include_str!("../../starter/new/page.md")),
    ("question", include_str!("../../starter/new/question.yaml")),
    ("event", include_str!("../../starter/new/event.yaml")),
];

/// The values that templates use.
#[derive(Debug, Serialize)]
struct Words<'a> {
    /// The id as YAML, and as it is.
    id: String,
    name: &'a str,
    title: String,
    year: i16,
    date: String,
    areas: Vec<&'a str>,
    principles: Vec<&'a str>,
    stages: Vec<&'a str>,
    audiences: Vec<String>,
    levels: Vec<Level<'a>>,
    /// Of a question: its principle, the others, and whether it is part of the quick check.
    principle: &'a str,
    others: Vec<&'a str>,
    quick: bool,
}

#[derive(Debug, Serialize)]
struct Level<'a> {
    id: &'a str,
    number: usize,
    points: usize,
    stage: Option<&'a str>,
}

impl<'a> Words<'a> {
    fn of(playbook: &'a Playbook, id: &'a str, today: Date) -> Self {
        let stages: Vec<_> = playbook.stages.iter().map(|stage| stage.id.as_str()).collect();
        Self {
            id: word(id),
            name: id,
            title: title(id),
            year: today.year(),
            date: today.to_string(),
            areas: playbook.areas.iter().map(|area| area.id.as_str()).collect(),
            principles: playbook.principles.iter().map(|one| one.id.as_str()).collect(),
            levels: levels(playbook, &stages),
            stages,
            audiences: playbook.listed_audiences().iter().map(|one| word(one.id)).collect(),
            principle: "",
            others: Vec::new(),
            quick: false,
        }
    }
}

/// The levels of the playbook's scale, or three where it has none that a question could have.
fn levels<'a>(playbook: &'a Playbook, stages: &[&'a str]) -> Vec<Level<'a>> {
    let scale: Vec<_> =
        playbook.assessment.scale.iter().map(|step| step.id.value.as_str()).collect();
    let is_distinct = scale.iter().collect::<BTreeSet<_>>().len() == scale.len();
    let ids = if is_distinct && (2..=7).contains(&scale.len()) {
        scale
    } else {
        vec!["none", "some", "all"]
    };
    let last = ids.len() - 1;
    let level = |(index, id)| Level {
        id,
        number: index + 1,
        points: 100 * index / last,
        stage: stages.get((index * stages.len()) / last).or(stages.last()).copied(),
    };
    ids.into_iter().enumerate().map(level).collect()
}

/// The last part of an id in the words of a title: `guides/town-centres` is "Town centres".
fn title(id: &str) -> String {
    id_in_words(id.rsplit('/').next().unwrap_or(id))
}

/// An id as YAML: in quotes where it would be a number or nothing at all without them.
pub(crate) fn word(id: &str) -> String {
    let is_plain = id.starts_with(|first: char| first.is_ascii_lowercase())
        && !matches!(id, "null" | "true" | "false");
    if is_plain { id.to_owned() } else { format!("\"{id}\"") }
}

/// The text of a new file or, for questions, events and terms, of a new entry of a list.
pub(super) fn text(kind: Kind<'_>, playbook: &Playbook, id: &str, today: Date) -> String {
    let words = Words::of(playbook, id, today);
    match kind {
        Kind::Area => area(playbook, id, &words, today),
        _ => fill(kind.name(), &words),
    }
}

/// A question for a principle.
pub(super) fn question(
    playbook: &Playbook,
    id: &str,
    principle: Option<PrincipleIx>,
    is_quick: bool,
    today: Date,
) -> String {
    let mut words = Words::of(playbook, id, today);
    words.principle = principle.map(|ix| playbook.principles[ix.0].id.as_str()).unwrap_or_default();
    words.others = words.principles.iter().copied().filter(|id| *id != words.principle).collect();
    words.quick = is_quick;
    fill("question", &words)
}

/// An area with a question for each principle, so that none of its cells is empty; where there are none, with one question.
fn area(playbook: &Playbook, id: &str, words: &Words<'_>, today: Date) -> String {
    let taken: BTreeSet<_> = playbook.questions.iter().map(|one| one.id.value.as_str()).collect();
    let question = |principle: Option<PrincipleIx>| {
        let last = principle.map_or("first", |ix| playbook.principles[ix.0].id.as_str());
        let name = format!("{id}.{last}");
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        let free = std::iter::once(name.clone()).chain(numbered);
        let name = free.into_iter().find(|name| !taken.contains(name.as_str())).unwrap_or(name);
        question(playbook, &name, principle, playbook.may_be_quick(), today)
    };
    let principles = (0..playbook.principles.len()).map(|at| Some(PrincipleIx(at)));
    let all: Vec<_> = match playbook.principles.len() {
        0 => vec![question(None)],
        _ => principles.map(question).collect(),
    };
    let filled = insert(&fill("area", words), "questions", &all);
    filled.expect("the template of an area has a place for questions").text
}

fn fill(name: &str, words: &Words<'_>) -> String {
    let mut tera = Tera::new();
    let texts = TEMPLATES.map(|(name, text)| (name.to_owned(), text.to_owned()));
    tera.add_raw_templates(texts.to_vec()).expect("the templates are well-formed");
    let context = Context::from_serialize(words).expect("words are a group of keys");
    tera.render(name, &context).expect("the templates ask only for words that there are")
}
