// Takes in answers from elsewhere: what they are and what would change is shown first; then all of it is applied, or nothing.
import { day, list, newId, status, tell } from "../base/build-more.js";
import { button, element, fill, refill } from "../base/build.js";
import { own, present } from "../base/values.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as beside from "../lookup/beside.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { isUnderWay } from "../results/open.js";
import { sentence } from "../results/sentence.js";
import * as backup from "../saving/backup.js";
import { localQuestions } from "../store/local-scores.js";
import { profileTitle } from "../store/profile.js";
import { stillOut } from "../sharing/out.js";
import * as store from "../store/store.js";
import { add, fitted, replace, undo } from "../store/taking.js";
import { adding, replacing } from "./two-ways.js";

/**
 * What is shown of answers before they are taken: `original` as they came, `results` fitted to this playbook.
 * @typedef {object} Preview
 * @property {Results} results
 * @property {Changes | null} [changes]
 * @property {Results | null} [original]
 * @property {string} [note]
 * @property {string} title
 * @property {2 | 3} [level]
 * @property {(undo: HTMLElement, message: string) => void} onTaken
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
    shown.length > 0 && element("ul", {}, shown, more > 0 && element("li", {}, say("script-and-more", { n: more }))),
  );
}

// Who answered, when, and what it comes to.
/** @param {Results} results */
function about(results) {
  const scores = replies.scoresOf(results);
  const asked = assessment.model.questions
    .map(({ id }) => id)
    .filter((id) => lookup.applies(id, results.subject) && (!replies.isQuickCheck(results) || lookup.isQuick(id)));
  const hasTitle = !scores.rejected && !isUnderWay(results, scores.overall, asked);
  const summary = hasTitle && sentence(results, scores, asked).title;
  const aim = profileTitle(results);
  const profile = aim && say("script-results-profile", { title: aim });
  const facts = present([beside.subjectWords(results), results.round?.label, results.respondent?.role, day(results.updated), profile]);
  return [
    facts.length > 0 && element("p", { class: "meta" }, list(facts)),
    element("p", {}, `${lookup.progressWords(asked, results)}.`, summary && ` ${summary}.`),
    ofEditions(results),
  ];
}

// What was said to questions of editions: of the edition of this site, and of others, whose answers are only kept.
/** @param {Results} results */
function ofEditions(results) {
  const asked = localQuestions(results);
  const { answered, total } = lookup.progress(asked, results);
  const others = Object.keys(results.local?.answers ?? {}).filter((id) => !asked.includes(id)).length;
  const words = present([
    answered > 0 && say("script-take-local", { answered, total }),
    others > 0 && say("script-take-kept", { n: others }),
  ]);
  return words.length > 0 && element("p", {}, words.join(" "));
}

// What a newer or older playbook made of the answers.
/** @param {Changes | null} changes */
function migrated(changes) {
  if (!changes) return null;
  const lines = [
    changes.check.length > 0 && element("li", {}, say("script-take-check", { n: changes.check.length })),
    changes.orphaned.length > 0 && element("li", {}, say("script-take-orphaned", { n: changes.orphaned.length })),
  ].filter(Boolean);
  return (
    lines.length > 0 && [
      // A file need not say with which version it was made.
      changes.from_version && element("p", {}, say("script-take-migrated", { from: changes.from_version, to: changes.to_version })),
      element("ul", {}, lines),
    ]
  );
}

// Questions beyond the quick check are only seen in the full one.
/** @param {Results} results */
function showAll(results) {
  if (!replies.isQuickCheck(results) && Object.keys(results.answers).length > 0 && store.mode() === "quick") store.setMode("full");
}

// Whether the reader has anything that could change.
/** @param {Results} results */
const hasAny = ({ answers, remarks, plan, profile, shared_out }) =>
  Boolean(profile) || [answers, remarks, plan, shared_out].some((part) => Object.keys(part || {}).length > 0);

// Somebody else's answers become a file of the reader's own with the first change; one's own from elsewhere stay one file. A part is
// never the reader's file.
/** @param {Results} mine @param {Results} theirs */
function ownership(mine, theirs) {
  const { id } = theirs.respondent || {};
  if (theirs.scope || !id || id === (mine.respondent || {}).id) return { isOwn: () => false };
  const input = element("input", { type: "checkbox", id: newId() });
  return {
    isOwn: () => input.checked,
    field: element("p", { class: "check" }, input, element("label", { for: input.id }, say("script-take-own"))),
  };
}

// Brings back what there was, and then what there is now, until the page is left.
function wayBack() {
  const said = status();
  const control = button("", () => {
    undo();
    tell(said, say(store.isUndone() ? "script-take-undone" : "script-take-redone"));
  });
  const update = () => {
    if (store.before()) control.textContent = say(store.isUndone() ? "script-take-redo" : "script-take-undo");
    else control.remove();
  };
  store.onChange(update);
  update();
  return element("div", { class: "undo" }, control, said);
}

// The areas of a file that is a part.
/** @param {Results} given */
function partOf({ scope, shared_out }) {
  if (!scope) return null;
  const titles = list(present(scope.map((id) => lookup.area(id)?.title)));
  return element("p", {}, say(scope.some((id) => own(shared_out, id)) ? "script-take-asked" : "script-take-part", { titles }));
}

// A backup that was made after answers were taken in also has what was there before.
/** @param {Preview} given @param {HTMLElement} panel */
function earlier(given, panel) {
  const before = (given.original || given.results).before;
  if (!before || before.model.id !== assessment.id) return null;
  const show = () => {
    const { panel: other, heading } = preview({ ...given, results: fitted(before).results, changes: null, original: before });
    panel.replaceWith(other);
    heading.focus();
  };
  return element("p", {}, say("script-take-before"), " ", button(say("script-take-before-show"), show));
}

// A panel: `results` (fitted to this playbook), `changes`, `original` (as it came), and what to do when it ends. `onTaken` is
// given the way back and what happened, in words.
/** @param {Preview} given */
export function preview(given) {
  const { results, changes = null, original = null, note = "", title, level = 3, onTaken, onLeft } = given;
  const mine = store.results();
  const any = hasAny(mine);
  const asGiven = original || results;
  const { isOwn, field } = ownership(mine, asGiven);
  /** @param {() => void} act @param {string} message */
  const take = (act, message) => {
    act();
    showAll(results);
    onTaken(wayBack(), [say(message), stillOut(store.results())].filter(Boolean).join(" "));
  };
  const put = () => take(() => replace(asGiven, isOwn()), "script-take-taken");
  const heading = element(`h${level}`, { tabindex: -1 }, title);
  const theirs = fitted(asGiven).results;
  const passedOver = note && element("p", {}, note);
  const panel = element("div", { class: "panel" }, heading, about(results), passedOver, partOf(asGiven), migrated(changes));
  fill(panel, null, [
    earlier(given, panel),
    any && adding(asGiven, theirs, level, (chosen) => take(() => add(asGiven, chosen), "script-take-added")),
    any ? replacing(asGiven, theirs, { level, take: put, field }) : field,
    element(
      "p",
      { class: "actions" },
      !any && button(say("script-take-take"), put, "button"),
      any && button(say("script-take-backup"), () => backup.all()),
      button(say(any ? "script-take-keep" : "script-take-leave"), onLeft),
    ),
  ]);
  return { panel, heading };
}

// Shows what is in a file at a place, until it is taken or left. The earlier rounds of a full backup come back with it.
/** @param {TakenFile} found @param {HTMLElement} place @param {HTMLElement} said */
export async function takeIn(found, place, said) {
  /** @param {string} message @param {HTMLElement} [way] */
  const end = (message, way) => {
    refill(place, way);
    tell(said, message);
  };
  const { panel, heading } = preview({
    ...found,
    title: say("script-take-title"),
    onTaken: (way, message) => end(message, way),
    onLeft: () => end(say("script-take-left")),
  });
  place.replaceChildren(panel);
  heading.focus();
}
