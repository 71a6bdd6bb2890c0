//! Hidden: what the words of the sheets mean, and which playbook is answered, for whoever reads the answers
//! (docs/results-file.md, "Answers in a spreadsheet").

use super::cells::below_head;
use super::names::KEY;
use super::plan::{Choice, Plan, plain_words, title};
use super::sheet::Sheet;
use super::style;
use crate::assess::spreadsheet::{Entry, FORMAT, FORMAT_VERSION};
use crate::model::{Fact, Id, Level, Question};

pub(super) fn sheet(plan: &Plan<'_>, local: Option<&Plan<'_>>) -> Sheet {
    let mut sheet = Sheet::hidden(KEY, &[]);
    for (row, Entry { what, of, id, words, more }) in (0..).zip(entries(plan, local)) {
        for (column, text) in (0..).zip([what, of, id, words, more]) {
            if !text.is_empty() {
                sheet.text(row, column, &text, style::plain());
            }
        }
    }
    debug_assert_eq!(below_head(0), 1, "the first line of the key is no head");
    sheet
}

/// `local` has the questions of an edition: readers who know nothing of it take them for questions like all others.
pub(super) fn entries(plan: &Plan<'_>, local: Option<&Plan<'_>>) -> Vec<Entry> {
    let playbook = plan.playbook;
    let version = FORMAT_VERSION.to_string();
    let mut entries = vec![
        entry("format", FORMAT, &version),
        entry("playbook", playbook.id.as_str(), &playbook.version),
    ];
    entries.extend(heads(plan));
    entries.extend(fields(plan));
    entries.extend(lists(plan));
    for (index, question) in playbook.questions.iter().enumerate() {
        entries.extend(asked(plan, index, question));
    }
    if let Some(plan) = local {
        for (index, question) in plan.playbook.questions.iter().enumerate() {
            entries.extend(asked(plan, index, question));
            entries.push(entry("local", question.id.value.as_str(), ""));
        }
    }
    entries
}

fn entry(what: &str, id: &str, words: &str) -> Entry {
    let [what, id, words] = [what, id, words].map(str::to_owned);
    Entry { what, id, words, ..Entry::default() }
}

/// Heads of the sheets, and of the table of answers.
fn heads(plan: &Plan<'_>) -> Vec<Entry> {
    let words = plan.words;
    let heads = [
        ("id", &words.id),
        ("answer", &words.answer),
        ("target", &words.target),
        ("confidence", &words.confidence),
        ("note", &words.note),
        ("evidence", &words.evidence),
        ("address", &words.address),
        ("date", &words.evidence_date),
        ("owner", &words.owner),
        ("due", &words.due),
        ("line", &words.line),
        ("ticked", &words.tick),
        ("id", &words.csv_id),
        ("answer", &words.csv_answer),
        ("target", &words.csv_target),
        ("confidence", &words.csv_confidence),
        ("evidence", &words.csv_evidence),
        ("address", &words.csv_address),
        ("date", &words.csv_date),
        ("published", &words.csv_published),
        ("note", &words.csv_note),
        ("playbook", &words.csv_playbook),
        ("revision", &words.csv_revision),
    ];
    heads.map(|(id, words)| entry("head", id, words)).into()
}

/// Labels of "Read me".
fn fields(plan: &Plan<'_>) -> Vec<Entry> {
    let words = plan.words;
    let fields = [
        ("name", &words.body),
        ("people", &words.people),
        ("day", &words.date),
        ("type", &words.body_type),
        ("nation", &words.nation),
        ("profile", &words.profile),
    ];
    fields.map(|(id, words)| entry("field", id, words)).into()
}

/// What is chosen from lists.
fn lists(plan: &Plan<'_>) -> Vec<Entry> {
    let words = plan.words;
    let mut entries = Vec::new();
    for (choice, fact) in [(Choice::Type, Fact::Type), (Choice::Nation, Fact::Nation)] {
        let asked = plan.playbook.asked(fact);
        let names = asked.iter().zip(plan.names_of(choice));
        entries.extend(names.map(|(one, name)| entry(fact.name(), one.id, name)));
    }
    let profiles = plan.playbook.assessment.profiles.iter().zip(plan.names_of(Choice::Profile));
    entries.extend(profiles.map(|(one, name)| entry("profile", one.id.value.as_str(), name)));
    let said = [
        ("confidence", "low", &words.low),
        ("confidence", "medium", &words.medium),
        ("confidence", "high", &words.high),
        ("confidence", "low", &words.csv_low),
        ("confidence", "medium", &words.csv_medium),
        ("confidence", "high", &words.csv_high),
        ("state", "unknown", &words.unknown),
        ("state", "na", &words.na),
        ("state", "none", &words.said_none),
        ("state", "unknown", &words.said_unknown),
        ("state", "na", &words.said_na),
        ("ticked", "yes", &words.yes),
        ("ticked", "no", &words.no),
    ];
    entries.extend(said.map(|(what, id, words)| entry(what, id, words)));
    let signs = ["x", "✓", "✔", "☑", "☒", "1", "true"].map(|sign| ("yes", sign));
    let empty = ["☐", "0", "false"].map(|sign| ("no", sign));
    entries.extend(signs.into_iter().chain(empty).map(|(id, sign)| entry("ticked", id, sign)));
    entries
}

/// A question, its levels with the first action of each, and its reasons.
fn asked(plan: &Plan<'_>, index: usize, question: &Question) -> Vec<Entry> {
    let id = question.id.value.as_str();
    let more = if question.na.allowed { "na" } else { "" }.to_owned();
    let mut entries = vec![Entry { more, ..entry("question", id, &question.rev.to_string()) }];
    let levels = question.levels.iter().zip(&plan.level_names[index]);
    entries.extend(levels.map(|(level, name)| level_entry(question, level, name)));
    if question.na.allowed {
        entries.extend(reasons(plan, question));
    }
    entries
}

/// What pages and their table of answers call levels where the workbook calls them otherwise: it needs names that can be chosen from
/// a list. They are in no workbook, where a level has one name.
pub(super) fn of_pages(plan: &Plan<'_>) -> Vec<Entry> {
    let of_question = |question: &Question| {
        let levels = question.levels.iter().enumerate();
        let named = levels.map(|(at, level)| {
            let words = title(plan.playbook, level).map_or_else(
                || plan.words.level_number(at + 1, question.levels.len()),
                plain_words,
            );
            level_entry(question, level, &words)
        });
        named.collect::<Vec<_>>()
    };
    plan.playbook.questions.iter().flat_map(of_question).collect()
}

fn level_entry(question: &Question, level: &Level, words: &str) -> Entry {
    let action = level.actions.first();
    Entry {
        of: question.id.value.to_string(),
        more: action.map_or_else(String::new, |one| one.id.value.to_string()),
        ..entry("level", level.id.value.as_str(), words)
    }
}

/// Why a question may not apply, as the forms offer it.
fn reasons(plan: &Plan<'_>, question: &Question) -> Vec<Entry> {
    let own = question.na.reasons.iter().map(Id::as_str);
    let other = question.na.reasons.is_empty().then_some("other");
    let titles = &plan.playbook.assessment.na_reasons;
    let said = |id: &str| {
        let title = titles.iter().find(|reason| reason.id.value.as_str() == id);
        let name = title.map_or_else(|| plan.words.reason(id), |reason| plain_words(&reason.title));
        let words = plan.words.said_na_because.replace("{reason}", &name);
        Entry { of: question.id.value.to_string(), ..entry("reason", id, &words) }
    };
    own.chain(other).map(said).collect()
}
