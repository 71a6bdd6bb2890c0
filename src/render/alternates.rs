//! Where the same page is in another language.

use super::at::{At, SiteContext};
use super::languages::SiteLanguage;
use super::table::Canonical;
use super::views::{Alternate, LanguageLink};
use crate::output::OutPath;

/// The language of readers for whom a site has no page in theirs.
const DEFAULT: &str = "x-default";

/// Links to the same page in each other language.
pub(super) fn links(at: &At<'_>) -> Vec<LanguageLink> {
    links_by(at, |path| at.here.url_to(path))
}

/// Links to the home pages in the other languages of a site that has an address.
pub(super) fn homes(at: &At<'_>) -> Vec<LanguageLink> {
    let base = at.site.playbook.base_url.as_deref();
    let links = base.map(|base| links_by(at, |path| format!("{base}{}", folder(path))));
    links.unwrap_or_default()
}

fn links_by(at: &At<'_>, url: impl Fn(&OutPath) -> String) -> Vec<LanguageLink> {
    let own = at.site.playbook.language.tag();
    let all = at.site.languages.iter().zip(paths(at.site, at.here));
    let others = all.filter(|(other, _)| other.tag != own);
    let link = |(other, path): (&SiteLanguage, OutPath)| LanguageLink {
        lang: other.tag.clone(),
        name: other.name.clone(),
        url: url(&path),
    };
    others.map(link).collect()
}

/// The paths of a page in every language.
pub(super) fn paths(site: &SiteContext<'_>, page: &OutPath) -> Vec<OutPath> {
    let path = OutPath::parse(site.paths.without_folder(page)).expect("a part of a path is one");
    site.languages.iter().map(|language| path.below(&language.folder)).collect()
}

fn folder(path: &OutPath) -> &str {
    path.as_str().rfind('/').map_or("", |end| &path.as_str()[..=end])
}

/// The addresses of the page in every language, where the site has an address and several languages.
pub(super) fn of_page(at: &At<'_>, canonical: &Canonical) -> Vec<Alternate> {
    let Some(base) = at.site.playbook.base_url.as_deref() else { return Vec::new() };
    let paths = paths(at.site, at.here);
    match canonical {
        Canonical::Own => named(at.site, |ix| Some(format!("{base}{}", paths[ix]))),
        Canonical::Site => named(at.site, |ix| Some(format!("{base}{}", folder(&paths[ix])))),
        Canonical::Target(_) | Canonical::Nothing => Vec::new(),
    }
}

/// The addresses that a page has in the languages of a site, by their places in its list; nothing where there is one.
pub(super) fn named(
    site: &SiteContext<'_>,
    url: impl Fn(usize) -> Option<String>,
) -> Vec<Alternate> {
    if site.languages.len() < 2 {
        return Vec::new();
    }
    let of = |lang: &str, ix| Some(Alternate { lang: lang.to_owned(), url: url(ix)? });
    let all = site.languages.iter().enumerate();
    all.map(|(ix, language)| of(&language.tag, ix)).chain([of(DEFAULT, 0)]).flatten().collect()
}
