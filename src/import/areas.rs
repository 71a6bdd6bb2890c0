//! The areas that the questions of a spreadsheet go into: those of the playbook, and new ones.

use super::escape::quoted;
use super::items::line;
use crate::letters::is_invisible;
use crate::load::{insert, unusable_name};
use crate::model::{Id, Playbook};

/// An area that questions go into.
pub(super) struct Area {
    pub(super) id: String,
    /// Its text without questions, where it is new.
    text: Option<String>,
    /// The questions that it gets, as YAML.
    pub(super) new: Vec<String>,
}

/// All of them, each by its place.
pub(super) struct Areas {
    all: Vec<Area>,
    names: Vec<Names>,
}

/// The title and the id of a thing, folded.
pub(super) type Names = [String; 2];

impl Areas {
    pub(super) fn new(playbook: &Playbook) -> Self {
        let area = |area: &crate::model::Area| Area {
            id: area.id.to_string(),
            text: None,
            new: Vec::new(),
        };
        let names =
            |area: &crate::model::Area| [folded(area.title.as_str()), folded(area.id.as_str())];
        let areas = playbook.areas.iter();
        Self { all: areas.clone().map(area).collect(), names: areas.map(names).collect() }
    }

    /// The place of an area that a cell names; it is made where there is none.
    pub(super) fn named(&mut self, words: &str) -> Result<usize, String> {
        if folded(words).is_empty() {
            return if self.all.len() == 1 { Ok(0) } else { Err("it names no area".to_owned()) };
        }
        match meant(words, &self.names) {
            Some(place) => Ok(place),
            None => self.made(words),
        }
    }

    /// Whether words name an area that is there.
    pub(super) fn has(&self, words: &str) -> bool {
        meant(words, &self.names).is_some()
    }

    fn made(&mut self, words: &str) -> Result<usize, String> {
        let id = Id::of_first_words(words, 50)
            .ok_or_else(|| format!("no id can be made of “{words}”"))?
            .to_string();
        let is_free = |id: &String| {
            unusable_name(&format!("areas/{id}.yaml"), id).is_none()
                && self.all.iter().all(|area| area.id != *id)
        };
        let numbered = (2..).map(|number| format!("{id}-{number}"));
        let id = std::iter::once(id.clone()).chain(numbered).find(is_free).unwrap_or(id);
        let title = line(words);
        let text = format!(
            "title: {}\nsummary: \"Sample: one sentence on what this area is about.\"\n",
            quoted(&title)
        );
        self.all.push(Area { id, text: Some(text), new: Vec::new() });
        // The id is of our making, and names nothing in the spreadsheet.
        self.names.push([folded(words), String::new()]);
        Ok(self.all.len() - 1)
    }

    /// The area in a place.
    pub(super) fn at(&mut self, place: usize) -> &mut Area {
        &mut self.all[place]
    }

    /// Those that got questions.
    pub(super) fn filled(self) -> impl Iterator<Item = Area> {
        self.all.into_iter().filter(|area| !area.new.is_empty())
    }
}

impl Area {
    /// Its whole text, where it is new.
    pub(super) fn text(&self) -> Option<String> {
        let filled = insert(self.text.as_deref()?, "questions", &self.new);
        Some(filled.expect("a text that this module made has room for questions").text)
    }
}

/// The place of the thing that words name: by its title, or else by its id.
pub(super) fn meant(words: &str, known: &[Names]) -> Option<usize> {
    let words = folded(words);
    let by = |name: usize| known.iter().position(|names| names[name] == words);
    by(0).or_else(|| by(1))
}

/// Words in small letters, with one space between them and no signs that nobody sees.
pub(super) fn folded(words: &str) -> String {
    let seen = words.chars().filter(|sign| !is_invisible(*sign)).collect::<String>();
    line(&seen).to_lowercase()
}
