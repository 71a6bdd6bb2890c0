//! The points of levels, where the heads of their columns say them: `Points 25`, `25%`, `Level 2 (25 points)`.

/// What the heads of levels say of points.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) enum Points {
    /// Nothing: each step counts the same.
    #[default]
    Steps,
    /// Those of each level.
    Said(Vec<usize>),
    /// What no question can have, and how to mend it.
    Wrong(String),
}

/// The points of the highest level.
pub(super) const MOST: usize = 100;

impl Points {
    /// By the heads of levels, the lowest first.
    pub(super) fn of(heads: &[&str]) -> Self {
        let all_numbers = || heads.iter().map(|head| numbered(head)).collect::<Option<Vec<_>>>();
        let said: Vec<_> = heads.iter().filter_map(|head| said(head)).collect();
        if !said.is_empty() {
            return if said.len() == heads.len() {
                Self::checked(heads, said)
            } else {
                Self::wrong(heads, &said)
            };
        }
        let Some(numbers) = all_numbers() else { return Self::Steps };
        let may_be = numbers.iter().all(|(name, ..)| name.is_empty() || name == "score");
        let numbers: Vec<_> = numbers.into_iter().map(|(_, number, _)| number).collect();
        let is_even = numbers.windows(3).all(|three| three[0] + three[2] == 2 * three[1]);
        if numbers.contains(&MOST) || may_be && !is_even {
            Self::checked(heads, numbers)
        } else {
            Self::Steps
        }
    }

    fn checked(heads: &[&str], said: Vec<usize>) -> Self {
        let is_whole = said.first() == Some(&0) && said.last() == Some(&MOST);
        if is_whole && is_rising(&said) { Self::Said(said) } else { Self::wrong(heads, &said) }
    }

    fn wrong(heads: &[&str], said: &[usize]) -> Self {
        let names: Vec<_> = heads.iter().map(|head| format!("“{head}”")).collect();
        let points =
            in_full(said, heads.len()).into_iter().map(|points| format!("`Points {points}`"));
        Self::Wrong(format!(
            "nothing is taken of the rows below: the heads of levels are {}, and points go from 0 to 100. Write {}; or, where each step counts the same, `Level 1` to `Level {}`",
            names.join(", "),
            points.collect::<Vec<_>>().join(", "),
            heads.len()
        ))
    }

    /// The points of a question that has texts for these levels, counted from 0; or the level that it lacks, and why it needs it.
    pub(super) fn of_levels(&self, levels: &[usize]) -> Result<Vec<usize>, (usize, String)> {
        let Self::Said(said) = self else {
            let last = levels.len().saturating_sub(1).max(1);
            return Ok((0..levels.len()).map(|at| MOST * at / last).collect());
        };
        for end in [0, said.len() - 1] {
            if !levels.contains(&end) {
                let reason =
                    format!("there is no text for {} points, which each question has", said[end]);
                return Err((end, reason));
            }
        }
        Ok(levels.iter().map(|level| said[*level]).collect())
    }
}

/// Points from 0 to 100 in the proportions of numbers; the same steps where that gives none.
fn in_full(said: &[usize], count: usize) -> Vec<usize> {
    let even = || (0..count).map(|at| MOST * at / (count - 1).max(1)).collect();
    let [first, .., last] = said else { return even() };
    if said.len() != count || !is_rising(said) {
        return even();
    }
    let width = last - first;
    let points: Vec<_> =
        said.iter().map(|one| (MOST * (one - first) + width / 2) / width).collect();
    if is_rising(&points) { points } else { even() }
}

fn is_rising(numbers: &[usize]) -> bool {
    numbers.windows(2).all(|pair| pair[0] < pair[1])
}

/// The points that a head names as such.
pub(super) fn said(head: &str) -> Option<usize> {
    let (name, number, rest) = numbered(head)?;
    if name == "points" || rest.trim() == "%" {
        return Some(number);
    }
    // Whatever more is said there is a description, which may have a number too.
    let rest = rest.to_lowercase();
    let rest = rest.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '%');
    let units = ["%", "points", "point", "pts", "pt"];
    units.into_iter().find_map(|unit| rest.strip_suffix(unit)?.trim_end().parse().ok())
}

/// The words of a head before its number, squashed, then the number, and what follows it.
pub(super) fn numbered(head: &str) -> Option<(String, usize, &str)> {
    let (name, number) = head.split_at(head.find(|sign: char| sign.is_ascii_digit())?);
    let rest = number.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let number =
        number[..number.len() - rest.len()].parse().ok().filter(|number| *number <= 9_999)?;
    Some((super::headings::squashed(name), number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(heads: &str) -> Points {
        Points::of(&heads.split(", ").collect::<Vec<_>>())
    }

    #[test]
    fn heads_that_are_points_give_these() {
        for (heads, expected) in [
            ("0, 25, 50, 100", &[0, 25, 50, 100][..]),
            ("Points 0, Points 20, Points 100", &[0, 20, 100]),
            ("0%, 50%, 80%, 100 %", &[0, 50, 80, 100]),
            ("Score 0, Score 1, Score 100", &[0, 1, 100]),
            ("Level 0, Level 99, Level 100", &[0, 99, 100]),
            ("Level 1 (0 points), Level 2: 40 pts, Level 3 – 100 Points", &[0, 40, 100]),
            ("Level 1 (0%), Level 2 (100%)", &[0, 100]),
        ] {
            assert_eq!(of(heads), Points::Said(expected.to_vec()), "{heads}");
        }
    }

    #[test]
    fn heads_that_count_levels_are_even_steps() {
        for heads in [
            "1, 2, 3, 4",
            "Score 0, Score 5, Score 10",
            "Level 1, Level 2, Level 4",
            "Answer A, Answer B, Answer C",
            "Level 1: less than 20%, Level 2: 50% of parks, Level 3: 80 points of light",
            "0, 20",
        ] {
            assert_eq!(of(heads), Points::Steps, "{heads}");
        }
        assert_eq!(Points::Steps.of_levels(&[0, 2, 3, 5]), Ok(vec![0, 33, 66, 100]));
    }

    #[test]
    fn heads_that_no_question_can_have_say_what_would_do() {
        for (heads, mend) in [
            (
                "Score 0, Score 1, Score 5, Score 10",
                "`Points 0`, `Points 10`, `Points 50`, `Points 100`;",
            ),
            ("0, 1, 3", "`Points 0`, `Points 33`, `Points 100`;"),
            (
                "20, 40, 60, 80, 100",
                "`Points 0`, `Points 25`, `Points 50`, `Points 75`, `Points 100`;",
            ),
            ("Points 0, Points 1, Points 2", "`Points 0`, `Points 50`, `Points 100`;"),
            ("0%, 25%, 50%", "`Points 0`, `Points 50`, `Points 100`;"),
            ("Level 1 (0 points), Level 2", "`Points 0`, `Points 100`;"),
            ("Level 1 (100 points), Level 2 (0 points)", "`Points 0`, `Points 100`;"),
            ("Level 1 (5 points), Level 2 (5 points)", "`Points 0`, `Points 100`;"),
            (
                "Level 1 (1 point), Level 2 (2 points), Level 3 (900 points)",
                "`Points 0`, `Points 50`,",
            ),
        ] {
            let Points::Wrong(words) = of(heads) else { panic!("{heads}") };
            assert!(words.contains(&format!("0 to 100. Write {mend}")), "{heads}: {words}");
        }
    }

    #[test]
    fn a_question_has_the_lowest_and_the_highest_points() {
        let points = of("0, 10, 90, 100");
        assert_eq!(points.of_levels(&[0, 2, 3]), Ok(vec![0, 90, 100]));
        assert_eq!(points.of_levels(&[1, 2, 3]).map_err(|(level, _)| level), Err(0));
        assert_eq!(points.of_levels(&[0, 1, 2]).map_err(|(level, _)| level), Err(3));
    }
}
