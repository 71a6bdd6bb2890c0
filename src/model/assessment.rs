//! The self-assessment: questions, levels, and what holds for all of them (see docs/scoring.md).

use super::{AreaIx, Id, LevelIx, PrincipleIx, StageIx, StoryIx, Text};
use crate::source::{Span, Spanned};

/// Types of council in the UK.
pub const COUNCIL_TYPES: &[&str] =
    &["county", "district", "unitary", "metropolitan", "london-borough"];

/// Nations of the UK.
pub const NATIONS: &[&str] = &["england", "wales", "scotland", "northern-ireland"];

/// The types of council that a nation has.
/// Source: GOV.UK on the structure of local government, and mySociety's list of names and codes.
pub fn types_in(nation: &str) -> &'static [&'static str] {
    match nation {
        "england" => COUNCIL_TYPES,
        "wales" | "scotland" => &["unitary"],
        "northern-ireland" => &["district"],
        _ => &[],
    }
}

/// A question of the self-assessment.
#[derive(Debug, Clone)]
pub struct Question {
    /// Permanent, and unique in the playbook.
    pub id: Spanned<Id>,
    /// Bumped when the meaning changes; from 1.
    pub rev: u32,
    /// The row of its cell.
    pub area: AreaIx,
    /// The column of its cell.
    pub principle: PrincipleIx,
    /// Whether the quick check asks it too.
    pub quick: bool,
    /// The question; plain text.
    pub text: Text,
    /// Why it is asked; Markdown.
    pub why: Option<Text>,
    /// 1 to 5.
    pub weight: u32,
    /// From the lowest.
    pub levels: Vec<Level>,
    /// Prompts for evidence.
    pub evidence: Vec<Text>,
    /// The level that the answer must reach.
    pub must_have: Option<LevelIx>,
    /// Where `must_have` stands.
    pub must_have_span: Option<Span>,
    /// Whether "does not apply" may be said, and why.
    pub na: NotApplicable,
    /// For which councils.
    pub applies_to: Option<AppliesTo>,
    /// Stories that help to answer.
    pub stories: Vec<StoryIx>,
    /// Where it stands.
    pub span: Span,
}

/// An answer to choose.
#[derive(Debug, Clone)]
pub struct Level {
    /// Permanent, and unique in its question.
    pub id: Spanned<Id>,
    /// 0 to 100.
    pub points: u32,
    /// Where `points` stands.
    pub points_span: Span,
    /// Its name, where it is not that of the scale.
    pub title: Option<Text>,
    /// What is true of a council at this level.
    pub text: Text,
    /// What gets a council to the next level.
    pub actions: Vec<Action>,
    /// Where it stands.
    pub span: Span,
}

/// A step to the next level.
#[derive(Debug, Clone)]
pub struct Action {
    /// Unique in its question.
    pub id: Spanned<Id>,
    /// What to do.
    pub text: Text,
    /// 1 small, 2 medium, 3 large.
    pub effort: u32,
    /// The stage it belongs to.
    pub stage: Option<StageIx>,
    /// The story that shows how.
    pub story: Option<StoryIx>,
}

/// Whether "does not apply" may be said.
#[derive(Debug, Clone)]
pub struct NotApplicable {
    /// Whether it may.
    pub allowed: bool,
    /// Ids of the reasons to choose from.
    pub reasons: Vec<Id>,
}

/// The councils that a question is for; an empty list stands for none, `None` for all.
#[derive(Debug, Clone)]
pub struct AppliesTo {
    /// Of [`COUNCIL_TYPES`].
    pub types: Option<Vec<String>>,
    /// Of [`NATIONS`].
    pub nations: Option<Vec<String>>,
    /// Where it stands.
    pub span: Span,
}

/// What holds for all questions.
#[derive(Debug, Clone, Default)]
pub struct Assessment {
    /// Names of levels, by level id.
    pub scale: Vec<ScaleStep>,
    /// Ascending, the first from 0.
    pub bands: Vec<Band>,
    /// Reasons for "does not apply" that have a title of the playbook's own.
    pub na_reasons: Vec<NaReason>,
    /// Ids that were given up.
    pub retired: Vec<Retired>,
    /// How answers to older revisions carry over.
    pub migrations: Vec<Migration>,
}

/// A step of the scale.
#[derive(Debug, Clone)]
pub struct ScaleStep {
    /// The id that levels share.
    pub id: Id,
    /// Its name.
    pub title: Text,
    /// What it means.
    pub means: Option<Text>,
}

/// A band of scores.
#[derive(Debug, Clone)]
pub struct Band {
    /// Its id.
    pub id: Id,
    /// Its name; `None` for the interface's own.
    pub title: Option<Text>,
    /// First score in basis points, 0 to 10000.
    pub from: u32,
}

impl Band {
    /// The bands of docs/scoring.md, for a playbook that names none.
    pub fn defaults() -> Vec<Self> {
        let steps =
            [("starting", 0), ("developing", 2500), ("established", 5000), ("leading", 7500)];
        let band =
            |(id, from)| Self { id: Id::parse(id).expect("these four are ids"), title: None, from };
        steps.into_iter().map(band).collect()
    }
}

/// A reason for "does not apply".
#[derive(Debug, Clone)]
pub struct NaReason {
    /// Its id.
    pub id: Id,
    /// What the reader sees.
    pub title: Text,
}

/// A question id that was given up.
#[derive(Debug, Clone)]
pub struct Retired {
    /// The question.
    pub id: Spanned<Id>,
    /// The version it went in.
    pub in_version: Option<String>,
    /// The question that took its place.
    pub replaced_by: Option<Id>,
}

/// How answers to one revision of a question become answers to a later one.
#[derive(Debug, Clone)]
pub struct Migration {
    /// The question.
    pub question: Spanned<Id>,
    /// Revision of the answers.
    pub from: u32,
    /// Revision that they become.
    pub to: u32,
    /// Old level to new level.
    pub map: Vec<(Id, Id)>,
    /// Levels whose answers are not carried over.
    pub drop: Vec<Id>,
}
