//! References in Markdown: `area:workstyles`, `page:about#licence`.

use super::address_fault;

/// What a reference can point at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An area's page.
    Area,
    /// A principle's page.
    Principle,
    /// A stage's page.
    Stage,
    /// A story.
    Story,
    /// A delivery route.
    Route,
    /// A question in its form.
    Question,
    /// A free page.
    Page,
    /// A glossary term.
    Term,
    /// A file of `media/`.
    Media,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::Area,
        Self::Principle,
        Self::Stage,
        Self::Story,
        Self::Route,
        Self::Question,
        Self::Page,
        Self::Term,
        Self::Media,
    ];

    /// The word before the colon.
    pub fn name(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Principle => "principle",
            Self::Stage => "stage",
            Self::Story => "story",
            Self::Route => "route",
            Self::Question => "question",
            Self::Page => "page",
            Self::Term => "term",
            Self::Media => "media",
        }
    }

    /// The folder of a playbook with a file for each, and how the names of these end; `None` for what shares a file. The
    /// name of a file of `media/` has its own ending.
    pub(crate) fn files(self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::Area => ("areas", ".yaml"),
            Self::Principle => ("principles", ".yaml"),
            Self::Stage => ("stages", ".yaml"),
            Self::Story => ("stories", ".md"),
            Self::Route => ("routes", ".md"),
            Self::Page => ("pages", ".md"),
            Self::Media => ("media", ""),
            Self::Question | Self::Term => return None,
        })
    }
}

/// What the destination of a Markdown link says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reference<'a> {
    /// Something of this playbook.
    Own {
        /// What it is.
        kind: Kind,
        /// Its id, or the path below `media/`.
        id: &'a str,
        /// The place on its page, after `#`.
        fragment: Option<&'a str>,
    },
    /// A place on the same page.
    Here(&'a str),
    /// A web, mail or telephone address.
    Outside(&'a str),
    /// A kind that there is not, such as `aera:workstyles`.
    UnknownKind(&'a str),
    /// A raw path, a scheme that is not let through, or a web address with a fault.
    Unchecked(&'a str),
}

impl<'a> Reference<'a> {
    /// Reads a link's destination.
    pub(crate) fn parse(url: &'a str) -> Self {
        if let Some(fragment) = url.strip_prefix('#') {
            return Self::Here(fragment);
        }
        let Some((scheme, rest)) = url.split_once(':') else { return Self::Unchecked(url) };
        if let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.name() == scheme) {
            let (id, fragment) = split_fragment(rest);
            return Self::Own { kind, id, fragment };
        }
        let is_outside = match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => rest.starts_with("//") && address_fault(url).is_none(),
            "mailto" | "tel" => !rest.is_empty(),
            _ => false,
        };
        if is_outside {
            return Self::Outside(url);
        }
        let could_be_kind =
            scheme.bytes().all(|b| b.is_ascii_lowercase()) && !rest.starts_with('/');
        let near = strsim::damerau_levenshtein;
        if could_be_kind && Kind::ALL.iter().any(|kind| near(kind.name(), scheme) <= 2) {
            return Self::UnknownKind(scheme);
        }
        Self::Unchecked(url)
    }
}

/// What comes before a `#`, and the place after it.
pub(crate) fn split_fragment(url: &str) -> (&str, Option<&str>) {
    url.split_once('#').map_or((url, None), |(path, fragment)| (path, Some(fragment)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_are_told_apart() {
        let own = |kind, id, fragment| Reference::Own { kind, id, fragment };
        assert_eq!(Reference::parse("area:workstyles"), own(Kind::Area, "workstyles", None));
        assert_eq!(
            Reference::parse("page:about#licence"),
            own(Kind::Page, "about", Some("licence"))
        );
        assert_eq!(Reference::parse("#top"), Reference::Here("top"));
        assert_eq!(
            Reference::parse("https://a.example/b"),
            Reference::Outside("https://a.example/b")
        );
        assert_eq!(Reference::parse("aera:workstyles"), Reference::UnknownKind("aera"));
        for bad in [
            "../areas/a.html",
            "javascript:alert(1)",
            "data:text/html,x",
            "https:",
            "file:///etc/passwd",
            "https://a.example@b.example/",
            "http:///a.example",
            "",
        ] {
            assert!(matches!(Reference::parse(bad), Reference::Unchecked(_)), "{bad}");
        }
    }
}
