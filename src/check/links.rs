//! What a link that leads nowhere was probably meant to be.

use crate::model::{Index, Kind, split_fragment};

/// Kinds in the order in which a bare name is looked for.
const KINDS: [Kind; 7] =
    [Kind::Page, Kind::Story, Kind::Area, Kind::Route, Kind::Principle, Kind::Stage, Kind::Media];

/// The destination that was meant by one that is neither a reference nor an address.
pub(super) fn meant(url: &str, index: &Index<'_>) -> Option<String> {
    let url = url.trim();
    if is_mail(url) {
        return Some(format!("mailto:{url}"));
    }
    if url.starts_with("www.") {
        return Some(format!("https://{url}"));
    }
    let (place, fragment) = split_fragment(url);
    let found = other_case(place, index).or_else(|| file(place, index))?;
    Some(fragment.map_or(found.clone(), |fragment| format!("{found}#{fragment}")))
}

fn is_mail(url: &str) -> bool {
    url.split_once('@').is_some_and(|(name, host)| {
        let is_plain = |part: &str| !part.is_empty() && !part.contains([':', '/', ' ', '@']);
        is_plain(name) && is_plain(host) && host.contains('.')
    })
}

/// `Page:privacy`, `AREA: workstyles`
fn other_case(url: &str, index: &Index<'_>) -> Option<String> {
    let (kind, id) = url.split_once(':')?;
    let lower = kind.trim().to_lowercase();
    let kind = Kind::ALL.into_iter().find(|known| known.name() == lower)?;
    let id = id.trim();
    let known =
        [id.to_owned(), id.to_lowercase()].into_iter().find(|id| index.find(kind, id).is_some());
    Some(format!("{}:{}", kind.name(), known.unwrap_or_else(|| id.to_owned())))
}

/// `privacy.md`, `/privacy.html`, `../areas/workstyles.html`, `media/street.jpg`
fn file(url: &str, index: &Index<'_>) -> Option<String> {
    let path = url.trim_start_matches(['.', '/']).trim_end_matches('/');
    let stem = [".html", ".md", ".yaml", "/index"]
        .iter()
        .fold(path, |path, end| path.trim_end_matches(end));
    let (folder, name) = stem.rsplit_once('/').unwrap_or(("", stem));
    let folder_of = |kind: Kind| kind.files().map(|(folder, _)| folder);
    let is_in = |kind: &&Kind| folder.is_empty() || folder_of(**kind) == folder.rsplit('/').next();
    let by_name = KINDS.iter().filter(is_in).find(|kind| index.find(**kind, name).is_some());
    let found = by_name.map(|kind| (kind.name(), name));
    let whole = || index.find(Kind::Page, stem).map(|_| (Kind::Page.name(), stem));
    found.or_else(whole).map(|(kind, id)| format!("{kind}:{id}"))
}
