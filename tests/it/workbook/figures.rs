//! Every figure of a workbook against the scores.

mod steps;

use super::Case;
use super::reading::{Cells, Sheets};
use local_normal::assess::answers::Rejection;
use local_normal::assess::model::OverallFigure;
use local_normal::assess::scores::{AreaScore, CellScore, Overall, PrincipleScore, Status};
use local_normal::assess::workbook::Words;
use local_normal::assess::{RejectedAnswer, Scores, score};
use local_normal::model::{AreaIx, Playbook};

/// What a group has, whatever kind of group it is.
#[derive(Debug, PartialEq, Eq)]
struct Figures {
    status: Status,
    score_bp: Option<u32>,
    band: Option<String>,
    coverage: Option<u32>,
    low: Option<u32>,
    high: Option<u32>,
    said: [Option<u64>; 3],
    to_target_bp: Option<u32>,
}

macro_rules! figures_of {
    ($kind:ty, $from:ident, $coverage:expr, $to_target:expr) => {
        impl From<&$kind> for Figures {
            fn from($from: &$kind) -> Self {
                Self {
                    status: $from.status,
                    score_bp: $from.score_bp,
                    band: $from.band.clone(),
                    coverage: $coverage,
                    low: $from.low,
                    high: $from.high,
                    said: [$from.figures.score, $from.figures.low, $from.figures.high],
                    to_target_bp: $to_target,
                }
            }
        }
    };
}

figures_of!(AreaScore, area, area.coverage, area.to_target_bp);
figures_of!(PrincipleScore, principle, principle.coverage, principle.to_target_bp);
figures_of!(CellScore, cell, cell.coverage, None);
figures_of!(Overall, overall, None, overall.to_target_bp);

/// Compares a workbook that `LibreOffice` worked out with the scores of the same answers.
pub(super) fn compare(playbook: &Playbook, case: &Case, words: &Words, sheets: &Sheets) {
    let results = &sheets[&words.results];
    let unclear = results.number(results.row(&words.unclear_count), 1).unwrap();
    match score(&case.model, &case.subject, &case.answers, case.profile.as_deref()) {
        Ok(scores) => {
            // A profile that is not on the list is marked in the workbook, and sets no targets.
            let is_strange = |id: &String| case.model.profile(id).is_none();
            assert_eq!(
                unclear,
                u32::from(case.profile.as_ref().is_some_and(is_strange)),
                "{}",
                case.name
            );
            let compare = Compare { playbook, case, words, scores: &scores };
            compare.groups(&sheets["Groups"]);
            compare.shown(results);
            compare.actions(&sheets["ActionPool"]);
            if playbook.has_actions() {
                compare.steps(&sheets["ActionPool"], &sheets[&words.actions]);
            }
            assert_eq!(sheets.contains_key(&words.actions), playbook.has_actions());
            compare.find_out(&sheets[&words.find_out]);
        }
        // Answers that the workbook has no place for cannot be told by it.
        Err(rejected) => {
            assert_eq!(
                unclear > 0,
                rejected.iter().any(has_a_place),
                "{}: {rejected:?}",
                case.name
            );
        }
    }
}

/// Compares the working of an edition's own questions with their scores: `case` has their model and the answers to them.
pub(super) fn compare_local(playbook: &Playbook, case: &Case, words: &Words, sheets: &Sheets) {
    let scores = score(&case.model, &case.subject, &case.answers, None).unwrap();
    Compare { playbook, case, words, scores: &scores }.groups(&sheets["LocalGroups"]);
    let results = &sheets[&words.results];
    assert!(results.texts().contains(&words.local_questions), "{}", case.name);
}

fn has_a_place(rejected: &RejectedAnswer) -> bool {
    matches!(rejected.reason, Rejection::NaNotAllowed | Rejection::UnknownTarget)
}

struct Compare<'a> {
    playbook: &'a Playbook,
    case: &'a Case,
    words: &'a Words,
    scores: &'a Scores,
}

impl Compare<'_> {
    /// Each group with its key and its figures.
    fn expected(&self) -> Vec<(String, Figures)> {
        let scores = self.scores;
        let mut expected = vec![("overall".to_owned(), Figures::from(&scores.overall))];
        expected.extend(
            scores.areas.0.iter().map(|(id, area)| (format!("area {id}"), Figures::from(area))),
        );
        let groups = scores.groups.0.iter();
        expected.extend(groups.map(|(id, group)| (format!("group {id}"), Figures::from(group))));
        let principles = scores.principles.0.iter();
        expected.extend(
            principles.map(|(id, principle)| (format!("principle {id}"), Figures::from(principle))),
        );
        for (area, row) in &scores.cells.0 {
            expected.extend(
                row.0.iter().map(|(id, cell)| (format!("cell {area} {id}"), Figures::from(cell))),
            );
        }
        expected
    }

    /// The figures to the digit.
    fn groups(&self, groups: &Cells) {
        for (key, expected) in self.expected() {
            let row = groups.row(&key);
            let number = |head: &str| groups.number(row, groups.column(head));
            let is_cell = key.starts_with("cell");
            let is_mean = key == "overall" || key.starts_with("group");
            let band =
                number("band").map(|band| self.case.model.bands[band as usize - 1].id.clone());
            let found = Figures {
                status: status(number("status").unwrap()),
                score_bp: number("score_bp"),
                band,
                coverage: number("coverage").filter(|_| !is_mean),
                low: number("low"),
                high: number("high"),
                said: self.figures(groups, row).unwrap_or(expected.said),
                to_target_bp: number("to_target_bp").filter(|_| !is_cell),
            };
            assert_eq!(found, expected, "{}: {key}", self.case.name);
        }
    }

    /// Those of the working, where it has any: the sheet of results shows all.
    fn figures(&self, groups: &Cells, row: usize) -> Option<[Option<u64>; 3]> {
        let is_worked_out = !10_000_u64.is_multiple_of(self.case.model.display.steps());
        let figure = |head: &str| groups.number(row, groups.column(head)).map(u64::from);
        is_worked_out.then(|| ["score_figure", "low_figure", "high_figure"].map(figure))
    }

    /// What a reader sees on the sheet of results.
    fn shown(&self, results: &Cells) {
        let (words, overall) = (self.words, &self.scores.overall);
        let value = |label: &str| results.text(results.row(label), 1);
        let name = &self.case.name;
        let has_overall = self.case.model.overall == OverallFigure::Number;
        if has_overall {
            self.overall_shown(results);
        } else {
            assert!(!results.texts().contains(&words.overall), "{name}: no overall figure");
        }
        assert_eq!(
            value(&words.lowest),
            overall.lowest.as_deref().map_or_else(String::new, |id| self.title(id)),
            "{name}"
        );
        assert_eq!(value(&words.unknown_count), self.scores.find_out.len().to_string(), "{name}");
        self.areas_shown(results);
        if self.playbook.columns().is_empty() {
            assert!(!results.texts().contains(&words.matrix), "{name}: one column is no matrix");
            return;
        }
        self.matrix_shown(results);
        let first = results.row(&words.principles) + 2;
        for (row, (id, principle)) in (first..).zip(&self.scores.principles.0) {
            self.row_shown(results, row, id, &Figures::from(principle));
        }
    }

    /// What is said of all areas together.
    fn overall_shown(&self, results: &Cells) {
        let (words, overall, name) = (self.words, &self.scores.overall, &self.case.name);
        let value = |label: &str| results.text(results.row(label), 1);
        assert_eq!(value(&words.score), self.said(overall.figures.score), "{name}");
        assert_eq!(value(&words.at_least), self.said(overall.figures.low), "{name}");
        assert_eq!(value(&words.at_most), self.said(overall.figures.high), "{name}");
        assert_eq!(value(&words.to_target), per_cent(overall.to_target_bp), "{name}");
        assert_eq!(value(&words.status), self.status(overall.status), "{name}");
        let omitted = overall
            .omitted
            .iter()
            .map(|area| format!("{} ({})", self.title(&area.area), self.status(area.status)));
        assert_eq!(value(&words.omitted), omitted.collect::<Vec<_>>().join("; "), "{name}");
        assert_eq!(
            value(&words.counted),
            format!("{} / {}", overall.counted.len(), self.playbook.areas.len()),
            "{name}"
        );
    }

    /// A figure as a cell has it: its number, without noughts at the end.
    fn said(&self, figure: Option<u64>) -> String {
        let number = |figure| self.case.model.display.say(figure).parse::<f64>().unwrap();
        figure.map_or_else(String::new, |figure| number(figure).to_string())
    }

    /// Each area's row in a table that begins at `first`, where groups have a row for their heading.
    fn rows(&self, first: usize) -> Vec<usize> {
        let headings = |area: usize| {
            (0..=area).filter(|ix| self.playbook.group_from(AreaIx(*ix)).is_some()).count()
        };
        (0..self.playbook.areas.len()).map(|area| first + area + headings(area)).collect()
    }

    fn areas_shown(&self, results: &Cells) {
        let first = results.row(&self.words.areas) + 2;
        let has_overall = self.case.model.overall == OverallFigure::Number;
        for (row, (id, area)) in self.rows(first).into_iter().zip(&self.scores.areas.0) {
            self.row_shown(results, row, id, &Figures::from(area));
            let counts = self.scores.overall.counted.contains(id);
            let counts = if counts { &self.words.yes } else { &self.words.no };
            let counts = if has_overall { counts.as_str() } else { "" };
            assert_eq!(results.text(row, 8), counts, "{}: {id}", self.case.name);
            assert_eq!(results.text(row, 9), area.capped_by.join("; "), "{}: {id}", self.case.name);
        }
    }

    fn row_shown(&self, results: &Cells, row: usize, id: &str, figures: &Figures) {
        let name = format!("{}: {id}", self.case.name);
        assert_eq!(results.text(row, 1), self.said(figures.said[0]), "{name}");
        assert_eq!(results.text(row, 2).is_empty(), figures.band.is_none(), "{name}");
        assert_eq!(results.text(row, 3), self.status(figures.status), "{name}");
        assert_eq!(results.number(row, 4), figures.coverage, "{name}");
        assert_eq!(results.text(row, 5), self.said(figures.said[1]), "{name}");
        assert_eq!(results.text(row, 6), self.said(figures.said[2]), "{name}");
        assert_eq!(results.text(row, 7), per_cent(figures.to_target_bp), "{name}");
    }

    fn matrix_shown(&self, results: &Cells) {
        let first = results.row(&self.words.matrix) + 2;
        for (row, (area, cells)) in self.rows(first).into_iter().zip(&self.scores.cells.0) {
            for (column, (id, cell)) in (1..).zip(&cells.0) {
                let expected = match cell.figures.score {
                    Some(figure) => self.said(Some(figure)),
                    None => self.status(cell.status),
                };
                assert_eq!(results.text(row, column), expected, "{}: {area} {id}", self.case.name);
            }
        }
    }

    fn find_out(&self, sheet: &Cells) {
        let ids = (1..sheet.height()).map(|row| sheet.text(row, 2)).filter(|id| !id.is_empty());
        assert_eq!(ids.collect::<Vec<_>>(), self.scores.find_out, "{}", self.case.name);
    }

    fn title(&self, id: &str) -> String {
        let area = self.playbook.areas.iter().find(|area| area.id.as_str() == id).unwrap();
        area.title.as_str().to_owned()
    }

    fn status(&self, status: Status) -> String {
        let words = self.words;
        let word = match status {
            Status::Excluded => &words.excluded,
            Status::Na => &words.all_na,
            Status::MostlyNa => &words.mostly_na,
            Status::Partial => &words.partial,
            Status::Scored => &words.scored,
        };
        word.clone()
    }
}

fn status(number: u32) -> Status {
    [Status::Excluded, Status::Na, Status::MostlyNa, Status::Partial, Status::Scored]
        [number as usize - 1]
}

fn per_cent(bp: Option<u32>) -> String {
    bp.map_or_else(String::new, |bp| (bp / 100).to_string())
}
