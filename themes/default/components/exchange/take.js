// Takes in answers from elsewhere: what they are and what would change is shown first; then all of it is applied, or nothing.
import { day, list, newId, status, tell } from "../base/build-more.js";
import { button, element } from "../base/build.js";
import { present } from "../base/values.js";
import { count, say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { sentence } from "../results/sentence.js";
import * as backup from "../saving/backup.js";
import { profileTitle } from "../store/profile.js";
import * as store from "../store/store.js";
import { merged, replace } from "../store/taking.js";
import * as differences from "./differences.js";

/**
 * What is shown of answers before they are taken: `original` as they came, `results` fitted to this playbook.
 * @typedef {object} Preview
 * @property {Results} results
 * @property {Changes | null} [changes]
 * @property {Results | null} [original]
 * @property {string} title
 * @property {2 | 3} [level]
 * @property {(undo: HTMLElement) => void} onTaken
 * @property {() => void} onLeft
 */

// Why a file was refused: every mistake with its place; of very many the first.
const MOST_SHOWN = 50;
/** @param {RefusedFile} found */
export function refusal({ problem, mistakes }) {
  const shown = mistakes.slice(0, MOST_SHOWN).map(({ path, message }) => element("li", {}, element("code", {}, path), `: ${message}`));
  const more = mistakes.length - shown.length;
  return element(
    "div",
    { class: "refused", role: "alert" },
    element("p", {}, element("strong", {}, problem), " ", say("script-take-unchanged")),
    shown.length > 0 && element("ul", {}, shown, more > 0 && element("li", {}, count("script-and-more", more))),
  );
}

// Who answered, when, and what it comes to.
/** @param {Results} results */
function about(results) {
  const scores = replies.scoresOf(results);
  const asked = assessment.model.questions
    .map(({ id }) => id)
    .filter((id) => lookup.applies(id, results.subject) && (!replies.isQuickCheck(results) || lookup.isQuick(id)));
  const summary = scores.rejected ? null : sentence(results, scores, asked).title;
  const aim = profileTitle(results);
  const profile = aim && say("script-results-profile", { title: aim });
  const facts = present([results.subject?.name, results.round?.label, results.respondent?.role, day(results.updated), profile]);
  return [
    facts.length > 0 && element("p", { class: "meta" }, list(facts)),
    element("p", {}, `${lookup.progressWords(asked, results)}.`, summary && ` ${summary}.`),
  ];
}

// What a newer or older playbook made of the answers.
/** @param {Changes | null} changes */
function migrated(changes) {
  if (!changes) return null;
  const lines = [
    changes.check.length > 0 && element("li", {}, count("script-take-check", changes.check.length)),
    changes.orphaned.length > 0 && element("li", {}, count("script-take-orphaned", changes.orphaned.length)),
  ].filter(Boolean);
  return (
    lines.length > 0 && [
      element("p", {}, say("script-take-migrated", { from: changes.from_version || "?", to: changes.to_version })),
      element("ul", {}, lines),
    ]
  );
}

/** @param {Results} results @param {boolean} isOwn */
function apply(results, isOwn) {
  replace(results, isOwn);
  // Questions beyond the quick check are only seen in the full one.
  if (!replies.isQuickCheck(results) && Object.keys(results.answers).length > 0 && store.mode() === "quick") store.setMode("full");
}

// Whether the reader has anything that could change.
/** @param {Results} results */
const hasAny = ({ answers, remarks, plan, profile }) =>
  Boolean(profile) || [answers, remarks, plan].some((part) => Object.keys(part || {}).length > 0);

/** @param {Results} mine @param {Results} theirs @param {Results} next */
function wouldChange(mine, theirs, next) {
  const { compare, summary, table, goes, stays } = differences;
  const rows = compare(mine, next);
  const lost = goes(mine, next);
  const kept = stays(mine, theirs, next, store.rounds().length);
  const isSame = rows.every(({ kind }) => kind === "same") && lost.length === 0 && mine.profile === next.profile;
  return [
    element("p", {}, say(isSame ? "script-take-same" : "script-take-differences")),
    summary(rows),
    lost.length > 0 &&
      element(
        "ul",
        { class: "counts goes" },
        lost.map((line) => element("li", {}, line)),
      ),
    kept.length > 0 && element("p", { class: "stays" }, say("script-take-stays", { list: list(kept) })),
    table(rows, { mine: say("script-diff-mine"), theirs: say("script-diff-theirs") }),
  ];
}

// Somebody else's answers become a file of the reader's own with the first change; one's own from elsewhere stay one file.
/** @param {Results} mine @param {Results} theirs */
function ownership(mine, theirs) {
  const { id } = theirs.respondent || {};
  if (!id || id === (mine.respondent || {}).id) return { isOwn: () => false };
  const input = element("input", { type: "checkbox", id: newId() });
  return {
    isOwn: () => input.checked,
    field: element("p", { class: "check" }, input, element("label", { for: input.id }, say("script-take-own"))),
  };
}

// Brings back what there was, until something else is changed or the page is left.
function undo() {
  const said = status();
  const control = button(say("script-take-undo"), () => {
    control.remove();
    store.undo();
    tell(said, say("script-take-undone"));
  });
  store.onChange(() => store.canUndo() || control.remove());
  return element("div", { class: "undo" }, control, said);
}

// A panel: `results` (fitted to this playbook), `changes`, `original` (as it came), and what to do when it ends. `onTaken` is
// given the way back.
/** @param {Preview} given */
export function preview({ results, changes = null, original = null, title, level = 3, onTaken, onLeft }) {
  const mine = store.results();
  const any = hasAny(mine);
  const given = original || results;
  const next = merged(given).results;
  const { isOwn, field } = ownership(mine, results);
  const take = () => {
    apply(given, isOwn());
    onTaken(undo());
  };
  const heading = element(`h${level}`, { tabindex: -1 }, title);
  const panel = element(
    "div",
    { class: "panel" },
    heading,
    about(results),
    migrated(changes),
    any && wouldChange(mine, results, next),
    field,
    element(
      "p",
      { class: "actions" },
      button(say(any ? "script-take-replace" : "script-take-take"), take, "button"),
      any && button(say("script-take-backup"), () => backup.all()),
      button(say(any ? "script-take-keep" : "script-take-leave"), onLeft),
    ),
  );
  return { panel, heading };
}
