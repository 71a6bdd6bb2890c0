//! `edition.yaml`, and what it says in the place of playbook.yaml.

use super::insert;
use super::top::{Playbook, SiteUrl, Version};
use crate::model;
use crate::model::record::{Reader, Scalar, record};
use crate::model::{Brand, Council, EditUrl, Hide, Id, Language, LocalContact, Words};
use crate::output::OutPath;
use crate::source::{Span, Spanned};
use semver::VersionReq;
use serde_json::Value;

record! {
    /// `edition.yaml`
    Edition: "the edition" {
        required {
            /// Permanent id of the edition: the ids of its own questions begin with it.
            #[example("northbeck")]
            id: EditionId,
            /// Whose edition it is.
            council: Council,
        }
        optional {
            /// The versions of the playbook that it goes with, as comparisons with commas between them; all of them where this is left out.
            #[example(">=1.0, <2")]
            national: Option<Spanned<Requirement>>,
            /// Version of the edition's own content, as MAJOR.MINOR.PATCH.
            #[example("1.0.0")]
            version: Version = Version::first(),
            /// The folder with the playbook, seen from that of the edition, where `--playbook` names none.
            #[example("../national/playbook")]
            extends: Option<Words>,
            /// Tags of the languages of its site: pages in the first are at its root. The playbook's where this is left out.
            #[example(["cy", "en"])]
            languages: Vec<Spanned<Language>>,
            /// The address at which its site is published.
            #[example("https://www.example.gov.uk/normal/")]
            base_url: Option<SiteUrl>,
            /// Where somebody can change a file of the edition: an address with `{path}` in the place of the file's path below the edition's folder, and perhaps `{line}`, as in `playbook.yaml`.
            #[example("https://git.example.gov.uk/normal/edit/main/{path}#L{line}")]
            edit_url: Option<EditUrl>,
            /// The council's logo and colour; its name and address where this is left out.
            #[example({"name": "Northbeck Council", "logo": "media/logo.svg", "colour": "#a4122b"})]
            brand: Option<Brand>,
            /// Whom readers turn to.
            contact: Option<LocalContact>,
            /// What of the playbook is left out.
            #[example({"stories": ["first-story"], "sections": ["events"]})]
            hide: Hide = Hide::default(),
        }
        beside(reader, place) {
            /// Where it begins.
            span: Span = place,
        }
    }
}

impl Edition {
    /// What playbook.yaml says, with what the edition says in its place; and what is left of the edition.
    /// `replaced` are the pages whose place its own have taken.
    pub(super) fn over(
        self,
        top: Playbook,
        replaced: Vec<String>,
    ) -> (Playbook, Option<model::Edition>) {
        let own = Brand::of_council(&self.council);
        let languages =
            if self.languages.is_empty() { top.languages.clone() } else { self.languages };
        let top = Playbook {
            // The first of its languages need not be the one that the playbook is written in.
            language: Some(top.written_in()),
            languages,
            base_url: self.base_url,
            brand: Some(self.brand.unwrap_or(own)),
            ..top
        };
        let plain = |one: Spanned<Requirement>| Spanned { value: one.value.0, span: one.span };
        let edition = model::Edition {
            id: self.id.0,
            version: self.version.0,
            council: self.council,
            contact: self.contact,
            edit_url: self.edit_url,
            national: self.national.map(plain),
            replaced,
            notes: Vec::new(),
            span: self.span,
        };
        (top, Some(edition))
    }
}

/// An id that a folder can have: the site of an edition is in one, beside the list of all.
#[derive(Debug, Clone)]
pub struct EditionId(Id);

impl Scalar for EditionId {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        let id = <Id as Scalar>::parse(words, reader)?;
        if !names_folder(&id) {
            let help = "Its site is in a folder of this name: choose another, such as the name of the council.";
            reader.bad_value(words, "a name that a folder of a site can have", help);
        }
        Some(Self(id))
    }

    fn stand_in(place: Span) -> Option<Self> {
        <Id as Scalar>::stand_in(place).map(Self)
    }

    fn schema() -> Value {
        <Id as Scalar>::schema()
    }
}

/// Whether the site of an edition of this id can have a folder: Windows keeps some names, and one is that of the list.
pub(crate) fn names_folder(id: &Id) -> bool {
    id.as_str() != LIST && OutPath::parse(id.as_str()).is_some()
}

/// The list of all editions, beside their folders.
pub(crate) const LIST: &str = "editions.json";

/// Which versions will do.
#[derive(Debug, Clone)]
pub struct Requirement(VersionReq);

impl Scalar for Requirement {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        let parsed = VersionReq::parse(&words.value).ok();
        if parsed.is_none() {
            let help =
                "Write the first version that will do and the first that will not: \">=1.0, <2\".";
            reader.bad_value(words, "a range of versions", help);
        }
        parsed.map(Self)
    }
}

/// The id that `edition.yaml` gives the edition, for whoever needs it before all else is loaded; `None` where it is none.
pub(crate) fn edition_id(text: &str) -> Option<String> {
    let top = insert::parsed(text).ok()?;
    let id = Id::parse(&top.at("id")?.word()?.value).ok();
    id.filter(names_folder).map(|id| id.to_string())
}

/// What `edition.yaml` says in `extends`.
#[derive(Debug)]
pub(crate) struct Extended {
    /// The playbook's folder, seen from that of the edition.
    pub(crate) path: String,
    /// The line in `edition.yaml`, from 1.
    pub(crate) line: usize,
}

/// The folder that `edition.yaml` names as the playbook's, for whoever needs it before all else is loaded.
pub(crate) fn extended(text: &str) -> Option<Extended> {
    let top = insert::parsed(text).ok()?;
    let words = top.at("extends")?.word()?;
    let line = 1 + text.get(..words.span.start)?.matches('\n').count();
    Some(Extended { path: words.value.to_string(), line })
}
