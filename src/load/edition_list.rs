//! `editions.json`, which `local-normal build --editions` wrote.

use super::top::SiteUrl;
use crate::diag::Diagnostic;
use crate::model::{EditionList, ListedEdition, Reference};
use crate::source::{FileId, Span, is_forbidden};

/// The editions of a list that the site can show, or the first mistake in it.
pub(super) fn read(file: FileId, text: &str) -> Result<Vec<ListedEdition>, Diagnostic> {
    let list: EditionList = serde_json::from_str(text)
        .map_err(|error| Diagnostic::no_edition_list(place(file, text, &error), &error))?;
    if list.format != EditionList::FORMAT || list.format_version != EditionList::FORMAT_VERSION {
        return Err(Diagnostic::other_edition_list(Span::of_file(file)));
    }
    let fault = list.editions.iter().flat_map(words).find(|words| words.contains(is_forbidden));
    let address = list.editions.iter().filter_map(|one| one.url.as_deref());
    let odd = |url: &&str| !matches!(Reference::parse(url), Reference::Outside(web) if web.starts_with("http"));
    match fault.map(String::as_str).or_else(|| address.into_iter().find(odd)) {
        Some(words) => Err(Diagnostic::odd_in_edition_list(named(file, text, words), words)),
        None => Ok(list.editions),
    }
}

/// Gives each that names no address the one that it has in the folder of all.
pub(super) fn locate(editions: &mut [ListedEdition], folder: Option<&SiteUrl>) {
    let Some(SiteUrl(folder)) = folder else { return };
    for one in editions.iter_mut().filter(|one| one.is_built && one.url.is_none()) {
        one.url = Some(format!("{folder}{}/", one.id));
    }
}

/// What a page shows of an edition in words of others.
fn words(edition: &ListedEdition) -> impl Iterator<Item = &String> {
    let ListedEdition { id, name, body_type, nation, url, national, missing, coverage, .. } =
        edition;
    let chosen = [body_type, nation, url].into_iter().flatten();
    [id, name, national].into_iter().chain(chosen).chain(missing).chain(coverage.keys())
}

/// Where JSON breaks off.
fn place(file: FileId, text: &str, error: &serde_json::Error) -> Span {
    let lines = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let at = lines.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
    let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    Span { file, start: at, end: at }
}

/// Where a value is written, as far as it is written plainly.
fn named(file: FileId, text: &str, words: &str) -> Span {
    let written = serde_json::to_string(words)
        .ok()
        .and_then(|json| text.find(&json).map(|at| (at, json.len())));
    let (start, length) = written.unwrap_or_default();
    Span { file, start, end: start + length }
}
