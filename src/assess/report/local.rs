//! What an edition's own questions come to, after all that is the playbook's.

use super::{Row, area_title, columns, line};
use crate::assess::scores::Scores;
use crate::model::Playbook;

pub(super) fn local(out: &mut String, playbook: &Playbook, scores: &Scores) {
    let (Some(scores), Some(edition)) = (&scores.local, &playbook.edition) else { return };
    let council = edition.council.called().as_str();
    columns(out, &format!("Own questions of {council}"));
    for (id, area) in &scores.areas.0 {
        Row::of(area).write(out, playbook, area_title(playbook, id));
    }
    if let Some(score) = scores.overall.figures.said() {
        line(out, &format!("Together: {score}, apart from all other scores."));
    }
}
