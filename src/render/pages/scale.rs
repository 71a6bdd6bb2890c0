//! What levels, scores and sums of points are called, and the sets of targets.

use super::super::at::At;
use super::super::views;
use crate::assess::{Beginning, Display};
use crate::model::{self, Question};

pub(super) fn profiles(at: &At<'_>) -> Vec<views::Profile> {
    let profiles = at.site.playbook.assessment.profiles.iter();
    let profile = |profile: &model::Profile| views::Profile {
        id: profile.id.value.to_string(),
        title: at.words(&profile.title),
        summary: profile.summary.as_ref().map(|text| at.inline(text)),
    };
    profiles.map(profile).collect()
}

pub(super) fn scale(at: &At<'_>) -> Vec<views::ScaleStep> {
    let scale = &at.site.playbook.assessment.scale;
    let step = |step: &model::ScaleStep| views::ScaleStep {
        title: at.words(&step.title),
        means: step.means.as_ref().map(|text| at.plain(text)).unwrap_or_default(),
    };
    scale.iter().map(step).collect()
}

pub(super) fn bands(at: &At<'_>) -> Vec<views::Band> {
    let assessment = &at.site.playbook.assessment;
    let display = Display::of(assessment);
    assessment
        .bands
        .iter()
        .map(|band| views::Band {
            id: band.id.value.to_string(),
            title: band_title(at, band),
            from: display.say_beginning(band),
        })
        .collect()
}

pub(in crate::render) fn band_title(at: &At<'_>, band: &model::Band) -> String {
    match &band.title {
        Some(title) => at.words(title),
        None => at
            .find_string(&format!("band-{}", band.id.value))
            .unwrap_or_else(|| at.id_in_words(band.id.value.as_str())),
    }
}

/// What a sum of points means where every one of some questions is answered: the first sum of each
/// band is the least whose score reaches it.
pub(super) fn points<'q>(
    at: &At<'_>,
    questions: impl Iterator<Item = &'q Question>,
) -> views::Points {
    let weight: u32 = questions.map(|question| *question.weight).sum();
    let most = weight * 100;
    let assessment = &at.site.playbook.assessment;
    let first = |band: &model::Band| {
        let band = Beginning::of(assessment, band);
        (0..=most).find(|sum| weight > 0 && band.is_reached(*sum, weight)).unwrap_or(most + 1)
    };
    let bands = &assessment.bands;
    let rows = bands.iter().enumerate().map(|(index, band)| views::PointsRow {
        band: band_title(at, band),
        from: first(band),
        to: bands.get(index + 1).map_or(most, |next| first(next).saturating_sub(1)),
    });
    views::Points { most, rows: rows.collect() }
}
