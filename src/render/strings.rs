//! The interface's strings in one language, from Fluent files.

use super::tongues::{self, unmarked};
use super::wording::{Bundle, Spoken};
use crate::assets::{Around, Messages, ORIGINAL, Plain, Theme};
use crate::model::{Language, Playbook, Wording};
use fluent_bundle::FluentArgs;
use fluent_syntax::ast::{Pattern, PatternElement};
use jiff::civil::Date;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Bound::{Included, Unbounded};
use std::sync::Arc;

/// Every string of the interface; cheap to clone.
#[derive(Clone)]
pub struct Strings {
    /// The language, then the theme's own where that is another: what the first has no message for is said by the second.
    voices: Arc<[Voice]>,
}

/// The messages of one language, with its own plurals.
struct Voice {
    files: Vec<Messages>,
    is_english: bool,
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
        let language = &playbook.language;
        let own = (language.clone(), theme.strings(language.identifier().language.as_str()));
        let english = Language::parse(ORIGINAL).expect("a language");
        let original = (language.identifier().language.as_str() != ORIGINAL)
            .then(|| (english, theme.original_strings()));
        let all = [own].into_iter().chain(original);
        let direction = language.direction();
        let voice = |(language, files): (Language, &[Messages])| {
            let is_turned = language.direction() != direction;
            Voice::of(&language, files, &playbook.wording, is_turned)
        };
        Self { voices: all.map(voice).collect() }
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

    /// A message of the workbook. The reason why a question does not apply is put in later, in the place of `{reason}`, and so is
    /// which of how many levels one is, in those of `{n}` and `{m}`.
    pub fn of_workbook(&self, id: &str) -> String {
        let later = FluentArgs::from_iter([("reason", "{reason}"), ("n", "{n}"), ("m", "{m}")]);
        self.format(id, Some(&later)).unwrap_or_else(|_| id.to_owned())
    }

    /// A date in words, marked as [`Self::marked`] does.
    pub(super) fn date(&self, date: Date) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("day", i64::from(date.day()));
        arguments.set("month", i64::from(date.month()));
        arguments.set("year", date.year().to_string());
        self.marked("script-date", Some(&arguments)).unwrap_or_else(|_| date.to_string())
    }

    /// The strings that scripts show.
    pub(super) fn for_scripts(&self) -> ForScripts<'_> {
        ForScripts { voices: self.voices.iter().map(Plainly::of).collect() }
    }
}

impl Voice {
    fn of(language: &Language, files: &[Messages], wording: &Wording, is_turned: bool) -> Self {
        let mut bundle = Bundle::new_concurrent(vec![language.identifier().clone()]);
        bundle.set_use_isolating(false);
        for file in files {
            bundle.add_resource_overriding(Arc::clone(&file.resource));
        }
        let spoken = Spoken::of(wording, &bundle);
        let is_english = language.identifier().language.as_str() == ORIGINAL;
        Self { files: files.to_vec(), is_english, bundle, spoken, is_turned }
    }

    /// `None` where it has no such message.
    fn format(
        &self,
        id: &str,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Option<Result<String, String>> {
        let pattern = self.bundle.get_message(id)?.value()?;
        // Most messages are one text, into which nothing is put.
        if let [PatternElement::TextElement { value }] = pattern.elements[..] {
            return Some(Ok(if self.is_turned { isolated(value) } else { value.to_owned() }));
        }
        let with_words = self.spoken.add_to(pattern, arguments);
        let arguments = with_words.as_ref().or(arguments);
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
        Some(match errors.first() {
            Some(error) => Err(format!("the message `{id}`: {error}")),
            None if self.is_turned => Ok(isolated(&text)),
            None => Ok(text),
        })
    }
}

/// The messages that scripts show. They get their plain form when a script asks for them.
pub(super) struct ForScripts<'a> {
    voices: Vec<Plainly<'a>>,
}

impl ForScripts<'_> {
    /// The ids of messages that begin with a text.
    pub(super) fn ids(&self, beginning: &str) -> impl Iterator<Item = &str> {
        self.voices.iter().flat_map(move |voice| voice.ids(beginning))
    }

    /// A message in plain form. One that has none is a fault that the check of strings reports.
    pub(super) fn plain(&self, id: &str) -> Option<Plain> {
        self.voices.iter().find_map(|voice| voice.plain(id))
    }
}

/// The messages of a voice as scripts say them.
struct Plainly<'a> {
    voice: &'a Voice,
    patterns: BTreeMap<Cow<'a, str>, &'a Pattern<&'a str>>,
    words: BTreeMap<String, String>,
}

impl<'a> Plainly<'a> {
    fn of(voice: &'a Voice) -> Self {
        let owned = |(name, word): (&str, &str)| (name.to_owned(), unmarked(word.to_owned()));
        let words = voice.spoken.words().map(owned).collect();
        Self { voice, patterns: voice.files.iter().flat_map(Messages::patterns).collect(), words }
    }

    fn ids(&self, beginning: &str) -> impl Iterator<Item = &str> {
        let from_there = self.patterns.range::<str, _>((Included(beginning), Unbounded));
        from_there.map(|(id, _)| &**id).take_while(move |id| id.starts_with(beginning))
    }

    fn plain(&self, id: &str) -> Option<Plain> {
        let Self { voice, patterns, words } = self;
        let around = Around { patterns, words, is_english: voice.is_english };
        let plain = around.plain(patterns.get(id)?).ok()?;
        Some(if voice.is_turned { plain.map(&isolated) } else { plain })
    }
}

fn isolated(text: &str) -> String {
    let [before, after] = ISOLATED;
    format!("{before}{text}{after}")
}
