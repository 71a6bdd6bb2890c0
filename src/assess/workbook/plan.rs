//! What all sheets need to know: names, texts without their marks, and where the rows of a question are.

mod naming;

pub(super) use naming::{asked, plain_words, title, words_of};

use super::Filled;
use super::names::Names;
use super::style;
use super::words::Words;
use crate::assess::answers::{Answer, State};
use crate::assess::{Display, Subject};
use crate::model::{Band, Council, Fact, LevelIx, OverallFigure, Playbook, Question, Unanswered};
use naming::{kind_names, level_names, names_of, profile_names};
use rust_xlsxwriter::Format;

/// What is chosen from a list on "Read me".
#[derive(Debug, Clone, Copy)]
pub(super) enum Choice {
    Type,
    Nation,
    /// Full assessment or quick check.
    Kind,
    Profile,
}

impl Choice {
    pub(super) const ALL: [Self; 4] = [Self::Type, Self::Nation, Self::Kind, Self::Profile];
}

/// The playbook as the workbook shows it.
pub(super) struct Plan<'a> {
    pub(super) playbook: &'a Playbook,
    /// The playbook that says who is asked: an edition's own questions add nothing to that.
    pub(super) asked: &'a Playbook,
    /// Whether it is of an edition's own questions.
    pub(super) is_local: bool,
    pub(super) words: &'a Words,
    pub(super) filled: Option<Filled<'a>>,
    pub(super) names: Names,
    /// Names of the levels of each question, distinct whatever the case.
    pub(super) level_names: Vec<Vec<String>>,
    /// What can be chosen of each [`Choice`], distinct whatever the case.
    choices: [Vec<String>; 4],
    /// Ascending.
    pub(super) bands: Vec<Band>,
    pub(super) display: Display,
}

impl<'a> Plan<'a> {
    pub(super) fn new(
        playbook: &'a Playbook,
        words: &'a Words,
        filled: Option<Filled<'a>>,
    ) -> Self {
        Self {
            playbook,
            asked: playbook,
            is_local: false,
            words,
            filled,
            names: Names::of(words),
            level_names: playbook
                .questions
                .iter()
                .map(|question| level_names(playbook, words, question))
                .collect(),
            choices: [
                names_of(playbook, words, Fact::Type),
                names_of(playbook, words, Fact::Nation),
                kind_names(playbook, words),
                profile_names(playbook),
            ],
            bands: playbook.assessment.bands.clone(),
            display: Display::of(&playbook.assessment),
        }
    }

    /// The same of an edition's own questions, which `local` has as a playbook of their own.
    pub(super) fn of_edition(&self, local: &'a Playbook) -> Self {
        let answers = self.filled.and_then(|filled| filled.local);
        let filled = self.filled.zip(answers).map(|(filled, answers)| Filled { answers, ..filled });
        Self {
            asked: self.playbook,
            is_local: true,
            names: self.names.of_edition(self.words),
            choices: self.choices.clone(),
            ..Self::new(local, self.words, filled)
        }
    }

    /// Whether all areas together have a score.
    pub(super) fn has_overall(&self) -> bool {
        self.playbook.assessment.overall == OverallFigure::Number
    }

    /// Whether open questions count as no points.
    pub(super) fn counts_open(&self) -> bool {
        self.playbook.assessment.unanswered == Unanswered::Zero
    }

    /// Whether figures begin between basis points, so that their exact parts are worked out too.
    pub(super) fn has_parts(&self) -> bool {
        self.display.bp(1).is_none()
    }

    /// The last figure that basis points reach, as a formula.
    pub(super) fn figure_of(&self, score: &str) -> String {
        format!("INT({score}*{}/10000)", self.display.steps())
    }

    /// A figure as it is said, as a formula.
    pub(super) fn in_units(&self, figure: &str) -> String {
        match self.display.decimals {
            0 => figure.to_owned(),
            decimals => format!("{figure}/{}", 10_u32.pow(decimals)),
        }
    }

    /// What tells the band of a score: its figure where that has parts, else basis points.
    pub(super) fn matched(&self, band: &Band) -> u32 {
        let figure = u32::try_from(self.display.beginning(band)).unwrap_or(u32::MAX);
        if self.has_parts() { figure } else { *band.from }
    }

    /// Where a band begins, as it is said.
    pub(super) fn beginning(&self, band: &Band) -> f64 {
        self.display.say_beginning(band).parse().expect("a score is said as a number")
    }

    /// The form of such figures.
    pub(super) fn num_format(&self) -> String {
        match self.display.decimals {
            0 => "0".to_owned(),
            decimals => format!("0.{}", "0".repeat(decimals as usize)),
        }
    }

    /// A figure of a table that is a score.
    pub(super) fn figure(&self) -> Format {
        style::figure().set_num_format(self.num_format())
    }

    /// How many levels the question with most of them has.
    pub(super) fn most_levels(&self) -> usize {
        self.level_names.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// What a question can be answered with: its levels, then the words for not knowing and not applying.
    pub(super) fn options(&self, question: usize) -> Vec<&str> {
        let mut options: Vec<_> = self.level_names[question].iter().map(String::as_str).collect();
        options.push(&self.words.unknown);
        if self.playbook.questions[question].na.allowed {
            options.push(&self.words.na);
        }
        options
    }

    /// A name for each band.
    pub(super) fn band_name(&self, band: &Band) -> String {
        band.title.as_deref().map_or_else(|| self.words.name_of(band.id.value.as_str()), words_of)
    }

    /// The answer that the workbook is to be filled with.
    pub(super) fn answer(&self, question: &Question) -> Option<&'a Answer> {
        let answer = self.filled?.answers.get(question.id.value.as_str());
        answer.filter(|answer| answer.rev == *question.rev)
    }

    /// What to write as the answer to a question; a level that it does not have by its id.
    pub(super) fn answer_text(&self, index: usize) -> Option<String> {
        let answer = self.answer(&self.playbook.questions[index])?;
        match answer.state {
            State::Unknown => Some(self.words.unknown.clone()),
            State::Na => Some(self.words.na.clone()),
            State::Level => answer.level.as_deref().map(|id| self.level_text(index, id)),
        }
    }

    /// What to write as the target of a question.
    pub(super) fn target_text(&self, index: usize) -> Option<String> {
        let answer = self.answer(&self.playbook.questions[index])?;
        answer.target.as_deref().map(|id| self.level_text(index, id))
    }

    fn level_text(&self, index: usize, id: &str) -> String {
        let levels = &self.playbook.questions[index].levels;
        let found = levels.iter().position(|level| level.id.value.as_str() == id);
        found.map_or_else(|| id.to_owned(), |at| self.level_names[index][at].clone())
    }

    /// What can be chosen.
    pub(super) fn names_of(&self, choice: Choice) -> &[String] {
        &self.choices[choice as usize]
    }

    /// Whether there is something to choose.
    pub(super) fn has(&self, choice: Choice) -> bool {
        !self.names_of(choice).is_empty()
    }

    /// What there is to choose, in the order of its rows on "Read me".
    pub(super) fn chosen(&self) -> impl Iterator<Item = Choice> {
        Choice::ALL.into_iter().filter(|choice| self.has(*choice))
    }

    /// What to write as a choice; what the playbook does not have by its id.
    pub(super) fn choice_text(&self, choice: Choice) -> Option<String> {
        let (id, at) = match choice {
            Choice::Type => self.listed(Fact::Type, self.subject(Fact::Type)?),
            Choice::Nation => self.listed(Fact::Nation, self.subject(Fact::Nation)?),
            Choice::Kind => {
                let at = usize::from(self.filled?.is_quick);
                return self.names_of(choice).get(at).cloned();
            }
            Choice::Profile => {
                let id = self.filled?.profile?;
                let mut profiles = self.playbook.assessment.profiles.iter();
                (id, profiles.position(|profile| profile.id.value.as_str() == id))
            }
        };
        Some(at.map_or_else(|| id.to_owned(), |at| self.names_of(choice)[at].clone()))
    }

    /// What is known of who is assessed: what was said, in a blank workbook what the edition says.
    fn subject(&self, fact: Fact) -> Option<&str> {
        if let Some(filled) = self.filled {
            let Subject { kind, nation } = filled.subject;
            return match fact {
                Fact::Type => kind.as_deref(),
                Fact::Nation => nation.as_deref(),
            };
        }
        let council = self.council()?;
        let id = match fact {
            Fact::Type => &council.kind,
            Fact::Nation => &council.nation,
        };
        id.as_ref().map(|id| id.value.as_str())
    }

    /// The council that a blank workbook is for.
    pub(super) fn council(&self) -> Option<&'a Council> {
        let edition = self.playbook.edition.as_ref()?;
        self.filled.is_none().then_some(&edition.council)
    }

    fn listed<'i>(&self, fact: Fact, id: &'i str) -> (&'i str, Option<usize>) {
        (id, self.asked.asked(fact).iter().position(|one| one.id == id))
    }

    /// Whether a level has lines to tick, or more to say than its text.
    pub(super) fn has_more(&self) -> bool {
        let mut levels = self.playbook.questions.iter().flat_map(|question| &question.levels);
        levels.any(|level| level.body.is_some() || !level.criteria.is_empty())
    }

    /// The points that a must-have asks for.
    pub(super) fn minimum(question: &Question) -> Option<u32> {
        question.least_level().map(|LevelIx(at)| *question.levels[at].points)
    }
}
