//! The interface's strings in one language, from Fluent files.

use super::wording::{Bundle, Spoken};
use crate::assets::Theme;
use crate::model::Playbook;
use fluent_bundle::FluentArgs;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Every string of the interface; cheap to clone.
#[derive(Clone)]
pub struct Strings {
    bundle: Arc<Bundle>,
    spoken: Arc<Spoken>,
    /// Ids of the messages that scripts show, in order.
    for_scripts: Arc<[String]>,
}

impl Strings {
    /// The strings in the language of a playbook, with its words. One other than the theme's own begins with the theme's strings, so that a message
    /// that is missing is named once and not by every template.
    pub fn load(theme: &Theme<'_>, playbook: &Playbook) -> Self {
        let language = &playbook.languages[0];
        let mut bundle = Bundle::new_concurrent(vec![language.identifier().clone()]);
        bundle.set_use_isolating(false);
        let mut for_scripts = BTreeSet::new();
        let strings = theme.strings(language.identifier().language.as_str());
        let files = || strings.original.into_iter().chain(strings.own);
        for file in files() {
            for_scripts
                .extend(file.ids().filter(|id| id.starts_with("script-")).map(str::to_owned));
            bundle.add_resource_overriding(Arc::clone(&file.resource));
        }
        let spoken = Spoken::of(&playbook.wording, &bundle, files().map(|file| &*file.resource));
        let (bundle, spoken) = (Arc::new(bundle), Arc::new(spoken));
        Self { bundle, spoken, for_scripts: for_scripts.into_iter().collect() }
    }

    /// A message, which has the playbook's words besides its arguments; `Err` has its fault.
    pub fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Result<String, String> {
        let message = self.bundle.get_message(id).and_then(|message| message.value());
        let Some(pattern) = message else { return Err(format!("there is no message `{id}`")) };
        let with_words = self.spoken.add_to(id, arguments);
        let arguments = with_words.as_ref().or(arguments);
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
