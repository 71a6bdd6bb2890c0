//! The words about questions and their points.

use crate::diag::{Code, Diagnostic};
use crate::source::Span;

impl Diagnostic {
    /// A level that has the name of an answer that every question has.
    pub(crate) fn reserved_level(span: Span, id: &str) -> Self {
        let message = format!("no level can be called `{id}`");
        let help = "Give it another id, such as `not-yet-known`: beside its levels, a question can be answered with `unknown` (not known) and `na` (does not apply).";
        Self::new(
            Code::BadId,
            Some(span),
            "an answer of this name is there already",
            message,
            help.into(),
        )
    }

    /// Points that break the rules of the scoring.
    pub(crate) fn points(span: Span, message: String) -> Self {
        let help = "A question has 2 to 7 levels; their points begin at 0, rise at each level and end at 100.";
        Self::new(Code::Points, Some(span), "this question", message, help.into())
    }

    /// A cell of the matrix that nothing scores.
    pub(crate) fn empty_cell(span: Span, area: &str, principle: &str) -> Self {
        let message = format!("no question tests `{principle}` in the area `{area}`");
        let help = format!(
            "Add a question with `principle: {principle}` to the area; its cell can never have a score."
        );
        Self::new(Code::EmptyCell, Some(span), "this area", message, help)
    }

    /// A cell that is said to be blank and is not.
    pub fn not_blank(span: Span, principle: &str, what: &str) -> Self {
        let message = format!("`not_here` names `{principle}`, and the area has {what} for it");
        let help = format!("Take `{principle}` out of `not_here`, or take out {what}.");
        Self::new(Code::NotBlank, Some(span), "said to be blank", message, help)
    }

    /// A practice that is said to be given up and is not.
    pub(crate) fn retired_practice_in_use(span: Span, principle: &str) -> Self {
        let message = format!("`retired` names `{principle}`, and the area has a practice for it");
        let help = format!("Take `{principle}` out of `retired`, or take the practice out.");
        Self::bad_value(span, message, help)
    }

    /// A level that does not say how to get further.
    pub(crate) fn no_action(span: Span, question: &str, level: &str) -> Self {
        let message = format!("the level `{level}` of `{question}` has no action");
        let help = "Add `actions:` with at least one step that leads to the next level; only the last level needs none.";
        Self::new(Code::NoAction, Some(span), "this level", message, help.into())
    }

    /// A question that is for nobody.
    pub(crate) fn unreachable(span: Span, question: &str) -> Self {
        let message =
            format!("nobody is asked `{question}`: no nation named has one of a type named");
        let help = "Name types and nations that go together, or leave `applies_to` out.";
        Self::new(Code::Unreachable, Some(span), "asked of nobody", message, help.into())
    }

    /// Two levels that a reader cannot tell apart.
    pub(crate) fn same_level_text(span: Span, first: Span) -> Self {
        let help =
            "Write each level so that two people who know the place would choose the same one.";
        Self::new(
            Code::SameLevelText,
            Some(span),
            "again",
            "two levels have the same text".into(),
            help.into(),
        )
        .and(first, "first here")
    }

    /// A must-have that every answer meets.
    pub(crate) fn pointless_must_have(span: Span, level: &str) -> Self {
        let message = format!(
            "every level reaches `{level}`, so this must-have caps a band only for a question without an answer"
        );
        Self::new(
            Code::PointlessMustHave,
            Some(span),
            "the lowest level",
            message,
            "Name a higher level, or leave `must_have` out.".into(),
        )
    }

    /// Groups that leave an area out, or have it elsewhere than the list of areas.
    pub fn groups(span: Span, message: String) -> Self {
        let help = "Groups have every area once, in the order of `areas` in playbook.yaml: headings come between areas, and move none.";
        Self::new(Code::Groups, Some(span), "this group", message, help.into())
    }

    /// A profile that sets no target.
    pub(crate) fn empty_profile(span: Span, id: &str) -> Self {
        let message = format!("the profile `{id}` sets no target");
        let help = "Give it a `minimum`, the level that all questions should reach, or `targets` for some of them.";
        Self::new(Code::EmptyProfile, Some(span), "this profile", message, help.into())
    }

    /// Bands that do not rise from 0.
    pub(crate) fn bands(span: Span, message: String) -> Self {
        let help = "Bands begin at 0 and rise; `from` is in hundredths of a per cent, 0 to 10000, so 2500 is a score of 25; `at` is a score as `display` says it.";
        Self::new(Code::Bands, Some(span), "this band", message, help.into())
    }

    /// A band that begins between two figures.
    pub(crate) fn band_between(span: Span, max: u32, nearest: &str) -> Self {
        let message = "this band begins between two figures of `display`".to_owned();
        let help =
            format!("Say where it begins as scores are said, such as `at: {nearest}` of {max}.");
        Self::new(Code::Bands, Some(span), "this band", message, help)
    }

    /// Figures that are finer than scores are known.
    pub(crate) fn too_fine(span: Option<Span>, max: u32, decimals: u32) -> Self {
        let message =
            format!("a score of {max} with {decimals} decimals is finer than scores are known");
        let help = "Scores are known to a ten-thousandth: of 1000 with 1 decimal, of 100 with 2.";
        Self::new(Code::Bands, span, "this scale", message, help.into())
    }

    /// Bands of which even the last begins at a score of less than 1: they were given in per cent.
    pub(crate) fn bands_in_per_cent(span: Span, from: i64) -> Self {
        let message =
            format!("the last band begins at {from} hundredths of a per cent, which is nearly 0");
        let help = format!(
            "`from` counts hundredths of a per cent: for a score of {from} write `from: {}`, and the same for the other bands.",
            from * 100
        );
        Self::new(Code::Bands, Some(span), "this band", message, help)
    }

    /// A migration that leads nowhere.
    pub(crate) fn backward_migration(span: Span, from: u32, to: u32) -> Self {
        let message = format!("this migration goes from revision {from} to {to}");
        Self::bad_value(
            span,
            message,
            "Answers move to a later revision: `to` is higher than `from`.".into(),
        )
    }

    /// An id that was given up and is in use again.
    pub(crate) fn retired_in_use(span: Span, id: &str, retired: Span) -> Self {
        let message = format!("the question id `{id}` is retired and in use");
        let help = "Saved answers hang on ids, so a retired id is never used again: give the question a new one.";
        Self::new(Code::RetiredInUse, Some(span), "in use here", message, help.into())
            .and(retired, "retired here")
    }
}
