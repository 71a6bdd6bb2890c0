//! Questions, levels and actions.

use super::super::files::Parsed;
use super::super::names::Table;
use super::super::raw::{self, Words};
use super::Lower;
use crate::diag::{Diagnostic, nearest};
use crate::model::{
    Action, AppliesTo, AreaIx, COUNCIL_TYPES, Id, Level, LevelIx, NATIONS, NotApplicable,
    PrincipleIx, Question, StoryIx,
};
use crate::source::Spanned;

impl Lower<'_> {
    pub(super) fn questions_of(&mut self, area: AreaIx, file: &Parsed<raw::Area>) -> Vec<Question> {
        let records = file.record.questions.iter().flatten();
        records.map(|record| self.question(area, record)).collect()
    }

    fn question(&mut self, area: AreaIx, record: &raw::Question) -> Question {
        let principle = record
            .principle
            .as_ref()
            .and_then(|words| self.principles.resolve(words, self.diagnostics));
        let levels = self.levels(record.levels.as_deref().unwrap_or_default());
        Question {
            id: self.id(record.id.as_ref(), record.span),
            rev: self.number(record.rev.as_ref(), 1..=9_999, 1, "rev"),
            area,
            principle: PrincipleIx(principle.unwrap_or(0)),
            quick: record.quick.as_ref().is_some_and(|flag| flag.value),
            text: Self::text(record.text.as_ref(), record.span),
            why: Self::optional(record.why.as_ref()),
            weight: self.number(record.weight.as_ref(), 1..=5, 1, "weight"),
            evidence: Self::texts(record.evidence.as_ref()),
            must_have: self.must_have(record.must_have.as_ref(), &levels),
            must_have_span: record
                .must_have
                .as_ref()
                .and_then(|must| must.min.as_ref())
                .map(|words| words.span),
            na: self.not_applicable(record.na.as_ref()),
            applies_to: record.applies_to.as_ref().map(|record| self.applies_to(record)),
            stories: self.story_list(record.stories.as_ref()),
            levels,
            span: record.span,
        }
    }

    fn levels(&mut self, records: &[raw::Level]) -> Vec<Level> {
        let mut level_ids = Table::new("level");
        let mut action_ids = Table::new("action");
        let mut levels = Vec::with_capacity(records.len());
        for record in records {
            let id = self.id(record.id.as_ref(), record.span);
            if record.id.is_some() {
                level_ids.add(id.value.as_str(), id.span, self.diagnostics);
                self.reserved(&id);
            }
            let actions = record
                .actions
                .iter()
                .flatten()
                .map(|action| self.action(action, &mut action_ids))
                .collect();
            levels.push(Level {
                id,
                points: self.number(record.points.as_ref(), 0..=100, 0, "points"),
                points_span: record.points.as_ref().map_or(record.span, |points| points.span),
                title: Self::optional(record.title.as_ref()),
                text: Self::text(record.text.as_ref(), record.span),
                actions,
                span: record.span,
            });
        }
        levels
    }

    /// Forms and results files have answers of these names beside the levels.
    fn reserved(&mut self, id: &Spanned<Id>) {
        if ["unknown", "na"].contains(&id.value.as_str()) {
            self.report(Diagnostic::reserved_level(id.span, id.value.as_str()));
        }
    }

    fn action(&mut self, record: &raw::Action, seen: &mut Table) -> Action {
        let id = self.id(record.id.as_ref(), record.span);
        if record.id.is_some() {
            seen.add(id.value.as_str(), id.span, self.diagnostics);
        }
        Action {
            id,
            text: Self::text(record.text.as_ref(), record.span),
            effort: self.number(record.effort.as_ref(), 1..=3, 2, "effort"),
            stage: self.stage(record.stage.as_ref()),
            story: record
                .story
                .as_ref()
                .and_then(|words| self.stories.resolve(words, self.diagnostics))
                .map(StoryIx),
        }
    }

    fn must_have(&mut self, record: Option<&raw::MustHave>, levels: &[Level]) -> Option<LevelIx> {
        let min = record?.min.as_ref()?;
        let ids: Vec<_> = levels.iter().map(|level| level.id.value.as_str()).collect();
        let found = ids.iter().position(|id| *id == min.value.as_str());
        // Without any level, what is wrong with the levels is said already.
        if found.is_none() && !ids.is_empty() {
            let near = nearest(&min.value, ids);
            self.report(Diagnostic::unknown_reference(min.span, "level", &min.value, near));
        }
        found.map(LevelIx)
    }

    fn not_applicable(&mut self, record: Option<&raw::NotApplicable>) -> NotApplicable {
        // Scoring takes "does not apply" unless a question forbids it.
        let Some(record) = record else {
            return NotApplicable { allowed: true, reasons: Vec::new() };
        };
        let reasons = record.reasons.iter().flatten();
        NotApplicable {
            allowed: record.allowed.as_ref().is_none_or(|flag| flag.value),
            reasons: reasons.map(|words| self.id(Some(words), words.span).value).collect(),
        }
    }

    fn applies_to(&mut self, record: &raw::AppliesTo) -> AppliesTo {
        AppliesTo {
            types: record
                .types
                .as_ref()
                .map(|list| self.known(list, "a type of council", COUNCIL_TYPES)),
            nations: record.nations.as_ref().map(|list| self.known(list, "a nation", NATIONS)),
            span: record.span,
        }
    }

    fn known(&mut self, list: &[Words], what: &str, allowed: &[&'static str]) -> Vec<String> {
        let allowed: Vec<_> = allowed.iter().map(|name| (*name, *name)).collect();
        list.iter()
            .filter_map(|words| self.choice(words, what, &allowed))
            .map(str::to_owned)
            .collect()
    }
}
