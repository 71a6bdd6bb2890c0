//! The pages of a site that list others, as far as its files make any.

use super::files::ParsedFiles;
use super::kinds::FileKind;
use super::parse::Parsed;
use crate::model::{Kind, Node, Page};

pub(super) const HOME: &str = "index.html";
/// The pages of the assessment that belong to no area.
pub(super) const ASSESSMENT: [&str; 5] = [
    "assessment/index.html",
    "assessment/results.html",
    "assessment/team.html",
    "assessment/evidence-register.html",
    "assessment/print.html",
];

/// The pages that list others, as far as there are any.
pub(super) struct Lists {
    stories: Option<&'static str>,
    routes: Option<&'static str>,
    pages: Option<&'static str>,
    pub(super) assessment: Option<&'static str>,
    network: Option<&'static str>,
    events: Option<&'static str>,
    glossary: Option<&'static str>,
}

impl Lists {
    pub(super) fn of(files: &ParsedFiles<'_>) -> Self {
        let has = |kind| !files.of(kind).is_empty();
        let pages = files.of(FileKind::Page);
        let has_questions = files.of(FileKind::Area).iter().any(|file| has_questions(file));
        let section =
            |page: &&Parsed| page.node.at("section")?.word().map(|word| word.value.to_string());
        let is_of_network = |page: &&Parsed| section(page).as_deref() == Some("network");
        Self {
            stories: has(FileKind::Story).then_some("stories/index.html"),
            routes: has(FileKind::Route).then_some("routes/index.html"),
            pages: Page::need_list(pages.iter().map(|page| page.name.as_str()))
                .then_some("pages/index.html"),
            assessment: has_questions.then_some(ASSESSMENT[0]),
            network: (has(FileKind::Network) || pages.iter().any(is_of_network))
                .then_some("network.html"),
            events: has(FileKind::Events).then_some("events.html"),
            glossary: has(FileKind::Glossary).then_some("glossary.html"),
        }
    }

    /// The one that a page is in.
    pub(super) fn above(&self, kind: Kind, name: &str) -> Option<&'static str> {
        match kind {
            Kind::Story => self.stories,
            Kind::Route => self.routes,
            Kind::Page if name.contains('/') => self.pages,
            _ => None,
        }
    }

    pub(super) fn all(&self) -> [Option<&'static str>; 7] {
        let Self { stories, routes, pages, assessment, network, events, glossary } = *self;
        [stories, routes, pages, assessment, network, events, glossary]
    }
}

pub(super) fn has_questions(file: &Parsed) -> bool {
    ids(&file.node, "questions").next().is_some()
}

/// The ids of the items of a list.
pub(super) fn ids<'n>(node: &'n Node, key: &str) -> impl Iterator<Item = &'n str> + use<'n> {
    let items = node.at(key).into_iter().flat_map(Node::items);
    items.filter_map(|item| item.at("id")?.word()).map(|word| word.value.as_str())
}
