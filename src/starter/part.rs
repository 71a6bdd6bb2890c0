//! What `new` adds: a file from a template, and an entry in a list of another file.

use super::{Kind, Seat, sample, taken};
use crate::diag::id_help;
use crate::load::{unusable_name, words_of};
use crate::model::{AreaIx, Id, IdError, Playbook, PrincipleIx};
use crate::source::SourceTree;
use jiff::civil::Date;

/// The files to write. Paths are relative to the playbook's folder, with `/` between their parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Plan {
    /// The path and text of a new file.
    pub file: Option<(String, String)>,
    /// An entry for a list of another file.
    pub entry: Option<Entry>,
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The file.
    pub path: String,
    /// The list's key in the file.
    pub key: &'static str,
    /// The entry as YAML.
    pub item: String,
}

/// Why nothing can be added, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: String,
}

impl Refusal {
    fn new(message: String, help: impl Into<String>) -> Self {
        Self { message, help: help.into() }
    }
}

/// The playbook that something is added to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ground<'a> {
    /// Its files.
    pub tree: &'a SourceTree,
    /// What they say.
    pub playbook: &'a Playbook,
    /// Gives stories their year and events their date.
    pub today: Date,
}

impl Ground<'_> {
    /// Plans what `new KIND ID` writes.
    pub(crate) fn plan(&self, kind: Kind<'_>, id: &str) -> Result<Plan, Refusal> {
        let id = without_ending(kind, id);
        check_id(kind, id)?;
        if !kind.ending().is_empty() {
            let seat = Seat::Item { ending: kind.ending(), list: kind.list() };
            self.refuse_taken(kind, id, seat)?;
        }
        match kind {
            Kind::Area => self.file(kind, id, "areas/ID.yaml", Listed::Always),
            Kind::Principle => self.file(kind, id, "principles/ID.yaml", Listed::Always),
            Kind::Stage => self.file(kind, id, "stages/ID.yaml", Listed::Always),
            Kind::Route => self.file(kind, id, "routes/ID.md", Listed::Always),
            Kind::Story => self.file(kind, id, "stories/ID.md", Listed::IfOthersAre),
            Kind::Page => self.file(kind, id, "pages/ID.md", Listed::IfOthersAre),
            Kind::Question { area, principle } => self.question(id, area, principle),
            Kind::Event => {
                let used = self.playbook.events.events.iter().map(|event| &event.id.value);
                self.entry(kind, id, "events.yaml", used)
            }
            Kind::Term => {
                let used = self.playbook.glossary.terms.iter().map(|term| &term.id.value);
                self.entry(kind, id, "glossary.yaml", used)
            }
        }
    }

    fn file(
        &self,
        kind: Kind<'_>,
        id: &str,
        pattern: &str,
        listed: Listed,
    ) -> Result<Plan, Refusal> {
        let path = pattern.replace("ID", id);
        if let Some(reason) = unusable_name(&path, id) {
            let message = format!("`{id}` cannot be the id of {}: {reason}", kind.one());
            return Err(Refusal::new(message, "Choose another id."));
        }
        if self.tree.find(&path).is_some() {
            let message = format!("there is {} `{id}` already: {path}", kind.one());
            return Err(Refusal::new(message, "Choose another id, or edit that file."));
        }
        self.refuse_taken(kind, id, Seat::File(&path))?;
        let key = kind.list();
        let top = self.tree.find("playbook.yaml").map_or("", |(file, _)| self.tree.text(file));
        let list = words_of(top, key);
        let is_named = list.iter().flatten().any(|word| word == id);
        let needs_line = !is_named && (listed == Listed::Always || list.is_some());
        let item = sample::word(id);
        let entry = needs_line.then(|| Entry { path: "playbook.yaml".to_owned(), key, item });
        let text = sample::text(kind, self.playbook, id, self.today);
        Ok(Plan { file: Some((path, text)), entry })
    }

    fn question(
        &self,
        id: &str,
        area: Option<&str>,
        principle: Option<&str>,
    ) -> Result<Plan, Refusal> {
        let playbook = self.playbook;
        self.refuse_used(id)?;
        let area = match area {
            Some(name) => named("area", name, playbook.areas.iter().map(|area| &area.id))?,
            None => area_of(id, playbook)?,
        };
        let is_asked = |principle: &usize| {
            let mut questions = playbook.questions_of(AreaIx(area));
            questions.any(|(_, question)| question.principle == Some(PrincipleIx(*principle)))
        };
        let mut principles = 0..playbook.principles.len();
        let principle = match principle {
            Some(name) => named("principle", name, playbook.principles.iter().map(|one| &one.id))?,
            None => principles.find(|principle| !is_asked(principle)).unwrap_or(0),
        };
        let is_quick = playbook.may_be_quick() && !is_asked(&principle);
        let principle = Some(PrincipleIx(principle)).filter(|ix| ix.0 < playbook.principles.len());
        let item = sample::question(playbook, id, principle, is_quick, self.today);
        let path = format!("areas/{}.yaml", playbook.areas[area].id);
        Ok(Plan { file: None, entry: Some(Entry { path, key: "questions", item }) })
    }

    /// An edition that has the id could not be built any more.
    fn refuse_taken(&self, kind: Kind<'_>, id: &str, seat: Seat<'_>) -> Result<(), Refusal> {
        let Some(path) = taken(self.tree, seat, id) else { return Ok(()) };
        let message = format!("an edition has {} `{id}` already: {path}", kind.one());
        Err(Refusal::new(message, "Choose another id, or give that one another."))
    }

    /// Saved answers hang on the ids of questions, so none is used twice.
    fn refuse_used(&self, id: &str) -> Result<(), Refusal> {
        let retired = &self.playbook.assessment.retired;
        let state = if self.playbook.questions.iter().any(|one| one.id.value.as_str() == id) {
            "in use"
        } else if retired.iter().any(|one| one.id.value.as_str() == id) {
            "retired"
        } else {
            return Ok(());
        };
        let help = "Choose an id that was never used: saved answers hang on it.";
        Err(Refusal::new(format!("the question id `{id}` is {state}"), help))
    }

    /// An entry of a file that has no list but of its kind.
    fn entry<'i>(
        &self,
        kind: Kind<'_>,
        id: &str,
        path: &str,
        mut used: impl Iterator<Item = &'i Id>,
    ) -> Result<Plan, Refusal> {
        if used.any(|other| other.as_str() == id) {
            let help = format!("Choose another id, or edit that one in {path}.");
            return Err(Refusal::new(format!("there is {} `{id}` already", kind.one()), help));
        }
        let item = sample::text(kind, self.playbook, id, self.today);
        let entry = Entry { path: path.to_owned(), key: kind.list(), item };
        Ok(Plan { file: None, entry: Some(entry) })
    }
}

/// An id may be given as the name of its file.
fn without_ending<'a>(kind: Kind<'_>, id: &'a str) -> &'a str {
    match kind {
        Kind::Area | Kind::Principle | Kind::Stage => {
            id.trim_end_matches(".yaml").trim_end_matches(".yml")
        }
        Kind::Route | Kind::Story | Kind::Page => id.trim_end_matches(".md"),
        Kind::Question { .. } | Kind::Event | Kind::Term => id,
    }
}

fn check_id(kind: Kind<'_>, id: &str) -> Result<(), Refusal> {
    let parts: Vec<&str> = if kind == Kind::Page { id.split('/').collect() } else { vec![id] };
    let Some((part, error)) =
        parts.into_iter().find_map(|part| Some((part, Id::parse(part).err()?)))
    else {
        return Ok(());
    };
    let is_usable = |id: &Id| unusable_name(&format!("{}/", kind.list()), id.as_str()).is_none();
    let better = Id::suggest(part).filter(|_| error == IdError::Malformed).filter(is_usable);
    let help = id_help(better.map(|better| better.to_string()));
    let message = match id {
        "" => format!("The id of {} is missing", kind.one()),
        id => format!("`{id}` cannot be the id of {}", kind.one()),
    };
    Err(Refusal::new(message, help))
}

/// Whether a kind of file needs a line in playbook.yaml.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Listed {
    Always,
    IfOthersAre,
}

/// The area of a question whose id begins with it, or the only area that there is.
fn area_of(id: &str, playbook: &Playbook) -> Result<usize, Refusal> {
    let begins_with =
        |area: &Id| id.strip_prefix(area.as_str()).is_some_and(|rest| rest.starts_with(['.', '-']));
    let areas: Vec<_> = playbook.areas.iter().map(|area| &area.id).collect();
    let longest =
        areas.iter().filter(|area| begins_with(area)).max_by_key(|area| area.as_str().len());
    let found = longest.and_then(|area| areas.iter().position(|other| other == area));
    found.or((areas.len() == 1).then_some(0)).ok_or_else(|| {
        let names: Vec<_> = areas.iter().map(|area| area.as_str()).collect();
        let message = format!("it is not clear which area the question `{id}` belongs to");
        Refusal::new(message, format!("Name it with --area: {}.", names.join(", ")))
    })
}

/// The place of an id among others.
fn named<'a>(
    kind: &str,
    name: &str,
    mut ids: impl Iterator<Item = &'a Id> + Clone,
) -> Result<usize, Refusal> {
    let all: Vec<_> = ids.clone().map(Id::as_str).collect();
    ids.position(|id| id.as_str() == name).ok_or_else(|| {
        let help = crate::diag::nearest(name, all.iter().copied()).map_or_else(
            || format!("There are {}.", all.join(", ")),
            |near| format!("Did you mean `{near}`?"),
        );
        Refusal::new(format!("there is no {kind} `{name}`"), help)
    })
}
