//! What a playbook calls the things that every site speaks of.

use super::Plain;
use super::record::record;

record! {
    /// What a playbook calls the things that every site speaks of; the interface's own word where one is left out.
    #[derive(Default)]
    Wording: "the words" {
        required {}
        optional {
            /// What this is as a whole: a playbook, a framework, a handbook, a questionnaire.
            #[example({"one": "handbook", "many": "handbooks"})]
            playbook: Option<Noun>,
            /// Who is assessed: a council, a library service, a school, a team.
            #[example({"one": "library service", "many": "library services"})]
            body: Option<Noun>,
            /// What a part of it is called that answers apart from the others: a service, a branch, a station.
            #[example({"one": "branch", "many": "branches"})]
            unit: Option<Noun>,
            /// What an area is called.
            #[example({"one": "practice", "many": "practices"})]
            area: Option<Noun>,
            /// What a principle is called.
            #[example({"one": "value", "many": "values"})]
            principle: Option<Noun>,
            /// What a stage is called.
            #[example({"one": "phase", "many": "phases"})]
            stage: Option<Noun>,
            /// What a story is called.
            #[example({"one": "case", "many": "cases"})]
            story: Option<Noun>,
            /// What a route is called.
            #[example({"one": "delivery route", "many": "delivery routes"})]
            route: Option<Noun>,
        }
    }
}

record! {
    /// A word in the singular and in the plural, as it is written in the middle of a sentence.
    Noun: "a word" {
        required {
            /// One of them.
            #[example("library service")]
            one: Plain,
            /// Several of them.
            #[example("library services")]
            many: Plain,
        }
        optional {}
    }
}

impl Wording {
    /// Every word: what messages call its singular and its plural, and the playbook's own.
    pub fn nouns(&self) -> [(&'static str, &'static str, Option<&Noun>); 8] {
        let Self { playbook, body, unit, area, principle, stage, story, route } = self;
        [
            ("playbook", "playbooks", playbook.as_ref()),
            ("body", "bodies", body.as_ref()),
            ("unit", "units", unit.as_ref()),
            ("area", "areas", area.as_ref()),
            ("principle", "principles", principle.as_ref()),
            ("stage", "stages", stage.as_ref()),
            ("story", "stories", story.as_ref()),
            ("route", "routes", route.as_ref()),
        ]
    }

    /// The variables that messages have for the words: each as it is in the middle of a sentence and at its beginning, `area` and `Area`.
    pub fn variables() -> impl Iterator<Item = String> {
        let names = Self::default().nouns().map(|(one, many, _)| [one, many]).into_iter().flatten();
        names.flat_map(|name| [name.to_owned(), capitalised(name)])
    }
}

/// As at the beginning of a sentence.
pub(crate) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
