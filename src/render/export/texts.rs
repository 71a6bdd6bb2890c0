//! What has a page of its own beside areas: principles, stages, stories, routes and free pages.

use super::alone::{review, source};
use super::{Export, each};
use crate::model::{Checked, Page, Principle, Route, Stage, Story};
use serde_json::{Value, json};

impl Export<'_> {
    pub(super) fn principle(&self, principle: &Principle) -> Value {
        let Principle { id, title, summary, test, failure, body, icon: _, stories, span: _ } =
            principle;
        json!({
            "id": id,
            "title": title,
            "summary": summary,
            "test": test,
            "failure": failure,
            "body": body,
            "stories": self.story_ids(stories),
        })
    }

    pub(super) fn stage(&self, stage: &Stage) -> Value {
        let Stage { id, title, summary, ask, signs, body, stories, span: _ } = stage;
        json!({
            "id": id,
            "title": title,
            "summary": summary,
            "ask": ask,
            "signs": signs,
            "body": body,
            "stories": self.story_ids(stories),
        })
    }

    pub(super) fn story(&self, story: &Story) -> Value {
        let Story {
            id,
            title,
            summary,
            council,
            country,
            year,
            added,
            changed,
            period,
            outcome,
            areas,
            principles,
            stage,
            routes,
            measure,
            claim_by,
            lesson,
            sources,
            checked,
            verified: _,
            draft: _,
            body,
            span: _,
        } = story;
        json!({
            "id": id,
            "title": title,
            "summary": summary,
            "council": council,
            "country": country,
            "year": year,
            "period": period,
            "added": added,
            "changed": changed,
            "outcome": outcome,
            "areas": self.area_ids(areas),
            "principles": self.principle_ids(principles),
            "stage": stage.map(|ix| self.stage_id(ix)),
            "routes": each(routes, |ix| json!(self.route_id(*ix))),
            "measure": measure,
            "claim_by": claim_by,
            "lesson": lesson,
            "sources": each(sources, source),
            "checked": checked.as_ref().map(|Checked { on, how }| json!({"on": on, "how": how})),
            "verified": story.is_checked(),
            "body": body,
        })
    }

    pub(super) fn route(&self, route: &Route) -> Value {
        let Route {
            id,
            title,
            summary,
            fits,
            does_not_fit,
            checklist,
            stories,
            review,
            body,
            span: _,
            changed,
            draft: _,
        } = route;
        json!({
            "id": id,
            "title": title,
            "summary": summary,
            "fits": fits,
            "does_not_fit": does_not_fit,
            "checklist": checklist,
            "stories": self.story_ids(stories),
            "review": review.as_ref().map(self::review),
            "changed": changed,
            "body": body,
        })
    }
}

pub(super) fn page(page: &Page) -> Value {
    let Page { id, title, summary, section, review, changed, replaces: _, draft: _, body, span: _ } =
        page;
    json!({
        "id": id,
        "title": title,
        "summary": summary,
        "section": section,
        "review": review.as_ref().map(self::review),
        "changed": changed,
        "body": body,
    })
}
