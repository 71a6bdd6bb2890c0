//! One builder for each kind of page: from the playbook to the page's view.

mod area;
pub(super) mod assessment;
mod frame;
mod home;
mod lists;
mod print;
mod route;
mod stories;
mod story;
mod workshop;

pub(super) use area::area;
pub(super) use assessment::{assessment, assessment_area, assessment_print, tool};
pub(super) use frame::{all_pages, free_page, moved, principle, stage};
pub(super) use home::{home, matrix};
pub(super) use lists::{events, glossary, network, pages_of};
pub(super) use print::print;
pub(super) use route::{route, routes};
pub(super) use stories::stories;
pub(super) use story::story;
pub(super) use workshop::{link as workshop_link, workshop, workshops, workshops_url};
