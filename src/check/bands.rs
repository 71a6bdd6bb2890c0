//! Bands of scores begin at 0, rise, and are written in hundredths of a per cent.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::Band;
use crate::source::Span;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let bands = &context.playbook.assessment.bands;
    // Those that the playbook does not name itself have no place, and are right.
    let Some(first) = bands.first().filter(|band| band.from.span().is_some()) else { return };
    if *first.from != 0 {
        let message = "the first band does not begin at 0".to_owned();
        diagnostics.push(Diagnostic::bands(place(first), message));
    }
    for pair in bands.windows(2).filter(|pair| *pair[1].from <= *pair[0].from) {
        let message =
            format!("this band begins at {}, no higher than the one before it", pair[1].from);
        diagnostics.push(Diagnostic::bands(place(&pair[1]), message));
    }
    if let Some(last) = bands.last().filter(|band| (1..=100).contains(&*band.from)) {
        diagnostics.push(Diagnostic::bands_in_per_cent(place(last), i64::from(*last.from)));
    }
}

fn place(band: &Band) -> Span {
    band.from.span().unwrap_or(band.id.span)
}
