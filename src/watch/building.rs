//! The loop: waits for changes, reads, builds and publishes.

use super::audience::Audience;
use super::cycle::{Cycle, Hearing, Published, Turn};
use super::editing::Editing;
use super::problems::Problem;
use super::sources::Sources;
use super::turned::Turned;
use super::watcher::{Hints, Watcher};
use super::{Newest, News, Plan, Tell, problems};
use crate::diag::Diagnostic;
use crate::source::SourceTree;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::watch::Sender;

/// What the loop hears and tells.
pub(super) struct Building {
    pub(super) turn: Sender<Turned>,
    pub(super) publish: Sender<Newest>,
    pub(super) audience: Arc<Audience>,
    pub(super) editing: Option<Arc<Editing>>,
}

impl Building {
    /// The files that the browser has written and nobody has read.
    fn written(&self) -> Vec<PathBuf> {
        self.editing.as_ref().map(|editing| editing.desk.written()).unwrap_or_default()
    }

    /// The folder cannot be read: nobody waits for what was typed to be built.
    fn lost(&self, problem: Problem) {
        let generation = self.editing.as_ref().map_or(0, |editing| editing.desk.generation());
        self.turn.send_modify(|turned| {
            turned.lost(problem);
            turned.stays(generation);
        });
    }

    /// Builds the files with what is not saved laid over them; says whether it came to an end. A build of what was typed is not
    /// told of: the browser shows it.
    fn turn(&self, cycle: &mut Cycle, files: &SourceTree, is_news: bool, tell: &Tell) -> bool {
        let changes = self.audience.changed();
        let laid = match &self.editing {
            Some(editing) => editing.desk.laid_over(files),
            None => Some((files.clone(), 0)),
        };
        let Some((tree, generation)) = laid else { return false };
        let publish = |state: Arc<Published>, found: &[Diagnostic]| {
            let (found, is_whole) = (problems::all(found, &tree), state.is_whole);
            // Whoever sees the page may ask where its texts are written, and what is wrong with them.
            self.turn.send_modify(|turned| {
                turned.tree = tree.clone();
                turned.reads(files);
                if is_whole {
                    turned.ends(found);
                } else {
                    turned.goes_on(found);
                }
            });
            self.publish.send_replace(Some(state));
            self.turn.send_modify(|turned| {
                turned.checked = generation;
                if is_whole {
                    turned.whole = generation;
                }
            });
        };
        let goes_on = || self.audience.wants_rest(changes);
        let shown = self.audience.shown();
        let hearing = Hearing { shown, publish: &publish, goes_on: &goes_on };
        match cycle.turn(tree.clone(), hearing) {
            Turn::Same => {
                let mut is_saved = false;
                self.turn.send_modify(|turned| {
                    is_saved = turned.reads(files);
                    turned.stays(generation);
                });
                // No page is another, but what is not saved is.
                if is_saved {
                    self.publish.send_modify(|_| {});
                }
            }
            Turn::GivenUp => return false,
            Turn::Built(built) if is_news => tell(&News::Built(&built)),
            Turn::Built(_) => {}
        }
        true
    }
}

/// Builds whatever comes, until the program ends.
pub(super) fn keep_building(plan: &Plan, hints: Hints, building: &Building, tell: &Tell) {
    // Watched before it is read: what changes in between is noticed.
    let roots = std::iter::once(&plan.folder).chain(&plan.edition);
    let mut watcher = Watcher::new(roots, plan.polls, hints);
    let mut sources = Sources::new(&plan.folder, plan.edition.as_deref());
    let mut cycle = Cycle::new(plan.options.clone());
    let mut saved = None;
    let mut was_lost = false;
    tell(&News::Watching(watcher.how()));
    loop {
        let read = watcher.read_when_settled(&mut sources, saved.as_ref(), building.written());
        let is_readable = read.is_ok();
        match read {
            Ok(tree) => {
                let is_news = was_lost || saved.as_ref() != Some(&tree);
                if building.turn(&mut cycle, &tree, is_news, tell) {
                    (saved, was_lost) = (Some(tree), false);
                }
            }
            Err(error) => {
                was_lost = true;
                building.lost(problems::unreadable(&error));
                if let Some(published) = cycle.unreadable(&error) {
                    building.publish.send_replace(Some(published));
                    tell(&News::Unreadable(&error));
                }
            }
        }
        if watcher.wait(is_readable) {
            tell(&News::Watching(watcher.how()));
        }
    }
}
