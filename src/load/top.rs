//! `playbook.yaml`, and those of its values that are read in a way of their own.

use crate::diag::{Code, Diagnostic, Severities, Severity, nearest};
use crate::model::record::{Name, Reader, Scalar, choice, pattern, record};
use crate::model::{
    Assessment, Brand, Corrections, EditUrl, HomePart, HomePicture, Host, Id, Language, Licence,
    LocalPages, Move, Named, NavItem, Plain, SubjectLists, Text, ThemeName, Titled,
    TranslationRules, Url, Wording, Words,
};
use crate::output::{OutPath, ROOM_FOR_LANGUAGE};
use crate::source::{Span, Spanned};
use jiff::civil::Date;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use serde_json::Value;

record! {
    /// `playbook.yaml`
    Playbook: "the playbook" {
        required {
            /// Permanent id of the playbook: saved answers hang on it.
            #[example("example-playbook")]
            id: Id,
            /// Name of the playbook.
            #[example("The Example Council playbook")]
            title: Plain,
            /// Version of the content, as MAJOR.MINOR.PATCH; a new major version says that results may not compare.
            #[example("1.0.0")]
            version: Version,
            /// The areas, in reading order: the names of the files in `areas/`.
            #[example(["service-design", "workstyles"])]
            areas: Vec<Name>,
            /// The principles, in order: the names of the files in `principles/`.
            #[example(["simplify", "share"])]
            principles: Vec<Name>,
        }
        optional {
            /// What the playbook is and for whom.
            summary: Option<Text>,
            /// Markdown for the home page.
            intro: Option<Text>,
            /// The line at the head of the home page; the playbook's title where this is left out.
            #[example("Keep what worked. Say what did not.")]
            headline: Option<Plain>,
            /// Where readers in one role begin, each a line of Markdown with a link. The home page lists them.
            #[example(["[I am a councillor](page:how-to-use#if-you-are-a-councillor)"])]
            start: Vec<Text>,
            /// The parts of the home page, in order. Where this is left out it has all of them but `pages`. A part without content is not shown.
            #[example(["intro", "assessment", "map", "pages"])]
            home: Option<Vec<Spanned<HomePart>>>,
            /// What is at the head of the home page: `none`, the drawing of a `town`, or a file of `media/`; `none` where it is left out.
            #[example("media/our-street.svg")]
            picture: Option<Spanned<HomePicture>>,
            /// What a picture of your own shows, for people who cannot see it.
            #[example("Three people at the desk of a library")]
            picture_alt: Option<Plain>,
            /// Whose site it is.
            #[example({"name": "Riverside District Council", "colour": "#a4122b"})]
            brand: Option<Brand>,
            /// What the navigation leads to, in order: parts of the site, and free pages. A part that the playbook does not have is not shown.
            #[example(["areas", "stories", {"page": "how-to-use", "title": "Help"}, "assessment"])]
            nav: Option<Vec<NavItem>>,
            /// What the site looks like: `default`, or `civic` for a place within a council's own website. Files in `theme/` are laid over it.
            #[example("civic")]
            theme: ThemeName = ThemeName::Default,
            /// What the playbook calls the things that every site speaks of.
            words: Wording = Wording::default(),
            /// What may be known of who is assessed, for questions that are only for some.
            subject: SubjectLists = SubjectLists::default(),
            /// Who the messages of areas are for, in order; staff, elected members, the public and partners where this is left out.
            #[example([{"id": "volunteers", "title": "Volunteers"}])]
            audiences: Option<Vec<Titled>>,
            /// The day this version came out.
            #[example("2026-11-21")]
            released: Option<Date>,
            /// Tag of the language that the playbook is written in; the first of `languages`, or `en`, where it is left out.
            #[example("en")]
            language: Option<Language>,
            /// Tags of the languages of the site: pages in the first are at its root, those in each other below a folder such as `cy/`. The one that the playbook is written in is among them.
            #[example(["en", "cy"])]
            languages: Vec<Spanned<Language>>,
            /// How translations are used, by the tag of their language.
            #[example({"cy": {"stale": "original", "require": ["home", "areas"]}})]
            translations: Named<Spanned<Language>, TranslationRules>,
            /// The time zone of events; `Europe/London` where it is left out.
            #[example("Europe/London")]
            time_zone: Zone = Zone::london(),
            /// Who publishes the playbook.
            #[example("Example Council")]
            publisher: Option<Plain>,
            /// The licence of the text.
            licence: Option<Licence>,
            /// The address at which the site is published. Feed, sitemap, canonical links and previews of links need it.
            #[example("https://www.example.org/playbook/")]
            base_url: Option<SiteUrl>,
            /// Where somebody can change a file of the playbook: an address with `{path}` in the place of the file's path below the playbook's folder, and perhaps `{line}`. Each page that is made of one file then has a link "Improve this page".
            #[example("https://git.example.org/ours/playbook/edit/main/{path}#L{line}")]
            edit_url: Option<EditUrl>,
            /// Where readers send corrections: a mail address, a web address, or a reference to a page. Each page that is made of one file, but for forms, then ends with a link there; a mail has the page's title as its subject.
            #[example("mailto:editors@example.org")]
            corrections: Option<Spanned<Corrections>>,
            /// The stages, in order: the names of the files in `stages/`.
            #[example(["reset", "reform", "recover"])]
            stages: Vec<Name>,
            /// The delivery routes, in order: the names of the files in `routes/`.
            #[example(["shared-services"])]
            routes: Vec<Name>,
            /// The stories, in order; the newest first where this is left out.
            stories: Option<Vec<Name>>,
            /// The free pages, in order; by name where this is left out. A page in a folder is `folder/name`.
            #[example(["about", "guides/first-day"])]
            pages: Option<Vec<Words>>,
            /// What all questions share.
            assessment: Assessment = Assessment::default(),
            /// What links may not lead to.
            sources: Option<Sources>,
            /// The address of the folder that has the sites of editions, each in a folder of its own: for those of `editions.json` that name no address.
            #[example("https://www.example.org/editions/")]
            editions_url: Option<SiteUrl>,
            /// Pages that the edition of a council replaces by its own.
            #[example({"required": ["accessibility", "privacy"]})]
            local: LocalPages = LocalPages::default(),
            /// How much each check weighs, by its code: `error`, `warning`, `note` or `off`.
            #[example({"LN031": "off", "LN033": "error"})]
            checks: Named<Words, Spanned<Weight>>,
            /// Where pages went: the path that each had, such as `stories/old-name.html`, and where it is now, as a reference such as `story:new-name` or as a path.
            #[example({"stories/old-name.html": "story:new-name"})]
            moved: Named<Words, Words>,
        }
        beside(reader, place) {
            /// Where it begins.
            span: Span = place,
        }
    }
}

record! {
    /// What links of the playbook may not lead to.
    Sources: "the sources" {
        required {}
        optional {
            /// Hosts that no link may lead to, nor to one below them.
            #[example(["mirror.example.org"])]
            refuse: Vec<Spanned<Host>>,
        }
    }
}

choice! {
    /// How much a check weighs.
    Weight: "a weight" {
        /// Nothing is built.
        Error = "error",
        /// Somebody should look.
        Warning = "warning",
        /// It could be better.
        Note = "note",
        /// Not reported.
        Off = "off",
    }
}

impl Weight {
    fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Note => Some(Severity::Note),
            Self::Off => None,
        }
    }
}

impl Playbook {
    /// The weights that `checks:` sets.
    pub(super) fn severities(&self, diagnostics: &mut Vec<Diagnostic>) -> Severities {
        let mut severities = Severities::default();
        for (key, weight) in self.checks.iter() {
            match weight_of(key, weight) {
                Ok((code, severity)) => severities.set(code, severity),
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        severities
    }

    /// Old paths that a page can have had; where they lead is for a rule that knows all pages.
    pub(super) fn moves(&self, diagnostics: &mut Vec<Diagnostic>) -> Vec<Move> {
        let (good, bad): (Vec<_>, Vec<_>) =
            self.moved.iter().partition(|(from, _)| is_old_page(&from.value));
        diagnostics
            .extend(bad.iter().map(|(from, _)| Diagnostic::no_old_path(from.span, &from.value)));
        let plain = |words: &Words| Spanned { value: words.value.to_string(), span: words.span };
        good.into_iter().map(|(from, to)| Move { from: plain(from), to: plain(to) }).collect()
    }
}

fn weight_of(
    key: &Words,
    weight: &Spanned<Weight>,
) -> Result<(Code, Option<Severity>), Diagnostic> {
    let unknown = |near| Diagnostic::unknown_reference(key.span, "check", &key.value, near);
    let code = key.value.parse::<Code>().map_err(unknown)?;
    if weight.value == Weight::Error || code.can_be_lowered() {
        return Ok((code, weight.value.severity()));
    }
    let message = format!("{code} cannot be turned down: there would be nothing sound to build");
    let help = "Take this line out, and mend what the check names.";
    Err(Diagnostic::bad_value(weight.span, message, help.into()))
}

/// Whether a page could have been at this path, so that one that forwards can be there now.
fn is_old_page(path: &str) -> bool {
    let is_folder = |name: &str| {
        ![".html", ".json", ".xml", ".txt", ".xlsx"].iter().any(|ending| name.ends_with(ending))
    };
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    OutPath::parse(&format!("{ROOM_FOR_LANGUAGE}{path}")).is_some()
        && name.strip_suffix(".html").is_some_and(|stem| !stem.is_empty())
        && folders.split('/').all(is_folder)
        && !["assets", "media"].iter().any(|ours| folders.split('/').next() == Some(ours))
}

/// Three numbers.
#[derive(Debug, Clone)]
pub struct Version(pub(super) String);

impl Version {
    /// That of what says none.
    pub(super) fn first() -> Self {
        Self("1.0.0".to_owned())
    }
}

impl Scalar for Version {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        let parts: Vec<_> = words.value.split('.').collect();
        let is_number = |part: &&str| {
            !part.is_empty() && part.len() < 10 && part.bytes().all(|b| b.is_ascii_digit())
        };
        if parts.len() != 3 || !parts.iter().all(is_number) {
            reader.bad_value(words, "a version", "Write three numbers: 1.0.0.");
        }
        Some(Self(words.value.to_string()))
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self(String::new()))
    }

    fn schema() -> Value {
        pattern("^[0-9]+\\.[0-9]+\\.[0-9]+$")
    }
}

/// The address of the site's folder; ends with a slash.
#[derive(Debug, Clone)]
pub struct SiteUrl(pub(super) String);

impl Scalar for SiteUrl {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        let url = <Url as Scalar>::parse(words, reader)?;
        let is_odd = |part: &str| matches!(part, "." | "..");
        if !url.starts_with("http") || url.contains(['?', '#']) || url.split('/').any(is_odd) {
            let message = format!("`{}` cannot be the address of a site", *url);
            let help = "Write the folder's address, as https://www.example.org/playbook/.";
            reader.report(Diagnostic::bad_value(words.span, message, help.into()));
            return None;
        }
        Some(Self(if url.ends_with('/') { url.to_string() } else { format!("{}/", *url) }))
    }

    fn schema() -> Value {
        pattern("^https?://")
    }
}

/// From the list that the program carries, so that every machine has the same.
#[derive(Debug, Clone)]
pub struct Zone(pub(super) TimeZone);

impl Zone {
    /// Where the events of a playbook are that names no zone.
    pub(super) fn london() -> Self {
        Self(TimeZoneDatabase::bundled().get("Europe/London").unwrap_or(TimeZone::UTC))
    }
}

impl Scalar for Zone {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        let zones = TimeZoneDatabase::bundled();
        if let Ok(zone) = zones.get(&words.value) {
            return Some(Self(zone));
        }
        let known: Vec<_> = zones.available().map(|name| name.to_string()).collect();
        let near = nearest(&words.value, known.iter().map(String::as_str));
        reader.report(Diagnostic::bad_time_zone(words.span, &words.value, near));
        None
    }
}
