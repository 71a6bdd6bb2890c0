//! Scores as plain text, for a person at a terminal.

mod changes;
mod heading;
mod local;
mod ticks;

use self::changes::changed;
use self::heading::heading;
use self::local::local;
use self::ticks::ticks;
use super::figures::Figures;
use super::migrate::Changes;
use super::results::Results;
use super::scores::{AreaScore, CellScore, Scores, Status};
use crate::model::markdown::plain;
use crate::model::{AreaIx, OverallFigure, Playbook, PrincipleIx, Question};
use std::fmt::Write as _;

/// How many actions are listed.
const ACTIONS: usize = 10;
/// The width that texts are cut to, in characters.
const WIDTH: usize = 44;

/// The report. What comes from the results file is cleaned of signs that a terminal would obey.
///
/// `changes` is what a load changed, where the file answers an older version.
pub(crate) fn report(
    playbook: &Playbook,
    results: &Results,
    scores: &Scores,
    changes: Option<&Changes>,
) -> String {
    let mut out = String::new();
    heading(&mut out, playbook, results);
    match playbook.assessment.overall {
        OverallFigure::Number => overall(&mut out, playbook, scores),
        OverallFigure::Nothing => out.push('\n'),
    }
    lowest(&mut out, playbook, scores);
    areas(&mut out, playbook, scores);
    if !playbook.columns().is_empty() {
        principles(&mut out, playbook, scores);
        matrix(&mut out, playbook, scores);
    }
    actions(&mut out, playbook, scores);
    find_out(&mut out, playbook, scores);
    ticks(&mut out, playbook, results);
    local(&mut out, playbook, scores);
    changed(&mut out, changes);
    out
}

fn overall(out: &mut String, playbook: &Playbook, scores: &Scores) {
    let (overall, max) = (&scores.overall, *playbook.assessment.display.max);
    out.push('\n');
    match (overall.figures.said(), overall.low) {
        (Some(score), _) => {
            let band = overall.band.as_deref().map_or("", |band| band_title(playbook, band));
            line(out, &format!("Overall: {score} of {max}, {band}"));
        }
        (None, Some(_)) => line(out, "Overall: not scored yet, too little is answered"),
        _ => line(out, "Overall: nothing to score"),
    }
    if let Some([low, high]) = overall.figures.range() {
        line(out, &format!("Open answers leave it between {low} and {high}."));
    }
    if let Some(bp) = overall.to_target_bp {
        line(out, &format!("On the way to the targets: {}%.", bp / 100));
    }
    for omitted in &overall.omitted {
        line(
            out,
            &format!(
                "Not counted: {} ({}).",
                area_title(playbook, &omitted.area),
                status_name(omitted.status)
            ),
        );
    }
}

fn lowest(out: &mut String, playbook: &Playbook, scores: &Scores) {
    if let Some(id) = &scores.overall.lowest
        && let Some(score) = scores.areas.get(id).and_then(|area| area.figures.said())
    {
        line(out, &format!("Lowest area: {}, {score}.", area_title(playbook, id)));
    }
}

fn areas(out: &mut String, playbook: &Playbook, scores: &Scores) {
    columns(out, "Areas");
    for (ix, (id, area)) in scores.areas.0.iter().enumerate() {
        group(out, playbook, scores, AreaIx(ix));
        Row::of(area).write(out, playbook, area_title(playbook, id));
        for question in &area.capped_by {
            line(
                out,
                &format!("  held back by a must-have: {}", question_text(playbook, question)),
            );
        }
    }
}

/// The heading before the first area of a group, with its score where it has one.
fn group(out: &mut String, playbook: &Playbook, scores: &Scores, first: AreaIx) {
    let Some(group) = playbook.group_from(first) else { return };
    let score = scores.groups.get(group.id.value.as_str()).and_then(|group| group.figures.said());
    let said = score.map(|score| format!(": {score}"));
    line(out, &format!("{}{}", group.title.as_str(), said.unwrap_or_default()));
}

fn principles(out: &mut String, playbook: &Playbook, scores: &Scores) {
    columns(out, "Principles");
    for (id, one) in &scores.principles.0 {
        let row = Row {
            status: one.status,
            figures: &one.figures,
            band: one.band.as_deref(),
            coverage: one.coverage,
        };
        let title = playbook.principles.iter().find(|principle| principle.id.as_str() == id);
        row.write(out, playbook, title.map_or(id, |principle| principle.title.as_str()));
    }
}

/// A row of a table of areas or principles.
struct Row<'a> {
    status: Status,
    figures: &'a Figures,
    band: Option<&'a str>,
    coverage: Option<u32>,
}

fn columns(out: &mut String, title: &str) {
    out.push('\n');
    line(
        out,
        &format!("{} {:>5}  {:<20} {:>8}  {}", fill(title), "score", "band", "answered", "range"),
    );
}

impl<'a> Row<'a> {
    fn of(area: &'a AreaScore) -> Self {
        let AreaScore { status, figures, band, coverage, .. } = area;
        Self { status: *status, figures, band: band.as_deref(), coverage: *coverage }
    }

    fn write(&self, out: &mut String, playbook: &Playbook, title: &str) {
        let score = self.figures.said().unwrap_or_else(|| "-".to_owned());
        let band = self.band.map_or(status_name(self.status), |band| band_title(playbook, band));
        let coverage =
            self.coverage.map_or_else(|| "-".to_owned(), |coverage| format!("{coverage}%"));
        let range = self.figures.range();
        let range = range.map_or_else(|| "-".to_owned(), |[low, high]| format!("{low} to {high}"));
        line(out, &format!("{} {score:>5}  {band:<20} {coverage:>8}  {range}", fill(title)));
    }
}

fn matrix(out: &mut String, playbook: &Playbook, scores: &Scores) {
    out.push('\n');
    let names = playbook
        .principles
        .iter()
        .map(|principle| format!(" {:>12}", cut(principle.title.as_str(), 12)));
    line(out, &(fill("Area and principle") + &names.collect::<String>()));
    for (area, (_, row)) in playbook.areas.iter().zip(&scores.cells.0) {
        let cell = |(ix, (_, cell)): (usize, &(String, CellScore))| match cell.figures.said() {
            _ if area.is_not_here(PrincipleIx(ix)) => String::new(),
            said => said.unwrap_or_else(|| "-".to_owned()),
        };
        let cells = row.0.iter().enumerate().map(|each| format!(" {:>12}", cell(each)));
        line(out, &(fill(area.title.as_str()) + &cells.collect::<String>()));
    }
}

fn actions(out: &mut String, playbook: &Playbook, scores: &Scores) {
    if scores.actions.is_empty() {
        return;
    }
    out.push('\n');
    let more = scores.actions.len().saturating_sub(ACTIONS);
    let rest = if more > 0 {
        format!(" (the first {ACTIONS} of {})", scores.actions.len())
    } else {
        String::new()
    };
    line(out, &format!("What to do next{rest}"));
    for (at, planned) in scores.actions.iter().take(ACTIONS).enumerate() {
        let found = question(playbook, &planned.question)
            .and_then(|question| action_text(question, &planned.action));
        let step = found.unwrap_or_else(|| planned.action.clone());
        line(out, &format!("{:>3}. {step}", at + 1));
        line(out, &format!("     {}", question_text(playbook, &planned.question)));
    }
}

fn find_out(out: &mut String, playbook: &Playbook, scores: &Scores) {
    if scores.find_out.is_empty() {
        return;
    }
    out.push('\n');
    line(out, "Find out");
    scores
        .find_out
        .iter()
        .for_each(|id| line(out, &format!("  - {}", question_text(playbook, id))));
}

fn line(out: &mut String, text: &str) {
    let _ = writeln!(out, "{}", text.trim_end());
}

fn status_name(status: Status) -> &'static str {
    match status {
        Status::Excluded => "not asked here",
        Status::Na => "does not apply",
        Status::MostlyNa => "mostly not applicable",
        Status::Partial => "not enough answers",
        Status::Scored => "scored",
    }
}

fn area_title<'a>(playbook: &'a Playbook, id: &'a str) -> &'a str {
    playbook.areas.iter().find(|area| area.id.as_str() == id).map_or(id, |area| area.title.as_str())
}

fn band_title<'a>(playbook: &'a Playbook, id: &'a str) -> &'a str {
    let band = playbook.assessment.bands.iter().find(|band| band.id.value.as_str() == id);
    band.and_then(|band| band.title.as_ref()).map_or(id, |title| title.as_str())
}

fn question<'a>(playbook: &'a Playbook, id: &str) -> Option<&'a Question> {
    playbook.questions.iter().find(|question| question.id.value.as_str() == id)
}

fn question_text(playbook: &Playbook, id: &str) -> String {
    question(playbook, id).map_or_else(
        || id.to_owned(),
        |question| {
            let text = plain(question.text.as_str());
            question
                .code
                .as_ref()
                .map_or_else(|| text.clone(), |code| format!("{} {text}", code.as_str()))
        },
    )
}

fn action_text(question: &Question, id: &str) -> Option<String> {
    let mut actions = question.levels.iter().flat_map(|level| &level.actions);
    actions.find(|action| action.id.value.as_str() == id).map(|action| plain(action.text.as_str()))
}

/// A title in a column of [`WIDTH`].
fn fill(title: &str) -> String {
    format!("{:<WIDTH$}", cut(title, WIDTH))
}

fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    text.chars().take(width - 1).chain(['…']).collect()
}

/// A text from a file on one short line, without control characters and marks that turn the direction of text.
fn clean(text: &str) -> String {
    let is_harmless = |c: &char| {
        !c.is_control()
            && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}')
    };
    let text: String = text.chars().filter(is_harmless).collect();
    cut(text.trim(), 80)
}
