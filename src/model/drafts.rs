//! Drafts: what waits to be published.

use super::Playbook;

impl Playbook {
    /// Whether anything of it is a draft.
    pub(crate) fn has_drafts(&self) -> bool {
        let Self { areas, stories, routes, pages, .. } = self;
        areas.iter().any(|one| one.draft)
            || stories.iter().any(|one| one.draft)
            || routes.iter().any(|one| one.draft)
            || pages.iter().any(|one| one.draft)
            || self.all_questions().any(|one| one.draft)
    }

    /// Puts a mark before the name of each draft, wherever it is shown.
    #[must_use]
    pub(crate) fn with_drafts_marked(mut self, mark: &str) -> Self {
        let mark = &format!("{mark}: ");
        for area in self.areas.iter_mut().filter(|one| one.draft) {
            area.title = area.title.behind(mark);
        }
        for story in self.stories.iter_mut().filter(|one| one.draft) {
            story.title = story.title.behind(mark);
        }
        for route in self.routes.iter_mut().filter(|one| one.draft) {
            route.title = route.title.behind(mark);
        }
        for page in self.pages.iter_mut().filter(|one| one.draft) {
            page.title = page.title.behind(mark);
        }
        let notes = self.edition.iter_mut().flat_map(|edition| &mut edition.notes);
        let questions = self.questions.iter_mut().chain(notes.flat_map(|area| &mut area.questions));
        for question in questions.filter(|one| one.draft) {
            question.text = question.text.behind(mark);
        }
        self
    }
}
