//! From raw records to the model: ids parsed, order kept, references resolved.

mod area;
mod content;
mod frame;
mod question;

use super::files::{Parsed, ParsedFiles};
use super::names::Table;
use super::raw::{self, Words};
use super::record::written;
use crate::diag::{Diagnostic, Severities, nearest};
use crate::model::{
    AreaIx, Id, IdError, Kind, Playbook, PrincipleIx, Reference, Review, RouteIx, StageIx,
    StageSteps, StoryIx, Text, Unread, address_fault,
};
use crate::source::{Span, Spanned};
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::ops::RangeInclusive;

/// What lowering shares: the names of everything, and the mistakes found.
pub(super) struct Lower<'a> {
    pub(super) areas: Table,
    pub(super) principles: Table,
    pub(super) stages: Table,
    pub(super) stories: Table,
    pub(super) routes: Table,
    pub(super) questions: Table,
    pub(super) terms: Table,
    /// The level ids of each question, in model order.
    pub(super) levels: Vec<Vec<Words>>,
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
}

/// Lowers all files. Without a playbook.yaml there is no order, so there is no playbook.
pub(super) fn lower(
    files: &ParsedFiles<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Option<Playbook>, Severities) {
    let Some(top) = files.playbook else {
        if !files.unread.holds("playbook.yaml") {
            diagnostics.push(Diagnostic::missing_file(None, "playbook.yaml", None));
        }
        return (None, Severities::default());
    };
    let order = Order::of(top, files, diagnostics);
    let mut lower = Lower::new(&order, files, diagnostics);
    let severities = lower.severities(top.record.checks.as_ref());
    let playbook = lower.playbook(top, &order, files);
    (Some(playbook), severities)
}

/// The files of each kind in the order of the playbook.
struct Order<'a> {
    areas: Vec<&'a Parsed<raw::Area>>,
    principles: Vec<&'a Parsed<raw::Principle>>,
    stages: Vec<&'a Parsed<raw::Stage>>,
    stories: Vec<&'a Parsed<raw::Story>>,
    routes: Vec<&'a Parsed<raw::Route>>,
    pages: Vec<&'a Parsed<raw::Page>>,
}

impl<'a> Order<'a> {
    fn of(
        top: &'a Parsed<raw::Playbook>,
        files: &'a ParsedFiles<'a>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let record = &top.record;
        let mut sorter = Sorter { files, diagnostics };
        let mut stories = sorter.sort("stories", "md", record.stories.as_ref(), &files.stories);
        if record.stories.is_none() {
            stories.sort_by_key(|story| {
                std::cmp::Reverse(story.record.year.as_ref().map(|year| year.value))
            });
        }
        let listed =
            |list: &'a Option<Vec<Words>>| Some(list.as_ref().unwrap_or(const { &Vec::new() }));
        Self {
            areas: sorter.sort("areas", "yaml", record.areas.as_ref(), &files.areas),
            principles: sorter.sort(
                "principles",
                "yaml",
                record.principles.as_ref(),
                &files.principles,
            ),
            stages: sorter.sort("stages", "yaml", listed(&record.stages), &files.stages),
            routes: sorter.sort("routes", "md", listed(&record.routes), &files.routes),
            pages: sorter.sort("pages", "md", record.pages.as_ref(), &files.pages),
            stories,
        }
    }
}

struct Sorter<'a, 'b> {
    files: &'a ParsedFiles<'a>,
    diagnostics: &'b mut Vec<Diagnostic>,
}

impl<'a> Sorter<'a, '_> {
    /// Files in the order of a list; without a list, in the order of their names.
    fn sort<T>(
        &mut self,
        folder: &str,
        ending: &str,
        list: Option<&Vec<Words>>,
        found: &[&'a Parsed<T>],
    ) -> Vec<&'a Parsed<T>> {
        let Some(list) = list else { return found.to_vec() };
        let by_name: FxHashMap<&str, &'a Parsed<T>> =
            found.iter().map(|file| (file.name.as_str(), *file)).collect();
        let mut sorted: Vec<&Parsed<T>> = Vec::with_capacity(list.len());
        let mut named: FxHashMap<&str, Span> = FxHashMap::default();
        for words in list {
            if let Some(first) = named.get(words.value.as_str()) {
                self.diagnostics.push(Diagnostic::duplicate_id(
                    words.span,
                    &words.value,
                    folder,
                    *first,
                ));
                continue;
            }
            named.insert(&words.value, words.span);
            match by_name.get(words.value.as_str()) {
                Some(file) => sorted.push(file),
                None => self.missing(folder, ending, words, found),
            }
        }
        for file in found.iter().filter(|file| !named.contains_key(file.name.as_str())) {
            let path = format!("{folder}/{}.{ending}", file.name);
            self.diagnostics.push(Diagnostic::unlisted_file(file.span, &path, folder, &file.name));
            sorted.push(file);
        }
        sorted
    }

    fn missing<T>(&mut self, folder: &str, ending: &str, words: &Words, found: &[&Parsed<T>]) {
        let path = format!("{folder}/{}.{ending}", words.value);
        if !self.files.unread.holds(&path) {
            let near = nearest(&words.value, found.iter().map(|file| file.name.as_str()));
            self.diagnostics.push(Diagnostic::missing_file(Some(words.span), &path, near));
        }
    }
}

impl<'a> Lower<'a> {
    fn new(
        order: &Order<'_>,
        files: &ParsedFiles<'_>,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Self {
        fn table<T>(
            kind: Kind,
            unread: &Unread,
            files: &[&Parsed<T>],
            diagnostics: &mut Vec<Diagnostic>,
        ) -> Table {
            let mut table = Table::of(kind, unread);
            for file in files {
                table.add(&file.name, file.span, diagnostics);
            }
            table
        }
        let unread = &files.unread;
        let mut questions = Table::of(Kind::Question, unread);
        let mut levels = Vec::new();
        for question in order.areas.iter().flat_map(|area| area.record.questions.iter().flatten()) {
            add(&mut questions, question.id.as_ref(), question.span, diagnostics);
            levels.push(
                question.levels.iter().flatten().filter_map(|level| level.id.clone()).collect(),
            );
        }
        let mut terms = Table::of(Kind::Term, unread);
        for term in
            files.glossary.iter().flat_map(|glossary| glossary.record.terms.iter().flatten())
        {
            add(&mut terms, term.id.as_ref(), term.span, diagnostics);
        }
        Self {
            areas: table(Kind::Area, unread, &order.areas, diagnostics),
            principles: table(Kind::Principle, unread, &order.principles, diagnostics),
            stages: table(Kind::Stage, unread, &order.stages, diagnostics),
            stories: table(Kind::Story, unread, &order.stories, diagnostics),
            routes: table(Kind::Route, unread, &order.routes, diagnostics),
            questions,
            terms,
            levels,
            diagnostics,
        }
    }

    /// The names of one question's levels.
    fn levels_of(&self, question: usize) -> Table {
        let mut table = Table::new("level");
        // Repeats are reported where the question is lowered.
        for id in &self.levels[question] {
            table.add(&id.value, id.span, &mut Vec::new());
        }
        table
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// An id; one that is malformed is reported and replaced by the nearest that is not.
    fn id(&mut self, words: Option<&Words>, span: Span) -> Spanned<Id> {
        let Some(words) = words else { return Spanned { value: stand_in(), span } };
        let value = Id::parse(&words.value).unwrap_or_else(|error| {
            let suggestion = Id::suggest(&words.value);
            let shown = suggestion
                .as_ref()
                .filter(|_| error == IdError::Malformed)
                .map(ToString::to_string);
            self.diagnostics.push(Diagnostic::bad_id(words.span, &words.value, shown));
            suggestion.unwrap_or_else(stand_in)
        });
        Spanned { value, span: words.span }
    }

    /// The id that a file's name is.
    fn file_id(&mut self, name: &str, span: Span) -> Id {
        Id::parse(name).unwrap_or_else(|_| self.id(Some(&written(name, span)), span).value)
    }

    /// A text that a record must have; empty where it is missing, which is already reported.
    fn text(words: Option<&Words>, span: Span) -> Text {
        Text::new(words.cloned().unwrap_or_else(|| written("", span)))
    }

    fn optional(words: Option<&Words>) -> Option<Text> {
        words.cloned().map(Text::new)
    }

    fn texts(list: Option<&Vec<Words>>) -> Vec<Text> {
        list.into_iter().flatten().cloned().map(Text::new).collect()
    }

    /// A whole number in a range; the default where it is missing or out of it.
    fn number(
        &mut self,
        number: Option<&Spanned<i64>>,
        range: RangeInclusive<u32>,
        default: u32,
        key: &str,
    ) -> u32 {
        let Some(number) = number else { return default };
        if let Some(value) = u32::try_from(number.value).ok().filter(|value| range.contains(value))
        {
            return value;
        }
        let message = format!(
            "`{key}` is {}, and it can be {} to {}",
            number.value,
            range.start(),
            range.end()
        );
        let help = format!("Write a whole number from {} to {}.", range.start(), range.end());
        self.report(Diagnostic::bad_value(number.span, message, help));
        default
    }

    /// One of a few words.
    fn choice<T: Copy>(&mut self, words: &Words, what: &str, allowed: &[(&str, T)]) -> Option<T> {
        let found =
            allowed.iter().find(|(name, _)| *name == words.value.as_str()).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<_> = allowed.iter().map(|(name, _)| *name).collect();
            self.report(Diagnostic::bad_choice(words.span, &words.value, what, &names));
        }
        found
    }

    fn date(&mut self, words: &Words) -> Option<Date> {
        let date: Option<Date> = words.value.parse().ok();
        if date.is_none() {
            let message = format!("`{}` is not a date", words.value);
            self.report(Diagnostic::bad_value(
                words.span,
                message,
                "Write it as year, month and day: 2027-05-01.".into(),
            ));
        }
        date
    }

    /// A web address; reported and left out where it is none.
    fn url(&mut self, words: Option<&Words>) -> Option<String> {
        let words = words?;
        if let Reference::Outside(url) = Reference::parse(&words.value)
            && !url.contains(char::is_whitespace)
        {
            return Some(url.to_owned());
        }
        let (message, help) = match address_fault(&words.value) {
            Some(fault) => (
                format!("`{}` is not a web address that can be linked: {fault}", words.value),
                "Open the page in a browser and copy its address from there.",
            ),
            None => (
                format!("`{}` is not a web address", words.value),
                "Write a whole address that begins with https://.",
            ),
        };
        self.report(Diagnostic::bad_value(words.span, message, help.into()));
        None
    }

    fn review(&mut self, review: Option<&raw::Review>) -> Option<Review> {
        let review = review?;
        let due = review.due.as_ref()?;
        let date = self.date(due)?;
        Some(Review {
            owner: Self::text(review.owner.as_ref(), review.span),
            due: Spanned { value: date, span: due.span },
        })
    }

    fn area_list(&mut self, list: Option<&Vec<Words>>) -> Vec<AreaIx> {
        resolve_all(&self.areas, list, self.diagnostics).into_iter().map(AreaIx).collect()
    }

    fn principle_list(&mut self, list: Option<&Vec<Words>>) -> Vec<PrincipleIx> {
        resolve_all(&self.principles, list, self.diagnostics).into_iter().map(PrincipleIx).collect()
    }

    fn route_list(&mut self, list: Option<&Vec<Words>>) -> Vec<RouteIx> {
        resolve_all(&self.routes, list, self.diagnostics).into_iter().map(RouteIx).collect()
    }

    fn story_list(&mut self, list: Option<&Vec<Words>>) -> Vec<StoryIx> {
        resolve_all(&self.stories, list, self.diagnostics).into_iter().map(StoryIx).collect()
    }

    fn stage(&mut self, words: Option<&Words>) -> Option<StageIx> {
        self.stages.resolve(words?, self.diagnostics).map(StageIx)
    }

    /// Steps by stage, in the order of stages.
    fn steps(&mut self, steps: Option<&super::record::Named<Vec<Words>>>) -> Vec<StageSteps> {
        let mut sorted = Vec::new();
        for (stage, list) in steps.into_iter().flat_map(|steps| &steps.0) {
            if let Some(stage) = self.stage(Some(stage)) {
                sorted.push(StageSteps { stage, steps: Self::texts(Some(list)) });
            }
        }
        sorted.sort_by_key(|steps| steps.stage);
        sorted
    }
}

/// Adds an id to a table. What has none keeps its place, under a name that nothing can refer to.
fn add(table: &mut Table, id: Option<&Words>, span: Span, diagnostics: &mut Vec<Diagnostic>) {
    match id {
        Some(id) => table.add(&id.value, id.span, diagnostics),
        None => table.add(&format!("?{span:?}"), span, diagnostics),
    }
}

/// Resolves a list; what stands in it twice is reported and kept once.
fn resolve_all(
    table: &Table,
    list: Option<&Vec<Words>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<usize> {
    let mut found: Vec<(usize, Span)> = Vec::new();
    for words in list.into_iter().flatten() {
        let Some(index) = table.resolve(words, diagnostics) else { continue };
        match found.iter().find(|(other, _)| *other == index) {
            Some((_, first)) => diagnostics.push(Diagnostic::duplicate_id(
                words.span,
                &words.value,
                "list's",
                *first,
            )),
            None => found.push((index, words.span)),
        }
    }
    found.into_iter().map(|(index, _)| index).collect()
}

fn stand_in() -> Id {
    Id::parse("unnamed").expect("this is an id")
}
