//! The kinds of things that `new` adds.

/// A kind of thing that can be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind<'a> {
    /// An area: a file, and its id in `areas`.
    Area,
    /// A principle: a file, and its id in `principles`.
    Principle,
    /// A stage: a file, and its id in `stages`.
    Stage,
    /// A story: a file, and its id in `stories` where there is such a list.
    Story,
    /// A delivery route: a file, and its id in `routes`.
    Route,
    /// A free page, which may be in a folder: a file, and its id in `pages` where there is such a list.
    Page,
    /// A question, in the file of its area.
    Question {
        /// The area; where none is given, the one that the id begins with, or the only one.
        area: Option<&'a str>,
        /// The principle; where none is given, the first that has no question in the area.
        principle: Option<&'a str>,
    },
    /// An event, in `events.yaml`.
    Event,
    /// A word and what it means, in `glossary.yaml`.
    Term,
}

impl<'a> Kind<'a> {
    /// The kind of this name. `area` is that of a question.
    pub(crate) fn parse(name: &str, area: Option<&'a str>) -> Option<Self> {
        let all = [
            Self::Area,
            Self::Principle,
            Self::Stage,
            Self::Story,
            Self::Route,
            Self::Page,
            Self::Question { area, principle: None },
            Self::Event,
            Self::Term,
        ];
        all.into_iter().find(|kind| kind.name() == name)
    }

    /// Its name in the singular.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Principle => "principle",
            Self::Stage => "stage",
            Self::Story => "story",
            Self::Route => "route",
            Self::Page => "page",
            Self::Question { .. } => "question",
            Self::Event => "event",
            Self::Term => "term",
        }
    }

    /// Its name with an article.
    pub(super) fn one(self) -> String {
        let article = if self.name().starts_with(['a', 'e']) { "an" } else { "a" };
        format!("{article} {}", self.name())
    }

    /// How the path of a file ends that has it in a list; empty for what has a file of its own.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Question { .. } => ".local.yaml",
            Self::Event => "events.yaml",
            Self::Term => "glossary.yaml",
            _ => "",
        }
    }

    /// The key of the list that names it.
    pub(super) fn list(self) -> &'static str {
        match self {
            Self::Area => "areas",
            Self::Principle => "principles",
            Self::Stage => "stages",
            Self::Story => "stories",
            Self::Route => "routes",
            Self::Page => "pages",
            Self::Question { .. } => "questions",
            Self::Event => "events",
            Self::Term => "terms",
        }
    }
}
