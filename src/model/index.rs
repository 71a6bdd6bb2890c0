//! Finding what a reference in a text points at.

use super::{
    AreaIx, Hidden, Kind, Move, PageIx, Playbook, PrincipleIx, QuestionIx, RouteIx, StageIx,
    StoryIx, TermIx, Unread,
};
use rustc_hash::FxHashMap;

/// What a reference points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// An area.
    Area(AreaIx),
    /// A principle.
    Principle(PrincipleIx),
    /// A stage.
    Stage(StageIx),
    /// A story.
    Story(StoryIx),
    /// A delivery route.
    Route(RouteIx),
    /// A question.
    Question(QuestionIx),
    /// A question of an edition, by its index among these.
    LocalQuestion(usize),
    /// A free page.
    Page(PageIx),
    /// A glossary term.
    Term(TermIx),
    /// A file of `media/`, by its index in the playbook.
    Media(usize),
}

/// Every name of a playbook that a text can refer to.
#[derive(Debug)]
pub struct Index<'a> {
    targets: FxHashMap<(Kind, &'a str), Target>,
    unread: &'a Unread,
    hidden: &'a Hidden,
}

/// Lets the words of an edition find what has another id now, and the question that took the place of another. In the playbook's own words
/// that is a mistake, which is found without the edition.
fn carry<'a>(playbook: &'a Playbook, targets: &mut FxHashMap<(Kind, &'a str), Target>) {
    for (kind, old, new) in playbook.moved.iter().filter_map(Move::ids) {
        if let Some(target) = targets.get(&(kind, new)).copied() {
            targets.entry((kind, old)).or_insert(target);
        }
    }
    for retired in &playbook.assessment.retired {
        if let Some(question) = retired.replaced_by {
            let old = (Kind::Question, retired.id.value.as_str());
            targets.entry(old).or_insert(Target::Question(question));
        }
    }
}

impl<'a> Index<'a> {
    /// Collects the names.
    pub fn of(playbook: &'a Playbook) -> Self {
        let mut targets = FxHashMap::default();
        targets.reserve(playbook.pages.len() + playbook.stories.len());
        let mut add = |kind, id: &'a str, target| {
            targets.insert((kind, id), target);
        };
        for (index, area) in playbook.areas.iter().enumerate() {
            add(Kind::Area, area.id.as_str(), Target::Area(AreaIx(index)));
        }
        for (index, principle) in playbook.principles.iter().enumerate() {
            add(Kind::Principle, principle.id.as_str(), Target::Principle(PrincipleIx(index)));
        }
        for (index, stage) in playbook.stages.iter().enumerate() {
            add(Kind::Stage, stage.id.as_str(), Target::Stage(StageIx(index)));
        }
        for (index, story) in playbook.stories.iter().enumerate() {
            add(Kind::Story, story.id.as_str(), Target::Story(StoryIx(index)));
        }
        for (index, route) in playbook.routes.iter().enumerate() {
            add(Kind::Route, route.id.as_str(), Target::Route(RouteIx(index)));
        }
        for (index, question) in playbook.questions.iter().enumerate() {
            add(Kind::Question, question.id.value.as_str(), Target::Question(QuestionIx(index)));
        }
        for (index, page) in playbook.pages.iter().enumerate() {
            add(Kind::Page, &page.id, Target::Page(PageIx(index)));
        }
        for (index, term) in playbook.glossary.terms.iter().enumerate() {
            add(Kind::Term, term.id.value.as_str(), Target::Term(TermIx(index)));
        }
        for (index, media) in playbook.media.iter().enumerate() {
            add(Kind::Media, &media.path, Target::Media(index));
        }
        for (index, question) in playbook.local_questions().enumerate() {
            let name = (Kind::Question, question.id.value.as_str());
            targets.entry(name).or_insert(Target::LocalQuestion(index));
        }
        if playbook.edition.is_some() {
            carry(playbook, &mut targets);
        }
        Self { targets, unread: &playbook.unread, hidden: &playbook.hidden }
    }

    /// What an id of a kind refers to.
    pub fn find(&self, kind: Kind, id: &str) -> Option<Target> {
        self.targets.get(&(kind, id)).copied()
    }

    /// Whether a name that is not found is no mistake: it is hidden, or it may be in a file that could not be read.
    pub fn may_lack(&self, kind: Kind, id: &str) -> bool {
        self.is_hidden(kind, id) || self.unread.may_hold(kind, id)
    }

    /// Whether a name is of something that is hidden.
    pub fn is_hidden(&self, kind: Kind, id: &str) -> bool {
        self.hidden.has(kind, id)
    }

    /// Whether a name is of something that the playbook had once.
    pub(crate) fn is_gone(&self, kind: Kind, id: &str) -> bool {
        self.find(kind, id).is_none() && self.hidden.is_gone(kind, id)
    }

    /// Every id of a kind, in the order of names.
    pub fn ids(&self, kind: Kind) -> impl Iterator<Item = &'a str> {
        let of_kind = self.targets.keys().filter(|(other, _)| *other == kind);
        let mut ids: Vec<_> = of_kind.map(|(_, id)| *id).collect();
        ids.sort_unstable();
        ids.into_iter()
    }
}
