//! How a site is laid out: the parts of its home page, its picture, and its navigation.

use super::record::{Field, Reader, Scalar, Schemas, choice, pattern, record};
use super::{Brand, Collector, Corrections, Messages, Name, Node, Plain, Value, Words};
use crate::diag::Diagnostic;
use crate::source::{Span, Spanned};
use serde_json::json;

/// What `playbook.yaml` says of the home page and of the navigation.
#[derive(Debug, Clone)]
pub struct Layout {
    /// The line at the head of the home page, where it is not the playbook's title.
    pub headline: Option<Plain>,
    /// The parts of the home page, in order, where the playbook names them.
    pub home: Option<Vec<Spanned<HomePart>>>,
    /// What is shown at its head.
    pub picture: Option<Spanned<HomePicture>>,
    /// The alternative text of a picture of the playbook's own.
    pub picture_alt: Option<Plain>,
    /// Whose site it is.
    pub brand: Option<Brand>,
    /// What the navigation leads to, in order, where the playbook names it.
    pub nav: Option<Vec<NavItem>>,
    /// Where readers send corrections.
    pub corrections: Option<Spanned<Corrections>>,
    /// What the site looks like.
    pub theme: ThemeName,
}

choice! {
    /// A theme of the program.
    ThemeName: "a theme" {
        /// A field guide: paper, bold titles, a colour for each area.
        Default = "default",
        /// Plain, for a place within a council's own website.
        Civic = "civic",
    }
}

choice! {
    /// A part of the home page.
    HomePart: "a part of the home page" {
        /// Areas by principles.
        Map = "map",
        /// The introduction, where readers begin, and pages that ask for a place beside it.
        Intro = "intro",
        /// The stages.
        Stages = "stages",
        /// The way to the self-assessment.
        Assessment = "assessment",
        /// Three stories.
        Stories = "stories",
        /// The delivery routes.
        Routes = "routes",
        /// Free pages by section.
        Pages = "pages",
    }
}

choice! {
    /// A part of the site that the navigation can lead to.
    SitePart: "a part of the site" {
        /// The map on the home page.
        Areas = "areas",
        /// The list of stories.
        Stories = "stories",
        /// The delivery routes.
        Routes = "routes",
        /// The self-assessment.
        Assessment = "assessment",
        /// Offers, asks and contacts.
        Network = "network",
        /// Dates.
        Events = "events",
        /// Words explained.
        Glossary = "glossary",
        /// The list of free pages.
        Pages = "pages",
        /// The editions of councils.
        Editions = "editions",
    }
}

impl Layout {
    /// The parts of the home page, in order. Free pages are among them where the playbook says so, or has nothing else.
    pub(crate) fn parts(&self, has_only_pages: bool) -> Vec<HomePart> {
        let named = self.home.as_ref().map(|parts| parts.iter().map(|part| part.value).collect());
        let is_usual = |part: &HomePart| *part != HomePart::Pages || has_only_pages;
        named.unwrap_or_else(|| HomePart::ALL.iter().copied().filter(is_usual).collect())
    }
}

/// The picture at the head of the home page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HomePicture {
    /// No picture.
    Nothing,
    /// The theme's drawing of a town.
    Town,
    /// A file of `media/`, by its path in that folder.
    File(String),
}

impl Scalar for HomePicture {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        match words.value.as_str() {
            "none" => Some(Self::Nothing),
            "town" => Some(Self::Town),
            path => {
                let file = path.strip_prefix("media/").filter(|file| !file.is_empty());
                if file.is_none() {
                    let help =
                        "Write `none`, `town` or the path of a file, as in `media/our-street.svg`.";
                    reader.bad_value(words, "a picture", help);
                }
                file.map(|file| Self::File(file.to_owned()))
            }
        }
    }

    fn schema() -> serde_json::Value {
        pattern("^(none|town|media/.+)$")
    }
}

/// What an item of the navigation leads to.
#[derive(Debug, Clone)]
pub enum NavTarget {
    /// A part of the site.
    Part(SitePart),
    /// A free page, by its id.
    Page(Words),
}

/// An item of the navigation.
#[derive(Debug, Clone)]
pub struct NavItem {
    /// What it leads to.
    pub to: NavTarget,
    /// Its words, where they are not those of the interface or the page's title.
    pub title: Option<Plain>,
    /// Where it is named.
    pub span: Span,
}

record! {
    /// An item of the navigation with words of its own, or one that leads to a free page.
    NavLink: "an item of the navigation" {
        required {}
        optional {
            /// The id of a free page.
            #[example("how-to-use")]
            page: Option<Name>,
            /// A part of the site, in place of a page.
            #[example("areas")]
            part: Option<Spanned<SitePart>>,
            /// What the navigation calls it; its own name where this is left out.
            #[example("Our map")]
            title: Option<Plain>,
        }
        beside(reader, place) {
            /// Where it begins.
            span: Span = place,
        }
    }
}

impl Field for NavItem {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let Value::Scalar(words) = &node.value {
            let part = SitePart::parse(words, reader)?;
            return Some(Self { to: NavTarget::Part(part), title: None, span: words.span });
        }
        let NavLink { page, part, title, span } = NavLink::read(node, reader)?;
        match (page, part) {
            (Some(page), None) => {
                Some(Self { span: page.span, to: NavTarget::Page(page.0), title })
            }
            (None, Some(part)) => {
                Some(Self { to: NavTarget::Part(part.value), title, span: part.span })
            }
            _ => {
                let message = "an item of the navigation leads to one `page` or to one `part`";
                let help = "Write `{page: how-to-use}`, or `{part: areas, title: Our map}`.";
                reader.report(Diagnostic::bad_value(span, message.into(), help.into()));
                None
            }
        }
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        json!({"anyOf": [<SitePart as Scalar>::schema(), NavLink::schema(schemas)]})
    }

    fn texts<'a>(&'a self, found: &mut Collector<'a>) {
        Field::texts(&self.title, found);
    }

    fn messages<'n>(node: &'n Node, found: &mut Messages<'n>) {
        NavLink::messages(node, found);
    }
}
