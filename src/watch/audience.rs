//! Who waits for what: pages that somebody looks at are made first, and nothing is made for nobody while somebody types.

use crate::output::OutPath;
use std::collections::HashSet;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

/// How long nothing is typed before more is made than the pages that somebody looks at: a little more than from one key to the
/// next.
pub(super) const PAUSE: Duration = Duration::from_millis(300);

/// Everybody who looks at pages or changes them.
pub(super) struct Audience {
    pause: Duration,
    state: Mutex<State>,
    moved: Condvar,
}

#[derive(Default)]
struct State {
    /// The files that somebody follows, or that somebody cannot go on without.
    seats: Vec<(OutPath, Patience)>,
    /// The page that was asked for last: while a page is loaded again nobody follows it.
    asked: Option<OutPath>,
    /// Counts what was changed in the browser.
    changes: u64,
    typed: Option<Instant>,
}

/// Whether somebody can go on without a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Patience {
    Has,
    HasNot,
}

/// Somebody waits for a file as long as this lives.
pub(super) struct Seat {
    audience: Arc<Audience>,
    seat: (OutPath, Patience),
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut state = self.audience.state();
        let at = state.seats.iter().position(|seat| *seat == self.seat);
        at.map(|at| state.seats.swap_remove(at));
    }
}

impl Audience {
    /// Nobody yet.
    pub(super) fn new(pause: Duration) -> Arc<Self> {
        Arc::new(Self { pause, state: Mutex::default(), moved: Condvar::new() })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("nothing panics while it is held")
    }

    /// Somebody waits for a file.
    pub(super) fn waits(self: &Arc<Self>, file: &OutPath, patience: Patience) -> Seat {
        let seat = (file.clone(), patience);
        self.state().seats.push(seat.clone());
        self.moved.notify_all();
        Seat { audience: Arc::clone(self), seat }
    }

    /// Somebody asks for a file.
    pub(super) fn asks(&self, file: &OutPath) {
        if file.is_page() {
            self.state().asked = Some(file.clone());
        }
    }

    /// Something was changed in the browser; `is_typed` where more of it may come soon.
    pub(super) fn changes(&self, is_typed: bool) {
        let mut state = self.state();
        state.changes += 1;
        state.typed = is_typed.then(Instant::now);
        self.moved.notify_all();
    }

    /// How often something was changed.
    pub(super) fn changed(&self) -> u64 {
        self.state().changes
    }

    /// What comes first.
    pub(super) fn shown(&self) -> HashSet<OutPath> {
        let state = self.state();
        let seats = state.seats.iter().map(|(file, _)| file);
        seats.chain(&state.asked).cloned().collect()
    }

    /// Whether the rest is to be made of what there was after so many changes: not once there is a newer one. Waits until
    /// nobody types, or somebody cannot go on without.
    pub(super) fn wants_rest(&self, changes: u64) -> bool {
        let mut state = self.state();
        loop {
            if state.changes != changes {
                return false;
            }
            let since = state.typed.map_or(self.pause, |typed| typed.elapsed());
            let left = self.pause.saturating_sub(since);
            if left.is_zero() || state.seats.iter().any(|(_, it)| *it == Patience::HasNot) {
                return true;
            }
            let waited = self.moved.wait_timeout(state, left);
            state = waited.expect("nothing panics while it is held").0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> OutPath {
        OutPath::parse(text).unwrap()
    }

    #[test]
    fn what_is_followed_and_what_was_asked_for_last_comes_first() {
        let audience = Audience::new(Duration::MAX);
        let followed = audience.waits(&path("a.html"), Patience::Has);
        for asked in ["b.html", "c.html", "assets/c.js"] {
            audience.asks(&path(asked));
        }
        let shown = |all: &[&str]| all.iter().map(|file| path(file)).collect::<HashSet<_>>();
        assert_eq!(audience.shown(), shown(&["a.html", "c.html"]));
        drop(followed);
        assert_eq!(audience.shown(), shown(&["c.html"]));
    }

    #[test]
    fn the_rest_is_not_wanted_once_something_newer_was_typed() {
        let audience = Audience::new(Duration::MAX);
        assert!(audience.wants_rest(0));
        audience.changes(true);
        assert!(!audience.wants_rest(0));
        let typing = Arc::clone(&audience);
        std::thread::scope(|scope| {
            let wanted = scope.spawn(|| audience.wants_rest(1));
            typing.changes(true);
            assert!(!wanted.join().unwrap(), "it waited for a pause, and there was a key");
        });
    }

    #[test]
    fn whoever_cannot_go_on_ends_the_pause() {
        let audience = Audience::new(Duration::MAX);
        audience.changes(true);
        let _seat = audience.waits(&path("a.html"), Patience::HasNot);
        assert!(audience.wants_rest(1));
    }
}
