//! What is added, renamed and removed in the browser, with all that refers to it; and pictures. Planned over the files as they
//! were read, told, and then written by the desk as one step.

use super::desk::{Desk, Refused, Saved};
use super::problems::{self, Problem};
use crate::edit::{self, Change, Step};
use crate::load::{self, Loaded, ParsedTree, insert, load_whole};
use crate::model::{self, Playbook};
use crate::pipeline::new_errors;
use crate::read::{as_text, link_to};
use crate::reshape::{self, Plan, Refusal, Thing, applied};
use crate::source::{Content, SourceTree, Span, position, spliced};
use crate::starter;
use serde::Serialize;
use std::collections::BTreeSet;

/// Signs of a line that are shown.
const MOST: usize = 120;

/// Bytes of an id that is made of a title: it stands in addresses.
const LONGEST_MADE: usize = 60;

/// The id that a title gives; `None` where it has no letter or digit for one.
pub(super) fn made_id(title: &str) -> Option<String> {
    model::Id::of_first_words(title, LONGEST_MADE).map(|id| id.to_string())
}

/// What becomes of a thing.
#[derive(Debug, Clone, Copy)]
pub(super) enum Becomes<'a> {
    /// It has this id.
    Named(&'a str),
    Nothing,
}

/// What renaming or removing would do.
#[derive(Serialize)]
pub(super) struct Planned {
    references: Vec<Reference>,
    notes: Vec<String>,
    /// Mistakes that the playbook would have then, and does not have now: with any, nothing is done.
    worse: Vec<Problem>,
    /// Files that change, come or go.
    files: Vec<String>,
    /// The file that it is in then.
    file: Option<String>,
    #[serde(skip)]
    all: Vec<Saved>,
}

/// A place that refers to a thing.
#[derive(Serialize)]
struct Reference {
    file: String,
    line: usize,
    /// The line itself.
    text: String,
}

impl Planned {
    /// What is to be written; refused where it would make mistakes.
    pub(super) fn files(self) -> Result<(Vec<Saved>, Option<String>), Refused> {
        match self.worse.first() {
            None => Ok((self.all, self.file)),
            Some(worse) => Err(Refused::Wrong { message: worse.message.clone() }),
        }
    }
}

/// The playbook that a tree says; refused where one of its files cannot be read, and where an edition lies over it.
fn playbook(tree: &SourceTree) -> Result<(Playbook, ParsedTree), Refused> {
    if tree.has_edition() {
        let message = "With `--edition`, texts are changed and nothing else. Watch the playbook alone for this.";
        return Err(Refused::Wrong { message: message.to_owned() });
    }
    let (Loaded { playbook, .. }, parsed) = load_whole(tree);
    let message =
        "Some files cannot be read: what they refer to is not known. Mend them first.".to_owned();
    match playbook.filter(|_| parsed.is_whole()) {
        Some(playbook) => Ok((playbook, parsed)),
        None => Err(Refused::Wrong { message }),
    }
}

fn wrong(message: &str, help: &str) -> Refused {
    Refused::Wrong { message: format!("{message}. {help}") }
}

/// Plans to rename or remove a thing.
pub(super) fn reshaped(
    desk: &Desk,
    tree: &SourceTree,
    (kind, id): (&str, &str),
    becomes: Becomes<'_>,
) -> Result<Planned, Refused> {
    let thing = Thing::parse(kind).ok_or(Refused::Unknown)?;
    let (playbook, parsed) = playbook(tree)?;
    let ground = reshape::Ground { tree, parsed: &parsed, playbook: &playbook, folder: "" };
    let plan = match becomes {
        Becomes::Named(new) => reshape::rename(ground, thing, id, new),
        Becomes::Nothing => reshape::remove(ground, thing, id),
    };
    let plan = plan.map_err(|refusal| wrong(&refusal.message, &refusal.help))?;
    refuse_linked(desk, tree, &plan)?;
    let all = files(desk, tree, &plan)?;
    let file = match becomes {
        Becomes::Named(new) => thing.path(new),
        Becomes::Nothing => None,
    };
    Ok(Planned {
        references: plan.references.iter().map(|span| reference(tree, *span)).collect(),
        worse: worse(tree, &plan),
        files: all.iter().map(|saved| saved.path.clone()).collect(),
        notes: plan.notes,
        file,
        all,
    })
}

/// Refuses where a link would lead nowhere.
fn refuse_linked(desk: &Desk, tree: &SourceTree, plan: &Plan) -> Result<(), Refused> {
    let linked = link_to(&desk.root, tree, |path| plan.takes(path)).map(Refusal::of_link);
    linked.map_or(Ok(()), |refusal| Err(wrong(&refusal.message, &refusal.help)))
}

/// Mistakes that the playbook, or an edition in it that changes too, would have.
fn worse(tree: &SourceTree, plan: &Plan) -> Vec<Problem> {
    let after = plan.tree(tree);
    let mut worse = problems::all(&new_errors(tree, &after), &after);
    let before = reshape::editions(tree);
    let changes =
        |edition: &&reshape::Laid| plan.paths().any(|path| path.starts_with(&edition.folder));
    for edition in reshape::editions(&after).iter().filter(changes) {
        if let Some(before) = before.iter().find(|before| before.folder == edition.folder) {
            let errors = new_errors(&before.tree, &edition.tree);
            worse.extend(problems::all(&errors, &edition.tree));
        }
    }
    worse
}

fn reference(tree: &SourceTree, span: Span) -> Reference {
    let text = tree.text(span.file);
    let line = position(text, span.start).line;
    let words = text.lines().nth(line - 1).unwrap_or_default().trim();
    let text = words.chars().take(MOST).collect();
    Reference { file: tree.file(span.file).path.clone(), line, text }
}

/// The files of a plan, before and after.
fn files(desk: &Desk, tree: &SourceTree, plan: &Plan) -> Result<Vec<Saved>, Refused> {
    let paths: BTreeSet<_> =
        plan.edits.keys().chain(plan.moves.keys()).chain(&plan.removed).collect();
    let mut all = Vec::new();
    for path in paths {
        let before = desk.bytes(path)?;
        let is_gone = plan.removed.contains(path);
        let after =
            if is_gone { None } else { Some(changed(tree, plan, path, before.as_deref())?) };
        match plan.moves.get(path).filter(|_| !is_gone) {
            Some(to) => {
                all.push(Saved { path: path.clone(), before, after: None });
                all.push(Saved { path: to.clone(), before: None, after });
            }
            None => all.push(Saved { path: path.clone(), before, after }),
        }
    }
    Ok(all)
}

/// A file with its changes, which are those of its text as it was read.
fn changed(
    tree: &SourceTree,
    plan: &Plan,
    path: &str,
    before: Option<&[u8]>,
) -> Result<Vec<u8>, Refused> {
    let text = tree.find(path).map_or("", |(file, _)| tree.text(file));
    let is_read = |bytes: &[u8], text: &str| matches!(as_text(bytes.to_vec()), Content::Text(read) if *read == *text);
    let before = before.filter(|bytes| is_read(bytes, text)).ok_or(Refused::Stale)?;
    let splices = plan.edits.get(path).map_or(&[][..], Vec::as_slice);
    let file = std::str::from_utf8(before).map_err(|_| Refused::Unwritable)?;
    let after = applied(file, text, splices).ok_or(Refused::Unwritable)?;
    let is_planned = is_read(after.as_bytes(), &spliced(text, splices));
    is_planned.then(|| after.into_bytes()).ok_or(Refused::Unwritable)
}

/// Something that can be renamed or removed.
#[derive(Serialize)]
pub(super) struct Entry {
    kind: &'static str,
    id: String,
    title: String,
    /// Whether it may get another id.
    renames: bool,
}

/// What a file is, and what has an id in it.
pub(super) fn things(path: &str, text: &str) -> Vec<Entry> {
    let is_markdown = path.ends_with(".md");
    let title = edit::value(text, is_markdown, &[Step::Key("title".to_owned())]);
    let own = Thing::ALL.into_iter().filter_map(|thing| Some((thing, thing.id(path)?)));
    let own = own.map(|(thing, id)| entry(thing, id.to_owned(), title.clone()));
    let top = (!is_markdown).then(|| load::parsed(text).ok()).flatten();
    let lists = [
        ("questions", "question", "text"),
        ("terms", "term", "term"),
        ("events", "event", "title"),
    ];
    let inner = lists.into_iter().flat_map(|(list, kind, words)| {
        let items = top.as_ref().and_then(|top| top.at(list)).map_or(&[][..], |list| list.items());
        let word =
            |item: &model::Node, key: &str| item.at(key)?.word().map(|word| word.value.to_string());
        let thing = Thing::parse(kind).expect("a kind of thing");
        let each = move |item| Some(entry(thing, word(item, "id")?, word(item, words)));
        items.iter().filter_map(each).collect::<Vec<_>>()
    });
    own.chain(inner).collect()
}

fn entry(thing: Thing, id: String, title: Option<String>) -> Entry {
    let renames = thing != Thing::Of(model::Kind::Question);
    Entry { kind: thing.name(), title: title.unwrap_or_else(|| id.clone()), id, renames }
}

/// What is to be added.
#[derive(Debug, Clone, Copy)]
pub(super) struct New<'a> {
    pub(super) kind: &'a str,
    pub(super) id: &'a str,
    /// Its title, or the text of a question; without one it has that of the sample.
    pub(super) title: &'a str,
    /// The area of a question.
    pub(super) area: Option<&'a str>,
}

/// Plans a new thing: the files, and the one that it is in.
pub(super) fn added(
    desk: &Desk,
    tree: &SourceTree,
    new: New<'_>,
) -> Result<(Vec<Saved>, String), Refused> {
    let kind = starter::Kind::parse(new.kind, new.area).ok_or(Refused::Unknown)?;
    let (playbook, _) = playbook(tree)?;
    let today = jiff::Zoned::now().date();
    let plan = starter::Ground { tree, playbook: &playbook, today }.plan(kind, new.id);
    let plan = plan.map_err(|refusal| wrong(&refusal.message, &refusal.help))?;
    let (mut all, mut file) = (Vec::new(), String::new());
    if let Some((path, text)) = plan.file {
        let text = titled(&text, path.ends_with(".md"), "title", new.title);
        all.push(Saved { path: path.clone(), before: None, after: Some(text.into_bytes()) });
        file = path;
    }
    if let Some(starter::Entry { path, key, item }) = plan.entry {
        let title = match key {
            "terms" => "term",
            "questions" => "text",
            _ => "title",
        };
        let item = if all.is_empty() { titled(&item, false, title, new.title) } else { item };
        let before = desk.bytes(&path)?;
        let text = std::str::from_utf8(before.as_deref().unwrap_or_default());
        let text =
            text.ok().and_then(|text| insert(text, key, &[item])).ok_or(Refused::Unwritable)?;
        if file.is_empty() {
            file.clone_from(&path);
        }
        all.push(Saved { path, before, after: Some(text.text.into_bytes()) });
    }
    Ok((all, file))
}

/// A sample with the author's own title.
fn titled(text: &str, is_markdown: bool, key: &str, title: &str) -> String {
    let change = if is_markdown { edit::change_front_matter } else { edit::change };
    let set = |title| change(text, &[Step::Key(key.to_owned())], &Change::set(title));
    let title = Some(title.trim()).filter(|title| !title.is_empty());
    title.and_then(set).unwrap_or_else(|| text.to_owned())
}
