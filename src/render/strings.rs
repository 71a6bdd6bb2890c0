//! The interface's strings in one language, from Fluent files.

use super::tongues::{self, unmarked};
use super::wording::{Bundle, Spoken};
use crate::assets::{Around, FOR_SCRIPTS, Messages, ORIGINAL, Plain, Theme};
use crate::model::{Language, Playbook, Wording};
use fluent_bundle::FluentArgs;
use fluent_syntax::ast::Pattern;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every string of the interface; cheap to clone.
#[derive(Clone)]
pub struct Strings {
    /// The language, then the theme's own where that is another: what the first has no message for is said by the second.
    voices: Arc<[Voice]>,
    for_scripts: Arc<BTreeMap<String, Plain>>,
}

/// The messages of one language, with its own plurals.
struct Voice {
    bundle: Bundle,
    spoken: Spoken,
    /// Whether it is read in the other direction than the pages.
    is_turned: bool,
}

/// What keeps a text in its own direction, from left to right, among words in the other.
const ISOLATED: [char; 2] = ['\u{2066}', '\u{2069}'];

impl Strings {
    /// The strings in the language of a playbook, with its words.
    pub fn load(theme: &Theme<'_>, playbook: &Playbook) -> Self {
        let language = &playbook.languages[0];
        let own = (language.clone(), theme.strings(language.identifier().language.as_str()));
        let english = Language::parse(ORIGINAL).expect("a language");
        let original = (language.identifier().language.as_str() != ORIGINAL)
            .then(|| (english, theme.original_strings()));
        let all: Vec<_> = [own].into_iter().chain(original).collect();
        let direction = language.direction();
        let voice = |(language, files): &(Language, &[Messages<'_>])| {
            let is_turned = language.direction() != direction;
            Voice::of(language, files, &playbook.wording, is_turned)
        };
        let voices: Vec<_> = all.iter().map(voice).collect();
        let mut for_scripts = BTreeMap::new();
        for ((language, files), voice) in all.iter().zip(&voices).rev() {
            for_scripts.extend(voice.for_scripts(language, files));
        }
        Self { voices: voices.into(), for_scripts: Arc::new(for_scripts) }
    }

    /// A message, which has the playbook's words besides its arguments; `Err` has its fault.
    pub fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Result<String, String> {
        self.marked(id, arguments).map(unmarked)
    }

    /// A message with marks around what is not in the language of the pages.
    pub(super) fn marked(
        &self,
        id: &str,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Result<String, String> {
        let said = |(at, voice): (usize, &Voice)| {
            let text = voice.format(id, arguments)?;
            Some(if at == 0 { text } else { text.map(|text| tongues::of_interface(&text)) })
        };
        let said = self.voices.iter().enumerate().find_map(said);
        said.unwrap_or_else(|| Err(format!("there is no message `{id}`")))
    }

    /// A message without arguments; its id where it is missing, which a test of the theme finds.
    pub fn get(&self, id: &str) -> String {
        self.format(id, None).unwrap_or_else(|_| id.to_owned())
    }

    /// A message of the workbook. The reason why a question does not apply is put in later, in the place of `{reason}`.
    pub fn of_workbook(&self, id: &str) -> String {
        let reason = FluentArgs::from_iter([("reason", "{reason}")]);
        self.format(id, Some(&reason)).unwrap_or_else(|_| id.to_owned())
    }

    /// A date in words, marked as [`Self::marked`] does.
    pub(super) fn date(&self, date: Date) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("day", i64::from(date.day()));
        arguments.set("month", i64::from(date.month()));
        arguments.set("year", date.year().to_string());
        self.marked("script-date", Some(&arguments)).unwrap_or_else(|_| date.to_string())
    }

    /// The strings that scripts show, by id.
    pub(super) fn for_scripts(&self) -> &BTreeMap<String, Plain> {
        &self.for_scripts
    }
}

impl Voice {
    fn of(language: &Language, files: &[Messages<'_>], wording: &Wording, is_turned: bool) -> Self {
        let mut bundle = Bundle::new_concurrent(vec![language.identifier().clone()]);
        bundle.set_use_isolating(false);
        for file in files {
            bundle.add_resource_overriding(Arc::clone(&file.resource));
        }
        let spoken = Spoken::of(wording, &bundle, files.iter());
        Self { bundle, spoken, is_turned }
    }

    /// `None` where it has no such message.
    fn format(
        &self,
        id: &str,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Option<Result<String, String>> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let with_words = self.spoken.add_to(id, arguments);
        let arguments = with_words.as_ref().or(arguments);
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
        Some(match errors.first() {
            Some(error) => Err(format!("the message `{id}`: {error}")),
            None if self.is_turned => Ok(isolated(&text)),
            None => Ok(text),
        })
    }

    /// What its messages for scripts are in plain form. One that has none is a fault that the check of strings reports.
    fn for_scripts(&self, language: &Language, files: &[Messages<'_>]) -> Vec<(String, Plain)> {
        let patterns: BTreeMap<String, &Pattern<&str>> =
            files.iter().flat_map(Messages::patterns).collect();
        let owned = |(name, word): (&str, &str)| (name.to_owned(), unmarked(word.to_owned()));
        let words = self.spoken.words().map(owned).collect();
        let is_english = language.identifier().language.as_str() == ORIGINAL;
        let around = Around { patterns: &patterns, words: &words, is_english };
        let shown = patterns.iter().filter(|(id, _)| id.starts_with(FOR_SCRIPTS));
        let plain = |text| {
            let plain = around.plain(text).ok()?;
            Some(if self.is_turned { plain.map(&isolated) } else { plain })
        };
        shown.filter_map(|(id, text)| Some((id.clone(), plain(text)?))).collect()
    }
}

fn isolated(text: &str) -> String {
    let [before, after] = ISOLATED;
    format!("{before}{text}{after}")
}
