//! Bands of scores begin at 0, rise, and begin at a figure that scores can have.

use super::Context;
use crate::assess::Display;
use crate::diag::Diagnostic;
use crate::model::{Assessment, Band, Decimal};
use crate::source::Span;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let assessment = &context.playbook.assessment;
    figures(assessment, diagnostics);
    let bands = &assessment.bands;
    // Those that the playbook does not name itself have no place, and are right.
    let Some(first) = bands.first().filter(|band| is_written(band)) else { return };
    if *first.from != 0 {
        let message = "the first band does not begin at 0".to_owned();
        diagnostics.push(Diagnostic::bands(place(first), message));
    }
    let exact = |band: &Band| exact(assessment, band);
    for pair in bands.windows(2).filter(|pair| exact(&pair[1]) <= exact(&pair[0])) {
        let begins = Display::of(assessment).say_beginning(&pair[1]);
        let message = format!("this band begins at {begins}, no higher than the one before it");
        diagnostics.push(Diagnostic::bands(place(&pair[1]), message));
    }
    if let Some(last) = bands.last().filter(|band| is_nearly_0(band)) {
        diagnostics.push(Diagnostic::bands_in_per_cent(place(last), i64::from(*last.from)));
    }
}

/// No figure is finer than scores are known, and every band begins at one.
fn figures(assessment: &Assessment, diagnostics: &mut Vec<Diagnostic>) {
    let (display, asked) = (Display::of(assessment), &assessment.display);
    if !display.is_known() {
        let place = asked.decimals.span().or(asked.max.span());
        diagnostics.push(Diagnostic::too_fine(place, *asked.max, *asked.decimals));
        return;
    }
    let between = assessment.bands.iter().filter(|band| !display.is_figure(band));
    diagnostics.extend(between.map(|band| {
        let nearest = display.nearest(*band.from);
        Diagnostic::band_between(place(band), display.max, &nearest)
    }));
}

/// Where a band begins, in ten-thousandths of a point of the scale.
fn exact(assessment: &Assessment, band: &Band) -> u64 {
    match band.at {
        Some(at) => at.ten_thousandths(),
        None => u64::from(*band.from) * u64::from(*assessment.display.max),
    }
}

/// Whether it seems to be given in per cent.
fn is_nearly_0(band: &Band) -> bool {
    band.at.is_none() && (1..=100).contains(&*band.from)
}

fn is_written(band: &Band) -> bool {
    band.from.span().is_some() || band.at.is_some()
}

fn place(band: &Band) -> Span {
    let at = band.at.map(Decimal::span);
    at.or(band.from.span()).unwrap_or(band.id.span)
}
