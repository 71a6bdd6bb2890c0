//! What an edition and its playbook ask of each other.

use super::{Context, subject};
use crate::diag::{Diagnostic, nearest};
use crate::model::{Council, Edition, Fact, Kind, Page, Words};
use crate::source::Spanned;

pub(super) fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    found.extend(context.playbook.local.all().filter_map(|page| unknown_page(context, page)));
    found.extend(context.playbook.pages.iter().filter_map(|page| replacing(context, page)));
    if let Some(edition) = &context.playbook.edition {
        found.extend(other_version(edition, &context.playbook.version));
        found.extend(missing_pages(context, edition));
        let Council { kind, nation, .. } = &edition.council;
        for (fact, own) in [(Fact::Type, kind), (Fact::Nation, nation)] {
            let listed = context.playbook.listed(fact);
            found.extend(subject::unlisted(fact.name(), own.iter(), &listed));
        }
    }
}

fn unknown_page(context: &Context<'_>, page: &Words) -> Option<Diagnostic> {
    let id = page.value.as_str();
    let is_there =
        context.index.find(Kind::Page, id).is_some() || context.index.may_lack(Kind::Page, id);
    (!is_there).then(|| {
        let near = nearest(id, context.index.ids(Kind::Page));
        Diagnostic::unknown_reference(page.span, Kind::Page.name(), id, near)
    })
}

/// What is wrong with a page's `replaces`.
fn replacing(context: &Context<'_>, page: &Page) -> Option<Diagnostic> {
    let replaces = page.replaces.as_ref()?;
    let (id, span) = (replaces.value.as_str(), replaces.span);
    if !page.span.file.is_local() {
        return Some(Diagnostic::replaces_nothing(span));
    }
    // Without an edition that can be read, nothing is known of what it does.
    let edition = context.playbook.edition.as_ref()?;
    if id != page.id {
        return Some(Diagnostic::replaces_another(span, &page.id, id));
    }
    if !edition.replaced.iter().any(|replaced| replaced == id) {
        return Some(Diagnostic::unknown_reference(span, Kind::Page.name(), id, None));
    }
    let open: Vec<_> = context.playbook.local.all().map(|page| page.value.as_str()).collect();
    (!open.contains(&id)).then(|| Diagnostic::not_replaceable(span, id, &open))
}

fn other_version(edition: &Edition, version: &str) -> Option<Diagnostic> {
    let Spanned { value: wanted, span } = edition.national.as_ref()?;
    // One that is no version is reported where it is read.
    let is = semver::Version::parse(version).ok()?;
    (!wanted.matches(&is)).then(|| Diagnostic::other_version(*span, &wanted.to_string(), version))
}

fn missing_pages(context: &Context<'_>, edition: &Edition) -> Vec<Diagnostic> {
    let required = context.playbook.local.required.iter();
    let missing = required.filter(|page| {
        let id = page.value.as_str();
        !edition.replaced.iter().any(|replaced| replaced == id)
            && !context.index.may_lack(Kind::Page, id)
    });
    missing
        .map(|page| Diagnostic::missing_local_page(edition.span, &page.value, page.span))
        .collect()
}
