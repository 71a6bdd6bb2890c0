//! When a comparison may follow an earlier one.
//!
//! Anybody who lays two publications side by side sees what the new contributions changed. So figures are made anew only where at least
//! [`THRESHOLD`] contributions are new; else the earlier figures stay as they are. Which ones are new is told by digests of their random
//! ids, which nobody can guess who does not have the file. Digests once listed stay, so that a contribution that was taken out and put
//! back is not new, and their number is filled up to a multiple of 5, so that it is not an exact count.

use super::Aggregation;
use super::contribution::{Contribution, Digest, Kind, digest};
use crate::assess::peers::{Figures, Peers};
use crate::assess::suppress::THRESHOLD;
use std::collections::BTreeSet;
use std::fmt;

/// The figures of both kinds.
pub(super) struct Publication {
    pub(super) full: Option<Figures>,
    pub(super) quick: Option<Figures>,
    pub(super) unchanged: Vec<(Kind, usize)>,
}

/// Nothing may be published after the earlier comparison: of each kind, how many contributions are new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooFewNew {
    /// Full assessments.
    pub full: usize,
    /// Quick checks; `None` where the playbook has none.
    pub quick: Option<usize>,
    /// Contributions without an id, of which nobody can tell whether they are new.
    pub untold: usize,
}

impl fmt::Display for TooFewNew {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (new, needed) = match self.quick {
            Some(quick) => (
                format!("{} full assessments and {quick} quick checks", self.full),
                format!("{THRESHOLD} of a kind"),
            ),
            None => (format!("{} assessments", self.full), THRESHOLD.to_string()),
        };
        write!(
            f,
            "since the earlier comparison {new} are new, and {needed} are needed: fewer could be told by comparing the two"
        )?;
        if self.untold > 0 {
            write!(
                f,
                "; {} more have no `contribution_id`, so nobody can tell whether they are new",
                self.untold
            )?;
        }
        Ok(())
    }
}

impl std::error::Error for TooFewNew {}

pub(super) fn publish(
    to: &Aggregation,
    contributions: &[Contribution],
    previous: Option<&Peers>,
) -> Result<Publication, TooFewNew> {
    let of = |kind| contributions.iter().filter(|one| one.kind == kind).collect();
    let full = previous.and_then(|peers| peers.full.as_ref());
    let full = Candidates::new(of(Kind::Full), full);
    let quick = previous.and_then(|peers| peers.quick.as_ref());
    let quick = Candidates::new(of(Kind::Quick), quick);
    if previous.is_some() && !full.are_enough() && !quick.are_enough() {
        let untold = full.untold() + quick.untold();
        return Err(TooFewNew {
            full: full.new,
            quick: to.has_quick().then_some(quick.new),
            untold,
        });
    }
    let unchanged = [(Kind::Full, &full), (Kind::Quick, &quick)].into_iter();
    let unchanged = unchanged.filter(|(_, one)| one.earlier.is_some() && !one.are_enough());
    Ok(Publication {
        unchanged: unchanged.map(|(kind, one)| (kind, one.new)).collect(),
        full: full.figures(to, Kind::Full),
        quick: quick.figures(to, Kind::Quick),
    })
}

/// The contributions of one kind.
struct Candidates<'a> {
    own: Vec<&'a Contribution>,
    earlier: Option<&'a Figures>,
    /// How many are not in the earlier figures.
    new: usize,
}

impl<'a> Candidates<'a> {
    fn new(own: Vec<&'a Contribution>, earlier: Option<&'a Figures>) -> Self {
        let new = earlier.map_or(own.len(), |earlier| {
            let known: BTreeSet<_> = earlier.known.iter().map(String::as_str).collect();
            let is_known = |id: Digest| known.contains(hex(id).as_str());
            let is_new = |one: &&&Contribution| is_told(one) && !one.ids.random().any(is_known);
            own.iter().filter(is_new).count()
        });
        Self { own, earlier, new }
    }

    fn are_enough(&self) -> bool {
        self.new >= THRESHOLD
    }

    fn untold(&self) -> usize {
        self.own.iter().filter(|one| self.earlier.is_some() && !is_told(one)).count()
    }

    fn figures(&self, to: &Aggregation, kind: Kind) -> Option<Figures> {
        if !self.are_enough() {
            return self.earlier.cloned();
        }
        let profiles: Vec<_> = self.own.iter().map(|one| &one.scores).collect();
        Some(to.asked(kind).figures(&profiles, self.known()))
    }

    fn known(&self) -> Vec<String> {
        let ids = self.own.iter().filter_map(|one| one.ids.random().next()).map(hex);
        let earlier = self.earlier.iter().flat_map(|earlier| earlier.known.iter().cloned());
        filled_up(ids.chain(earlier).collect())
    }
}

/// Whether it has an id by which it can be told from others.
fn is_told(one: &Contribution) -> bool {
    one.ids.random().next().is_some()
}

/// Adds 1 to 5 digests of nothing.
fn filled_up(mut known: BTreeSet<String>) -> Vec<String> {
    let listed = known.iter().cloned().collect::<String>();
    let wanted = (known.len() / THRESHOLD + 1) * THRESHOLD;
    let mut others = (0_u64..).map(|at| hex(digest("nothing", format!("{at}{listed}").as_bytes())));
    while known.len() < wanted {
        known.extend(others.next());
    }
    known.into_iter().collect()
}

fn hex(digest: Digest) -> String {
    format!("{:032x}", u128::from_be_bytes(digest))
}
