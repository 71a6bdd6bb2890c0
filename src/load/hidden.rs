//! What `hide` of edition.yaml takes out of the playbook's files, and where the addresses of its pages lead then. Drafts that were
//! left out are hidden as well.

use super::files::ParsedFiles;
use super::kinds::FileKind;
use super::lists::{ASSESSMENT, HOME, Lists, has_questions, ids};
use super::overlay::{is_local, replaces};
use super::parse::Parsed;
use crate::diag::{Diagnostic, nearest};
use crate::model::{
    Hidden, HiddenArea, Kind, LocalSection, Move, Node, Page, Plain, Reference, Words,
    split_fragment,
};
use crate::source::{Span, Spanned};
use std::collections::BTreeMap;

/// The keys of `hide` that list ids.
const LISTS: [(&str, FileKind, Kind); 4] = [
    ("areas", FileKind::Area, Kind::Area),
    ("stories", FileKind::Story, Kind::Story),
    ("routes", FileKind::Route, Kind::Route),
    ("pages", FileKind::Page, Kind::Page),
];

/// What is hidden, and the way from each address that is gone.
#[derive(Default)]
pub(super) struct Hiding<'a> {
    pub(super) hidden: Hidden,
    /// By the path of a page that is gone: the page that is nearest above it, and where it was hidden.
    ways: BTreeMap<String, (&'static str, Span)>,
    /// Where a move leads that leads to a draft: by its reference, and by the path of its page. No page was ever there.
    drafts: BTreeMap<String, &'static str>,
    /// The playbook's sets of answers.
    sets: Option<&'a Node>,
}

/// Takes what the edition hides out of the files.
pub(super) fn hide<'a>(
    files: &mut ParsedFiles<'a>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Hiding<'a> {
    let mut hiding = Hiding::default();
    if let Some(hide) = files.only(FileKind::Edition).and_then(|file| file.node.at("hide")) {
        hiding.of_edition(hide, files, diagnostics);
    }
    hiding.of_drafts(files);
    hiding
}

impl<'a> Hiding<'a> {
    fn of_edition(
        &mut self,
        hide: &Node,
        files: &mut ParsedFiles<'a>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let before = Lists::of(files);
        self.sets = answer_sets(files);
        let mut taken = Vec::new();
        for (key, file_kind, kind) in LISTS {
            for name in hide.at(key).into_iter().flat_map(Node::items).filter_map(Node::word) {
                let id = renamed(files, file_kind, kind, &name.value);
                let of_kind = files.of_mut(file_kind);
                let is_meant = |file: &&Parsed| file.name == id && !is_local(file);
                match of_kind.iter().position(is_meant) {
                    Some(at) => taken.push((kind, of_kind.remove(at), name.span)),
                    None => diagnostics.extend(nothing(files, file_kind, kind, name)),
                }
            }
        }
        for name in hide.at("sections").into_iter().flat_map(Node::items).filter_map(Node::word) {
            self.section(files, name, &mut taken);
        }
        let after = Lists::of(files);
        for (kind, file, span) in taken {
            self.file(kind, file, span, &before, &after);
        }
        self.lists(&before, &after, hide.span);
    }

    /// What is a draft; a file of the same name that is none stays.
    fn of_drafts(&mut self, files: &ParsedFiles<'_>) {
        let Some(drafts) = files.drafts else { return };
        self.hidden.drafts = drafts.count();
        let after = Lists::of(files);
        for id in &drafts.questions {
            self.draft(Kind::Question, id, after.assessment);
        }
        for (kind, file) in drafts.files() {
            if files.of(file.kind).iter().any(|other| other.name == file.name) {
                continue;
            }
            let name = &file.name;
            let above = after.above(kind, name);
            self.draft(kind, name, above);
            self.drafts.insert(path(kind, name), above.unwrap_or(HOME));
            if kind == Kind::Area {
                for id in ids(&file.node, "questions") {
                    self.draft(Kind::Question, id, after.assessment);
                }
                for folder in ["assessment", "workshops", "steps"] {
                    let path = format!("{folder}/{name}.html");
                    self.drafts.insert(path, after.assessment.unwrap_or(HOME));
                }
            }
        }
    }

    fn draft(&mut self, kind: Kind, id: &str, above: Option<&'static str>) {
        self.hidden.add(kind, id);
        self.drafts.insert(format!("{}:{id}", kind.name()), above.unwrap_or(HOME));
    }
}

impl<'a> Hiding<'a> {
    /// Hides all that the playbook has of a section. What the edition has of it stays.
    fn section(
        &mut self,
        files: &mut ParsedFiles<'a>,
        name: &Words,
        taken: &mut Vec<(Kind, &'a Parsed, Span)>,
    ) {
        let Some(section) = LocalSection::ALL.iter().find(|one| one.name() == name.value.as_str())
        else {
            return;
        };
        let (file_kind, kind) = match section {
            LocalSection::Stories => (FileKind::Story, Some(Kind::Story)),
            LocalSection::Routes => (FileKind::Route, Some(Kind::Route)),
            LocalSection::Pages => (FileKind::Page, Some(Kind::Page)),
            LocalSection::Network => (FileKind::Network, None),
            LocalSection::Events => (FileKind::Events, None),
            LocalSection::Glossary => (FileKind::Glossary, None),
        };
        let is_standard = |file: &Parsed| {
            *section == LocalSection::Pages && Page::STANDARD.contains(&file.name.as_str())
        };
        let is_kept = |file: &&Parsed| is_local(file) || is_standard(file);
        if let Some(kind) = kind {
            self.hidden.add_section(kind);
        }
        let (kept, gone): (Vec<_>, Vec<_>) = files.of_mut(file_kind).drain(..).partition(is_kept);
        *files.of_mut(file_kind) = kept;
        for file in gone {
            match kind {
                Some(kind) => taken.push((kind, file, name.span)),
                None => self.terms(file),
            }
        }
    }

    /// The words of a glossary that is hidden.
    fn terms(&mut self, file: &Parsed) {
        for id in ids(&file.node, "terms") {
            self.hidden.add(Kind::Term, id);
        }
    }

    /// A file that is hidden: its pages lead to what is nearest above them.
    fn file(&mut self, kind: Kind, file: &Parsed, span: Span, before: &Lists, after: &Lists) {
        self.hidden.add(kind, &file.name);
        let name = &file.name;
        self.way(path(kind, name), after.above(kind, name), span);
        if kind == Kind::Area {
            self.area(file);
            let of_area = [
                ("assessment", before.assessment.is_some()),
                ("workshops", has_questions(file)),
                ("steps", self.has_actions(file)),
            ];
            for (folder, _) in of_area.into_iter().filter(|(_, is_there)| *is_there) {
                self.way(format!("{folder}/{name}.html"), after.assessment, span);
            }
        }
    }

    fn area(&mut self, file: &Parsed) {
        let questions: Vec<String> = ids(&file.node, "questions").map(str::to_owned).collect();
        for id in &questions {
            self.hidden.add(Kind::Question, id);
        }
        let title = file.node.at("title").and_then(Node::word).cloned().map(Plain::new);
        self.hidden.areas.push(HiddenArea { id: file.name.clone(), title, questions, seat: 0 });
    }

    /// Lists of which nothing is left.
    fn lists(&mut self, before: &Lists, after: &Lists, span: Span) {
        for (before, after) in before.all().into_iter().zip(after.all()) {
            if let (Some(path), None) = (before, after) {
                self.way(path.to_owned(), None, span);
            }
        }
        if before.assessment.is_some() && after.assessment.is_none() {
            for path in ASSESSMENT {
                self.way(path.to_owned(), None, span);
            }
        }
    }

    /// Whether a level of an area's questions says what to do next.
    fn has_actions(&self, area: &Parsed) -> bool {
        let questions = area.node.at("questions").into_iter().flat_map(Node::items);
        let levels = questions.filter_map(|question| {
            let name = question.at("answers").and_then(Node::word);
            question.at("levels").or_else(|| self.sets?.at(name?.value.as_str()))
        });
        levels.flat_map(Node::items).any(|level| level.at("actions").is_some())
    }

    fn way(&mut self, from: String, to: Option<&'static str>, span: Span) {
        self.ways.insert(from, (to.unwrap_or(HOME), span));
    }

    /// The moves of the playbook, led on where what they lead to is hidden, and those from the addresses that are gone.
    pub(super) fn moves(&self, moved: Vec<Move>) -> Vec<Move> {
        let led_on = moved.into_iter().map(|mut step| {
            if let Some(to) = self.way_from(&step.to.value) {
                step.to.value = to;
            }
            step
        });
        let own = self.ways.iter().map(|(from, (to, span))| Move {
            from: Spanned { value: from.clone(), span: *span },
            to: Spanned { value: (*to).to_owned(), span: *span },
        });
        led_on.chain(own).collect()
    }

    /// Where a move leads whose page is hidden.
    fn way_from(&self, to: &str) -> Option<String> {
        if let Some(list) = self.drafts.get(split_fragment(to).0) {
            return Some((*list).to_owned());
        }
        let way = |path: &str| self.ways.get(path).map(|(to, _)| (*to).to_owned());
        match Reference::parse(to) {
            Reference::Own { kind, id, .. } if self.hidden.has(kind, id) => {
                let path = self.path(kind, id);
                way(&path).or(Some(path))
            }
            Reference::Unchecked(path) => way(split_fragment(path).0),
            _ => None,
        }
    }

    /// The path of the page that something was on.
    fn path(&self, kind: Kind, id: &str) -> String {
        let mut areas = self.hidden.areas.iter();
        let asks = |area: &&HiddenArea| area.questions.iter().any(|question| question == id);
        let area = areas.find(|area| kind == Kind::Question && asks(area));
        area.map_or_else(|| path(kind, id), |area| format!("assessment/{}.html", area.id))
    }
}

/// The path of the page of something that can be hidden.
pub(super) fn path(kind: Kind, id: &str) -> String {
    let folder = match kind {
        Kind::Term => return "glossary.html".to_owned(),
        Kind::Page => Page::folder(id),
        _ => kind.files().map_or("", |(folder, _)| folder),
    };
    [folder, id].join("/").trim_start_matches('/').to_owned() + ".html"
}

/// The id that the playbook has now for what an edition hides: `moved` says so where it has another one.
fn renamed(files: &ParsedFiles<'_>, file_kind: FileKind, kind: Kind, id: &str) -> String {
    let top = files.only(FileKind::Playbook).and_then(|file| file.node.at("moved"));
    let mut steps = top.map_or(&[][..], Node::pairs).iter().filter_map(|(from, to)| {
        let span = from.span;
        let (from, to) = (from.name.as_deref()?.to_owned(), to.word()?.value.to_string());
        Some(Move { from: Spanned { value: from, span }, to: Spanned { value: to, span } })
    });
    let new = |step: Move| {
        let (other, old, new) = step.ids()?;
        (other == kind && old == id).then(|| new.to_owned())
    };
    let is_there = files.of(file_kind).iter().any(|file| file.name == id);
    steps.find_map(new).filter(|_| !is_there).unwrap_or_else(|| id.to_owned())
}

/// A name in `hide` that nothing of the playbook has.
fn nothing(
    files: &ParsedFiles<'_>,
    file_kind: FileKind,
    kind: Kind,
    name: &Words,
) -> Option<Diagnostic> {
    let (id, all) = (name.value.as_str(), files.of(file_kind));
    if all.iter().any(|file| file.name == id && is_local(file) && replaces(file)) {
        return Some(Diagnostic::hides_replaced(name.span, id));
    }
    let near = nearest(id, all.iter().map(|file| file.name.as_str()));
    let is_draft = files.drafts.is_some_and(|drafts| drafts.has(kind, id));
    let may_be = is_draft || files.unread.holds(&file_kind.path(id));
    (!may_be).then(|| Diagnostic::nothing_to_hide(name.span, kind.name(), id, near))
}

fn answer_sets<'a>(files: &ParsedFiles<'a>) -> Option<&'a Node> {
    files.only(FileKind::Playbook)?.node.at("assessment")?.at("answer_sets")
}
