//! What the columns of a spreadsheet of questions hold, by the words at their heads.

use super::headings::squashed;
use super::points::{self, Points};
use crate::model::Playbook;
use crate::tables::{Cell, Row, Table};

/// How many rows may be above the head of a table.
const ABOVE: usize = 20;
/// The highest number of a level whose head is not points.
const HIGHEST: usize = 20;

/// The places of the columns.
#[derive(Debug, Default, Clone)]
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
    /// The step of the playbook's scale that each level is named like.
    pub(super) steps: Vec<Option<usize>>,
    pub(super) points: Points,
    /// Columns of which nothing is taken, and their heads.
    pub(super) others: Vec<(usize, String)>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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
    /// A level, by its number.
    Level(usize),
}

/// The head of a table.
pub(super) struct Head {
    /// The places of the rows that begin and end it: where no row names the columns, two may.
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) columns: Columns,
}

/// The first head of a table.
pub(super) fn find(table: &Table, playbook: &Playbook) -> Option<Head> {
    let rows = &table.rows[..table.rows.len().min(ABOVE)];
    let named = |row: &Row| columns(row, playbook).filter(|columns| columns.levels.len() > 1);
    let head = |first, last, columns| Head { first, last, columns };
    let one = rows.iter().enumerate().find_map(|(at, row)| Some(head(at, at, named(row)?)));
    let mut pairs = rows.windows(2).enumerate();
    one.or_else(|| {
        pairs.find_map(|(at, pair)| {
            let [upper, lower] = [&pair[0], &pair[1]];
            let is_head = !asks(upper, lower, playbook);
            let columns = named(&joined(upper, lower, playbook)).filter(|_| is_head)?;
            Some(head(at, at + 1, columns))
        })
    })
}

/// The columns that a row below heads names anew: what it has in the column of questions is a head too.
pub(super) fn again(row: &Row, above: &Columns, playbook: &Playbook) -> Option<Columns> {
    let asked = row.cell(above.question);
    let is_head = *asked == Cell::Empty || holds(asked.words(), playbook).is_some();
    columns(row, playbook).filter(|columns| is_head && columns.levels.len() > 1)
}

/// Whether the lower of two rows asks a question already: it says something below a head of the upper one. Words between
/// brackets explain a head; so may those below the question's, where one head is above several levels.
fn asks(upper: &Row, lower: &Row, playbook: &Playbook) -> bool {
    let held = |cell: &Cell| holds(cell.words(), playbook).map(|(what, _)| what);
    let is_said = |cell: &Cell| {
        *cell != Cell::Empty && !cell.words().starts_with('(') && held(cell).is_none()
    };
    let pairs = || (0..lower.cells.len()).map(|column| (upper.cell(column), lower.cell(column)));
    let says = |what| pairs().any(|(above, below)| held(above) == Some(what) && is_said(below));
    let has_one_head = || {
        let mut levels = pairs().filter(|(_, below)| matches!(held(below), Some(Holds::Level(_))));
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

impl Columns {
    /// All columns of which something is taken.
    pub(super) fn taken(&self) -> impl Iterator<Item = usize> {
        let rest = [self.area, self.principle, self.why, self.help, self.evidence];
        let rest = rest.into_iter().chain(self.once()).flatten();
        rest.chain([self.question]).chain(self.levels.iter().copied())
    }

    /// What a question has once, beside its words.
    pub(super) fn once(&self) -> [Option<usize>; 4] {
        [self.id, self.code, self.weight, self.quick]
    }
}

fn columns(row: &Row, playbook: &Playbook) -> Option<Columns> {
    let (mut held, mut others) = (Vec::new(), Vec::new());
    for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| **cell != Cell::Empty) {
        match holds(cell.words(), playbook) {
            Some((what, fit)) => held.push((what, fit, at)),
            None => others.push(at),
        }
    }
    let is_of_points = held.iter().any(|(what, ..)| *what == Holds::Level(points::MOST));
    let is_no_level = |(what, _, at): &mut (Holds, usize, usize)| {
        let may_be_points = is_of_points || points::said(row.cells[*at].words()).is_some();
        let highest = if may_be_points { points::MOST } else { HIGHEST };
        matches!(what, Holds::Level(number) if *number > highest)
    };
    others.extend(held.extract_if(.., is_no_level).map(|(.., at)| at));
    // Of several heads for one thing, the one that fits best is it, and of these the first.
    held.sort_unstable();
    held.dedup_by(|(what, _, at), (first, ..)| {
        let is_again = what == first;
        others.extend(is_again.then_some(*at));
        is_again
    });
    others.sort_unstable();
    let place = |wanted| held.iter().find(|(what, ..)| *what == wanted).map(|(.., at)| *at);
    let levels = held.iter().filter(|(what, ..)| matches!(what, Holds::Level(_)));
    let levels: Vec<_> = levels.map(|(.., at)| *at).collect();
    let heads: Vec<_> = levels.iter().map(|at| row.cells[*at].words()).collect();
    Some(Columns {
        area: place(Holds::Area),
        principle: place(Holds::Principle),
        question: place(Holds::Question)?,
        id: place(Holds::Id),
        code: place(Holds::Code),
        why: place(Holds::Why),
        help: place(Holds::Help),
        evidence: place(Holds::Evidence),
        weight: place(Holds::Weight),
        quick: place(Holds::Quick),
        steps: heads.iter().map(|head| step(head, playbook)).collect(),
        points: Points::of(&heads),
        levels,
        others: others.into_iter().map(|at| (at, row.cells[at].words().to_owned())).collect(),
    })
}

/// What the words at the head of a column mean, and how well they fit, the best 0: the first two names of a thing are its own.
fn holds(words: &str, playbook: &Playbook) -> Option<(Holds, usize)> {
    let plain = squashed(words);
    let is_one = |name: &&str| plain == *name || plain.strip_suffix('s') == Some(name);
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
    let named = names.iter().find_map(|(what, names)| {
        names.iter().position(&is_one).map(|place| (*what, place.min(2)))
    });
    named.or_else(|| level(words, playbook).map(|(number, fit)| (Holds::Level(number), fit)))
}

/// What the heads of levels begin with, before a number or a letter, and how well each fits: texts before figures.
const LEVELS: [(&str, usize); 9] = [
    ("level", 0),
    ("maturitylevel", 0),
    ("", 1),
    ("stage", 1),
    ("answer", 1),
    ("option", 1),
    ("l", 1),
    ("score", 3),
    ("points", 4),
];

/// The number of a level and how well its head fits: `Level 2`, `2`, `Score 2 text`, `Answer B`, or the name of a step of the
/// playbook's scale. Where more words follow, as the level's name may, another head is likelier it.
fn level(words: &str, playbook: &Playbook) -> Option<(usize, usize)> {
    if let Some(step) = step(words, playbook) {
        return Some((step, 0));
    }
    let plain = squashed(words);
    if !words.contains(|sign: char| sign.is_ascii_digit()) {
        return lettered(&plain);
    }
    let (name, number, rest) = points::numbered(words)?;
    let (name, fit) = LEVELS.into_iter().find(|(known, _)| *known == name)?;
    let is_part =
        rest.starts_with(['.', ',']) && rest[1..].starts_with(|sign: char| sign.is_ascii_digit());
    let is_more = !["", "text", "description"].contains(&squashed(rest).as_str());
    if is_part || is_more && name.is_empty() {
        return None;
    }
    Some((number, if is_more { fit + 2 } else { fit }))
}

/// The step of the playbook's scale that has this name.
fn step(words: &str, playbook: &Playbook) -> Option<usize> {
    let plain = squashed(words);
    playbook.assessment.scale.iter().position(|step| {
        squashed(step.id.value.as_str()) == plain || squashed(step.title.as_str()) == plain
    })
}

/// The same of a letter: `Answer B`.
fn lettered(plain: &str) -> Option<(usize, usize)> {
    let bare = plain.strip_suffix("text").or(plain.strip_suffix("description")).unwrap_or(plain);
    let named = LEVELS.into_iter().filter(|(name, _)| !name.is_empty());
    named.into_iter().find_map(|(name, fit)| match bare.strip_prefix(name)?.as_bytes() {
        [letter @ b'a'..=b'g'] => Some((usize::from(letter - b'a'), fit)),
        _ => None,
    })
}
