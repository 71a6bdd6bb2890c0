//! Where bands begin: in basis points, also where a playbook says it as scores are said.

use crate::diag::Diagnostic;
use crate::model::record::Record as _;
use crate::model::{Assessment, Band, Node, Value};

/// Settles the bands of an assessment that is written in `top`.
pub(super) fn settle(assessment: &mut Assessment, top: &Node) -> Vec<Diagnostic> {
    let max = *assessment.display.max;
    let mut found: Vec<_> = written(top).iter().filter_map(lacks_beginning).collect();
    found.extend(assessment.bands.iter_mut().filter_map(|band| take_beginning(band, max)));
    found
}

fn written(top: &Node) -> &[Node] {
    let bands = top.at("assessment").and_then(|assessment| assessment.at("bands"));
    match bands.map(|bands| &bands.value) {
        Some(Value::List(bands)) => bands,
        _ => &[],
    }
}

fn lacks_beginning(band: &Node) -> Option<Diagnostic> {
    let lacks = ["from", "at"].iter().all(|key| band.at(key).is_none());
    (matches!(band.value, Value::Map(_)) && lacks)
        .then(|| Diagnostic::missing_key(band.span, "from", Band::CALLED))
}

fn take_beginning(band: &mut Band, max: u32) -> Option<Diagnostic> {
    let at = band.at?;
    if band.from.span().is_some() {
        let message = "a band has `from` or `at`, and this one has both".to_owned();
        return Some(Diagnostic::bad_value(at.span(), message, "Take one of the two out.".into()));
    }
    if at.ten_thousandths() > u64::from(max) * 10_000 {
        let message = format!("this band begins above {max}, the highest score");
        let help = format!("`at` is a score as `display` says it, from 0 to {max}.");
        return Some(Diagnostic::bad_value(at.span(), message, help));
    }
    // Rounded half up, as scores are.
    let bp = (2 * at.ten_thousandths() + u64::from(max)) / (2 * u64::from(max));
    band.from = u32::try_from(bp).unwrap_or(u32::MAX).into();
    None
}
