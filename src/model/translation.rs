//! The texts of a playbook in another language, each with what is known of its translation.

use super::record::{choice, record};
use super::{Language, PieceKind, Role};
use crate::diag::Diagnostic;
use crate::source::{Span, Spanned};
use std::sync::{Arc, Mutex, OnceLock};

record! {
    /// How translations into one language are used.
    #[derive(Default)]
    TranslationRules: "rules for translations" {
        required {}
        optional {
            /// What readers get where the original has changed since it was translated: the translation (`shown`), or the `original`; `shown` where this is left out.
            #[example("original")]
            stale: Stale = Stale::Shown,
            /// Whether translations with the mark `draft` are used: `shown` or `hidden`; `hidden` where this is left out.
            #[example("shown")]
            drafts: Drafts = Drafts::Hidden,
            /// What has to be translated whole.
            #[example(["home", "areas", "questions"])]
            require: Vec<Spanned<TextKind>>,
        }
    }
}

choice! {
    /// What readers get of a text that has changed since it was translated.
    Stale: "what readers get of a stale translation" {
        /// The translation.
        Shown = "shown",
        /// The original.
        Original = "original",
    }
}

#[expect(clippy::derivable_impls, reason = "`choice!` derives what every choice has")]
impl Default for Stale {
    fn default() -> Self {
        Self::Shown
    }
}

choice! {
    /// Whether drafts are used.
    Drafts: "what becomes of drafts" {
        /// They are.
        Shown = "shown",
        /// They are not.
        Hidden = "hidden",
    }
}

#[expect(clippy::derivable_impls, reason = "`choice!` derives what every choice has")]
impl Default for Drafts {
    fn default() -> Self {
        Self::Hidden
    }
}

choice! {
    /// A part of a playbook's texts.
    TextKind: "a part of the texts" {
        /// The words of the interface, which the theme has.
        Interface = "interface",
        /// `playbook.yaml`, but for the assessment.
        Home = "home",
        /// Areas, without their questions.
        Areas = "areas",
        /// Questions, and what `playbook.yaml` says of the assessment.
        Questions = "questions",
        /// Principles.
        Principles = "principles",
        /// Stages.
        Stages = "stages",
        /// Stories.
        Stories = "stories",
        /// Delivery routes.
        Routes = "routes",
        /// Free pages.
        Pages = "pages",
        /// Offers, asks and contacts.
        Network = "network",
        /// Dates.
        Events = "events",
        /// Words explained.
        Glossary = "glossary",
    }
}

/// The texts of a playbook in another language.
#[derive(Debug, Clone)]
pub struct Translation {
    /// The language.
    pub language: Language,
    /// How it is used.
    pub rules: TranslationRules,
    /// The messages of every file.
    pub files: Vec<Arc<FileTranslated>>,
}

/// The messages of a file in another language, with what was found out of them: sites that are made of the same file share it.
#[derive(Debug)]
pub struct FileTranslated {
    /// Every message, in the order of texts.
    pub texts: Vec<Translated>,
    coverage: OnceLock<Vec<Coverage>>,
    faults: Mutex<Option<Faults>>,
}

/// What is wrong with the messages of a file, by rules that it may come to be read by.
type Faults = ((Stale, Drafts), Vec<Diagnostic>);

impl FileTranslated {
    /// Nothing is known of these messages yet.
    pub(crate) fn of(texts: Vec<Translated>) -> Self {
        Self { texts, coverage: OnceLock::new(), faults: Mutex::default() }
    }

    /// What is wrong with them, which `find` finds out where that is not known by these rules.
    pub(crate) fn faults(
        &self,
        rules: &TranslationRules,
        find: impl FnOnce() -> Vec<Diagnostic>,
    ) -> Vec<Diagnostic> {
        let by = (rules.stale, rules.drafts);
        let known = || self.faults.lock().expect("nothing panics while it is held");
        if let Some((_, found)) = known().as_ref().filter(|(rules, _)| *rules == by) {
            return found.clone();
        }
        let found = find();
        *known() = Some((by, found.clone()));
        found
    }

    fn coverage(&self) -> &[Coverage] {
        let of = |kind| {
            let texts = self.texts.iter().filter(|text| text.kind == kind);
            texts.fold(Coverage::new(kind), Coverage::and)
        };
        self.coverage.get_or_init(|| TextKind::ALL.iter().copied().map(of).collect())
    }
}

/// A message and its translation.
#[derive(Debug, Clone)]
pub struct Translated {
    /// The part that it belongs to.
    pub kind: TextKind,
    /// The text that it is of: keys and ids.
    pub context: String,
    /// How that text is set.
    pub role: Role,
    /// Which piece of its text it is.
    pub(crate) piece: PieceKind,
    /// The original.
    pub original: String,
    /// Its first place in the playbook.
    pub source: Span,
    /// The translation, where there is one.
    pub rendering: Option<Rendering>,
}

/// A translation.
#[derive(Debug, Clone)]
pub struct Rendering {
    /// Its words.
    pub words: String,
    /// Its place in the file of translations.
    pub place: Span,
    /// Whether it still fits.
    pub state: State,
    /// Whether it waits for a translator to look at it.
    pub is_draft: bool,
}

/// Whether a translation fits its original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It was made for this original.
    Fits,
    /// It was made for this other one.
    Stale(String),
    /// Somebody marked it `fuzzy`.
    Doubtful,
}

impl Translation {
    /// The translation that readers get of a message; `None` where they get the original.
    pub fn shown<'a>(&self, text: &'a Translated) -> Option<&'a Rendering> {
        let rendering = text.rendering.as_ref()?;
        let fits = match &rendering.state {
            State::Fits => true,
            State::Stale(_) => self.rules.stale == Stale::Shown,
            State::Doubtful => false,
        };
        let is_let_out = !rendering.is_draft || self.rules.drafts == Drafts::Shown;
        (fits && is_let_out).then_some(rendering)
    }

    /// Every message, in the order of files and texts.
    pub fn texts(&self) -> impl Iterator<Item = &Translated> {
        self.files.iter().flat_map(|file| &file.texts)
    }

    /// How much of each part is done, in the order of the list of parts; parts without texts are left out.
    pub fn coverage(&self) -> Vec<Coverage> {
        let of = |(at, kind): (usize, &TextKind)| {
            let files = self.files.iter().map(|file| file.coverage()[at]);
            files.fold(Coverage::new(*kind), Coverage::plus)
        };
        let all = TextKind::ALL.iter().enumerate().map(of);
        all.filter(|coverage| coverage.words > 0).collect()
    }
}

/// How many words of a part are done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// The part.
    pub kind: TextKind,
    /// Words of the originals.
    pub words: usize,
    /// Of these, words with a translation that fits.
    pub done: usize,
    /// Words whose translation is of an older original.
    pub stale: usize,
    /// Words without a translation, or with one that is in doubt.
    pub missing: usize,
    /// Of those that are done or stale, words that are drafts.
    pub drafts: usize,
}

impl Coverage {
    /// Nothing yet.
    pub fn new(kind: TextKind) -> Self {
        Self { kind, words: 0, done: 0, stale: 0, missing: 0, drafts: 0 }
    }

    /// Both together, as the first part.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            kind: self.kind,
            words: self.words + other.words,
            done: self.done + other.done,
            stale: self.stale + other.stale,
            missing: self.missing + other.missing,
            drafts: self.drafts + other.drafts,
        }
    }

    fn and(mut self, text: &Translated) -> Self {
        let words = text.original.split_whitespace().count();
        self.words += words;
        match text.rendering.as_ref().map(|rendering| &rendering.state) {
            Some(State::Fits) => self.done += words,
            Some(State::Stale(_)) => self.stale += words,
            Some(State::Doubtful) | None => self.missing += words,
        }
        let is_draft = text
            .rendering
            .as_ref()
            .is_some_and(|rendering| rendering.is_draft && rendering.state != State::Doubtful);
        self.drafts += if is_draft { words } else { 0 };
        self
    }
}
