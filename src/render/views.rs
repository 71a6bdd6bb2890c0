//! What templates see: one typed view for each template, and the parts that views share.
//!
//! A template gets three names: `site` ([`Site`]), `page` ([`Page`]) and `view` (its own view).
//! Every URL is relative to the page that shows it. [`Html`] is finished markup: print it with
//! `| safe`. Everything else is plain text, which the engine escapes.

#![allow(
    missing_docs,
    reason = "most fields are explained by their names; the others have a comment"
)]

mod assessment;
mod lists;
mod local;
mod pages;
mod parts;
mod previews;
mod review;
mod workshop;

pub(crate) use assessment::*;
pub(crate) use lists::*;
pub(crate) use local::*;
pub(crate) use pages::*;
pub(crate) use parts::*;
pub(crate) use previews::*;
pub(crate) use review::*;
pub(crate) use workshop::*;
