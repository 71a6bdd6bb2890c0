//! A version of a playbook, as `playbook.json` tells it.

use super::Named;
use super::leaves::{self, Told, flowing};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The lists of `playbook.json` whose items have ids, with what one of them is: questions first, because answers hang on them.
const LISTS: [(&str, &str); 14] = [
    ("questions", "question"),
    ("areas", "area"),
    ("principles", "principle"),
    ("stages", "stage"),
    ("stories", "story"),
    ("routes", "route"),
    ("pages", "page"),
    ("glossary", "term"),
    ("profiles", "profile"),
    ("groups", "group"),
    ("offers", "offer"),
    ("asks", "ask"),
    ("contacts", "contact"),
    ("events", "event"),
];
/// What is told in another way than as what the playbook says of itself.
const BESIDE: [&str; 9] = [
    "format",
    "format_version",
    "id",
    "version",
    "retired",
    "moved",
    "addresses",
    "translations",
    "edition",
];

/// A version of a playbook.
#[derive(Debug)]
pub(crate) struct Version {
    pub(crate) id: String,
    pub(super) number: String,
    /// In the order of [`LISTS`], and then in that of the playbook.
    pub(super) things: Vec<Thing>,
    places: HashMap<(&'static str, String), usize>,
    /// Retired questions, and the question that took the place of each.
    pub(super) retired: BTreeMap<String, Option<String>>,
    pub(super) moved: BTreeMap<String, String>,
    /// `None` where the file is of a time when it did not have them.
    pub(super) addresses: Option<BTreeSet<String>>,
    /// The same in each other language of its site, by its tag.
    pub(super) translations: BTreeMap<String, Version>,
    /// Lists that the file does not have.
    lacking: Vec<&'static str>,
}

/// Something with an id; the playbook itself is one too.
#[derive(Debug)]
pub(super) struct Thing {
    pub(super) kind: &'static str,
    pub(super) id: String,
    pub(super) told: Told,
}

impl Version {
    /// Takes a playbook that became JSON; `None` where it is something else.
    pub(crate) fn of(export: &Value) -> Option<Self> {
        let all = export.as_object()?;
        let id = leaves::id(export)?.to_owned();
        let mut version = Self {
            number: all.get("version")?.as_str()?.to_owned(),
            things: vec![Thing::new("playbook", &id, &own(all))],
            id,
            places: HashMap::new(),
            retired: retired(all.get("retired")),
            moved: moved(all.get("moved")),
            addresses: all
                .get("addresses")
                .and_then(Value::as_array)
                .map(|paths| strings(paths.iter())),
            translations: translations(all.get("translations")),
            lacking: Vec::new(),
        };
        for (list, kind) in LISTS {
            match all.get(list).and_then(Value::as_array) {
                Some(items) => version.add(kind, items),
                None => version.lacking.push(list),
            }
        }
        version.find_places();
        Some(version)
    }

    /// Finds things by their ids from now on.
    pub(super) fn find_places(&mut self) {
        let places = self.things.iter().enumerate();
        self.places = places.map(|(at, thing)| ((thing.kind, thing.id.clone()), at)).collect();
    }

    /// What has an id of a kind.
    pub(super) fn thing(&self, kind: &'static str, id: &str) -> Option<&Thing> {
        self.places.get(&(kind, id.to_owned())).map(|at| &self.things[*at])
    }

    fn add(&mut self, kind: &'static str, items: &[Value]) {
        let things =
            items.iter().filter_map(|item| Some(Thing::new(kind, leaves::id(item)?, item)));
        self.things.extend(things);
    }

    /// What is the same thing in this version.
    pub(super) fn find(&self, other: &Thing) -> Option<&Thing> {
        self.thing(other.kind, &other.id)
    }

    /// Whether nothing is known of a kind of thing.
    pub(super) fn lacks(&self, kind: &str) -> bool {
        LISTS.iter().any(|(list, own)| *own == kind && self.lacking.contains(list))
    }

    /// What this tells and an older version does not: lists, and keys of things that both have.
    pub(super) fn untold(&self, old: &Self) -> Vec<String> {
        let mut untold: Vec<_> = old.lacking.iter().map(|list| (*list).to_owned()).collect();
        let mut known = BTreeSet::new();
        for (thing, before) in
            self.things.iter().filter_map(|thing| Some((thing, old.find(thing)?)))
        {
            let list = LISTS.iter().find(|(_, kind)| *kind == thing.kind);
            for key in thing.told.untold(&before.told) {
                let key = list.map_or_else(|| key.clone(), |(list, _)| format!("{list}.{key}"));
                if known.insert(key.clone()) {
                    untold.push(key);
                }
            }
        }
        untold
    }

    /// Whether some text has these words.
    pub(super) fn says(&self, words: &str) -> bool {
        let words = flowing(words);
        let mut texts = self.things.iter().flat_map(|thing| thing.told.values.values());
        texts.any(|text| flowing(text).contains(&words))
    }
}

impl Thing {
    fn new(kind: &'static str, id: &str, value: &Value) -> Self {
        Self { kind, id: id.to_owned(), told: Told::of(value) }
    }

    pub(super) fn named(&self) -> Named {
        let title = ["title", "term", "text"].iter().find_map(|key| self.told.values.get(*key));
        Named { kind: self.kind, id: self.id.clone(), title: flowing(title.unwrap_or(&self.id)) }
    }

    /// The path of its page, where it has one by its id.
    pub(super) fn path(&self) -> Option<String> {
        let (list, _) = LISTS.iter().find(|(_, kind)| *kind == self.kind)?;
        Some(format!("{list}/{}.html", self.id))
    }
}

fn own(all: &Map<String, Value>) -> Value {
    let is_list = |key: &str| LISTS.iter().any(|(list, _)| *list == key);
    let own = all.iter().filter(|(key, _)| !is_list(key) && !BESIDE.contains(&key.as_str()));
    Value::Object(own.map(|(key, value)| (key.clone(), value.clone())).collect())
}

fn strings<'a>(items: impl Iterator<Item = &'a Value>) -> BTreeSet<String> {
    items.filter_map(Value::as_str).map(str::to_owned).collect()
}

fn retired(list: Option<&Value>) -> BTreeMap<String, Option<String>> {
    let instead = |item: &Value| item.get("replaced_by").and_then(Value::as_str).map(str::to_owned);
    let items = list.and_then(Value::as_array).into_iter().flatten();
    items.filter_map(|item| Some((leaves::id(item)?.to_owned(), instead(item)))).collect()
}

fn translations(all: Option<&Value>) -> BTreeMap<String, Version> {
    let all = all.and_then(Value::as_object).into_iter().flatten();
    all.filter_map(|(tag, one)| Some((tag.clone(), Version::of(one)?))).collect()
}

fn moved(steps: Option<&Value>) -> BTreeMap<String, String> {
    let steps = steps.and_then(Value::as_object).into_iter().flatten();
    steps.filter_map(|(from, to)| Some((from.clone(), to.as_str()?.to_owned()))).collect()
}
