//! Renaming and removing what a playbook is made of, with all that refers to it. Pure: a [`Plan`] says which bytes of which files
//! change; whoever writes them does it all at once.

mod add;
mod cut;
mod editions;
mod forward;
mod plan;
mod raw;
mod remove;
mod rename;
mod retire;
mod translated;
mod tree;

pub(crate) use editions::{Laid, editions};
pub(crate) use plan::Plan;
pub(crate) use raw::applied;

use crate::diag::{id_help, nearest};
use crate::load::{By, Mention, ParsedTree, unusable_name};
use crate::model::{Id, IdError, Kind, Playbook};
use crate::source::{FileId, SourceTree, Span};

/// What can be renamed and removed: whatever has an id that others go by, and events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Thing {
    /// What a reference can lead to.
    Of(Kind),
    /// A date in `events.yaml`.
    Event,
}

impl Thing {
    /// All of them.
    pub(crate) const ALL: [Self; 9] = [
        Self::Of(Kind::Area),
        Self::Of(Kind::Principle),
        Self::Of(Kind::Stage),
        Self::Of(Kind::Story),
        Self::Of(Kind::Route),
        Self::Of(Kind::Page),
        Self::Of(Kind::Question),
        Self::Of(Kind::Term),
        Self::Event,
    ];

    /// Its name in the singular.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Of(kind) => kind.name(),
            Self::Event => "event",
        }
    }

    /// Its name with an article.
    pub(crate) fn one(self) -> String {
        let name = self.name();
        let article = if name.starts_with(['a', 'e']) { "an" } else { "a" };
        format!("{article} {name}")
    }

    /// The thing of this name.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|thing| thing.name() == name)
    }

    /// How the name of its file ends; empty for what shares one.
    pub(crate) fn ending(self) -> &'static str {
        let Self::Of(kind) = self else { return "" };
        kind.files().map_or("", |(_, ending)| ending)
    }

    /// The path of its file; `None` for what shares one.
    pub(crate) fn path(self, id: &str) -> Option<String> {
        let Self::Of(kind) = self else { return None };
        kind.files().map(|(folder, ending)| format!("{folder}/{id}{ending}"))
    }

    /// The id of the thing that a file is; `None` for a file of other things.
    pub(crate) fn id(self, path: &str) -> Option<&str> {
        let Self::Of(kind) = self else { return None };
        let (folder, ending) = kind.files()?;
        path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(ending)
    }
}

/// Plans to give a thing another id.
pub(crate) fn rename(
    ground: Ground<'_>,
    thing: Thing,
    old: &str,
    new: &str,
) -> Result<Plan, Refusal> {
    let mut plan = rename::rename(ground, thing, old, new)?;
    editions::follow(ground, &mut plan, thing, (old, new))?;
    Ok(plan)
}

/// Plans to take a thing out of the playbook.
pub(crate) fn remove(ground: Ground<'_>, thing: Thing, id: &str) -> Result<Plan, Refusal> {
    ground.refuse_unknown(thing, id)?;
    let gone = remove::with_questions(ground, thing, id);
    let mut plan = remove::remove(ground, &gone)?;
    editions::forget(ground, &mut plan, &gone)?;
    Ok(plan)
}

/// Why nothing is done, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// What is wrong.
    pub(crate) message: String,
    /// How to mend it.
    pub(crate) help: String,
    /// Where, if it is at a place.
    pub(crate) at: Option<Span>,
}

impl Refusal {
    /// A link to a file that goes, or gets another name, would lead nowhere. `path` is that of the link.
    pub(crate) fn of_link(path: &str) -> Self {
        let message = format!("{path} is a link to a file that would not be there any more");
        Self::new(message, "Take the link out first.")
    }

    fn new(message: String, help: impl Into<String>) -> Self {
        Self { message, help: help.into(), at: None }
    }
}

/// The playbook that is changed.
#[derive(Clone, Copy)]
pub(crate) struct Ground<'a> {
    /// Its files.
    pub(crate) tree: &'a SourceTree,
    /// The same, parsed; every file could be read.
    pub(crate) parsed: &'a ParsedTree,
    /// What they say.
    pub(crate) playbook: &'a Playbook,
    /// Where the files that change are below the playbook's folder: `""`, or the folder of an edition with a stroke.
    pub(crate) folder: &'a str,
}

impl Ground<'_> {
    /// The path of a file below the playbook's folder.
    fn path(&self, file: FileId) -> String {
        format!("{}{}", self.folder, self.tree.file(file).path)
    }

    /// Whether a file has an edition's notes on an area.
    fn is_about_area(&self, file: FileId) -> bool {
        self.tree.file(file).path.ends_with(".local.yaml")
    }

    /// Every id of a kind.
    fn ids(&self, thing: Thing) -> Vec<&str> {
        let playbook = self.playbook;
        match thing {
            Thing::Of(Kind::Area) => playbook.areas.iter().map(|one| one.id.as_str()).collect(),
            Thing::Of(Kind::Principle) => {
                playbook.principles.iter().map(|one| one.id.as_str()).collect()
            }
            Thing::Of(Kind::Stage) => playbook.stages.iter().map(|one| one.id.as_str()).collect(),
            Thing::Of(Kind::Story) => playbook.stories.iter().map(|one| one.id.as_str()).collect(),
            Thing::Of(Kind::Route) => playbook.routes.iter().map(|one| one.id.as_str()).collect(),
            Thing::Of(Kind::Page) => playbook.pages.iter().map(|one| one.id.as_str()).collect(),
            Thing::Of(Kind::Question) => {
                playbook.questions.iter().map(|one| one.id.value.as_str()).collect()
            }
            Thing::Of(Kind::Term) => {
                playbook.glossary.terms.iter().map(|one| one.id.value.as_str()).collect()
            }
            Thing::Of(Kind::Media) => playbook.media.iter().map(|one| one.path.as_str()).collect(),
            Thing::Event => {
                playbook.events.events.iter().map(|one| one.id.value.as_str()).collect()
            }
        }
    }

    /// Refuses an id that nothing of the kind has.
    fn refuse_unknown(&self, thing: Thing, id: &str) -> Result<(), Refusal> {
        let ids = self.ids(thing);
        if ids.contains(&id) {
            return Ok(());
        }
        let help = match nearest(id, ids.iter().copied()) {
            Some(near) => format!("Did you mean `{near}`?"),
            None if ids.is_empty() => format!("The playbook has no {}.", thing.name()),
            None => "Give an id: the name of its file without the ending, or its `id`.".to_owned(),
        };
        Err(Refusal::new(format!("there is no {} `{id}`", thing.name()), help))
    }

    /// Every place that names a thing; `Err` where one of them is written in a way that cannot be changed alone.
    fn mentions(&self, thing: Thing, id: &str) -> Result<Vec<Mention>, Refusal> {
        let Thing::Of(kind) = thing else { return Ok(self.event(id)) };
        let all = self.parsed.mentions(self.tree).into_iter();
        let found: Vec<_> = all.filter(|one| one.kind == kind && one.id == id).collect();
        match found.iter().find(|one| self.place_of_id(one).is_none()) {
            None => Ok(found),
            Some(odd) => {
                let message = format!(
                    "this names the {} `{id}` in a way that cannot be changed",
                    kind.name()
                );
                let help = format!("Write `{id}` as it is, without escapes, and run this again.");
                Err(Refusal { at: Some(odd.span), ..Refusal::new(message, help) })
            }
        }
    }

    /// Nothing refers to an event.
    fn event(&self, id: &str) -> Vec<Mention> {
        let events = self.playbook.events.events.iter();
        let own = events.filter(|event| event.id.value.as_str() == id);
        let itself = |span| Mention { kind: Kind::Term, id: id.to_owned(), span, by: By::Itself };
        own.map(|event| itself(event.id.span)).collect()
    }

    /// Where the id of a mention is, without quotation marks.
    fn place_of_id(&self, mention: &Mention) -> Option<Span> {
        let Span { file, start, end } = mention.span;
        let at = self.tree.text(file).get(start..end)?.find(&mention.id)?;
        let start = start + at;
        Some(Span { file, start, end: start + mention.id.len() })
    }
}

/// The place of a mention that a reader is shown.
fn shown_at(mention: &Mention) -> Span {
    match mention.by {
        By::Link { whole, .. } | By::Address(whole) => whole,
        By::Value | By::Itself => mention.span,
    }
}

/// Refuses what cannot be an id.
fn refuse_malformed(thing: Thing, id: &str) -> Result<(), Refusal> {
    let is_page = thing == Thing::Of(Kind::Page);
    let parts: Vec<&str> = if is_page { id.split('/').collect() } else { vec![id] };
    let fault = parts.into_iter().find_map(|part| Some((part, Id::parse(part).err()?)));
    let Some((part, error)) = fault else { return Ok(()) };
    let is_usable = |id: &Id| {
        thing.path(id.as_str()).is_none_or(|path| unusable_name(&path, id.as_str()).is_none())
    };
    let better = Id::suggest(part).filter(|_| error == IdError::Malformed).filter(is_usable);
    let help = id_help(better.map(|better| better.to_string()));
    Err(Refusal::new(format!("`{id}` cannot be the id of {}", thing.one()), help))
}
