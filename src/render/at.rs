//! Being at a page: every URL and every string is made from here.

use super::colours::Palette;
use super::languages::SiteLanguage;
use super::origins::Origins;
use super::routes::{self, Paths};
use super::sections::Sections;
use super::strings::Strings;
use super::table::{self, PageId};
use super::terms::Terms;
use super::tongues::{ORIGINAL_WORDS, all_marked, marked, unmarked};
use super::translated::Translated;
use super::views::Note;
use super::whole;
use crate::diag::Diagnostic;
use crate::model::{Entry, Index, Playbook, Target, TermIx, Text, id_in_words};
use crate::output::OutPath;
use fluent_bundle::FluentArgs;
use jiff::civil::Date;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::rc::Rc;

/// What all pages of one language share.
pub(super) struct SiteContext<'a> {
    pub(super) playbook: &'a Playbook,
    pub(super) index: &'a Index<'a>,
    pub(super) origins: Origins<'a>,
    pub(super) paths: Paths,
    pub(super) sections: Sections,
    pub(super) strings: Strings,
    /// All languages of the site.
    pub(super) languages: Vec<SiteLanguage>,
    /// Names of the languages that editions are translated into, each in its own words, by tag.
    pub(super) language_names: BTreeMap<String, String>,
    /// Names of the theme's icons.
    pub(super) icons: Vec<String>,
    /// The theme's stylesheet for the page that can load none.
    pub(super) style_of_not_found: String,
    /// Words of the glossary.
    pub(super) terms: Terms,
    /// The colours of what is drawn.
    pub(super) palette: Palette,
    /// The site's sign, as SVG.
    pub(super) sign: String,
}

impl SiteContext<'_> {
    /// The address of the home page in this language, where the site has one.
    pub(super) fn address(&self) -> Option<String> {
        self.playbook.base_url.as_deref().map(|base| self.paths.home_at(base))
    }
}

/// One page being made.
pub(super) struct At<'a> {
    pub(super) site: &'a SiteContext<'a>,
    pub(super) here: &'a OutPath,
    /// Put before anchors where several texts share a page.
    pub(super) prefix: String,
    /// The terms that the page explains so far; `None` on pages that link none by themselves.
    linked: Option<RefCell<BTreeSet<TermIx>>>,
    /// Whether the page has the texts of all others, so that links to them stay on it.
    whole: bool,
    /// How many levels deeper headings of texts are than they say.
    pub(super) deeper: usize,
    /// The footnotes of the page, or of the part of it that is being made.
    notes: RefCell<Vec<Note>>,
    /// How many footnotes the whole page has so far.
    numbered: Rc<Cell<usize>>,
    /// What is wrong with a string that the page asked for.
    lacks: Rc<RefCell<Option<String>>>,
    /// Whether words in another language than the page are marked; see `tongues`.
    pub(super) marks: bool,
    /// What is known of the translations of its texts; `None` where they are as they were written.
    translated: Option<Rc<Translated>>,
}

impl<'a> At<'a> {
    pub(super) fn new(site: &'a SiteContext<'a>, page: PageId) -> Self {
        let linked = table::row(site.playbook, page).links_terms.then(RefCell::default);
        let is_other = site.playbook.language != site.playbook.written_in;
        Self {
            site,
            here: site.paths.page(page),
            prefix: String::new(),
            linked,
            whole: page == PageId::Print,
            deeper: 0,
            notes: RefCell::default(),
            numbered: Rc::default(),
            lacks: Rc::default(),
            marks: true,
            translated: is_other.then(Rc::default),
        }
    }

    /// The same, for those who cannot be told the language of words.
    pub(super) fn unmarked(self) -> Self {
        Self { marks: false, ..self }
    }

    /// A part of the same page, with a prefix for anchors and footnotes of its own.
    pub(super) fn part(&self, prefix: &str) -> Self {
        Self {
            site: self.site,
            here: self.here,
            prefix: format!("{prefix}--"),
            linked: None,
            whole: self.whole,
            deeper: 1,
            notes: RefCell::default(),
            numbered: Rc::clone(&self.numbered),
            lacks: Rc::clone(&self.lacks),
            marks: self.marks,
            translated: self.translated.clone(),
        }
    }

    /// The number of the next footnote.
    pub(super) fn next_note(&self) -> usize {
        self.numbered.set(self.numbered.get() + 1);
        self.numbered.get()
    }

    pub(super) fn add_note(&self, note: Note) {
        self.notes.borrow_mut().push(note);
    }

    /// The footnotes of the texts made so far.
    pub(super) fn take_notes(&self) -> Vec<Note> {
        self.notes.take()
    }

    /// Whether the page links words of the glossary where it first uses them.
    pub(super) fn links_terms(&self) -> bool {
        self.linked.is_some()
    }

    /// Whether the page has not linked a term before; from now on it has.
    pub(super) fn is_first_use(&self, term: TermIx) -> bool {
        self.linked.as_ref().is_some_and(|linked| linked.borrow_mut().insert(term))
    }

    pub(super) fn anchor(&self, anchor: &str) -> String {
        format!("{}{anchor}", self.prefix)
    }

    pub(super) fn url(&self, page: PageId) -> String {
        match self.whole.then(|| whole::part(self.site.playbook, page)).flatten() {
            Some(part) => format!("#{part}"),
            None => self.here.url_to(self.site.paths.page(page)),
        }
    }

    /// The URL of a place on a page.
    pub(super) fn url_at(&self, page: PageId, place: &str) -> String {
        let playbook = self.site.playbook;
        let part = self.whole.then(|| whole::part(playbook, page)).flatten();
        match part.filter(|_| whole::has_place(playbook, page, place)) {
            Some(part) => format!("#{part}--{place}"),
            None if self.site.paths.page(page) == self.here => format!("#{place}"),
            None => format!("{}#{place}", self.here.url_to(self.site.paths.page(page))),
        }
    }

    /// The URL of something that a text can refer to.
    pub(super) fn url_of(&self, target: Target, fragment: Option<&str>) -> String {
        let playbook = self.site.playbook;
        let place = routes::place(playbook, target, fragment);
        match (routes::showing(playbook, target), target, place) {
            (Some(page), _, Some(place)) => self.url_at(page, place),
            (Some(page), _, None) => self.url(page),
            (None, Target::Media(ix), _) => {
                self.here.url_to(&routes::media(&playbook.media[ix].path))
            }
            (None, ..) => String::new(),
        }
    }

    /// The URL of a file that each language has, by its path in a site of one language.
    pub(super) fn url_of_own(&self, path: &str) -> String {
        let path = OutPath::parse(path).expect("ids and these names make paths");
        self.here.url_to(&self.site.paths.own(&path))
    }

    /// The URL of a page that not every site has.
    pub(super) fn url_where_shown(&self, page: PageId) -> Option<String> {
        table::is_shown(self.site.playbook, page).then(|| self.url(page))
    }

    /// A string of the interface. One that cannot be shown makes the page an error: see [`Self::lacks_nothing`].
    pub(super) fn string(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The title of an entry; the interface's words `KIND-ID` where the playbook gives none.
    pub(super) fn title_of(&self, kind: &str, one: Entry<'_>) -> String {
        one.title
            .map_or_else(|| self.string(&format!("{kind}-{}", one.id)), |title| self.words(title))
    }

    /// A string of the interface, where there is one.
    pub(super) fn find_string(&self, id: &str) -> Option<String> {
        self.site.strings.marked(id, None).ok().map(|text| self.told(text))
    }

    /// A date in words.
    pub(super) fn date(&self, date: Date) -> String {
        self.told(self.site.strings.date(date))
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let text = self.site.strings.marked(id, arguments).unwrap_or_else(|reason| {
            self.lacks.borrow_mut().get_or_insert(reason);
            id.to_owned()
        });
        self.told(text)
    }

    fn told(&self, text: String) -> String {
        if self.marks { text } else { unmarked(text) }
    }

    /// An id as words, where the playbook gives none.
    pub(super) fn id_in_words(&self, id: &str) -> String {
        self.original(&id_in_words(id))
    }

    /// Words that nobody translates.
    pub(super) fn original(&self, words: &str) -> String {
        let is_other = self.marks && self.translated.is_some();
        if is_other { all_marked(words) } else { words.to_owned() }
    }

    /// An error where a string that the page asked for is missing or broken: its id is nothing for readers.
    pub(super) fn lacks_nothing(&self) -> Result<(), Diagnostic> {
        let reason = self.lacks.take();
        reason.map_or(Ok(()), |reason| Err(Diagnostic::unknown_message(None, reason)))
    }

    /// A string with values in it.
    pub(super) fn string_of(&self, id: &str, arguments: &FluentArgs<'_>) -> String {
        self.format(id, Some(arguments))
    }

    /// A string with one value in it.
    pub(super) fn string_with(&self, id: &str, name: &'static str, value: String) -> String {
        self.string_of(id, &FluentArgs::from_iter([(name, value)]))
    }

    /// A text as it is written, for titles and the like.
    pub(super) fn words(&self, text: &Text) -> String {
        self.see(text);
        marked(text.as_str(), self.in_original(text))
    }

    /// A text without its marks: for descriptions and attributes.
    pub(super) fn plain(&self, text: &Text) -> String {
        self.translated.iter().for_each(|translated| translated.ask(text));
        text.original().plain_around(self.in_original(text), ORIGINAL_WORDS)
    }

    /// Words that a part of a text shows, which is translated or not as a whole.
    pub(super) fn part_of(&self, text: &Text, words: &str, part: &Range<usize>) -> String {
        let meets = |range: &Range<usize>| range.start < part.end && part.start < range.end;
        let is_original = self.in_original(text).iter().any(meets);
        if is_original { all_marked(words) } else { words.to_owned() }
    }

    /// The bytes of a text that are marked.
    fn in_original<'t>(&self, text: &'t Text) -> &'t [Range<usize>] {
        if self.marks { text.original().in_original() } else { &[] }
    }

    /// Notes that the page shows a text.
    pub(super) fn see(&self, text: &Text) {
        self.translated.iter().for_each(|translated| translated.see(text));
    }

    /// What is known of the translations of the texts made so far; `None` where they are as they were written.
    pub(super) fn translated(&self) -> Option<&Translated> {
        self.translated.as_deref()
    }
}

/// Begins the places that pages make themselves. No id of a playbook and no heading begins with it.
const OWN: &str = "_";

/// What comes before the names of a page's own places, where the playbook may have given the
/// same names on that page. Where it has not, links that readers saved keep working.
pub(super) fn prefix(is_taken: bool) -> &'static str {
    if is_taken { OWN } else { "" }
}

/// The name of one such place.
pub(super) fn place(name: &str, is_taken: bool) -> String {
    format!("{}{name}", prefix(is_taken))
}
