//! The interface's strings in one language, from Fluent files.

use crate::assets::{Theme, ThemeFile};
use crate::diag::Diagnostic;
use crate::model::Language;
use crate::source::{FileId, Span};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Every string of the interface; cheap to clone.
#[derive(Clone)]
pub struct Strings {
    bundle: Arc<FluentBundle<FluentResource>>,
    /// Ids of the messages that scripts show, in order.
    for_scripts: Arc<[String]>,
}

/// The language of the theme's own strings, which other languages translate.
const ORIGINAL: &str = "en";

/// Strings while their files are read.
struct Reading<'d> {
    bundle: FluentBundle<FluentResource>,
    /// Ids of the messages of all files.
    ids: BTreeSet<String>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl Reading<'_> {
    /// Adds a file's messages over those before it.
    fn file(&mut self, theme: &Theme<'_>, file: &ThemeFile<'_>) {
        let resource = self.parse(file);
        let mut seen = BTreeSet::new();
        for id in message_ids(&resource) {
            self.ids.insert(id.to_owned());
            if !seen.insert(id) {
                self.twice(file, id);
            }
            if let Some(origin) = file.origin
                && !self.bundle.has_message(id)
                && !theme.is_asked_for(id)
            {
                self.unknown(origin, file.text, id);
            }
        }
        self.bundle.add_resource_overriding(resource);
    }

    fn parse(&mut self, file: &ThemeFile<'_>) -> FluentResource {
        FluentResource::try_new(file.text.to_string()).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                let span = file.origin.map(|origin| Span {
                    file: origin,
                    start: error.pos.start,
                    end: error.pos.end,
                });
                let message = format!("this is no Fluent message: {error}");
                self.diagnostics.push(Diagnostic::unknown_message(span, message));
            }
            resource
        })
    }

    /// Names a message that a file gives twice: the second time, which is the one that would count.
    fn twice(&mut self, file: &ThemeFile<'_>, id: &str) {
        let at = file.text.rfind(&format!("\n{id} ")).map_or(0, |at| at + 1);
        let span = file.origin.map(|file| Span { file, start: at, end: at + id.len() });
        let message = format!("the message `{id}` is given twice in one file");
        self.diagnostics.push(Diagnostic::unknown_message(span, message));
    }

    /// Names a message of a playbook's file that nothing asks for.
    fn unknown(&mut self, file: FileId, text: &str, id: &str) {
        let at = text.find(&format!("{id} ")).unwrap_or(0);
        let span = Span { file, start: at, end: at + id.len() };
        let message = format!("nothing asks for the message `{id}`");
        self.diagnostics.push(Diagnostic::unknown_message(Some(span), message));
    }
}

fn message_ids(resource: &FluentResource) -> impl Iterator<Item = &str> {
    resource.entries().filter_map(|entry| match entry {
        fluent_syntax::ast::Entry::Message(message) => Some(message.id.name),
        _ => None,
    })
}

impl Strings {
    /// Reads the strings of a language; mistakes in them are reported. A language other than the theme's own begins
    /// with the theme's strings, so that a message that is missing is named once and not by every template.
    pub fn load(theme: &Theme<'_>, language: &Language, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut reading = Reading {
            bundle: FluentBundle::new_concurrent(vec![language.identifier().clone()]),
            ids: BTreeSet::new(),
            diagnostics,
        };
        reading.bundle.set_use_isolating(false);
        let tag = language.identifier().language.as_str();
        if let Some(own) = theme.own_strings(ORIGINAL).filter(|_| tag != ORIGINAL) {
            reading.file(theme, own);
        }
        let originals = std::mem::take(&mut reading.ids);
        let files = theme.strings(tag);
        let place = files.last().and_then(|file| file.origin);
        for file in files {
            reading.file(theme, file);
        }
        let missing: Vec<&String> = originals.difference(&reading.ids).collect();
        let lacks = Diagnostic::missing_messages(place, &language.tag(), &missing);
        reading.diagnostics.extend(lacks);
        let all = originals.union(&reading.ids);
        let for_scripts = all.filter(|id| id.starts_with("script-")).cloned().collect();
        Self { bundle: Arc::new(reading.bundle), for_scripts }
    }

    /// A message; `Err` says what is wrong with it.
    pub fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Result<String, String> {
        let message = self.bundle.get_message(id).and_then(|message| message.value());
        let Some(pattern) = message else { return Err(format!("there is no message `{id}`")) };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
        match errors.first() {
            Some(error) => Err(format!("the message `{id}`: {error}")),
            None => Ok(text),
        }
    }

    /// A message without arguments; its id where it is missing, which a test of the theme finds.
    pub fn get(&self, id: &str) -> String {
        self.format(id, None).unwrap_or_else(|_| id.to_owned())
    }

    /// A message, where there is one.
    pub fn find(&self, id: &str) -> Option<String> {
        self.format(id, None).ok()
    }

    /// A date in words.
    pub fn date(&self, date: Date) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("day", i64::from(date.day()));
        arguments.set("month", self.get(&format!("month-{}", date.month())));
        arguments.set("year", date.year().to_string());
        self.format("date", Some(&arguments)).unwrap_or_else(|_| date.to_string())
    }

    /// The strings that scripts show, by id.
    pub fn for_scripts(&self) -> BTreeMap<&str, String> {
        self.for_scripts.iter().map(|id| (id.as_str(), self.get(id))).collect()
    }
}
