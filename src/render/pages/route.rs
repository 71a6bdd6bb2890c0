//! Delivery routes.

use super::super::at::At;
use super::super::views;
use super::pages_of;
use crate::model::{RouteIx, Section, StoryIx};

pub(in crate::render) fn routes(at: &At<'_>) -> views::Routes {
    let cards = (0..at.site.playbook.routes.len()).map(RouteIx).map(|ix| views::RouteCard {
        route: at.route(ix),
        fits: at.inlines(&at.site.playbook.routes[ix.0].fits),
        story_count: stories_of(at, ix).len(),
    });
    views::Routes { routes: cards.collect(), pages: pages_of(at, Section::Routes) }
}

pub(in crate::render) fn route(at: &At<'_>, ix: RouteIx) -> views::Route {
    let playbook = at.site.playbook;
    let route = &playbook.routes[ix.0];
    views::Route {
        route: at.route(ix),
        fits: at.inlines(&route.fits),
        does_not_fit: at.inlines(&route.does_not_fit),
        body: at.block(&route.body),
        checklist: at.inlines(&route.checklist),
        stories: at.stories(&stories_of(at, ix)),
        review: at.review(route.review.as_ref()),
        choosing: pages_of(at, Section::Routes)
            .into_iter()
            .next()
            .map(|page| views::Link { label: page.title, url: page.url }),
        neighbours: At::neighbours(ix.0, playbook.routes.len(), |ix| {
            let other = at.route(RouteIx(ix));
            views::Link { label: other.title, url: other.url }
        }),
    }
}

/// The stories that the route names, then those that name the route.
fn stories_of(at: &At<'_>, ix: RouteIx) -> Vec<StoryIx> {
    let named = &at.site.playbook.routes[ix.0].stories;
    let others = at
        .stories_where(|story| story.routes.contains(&ix))
        .into_iter()
        .filter(|story| !named.contains(story));
    named.iter().copied().chain(others).collect()
}
