//! What the columns of a spreadsheet of questions hold, by the words at their heads.

use super::headings::squashed;
use crate::model::Playbook;
use crate::tables::{Cell, Row, Table};

/// How many rows may be above the head of a table.
const ABOVE: usize = 20;

/// The places of the columns.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) area: Option<usize>,
    pub(super) principle: Option<usize>,
    pub(super) question: usize,
    pub(super) id: Option<usize>,
    pub(super) code: Option<usize>,
    pub(super) why: Option<usize>,
    pub(super) help: Option<usize>,
    pub(super) evidence: Option<usize>,
    pub(super) weight: Option<usize>,
    pub(super) quick: Option<usize>,
    /// The lowest level first.
    pub(super) levels: Vec<usize>,
    /// Columns of which nothing is taken, and their heads.
    pub(super) others: Vec<(usize, String)>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    Area,
    Principle,
    Question,
    Id,
    Code,
    Why,
    Help,
    Evidence,
    Weight,
    Quick,
    /// A level, by its number, and whether more words follow that.
    Level(usize, bool),
}

/// The row that ends the head of a table, by its place among the rows, and its columns. Where no row names them, two may.
pub(super) fn find(table: &Table, playbook: &Playbook) -> Option<(usize, Columns)> {
    let rows = &table.rows[..table.rows.len().min(ABOVE)];
    let named = |row: &Row| columns(row, playbook).filter(|columns| columns.levels.len() > 1);
    let one = rows.iter().enumerate().find_map(|(at, row)| Some((at, named(row)?)));
    let mut pairs = rows.windows(2).enumerate();
    one.or_else(|| {
        pairs.find_map(|(at, pair)| {
            let [upper, lower] = [&pair[0], &pair[1]];
            let is_head = !asks(upper, lower, playbook);
            Some((at + 1, named(&joined(upper, lower, playbook)).filter(|_| is_head)?))
        })
    })
}

/// Whether the lower of two rows asks a question already: it says something below a head of the upper one. Words between
/// brackets explain a head; so may those below the question's, where one head is above several levels.
fn asks(upper: &Row, lower: &Row, playbook: &Playbook) -> bool {
    let held = |cell: &Cell| holds(cell.words(), playbook);
    let is_said = |cell: &Cell| {
        *cell != Cell::Empty && !cell.words().starts_with('(') && held(cell).is_none()
    };
    let pairs = || (0..lower.cells.len()).map(|column| (upper.cell(column), lower.cell(column)));
    let says = |what| pairs().any(|(above, below)| held(above) == Some(what) && is_said(below));
    let has_one_head = || {
        let mut levels = pairs().filter(|(_, below)| matches!(held(below), Some(Holds::Level(..))));
        levels.any(|(above, _)| *above == Cell::Empty)
    };
    says(Holds::Area) || says(Holds::Principle) || says(Holds::Question) && !has_one_head()
}

/// Two rows of a head as one: of each column the lower name, unless the upper one alone says what it holds.
fn joined(upper: &Row, lower: &Row, playbook: &Playbook) -> Row {
    let is_known = |cell: &Cell| holds(cell.words(), playbook).is_some();
    let name = |column| {
        let [above, below] = [upper, lower].map(|row| cell(row, Some(column)));
        let is_below = is_known(below) || (*below != Cell::Empty && !is_known(above));
        if is_below { below.clone() } else { above.clone() }
    };
    let columns = upper.cells.len().max(lower.cells.len());
    Row { number: lower.number, cells: (0..columns).map(name).collect() }
}

/// What is in a column of a row.
pub(super) fn cell(row: &Row, column: Option<usize>) -> &Cell {
    column.and_then(|column| row.cells.get(column)).unwrap_or(&Cell::Empty)
}

fn columns(row: &Row, playbook: &Playbook) -> Option<Columns> {
    let (mut columns, mut question, mut levels) = (Columns::default(), None, Vec::new());
    for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| **cell != Cell::Empty) {
        let place = match holds(cell.words(), playbook) {
            Some(Holds::Level(number, is_more)) => {
                levels.push((number, is_more, at));
                continue;
            }
            Some(Holds::Question) => &mut question,
            Some(Holds::Area) => &mut columns.area,
            Some(Holds::Principle) => &mut columns.principle,
            Some(Holds::Id) => &mut columns.id,
            Some(Holds::Code) => &mut columns.code,
            Some(Holds::Why) => &mut columns.why,
            Some(Holds::Help) => &mut columns.help,
            Some(Holds::Evidence) => &mut columns.evidence,
            Some(Holds::Weight) => &mut columns.weight,
            Some(Holds::Quick) => &mut columns.quick,
            None => {
                columns.others.push((at, cell.words().to_owned()));
                continue;
            }
        };
        // Of two columns with one name, the first is it.
        match place {
            Some(_) => columns.others.push((at, cell.words().to_owned())),
            None => *place = Some(at),
        }
    }
    // Of two heads with one number, the one without other words is it: `Level 1` before `Level 1 evidence`.
    levels.sort_unstable();
    levels.dedup_by(|(number, _, at), (first, ..)| {
        let is_again = number == first;
        if is_again {
            columns.others.push((*at, row.cells[*at].words().to_owned()));
        }
        is_again
    });
    columns.others.sort_unstable();
    columns.levels = levels.into_iter().map(|(.., at)| at).collect();
    columns.question = question?;
    Some(columns)
}

/// What the words at the head of a column mean.
fn holds(words: &str, playbook: &Playbook) -> Option<Holds> {
    let plain = squashed(words);
    let is_one = |names: &[&str]| {
        names.iter().any(|name| plain == *name || plain.strip_suffix('s') == Some(name))
    };
    let names: [(Holds, &[&str]); 10] = [
        (
            Holds::Area,
            &[
                "area",
                "activityarea",
                "theme",
                "topic",
                "domain",
                "section",
                "category",
                "pillar",
                "function",
            ],
        ),
        (Holds::Principle, &["principle", "dimension", "criterion", "lens"]),
        (
            Holds::Question,
            &[
                "question",
                "questiontext",
                "text",
                "statement",
                "questionstatement",
                "outcome",
                "indicator",
            ],
        ),
        (Holds::Id, &["id", "questionid", "key"]),
        (
            Holds::Code,
            &["code", "ref", "reference", "number", "no", "nr", "questionnumber", "questionno"],
        ),
        (Holds::Why, &["why", "whyitmatters", "whythismatters", "reason", "rationale", "whyask"]),
        (
            Holds::Help,
            &["help", "helptext", "guidance", "hint", "note", "explanation", "description"],
        ),
        (
            Holds::Evidence,
            &["evidence", "proof", "whatwouldshowit", "exampleofevidence", "examplesofevidence"],
        ),
        (Holds::Weight, &["weight", "weighting"]),
        (Holds::Quick, &["quick", "quickcheck", "inquickcheck", "short"]),
    ];
    let named = names.iter().find(|(_, names)| is_one(names)).map(|(holds, _)| *holds);
    named.or_else(|| level(&plain, playbook).map(|(number, is_more)| Holds::Level(number, is_more)))
}

/// The number of a level: `Level 2`, `2`, `Score 2 text`, `Answer B`, or the name of a step of the playbook's scale; and
/// whether more words follow it, as its name may.
fn level(plain: &str, playbook: &Playbook) -> Option<(usize, bool)> {
    let steps = &playbook.assessment.scale;
    let step = steps.iter().position(|step| {
        squashed(step.id.value.as_str()) == plain || squashed(step.title.as_str()) == plain
    });
    if let Some(step) = step {
        return Some((step, false));
    }
    let rest = plain.strip_suffix("text").or(plain.strip_suffix("description")).unwrap_or(plain);
    let names = ["maturitylevel", "level", "score", "answer", "option", "points", "stage", "l"];
    let number = names.iter().find_map(|name| rest.strip_prefix(name)).unwrap_or(rest);
    let digits = number.len() - number.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    match (number[..digits].parse(), number.as_bytes()) {
        (Ok(count), _) if digits == number.len() || number != rest => {
            Some((count, digits < number.len()))
        }
        (Err(_), [letter @ b'a'..=b'g']) if number != rest => {
            Some((usize::from(letter - b'a'), false))
        }
        _ => None,
    }
}
