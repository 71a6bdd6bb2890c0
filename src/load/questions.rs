//! What questions take from elsewhere in the playbook: the only principle, and the levels of a set of answers.

use crate::diag::{Diagnostic, nearest};
use crate::model::record::Record as _;
use crate::model::{Assessment, Id, Level, Named, Node, PrincipleIx, Question, Value};
use crate::source::Spanned;

/// Where they take it from.
pub(super) struct Settling<'a> {
    /// How many principles there are.
    pub(super) principles: usize,
    pub(super) assessment: &'a Assessment,
}

impl Settling<'_> {
    /// Completes questions, and reports what they lack all the same. `nodes` are what they were read from.
    pub(super) fn settle<'q>(
        &self,
        questions: impl Iterator<Item = &'q mut Question>,
        nodes: &[&Node],
    ) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for question in questions {
            if self.principles == 1 {
                question.principle = Some(PrincipleIx(0));
            }
            found.extend(take_levels(question, &self.assessment.answer_sets));
        }
        if self.principles > 1 {
            found.extend(nodes.iter().filter_map(|node| lacks_principle(node)));
        }
        found.extend(nodes.iter().filter_map(|node| lacks_levels(node)));
        found
    }
}

fn lacks_principle(question: &Node) -> Option<Diagnostic> {
    let lacks = matches!(question.value, Value::Map(_)) && question.at("principle").is_none();
    lacks.then(|| Diagnostic::missing_key(question.span, "principle", Question::CALLED))
}

fn take_levels(
    question: &mut Question,
    sets: &Named<Spanned<Id>, Vec<Level>>,
) -> Option<Diagnostic> {
    let name = question.answers.as_ref()?;
    let Some((_, levels)) = sets.iter().find(|(id, _)| id.value.as_str() == name.value.as_str())
    else {
        let near = nearest(&name.value, sets.iter().map(|(id, _)| id.value.as_str()));
        return Some(Diagnostic::unknown_reference(name.span, "set of answers", &name.value, near));
    };
    if question.levels.is_empty() {
        question.levels.clone_from(levels);
        return None;
    }
    let message = "a question has `levels` or `answers`, and this one has both".to_owned();
    Some(Diagnostic::bad_value(name.span, message, "Take one of the two out.".into()))
}

fn lacks_levels(question: &Node) -> Option<Diagnostic> {
    let lacks = ["levels", "answers"].iter().all(|key| question.at(key).is_none());
    let is_question = matches!(question.value, Value::Map(_));
    (is_question && lacks)
        .then(|| Diagnostic::missing_key(question.span, "levels", Question::CALLED))
}
