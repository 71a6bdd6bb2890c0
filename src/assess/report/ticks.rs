//! Answers that are not what the lines ticked at their question suggest, in the report.

use super::{cut, line, question_text};
use crate::assess::model::ScoringModel;
use crate::assess::results::Results;
use crate::model::Playbook;

/// The width that a question is cut to, in characters.
const WIDTH: usize = 72;

pub(super) fn ticks(out: &mut String, playbook: &Playbook, results: &Results) {
    let model = ScoringModel::of(playbook);
    let apart = model.questions.iter().filter_map(|question| {
        let suggested = &question.suggested(&results.ticked(&question.id))?.id;
        let answer = results.answers().get(&question.id)?;
        let is_same = answer.level.as_ref() == Some(suggested);
        (!is_same).then_some((&question.id, suggested, &answer.level))
    });
    let apart: Vec<_> = apart.collect();
    if apart.is_empty() {
        return;
    }
    out.push('\n');
    line(out, "The lines that are ticked suggest another level");
    for (id, suggested, level) in apart {
        let answered = level.as_ref().map_or_else(|| "no level".into(), |id| format!("`{id}`"));
        line(out, &format!("  - {}", cut(&question_text(playbook, id), WIDTH)));
        line(out, &format!("    answered {answered}, ticked up to `{suggested}`"));
    }
}
