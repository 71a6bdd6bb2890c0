//! What one page shows by itself.

use crate::html::{Reading, TOP, decoded, resolve, split_url};
use crate::output::OutPath;
use std::sync::Arc;

/// Why a link leads nowhere whose page is there.
pub(super) const NO_PLACE: &str = "that page has no such place";

/// What one page shows by itself.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    /// The places that a link can lead to, sorted.
    pub(super) places: Vec<Box<str>>,
    /// Places that are there more than once.
    pub(super) twice: Vec<Box<str>>,
    /// Links to places on other pages, each once; in shared markup to any page.
    pub(super) to_places: Vec<Box<str>>,
    /// Links that lead nowhere, and why.
    pub(super) broken: Vec<(Box<str>, &'static str)>,
    /// What is seen in markup that the page shares with others.
    pub(super) shared: Vec<Arc<Facts>>,
    has_main: bool,
}

impl Facts {
    /// What was read in markup that a page shares with others beside it.
    pub(crate) fn of_shared(
        here: &OutPath,
        reading: Reading,
        is_there: impl Fn(&str) -> bool,
    ) -> Self {
        let mut facts = Self::default();
        facts.take(here.as_str(), reading, is_there, |_, fragment| fragment.is_some());
        facts
    }

    /// What was read on a page. `shared` is what was seen in the markup that it shares with others; `is_there` tells
    /// whether the site has a file at a path.
    pub(crate) fn of(
        here: &OutPath,
        reading: Reading,
        shared: Vec<Arc<Self>>,
        is_there: impl Fn(&str) -> bool,
    ) -> Self {
        let mut facts = Self { shared, ..Self::default() };
        let here = here.as_str();
        facts
            .take(here, reading, is_there, |target, fragment| fragment.is_some() && target != here);
        facts
    }

    /// Sorts what was read. `is_elsewhere` tells of a path and a fragment whether they can be checked only when all pages
    /// are known.
    fn take(
        &mut self,
        here: &str,
        reading: Reading,
        is_there: impl Fn(&str) -> bool,
        is_elsewhere: impl Fn(&str, Option<&str>) -> bool,
    ) {
        self.has_main = reading.has_main;
        self.take_places(reading.ids);
        let mut urls = reading.urls;
        urls.sort_unstable();
        urls.dedup();
        let mut target = String::with_capacity(here.len() * 2);
        for url in urls {
            let (path, fragment) = split_url(&url);
            let fragment = fragment.filter(|place| !TOP.contains(place));
            if !resolve(here, path, &mut target) {
                self.broken.push((url, "it leads out of the site"));
            } else if !is_there(&target) {
                self.broken.push((url, "there is no such file"));
            } else if is_elsewhere(&target, fragment) {
                self.to_places.push(url);
            } else if fragment.is_some_and(|fragment| !self.has_place(fragment)) {
                self.broken.push((url, NO_PLACE));
            }
        }
    }

    fn take_places(&mut self, mut places: Vec<Box<str>>) {
        places.sort_unstable();
        self.twice = repeated(&places).cloned().collect();
        places.dedup();
        self.places = places;
    }

    /// Whether the page has a main part.
    pub(crate) fn has_main(&self) -> bool {
        self.has_main
    }

    /// Whether it has the place of a fragment, as browsers look for it: as it is written, then decoded.
    pub(super) fn has_place(&self, fragment: &str) -> bool {
        let has = |place: &str| self.all().any(|facts| facts.has_own_place(place));
        has(fragment) || fragment.contains('%') && has(&decoded(fragment))
    }

    fn has_own_place(&self, fragment: &str) -> bool {
        self.places.binary_search_by(|place| place.as_ref().cmp(fragment)).is_ok()
    }

    /// The places that the page and what it shares with others have more than once.
    pub(super) fn all_twice(&self) -> Vec<&str> {
        let twice = self.all().flat_map(|facts| &facts.twice).map(AsRef::as_ref);
        let mut shared: Vec<&str> =
            self.shared.iter().flat_map(|shared| &shared.places).map(AsRef::as_ref).collect();
        shared.sort_unstable();
        let of_both = shared.iter().filter(|place| self.has_own_place(place)).copied();
        let mut twice: Vec<_> = twice.chain(repeated(&shared).copied()).chain(of_both).collect();
        twice.sort_unstable();
        twice.dedup();
        twice
    }

    /// What is seen on the page and in what it shares with others.
    pub(super) fn all(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(self.shared.iter().map(AsRef::as_ref))
    }
}

/// The values that a sorted list has more than once.
fn repeated<T: PartialEq>(sorted: &[T]) -> impl Iterator<Item = &T> {
    sorted.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0])
}
