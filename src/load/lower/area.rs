//! Areas: outcomes, practices and messages.

use super::super::files::Parsed;
use super::super::names::Table;
use super::super::raw;
use super::Lower;
use crate::model::{Area, Audience, Direction, Measure, Outcome, Practice, PrincipleIx, Text};

impl Lower<'_> {
    pub(super) fn area(&mut self, file: &Parsed<raw::Area>) -> Area {
        let record = &file.record;
        Area {
            id: self.file_id(&file.name, file.span),
            title: Self::text(record.title.as_ref(), record.span),
            summary: Self::text(record.summary.as_ref(), record.span),
            weight: self.number(record.weight.as_ref(), 1..=5, 1, "weight"),
            review: self.review(record.review.as_ref()),
            why: Self::optional(record.why.as_ref()),
            scope: Self::optional(record.scope.as_ref()),
            outcomes: self.outcomes(record.outcomes.as_deref().unwrap_or_default()),
            pitfalls: Self::optional(record.pitfalls.as_ref()),
            first_steps: self.steps(record.first_steps.as_ref()),
            practices: self.practices(record),
            audiences: audiences(record.audiences.as_ref()),
            span: file.span,
        }
    }

    fn outcomes(&mut self, records: &[raw::Outcome]) -> Vec<Outcome> {
        let mut seen = Table::new("outcome");
        let mut outcomes = Vec::with_capacity(records.len());
        for record in records {
            let id = self.id(record.id.as_ref(), record.span);
            if record.id.is_some() {
                seen.add(id.value.as_str(), id.span, self.diagnostics);
            }
            let text = Self::text(record.text.as_ref(), record.span);
            let measure = record.measure.as_ref().map(|measure| self.measure(measure));
            outcomes.push(Outcome {
                id,
                text,
                measure,
                cost: Self::optional(record.cost.as_ref()),
            });
        }
        outcomes
    }

    fn measure(&mut self, measure: &raw::Measure) -> Measure {
        let directions = [("up", Direction::Up), ("down", Direction::Down)];
        Measure {
            what: Self::text(measure.what.as_ref(), measure.span),
            unit: Self::optional(measure.unit.as_ref()),
            source: Self::optional(measure.source.as_ref()),
            direction: measure
                .direction
                .as_ref()
                .and_then(|words| self.choice(words, "a direction", &directions)),
        }
    }

    fn practices(&mut self, area: &raw::Area) -> Vec<Practice> {
        let mut practices = Vec::new();
        for (name, record) in area.practices.iter().flat_map(|practices| &practices.0) {
            let steps = self.steps(record.steps.as_ref());
            let stories = self.story_list(record.stories.as_ref());
            let Some(principle) = self.principles.resolve(name, self.diagnostics) else { continue };
            practices.push(Practice {
                principle: PrincipleIx(principle),
                title: Self::optional(record.title.as_ref()),
                summary: Self::text(record.summary.as_ref(), record.span),
                body: Self::optional(record.body.as_ref()),
                steps,
                stories,
                span: name.span,
            });
        }
        practices.sort_by_key(|practice| practice.principle);
        practices
    }
}

fn audiences(record: Option<&raw::Audiences>) -> Vec<(Audience, Text)> {
    let Some(record) = record else { return Vec::new() };
    let each = [
        (Audience::Staff, &record.staff),
        (Audience::Members, &record.members),
        (Audience::Public, &record.public),
        (Audience::Partners, &record.partners),
    ];
    each.into_iter()
        .filter_map(|(audience, words)| Some((audience, Text::new(words.clone()?))))
        .collect()
}
