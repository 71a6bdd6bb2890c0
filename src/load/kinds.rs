//! The kinds of file that contain a record: where each is, and the keys that it can have.

use super::edition::Edition;
use super::{choices, top};
use crate::model::record::{Record, Schemas};
use crate::model::{
    Area, Events, Glossary, Kind, LocalArea, Messages, Network, Node, Page, Principle, Route,
    Stage, Story, TextKind,
};
use crate::source::Origin;
use serde_json::Value;

/// A kind of file of a playbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// `playbook.yaml`
    Playbook,
    /// `areas/ID.yaml`
    Area,
    /// `principles/ID.yaml`
    Principle,
    /// `stages/ID.yaml`
    Stage,
    /// The front matter of `stories/ID.md`
    Story,
    /// The front matter of `routes/ID.md`
    Route,
    /// The front matter of `pages/ID.md`
    Page,
    /// `network.yaml`
    Network,
    /// `events.yaml`
    Events,
    /// `glossary.yaml`
    Glossary,
    /// `edition.yaml`
    Edition,
    /// `areas/ID.local.yaml` of an edition
    LocalArea,
}

/// The facts about a kind.
struct About {
    name: &'static str,
    place: Place,
    called: &'static str,
    keys: &'static [&'static str],
    schema: fn() -> Value,
    messages: for<'n> fn(&'n Node, &mut Messages<'n>),
}

/// Where files of a kind are.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// The one file of its kind, beside the others.
    Top(&'static str),
    /// A folder, and how the names in it end.
    Folder(&'static str, Ending),
}

/// How a name ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Yaml,
    /// Of an edition's notes on a file of the playbook.
    LocalYaml,
    Markdown,
}

impl Ending {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Yaml => "yaml",
            Self::LocalYaml => "local.yaml",
            Self::Markdown => "md",
        }
    }
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::Playbook,
        Self::Area,
        Self::Principle,
        Self::Stage,
        Self::Story,
        Self::Route,
        Self::Page,
        Self::Network,
        Self::Events,
        Self::Glossary,
        Self::Edition,
        Self::LocalArea,
    ];

    fn about(self) -> About {
        use Place::Top;
        match self {
            Self::Playbook => about::<top::Playbook>("playbook", Top("playbook.yaml")),
            Self::Area => about::<Area>("area", folder(Kind::Area)),
            Self::Principle => about::<Principle>("principle", folder(Kind::Principle)),
            Self::Stage => about::<Stage>("stage", folder(Kind::Stage)),
            Self::Story => about::<Story>("story", folder(Kind::Story)),
            Self::Route => about::<Route>("route", folder(Kind::Route)),
            Self::Page => about::<Page>("page", folder(Kind::Page)),
            Self::Network => about::<Network>("network", Top("network.yaml")),
            Self::Events => about::<Events>("events", Top("events.yaml")),
            Self::Glossary => about::<Glossary>("glossary", Top("glossary.yaml")),
            Self::Edition => about::<Edition>("edition", Top("edition.yaml")),
            Self::LocalArea => {
                about::<LocalArea>("local-area", Place::Folder("areas", Ending::LocalYaml))
            }
        }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.about().name
    }

    /// What messages call one, with an article.
    pub(super) fn called(self) -> &'static str {
        self.about().called
    }

    /// Where its files are.
    pub(super) fn place(self) -> Place {
        self.about().place
    }

    /// Whether a folder of this origin can have a file of it.
    pub(super) fn is_in(self, origin: Origin) -> bool {
        match self {
            Self::Story | Self::Page | Self::Network | Self::Events | Self::Glossary => true,
            Self::Edition | Self::LocalArea => origin == Origin::Edition,
            _ => origin == Origin::Playbook,
        }
    }

    /// What references call it, where it has files of its own to refer to.
    pub(super) fn refers(self) -> Option<Kind> {
        let Place::Folder(own, _) = self.place() else { return None };
        Kind::ALL.into_iter().find(|kind| kind.files().is_some_and(|(folder, _)| folder == own))
    }

    /// The path of the file of this name.
    pub(super) fn path(self, name: &str) -> String {
        match self.place() {
            Place::Top(file) => file.to_owned(),
            Place::Folder(folder, ending) => format!("{folder}/{name}.{}", ending.name()),
        }
    }

    /// The part of a playbook's texts that one belongs to, by its context.
    pub(super) fn text_kind(self) -> fn(&str) -> TextKind {
        match self {
            Self::Playbook => |context| match context.split('.').next() {
                Some("assessment") => TextKind::Questions,
                _ => TextKind::Home,
            },
            Self::Edition => |_| TextKind::Home,
            Self::LocalArea => |_| TextKind::Areas,
            Self::Area => |context| match context.split('.').next() {
                Some("questions") => TextKind::Questions,
                _ => TextKind::Areas,
            },
            Self::Principle => |_| TextKind::Principles,
            Self::Stage => |_| TextKind::Stages,
            Self::Story => |_| TextKind::Stories,
            Self::Route => |_| TextKind::Routes,
            Self::Page => |_| TextKind::Pages,
            Self::Network => |_| TextKind::Network,
            Self::Events => |_| TextKind::Events,
            Self::Glossary => |_| TextKind::Glossary,
        }
    }

    /// The texts of a file of this kind.
    pub(super) fn messages<'n>(self, node: &'n Node, found: &mut Messages<'n>) {
        (self.about().messages)(node, found);
    }

    /// The keys of its record.
    pub(super) fn keys(self) -> &'static [&'static str] {
        self.about().keys
    }
}

/// Where the files of a kind are that has one for each.
fn folder(kind: Kind) -> Place {
    let (folder, ending) = kind.files().expect("a kind with files of its own");
    Place::Folder(folder, if ending == ".md" { Ending::Markdown } else { Ending::Yaml })
}

fn about<T: Record>(name: &'static str, place: Place) -> About {
    let (schema, messages) = (Schemas::of_file::<T>, T::messages);
    About { name, place, called: T::CALLED, keys: T::KEYS, schema, messages }
}

/// The JSON Schema (draft 2020-12) of a kind of file.
pub fn schema(kind: FileKind) -> Value {
    let mut schema = described(kind);
    for_others(&mut schema);
    schema
}

/// The same for one playbook: an id of something is one of those that it has, which `ids` gives.
pub(crate) fn schema_of(kind: FileKind, ids: &dyn Fn(Kind) -> Vec<String>) -> Value {
    let mut schema = described(kind);
    choices::offer(&mut schema, ids);
    if kind == FileKind::Playbook {
        choices::offer_lists(&mut schema, ids);
    }
    for_others(&mut schema);
    schema
}

/// The same with what no editor of others understands: the order of keys, and which texts are Markdown.
pub(crate) fn described(kind: FileKind) -> Value {
    (kind.about().schema)()
}

/// The keys of a schema that no editor of others understands. An id may begin like them.
const OURS: [&str; 3] = ["x-markdown", "x-names", "x-order"];

fn for_others(schema: &mut Value) {
    match schema {
        Value::Object(pairs) => {
            pairs.retain(|key, _| !OURS.contains(&key.as_str()));
            pairs.values_mut().for_each(for_others);
        }
        Value::Array(items) => items.iter_mut().for_each(for_others),
        _ => {}
    }
}

/// The kind of the file at a path of a folder; `None` where a file there has no record.
pub(crate) fn kind_of(origin: Origin, path: &str) -> Option<FileKind> {
    FileKind::ALL.into_iter().filter(|kind| kind.is_in(origin)).find(|kind| match kind.place() {
        Place::Top(file) => file == path,
        Place::Folder(folder, ending) => {
            let name = path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
            let stem = name.and_then(|name| name.strip_suffix(ending.name())?.strip_suffix('.'));
            stem.is_some()
        }
    })
}
