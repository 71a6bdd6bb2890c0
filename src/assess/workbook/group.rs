//! A group of questions or areas, and where its figures are.

use super::cells::{at, below_head};
use super::names::quoted;
use super::plan::Plan;
use crate::model::AreaGroup;
use std::ops::Range;

/// A group of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Area(usize),
    Principle(usize),
    Cell(usize, usize),
    Overall,
    /// Areas under a heading.
    Areas(usize),
}

impl Group {
    pub(super) fn row(self, plan: &Plan<'_>) -> u32 {
        let (areas, principles) = (plan.playbook.areas.len(), plan.playbook.principles.len());
        below_head(match self {
            Self::Area(area) => area,
            Self::Principle(principle) => areas + principle,
            Self::Cell(area, principle) => areas + principles + area * principles + principle,
            Self::Overall => areas + principles + areas * principles,
            Self::Areas(index) => areas + principles + areas * principles + 1 + index,
        })
    }

    pub(super) fn key(self, plan: &Plan<'_>) -> String {
        let area = |index: usize| plan.playbook.areas[index].id.as_str();
        let principle = |index: usize| plan.playbook.principles[index].id.as_str();
        match self {
            Self::Area(index) => format!("area {}", area(index)),
            Self::Principle(index) => format!("principle {}", principle(index)),
            Self::Cell(row, column) => format!("cell {} {}", area(row), principle(column)),
            Self::Overall => "overall".to_owned(),
            Self::Areas(index) => {
                format!("group {}", plan.playbook.assessment.groups[index].id.value)
            }
        }
    }

    /// Whether it is a mean of areas.
    pub(super) fn is_together(self) -> bool {
        matches!(self, Self::Overall | Self::Areas(_))
    }

    /// The positions of the areas that it adds up.
    pub(super) fn areas(self, plan: &Plan<'_>) -> Range<usize> {
        let count = |groups: &[AreaGroup]| groups.iter().map(|group| group.areas.len()).sum();
        let groups = &plan.playbook.assessment.groups;
        match self {
            Self::Areas(index) => count(&groups[..index])..count(&groups[..=index]),
            _ => 0..plan.playbook.areas.len(),
        }
    }

    /// The cell of this group in a column, for other sheets.
    pub(super) fn at(self, plan: &Plan<'_>, column: u16) -> String {
        format!("{}!{}", quoted(plan.names.groups), at(self.row(plan), column))
    }
}
