// Takes in answers from elsewhere: what they are and what would change is shown first; then all of it is applied, or nothing.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { element, say, count, day, button, list } = localNormal.build;
  const { lookup, store } = localNormal;
  if (!lookup || !store) return;

  // Why a file was refused: every mistake with its place; of very many the first.
  const MOST_SHOWN = 50;
  function refusal({ problem, mistakes }) {
    const shown = mistakes.slice(0, MOST_SHOWN).map(({ path, message }) => element("li", {}, element("code", {}, path), `: ${message}`));
    const more = mistakes.length - shown.length;
    return element("div", { class: "refused", role: "alert" }, element("p", {}, element("strong", {}, problem), " ", say("script-take-unchanged")),
      shown.length > 0 && element("ul", {}, shown, more > 0 && element("li", {}, count("script-and-more", more))));
  }

  // Who answered, when, and what it comes to.
  function about(results) {
    const scores = lookup.scoresOf(results);
    const asked = lookup.data.model.questions.map(({ id }) => id).filter((id) => lookup.applies(id, results.subject) && (!lookup.isQuickCheck(results) || lookup.isQuick(id)));
    const answered = asked.filter((id) => lookup.answer(results, id)).length;
    const sentence = scores.rejected ? null : localNormal.sentence && localNormal.sentence(results, scores, asked);
    const facts = [(results.subject || {}).name, (results.round || {}).label, (results.respondent || {}).role, day(results.updated)].filter(Boolean);
    return [
      facts.length > 0 && element("p", { class: "meta" }, list(facts)),
      element("p", {}, count("script-take-answered", answered, { total: asked.length }), sentence && ` ${sentence.title}.`),
    ];
  }

  // What a newer or older playbook made of the answers.
  function migrated(changes) {
    if (!changes) return null;
    const lines = [
      changes.check.length > 0 && element("li", {}, count("script-take-check", changes.check.length)),
      changes.orphaned.length > 0 && element("li", {}, count("script-take-orphaned", changes.orphaned.length)),
    ].filter(Boolean);
    return lines.length > 0 && [element("p", {}, say("script-take-migrated", { from: changes.from_version || "?", to: changes.to_version })), element("ul", {}, lines)];
  }

  function apply(results, original) {
    store.replace(original || results);
    // Questions beyond the quick check are only seen in the full one.
    if (!lookup.isQuickCheck(results) && Object.keys(results.answers).length > 0 && store.mode() === "quick") store.setMode("full");
  }

  function wouldChange(rows) {
    const { summary, table } = localNormal.differences;
    const isSame = rows.every(({ kind }) => kind === "same");
    return [element("p", {}, say(isSame ? "script-take-same" : "script-take-differences")), summary(rows), table(rows, { mine: say("script-diff-mine"), theirs: say("script-diff-theirs") })];
  }

  // A panel: `results` (fitted to this playbook), `changes`, `original` (as it came), and what to do when it ends.
  function preview({ results, changes, original, title, level, onTaken, onLeft }) {
    const mine = store.results();
    const hasAnswers = Object.keys(mine.answers).length > 0;
    const rows = localNormal.differences.compare(mine, results);
    const take = () => {
      apply(results, original);
      onTaken();
    };
    const heading = element(`h${level || 3}`, { tabindex: -1 }, title);
    const panel = element("div", { class: "panel" }, heading, about(results), migrated(changes),
      hasAnswers && wouldChange(rows),
      element("p", { class: "actions" },
        button(say(hasAnswers ? "script-take-replace" : "script-take-take"), take, "button"),
        hasAnswers && button(say("script-take-backup"), () => localNormal.backup.all()),
        button(say(hasAnswers ? "script-take-keep" : "script-take-leave"), onLeft)));
    return { panel, heading };
  }

  localNormal.take = { refusal, preview };
})();
