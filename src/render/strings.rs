//! The interface's strings in one language, from Fluent files.

use crate::assets::Theme;
use crate::diag::Diagnostic;
use crate::model::Language;
use crate::source::Span;
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

fn message_ids(resource: &FluentResource) -> impl Iterator<Item = &str> {
    resource.entries().filter_map(|entry| match entry {
        fluent_syntax::ast::Entry::Message(message) => Some(message.id.name),
        _ => None,
    })
}

impl Strings {
    /// Reads the strings of a language; mistakes in them are reported.
    pub fn load(theme: &Theme<'_>, language: &Language, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier().clone()]);
        bundle.set_use_isolating(false);
        let mut for_scripts: BTreeSet<String> = BTreeSet::new();
        let files = theme.strings(language.identifier().language.as_str());
        if files.is_empty() {
            let message = format!("the theme has no strings for the language `{}`", language.tag());
            diagnostics.push(Diagnostic::unknown_message(None, message));
        }
        for file in files {
            let resource = FluentResource::try_new(file.text.to_string()).unwrap_or_else(
                |(resource, errors)| {
                    for error in errors {
                        let span = file.origin.map(|origin| Span {
                            file: origin,
                            start: error.pos.start,
                            end: error.pos.end,
                        });
                        diagnostics.push(Diagnostic::unknown_message(
                            span,
                            format!("this is no Fluent message: {error}"),
                        ));
                    }
                    resource
                },
            );
            for id in message_ids(&resource) {
                if let Some(origin) =
                    file.origin.filter(|_| !bundle.has_message(id) && !theme.is_asked_for(id))
                {
                    let at = file.text.find(&format!("{id} ")).unwrap_or(0);
                    let span = Span { file: origin, start: at, end: at + id.len() };
                    diagnostics.push(Diagnostic::unknown_message(
                        Some(span),
                        format!("nothing asks for the message `{id}`"),
                    ));
                }
                if id.starts_with("script-") {
                    for_scripts.insert(id.to_owned());
                }
            }
            bundle.add_resource_overriding(resource);
        }
        Self { bundle: Arc::new(bundle), for_scripts: for_scripts.into_iter().collect() }
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
