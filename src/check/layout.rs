//! The home page and the navigation show what there is, and each thing once.

use super::Context;
use crate::diag::{Diagnostic, nearest};
use crate::model::{Corrections, HomePicture, Kind, Layout, NavTarget, Target};
use crate::source::{Span, Spanned};
use std::collections::BTreeMap;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Layout { home, picture, picture_alt, brand, nav, corrections, headline: _, theme: _ } =
        &context.playbook.layout;
    let parts = home.iter().flatten().map(|part| (part.value.name(), part.span));
    diagnostics.extend(repeated(parts, "home page"));
    let items = nav.iter().flatten().map(|item| match &item.to {
        NavTarget::Part(part) => (part.name(), item.span),
        NavTarget::Page(page) => (page.value.as_str(), item.span),
    });
    diagnostics.extend(repeated(items, "navigation"));
    let pages = nav.iter().flatten().filter_map(|item| match &item.to {
        NavTarget::Page(page) => unknown(context, Kind::Page, page.span, &page.value),
        NavTarget::Part(_) => None,
    });
    diagnostics.extend(pages);
    if let Some(Spanned { value: Corrections::Page(id), span }) = corrections {
        diagnostics.extend(unknown(context, Kind::Page, *span, id));
    }
    let logos = brand.iter().flat_map(|brand| [&brand.logo, &brand.logo_dark]).flatten();
    diagnostics.extend(logos.filter_map(|logo| fault(context, &logo.value.0, logo.span)));
    let alt =
        brand.iter().filter(|brand| brand.logo.is_none()).filter_map(|brand| brand.alt.as_ref());
    diagnostics.extend(alt.map(|alt| Diagnostic::alt_without_logo(alt.original().span)));
    let alt = picture_alt.as_ref().map(|alt| alt.original().span);
    match picture {
        Some(Spanned { value: HomePicture::File(path), span }) => {
            diagnostics.extend(fault(context, path, *span));
            diagnostics
                .extend(alt.is_none().then(|| Diagnostic::home_picture_without_alt(*span, path)));
        }
        _ => diagnostics.extend(alt.map(Diagnostic::alt_without_picture)),
    }
}

/// What is named a second time.
fn repeated<'a>(named: impl Iterator<Item = (&'a str, Span)>, whole: &str) -> Vec<Diagnostic> {
    let mut places = BTreeMap::new();
    let mut again = Vec::new();
    for (name, span) in named {
        match places.get(name) {
            Some(first) => again.push(Diagnostic::named_twice(span, name, whole, *first)),
            None => drop(places.insert(name, span)),
        }
    }
    again
}

fn unknown(context: &Context<'_>, kind: Kind, span: Span, id: &str) -> Option<Diagnostic> {
    let index = context.index;
    let is_known = index.find(kind, id).is_some() || index.may_lack(kind, id);
    let near = || nearest(id, index.ids(kind));
    (!is_known).then(|| Diagnostic::unknown_reference(span, kind.name(), id, near()))
}

/// Why a file cannot be shown as a picture.
fn fault(context: &Context<'_>, path: &str, span: Span) -> Option<Diagnostic> {
    match context.index.find(Kind::Media, path) {
        Some(Target::Media(ix)) if !context.playbook.media[ix].is_image => {
            Some(Diagnostic::not_a_home_picture(span, path))
        }
        _ => unknown(context, Kind::Media, span, path),
    }
}
