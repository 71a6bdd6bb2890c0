//! Links of a text in the world that it is taken from: other texts, and files that go into `media/`.

use super::draft::Draft;
use super::leads::{Lead, Leads, Shelf};
use super::links::{self, Mapped};
use super::log::Log;
use super::targets;
use super::text::Taken;
use super::{As, Ground, headings, html, programs};
use crate::html::decoded;
use crate::manifest::sha256;
use crate::media;
use crate::model::{Id, Reference, address_fault};
use crate::output::FileKind;
use crate::source::{Content, Seen, SourceTree};
use std::collections::BTreeMap;
use std::io::Cursor;

const NO_PLACE: &str = "the page has no such place";
/// How often links are looked at.
const ROUNDS: usize = 4;

/// A file that goes into `media/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaFile {
    /// Its path below the folder that is taken in.
    pub from: String,
    /// Its path in the playbook.
    pub path: String,
}

/// What goes into `media/`, each file once.
pub(super) struct Media<'a> {
    tree: &'a SourceTree,
    shelf: &'a dyn Shelf,
    /// By their paths: the name in `media/`, or why there is none.
    known: BTreeMap<String, Result<String, String>>,
    /// The digests of new files by name.
    new: BTreeMap<String, (String, String)>,
}

impl<'a> Media<'a> {
    pub(super) fn new(tree: &'a SourceTree, shelf: &'a dyn Shelf) -> Self {
        Self { tree, shelf, known: BTreeMap::new(), new: BTreeMap::new() }
    }

    pub(super) fn into_new(self) -> Vec<MediaFile> {
        let file = |(name, (from, _))| MediaFile { from, path: format!("media/{name}") };
        self.new.into_iter().map(file).collect()
    }

    /// The name that a file has in `media/`.
    fn take(&mut self, path: &str) -> Result<String, String> {
        if let Some(known) = self.known.get(path) {
            return known.clone();
        }
        let taken = self.look(path);
        self.known.insert(path.to_owned(), taken.clone());
        taken
    }

    fn look(&mut self, path: &str) -> Result<String, String> {
        let name = path.rsplit('/').next().unwrap_or(path);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let ending = ending.to_ascii_lowercase();
        let ending = if ending == "jpeg" { "jpg" } else { ending.as_str() };
        if FileKind::of(&format!("a.{ending}")).is_none_or(|kind| !kind.in_media) {
            return Err(format!("media/ takes no files that end in .{ending}"));
        }
        let bytes = self.shelf.read(path)?;
        let id = Id::of_first_words(stem, 80);
        let base = id.as_ref().map_or("file", Id::as_str);
        let seen = media::look(&format!("media/{base}.{ending}"), &mut Cursor::new(&bytes));
        match seen.map_err(|error| error.to_string())? {
            Seen::Broken(_) | Seen::Sheet(Err(_)) => {
                return Err("it is not what its ending says".to_owned());
            }
            Seen::Refused(..) => {
                return Err(
                    "the drawing holds a script, or something from outside itself".to_owned()
                );
            }
            _ => {}
        }
        let digest = sha256(&bytes);
        let numbered = (2..).map(|number| format!("{base}-{number}.{ending}"));
        let mut names = std::iter::once(format!("{base}.{ending}")).chain(numbered);
        let fits = |name: &String| self.digest(name).is_none_or(|known| known == digest);
        let name = names.find(fits).ok_or("no name is free")?;
        if self.digest(&name).is_none() {
            self.new.insert(name.clone(), (path.to_owned(), digest));
        }
        Ok(name)
    }

    /// The digest of what is in `media/` by a name, or will be.
    fn digest(&self, name: &str) -> Option<String> {
        let there = self.tree.find(&format!("media/{name}"));
        let there = there.map(|(_, file)| match &file.content {
            Content::Media(media) => media.sha256.clone(),
            _ => String::new(),
        });
        there.or_else(|| self.new.get(name).map(|(_, digest)| digest.clone()))
    }
}

/// What the links of a text may lead to.
pub(super) struct World<'a> {
    pub(super) leads: Leads<'a>,
    pub(super) ids: &'a [String],
    pub(super) texts: &'a [Taken],
}

impl World<'_> {
    /// A text with its links, and all that is noticed of it.
    pub(super) fn linked(&self, at: usize, media: &mut Media<'_>) -> (Draft, Log) {
        let mut draft = self.texts[at].draft.clone();
        let mut log = Log { remarks: self.texts[at].remarks.clone(), places: Vec::new() };
        for _ in 0..ROUNDS {
            links::mend(&mut draft, &mut log, |address, is_image| {
                self.map(at, address, is_image, media)
            });
            // Words that lost their brackets may be markup now.
            let is_changed = html::mend(&mut draft, &mut log);
            headings::mend(&mut draft);
            if !is_changed {
                break;
            }
        }
        (draft, log)
    }

    fn map(&self, at: usize, address: &str, is_image: bool, media: &mut Media<'_>) -> Mapped {
        let address = without_call(address.trim());
        if matches!(Reference::parse(&address), Reference::Own { .. }) {
            return Mapped::Same;
        }
        let is_known = !matches!(
            Reference::parse(&address),
            Reference::Unchecked(_) | Reference::UnknownKind(_) | Reference::Here(_)
        );
        if let Some(rest) = address.strip_prefix("//").filter(|rest| !rest.starts_with('/')) {
            return self.map(at, &format!("https://{rest}"), is_image, media);
        }
        if let Some(scheme) = scheme(&address) {
            return outside(&address, scheme, is_known, is_image);
        }
        let (path, place) = address
            .split_once('#')
            .map_or((address.as_str(), None), |(path, place)| (path, Some(place)));
        let path = decoded(path.split('?').next().unwrap_or_default()).into_owned();
        let place = place.map(|place| decoded(place).into_owned());
        if path.is_empty() {
            return match (is_image, place) {
                (false, Some(place)) => self.place(at, Some(at), &place),
                _ => Mapped::Words(Some("it leads nowhere".to_owned())),
            };
        }
        let from = &self.texts[at].path;
        let lead =
            if is_image { self.leads.file(from, &path) } else { self.leads.text(from, &path) };
        match lead {
            Some(Lead::Text(page)) => {
                self.place(page, (page == at).then_some(at), &place.unwrap_or_default())
            }
            Some(Lead::File(found)) => file(&found, place.as_deref(), is_image, media),
            Some(Lead::There(id)) => self.there(&id, &place.unwrap_or_default()),
            None => Mapped::Words(Some(unled(from, &path, is_image).to_owned())),
        }
    }

    fn reference(&self, id: &str) -> String {
        let kind = if self.leads.ground.kind == As::Page { "page" } else { "story" };
        format!("{kind}:{id}")
    }

    /// A reference to a text, and to a place on it.
    fn place(&self, page: usize, own: Option<usize>, place: &str) -> Mapped {
        let whole = self.reference(&self.ids[page]);
        match self.texts[page].places.anchor(place) {
            Some(anchor) if anchor.is_empty() && own.is_some() => Mapped::Words(None),
            Some(anchor) if anchor.is_empty() => Mapped::To(whole),
            Some(anchor) if own.is_some() => Mapped::To(format!("#{anchor}")),
            Some(anchor) => self.there(&self.ids[page], &anchor),
            None if own.is_some() => Mapped::Words(Some(NO_PLACE.to_owned())),
            None => Mapped::Whole(whole, NO_PLACE),
        }
    }

    /// A reference to a place on a page or story that the playbook may have already, and then keeps with its own words.
    fn there(&self, id: &str, place: &str) -> Mapped {
        let Ground { playbook, kind, .. } = self.leads.ground;
        let body = match kind {
            As::Page => {
                playbook.pages.iter().find(|page| page.id.as_str() == id).map(|page| &page.body)
            }
            As::Story => playbook
                .stories
                .iter()
                .find(|story| story.id.as_str() == id)
                .map(|story| &story.body),
        };
        let mut headings = body.into_iter().flat_map(|body| body.original().headings());
        match self.reference(id) {
            whole if place.is_empty() => Mapped::To(whole),
            whole if body.is_none() || headings.any(|heading| heading.anchor == place) => {
                Mapped::To(format!("{whole}#{place}"))
            }
            whole => Mapped::Whole(whole, NO_PLACE),
        }
    }
}

/// Why a path leads to nothing.
fn unled(from: &str, path: &str, is_image: bool) -> &'static str {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    match targets::joined(folder, path) {
        Some(_) if is_image => "there is no such file",
        Some(_) => "there is no such file, or it is not taken in",
        None => "it leads out of the folder, and nothing there is read",
    }
}

/// An address elsewhere.
fn outside(address: &str, scheme: &str, is_known: bool, is_image: bool) -> Mapped {
    let is_web = matches!(scheme, "http" | "https");
    if is_web && is_image && address_fault(address).is_none() {
        let reason =
            "pictures of other sites are not shown, so that reading a page tells nobody of it";
        return Mapped::Link(address.to_owned(), reason);
    }
    match address_fault(address) {
        Some(fault) => Mapped::Words(Some(fault.to_owned())),
        None if is_known && !is_image => Mapped::Same,
        None => {
            Mapped::Words(Some(format!("addresses that begin with {scheme}: lead nowhere here")))
        }
    }
}

/// A reference to a file beside the texts.
fn file(path: &str, place: Option<&str>, is_image: bool, media: &mut Media<'_>) -> Mapped {
    match (media.take(path), place) {
        (Ok(name), Some(width)) if width.starts_with("width=") => {
            Mapped::To(format!("media:{name}#{width}"))
        }
        (Ok(name), Some(place)) if !is_image && !place.is_empty() => {
            Mapped::Whole(format!("media:{name}"), "a reference to a file names no place in it")
        }
        (Ok(name), _) => Mapped::To(format!("media:{name}")),
        (Err(reason), _) => Mapped::Words(Some(reason)),
    }
}

/// The word before the colon of an address that has one; a drive of Windows is none.
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let is_scheme = scheme.len() > 1
        && scheme.starts_with(|sign: char| sign.is_ascii_alphabetic())
        && scheme.chars().all(|sign| sign.is_ascii_alphanumeric() || "+-.".contains(sign));
    is_scheme.then_some(scheme)
}

/// An address without the call to a program that it begins with.
fn without_call(address: &str) -> String {
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        if let Some(rest) = address.strip_prefix(open)
            && let Some(end) = rest.find(close)
            && let Some(start) = programs::address(&address[..open.len() + end + close.len()])
        {
            return format!("{start}{}", &rest[end + close.len()..]);
        }
    }
    address.to_owned()
}
